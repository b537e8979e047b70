// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first start: one field, your name, and a room stands. Stays open with the reason when it cannot be made. GUI thread.
#pragma once

#include "models/base/result.h"

#include <QtWidgets/QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

class FirstRun final : public QDialog
{
    Q_OBJECT

public:
    // Makes the room for this person; the error says why not.
    using Begin = std::function<Result<void>(const QString& name)>;

    explicit FirstRun(Begin begin, QWidget* parent = nullptr);

private:
    void judge();
    void go();

    Begin m_begin;
    QLineEdit* m_name;            // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
};

} // namespace wr::shell

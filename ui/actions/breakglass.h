// SPDX-License-Identifier: GPL-3.0-or-later
//
// Breaking the glass: what it means, and the button that is held to do it. It stays closed until it is asked for. GUI thread.
#pragma once

#include "models/state/verdict.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {
class HoldButton;
class PlainLabel;
} // namespace wr::parts

namespace wr::actions {

class BreakGlass final : public QWidget
{
    Q_OBJECT

public:
    explicit BreakGlass(QWidget* parent = nullptr);

    // Off with the reason: before it is opened, and while something is missing that the person can still write.
    void offer(const QString& whyClosed, const QString& whyNotYet);
    void close();

    bool isOpen() const { return m_open; }

signals:
    void opened();
    void broken();

private:
    void show();

    bool m_open = false;
    QString m_whyClosed;
    QPushButton* m_ask; // all owned by the widget tree
    parts::PlainLabel* m_words;
    parts::HoldButton* m_hold;
};

} // namespace wr::actions

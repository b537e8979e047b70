// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first start: your name makes a room of your own; or one joins a room that others share, or an existing
// room is opened, or the demo, with a fictional company's people. Stays open with the reason when a room cannot be made or opened. GUI thread.
#pragma once

#include "models/base/result.h"
#include "ui/shell/joindialog.h"

#include <QtWidgets/QDialog>

#include <functional>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

// Where the first start leads; each says why not.
struct FirstDoors {
    std::function<Result<void>(const QString& name)> makeRoom;
    std::function<Result<void>(const QString& folder)> openRoom;
    std::function<Result<void>()> openDemo;
    JoinDoor joinRoom{};
};

class FirstRun final : public QDialog
{
    Q_OBJECT

public:
    // trouble says why the room that was asked for is not open; empty at a real first start.
    explicit FirstRun(FirstDoors doors, const QString& trouble = {}, QWidget* parent = nullptr);

private:
    void buildOwn(QBoxLayout* column);
    void buildOthers(QBoxLayout* column);
    void judge();
    void make();
    void askFolder();
    void askPlace();
    void take(const Result<void>& opened);

    FirstDoors m_doors;
    QLineEdit* m_name;            // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_do;            // owned by the widget tree
};

} // namespace wr::shell

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sets who holds a decision right: primary, deputies, second person. What somebody else sets meanwhile never changes
// what is in the dialog: it says so and asks to look before it is replaced. Never blocks. GUI thread.
#pragma once

#include "models/ports/desk.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::matrix {

class HoldersDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the dialog; the system exists. Deletes itself when closed.
    HoldersDialog(Desk* desk, SystemId system, DecisionRight right, QWidget* parent = nullptr);

    void reject() override;

private:
    void fill();
    QWidget* makeForm();
    QWidget* makeButtons();
    AuthoritySet wanted() const;
    void judge();
    void submit();
    void takeForeign(const Room& room);
    QString holdersText(const Room& room, const Authority& authority) const;

    Desk* m_desk;
    SystemId m_system;
    DecisionRight m_right;
    Authority m_base; // as seen when the dialog opened, or as looked at since
    bool m_foreign = false;
    bool m_sent = false;
    QComboBox* m_primary; // all owned by the widget tree
    QListWidget* m_deputies;
    QCheckBox* m_second;
    parts::PlainLabel* m_note;
    QPushButton* m_save;
    QPushButton* m_looked;
};

} // namespace wr::matrix

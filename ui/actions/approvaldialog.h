// SPDX-License-Identifier: GPL-3.0-or-later
//
// A second person looks at exactly what would be sent and says yes or no. Who asked never sees a way to say yes. It is
// rendered from the bytes that the approval binds, not from the ladder. Esc keeps what was typed. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QPlainTextEdit;
class QPushButton;

namespace wr::parts {
class ConfirmTarget;
class PlainLabel;
} // namespace wr::parts

namespace wr::actions {

class PreviewPane;

class ApprovalDialog final : public QDialog
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the dialog; the approval exists. Deletes itself when closed.
    ApprovalDialog(Desk* desk, const Clock* clock, ApprovalId approval, QWidget* parent = nullptr);

    void reject() override;

private:
    void build(const Approval& approval);
    QWidget* makeSubject(const Approval& approval);
    QWidget* makeButtons();
    void judge();
    void showLeft();
    void answer(bool given);
    void decide();
    void say(const QString& text, bool bad);

    Desk* m_desk;
    const Clock* m_clock;
    ApprovalId m_approval;
    QString m_seenHash; // of the bytes that are shown here
    bool m_sent = false;
    QTimer m_second;
    parts::PlainLabel* m_who; // all owned by the widget tree
    parts::PlainLabel* m_left;
    PreviewPane* m_pane;
    QPlainTextEdit* m_reason;
    parts::PlainLabel* m_note;
    parts::ConfirmTarget* m_approve;
    QPushButton* m_deny;
    QPushButton* m_decide; // of a decision that was approved, for who asked
};

} // namespace wr::actions

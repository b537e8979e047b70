// SPDX-License-Identifier: GPL-3.0-or-later
//
// The room and its shared log: share a local room, see how the room stands and who is here, let people in, exchange now,
// decide when history changed, leave. What is asked for goes out as a signal; the answer comes back through setState() and
// setTrouble(), so the dialog may stay open meanwhile. GUI thread.
#pragma once

#include "models/facts/people.h"
#include "models/ports/sharing.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wr::parts {

class HoldButton;
class PlainLabel;

} // namespace wr::parts

namespace wr::shell {

class ShareDialog final : public QDialog
{
    Q_OBJECT

public:
    // mayLetIn: whether this person is a steward.
    ShareDialog(const SharingState& state, bool mayLetIn, QWidget* parent = nullptr);

    void setState(const SharingState& state);
    void setReport(const Reconciliation& report);
    // Why what was asked for did not work; empty hides it.
    void setTrouble(const QString& text);

signals:
    void shareAsked(const QString& place);
    void exchangeAsked();
    void historyAccepted();
    void leaveAsked();
    void letIn(const QString& card, wr::Function function);

private:
    void buildLocal(QVBoxLayout* column);
    void buildShared(QVBoxLayout* column);
    void judge();
    void showAsking();

    SharingState m_state;
    bool m_mayLetIn;
    bool m_busy = false;
    QList<Companion> m_asking;
    QWidget* m_local;              // owned by the widget tree
    QWidget* m_shared;             // owned by the widget tree
    QLineEdit* m_place;            // owned by the widget tree
    QPushButton* m_share;          // owned by the widget tree
    parts::PlainLabel* m_standing; // owned by the widget tree
    parts::PlainLabel* m_people;   // owned by the widget tree
    parts::PlainLabel* m_report;   // owned by the widget tree
    parts::PlainLabel* m_trouble;  // owned by the widget tree
    QVBoxLayout* m_askingRows;     // owned by the widget tree
    QPushButton* m_exchange;       // owned by the widget tree
    parts::HoldButton* m_accept;   // owned by the widget tree
    parts::HoldButton* m_leave;    // owned by the widget tree
};

} // namespace wr::shell

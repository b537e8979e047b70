// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of approvals, of an incident or of the room: how long each still waits, what was asked, exactly, and what
// became of it. One that is answered or expires moves down to those that are settled, and a line says so. Opening one
// lets who may answer it. GUI thread.
#pragma once

#include "models/items/approvalmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
class PlainTextView;
} // namespace wr::parts

namespace wr::actions {

class ApprovalDialog;

class ApprovalsView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the view.
    ApprovalsView(Desk* desk, const Clock* clock, QWidget* parent = nullptr);

    // An empty incident shows all.
    void setIncident(const IncidentId& incident);
    void open(const ApprovalId& approval);

    int waitingForMe() const { return m_model.waitingForMe(); }

    // Of who works here, that others have not answered yet.
    int waitingOfMine() const { return m_model.waitingOfMine(); }

signals:
    void waitingCounted(int waitingForMe, int ofMine);

private:
    QWidget* makeTop();
    QWidget* makeBody();
    void refresh();
    void tellWhatIsSettled();
    void showStanding();
    void showPicked();
    ApprovalId picked() const;

    Desk* m_desk;
    const Clock* m_clock;
    IncidentId m_incident;
    ApprovalModel m_model;
    QSet<ApprovalId> m_wereWaiting;
    bool m_told = false;     // how many wait
    QTimer m_second;         // runs while something waits
    parts::GridView* m_list; // all owned by the widget tree
    QComboBox* m_scope;
    parts::PlainLabel* m_standing;
    parts::PlainLabel* m_news;
    parts::PlainTextView* m_record;
    QPushButton* m_answer;
    QPointer<ApprovalDialog> m_maybeDialog;
    ApprovalId m_opened;
};

} // namespace wr::actions

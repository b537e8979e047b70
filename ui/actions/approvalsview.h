// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of approvals; opening one shows what would be sent. GUI thread.
#pragma once

#include "models/items/approvalmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
}

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

signals:
    void waitingCounted(int waitingForMe);

private:
    void refresh();

    Desk* m_desk;
    const Clock* m_clock;
    IncidentId m_incident;
    ApprovalModel m_model;
    parts::GridView* m_list; // owned by the widget tree
    QPointer<ApprovalDialog> m_maybeDialog;
    ApprovalId m_opened;
};

} // namespace wr::actions

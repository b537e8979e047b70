// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/approvalsview.h"

#include "ui/actions/approvaldialog.h"
#include "ui/look/metrics.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr std::array kWidths{220, 160, 130, 150, 180, 260};

} // namespace

ApprovalsView::ApprovalsView(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_list(new parts::GridView(this))
{
    setObjectName(u"approvalsView"_s);
    auto* bar = new parts::FilterBar(this);
    bar->setPrompt(tr("Filter approvals"));
    m_list->setObjectName(u"approvals"_s);
    m_list->setAccessibleName(tr("Approvals"));
    m_list->setEmptyText(
        tr("Nothing waits for approval."),
        tr("When somebody presses a rung or decides by a right that needs a second person, it "
           "stands here."));
    m_list->setSource(&m_model);
    m_list->useFilter(bar);
    for (size_t at = 0; at < kWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), kWidths.at(at));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addWidget(bar);
    column->addWidget(m_list, 1);
    connect(m_list, &parts::GridView::opened, this, [this](const QModelIndex& index) {
        if (index.isValid())
            open(m_model.at(index.row()).key);
    });
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || change.roster || !change.approvals.isEmpty()
            || !change.systems.isEmpty())
            refresh();
    });
    parts::forwardFocus(*this, *m_list);
    refresh();
}

void ApprovalsView::setIncident(const IncidentId& incident)
{
    m_incident = incident;
    refresh();
}

void ApprovalsView::refresh()
{
    m_model.show(*m_desk->room(), m_incident, m_desk->member(), m_clock->now());
    emit waitingCounted(m_model.waitingForMe());
}

void ApprovalsView::open(const ApprovalId& approval)
{
    if (!m_maybeDialog.isNull() && m_opened == approval) {
        m_maybeDialog->raise();
        m_maybeDialog->activateWindow();
        return;
    }
    if (!m_desk->room()->approvals.contains(approval))
        return;
    m_opened = approval;
    m_maybeDialog
        = new ApprovalDialog(m_desk, m_clock, approval, this); // deletes itself when closed
    m_maybeDialog->show();
}

} // namespace wr::actions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/approvalsview.h"

#include "models/base/plaintext.h"
#include "models/rules/gate.h"
#include "ui/actions/approvaldialog.h"
#include "ui/look/theme.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/unseenlabel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr int kTick = 1000;
constexpr std::array kApprovalWidths{220, 150, 190, 130, 80, 150, 180, 220};

} // namespace

ApprovalsView::ApprovalsView(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_list(new parts::GridView(this))
    , m_scope(new QComboBox(this))
    , m_standing(new parts::PlainLabel(this))
    , m_news(new parts::PlainLabel(this))
    , m_record(new parts::PlainTextView(this))
    , m_answer(new QPushButton(tr("Look at it and answer…"), this))
{
    setObjectName(u"approvalsView"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addWidget(makeTop());
    column->addWidget(m_news);
    column->addWidget(makeBody(), 1);
    m_news->setObjectName(u"approvalsNews"_s);
    m_news->setWrapped(true);
    m_news->hide();
    m_second.setInterval(kTick);
    connect(&m_second, &QTimer::timeout, this, &ApprovalsView::refresh);
    connect(m_scope, &QComboBox::activated, this, &ApprovalsView::refresh);
    connect(m_list, &parts::GridView::picked, this, &ApprovalsView::showPicked);
    connect(m_list, &parts::GridView::opened, this, [this] { open(picked()); });
    connect(m_answer, &QPushButton::clicked, this, [this] { open(picked()); });
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || change.roster || !change.approvals.isEmpty()
            || !change.systems.isEmpty())
            refresh();
    });
    parts::forwardFocus(*this, *m_list);
    refresh();
}

QWidget* ApprovalsView::makeTop()
{
    auto* top = new QWidget(this);
    auto* bar = new parts::FilterBar(top);
    bar->setPrompt(tr("Filter approvals"));
    m_standing->setObjectName(u"approvalsStanding"_s);
    m_standing->setRole(look::TextRole::Strong);
    m_scope->setParent(top);
    m_scope->setObjectName(u"approvalsScope"_s);
    m_scope->addItem(tr("All"), static_cast<int>(ApprovalScope::All));
    m_scope->addItem(tr("Waiting for you"), static_cast<int>(ApprovalScope::ForMe));
    m_scope->addItem(tr("Asked by you"), static_cast<int>(ApprovalScope::Mine));
    parts::labelUnseen(*m_scope, tr("Which approvals"));
    m_list->setObjectName(u"approvals"_s);
    m_list->setAccessibleName(tr("Approvals"));
    m_list->setEmptyText(
        tr("Nothing waits for approval."),
        tr("When somebody presses a rung or decides by a right that needs a second person, it "
           "stands here."));
    m_list->setSource(&m_model);
    m_list->setSortRole(ApprovalModel::SortRole);
    m_list->useFilter(bar);
    for (size_t at = 0; at < kApprovalWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), look::textPx(kApprovalWidths.at(at)));
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace3);
    row->addWidget(m_standing);
    row->addWidget(m_scope);
    row->addWidget(bar, 1);
    return top;
}

QWidget* ApprovalsView::makeBody()
{
    m_record->setObjectName(u"approvalRecord"_s);
    m_record->setMonospaced(true);
    m_record->setContentName(tr("The picked approval: who asks, why, and the exact request"));
    m_answer->setObjectName(u"approvalOpen"_s);
    look::setRole(*m_answer, look::ButtonRole::Primary);
    auto* below = new QWidget(this);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_record, 1);
    column->addWidget(m_answer, 0, Qt::AlignLeft);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_list);
    down->addWidget(below);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    down->setChildrenCollapsible(false);
    return down;
}

void ApprovalsView::setIncident(const IncidentId& incident)
{
    const bool other = incident != m_incident;
    m_incident = incident;
    if (other) {
        m_wereWaiting.clear();
        m_news->hide();
        m_list->setColumnHidden(ApprovalModel::IncidentColumn, !incident.isEmpty());
    }
    refresh();
}

void ApprovalsView::refresh()
{
    const int before = m_model.waitingForMe() * 1000 + m_model.waitingOfMine();
    m_model.show(*m_desk->room(), m_incident, m_desk->member(), m_clock->now(),
                 static_cast<ApprovalScope>(m_scope->currentData().toInt()));
    tellWhatIsSettled();
    showStanding();
    showPicked();
    if (m_model.waiting() == 0)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    const int now = m_model.waitingForMe() * 1000 + m_model.waitingOfMine();
    if (now != before || !m_told) {
        m_told = true;
        emit waitingCounted(m_model.waitingForMe(), m_model.waitingOfMine());
    }
}

// One that waited and waits no more: where it went and why.
void ApprovalsView::tellWhatIsSettled()
{
    const auto room = m_desk->room();
    const Instant now = m_clock->now();
    QSet<ApprovalId> waiting;
    for (const Approval& approval : room->approvals) {
        if ((m_incident.isEmpty() || approval.incident == m_incident)
            && approval.state == ApprovalState::Asked && now <= approval.expires)
            waiting.insert(approval.id);
    }
    QStringList news;
    for (const ApprovalId& id : std::as_const(m_wereWaiting)) {
        const auto found = room->approvals.constFind(id);
        if (waiting.contains(id) || found == room->approvals.constEnd())
            continue;
        const QString what = visibleText(approvalSubject(*room, *found), Lines::Single);
        const QString who = visibleText(room->memberName(found->answeredBy), Lines::Single);
        news.append(found->state == ApprovalState::Asked
                        ? tr("“%1” expired, which means no.").arg(what)
                        : tr("“%1”: %2 by %3.").arg(what, approvalStateTitle(*found, now), who));
    }
    m_wereWaiting = waiting;
    if (news.isEmpty())
        return;
    m_news->setText(tr("%1 It stands below, with those that are settled.").arg(news.join(u' ')));
    m_news->show();
}

void ApprovalsView::showStanding()
{
    const int forMe = m_model.waitingForMe();
    const int mine = m_model.waitingOfMine();
    QStringList words;
    words.append(forMe == 0 ? tr("Nothing waits for your answer.")
                            : tr("%n wait for your answer.", nullptr, forMe));
    if (mine > 0)
        words.append(tr("%n of yours wait for others.", nullptr, mine));
    m_standing->setTone(forMe > 0 ? parts::Tone::Warning : parts::Tone::Muted);
    if (const QString text = words.join(u' '); m_standing->plain() != text)
        m_standing->setText(text);
}

ApprovalId ApprovalsView::picked() const
{
    const QModelIndex index = m_list->current();
    return index.isValid() ? m_model.at(index.row()).key : ApprovalId();
}

void ApprovalsView::showPicked()
{
    const auto room = m_desk->room();
    const auto found = room->approvals.constFind(picked());
    const bool there = found != room->approvals.constEnd();
    m_answer->setVisible(there);
    const QString text = there ? approvalText(*room, *found, m_clock->now())
                               : tr("Pick an approval to see what was asked, exactly.");
    if (m_record->shownText() != text)
        m_record->setForeignText(text);
    if (!there)
        return;
    const bool answers = mayApprove(*room, m_desk->member(), *found, m_clock->now()).allowed();
    m_answer->setText(answers ? tr("Look at it and answer…") : tr("Look at it…"));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/incidentview.h"

#include "ui/incident/entrysheet.h"
#include "ui/incident/incidentforms.h"
#include "ui/incident/sidepanel.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

constexpr int kTickMillis = 1000;
constexpr int kTimeWidth = 160;
constexpr int kKindWidth = 230; // “Outcome: confirmed (record)” and “(effect)” must differ in sight
constexpr int kRoomForRecorded = 1150; // below this the words need the place
constexpr int kWhoWidth = 120;

} // namespace

IncidentView::IncidentView(Desk* desk, const Clock* clock, Drafts* drafts,
                           EntriesModel::TimeText timeText, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_drafts(drafts)
    , m_timeText(timeText ? std::move(timeText) : [](Instant at) { return look::utcText(at); })
    , m_entries(m_timeText)
    , m_header(new IncidentHeader(clock, this))
    , m_side(new SidePanel(clock, this))
    , m_quick(new QuickAdd(desk, clock, drafts, this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_right(new QSplitter(Qt::Vertical, this))
    , m_faces(new QTabWidget(this))
    , m_grid(new parts::GridView(this))
    , m_filter(new parts::FilterBar(this))
    , m_hint(new parts::PlainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_locked(new parts::EmptyState(u"lock"_s, {}, {}, this))
{
    setObjectName(u"incident"_s);
    look::setSurface(*this, look::Surface::Window);
    m_hint->setObjectName(u"incidentKeys"_s);
    m_hint->setRole(look::TextRole::Caption);
    m_hint->setTone(parts::Tone::Muted);
    auto* empty = new parts::EmptyState(u"incident"_s, tr("No incident is open here."),
                                        tr("Choose one on the board, or find it by Ctrl+K."), this);
    connect(empty->button(tr("Go to the board")), &QPushButton::clicked, this,
            &IncidentView::boardAsked);
    m_stack->addWidget(empty);
    m_stack->addWidget(buildBody());
    m_locked->setObjectName(u"incidentLocked"_s);
    connect(m_locked->button(tr("Go to the board")), &QPushButton::clicked, this,
            &IncidentView::boardAsked);
    m_stack->addWidget(m_locked);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    parts::forwardFocus(*this, *m_grid);
    connect(m_header, &IncidentHeader::asked, this, &IncidentView::act);
    connect(m_header, &IncidentHeader::resolved, this,
            [this](const QString& field, const QString& value) {
                const auto room = m_desk->room();
                const Incident* seen = room->maybeIncident(m_incident);
                if (seen == nullptr)
                    return;
                for (const FieldConflict& conflict : seen->conflicts) {
                    if (conflict.field == field) {
                        submit(incident::resolved(*seen, conflict, value));
                        return;
                    }
                }
            });
    connect(m_side, &SidePanel::taskEnded, this, [this](const TaskId& task) {
        submit(TaskDone{m_incident, task});
    });
    connect(m_side, &SidePanel::acknowledged, this, [this](const QString& crossing) {
        submit(CrossingAcknowledged{m_incident, crossing});
    });
    connect(m_side, &SidePanel::refused, m_header, &IncidentHeader::say);
    connect(m_quick, &QuickAdd::left, this, &IncidentView::focusEntries);
    connect(m_grid, &parts::GridView::opened, this,
            [this](const QModelIndex& index) { openEntry(index.row()); });
    connect(desk, &Desk::changed, this, [this](const Change& change) { take(change); });
    m_tick.setInterval(kTickMillis);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_incident.isEmpty()) {
            m_header->tick();
            m_side->tick();
        }
    });
    m_tick.start();
}

QWidget* IncidentView::buildBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_down->setObjectName(u"incidentDown"_s);
    m_across->setObjectName(u"incidentAcross"_s);
    m_right->setObjectName(u"incidentRight"_s);
    m_faces->setObjectName(u"incidentFaces"_s);
    m_faces->setDocumentMode(true);
    m_faces->addTab(buildEntries(), tr("Entries"));
    m_down->addWidget(m_faces);
    m_right->addWidget(m_side);
    m_across->addWidget(m_down);
    m_across->addWidget(m_right);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    m_across->setChildrenCollapsible(false);
    m_down->setChildrenCollapsible(false);
    m_right->setChildrenCollapsible(false);
    m_right->setMinimumWidth(look::kSideWidth + look::kSpace6);
    column->addWidget(m_header);
    column->addWidget(m_across, 1);
    column->addWidget(m_quick);
    auto* foot = new QWidget(body);
    look::setSurface(*foot, look::Surface::Panel);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(look::kSpace4, 0, look::kSpace4, look::kSpace2);
    line->addWidget(m_hint);
    column->addWidget(foot);
    return body;
}

QWidget* IncidentView::buildEntries()
{
    auto* panel = new QWidget(m_faces);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(look::kSpace4, look::kSpace2, look::kSpace2, look::kSpace2);
    column->setSpacing(look::kSpace2);
    m_filter->setPrompt(tr("Filter entries"));
    m_grid->setObjectName(u"incidentEntries"_s);
    m_grid->setAccessibleName(tr("Entries of the incident, newest first"));
    m_grid->setSource(&m_entries);
    m_grid->setSortRole(EntriesModel::SortRole);
    m_grid->useFilter(m_filter);
    m_grid->setEmptyText(tr("No entry matches."), tr("Empty the filter to see all entries."));
    QHeaderView* header = m_grid->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(EntriesModel::TextColumn, QHeaderView::Stretch);
    m_grid->setColumnWidth(EntriesModel::HappenedColumn, look::textPx(kTimeWidth));
    m_grid->setColumnWidth(EntriesModel::RecordedColumn, look::textPx(kTimeWidth));
    m_grid->setColumnWidth(EntriesModel::KindColumn, look::textPx(kKindWidth));
    m_grid->setColumnWidth(EntriesModel::WhoColumn, look::textPx(kWhoWidth));
    column->addWidget(m_filter);
    column->addWidget(m_grid, 1);
    return panel;
}

void IncidentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int entries = width() - m_right->minimumWidth();
    m_grid->setColumnHidden(EntriesModel::RecordedColumn, entries < look::textPx(kRoomForRecorded));
}

void IncidentView::setHint(const QString& keys)
{
    m_hint->setText(keys);
    m_hint->setVisible(!keys.isEmpty());
}

void IncidentView::setTimeline(QWidget* timeline)
{
    m_down->insertWidget(0, timeline);
    m_down->setSizes({3 * look::kSideWidth, 2 * look::kSideWidth});
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
}

void IncidentView::setLadder(QWidget* ladder)
{
    auto* frame = new QWidget(m_right);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, look::kSpace2);
    column->addWidget(ladder);
    m_right->insertWidget(0, frame);
    m_right->setSizes({3 * look::kSideWidth, 2 * look::kSideWidth});
    m_right->setStretchFactor(0, 3);
    m_right->setStretchFactor(1, 2);
}

void IncidentView::addFace(const QString& title, QWidget* face)
{
    m_faces->addTab(face, title);
}

void IncidentView::showFace(QWidget* face)
{
    m_faces->setCurrentWidget(face);
    face->setFocus();
}

void IncidentView::show(const IncidentId& incident)
{
    const auto room = m_desk->room();
    if (room->maybeIncident(incident) == nullptr)
        return;
    const bool other = incident != m_incident;
    m_incident = incident;
    if (other)
        m_header->say({});
    m_quick->setIncident(incident);
    refresh();
    emit shown(incident);
}

void IncidentView::act(Act act)
{
    const auto room = m_desk->room();
    const Incident* seen = room->maybeIncident(m_incident);
    if (seen == nullptr || seen->isInaccessible())
        return;
    m_header->say({});
    switch (act) {
    case Act::Raise:
        if (const auto event = raised(*seen))
            submit(*event);
        else
            m_header->say(tr("It is SEV1 already."));
        return;
    case Act::TakeCommand:
        if (seen->commander.isEmpty()) {
            submit(CommandTaken{m_incident, {}});
            return;
        }
        break;
    case Act::Acknowledge:
        if (const QString owed = crossingToAcknowledge(*seen, m_desk->member()); !owed.isEmpty())
            submit(CrossingAcknowledged{m_incident, owed});
        else
            m_header->say(tr("No news is owed to anybody."));
        return;
    case Act::Bundle:
        if (const QString why = whyNot(*room, *seen, act, m_desk->member(), m_clock->now());
            why.isEmpty())
            emit bundleAsked();
        else
            m_header->say(why);
        return;
    case Act::Classify:
    case Act::Lower:
    case Act::Phase:
    case Act::HandOver:
    case Act::Accept:
    case Act::Decide:
    case Act::Seal:
    case Act::Retitle:
    case Act::Close:
    case Act::Grant:
    case Act::EndAccess:
        break;
    }
    openForm(this, act, *seen, {m_desk, m_clock, m_drafts});
}

void IncidentView::quick(QuickKind kind)
{
    m_quick->begin(kind);
}

void IncidentView::focusEntries()
{
    m_grid->setFocus();
}

void IncidentView::showEntries()
{
    m_faces->setCurrentIndex(0);
    m_grid->setFocus();
}

void IncidentView::focusTasks()
{
    m_side->focusTasks();
}

void IncidentView::setReceived(const QHash<qint64, Instant>& received)
{
    m_entries.setReceived(received);
    refresh();
}

void IncidentView::flush()
{
    m_quick->flush();
}

void IncidentView::refresh()
{
    const auto room = m_desk->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr)
        return;
    m_stack->setCurrentIndex(incident->isInaccessible() ? 2 : 1);
    if (incident->isInaccessible()) {
        showLocked(*room, *incident);
        return;
    }
    m_header->show(*room, *incident, m_desk->member());
    m_side->show(*room, *incident, m_desk->member());
    m_entries.show(*room, m_incident);
    m_quick->refreshChoices(*room);
}

void IncidentView::showLocked(const Room& room, const Incident& incident)
{
    const BoardRow row = boardRow(room, incident, m_desk->member());
    QStringList lines{tr("Access is granted by %1.").arg(row.granters),
                      row.commander.isEmpty() ? tr("Command is vacant.")
                                              : tr("%1 has command.").arg(row.commander)};
    for (const Run* run : room.runsOf(incident.id))
        lines.append(tr("Ordered for it by %1: %2 on %3, %4.")
                         .arg(room.memberName(run->orderedBy), run->rung.value, run->target,
                              runStateTitle(run->state)));
    m_locked->setTexts(tr("%1: Inaccessible: restricted incident").arg(incident.code),
                       lines.join(u'\n'));
}

bool IncidentView::touches(const Change& change) const
{
    if (change.everything || change.roster || change.incidents.contains(m_incident))
        return true;
    const auto room = m_desk->room();
    const Incident* incident = room->maybeIncident(m_incident);
    if (incident == nullptr)
        return false;
    for (const SystemId& system : incident->systems) {
        if (change.systems.contains(system))
            return true;
    }
    for (const RunId& id : change.runs) {
        const Run* run = room->maybeRun(id);
        if (run != nullptr && run->incident == m_incident)
            return true;
    }
    for (const ApprovalId& id : change.approvals) {
        if (room->approvals.value(id).incident == m_incident)
            return true;
    }
    return false;
}

void IncidentView::take(const Change& change)
{
    if (!m_incident.isEmpty() && touches(change))
        refresh();
}

void IncidentView::submit(const Event& event)
{
    m_desk->submit(Command{event}).then(this, [this](const Result<Receipt>& receipt) {
        m_header->say(receipt ? QString() : tr("Not done. %1").arg(sentence(receipt.error())));
    });
}

void IncidentView::openEntry(int row)
{
    const EntryRow& entry = m_entries.at(row);
    if (!entry.run.isEmpty())
        emit runOpened(entry.run);
    else if (!entry.evidence.isEmpty())
        emit itemOpened(entry.evidence.first());
    else
        (new EntrySheet(entry, m_timeText, this))->open(); // deletes itself when closed
}

} // namespace wr::incident

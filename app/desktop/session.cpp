// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"

#include "models/rules/authorityrules.h"
#include "models/rules/coverage.h"
#include "ui/incident/declaredialog.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/preferences.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr double kTextStep = 0.25;

QString timeText(const shell::Layout& layout, Instant at)
{
    return layout.localTimes ? look::localText(at) : look::utcText(at);
}

// "N note   D decision   …", from the one table of keys.
QString incidentKeys()
{
    using shell::Verb;
    QStringList keys;
    for (const Verb verb : {Verb::Note, Verb::Decision, Verb::Task, Verb::Evidence, Verb::Raise,
                            Verb::Contain, Verb::HandOver, Verb::Phase, Verb::Keys}) {
        const shell::VerbRow& row = shell::rowOf(verb);
        keys.append(QString(row.keys.toString(QKeySequence::NativeText) + u' ' + row.title));
    }
    return keys.join(u"   "_s);
}

int blindSpotCount(const Room& room)
{
    qsizetype count = 0;
    for (const System* system : room.systems())
        count += blindSpots(room, *system).size();
    return static_cast<int>(count);
}

} // namespace

void applyLook(const shell::Layout& layout)
{
    static const look::Scheme desktop = look::systemScheme(QApplication::palette()); // before ours
    look::Scheme scheme = desktop;
    if (layout.scheme == u"light"_s)
        scheme = look::Scheme::Light;
    else if (layout.scheme == u"dark"_s)
        scheme = look::Scheme::Dark;
    else if (layout.scheme == u"contrast"_s)
        scheme = look::Scheme::HighContrast;
    look::apply(*qApp, scheme, layout.textScale);
}

Session::Session(const SessionDoors& doors, const shell::Layout& layout,
                 const QList<MemberId>& become)
    : m_doors(doors)
    , m_layout(layout)
    , m_become(become)
    , m_window(std::make_unique<shell::MainWindow>())
    , m_board(new board::BoardView(doors.desk, doors.clock, m_window.get()))
    , m_incident(new incident::IncidentView(
          doors.desk, doors.clock, doors.drafts,
          [this](Instant at) { return timeText(m_layout, at); }, m_window.get()))
    , m_timeline(new EvidenceScreen(doors.desk, doors.evidence, m_window.get()))
    , m_matrix(new matrix::MatrixView(doors.desk, doors.clock, m_window.get()))
    , m_ladder(new actions::ActionPanel(doors.desk, doors.drafts, m_incident))
    , m_runs(new actions::RunLedger(doors.desk, m_incident))
    , m_approvals(new actions::ApprovalsView(doors.desk, doors.clock, m_incident))
{
    m_window->addScreen({u"board"_s, tr("Board"), u"board"_s, shell::Where::Board}, m_board);
    m_window->addScreen({u"incident"_s, tr("Incident"), u"incident"_s, shell::Where::Incident},
                        m_incident);
    m_window->addScreen({u"timeline"_s, tr("Timeline"), u"timeline"_s, shell::Where::Timeline},
                        m_timeline);
    m_window->addScreen({u"matrix"_s, tr("Authority"), u"authority"_s, shell::Where::Matrix},
                        m_matrix);
    m_small = new timeline::TimelineView(doors.evidence, m_incident);
    m_small->setObjectName(u"incidentTimeline"_s);
    m_incident->setTimeline(m_small);
    m_ladder->setObjectName(u"ladder"_s);
    m_incident->setLadder(m_ladder);
    m_incident->addFace(tr("Runs"), m_runs);
    m_incident->addFace(tr("Approvals"), m_approvals);
    m_incident->setHint(incidentKeys());
    m_board->setDense(layout.dense);
    connectScreens();
    connect(doors.desk, &Desk::changed, this, [this](const Change& change) { take(change); });
    connect(doors.desk, &Desk::troubled, this,
            [this](const Error& error) { m_window->setNotice(sentence(error)); });
    Change all;
    all.everything = true;
    take(all);
    if (doors.desk->member().isEmpty())
        m_window->setNotice(
            tr("Reading only: no key on this computer belongs to this room. Show a steward your "
               "card to be enrolled."));
    m_window->setLayoutNow(layout);
}

Session::~Session() = default;

void Session::connectScreens()
{
    connect(m_board, &board::BoardView::opened, this, &Session::openIncident);
    connect(m_board, &board::BoardView::declareAsked, this, &Session::declare);
    connect(m_board, &board::BoardView::denseChanged, this,
            [this](bool dense) { m_layout.dense = dense; });
    connect(m_incident, &incident::IncidentView::boardAsked, this,
            [this] { m_window->go(u"board"_s); });
    connect(m_incident, &incident::IncidentView::itemOpened, this, [this](const ItemRef& ref) {
        m_timeline->openItem(ref);
        m_window->go(u"timeline"_s);
    });
    connect(m_incident, &incident::IncidentView::runOpened, this, [this](const RunId& run) {
        m_incident->showFace(m_runs);
        m_runs->pick(run);
    });
    connect(m_approvals, &actions::ApprovalsView::waitingCounted, this, &Session::showWaiting);
    connect(m_matrix, &matrix::MatrixView::gapsCounted, this, [this] { showCounts(); });
    connect(m_small, &timeline::TimelineView::itemsAsked, this,
            [this] { m_window->go(u"timeline"_s); });
    connect(m_window.get(), &shell::MainWindow::asked, this, &Session::run);
    connect(m_window.get(), &shell::MainWindow::memberPicked, this, &Session::memberPicked);
    connect(&m_window->palette(), &shell::CommandPalette::chosen, this, &Session::choose);
}

void Session::take(const Change& change)
{
    const auto room = m_doors.desk->room();
    m_window->setRoom(room, m_doors.desk->member(), m_become);
    showCounts();
    const IncidentId& open = m_incident->incident();
    const Incident* incident = room->maybeIncident(open);
    m_window->setDrill(incident != nullptr && incident->drill);
    if (incident != nullptr
        && (change.everything || change.incidents.contains(open) || !change.runs.isEmpty()))
        m_small->setEntries(timelineEntries(*room, open));
}

void Session::showCounts()
{
    const auto room = m_doors.desk->room();
    m_window->setCounts({m_board->model().openBySeverity(), static_cast<int>(gaps(*room).size()),
                         blindSpotCount(*room)});
}

void Session::openIncident(const IncidentId& incident)
{
    const auto room = m_doors.desk->room();
    const Incident* found = room->maybeIncident(incident);
    if (found == nullptr)
        return;
    const bool other = incident != m_incident->incident();
    m_incident->show(incident);
    m_ladder->setIncident(incident);
    m_runs->setIncident(incident);
    m_approvals->setIncident(incident);
    m_timeline->follow(incident);
    if (other)
        m_small->setSystems(found->systems);
    m_small->setEntries(timelineEntries(*room, incident));
    m_window->setDrill(found->drill);
    m_window->go(u"incident"_s);
}

void Session::run(shell::Verb verb)
{
    using shell::Verb;
    static constexpr std::array schemes{"light", "dark", "contrast"};
    shell::Layout layout = layoutNow();
    switch (static_cast<int>(verb)) {
    case static_cast<int>(Verb::Declare):
        declare();
        return;
    case static_cast<int>(Verb::Filter):
        m_board->focusFilter();
        return;
    case static_cast<int>(Verb::Dense):
        m_board->setDense(!m_board->isDense());
        return;
    case static_cast<int>(Verb::NextScheme):
        layout.scheme = QString::fromLatin1(
            schemes.at((static_cast<size_t>(look::currentScheme()) + 1) % schemes.size()));
        pickLayout(layout);
        return;
    case static_cast<int>(Verb::LargerText):
    case static_cast<int>(Verb::SmallerText):
        layout.textScale
            = std::clamp(layout.textScale + (verb == Verb::LargerText ? kTextStep : -kTextStep),
                         1.0, look::kLargestTextScale);
        pickLayout(layout);
        return;
    case static_cast<int>(Verb::Preferences):
        shell::Preferences::open(m_window.get(), layout,
                                 [this](const shell::Layout& chosen) { pickLayout(chosen); });
        return;
    case static_cast<int>(Verb::Quit):
        m_window->close();
        return;
    default:
        runOnIncident(verb);
    }
}

void Session::runOnIncident(shell::Verb verb)
{
    using incident::Act;
    using shell::Verb;
    static const QMap<Verb, Act> acts{{Verb::Raise, Act::Raise},
                                      {Verb::Lower, Act::Lower},
                                      {Verb::HandOver, Act::HandOver},
                                      {Verb::TakeCommand, Act::TakeCommand},
                                      {Verb::AcceptCommand, Act::Accept},
                                      {Verb::Phase, Act::Phase},
                                      {Verb::Seal, Act::Seal},
                                      {Verb::Close, Act::Close}};
    static const QMap<Verb, incident::QuickKind> kinds{
        {Verb::Note, incident::QuickKind::Note},
        {Verb::Decision, incident::QuickKind::Decision},
        {Verb::Task, incident::QuickKind::Task}};
    if (acts.contains(verb))
        m_incident->act(acts.value(verb));
    else if (kinds.contains(verb))
        m_incident->quick(kinds.value(verb));
    else if (verb == Verb::Evidence)
        m_timeline->askImport();
    else if (verb == Verb::Contain)
        m_ladder->setFocus();
}

void Session::showWaiting(int approvals)
{
    m_window->setNotice(
        approvals == 0 ? QString()
                       : tr("Approvals that wait for your answer: %1. They stand under “Approvals” "
                            "of the incident.")
                             .arg(approvals));
}

void Session::choose(const PaletteRow& row)
{
    switch (row.kind) {
    case PaletteKind::Command:
        return; // the window has seen to it
    case PaletteKind::Incident:
        openIncident(row.incident);
        return;
    case PaletteKind::Rung:
        goToRung(row.system, row.rung, row.incident);
        return;
    case PaletteKind::System:
    case PaletteKind::Holder:
    case PaletteKind::Gap:
        m_matrix->pick(row.system, row.right);
        m_window->go(u"matrix"_s);
        return;
    case PaletteKind::Person:
        m_window->go(u"matrix"_s);
        return;
    }
}

void Session::goToRung(const SystemId& system, const RungId& rung, const IncidentId& incident)
{
    if (incident.isEmpty()) {
        m_window->setNotice(tr("No incident is open on this system. Declare one: a rung is pressed "
                               "within an incident."));
        return;
    }
    openIncident(incident);
    m_ladder->setSystem(system);
    m_ladder->pick(rung);
}

void Session::declare()
{
    auto* dialog
        = new incident::DeclareDialog(m_doors.desk, m_doors.clock, m_doors.drafts, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &incident::DeclareDialog::declared, this, &Session::openIncident);
    dialog->open();
}

void Session::pickLayout(const shell::Layout& layout)
{
    m_layout = layout;
    m_window->setLayoutNow(layout);
    applyLook(layout);
}

shell::Layout Session::layoutNow() const
{
    shell::Layout layout = m_window->layoutNow();
    layout.scheme = m_layout.scheme;
    layout.textScale = m_layout.textScale;
    layout.localTimes = m_layout.localTimes;
    layout.dense = m_layout.dense;
    return layout;
}

void Session::flush()
{
    m_incident->flush();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"

#include "app/desktop/timelineentries.h"
#include "models/base/plaintext.h"
#include "models/rules/authorityrules.h"
#include "models/rules/coverage.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/shell/commandpalette.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

constexpr int kPulseMillis = 1000;
constexpr qint64 kMicrosPerSecond = 1'000'000;
constexpr qint64 kMicrosPerMinute = 60 * kMicrosPerSecond;

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
    : m_watched(doors.desk)
    , m_doors{&m_watched,
              doors.evidence,
              doors.clock,
              doors.drafts,
              doors.sharing,
              doors.words,
              doors.maybeCredentials,
              doors.maybeLadders,
              doors.maybeImpact,
              doors.maybeEngine,
              doors.viewsFile,
              doors.maybeSigner}
    , m_layout(layout)
    , m_become(become)
    , m_window(std::make_unique<shell::MainWindow>())
    , m_board(new board::BoardView(&m_watched, doors.clock, m_window.get()))
    , m_incident(new incident::IncidentView(
          &m_watched, doors.clock, doors.drafts,
          [this](Instant at) { return timeText(m_layout, at); }, m_window.get()))
    , m_timeline(new EvidenceScreen(&m_watched, doors.evidence, doors.clock, doors.maybeEngine,
                                    doors.viewsFile, m_window.get()))
    , m_matrix(new matrix::MatrixView(&m_watched, doors.clock, m_window.get()))
    , m_ladder(new actions::ActionPanel(&m_watched, doors.drafts, m_incident))
    , m_runs(new actions::RunLedger(&m_watched, doors.clock, m_incident))
    , m_approvals(new actions::ApprovalsView(&m_watched, doors.clock, m_incident))
    , m_coverage(new evidence::CoverageView(&m_watched, doors.clock, m_incident))
    , m_hypotheses(
          new incident::HypothesisBoard(&m_watched, doors.evidence, doors.drafts, m_incident))
    , m_sharing(std::make_unique<SharingScreen>(m_watched, *doors.sharing, *doors.clock, *m_window))
    , m_bundling(std::make_unique<Bundling>(doors.maybeEngine, doors.maybeSigner))
{
    m_ladder->setClock(doors.clock);
    addScreens();
    m_board->setDense(layout.dense);
    connectScreens();
    connectNotices();
    Change all;
    all.everything = true;
    take(all);
    showStanding();
    m_window->setLayoutNow(layout);
    lookAtMostUrgent();
    connect(&m_pulse, &QTimer::timeout, this, &Session::showLiveness);
    m_pulse.start(kPulseMillis);
    showLiveness();
}

Session::~Session() = default;

void Session::addScreens()
{
    m_window->addScreen({u"board"_s, tr("Board"), u"board"_s, shell::Where::Board}, m_board);
    m_window->addScreen({u"incident"_s, tr("Incident"), u"incident"_s, shell::Where::Incident},
                        m_incident);
    m_window->addScreen({u"timeline"_s, tr("Timeline"), u"timeline"_s, shell::Where::Timeline},
                        m_timeline);
    m_window->addScreen({u"matrix"_s, tr("Authority"), u"authority"_s, shell::Where::Matrix},
                        m_matrix);
    m_containment
        = std::make_unique<ContainmentScreens>(m_watched, *m_doors.clock, m_doors.maybeCredentials,
                                               m_doors.maybeLadders, m_doors.drafts, *m_window);
    m_containment->join(*m_ladder);
    m_ladder->setImpact(m_doors.maybeImpact, m_doors.clock);
    m_containment->join(*m_runs);
    m_small = new timeline::TimelineView(m_doors.evidence, m_incident);
    m_small->setObjectName(u"incidentTimeline"_s);
    m_incident->setTimeline(m_small);
    m_ladder->setObjectName(u"ladder"_s);
    m_incident->setLadder(m_ladder);
    m_incident->addFace(tr("Runs"), m_runs);
    m_incident->addFace(tr("Approvals"), m_approvals);
    m_incident->addFace(tr("Coverage"), m_coverage);
    m_incident->addFace(tr("Hypotheses"), m_hypotheses);
    m_incident->setHint(incidentKeys());
}

void Session::connectScreens()
{
    connect(m_board, &board::BoardView::opened, this, &Session::openIncident);
    connect(m_board, &board::BoardView::declareAsked, this, &Session::declare);
    connect(m_board, &board::BoardView::denseChanged, this,
            [this](bool dense) { m_layout.dense = dense; });
    connect(m_incident, &incident::IncidentView::boardAsked, this,
            [this] { m_window->go(u"board"_s); });
    connect(m_incident, &incident::IncidentView::bundleAsked, this,
            [this] { m_bundling->ask(incident(), m_window.get()); });
    const auto openItem = [this](const ItemRef& ref) {
        m_timeline->openItem(ref);
        m_window->go(u"timeline"_s);
    };
    connect(m_incident, &incident::IncidentView::itemOpened, this, openItem);
    connect(m_hypotheses, &incident::HypothesisBoard::itemOpened, this, openItem);
    connect(m_timeline, &EvidenceScreen::weighAsked, m_hypotheses,
            &incident::HypothesisBoard::weigh);
    connect(m_incident, &incident::IncidentView::runOpened, this, [this](const RunId& run) {
        m_incident->showFace(m_runs);
        m_runs->pick(run);
    });
    connect(m_matrix, &matrix::MatrixView::ladderAsked, m_containment.get(),
            &ContainmentScreens::setUp);
    connect(m_matrix, &matrix::MatrixView::gapsCounted, this, [this] { showCounts(); });
    connect(m_small, &timeline::TimelineView::itemsAsked, this,
            [this] { m_window->go(u"timeline"_s); });
    connect(m_window.get(), &shell::MainWindow::asked, this, &Session::run);
    connect(m_window.get(), &shell::MainWindow::memberPicked, this, &Session::memberPicked);
    connect(m_window.get(), &shell::MainWindow::screenPicked, this, [this](const QString& key) {
        if (!m_chosen && (key == u"incident"_s || key == u"timeline"_s))
            lookAtMostUrgent();
    });
    connect(&m_window->palette(), &shell::CommandPalette::chosen, this, &Session::choose);
}

void Session::connectNotices()
{
    using parts::BannerKind;
    connect(m_sharing.get(), &SharingScreen::livenessChanged, this, &Session::showLiveness);
    connect(m_doors.sharing, &Sharing::sharingChanged, this, &Session::showHere);
    showHere(m_doors.sharing->sharing());
    connect(m_containment.get(), &ContainmentScreens::approvalsCounted, this,
            &Session::showWaiting);
    showWaiting();
    connect(&m_watched, &Desk::changed, this, [this](const Change& change) {
        m_lastEntry = m_doors.clock->now();
        m_troubledSince.reset();
        m_window->setNotice(u"reading"_s, {});
        take(change);
        showStanding();
        showLiveness();
    });
    connect(&m_watched, &Desk::troubled, this, [this](const Error& error) {
        if (!m_troubledSince)
            m_troubledSince = m_doors.clock->now();
        m_window->setNotice(u"reading"_s, sentence(error), BannerKind::Danger);
        showLiveness();
    });
    connect(&m_watched, &WatchedDesk::writingFailed, this, [this](const Error& error) {
        m_window->setNotice(u"writing"_s,
                            tr("Nothing can be written down now. %1 What you type stays in its "
                               "field; free space or make the disk writable, then add it again.")
                                .arg(sentence(error)),
                            BannerKind::Danger);
    });
    connect(&m_watched, &WatchedDesk::writingWorked, this,
            [this] { m_window->setNotice(u"writing"_s, {}); });
}

// What holds for everything that one does here: a room of a newer version, or no key.
void Session::showStanding()
{
    const auto room = m_doors.desk->room();
    m_window->setNotice(
        u"newer"_s,
        room->rules > rulesVersion
            ? tr("Reading only: a newer version of Warroom wrote this room (its rules are of "
                 "version %1, this program knows %2). Install the newer version to write here.")
                  .arg(room->rules)
                  .arg(rulesVersion)
            : QString(),
        parts::BannerKind::Danger);
    const bool asks = !m_doors.words.isEmpty() && m_doors.sharing->sharing().reach != Reach::Local;
    m_window->setNotice(
        u"stranger"_s,
        !m_doors.desk->member().isEmpty() ? QString()
            : asks ? tr("Reading only until a steward lets you in. Read them these eight words: %1")
                         .arg(m_doors.words)
                   : tr("Reading only: no key on this computer belongs to this room. Show a "
                        "steward your card to be enrolled."));
}

void Session::showHere(const SharingState& state)
{
    m_board->setHere(peopleHere(*m_doors.desk->room(), state));
}

// A reminder, never a command: somebody takes it back, or leaves it in force.
void Session::remind(Instant now)
{
    const QList<RevertDue> due = revertsDue(m_planned, now);
    if (due == m_reminded)
        return;
    const auto room = m_doors.desk->room();
    m_reminded = due;
    if (due.isEmpty()) {
        m_window->setNotice(u"reverts"_s, {});
        return;
    }
    const RevertDue& first = due.first();
    const System* system = room->maybeSystem(first.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(first.rung);
    m_window->setNotice(
        u"reverts"_s,
        tr("Time to take back: “%1” on %2, due since %3. Undo it on its card, or write down why it "
           "stays. Due in all: %4.")
            .arg(visibleText(rung == nullptr ? first.rung.value : rung->title, Lines::Single),
                 visibleText(system == nullptr ? first.system.value : system->name, Lines::Single),
                 timeText(m_layout, first.at), QString::number(due.size())));
}

void Session::showLiveness()
{
    const Instant now = m_doors.clock->now();
    remind(now);
    parts::Liveness liveness = m_sharing->liveness().value_or(parts::Liveness{});
    if (m_troubledSince) {
        liveness.freshness = parts::Freshness::Stale;
        liveness.staleSeconds = (now.micros - m_troubledSince->micros) / kMicrosPerSecond;
    } else if (liveness.freshness == parts::Freshness::Local && m_lastEntry.micros != 0) {
        liveness.quietMinutes = (now.micros - m_lastEntry.micros) / kMicrosPerMinute;
    }
    m_window->setLiveness(liveness);
}

void Session::take(const Change& change)
{
    const auto room = m_doors.desk->room();
    m_window->setRoom(room, m_doors.desk->member(), m_become);
    showCounts();
    if (change.everything || !change.runs.isEmpty() || !change.systems.isEmpty()
        || !change.incidents.isEmpty())
        m_planned = plannedReverts(*room);
    const IncidentId& open = m_incident->incident();
    const Incident* incident = room->maybeIncident(open);
    m_window->setDrill(incident != nullptr && incident->drill);
    if (incident != nullptr
        && (change.everything || change.incidents.contains(open) || !change.runs.isEmpty()))
        m_small->setEntries(timelineEntries(*room, open));
    const QString screen = m_window->currentScreen();
    if (open.isEmpty() && (screen == u"incident"_s || screen == u"timeline"_s))
        lookAtMostUrgent();
}

void Session::showCounts()
{
    const auto room = m_doors.desk->room();
    m_window->setCounts({m_board->model().openBySeverity(), static_cast<int>(gaps(*room).size()),
                         blindSpotCount(*room), m_containment->approvalsForMe(),
                         m_containment->approvalsOfMine()});
}

void Session::lookAtMostUrgent()
{
    if (m_chosen)
        return;
    const board::BoardView& view = *m_board; // its model stands in order of urgency
    const BoardModel& rows = view.model();
    int urgent = rows.rowCount() > 0 ? 0 : -1;
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (!rows.at(row).drill) {
            urgent = row;
            break;
        }
    }
    if (urgent >= 0 && rows.at(urgent).key != m_incident->incident())
        lookAt(rows.at(urgent).key);
}

void Session::lookAt(const IncidentId& incident)
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
    m_coverage->setIncident(incident);
    m_hypotheses->setIncident(incident);
    m_timeline->follow(incident);
    if (other)
        m_small->setSystems(found->systems);
    m_small->setEntries(timelineEntries(*room, incident));
    m_window->setDrill(found->drill);
    m_sharing->lookAt(incident);
}

void Session::openIncident(const IncidentId& incident)
{
    if (m_doors.desk->room()->maybeIncident(incident) == nullptr)
        return;
    m_chosen = true;
    lookAt(incident);
    m_window->go(u"incident"_s);
}

void Session::showWaiting()
{
    const int approvals = m_containment->approvalsForMe();
    const QString keys
        = shell::rowOf(shell::Verb::GoApprovals).keys.toString(QKeySequence::NativeText);
    m_window->setNotice(u"approvals"_s,
                        approvals == 0
                            ? QString()
                            : tr("Approvals that wait for your answer: %1. %2 shows them.")
                                  .arg(approvals)
                                  .arg(keys));
    showCounts();
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
    m_containment->flush();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/laddermodel.h"

#include "models/items/testwords.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "models/rules/resending.h"
#include "models/rules/reverts.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString ladderModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::LadderModel", text);
}

struct Viewer {
    const Room& room;
    IncidentId incident;
    MemberId me;
    Instant now;
};

RunStanding standingOf(const Viewer& viewer, const Run& run)
{
    RunStanding standing;
    standing.id = run.id;
    standing.state = run.state;
    standing.since = run.orderedAt;
    standing.by = viewer.room.memberName(run.orderedBy);
    standing.mine = run.orderedBy == viewer.me;
    standing.breakGlass = run.breakGlass;
    standing.resendable = maySendAgain(viewer.room, run).allowed();
    if (!run.steps.isEmpty()) {
        const RunStep& step = run.steps.last();
        standing.since = step.at;
        standing.status = step.status;
        standing.detail = step.detail;
    }
    if (run.incident != viewer.incident) {
        const Incident* other = viewer.room.maybeIncident(run.incident);
        standing.elsewhere = other == nullptr ? run.incident.value : other->code;
    }
    return standing;
}

// Whether a run in this state had an effect, or may have had one.
bool canBeUndone(RunState state)
{
    return isConfirmed(state) || state == RunState::Drifted || state == RunState::NotEffective;
}

QString kindsText(const QList<EvidenceKind>& kinds)
{
    QStringList titles;
    for (const EvidenceKind kind : kinds)
        titles.append(evidenceKindTitle(kind));
    return titles.join(u", "_s);
}

void setRuns(const Viewer& viewer, const System& system, const Rung& rung, RungRow& row)
{
    const Run* newest = nullptr;
    const Run* undo = nullptr;
    for (const Run* run : viewer.room.runs()) {
        // What a drill did to the practice endpoint says nothing of the real target, and the other way round.
        if (run->system != system.id || run->rung != rung.id || isPractice(*run) != row.drill)
            continue;
        if (!run->undoes)
            newest = run;
        else if (newest != nullptr && *run->undoes == newest->id)
            undo = run;
    }
    if (newest == nullptr)
        return;
    row.run = standingOf(viewer, *newest);
    if (const auto at = revertAt(rung, *newest))
        row.revert = revertText(rung, isoText(*at));
    if (undo != nullptr && *undo->undoes == newest->id)
        row.undo = standingOf(viewer, *undo);
    row.undoable = rung.reversible && !rung.undo.isEmpty() && canBeUndone(newest->state);
}

RungRow rungRow(const Viewer& viewer, const System& system, const Rung& defined)
{
    const Rung rung = rungFor(viewer.room, viewer.incident, defined);
    RungRow row;
    row.drill = isPracticeTarget(rung.target);
    row.key = rung.id;
    row.of = static_cast<int>(system.ladder.size());
    row.title = rung.title;
    row.effect = rung.effect;
    row.trigger = rung.trigger;
    row.exit = rung.exit;
    row.right = rung.right;
    row.target = rung.target;
    row.destroys = kindsText(rung.destroys);
    row.reversible = rung.reversible;
    row.test = testOf(viewer.room, system, defined);
    row.tested = testWords(row.test, viewer.now);
    row.manualCommand = rung.manualCommand;
    row.phone = rung.phone;
    row.revert = revertText(rung);
    const Verdict practises = mayPractise(viewer.room, viewer.incident, defined);
    const Verdict verdict
        = practises.allowed() ? mayPress(viewer.room, viewer.me, system.id, rung) : practises;
    row.ruling = verdict.answer;
    row.why = verdict.why;
    row.whoMay = callables(viewer.room, verdict.whoMay);
    row.secondPerson
        = !system.onlyYou && (rung.secondPerson || system.authority.value(rung.right).secondPerson);
    const Verdict undo = mayPress(viewer.room, viewer.me, system.id, rung, true);
    row.undoRuling = undo.answer;
    row.undoWhy = undo.why;
    setRuns(viewer, system, rung, row);
    if (const Run* live = viewer.room.maybeRun(viewer.room.liveRuns.value(rung.target)))
        row.inFlight
            = ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel",
                                                  "In flight on this target: ordered by %1, %2."))
                  .arg(viewer.room.memberName(live->orderedBy), runStateTitle(live->state));
    return row;
}

QString stateText(const RungRow& row)
{
    if (!row.run)
        return ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel", "not pressed"));
    return runStateTitle(row.run->state);
}

} // namespace

QString rulingTitle(Ruling ruling)
{
    switch (ruling) {
    case Ruling::Allowed:
        return ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel", "You may press"));
    case Ruling::NeedsSecondPerson:
        return ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel", "Needs a second person"));
    case Ruling::Refused:
        return ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel", "Refused"));
    }
    return {};
}

QList<Callable> callables(const Room& room, const QList<MemberId>& members)
{
    QList<Callable> list;
    for (const MemberId& id : members) {
        Callable one{room.memberName(id), {}, false};
        if (const Member* member = room.maybeMember(id)) {
            one.reachable = member->isReachable();
            for (const Contact& contact : member->contacts) {
                if (one.contact.isEmpty() || contact.kind == u"phone"_s)
                    one.contact = contact.value;
                if (contact.kind == u"phone"_s)
                    break;
            }
        }
        list.append(one);
    }
    return list;
}

LadderModel::LadderModel(QObject* parent)
    : MergedTable(parent)
{
}

void LadderModel::show(const Room& room, const IncidentId& incident, const SystemId& systemId,
                       const MemberId& me, Instant now)
{
    m_now = now;
    QList<RungRow> wanted;
    if (const System* system = room.maybeSystem(systemId)) {
        const Viewer viewer{room, incident, me, now};
        for (const Rung& rung : system->ladder) {
            wanted.append(rungRow(viewer, *system, rung));
            wanted.last().number = static_cast<int>(wanted.size());
        }
    }
    merge(wanted);
}

int LadderModel::rowOf(const RungId& rung) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (at(i).key == rung)
            return i;
    }
    return -1;
}

int LadderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant LadderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RungRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return ladderModelPhrase(QT_TRANSLATE_NOOP("wr::LadderModel", "Rung %1 of %2: %3. %4. %5."))
            .arg(row.number)
            .arg(row.of)
            .arg(row.title, stateText(row), rulingTitle(row.ruling));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return row.title;
    case StateColumn:
        return stateText(row);
    case MayColumn:
        return rulingTitle(row.ruling);
    case TestedColumn:
        return testCell(row.test, m_now);
    default:
        return row.effect;
    }
}

QVariant LadderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::LadderModel", "Rung"), QT_TRANSLATE_NOOP("wr::LadderModel", "State"),
        QT_TRANSLATE_NOOP("wr::LadderModel", "May you"),
        QT_TRANSLATE_NOOP("wr::LadderModel", "Last tested"),
        QT_TRANSLATE_NOOP("wr::LadderModel", "Effect on users")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return ladderModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

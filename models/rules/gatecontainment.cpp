// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/drillrules.h"
#include "models/rules/gateparts.h"

#include <algorithm>

namespace wr {

namespace {

constexpr qint64 sendMicros = 120'000'000; // within which an order is sent or never

const Rung* maybeRung(const Room& room, const SystemId& system, const RungId& rung)
{
    const System* found = room.maybeSystem(system);
    return found == nullptr ? nullptr : found->maybeRung(rung);
}

Verdict noSuchRung()
{
    return refuse(
        gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such rung on the ladder.")));
}

// An undo names a run of the same system and rung that had an effect, or may have had one.
Verdict checkUndo(const Room& room, const RunOrdered& it)
{
    const Run* run = room.maybeRun(*it.undoes);
    const bool elsewhere = run != nullptr && isPractice(*run) != isPracticeTarget(it.target);
    if (run == nullptr || run->system != it.system || run->rung != it.rung || run->undoes
        || (elsewhere && knowsDrills(room)))
        return refuse(gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "There is no such run of this rung to undo.")));
    if (it.reason.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "An undo needs a reason.")));
    if (isConfirmed(run->state) || run->state == RunState::Drifted
        || run->state == RunState::NotEffective)
        return allow();
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "A run that is %1 cannot be undone."))
                      .arg(runStateTitle(run->state)));
}

// Past the deadline a holder of the right records that nobody knows, and then what the read-back says.
Verdict checkTakeOver(const Asked& asked, const Run& run, RunState state)
{
    const bool readBack = state == RunState::Unknown
        || (run.state == RunState::Unknown
            && (isConfirmed(state) || state == RunState::NotEffective));
    const Instant until{run.orderedAt.micros + sendMicros
                        + std::max(run.deadlineMs, 0) * microsPerMs};
    if (!readBack || !isLive(run.state) || asked.entry.time <= until)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "Only the device that ordered a run reports on it. "
                                         "Past its deadline, at %1, a holder of the right may "
                                         "record that its outcome is unknown."))
                .arg(isoText(until)));
    const Rung* rung = maybeRung(asked.room, run.system, run.rung);
    if (rung == nullptr)
        return noSuchRung();
    const Verdict verdict = mayExercise(asked.room, asked.who, run.system, rung->right);
    return verdict.answer == Ruling::Refused ? verdict : allow();
}

// A drill's order goes to practice, a real one to the real target. Whoever cannot read a restricted incident does not know
// which of the two it is, and judges by the target key, as everybody then does.
Verdict checkPlace(const Asked& asked, const RunOrdered& it, const Rung& rung)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    const bool practice = knowsDrills(asked.room) && it.target == practiceTarget(rung.target);
    if (!practice && it.target != rung.target)
        return refuse(gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "The order names another target than its rung.")));
    if (knowsDrills(asked.room) && !incident->access && practice != incident->drill)
        return refuse(
            practice ? gatePhrase(QT_TRANSLATE_NOOP(
                "wr::Gate", "This is no drill, and the order is for the practice target."))
                     : gatePhrase(QT_TRANSLATE_NOOP(
                         "wr::Gate", "This is a drill, and the order is for the real target.")));
    if (!knowsDrills(asked.room))
        return allow();
    if (practice && !unpractised(rung).isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "This is a drill, and the rung has no practice endpoint for each of its "
            "addresses.")));
    return mayGoTo(rung, practice, it.request.url);
}

// The gate of an order that one person makes where two are wanted.
Verdict checkBreakGlass(const Asked& asked, const RunOrdered& it, const Rung& rung)
{
    if (it.offlineSince)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "While the room is out of reach nobody could be told, so nobody breaks glass.")));
    return mayBreakGlass(asked.room, asked.who, it.system, rung, it.undoes.has_value(), it.reason);
}

} // namespace

Verdict mayBreakGlass(const Room& room, const MemberId& who, const SystemId& system,
                      const Rung& rung, bool undo, const QString& reason)
{
    const Verdict verdict = mayPress(room, who, system, rung, undo);
    if (verdict.answer == Ruling::Refused)
        return verdict;
    if (verdict.allowed())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "Break-glass is not needed: you may press this alone. Press it without.")));
    if (!knowsDrills(room))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "This room was founded by a version that knows no break-glass: found a new "
            "room for it, or ask for approval.")));
    if (!rung.reversible)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "The rung “%1” cannot be taken back, so nobody presses it "
                                         "alone: ask for approval."))
                .arg(rung.title),
            verdict.whoMay);
    if (reason.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "Break-glass needs a reason: everybody is told, and reads it.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const ApprovalAsked& it)
{
    if (asked.room.maybeIncident(it.incident) == nullptr)
        return noSuchIncident();
    if (asked.room.maybeSystem(it.system) == nullptr)
        return noSuchSystem();
    if (it.right && !it.rung.isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "An approval is asked for a rung or for a decision, never for both.")));
    if (!it.right && maybeRung(asked.room, it.system, it.rung) == nullptr)
        return noSuchRung();
    if (it.expires <= asked.entry.time)
        return refuse(gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "An approval must expire later than it is asked for.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const ApprovalAnswered& it)
{
    const auto approval = asked.room.approvals.constFind(it.approval);
    if (approval == asked.room.approvals.constEnd())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such approval.")));
    if (it.requestHash != approval->requestHash)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "What was approved is not the request that was asked for.")));
    return mayApprove(asked.room, asked.who, *approval, asked.entry.time);
}

Verdict mayPressOffline(const Room& room, const MemberId& who, const SystemId& systemId,
                        const Rung& rung, bool undo, const QString& reason)
{
    Verdict verdict = mayExercise(room, who, systemId, rung.right);
    if (undo && verdict.answer != Ruling::Allowed) {
        const Verdict restore = mayExercise(room, who, systemId, DecisionRight::Restore);
        if (restore.answer < verdict.answer)
            verdict = restore;
    }
    if (verdict.answer == Ruling::Refused)
        return verdict;
    const System* system = room.maybeSystem(systemId);
    const bool second
        = verdict.answer == Ruling::NeedsSecondPerson || (rung.secondPerson && !system->onlyYou);
    if (second)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP(
                           "wr::Gate",
                           "The room is out of reach, and the rung “%1” needs a second person."))
                .arg(rung.title));
    if (!rung.idempotent)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "The room is out of reach, and the rung “%1” may only "
                                         "be sent once: somebody else "
                                         "could be sending it."))
                .arg(rung.title));
    if (reason.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "The room is out of reach: to press a rung now needs a reason.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const RunOrdered& it)
{
    if (asked.room.maybeIncident(it.incident) == nullptr)
        return noSuchIncident();
    const Rung* defined = maybeRung(asked.room, it.system, it.rung);
    if (defined == nullptr)
        return noSuchRung();
    if (const Verdict verdict = checkPlace(asked, it, *defined); !verdict.allowed())
        return verdict;
    const Rung rung = it.target == defined->target ? *defined : practised(*defined);
    if (it.undoes) {
        if (const Verdict verdict = checkUndo(asked.room, it); !verdict.allowed())
            return verdict;
    }
    if (it.breakGlass)
        return checkBreakGlass(asked, it, rung);
    // What was sent offline was sent; a run that somebody else had in flight meanwhile does not undo that.
    if (it.offlineSince)
        return mayPressOffline(asked.room, asked.who, it.system, rung, it.undoes.has_value(),
                               it.reason);
    const Verdict verdict = mayPress(asked.room, asked.who, it.system, rung, it.undoes.has_value());
    if (verdict.answer != Ruling::NeedsSecondPerson)
        return verdict;
    const auto approval = asked.room.approvals.constFind(it.approval);
    const bool holds = approval != asked.room.approvals.constEnd() && approval->rung == it.rung
        && approval->system == it.system && approval->incident == it.incident
        && approval->request == it.request && approval->before == it.before
        && approvalHolds(*approval, asked.who, it.request.hash, asked.entry.time);
    return holds ? allow() : verdict;
}

Verdict gateEvent(const Asked& asked, const RunAdvanced& it)
{
    const Run* run = asked.room.maybeRun(it.run);
    if (run == nullptr)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such run.")));
    return run->device == asked.entry.author ? allow() : checkTakeOver(asked, *run, it.state);
}

Verdict gateEvent(const Asked& asked, const RungTested& it)
{
    const Rung* rung = maybeRung(asked.room, it.system, it.rung);
    if (rung == nullptr)
        return noSuchRung();
    const MemberId& owner = asked.room.maybeSystem(it.system)->accountable;
    if (asked.isSteward() || (!owner.isEmpty() && owner == asked.who))
        return allow();
    const Verdict verdict = mayExercise(asked.room, asked.who, it.system, rung->right);
    return verdict.answer == Ruling::Refused ? verdict : allow();
}

} // namespace wr

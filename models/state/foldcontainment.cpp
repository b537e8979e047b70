// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/codec.h"
#include "models/state/breakglass.h"
#include "models/state/foldparts.h"
#include "models/state/practice.h"
#include "models/state/runstates.h"

namespace wr {

namespace {

// The target is free again, unless another run on it is still live.
void endLive(Room& room, const Run& run)
{
    const auto before = room.liveBefore.find(run.target);
    if (before != room.liveBefore.end())
        before->removeAll(run.id);
    if (room.liveRuns.value(run.target) == run.id) {
        room.liveRuns.remove(run.target);
        if (before != room.liveBefore.end() && !before->isEmpty())
            room.liveRuns.insert(run.target, before->takeLast());
    }
    if (before != room.liveBefore.end() && before->isEmpty())
        room.liveBefore.erase(before);
}

// A drill's run tests its rung: passed when all that the rung asks was confirmed, failed when the endpoint did not do it. A
// run that was not sent, or of which nobody knows, proves neither.
void countDrill(FoldContext& at, const Run& run)
{
    const System* system = at.room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    if (rung == nullptr || run.undoes)
        return;
    const bool passed = run.state == RunState::ConfirmedEffect
        || (run.state == RunState::ConfirmedRecord && rung->effectProbe.isEmpty());
    const bool failed = run.state == RunState::Rejected || run.state == RunState::NotEffective;
    if (!passed && !failed)
        return;
    at.room.editSystem(run.system)
        .tests.insert(run.rung,
                      RungTest{at.entry.time, run.orderedBy, true, passed, rungDigest(*rung),
                               failed ? run.steps.last().detail : QString(), at.entry.hash});
}

} // namespace

void useApproval(FoldContext& at, const ApprovalId& id, const PreparedRequest& request)
{
    const auto approval = at.room.approvals.find(id);
    const bool own = approval != at.room.approvals.end() && approval->askedBy == at.by
        && approval->state == ApprovalState::Given && approval->request == request;
    if (!own)
        return;
    approval->state = ApprovalState::Used;
    at.change.approvals.insert(id);
}

Nonsense foldEvent(FoldContext& at, const EvidenceImported& it)
{
    // One that only the members of a restricted incident know of never stands in the way of one that all see.
    const QString open = it.system.value + u'/' + it.exhibit.value;
    const QString within = open + u'@' + it.incident.value;
    if (at.room.exhibitKeys.contains(open)
        || (!it.incident.isEmpty() && at.room.exhibitKeys.contains(within)))
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "This exhibit has been imported already."));
    at.room.addExhibit(Exhibit{it.exhibit, it.system, it.name, it.bytes, it.dialect, it.items,
                               it.kinds, it.from, it.to, at.by, at.entry.time, at.entry.hash,
                               at.entry.position, it.incident, it.key, it.shared});
    at.change.systems.insert(it.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const CustodyNoted& it)
{
    at.room.custody[it.exhibit].append(
        Custody{it.act, at.by, it.to, it.why, it.incident, at.entry.time, at.entry.hash});
    at.change.systems.insert(it.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const EvidencePinned& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such incident."));
    at.room.editIncident(it.incident)
        .pins.append(
            Pin{it.item, at.by, it.comment, at.entry.time, at.entry.hash, at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const EvidenceSealed& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such incident."));
    at.room.editIncident(it.incident)
        .seals.append(Seal{it.seal, at.by, it.why, it.exhibits, it.items, it.root, it.records,
                           at.entry.time, at.entry.hash, at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const ApprovalAsked& it)
{
    // One that only the members of a restricted incident know of never stands in the way of one that all see.
    const Approval known = at.room.approvals.value(it.approval);
    const Incident* of = at.room.maybeIncident(known.incident);
    const bool unseen = known.rung.isEmpty() && of != nullptr && of->access && at.entry.epoch == 0;
    if (at.room.approvals.contains(it.approval) && !unseen)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "This approval has been asked for already."));
    Approval approval;
    approval.id = it.approval;
    approval.incident = it.incident;
    approval.system = it.system;
    approval.rung = it.rung;
    approval.right = it.right;
    approval.requestHash = it.request.hash;
    approval.beforeHash = it.beforeHash;
    approval.request = it.request;
    approval.before = it.before;
    approval.askedBy = at.by;
    approval.askedAt = at.entry.time;
    approval.expires = it.expires;
    approval.reason = it.reason;
    approval.entry = at.entry.hash;
    approval.position = at.entry.position;
    at.room.addApproval(approval);
    at.change.approvals.insert(it.approval);
    at.change.systems.insert(it.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const ApprovalAnswered& it)
{
    Approval& approval = at.room.approvals[it.approval];
    approval.state = it.given ? ApprovalState::Given : ApprovalState::Denied;
    approval.answeredBy = at.by;
    approval.answeredAt = at.entry.time;
    approval.answer = it.reason;
    at.change.approvals.insert(it.approval);
    at.change.systems.insert(approval.system);
    at.change.incidents.insert(approval.incident);
    return {};
}

Nonsense foldEvent(FoldContext& at, const RunOrdered& it)
{
    if (at.room.maybeRun(it.run) != nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "This run has been ordered already."));
    if (it.run.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A run needs an id."));
    Run run;
    run.id = it.run;
    run.incident = it.incident;
    run.system = it.system;
    run.rung = it.rung;
    run.target = it.target;
    run.device = at.entry.author;
    run.orderedBy = at.by;
    run.orderedAt = at.entry.time;
    run.deadlineMs = it.deadlineMs;
    run.request = it.request;
    run.before = it.before;
    run.reason = it.reason;
    run.undoes = it.undoes;
    run.approval = it.approval;
    run.offlineSince = it.offlineSince;
    run.breakGlass = it.breakGlass;
    run.steps.append(RunStep{RunState::Ordered, at.entry.time, 0, {}, it.before, at.by});
    run.entry = at.entry.hash;
    run.position = at.entry.position;
    useApproval(at, it.approval, it.request);
    at.room.addRun(run);
    if (const RunId live = at.room.liveRuns.value(it.target); !live.isEmpty())
        at.room.liveBefore[it.target].append(live); // this one was sent while nobody could know
    at.room.liveRuns.insert(it.target, it.run);
    if (it.breakGlass)
        tellBreakGlass(at, run);
    at.change.runs.insert(it.run);
    at.change.systems.insert(it.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const RunAdvanced& it)
{
    const Run* old = at.room.maybeRun(it.run);
    if (old == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such run."));
    if (!mayFollow(old->state, it.state))
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A run that is %1 cannot become %2."))
            .arg(runStateTitle(old->state), runStateTitle(it.state));
    Run& run = at.room.editRun(it.run);
    run.state = it.state;
    run.steps.append(RunStep{it.state, at.entry.time, it.status, it.detail, it.values, at.by});
    if (!isLive(run.state))
        endLive(at.room, run);
    if (isPractice(run))
        countDrill(at, run);
    if (run.undoes && isConfirmed(run.state)) {
        Run& undone = at.room.editRun(*run.undoes);
        if (mayFollow(undone.state, RunState::Undone)) {
            undone.state = RunState::Undone;
            undone.steps.append(RunStep{RunState::Undone, at.entry.time, 0, {}, {}, at.by});
            at.change.runs.insert(undone.id);
        }
    }
    at.change.runs.insert(run.id);
    at.change.incidents.insert(run.incident);
    at.change.systems.insert(run.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const RungTested& it)
{
    const System* system = at.room.maybeSystem(it.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(it.rung);
    if (rung == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such rung on the ladder."));
    at.room.editSystem(it.system).tests.insert(
        it.rung,
        RungTest{at.entry.time, at.by, false, it.passed, it.definition, it.detail, at.entry.hash});
    at.change.systems.insert(it.system);
    return {};
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/runvalues.h"

#include "app/engine/systemclock.h"
#include "models/facts/codec.h"
#include "models/rules/drillrules.h"
#include "models/rules/resending.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

Error noRung(const RungId& rung, const SystemId& system)
{
    return Error{
        Fault::NotFound, rung.value,
        runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "There is no such rung.")),
        runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                       "Look at the ladder: warroomctl containment ladder %1"))
            .arg(system.value)};
}

Error noRun(const RunId& run)
{
    return Error{Fault::NotFound, run.value,
                 runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "There is no such run.")),
                 runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                "List them with: warroomctl containment runs"))};
}

Result<SentRun> sentOf(const std::shared_ptr<const Room>& room, const Run& run)
{
    SentRun sent;
    sent.room = room;
    const System* system = room->maybeSystem(run.system);
    const Rung* defined = system == nullptr ? nullptr : system->maybeRung(run.rung);
    if (defined != nullptr)
        sent.rung = std::make_shared<const Rung>(isPractice(run) ? practised(*defined) : *defined);
    if (sent.rung == nullptr)
        return pass(noRung(run.rung, run.system));
    sent.values.insert(u"incident"_s, run.incident.value);
    sent.values.insert(u"reason"_s, firstSending(*room, run).reason);
    sent.values.insert(u"run"_s, idempotencyKey(run.id));
    const Run* undone = run.undoes ? room->maybeRun(*run.undoes) : nullptr;
    put(sent.values, u"before."_s, undone != nullptr ? undone->before : run.before);
    // An undo compares with what its order bound: what the run left, or what stood there when somebody said anyway.
    put(sent.values, u"after."_s, undone != nullptr ? run.before : afterOf(run));
    sent.recordExpect = undone != nullptr ? sent.rung->undoExpect : sent.rung->record.expect;
    sent.effectExpect
        = undone != nullptr ? sent.rung->undoEffectExpect : sent.rung->effectProbe.expect;
    return sent;
}

std::shared_ptr<const Rung> pressedRung(const Room& room, const PressAsk& ask)
{
    const System* system = room.maybeSystem(ask.system);
    const Rung* defined = system == nullptr ? nullptr : system->maybeRung(ask.rung);
    return defined == nullptr ? nullptr
                              : std::make_shared<const Rung>(rungFor(room, ask.incident, *defined));
}

std::optional<Error> practiceFlaw(const Room& room, const PressAsk& ask)
{
    const System* system = room.maybeSystem(ask.system);
    const Rung* defined = system == nullptr ? nullptr : system->maybeRung(ask.rung);
    if (defined == nullptr)
        return noRung(ask.rung, ask.system);
    const Verdict verdict = mayPractise(room, ask.incident, *defined);
    if (verdict.allowed())
        return {};
    return Error{Fault::Refused, defined->title, verdict.why,
                 runnerPhrase(QT_TRANSLATE_NOOP(
                                  "wr::ContainmentRunner",
                                  "Nothing was sent. Whoever owns the system changes its ladder: "
                                  "warroomctl containment ladder export %1"))
                     .arg(ask.system.value)};
}

Rung placesOf(const Rung& defined, const Effector& effector, const TemplateValues& values)
{
    const auto here = [&](const QString& address) {
        RequestTemplate only;
        only.method = u"GET"_s;
        only.url = address;
        const auto request = effector.prepare(only, values);
        return request ? addressOf(request->url) : address;
    };
    Rung places;
    const QStringList addresses = addressesOf(defined);
    for (const QString& address : addresses) {
        RequestTemplate place;
        place.url = here(address);
        places.resolve.append(place);
    }
    for (const PracticeOrigin& one : defined.practice)
        places.practice.append(
            PracticeOrigin{here(addressOf(one.origin)), here(addressOf(one.practice))});
    return places;
}

std::optional<Error> placeFlaw(const Rung& places, const Rung& defined, bool practice)
{
    const Rung pressed = practice ? practised(places) : places;
    const QStringList addresses = addressesOf(pressed);
    for (const QString& address : addresses) {
        const Verdict verdict = mayGoTo(places, practice, address);
        if (!verdict.allowed())
            return Error{Fault::Refused, defined.title, verdict.why,
                         runnerPhrase(QT_TRANSLATE_NOOP(
                             "wr::ContainmentRunner",
                             "Nothing was sent. Correct the practice addresses of the "
                             "ladder, or what they stand for in targets.json here."))};
    }
    return {};
}

QString beforeHashOf(const QList<Captured>& before)
{
    return QString::fromStdString(seal::hex(seal::sha256(seal::write(writeCaptured(before)))));
}

void put(TemplateValues& values, const QString& prefix, const QList<Captured>& captured)
{
    for (const Captured& one : captured)
        values.insert(prefix + one.name, one.value);
}

// What was read last of a run's target.
QList<Captured> afterOf(const Run& run)
{
    for (auto step = run.steps.crbegin(); step != run.steps.crend(); ++step) {
        if (!step->values.isEmpty() && step->state != RunState::Ordered)
            return step->values;
    }
    return {};
}

QList<Captured> leftBy(const Run& run)
{
    for (auto step = run.steps.crbegin(); step != run.steps.crend(); ++step) {
        if (isConfirmed(step->state) && !step->values.isEmpty())
            return step->values;
    }
    return afterOf(run);
}

// The run that an approval was asked for keeps its id, because the id is part of the approved bytes.
RunId runOf(const ApprovalId& approval)
{
    return RunId(u"run"_s + approval.value.mid(8));
}

ApprovalId approvalFor(const RunId& run)
{
    return ApprovalId(u"approval"_s + run.value.mid(3));
}

RunId nextRun(const Room& room, const MemberId& member, const PressAsk& ask, Instant now)
{
    const auto belongs = [&](const RunId& run) {
        return isSentAgain(ask.run) == isSentAgain(run)
            && (!isSentAgain(run) || idempotencyKey(run) == idempotencyKey(ask.run));
    };
    const Approval* maybeNewest = nullptr;
    for (const Approval& approval : room.approvals) {
        const bool alive
            = approval.state == ApprovalState::Asked || approval.state == ApprovalState::Given;
        const RunId run = runOf(approval.id);
        const bool fits = alive && approval.askedBy == member && approval.incident == ask.incident
            && approval.system == ask.system && approval.rung == ask.rung && approval.expires > now
            && belongs(run) && room.maybeRun(run) == nullptr;
        if (fits && (maybeNewest == nullptr || maybeNewest->askedAt < approval.askedAt))
            maybeNewest = &approval;
    }
    return maybeNewest != nullptr ? runOf(maybeNewest->id) : freshRun(ask.run);
}

RunId freshRun(const RunId& like)
{
    return isSentAgain(like) ? RunId(sendingAgain(like).value + freshId(u"again"_s))
                             : RunId(freshId(u"run"_s));
}

bool isUnnamed(const RunId& run)
{
    return run.isEmpty() || run.value.endsWith(u'.');
}

Result<const Run*> sentBefore(const Room& room, const PressAsk& ask)
{
    if (!isSentAgain(ask.run))
        return nullptr;
    const Run* first = room.maybeRun(RunId(idempotencyKey(ask.run)));
    if (first == nullptr)
        return pass(noRun(RunId(idempotencyKey(ask.run))));
    const Run& last = lastSending(room, *first);
    if (last.incident != ask.incident || last.system != ask.system || last.rung != ask.rung
        || last.undoes != ask.undoes)
        return pass(noRun(first->id));
    if (const Verdict verdict = maySendAgain(room, last); !verdict.allowed())
        return fail(
            Fault::Refused, last.id.value, verdict.why,
            isLive(last.state)
                ? runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                 "Read it back: warroomctl containment readback "
                                                 "%1"))
                      .arg(last.id.value)
                : runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                 "Look at its steps, or press the rung anew.")));
    return &last;
}

std::optional<Error> changedSince(const Preview& preview, const Run& sent)
{
    if (preview.request.hash == sent.request.hash && preview.before == sent.before)
        return {};
    return Error{
        Fault::Refused, sent.id.value,
        runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                       "It cannot be sent again: the target, the ladder or this "
                                       "desk's addresses changed since, so that another request "
                                       "would be sent.")),
        runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                       "Press the rung anew, and look at what it would do "
                                       "now."))};
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/runvalues.h"

#include "app/engine/systemclock.h"
#include "models/facts/codec.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::ContainmentRunner", text);
}

} // namespace

Error noRung(const RungId& rung, const SystemId& system)
{
    return Error{Fault::NotFound, rung.value,
                 phrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "There is no such rung.")),
                 phrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                          "Look at the ladder: warroomctl containment ladder %1"))
                     .arg(system.value)};
}

Error noRun(const RunId& run)
{
    return Error{Fault::NotFound, run.value,
                 phrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "There is no such run.")),
                 phrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                          "List them with: warroomctl containment runs"))};
}

Result<SentRun> sentOf(const std::shared_ptr<const Room>& room, const Run& run)
{
    SentRun sent;
    sent.room = room;
    const System* system = room->maybeSystem(run.system);
    sent.rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    if (sent.rung == nullptr)
        return pass(noRung(run.rung, run.system));
    sent.values.insert(u"incident"_s, run.incident.value);
    sent.values.insert(u"reason"_s, run.reason);
    sent.values.insert(u"run"_s, run.id.value);
    const Run* undone = run.undoes ? room->maybeRun(*run.undoes) : nullptr;
    put(sent.values, u"before."_s, undone != nullptr ? undone->before : run.before);
    // An undo compares with what its order bound: what the run left, or what stood there when somebody said anyway.
    put(sent.values, u"after."_s, undone != nullptr ? run.before : afterOf(run));
    sent.recordExpect = undone != nullptr ? sent.rung->undoExpect : sent.rung->record.expect;
    sent.effectExpect
        = undone != nullptr ? sent.rung->undoEffectExpect : sent.rung->effectProbe.expect;
    return sent;
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
    const Approval* maybeNewest = nullptr;
    for (const Approval& approval : room.approvals) {
        const bool alive
            = approval.state == ApprovalState::Asked || approval.state == ApprovalState::Given;
        const bool fits = alive && approval.askedBy == member && approval.incident == ask.incident
            && approval.system == ask.system && approval.rung == ask.rung && approval.expires > now
            && room.maybeRun(runOf(approval.id)) == nullptr;
        if (fits && (maybeNewest == nullptr || maybeNewest->askedAt < approval.askedAt))
            maybeNewest = &approval;
    }
    return maybeNewest != nullptr ? runOf(maybeNewest->id) : RunId(freshId(u"run"_s));
}

} // namespace wr

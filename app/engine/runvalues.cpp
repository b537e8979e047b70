// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/runvalues.h"

#include "app/engine/systemclock.h"
#include "models/facts/codec.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

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

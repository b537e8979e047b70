// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"
#include "app/engine/runvalues.h"
#include "app/engine/undostates.h"
#include "models/rules/decide.h"
#include "models/rules/gate.h"
#include "models/rules/resending.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The same error, saying which of the requests that are asked first it was.
Error ofFirst(Error error, qsizetype index, qsizetype count)
{
    error.reason
        = runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                         "Request %1 of the %2 that are asked first failed: %3"))
              .arg(QString::number(index + 1), QString::number(count), error.reason);
    return error;
}

// What is sent is in the clear, and in a restricted incident the reason is not. What is sent again says what it said.
TemplateValues valuesOf(const Room& room, const PressAsk& ask)
{
    const Incident* incident = room.maybeIncident(ask.incident);
    const bool withheld = incident != nullptr && incident->access;
    const QString key = idempotencyKey(ask.run);
    const Run* first = room.maybeRun(RunId(key));
    const QString reason = first != nullptr ? first->reason : ask.reason;
    TemplateValues values;
    values.insert(u"incident"_s, ask.incident.value);
    values.insert(u"reason"_s, withheld ? withheldReason() : reason);
    values.insert(u"run"_s, key);
    return values;
}

} // namespace

// What is asked first, in order, each with what those before it captured; then the state to restore.
Result<QList<Captured>> ContainmentRunner::captured(const Rung& rung, TemplateValues values) const
{
    QList<Captured> all;
    for (qsizetype i = 0; i < rung.resolve.size(); ++i) {
        const auto found = m_effector.capture(rung.resolve.at(i), termsFor(values));
        if (!found)
            return pass(ofFirst(found.error(), i, rung.resolve.size()));
        put(values, u"before."_s, *found);
        all += *found;
    }
    if (rung.before.isEmpty())
        return all;
    const auto before = m_effector.capture(rung.before, termsFor(values));
    if (!before)
        return pass(before.error());
    return all + *before;
}

// Whether the target is still as the run left it; the undo then rests on that, else on what was read just now.
void ContainmentRunner::lookAtUndone(Preview& preview, const Run& run) const
{
    const auto sent = sentOf(m_journal.room(), run);
    if (!sent) {
        preview.unreachable = sent.error();
        return;
    }
    const UndoStates states = undoStates(m_effector, *sent, run, termsFor(sent->values));
    preview.unreachable = states.maybeUnreadable;
    preview.states = states.rows;
    preview.moved = states.moved;
    preview.before = states.moved ? states.now : states.left;
}

Result<Preview> ContainmentRunner::preview(const PressAsk& ask) const
{
    const auto room = m_journal.room();
    if (const auto flaw = practiceFlaw(*room, ask))
        return pass(*flaw);
    const auto rung = pressedRung(*room, ask);
    if (!rung)
        return pass(noRung(ask.rung, ask.system));
    const auto again = sentBefore(*room, ask);
    if (!again)
        return pass(again.error());
    const auto targets = readTargets(m_folder);
    if (!targets)
        return pass(targets.error());

    Preview preview;
    preview.ask = ask;
    if (isUnnamed(ask.run))
        preview.ask.run = nextRun(*room, m_journal.member, ask, m_clock.now());
    preview.effect = rung->effect;
    preview.destroys = rung->destroys;
    preview.manualCommand = rung->manualCommand;
    preview.phone = rung->phone;
    preview.verdict = mayPress(*room, m_journal.member, ask.system, *rung, ask.undoes.has_value());
    preview.unreachable = missingTarget(*rung, ask.undoes.has_value(), *targets, m_folder);
    if (!preview.unreachable)
        preview.unreachable = placeFlawOf(ask);

    TemplateValues values = valuesOf(*room, preview.ask);
    if (ask.undoes) {
        const Run* run = room->maybeRun(*ask.undoes);
        if (run == nullptr)
            return pass(noRun(*ask.undoes));
        if (!preview.unreachable)
            lookAtUndone(preview, *run);
        put(values, u"before."_s, run->before);
        put(values, u"after."_s, preview.before);
    } else if (!preview.unreachable) {
        auto before = captured(*rung, values);
        if (before)
            preview.before = *before;
        else
            preview.unreachable = before.error();
        put(values, u"before."_s, preview.before);
    }
    preview.beforeHash = beforeHashOf(preview.before);
    auto ready = prepared(std::move(preview), *rung, values);
    if (ready && *again != nullptr && !ready->unreachable) {
        if (const auto changed = changedSince(*ready, **again))
            return pass(*changed);
    }
    return ready;
}

Result<Preview> ContainmentRunner::prepared(Preview preview, const Rung& rung,
                                            const TemplateValues& values) const
{
    const RequestTemplate& form = preview.ask.undoes ? rung.undo : rung.request;
    if (form.isEmpty())
        return fail(Fault::Refused, rung.title,
                    preview.ask.undoes ? runnerPhrase(
                        QT_TRANSLATE_NOOP("wr::ContainmentRunner", "This rung has no undo."))
                                       : runnerPhrase(QT_TRANSLATE_NOOP(
                                           "wr::ContainmentRunner", "This rung has no request.")),
                    runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Do it by hand: %1"))
                        .arg(rung.manualCommand));
    if (preview.unreachable)
        return preview;
    auto request = m_effector.prepare(form, termsFor(values).values);
    if (!request)
        return pass(request.error());
    preview.request = *request;
    const auto room = m_journal.room();
    for (const Approval& approval : room->approvals) {
        if (approval.incident == preview.ask.incident && approval.system == preview.ask.system
            && approval.rung == preview.ask.rung && approval.beforeHash == preview.beforeHash
            && approvalHolds(approval, m_journal.member, request->hash, m_clock.now()))
            preview.approval = approval.id;
    }
    return preview;
}

} // namespace wr

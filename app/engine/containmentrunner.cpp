// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"

#include "app/disk/lockfile.h"
#include "app/engine/runvalues.h"
#include "app/engine/sealing.h"
#include "app/engine/undostates.h"
#include "app/engine/wayout.h"
#include "models/facts/codec.h"
#include "models/rules/decide.h"
#include "models/rules/gate.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

#include <QtCore/QDir>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 approvalMicros = 15 * 60'000'000LL;
constexpr qint64 sendWithinMs = 120'000; // of ordering, by the monotonic clock

// An undo of a target that somebody changed since says so in the journal.
QString saidOfMove(const Preview& preview)
{
    return preview.moved ? runnerPhrase(
               QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                 "The target was no longer as the run had left it; it is undone "
                                 "anyway."))
                         : QString();
}

} // namespace

ContainmentRunner::ContainmentRunner(QString replicaFolder, RunnerJournal journal,
                                     const Effector& effector, const Clock& clock,
                                     SecretSource secrets)
    : m_folder(std::move(replicaFolder))
    , m_journal(std::move(journal))
    , m_effector(effector)
    , m_clock(clock)
    , m_secrets(std::move(secrets))
{
}

Terms ContainmentRunner::termsFor(const TemplateValues& values) const
{
    Terms terms;
    if (const auto targets = readTargets(m_folder)) {
        terms.values = targets->values;
        terms.approvedOrigins = targets->approvedOrigins;
        terms.trust = targets->trust;
        terms.secrets = m_secrets; // never without knowing what a target must prove
    }
    terms.values.insert(values);
    terms.cancelled = m_journal.cancelled;
    return terms;
}

Result<Run> ContainmentRunner::press(const Preview& shown) const
{
    const auto room = m_journal.room();
    const auto rung = pressedRung(*room, shown.ask);
    if (!rung)
        return pass(noRung(shown.ask.rung, shown.ask.system));
    auto fresh = preview(shown.ask);
    if (!fresh)
        return pass(fresh.error());
    if (const auto refused = refusalOf(*fresh, *rung))
        return pass(*refused);
    if (const auto refused = refusalOffline(*fresh, *rung))
        return pass(*refused);
    if (fresh->unreachable || shown.unreachable)
        return pass(fresh->unreachable ? *fresh->unreachable : *shown.unreachable);
    if (fresh->moved && !fresh->ask.anyway)
        return pass(movedError(*fresh->ask.undoes, fresh->states));
    if (fresh->request.hash != shown.request.hash || fresh->beforeHash != shown.beforeHash)
        return fail(
            Fault::Busy, rung->title,
            runnerPhrase(
                QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                  "The target changed after you looked; what would be sent "
                                  "is no longer what you saw.")),
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Look at the preview again.")));
    if (fresh->verdict.answer == Ruling::NeedsSecondPerson && fresh->approval.isEmpty()
        && !fresh->ask.breakGlass)
        return askSecondPerson(*fresh);
    return orderAndSend(*fresh, *rung);
}

// Who may not press is told so before anything else, whether or not the target answers.
std::optional<Error> ContainmentRunner::refusalOf(const Preview& preview, const Rung& rung) const
{
    const auto room = m_journal.room();
    if (preview.verdict.answer == Ruling::Refused) {
        const QString flight = preview.verdict.whoMay.isEmpty()
            ? wayOutOfFlight(*room, m_journal.device, rung.target)
            : QString();
        return Error{Fault::Refused, rung.title, preview.verdict.why,
                     flight.isEmpty()
                         ? wayOut(*room, preview.verdict, preview.ask.system, rung.right)
                         : flight};
    }
    if (preview.ask.breakGlass)
        return refusalOfBreaking(preview, rung);
    if (!preview.approval.isEmpty())
        return {};
    return secondPersonGap(*room, preview.verdict, preview.ask.system, rung.right);
}

// While the room is out of reach a rung is sent now or never.
std::optional<Error> ContainmentRunner::refusalOffline(const Preview& preview,
                                                       const Rung& rung) const
{
    if (!m_journal.outOfReachSince || !m_journal.outOfReachSince())
        return {};
    const Verdict verdict
        = mayPressOffline(*m_journal.room(), m_journal.member, preview.ask.system, rung,
                          preview.ask.undoes.has_value(), preview.ask.reason);
    if (verdict.allowed())
        return {};
    return Error{
        Fault::Refused, rung.title, verdict.why,
        rung.manualCommand.isEmpty()
            ? runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Call %1.")).arg(rung.phone)
            : runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Do it by hand: %1"))
                  .arg(rung.manualCommand)};
}

Result<Run> ContainmentRunner::askSecondPerson(const Preview& preview) const
{
    const auto room = m_journal.room();
    for (const Approval& approval : room->approvals) {
        if (approval.state == ApprovalState::Asked && approval.requestHash == preview.request.hash
            && approval.askedBy == m_journal.member && approval.expires > m_clock.now())
            return fail(Fault::Waiting, approval.id.value, preview.verdict.why,
                        runnerPhrase(QT_TRANSLATE_NOOP(
                                         "wr::ContainmentRunner",
                                         "Approval was asked for already; it may be given by: %1."))
                            .arg(namesOf(*room, preview.verdict.whoMay)));
    }
    if (room->approvals.contains(approvalFor(preview.ask.run))) {
        // What was asked for is void, because the bytes or the target changed: ask anew.
        PressAsk anew = preview.ask;
        anew.run = freshRun(preview.ask.run);
        const auto again = this->preview(anew);
        return again ? askSecondPerson(*again) : Result<Run>(pass(again.error()));
    }
    ApprovalAsked asked;
    asked.approval = approvalFor(preview.ask.run);
    asked.incident = preview.ask.incident;
    asked.system = preview.ask.system;
    asked.rung = preview.ask.rung;
    asked.request = preview.request;
    asked.before = preview.before;
    asked.beforeHash = preview.beforeHash;
    asked.expires = Instant{m_clock.now().micros + approvalMicros};
    asked.reason = preview.ask.reason;
    auto receipt = m_journal.submit(Command{asked});
    if (!receipt)
        return pass(receipt.error());
    return fail(
        Fault::Waiting, asked.approval.value, preview.verdict.why,
        runnerPhrase(
            QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                              "Approval was asked for; within 15 minutes it may be given by: %1."))
            .arg(namesOf(*room, preview.verdict.whoMay)));
}

// Where there is no evidence yet, there is none at risk.
Result<void> ContainmentRunner::sealAtRisk(const PressAsk& ask, const Rung& rung) const
{
    const auto seals
        = sealsOf(*m_journal.room(), ask.incident, {ask.system},
                  runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Sealed before “%1”."))
                      .arg(rung.title));
    if (!seals && seals.error().fault != Fault::NotFound)
        return pass(seals.error());
    for (const EvidenceSealed& sealed : seals.value_or(QList<EvidenceSealed>())) {
        if (auto receipt = m_journal.submit(Command{sealed}); !receipt)
            return pass(receipt.error());
    }
    return {};
}

Result<Run> ContainmentRunner::orderAndSend(const Preview& preview, const Rung& rung) const
{
    const RunId id = preview.ask.run;
    QDir().mkpath(m_folder + u"/runs"_s);
    auto lock = LockFile::take(m_folder + u"/runs/"_s + id.value + u".lock"_s);
    if (!lock)
        return pass(lock.error());
    if (!preview.destroys.isEmpty() && !preview.ask.undoes) {
        if (auto sealed = sealAtRisk(preview.ask, rung); !sealed)
            return pass(sealed.error());
    }
    RunOrdered order{id,
                     preview.ask.incident,
                     preview.ask.system,
                     preview.ask.rung,
                     rung.target,
                     rung.deadlineMs,
                     preview.request,
                     preview.before,
                     preview.ask.reason,
                     preview.ask.undoes,
                     preview.approval,
                     m_journal.outOfReachSince ? m_journal.outOfReachSince() : std::nullopt,
                     preview.ask.breakGlass};
    const qint64 orderedAt = m_clock.monotonicMs();
    const auto receipt = m_journal.submit(Command{order});
    if (!receipt)
        return pass(receipt.error());
    // In a shared room the order counts where the log puts it, not where it was written.
    if (receipt->waiting && !order.offlineSince) {
        if (const auto won = m_journal.settled(receipt->entry); !won)
            return advance(id, RunState::NotSent, 0, won.error().reason);
    }
    return sendOnce(preview, rung, receipt->entry, orderedAt);
}

Result<Run> ContainmentRunner::sendOnce(const Preview& preview, const Rung& rung,
                                        const EntryHash& order, qint64 orderedAt) const
{
    // The order is durable. The gate is asked last, of the newest state, immediately before sending.
    const RunId id = preview.ask.run;
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr || run->entry != order) {
        const auto refusal
            = std::find_if(room->refusals.begin(), room->refusals.end(),
                           [&order](const Refusal& it) { return it.entry == order; });
        return fail(Fault::Refused, rung.title,
                    refusal == room->refusals.end() ? noRun(id).reason : (*refusal).why,
                    wayOutOfFlight(*room, m_journal.device, rung.target));
    }
    Verdict right = mayExercise(*room, m_journal.member, preview.ask.system, rung.right);
    if (preview.ask.undoes && right.answer == Ruling::Refused)
        right = mayExercise(*room, m_journal.member, preview.ask.system, DecisionRight::Restore);
    if (run->state != RunState::Ordered || right.answer == Ruling::Refused)
        return advance(id, RunState::NotSent, 0, right.why);
    const auto sent = sentOf(room, *run);
    if (!sent)
        return advance(id, RunState::NotSent, 0, sent.error().reason);
    if (const auto flaw = placeFlawOf(preview.ask, preview.request.url))
        return advance(id, RunState::NotSent, 0, flaw->reason);
    if (isLate(orderedAt))
        return notSentInTime(id);
    if (auto sending = advance(id, RunState::Sending, 0, saidOfMove(preview)); !sending)
        return sending;
    if (isLate(orderedAt)) // writing that down may have taken its time
        return notSentInTime(id);
    const RequestTemplate& form = preview.ask.undoes ? rung.undo : rung.request;
    const Outcome outcome = m_effector.send(preview.request, form, termsFor(sent->values));
    return report(id, outcome);
}

bool ContainmentRunner::isLate(qint64 orderedAt) const
{
    return m_clock.monotonicMs() - orderedAt > sendWithinMs;
}

Result<Run> ContainmentRunner::notSentInTime(const RunId& id) const
{
    return advance(id, RunState::NotSent, 0,
                   runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                  "More than 120 s passed after the order.")));
}

// What came of sending.
Result<Run> ContainmentRunner::report(const RunId& id, const Outcome& outcome) const
{
    const auto since = m_journal.room();
    if (const Run* now = since->maybeRun(id); now != nullptr && now->state != RunState::Sending)
        return now->state == RunState::Unknown ? settle(id) : *now; // taken over in the meantime
    auto after = advance(id, outcome.state, outcome.status, outcome.detail, outcome.values);
    if (!after || after->state != RunState::Pending)
        return after;
    return settle(id);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/lockfile.h"
#include "app/engine/containmentrunner.h"
#include "app/engine/runvalues.h"
#include "app/engine/wayout.h"
#include "models/rules/decide.h"

#include <QtCore/QDir>

namespace wr {

using namespace Qt::Literals::StringLiterals;

// Only a read-back settles what was sent: first the record, then the effect.
Result<Run> ContainmentRunner::settle(const RunId& id) const
{
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    const auto sent = sentOf(room, *run);
    if (!sent)
        return pass(sent.error());
    const Terms terms = termsFor(sent->values);
    const int deadline = run->deadlineMs > 0 ? run->deadlineMs : sent->rung->deadlineMs;
    const bool asksEffect = !sent->rung->effectProbe.isEmpty();
    // Whoever took over reports in one step: a run that is confirmed is no longer open to others.
    const bool inOneStep = run->device != m_journal.device && asksEffect;

    const ReadBack record
        = m_effector.readBack(sent->rung->record, sent->recordExpect, terms, deadline);
    if (record.verdict == ReadBack::Verdict::NoAnswer)
        return advance(id, RunState::Unknown, record.status, record.detail, record.values);
    if (record.verdict == ReadBack::Verdict::DoesNotHold)
        return advance(id, RunState::NotEffective, record.status, record.detail, record.values);
    auto confirmed = run->state == RunState::ConfirmedRecord || inOneStep
        ? Result<Run>(*run)
        : advance(id, RunState::ConfirmedRecord, record.status, record.detail, record.values);
    if (!confirmed || !asksEffect)
        return confirmed;
    const QList<Captured> values = inOneStep ? record.values : QList<Captured>{};
    const ReadBack effect
        = m_effector.readBack(sent->rung->effectProbe, sent->effectExpect, terms, deadline);
    if (effect.verdict == ReadBack::Verdict::Holds)
        return advance(id, RunState::ConfirmedEffect, effect.status, effect.detail, values);
    if (effect.verdict == ReadBack::Verdict::DoesNotHold)
        return advance(id, RunState::NotEffective, effect.status, effect.detail, values);
    // The record is confirmed; nobody could say anything of the effect.
    return inOneStep
        ? advance(id, RunState::ConfirmedRecord, record.status, record.detail, record.values)
        : confirmed;
}

Result<Run> ContainmentRunner::readBack(const RunId& id) const
{
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    if (run->device != m_journal.device)
        return fail(
            Fault::Refused, id.value,
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                           "Another device ordered this run and reports on it.")),
            isLive(run->state) ? wayOutOfFlight(*room, m_journal.device, run->target)
                               : runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Ask %1."))
                                     .arg(room->memberName(run->orderedBy)));
    const bool readable = run->state == RunState::Pending || run->state == RunState::Unknown
        || run->state == RunState::NotEffective || run->state == RunState::ConfirmedRecord;
    if (!readable)
        return *run;
    return settle(id);
}

Result<Run> ContainmentRunner::takeOver(const RunId& id, const QString& reason) const
{
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    if (run->device == m_journal.device)
        return readBack(id);
    if (!isLive(run->state))
        return fail(
            Fault::Refused, id.value,
            runnerPhrase(
                QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                  "This run is settled (%1), so there is nothing to take over."))
                .arg(runStateTitle(run->state)),
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Undo it, or order anew.")));
    if (reason.trimmed().isEmpty())
        return fail(
            Fault::Usage, id.value,
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Taking over needs a reason.")),
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Give it with --reason.")));
    const Incident* incident = room->maybeIncident(run->incident);
    const bool withheld = incident != nullptr && incident->access
        && incident->access->members.contains(m_journal.member);
    auto unknown
        = advance(id, RunState::Unknown, 0,
                  runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Taken over from %1: %2"))
                      .arg(room->memberName(run->orderedBy), withheld ? withheldReason() : reason));
    if (unknown && withheld) {
        const Instant now = m_clock.now();
        const NoteAdded note{incident->id,
                             NoteId(u"reason-"_s + id.value + u'-' + QString::number(now.micros)),
                             id.value + u": "_s + reason,
                             now,
                             {}};
        if (auto noted = m_journal.submit(Command{note}); !noted)
            return pass(noted.error());
    }
    if (!unknown)
        return unknown;
    return settle(id);
}

Result<Run> ContainmentRunner::advance(const RunId& id, RunState state, int status,
                                       const QString& detail, const QList<Captured>& values) const
{
    const auto before = m_journal.room();
    const Run* old = before->maybeRun(id);
    const bool same = old != nullptr && old->state == state && state != RunState::Unknown;
    if (!same) {
        RunAdvanced advanced{id, state, status, detail, values};
        if (auto receipt = m_journal.submit(Command{advanced}); !receipt)
            return pass(receipt.error());
    }
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    return *run;
}

Result<void> ContainmentRunner::settleLeftovers() const
{
    const auto room = m_journal.room();
    for (const Run* run : room->runs()) {
        const bool mine = run->device == m_journal.device
            && (run->state == RunState::Ordered || run->state == RunState::Sending);
        if (!mine)
            continue;
        QDir().mkpath(m_folder + u"/runs"_s);
        const auto lock = LockFile::take(m_folder + u"/runs/"_s + run->id.value + u".lock"_s);
        if (!lock)
            continue; // it is being sent right now, by another process of this desk
        const bool sending = run->state == RunState::Sending;
        auto settled
            = advance(run->id, sending ? RunState::Unknown : RunState::NotSent, 0,
                      sending ? runnerPhrase(
                          QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                            "The program ended while this was being sent. Whether "
                                            "it arrived is not known: read it back."))
                              : runnerPhrase(QT_TRANSLATE_NOOP(
                                  "wr::ContainmentRunner",
                                  "The program ended before this was sent. Nothing was sent.")));
        if (!settled)
            return pass(settled.error());
    }
    return {};
}

} // namespace wr

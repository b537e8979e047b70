// SPDX-License-Identifier: GPL-3.0-or-later
//
// Presses a rung: seals evidence at risk, orders, asks the gate once more, sends at most once, reads back. Every step is
// an entry before the next one begins, so a crash leaves a truth that the next start can finish.
//
// Thread: the reach thread; entries are written through the journal that it is given, which may be another thread's.
#pragma once

#include "app/engine/preflights.h"
#include "app/engine/targets.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/effector.h"

#include <functional>

namespace wr {

// How the runner writes and reads the journal; each call waits until the answer is there.
struct RunnerJournal {
    std::function<Result<Receipt>(const Command&)> submit;
    std::function<std::shared_ptr<const Room>()> room;
    MemberId member;
    DeviceKey device;
    // While the shared log of the room is out of reach: when it answered last. Null = the room is local.
    std::function<std::optional<Instant>()> outOfReachSince = {};
    // Waits until an entry has its position in the shared log; OutOfReach when it does not get one in time.
    std::function<Result<void>(const EntryHash&)> settled = {};
    // Whether whoever asks gave up; an answer is then no longer waited for.
    std::function<bool()> cancelled = {};
};

class ContainmentRunner final
{
public:
    // REQUIRES: effector and clock outlive it.
    ContainmentRunner(QString replicaFolder, RunnerJournal journal, const Effector& effector,
                      const Clock& clock, SecretSource secrets);

    // Reads the before-state and prepares the request; sends nothing that changes anything.
    Result<Preview> preview(const PressAsk& ask) const;
    // The whole way; the run as it is in the end. Waiting when a second person was asked.
    Result<Run> press(const Preview& preview) const;
    // Asks record and effect again for a run that was sent.
    Result<Run> readBack(const RunId& run) const;
    // For a run of another device that is past its deadline: records that nobody knows, then reads it back. Refused
    // before that time, and for whoever does not hold the rung's right. Usage: no reason.
    Result<Run> takeOver(const RunId& run, const QString& reason) const;
    // Proves address, credential, right and predicates, and sends nothing that changes anything; keeps the result.
    Result<Preflight> preflight(const SystemId& system, const RungId& rung) const;
    // Asks once whether a confirmed run of this device still holds; drifted when it does not.
    Result<Run> lookForDrift(const RunId& run) const;
    // Runs of this device that a crash left: ordered becomes not sent, sending becomes unknown. Those that another
    // process is sending right now are left alone.
    Result<void> settleLeftovers() const;

    // Who presses from now on.
    void actAs(const MemberId& member) { m_journal.member = member; }

private:
    Terms termsFor(const TemplateValues& values) const;
    std::optional<Error> rightFlaw(const SystemId& system, const Rung& rung) const;
    std::optional<Error> credentialFlaw(const Rung& rung, const Terms& terms) const;
    std::optional<Error> probeFlaw(const RequestTemplate& probe, const Terms& terms,
                                   QString& detail) const;
    Result<void> keep(const Preflight& preflight, const Rung& rung) const;
    void probe(Preflight& preflight, const Rung& rung, Terms terms) const;
    Result<QList<Captured>> captured(const Rung& rung, TemplateValues values) const;
    void lookAtUndone(Preview& preview, const Run& run) const;
    Result<Preview> prepared(Preview preview, const Rung& rung, const TemplateValues& values) const;
    std::optional<Error> refusalOf(const Preview& preview, const Rung& rung) const;
    std::optional<Error> refusalOfBreaking(const Preview& preview, const Rung& rung) const;
    std::optional<Error> placeFlawOf(const PressAsk& ask, const QString& url = {}) const;
    std::optional<Error> refusalOffline(const Preview& preview, const Rung& rung) const;
    Result<Run> askSecondPerson(const Preview& preview) const;
    Result<void> sealAtRisk(const PressAsk& ask, const Rung& rung) const;
    Result<Run> sendOnce(const Preview& preview, const Rung& rung, const EntryHash& order,
                         qint64 orderedAt) const;
    Result<Run> orderAndSend(const Preview& preview, const Rung& rung) const;
    Result<Run> drifted(const RunId& run, const ReadBack& reading) const;
    bool isLate(qint64 orderedAt) const;
    Result<Run> notSentInTime(const RunId& run) const;
    Result<Run> report(const RunId& run, const Outcome& outcome) const;
    Result<Run> settle(const RunId& run) const;
    Result<Run> advance(const RunId& run, RunState state, int status = 0,
                        const QString& detail = {}, const QList<Captured>& values = {}) const;

    QString m_folder;
    RunnerJournal m_journal;
    const Effector& m_effector;
    const Clock& m_clock;
    SecretSource m_secrets;
};

} // namespace wr

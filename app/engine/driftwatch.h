// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks again and again whether what was confirmed from this device still holds, until the incident closes or the run is
// undone. A target that does not answer, or that refuses the credential, has not drifted. Which runs are looked at is read
// from the room each time, so that a restart changes nothing. Of several processes on one replica one looks.
//
// Thread: lives on the engine's; targets are asked on a thread of its own, so that a slow one holds up no press.
#pragma once

#include "app/engine/containmentrunner.h"
#include "app/engine/threads.h"

#include <QtCore/QTimer>

#include <atomic>

namespace wr {

struct WatchPace {
    int everyMs = 60'000;
    int jitterPercent = 20; // so that many desks do not ask at the same moment
    bool operator==(const WatchPace&) const = default;
};

// resources/thresholds/watch.json, which comes with the program.
Result<WatchPace> watchPace();

// A run of this device that should hold now: confirmed or drifted, of an open incident, not an undo, and no later run
// changes, or may be changing, the same target.
bool isWatched(const Room& room, const DeviceKey& device, const Run& run);
QList<RunId> watchedRuns(const Room& room, const DeviceKey& device);

class DriftWatch final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: effector, clock, and what the journal calls, outlive it.
    DriftWatch(const QString& replicaFolder, RunnerJournal journal, const Effector& effector,
               const Clock& clock, const SecretSource& secrets, const WatchPace& pace);
    ~DriftWatch() override; // an answer that is waited for is given up

private:
    void wait(int percentFrom, int percentTo);
    void look();

    QString m_folder;
    std::atomic_bool m_stops = false;
    RunnerJournal m_journal;
    ContainmentRunner m_runner; // used on the watch's thread only
    WatchPace m_pace;
    QTimer m_next;
    Worker m_worker; // last: it stops first
};

} // namespace wr

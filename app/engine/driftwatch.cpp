// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/driftwatch.h"

#include "app/disk/lockfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wholePercent = 100;
constexpr int longestSeconds = 24 * 3600;
constexpr int msPerSecond = 1000;

// Once it was sent, and until it was refused or undone, the target may be as that run wants it.
bool mayStand(const Run& run)
{
    return !run.undoes && run.state != RunState::Undone && run.state != RunState::NotSent
        && run.state != RunState::Rejected;
}

RunnerJournal stoppable(RunnerJournal journal, const std::atomic_bool* stops)
{
    journal.cancelled = [stops] { return stops->load(); };
    return journal;
}

} // namespace

Result<WatchPace> watchPace()
{
    QFile file(u":/thresholds/watch.json"_s);
    const bool open = file.open(QIODevice::ReadOnly);
    const QJsonObject object
        = open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const int seconds = object.value(u"everySeconds"_s).toInt();
    const int jitter = object.value(u"jitterPercent"_s).toInt(-1);
    if (seconds < 1 || seconds > longestSeconds || jitter < 0 || jitter >= wholePercent)
        return fail(
            Fault::BadInput, file.fileName(),
            QCoreApplication::translate(
                "wr::DriftWatch", "How often drift is looked for is missing or makes no sense."),
            QCoreApplication::translate("wr::DriftWatch", "Install Warroom again."));
    return WatchPace{seconds * msPerSecond, jitter};
}

bool isWatched(const Room& room, const DeviceKey& device, const Run& run)
{
    return watchedRuns(room, device).contains(run.id);
}

// The one that stands last on each target, where it is this desk's to look after.
QList<RunId> watchedRuns(const Room& room, const DeviceKey& device)
{
    QMap<QString, const Run*> lastOn;
    const QList<const Run*> all = room.runs();
    for (const Run* run : all) {
        if (mayStand(*run))
            lastOn.insert(run->target, run);
    }
    QList<RunId> watched;
    for (const Run* run : std::as_const(lastOn)) {
        const Incident* incident = room.maybeIncident(run->incident);
        const bool stands = isConfirmed(run->state) || run->state == RunState::Drifted;
        if (run->device == device && stands && incident != nullptr && incident->isOpen()
            && room.liveRuns.value(run->target).isEmpty())
            watched.append(run->id);
    }
    return watched;
}

DriftWatch::DriftWatch(const QString& replicaFolder, RunnerJournal journal,
                       const Effector& effector, const Clock& clock, const SecretSource& secrets,
                       const WatchPace& pace)
    : m_folder(replicaFolder)
    , m_journal(stoppable(std::move(journal), &m_stops))
    , m_runner(replicaFolder, m_journal, effector, clock, secrets)
    , m_pace(pace)
    , m_worker(u"watch"_s)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DriftWatch::look);
    wait(0, wholePercent); // the first look comes anywhere within one interval
}

DriftWatch::~DriftWatch()
{
    m_next.stop();
    m_stops = true;
}

void DriftWatch::wait(int percentFrom, int percentTo)
{
    const int percent = QRandomGenerator::global()->bounded(percentFrom, percentTo + 1);
    m_next.start(static_cast<int>(qint64(m_pace.everyMs) * percent / wholePercent));
}

void DriftWatch::look()
{
    auto round = m_worker.run([this] {
        QDir().mkpath(m_folder + u"/runs"_s);
        const auto lock = LockFile::take(m_folder + u"/runs/watch.lock"_s);
        if (!lock)
            return 0; // another process of this desk looks
        const auto room = m_journal.room();
        int looked = 0;
        for (const RunId& run : watchedRuns(*room, m_journal.device)) {
            if (m_stops)
                break;
            // No answer is no drift: the next round asks again.
            if (m_runner.lookForDrift(run))
                ++looked;
        }
        return looked;
    });
    round.then(this, [this](int) {
        wait(wholePercent - m_pace.jitterPercent, wholePercent + m_pace.jitterPercent);
    });
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps one replica in step with its shared log: connects, exchanges when the log hints, when something waits and now and
// then, connects anew after a fault, tells who is here, carries exhibits. A lock file decides which process of this computer
// does the last two; all exchange.
//
// Thread: lives on the sync thread, which may stand still for as long as the log does; what it is told and what it tells
// crosses by the functions in SyncerParts.
#pragma once

#include "app/disk/lockfile.h"
#include "app/engine/exhibittraffic.h"
#include "app/engine/logplaces.h"
#include "app/engine/synchroniser.h"
#include "models/ports/sharing.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>

#include <functional>

namespace wr {

inline constexpr int greetMs = 3'000;
inline constexpr int goneMs = 12'000; // without a beat
inline constexpr int carryMs = 20;    // between two chunks: entries go first

struct SyncerParts {
    QString folder;
    QString stateFolder; // where what was verified last is remembered
    bool follow = false; // stay connected; else only exchange when asked
    // All are called on the sync thread.
    std::function<void()> moved; // entries came, or got their positions
    std::function<void(const SharingState&)> told;
    // After a time apart: own entries that got a position, and how many of others came with them.
    std::function<void(const QSet<EntryHash>& mine, qint64 others)> merged;
    std::function<void(const ExhibitId&)> came; // an exhibit is here now
};

class Syncer final : public QObject
{
    Q_OBJECT

public:
    explicit Syncer(SyncerParts parts);

    // Reads how the replica stands; begins to follow if it is shared.
    void start();
    // Exchanges; what the log says of the whole history is compared too if asked.
    Result<SharingState> exchange(bool audit = false);
    // Something waits.
    void wake();
    Result<SharingState> share(const QString& place);
    Result<SharingState> leave();
    Result<SharingState> accept(const std::shared_ptr<const Signer>& maybeSigner);
    // Who works here; the card of somebody who asks to be accepted.
    void introduce(const Presence& mine);
    void showWhere(const IncidentId& incident, const QString& field);

    // The exhibits of the room; those that are to travel do so, one chunk at a time.
    void know(const QList<KnownExhibit>& exhibits);
    // Waits until the exhibit is here; while following it returns at once, and SharingState::carriages says how far it is.
    Result<void> fetch(const ExhibitId& exhibit);
    // Waits until what is to leave has left.
    Result<void> shareHeld();

    const SharingState& state() const { return m_state; }

private:
    Result<void> link();
    Result<void> connectLog();
    void disconnectLog();
    Result<Exchanged> step(bool audit);
    void takeLock();
    void follow();
    void hinted();
    void lookAgain();
    void retryLater();
    void took(const Exchanged& done, qint64 tookMs);
    void failed(const Error& error);
    void remember(bool now);
    void tellWhoIsHere();
    void carry();
    bool carryOne();
    void readLife();
    void tell();

    SyncerParts m_parts;
    HeadMarks m_marks;
    SharingState m_state;
    std::optional<LockFile> m_lock;
    std::optional<LogLink> m_link;
    std::unique_ptr<SharedLog> m_log;             // null while it is out of reach
    std::unique_ptr<Synchroniser> m_synchroniser; // before the two above go
    std::unique_ptr<QSocketNotifier> m_hints;
    QTimer m_poll;
    QTimer m_again; // soon after a hint that came before its entry
    QTimer m_retry;
    QTimer m_greet;
    QTimer m_carry;
    ExhibitTraffic m_traffic;
    int m_looks = 0;
    int m_failures = 0;
    QElapsedTimer m_sinceAudit;
    QElapsedTimer m_sinceMark;
    qint64 m_marked = 0;
    Presence m_mine;
    QHash<DeviceKey, std::pair<qint64, QDeadlineTimer>> m_beats;
    QSet<EntryHash> m_apart; // what waited when the log went out of reach
};

} // namespace wr

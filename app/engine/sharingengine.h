// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sharing, as the engine offers it: a Syncer on a thread of its own, made when the room is shared first.
// Thread: as models/ports/sharing.h says; exchangeNow() and wake() may be called on any thread.
#pragma once

#include "app/engine/syncer.h"
#include "app/engine/threads.h"
#include "models/ports/sharing.h"

namespace wr {

class SharingEngine final : public Sharing
{
    Q_OBJECT

public:
    // Nothing runs until start(), or until the room is shared. The functions in parts but told are the caller's.
    SharingEngine(SyncerParts parts, std::shared_ptr<const Signer> maybeSigner);
    ~SharingEngine() override;

    // Begins to follow a shared room; does nothing for a local one.
    void start();

    SharingState sharing() const override { return m_state; }

    QFuture<Result<SharingState>> share(const QString& place) override;
    QFuture<Result<SharingState>> leave() override;
    QFuture<Result<SharingState>> exchange() override;
    QFuture<Result<SharingState>> acceptHistory() override;
    QFuture<Result<void>> fetch(const ExhibitId& exhibit) override;
    void showWhere(const IncidentId& incident, const QString& field) override;
    // The exhibits of the room, for those that are to travel.
    void know(const QList<KnownExhibit>& exhibits);
    // Waits until what is to leave has left. Never on the GUI thread.
    Result<void> shareHeld();

    // Who works here, for the others.
    void introduce(const Presence& mine);
    // Waits for one exchange. Never on the GUI thread or the sync thread.
    Result<SharingState> exchangeNow();
    void wake();
    // As it is at this moment, not as it was told last. Never on the sync thread.
    SharingState stateNow();

private:
    Worker& worker();

    SyncerParts m_parts;
    std::shared_ptr<const Signer> m_signer; // null = read-only
    SharingState m_state;
    std::unique_ptr<Syncer> m_syncer; // lives on the worker's thread
    std::unique_ptr<Worker> m_worker; // last: it stops first
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person knows and does about the shared log of their room: whether the view is live, who else is here, what waits,
// and what to decide when history changed. Entries themselves go through the Desk, shared or not.
//
// Thread: lives on the GUI thread (or the command line's main thread). Every call returns at once; the future finishes on
// this thread.
#pragma once

#include "models/base/result.h"
#include "models/ports/sharedlog.h"
#include "models/rules/reconcile.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace wr {

enum class Reach {
    Local,   // the room is not shared
    Joining, // the log has not been read to its end for the first time
    Live,
    Offline, // the log does not answer; work goes on, entries wait
    Halted,  // history changed; nothing is written until a person decides
};
QString reachName(Reach reach); // local, joining, live, offline, halted

// Somebody who works in the room now, or asks to be let in.
struct Companion {
    Presence presence;
    QString fingerprint; // eight words, of who asks to be accepted
    bool operator==(const Companion&) const = default;
};

struct SharingState {
    Reach reach = Reach::Local;
    QString place;                // for people: a password is masked
    QString log;                  // its id
    Instant answered;             // when the log answered last; 0 = never since the start
    qint64 position = 0;          // entries that have one
    QString root;                 // over them, 64 hexadecimal digits
    qint64 waiting = 0;           // own entries without one
    qint64 behind = 0;            // entries in the log that are not here
    qint64 lagMs = -1;            // that the last exchange took; -1 = none
    QString warning;              // to be kept visible; empty = nothing to warn of
    std::optional<Error> trouble; // why it is offline or halted
    QList<Companion> here;        // without this device
    QList<Carriage> carriages;    // exhibits that are on their way
    bool elsewhere = false;       // another process of this computer keeps the replica in step
    bool operator==(const SharingState&) const = default;
};

class Sharing : public QObject
{
    Q_OBJECT

public:
    virtual SharingState sharing() const = 0;

    // Puts the log of this local room at a place: a path of a file *.warroom, or postgresql://….
    virtual QFuture<Result<SharingState>> share(const QString& place) = 0;
    // A local room again; what waits gets its positions here.
    virtual QFuture<Result<SharingState>> leave() = 0;
    // Exchanges now.
    virtual QFuture<Result<SharingState>> exchange() = 0;
    // Accepts the log's history as it is now, and has added again what it lost.
    virtual QFuture<Result<SharingState>> acceptHistory() = 0;
    // Brings an exhibit here that only others hold; carriages says how far it is.
    virtual QFuture<Result<void>> fetch(const ExhibitId& exhibit) = 0;
    // What this person looks at and is editing, for the others.
    virtual void showWhere(const IncidentId& incident, const QString& field) = 0;

signals:
    void sharingChanged(const wr::SharingState& state);
    // An exhibit that others hold is here now.
    void exhibitCame(const wr::ExhibitId& exhibit);
    // After a time apart: what met what.
    void reconciled(const wr::Reconciliation& report);
};

} // namespace wr

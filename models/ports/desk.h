// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desk is the one door between what people see and what happens. Commands go in through submit(); facts come
// out through changed(). Pressing a rung is a conversation of its own: preview, then press, then the run's own entries.
//
// Thread: lives on the GUI thread (or the command line's main thread). Every call returns at once; the future
// finishes on this thread.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/state/change.h"
#include "models/state/room.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <memory>

namespace wr {

// A rung that somebody has their hand on.
struct PressAsk {
    IncidentId incident;
    SystemId system;
    RungId rung;
    QString reason;
    std::optional<RunId> undoes; // set when this is an undo
    RunId run;         // the id that the run will have; the preview draws it when it is empty
    bool anyway{};     // an undo goes on although the target is no longer as the run left it
    bool breakGlass{}; // alone where a second person is wanted
    bool operator==(const PressAsk&) const = default;
};

// One value of a target at three times. Null text: it was not there, or nobody read it.
struct StateRow {
    QString name;
    QString found; // before the run
    QString left;  // after it
    QString now;
    bool differs{}; // what the undo rests on is no longer as the run left it
    bool operator==(const StateRow&) const = default;
};

// What would be sent, after the before-state was read.
struct Preview {
    PressAsk ask;
    PreparedRequest request; // the exact bytes, secrets by name
    QList<Captured> before;  // as read just now
    QString beforeHash;
    QString effect; // on users, one sentence
    QList<EvidenceKind> destroys;
    Verdict verdict;     // allowed, needs a second person, refused
    ApprovalId approval; // one that is in force for exactly these bytes; empty when there is none
    QString manualCommand;
    QString phone;
    std::optional<Error> unreachable; // why the before-state could not be read; nothing was sent
    QList<StateRow> states{};         // of an undo: as we found it, as we left it, as it is now
    bool
        moved{}; // of an undo: the target is no longer as the run left it; only PressAsk::anyway goes on
    bool operator==(const Preview&) const = default;
};

class Desk : public QObject
{
    Q_OBJECT

public:
    // Asks the rules and writes what they say. The future holds the receipt or the reason.
    virtual QFuture<Result<Receipt>> submit(const Command& command) = 0;

    // Reads the before-state and prepares the request. Sends nothing that changes anything.
    virtual QFuture<Result<Preview>> preview(const PressAsk& ask) = 0;
    // Seals evidence at risk, orders, sends once, reads back. The future holds the run when it is settled; its states
    // arrive through changed() as they happen. Where a second person must approve, the future fails with
    // Fault::Waiting after the approval was asked for.
    virtual QFuture<Result<Run>> press(const Preview& preview) = 0;
    // Reads a sent run back once more; the future holds the run as it then is.
    virtual QFuture<Result<Run>> readBack(const RunId& run) = 0;
    // Seals every exhibit of the incident's systems.
    virtual QFuture<Result<Receipt>> seal(const IncidentId& incident, const QString& why) = 0;

    // The newest state; never null.
    virtual std::shared_ptr<const Room> room() const = 0;
    // Who works here.
    virtual MemberId member() const = 0;

signals:
    void changed(const wr::Change& change, const std::shared_ptr<const wr::Room>& room);
    // Something went wrong that no command asked for, such as another process holding the replica.
    void troubled(const wr::Error& error);
};

} // namespace wr

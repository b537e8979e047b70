// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room of one person with levers to press, on the real engine, and what a run of it may say in the end.
#pragma once

#include "app/engine/engine.h"

namespace wr::test {

struct Lever {
    QString id;
    QString base;            // of the target, or of a proxy before it
    int timeoutMs = 30'000;  // of the request
    int deadlineMs = 2'000;  // of the read-back
    bool looksFirst = false; // captures the state before
    QString readBase{};      // of the read-back; the same when empty
};

// Makes the room in this folder; what went wrong, or nothing.
QString makeLeverRoom(const QString& folder, const QList<Lever>& levers);

// The desk of its one person. Follow: as the window does.
Result<std::unique_ptr<Engine>> openLeverRoom(const QString& folder, bool follow = false);

// What a button would ask.
PressAsk askFor(const QString& lever);

// Where a room lies whose durability is not asked about: in memory, where there is such a place.
QString memoryFolder();

// Preview and press, as a person does.
Result<Run> pressLever(Engine& desk, const QString& lever);

template<class T>
T waitedFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace wr::test

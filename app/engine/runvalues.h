// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a run carries from one request to the next, and which id a run gets. Pure but for fresh ids; any thread.
#pragma once

#include "models/ports/desk.h"
#include "models/ports/effector.h"

#include <QtCore/QCoreApplication>

namespace wr {

// A sentence of the containment runner in the reader's language; text is marked with
// QT_TRANSLATE_NOOP("wr::ContainmentRunner", …).
inline QString runnerPhrase(const char* text)
{
    return QCoreApplication::translate("wr::ContainmentRunner", text);
}

// SHA-256 over the values as they were read, 64 hex digits.
QString beforeHashOf(const QList<Captured>& before);

// Adds values under a prefix such as "before.".
void put(TemplateValues& values, const QString& prefix, const QList<Captured>& captured);

// What was read last of a run's target.
QList<Captured> afterOf(const Run& run);

// What the run's last confirmation read; what was read last when it was never confirmed.
QList<Captured> leftBy(const Run& run);

// What a run needs of its rung when it is sent or read back.
struct SentRun {
    std::shared_ptr<const Room> room;
    std::shared_ptr<const Rung> rung; // as the incident pressed it: practised in a drill
    TemplateValues values;
    QList<Predicate> recordExpect;
    QList<Predicate> effectExpect;
};

// NotFound when the rung has left the ladder.
Result<SentRun> sentOf(const std::shared_ptr<const Room>& room, const Run& run);

// The rung as this ask presses it: in a drill every request of it goes to practice. Null: no such rung.
std::shared_ptr<const Rung> pressedRung(const Room& room, const PressAsk& ask);

// Why a drill cannot press this rung, with what to add; nothing for a real incident.
std::optional<Error> practiceFlaw(const Room& room, const PressAsk& ask);

// The addresses of a rung of the ladder and of its practice as they are on this desk, in place of their variables.
Rung placesOf(const Rung& defined, const Effector& effector, const TemplateValues& values);

// Why the requests of this rung may not go where they go: practice in a drill, else the real target.
std::optional<Error> placeFlaw(const Rung& places, const Rung& defined, bool practice);

Error noRung(const RungId& rung, const SystemId& system);
Error noRun(const RunId& run);

// The run that an approval was asked for keeps its id, because the id is part of the approved bytes.
RunId runOf(const ApprovalId& approval);
ApprovalId approvalFor(const RunId& run);

// The run of the newest approval that this member asked for and that is still alive, else a fresh one.
RunId nextRun(const Room& room, const MemberId& member, const PressAsk& ask, Instant now);

// A new id: of a run that sends the same again when this one does.
RunId freshRun(const RunId& like);

// Whether whoever asks left the id to be chosen.
bool isUnnamed(const RunId& run);

// The run that this ask sends again; null when it is a press of its own. Refused: that run cannot be sent again.
Result<const Run*> sentBefore(const Room& room, const PressAsk& ask);

// Why what would be sent is not what was sent then; nothing when it is. REQUIRES: the preview has its request.
std::optional<Error> changedSince(const Preview& preview, const Run& sent);

} // namespace wr

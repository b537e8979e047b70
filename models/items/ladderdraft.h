// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ladder that somebody is changing: its rungs and the state that they started from, as text that survives a crash;
// and what two ladders differ in. Pure; any thread.
#pragma once

#include "models/base/result.h"
#include "models/facts/system.h"

namespace wr {

struct LadderDraft {
    EntryHash base; // System::setBy when the change was begun
    QList<Rung> rungs;
    bool operator==(const LadderDraft&) const = default;
};

QString draftText(const LadderDraft& draft);
std::optional<LadderDraft> draftFromText(const QString& text);

// As `containment ladder export` writes it: untested.
QByteArray ladderFile(const QList<Rung>& rungs);
// One rung as JSON to be edited.
QString rungJson(const Rung& rung);

// Where a drill goes instead, for people: "https://flags.example = https://practice.example, …".
QString practiceText(const QList<PracticeOrigin>& practice);
// BadInput: what stands there is no pair of addresses.
Result<QList<PracticeOrigin>> practiceFromText(const QString& text);

// "added: drop-source; removed: pin-prompt; changed: feature-off; in another order": for people. Empty: the same.
QString ladderChanges(const QList<Rung>& from, const QList<Rung>& to);

// An id like the stem that no rung has.
RungId freeRungId(const QList<Rung>& rungs, const QString& stem);

} // namespace wr

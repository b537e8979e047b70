// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room of three and more people in one thread, with the product's own replicas, rules, synchroniser and runner, and
// everything else made of dice: time, network, shared log, crashes, old copies. One number is one history, step by step.
//
//   found a room ─▶ ≥ 60 commands and ≥ 10 faults, in any order ─▶ all heals ─▶ exchange until quiet ─▶ check
//
// The databases are in memory (simdisk.h) and the keys are real in one of a hundred seeds (simkeys.h). An act may be
// interrupted at each of its steps: by a crash, by the acts of others, by time. What must hold is in simchecks.h.
//
// What was promised may be gone in two cases, which are counted: every disk that held it was put back to an older copy; or
// the log was, and the author's device forgot what it had signed and gave its numbers out again.
// Thread: one.
#pragma once

#include "tests/faults/simworld.h"

namespace wr::test {

inline constexpr quint32 seedsToRealKeys = 100; // every hundredth seed

struct SimOutcome {
    quint32 seed = 0;
    QString violation; // the first; empty = all held
    QStringList steps; // the replay
    int members = 0;
    int commands = 0;     // given
    int acknowledged = 0; // entries that submit() promised
    int excused = 0;      // of those, gone with the last disk that held them
    int faults = 0;
    int sends = 0;
    int conflicts = 0;
    int entries = 0;        // in the log in the end
    int realSignatures = 0; // made and checked; none with the fast signer

    bool holds() const { return violation.isEmpty(); }
};

SimOutcome simulate(quint32 seed, PlantedBug bug = PlantedBug::None);

// A room before anything happens is made once in a process; the next seed makes its own again.
void forgetFoundings();

} // namespace wr::test

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a preflight of a rung found. The journal takes what it says of the rung; what only concerns this desk (no right, no
// address, no credential here), and all of it where a room's rules know no tests, lies beside the replica in
// preflights.json. A result counts only as long as the rung is the one that was tested.
// Thread: any; values.
#pragma once

#include "models/base/result.h"
#include "models/rules/testrules.h"

#include <QtCore/QMap>

namespace wr {

struct PreflightCheck {
    QString id;                // right, target, credential, before, request, record, effect
    std::optional<Error> flaw; // nothing when it is well
    QString detail;            // a sentence when it is well
    bool operator==(const PreflightCheck&) const = default;
};

struct Preflight {
    SystemId system;
    RungId rung;
    Instant at;
    QList<PreflightCheck> checks; // in the order in which they were made; the first flaw ends it
    bool operator==(const Preflight&) const = default;

    const PreflightCheck* maybeFlaw() const;
};

struct TestedHere {
    Instant at;
    bool passed = false;
    QString rung; // a hash of what was tested
    bool operator==(const TestedHere&) const = default;
};

using TestsHere = QMap<QString, TestedHere>; // by system/rung

// A missing file is empty; a bad one is BadInput.
Result<TestsHere> readPreflights(const QString& replicaFolder);
Result<void> keepPreflight(const QString& replicaFolder, const Rung& rung,
                           const Preflight& preflight);

// What the journal says of a rung, or the later preflight from here that its room did not take.
TestStanding withTestsHere(const TestStanding& standing, const SystemId& system, const Rung& rung,
                           const TestsHere& here);

} // namespace wr

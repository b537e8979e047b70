// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks a whole replica and trusts nothing in it: every entry of the journal, that the journal still begins as it was
// verified last, every exhibit's bytes against its name, every seal's root. Writes nothing but what was verified.
// Thread: any; it opens its own connections.
#pragma once

#include "models/base/result.h"
#include "models/ports/signer.h"
#include "models/state/room.h"

#include <QtCore/QList>

#include <functional>
#include <memory>

namespace wr {

struct VerifyFinding {
    QString what;    // entry, exhibit, seal or journal
    QString id;      // position of the entry, name of the exhibit, id of the seal
    QString problem; // a sentence
    bool operator==(const VerifyFinding&) const = default;
};

struct Verification {
    qint64 entries = 0;
    qint64 exhibits = 0;
    qint64 seals = 0;
    qint64 elsewhere = 0; // exhibits and seals of a shared room that only others hold; not checked
    qint64 unread = 0;    // restricted incidents that no key here opens; not checked within
    qint64 refusals = 0;  // entries without authority: they have no effect and are no damage
    QString root;         // of the journal, 64 hex digits
    QList<VerifyFinding> findings;

    bool isSound() const { return findings.isEmpty(); }
};

struct VerifyHelp {
    std::function<bool(qint64, qint64)> progress{}; // gets done and all; false cancels
    // Asked in a room that has restricted incidents: with the key of one of their members their exhibits and seals are checked
    // too. Null = without.
    std::function<std::shared_ptr<const Signer>(const Room& clear)> key{};
};

// An error means that the replica could not be read at all.
Result<Verification> verifyReplica(const QString& folder, const QString& stateFolder,
                                   const VerifyHelp& help = {});

} // namespace wr

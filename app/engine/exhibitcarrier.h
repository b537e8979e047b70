// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carries exhibits between the vault of a replica and the shared log, a chunk of 1 MiB at a time, in the form in which the vault
// keeps them; those of a restricted incident as an encrypted copy (app/keys/sharedcopy.h) under that copy's name. Each step goes
// on where the last one ended, in this process or an earlier one. What comes is an exhibit only once its SHA-256 is the one that
// its name says; of a copy the copy's first. Thread: one at a time.
#pragma once

#include "app/engine/sharedform.h"
#include "app/vault/vault.h"
#include "models/ports/sharedlog.h"

#include <QtCore/QHash>

namespace wr {

// What the room says of an exhibit.
struct KnownExhibit {
    ExhibitId id;
    qint64 bytes = 0;
    bool sealed = false;
    ExhibitId shared{}; // of a restricted incident: the encrypted copy
    QString key{};      // that opens it

    // What the shared log calls it.
    const ExhibitId& onLog() const { return shared.isEmpty() ? id : shared; }

    bool isRestricted() const { return !shared.isEmpty(); }

    bool operator==(const KnownExhibit&) const = default;
};

class ExhibitCarrier final
{
public:
    // REQUIRES: the log outlives it.
    ExhibitCarrier(const QString& replicaFolder, SharedLog& log);

    // One chunk more of an exhibit that the vault holds. NotFound: it does not.
    Result<Carriage> shareNext(const KnownExhibit& exhibit);
    // One chunk more of an exhibit that the vault lacks. NotFound: nobody has shared all of it. Integrity: what came is not the
    // exhibit; it was thrown away.
    Result<Carriage> fetchNext(const KnownExhibit& exhibit);

private:
    QString comingFolder(const KnownExhibit& exhibit) const;
    Result<ExhibitShare> shareOf(const ExhibitId& onLog);
    Result<SharedForm*> leaving(const KnownExhibit& exhibit);
    Result<void> assemble(const KnownExhibit& exhibit, const ExhibitShare& share) const;

    QString m_folder;
    Vault m_vault;
    SharedLog& m_log;
    QHash<ExhibitId, ExhibitShare> m_shares; // as far as this process knows
    // What leaves now.
    std::optional<SharedForm> m_form;
    ExhibitId m_formOf;
    std::optional<ExhibitId> m_name; // of the copy, once it is hashed
};

} // namespace wr

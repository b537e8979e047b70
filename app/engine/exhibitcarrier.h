// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carries exhibits between the vault of a replica and the shared log, a chunk of 1 MiB at a time, in the form in which the vault
// keeps them. Each step goes on where the last one ended, in this process or an earlier one. What comes is an exhibit only once
// its SHA-256 is the one that its name says. Thread: one at a time.
#pragma once

#include "app/vault/vault.h"
#include "models/ports/sharedlog.h"

#include <QtCore/QHash>

namespace wr {

class ExhibitCarrier final
{
public:
    // REQUIRES: the log outlives it.
    ExhibitCarrier(const QString& replicaFolder, SharedLog& log);

    // One chunk more of an exhibit that the vault holds. NotFound: it does not.
    Result<Carriage> shareNext(const ExhibitId& exhibit);
    // One chunk more of an exhibit that the vault lacks. NotFound: nobody has shared all of it. Integrity: what came is not the
    // exhibit; it was thrown away.
    Result<Carriage> fetchNext(const ExhibitId& exhibit);

private:
    QString comingFolder(const ExhibitId& exhibit) const;
    Result<ExhibitShare> shareOf(const ExhibitId& exhibit);
    Result<void> assemble(const ExhibitId& exhibit, const ExhibitShare& share) const;

    QString m_folder;
    Vault m_vault;
    SharedLog& m_log;
    QHash<ExhibitId, ExhibitShare> m_shares; // as far as this process knows
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a compressed exhibit holds, kept a second time in frames that can be read at any place: a gzip stream can only be
// decoded from its beginning, which takes seconds for each record of a large file. Like the index it holds nothing that
// the exhibit does not hold, may be thrown away, and is checked against the exhibit by verify. It lies in
// REPLICA/decoded, in the vault's format, named by its own SHA-256; the table `decoded` says whose it is. A copy that
// cannot be written is done without. Thread: one at a time; writing happens on the side lane.
#pragma once

#include "app/index/indexfile.h"
#include "app/index/sidelane.h"
#include "app/vault/vault.h"

#include <memory>

namespace wr {

class DecodedCopy final
{
public:
    // maybeLane: null to write on the caller's thread. REQUIRES: the lane is drained before the copy goes.
    DecodedCopy(const QString& replica, SideLane* maybeLane);

    // The next decoded bytes.
    void add(std::string_view decoded);
    // Hands on what waits; to be followed by draining the lane.
    void flush();
    // Makes the copy durable and says so in the index. REQUIRES: flushed and drained; a transaction is open.
    void keep(IndexFile& index, const ExhibitId& exhibit);

private:
    void post();

    Vault m_vault;
    SideLane* m_maybeLane;
    std::string m_piece;
    std::unique_ptr<ExhibitWriter> m_writer; // used on the lane until it is drained
    bool m_failed = false;                   // likewise
};

Vault decodedVault(const QString& replica);
// The name of the copy; nothing when there is none.
std::optional<ExhibitId> decodedName(Database& database, const ExhibitId& exhibit);
// Integrity when there is a copy and it is not what the exhibit holds.
Result<void> verifyDecoded(const QString& replica, const ExhibitId& exhibit);

} // namespace wr

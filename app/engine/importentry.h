// SPDX-License-Identifier: GPL-3.0-or-later
//
// The entry that an import writes, and whom it may be for: everybody in the room, or only the members of a restricted
// incident. Thread: any.
#pragma once

#include "models/ports/evidence.h"
#include "models/state/room.h"

namespace wr {

// What is imported: about which system, and for whom.
struct ImportFor {
    SystemId system;
    IncidentId incident{}; // restricted, for its members only; empty = for everybody
};

// Asked before anything of a file is read. Refused, in the words of the rules.
Result<void> mayImport(const Room& room, const MemberId& who, const DeviceKey& device,
                       const ImportFor& whose);

// The entry by which the room knows the exhibit, for this system and these readers, already.
std::optional<Receipt> knownBy(const Room& room, const ExhibitId& exhibit, const ImportFor& whose);

// Why the exhibit is not imported for these readers: more people than those who have it would get it, or all have it anyway.
std::optional<Error> otherReaders(const Room& room, const FileReport& report,
                                  const ImportFor& whose);

// For a restricted incident with a key of its own and the name of the encrypted copy, which takes as long as encrypting the
// exhibit. REQUIRES: the vault of the replica in this folder holds it.
Result<EvidenceImported> importEntry(const FileReport& report, const ImportFor& whose,
                                     const QString& folder);

} // namespace wr

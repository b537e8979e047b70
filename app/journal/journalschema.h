// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of journal.sqlite. SQLite keeps it in the rollback journal TRUNCATE with synchronous EXTRA.
//
//   entries   position   1, 2, 3 ... without gaps
//             hash       entryHash of the envelope, 32 bytes
//             author     the device's public key, 32 bytes  \.
//             sequence   its own number of this entry        |  copies out of the signed payload, so that they
//             kind       what kind of fact                   |  can be asked for; verifier.h compares them
//             stream     incident, roster, policy            |
//             time       microseconds since 1970 UTC        /
//             envelope   the wire form of models/seal/envelope.h, verbatim: the only truth in the row
//             leaf       leafHash of the envelope, 32 bytes
//             flaw       why the entry takes no effect, when the log holds one that nobody should have appended; empty
//             received   microseconds since 1970 UTC by the log's clock, as its store says; 0 = unknown
//   head      one row: how many entries, the root of the RFC 6962 tree over the leaves, and its frontier, changed in
//             the same transaction as entries
//   meta      log (32 hexadecimal digits, drawn at creation), name (for people), room (the hash of the entry that
//             founded it, or what an invitation said; missing until the first entry)
//   life      one row: the log's id today, place (of the shared log; empty = a local room), halted (replicalife.h: why
//             nothing is written until a person decides; empty = nothing is wrong)
//   waiting   entries of a shared room that its log has not given a position yet, in the order they were made: own ones,
//             and those of others that the log lost and this replica gives back
//   signers   the keys that have signed on this replica
//   anew      by the hash that an entry of this device had: the hash it has since it was signed anew
//   kept      histories that were put aside when another one was accepted, by the log's id then
//
// In a local room entries get their position here; in a shared room only from the log. An entry can be removed only once
// a copy of it is in kept. Triggers refuse to change, remove or replace an entry. They stop accidents; against intent stand signatures, chains,
// the tree and the head that headmark.h keeps outside.
// Thread: any; these are constants.
#pragma once

#include "app/disk/schema.h"

namespace wr {

Schema journalSchema();

} // namespace wr

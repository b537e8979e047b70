// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fixes evidence by one root: a leaf for each whole exhibit, whose record is the exhibit itself, so that a stranger needs
// only sha256sum and the leaf rule to check it, and a leaf for each record that was chosen alone. Pure; thread: any.
#pragma once

#include "models/facts/event.h"
#include "models/seal/sealroot.h"
#include "models/state/room.h"

namespace wr {

// So many exhibits, and so many records beside them, fit into one entry.
constexpr qsizetype mostInOneSeal = 300;

// The leaf of a chosen record. Integrity when its exhibit's id is no SHA-256.
Result<seal::SealedRecord> sealedRecord(const ItemRef& ref, std::string_view bytes);

// The root over whole exhibits and chosen records; 64 hex digits. Integrity when an id is no SHA-256 or two exhibits
// disagree.
Result<QString> sealedRoot(const QList<Exhibit>& exhibits,
                           std::vector<seal::SealedRecord> records = {});

// The seals of every exhibit of the systems, in order of arrival: one, or as many as it takes to name them all.
// NotFound when there is no evidence to seal.
Result<QList<EvidenceSealed>> sealsOf(const Room& room, const IncidentId& incident,
                                      const QList<SystemId>& systems, const QString& why);

// The seal of these exhibits and records.
Result<EvidenceSealed> sealOfChosen(const IncidentId& incident, const QString& why,
                                    const QList<Exhibit>& exhibits,
                                    const std::vector<seal::SealedRecord>& records);

} // namespace wr

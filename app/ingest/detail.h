// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens one record for the viewers: conversation, documents, verdicts, provenance, and every attribute with whether a dialect
// knows it. All text in it is foreign.
#pragma once

#include "app/ingest/dialects.h"
#include "models/base/result.h"
#include "models/facts/evidence.h"

#include <string_view>

namespace wr {

// The record and what it came from, as bytes; resource and scope may be empty (see RawItem).
struct DetailSource {
    std::string_view record;
    std::string_view resource;
    std::string_view scope;
};

// Everything but ItemDetail::item, which the index knows. Fails when the bytes are no record.
Result<ItemDetail> readDetail(const DetailSource& source, const DialectSet& dialects);

} // namespace wr

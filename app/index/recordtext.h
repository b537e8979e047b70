// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of an item as the full-text index knows it. Thread: that of the parts it is given.
#pragma once

#include "app/index/partstore.h"
#include "app/index/recordreader.h"
#include "app/ingest/itemtext.h"

namespace wr {

// Reads name, source, bands and record of a row. A record that is gone or damaged leaves what the columns say.
void readItemText(RecordReader& records, const ExhibitId& exhibit, const PartTexts& names,
                  const IndexRow& row, ItemText& into);
// A finish reason in small letters; nothing for "*", which stands for any.
std::string finishMark(std::string_view reason);
// The word that stands for a user ('u'), session ('s') or finish reason ('f') in the index.
std::string textMark(char what, std::string_view value);

} // namespace wr

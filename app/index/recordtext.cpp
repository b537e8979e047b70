// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/recordtext.h"

#include "app/ingest/fields.h"

namespace wr {

void readItemText(RecordReader& records, const ExhibitId& exhibit, const PartTexts& names,
                  const IndexRow& row, ItemText& into)
{
    into.clear();
    into.add(names.bytes(row.name));
    into.add(names.bytes(row.source));
    for (std::size_t kind = 0; kind < row.bands.size(); ++kind) {
        if (static_cast<BandKind>(kind)
            != BandKind::ModelDifference) // its words stand in two others
            into.add(names.bytes(row.bands[kind]));
    }
    const auto record = records.view(exhibit, row.offset, row.length);
    if (!record)
        return;
    if (row.resourceLength == 0 || record->starts_with('{')) {
        into.read(*record, {});
        return;
    }
    const std::string kept(*record); // the next view ends this one
    const auto resource = records.view(exhibit, row.resourceOffset, row.resourceLength);
    into.read(kept, resource ? *resource : std::string_view());
}

std::string finishMark(std::string_view reason)
{
    return reason == "*" ? std::string() : inSmallLetters(reason);
}

std::string textMark(char what, std::string_view value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string mark = "\xee\x80\x80";
    mark += what;
    for (const char it : value) {
        const auto byte = static_cast<unsigned char>(it);
        mark += digits[byte >> 4U];
        mark += digits[byte & 15U];
    }
    return mark;
}

} // namespace wr

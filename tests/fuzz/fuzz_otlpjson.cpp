// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign text through the reader in two cuts, and every item opened: neither may crash, hang or differ.
#include "app/ingest/detail.h"
#include "app/ingest/dialects.h"
#include "app/ingest/readers.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const wr::DialectSet dialects = wr::DialectSet::load().value();
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto read = [text](std::size_t piece) {
        std::int64_t sum = 0;
        wr::EvidenceReader reader(
            QStringLiteral("fuzz"), dialects, [text, &sum](const wr::RawBatch& batch) {
                for (const wr::RawItem& item : batch.items) {
                    sum += item.offset * 31 + item.length;
                    const auto part = [text](std::int64_t offset, std::int64_t length) {
                        return text.substr(static_cast<std::size_t>(offset),
                                           static_cast<std::size_t>(length));
                    };
                    if (!wr::readDetail({part(item.offset, item.length),
                                         part(item.resourceOffset, item.resourceLength),
                                         part(item.scopeOffset, item.scopeLength)},
                                        dialects))
                        std::abort();
                }
            });
        for (std::size_t at = 0; at < text.size(); at += piece)
            reader.push(text.substr(at, piece));
        (void)reader.finish();
        return sum + reader.report().items;
    };
    if (read(4096) != read(3))
        std::abort();
    return 0;
}

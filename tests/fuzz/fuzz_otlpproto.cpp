// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign bytes as one OTLP block, wrapped so that they always reach the protobuf reader, and every item opened.
#include "app/ingest/detail.h"
#include "app/ingest/dialects.h"
#include "app/ingest/readers.h"

#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const wr::DialectSet dialects = wr::DialectSet::load().value();
    std::string text("\n");
    for (std::size_t left = size;; left >>= 7) {
        text.push_back(static_cast<char>((left & 0x7fU) | (left > 0x7fU ? 0x80U : 0U)));
        if (left <= 0x7fU)
            break;
    }
    text.append(reinterpret_cast<const char*>(bytes), size);
    wr::EvidenceReader reader(QStringLiteral("fuzz"), dialects, [&text](const wr::RawBatch& batch) {
        for (const wr::RawItem& item : batch.items) {
            const std::string_view all = text;
            (void)wr::readDetail({all.substr(static_cast<std::size_t>(item.offset),
                                             static_cast<std::size_t>(item.length)),
                                  {},
                                  {}},
                                 dialects);
        }
    });
    reader.push(text);
    (void)reader.finish();
    (void)reader.report();
    return 0;
}

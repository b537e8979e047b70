// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign text as a file of plain verdicts, in two cuts: neither may crash, hang or differ, each verdict is one by itself, and
// none reaches beyond the text.
#include "app/ingest/verdicttext.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto read = [text](std::size_t piece) {
        std::int64_t sum = 0;
        wr::VerdictRecords records(
            [text, &sum](std::string_view verdict, wr::Records::Place place) {
                const auto from = static_cast<std::size_t>(place.offset);
                if (from > text.size() || text.substr(from, verdict.size()) != verdict
                    || !wr::textVerdict(verdict))
                    std::abort();
                sum += place.offset * 31 + static_cast<std::int64_t>(verdict.size()) + place.line;
            },
            [&sum](wr::Records::Place place) { sum += place.offset * 17 + place.line; });
        for (std::size_t at = 0; at < text.size(); at += piece)
            records.push(text.substr(at, piece));
        records.finish();
        return sum;
    };
    if (read(4096) != read(3))
        std::abort();
    return 0;
}

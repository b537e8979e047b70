// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any text as a search: what is read is written and reads back as the same, and a flaw is told in words.
#include "models/timeline/searchquery.h"

#include <cstdlib>

// The fuzzer asks for this name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    constexpr wr::Instant now{1'764'000'000'000'000};
    const QString text
        = QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto query = wr::searchQueryOf(text, now);
    if (!query) {
        if (query.error().reason.isEmpty())
            std::abort();
        return 0;
    }
    const auto again = wr::searchQueryOf(wr::searchText(*query), now);
    if (!again || *again != *query)
        std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign bytes as one record: its words for full-text search stay within their bounds, and what is secret in it is found in
// order, inside of the text, and as often in two cuts.
#include "app/ingest/dialects.h"
#include "app/ingest/itemtext.h"
#include "app/ingest/masking.h"
#include "app/ingest/sensitivescan.h"

#include <cstdlib>

namespace {

void readText(std::string_view text, const std::vector<wr::RecordShape>& shapes)
{
    wr::ItemText words(shapes);
    words.read(text, {});
    words.read(text, text.substr(0, text.find('\n')));
    const wr::ItemTraits& traits = words.traits();
    constexpr std::size_t longest = 256;
    if (words.text().size() > wr::ItemText::itemBytes + 2 || traits.user.size() > longest
        || traits.session.size() > longest || traits.finishes.size() > wr::ItemText::finishLimit)
        std::abort();
}

wr::SensitiveCounts counted(std::string_view text, const wr::SensitiveRules& rules,
                            std::size_t piece)
{
    wr::SensitiveCounter counter(rules);
    for (std::size_t at = 0; at < text.size(); at += piece)
        counter.push(text.substr(at, piece));
    return counter.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const wr::DialectSet dialects = wr::DialectSet::load().value();
    static const wr::SensitiveRules rules = wr::SensitiveRules::load().value();
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    readText(text, dialects.shapes());
    std::size_t end = 0;
    for (const wr::SensitiveHit& hit : wr::sensitiveHits(text, rules, true)) {
        if (hit.offset < end || hit.length == 0 || hit.length > text.size() - hit.offset
            || hit.rule >= rules.rules().size())
            std::abort();
        end = hit.offset + hit.length;
    }
    if (counted(text, rules, 4096) != counted(text, rules, 7))
        std::abort();
    wr::Masker masker(rules, true);
    (void)masker.masked(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return 0;
}

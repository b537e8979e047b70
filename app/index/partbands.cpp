// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/partbands.h"

#include "app/ingest/texthash.h"
#include "models/timeline/bandruns.h"
#include "models/timeline/combinations.h"

#include <array>

namespace wr {

std::vector<quint64> requestsOf(const RowOrder& order, std::string_view ids)
{
    std::vector<quint64> requests;
    requests.reserve(order.size());
    for (const IndexRow* row : order)
        requests.push_back(row->traceSize == 0 ? 0
                                               : textHash(ids.substr(row->idsAt, row->traceSize)));
    return requests;
}

// The rows lie far apart in memory, so they are gone through as seldom as can be: the builders of all kinds are fed at once.
std::string runBytes(const RowOrder& order, const std::vector<quint64>& requests)
{
    std::array<qint64, bandKindCount> expected{};
    for (const IndexRow* row : order) {
        if ((row->mark & markUncounted) != 0)
            continue;
        for (std::size_t kind = 0; kind < bandKindCount; ++kind)
            expected[kind] += row->bands[kind] != 0 ? 1 : 0;
    }
    std::vector<BandRunBuilder> builders;
    builders.reserve(bandKindCount);
    for (std::size_t kind = 0; kind < bandKindCount; ++kind)
        builders.emplace_back(static_cast<BandKind>(kind), expected[kind]);
    for (std::size_t at = 0; at < order.size(); ++at) {
        const IndexRow& row = *order[at];
        if ((row.mark & markUncounted) != 0)
            continue;
        for (std::size_t kind = 0; kind < bandKindCount; ++kind) {
            if (row.bands[kind] != 0)
                builders[kind].add(row.bands[kind], row.start, requests[at]);
        }
    }
    std::string out;
    for (BandRunBuilder& builder : builders) {
        for (const BandRun& run : builder.take()) {
            putNumber(out, static_cast<quint32>(run.kind));
            putNumber(out, run.value);
            putNumber(out, run.fromNanos);
            putNumber(out, run.toNanos);
            putNumber(out, run.items);
            putNumber(out, run.values);
            putNumber(out, run.requests);
        }
    }
    return out;
}

std::string combinationBytes(const RowOrder& order, const std::vector<quint64>& requests)
{
    CombinationBuilder builder;
    for (std::size_t at = 0; at < order.size(); ++at) {
        if ((order[at]->mark & markUncounted) == 0)
            builder.add(order[at]->bands, order[at]->start, requests[at]);
    }
    std::string out;
    for (const CombinationRun& run : builder.take()) {
        putNumber(out, run.firstNanos);
        for (const quint32 value : run.values)
            putNumber(out, value);
    }
    return out;
}

} // namespace wr

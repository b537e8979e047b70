// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/coverage.h"

#include "models/timeline/picturebuilder.h"

namespace wr {

namespace {

void widen(KindCoverage& kind, qint64 from, qint64 to)
{
    if (from == 0 && to == 0)
        return;
    if (kind.fromNanos == 0 && kind.toNanos == 0) {
        kind.fromNanos = from;
        kind.toNanos = to;
    }
    kind.fromNanos = std::min(kind.fromNanos, from);
    kind.toNanos = std::max(kind.toNanos, to);
}

} // namespace

void addTo(Coverage& coverage, const IndexRow& row)
{
    if ((row.mark & markSeenBefore) != 0)
        return;
    for (std::size_t i = 0; i < evidenceKindCount; ++i) {
        const auto presence
            = std::min(static_cast<std::size_t>(row.presenceOf(allEvidenceKinds[i])),
                       coverage[i].items.size() - 1);
        ++coverage[i].items[presence];
        if (presence != 0 && (row.mark & markUntimed) == 0)
            widen(coverage[i], row.start, row.start);
    }
}

void addTo(Coverage& coverage, const Coverage& other)
{
    for (std::size_t i = 0; i < evidenceKindCount; ++i) {
        for (std::size_t presence = 0; presence < coverage[i].items.size(); ++presence)
            coverage[i].items[presence] += other[i].items[presence];
        widen(coverage[i], other[i].fromNanos, other[i].toNanos);
    }
}

std::string coverageBytes(const Coverage& coverage)
{
    std::string out;
    for (const KindCoverage& kind : coverage) {
        for (const qint64 items : kind.items)
            putNumber(out, items);
        putNumber(out, kind.fromNanos);
        putNumber(out, kind.toNanos);
    }
    return out;
}

Coverage coverageOf(std::span<const std::uint8_t> bytes)
{
    ByteReader reader({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    Coverage coverage;
    for (KindCoverage& kind : coverage) {
        for (qint64& items : kind.items)
            items = reader.number<qint64>();
        kind.fromNanos = reader.number<qint64>();
        kind.toNanos = reader.number<qint64>();
    }
    return coverage;
}

} // namespace wr

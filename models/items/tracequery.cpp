// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tracequery.h"

#include <limits>

namespace wr {

namespace {

constexpr quint64 traceDay = 86'400'000'000'000; // nanoseconds

quint64 nanosBetween(qint64 from, qint64 to)
{
    return static_cast<quint64>(to) - static_cast<quint64>(from);
}

} // namespace

QString telemetryIdText(const QByteArray& id)
{
    const bool binary = id.size() == 16 || id.size() == 8;
    return binary ? QString::fromLatin1(id.toHex()) : QString::fromUtf8(id);
}

qint64 earlierBy(qint64 nanos, quint64 width)
{
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    return nanosBetween(first, nanos) <= width
        ? first
        : static_cast<qint64>(static_cast<quint64>(nanos) - width);
}

qint64 laterBy(qint64 nanos, quint64 width)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    return nanosBetween(nanos, last) <= width
        ? last
        : static_cast<qint64>(static_cast<quint64>(nanos) + width);
}

ItemQuery traceQuery(const EvidenceItem& item, const QList<SystemId>& systems)
{
    ItemQuery query;
    query.systems = systems;
    query.trace = telemetryIdText(item.traceId);
    query.from = EvidenceTime{earlierBy(item.start.nanos, traceDay)};
    query.to = EvidenceTime{laterBy(item.start.nanos, traceDay)};
    return query;
}

} // namespace wr

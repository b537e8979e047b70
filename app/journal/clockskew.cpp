// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/clockskew.h"

#include "app/disk/sqlite.h"
#include "app/journal/localstore.h"

namespace wr {

namespace {

QString hexOf(std::span<const std::uint8_t> bytes)
{
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size()))
                                   .toHex());
}

} // namespace

Result<QList<SkewedEntry>> skewedEntries(const QString& folder, qint64 limit)
{
    auto database = Database::open(journalPath(folder), OpenMode::ReadOnly);
    if (!database)
        return pass(database.error());
    auto rows = database->prepare("SELECT hash, position, author, time, received FROM entries"
                                  " WHERE received > 0 AND flaw = '' AND abs(time - received) > ?"
                                  " ORDER BY position DESC LIMIT ?");
    if (!rows)
        return pass(rows.error());
    rows->bindAll(skewMicros, limit);
    QList<SkewedEntry> skewed;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return pass(more.error());
        if (!*more)
            return skewed;
        skewed.append(SkewedEntry{EntryHash(hexOf(rows->blob(0))), rows->integer(1),
                                  DeviceKey(hexOf(rows->blob(2))), Instant{rows->integer(3)},
                                  Instant{rows->integer(4)}});
    }
}

} // namespace wr

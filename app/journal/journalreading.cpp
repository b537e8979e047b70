// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalreading.h"

#include "app/journal/replicalife.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct JournalReadingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::JournalReading)
};

// The column hash or leaf of the first entries, in order.
template<class Take>
Result<void> eachOfFirst(Database& database, std::string_view sql, qint64 entries, Take take)
{
    auto rows = database.prepare(sql);
    if (!rows)
        return pass(rows.error());
    rows->bindAll(entries);
    qint64 found = 0;
    for (;; ++found) {
        const auto row = rows->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            break;
        take(rows->blob(0));
    }
    if (found != entries)
        return fail(
            Fault::Integrity, database.path(),
            JournalReadingWords::tr("Entries are missing in the journal."),
            JournalReadingWords::tr("Run verify, and restore the folder from another replica."));
    return {};
}

} // namespace

seal::Digest digestFrom(std::span<const std::uint8_t> blob)
{
    seal::Digest digest{};
    std::copy_n(blob.begin(), std::min(blob.size(), digest.size()), digest.begin());
    return digest;
}

JournalReading::JournalReading(Database& database)
    : m_database(database)
{
}

Result<JournalHead> JournalReading::head() const
{
    const auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    return frontier().map([&life](const seal::Frontier& frontier) {
        return JournalHead{life->log, static_cast<qint64>(frontier.size()), frontier.root()};
    });
}

Result<seal::Frontier> JournalReading::frontier() const
{
    auto row = m_database.prepare("SELECT frontier FROM head WHERE id = 1");
    if (!row)
        return pass(row.error());
    const auto found = row->step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return seal::Frontier();
    auto frontier = seal::Frontier::read(seal::asText(row->blob(0)));
    if (!frontier)
        return fail(
            Fault::Integrity, m_database.path(),
            JournalReadingWords::tr("The head of the journal cannot be read."),
            JournalReadingWords::tr("Run verify, and restore the folder from another replica."));
    return std::move(*frontier);
}

Result<seal::Frontier> JournalReading::frontierAt(qint64 entries) const
{
    seal::Frontier frontier;
    const auto read = eachOfFirst(
        m_database, "SELECT leaf FROM entries WHERE position <= ? ORDER BY position", entries,
        [&frontier](std::span<const std::uint8_t> leaf) { frontier.append(digestFrom(leaf)); });
    if (!read)
        return pass(read.error());
    return frontier;
}

Result<std::map<qint64, seal::Digest>> JournalReading::rootsAt(const std::set<qint64>& sizes) const
{
    std::map<qint64, seal::Digest> roots;
    const auto rows = m_database.number("SELECT count(*) FROM entries");
    if (!rows)
        return pass(rows.error());
    seal::Frontier frontier;
    const auto note = [&] {
        const auto size = static_cast<qint64>(frontier.size());
        if (sizes.contains(size))
            roots.emplace(size, frontier.root());
    };
    note();
    const qint64 last = sizes.empty() ? 0 : std::min(*rows, *sizes.rbegin());
    const auto read
        = eachOfFirst(m_database, "SELECT leaf FROM entries WHERE position <= ? ORDER BY position",
                      std::max<qint64>(last, 0), [&](std::span<const std::uint8_t> leaf) {
                          frontier.append(digestFrom(leaf));
                          note();
                      });
    if (!read)
        return pass(read.error());
    return roots;
}

Result<seal::Digest> JournalReading::digestOf(qint64 entries) const
{
    seal::Sha256 digest;
    const auto read
        = eachOfFirst(m_database, "SELECT hash FROM entries WHERE position <= ? ORDER BY position",
                      entries, [&digest](std::span<const std::uint8_t> hash) { digest.add(hash); });
    if (!read)
        return pass(read.error());
    return digest.finish();
}

Result<seal::Digest> JournalReading::hashAt(qint64 position) const
{
    auto row = m_database.prepare("SELECT hash FROM entries WHERE position = ?");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(position).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return fail(Fault::NotFound, QString::number(position),
                    JournalReadingWords::tr("The journal has no entry at this position."));
    return digestFrom(row->blob(0));
}

Result<std::vector<StoredEntry>> JournalReading::goodAfter(qint64 position) const
{
    auto rows = m_database.prepare("SELECT position, hash, envelope, flaw, received FROM entries"
                                   " WHERE position > ? AND flaw = '' ORDER BY position");
    if (!rows)
        return pass(rows.error());
    return readEntries(rows->bindAll(position), m_database.path());
}

Result<std::vector<StoredEntry>> JournalReading::all() const
{
    auto rows = m_database.prepare(
        "SELECT position, hash, envelope, flaw, received FROM entries ORDER BY position");
    if (!rows)
        return pass(rows.error());
    return readEntries(*rows, m_database.path());
}

Result<std::vector<StoredEntry>> JournalReading::waiting(qint64 limit) const
{
    auto rows = m_database.prepare(
        "SELECT -1, hash, envelope, '', 0 FROM waiting ORDER BY ordinal LIMIT ?");
    if (!rows)
        return pass(rows.error());
    return readEntries(rows->bindAll(limit), m_database.path());
}

Result<qint64> JournalReading::waitingCount() const
{
    return m_database.number("SELECT count(*) FROM waiting");
}

Result<bool> JournalReading::isOvertaken(const seal::PublicKey* maybeAuthor) const
{
    auto row = m_database.prepare(
        "SELECT 1 FROM waiting w JOIN signers s ON s.author = w.author WHERE (? OR w.author = ?)"
        " AND (EXISTS(SELECT 1 FROM entries e WHERE e.hash = w.hash) OR EXISTS(SELECT 1 FROM "
        "entries"
        " e WHERE e.author = w.author AND e.sequence = w.sequence AND e.flaw = '')) LIMIT 1");
    if (!row)
        return pass(row.error());
    const seal::PublicKey author = maybeAuthor == nullptr ? seal::PublicKey{} : *maybeAuthor;
    return row->bindAll(qint64{maybeAuthor == nullptr}, author).step();
}

} // namespace wr

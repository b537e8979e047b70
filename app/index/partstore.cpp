// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/partstore.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct PartStoreWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PartStore)
};

enum Kept { KeptChunks, KeptHot, KeptNames, KeptCold, KeptTexts, KeptTilePlaces, KeptTiles };

// How many items the chunk has.
std::size_t rowsIn(const PartPlace& part, qint64 number)
{
    constexpr auto most = static_cast<qint64>(chunkItems);
    return static_cast<std::size_t>(std::clamp<qint64>(part.items - number * most, 0, most));
}

// Nothing inside when it is damaged.
Result<std::optional<NameChunk>> namesIn(Database& database, const PartPlace& part, qint64 number)
{
    auto query = database.prepare("SELECT names FROM chunk WHERE part = ? AND number = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id, number).step();
    if (!row)
        return pass(row.error());
    if (!*row)
        return std::optional<NameChunk>();
    auto chunk = nameChunkOf(query->blob(0));
    if (!chunk || chunk->durations.size() != rowsIn(part, number))
        return std::optional<NameChunk>();
    return chunk;
}

std::optional<PartTexts> textsOf(std::span<const std::uint8_t> bytes)
{
    auto plain = unpacked(bytes);
    if (!plain)
        return {};
    ByteReader reader(*plain);
    const std::size_t count = reader.number<quint32>();
    if (count > plain->size() / 4)
        return {};
    std::vector<std::size_t> sizes(count);
    for (std::size_t& size : sizes)
        size = reader.number<quint32>();
    std::vector<std::string_view> views;
    views.reserve(count);
    for (const std::size_t size : sizes)
        views.push_back(reader.take(size));
    if (!reader.isWhole())
        return {};
    return PartTexts(std::move(*plain), std::move(views));
}

} // namespace

PartTexts::PartTexts(std::string&& packedTexts, std::vector<std::string_view> views)
    : m_views(std::move(views))
{
    const char* const before = packedTexts.data();
    m_bytes = std::make_unique<std::string>(std::move(packedTexts));
    for (std::string_view& view : m_views) { // short strings move with their object
        if (!view.empty())
            view = {m_bytes->data() + (view.data() - before), view.size()};
    }
}

std::string_view PartTexts::bytes(quint32 number) const
{
    return number < m_views.size() ? m_views[number] : std::string_view();
}

QString PartTexts::text(quint32 number) const
{
    const std::string_view it = bytes(number);
    return QString::fromUtf8(it.data(), static_cast<qsizetype>(it.size()));
}

PartStore::PartStore(IndexFile& file)
    : m_file(file)
{
}

Error PartStore::damage() const
{
    return Error{
        Fault::Integrity, m_file.database().path(),
        PartStoreWords::tr("The index of evidence is damaged. The evidence itself is not touched."),
        PartStoreWords::tr("Remove the file; it is built again from the exhibits.")};
}

Result<bool> PartStore::refresh()
{
    const auto version = m_file.database().dataVersion();
    if (!version)
        return pass(version.error());
    if (*version == m_version)
        return false;
    auto query = m_file.database().prepare(
        "SELECT part.id, segment, system, exhibit, items, timed, from_ns, to_ns, base_level, "
        "top_level FROM part JOIN segment ON segment.id = part.segment ORDER BY part.id");
    if (!query)
        return pass(query.error());
    std::vector<PartPlace> parts;
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            break;
        parts.push_back({query->integer(0), query->integer(1), SystemId(query->text(2)),
                         ExhibitId(query->text(3)), query->integer(4), query->integer(5),
                         query->integer(6), query->integer(7), static_cast<int>(query->integer(8)),
                         static_cast<int>(query->integer(9))});
    }
    m_parts = std::move(parts);
    m_cache.clear(); // numbers of parts may be given again
    m_version = *version;
    return true;
}

Result<std::shared_ptr<const std::vector<ChunkPlace>>> PartStore::chunks(const PartPlace& part)
{
    const BlobKey key{KeptChunks, part.id, 0, 0};
    if (auto kept = m_cache.find<std::vector<ChunkPlace>>(key))
        return kept;
    auto query = m_file.database().prepare(
        "SELECT number, first_ns, last_ns, least_offset, most_offset FROM chunk WHERE part = ? "
        "ORDER BY number");
    if (!query)
        return pass(query.error());
    query->bindAll(part.id);
    std::vector<ChunkPlace> places;
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            break;
        places.push_back({query->integer(0), query->integer(1), query->integer(2),
                          query->integer(3), query->integer(4)});
    }
    const std::size_t bytes = places.size() * sizeof(ChunkPlace);
    return m_cache.keep(key, std::move(places), bytes);
}

Result<std::shared_ptr<const HotChunk>> PartStore::hot(const PartPlace& part, qint64 number)
{
    const BlobKey key{KeptHot, part.id, 0, number};
    if (auto kept = m_cache.find<HotChunk>(key))
        return kept;
    auto query = m_file.database().prepare("SELECT hot FROM chunk WHERE part = ? AND number = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id, number).step();
    if (!row)
        return pass(row.error());
    auto chunk = *row ? hotChunkOf(query->blob(0)) : std::nullopt;
    if (!chunk || chunk->starts.size() != rowsIn(part, number))
        return pass(damage());
    const std::size_t bytes = chunk->starts.size() * 10;
    return m_cache.keep(key, std::move(*chunk), bytes);
}

Result<std::shared_ptr<const NameChunk>> PartStore::names(const PartPlace& part, qint64 number)
{
    const BlobKey key{KeptNames, part.id, 0, number};
    if (auto kept = m_cache.find<NameChunk>(key))
        return kept;
    auto chunk = namesIn(m_file.database(), part, number);
    if (!chunk)
        return pass(chunk.error());
    if (!*chunk)
        return pass(damage());
    std::size_t bytes = (*chunk)->durations.size() * sizeof(qint64);
    for (const NameColumn& column : (*chunk)->columns)
        bytes += column.numbers.size() * sizeof(quint32) + column.codes.size() * sizeof(quint16);
    return m_cache.keep(key, std::move(**chunk), bytes);
}

Result<std::shared_ptr<const ColdChunk>> PartStore::cold(const PartPlace& part, qint64 number)
{
    const BlobKey key{KeptCold, part.id, 0, number};
    if (auto kept = m_cache.find<ColdChunk>(key))
        return kept;
    // The rows have their names then, so the columns are not kept a second time.
    const auto name = namesIn(m_file.database(), part, number);
    if (!name)
        return pass(name.error());
    auto query = m_file.database().prepare("SELECT cold FROM chunk WHERE part = ? AND number = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id, number).step();
    if (!row)
        return pass(row.error());
    auto chunk = *row ? coldChunkOf(query->blob(0)) : std::nullopt;
    if (!chunk || !*name || !addNames(*chunk, **name))
        return pass(damage());
    const std::size_t bytes = chunk->rows.size() * sizeof(IndexRow) + chunk->ids.size();
    return m_cache.keep(key, std::move(*chunk), bytes);
}

Result<std::shared_ptr<const PartTexts>> PartStore::texts(const PartPlace& part)
{
    const BlobKey key{KeptTexts, part.id, 0, 0};
    if (auto kept = m_cache.find<PartTexts>(key))
        return kept;
    auto query = m_file.database().prepare("SELECT strings FROM part WHERE id = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id).step();
    if (!row)
        return pass(row.error());
    auto texts = *row ? textsOf(query->blob(0)) : std::nullopt;
    if (!texts)
        return pass(damage());
    std::size_t bytes = texts->size() * sizeof(std::string_view);
    for (quint32 number = 0; number < texts->size(); ++number)
        bytes += texts->bytes(number).size() + 4;
    return m_cache.keep(key, std::move(*texts), bytes);
}

Result<std::shared_ptr<const std::vector<PartStore::TilePlace>>>
PartStore::tilePlaces(const PartPlace& part, int level)
{
    const BlobKey key{KeptTilePlaces, part.id, level, 0};
    if (auto kept = m_cache.find<std::vector<TilePlace>>(key))
        return kept;
    auto query = m_file.database().prepare(
        "SELECT number, first_index, last_index FROM tile WHERE part = ? AND level = ? "
        "ORDER BY number");
    if (!query)
        return pass(query.error());
    query->bindAll(part.id, qint64{level});
    std::vector<TilePlace> places;
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            break;
        places.push_back({query->integer(0), query->integer(1), query->integer(2)});
    }
    const std::size_t bytes = places.size() * sizeof(TilePlace) + 64;
    return m_cache.keep(key, std::move(places), bytes);
}

Result<std::vector<std::shared_ptr<const Tiles>>> PartStore::tiles(const PartPlace& part, int level,
                                                                   qint64 first, qint64 last)
{
    const auto places = tilePlaces(part, level);
    if (!places)
        return pass(places.error());
    std::vector<std::shared_ptr<const Tiles>> found;
    for (const TilePlace& place : **places) {
        if (place.lastIndex < first || place.firstIndex > last)
            continue;
        const BlobKey key{KeptTiles, part.id, level, place.number};
        if (auto kept = m_cache.find<Tiles>(key)) {
            found.push_back(std::move(kept));
            continue;
        }
        auto query = m_file.database().prepare(
            "SELECT body FROM tile WHERE part = ? AND level = ? AND number = ?");
        if (!query)
            return pass(query.error());
        const auto row = query->bindAll(part.id, qint64{level}, place.number).step();
        if (!row)
            return pass(row.error());
        auto tiles = *row ? tilesOf(query->blob(0)) : std::nullopt;
        if (!tiles)
            return pass(damage());
        const std::size_t bytes = tiles->size() * sizeof(Tile);
        found.push_back(m_cache.keep(key, std::move(*tiles), bytes));
    }
    return found;
}

// A packed column of the part.
Result<std::string> PartStore::unpackedOf(const PartPlace& part, std::string_view question)
{
    auto query = m_file.database().prepare(question);
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id).step();
    if (!row)
        return pass(row.error());
    auto plain = *row ? unpacked(query->blob(0)) : std::nullopt;
    if (!plain)
        return pass(damage());
    return std::move(*plain);
}

Result<std::vector<NamedRun>> PartStore::runs(const PartPlace& part)
{
    const auto words = texts(part);
    if (!words)
        return pass(words.error());
    const auto plain = unpackedOf(part, "SELECT runs FROM part WHERE id = ?");
    if (!plain)
        return pass(plain.error());
    std::vector<NamedRun> runs;
    ByteReader reader(*plain);
    while (reader.left() > 0) {
        NamedRun run;
        run.kind = static_cast<BandKind>(reader.number<quint32>());
        run.value = (*words)->text(reader.number<quint32>());
        run.fromNanos = reader.number<qint64>();
        run.toNanos = reader.number<qint64>();
        run.items = reader.number<qint64>();
        run.values = reader.number<qint64>();
        run.requests = reader.number<qint64>();
        if (!reader.isWhole() || static_cast<int>(run.kind) >= bandKindCount)
            return pass(damage());
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<std::vector<CombinationSeen>> PartStore::combinations(const PartPlace& part)
{
    const auto words = texts(part);
    if (!words)
        return pass(words.error());
    const auto plain = unpackedOf(part, "SELECT combinations FROM part WHERE id = ?");
    if (!plain)
        return pass(plain.error());
    std::vector<CombinationSeen> seen;
    ByteReader reader(*plain);
    while (reader.left() > 0) {
        CombinationSeen one;
        one.at = reader.number<qint64>();
        for (QString& value : one.values)
            value = (*words)->text(reader.number<quint32>());
        if (!reader.isWhole())
            return pass(damage());
        seen.push_back(std::move(one));
    }
    return seen;
}

Result<Coverage> PartStore::coverage(const PartPlace& part)
{
    auto query = m_file.database().prepare("SELECT coverage FROM part WHERE id = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part.id).step();
    if (!row)
        return pass(row.error());
    if (!*row)
        return pass(damage());
    return coverageOf(query->blob(0));
}

} // namespace wr

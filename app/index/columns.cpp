// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/columns.h"

#include <zstd.h>

namespace wr {

namespace {

constexpr std::size_t unpackedLimit = std::size_t{256} << 20;

template<class Number, class Field>
void putColumn(std::string& out, std::span<const IndexRow* const> rows, Field field)
{
    const std::size_t at = out.size();
    out.resize(at + rows.size() * sizeof(Number));
    char* to = out.data() + at;
    for (const IndexRow* row : rows) {
        qToLittleEndian(static_cast<Number>(field(*row)), to);
        to += sizeof(Number);
    }
}

template<class Number, class Field>
void takeColumn(ByteReader& bytes, std::vector<IndexRow>& rows, Field field)
{
    const std::string_view column = bytes.take(rows.size() * sizeof(Number));
    if (column.empty())
        return;
    const char* from = column.data();
    for (IndexRow& row : rows) {
        field(row, qFromLittleEndian<Number>(from));
        from += sizeof(Number);
    }
}

template<class Number>
std::vector<Number> takeVector(ByteReader& bytes, std::size_t count)
{
    std::vector<Number> numbers(count);
    const std::string_view column = bytes.take(count * sizeof(Number));
    if (!column.empty())
        qFromLittleEndian<Number>(column.data(), static_cast<qsizetype>(count), numbers.data());
    return numbers;
}

std::string_view charsOf(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Columns of equal shape: one list for both ways.
constexpr std::array<quint32 IndexRow::*, 4> wordColumns{
    &IndexRow::length, &IndexRow::resourceLength, &IndexRow::scopeLength, &IndexRow::presence};
constexpr std::array<quint8 IndexRow::*, 3> sizeColumns{&IndexRow::traceSize, &IndexRow::spanSize,
                                                        &IndexRow::parentSize};

std::size_t idBytes(const IndexRow& row)
{
    return std::size_t{row.traceSize} + row.spanSize + row.parentSize;
}

// A damaged disk may give any two numbers.
qint64 before(qint64 offset, qint64 distance)
{
    return static_cast<qint64>(static_cast<quint64>(offset) - static_cast<quint64>(distance));
}

} // namespace

std::string_view ColdChunk::traceOf(const IndexRow& row) const
{
    return std::string_view(ids).substr(row.idsAt, row.traceSize);
}

std::string_view ColdChunk::spanOf(const IndexRow& row) const
{
    return std::string_view(ids).substr(row.idsAt + row.traceSize, row.spanSize);
}

std::string_view ColdChunk::parentOf(const IndexRow& row) const
{
    return std::string_view(ids).substr(row.idsAt + row.traceSize + row.spanSize, row.parentSize);
}

LaneSet lanesOf(const IndexRow& row)
{
    std::array<KindPresence, evidenceKindCount> presence{};
    for (const EvidenceKind kind : allEvidenceKinds)
        presence[static_cast<std::size_t>(kind)] = row.presenceOf(kind);
    return lanesOf(static_cast<EvidenceKind>(row.mark & markLane), presence);
}

LaneSet lanesOf(EvidenceKind lane, const std::array<KindPresence, evidenceKindCount>& presence)
{
    unsigned lanes = laneBit(lane);
    for (const EvidenceKind kind : allEvidenceKinds) {
        if (presence[static_cast<std::size_t>(kind)] != KindPresence::Absent)
            lanes |= laneBit(kind);
    }
    return static_cast<LaneSet>(lanes);
}

std::string hotBytes(std::span<const IndexRow* const> rows)
{
    std::string out;
    out.reserve(4 + rows.size() * 10);
    putNumber(out, static_cast<quint32>(rows.size()));
    putColumn<qint64>(out, rows, [](const IndexRow& row) { return row.start; });
    putColumn<quint8>(out, rows, [](const IndexRow& row) { return row.mark; });
    putColumn<LaneSet>(out, rows, [](const IndexRow& row) { return lanesOf(row); });
    return out;
}

std::string coldBytes(std::span<const IndexRow* const> rows, std::string_view ids)
{
    std::string out;
    out.reserve(4 + rows.size() * 80);
    putNumber(out, static_cast<quint32>(rows.size()));
    putColumn<qint64>(out, rows, [](const IndexRow& row) { return row.offset; });
    putColumn<qint64>(out, rows,
                      [](const IndexRow& row) { return row.offset - row.resourceOffset; });
    putColumn<qint64>(out, rows, [](const IndexRow& row) { return row.offset - row.scopeOffset; });
    for (const auto column : wordColumns)
        putColumn<quint32>(out, rows, [column](const IndexRow& row) { return row.*column; });
    for (const auto column : sizeColumns)
        putColumn<quint8>(out, rows, [column](const IndexRow& row) { return row.*column; });
    for (const IndexRow* row : rows)
        out.append(ids.substr(row->idsAt, idBytes(*row)));
    return packed(out);
}

std::optional<HotChunk> hotChunkOf(std::span<const std::uint8_t> bytes)
{
    ByteReader reader(charsOf(bytes));
    const std::size_t count = reader.number<quint32>();
    if (count > chunkItems)
        return {};
    HotChunk chunk;
    chunk.starts = takeVector<qint64>(reader, count);
    chunk.marks = takeVector<quint8>(reader, count);
    chunk.lanes = takeVector<LaneSet>(reader, count);
    if (!reader.isWhole() || reader.left() != 0)
        return {};
    for (const quint8 mark : chunk.marks) {
        if ((mark & markLane) >= evidenceKindCount)
            return {};
    }
    return chunk;
}

std::optional<ColdChunk> coldChunkOf(std::span<const std::uint8_t> bytes)
{
    const auto plain = unpacked(bytes);
    if (!plain)
        return {};
    ByteReader reader(*plain);
    const std::size_t count = reader.number<quint32>();
    if (count > chunkItems)
        return {};
    ColdChunk chunk;
    chunk.rows.resize(count);
    takeColumn<qint64>(reader, chunk.rows, [](IndexRow& row, qint64 it) { row.offset = it; });
    takeColumn<qint64>(reader, chunk.rows, [](IndexRow& row, qint64 it) {
        row.resourceOffset = before(row.offset, it);
    });
    takeColumn<qint64>(reader, chunk.rows,
                       [](IndexRow& row, qint64 it) { row.scopeOffset = before(row.offset, it); });
    for (const auto column : wordColumns)
        takeColumn<quint32>(reader, chunk.rows,
                            [column](IndexRow& row, quint32 it) { row.*column = it; });
    for (const auto column : sizeColumns)
        takeColumn<quint8>(reader, chunk.rows,
                           [column](IndexRow& row, quint8 it) { row.*column = it; });
    std::size_t at = 0;
    for (IndexRow& row : chunk.rows) {
        if (row.offset < 0 || row.resourceOffset < 0 || row.scopeOffset < 0)
            return {};
        row.idsAt = static_cast<quint32>(at);
        at += idBytes(row);
    }
    chunk.ids = reader.take(at);
    if (!reader.isWhole() || reader.left() != 0)
        return {};
    return chunk;
}

std::string packed(std::string_view bytes)
{
    std::string out;
    putNumber(out, static_cast<quint32>(bytes.size()));
    out.resize(4 + ZSTD_compressBound(bytes.size()));
    const auto size = ZSTD_compress(out.data() + 4, out.size() - 4, bytes.data(), bytes.size(), 1);
    out.resize(ZSTD_isError(size) != 0 ? 4 : 4 + size);
    return out;
}

std::optional<std::string> unpacked(std::span<const std::uint8_t> bytes)
{
    ByteReader reader(charsOf(bytes));
    const std::size_t size = reader.number<quint32>();
    if (!reader.isWhole() || size > unpackedLimit)
        return {};
    std::string plain(size, '\0');
    const std::string_view frame = reader.take(reader.left());
    const auto got = ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != size)
        return {};
    return plain;
}

} // namespace wr

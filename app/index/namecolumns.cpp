// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/namecolumns.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace wr {

namespace {

constexpr std::size_t tableSize = 2 * chunkItems; // of the hash table, a power of two
constexpr quint16 unused = 0xffff;
constexpr std::size_t narrowCodes = 256; // up to so many numbers a code takes one byte

quint32 numberIn(const IndexRow& row, std::size_t slot)
{
    if (slot == nameSlot)
        return row.name;
    return slot == sourceSlot ? row.source : row.bands[slot - 2];
}

NameColumn columnOf(std::span<const IndexRow* const> rows, std::size_t slot)
{
    NameColumn column;
    column.codes.reserve(rows.size());
    std::array<quint16, tableSize> table{};
    table.fill(unused);
    for (const IndexRow* row : rows) {
        const quint32 number = numberIn(*row, slot);
        std::size_t at = (number * 2'654'435'761U) >> 20U;
        static_assert(tableSize == std::size_t{1} << 12U);
        while (table[at] != unused && column.numbers[table[at]] != number)
            at = (at + 1) % tableSize;
        if (table[at] == unused) {
            table[at] = static_cast<quint16>(column.numbers.size());
            column.numbers.push_back(number);
        }
        column.codes.push_back(table[at]);
    }
    return column;
}

void putColumn(std::string& out, const NameColumn& column)
{
    putNumber(out, static_cast<quint32>(column.numbers.size()));
    for (const quint32 number : column.numbers)
        putNumber(out, number);
    if (column.numbers.size() < 2)
        return;
    for (const quint16 code : column.codes) {
        if (column.numbers.size() <= narrowCodes)
            putNumber(out, static_cast<quint8>(code));
        else
            putNumber(out, code);
    }
}

// False when it is not whole.
bool takeColumn(ByteReader& reader, std::size_t rows, NameColumn& column)
{
    const std::size_t distinct = reader.number<quint32>();
    if (distinct > rows || (distinct == 0 && rows > 0))
        return false;
    column.numbers.resize(distinct);
    for (quint32& number : column.numbers)
        number = reader.number<quint32>();
    if (distinct < 2)
        return reader.isWhole();
    column.codes.resize(rows);
    const std::string_view codes = reader.take(rows * (distinct <= narrowCodes ? 1 : 2));
    if (codes.empty())
        return false;
    if (distinct <= narrowCodes)
        std::transform(codes.begin(), codes.end(), column.codes.begin(),
                       [](char code) { return static_cast<quint8>(code); });
    else
        qFromLittleEndian<quint16>(codes.data(), static_cast<qsizetype>(rows), column.codes.data());
    return std::all_of(column.codes.begin(), column.codes.end(),
                       [distinct](quint16 code) { return code < distinct; });
}

quint64 durationOf(const IndexRow& row)
{
    return static_cast<quint64>(row.end) - static_cast<quint64>(row.start);
}

} // namespace

std::string nameColumnBytes(std::span<const IndexRow* const> rows)
{
    std::string out;
    out.reserve(rows.size() * 16);
    putNumber(out, static_cast<quint32>(rows.size()));
    quint64 all = 0;
    for (const IndexRow* row : rows)
        all |= durationOf(*row);
    const std::size_t width = (static_cast<std::size_t>(std::bit_width(all)) + 7) / 8;
    putNumber(out, static_cast<quint8>(width));
    for (const IndexRow* row : rows) {
        const quint64 little = qToLittleEndian(durationOf(*row));
        out.append(reinterpret_cast<const char*>(&little), width);
    }
    for (std::size_t slot = 0; slot < nameSlots; ++slot)
        putColumn(out, columnOf(rows, slot));
    return out;
}

std::optional<NameChunk> nameChunkOf(std::span<const std::uint8_t> bytes)
{
    ByteReader reader({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    const std::size_t count = reader.number<quint32>();
    const std::size_t width = reader.number<quint8>();
    if (count > chunkItems || width > sizeof(quint64))
        return {};
    NameChunk chunk;
    chunk.durations.resize(count);
    const std::string_view durations = reader.take(count * width);
    if (durations.size() != count * width)
        return {};
    for (std::size_t row = 0; row < count && width > 0; ++row) {
        quint64 little = 0;
        std::memcpy(&little, durations.data() + row * width, width);
        chunk.durations[row] = static_cast<qint64>(qFromLittleEndian(little));
    }
    for (NameColumn& column : chunk.columns) {
        if (!takeColumn(reader, count, column))
            return {};
    }
    if (!reader.isWhole() || reader.left() != 0)
        return {};
    return chunk;
}

bool addNames(ColdChunk& chunk, const NameChunk& names)
{
    if (chunk.rows.size() != names.durations.size())
        return false;
    for (std::size_t i = 0; i < chunk.rows.size(); ++i) {
        IndexRow& row = chunk.rows[i];
        row.end = names.durations[i];
        row.name = names.columns[nameSlot].at(i);
        row.source = names.columns[sourceSlot].at(i);
        for (std::size_t kind = 0; kind < bandKindCount; ++kind)
            row.bands[kind] = names.columns[2 + kind].at(i);
    }
    return true;
}

} // namespace wr

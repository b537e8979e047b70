// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pgrows.h"

#include "models/seal/digest.h"

#include <QtCore/QtEndian>

#include <libpq-fe.h>
#include <limits>

namespace wr {

namespace {

constexpr Oid flagType = 16;
constexpr Oid bytesType = 17;
constexpr Oid numberType = 20;
constexpr Oid textType = 25;
constexpr Oid listType = 1001; // bytea[]
constexpr Oid instantType = 1184;
constexpr qint64 microsTo2000 = 946'684'800'000'000;

std::string bigEndian32(std::size_t number)
{
    return std::string(seal::asText(seal::bigEndian(number)).substr(4));
}

} // namespace

PgValue pgNumber(qint64 number)
{
    return {numberType,
            std::string(seal::asText(seal::bigEndian(static_cast<std::uint64_t>(number))))};
}

PgValue pgBytes(std::string_view bytes)
{
    return {bytesType, std::string(bytes)};
}

PgValue pgText(const QString& text)
{
    return {textType, text.toStdString()};
}

PgValue pgList(std::span<const seal::Bytes> list)
{
    // Dimensions, whether there are nulls, the elements' type, then length and first index of the one dimension.
    std::string bytes = bigEndian32(list.empty() ? 0 : 1) + bigEndian32(0) + bigEndian32(bytesType);
    if (!list.empty())
        bytes += bigEndian32(list.size()) + bigEndian32(1);
    for (const seal::Bytes& it : list)
        bytes.append(bigEndian32(it.size())).append(it);
    return {listType, std::move(bytes)};
}

void PgRows::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

PgRows::PgRows(pg_result* result)
    : m_result(result)
{
}

int PgRows::count() const
{
    return PQntuples(m_result.get());
}

bool PgRows::areOf(std::string_view types) const
{
    const auto typeOf = [](char letter) {
        switch (letter) {
        case 'n':
            return numberType;
        case 'b':
            return bytesType;
        case 't':
            return textType;
        case 'f':
            return flagType;
        default:
            return instantType;
        }
    };
    if (PQnfields(m_result.get()) != static_cast<int>(types.size()))
        return false;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const int column = static_cast<int>(i);
        if (PQftype(m_result.get(), column) != typeOf(types[i])
            || PQfformat(m_result.get(), column) != 1)
            return false;
    }
    return true;
}

std::string_view PgRows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

qint64 PgRows::number(int row, int column) const
{
    const std::string_view cell = bytes(row, column);
    return cell.size() == 8 ? qFromBigEndian<qint64>(cell.data()) : 0;
}

bool PgRows::flag(int row, int column) const
{
    const std::string_view cell = bytes(row, column);
    return cell.size() == 1 && cell.front() != '\0';
}

QString PgRows::text(int row, int column) const
{
    const std::string_view cell = bytes(row, column);
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

Instant PgRows::instant(int row, int column) const
{
    const qint64 since2000 = number(row, column);
    return {isNull(row, column) || since2000 > std::numeric_limits<qint64>::max() - microsTo2000
                ? 0
                : since2000 + microsTo2000};
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) == 1;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/statement.h"

#include "app/disk/connection.h"
#include "models/base/match.h"

#include <sqlite3.h>

#include <utility>

namespace wr {

namespace {

constexpr std::size_t keptStatements = 64;

} // namespace

Statement::Statement(std::shared_ptr<Connection> connection, std::string text,
                     sqlite3_stmt* statement)
    : m_connection(std::move(connection))
    , m_text(std::move(text))
    , m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::move(other.m_connection))
    , m_text(std::move(other.m_text))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindStatus(other.m_bindStatus)
{
}

Statement::~Statement()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    auto& idle = m_connection->idle;
    if (idle.size() >= keptStatements || !idle.emplace(std::move(m_text), m_statement).second)
        sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int parameter, const SqlValue& value)
{
    sqlite3_stmt* statement = m_statement;
    const int status = std::visit(
        Match{
            [&](std::monostate) { return sqlite3_bind_null(statement, parameter); },
            [&](qint64 number) { return sqlite3_bind_int64(statement, parameter, number); },
            [&](double number) { return sqlite3_bind_double(statement, parameter, number); },
            [&](const QString& text) {
                const QByteArray utf8 = text.toUtf8();
                return sqlite3_bind_text64(statement, parameter, utf8.constData(),
                                           static_cast<sqlite3_uint64>(utf8.size()),
                                           SQLITE_TRANSIENT, SQLITE_UTF8);
            },
            [&](std::string_view text) {
                // A null pointer would bind NULL, and empty text is not NULL.
                return sqlite3_bind_text64(statement, parameter, text.empty() ? "" : text.data(),
                                           text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            },
            [&](std::span<const std::uint8_t> blob) {
                if (blob.empty())
                    return sqlite3_bind_zeroblob(statement, parameter, 0);
                return sqlite3_bind_blob64(statement, parameter, blob.data(), blob.size(),
                                           SQLITE_TRANSIENT);
            },
        },
        value);
    if (status != SQLITE_OK)
        m_bindStatus = status;
    return *this;
}

Result<bool> Statement::step()
{
    if (m_bindStatus != SQLITE_OK)
        return pass(sqlError(*m_connection, m_bindStatus));
    const int status = sqlite3_step(m_statement);
    if (status == SQLITE_ROW)
        return true;
    if (status == SQLITE_DONE)
        return false;
    Error error = sqlError(*m_connection, sqlite3_extended_errcode(m_connection->handle));
    sqlite3_reset(m_statement);
    return pass(std::move(error));
}

Result<void> Statement::execute()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return pass(row.error());
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    m_bindStatus = SQLITE_OK;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto* utf8 = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char*>(utf8),
                             sqlite3_column_bytes(m_statement, column));
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto* octets = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {octets, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace wr

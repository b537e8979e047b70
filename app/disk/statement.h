// SPDX-License-Identifier: GPL-3.0-or-later
//
// One prepared statement on loan from its Database; when it goes, it is reset and kept for the next who asks for the
// same text. A value that cannot be bound is reported by the next step(). Columns count from 0, parameters from 1.
// Thread: that of the Database, which it keeps open.
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3_stmt;

namespace wr {

struct Connection;

// What a parameter takes: nothing, a number, text (QString or UTF-8) or a blob. Bytes are copied when bound.
using SqlValue = std::variant<std::monostate, qint64, double, QString, std::string_view,
                              std::span<const std::uint8_t>>;

class Statement final
{
public:
    Statement(std::shared_ptr<Connection> connection, std::string text, sqlite3_stmt* statement);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(int parameter, const SqlValue& value);

    // The parameters 1, 2, 3 ... in this order.
    template<class... Values>
    Statement& bindAll(const Values&... values)
    {
        int parameter = 0;
        (bind(++parameter, SqlValue(values)), ...);
        return *this;
    }

    // True when there is a row to read.
    Result<bool> step();
    // Runs to the end and is ready for new values.
    Result<void> execute();
    // Ready to run again; keeps the values bound.
    void reset();

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    // The bytes of a blob or of text in UTF-8; valid until the next step() or reset().
    std::span<const std::uint8_t> blob(int column) const;
    bool isNull(int column) const;

private:
    std::shared_ptr<Connection> m_connection;
    std::string m_text;
    sqlite3_stmt* m_statement = nullptr;
    int m_bindStatus = 0;
};

// A QByteArray as a blob to bind.
inline std::span<const std::uint8_t> octetsOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

} // namespace wr

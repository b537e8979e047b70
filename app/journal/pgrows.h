// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes to PostgreSQL beside a statement, and what comes back: values in binary, both ways.
// Thread: any, one at a time.
#pragma once

#include "models/base/instant.h"
#include "models/seal/bytes.h"

#include <memory>
#include <span>
#include <string_view>

struct pg_result;

namespace wr {

// A parameter; make it by one of the functions.
struct PgValue {
    unsigned type = 0;
    std::string bytes;
};

PgValue pgNumber(qint64 number);
PgValue pgBytes(std::string_view bytes);
PgValue pgText(const QString& text);
PgValue pgList(std::span<const seal::Bytes> list);

// What a statement gave. Columns count from 0. A cell of another length than its type has reads as nothing.
class PgRows final
{
public:
    explicit PgRows(pg_result* result);

    int count() const;
    // Whether the columns have these types: n number, b bytes, t text, f flag, i instant.
    bool areOf(std::string_view types) const;
    qint64 number(int row, int column) const;
    bool flag(int row, int column) const;
    std::string_view bytes(int row, int column) const;
    QString text(int row, int column) const;
    Instant instant(int row, int column) const;
    bool isNull(int row, int column) const;

private:
    struct Clear {
        void operator()(pg_result* result) const;
    };

    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace wr

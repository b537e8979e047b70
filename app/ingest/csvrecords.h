// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts a table of text (RFC 4180: cells in quotes may hold line breaks, a quote in them is doubled) into rows while it
// arrives. Keeps at most one row; a longer one than the limit ends the reading.
#pragma once

#include "app/ingest/records.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

class CsvRecords final
{
public:
    // The row without its line break; false ends the reading.
    using Take = std::function<bool(std::string_view row, Records::Place place)>;
    using TooLong = std::function<void(Records::Place place)>;

    CsvRecords(std::int64_t limit, Take take, TooLong tooLong);

    void push(std::string_view chunk);
    void finish();

private:
    void give(std::string_view row);

    std::int64_t m_limit;
    Take m_take;
    TooLong m_tooLong;
    Records::Place m_place; // of the row at hand
    std::string m_row;
    bool m_quoted = false;
    bool m_stopped = false;
};

// A table's first bytes: a printable sign that begins no JSON, and a separator in the first line.
bool looksLikeCsv(std::string_view head);
// What separates the cells of this header: the comma, semicolon or tab that stands in it most often outside of quotes.
char csvSeparator(std::string_view header);
// The cells of a row, quotes taken off.
std::vector<std::string> csvCells(std::string_view row, char separator);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/csvrecords.h"

#include <algorithm>
#include <array>

namespace wr {

namespace {

constexpr std::array<char, 3> separators{',', ';', '\t'};

bool isSeparator(char sign)
{
    return std::find(separators.begin(), separators.end(), sign) != separators.end();
}

} // namespace

CsvRecords::CsvRecords(std::int64_t limit, Take take, TooLong tooLong)
    : m_limit(limit)
    , m_take(std::move(take))
    , m_tooLong(std::move(tooLong))
{
}

void CsvRecords::push(std::string_view chunk)
{
    std::size_t from = 0;
    for (std::size_t at = 0; at < chunk.size() && !m_stopped; ++at) {
        if (chunk[at] == '"')
            m_quoted = !m_quoted;
        if (chunk[at] != '\n' || m_quoted)
            continue;
        m_row.append(chunk.substr(from, at - from));
        give(m_row);
        m_place.offset += static_cast<std::int64_t>(m_row.size()) + 1;
        m_place.line += 1 + std::count(m_row.begin(), m_row.end(), '\n');
        m_row.clear();
        from = at + 1;
    }
    if (m_stopped)
        return;
    m_row.append(chunk.substr(from));
    if (static_cast<std::int64_t>(m_row.size()) > m_limit) {
        m_tooLong(m_place);
        m_stopped = true;
    }
}

void CsvRecords::give(std::string_view row)
{
    if (!row.empty() && row.back() == '\r')
        row.remove_suffix(1);
    if (!row.empty() && !m_take(row, m_place))
        m_stopped = true;
}

void CsvRecords::finish()
{
    if (!m_stopped)
        give(m_row);
    m_row.clear();
    m_stopped = true;
}

bool looksLikeCsv(std::string_view head)
{
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    if (line.empty() || line.front() <= ' ' || line.front() == '{' || line.front() == '[')
        return false;
    return std::any_of(line.begin(), line.end(), isSeparator);
}

char csvSeparator(std::string_view header)
{
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char sign : header) {
        quoted = quoted != (sign == '"');
        for (std::size_t at = 0; !quoted && at < separators.size(); ++at)
            counts[at] += sign == separators[at] ? 1U : 0U;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(std::distance(counts.begin(), most))];
}

std::vector<std::string> csvCells(std::string_view row, char separator)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const char sign = row[at];
        if (sign == '"' && quoted && at + 1 < row.size() && row[at + 1] == '"') {
            cells.back().push_back('"');
            ++at;
        } else if (sign == '"') {
            quoted = !quoted;
        } else if (sign == separator && !quoted) {
            cells.emplace_back();
        } else {
            cells.back().push_back(sign);
        }
    }
    return cells;
}

} // namespace wr

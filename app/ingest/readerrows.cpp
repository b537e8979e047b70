// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/readerwork.h"
#include "app/ingest/shapeditems.h"

#include <simdjson.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t columnLimit = 1024;

} // namespace

// The first row names the columns, and they tell the shape of all rows.
bool EvidenceReader::Work::header(std::string_view text, Records::Place place)
{
    m_separator = csvSeparator(text);
    m_columns = csvCells(text, m_separator);
    m_header = {place.offset + (m_marked ? 3 : 0), static_cast<std::int64_t>(text.size())};
    ShapeKeys keys;
    for (const std::string& column : m_columns)
        keys.emplace_back(column, std::string());
    if (simdjson::validate_utf8(text.data(), text.size()) && m_columns.size() <= columnLimit)
        m_rowShape = maybeShape(m_dialects.shapes(), keys);
    if (m_rowShape) {
        ++m_known;
        return true;
    }
    wrong(whereIs(place),
          readerPhrase(
              QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                "This is no JSON and no OTLP message, and no dialect describes "
                                "a table with these columns.")),
          readerPhrase(QT_TRANSLATE_NOOP(
              "wr::EvidenceReader",
              "If it is a table, describe its columns in a dialect file of your own; else import "
              "OTLP or another dialect that Warroom knows.")));
    return false;
}

bool EvidenceReader::Work::row(std::string_view text, Records::Place place)
{
    if (!m_rowShape)
        return header(text, place);
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        wrong(whereIs(place),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "The text is not UTF-8, so this line or document was left out.")),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "Export it again as UTF-8; the other lines and the file itself are kept.")));
        return true;
    }
    const std::vector<std::string> cells = csvCells(text, m_separator);
    if (cells.size() != m_columns.size()) {
        wrong(whereIs(place),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                    "This row has %1 cells where the header names %2 columns."))
                  .arg(cells.size())
                  .arg(m_columns.size()),
              readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                             "Export it again; the other rows stay imported.")));
        return true;
    }
    JsonCursor none({}, 1);
    ShapedItems items(none, m_builder, m_tally, m_dialects, 0);
    items.row(*m_rowShape, m_columns, cells, text, place.offset + (m_marked ? 3 : 0), m_header);
    m_builder.deliverIfFull();
    return true;
}

void EvidenceReader::Work::verdict(std::string_view text, Records::Place place)
{
    const std::vector<std::string> columns{std::string(verdictKey)};
    const RecordShape* const shape = maybeShape(m_dialects.shapes(), {{columns.front(), {}}});
    if (!shape) {
        refuseVerdict(place);
        return;
    }
    ++m_known;
    const std::vector<std::string> cells{std::string(text)};
    JsonCursor none({}, 1);
    ShapedItems items(none, m_builder, m_tally, m_dialects, 0);
    items.row(*shape, columns, cells, text, place.offset + (m_marked ? 3 : 0), {});
    m_builder.deliverIfFull();
}

void EvidenceReader::Work::refuseVerdict(Records::Place place)
{
    wrong(whereIs(place),
          readerPhrase(
              QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                "The file begins with the verdict of a guard model, and this "
                                "line is none: safe, or unsafe and then codes such as S1,S10.")),
          readerPhrase(QT_TRANSLATE_NOOP(
              "wr::EvidenceReader",
              "If it is an answer in words, export it as JSON with its time; the other lines stay "
              "imported.")));
}

} // namespace wr

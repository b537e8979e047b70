// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/langfuseitems.h"
#include "app/ingest/otlpjson.h"
#include "app/ingest/readerwork.h"
#include "app/ingest/shapeditems.h"
#include "models/seal/utf8.h"

#include <algorithm>
#include <simdjson.h>

namespace wr {

void EvidenceReader::Work::document(std::string_view text, Records::Place place)
{
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        const std::size_t good = std::min(seal::utf8Flaw(text), text.size());
        const std::string_view passed = text.substr(0, good);
        place.offset += static_cast<std::int64_t>(good);
        place.line += std::count(passed.begin(), passed.end(), '\n');
        wrong(whereIs(place),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "The text is not UTF-8, so this line or document was left out.")),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "Export it again as UTF-8; the other lines and the file itself are kept.")));
        return;
    }
    const std::int64_t base = place.offset + (m_marked ? 3 : 0);
    const std::size_t before = m_builder.waiting();
    JsonCursor cursor(text, m_limits.depth);
    while (text.find_first_not_of(" \n\r\t", cursor.position()) != std::string_view::npos) {
        if (!value(cursor, base, base + static_cast<std::int64_t>(cursor.position()))) {
            m_builder.dropFrom(before);
            flawed(cursor.flaw(), text, cursor.position(), place);
            return;
        }
    }
    m_builder.deliverIfFull();
}

// A document, or a list of documents.
bool EvidenceReader::Work::value(JsonCursor& cursor, std::int64_t base, std::int64_t at)
{
    const JsonKind kind = cursor.peek();
    if (kind == JsonKind::Object)
        return object(cursor, base, at);
    if (kind != JsonKind::Array) {
        m_tally.odd(Oddity::ForeignDocument, at);
        return cursor.skip();
    }
    cursor.enterArray();
    while (cursor.nextElement()) {
        const std::int64_t here = base + static_cast<std::int64_t>(cursor.position());
        if (cursor.peek() == JsonKind::Object ? !object(cursor, base, here) : !cursor.skip())
            return false;
    }
    return !cursor.failed();
}

bool EvidenceReader::Work::object(JsonCursor& cursor, std::int64_t base, std::int64_t at)
{
    bool known = false;
    std::vector<std::size_t> lists;
    if (!telemetry(cursor, base, known, lists))
        return false;
    if (!known && !listed(cursor, base, lists, known))
        return false;
    if (known)
        ++m_known;
    else
        m_tally.odd(Oddity::ForeignDocument, at);
    return true;
}

// Reads an object that is telemetry by itself; known says whether it is. lists = where its lists stand.
bool EvidenceReader::Work::telemetry(JsonCursor& cursor, std::int64_t base, bool& known,
                                     std::vector<std::size_t>& lists)
{
    const std::size_t from = cursor.position();
    OtlpJson otlp(cursor, m_builder, m_tally, m_dialects, base);
    LangfuseKeys langfuse;
    unsigned seen = 0;
    cursor.enterObject();
    JsonText key;
    while (cursor.nextKey(key)) {
        OtlpSignal signal{};
        if (OtlpJson::signalOf(key.raw, signal)) {
            const unsigned bit = 1U << static_cast<unsigned>(signal);
            if ((seen & bit) != 0)
                m_tally.odd(Oddity::DuplicateKey,
                            base + static_cast<std::int64_t>(cursor.position()));
            seen |= bit;
            known = true;
            if (!otlp.resources(signal))
                return false;
            continue;
        }
        const JsonKind kind = cursor.peek();
        langfuse.note(key.raw, kind, cursor.position());
        if (kind == JsonKind::Array)
            lists.push_back(cursor.position());
        if (!cursor.skip())
            return false;
    }
    if (cursor.failed())
        return false;
    if (!known && !shaped(cursor, from, base, known))
        return false;
    if (known || !langfuse.any())
        return true;
    const std::size_t end = cursor.position();
    LangfuseItems items(cursor, m_builder, m_tally, m_dialects, base);
    if (!items.read(from, langfuse))
        return false;
    cursor.seek(end);
    known = true;
    return true;
}

// What an answer of an API holds in its lists, whatever they are called; the cursor stays behind the answer.
bool EvidenceReader::Work::listed(JsonCursor& cursor, std::int64_t base,
                                  const std::vector<std::size_t>& lists, bool& known)
{
    const std::size_t end = cursor.position();
    std::int64_t strangers = 0;
    std::int64_t first = 0; // where the first of them lies
    for (const std::size_t list : lists) {
        cursor.seek(list);
        cursor.peek();
        cursor.enterArray();
        while (cursor.nextElement()) {
            const std::int64_t at = base + static_cast<std::int64_t>(cursor.position());
            std::vector<std::size_t> deeper;
            bool mine = false;
            if (cursor.peek() == JsonKind::Object ? !telemetry(cursor, base, mine, deeper)
                                                  : !cursor.skip())
                return false;
            known = known || mine;
            if (!mine && strangers++ == 0)
                first = at;
        }
        if (cursor.failed())
            return false;
    }
    if (known && strangers > 0)
        m_tally.odd(Oddity::ForeignDocument, first, strangers);
    cursor.seek(end);
    return true;
}

// The object from that position on, if a dialect describes its shape; the cursor stays behind it.
bool EvidenceReader::Work::shaped(JsonCursor& cursor, std::size_t from, std::int64_t base,
                                  bool& known)
{
    const std::size_t end = cursor.position();
    ShapedItems items(cursor, m_builder, m_tally, m_dialects, base);
    if (!items.read(from, known))
        return false;
    cursor.seek(end);
    return true;
}

void EvidenceReader::Work::refuse(Records::Refusal refusal, Records::Place place)
{
    switch (refusal) {
    case Records::Refusal::TooLong:
        wrong(whereIs(place),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                    "One line or document is longer than %1 MiB and was left out."))
                  .arg(m_limits.recordBytes >> 20),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "Split it, one export request a line, and import the result.")));
        break;
    case Records::Refusal::NoJson:
        wrong(
            whereIs(place),
            readerPhrase(
                QT_TRANSLATE_NOOP("wr::EvidenceReader", "This is no JSON and no OTLP message.")),
            readerPhrase(QT_TRANSLATE_NOOP(
                "wr::EvidenceReader",
                "Import OTLP as JSON, JSON lines or protobuf, or Langfuse JSON; gzip and zstd are "
                "unpacked.")));
        break;
    case Records::Refusal::BrokenString:
        wrong(whereIs(place),
              readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                             "The document breaks off inside a text.")),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                    "Export it again; what is good in the file stays imported.")));
        break;
    }
}

void EvidenceReader::Work::flawed(JsonFlaw flaw, std::string_view text, std::size_t position,
                                  Records::Place place)
{
    const std::string_view passed = text.substr(0, position);
    place.offset += static_cast<std::int64_t>(passed.size());
    place.line += std::count(passed.begin(), passed.end(), '\n');
    const QString remedy = readerPhrase(QT_TRANSLATE_NOOP(
        "wr::EvidenceReader", "Export it again; what is good in the file stays imported."));
    switch (flaw) {
    case JsonFlaw::Ends:
        wrong(whereIs(place),
              readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "The document ends too early.")),
              remedy);
        break;
    case JsonFlaw::Depth:
        wrong(whereIs(place),
              readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                             "The document is nested deeper than %1 levels."))
                  .arg(m_limits.depth),
              remedy);
        break;
    case JsonFlaw::Grammar:
    case JsonFlaw::None:
        wrong(whereIs(place),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader", "The text is no JSON from here on.")),
              remedy);
        break;
    }
}

} // namespace wr

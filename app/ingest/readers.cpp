// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/readers.h"

#include "app/ingest/dialects.h"
#include "app/ingest/itembuilder.h"
#include "app/ingest/langfuseitems.h"
#include "app/ingest/otlpjson.h"
#include "app/ingest/otlpproto.h"
#include "app/ingest/protorecords.h"
#include "app/ingest/records.h"
#include "app/ingest/sniff.h"
#include "app/ingest/tally.h"
#include "models/seal/utf8.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <optional>
#include <simdjson.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t headBytes = 64;

QString tr(const char* text)
{
    return QCoreApplication::translate("wr::EvidenceReader", text);
}

} // namespace

class EvidenceReader::Work final
{
public:
    Work(QString file, const DialectSet& dialects, BatchSink sink, IngestLimits limits)
        : m_file(std::move(file))
        , m_dialects(dialects)
        , m_limits(limits)
        , m_tally(dialects)
        , m_builder(dialects, m_tally, std::move(sink), limits)
    {
    }

    void push(std::string_view chunk);
    void feed(std::string_view chunk);
    Result<void> finish();

    std::int64_t items() const
    {
        return m_tally.items() + static_cast<std::int64_t>(m_builder.waiting());
    }

    FileReport report() const;

private:
    void begin();
    void document(std::string_view text, Records::Place place);
    bool value(JsonCursor& cursor, std::int64_t base, std::int64_t at);
    bool object(JsonCursor& cursor, std::int64_t base, std::int64_t at);
    bool block(std::string_view text, std::int64_t offset);
    void refuse(Records::Refusal refusal, Records::Place place);
    void refuseBlock(ProtoRecords::Refusal refusal, std::int64_t offset);
    void flawed(JsonFlaw flaw, std::string_view text, std::size_t position, Records::Place place);
    void wrong(const QString& where, const QString& reason, const QString& remedy);
    QString whereIs(Records::Place place) const;
    QString whereIs(std::int64_t offset) const;

    QString m_file;
    const DialectSet& m_dialects;
    IngestLimits m_limits;
    Tally m_tally;
    ItemBuilder m_builder;
    std::string m_head;
    bool m_begun = false;
    bool m_marked = false; // a byte order mark was taken off
    std::optional<Records> m_records;
    std::optional<ProtoRecords> m_blocks;
    std::int64_t m_bytes = 0;
    std::int64_t m_known = 0; // documents that are telemetry
    std::int64_t m_wrongs = 0;
    std::optional<Error> m_error;
};

void EvidenceReader::Work::wrong(const QString& where, const QString& reason, const QString& remedy)
{
    ++m_wrongs;
    if (!m_error)
        m_error = Error{Fault::BadInput, where, reason, remedy};
}

QString EvidenceReader::Work::whereIs(Records::Place place) const
{
    return tr("%1, line %2, byte %3")
        .arg(m_file)
        .arg(place.line)
        .arg(place.offset + (m_marked ? 3 : 0));
}

QString EvidenceReader::Work::whereIs(std::int64_t offset) const
{
    return tr("%1, byte %2").arg(m_file).arg(offset);
}

void EvidenceReader::Work::push(std::string_view chunk)
{
    m_bytes += static_cast<std::int64_t>(chunk.size());
    if (m_begun) {
        feed(chunk);
        return;
    }
    m_head.append(chunk);
    if (m_head.size() >= headBytes)
        begin();
}

void EvidenceReader::Work::begin()
{
    m_begun = true;
    const std::string_view head = m_head;
    if (looksLikeProto(head)) {
        m_blocks.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, std::int64_t offset) { return block(text, offset); },
            [this](ProtoRecords::Refusal refusal, std::int64_t offset) {
                refuseBlock(refusal, offset);
            });
    } else {
        m_marked = withoutMark(head).size() != head.size();
        m_records.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, Records::Place place) { document(text, place); },
            [this](Records::Refusal refusal, Records::Place place) { refuse(refusal, place); });
    }
    const std::string first = std::move(m_head);
    m_head.clear();
    feed(m_records ? withoutMark(first) : std::string_view(first));
}

void EvidenceReader::Work::feed(std::string_view chunk)
{
    if (m_blocks)
        m_blocks->push(chunk);
    else
        m_records->push(chunk);
}

void EvidenceReader::Work::document(std::string_view text, Records::Place place)
{
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        const std::size_t good = std::min(seal::utf8Flaw(text), text.size());
        const std::string_view passed = text.substr(0, good);
        place.offset += static_cast<std::int64_t>(good);
        place.line += std::count(passed.begin(), passed.end(), '\n');
        wrong(whereIs(place), tr("The text is not UTF-8, so this line or document was left out."),
              tr("Export it again as UTF-8; the other lines and the file itself are kept."));
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
    const std::size_t from = cursor.position();
    OtlpJson otlp(cursor, m_builder, m_tally, m_dialects, base);
    std::size_t trace = LangfuseItems::nowhere;
    std::size_t observations = LangfuseItems::nowhere;
    bool known = false;
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
        if (key.raw == "trace" && kind == JsonKind::Object)
            trace = cursor.position();
        if (key.raw == "observations" && kind == JsonKind::Array)
            observations = cursor.position();
        if (!cursor.skip())
            return false;
    }
    if (cursor.failed())
        return false;
    if (observations != LangfuseItems::nowhere || trace != LangfuseItems::nowhere) {
        const std::size_t end = cursor.position();
        const bool bare = trace == LangfuseItems::nowhere; // the document is the trace
        LangfuseItems items(cursor, m_builder, m_tally, m_dialects, base);
        if (!items.read(bare ? from : trace, bare ? LangfuseItems::nowhere : observations))
            return false;
        cursor.seek(end);
        known = true;
    }
    if (known)
        ++m_known;
    else
        m_tally.odd(Oddity::ForeignDocument, at);
    return true;
}

bool EvidenceReader::Work::block(std::string_view text, std::int64_t offset)
{
    const std::size_t before = m_builder.waiting();
    OtlpProto proto(m_builder, m_tally, m_dialects);
    const std::int64_t flaw = proto.block(text, offset);
    if (flaw >= 0) {
        m_builder.dropFrom(before);
        wrong(whereIs(flaw), tr("The bytes are no OTLP message."),
              tr("Check that the file is a whole OTLP export in JSON or protobuf; what was good "
                 "before stays imported."));
        return false;
    }
    ++m_known;
    m_builder.deliverIfFull();
    return true;
}

void EvidenceReader::Work::refuseBlock(ProtoRecords::Refusal refusal, std::int64_t offset)
{
    const QString remedy = tr("Check that the file is a whole OTLP export in JSON or protobuf; "
                              "what was good before stays imported.");
    switch (refusal) {
    case ProtoRecords::Refusal::TooLong:
        wrong(whereIs(offset),
              tr("One block is larger than %1 MiB.").arg(m_limits.recordBytes >> 20), remedy);
        break;
    case ProtoRecords::Refusal::NoMessage:
        wrong(whereIs(offset), tr("The bytes are no OTLP message."), remedy);
        break;
    case ProtoRecords::Refusal::Ends:
        wrong(whereIs(offset), tr("The file ends in the middle of a message that starts here."),
              remedy);
        break;
    }
}

void EvidenceReader::Work::refuse(Records::Refusal refusal, Records::Place place)
{
    switch (refusal) {
    case Records::Refusal::TooLong:
        wrong(whereIs(place),
              tr("One line or document is longer than %1 MiB and was left out.")
                  .arg(m_limits.recordBytes >> 20),
              tr("Split it, one export request a line, and import the result."));
        break;
    case Records::Refusal::NoJson:
        wrong(whereIs(place), tr("This is no JSON and no OTLP message."),
              tr("Import OTLP as JSON, JSON lines or protobuf, or Langfuse JSON; gzip and zstd are "
                 "unpacked."));
        break;
    case Records::Refusal::BrokenString:
        wrong(whereIs(place), tr("The document breaks off inside a text."),
              tr("Export it again; what is good in the file stays imported."));
        break;
    }
}

void EvidenceReader::Work::flawed(JsonFlaw flaw, std::string_view text, std::size_t position,
                                  Records::Place place)
{
    const std::string_view passed = text.substr(0, position);
    place.offset += static_cast<std::int64_t>(passed.size());
    place.line += std::count(passed.begin(), passed.end(), '\n');
    const QString remedy = tr("Export it again; what is good in the file stays imported.");
    switch (flaw) {
    case JsonFlaw::Ends:
        wrong(whereIs(place), tr("The document ends too early."), remedy);
        break;
    case JsonFlaw::Depth:
        wrong(whereIs(place),
              tr("The document is nested deeper than %1 levels.").arg(m_limits.depth), remedy);
        break;
    case JsonFlaw::Grammar:
    case JsonFlaw::None:
        wrong(whereIs(place), tr("The text is no JSON from here on."), remedy);
        break;
    }
}

Result<void> EvidenceReader::Work::finish()
{
    if (m_bytes == 0) {
        wrong(m_file, tr("The file is empty."), tr("Export it again."));
        return pass(*m_error);
    }
    if (!m_begun)
        begin();
    if (m_blocks)
        m_blocks->finish();
    else
        m_records->finish();
    m_builder.deliver();
    if (m_tally.times(Oddity::TimeOverflow) > 0)
        wrong(
            whereIs(m_tally.firstOffset(Oddity::TimeOverflow)),
            tr("A time does not fit 64 bits; its record is kept and has no place on the timeline."),
            tr("Check the emitter's clock and units: OTLP wants nanoseconds since 1970."));
    if (m_known == 0 && !m_error)
        wrong(m_file, tr("This is JSON, but no telemetry that Warroom knows."),
              tr("Import OTLP traces or logs, or a Langfuse trace; other exports can be converted "
                 "to OTLP."));
    if (m_error && m_wrongs > 1)
        m_error->reason += u' ' + tr("%1 more places in the file are bad.").arg(m_wrongs - 1);
    return m_error ? Result<void>(pass(*m_error)) : Result<void>();
}

FileReport EvidenceReader::Work::report() const
{
    FileReport report;
    report.file = m_file;
    report.bytes = m_bytes;
    report.error = m_error;
    m_tally.fill(report);
    m_builder.fillUnmapped(report);
    return report;
}

EvidenceReader::EvidenceReader(QString file, const DialectSet& dialects, BatchSink sink,
                               IngestLimits limits)
    : m_work(std::make_unique<Work>(std::move(file), dialects, std::move(sink), limits))
{
}

EvidenceReader::~EvidenceReader() = default;

void EvidenceReader::push(std::string_view chunk)
{
    m_work->push(chunk);
}

Result<void> EvidenceReader::finish()
{
    return m_work->finish();
}

std::int64_t EvidenceReader::items() const
{
    return m_work->items();
}

FileReport EvidenceReader::report() const
{
    return m_work->report();
}

} // namespace wr

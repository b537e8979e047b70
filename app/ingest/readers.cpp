// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/readers.h"

#include "app/ingest/otlpproto.h"
#include "app/ingest/readerwork.h"
#include "app/ingest/sniff.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// By which it is told what it is: so many, or all there are, in whatever pieces they come.
constexpr std::size_t sniffedBytes = 4096;

} // namespace

void EvidenceReader::Work::wrong(const QString& where, const QString& reason, const QString& remedy)
{
    ++m_wrongs;
    if (!m_error)
        m_error = Error{Fault::BadInput, where, reason, remedy};
}

QString EvidenceReader::Work::whereIs(Records::Place place) const
{
    return readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "%1, line %2, byte %3"))
        .arg(m_file)
        .arg(place.line)
        .arg(place.offset + (m_marked ? 3 : 0));
}

QString EvidenceReader::Work::whereIs(std::int64_t offset) const
{
    return readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "%1, byte %2"))
        .arg(m_file)
        .arg(offset);
}

void EvidenceReader::Work::push(std::string_view chunk)
{
    m_bytes += static_cast<std::int64_t>(chunk.size());
    if (m_begun) {
        feed(chunk);
        return;
    }
    m_head.append(chunk);
    if (m_head.size() >= sniffedBytes)
        begin();
}

void EvidenceReader::Work::begin()
{
    m_begun = true;
    const std::string_view head = std::string_view(m_head).substr(0, sniffedBytes);
    if (looksSized(head)) {
        m_sized.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, std::int64_t offset) { return message(text, offset); },
            [this](ProtoRecords::Refusal refusal, std::int64_t offset) {
                refuseBlock(refusal, offset);
            });
    } else if (looksLikeVerdicts(head)) {
        m_marked = withoutMark(head).size() != head.size();
        m_verdicts.emplace(
            [this](std::string_view text, Records::Place place) { verdict(text, place); },
            [this](Records::Place place) { refuseVerdict(place); });
    } else if (looksLikeProto(head)) {
        m_blocks.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, std::int64_t offset) { return block(text, offset); },
            [this](ProtoRecords::Refusal refusal, std::int64_t offset) {
                refuseBlock(refusal, offset);
            });
    } else if (looksLikeCsv(withoutMark(head))) {
        m_marked = withoutMark(head).size() != head.size();
        m_table.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, Records::Place place) { return row(text, place); },
            [this](Records::Place place) { refuse(Records::Refusal::TooLong, place); });
    } else {
        m_marked = withoutMark(head).size() != head.size();
        m_records.emplace(
            m_limits.recordBytes,
            [this](std::string_view text, Records::Place place) { document(text, place); },
            [this](Records::Refusal refusal, Records::Place place) { refuse(refusal, place); });
    }
    const std::string first = std::move(m_head);
    m_head.clear();
    feed(m_records || m_table || m_verdicts ? withoutMark(first) : std::string_view(first));
}

void EvidenceReader::Work::feed(std::string_view chunk)
{
    if (m_sized)
        m_sized->push(chunk);
    else if (m_blocks)
        m_blocks->push(chunk);
    else if (m_table)
        m_table->push(chunk);
    else if (m_verdicts)
        m_verdicts->push(chunk);
    else
        m_records->push(chunk);
}

bool EvidenceReader::Work::block(std::string_view text, std::int64_t offset)
{
    const std::size_t before = m_builder.waiting();
    OtlpProto proto(m_builder, m_tally, m_dialects);
    const std::int64_t flaw = proto.block(text, offset);
    if (flaw >= 0) {
        m_builder.dropFrom(before);
        wrong(
            whereIs(flaw),
            readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "The bytes are no OTLP message.")),
            readerPhrase(QT_TRANSLATE_NOOP(
                "wr::EvidenceReader",
                "Check that the file is a whole OTLP export in JSON or protobuf; what was good "
                "before stays imported.")));
        return false;
    }
    ++m_known;
    m_builder.deliverIfFull();
    return true;
}

// One export request behind its size, in JSON or protobuf.
bool EvidenceReader::Work::message(std::string_view text, std::int64_t offset)
{
    if (text.front() == '{') {
        document(text, {offset, 1});
        return true;
    }
    WireCursor cursor(text);
    WireField field;
    while (cursor.next(field)) {
        const std::int64_t at = offset + (field.bytes.data() - text.data());
        if (field.number == 1 && field.type == WireType::Bytes && !block(field.bytes, at))
            return false;
    }
    if (cursor.failed()) {
        refuseBlock(ProtoRecords::Refusal::NoMessage,
                    offset + (cursor.left().data() - text.data()));
        return false;
    }
    return true;
}

void EvidenceReader::Work::refuseBlock(ProtoRecords::Refusal refusal, std::int64_t offset)
{
    const QString remedy = readerPhrase(
        QT_TRANSLATE_NOOP("wr::EvidenceReader",
                          "Check that the file is a whole OTLP export in JSON or protobuf; "
                          "what was good before stays imported."));
    switch (refusal) {
    case ProtoRecords::Refusal::TooLong:
        wrong(whereIs(offset),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader", "One block is larger than %1 MiB."))
                  .arg(m_limits.recordBytes >> 20),
              remedy);
        break;
    case ProtoRecords::Refusal::NoMessage:
        wrong(
            whereIs(offset),
            readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "The bytes are no OTLP message.")),
            remedy);
        break;
    case ProtoRecords::Refusal::Ends:
        wrong(whereIs(offset),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                    "The file ends in the middle of a message that starts here.")),
              remedy);
        break;
    }
}

Result<void> EvidenceReader::Work::finish()
{
    if (m_bytes == 0) {
        wrong(m_file, readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "The file is empty.")),
              readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader", "Export it again.")));
        return pass(*m_error);
    }
    if (!m_begun)
        begin();
    if (m_sized)
        m_sized->finish();
    else if (m_blocks)
        m_blocks->finish();
    else if (m_table)
        m_table->finish();
    else if (m_verdicts)
        m_verdicts->finish();
    else
        m_records->finish();
    m_builder.deliver();
    if (m_tally.times(Oddity::TimeOverflow) > 0)
        wrong(whereIs(m_tally.firstOffset(Oddity::TimeOverflow)),
              readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                    "A time does not fit 64 bits; its record is kept and has no "
                                    "place on the timeline.")),
              readerPhrase(QT_TRANSLATE_NOOP(
                  "wr::EvidenceReader",
                  "Check the emitter's clock and units: OTLP wants nanoseconds since 1970.")));
    if (m_known == 0 && !m_error)
        wrong(
            m_file,
            readerPhrase(QT_TRANSLATE_NOOP("wr::EvidenceReader",
                                           "This is JSON, but no telemetry that Warroom knows.")),
            readerPhrase(QT_TRANSLATE_NOOP(
                "wr::EvidenceReader",
                "Import a dialect that Warroom knows, or describe the shape of these records in a "
                "dialect file of your own.")));
    if (m_error && m_wrongs > 1)
        m_error->reason += u' '
            + readerPhrase(
                  QT_TRANSLATE_NOOP("wr::EvidenceReader", "%1 more places in the file are bad."))
                  .arg(m_wrongs - 1);
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
                               IngestLimits limits, ByteHash hash)
    : m_work(
        std::make_unique<Work>(std::move(file), dialects, std::move(sink), limits, std::move(hash)))
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

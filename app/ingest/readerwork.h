// SPDX-License-Identifier: GPL-3.0-or-later
//
// One reader at work. Only readers.cpp and readerdocuments.cpp include this. Thread: the reader's.
#pragma once

#include "app/ingest/csvrecords.h"
#include "app/ingest/dialects.h"
#include "app/ingest/itembuilder.h"
#include "app/ingest/jsoncursor.h"
#include "app/ingest/protorecords.h"
#include "app/ingest/readers.h"
#include "app/ingest/records.h"
#include "app/ingest/sizedrecords.h"
#include "app/ingest/tally.h"
#include "app/ingest/verdicttext.h"

#include <QtCore/QCoreApplication>

#include <optional>

namespace wr {

// A sentence of the reader in its user's language; text is marked with QT_TRANSLATE_NOOP("wr::EvidenceReader", …).
inline QString readerPhrase(const char* text)
{
    return QCoreApplication::translate("wr::EvidenceReader", text);
}

class EvidenceReader::Work final
{
public:
    Work(QString file, const DialectSet& dialects, BatchSink sink, IngestLimits limits,
         ByteHash hash)
        : m_file(std::move(file))
        , m_dialects(dialects)
        , m_limits(limits)
        , m_tally(dialects)
        , m_builder(dialects, m_tally, std::move(sink), limits, std::move(hash))
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
    bool telemetry(JsonCursor& cursor, std::int64_t base, bool& known,
                   std::vector<std::size_t>& lists);
    bool listed(JsonCursor& cursor, std::int64_t base, const std::vector<std::size_t>& lists,
                bool& known);
    bool shaped(JsonCursor& cursor, std::size_t from, std::int64_t base, bool& known);
    bool row(std::string_view text, Records::Place place);
    void verdict(std::string_view text, Records::Place place);
    void refuseVerdict(Records::Place place);
    bool header(std::string_view text, Records::Place place);
    bool block(std::string_view text, std::int64_t offset);
    bool message(std::string_view text, std::int64_t offset);
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
    std::optional<SizedRecords> m_sized;
    std::optional<CsvRecords> m_table;
    std::optional<VerdictRecords> m_verdicts;
    std::vector<std::string> m_columns; // of the table
    ByteStretch m_header;
    char m_separator = ',';
    const RecordShape* m_rowShape = nullptr; // null until the header was read
    std::int64_t m_bytes = 0;
    std::int64_t m_known = 0; // documents that are telemetry
    std::int64_t m_wrongs = 0;
    std::optional<Error> m_error;
};

} // namespace wr

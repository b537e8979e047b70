// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a whole file or text through the decoder and the reader, in pieces of any size, and keeps what came out.
#pragma once

#include "app/ingest/decode.h"
#include "app/ingest/detail.h"
#include "app/ingest/dialects.h"
#include "app/ingest/readers.h"

#include <QtCore/QFile>

#include <algorithm>
#include <optional>

namespace wr {

struct ReadItem {
    EvidenceItem item;
    RawItem raw;

    bool operator==(const ReadItem& other) const
    {
        return item == other.item && raw.timed == other.raw.timed;
    }
};

struct ReadAll {
    std::vector<ReadItem> items;
    FileReport report;
    std::optional<Error> error;
    QByteArray decoded;

    std::string_view part(std::int64_t offset, std::int64_t length) const
    {
        return std::string_view(decoded.constData(), static_cast<std::size_t>(decoded.size()))
            .substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    }

    // The detail of an item, from the bytes that it names.
    ItemDetail detail(std::size_t at, const DialectSet& dialects) const
    {
        const RawItem& raw = items.at(at).raw;
        return readDetail({part(raw.offset, raw.length),
                           part(raw.resourceOffset, raw.resourceLength),
                           part(raw.scopeOffset, raw.scopeLength)},
                          dialects)
            .value();
    }

    // In the lane of this kind.
    qint64 count(EvidenceKind kind) const
    {
        return std::count_if(items.begin(), items.end(),
                             [kind](const ReadItem& read) { return standsIn(read.item, kind); });
    }

    bool hasBand(BandKind band, const QString& value) const
    {
        return std::any_of(items.begin(), items.end(), [band, &value](const ReadItem& read) {
            return read.item.bands[static_cast<std::size_t>(band)] == value;
        });
    }
};

inline const DialectSet& shippedDialects()
{
    static const DialectSet set = DialectSet::load().value();
    return set;
}

inline ReadAll readAll(const QByteArray& bytes, const DialectSet& dialects = shippedDialects(),
                       std::size_t piece = 65536, IngestLimits limits = {})
{
    ReadAll all;
    EvidenceReader reader(
        QStringLiteral("evidence.json"), dialects,
        [&all](const RawBatch& batch) {
            for (const RawItem& raw : batch.items)
                all.items.push_back({evidenceItem(batch, raw), raw});
        },
        limits);
    StreamDecoder decoder(QStringLiteral("evidence.json"), [&all, &reader](std::string_view text) {
        all.decoded.append(text.data(), static_cast<qsizetype>(text.size()));
        reader.push(text);
    });
    std::string_view left(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    while (!left.empty() && !all.error) {
        const std::size_t size = std::min(piece, left.size());
        if (const Result<void> pushed = decoder.push(left.substr(0, size)); !pushed)
            all.error = pushed.error();
        left.remove_prefix(size);
    }
    if (const Result<void> done = decoder.finish(); !done && !all.error)
        all.error = done.error();
    if (const Result<void> done = reader.finish(); !done && !all.error)
        all.error = done.error();
    all.report = reader.report();
    return all;
}

inline QByteArray realFile(const QString& name)
{
    QFile file(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One OTLP/JSON request line with one span; extra is put among the span's fields.
inline QByteArray spanLine(const QByteArray& extra = {})
{
    return R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"chat"}}]},"scopeSpans":[{"scope":{"name":"app"},"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708","name":"chat","startTimeUnixNano":"1760000000000000000","endTimeUnixNano":"1760000001000000000")"
        + extra + "}]}]}]}";
}

inline QByteArray textAttribute(const QByteArray& key, QByteArray value)
{
    value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    return R"({"key":")" + key + R"(","value":{"stringValue":")" + value + R"("}})";
}

inline QByteArray spanWith(const QByteArrayList& attributes)
{
    return spanLine(R"(,"attributes":[)" + attributes.join(',') + "]");
}

} // namespace wr

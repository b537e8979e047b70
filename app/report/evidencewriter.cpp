// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/evidencewriter.h"

#include "app/report/itemjson.h"
#include "app/report/wirejson.h"
#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject attribute(const QString& key, const QJsonValue& value)
{
    return {{u"key"_s, key}, {u"value"_s, value}};
}

QJsonObject textAttribute(const QString& key, const QString& text)
{
    return attribute(key, QJsonObject{{u"stringValue"_s, text}});
}

QString hex(const QByteArray& id)
{
    return QString::fromLatin1(id.toHex());
}

bool isOtlpJson(const QJsonObject& record)
{
    return record.contains(u"startTimeUnixNano"_s)
        || (record.contains(u"timeUnixNano"_s) && !record.contains(u"asInt"_s)
            && !record.contains(u"asDouble"_s) && !record.contains(u"count"_s))
        || record.contains(u"observedTimeUnixNano"_s);
}

bool isText(const QByteArray& bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return !utf8.hasError() && std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter < u' ' && letter != u'\n' && letter != u'\r' && letter != u'\t';
    });
}

// What people and machines said in it, a line each.
QString textOf(const ItemDetail& detail)
{
    QStringList lines;
    if (!detail.systemInstructions.isEmpty())
        lines.append(u"system: "_s + detail.systemInstructions);
    for (const ItemMessage& message : detail.messages)
        lines.append(message.role + u": "_s + message.text
                     + (message.toolCall.isEmpty() ? QString() : QString(u' ' + message.toolCall)));
    for (const ItemDocument& document : detail.documents)
        lines.append(document.id + u": "_s + document.text);
    for (const ItemVerdict& verdict : detail.verdicts)
        lines.append(verdict.guardrail + u": "_s + verdict.decision + u' ' + verdict.reason);
    return lines.join(u'\n');
}

// A record that was no OTLP, as one. A span has an id of its own; what has none is a log record of the span above it.
QJsonObject recordOf(const ItemDetail& detail)
{
    const EvidenceItem& item = detail.item;
    QJsonArray attributes;
    for (const ItemAttribute& one : detail.attributes)
        attributes.append(textAttribute(one.key, one.value));
    const bool binary = item.traceId.size() == 16;
    if (!binary && !item.traceId.isEmpty())
        attributes.append(textAttribute(u"warroom.trace"_s, QString::fromUtf8(item.traceId)));
    QJsonObject record{{u"attributes"_s, attributes}};
    if (binary)
        record.insert(u"traceId"_s, hex(item.traceId));
    if (item.spanId.size() == 8 && binary) {
        record.insert(u"spanId"_s, hex(item.spanId));
        if (item.parentId.size() == 8)
            record.insert(u"parentSpanId"_s, hex(item.parentId));
        record.insert(u"name"_s, item.name);
        record.insert(u"startTimeUnixNano"_s, QString::number(item.start.nanos));
        record.insert(u"endTimeUnixNano"_s, QString::number(item.end.nanos));
        record.insert(u"status"_s, QJsonObject{{u"code"_s, static_cast<int>(item.status)}});
        return record;
    }
    if (item.parentId.size() == 8 && binary)
        record.insert(u"spanId"_s, hex(item.parentId));
    record.insert(u"eventName"_s, item.name);
    record.insert(u"timeUnixNano"_s, QString::number(item.start.nanos));
    record.insert(u"body"_s, QJsonObject{{u"stringValue"_s, textOf(detail)}});
    return record;
}

} // namespace

std::optional<ExportForm> exportFormFromName(const QString& name)
{
    if (name == u"csv"_s)
        return ExportForm::Csv;
    if (name == u"jsonl"_s)
        return ExportForm::Jsonl;
    if (name == u"otlp"_s)
        return ExportForm::Otlp;
    return {};
}

EvidenceWriter::EvidenceWriter(ExportForm form, Masker* maybeMasker)
    : m_form(form)
    , m_maybeMasker(maybeMasker)
{
}

QByteArray EvidenceWriter::head() const
{
    return m_form == ExportForm::Csv ? QByteArray("start,end,kind,source,name,adverse,id,text\r\n")
                                     : QByteArray();
}

QByteArray EvidenceWriter::item(ItemDetail detail, const QString& restricted)
{
    const QByteArray json = isText(detail.record) ? QByteArray() : readable(detail.record);
    if (!json.isEmpty() || (m_maybeMasker != nullptr && !isText(detail.record)))
        detail.record = json;
    if (m_form == ExportForm::Otlp)
        return otlp(detail);
    hide(detail);
    if (m_form == ExportForm::Csv)
        return csv(detail);
    QJsonObject document = detailJson(detail, restricted);
    document.insert(u"recoded"_s, !json.isEmpty());
    return QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray EvidenceWriter::readable(const QByteArray& record) const
{
    const BytesFilter filter = [this](const QByteArray& bytes) {
        if (m_maybeMasker == nullptr)
            return bytes;
        return isText(bytes) ? m_maybeMasker->masked(QString::fromUtf8(bytes)).toUtf8()
                             : QByteArray();
    };
    const auto json = wireJson(
        std::string_view(record.constData(), static_cast<std::size_t>(record.size())), filter);
    return json ? QJsonDocument(json->record).toJson(QJsonDocument::Compact) : QByteArray();
}

QString EvidenceWriter::hidden(const QString& text)
{
    return m_maybeMasker == nullptr ? text : m_maybeMasker->masked(text);
}

QJsonValue EvidenceWriter::hidden(const QJsonValue& value)
{
    if (value.isString())
        return hidden(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& one : value.toArray())
            array.append(hidden(one));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject from = value.toObject();
    for (auto it = from.begin(); it != from.end(); ++it)
        object.insert(it.key(), hidden(it.value()));
    return object;
}

void EvidenceWriter::hide(ItemDetail& detail)
{
    if (m_maybeMasker == nullptr)
        return;
    const auto cover = [this](QString& text) { text = m_maybeMasker->masked(text); };
    cover(detail.item.name);
    cover(detail.item.source);
    for (QString& band : detail.item.bands)
        cover(band);
    cover(detail.systemInstructions);
    for (ItemMessage& message : detail.messages) {
        cover(message.text);
        cover(message.toolCall);
    }
    for (QList<ItemDocument>* documents : {&detail.documents, &detail.reranked}) {
        for (ItemDocument& document : *documents) {
            cover(document.id);
            cover(document.text);
            cover(document.metadata);
        }
    }
    // A verdict may be called by the very text that it objects to.
    for (ItemVerdict& verdict : detail.verdicts) {
        for (QString* text : {&verdict.guardrail, &verdict.decision, &verdict.reason})
            cover(*text);
    }
    for (QList<ItemAttribute>* attributes : {&detail.provenance, &detail.attributes}) {
        for (ItemAttribute& one : *attributes)
            cover(one.value);
    }
    detail.record = m_maybeMasker->masked(QString::fromUtf8(detail.record)).toUtf8();
}

QByteArray EvidenceWriter::csv(const ItemDetail& detail) const
{
    const EvidenceItem& item = detail.item;
    const bool timed = hasTime(item);
    const QStringList fields{timed ? isoText(item.start) : QString(),
                             timed ? isoText(item.end) : QString(),
                             evidenceKindName(item.lane),
                             item.source,
                             item.name,
                             item.adverse ? u"yes"_s : u"no"_s,
                             itemRefText(item.ref),
                             textOf(detail)};
    QStringList safe;
    for (const QString& field : fields)
        safe.append(csvField(field));
    return safe.join(u',').toUtf8() + "\r\n";
}

QByteArray EvidenceWriter::otlp(const ItemDetail& detail)
{
    const QJsonObject raw = QJsonDocument::fromJson(detail.record).object();
    const QJsonObject record
        = hidden(QJsonValue(isOtlpJson(raw) ? raw : recordOf(detail))).toObject();
    const bool isSpan = record.contains(u"startTimeUnixNano"_s);
    const QJsonObject scope{{isSpan ? u"spans"_s : u"logRecords"_s, QJsonArray{record}}};
    const QJsonObject resource{
        {u"attributes"_s,
         QJsonArray{textAttribute(u"service.name"_s, hidden(detail.item.source))}}};
    const QJsonObject block{{u"resource"_s, resource},
                            {isSpan ? u"scopeSpans"_s : u"scopeLogs"_s, QJsonArray{scope}}};
    const QJsonObject request{{isSpan ? u"resourceSpans"_s : u"resourceLogs"_s, QJsonArray{block}}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/evidencewriter.h"

#include "app/report/itemjson.h"
#include "app/report/wirejson.h"
#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype traceIdBytes = 16;
constexpr qsizetype spanIdBytes = 8;
constexpr QStringView resourceLabel = u"resource / "; // before what the viewers show of it

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

// A data point of a metric has such times too, and is neither span nor log record.
bool isOtlpJson(const QJsonObject& record)
{
    const bool point = record.contains(u"asInt"_s) || record.contains(u"asDouble"_s)
        || record.contains(u"count"_s);
    return !point
        && (record.contains(u"startTimeUnixNano"_s) || record.contains(u"timeUnixNano"_s)
            || record.contains(u"observedTimeUnixNano"_s));
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

// An id that OTLP can carry, of so many bytes; it stands for another that it cannot, which goes along as an attribute.
QString carried(const QByteArray& id, qsizetype bytes)
{
    return hex(id.size() == bytes
                   ? id
                   : QCryptographicHash::hash(id, QCryptographicHash::Sha256).left(bytes));
}

// Read back, the key of something else's id must name no session.
QString keyOf(const ItemAttribute& one, const QString& session)
{
    const bool names = one.key.endsWith(u"session_id"_s) && one.value != session;
    return names ? one.key + u".project"_s : one.key;
}

bool isContext(const ItemAttribute& one)
{
    return one.key.startsWith(resourceLabel) || one.key == u"scope.name"
        || one.key == u"scope.version";
}

// A record that was no OTLP, as a span. OTLP wants ids of its own length: the ones that it had stand beside them, empty
// where it had none, and Warroom reads those.
QJsonObject spanOf(const ItemDetail& detail)
{
    const EvidenceItem& item = detail.item;
    QJsonArray attributes;
    if (!detail.session.isEmpty())
        attributes.append(textAttribute(u"session.id"_s, detail.session)); // the first one counts
    for (const ItemAttribute& one : detail.attributes) {
        if (!isContext(one))
            attributes.append(textAttribute(keyOf(one, detail.session), one.value));
    }
    if (item.spanId.isEmpty())
        attributes.append(textAttribute(u"warroom.text"_s, textOf(detail)));
    const QByteArray own = item.spanId.isEmpty() ? itemRefText(item.ref).toUtf8() : item.spanId;
    const QByteArray trace = item.traceId.isEmpty() ? own : item.traceId;
    if (item.traceId.size() != traceIdBytes)
        attributes.append(textAttribute(u"warroom.trace.id"_s, QString::fromUtf8(item.traceId)));
    if (item.spanId.size() != spanIdBytes)
        attributes.append(textAttribute(u"warroom.span.id"_s, QString::fromUtf8(item.spanId)));
    QJsonObject record{{u"traceId"_s, carried(trace, traceIdBytes)},
                       {u"spanId"_s, carried(own, spanIdBytes)},
                       {u"name"_s, item.name},
                       {u"startTimeUnixNano"_s, QString::number(item.start.nanos)},
                       {u"endTimeUnixNano"_s, QString::number(item.end.nanos)},
                       {u"status"_s, QJsonObject{{u"code"_s, static_cast<int>(item.status)}}}};
    if (!item.parentId.isEmpty()) {
        record.insert(u"parentSpanId"_s, carried(item.parentId, spanIdBytes));
        if (item.parentId.size() != spanIdBytes)
            attributes.append(
                textAttribute(u"warroom.parent.id"_s, QString::fromUtf8(item.parentId)));
    }
    record.insert(u"attributes"_s, attributes);
    return record;
}

// What the record came from, with the name of who emitted it where nothing else says it.
QJsonObject resourceOf(const ItemDetail& detail)
{
    QJsonArray attributes;
    bool named = detail.item.source.isEmpty();
    for (const ItemAttribute& one : detail.attributes) {
        if (!one.key.startsWith(resourceLabel))
            continue;
        const QString key = one.key.mid(resourceLabel.size());
        named = named || key == u"service.name";
        attributes.append(textAttribute(key, one.value));
    }
    if (!named)
        attributes.append(textAttribute(u"service.name"_s, detail.item.source));
    return {{u"attributes"_s, attributes}};
}

QJsonObject scopeOf(const ItemDetail& detail)
{
    QJsonObject scope;
    for (const ItemAttribute& one : detail.provenance) {
        if (one.key == u"scope.name" || one.key == u"scope.version")
            scope.insert(one.key.mid(6), one.value);
    }
    return scope;
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
        = hidden(QJsonValue(isOtlpJson(raw) ? raw : spanOf(detail))).toObject();
    const bool isSpan = record.contains(u"startTimeUnixNano"_s);
    const QJsonObject scope{{u"scope"_s, hidden(QJsonValue(scopeOf(detail)))},
                            {isSpan ? u"spans"_s : u"logRecords"_s, QJsonArray{record}}};
    const QJsonObject block{{u"resource"_s, hidden(QJsonValue(resourceOf(detail)))},
                            {isSpan ? u"scopeSpans"_s : u"scopeLogs"_s, QJsonArray{scope}}};
    const QJsonObject request{{isSpan ? u"resourceSpans"_s : u"resourceLogs"_s, QJsonArray{block}}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/wirejson.h"

#include "app/ingest/otlpproto.h"
#include "app/ingest/wire.h"

#include <QtCore/QJsonArray>
#include <QtCore/QMap>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int depthLimit = 100; // as protobuf's own

enum class Form : quint8 {
    Hex,
    Text,
    Whole,  // 64 bits without a sign, as text
    Signed, // 64 bits with a sign, as text
    Count,  // 32 bits, or the number of an enum
    ZigZag,
    Real,
    Wholes, // packed
    Reals,  // packed
    Varints,
    Attribute, // one of a list
    Any,
    One, // a message
    Many // one of a list of messages
};

struct Field {
    std::uint32_t number;
    const char* name;
    Form form;
    std::span<const Field> inner{};
};

// Names and numbers of opentelemetry-proto.
constexpr Field linkFields[]{{1, "traceId", Form::Hex},
                             {2, "spanId", Form::Hex},
                             {3, "traceState", Form::Text},
                             {4, "attributes", Form::Attribute},
                             {5, "droppedAttributesCount", Form::Count},
                             {6, "flags", Form::Count}};
constexpr Field eventFields[]{{1, "timeUnixNano", Form::Whole},
                              {2, "name", Form::Text},
                              {3, "attributes", Form::Attribute},
                              {4, "droppedAttributesCount", Form::Count}};
constexpr Field statusFields[]{{2, "message", Form::Text}, {3, "code", Form::Count}};
constexpr Field spanFields[]{{1, "traceId", Form::Hex},
                             {2, "spanId", Form::Hex},
                             {3, "traceState", Form::Text},
                             {4, "parentSpanId", Form::Hex},
                             {5, "name", Form::Text},
                             {6, "kind", Form::Count},
                             {7, "startTimeUnixNano", Form::Whole},
                             {8, "endTimeUnixNano", Form::Whole},
                             {9, "attributes", Form::Attribute},
                             {10, "droppedAttributesCount", Form::Count},
                             {11, "events", Form::Many, eventFields},
                             {12, "droppedEventsCount", Form::Count},
                             {13, "links", Form::Many, linkFields},
                             {14, "droppedLinksCount", Form::Count},
                             {15, "status", Form::One, statusFields},
                             {16, "flags", Form::Count}};
constexpr Field logFields[]{
    {1, "timeUnixNano", Form::Whole},   {2, "severityNumber", Form::Count},
    {3, "severityText", Form::Text},    {5, "body", Form::Any},
    {6, "attributes", Form::Attribute}, {7, "droppedAttributesCount", Form::Count},
    {8, "flags", Form::Count},          {9, "traceId", Form::Hex},
    {10, "spanId", Form::Hex},          {11, "observedTimeUnixNano", Form::Whole},
    {12, "eventName", Form::Text}};
constexpr Field exemplarFields[]{
    {2, "timeUnixNano", Form::Whole}, {3, "asDouble", Form::Real},
    {4, "spanId", Form::Hex},         {5, "traceId", Form::Hex},
    {6, "asInt", Form::Signed},       {7, "filteredAttributes", Form::Attribute}};
constexpr Field numberFields[]{{2, "startTimeUnixNano", Form::Whole},
                               {3, "timeUnixNano", Form::Whole},
                               {4, "asDouble", Form::Real},
                               {5, "exemplars", Form::Many, exemplarFields},
                               {6, "asInt", Form::Signed},
                               {7, "attributes", Form::Attribute},
                               {8, "flags", Form::Count}};
constexpr Field histogramFields[]{{2, "startTimeUnixNano", Form::Whole},
                                  {3, "timeUnixNano", Form::Whole},
                                  {4, "count", Form::Whole},
                                  {5, "sum", Form::Real},
                                  {6, "bucketCounts", Form::Wholes},
                                  {7, "explicitBounds", Form::Reals},
                                  {8, "exemplars", Form::Many, exemplarFields},
                                  {9, "attributes", Form::Attribute},
                                  {10, "flags", Form::Count},
                                  {11, "min", Form::Real},
                                  {12, "max", Form::Real}};
constexpr Field bucketFields[]{{1, "offset", Form::ZigZag}, {2, "bucketCounts", Form::Varints}};
constexpr Field exponentialFields[]{{1, "attributes", Form::Attribute},
                                    {2, "startTimeUnixNano", Form::Whole},
                                    {3, "timeUnixNano", Form::Whole},
                                    {4, "count", Form::Whole},
                                    {5, "sum", Form::Real},
                                    {6, "scale", Form::ZigZag},
                                    {7, "zeroCount", Form::Whole},
                                    {8, "positive", Form::One, bucketFields},
                                    {9, "negative", Form::One, bucketFields},
                                    {10, "flags", Form::Count},
                                    {11, "exemplars", Form::Many, exemplarFields},
                                    {12, "min", Form::Real},
                                    {13, "max", Form::Real},
                                    {14, "zeroThreshold", Form::Real}};
constexpr Field quantileFields[]{{1, "quantile", Form::Real}, {2, "value", Form::Real}};
constexpr Field summaryFields[]{{2, "startTimeUnixNano", Form::Whole},
                                {3, "timeUnixNano", Form::Whole},
                                {4, "count", Form::Whole},
                                {5, "sum", Form::Real},
                                {6, "quantileValues", Form::Many, quantileFields},
                                {7, "attributes", Form::Attribute},
                                {8, "flags", Form::Count}};

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QByteArray bytesOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// JSON has no number for these three.
QJsonValue realOf(std::uint64_t bits)
{
    const double value = wireDouble(bits);
    if (std::isnan(value))
        return u"NaN"_s;
    if (std::isinf(value))
        return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
    return value;
}

qint64 zigZag(std::uint64_t value)
{
    return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
}

// Of the first of packed numbers.
std::size_t numberSize(Form form, std::string_view packed)
{
    if (form != Form::Varints)
        return 8;
    std::size_t size = 1;
    while (size < packed.size() && (static_cast<unsigned char>(packed[size - 1]) & 0x80U) != 0)
        ++size;
    return size;
}

class Maker final
{
public:
    explicit Maker(const BytesFilter& filter)
        : m_filter(filter)
    {
    }

    bool isGood() const { return m_good; }

    QJsonObject message(std::string_view bytes, std::span<const Field> fields, int depth)
    {
        QJsonObject object;
        Lists lists;
        WireCursor cursor(bytes);
        WireField field;
        while (cursor.next(field)) {
            const auto found
                = std::find_if(fields.begin(), fields.end(),
                               [&field](const Field& one) { return one.number == field.number; });
            if (found != fields.end())
                put(object, lists, *found, field, depth);
        }
        for (auto list = lists.constBegin(); list != lists.constEnd(); ++list)
            object.insert(list.key(), list.value());
        m_good = m_good && !cursor.failed() && depth < depthLimit;
        return object;
    }

private:
    // What a message repeats, by name: put in when it is whole, because a list that lies in an object is copied to be added to.
    using Lists = QMap<QString, QJsonArray>;

    void put(QJsonObject& object, Lists& lists, const Field& spec, const WireField& field,
             int depth)
    {
        const QString name = QString::fromLatin1(spec.name);
        switch (spec.form) {
        case Form::Hex:
            object.insert(name, QString::fromLatin1(bytesOf(field.bytes).toHex()));
            break;
        case Form::Text:
            object.insert(name, textOf(field.bytes));
            break;
        case Form::Whole:
            object.insert(name, QString::number(field.value));
            break;
        case Form::Signed:
            object.insert(name, QString::number(static_cast<qint64>(field.value)));
            break;
        case Form::Count:
            object.insert(name, static_cast<qint64>(static_cast<quint32>(field.value)));
            break;
        case Form::ZigZag:
            object.insert(name, zigZag(field.value));
            break;
        case Form::Real:
            object.insert(name, realOf(field.value));
            break;
        case Form::Wholes:
        case Form::Reals:
        case Form::Varints:
            packed(lists[name], spec.form, field);
            break;
        case Form::Attribute:
            lists[name].append(attribute(field.bytes, depth + 1));
            break;
        case Form::Any:
            object.insert(name, any(field.bytes, depth + 1));
            break;
        case Form::One:
            object.insert(name, message(field.bytes, spec.inner, depth + 1));
            break;
        case Form::Many:
            lists[name].append(message(field.bytes, spec.inner, depth + 1));
            break;
        }
    }

    // Numbers behind each other; a writer may also send them one by one.
    void packed(QJsonArray& list, Form form, const WireField& field)
    {
        const auto add = [&list, form](std::uint64_t bits) {
            list.append(form == Form::Reals ? realOf(bits) : QJsonValue(QString::number(bits)));
        };
        if (field.type != WireType::Bytes)
            add(field.value);
        std::string one;
        for (std::size_t at = 0; at < field.bytes.size() && m_good;) {
            const std::size_t size = numberSize(form, field.bytes.substr(at));
            // Each number is read as the value of a field of its own.
            one.assign(1, form == Form::Varints ? '\x08' : '\x09')
                .append(field.bytes.substr(at, size));
            WireCursor cursor(one);
            WireField value;
            m_good = cursor.next(value) && cursor.left().empty();
            if (m_good)
                add(value.value);
            at += size;
        }
    }

    QJsonObject attribute(std::string_view bytes, int depth)
    {
        QJsonObject object;
        WireCursor cursor(bytes);
        WireField field;
        while (cursor.next(field)) {
            if (field.number == 1)
                object.insert(u"key"_s, textOf(field.bytes));
            else if (field.number == 2)
                object.insert(u"value"_s, any(field.bytes, depth + 1));
        }
        m_good = m_good && !cursor.failed();
        return object;
    }

    QJsonObject any(std::string_view bytes, int depth)
    {
        QJsonObject value;
        m_good = m_good && depth < depthLimit;
        WireCursor cursor(bytes);
        WireField field;
        while (m_good && cursor.next(field)) {
            if (field.number == 1)
                value = {{u"stringValue"_s, textOf(field.bytes)}};
            else if (field.number == 2)
                value = {{u"boolValue"_s, field.value != 0}};
            else if (field.number == 3)
                value = {{u"intValue"_s, QString::number(static_cast<qint64>(field.value))}};
            else if (field.number == 4)
                value = {{u"doubleValue"_s, realOf(field.value)}};
            else if (field.number == 5 || field.number == 6)
                value = {{field.number == 5 ? u"arrayValue"_s : u"kvlistValue"_s,
                          QJsonObject{{u"values"_s, list(field, depth + 1)}}}};
            else if (field.number == 7)
                value = {{u"bytesValue"_s,
                          QString::fromLatin1(m_filter(bytesOf(field.bytes)).toBase64())}};
        }
        m_good = m_good && !cursor.failed();
        return value;
    }

    QJsonArray list(const WireField& field, int depth)
    {
        QJsonArray values;
        WireCursor cursor(field.bytes);
        WireField one;
        while (m_good && cursor.next(one)) {
            if (one.number == 1)
                values.append(field.number == 5 ? any(one.bytes, depth)
                                                : attribute(one.bytes, depth));
        }
        m_good = m_good && !cursor.failed();
        return values;
    }

    const BytesFilter& m_filter;
    bool m_good = true;
};

// Which of the four points it is, is told by where its attributes stand, and by a sum where a number has exemplars.
std::span<const Field> pointFields(std::string_view message)
{
    const std::uint32_t attributes = pointAttributes(message);
    if (attributes == 9)
        return histogramFields;
    if (attributes == 1)
        return exponentialFields;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == 5 && field.type == WireType::Fixed64)
            return summaryFields;
    }
    return numberFields;
}

} // namespace

std::optional<WireJson> wireJson(std::string_view message, const BytesFilter& filter)
{
    std::span<const Field> fields;
    bool point = false;
    switch (wireRecordOf(message)) {
    case WireRecord::Span:
        fields = spanFields;
        break;
    case WireRecord::Log:
        fields = logFields;
        break;
    case WireRecord::Point:
        fields = pointFields(message);
        point = true;
        break;
    case WireRecord::Metric:
    case WireRecord::Foreign:
        return std::nullopt;
    }
    Maker maker(filter);
    const QJsonObject record = maker.message(message, fields, 0);
    return maker.isGood() ? std::optional(WireJson{record, point}) : std::nullopt;
}

} // namespace wr

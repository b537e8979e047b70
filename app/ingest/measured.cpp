// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/measured.h"

#include "app/ingest/fields.h"
#include "app/ingest/letters.h"
#include "app/ingest/otlpproto.h"
#include "app/ingest/wire.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Named {
    QStringView member;
    QStringView name;
};

constexpr std::array<Named, 14> members{{{u"asDouble", u"value"},
                                         {u"asInt", u"value"},
                                         {u"count", u"count"},
                                         {u"sum", u"sum"},
                                         {u"min", u"min"},
                                         {u"max", u"max"},
                                         {u"bucketCounts", u"bucketCounts"},
                                         {u"explicitBounds", u"explicitBounds"},
                                         {u"quantileValues", u"quantileValues"},
                                         {u"scale", u"scale"},
                                         {u"zeroCount", u"zeroCount"},
                                         {u"zeroThreshold", u"zeroThreshold"},
                                         {u"positive", u"positive"},
                                         {u"negative", u"negative"}}};

enum class PointForm : std::uint8_t {
    Unsigned,
    Signed,
    Real,
    ZigZag,
    Counts, // lists of numbers of 64 bits, packed or one by one
    Reals,
    Varints,
    Buckets, // messages
    Quantiles
};

struct PointField {
    std::uint32_t number;
    QStringView member; // of OTLP/JSON
    PointForm form;
};

// Names and numbers of opentelemetry-proto, metrics v1.
constexpr PointField numberPoint[]{{4, u"asDouble", PointForm::Real},
                                   {6, u"asInt", PointForm::Signed}};
constexpr PointField histogramPoint[]{
    {4, u"count", PointForm::Unsigned},      {5, u"sum", PointForm::Real},
    {6, u"bucketCounts", PointForm::Counts}, {7, u"explicitBounds", PointForm::Reals},
    {11, u"min", PointForm::Real},           {12, u"max", PointForm::Real}};
constexpr PointField exponentialPoint[]{
    {4, u"count", PointForm::Unsigned},     {5, u"sum", PointForm::Real},
    {6, u"scale", PointForm::ZigZag},       {7, u"zeroCount", PointForm::Unsigned},
    {8, u"positive", PointForm::Buckets},   {9, u"negative", PointForm::Buckets},
    {12, u"min", PointForm::Real},          {13, u"max", PointForm::Real},
    {14, u"zeroThreshold", PointForm::Real}};
constexpr PointField summaryPoint[]{{4, u"count", PointForm::Unsigned},
                                    {5, u"sum", PointForm::Real},
                                    {6, u"quantileValues", PointForm::Quantiles}};
constexpr PointField bucketMembers[]{{1, u"offset", PointForm::ZigZag},
                                     {2, u"bucketCounts", PointForm::Varints}};
constexpr PointField quantileMembers[]{{1, u"quantile", PointForm::Real},
                                       {2, u"value", PointForm::Real}};

// No emitter keeps so many buckets; of a longer list the beginning is shown.
constexpr std::size_t longestList = 65536;

std::span<const PointField> fieldsOf(WirePoint point)
{
    switch (point) {
    case WirePoint::Number:
        return numberPoint;
    case WirePoint::Histogram:
        return histogramPoint;
    case WirePoint::Exponential:
        return exponentialPoint;
    case WirePoint::Summary:
        return summaryPoint;
    }
    return {};
}

Node numberNode(const QString& digits)
{
    return {Node::Kind::Number, digits, {}};
}

// JSON has no number for what is none, but a word.
Node realNode(std::uint64_t bits)
{
    const double value = wireDouble(bits);
    return {std::isfinite(value) ? Node::Kind::Number : Node::Kind::Text,
            textOf(decimalText(value)),
            {}};
}

Node zigZagNode(std::uint64_t value)
{
    const auto bits = static_cast<std::uint32_t>(value);
    return numberNode(QString::number(static_cast<qint32>((bits >> 1U) ^ (0U - (bits & 1U)))));
}

// False when the list is full; the last member then says so.
bool addToList(Node& list, Node value)
{
    if (list.members.size() > longestList)
        return false;
    const bool full = list.members.size() == longestList;
    list.members.push_back({{}, full ? Node{Node::Kind::Text, u"\u2026"_s, {}} : std::move(value)});
    return !full;
}

void addNumbers(const WireField& field, PointForm form, Node& list)
{
    const auto one = [form](std::uint64_t bits) {
        return form == PointForm::Reals ? realNode(bits) : numberNode(QString::number(bits));
    };
    if (field.type != WireType::Bytes) {
        addToList(list, one(field.value));
        return;
    }
    std::string_view left = field.bytes;
    if (form == PointForm::Varints) {
        for (auto value = takeVarint(left); value && addToList(list, one(*value));)
            value = takeVarint(left);
        return;
    }
    std::uint64_t bits = 0;
    for (; left.size() >= sizeof bits; left.remove_prefix(sizeof bits)) {
        std::memcpy(&bits, left.data(), sizeof bits);
        if (!addToList(list, one(bits)))
            return;
    }
}

Node& memberOf(Node& map, QStringView name)
{
    const auto found = std::find_if(map.members.begin(), map.members.end(),
                                    [name](const NodeMember& it) { return it.name == name; });
    if (found != map.members.end())
        return found->value;
    map.members.push_back({name.toString(), Node()});
    return map.members.back().value;
}

bool isWritten(PointForm form, WireType type)
{
    switch (form) {
    case PointForm::Unsigned:
    case PointForm::Signed:
    case PointForm::Real:
        return type == WireType::Fixed64;
    case PointForm::ZigZag:
        return type == WireType::Varint;
    case PointForm::Counts:
    case PointForm::Reals:
        return type == WireType::Bytes || type == WireType::Fixed64;
    case PointForm::Varints:
        return type == WireType::Bytes || type == WireType::Varint;
    case PointForm::Buckets:
    case PointForm::Quantiles:
        return type == WireType::Bytes;
    }
    return false;
}

Node jsonTwin(std::string_view message, std::span<const PointField> fields);

void addField(const WireField& field, PointForm form, Node& to)
{
    switch (form) {
    case PointForm::Unsigned:
        to = numberNode(QString::number(field.value));
        return;
    case PointForm::Signed:
        to = numberNode(QString::number(static_cast<qint64>(field.value)));
        return;
    case PointForm::Real:
        to = realNode(field.value);
        return;
    case PointForm::ZigZag:
        to = zigZagNode(field.value);
        return;
    case PointForm::Buckets:
        to = jsonTwin(field.bytes, bucketMembers);
        return;
    case PointForm::Counts:
    case PointForm::Reals:
    case PointForm::Varints:
        to.kind = Node::Kind::List;
        addNumbers(field, form, to);
        return;
    case PointForm::Quantiles:
        to.kind = Node::Kind::List;
        addToList(to, jsonTwin(field.bytes, quantileMembers));
        return;
    }
}

// These fields of a message, as OTLP/JSON has them.
Node jsonTwin(std::string_view message, std::span<const PointField> fields)
{
    Node twin{Node::Kind::Map, {}, {}};
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        for (const PointField& known : fields) {
            if (known.number == field.number && isWritten(known.form, field.type))
                addField(field, known.form, memberOf(twin, known.member));
        }
    }
    return twin;
}

// JSON's 64-bit numbers stand in quotes, which say nothing to people.
Node unquoted(Node node)
{
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    const QStringView digits = QStringView(node.text).mid(node.text.startsWith(u'-') ? 1 : 0);
    if (node.kind == Node::Kind::Text && !digits.isEmpty()
        && std::all_of(digits.begin(), digits.end(), isDigit))
        node.kind = Node::Kind::Number;
    for (NodeMember& member : node.members)
        member.value = unquoted(std::move(member.value));
    return node;
}

} // namespace

std::vector<OpenedField> measuredIn(const Node& point)
{
    std::vector<OpenedField> fields;
    for (const auto& [member, name] : members) {
        if (const Node& value = point.at(member); !value.isEmpty())
            fields.push_back({u"metric."_s + name, unquoted(value)});
    }
    return fields;
}

std::vector<OpenedField> measuredIn(std::string_view point)
{
    return measuredIn(jsonTwin(point, fieldsOf(wirePointOf(point))));
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/measured.h"

#include "app/ingest/otlpproto.h"
#include "app/ingest/wire.h"

#include <array>
#include <cstring>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Named {
    QStringView member;
    QStringView name;
};

constexpr std::array<Named, 12> members{{{u"asDouble", u"value"},
                                         {u"asInt", u"value"},
                                         {u"count", u"count"},
                                         {u"sum", u"sum"},
                                         {u"min", u"min"},
                                         {u"max", u"max"},
                                         {u"bucketCounts", u"bucketCounts"},
                                         {u"explicitBounds", u"explicitBounds"},
                                         {u"quantileValues", u"quantileValues"},
                                         {u"zeroCount", u"zeroCount"},
                                         {u"positive", u"positive"},
                                         {u"negative", u"negative"}}};

// The attributes of a point stand at a number of their own in each sort.
constexpr std::uint32_t numberAttributes = 7;
constexpr std::uint32_t histogramAttributes = 9;
constexpr std::uint32_t exponentialAttributes = 1;

OpenedField measure(QStringView name, Node value)
{
    return {u"metric."_s + name, std::move(value)};
}

Node fraction(std::uint64_t bits)
{
    return {Node::Kind::Number, QString::number(wireDouble(bits), 'g', 17), {}};
}

Node whole(std::uint64_t bits)
{
    return {Node::Kind::Number, QString::number(static_cast<qint64>(bits)), {}};
}

// A packed list of fixed 64-bit numbers.
Node packed(std::string_view bytes, Node (*number)(std::uint64_t))
{
    Node list{Node::Kind::List, {}, {}};
    std::uint64_t bits = 0;
    for (; bytes.size() >= sizeof bits; bytes.remove_prefix(sizeof bits)) {
        std::memcpy(&bits, bytes.data(), sizeof bits);
        list.members.push_back({QString(), number(bits)});
    }
    return list;
}

void addNumber(const WireField& field, std::vector<OpenedField>& fields)
{
    if (field.type == WireType::Fixed64 && field.number == 4)
        fields.push_back(measure(u"value", fraction(field.value)));
    else if (field.type == WireType::Fixed64 && field.number == 6)
        fields.push_back(measure(u"value", whole(field.value)));
}

// Of a histogram, an exponential one or a summary.
void addMany(const WireField& field, std::uint32_t attributes, std::vector<OpenedField>& fields)
{
    const std::uint32_t least = attributes == exponentialAttributes ? 12 : 11;
    if (field.type == WireType::Fixed64) {
        if (field.number == 4)
            fields.push_back(measure(u"count", whole(field.value)));
        else if (field.number == 5)
            fields.push_back(measure(u"sum", fraction(field.value)));
        else if (field.number == least)
            fields.push_back(measure(u"min", fraction(field.value)));
        else if (field.number == least + 1)
            fields.push_back(measure(u"max", fraction(field.value)));
    } else if (field.type == WireType::Bytes && attributes == histogramAttributes) {
        if (field.number == 6)
            fields.push_back(measure(u"bucketCounts", packed(field.bytes, whole)));
        else if (field.number == 7)
            fields.push_back(measure(u"explicitBounds", packed(field.bytes, fraction)));
    }
}

} // namespace

std::vector<OpenedField> measuredIn(const Node& point)
{
    std::vector<OpenedField> fields;
    for (const auto& [member, name] : members) {
        if (const Node& value = point.at(member); value.kind != Node::Kind::Null)
            fields.push_back(measure(name, value));
    }
    return fields;
}

std::vector<OpenedField> measuredIn(std::string_view point)
{
    const std::uint32_t attributes = pointAttributes(point);
    WireField field;
    bool many
        = attributes != numberAttributes; // a summary has its attributes there, too, and a sum
    for (WireCursor cursor(point); cursor.next(field);)
        many = many || (field.number == 5 && field.type == WireType::Fixed64);
    std::vector<OpenedField> fields;
    for (WireCursor cursor(point); cursor.next(field);) {
        if (many)
            addMany(field, attributes, fields);
        else
            addNumber(field, fields);
    }
    return fields;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fields of protobuf messages, written by hand: the field's number first, then what it holds.
#pragma once

#include <QtCore/QByteArray>

#include <bit>

namespace wr::wire {

inline QByteArray varint(quint64 value)
{
    QByteArray out;
    for (; value > 0x7f; value >>= 7)
        out.append(static_cast<char>(value | 0x80));
    out.append(static_cast<char>(value));
    return out;
}

inline QByteArray number(int field, quint64 value)
{
    return varint(static_cast<quint64>(field) << 3) + varint(value);
}

inline QByteArray raw(quint64 bits)
{
    QByteArray out;
    for (int at = 0; at < 8; ++at)
        out.append(static_cast<char>(bits >> (8 * at)));
    return out;
}

inline QByteArray raw(double value)
{
    return raw(std::bit_cast<quint64>(value));
}

inline QByteArray fixed(int field, quint64 bits)
{
    return varint(static_cast<quint64>(field) << 3 | 1) + raw(bits);
}

inline QByteArray real(int field, double value)
{
    return fixed(field, std::bit_cast<quint64>(value));
}

inline QByteArray bytes(int field, const QByteArray& value)
{
    return varint(static_cast<quint64>(field) << 3 | 2) + varint(static_cast<quint64>(value.size()))
        + value;
}

// A KeyValue; any = the bytes of an AnyValue.
inline QByteArray pair(const QByteArray& key, const QByteArray& any)
{
    return bytes(1, key) + bytes(2, any);
}

inline QByteArray text(const QByteArray& value)
{
    return bytes(1, value);
}

inline QByteArray list(const QByteArrayList& values)
{
    QByteArray out;
    for (const QByteArray& value : values)
        out += bytes(1, value);
    return bytes(5, out);
}

inline QByteArray map(const QByteArrayList& pairs)
{
    QByteArray out;
    for (const QByteArray& one : pairs)
        out += bytes(1, one);
    return bytes(6, out);
}

// An export request of one resource and scope with these records.
inline QByteArray request(const QByteArrayList& records)
{
    QByteArray scope;
    for (const QByteArray& record : records)
        scope += bytes(2, record);
    return bytes(1, bytes(2, scope));
}

// A span with its ids and times; extra = more of its fields.
inline QByteArray span(const QByteArray& extra)
{
    return bytes(1, QByteArray(16, '\x01')) + bytes(2, QByteArray(8, '\x02')) + bytes(5, "chat")
        + fixed(7, 1'760'000'000'000'000'000) + fixed(8, 1'760'000'001'000'000'000) + extra;
}

} // namespace wr::wire

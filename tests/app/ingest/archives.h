// SPDX-License-Identifier: GPL-3.0-or-later
//
// Archives for tests, written byte by byte, so that they may be as wrong as needed.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QtEndian>

#include <zlib.h>

namespace wr::test {

struct Packed {
    QByteArray name;
    QByteArray bytes;
    char type = '0';        // of a tar: '0' a file, '2' a symbolic link, '3' a device, '5' a folder
    QByteArray link{};      // of a tar
    bool deflated = false;  // of a zip
    bool encrypted = false; // of a zip: says so
};

inline QByteArray tarOf(const QList<Packed>& files)
{
    constexpr qsizetype block = 512;
    QByteArray out;
    for (const Packed& file : files) {
        QByteArray header(block, '\0');
        const auto put = [&header](qsizetype at, const QByteArray& text) {
            header.replace(at, text.size(), text);
        };
        const auto octal = [](qint64 value, int digits) {
            return QByteArray::number(value, 8).rightJustified(digits, '0');
        };
        put(0, file.name.left(100));
        put(100, "0000644");
        put(108, "0000000");
        put(116, "0000000");
        put(124, octal(file.bytes.size(), 11));
        put(136, octal(1'790'000'000, 11));
        put(148, "        ");
        header[156] = file.type;
        put(157, file.link);
        put(257, QByteArray("ustar\00000", 8));
        int sum = 0;
        for (const char letter : header)
            sum += static_cast<unsigned char>(letter);
        put(148, octal(sum, 6) + QByteArray("\0 ", 2));
        out += header + file.bytes;
        if (const qsizetype rest = file.bytes.size() % block; rest > 0)
            out += QByteArray(block - rest, '\0');
    }
    return out + QByteArray(2 * block, '\0');
}

inline QByteArray deflated(const QByteArray& bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(in.size()))),
                   '\0');
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(out.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

inline QByteArray inGzip(const QByteArray& bytes)
{
    return deflated(bytes, 15 + 16);
}

inline QByteArray zipOf(const QList<Packed>& files)
{
    QByteArray out;
    QByteArray directory;
    const auto u16 = [](qsizetype value) {
        QByteArray text(2, '\0');
        qToLittleEndian(static_cast<quint16>(value), text.data());
        return text;
    };
    const auto u32 = [](qint64 value) {
        QByteArray text(4, '\0');
        qToLittleEndian(static_cast<quint32>(value), text.data());
        return text;
    };
    for (const Packed& file : files) {
        const QByteArray body = file.deflated ? deflated(file.bytes, -15) : file.bytes;
        const auto crc = crc32(0, reinterpret_cast<const Bytef*>(file.bytes.constData()),
                               static_cast<uInt>(file.bytes.size()));
        const QByteArray common = u16(20) + u16(file.encrypted ? 1 : 0) + u16(file.deflated ? 8 : 0)
            + u32(0x58210000) + u32(static_cast<qint64>(crc)) + u32(body.size())
            + u32(file.bytes.size()) + u16(file.name.size()) + u16(0);
        directory += QByteArray("PK\x01\x02", 4) + u16(20) + common + u16(0) + u16(0) + u16(0)
            + u32(0) + u32(out.size()) + file.name;
        out += QByteArray("PK\x03\x04", 4) + common + file.name + body;
    }
    return out + directory + QByteArray("PK\x05\x06", 4) + u16(0) + u16(0) + u16(files.size())
        + u16(files.size()) + u32(directory.size()) + u32(out.size()) + u16(0);
}

} // namespace wr::test

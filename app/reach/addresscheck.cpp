// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/addresscheck.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

namespace wr {
namespace {

struct Range4 {
    quint32 network;
    int bits;
    AddressClass meaning;
};

constexpr quint32 quad(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

// First match counts: the metadata addresses that lie inside private ranges come before those.
constexpr std::array<Range4, 15> ranges4{{
    {quad(0, 0, 0, 0), 8, AddressClass::Barred},
    {quad(169, 254, 0, 0), 16, AddressClass::Barred},
    {quad(100, 100, 100, 200), 32, AddressClass::Barred}, // metadata of one cloud
    {quad(192, 0, 0, 0), 24, AddressClass::Barred},     // protocol assignments, metadata of another
    {quad(168, 63, 129, 16), 32, AddressClass::Barred}, // a cloud's host agent
    {quad(192, 88, 99, 0), 24, AddressClass::Barred},
    {quad(224, 0, 0, 0), 4, AddressClass::Barred},
    {quad(240, 0, 0, 0), 4, AddressClass::Barred},
    {quad(127, 0, 0, 0), 8, AddressClass::Local},
    {quad(10, 0, 0, 0), 8, AddressClass::Local},
    {quad(172, 16, 0, 0), 12, AddressClass::Local},
    {quad(192, 168, 0, 0), 16, AddressClass::Local},
    {quad(100, 64, 0, 0), 10, AddressClass::Local},
    {quad(198, 18, 0, 0), 15, AddressClass::Local},
    {quad(0, 0, 0, 0), 0, AddressClass::Open},
}};

using Bytes16 = std::array<unsigned char, 16>;

AddressClass class4(quint32 address)
{
    for (const Range4& range : ranges4) {
        const quint32 mask = range.bits == 0 ? 0 : ~quint32(0) << (32 - range.bits);
        if ((address & mask) == range.network)
            return range.meaning;
    }
    return AddressClass::Barred;
}

quint32 quadAt(const Bytes16& bytes, size_t at)
{
    return quad(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

bool startsWith(const Bytes16& bytes, std::initializer_list<unsigned char> prefix)
{
    return std::equal(prefix.begin(), prefix.end(), bytes.begin());
}

AddressClass class6(const Bytes16& bytes)
{
    static constexpr Bytes16 loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    static constexpr Bytes16 metadata{0xfd, 0x00, 0x0e, 0xc2, 0, 0, 0,    0,
                                      0,    0,    0,    0,    0, 0, 0x02, 0x54};

    if (bytes == loopback)
        return AddressClass::Local;
    if (bytes == metadata)
        return AddressClass::Barred;
    if (startsWith(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff})) // mapped
        return class4(quadAt(bytes, 12));
    if (startsWith(bytes, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0})) // NAT64
        return class4(quadAt(bytes, 12));
    if (startsWith(bytes, {0x20, 0x02})) // 6to4
        return class4(quadAt(bytes, 2));
    if ((bytes[0] & 0xfe) == 0xfc)
        return AddressClass::Local;
    // Only the global unicast block is open: unspecified, compatible, link-local, site-local and multicast lie outside.
    return (bytes[0] & 0xe0) == 0x20 ? AddressClass::Open : AddressClass::Barred;
}

} // namespace

AddressClass addressClass(const sockaddr* address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, address, sizeof four);
        return class4(ntohl(four.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, address, sizeof six);
        Bytes16 bytes{};
        std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
        return class6(bytes);
    }
    return AddressClass::Barred;
}

std::optional<AddressClass> addressClass(const QString& literal)
{
    const QByteArray text = literal.toLatin1();
    in_addr four{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return class4(ntohl(four.s_addr));
    Bytes16 bytes{};
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return class6(bytes);
    return std::nullopt;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which addresses a request may go to. Judged after the name is resolved and before the socket is made, so that a name
// cannot point a request, and the credential in it, at this machine or at a cloud's metadata service.
#pragma once

#include <QtCore/QString>

#include <optional>

struct sockaddr;

namespace wr {

enum class AddressClass {
    Open,
    Local,  // loopback and private ranges: only for an origin that a person approved
    Barred, // link-local, metadata, multicast, unspecified, reserved: never
};

// Classifies a socket address; IPv4 in IPv6 (mapped, NAT64, 6to4) is unwrapped first. Other families are barred.
AddressClass addressClass(const sockaddr* address);

// The same for an address in text form; nothing when it is no address.
std::optional<AddressClass> addressClass(const QString& literal);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Members: people with a function, contacts, and one key per device.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace wr {

enum class Function : quint8 { Product, Engineering, Platform, Legal, Security, Operations };
inline constexpr std::array<Function, 6> allFunctions{Function::Product,  Function::Engineering,
                                                      Function::Platform, Function::Legal,
                                                      Function::Security, Function::Operations};
QString functionName(Function function); // product, engineering, …
std::optional<Function> functionFromName(const QString& name);
QString functionTitle(Function function);

struct Contact {
    QString kind; // phone, email, chat
    QString value;
    bool operator==(const Contact&) const = default;
};

struct Device {
    DeviceKey key;
    QString label;
    qint64 revokedFrom = -1;   // position from which its entries count no more; -1 = in force
    qint64 suspectedFrom = -1; // entries from here on are marked contested
    bool operator==(const Device&) const = default;
};

struct Member {
    MemberId id;
    QString name;
    Function function = Function::Operations;
    QList<Contact> contacts;
    bool steward = false;
    bool away = false;
    bool revoked = false;
    QList<Device> devices;

    // Reachable = not revoked, has a contact, not marked away.
    bool isReachable() const { return !revoked && !away && !contacts.isEmpty(); }

    bool operator==(const Member&) const = default;
};

// What somebody shows a steward in order to be enrolled: a name and a device key, signed by that key.
struct MemberCard {
    QString name;
    DeviceKey key;
    QString label;
    QList<Contact> contacts;
    bool operator==(const MemberCard&) const = default;
};

} // namespace wr

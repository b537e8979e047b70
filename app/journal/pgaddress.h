// SPDX-License-Identifier: GPL-3.0-or-later
//
// A postgresql:// URL, checked: which servers to try, with what options, and how it is named to people without its
// password. A server on another computer has to prove who it is (sslmode=verify-full, channel binding where there is a
// password, no other encryption in between); a URL that asks for less is refused.
// Thread: any; everything here is a value.
#pragma once

#include "models/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace wr {

struct PgHost {
    std::string
        name; // as in the URL; a folder for a socket of this computer; empty = the usual socket
    std::string address; // when the URL gives it beside the name; never asked for then
    std::string port;

    bool operator==(const PgHost&) const = default;
};

struct PgAddress {
    QString masked; // postgresql://anna@db.example:5432/room
    QString database;
    QString login;
    std::string password;
    std::vector<PgHost> hosts;                                // in the order of the URL
    std::vector<std::pair<std::string, std::string>> options; // libpq's, all but the hosts

    bool operator==(const PgAddress&) const = default;
};

// True when the server is on this computer: a socket's folder, localhost, 127.0.0.0/8 or ::1.
bool isHere(const PgHost& host);

// What the URL leaves out comes from libpq's environment variables.
Result<PgAddress> readPgAddress(const QString& url);

// Text of the server's or libpq's on one line, visible, bounded, and without the password.
QString withoutPassword(const PgAddress& address, const QString& foreign);

} // namespace wr

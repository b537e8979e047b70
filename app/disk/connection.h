// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of Database and Statement: the open connection and the statements that nobody uses right now, kept by
// their text. Only app/disk includes this. Thread: one at a time.
#pragma once

#include "app/disk/busy.h"
#include "models/base/result.h"

#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace wr {

struct Connection {
    Connection() = default;
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    sqlite3* handle = nullptr;
    QString path;
    BusyBudget busy;
    std::unordered_map<std::string, sqlite3_stmt*> idle;
};

// What SQLite's code means for the person. REQUIRES: called before anything else is asked of the connection.
Error sqlError(const Connection& connection, int code);

} // namespace wr

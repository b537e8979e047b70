// SPDX-License-Identifier: GPL-3.0-or-later
//
// One connection to a PostgreSQL server over libpq, never waiting beyond a deadline: names are looked up, servers tried
// one after the other with a share of the time each, statements sent and answered without blocking. Values travel in
// binary, beside the statement. A connection that broke or missed a deadline is dead; open another.
// Thread: one at a time.
#pragma once

#include "app/journal/pgaddress.h"
#include "app/journal/pgrows.h"

#include <chrono>

struct pg_conn;

namespace wr {

using PgDeadline = std::chrono::steady_clock::time_point;

class PgConnection final
{
public:
    static Result<std::unique_ptr<PgConnection>> open(const PgAddress& address, PgDeadline until);
    ~PgConnection();
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    // One statement.
    Result<PgRows> ask(const char* sql, const std::vector<PgValue>& values, PgDeadline until);
    // Reads what has arrived unasked, without waiting; afterwards isAlive() knows of a server that hung up.
    void listen();
    // True once for each time that other sessions sent a notification.
    bool takeHint();
    // True when the last statement succeeded, but with a warning.
    bool warned() const;
    bool isAlive() const;
    int descriptor() const;
    int serverVersion() const;

private:
    PgConnection(PgAddress address, pg_conn* connection);
    Result<void> send(const char* sql, const std::vector<PgValue>& values, PgDeadline until);
    Result<PgRows> take(pg_result* result);
    bool awaitAnswer(PgDeadline until);
    void noteHints();
    Error broken();

    PgAddress m_address;
    pg_conn* m_connection; // owned
    bool m_alive = true;
    bool m_hinted = false;
    bool m_warned = false;
};

} // namespace wr

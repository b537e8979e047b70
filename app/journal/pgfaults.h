// SPDX-License-Identifier: GPL-3.0-or-later
//
// What PostgreSQL or libpq complains of, as the Error that people read: what happened, and what they can do. Known by the
// SQLSTATE, which no language setting changes; libpq's own words are asked for in English (pgconnection.cpp).
// Thread: any; everything here is a value.
#pragma once

#include "app/journal/pgaddress.h"

namespace wr {

// What came with a failed statement.
struct PgComplaint {
    QString state; // SQLSTATE; empty = the connection broke
    QString text;
    QString detail;

    bool operator==(const PgComplaint&) const = default;
};

// REQUIRES: text is what libpq gave with PQERRORS_VERBOSE, in English.
Error connectError(const PgAddress& address, const QString& text, bool needsPassword);
Error statementError(const PgAddress& address, const PgComplaint& complaint);
Error deadlineError(const PgAddress& address);
Error tooOldError(const PgAddress& address, int serverVersion);
Error notPreparedError(const PgAddress& address);
Error notLetInError(const PgAddress& address);
Error newerError(const PgAddress& address);
// Done, but the server does not vouch that it lasts.
Error unsettledError(const PgAddress& address);

// True when nothing more can be done on this connection.
bool endsConnection(const QString& state);

} // namespace wr

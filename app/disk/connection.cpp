// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/connection.h"

#include <QtCore/QCoreApplication>

#include <sqlite3.h>

namespace wr {

namespace {

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Database)
};

Error outOfReach(const QString& subject, int code, const QString& said)
{
    Error error{Fault::OutOfReach, subject, {}, {}};
    if (code == SQLITE_FULL) {
        error.reason = ConnectionWords::tr("The disk is full.");
        error.remedy = ConnectionWords::tr("Free some space, then try again. Nothing was written.");
    } else if (code == SQLITE_READONLY) {
        error.reason = ConnectionWords::tr("The file or its folder cannot be written to.");
        error.remedy = ConnectionWords::tr(
            "Change the permissions of the folder, or open it for reading only.");
    } else if (code == SQLITE_CANTOPEN) {
        error.reason = ConnectionWords::tr("The file cannot be opened.");
        error.remedy = ConnectionWords::tr(
            "Check that the folder exists, that it is yours, and that the disk is there.");
    } else if (code == SQLITE_NOMEM) {
        error.reason = ConnectionWords::tr("There is not enough memory.");
        error.remedy = ConnectionWords::tr("Close other programs, then try again.");
    } else {
        error.reason
            = ConnectionWords::tr("The disk failed to read or write the file (%1).").arg(said);
        error.remedy = ConnectionWords::tr("Check the disk and its connection, then try again.");
    }
    return error;
}

Error constraint(const QString& subject, int extended, const QString& said)
{
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY
        || extended == SQLITE_CONSTRAINT_ROWID)
        return {Fault::Exists,
                subject,
                ConnectionWords::tr("This is already recorded (%1).").arg(said),
                {}};
    if (extended == SQLITE_CONSTRAINT_TRIGGER)
        return {Fault::Refused,
                subject,
                ConnectionWords::tr("The file refuses this change: %1.").arg(said),
                {}};
    return {Fault::BadInput,
            subject,
            ConnectionWords::tr("The file does not take this value (%1).").arg(said),
            {}};
}

} // namespace

Connection::~Connection()
{
    for (const auto& [text, statement] : idle)
        sqlite3_finalize(statement);
    sqlite3_close_v2(handle);
}

Error sqlError(const Connection& connection, int code)
{
    const bool recent
        = connection.handle != nullptr && sqlite3_extended_errcode(connection.handle) == code;
    const QString said
        = QString::fromUtf8(recent ? sqlite3_errmsg(connection.handle) : sqlite3_errstr(code));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Fault::Busy, connection.path,
                ConnectionWords::tr("Another program is writing to this file."),
                ConnectionWords::tr("Try again in a moment. Nothing was written.")};
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_PERM:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return outOfReach(connection.path, code & 0xff, said);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Fault::Integrity, connection.path,
                ConnectionWords::tr("The file is damaged or no database (%1).").arg(said),
                ConnectionWords::tr(
                    "Keep it as it is, and restore the folder from another replica or a backup.")};
    case SQLITE_CONSTRAINT:
        return constraint(connection.path, code, said);
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return {Fault::BadInput,
                connection.path,
                ConnectionWords::tr("The value does not fit into the file (%1).").arg(said),
                {}};
    case SQLITE_INTERRUPT:
        return {
            Fault::Cancelled, connection.path, ConnectionWords::tr("The query was stopped."), {}};
    default:
        return {Fault::Usage,
                connection.path,
                ConnectionWords::tr("SQLite refuses the request (%1).").arg(said),
                {}};
    }
}

} // namespace wr

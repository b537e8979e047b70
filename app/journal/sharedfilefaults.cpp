// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfilefaults.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct SharedFileFaultWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

} // namespace

Error unfitFile(const QString& path, FileHeader header)
{
    if (header == FileHeader::Missing)
        return {Fault::NotFound, path, SharedFileFaultWords::tr("The shared file is not there."),
                SharedFileFaultWords::tr(
                    "Check the path, and whether the disk that holds it is there.")};
    if (header == FileHeader::Wal)
        return {Fault::BadInput, path,
                SharedFileFaultWords::tr(
                    "Another program has put this shared file into WAL mode, which damages "
                    "files that several computers use."),
                SharedFileFaultWords::tr(
                    "Close every program that has the file open, then run on one computer: "
                    "sqlite3 FILE 'PRAGMA journal_mode = TRUNCATE'")};
    return {Fault::BadInput, path, SharedFileFaultWords::tr("This file is no shared room."),
            SharedFileFaultWords::tr("Check the path; the file was left as it is.")};
}

Error alteredFile(const QString& path)
{
    return {Fault::Integrity, path,
            SharedFileFaultWords::tr("Another program has changed the tables of the shared file."),
            SharedFileFaultWords::tr(
                "Keep it as it is, and share the room to a new file: the replicas hold every "
                "entry.")};
}

Error sharedFileError(const QString& path, Error error, bool readOnly)
{
    error.subject = path;
    switch (error.fault) {
    case Fault::Busy:
        error.fault = Fault::OutOfReach;
        return error;
    case Fault::Cancelled:
        return {Fault::OutOfReach, path,
                SharedFileFaultWords::tr("The shared file did not answer in time."),
                SharedFileFaultWords::tr("Try again; when it goes on, have the file checked.")};
    case Fault::OutOfReach:
        if (readOnly)
            return {Fault::Refused, path,
                    SharedFileFaultWords::tr("You may read the shared file, not write it."),
                    SharedFileFaultWords::tr(
                        "Ask its owner for permission to write to the file and its folder.")};
        return error;
    case Fault::Usage: // a table, index or trigger is not what it was
    case Fault::Refused:
    case Fault::Exists:
        return alteredFile(path);
    case Fault::BadInput:
    case Fault::NotFound:
    case Fault::Integrity:
    case Fault::Unknown:
    case Fault::Waiting:
    case Fault::Newer:
        return error;
    }
    return error;
}

} // namespace wr

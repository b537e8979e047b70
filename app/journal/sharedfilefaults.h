// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong with a shared file, in the faults that models/ports/sharedlog.h promises. Thread: any.
#pragma once

#include "app/journal/sharedfileschema.h"

namespace wr {

// Why a file with such a header is no shared file, and what to do. REQUIRES: not Rollback.
Error unfitFile(const QString& path, FileHeader header);

// Somebody has been at its tables with another program.
Error alteredFile(const QString& path);

// What app/disk says of the file; when it may only be read, that is why.
Error sharedFileError(const QString& path, Error error, bool readOnly);

} // namespace wr

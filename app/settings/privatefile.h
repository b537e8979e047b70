// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small files and folders that only their owner may read: settings, identities, state. A file is replaced whole.
// Thread: any.
#pragma once

#include "models/base/result.h"

#include <QtCore/QByteArray>

namespace wr {

// Makes the folder and those above it that are missing; 0700 for the last.
Result<void> makePrivateFolder(const QString& folder);

// 0600, synced before it takes the name; the folder must exist.
Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

// NotFound when it is missing, BadInput when it is larger than the limit.
Result<QByteArray> readSmallFile(const QString& path, qint64 limit = 1024 * 1024);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small files in ROOM.warroom.d, the folder beside a shared file. Everybody who reaches the share writes there, so what
// lies there is hostile until shown otherwise: links, pipes, devices, huge files, a second name of the shared file.
// DANGER: opening and closing the shared file itself, under whatever name, drops SQLite's locks; readBeside() opens only
// files with one name.
// Thread: any.
#pragma once

#include "models/base/result.h"

#include <QtCore/QByteArray>

namespace wr {

// The bytes of a plain file. NotFound when there is none; Integrity when it is something else, or larger than the limit.
Result<QByteArray> readBeside(const QString& path, qint64 limit);

// The size of a plain file with one name; -1 when there is none.
qint64 sizeBeside(const QString& path);

// Makes one folder with the permissions and group of the one above it, if it is missing, so that whoever writes there
// may write here. Refused when something else has the name.
Result<void> makeBeside(const QString& folder);

// Lets whoever may write to the folder write to this file, as far as that is allowed; by its name, without opening it.
void letOthersWrite(const QString& path);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The disks of the simulated computers: SQLite's files in memory, below one folder; all other files stay where they are.
// SQLite itself runs as ever, with its journal, locks and roll-back; what is spared are the calls into the system, which
// cost more than all that is tested. A simulated crash never takes what was written, so syncing does nothing.
//
// An empty file on the real disk stands for each database, for those who ask whether it exists.
// Thread: one.
#pragma once

#include <QtCore/QString>

#include <map>
#include <string>

namespace wr::test {

// Registers the disks with SQLite, for databases opened from now on below this folder. Empties them.
void mountDisks(const QString& root);

// For a database that nobody has open; its journal stays behind, as after a copy by hand.
bool copyDatabase(const QString& from, const QString& to);
void removeDatabase(const QString& path);

// All files, by their path below the root.
using DiskImage = std::map<std::string, std::string>;
DiskImage imageOfDisks();
void restoreDisks(const DiskImage& image);

} // namespace wr::test

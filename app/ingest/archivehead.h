// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells an archive by its first bytes, and makes a name for people from what stands in it as a path. Pure; any thread.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <string_view>

namespace wr {

// So many bytes from the beginning tell whether it is one, also behind gzip and zstd.
inline constexpr qint64 archiveHeadBytes = 160 << 10;
// A .zip, or a .tar that is plain or packed by gzip or zstd.
bool looksLikeArchive(std::string_view head);

// Visible characters only, of limited length, never empty. number: of the file in the archive.
QString archiveLabel(const QByteArray& path, std::int64_t number);
// Whether it would lead out of the folder that it is unpacked in.
bool leadsOutOfArchive(const QString& label);

} // namespace wr

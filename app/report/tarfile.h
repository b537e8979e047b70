// SPDX-License-Identifier: GPL-3.0-or-later
//
// A plain tar archive (POSIX ustar) of plain files, in the one spelling that this program writes: mode 0644, owner 0, one
// time for all, no padding but zeros, two empty blocks and then the end. Whoever has tar can open it. Reading trusts
// nothing: links, folders, devices, sparse files, extended headers, paths that lead elsewhere and anything spelled
// otherwise are refused, so that no bit of an archive escapes the check. Nothing is ever unpacked to a path.
// Thread: one at a time.
#pragma once

#include "models/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <optional>
#include <string>
#include <string_view>

namespace wr {

inline constexpr std::size_t tarBlock = 512;
inline constexpr qsizetype longestTarName = 99;

struct TarMember {
    QString name;
    qint64 size = 0;
    qint64 seconds = 0; // since 1970
    qint64 offset = 0;  // of its bytes in the archive
    bool operator==(const TarMember&) const = default;
};

// REQUIRES: isTarName(name), size and seconds not negative.
std::string tarHeader(const QString& name, qint64 size, qint64 seconds);
// Zeros that fill the last block of so many bytes.
std::string tarPadding(qint64 size);
std::string tarEnd();

// [A-Za-z0-9._-] in parts between single slashes, none of them "." or "..", at most longestTarName characters.
bool isTarName(const QString& name);

class TarReader final
{
public:
    // REQUIRES: the device is open for reading, can seek, and outlives the reader.
    explicit TarReader(QIODevice& archive);

    // The next member, whether or not the last one was read to its end; nothing at the end. BadInput when the first block
    // is that of no tar archive; Integrity, naming the member, for all that is refused later.
    Result<std::optional<TarMember>> next();

    // The next piece of the member at hand, at most 1 MiB; empty at its end. Valid until the next call.
    Result<std::string_view> piece();

private:
    Result<void> finishMember();
    Result<void> finishArchive();
    Result<TarMember> memberOf(std::string_view header) const;
    tl::unexpected<Error> refused(const QString& name, const QString& why) const;

    QIODevice& m_archive;
    TarMember m_member;
    qint64 m_left = 0; // bytes of the member that were not read
    qint64 m_members = 0;
    QByteArray m_piece;
};

} // namespace wr

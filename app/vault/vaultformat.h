// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bytes of the seek table and the names of the files, as vault.h describes them. Only app/vault includes this.
// Pure; any thread.
#pragma once

#include "models/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

struct FrameSizes {
    std::uint32_t stored = 0;
    std::uint32_t bytes = 0;
};

inline constexpr std::size_t seekFooterBytes = 9;

// The whole skippable frame.
std::string seekTable(const std::vector<FrameSizes>& frames);
// How many bytes the skippable frame takes, from the last seekFooterBytes of the file; nothing when they are no footer.
std::optional<std::size_t> seekTableBytes(std::string_view footer);
// Nothing when the table is not whole or a frame is larger than a frame may be.
std::optional<std::vector<FrameSizes>> framesOf(std::string_view table);

// REQUIRES: 64 lower-case hex digits.
QString exhibitPath(const QString& vaultFolder, const ExhibitId& exhibit);
bool isExhibitName(const QString& text);

} // namespace wr

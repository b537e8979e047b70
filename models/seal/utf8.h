// SPDX-License-Identifier: GPL-3.0-or-later
//
// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. Thread: any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wr::seal {

// The length (1 to 4) of the well-formed sequence at the offset, or 0 when there is none.
// REQUIRES: offset < text.size().
std::size_t utf8Length(std::string_view text, std::size_t offset);

// The offset of the first byte that is not part of a well-formed sequence, or npos.
std::size_t utf8Flaw(std::string_view text);

// REQUIRES: a scalar value (not a surrogate, at most U+10FFFF).
void appendUtf8(std::string& text, std::uint32_t scalar);

} // namespace wr::seal

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a decoded stream is, told by its first bytes.
#pragma once

#include <string_view>

namespace wr {

// The text without a UTF-8 byte order mark.
std::string_view withoutMark(std::string_view head);
// Whether an OTLP protobuf message starts here; anything else is taken for JSON.
bool looksLikeProto(std::string_view head);

} // namespace wr

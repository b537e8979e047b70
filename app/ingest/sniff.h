// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a decoded stream is, told by its first bytes.
#pragma once

#include <string_view>

namespace wr {

// The text without a UTF-8 byte order mark.
std::string_view withoutMark(std::string_view head);
// Bytes of the size, big-endian, that the collector's file exporter writes before each message.
inline constexpr std::size_t sizeBytes = 4;
// REQUIRES: sizeBytes bytes.
std::size_t sizeBefore(std::string_view bytes);
// Whether an export request behind its size starts here, in protobuf or JSON.
bool looksSized(std::string_view head);
// Whether a size and a zstd frame of its own start here: so the exporter compresses each message.
bool looksSizedZstd(std::string_view head);
// Whether an OTLP protobuf message starts here; anything else is taken for JSON.
bool looksLikeProto(std::string_view head);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one reader of payloads. Two readers that understand one signed text differently are a hole, so whatever
// could be read in two ways is refused: repeated keys (compared after unescaping), fractions and exponents,
// integers beyond 64 bits, leading zeros and -0, anything that is not UTF-8, half surrogate pairs, raw control
// characters, a byte order mark, bytes after the value, nesting or size beyond the limits.
// Thread: any. The flaw names the byte where reading stopped; for a repeated key, the byte where the repeated
// key starts.
#pragma once

#include "models/seal/flaw.h"
#include "models/seal/json.h"

namespace wr::seal {

struct Limits {
    std::size_t maxBytes = 64 * 1024;
    // Lists and objects inside each other; the outermost counts as 1. Never more than 512.
    int maxDepth = 32;
};

tl::expected<Json, Flaw> readStrict(std::string_view bytes, Limits limits = {});

} // namespace wr::seal

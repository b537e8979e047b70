// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why bytes, a signature, a chain or a proof was refused. Code branches on the kind; people read the
// sentence (English; the rooms above translate by kind). The offset counts bytes from the start of what was
// read and is 0 when the flaw belongs to the whole.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace wr::seal {

enum class FlawKind {
    TooLarge,
    TooDeep,
    BadEncoding, // not UTF-8, or half a surrogate pair
    BadSyntax,
    DuplicateKey,
    NotInteger, // a fraction or an exponent
    OutOfRange, // beyond 64 bits
    TrailingBytes,
    Truncated,
    MissingField,
    UnknownField,
    WrongType,
    WrongValue,
    NewerVersion, // written by a newer program; not an attack
    BadSignature,
    WrongAuthor, // signed by one device, claims another
    Gap,         // entries of this device are missing before this one
    Fork,        // two different entries of one device carry the same number
    WrongPrevious,
    Repeated, // already in the chain; harmless
    BadProof,
};

struct Flaw {
    FlawKind kind = FlawKind::BadSyntax;
    std::string what;
    std::size_t offset = 0;

    bool operator==(const Flaw&) const = default;
};

inline tl::unexpected<Flaw> flawed(FlawKind kind, std::string what, std::size_t offset = 0)
{
    return tl::unexpected<Flaw>(Flaw{kind, std::move(what), offset});
}

} // namespace wr::seal

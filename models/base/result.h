// SPDX-License-Identifier: GPL-3.0-or-later
//
// Result<T>: a value, or the Error that says why there is none.
#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace wr {

template<class T>
using Result = tl::expected<T, Error>;

// Makes the failing side of a Result.
inline tl::unexpected<Error> fail(Fault fault, QString subject, QString reason, QString remedy = {})
{
    return tl::make_unexpected(
        Error{fault, std::move(subject), std::move(reason), std::move(remedy)});
}

// Hands an error on to another Result type.
inline tl::unexpected<Error> pass(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace wr

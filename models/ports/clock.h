// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock, read in app only and handed in everywhere else.
#pragma once

#include "models/base/instant.h"

namespace wr {

class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;        // UTC, as the machine claims
    virtual qint64 monotonicMs() const = 0; // never runs back
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The machine's clocks. Thread: any.
#pragma once

#include "models/ports/clock.h"

namespace wr {

class SystemClock final : public Clock
{
public:
    Instant now() const override;
    qint64 monotonicMs() const override;
};

// 16 bytes of randomness as hex text with a prefix: run-…, inc-…; ids that nobody can guess or collide with.
QString freshId(const QString& prefix);

} // namespace wr

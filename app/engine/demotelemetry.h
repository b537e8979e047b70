// SPDX-License-Identifier: GPL-3.0-or-later
//
// Telemetry of the demo's refund assistant: OTLP/JSON lines of two hours before now, in which the vendor moves an alias to
// another model build forty minutes before the end, and refunds beyond policy follow. The same seed gives the same spans.
// Pure but for the time that it is given.
#pragma once

#include "models/base/instant.h"

#include <QtCore/QByteArray>

namespace wr {

// About 6,000 spans that bear all six evidence kinds.
QByteArray demoTelemetry(Instant now);

} // namespace wr

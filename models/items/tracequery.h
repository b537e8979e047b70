// SPDX-License-Identifier: GPL-3.0-or-later
//
// The items of one trace, asked for by any of them. Pure; any thread.
#pragma once

#include "models/ports/evidence.h"

namespace wr {

// The id of a trace or span as people write it and ItemQuery::trace wants it: binary ones in hex, opaque ones as they are.
QString telemetryIdText(const QByteArray& id);

// What stands in the same trace, within a day of the item. REQUIRES: it names a trace.
ItemQuery traceQuery(const EvidenceItem& item, const QList<SystemId>& systems);

// width before or after a time, or where time begins or ends.
qint64 earlierBy(qint64 nanos, quint64 width);
qint64 laterBy(qint64 nanos, quint64 width);

} // namespace wr

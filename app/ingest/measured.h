// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a data point of a metric measured. It stands in fields of the point, not in attributes.
#pragma once

#include "app/ingest/opened.h"

namespace wr {

// Of an OTLP/JSON point, in an order of our own: metric.value, metric.count and so on. What is empty is left out.
std::vector<OpenedField> measuredIn(const Node& point);
// The same fields of a protobuf message, which does not say what sort of point it is: its fields do. Of a damaged one what
// stands before the flaw; of a list at most 65536 numbers, then "…".
std::vector<OpenedField> measuredIn(std::string_view point);

} // namespace wr

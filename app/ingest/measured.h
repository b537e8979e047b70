// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a data point of a metric measured. It stands in fields of the point, not in attributes.
#pragma once

#include "app/ingest/opened.h"

namespace wr {

std::vector<OpenedField> measuredIn(const Node& point);
// The same of a protobuf message, which does not say what sort of point it is: its fields do.
std::vector<OpenedField> measuredIn(std::string_view point);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages out of whatever shape they were recorded in: OpenTelemetry parts, chat completions, responses, tool calls, JSON
// inside text. What fits no shape is shown as it stands, never dropped.
#pragma once

#include "app/ingest/node.h"
#include "models/facts/evidence.h"

namespace wr {

// Adds the messages of a value; role is that of a bare text.
void addMessages(const Node& value, const QString& role, QList<ItemMessage>& messages);
// The text of instructions: a text, or parts, one a line.
QString instructionText(const Node& value);

} // namespace wr

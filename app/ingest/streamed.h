// SPDX-License-Identifier: GPL-3.0-or-later
//
// The message that a model streamed, put together from its pieces: events of Anthropic and of ConverseStream, chunks of chat
// completions, and the bare pieces of Llama, Titan and Mistral.
#pragma once

#include "app/ingest/node.h"

namespace wr {

// Whether a list holds the pieces of a stream.
bool isStream(const Node& list);
// A message with a role and a list of parts.
Node streamedMessage(const Node& list);

} // namespace wr

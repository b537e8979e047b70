// SPDX-License-Identifier: GPL-3.0-or-later
//
// Retrieved documents out of whatever list they were recorded in: OpenTelemetry, LangChain, LlamaIndex, Bedrock's Retrieve,
// LiteLLM's vector stores. What fits no shape is shown as it stands.
#pragma once

#include "app/ingest/node.h"
#include "models/facts/evidence.h"

namespace wr {

// The documents of a list, or of the list that a map keeps them in.
QList<ItemDocument> documentsIn(const Node& value);
// Whether a value that was told as an output can be nothing but documents.
bool holdsDocuments(const Node& value);

} // namespace wr

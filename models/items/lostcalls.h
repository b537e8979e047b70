// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls of a model that left no span: where a call fails early some instrumentations write none, so that only the failed
// request around it tells that there was something. Beside other calls the error that it ended with says so, which only what
// calls models raises. Pure; any thread.
#pragma once

#include "models/facts/evidence.h"

namespace wr {

// Whether an item failed, tells of no model, and its trace holds no call of one either: if there was a call, it left no span.
// trace: all that is there of it.
bool leftNoCall(const EvidenceItem& item, const QList<EvidenceItem>& trace);

// Items of a trace in which a call may have failed that no span tells: they failed themselves, tell of no model, nothing below
// them failed, and no call beside them failed or is told without its answer. Places in the list, most once each.
QList<qsizetype> maybeLostCalls(const QList<EvidenceItem>& trace);

// The error by which the item says that a call of a model failed, as it was written: of a library that calls models (their
// own references: OpenAI, Anthropic, LiteLLM, Google, Vercel AI SDK, LangChain4j), of Bedrock's runtime, or a vendor's code.
// Empty when it tells of another error, or of none.
QString callErrorOf(const ItemDetail& failed);

} // namespace wr

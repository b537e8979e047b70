// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls of a model that failed without a span of their own, in traces that tell of other calls: what failed says so by the
// error it ended with, which only what calls models raises. Where a trace tells of no call at all, callspans.h knows. Pure;
// any thread.
#pragma once

#include "models/facts/evidence.h"

namespace wr {

// Items of a trace in which a call may have failed that no span tells: they failed themselves, tell of no model, nothing below
// them failed, and no call beside them failed or is told without its answer. Places in the list, most once each.
QList<qsizetype> maybeLostCalls(const QList<EvidenceItem>& trace);

// The error by which the item says that a call of a model failed, as it was written: of a library that calls models (their
// own references: OpenAI, Anthropic, LiteLLM, Google, Vercel AI SDK, LangChain4j), of Bedrock's runtime, or a vendor's code.
// Empty when it tells of another error, or of none.
QString callErrorOf(const ItemDetail& failed);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What emitters leave in the place of content that they took out: such content is withheld, not captured. Any thread.
#pragma once

#include "app/ingest/fields.h"

namespace wr {

// The value is a word that stands for what was taken out.
bool isRedacted(const FieldValue& value);

// True when a list or object of messages holds no words but such: as JSON in a text or plain, or as an array or map of OTLP
// in JSON or protobuf. What is damaged, very long or deep is not called so.
bool holdsOnlyRedactions(const FieldValue& value);

} // namespace wr

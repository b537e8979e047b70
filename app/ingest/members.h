// SPDX-License-Identifier: GPL-3.0-or-later
//
// The members of an object that one field holds, whatever it is written in: JSON in a text, a map of OTLP/JSON or of
// protobuf, or a plain JSON object. Read where it lies, when an item arrives.
#pragma once

#include "app/ingest/fields.h"

#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace wr {

class Tally;

using TakeMember = std::function<void(std::string_view key, const FieldValue& value)>;

// Calls take for each member, in the order written; for none when the value is no object, or no whole one. What had to be
// unescaped or written as text is put into kept, where the views that take is given hold. tally: of flaws in a map.
void eachMember(const FieldValue& value, std::deque<std::string>& kept, Tally& tally,
                const TakeMember& take);

// A protobuf AnyValue; numbers are written into kept. False, and the place where it broke off in left, when it is damaged.
bool wireValue(std::string_view anyValue, FieldValue& out, std::deque<std::string>& kept,
               std::string_view& left);

// True when a list or object of messages, as JSON in a text or plain, holds no words but those that stand for what was
// taken out of it.
bool holdsOnlyRedactions(const FieldValue& value);

// The value is a word that emitters put in the place of content.
bool isRedacted(const FieldValue& value);

} // namespace wr

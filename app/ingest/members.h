// SPDX-License-Identifier: GPL-3.0-or-later
//
// The members of an object that one field holds, whatever it is written in: JSON in a text, a map of OTLP/JSON or of
// protobuf, or a plain JSON object. Read where it lies, when an item arrives.
#pragma once

#include "app/ingest/fields.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace wr {

class Tally;

using TakeMember = std::function<void(std::string_view key, const FieldValue& value)>;

// Calls take for each member, in the order written; for none when the value is no object, or no whole one. What had to be
// unescaped or written as text is put into kept, where the views that take is given hold. A flaw in a map is counted in tally,
// at the place of the record.
void eachMember(const FieldValue& value, std::deque<std::string>& kept, Tally& tally,
                std::int64_t record, const TakeMember& take);

// A protobuf AnyValue; numbers are written into kept. False, and the place where it broke off in left, when it is damaged.
bool wireValue(std::string_view anyValue, FieldValue& out, std::deque<std::string>& kept,
               std::string_view& left);

} // namespace wr

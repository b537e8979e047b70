// SPDX-License-Identifier: GPL-3.0-or-later
//
// The JSON of entries: null, booleans, 64-bit integers, text, lists and objects that keep the order in which
// their members were added. There are no fractions, so a number never changes on its way through a reader.
// Thread: any; a Json is a value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace wr::seal {

class Json final
{
public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;
    enum class Kind { Null, Boolean, Integer, Text, Array, Object };

    // Values turn into Json by themselves, so that a body reads like what it says.
    // NOLINTBEGIN(google-explicit-constructor)
    Json() = default;

    Json(bool value);
    Json(int value);
    Json(unsigned value);
    Json(long value);
    Json(long long value);
    Json(std::string text);
    Json(std::string_view text);
    Json(const char* text);
    Json(Array items);
    Json(Object members);
    // Any other pointer would turn into true.
    template<typename T>
    Json(const T* pointer) = delete;
    // NOLINTEND(google-explicit-constructor)

    // Empty containers to fill with set() and append().
    static Json object();
    static Json array();

    Kind kind() const;
    std::optional<bool> asBool() const;
    std::optional<std::int64_t> asInt() const;
    // Null when this is something else; valid as long as this value is unchanged.
    const std::string* asString() const;
    const Array* asArray() const;
    const Object* asObject() const;

    // The member of an object, or null.
    const Json* find(std::string_view key) const;

    // Replaces or adds a member; anything but an object becomes an empty object first. Returns this.
    Json& set(std::string_view key, Json value);
    // Adds an item; anything but a list becomes an empty list first. Returns this.
    Json& append(Json item);
    // The members, moved out; empty when this is no object.
    Object intoObject() &&;

    // Objects are equal when their members are equal and in the same order.
    friend bool operator==(const Json& left, const Json& right)
    {
        return left.m_value == right.m_value;
    }

private:
    friend class StrictReader;
    std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> m_value;
};

// Compact and deterministic: no blanks, members in their order, only '"', '\' and control characters escaped.
// Text that is not UTF-8 is written with U+FFFD for each wrong byte, so the result is always readable again.
std::string write(const Json& value);

} // namespace wr::seal

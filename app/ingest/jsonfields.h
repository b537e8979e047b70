// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pieces of OTLP/JSON that every record has: attribute lists, values, ids, 64-bit numbers, with the deviations that real
// emitters show. All return false when the cursor met a flaw; a field of another type than expected is passed over.
#pragma once

#include "app/ingest/fields.h"
#include "app/ingest/itembuilder.h"
#include "app/ingest/jsoncursor.h"

namespace wr {

class JsonFields final
{
public:
    // base = where the cursor's text starts in the decoded stream.
    JsonFields(JsonCursor& cursor, Tally& tally, std::int64_t base)
        : m_cursor(cursor)
        , m_tally(tally)
        , m_base(base)
    {
    }

    using Field = void (*)(void* to, std::string_view key, const FieldValue& value);

    // Calls take(key, value) for each attribute of the list (or plain object) that comes next.
    template<class Take>
    bool attributes(Take take)
    {
        return readAttributes(
            [](void* to, std::string_view key, const FieldValue& value) {
                (*static_cast<Take*>(to))(key, value);
            },
            &take);
    }

    bool anyValue(FieldValue& out);
    // A plain JSON value as a field: Langfuse writes them so.
    bool plainValue(FieldValue& out);
    bool text(JsonText& out);
    // A count or an enum; names of enums are resolved by the caller through `name`.
    bool number(std::int64_t& out, JsonText& name);
    // Nanoseconds in quotes or bare; 0 when there is none.
    bool nanos(std::int64_t& out);
    bool id(ItemBuilder& builder, ItemBuilder::IdSlot slot, std::size_t size, bool& there);
    bool flag(unsigned& seen, unsigned bit); // notes a key that comes twice

    std::int64_t here() const { return m_base + static_cast<std::int64_t>(m_cursor.position()); }

private:
    bool readAttributes(Field take, void* to);
    bool attribute(Field take, void* to);
    bool namedValue(std::string_view type, FieldValue& out);
    bool slice(FieldType type, FieldValue& out);
    bool foreign();

    JsonCursor& m_cursor;
    Tally& m_tally;
    std::int64_t m_base;
    std::string m_scratch;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records whose shape a dialect file describes: Bedrock logs, Azure diagnostics, LangSmith runs and the like. Each record
// becomes one item; its fields reach the dialects as PREFIX and path.
#pragma once

#include "app/ingest/jsonfields.h"
#include "app/ingest/recordshape.h"

#include <array>
#include <deque>

namespace wr {

class ShapedItems final
{
public:
    ShapedItems(JsonCursor& cursor, ItemBuilder& builder, Tally& tally, const DialectSet& dialects,
                std::int64_t base)
        : m_cursor(cursor)
        , m_builder(builder)
        , m_tally(tally)
        , m_dialects(dialects)
        , m_base(base)
    {
    }

    // Reads the object that starts at this position, if it is a record of a known shape or holds a list of such: known
    // says whether. False when the cursor met a flaw.
    bool read(std::size_t position, bool& known);

    // One row of a table with these columns and this header; text: the row as it stands in the file. REQUIRES: as many
    // cells as columns; they outlive the call.
    void row(const RecordShape& shape, const std::vector<std::string>& columns,
             const std::vector<std::string>& cells, std::string_view text, std::int64_t offset,
             ByteStretch header);

private:
    static constexpr int textDepth = 64; // nesting of JSON inside a text

    struct Member {
        std::string key;
        std::size_t position = 0;
        JsonKind kind = JsonKind::Null;
    };

    struct Shaped {
        const RecordShape* shape = nullptr;
        std::string
            inside; // the key of the text that is the record; empty when it stands by itself
    };

    bool keysAt(std::size_t position, ShapeKeys& keys, std::vector<Member>& members);
    Shaped shapedBy(const ShapeKeys& keys, const std::vector<Member>& members);
    ShapeKeys keysInside(const JsonText& text) const;
    bool listAt(std::size_t position, const std::vector<std::string>& list, bool& known);
    bool record(std::size_t position, const Shaped& found);
    bool around(const std::string& inside);
    bool walk(JsonCursor& cursor, const std::string& path, bool bare, int depth);
    bool member(JsonCursor& cursor, const std::string& path, bool bare, int depth);
    bool elements(JsonCursor& cursor, const std::string& path, bool bare, int depth);
    bool insideText(JsonCursor& cursor, const std::string& path, int depth);
    bool openText(const std::string& text, const std::string& path, int depth);
    void begin(const RecordShape& shape, std::int64_t offset);
    void finish(std::string_view record);
    bool takeVerdict(const std::string& path, const FieldValue& value);
    void take(const std::string& path, const FieldValue& value, bool bare);
    void place(const ShapePlace& place, const FieldValue& value);
    void placeId(ShapeRole role, const FieldValue& value);
    void judge(const std::string& path, const FieldValue& value);

    JsonCursor& m_cursor;
    ItemBuilder& m_builder;
    Tally& m_tally;
    const DialectSet& m_dialects;
    std::int64_t m_base;

    const RecordShape* m_shape = nullptr; // of the record at hand
    std::array<int, shapeRoleCount> m_ranks{};
    std::int64_t m_lasts = 0; // nanoseconds
    std::string m_name;
    std::string m_key;
    std::string m_scratch;
    std::deque<std::string> m_kept; // texts with JSON inside, unescaped, of the record at hand
};

} // namespace wr

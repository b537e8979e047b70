// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of one record, for the full-text index: every value that it holds, decoded, and JSON inside of texts too;
// never its syntax, names of fields, ids of spans, or times. Values are parted by textParting, so that no phrase reaches
// from one into the next. Bounded: of a value at most valueBytes, of an item at most itemBytes; then `cut` says so.
// What the record says of user, session, finish reasons, tokens and scores is told beside it. Thread: one at a time.
#pragma once

#include "app/ingest/recordshape.h"

#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wr {

inline constexpr char textParting = '\x1f';

struct ItemTraits {
    double leastScore = std::numeric_limits<double>::quiet_NaN(); // none is no number
    double mostScore = std::numeric_limits<double>::quiet_NaN();
    std::int64_t tokens = -1; // in and out; -1 = not said
    bool cut = false;         // only the beginning of the text was taken
    std::string user;
    std::string session;
    std::vector<std::string> finishes; // why the model ended, each once; at most finishLimit
};

class ItemText final
{
public:
    static constexpr std::size_t valueBytes = std::size_t{64} << 10;
    static constexpr std::size_t itemBytes = std::size_t{256} << 10;
    static constexpr std::size_t finishLimit = 16;

    // REQUIRES: the shapes outlive this.
    explicit ItemText(const std::vector<RecordShape>& shapes);

    // Reads a record; resource is what it was said under. What cannot be read says nothing.
    void read(std::string_view record, std::string_view resource);
    // Adds a text from elsewhere, such as the item's name.
    void add(std::string_view text);

    // Of what was read since the last clear().
    const std::string& text() const { return m_text; }

    const ItemTraits& traits() const { return m_traits; }

    void clear();

private:
    class Walk;
    enum class Role : std::uint8_t {
        Plain,
        Skipped,
        User,
        Session,
        Finish,
        Score,
        AllTokens,
        SomeTokens
    };

    Role roleOf(std::string_view name);
    void say(Role role, std::string_view text);
    void count(Role role, std::string_view digits);

    const std::vector<RecordShape>& m_shapes;
    std::unordered_map<std::string, Role> m_roles; // of names met so far
    std::string m_text;
    ItemTraits m_traits;
    std::int64_t m_someTokens = -1;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts a JSON stream into documents while it arrives: one a line, one over many lines, or several behind each other.
// Keeps at most one document; a longer one than the limit is refused and, if it was a line, the next line goes on.
//
// How a document is found: a line of some length that ends in a bracket is taken for a whole one (that costs one memchr);
// anything else is followed bracket by bracket to its end. A line that begins a document where none may begin shows that the
// one before was cut off: that one is given on as it stands, and reading goes on with the lines behind it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace wr {

class Records final
{
public:
    enum class Refusal : std::uint8_t { TooLong, NoJson, BrokenString };

    // Where a document or a refusal lies: bytes from the start of the stream, lines from 1.
    struct Place {
        std::int64_t offset = 0;
        std::int64_t line = 1;
    };

    using Take = std::function<void(std::string_view document, Place place)>;
    using Refuse = std::function<void(Refusal refusal, Place place)>;

    Records(std::int64_t limit, Take take, Refuse refuse);

    void push(std::string_view chunk);
    void finish();

private:
    enum class State : std::uint8_t { Between, FirstLine, Document, SkipLine, Stopped };

    std::size_t step(std::string_view text);
    std::size_t between(std::string_view text);
    std::size_t firstLine(std::string_view text);
    std::size_t document(std::string_view text);
    std::size_t skipLine(std::string_view text);
    std::size_t follow(std::string_view text);
    void giveCut(std::string_view text);
    void advance(std::string_view passed, bool oneLine);

    bool tooLong(std::size_t size) const { return static_cast<std::int64_t>(size) > m_limit; }

    std::int64_t m_limit;
    Take m_take;
    Refuse m_refuse;
    State m_state = State::Between;
    Place m_place; // of the first byte not yet given on
    std::string m_carry;
    std::size_t m_scanned = 0; // of the bytes at hand, already searched
    int m_depth = 0;
    bool m_inString = false;
    bool m_escape = false;
    bool m_closed = false;
    bool m_broken = false;
    bool m_cut = false;
    bool m_oneLine = false; // what was consumed last holds exactly one line feed, at its end
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/records.h"

#include "app/ingest/jsoncursor.h"
#include "app/ingest/letters.h"

#include <algorithm>

namespace wr {

namespace {

constexpr std::size_t shortLine
    = 64; // pretty-printed documents start with a shorter line than this

bool looksWhole(std::string_view line)
{
    while (!line.empty() && isSpace(line.back()))
        line.remove_suffix(1);
    return line.size() > shortLine && (line.back() == '}' || line.back() == ']');
}

// An object or array that begins where none may: behind a line feed that follows neither a comma, a colon nor an opening
// bracket. The document before it was cut off.
bool beginsAnother(std::string_view text, std::size_t lineFeed)
{
    if (text[lineFeed + 1] != '{' && text[lineFeed + 1] != '[')
        return false;
    std::size_t at = lineFeed;
    while (at > 0 && isSpace(text[at]))
        --at;
    return text[at] != ',' && text[at] != ':' && text[at] != '[';
}

// How a document begins, up to its first key at most; documents of one stream begin alike.
std::string_view beginningOf(std::string_view document)
{
    constexpr std::size_t telling = 10; // all that OTLP sends begins with {"resource
    const std::size_t key = document.find('"');
    const std::size_t end = key == std::string_view::npos ? key : document.find('"', key + 1);
    return end == std::string_view::npos || key >= telling
        ? std::string_view()
        : document.substr(0, std::min(end + 1, telling));
}

// The next line that begins like that, or the text's end.
std::size_t nextLike(std::string_view text, std::string_view beginning)
{
    std::size_t lineFeed = beginning.empty() ? std::string_view::npos : text.find('\n');
    while (lineFeed != std::string_view::npos) {
        if (text.substr(lineFeed + 1, beginning.size()) == beginning)
            return lineFeed + 1;
        lineFeed = text.find('\n', lineFeed + 1);
    }
    return text.size();
}

} // namespace

Records::Records(std::int64_t limit, Take take, Refuse refuse)
    : m_limit(limit)
    , m_take(std::move(take))
    , m_refuse(std::move(refuse))
{
}

void Records::advance(std::string_view passed, bool oneLine)
{
    m_place.offset += static_cast<std::int64_t>(passed.size());
    m_place.line += oneLine ? 1 : std::count(passed.begin(), passed.end(), '\n');
}

void Records::push(std::string_view chunk)
{
    if (m_state == State::Stopped)
        return;
    // A line begun in an earlier chunk is completed alone, so that the rest of this chunk need not be copied.
    if (!m_carry.empty() && m_state == State::FirstLine) {
        const std::size_t end = chunk.find('\n');
        const std::size_t part = end == std::string_view::npos ? chunk.size() : end + 1;
        m_carry.append(chunk.substr(0, part));
        chunk.remove_prefix(part);
    } else if (!m_carry.empty()) {
        m_carry.append(chunk);
        chunk = {};
    }
    if (!m_carry.empty()) {
        const std::size_t used = step(m_carry);
        m_carry.erase(0, used);
        if (m_carry.empty() && m_carry.capacity() > (4U << 20))
            m_carry.shrink_to_fit();
        if (!m_carry
                 .empty()) { // a document that the line only began; others may follow in this chunk, the last one
            m_carry.append(chunk);
            if (!chunk.empty())
                m_carry.erase(0, step(m_carry));
            return;
        }
    }
    const std::size_t used = step(chunk);
    m_carry.assign(chunk.substr(used));
}

// Consumes what can be consumed; returns how much.
std::size_t Records::step(std::string_view text)
{
    std::size_t used = 0;
    while (used < text.size() && m_state != State::Stopped) {
        const std::string_view rest = text.substr(used);
        const State before = m_state;
        std::size_t part = 0;
        m_oneLine = false;
        switch (m_state) {
        case State::Between:
            part = between(rest);
            break;
        case State::FirstLine:
            part = firstLine(rest);
            break;
        case State::Document:
            part = document(rest);
            break;
        case State::SkipLine:
            part = skipLine(rest);
            break;
        case State::Stopped:
            break;
        }
        advance(rest.substr(0, part), m_oneLine);
        used += part;
        if (part == 0 && m_state == before)
            break; // more bytes are needed
    }
    return m_state == State::Stopped ? text.size() : used;
}

std::size_t Records::between(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    if (at == text.size())
        return at;
    if (at > 0)
        return at;
    if (text[0] == '{' || text[0] == '[') {
        m_state = State::FirstLine;
        m_scanned = 0;
        return 0;
    }
    m_refuse(Refusal::NoJson, m_place);
    m_state = State::SkipLine;
    return 0;
}

std::size_t Records::firstLine(std::string_view text)
{
    const std::size_t end = text.find('\n', m_scanned);
    if (end == std::string_view::npos) {
        m_scanned = text.size();
        if (tooLong(text.size())) {
            m_refuse(Refusal::TooLong, m_place);
            m_state = State::SkipLine;
        }
        return 0;
    }
    m_scanned = 0;
    const std::string_view line = text.substr(0, end);
    if (!looksWhole(line)) {
        m_state = State::Document;
        m_depth = 0;
        m_inString = m_escape = m_closed = m_broken = m_cut = false;
        return 0;
    }
    m_state = State::Between;
    if (tooLong(line.size()))
        m_refuse(Refusal::TooLong, m_place);
    else
        m_take(line, m_place);
    m_oneLine = true;
    return end + 1;
}

// Follows brackets and strings; returns where the document closes or was cut off, or the text's end.
std::size_t Records::follow(std::string_view text)
{
    std::size_t at = m_scanned;
    while (at < text.size() && !m_closed && !m_broken && !m_cut) {
        if (m_escape) {
            m_escape = false;
            ++at;
            continue;
        }
        if (m_inString) {
            at = jsonPlainEnd(text, at);
            if (at == text.size())
                break;
            m_inString = text[at] != '"';
            m_escape = text[at] == '\\';
            m_broken = m_inString && !m_escape;
            ++at;
            continue;
        }
        const char sign = text[at];
        if (sign == '\n' && at + 1 == text.size())
            break; // what follows the line feed tells
        ++at;
        if (sign == '\n')
            m_cut = beginsAnother(text, at - 1);
        else if (sign == '"')
            m_inString = true;
        else if (sign == '{' || sign == '[')
            ++m_depth;
        else if (sign == '}' || sign == ']')
            m_closed = --m_depth == 0;
    }
    m_scanned = at;
    return at;
}

std::size_t Records::document(std::string_view text)
{
    const std::size_t end = follow(text);
    if (m_broken) {
        m_scanned = 0;
        Place place = m_place;
        const std::string_view passed = text.substr(0, end - 1);
        place.offset += static_cast<std::int64_t>(passed.size());
        place.line += std::count(passed.begin(), passed.end(), '\n');
        m_refuse(Refusal::BrokenString, place);
        m_state = State::SkipLine;
        return end - 1;
    }
    if (m_cut) {
        m_scanned = 0;
        m_state = State::Between;
        giveCut(text.substr(0, end));
        return end;
    }
    if (!m_closed) {
        if (!tooLong(text.size()))
            return 0;
        m_refuse(Refusal::TooLong, m_place);
        m_state = State::Stopped;
        return text.size();
    }
    m_scanned = 0;
    m_state = State::Between;
    m_take(text.substr(0, end), m_place);
    return end;
}

// A document that was cut off: the lines behind it that begin as it does were never its own, though brackets may say so.
void Records::giveCut(std::string_view text)
{
    const std::string_view beginning = beginningOf(text);
    Place place = m_place;
    while (!text.empty()) {
        const std::string_view passed = text.substr(0, nextLike(text, beginning));
        std::string_view document = passed;
        while (!document.empty() && isSpace(document.back()))
            document.remove_suffix(1);
        m_take(document, place);
        place.offset += static_cast<std::int64_t>(passed.size());
        place.line += std::count(passed.begin(), passed.end(), '\n');
        text.remove_prefix(passed.size());
    }
}

std::size_t Records::skipLine(std::string_view text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return text.size();
    m_state = State::Between;
    m_scanned = 0;
    return end + 1;
}

void Records::finish()
{
    if (!m_carry.empty() && (m_state == State::FirstLine || m_state == State::Document))
        giveCut(m_carry);
    m_carry.clear();
    m_state = State::Stopped;
}

} // namespace wr

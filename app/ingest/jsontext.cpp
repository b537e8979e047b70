// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/jsoncursor.h"
#include "app/ingest/letters.h"

namespace wr {

namespace {

void appendUtf8(std::string& out, std::uint32_t point)
{
    const auto byte = [&out](std::uint32_t value) { out.push_back(static_cast<char>(value)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xc0 | (point >> 6));
        byte(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        byte(0xe0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3f));
        byte(0x80 | (point & 0x3f));
    } else {
        byte(0xf0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3f));
        byte(0x80 | ((point >> 6) & 0x3f));
        byte(0x80 | (point & 0x3f));
    }
}

std::uint32_t unitAt(std::string_view raw, std::size_t at)
{
    std::uint32_t unit = 0;
    for (std::size_t index = 0; index < 4 && at + index < raw.size(); ++index)
        unit = unit * 16 + static_cast<std::uint32_t>(hexDigit(raw[at + index]) & 15);
    return unit;
}

// Appends what the \u escape whose digits start at `at` says; returns the position behind it.
std::size_t appendUnit(std::string& out, std::string_view raw, std::size_t at)
{
    std::uint32_t point = unitAt(raw, at);
    at += 4;
    if (point >= 0xd800 && point < 0xdc00 && at + 6 <= raw.size() && raw[at] == '\\'
        && raw[at + 1] == 'u') {
        const std::uint32_t low = unitAt(raw, at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            appendUtf8(out, 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00));
            return at + 6;
        }
    }
    if (point >= 0xd800 && point < 0xe000)
        point = 0xfffd;
    appendUtf8(out, point);
    return at;
}

char shortEscape(char sign)
{
    switch (sign) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return sign;
    }
}

} // namespace

std::string unescaped(const JsonText& text)
{
    if (!text.escaped)
        return std::string(text.raw);
    std::string out;
    out.reserve(text.raw.size());
    std::size_t at = 0;
    while (at < text.raw.size()) {
        const std::size_t slash = text.raw.find('\\', at);
        if (slash == std::string_view::npos || slash + 1 >= text.raw.size()) {
            out.append(text.raw.substr(at));
            break;
        }
        out.append(text.raw.substr(at, slash - at));
        if (text.raw[slash + 1] == 'u') {
            at = appendUnit(out, text.raw, slash + 2);
        } else {
            out.push_back(shortEscape(text.raw[slash + 1]));
            at = slash + 2;
        }
    }
    return out;
}

std::string_view plain(const JsonText& text, std::string& scratch)
{
    if (!text.escaped)
        return text.raw;
    scratch = unescaped(text);
    return scratch;
}

} // namespace wr

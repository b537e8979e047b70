// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/textmatch.h"

#include <algorithm>
#include <cstring>

namespace wr {

namespace {

char lowered(char it)
{
    return it >= 'A' && it <= 'Z' ? static_cast<char>(it + ('a' - 'A')) : it;
}

char raised(char it)
{
    return it >= 'a' && it <= 'z' ? static_cast<char>(it - ('a' - 'A')) : it;
}

bool equalsFolded(const char* text, std::string_view lower)
{
    return std::equal(lower.begin(), lower.end(), text,
                      [](char want, char have) { return want == lowered(have); });
}

const char* find(const char* from, const char* to, char wanted)
{
    if (from >= to)
        return to;
    const void* const at = std::memchr(from, wanted, static_cast<std::size_t>(to - from));
    return at == nullptr ? to : static_cast<const char*>(at);
}

} // namespace

bool containsFolded(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size())
        return false;
    const char* const end = text.data() + (text.size() - lower.size() + 1);
    const char low = lower.front();
    const char high = raised(low);
    const char* nextLow = find(text.data(), end, low);
    const char* nextHigh = high == low ? end : find(text.data(), end, high);
    while (nextLow < end || nextHigh < end) {
        const char*& at = nextLow < nextHigh ? nextLow : nextHigh;
        if (equalsFolded(at, lower))
            return true;
        at = find(at + 1, end, &at == &nextLow ? low : high);
    }
    return false;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sniff.h"

namespace wr {

namespace {

bool isSpace(char sign)
{
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
}

} // namespace

std::string_view withoutMark(std::string_view head)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    return head.substr(0, mark.size()) == mark ? head.substr(mark.size()) : head;
}

// A protobuf export starts with field 1, whose tag is a line feed; JSON may start with a line feed too. Behind an opening
// brace JSON has a quote and a printable sign, or closes at once.
bool looksLikeProto(std::string_view head)
{
    if (head.empty() || head.front() != '\n')
        return false;
    std::size_t at = 0;
    while (at < head.size() && isSpace(head[at]))
        ++at;
    if (at == head.size() || (head[at] != '{' && head[at] != '['))
        return true;
    ++at;
    while (at < head.size() && isSpace(head[at]))
        ++at;
    if (at == head.size())
        return false;
    const bool quoted = head[at] == '"' && (at + 1 == head.size() || head[at + 1] >= ' ');
    return !(quoted || head[at] == '{' || head[at] == '[' || head[at] == '}' || head[at] == ']');
}

} // namespace wr

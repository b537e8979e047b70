// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sniff.h"

#include "app/ingest/letters.h"

namespace wr {

namespace {

constexpr std::size_t largestSize = std::size_t{64} << 20;

} // namespace

std::size_t sizeBefore(std::string_view bytes)
{
    std::size_t size = 0;
    for (std::size_t at = 0; at < sizeBytes; ++at)
        size = size << 8 | static_cast<unsigned char>(bytes[at]);
    return size;
}

// A size below 64 MiB starts with a byte that neither JSON nor a bare export starts with.
bool looksSized(std::string_view head)
{
    if (head.size() <= sizeBytes)
        return false;
    const std::size_t size = sizeBefore(head);
    return size > 0 && size <= largestSize && (head[sizeBytes] == '\n' || head[sizeBytes] == '{');
}

bool looksSizedZstd(std::string_view head)
{
    if (head.size() < 2 * sizeBytes)
        return false;
    const std::size_t size = sizeBefore(head);
    return size > 0 && size <= largestSize && head.substr(sizeBytes, 4) == "\x28\xb5\x2f\xfd";
}

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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/verdicttext.h"

#include "app/ingest/sniff.h"

#include <algorithm>

namespace wr {

namespace {

constexpr std::size_t lineBytes = 1024;
constexpr std::size_t codeLimit = 64;
constexpr std::size_t longestCode = 8;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool isDecision(std::string_view word)
{
    return word == "safe" || word == "unsafe";
}

// A letter or two and a number: S1, O3, S14.
bool isCode(std::string_view word)
{
    const std::size_t digits = word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return (digits == 1 || digits == 2) && word.size() <= longestCode
        && word.find_first_not_of("0123456789", digits) == std::string_view::npos;
}

// Nothing when one of them is no code, or there is none.
std::optional<std::vector<std::string_view>> codesIn(std::string_view line)
{
    std::vector<std::string_view> codes;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(',', at), line.size());
        const std::string_view code = trimmed(line.substr(at, end - at));
        if (!isCode(code) || codes.size() == codeLimit)
            return std::nullopt;
        codes.push_back(code);
        at = end + 1;
    }
    return codes;
}

} // namespace

std::optional<TextVerdict> textVerdict(std::string_view text)
{
    const std::string_view whole = trimmed(text);
    const std::size_t end = std::min(whole.find('\n'), whole.size());
    TextVerdict verdict{trimmed(whole.substr(0, end)), {}};
    if (!isDecision(verdict.decision))
        return std::nullopt;
    if (end == whole.size())
        return verdict;
    auto codes = codesIn(trimmed(whole.substr(end)));
    if (verdict.decision == "safe" || !codes)
        return std::nullopt;
    verdict.codes = std::move(*codes);
    return verdict;
}

std::vector<std::pair<std::string, std::string>> verdictFields(const RecordShape& shape,
                                                               std::string_view text)
{
    const std::optional<TextVerdict> verdict = textVerdict(text);
    if (!verdict)
        return {};
    std::vector<std::pair<std::string, std::string>> fields{
        {"decision", std::string(verdict->decision)}};
    if (verdict->codes.empty())
        return fields;
    std::string codes;
    std::string reason;
    for (const std::string_view code : verdict->codes) {
        codes.append(codes.empty() ? "" : ",").append(code);
        reason.append(reason.empty() ? "" : ", ").append(code);
        if (const auto name = shape.categories.find(std::string(code));
            name != shape.categories.end())
            reason.append(" ").append(name->second);
    }
    fields.emplace_back("codes", codes);
    fields.emplace_back("reason", reason);
    return fields;
}

bool looksLikeVerdicts(std::string_view head)
{
    const std::string_view text = withoutMark(head);
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos)
        return false;
    const std::size_t end = std::min(text.find('\n', from), text.size());
    return isDecision(trimmed(text.substr(from, end - from)));
}

VerdictRecords::VerdictRecords(Take take, Refuse refuse)
    : m_take(std::move(take))
    , m_refuse(std::move(refuse))
{
}

void VerdictRecords::push(std::string_view chunk)
{
    while (!chunk.empty()) {
        const std::size_t end = chunk.find('\n');
        const std::string_view piece = chunk.substr(0, end);
        m_passed += static_cast<std::int64_t>(piece.size());
        m_tooLong = m_tooLong || m_line.size() + piece.size() > lineBytes;
        if (!m_tooLong)
            m_line.append(piece);
        if (end == std::string_view::npos)
            return;
        line(m_line);
        m_place.offset += m_passed + 1;
        ++m_place.line;
        m_passed = 0;
        m_line.clear();
        m_tooLong = false;
        chunk.remove_prefix(end + 1);
    }
}

void VerdictRecords::line(std::string_view text)
{
    const std::string_view words = trimmed(text);
    const bool follows = !m_tooLong && m_verdictPlace.line + 1 == m_place.line
        && trimmed(m_verdict) == "unsafe" && codesIn(words);
    if (follows) {
        m_verdict.append("\n").append(text.substr(0, text.find_last_not_of(blanks) + 1));
        give();
        return;
    }
    give();
    if (!m_tooLong && isDecision(words)) {
        m_verdict = text; // with what ends the line, so that its codes lie right behind it
        m_verdictPlace = m_place;
    } else if (m_tooLong || !words.empty()) {
        m_refuse(m_place);
    }
}

void VerdictRecords::give()
{
    if (m_verdict.empty())
        return;
    const std::size_t end = m_verdict.find_last_not_of(blanks) + 1;
    m_take(std::string_view(m_verdict).substr(0, end), m_verdictPlace);
    m_verdict.clear();
}

void VerdictRecords::finish()
{
    if (!m_line.empty() || m_tooLong)
        line(m_line);
    give();
    m_line.clear();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sensitivescan.h"

#include "app/ingest/sensitivechecks.h"
#include "app/ingest/sensitivework.h"

namespace wr {

namespace sensitive {

Found Scan::next(std::size_t from, std::size_t until)
{
    m_floor = from;
    std::size_t place = from;
    // What is found may start before the letter that gave it away.
    const std::size_t end = std::min(m_text.size(), until + lookBack);
    while (place < end) {
        const char sign = m_text[place];
        if (!m_rules.worthALook(sign, letter(place + 1))) {
            ++place;
            continue;
        }
        if (auto found = at(place)) {
            if (found->offset < until)
                return found;
            return {};
        }
        // A run of digits is looked at once.
        place = isDigit(sign) ? runEnd(place, isDigit) : place + 1;
    }
    return {};
}

Found Scan::at(std::size_t place) const
{
    const char sign = m_text[place];
    Found found;
    if (isDigit(sign))
        return begins(place) ? digitsAt(place) : found;
    if (sign == '@')
        return atSign(place);
    if (sign == '+')
        found = phoneAt(place);
    else if (sign == '-')
        found = pemAt(place);
    else if (sign == 'J')
        found = jwtAt(place);
    if (!found && isUpper(sign) && begins(place))
        found = upperAt(place);
    return found ? found : tokenAt(place);
}

Found Scan::tokenAt(std::size_t place) const
{
    for (const SensitiveRules::Anchor& anchor :
         m_rules.anchors(static_cast<unsigned char>(m_text[place]))) {
        if (place < anchor.at + m_floor)
            continue;
        const std::size_t start = place - anchor.at;
        if (m_text.substr(start, anchor.start.size()) != anchor.start || !begins(start))
            continue;
        const SensitiveRule& rule = m_rules.rules()[anchor.rule];
        std::size_t from = start + anchor.start.size();
        if (rule.named)
            from = runEnd(
                from,
                [](char sign) {
                    return std::string_view("=:\"' \\").find(sign) != std::string_view::npos;
                },
                8);
        const std::size_t to = runEnd(
            from, [&rule](char sign) { return rule.letters[static_cast<unsigned char>(sign)]; });
        const std::string_view body = m_text.substr(from, to - from);
        if (body.size() < rule.least || body.size() > rule.most)
            continue;
        if (!rule.holds.empty() && body.find(rule.holds) == std::string_view::npos)
            continue;
        if (rule.crc && !crcHolds(body))
            continue;
        const std::size_t hidden = rule.named ? from : start;
        return SensitiveHit{hidden, to - hidden, anchor.rule};
    }
    return {};
}

Found Scan::atSign(std::size_t place) const
{
    if (auto found = urlPasswordAt(place))
        return found;
    return emailAt(place);
}

Found Scan::emailAt(std::size_t place) const
{
    std::size_t from = place;
    const std::size_t floor = std::max(m_floor, place > 64 ? place - 64 : 0);
    while (from > floor && isLocalPart(m_text[from - 1]))
        --from;
    if (from > 0 && m_text[from - 1] == '\\' && from < place)
        ++from; // the letter of an escape
    while (from < place && !isWord(m_text[from]))
        ++from;
    std::size_t to = runEnd(
        place + 1, [](char sign) { return isWord(sign) || sign == '.' || sign == '-'; }, 255);
    while (to > place && !isWord(m_text[to - 1]))
        --to;
    const std::string_view domain = m_text.substr(place + 1, to - place - 1);
    const std::size_t dot = domain.rfind('.');
    if (from == place || dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3
        || domain.find("..") != std::string_view::npos)
        return {};
    const std::string_view top = domain.substr(dot + 1);
    if (!std::all_of(top.begin(), top.end(),
                     [](char sign) { return isWord(sign) && !isDigit(sign) && sign != '_'; }))
        return {};
    const int rule = m_rules.ofShape(SensitiveShape::Email);
    if (rule >= 0) {
        const auto& never = m_rules.rules()[static_cast<std::size_t>(rule)].never;
        if (std::find(never.begin(), never.end(), m_text.substr(from, to - from)) != never.end())
            return {};
    }
    return hit(from, to, SensitiveShape::Email);
}

// scheme://user:password@host; what is hidden is the password.
Found Scan::urlPasswordAt(std::size_t place) const
{
    std::size_t colon = std::string_view::npos;
    const std::size_t floor = std::max(m_floor, place > lookBack ? place - lookBack : 0);
    for (std::size_t at = place; at > floor; --at) {
        const char sign = m_text[at - 1];
        if (sign == ':' && letter(at) == '/')
            return {};
        if (sign == '/') {
            const bool host = at >= 3 && m_text.substr(at - 3, 3) == "://";
            if (!host || colon == std::string_view::npos || colon + 1 == place || colon < at)
                return {};
            return hit(colon + 1, place, SensitiveShape::UrlPassword);
        }
        if (sign == ':')
            colon = at - 1;
        if (static_cast<unsigned char>(sign) <= ' ' || sign == '"' || sign == '@' || sign == '<'
            || sign == '>')
            return {};
    }
    return {};
}

Found Scan::pemAt(std::size_t place) const
{
    constexpr std::string_view begin = "-----BEGIN ";
    constexpr std::string_view end = "-----END ";
    if (m_text.substr(place, begin.size()) != begin)
        return {};
    const std::string_view rest = m_text.substr(place, longestHit);
    const std::size_t named = rest.find("-----", begin.size());
    if (named == std::string_view::npos || named > 64
        || rest.substr(0, named).find("PRIVATE KEY") == std::string_view::npos)
        return {};
    const std::size_t ended = rest.find(end, named);
    if (ended == std::string_view::npos) // cut off: what is there of it is hidden
        return hit(place, place + rest.size(), SensitiveShape::Pem);
    const std::size_t over = rest.find("-----", ended + end.size());
    return hit(place, place + (over == std::string_view::npos ? rest.size() : over + 5),
               SensitiveShape::Pem);
}

Found Scan::jwtAt(std::size_t place) const
{
    if (place < 2 + m_floor || m_text.substr(place - 2, 3) != "eyJ" || !begins(place - 2))
        return {};
    const std::size_t from = place - 2;
    const std::size_t dot = runEnd(from, isBase64Url);
    if (letter(dot) != '.' || dot - from < 16 || m_text.substr(dot + 1, 3) != "eyJ"
        || !isJwtHeader(m_text.substr(from, dot - from)))
        return {};
    std::size_t to = runEnd(dot + 1, isBase64Url);
    if (letter(to) != '.')
        return {};
    to = runEnd(to + 1, isBase64Url);
    return hit(from, to, SensitiveShape::Jwt);
}

} // namespace sensitive

std::vector<SensitiveHit> sensitiveHits(std::string_view text, const SensitiveRules& rules,
                                        bool withOptional)
{
    std::vector<SensitiveHit> hits;
    sensitive::Scan scan(text, rules, withOptional);
    std::size_t from = 0;
    while (const auto found = scan.next(from, text.size())) {
        hits.push_back(*found);
        from = found->offset + std::max<std::size_t>(found->length, 1);
    }
    return hits;
}

void SensitiveCounter::push(std::string_view piece)
{
    if (m_cutOff) {
        const auto* begin = std::find_if_not(piece.begin(), piece.end(), sensitive::isWord);
        piece.remove_prefix(static_cast<std::size_t>(begin - piece.begin()));
        m_cutOff = piece.empty();
    }
    m_waiting.append(piece);
    if (m_waiting.size() >= m_counted + (64U << 10) + sensitive::longestHit)
        count(false);
}

// Everything that starts before the last few KiB, which wait for what follows.
void SensitiveCounter::count(bool last)
{
    const std::size_t until = last ? m_waiting.size() : m_waiting.size() - sensitive::longestHit;
    sensitive::Scan scan(m_waiting, m_rules, false);
    std::size_t from = m_counted;
    while (const auto found = scan.next(from, until)) {
        ++m_times[found->rule];
        from = found->offset + std::max<std::size_t>(found->length, 1);
    }
    const std::size_t done = std::max(from, until);
    const std::size_t drop
        = std::min(done > sensitive::lookBack ? done - sensitive::lookBack : 0, m_waiting.size());
    m_waiting.erase(0, drop);
    m_counted = done - drop;
}

void SensitiveCounter::skip()
{
    while (m_waiting.size() > m_counted && sensitive::isWord(m_waiting.back()))
        m_waiting.pop_back();
    count(true);
    m_waiting.clear();
    m_counted = 0;
    m_cutOff = true;
}

SensitiveCounts SensitiveCounter::finish()
{
    count(true);
    SensitiveCounts counts;
    for (std::size_t rule = 0; rule < m_times.size(); ++rule) {
        if (m_times[rule] > 0)
            counts[m_rules.rules()[rule].kind] += m_times[rule];
    }
    return counts;
}

} // namespace wr

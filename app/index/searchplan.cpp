// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/searchplan.h"

#include "app/index/recordtext.h"
#include "app/index/textmatch.h"

#include <algorithm>
#include <cmath>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string quoted(const std::string& word)
{
    std::string out = "\"";
    for (const char it : word) {
        if (it == '"')
            out += '"';
        out += it;
    }
    return out + '"';
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char it) { return static_cast<unsigned char>(it) < 0x80; });
}

// Of some numbers, the least and the most.
bool someHolds(const SearchTerm& term, double least, double most)
{
    if (std::isnan(least))
        return false;
    if (term.sign == SearchSign::Is)
        return least == term.number || most == term.number;
    return holds(term.sign, least, term.number) || holds(term.sign, most, term.number);
}

// value: as it is marked.
bool says(const ItemTraits& traits, char what, const std::string& value)
{
    if (what != 'f')
        return (what == 'u' ? traits.user : traits.session) == value;
    const auto& said = traits.finishes;
    return value.empty() ? !said.empty()
                         : std::any_of(said.begin(), said.end(), [&](const std::string& it) {
                               return finishMark(it) == value;
                           });
}

} // namespace

SearchPlan::SearchPlan(const SearchQuery& query, const WordSplitter& splitter)
    : m_splitter(splitter)
{
    for (const SearchWords& words : query.words)
        addGroup(words);
    for (const SearchTerm& term : query.terms)
        addTerm(term);
    makeMatch();
}

void SearchPlan::addGroup(const SearchWords& words)
{
    Group group{m_splitter.words(words.text.toStdString()), words.negated, words.start};
    if (group.words.empty()) {
        m_nothing = m_nothing || !group.negated; // signs that the index has no word for
        return;
    }
    if (group.words.size() > 1)
        m_needsReading = true;
    m_groups.push_back(std::move(group));
}

void SearchPlan::addTerm(const SearchTerm& term)
{
    switch (term.field) {
    case SearchField::Kind:
    case SearchField::Status:
    case SearchField::Before:
    case SearchField::After:
        m_hot.append(term);
        m_textOnly = false;
        return;
    case SearchField::Model:
    case SearchField::Prompt:
    case SearchField::Source:
    case SearchField::Guardrail:
    case SearchField::Fingerprint:
    case SearchField::Provider:
    case SearchField::Deployment:
    case SearchField::Name:
    case SearchField::Latency:
        m_named.append(term);
        m_textOnly = false;
        return;
    case SearchField::System:
    case SearchField::Exhibit:
        m_parts.append(term);
        return;
    case SearchField::User:
        m_marks.push_back({'u', term.value.toStdString(), term.negated});
        return;
    case SearchField::Session:
        m_marks.push_back({'s', term.value.toStdString(), term.negated});
        return;
    case SearchField::Finish:
        m_marks.push_back({'f', finishMark(term.value.toStdString()), term.negated});
        return;
    case SearchField::Score:
    case SearchField::Tokens:
        m_traits.append(term);
        m_needsTraits = true;
        m_textOnly = false;
        return;
    }
}

// Words that must not occur are left to FTS5 only when they are one word each: a phrase is not there whenever one of
// its words is.
void SearchPlan::makeMatch()
{
    std::string wanted;
    std::string unwanted;
    const auto add = [](std::string& to, const std::string& word, std::string_view joint) {
        if (!to.empty())
            to += joint;
        to += word;
    };
    for (const Group& group : m_groups) {
        if (group.negated && group.words.size() > 1)
            continue;
        for (std::size_t i = 0; i < group.words.size(); ++i) {
            const bool start = group.start && i + 1 == group.words.size();
            const std::string word = quoted(group.words[i]) + (start ? " *" : "");
            group.negated ? add(unwanted, word, " OR ") : add(wanted, word, " AND ");
        }
    }
    for (const Mark& mark : m_marks) {
        const std::string word = quoted(textMark(mark.what, mark.value));
        mark.negated ? add(unwanted, word, " OR ") : add(wanted, word, " AND ");
    }
    m_inverted = wanted.empty() && !unwanted.empty();
    if (m_inverted)
        m_match = unwanted;
    else
        m_match = unwanted.empty() ? wanted : "(" + wanted + ") NOT (" + unwanted + ")";
}

bool SearchPlan::passesPart(const PartPlace& part) const
{
    return !m_nothing
        && std::all_of(m_parts.begin(), m_parts.end(), [&part](const SearchTerm& term) {
               const bool is = term.field == SearchField::System
                   ? part.system.value == term.value
                   : part.exhibit.value.startsWith(term.value, Qt::CaseInsensitive);
               return is != term.negated;
           });
}

bool SearchPlan::passesTraits(double leastScore, double mostScore, qint64 tokens) const
{
    return std::all_of(m_traits.begin(), m_traits.end(), [&](const SearchTerm& term) {
        const bool is = term.field == SearchField::Score
            ? someHolds(term, leastScore, mostScore)
            : tokens >= 0 && holds(term.sign, static_cast<double>(tokens), term.number);
        return is != term.negated;
    });
}

bool SearchPlan::mayMatch(std::string_view record, const IndexRow& row,
                          const PartTexts& texts) const
{
    for (const Group& group : m_groups) {
        if (group.negated)
            continue;
        for (const std::string& word : group.words) {
            if (!isAscii(word) || containsFolded(record, word)
                || containsFolded(texts.bytes(row.name), word)
                || containsFolded(texts.bytes(row.source), word)
                || std::any_of(row.bands.begin(), row.bands.end(), [&](quint32 band) {
                       return containsFolded(texts.bytes(band), word);
                   }))
                continue;
            // An accent or an escape may hide the word.
            if (isAscii(record) && record.find("\\u") == std::string_view::npos)
                return false;
        }
    }
    return true;
}

bool SearchPlan::isIn(const Group& group, const std::vector<SplitWord>& text,
                      std::string_view bytes) const
{
    const std::size_t size = group.words.size();
    for (std::size_t at = 0; at + size <= text.size(); ++at) {
        std::size_t i = 0;
        for (; i < size; ++i) {
            const SplitWord& have = text[at + i];
            const bool start = group.start && i + 1 == size;
            if (start ? !have.word.starts_with(group.words[i]) : have.word != group.words[i])
                break;
            if (i > 0
                && bytes.substr(text[at + i - 1].to, have.from - text[at + i - 1].to)
                        .find(textParting)
                    != std::string_view::npos)
                break;
        }
        if (i == size)
            return true;
    }
    return false;
}

bool SearchPlan::matches(const ItemText& text) const
{
    for (const Mark& mark : m_marks) {
        if (says(text.traits(), mark.what, mark.value) == mark.negated)
            return false;
    }
    if (m_groups.empty())
        return true;
    std::vector<std::string> kept; // the splitter's words live only while they are told
    std::vector<SplitWord> words;
    m_splitter.split(text.text(), [&](const SplitWord& word) {
        kept.emplace_back(word.word);
        words.push_back(word);
        return true;
    });
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i].word = kept[i];
    return std::all_of(m_groups.begin(), m_groups.end(), [&](const Group& group) {
        return isIn(group, words, text.text()) != group.negated;
    });
}

std::optional<std::pair<std::size_t, std::size_t>> SearchPlan::firstHit(std::string_view text) const
{
    std::optional<std::pair<std::size_t, std::size_t>> hit;
    m_splitter.split(text, [&](const SplitWord& word) {
        for (const Group& group : m_groups) {
            const std::string& first = group.words.front();
            const bool start = group.start && group.words.size() == 1;
            if (!group.negated && (start ? word.word.starts_with(first) : word.word == first))
                hit = std::pair(word.from, word.to);
        }
        return !hit;
    });
    return hit;
}

} // namespace wr

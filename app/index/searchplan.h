// SPDX-License-Identifier: GPL-3.0-or-later
//
// A search query made ready to be asked of the index: what the columns decide, what the full-text index decides, and
// what needs the text itself, such as the order of the words of a phrase. Thread: one at a time.
#pragma once

#include "app/index/partstore.h"
#include "app/index/textfile.h"
#include "app/index/wordsplitter.h"
#include "app/ingest/itemtext.h"
#include "models/timeline/searchquery.h"

namespace wr {

class SearchPlan final
{
public:
    // REQUIRES: the splitter outlives the plan.
    SearchPlan(const SearchQuery& query, const WordSplitter& splitter);

    // What FTS5 is asked; empty when the full-text index has nothing to say.
    const std::string& match() const { return m_match; }

    // The items sought are those that do not match.
    bool isInverted() const { return m_inverted; }

    // There are words, or a user or session.
    bool asksText() const { return !m_groups.empty() || !m_marks.empty(); }

    // The full-text index says too little: a phrase.
    bool needsReading() const { return m_needsReading; }

    bool needsTraits() const { return m_needsTraits; }

    // Words, users and sessions are all there is.
    bool isTextOnly() const { return m_textOnly; }

    bool passesPart(const PartPlace& part) const;

    // Of kind, status and time; they must all hold.
    const QList<SearchTerm>& hot() const { return m_hot; }

    // Of names and latency; they must all hold.
    const QList<SearchTerm>& named() const { return m_named; }

    bool passesTraits(double leastScore, double mostScore, qint64 tokens) const;
    // False when the bytes of the record say already that it cannot match.
    bool mayMatch(std::string_view record, const IndexRow& row, const PartTexts& texts) const;
    bool matches(const ItemText& text) const;
    // Bytes of the first word found; nothing when no word is sought or found.
    std::optional<std::pair<std::size_t, std::size_t>> firstHit(std::string_view text) const;

private:
    struct Group {
        std::vector<std::string> words; // in order
        bool negated = false;
        bool start = false; // the last one only begins so
    };

    struct Mark {
        char what = 'u';
        std::string value;
        bool negated = false;
    };

    void addGroup(const SearchWords& words);
    void addTerm(const SearchTerm& term);
    void makeMatch();
    bool isIn(const Group& group, const std::vector<SplitWord>& text, std::string_view bytes) const;

    const WordSplitter& m_splitter;
    std::vector<Group> m_groups;
    std::vector<Mark> m_marks;
    QList<SearchTerm> m_hot;
    QList<SearchTerm> m_named;
    QList<SearchTerm> m_traits;
    QList<SearchTerm> m_parts;
    std::string m_match;
    bool m_nothing = false; // no item can match
    bool m_inverted = false;
    bool m_needsReading = false;
    bool m_needsTraits = false;
    bool m_textOnly = true;
};

} // namespace wr

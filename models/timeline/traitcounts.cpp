// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/traitcounts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <array>

namespace wr {

namespace {

constexpr double lowestScore = -1e18;

struct TraitCountsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TraitCounts)
};

struct Question {
    SearchField field;
    SearchSign sign;
    double bound;
    std::size_t all; // the question that counts who says a number at all
};

constexpr std::array questions{
    Question{SearchField::Tokens, SearchSign::AtLeast, 0, 0},
    Question{SearchField::Tokens, SearchSign::More, 100, 0},
    Question{SearchField::Tokens, SearchSign::More, 300, 0},
    Question{SearchField::Tokens, SearchSign::More, 1000, 0},
    Question{SearchField::Tokens, SearchSign::More, 3000, 0},
    Question{SearchField::Tokens, SearchSign::More, 10'000, 0},
    Question{SearchField::Tokens, SearchSign::More, 30'000, 0},
    Question{SearchField::Score, SearchSign::AtLeast, lowestScore, 7},
    Question{SearchField::Score, SearchSign::Less, 0.2, 7},
    Question{SearchField::Score, SearchSign::Less, 0.4, 7},
    Question{SearchField::Score, SearchSign::Less, 0.6, 7},
    Question{SearchField::Score, SearchSign::Less, 0.8, 7},
};

QString sentenceOf(const Question& question, const Difference& found)
{
    const QString form = question.field == SearchField::Tokens
        ? TraitCountsWords::tr(
            "Tokens: more than %1 in %2 of %3 items that say how many (%4) before, in %5 of "
            "%6 (%7) after.")
        : TraitCountsWords::tr(
            "Scores: below %1 in %2 of %3 items that have one (%4) before, in %5 of %6 (%7) "
            "after.");
    return form.arg(found.value, numberText(found.before), numberText(found.beforeOf),
                    shareText(found.before, found.beforeOf), numberText(found.after),
                    numberText(found.afterOf), shareText(found.after, found.afterOf));
}

// The bound of a field at which the windows differ most.
std::optional<Difference> mostTelling(std::size_t all, const QList<qint64>& before,
                                      const QList<qint64>& after)
{
    const auto first = static_cast<qsizetype>(all);
    const Question* most = nullptr;
    Difference found;
    double farthest = 0;
    for (std::size_t at = all + 1; at < questions.size() && questions.at(at).all == all; ++at) {
        const auto place = static_cast<qsizetype>(at);
        const double distance
            = shareDistance(before.at(place), before.at(first), after.at(place), after.at(first));
        if (distance <= farthest)
            continue;
        farthest = distance;
        most = &questions.at(at);
        found.before = before.at(place);
        found.after = after.at(place);
    }
    if (most == nullptr || farthest < tellingDistance)
        return std::nullopt;
    found.kind
        = most->field == SearchField::Tokens ? DifferenceKind::Tokens : DifferenceKind::Scores;
    found.value = QLocale().toString(most->bound);
    found.beforeOf = before.at(first);
    found.afterOf = after.at(first);
    found.sentence = sentenceOf(*most, found);
    return found;
}

} // namespace

qsizetype traitQuestions()
{
    return static_cast<qsizetype>(questions.size());
}

std::optional<SearchTerm> TraitCounts::next() const
{
    const auto at = static_cast<std::size_t>(m_counts.size());
    if (at >= questions.size())
        return std::nullopt;
    SearchTerm term;
    term.field = questions.at(at).field;
    term.sign = questions.at(at).sign;
    term.number = questions.at(at).bound;
    return term;
}

void TraitCounts::take(qint64 items)
{
    m_counts.append(items);
    // Where nothing says a number, no bound need be asked about.
    for (auto at = static_cast<std::size_t>(m_counts.size()); at < questions.size(); ++at) {
        const std::size_t all = questions.at(at).all;
        if (all == at || m_counts.at(static_cast<qsizetype>(all)) > 0)
            return;
        m_counts.append(0);
    }
}

QList<Difference> compareTraits(const TraitCounts& before, const TraitCounts& after)
{
    QList<Difference> differences;
    for (std::size_t at = 0; at < questions.size(); ++at) {
        if (questions.at(at).all != at)
            continue;
        if (const auto found = mostTelling(at, before.counts(), after.counts()))
            differences.append(*found);
    }
    return differences;
}

} // namespace wr

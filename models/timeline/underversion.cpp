// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/underversion.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct UnderVersionWords {
    Q_DECLARE_TR_FUNCTIONS(wr::UnderVersion)
};

constexpr std::array<const char*, 5> groundNames{"none", "same-request", "threshold", "scores",
                                                 "same-score"};

bool alike(const QString& left, const QString& right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

std::optional<double> numberOf(const QString& written)
{
    bool good = false;
    const double number = written.toDouble(&good);
    if (!good || !std::isfinite(number))
        return std::nullopt;
    return number;
}

QString count(qsizetype number)
{
    return QLocale().toString(number);
}

// Verdicts with a score that is a number, by score.
struct Scored {
    double score = 0;
    const SeenVerdict* seen = nullptr;
};

// One decision and the scores at which it was taken.
struct Range {
    QString decision;
    double from = 0;
    double to = 0;
    qsizetype verdicts = 0;
    const SeenVerdict* nearest = nullptr; // to the score that is asked about
};

// Another decision was taken at some of its scores.
bool meets(const Range& range, const std::vector<Range>& all)
{
    return std::any_of(all.begin(), all.end(), [&range](const Range& it) {
        return &it != &range && it.from <= range.to && range.from <= it.to;
    });
}

class Weigher final
{
public:
    Weigher(const SeenVerdict& now, const QList<SeenVerdict>& seen)
        : m_now(now)
        , m_seen(seen)
        , m_score(numberOf(now.verdict.score))
    {
        m_found.guardrail = now.verdict.guardrail;
        m_found.stage = now.verdict.stage;
        m_found.decided = now.verdict.decision;
        m_found.version = seen.first().verdict.version;
        m_found.seen = seen.size();
        m_found.example = seen.first().ref;
    }

    UnderVersion weigh()
    {
        if (!bySameRequest() && !byNumber())
            byWord();
        return m_found;
    }

private:
    bool bySameRequest();
    bool byNumber();
    bool byThreshold();
    void byRanges();
    void byWord();
    std::vector<Range> ranges() const;

    void tell(VerdictGround ground, const SeenVerdict& example, const QString& decision,
              const QString& sentence)
    {
        m_found.ground = ground;
        m_found.example = example.ref;
        m_found.decision = decision;
        m_found.sentence = sentence;
    }

    const SeenVerdict& m_now;
    const QList<SeenVerdict>& m_seen;
    std::optional<double> m_score;
    std::vector<Scored> m_scored;
    UnderVersion m_found;
};

bool Weigher::bySameRequest()
{
    const SeenVerdict* found = nullptr;
    for (const SeenVerdict& it : m_seen) {
        if (m_now.traceId.isEmpty() || it.traceId != m_now.traceId || it.verdict.decision.isEmpty())
            continue;
        if (found != nullptr && !alike(found->verdict.decision, it.verdict.decision))
            return false; // of two minds: no ground to stand on
        found = &it;
    }
    if (found == nullptr)
        return false;
    tell(VerdictGround::SameRequest, *found, found->verdict.decision,
         UnderVersionWords::tr("In the same request version %1 decided: %2")
             .arg(m_found.version, found->verdict.decision));
    return true;
}

bool Weigher::byNumber()
{
    for (const SeenVerdict& it : m_seen) {
        const auto score = numberOf(it.verdict.score);
        if (score && !it.verdict.decision.isEmpty())
            m_scored.push_back({*score, &it});
    }
    if (!m_score || m_scored.empty())
        return false;
    if (!byThreshold())
        byRanges();
    return true;
}

// All say one threshold and keep to it: one decision below it, another from it on.
bool Weigher::byThreshold()
{
    const auto threshold = numberOf(m_scored.front().seen->verdict.threshold);
    if (!threshold)
        return false;
    std::array<const SeenVerdict*, 2> sides{}; // below, and from it on
    std::array<qsizetype, 2> verdicts{};
    for (const Scored& it : m_scored) {
        const std::size_t side = it.score >= *threshold ? 1 : 0;
        if (numberOf(it.seen->verdict.threshold) != threshold
            || (sides.at(side) != nullptr
                && !alike(sides.at(side)->verdict.decision, it.seen->verdict.decision)))
            return false;
        sides.at(side) = it.seen;
        ++verdicts.at(side);
    }
    const std::size_t side = *m_score >= *threshold ? 1 : 0;
    const SeenVerdict* const like = sides.at(side);
    if (like == nullptr
        || (sides[0] != nullptr && sides[1] != nullptr
            && alike(sides[0]->verdict.decision, sides[1]->verdict.decision)))
        return false;
    const auto number = static_cast<int>(verdicts.at(side));
    const QString form = side == 1
        ? UnderVersionWords::tr(
            "Version %1 has the threshold %2; the score %3 is not below it, where %Ln of %Ln "
            "verdicts were: %4",
            nullptr, number)
        : UnderVersionWords::tr(
            "Version %1 has the threshold %2; the score %3 is below it, where %Ln of %Ln "
            "verdicts were: %4",
            nullptr, number);
    tell(VerdictGround::Threshold, *like, like->verdict.decision,
         form.arg(m_found.version, like->verdict.threshold, m_now.verdict.score,
                  like->verdict.decision));
    return true;
}

// By score; of one decision everything from its lowest to its highest.
std::vector<Range> Weigher::ranges() const
{
    std::vector<Range> found;
    for (const Scored& it : m_scored) {
        const QString& decision = it.seen->verdict.decision;
        auto range = std::find_if(found.begin(), found.end(), [&](const Range& other) {
            return alike(other.decision, decision);
        });
        if (range == found.end())
            range = found.insert(found.end(), {decision, it.score, it.score, 0, it.seen});
        range->from = std::min(range->from, it.score);
        range->to = std::max(range->to, it.score);
        ++range->verdicts;
        const double nearest = numberOf(range->nearest->verdict.score).value_or(0);
        if (std::abs(it.score - *m_score) < std::abs(nearest - *m_score))
            range->nearest = it.seen;
    }
    std::sort(found.begin(), found.end(),
              [](const Range& left, const Range& right) { return left.from < right.from; });
    return found;
}

void Weigher::byRanges()
{
    const std::vector<Range> all = ranges();
    const Range* holding = nullptr;
    const Range* below = nullptr; // the nearest that ends before the score
    const Range* above = nullptr; // the nearest that begins behind it
    for (const Range& it : all) {
        if (it.to < *m_score) {
            below = below == nullptr || it.to > below->to ? &it : below;
        } else if (it.from > *m_score) {
            above = above == nullptr ? &it : above;
        } else {
            holding = &it;
        }
    }
    if (holding == nullptr && all.size() == 1) {
        m_found.sentence
            = UnderVersionWords::tr("Version %1 decided the same in all %Ln verdicts with a score, "
                                    "and none of these is like the score %2 here: %3",
                                    nullptr, static_cast<int>(all.front().verdicts))
                  .arg(m_found.version, m_now.verdict.score, all.front().decision);
        return;
    }
    if (holding == nullptr && below != nullptr && above != nullptr) {
        m_found.sentence
            = UnderVersionWords::tr(
                  "The score %1 lies between those of version %2: up to %3 it decided %4, "
                  "from %5 on %6.")
                  .arg(m_now.verdict.score, m_found.version, QLocale().toString(below->to),
                       below->decision, QLocale().toString(above->from), above->decision);
        return;
    }
    const Range& like = holding != nullptr ? *holding : below != nullptr ? *below : *above;
    if (meets(like, all)) {
        m_found.sentence
            = UnderVersionWords::tr("At scores like %1 version %2 decided now one way, now "
                                    "another, in %3 verdicts.")
                  .arg(m_now.verdict.score, m_found.version,
                       count(static_cast<qsizetype>(m_scored.size())));
        return;
    }
    const QString form
        = UnderVersionWords::tr("Of the verdicts of version %1, %Ln have scores from %2 to %3; "
                                "the score here is %4. They were all: %5",
                                nullptr, static_cast<int>(like.verdicts));
    tell(VerdictGround::Scores, *like.nearest, like.decision,
         form.arg(m_found.version, QLocale().toString(like.from), QLocale().toString(like.to),
                  m_now.verdict.score, like.decision));
}

void Weigher::byWord()
{
    const SeenVerdict* like = nullptr;
    qsizetype verdicts = 0;
    bool mixed = false;
    for (const SeenVerdict& it : m_seen) {
        if (m_now.verdict.score.isEmpty() || !alike(it.verdict.score, m_now.verdict.score)
            || it.verdict.decision.isEmpty())
            continue;
        mixed = mixed || (like != nullptr && !alike(like->verdict.decision, it.verdict.decision));
        like = &it;
        ++verdicts;
    }
    if (like != nullptr && !mixed) {
        tell(VerdictGround::SameScore, *like, like->verdict.decision,
             UnderVersionWords::tr("All %Ln verdicts of version %1 with the score %2 were: %3",
                                   nullptr, static_cast<int>(verdicts))
                 .arg(m_found.version, m_now.verdict.score, like->verdict.decision));
        return;
    }
    const auto same = std::count_if(m_seen.begin(), m_seen.end(), [this](const SeenVerdict& it) {
        return alike(it.verdict.decision, m_now.verdict.decision);
    });
    m_found.sentence
        = UnderVersionWords::tr(
              "Version %1 decided the same in %2 of %Ln verdicts, and no score tells which of "
              "them are like this one.",
              nullptr, static_cast<int>(m_seen.size()))
              .arg(m_found.version, count(same));
}

} // namespace

QString verdictGroundName(VerdictGround ground)
{
    return QString::fromLatin1(groundNames.at(static_cast<std::size_t>(ground)));
}

UnderVersion decisionUnder(const SeenVerdict& now, const QList<SeenVerdict>& seen)
{
    return Weigher(now, seen).weigh();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/bandruns.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace wr {

namespace {

struct BandStretchWords {
    Q_DECLARE_TR_FUNCTIONS(wr::BandStretch)
};

constexpr std::size_t valuesFollowed = 4096;
constexpr std::size_t runsCompared = 1024; // a gap is weighed against the others only up to so many

// Stirling's series; std::lgamma is not safe in threads. REQUIRES: x >= 1.
double logGamma(double x)
{
    double shift = 0;
    for (; x < 8; x += 1)
        shift -= std::log(x);
    const double inverse = 1 / x;
    return shift + (x - 0.5) * std::log(x) - x + 0.918938533204672742
        + inverse / 12 * (1 - inverse * inverse / 30);
}

// The logarithm of the chance that a value with these items among so many turns is missing from `others` further turns,
// whatever its true share may be (all shares alike before the first item).
double chanceOfSilence(double items, double turns, double others)
{
    const double hits = items + 1;
    const double misses = std::max(turns - items, 0.0) + 1;
    return logGamma(misses + others) - logGamma(hits + misses + others) - logGamma(misses)
        + logGamma(hits + misses);
}

double rarity(qint64 expected)
{
    return std::log(0.1 / static_cast<double>(std::max<qint64>(expected, 1)));
}

double overlap(const NamedRun& run, qint64 from, qint64 to)
{
    const auto low = static_cast<double>(std::max(run.fromNanos, from));
    const auto high = static_cast<double>(std::min(run.toNanos, to));
    if (low > high)
        return 0;
    const double whole = static_cast<double>(run.toNanos) - static_cast<double>(run.fromNanos);
    const double share = whole > 0 ? (high - low) / whole : 1;
    return static_cast<double>(run.requests) * share;
}

bool byValue(const NamedRun& left, const NamedRun& right)
{
    if (left.kind != right.kind)
        return left.kind < right.kind;
    if (left.value != right.value)
        return left.value < right.value;
    return left.fromNanos < right.fromNanos;
}

// True when the others that stand in the gap show that the value was not in force there. REQUIRES: one kind.
bool ended(const NamedRun& before, const NamedRun& after, const std::vector<NamedRun>& all,
           double limit)
{
    if (after.fromNanos <= before.toNanos || all.size() > runsCompared)
        return false;
    double turns = 0;
    double others = 0;
    for (const NamedRun& run : all) {
        turns += overlap(run, before.fromNanos, before.toNanos);
        if (run.value != before.value)
            others += overlap(run, before.toNanos, after.fromNanos);
    }
    const auto hits = static_cast<double>(before.requests);
    return chanceOfSilence(hits, std::max(turns, hits), others) < limit;
}

void joinInto(NamedRun& run, const NamedRun& next)
{
    run.toNanos = std::max(run.toNanos, next.toNanos);
    run.items += next.items;
    run.requests += next.requests;
    run.values = std::max(run.values, next.values);
}

QList<BandStretch> stretchesOfKind(const std::vector<NamedRun>& runs)
{
    qint64 total = 0;
    for (const NamedRun& run : runs)
        total += run.requests;
    const double limit = rarity(total);
    QList<BandStretch> stretches;
    const auto close = [&stretches](const NamedRun& run, bool first) {
        const QString value = run.values > 1
            ? BandStretchWords::tr("%n values", nullptr, static_cast<int>(run.values))
            : run.value;
        stretches.append({run.kind, value, run.fromNanos, run.toNanos, run.items, first});
    };
    NamedRun open;
    bool first = true;
    for (const NamedRun& run : runs) {
        if (open.items == 0) {
            open = run;
        } else if (run.value == open.value && !ended(open, run, runs, limit)) {
            joinInto(open, run);
        } else {
            close(open, first);
            first = run.value != open.value;
            open = run;
        }
    }
    if (open.items > 0)
        close(open, first);
    return stretches;
}

bool byTime(const BandStretch& left, const BandStretch& right)
{
    if (left.kind != right.kind)
        return left.kind < right.kind;
    if (left.fromNanos != right.fromNanos)
        return left.fromNanos < right.fromNanos;
    return left.value < right.value;
}

// REQUIRES: one kind, more than bandLimit.
void mergeRarest(QList<BandStretch>& stretches)
{
    std::stable_sort(
        stretches.begin(), stretches.end(),
        [](const BandStretch& left, const BandStretch& right) { return left.items > right.items; });
    BandStretch rest = stretches.at(bandLimit - 1);
    std::unordered_set<size_t> values;
    for (qsizetype i = bandLimit - 1; i < stretches.size(); ++i) {
        const BandStretch& it = stretches.at(i);
        values.insert(qHash(it.value));
        rest.fromNanos = std::min(rest.fromNanos, it.fromNanos);
        rest.toNanos = std::max(rest.toNanos, it.toNanos);
        rest.items += i == bandLimit - 1 ? 0 : it.items;
        rest.firstSeen = rest.firstSeen || it.firstSeen;
    }
    rest.value = BandStretchWords::tr("%n values", nullptr, static_cast<int>(values.size()));
    stretches.resize(bandLimit - 1);
    stretches.append(rest);
}

} // namespace

BandRunBuilder::BandRunBuilder(BandKind kind, qint64 expected)
    : m_kind(kind)
    , m_rarity(rarity(expected))
{
}

void BandRunBuilder::add(quint32 value, qint64 startNanos, quint64 request)
{
    const auto found = m_open.find(value);
    if (request != 0 && found != m_open.end() && found->second.request == request) {
        found->second.run.toNanos = startNanos;
        ++found->second.run.items;
        return;
    }
    const qint64 turn = ++m_turn;
    if (found == m_open.end()) {
        if (m_open.size() >= valuesFollowed) {
            addToRest(value, startNanos);
            return;
        }
        m_open.emplace(value,
                       Open{{m_kind, value, startNanos, startNanos, 1, 1, 1}, turn, turn, request});
        return;
    }
    Open& open = found->second;
    const qint64 others = turn - open.lastTurn - 1;
    if (others > 0
        && chanceOfSilence(static_cast<double>(open.run.requests),
                           static_cast<double>(open.lastTurn - open.firstTurn + 1),
                           static_cast<double>(others))
            < m_rarity) {
        m_done.push_back(open.run);
        open = Open{{m_kind, value, startNanos, startNanos, 1, 1, 1}, turn, turn, request};
        return;
    }
    open.lastTurn = turn;
    open.request = request;
    open.run.toNanos = startNanos;
    ++open.run.items;
    ++open.run.requests;
}

void BandRunBuilder::addToRest(quint32 value, qint64 startNanos)
{
    if (m_rest.items == 0)
        m_rest = {m_kind, 0, startNanos, startNanos, 0, 0, 0};
    m_restValues.insert(value);
    m_rest.toNanos = startNanos;
    ++m_rest.items;
    ++m_rest.requests;
}

std::vector<BandRun> BandRunBuilder::take()
{
    for (const auto& entry : m_open)
        m_done.push_back(entry.second.run);
    if (m_rest.items > 0) {
        m_rest.values = static_cast<qint64>(m_restValues.size());
        m_done.push_back(m_rest);
    }
    std::sort(m_done.begin(), m_done.end(), [](const BandRun& left, const BandRun& right) {
        return left.fromNanos != right.fromNanos ? left.fromNanos < right.fromNanos
                                                 : left.value < right.value;
    });
    m_open.clear();
    m_restValues.clear();
    m_rest = {};
    return std::exchange(m_done, {});
}

QList<BandStretch> stretchesOf(std::vector<NamedRun> runs)
{
    std::sort(runs.begin(), runs.end(), byValue);
    QList<BandStretch> stretches;
    for (auto from = runs.begin(); from != runs.end();) {
        const auto to = std::find_if(
            from, runs.end(), [from](const NamedRun& run) { return run.kind != from->kind; });
        stretches += stretchesOfKind({from, to});
        from = to;
    }
    std::sort(stretches.begin(), stretches.end(), byTime);
    return stretches;
}

QList<BandStretch> stretchesIn(const QList<BandStretch>& all, qint64 fromNanos, qint64 toNanos)
{
    QList<BandStretch> inside;
    for (auto from = all.begin(); from != all.end();) {
        QList<BandStretch> kind;
        auto at = from;
        for (; at != all.end() && at->kind == from->kind; ++at) {
            if (at->fromNanos < toNanos && at->toNanos >= fromNanos)
                kind.append(*at);
        }
        if (kind.size() > bandLimit)
            mergeRarest(kind);
        inside += kind;
        from = at;
    }
    std::sort(inside.begin(), inside.end(), byTime);
    return inside;
}

} // namespace wr

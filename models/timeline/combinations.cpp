// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/combinations.h"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

namespace wr {

namespace {

template<typename Values>
std::ptrdiff_t sayings(const Values& values)
{
    return std::count_if(values.begin(), values.end(), [](const auto& value) {
        return value != std::decay_t<decltype(value)>();
    });
}

using Texts = std::array<QString, combinedKinds.size()>;

// Every way to say less of it, itself included.
void addParts(std::set<Texts>& known, const Texts& values)
{
    for (unsigned left = 0; left < 1U << values.size(); ++left) {
        Texts part = values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if ((left & (1U << i)) != 0)
                part.at(i).clear();
        }
        if (sayings(part) > 1)
            known.insert(std::move(part));
    }
}

bool earlier(const CombinationSeen& one, const CombinationSeen& other)
{
    if (one.at != other.at)
        return one.at < other.at;
    const auto said = sayings(one.values);
    const auto otherSaid = sayings(other.values);
    return said != otherSaid ? said > otherSaid : one.values < other.values;
}

} // namespace

void CombinationBuilder::add(const std::array<quint32, bandKindCount>& bands, qint64 startNanos,
                             quint64 request)
{
    std::size_t place = m_requests.size();
    bool has = false;
    for (std::size_t i = 0; i < combinedKinds.size(); ++i) {
        const quint32 value = bands.at(static_cast<std::size_t>(combinedKinds.at(i)));
        if (value == 0)
            continue;
        if (!has && request != 0)
            place = m_places.try_emplace(request, m_requests.size()).first->second;
        if (!has && place == m_requests.size())
            m_requests.push_back({{}, startNanos});
        has = true;
        quint32& shown = m_requests.at(place).values.at(i);
        shown = shown == 0 ? value : shown;
    }
}

std::vector<CombinationRun> CombinationBuilder::take()
{
    std::vector<CombinationRun> found;
    std::set<std::array<quint32, combinedKinds.size()>> known;
    for (const CombinationRun& request : m_requests) {
        if (known.size() < combinationsFollowed && sayings(request.values) > 1
            && known.insert(request.values).second)
            found.push_back(request);
    }
    m_requests.clear();
    m_places.clear();
    return found;
}

QList<CombinationSeen> firstCombinations(std::vector<CombinationSeen> seen)
{
    std::sort(seen.begin(), seen.end(), earlier);
    std::set<Texts> known;
    QList<CombinationSeen> first;
    bool begins = true;
    for (CombinationSeen& it : seen) {
        if (static_cast<std::size_t>(first.size()) == combinationsFollowed)
            break;
        if (known.contains(it.values))
            continue;
        addParts(known, it.values);
        if (!std::exchange(begins, false))
            first.append(std::move(it));
    }
    return first;
}

QList<CombinationSeen> combinationsIn(const QList<CombinationSeen>& all, qint64 fromNanos,
                                      qint64 toNanos)
{
    const auto before = [](const CombinationSeen& one, qint64 nanos) { return one.at < nanos; };
    const auto from = std::lower_bound(all.begin(), all.end(), fromNanos, before);
    const auto to = std::lower_bound(from, all.end(), toNanos, before);
    return {from, to};
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/firsts.h"

#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>

namespace wr {

namespace {

struct FirstSeenWords {
    Q_DECLARE_TR_FUNCTIONS(wr::FirstSeen)
};

// What a kind's evidence begins with is not new: all that is seen in the first thousandth of its time.
using Beginnings = std::array<qint64, bandKindCount>; // the end of that, by kind

Beginnings beginningsOf(const QList<BandStretch>& bands)
{
    Beginnings from;
    Beginnings to;
    from.fill(std::numeric_limits<qint64>::max());
    to.fill(std::numeric_limits<qint64>::min());
    for (const BandStretch& band : bands) {
        const auto kind = static_cast<size_t>(band.kind);
        from.at(kind) = std::min(from.at(kind), band.fromNanos);
        to.at(kind) = std::max(to.at(kind), band.toNanos);
    }
    for (size_t kind = 0; kind < from.size(); ++kind) {
        if (from.at(kind) <= to.at(kind)) // halves, or far apart times would not fit
            from.at(kind) += (to.at(kind) / 2 - from.at(kind) / 2) / 500;
    }
    return from;
}

// Both pictures may tell of the same one.
void addValues(std::vector<FirstSeen>& firsts, const TimelinePicture& whole,
               const TimelinePicture& picture)
{
    const Beginnings beginnings = beginningsOf(whole.bands);
    std::set<std::tuple<qint64, BandKind, QString>> told;
    for (const QList<BandStretch>& bands : {whole.bands, picture.bands}) {
        for (const BandStretch& band : bands) {
            const bool begins = band.fromNanos <= beginnings.at(static_cast<size_t>(band.kind));
            if (band.firstSeen && !begins
                && told.emplace(band.fromNanos, band.kind, band.value).second)
                firsts.push_back({band.fromNanos, band.kind, band.value});
        }
    }
}

QString textOf(const std::array<QString, combinedKinds.size()>& values)
{
    QStringList parts;
    for (size_t i = 0; i < combinedKinds.size(); ++i) {
        if (!values.at(i).isEmpty())
            parts.append(FirstSeenWords::tr("%1 %2", "a kind of value, and the value")
                             .arg(bandKindTitle(combinedKinds.at(i)), inSentence(values.at(i))));
    }
    return parts.join(QStringLiteral(" + "));
}

// Both pictures may tell of the same one.
void addCombinations(std::vector<FirstSeen>& firsts, const TimelinePicture& whole,
                     const TimelinePicture& picture)
{
    const auto told = [&whole](const CombinationSeen& one) {
        const auto from = std::lower_bound(
            whole.combinations.begin(), whole.combinations.end(), one.at,
            [](const CombinationSeen& it, qint64 nanos) { return it.at < nanos; });
        return std::find(from, whole.combinations.end(), one) != whole.combinations.end();
    };
    for (const CombinationSeen& one : whole.combinations)
        firsts.push_back({one.at, std::nullopt, {}, one.values});
    for (const CombinationSeen& one : picture.combinations) {
        if (!told(one))
            firsts.push_back({one.at, std::nullopt, {}, one.values});
    }
}

} // namespace

std::vector<FirstSeen> firstsOf(const TimelinePicture& whole, const TimelinePicture& picture)
{
    std::vector<FirstSeen> firsts;
    addValues(firsts, whole, picture);
    addCombinations(firsts, whole, picture);
    std::stable_sort(
        firsts.begin(), firsts.end(),
        [](const FirstSeen& one, const FirstSeen& other) { return one.at < other.at; });
    return firsts;
}

QString firstSeenText(const FirstSeen& first)
{
    if (first.kind)
        return FirstSeenWords::tr("first seen: %1 %2")
            .arg(bandKindTitle(*first.kind), inSentence(first.what, 200));
    return FirstSeenWords::tr("first seen: the combination %1").arg(textOf(first.values));
}

} // namespace wr

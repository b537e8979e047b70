// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/firsts.h"

#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>

namespace wr {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::FirstSeen)
};

constexpr std::array combined{BandKind::AnsweringModel, BandKind::PromptVersion,
                              BandKind::RetrievalSource, BandKind::GuardrailVersion};

// The value of each kind that one request shows first; empty where it shows none.
using Combination = std::array<QString, combined.size()>;

struct Request {
    qint64 at = 0;
    Combination values;
};

struct Known {
    qint64 beginning = std::numeric_limits<qint64>::max(); // of the kind's evidence
    QHash<QString, qint64> firstAt;                        // by value
};

using KnownKinds = std::array<Known, bandKindCount>;

KnownKinds knownKinds(const QList<BandStretch>& bands)
{
    KnownKinds kinds;
    for (const BandStretch& band : bands) {
        Known& known = kinds.at(static_cast<size_t>(band.kind));
        known.beginning = std::min(known.beginning, band.fromNanos);
        if (band.firstSeen && !known.firstAt.contains(band.value))
            known.firstAt.insert(band.value, band.fromNanos);
    }
    return kinds;
}

// Both pictures may tell of the same one.
void addValues(std::vector<FirstSeen>& firsts, const TimelinePicture& whole,
               const TimelinePicture& picture, const KnownKinds& kinds)
{
    std::set<std::tuple<qint64, BandKind, QString>> told;
    for (const QList<BandStretch>& bands : {whole.bands, picture.bands}) {
        for (const BandStretch& band : bands) {
            const bool begins
                = band.fromNanos == kinds.at(static_cast<size_t>(band.kind)).beginning;
            if (band.firstSeen && !begins
                && told.emplace(band.fromNanos, band.kind, band.value).second)
                firsts.push_back({band.fromNanos, band.kind, band.value, true});
        }
    }
}

// By time. REQUIRES: items by time.
std::vector<Request> requestsOf(const std::vector<EvidenceItem>& items)
{
    std::vector<Request> requests;
    QHash<QByteArray, size_t> places;
    for (const EvidenceItem& item : items) {
        if (item.traceId.isEmpty())
            continue;
        for (size_t i = 0; i < combined.size(); ++i) {
            const QString& value = item.bands.at(static_cast<size_t>(combined.at(i)));
            if (value.isEmpty())
                continue;
            auto place = places.constFind(item.traceId);
            if (place == places.constEnd()) {
                place = places.insert(item.traceId, requests.size());
                requests.push_back({item.start.nanos, {}});
            }
            QString& shown = requests.at(*place).values.at(i);
            if (shown.isEmpty())
                shown = value;
        }
    }
    return requests;
}

// A request that shows less, as one at the window's edge does, is no combination of its own.
bool covers(const Combination& known, const Combination& one)
{
    for (size_t i = 0; i < known.size(); ++i) {
        if (!one.at(i).isEmpty() && one.at(i) != known.at(i))
            return false;
    }
    return true;
}

// When the youngest of its values appeared; nothing when that of one is not known.
std::optional<qint64> youngest(const Combination& values, const KnownKinds& kinds)
{
    std::optional<qint64> at;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values.at(i).isEmpty())
            continue;
        const auto& known = kinds.at(static_cast<size_t>(combined.at(i))).firstAt;
        const auto found = known.constFind(values.at(i));
        if (found == known.constEnd())
            return {};
        at = std::max(at.value_or(*found), *found);
    }
    return at;
}

QString textOf(const Combination& values)
{
    QStringList parts;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values.at(i).isEmpty())
            parts.append(Words::tr("%1 %2", "a kind of value, and the value")
                             .arg(bandKindTitle(combined.at(i)), inSentence(values.at(i))));
    }
    return parts.join(QStringLiteral(" + "));
}

void addCombinations(std::vector<FirstSeen>& firsts, const TimelinePicture& picture,
                     const KnownKinds& kinds)
{
    std::vector<Combination> seen;
    for (const Request& request : requestsOf(picture.single)) {
        const auto shown = std::count_if(request.values.begin(), request.values.end(),
                                         [](const QString& value) { return !value.isEmpty(); });
        const auto isKnown
            = [&request](const Combination& known) { return covers(known, request.values); };
        if (shown < 2 || std::any_of(seen.begin(), seen.end(), isKnown))
            continue;
        const auto since = youngest(request.values, kinds);
        const bool certain = since && *since >= picture.query.fromNanos;
        const bool begins
            = seen.empty() && (!certain || picture.query.fromNanos <= picture.extentFromNanos);
        seen.push_back(request.values);
        if (!begins)
            firsts.push_back({request.at, std::nullopt, textOf(request.values), certain});
    }
}

} // namespace

std::vector<FirstSeen> firstsOf(const TimelinePicture& whole, const TimelinePicture& picture)
{
    const KnownKinds kinds = knownKinds(whole.bands);
    std::vector<FirstSeen> firsts;
    addValues(firsts, whole, picture, kinds);
    addCombinations(firsts, picture, kinds);
    std::stable_sort(
        firsts.begin(), firsts.end(),
        [](const FirstSeen& one, const FirstSeen& other) { return one.at < other.at; });
    return firsts;
}

QString firstSeenText(const FirstSeen& first)
{
    if (first.kind)
        return Words::tr("first seen: %1 %2")
            .arg(bandKindTitle(*first.kind), inSentence(first.what, 200));
    return first.certain
        ? Words::tr("first seen: the combination %1").arg(first.what)
        : Words::tr("first seen in this window, perhaps not for the first time: the combination %1")
              .arg(first.what);
}

} // namespace wr

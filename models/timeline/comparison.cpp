// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/comparison.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double stepsAnOctave = 8;
constexpr qsizetype valueLimit = 1000;
constexpr double sameDuration = 0.1; // share; two steps of the counts are nearly as much
constexpr qint64 fewest = 20;        // durations of fewer calls tell nothing
constexpr double nanosPerSecond = 1e9;
constexpr double nanosPerMilli = 1e6;
constexpr double millisPerSecond = 1e3;

QString comparisonPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Comparison", text);
}

// Whether chance does not explain that the shares differ.
bool differ(qint64 one, qint64 oneOf, qint64 other, qint64 otherOf)
{
    return shareDistance(one, oneOf, other, otherOf) >= tellingDistance;
}

// Whether two counts over stretches of time are too far apart for one rate (the counts' own spread is their root).
bool ratesDiffer(qint64 one, qint64 oneNanos, qint64 other, qint64 otherNanos)
{
    if (one + other == 0)
        return false;
    const double share = static_cast<double>(oneNanos)
        / (static_cast<double>(oneNanos) + static_cast<double>(otherNanos));
    const auto all = static_cast<double>(one + other);
    const double error = std::sqrt(all * share * (1 - share));
    return error > 0 && std::abs(static_cast<double>(one) - all * share) / error >= tellingDistance;
}

QString perMinute(qint64 count, qint64 nanos)
{
    const double rate
        = static_cast<double>(count) / (static_cast<double>(nanos) / (60 * nanosPerSecond));
    return QLocale().toString(rate, 'f', rate < 10 ? 1 : 0);
}

class Comparing final
{
public:
    Comparing(const WindowCounts& before, qint64 beforeNanos, const WindowCounts& after,
              qint64 afterNanos)
        : m_before(before)
        , m_beforeNanos(beforeNanos)
        , m_after(after)
        , m_afterNanos(afterNanos)
    {
    }

    QList<Difference> all()
    {
        for (int kind = 0; kind < bandKindCount; ++kind)
            values(static_cast<BandKind>(kind));
        share(DifferenceKind::Errors, m_before.errors, m_after.errors,
              comparisonPhrase(QT_TRANSLATE_NOOP(
                  "wr::Comparison", "Failed: %1 of %2 items (%3) before, %4 of %5 (%6) after.")));
        share(DifferenceKind::Adverse, m_before.adverse, m_after.adverse,
              comparisonPhrase(
                  QT_TRANSLATE_NOOP("wr::Comparison",
                                    "Blocked, failed or complained about: %1 of %2 items (%3) "
                                    "before, %4 of %5 (%6) after.")));
        duration(DifferenceKind::Median, 0.5,
                 comparisonPhrase(QT_TRANSLATE_NOOP(
                     "wr::Comparison",
                     "Half of the model calls took at most about %1 before, %2 after.")));
        duration(DifferenceKind::Slowest, 0.95,
                 comparisonPhrase(QT_TRANSLATE_NOOP(
                     "wr::Comparison",
                     "95 of 100 model calls took at most about %1 before, %2 after.")));
        volume(DifferenceKind::Items, {},
               comparisonPhrase(QT_TRANSLATE_NOOP("wr::Comparison", "Items")), m_before.items,
               m_after.items);
        for (const EvidenceKind kind : allEvidenceKinds) {
            const auto at = static_cast<std::size_t>(kind);
            volume(DifferenceKind::Kind, evidenceKindName(kind), evidenceKindTitle(kind),
                   m_before.kinds[at], m_after.kinds[at]);
        }
        return m_found;
    }

private:
    void values(BandKind kind)
    {
        const auto at = static_cast<std::size_t>(kind);
        const QMap<QString, qint64>& before = m_before.values[at];
        const QMap<QString, qint64>& after = m_after.values[at];
        const qint64 beforeOf = sum(before) + m_before.beyond[at];
        const qint64 afterOf = sum(after) + m_after.beyond[at];
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (!saidAlready(kind, it.key()) && !before.contains(it.key())
                && m_before.beyond[at] == 0)
                value(DifferenceKind::NewValue, kind, it.key(), 0, beforeOf, it.value(), afterOf);
        }
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (saidAlready(kind, it.key()))
                continue;
            const qint64 now = after.value(it.key());
            if (now == 0 && m_after.beyond[at] == 0)
                value(DifferenceKind::GoneValue, kind, it.key(), it.value(), beforeOf, 0, afterOf);
            else if (now > 0 && differ(it.value(), beforeOf, now, afterOf))
                value(DifferenceKind::ChangedShare, kind, it.key(), it.value(), beforeOf, now,
                      afterOf);
        }
    }

    // Where the model that was asked for answered, its own bands tell what changed.
    bool saidAlready(BandKind kind, const QString& value) const
    {
        constexpr auto answering = static_cast<std::size_t>(BandKind::AnsweringModel);
        return kind == BandKind::ModelDifference
            && (m_before.values[answering].contains(value)
                || m_after.values[answering].contains(value));
    }

    static qint64 sum(const QMap<QString, qint64>& counts)
    {
        qint64 all = 0;
        for (const qint64 count : counts)
            all += count;
        return all;
    }

    void value(DifferenceKind what, BandKind kind, const QString& value, qint64 before,
               qint64 beforeOf, qint64 after, qint64 afterOf)
    {
        const QString title = bandKindTitle(kind);
        QString sentence;
        // One arg() for all, so that places that stand in a foreign value are not filled in.
        if (what == DifferenceKind::NewValue)
            sentence = comparisonPhrase(
                           QT_TRANSLATE_NOOP(
                               "wr::Comparison",
                               "%1: new after, in %2 of %3 items that name one; never before: %4"))
                           .arg(title, numberText(after), numberText(afterOf), value);
        else if (what == DifferenceKind::GoneValue)
            sentence = comparisonPhrase(
                           QT_TRANSLATE_NOOP(
                               "wr::Comparison",
                               "%1: gone after; before in %2 of %3 items that name one: %4"))
                           .arg(title, numberText(before), numberText(beforeOf), value);
        else
            sentence
                = comparisonPhrase(
                      QT_TRANSLATE_NOOP("wr::Comparison",
                                        "%1: in %2 of the items before, in %3 after: %4"))
                      .arg(title, shareText(before, beforeOf), shareText(after, afterOf), value);
        m_found.append(
            {what, bandKindName(kind), value, before, beforeOf, after, afterOf, sentence});
    }

    void share(DifferenceKind kind, qint64 before, qint64 after, const QString& sentence)
    {
        if (!differ(before, m_before.items, after, m_after.items))
            return;
        m_found.append({kind,
                        {},
                        {},
                        before,
                        m_before.items,
                        after,
                        m_after.items,
                        sentence.arg(numberText(before), numberText(m_before.items),
                                     shareText(before, m_before.items), numberText(after),
                                     numberText(m_after.items), shareText(after, m_after.items))});
    }

    void duration(DifferenceKind kind, double of, const QString& sentence)
    {
        if (m_before.calls.count() < fewest || m_after.calls.count() < fewest)
            return;
        const qint64 before = m_before.calls.quantile(of);
        const qint64 after = m_after.calls.quantile(of);
        const auto larger = static_cast<double>(std::max(before, after));
        if (static_cast<double>(std::abs(before - after)) <= sameDuration * larger)
            return;
        m_found.append({kind,
                        {},
                        {},
                        before,
                        m_before.calls.count(),
                        after,
                        m_after.calls.count(),
                        sentence.arg(latencyText(before), latencyText(after))});
    }

    void volume(DifferenceKind kind, const QString& subject, const QString& title, qint64 before,
                qint64 after)
    {
        if (!ratesDiffer(before, m_beforeNanos, after, m_afterNanos))
            return;
        const QString sentence
            = comparisonPhrase(
                  QT_TRANSLATE_NOOP("wr::Comparison",
                                    "%1: %2 (%3 a minute) before, %4 (%5 a minute) after."))
                  .arg(title, numberText(before), perMinute(before, m_beforeNanos),
                       numberText(after), perMinute(after, m_afterNanos));
        m_found.append({kind, subject, {}, before, 0, after, 0, sentence});
    }

    const WindowCounts& m_before;
    qint64 m_beforeNanos;
    const WindowCounts& m_after;
    qint64 m_afterNanos;
    QList<Difference> m_found;
};

} // namespace

void DurationCounts::add(qint64 nanos)
{
    const double steps = nanos <= 1 ? 0 : std::log2(static_cast<double>(nanos)) * stepsAnOctave;
    ++m_steps[static_cast<int>(std::ceil(steps))];
    ++m_count;
}

qint64 DurationCounts::quantile(double share) const
{
    if (m_count == 0)
        return 0;
    const auto wanted = static_cast<qint64>(std::ceil(share * static_cast<double>(m_count)));
    qint64 passed = 0;
    for (auto it = m_steps.begin(); it != m_steps.end(); ++it) {
        passed += it.value();
        if (passed >= wanted)
            return static_cast<qint64>(std::exp2(it.key() / stepsAnOctave));
    }
    return static_cast<qint64>(std::exp2(m_steps.lastKey() / stepsAnOctave));
}

bool isModelCall(const EvidenceItem& item)
{
    const auto says
        = [&item](BandKind kind) { return !item.bands[static_cast<std::size_t>(kind)].isEmpty(); };
    return item.lane == EvidenceKind::ModelBehaviour
        && (says(BandKind::AnsweringModel) || says(BandKind::RequestedModel));
}

void countItem(WindowCounts& window, const EvidenceItem& item)
{
    ++window.items;
    window.errors += item.status == ItemStatus::Error ? 1 : 0;
    window.adverse += item.adverse ? 1 : 0;
    ++window.kinds[static_cast<std::size_t>(item.lane)];
    if (isModelCall(item))
        window.calls.add(item.end.nanos - item.start.nanos);
    for (std::size_t at = 0; at < window.values.size(); ++at) {
        const QString& value = item.bands[at];
        if (value.isEmpty())
            continue;
        if (window.values[at].size() < valueLimit || window.values[at].contains(value))
            ++window.values[at][value];
        else
            ++window.beyond[at];
    }
}

QString differenceKindName(DifferenceKind kind)
{
    constexpr const char* const names[] = {"items",
                                           "errors",
                                           "adverse",
                                           "kind",
                                           "median",
                                           "slowest",
                                           "new-value",
                                           "gone-value",
                                           "changed-share",
                                           "tokens",
                                           "scores",
                                           "finish-reason",
                                           "other-finish-reasons",
                                           "twice-told"};
    return QString::fromLatin1(names[static_cast<std::size_t>(kind)]);
}

double shareDistance(qint64 one, qint64 oneOf, qint64 other, qint64 otherOf)
{
    if (oneOf == 0 || otherOf == 0)
        return 0;
    const auto ofOne = static_cast<double>(oneOf);
    const auto ofOther = static_cast<double>(otherOf);
    const double pooled = static_cast<double>(one + other) / (ofOne + ofOther);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / ofOne + 1 / ofOther));
    const double gap = static_cast<double>(one) / ofOne - static_cast<double>(other) / ofOther;
    return error > 0 ? std::abs(gap) / error : 0;
}

QString numberText(qint64 count)
{
    return QLocale().toString(count);
}

QString shareText(qint64 count, qint64 of)
{
    const double share = of == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(of);
    return comparisonPhrase(QT_TRANSLATE_NOOP("wr::Comparison", "%1 %"))
        .arg(QLocale().toString(share, 'f', share < 10 ? 1 : 0));
}

QString latencyText(qint64 nanos)
{
    const double millis = static_cast<double>(nanos) / nanosPerMilli;
    const bool inMillis = millis < millisPerSecond;
    const double value = inMillis ? millis : millis / millisPerSecond;
    const QString text = QLocale().toString(value, 'f', value < 10 ? 1 : 0);
    return (inMillis ? comparisonPhrase(QT_TRANSLATE_NOOP("wr::Comparison", "%1 ms"))
                     : comparisonPhrase(QT_TRANSLATE_NOOP("wr::Comparison", "%1 s")))
        .arg(text);
}

QList<Difference> compareWindows(const WindowCounts& before, qint64 beforeNanos,
                                 const WindowCounts& after, qint64 afterNanos)
{
    return Comparing(before, beforeNanos, after, afterNanos).all();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinewords.h"

#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"
#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/timeline/firstmarks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::timeline {
namespace {

struct TimelinePhrases {
    Q_DECLARE_TR_FUNCTIONS(wr::TimelineWords)
};

double shareOf(qint64 some, qint64 all)
{
    return all > 0 ? static_cast<double>(some) / static_cast<double>(all) : 0;
}

QString bandAt(const SceneLane& lane, const SceneSource& source, int x)
{
    for (const BandMark& mark : lane.bands) {
        if (x < mark.x || x >= std::max(mark.until, mark.x + 1))
            continue;
        const BandStretch& stretch = source.picture->bands.at(mark.stretch);
        const QString value = inSentence(stretch.value);
        const QString since = readoutTime(stretch.fromNanos, source.window.span());
        if (x >= mark.x + mark.width)
            return TimelinePhrases::tr("last seen %1, nothing says otherwise here").arg(value);
        return stretch.firstSeen ? TimelinePhrases::tr("%1, first seen %2").arg(value, since)
                                 : TimelinePhrases::tr("%1, since %2").arg(value, since);
    }
    return TimelinePhrases::tr("nothing says which");
}

QString markAtText(const Mark* mark, const SceneSource& source)
{
    if (mark == nullptr)
        return TimelinePhrases::tr("no items here");
    if (mark->count == 1 && mark->first >= 0)
        return itemSentence(source.picture->single.at(static_cast<size_t>(mark->first)));
    const auto bad = static_cast<int>(std::max(mark->adverse, mark->errors));
    const QString items = TimelinePhrases::tr("%n item(s)", nullptr, static_cast<int>(mark->count));
    if (bad == 0)
        return items;
    return TimelinePhrases::tr("%1, %2 of them adverse (%3)")
        .arg(items, look::countText(bad), look::percentText(shareOf(bad, mark->count)));
}

QString flagAt(const SceneLane& lane, const SceneSource& source, int x)
{
    for (const EntryMark& flag : lane.flags) {
        if (x < flag.x - look::kSpace1 || x > flag.x + look::kIcon)
            continue;
        const TimelineEntry& entry = source.entries->at(static_cast<size_t>(flag.first));
        const QString what = TimelinePhrases::tr("%1 by %2: %3")
                                 .arg(entryKindTitle(entry.kind), inSentence(entry.who),
                                      inSentence(entry.text, 400));
        if (flag.count == 1)
            return what;
        return TimelinePhrases::tr("%1, and %n more", nullptr, flag.count - 1).arg(what);
    }
    return TimelinePhrases::tr("no entry here");
}

} // namespace

QString laneCountText(const LaneMarks& marks)
{
    if (marks.count == 0)
        return TimelinePhrases::tr("no items");
    if (marks.adverse == 0)
        return look::countText(marks.count);
    return TimelinePhrases::tr("%1 · %2 adverse")
        .arg(look::countText(marks.count), look::percentText(shareOf(marks.adverse, marks.count)));
}

QString flagText(const TimelineEntry& entry)
{
    if (entry.kind == TimelineEntry::Kind::Run && !entry.state.isEmpty()
        && !entry.text.contains(entry.state))
        return TimelinePhrases::tr("%1: %2").arg(entry.state, entry.text);
    return entry.text;
}

QString laneSentence(const SceneLane& lane, const SceneSource& source)
{
    switch (lane.lane.kind) {
    case LaneKind::Band: {
        QStringList values;
        QSet<int> said;
        for (const BandMark& mark : lane.bands) {
            if (said.contains(mark.stretch))
                continue; // it goes on behind a shorter one
            said.insert(mark.stretch);
            if (values.size() < 6)
                values << inSentence(source.picture->bands.at(mark.stretch).value);
        }
        const QString all
            = TimelinePhrases::tr("%n stretch(es): %1", nullptr, static_cast<int>(said.size()))
                  .arg(values.join(u", "_s));
        const QString firsts = firstsOfLane(lane, source);
        return firsts.isEmpty() ? all : QString(all + u"; "_s + firsts);
    }
    case LaneKind::Evidence: {
        if (lane.marks.count == 0)
            return TimelinePhrases::tr("No items in this window.");
        const auto& marks = lane.marks.marks;
        const auto most
            = std::max_element(marks.begin(), marks.end(), [](const Mark& one, const Mark& other) {
                  return one.count < other.count;
              });
        return TimelinePhrases::tr("%1 items, %2 adverse, most of them around %3.")
            .arg(look::countText(lane.marks.count), look::countText(lane.marks.adverse),
                 readoutTime(most->fromNanos, source.window.span()));
    }
    case LaneKind::Entries:
    case LaneKind::Runs: {
        int count = 0;
        for (const EntryMark& flag : lane.flags)
            count += flag.count;
        return count == 0 ? TimelinePhrases::tr("No entries in this window.")
                          : TimelinePhrases::tr("%n entry(ies) in this window.", nullptr, count);
    }
    }
    return {};
}

QString viewSentence(const TimelineScene& scene, const SceneSource& source)
{
    qint64 items = 0;
    qint64 adverse = 0;
    int entries = 0;
    for (const SceneLane& lane : scene.lanes) {
        items += lane.marks.count;
        adverse += lane.marks.adverse;
        for (const EntryMark& flag : lane.flags)
            entries += flag.count;
    }
    const QString shown
        = TimelinePhrases::tr("%1 to %2 (%3): %4 items, %5 adverse; %6 new values; %7 entries.")
              .arg(readoutTime(source.window.from, source.window.span()),
                   readoutTime(source.window.to, source.window.span()),
                   look::durationText(source.window.span()), look::countText(items),
                   look::countText(adverse),
                   look::countText(std::count_if(scene.firsts.begin(), scene.firsts.end(),
                                                 [](const FirstMark& it) { return it.lane >= 0; })),
                   look::countText(entries));
    const QString chosen = chosenSentence(source.chosen);
    return chosen.isEmpty() ? shown : QString(shown + u' ' + chosen);
}

QString readoutSentence(const TimelineScene& scene, const SceneSource& source, int lane, qint64 at)
{
    const QString time = readoutTime(at, source.window.span());
    if (lane < 0 || lane >= static_cast<int>(scene.lanes.size()))
        return time;
    const SceneLane& shown = scene.lanes[static_cast<size_t>(lane)];
    const int x = pixelAt(source.window, at, scene.plot.width());
    QString what;
    switch (shown.lane.kind) {
    case LaneKind::Band:
        what = bandAt(shown, source, x);
        break;
    case LaneKind::Evidence:
        what = markAtText(scene.markAt(lane, x), source);
        break;
    case LaneKind::Entries:
    case LaneKind::Runs:
        what = flagAt(shown, source, x);
        break;
    }
    const QString sentence
        = TimelinePhrases::tr("%1 · %2: %3").arg(time, laneTitle(shown.lane), what);
    QStringList parts{sentence, combinationsNear(scene, source, x), chosenAt(source.chosen, at)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace wr::timeline

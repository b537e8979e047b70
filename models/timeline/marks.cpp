// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wr {
namespace {

constexpr int aside = 64; // marks reach at most this far outside the window

Stretch queried(const TimelinePicture& picture)
{
    return {picture.query.fromNanos, picture.query.toNanos};
}

int part(quint32 some, quint32 all, int height)
{
    if (some == 0 || all == 0)
        return 0;
    return static_cast<int>(std::lround(static_cast<double>(height) * some / all));
}

void shape(Mark& mark, quint32 scale, int laneHeight, double usualShare)
{
    mark.height = barHeight(mark.count, scale, laneHeight);
    mark.top = laneHeight - mark.height;
    mark.adverseHeight = part(std::max(mark.adverse, mark.errors), mark.count, mark.height);
    mark.errorHeight = std::min(part(mark.errors, mark.count, mark.height), mark.adverseHeight);
    const quint32 bad = std::max(mark.adverse, mark.errors);
    const double expected = usualShare * mark.count;
    mark.outlier = bad > 0 && bad >= expected + 3 * std::sqrt(expected);
}

void add(Mark& mark, const LaneBin& bin)
{
    mark.count += bin.count;
    mark.adverse += bin.adverse;
    mark.errors += bin.errors;
}

// How many columns before `column` its fold begins. Folds lie at fixed times, so that bars keep their content while one
// pans.
int intoFold(const Stretch& whole, qint64 columnSpan, int column, int fold)
{
    const qint64 first = whole.from / std::max<qint64>(columnSpan, 1);
    return static_cast<int>(((first + column) % fold + fold) % fold);
}

void place(Mark& mark, const Stretch& window, int width, bool same, int column, int columns)
{
    mark.x = same ? column : pixelAt(window, mark.fromNanos, width);
    const int end = same ? column + columns : pixelAt(window, mark.toNanos, width);
    mark.width = std::max(end - mark.x, 1);
}

// One mark per fold of columns that holds anything. Folds of an old picture that fall on one pixel add up.
std::vector<Mark> columns(const TimelinePicture& picture, const std::vector<LaneBin>& bins,
                          const Stretch& window, const MarkMetrics& metrics)
{
    std::vector<Mark> marks;
    const Stretch whole = queried(picture);
    const int count = static_cast<int>(bins.size());
    const bool same = whole == window && count == metrics.width;
    const int fold = std::max(metrics.minimumWidth, 1);
    const qint64 columnSpan = whole.span() / std::max(count, 1);
    for (int column = 0; column < count;) {
        const int taken
            = std::min(fold - intoFold(whole, columnSpan, column, fold), count - column);
        Mark mark;
        for (int i = column; i < column + taken; ++i)
            add(mark, bins[static_cast<size_t>(i)]);
        mark.fromNanos = timeAt(whole, column, count);
        mark.toNanos = timeAt(whole, column + taken, count);
        place(mark, window, metrics.width, same, column, taken);
        column += taken;
        if (mark.count == 0 || mark.x + mark.width <= 0 || mark.x >= metrics.width)
            continue;
        if (!marks.empty() && marks.back().x == mark.x) {
            add(marks.back(), {mark.count, mark.adverse, mark.errors});
            marks.back().toNanos = mark.toNanos;
        } else {
            marks.push_back(mark);
        }
    }
    return marks;
}

// Finds the first single item of each column, when the picture has them. single is sorted by start.
void nameFirst(std::vector<Mark>& marks, const TimelinePicture& picture, EvidenceKind kind)
{
    size_t next = 0;
    for (Mark& mark : marks) {
        while (next < picture.single.size()
               && (!standsIn(picture.single[next], kind)
                   || picture.single[next].start.nanos < mark.fromNanos))
            ++next;
        if (next < picture.single.size() && picture.single[next].start.nanos < mark.toNanos)
            mark.first = static_cast<int>(next);
    }
}

struct Row {
    int end = std::numeric_limits<int>::min(); // the first free pixel
    int last = -1;                             // its newest mark
};

Mark itemMark(const EvidenceItem& item, int index, int x, int width)
{
    Mark mark;
    mark.x = x;
    mark.width = width;
    mark.count = 1;
    mark.adverse = item.adverse ? 1 : 0;
    mark.errors = item.status == ItemStatus::Error ? 1 : 0;
    mark.first = index;
    mark.fromNanos = item.start.nanos;
    mark.toNanos = std::max(item.end.nanos, item.start.nanos + 1);
    return mark;
}

void fold(Mark& mark, const Mark& other)
{
    mark.count += other.count;
    mark.adverse += other.adverse;
    mark.errors += other.errors;
    mark.alone = false;
    mark.width = std::max(mark.width, other.x + other.width - mark.x);
    mark.toNanos = std::max(mark.toNanos, other.toNanos);
}

// Puts single items into rows, first fit. Narrow ones fold into a narrow mark that they touch. Empty when they do not
// fit into the lane's rows: then columns say more.
std::vector<Mark> rowsOfItems(const TimelinePicture& picture, EvidenceKind kind,
                              const Stretch& window, int laneHeight, const MarkMetrics& metrics)
{
    const int rowCount = metrics.rowHeight > 0 ? laneHeight / metrics.rowHeight : 0;
    std::vector<Row> rows(static_cast<size_t>(std::max(rowCount, 0)));
    std::vector<Mark> marks;
    for (size_t i = 0; i < picture.single.size(); ++i) {
        const EvidenceItem& item = picture.single[i];
        if (!standsIn(item, kind))
            continue;
        const int x = std::max(pixelAt(window, item.start.nanos, metrics.width), -aside);
        const int end
            = std::min(pixelAt(window, item.end.nanos, metrics.width), metrics.width + aside);
        if (end < 0 || x >= metrics.width)
            continue;
        const bool narrow = end - x < metrics.minimumWidth;
        Mark mark = itemMark(item, static_cast<int>(i), x, std::max(end - x, metrics.minimumWidth));
        mark.alone = !narrow;
        auto place = rows.end();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const bool folds = narrow && row->last >= 0 && x < row->end
                && marks[static_cast<size_t>(row->last)].width <= metrics.minimumWidth
                && !marks[static_cast<size_t>(row->last)].alone;
            if (folds || x > row->end) {
                place = row;
                break;
            }
        }
        if (place == rows.end())
            return {};
        if (place->last >= 0 && x < place->end) {
            mark.width = marks[static_cast<size_t>(place->last)].x + metrics.minimumWidth - x;
            fold(marks[static_cast<size_t>(place->last)], mark);
            continue;
        }
        mark.top = static_cast<int>(place - rows.begin()) * metrics.rowHeight;
        mark.height = metrics.rowHeight - 1;
        place->last = static_cast<int>(marks.size());
        place->end = mark.x + mark.width;
        marks.push_back(mark);
    }
    return marks;
}

void colourItems(std::vector<Mark>& marks)
{
    for (Mark& mark : marks) {
        const quint32 bad = std::max(mark.adverse, mark.errors);
        mark.adverseHeight = part(bad, mark.count, mark.height);
        mark.errorHeight = std::min(part(mark.errors, mark.count, mark.height), mark.adverseHeight);
        mark.outlier = bad > 0;
    }
}

void sum(LaneMarks& lane)
{
    for (const Mark& mark : lane.marks) {
        lane.count += mark.count;
        lane.adverse += std::max(mark.adverse, mark.errors);
    }
}

} // namespace

int barHeight(quint32 count, quint32 scale, int laneHeight)
{
    if (count == 0 || scale == 0 || laneHeight <= 0)
        return 0;
    const double share = std::min(1.0, static_cast<double>(count) / scale);
    return std::max(1, static_cast<int>(std::lround(std::sqrt(share) * laneHeight)));
}

quint32 roundScale(quint32 count)
{
    constexpr quint32 largest = 2'000'000'000;
    for (quint32 unit = 1; unit < largest / 2; unit *= 10) {
        for (const quint32 step : {1U, 2U, 5U}) {
            if (unit * step >= count)
                return unit * step;
        }
    }
    return std::max(count, largest);
}

LaneMarks evidenceMarks(const TimelinePicture& picture, EvidenceKind kind, const Stretch& window,
                        int laneHeight, const MarkMetrics& metrics)
{
    LaneMarks lane;
    if (!picture.single.empty()) {
        lane.marks = rowsOfItems(picture, kind, window, laneHeight, metrics);
        if (!lane.marks.empty()) {
            colourItems(lane.marks);
            sum(lane);
            return lane;
        }
    }
    lane.marks = columns(picture, picture.lanes[static_cast<size_t>(kind)], window, metrics);
    if (!picture.single.empty())
        nameFirst(lane.marks, picture, kind);
    sum(lane);
    quint32 most = 0;
    for (const Mark& mark : lane.marks)
        most = std::max(most, mark.count);
    lane.scale = roundScale(most);
    const double usual
        = lane.count > 0 ? static_cast<double>(lane.adverse) / static_cast<double>(lane.count) : 0;
    for (Mark& mark : lane.marks)
        shape(mark, lane.scale, laneHeight, usual);
    return lane;
}

std::vector<BandMark> bandMarks(const TimelinePicture& picture, BandKind kind,
                                const Stretch& window, const MarkMetrics& metrics)
{
    std::vector<BandMark> marks;
    BandMark furthest; // of the marks so far, the one whose stretch ends last
    const auto resume = [&marks, &furthest](int before) {
        const int from = marks.empty() ? before : marks.back().until;
        const int to = furthest.x + furthest.width;
        if (from >= std::min(to, before))
            return;
        BandMark mark = furthest;
        mark.x = from;
        mark.width = to - from;
        mark.until = to;
        mark.change = false; // the other value's end is no change of this one
        mark.firstSeen = false;
        mark.resumed = true;
        marks.push_back(mark);
    };
    for (qsizetype i = 0; i < picture.bands.size(); ++i) {
        const BandStretch& stretch = picture.bands[i];
        if (stretch.kind != kind)
            continue;
        const int x = std::clamp(pixelAt(window, stretch.fromNanos, metrics.width), -aside,
                                 metrics.width + aside);
        const int end = std::clamp(pixelAt(window, stretch.toNanos, metrics.width) + 1, -aside,
                                   metrics.width + aside);
        resume(x);
        const bool before = !marks.empty();
        if (before)
            marks.back().until = std::max(x, marks.back().x + 1);
        BandMark mark;
        mark.x = x;
        mark.width = std::max(end - x, 1);
        mark.until = x + mark.width;
        mark.stretch = static_cast<int>(i);
        mark.change = before;
        mark.firstSeen = stretch.firstSeen && before;
        marks.push_back(mark);
        if (!before || mark.until >= furthest.x + furthest.width)
            furthest = mark;
    }
    resume(metrics.width);
    const auto outside
        = [&metrics](const BandMark& mark) { return mark.until <= 0 || mark.x >= metrics.width; };
    marks.erase(std::remove_if(marks.begin(), marks.end(), outside), marks.end());
    for (BandMark& mark : marks)
        mark.width = std::min(mark.width, mark.until - mark.x);
    return marks;
}

std::vector<EntryMark> entryMarks(const std::vector<TimelineEntry>& entries, bool runs,
                                  const Stretch& window, const MarkMetrics& metrics)
{
    std::vector<EntryMark> marks;
    for (size_t i = 0; i < entries.size(); ++i) {
        const TimelineEntry& entry = entries[i];
        if ((entry.kind == TimelineEntry::Kind::Run) != runs)
            continue;
        const int x = pixelAt(window, nanosOf(entry), metrics.width);
        if (x < -metrics.flagWidth || x > metrics.width + metrics.flagWidth)
            continue;
        if (!marks.empty() && x - marks.back().x < metrics.flagWidth)
            ++marks.back().count;
        else
            marks.push_back({x, static_cast<int>(i), 1});
    }
    return marks;
}

} // namespace wr

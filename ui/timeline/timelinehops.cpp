// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/firstmarks.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QtWidgets/QScrollBar>

#include <algorithm>

// Going to a moment, from change to change, and from one first appearance to the next; and what is said there.
namespace wr::timeline {

void TimelineView::showMoment(qint64 at)
{
    m_cursor = at;
    lookAround(at);
}

void TimelineView::lookAround(qint64 at)
{
    setFollowing(false);
    const qint64 half = m_times.window().span() / 2;
    showWindow({at - half, at + half});
}

// Once the picture of this window is there: the one before it knows nothing of what has come into view.
void TimelineView::tellCursor()
{
    const Stretch shown{m_picture.query.fromNanos, m_picture.query.toNanos};
    if (!m_tell || shown != m_times.window())
        return;
    m_tell = false;
    emit pointed(readoutSentence(scene(), source(), m_lane, m_cursor));
}

void TimelineView::hop(int by)
{
    std::optional<qint64> best;
    for (const BandStretch& band : m_whole.bands) {
        const qint64 at = band.fromNanos;
        const bool ahead = by > 0 ? at > m_cursor : at < m_cursor;
        if (ahead && (!best || (by > 0 ? at < *best : at > *best)))
            best = at;
    }
    if (!best) {
        emit pointed(by > 0 ? tr("There is no later change.") : tr("There is no earlier change."));
        return;
    }
    bringIn(*best);
    for (size_t i = 0; i < scene().lanes.size(); ++i) {
        for (const BandMark& mark : scene().lanes[i].bands) {
            if (m_picture.bands.at(mark.stretch).fromNanos == *best)
                m_lane = static_cast<int>(i);
        }
    }
    pointAt(m_lane, *best);
}

std::optional<qint64> TimelineView::firstBeyond(int by) const
{
    std::optional<qint64> best;
    for (const FirstSeen& first : m_firsts) {
        const bool ahead = by > 0 ? first.at > m_cursor : first.at < m_cursor;
        if (ahead && (!best || (by > 0 ? first.at < *best : first.at > *best)))
            best = first.at;
    }
    return best;
}

void TimelineView::hopFirst(int by)
{
    const auto at = firstBeyond(by);
    if (at)
        goToFirst(*at);
    else
        emit pointed(by > 0 ? tr("Nothing is seen for the first time later.")
                            : tr("Nothing is seen for the first time earlier."));
}

// The cursor stays in its lane when what is new there has none of its own.
void TimelineView::goToFirst(qint64 at)
{
    bringIn(at);
    for (const FirstSeen& first : m_firsts) {
        for (size_t i = 0; first.at == at && first.kind && i < scene().lanes.size(); ++i) {
            const Lane& lane = scene().lanes[i].lane;
            if (lane.kind == LaneKind::Band && lane.index == static_cast<int>(*first.kind))
                m_lane = static_cast<int>(i);
        }
    }
    m_cursor = std::clamp(at, m_times.trace().from, m_times.trace().to - 1);
    m_tell = false; // what appeared is said instead
    viewport()->update();
    emit cursorMoved();
    emit pointed(firstsSentence(m_firsts, at, m_times.window().span()));
}

bool TimelineView::takeFirstAt(QPoint at)
{
    const FirstMark* mark
        = firstMarkAt(scene(), plotX(at.x()), at.y() + verticalScrollBar()->value());
    if (mark == nullptr)
        return false;
    goToFirst(m_firsts.at(mark->first).at);
    return true;
}

void TimelineView::bringIn(qint64 at)
{
    setFollowing(false);
    if (!m_times.window().contains(at))
        lookAround(at);
}

} // namespace wr::timeline

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "models/base/match.h"
#include "ui/look/metrics.h"
#include "ui/timeline/hitlayer.h"
#include "ui/timeline/timelinewords.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace wr::timeline {
namespace {

constexpr int mostUnderway = 2;
constexpr qint64 second = 1'000'000'000;

// Whoever looks elsewhere is not taken back to the newest evidence by the next import.
bool leavesTheEnd(const Steer& wanted)
{
    return std::visit(Match{[](const PanBy&) { return true; },
                            [](const PanByPart&) { return true; },
                            [](const ZoomBy&) { return true; },
                            [](Wish it) { return it == Wish::Home || it == Wish::Fit; },
                            [](const auto&) { return false; }},
                      wanted);
}

} // namespace

TimelineView::TimelineView(EvidenceDesk* desk, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_desk(desk)
    , m_hits(new HitLayer(desk, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Evidence timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::CrossCursor);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(look::kMotionMillis);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        askWhole();
        ask();
    });
    connect(desk, &EvidenceDesk::rangeChanged, this, [this](const SystemId& system) {
        if ((m_systems.isEmpty() || m_systems.contains(system)) && !m_refresh.isActive())
            m_refresh.start();
    });
    connect(m_hits, &HitLayer::changed, viewport(), qOverload<>(&QWidget::update));
    m_refresh.start(0);
}

void TimelineView::setSystems(const QList<SystemId>& systems)
{
    m_systems = systems;
    ++m_scope;
    m_known = false;
    m_underway = 0;
    m_again = false;
    m_picture = {};
    m_whole = {};
    m_firsts.clear();
    m_times = Viewport();
    m_wanted.reset();
    stale();
    m_refresh.start(0);
}

void TimelineView::lookAt(const QList<SystemId>& systems, const Stretch& window)
{
    setFollowing(false);
    if (systems != m_systems || !m_known) {
        setSystems(systems);
        m_wanted = window;
        return;
    }
    m_times.select(std::nullopt);
    showWindow(window);
}

void TimelineView::setEntries(std::vector<TimelineEntry> entries)
{
    m_entries = std::move(entries);
    std::stable_sort(
        m_entries.begin(), m_entries.end(),
        [](const TimelineEntry& one, const TimelineEntry& other) { return one.at < other.at; });
    if (m_known)
        m_times.setTrace(everything());
    moved();
}

void TimelineView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (following)
        wish(Wish::End);
    emit followingChanged(following);
}

void TimelineView::showWindow(const Stretch& window)
{
    m_times.show(window);
    holdCursor();
    moved();
}

void TimelineView::holdCursor()
{
    m_cursor = std::clamp(m_cursor, m_times.window().from, m_times.window().to - 1);
    m_tell = true;
}

const TimelineScene& TimelineView::scene() const
{
    if (!m_sceneFresh) {
        m_scene = buildScene(source());
        m_sceneFresh = true;
    }
    return m_scene;
}

SceneSource TimelineView::source() const
{
    return {&m_picture,
            &m_entries,
            m_times.window(),
            viewport()->size(),
            layoutDirection() == Qt::RightToLeft,
            &m_firsts,
            m_chosen};
}

ItemQuery TimelineView::query() const
{
    const Stretch asked = m_times.selection().value_or(m_times.window());
    ItemQuery query;
    query.systems = m_systems;
    query.from = EvidenceTime{asked.from};
    query.to = EvidenceTime{asked.to};
    return query;
}

// All evidence and all entries, with a little air on both sides.
Stretch TimelineView::everything() const
{
    Stretch all{m_whole.extentFromNanos, m_whole.extentToNanos};
    const bool evidence = all.to > all.from || m_whole.itemsInView > 0;
    if (!m_entries.empty()) {
        const qint64 first = nanosOf(m_entries.front());
        const qint64 last = nanosOf(m_entries.back());
        all = evidence ? Stretch{std::min(all.from, first), std::max(all.to, last)}
                       : Stretch{first, last};
    }
    const qint64 air = std::max(all.span() / 50, second / 2);
    return {all.from - air, all.to + air};
}

void TimelineView::ask()
{
    if (!m_known)
        return;
    if (m_underway >= mostUnderway) {
        m_again = true;
        return;
    }
    ++m_underway;
    const quint64 ticket = ++m_asked;
    const quint64 scope = m_scope;
    const Stretch window = m_times.window();
    m_desk->picture({m_systems, window.from, window.to, plotWidth(viewport()->size())})
        .then(this, [this, ticket, scope](const Result<TimelinePicture>& answer) {
            if (scope == m_scope)
                take(ticket, answer);
        });
}

void TimelineView::take(quint64 ticket, const Result<TimelinePicture>& answer)
{
    --m_underway;
    if (!answer) {
        emit failed(answer.error());
    } else if (ticket > m_shown) {
        m_shown = ticket;
        m_picture = *answer;
        m_firsts = firstsOf(m_whole, m_picture);
        m_hits->ask(m_picture.query);
        stale();
        emit windowChanged();
        tellCursor();
    }
    if (m_again) {
        m_again = false;
        ask();
    }
}

void TimelineView::askWhole()
{
    const quint64 ticket = ++m_wholeAsked;
    const quint64 scope = m_scope;
    const Stretch trace
        = m_known ? m_times.trace() : Stretch{-Viewport::farthest, Viewport::farthest};
    m_desk->picture({m_systems, trace.from, trace.to, plotWidth(viewport()->size())})
        .then(this, [this, ticket, scope](const Result<TimelinePicture>& answer) {
            if (scope == m_scope)
                takeWhole(ticket, answer);
        });
}

void TimelineView::takeWhole(quint64 ticket, const Result<TimelinePicture>& answer)
{
    if (ticket != m_wholeAsked)
        return;
    if (!answer) {
        emit failed(answer.error());
        return;
    }
    m_whole = *answer;
    m_firsts = firstsOf(m_whole, m_picture);
    const bool first = !m_known;
    m_known = true;
    const Stretch before = m_times.trace();
    m_times.setTrace(everything());
    if (first)
        m_times.fit();
    if (first && m_wanted)
        m_times.show(*m_wanted);
    if (m_times.trace() != before)
        askWhole();
    if (first)
        m_cursor = m_times.window().from + m_times.window().span() / 2;
    if (m_following)
        wish(Wish::End);
    else
        moved();
}

void TimelineView::moved()
{
    ask();
    stale();
    emit windowChanged();
}

void TimelineView::stale()
{
    m_sceneFresh = false;
    m_canvasState = Canvas::Stale;
    viewport()->update();
}

void TimelineView::steer(const Steer& wanted)
{
    if (leavesTheEnd(wanted))
        setFollowing(false);
    const int width = plotWidth(viewport()->size());
    std::visit(Match{[&](const PanBy& it) {
                         m_times.pan(it.pixels, width);
                         moved();
                     },
                     [&](const PanByPart& it) {
                         m_times.pan(it.eighths * width / 8, width);
                         holdCursor();
                         moved();
                     },
                     [&](const ZoomBy& it) { carryOut(it); },
                     [&](const Brush& it) {
                         m_times.select(Stretch{timeAt(m_times.window(), plotX(it.fromX), width),
                                                timeAt(m_times.window(), plotX(it.toX), width)});
                         viewport()->update();
                         emit windowChanged();
                     },
                     [&](const MoveCursor& it) { moveCursor(it); },
                     [&](const PlaceCursor& it) {
                         if (takeFirstAt(it.at))
                             return;
                         const int lane = scene().laneAt(it.at.y() + verticalScrollBar()->value());
                         m_lane = lane >= 0 ? lane : m_lane;
                         pointAt(m_lane, timeAt(m_times.window(), plotX(it.at.x()), width));
                     },
                     [&](const HopChange& it) { hop(it.by); },
                     [&](const HopFirst& it) { hopFirst(it.by); },
                     [&](const ScrollLanes& it) {
                         verticalScrollBar()->setValue(verticalScrollBar()->value() + it.pixels);
                     },
                     [&](Wish it) { wish(it); }},
               wanted);
}

void TimelineView::setChosen(const ChosenWindows& chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    m_sceneFresh = false; // the labels take room
    m_canvasState = Canvas::Stale;
    viewport()->update();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void TimelineView::carryOut(const ZoomBy& zoom)
{
    const int width = plotWidth(viewport()->size());
    const qint64 anchor
        = zoom.x ? timeAt(m_times.window(), std::clamp(plotX(*zoom.x), 0, width), width) : m_cursor;
    m_times.zoom(anchor, zoom.numerator, zoom.denominator);
    moved();
}

void TimelineView::wish(Wish wanted)
{
    const Stretch trace = m_times.trace();
    const qint64 span = m_times.window().span();
    switch (wanted) {
    case Wish::Home:
        showWindow({trace.from, trace.from + span});
        break;
    case Wish::End:
        showWindow({trace.to - span, trace.to});
        break;
    case Wish::Fit:
        showWindow(trace);
        break;
    case Wish::AskTime:
        emit timeAsked();
        break;
    case Wish::OpenAtCursor:
        openAtCursor();
        break;
    case Wish::Clear:
        m_times.select(std::nullopt);
        m_anchor.reset();
        viewport()->update();
        emit windowChanged();
        break;
    }
}

void TimelineView::moveCursor(const MoveCursor& step)
{
    const int width = plotWidth(viewport()->size());
    const qint64 before = m_cursor;
    const qint64 shift = scaled(m_times.window().span(), step.pixels, width);
    m_cursor = std::clamp(m_cursor + (shift == 0 ? (step.pixels > 0 ? 1 : -1) : shift),
                          m_times.trace().from, m_times.trace().to - 1);
    const int x = pixelAt(m_times.window(), m_cursor, width);
    if (x < 0 || x >= width) {
        setFollowing(false);
        m_times.pan(x < 0 ? x : x - width + 1, width);
        moved();
    }
    if (step.selecting) {
        m_anchor = m_anchor.value_or(before);
        m_times.select(Stretch{*m_anchor, m_cursor});
        emit windowChanged();
    } else {
        m_anchor.reset();
    }
    pointAt(m_lane, m_cursor);
}

void TimelineView::openAtCursor()
{
    ItemQuery asked = query();
    if (!m_times.selection()) {
        const int width = plotWidth(viewport()->size());
        const int x = pixelAt(m_times.window(), m_cursor, width);
        const Mark* mark = scene().markAt(m_lane, x);
        asked.from = EvidenceTime{mark != nullptr ? mark->fromNanos
                                                  : timeAt(m_times.window(), x - 4, width)};
        asked.to = EvidenceTime{mark != nullptr ? mark->toNanos
                                                : timeAt(m_times.window(), x + 5, width)};
    }
    emit itemsAsked(asked);
}

void TimelineView::pointAt(int lane, qint64 at)
{
    m_lane = lane;
    m_cursor = std::clamp(at, m_times.trace().from, m_times.trace().to - 1);
    viewport()->update();
    emit cursorMoved();
    emit pointed(readoutSentence(scene(), source(), m_lane, m_cursor));
}

int TimelineView::plotX(int viewX) const
{
    return viewX - scene().plot.left();
}

} // namespace wr::timeline

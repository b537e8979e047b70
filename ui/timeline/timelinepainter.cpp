// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepainter.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/timeline/fills.h"
#include "ui/timeline/firstmarks.h"
#include "ui/timeline/timelineruler.h"
#include "ui/timeline/timelinewords.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::timeline {

using namespace wr::look;

namespace {

constexpr qsizetype longestName = 120;

QString safe(const QString& foreign)
{
    return visibleText(foreign.left(longestName), Lines::Single);
}

KindMark markOf(const SceneLane& lane)
{
    return static_cast<KindMark>(lane.lane.index);
}

QString flagIcon(TimelineEntry::Kind kind)
{
    switch (kind) {
    case TimelineEntry::Kind::Note:
        return u"note"_s;
    case TimelineEntry::Kind::Decision:
        return u"authority"_s;
    case TimelineEntry::Kind::Task:
        return u"task"_s;
    case TimelineEntry::Kind::Run:
        return u"containment"_s;
    case TimelineEntry::Kind::Phase:
        return u"incident"_s;
    case TimelineEntry::Kind::Severity:
        return u"warning"_s;
    case TimelineEntry::Kind::Seal:
        return u"seal"_s;
    case TimelineEntry::Kind::Declare:
        return u"flag"_s;
    }
    return {};
}

// A band's colour is its value's, so that a value that comes back is recognised.
QColor bandColour(const QString& value)
{
    const Tokens& colours = current();
    const size_t pick = qHash(value, 0) % colours.kind.size();
    return mixed(colours.card, colours.kind.at(pick), 0.28);
}

} // namespace

void TimelinePainter::forget()
{
    m_labels.forget();
    m_fontsKnown = false;
}

void TimelinePainter::paint(QPainter& painter, const TimelineScene& scene,
                            const SceneSource& source, int scroll)
{
    if (!m_fontsKnown) {
        m_body = look::font(TextRole::Body);
        m_caption = look::font(TextRole::Caption);
        m_fontsKnown = true;
    }
    paintGround(painter, scene, source, scroll);
    painter.save();
    painter.setClipRect(QRect(0, 0, source.size.width(), scene.plot.height()));
    painter.translate(0, -scroll);
    paintGutter(painter, scene, source.mirrored);
    painter.setClipRect(scene.plot.translated(0, scroll));
    painter.translate(scene.plot.left(), 0);
    paintGrid(painter, scene);
    m_densities.begin(scene);
    for (const SceneLane& lane : scene.lanes) {
        switch (lane.lane.kind) {
        case LaneKind::Band:
            paintBands(painter, lane, source);
            break;
        case LaneKind::Evidence:
            paintEvidence(painter, lane, source);
            break;
        case LaneKind::Entries:
        case LaneKind::Runs:
            paintFlags(painter, lane, source);
            break;
        }
    }
    paintFirsts(painter, scene);
    painter.restore();
    paintRuler(painter, scene, m_labels, m_caption, source.mirrored);
}

// Every pixel once: most of them are cards, and filling is most of what a frame costs.
void TimelinePainter::paintGround(QPainter& painter, const TimelineScene& scene,
                                  const SceneSource& source, int scroll)
{
    const Tokens& colours = current();
    QRegion panel(QRect(QPoint(0, 0), source.size));
    for (const SceneLane& lane : scene.lanes) {
        if (lane.lane.kind != LaneKind::Evidence)
            continue;
        const QRect card
            = QRect(scene.plot.left(), lane.lane.top - scroll, scene.plot.width(), lane.lane.height)
            & scene.plot;
        if (lane.marks.scale == 0) // else its bars bring their ground
            painter.fillRect(card, colours.card);
        panel -= card;
    }
    for (const QRect& part : panel)
        painter.fillRect(part, colours.panel);
}

void TimelinePainter::paintGrid(QPainter& painter, const TimelineScene& scene)
{
    const Tokens& colours = current();
    QList<QRect> lines;
    for (const Tick& tick : scene.axis.ticks)
        lines.append(QRect(pixelAt(scene.window, tick.at, scene.plot.width()), 0, kHairline,
                           scene.contentHeight));
    fillAll(painter, lines, colours.grid);
    if (scene.changes.empty())
        return;
    QPen pen(changeColour());
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    for (const int x : scene.changes)
        painter.drawLine(x, 0, x, scene.contentHeight);
}

void TimelinePainter::paintGutter(QPainter& painter, const TimelineScene& scene, bool mirrored)
{
    const Tokens& colours = current();
    const QFont& body = m_body;
    const QFont& caption = m_caption;
    for (const SceneLane& lane : scene.lanes) {
        const bool evidence = lane.lane.kind == LaneKind::Evidence;
        QRect room(scene.gutter.left() + kSpace2, lane.lane.top, scene.gutter.width() - kSpace4,
                   lane.lane.height);
        const QRect iconRoom(mirrored ? room.right() - kIcon : room.left(), lane.lane.top, kIcon,
                             evidence ? QFontMetrics(body).height() + kSpace1 : room.height());
        if (evidence)
            paintIcon(painter, iconRoom, iconName(markOf(lane)), colours.of(markOf(lane)));
        room.adjust(mirrored ? 0 : kIcon + kSpace2, 0, mirrored ? -kIcon - kSpace2 : 0, 0);
        painter.setPen(evidence ? colours.strong : colours.muted);
        const QString title = laneTitle(lane.lane);
        const QFontMetrics metrics(body);
        const int titleHeight = metrics.height() + kSpace1;
        QRect titleRoom
            = evidence ? QRect(room.left(), room.top(), room.width(), titleHeight) : room;
        const int width = std::min(m_labels.width(title, body), titleRoom.width());
        if (mirrored)
            titleRoom.setLeft(titleRoom.right() - width);
        m_labels.drawElided(painter, titleRoom, title, body);
        if (!evidence)
            continue;
        painter.setPen(colours.muted);
        painter.setFont(caption);
        const QRect under(room.left(), room.top() + titleHeight, room.width(),
                          QFontMetrics(caption).height());
        const int side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(under, side | Qt::AlignVCenter | Qt::TextSingleLine,
                         laneCountText(lane.marks));
    }
}

void TimelinePainter::paintBands(QPainter& painter, const SceneLane& lane,
                                 const SceneSource& source)
{
    const Tokens& colours = current();
    const QFont& caption = m_caption;
    const int top = lane.lane.top;
    const int height = lane.lane.height;
    painter.setPen(Qt::NoPen);
    for (const BandMark& mark : lane.bands) {
        const BandStretch& stretch = source.picture->bands.at(mark.stretch);
        const QColor colour = bandColour(stretch.value);
        painter.fillRect(mark.x, top, mark.until - mark.x, height,
                         mixed(colours.panel, colour, 0.5));
        painter.fillRect(mark.x, top, mark.width, height, colour);
        if (!mark.change)
            continue;
        const bool bold = mark.firstSeen && mark.until - mark.x > kSpace3;
        painter.fillRect(mark.x, top, bold ? kFocusWidth + kHairline : kHairline, height,
                         bold ? colours.strong : colours.outline);
    }
    painter.setPen(colours.strong);
    for (const BandMark& mark : lane.bands) {
        const int left = std::max(mark.x, 0) + kSpace2;
        const int right = std::min(mark.until, plotWidth(source.size)) - kSpace1;
        if (right - left < kSpace6)
            continue;
        m_labels.drawElided(painter, QRect(left, top, right - left, height),
                            safe(source.picture->bands.at(mark.stretch).value), caption);
    }
}

void TimelinePainter::paintEvidence(QPainter& painter, const SceneLane& lane,
                                    const SceneSource& source)
{
    const Tokens& colours = current();
    const QColor& hue = colours.of(markOf(lane));
    QList<QRect> ticks;
    const QColor usualColour = mixed(colours.card, hue, 0.62);
    const QColor errorColour = mixed(colours.danger, colours.strong, 0.45);
    if (lane.marks.scale > 0) {
        m_densities.paint(painter, lane,
                          {usualColour.rgb(), colours.danger.rgb(), errorColour.rgb()});
        for (const Mark& mark : lane.marks.marks) {
            if (mark.outlier)
                ticks.append(QRect(mark.x,
                                   std::max(lane.lane.top + mark.top - kSpace1, lane.lane.top),
                                   std::max(mark.width, 1), kFocusWidth));
        }
        fillAll(painter, ticks, colours.strong);
        return;
    }
    QList<QRect> usual;
    QList<QRect> adverse;
    QList<QRect> errors;
    const auto room = static_cast<qsizetype>(lane.marks.marks.size());
    usual.reserve(room);
    adverse.reserve(room);
    for (const Mark& mark : lane.marks.marks) {
        const int gap = mark.alone ? kHairline : 0;
        const int width = std::max(mark.width - gap, 1);
        const int top = lane.lane.top + mark.top;
        const int bottom = top + mark.height;
        if (mark.height > mark.adverseHeight)
            usual.append(QRect(mark.x, top, width, mark.height - mark.adverseHeight));
        if (mark.adverseHeight > mark.errorHeight)
            adverse.append(QRect(mark.x, bottom - mark.adverseHeight, width,
                                 mark.adverseHeight - mark.errorHeight));
        if (mark.errorHeight > 0)
            errors.append(QRect(mark.x, bottom - mark.errorHeight, width, mark.errorHeight));
    }
    fillAll(painter, usual, usualColour);
    fillAll(painter, adverse, colours.danger);
    fillAll(painter, errors, errorColour);
    paintNames(painter, lane, source);
}

// The names of single items that are wide enough to carry one.
void TimelinePainter::paintNames(QPainter& painter, const SceneLane& lane,
                                 const SceneSource& source)
{
    const Tokens& colours = current();
    const QFont& caption = m_caption;
    const QColor usual = inkOn(mixed(colours.card, colours.of(markOf(lane)), 0.62));
    for (const Mark& mark : lane.marks.marks) {
        const int left = std::max(mark.x, 0) + kSpace1;
        const int right = std::min(mark.x + mark.width, plotWidth(source.size)) - kSpace1;
        if (!mark.alone || mark.first < 0 || right - left < kSpace6)
            continue;
        const EvidenceItem& item = source.picture->single.at(static_cast<size_t>(mark.first));
        painter.setPen(mark.adverseHeight > 0 ? inkOn(colours.danger) : usual);
        m_labels.drawElided(painter,
                            QRect(left, lane.lane.top + mark.top, right - left, mark.height),
                            safe(item.name), caption);
    }
}

void TimelinePainter::paintFlags(QPainter& painter, const SceneLane& lane,
                                 const SceneSource& source)
{
    const Tokens& colours = current();
    const QFont& caption = m_caption;
    const int middle = lane.lane.top + lane.lane.height / 2;
    for (size_t i = 0; i < lane.flags.size(); ++i) {
        const EntryMark& flag = lane.flags[i];
        const TimelineEntry& entry = source.entries->at(static_cast<size_t>(flag.first));
        painter.fillRect(flag.x, lane.lane.top, kHairline, lane.lane.height, colours.outline);
        paintIcon(painter, QRect(flag.x + kHairline, middle - kIcon / 2, kIcon, kIcon),
                  flagIcon(entry.kind), colours.accent);
        const int left = flag.x + kIcon + kSpace1;
        const int next = i + 1 < lane.flags.size() ? lane.flags[i + 1].x : plotWidth(source.size);
        if (next - left < kSpace4)
            continue;
        painter.setPen(colours.normal);
        const QString text = flag.count > 1 ? countText(flag.count) : flagText(entry);
        m_labels.drawElided(painter,
                            QRect(left, lane.lane.top, next - left - kSpace1, lane.lane.height),
                            safe(text), caption);
    }
}

} // namespace wr::timeline

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/chosenwindows.h"

#include "models/timeline/windowpair.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>

namespace wr::timeline {

using namespace wr::look;

namespace {

constexpr float veilOpacity = 0.07F;
constexpr int beyond = kSpace6; // pixels outside of the plot where an edge may lie unseen

struct ChosenWindowsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ChosenWindows)
};

struct Shown {
    bool after = false;
    int from = 0;
    int to = 0; // at least one pixel further

    bool operator<(const Shown& other) const { return from < other.from; }
};

// Those of them that lie in the window, the earlier one first; how many.
std::size_t place(const ChosenWindows& chosen, const Stretch& window, int width,
                  std::array<Shown, 2>& places)
{
    std::size_t count = 0;
    for (const bool after : {false, true}) {
        const std::optional<Stretch>& one = after ? chosen.after : chosen.before;
        if (!one || one->to <= window.from || one->from >= window.to)
            continue;
        const int from = std::clamp(pixelAt(window, one->from, width), -beyond, width + beyond);
        const int to = std::clamp(pixelAt(window, one->to, width), -beyond, width + beyond);
        places.at(count++) = {after, from, std::max(to, from + 1)};
    }
    if (count == 2 && places[1] < places[0])
        std::swap(places[0], places[1]);
    return count;
}

Qt::BrushStyle hatching(bool after)
{
    return after ? Qt::FDiagPattern : Qt::BDiagPattern;
}

void paintShade(QPainter& painter, const Shown& one, QSize plot, int foot)
{
    const Tokens& colours = current();
    QColor veil = colours.strong;
    veil.setAlphaF(veilOpacity);
    const int width = one.to - one.from;
    painter.fillRect(one.from, 0, width, plot.height(), veil);
    const QRect strip(one.from, plot.height() - foot, width, foot);
    painter.fillRect(strip, colours.raised);
    painter.fillRect(strip, QBrush(colours.normal, hatching(one.after)));
    QPen pen(colours.strong, kFocusWidth, one.after ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(one.from, 0, one.from, plot.height());
    painter.drawLine(one.to, 0, one.to, plot.height());
    painter.drawLine(one.from, strip.top(), one.to, strip.top());
}

// Where the label stands: at the beginning of what is seen of it. One that has no room in its window ends with it, or
// begins with it when it is the later of two, so that the two do not cover each other.
int labelLeft(const Shown& one, int labelWidth, bool later, int plotWidth)
{
    const int left = std::max(one.from, 0);
    const int right = std::min(one.to, plotWidth);
    const bool fits = right - left >= labelWidth;
    const int wanted = fits || later ? left : right - labelWidth;
    return std::clamp(wanted, 0, std::max(plotWidth - labelWidth, 0));
}

} // namespace

int footHeight(const ChosenWindows& chosen)
{
    return chosen.isEmpty() ? 0 : QFontMetrics(look::font(TextRole::Caption)).height() + kSpace1;
}

void paintChosen(QPainter& painter, const ChosenWindows& chosen, const Stretch& window, QSize plot)
{
    std::array<Shown, 2> places;
    const std::size_t count = place(chosen, window, plot.width(), places);
    if (count == 0)
        return;
    const Tokens& colours = current();
    const QFont caption = look::font(TextRole::Caption);
    const QFontMetrics metrics(caption);
    const int foot = footHeight(chosen);
    painter.save();
    painter.setFont(caption);
    for (std::size_t at = 0; at < count; ++at)
        paintShade(painter, places.at(at), plot, foot);
    for (std::size_t at = 0; at < count; ++at) {
        const Shown& one = places.at(at);
        const QString label
            = one.after ? ChosenWindowsWords::tr("After") : ChosenWindowsWords::tr("Before");
        const int width = metrics.horizontalAdvance(label) + kSpace4;
        const QRect chip(labelLeft(one, width, at > 0, plot.width()), plot.height() - foot, width,
                         foot);
        painter.fillRect(chip, colours.strong);
        painter.setPen(inkOn(colours.strong));
        painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, label);
    }
    painter.restore();
}

void paintChosenInMap(QPainter& painter, const ChosenWindows& chosen, const Stretch& trace,
                      const QRect& map)
{
    std::array<Shown, 2> places;
    const std::size_t count = place(chosen, trace, map.width(), places);
    const Tokens& colours = current();
    for (std::size_t at = 0; at < count; ++at) {
        const Shown& one = places.at(at);
        const QRect strip(map.left() + one.from, map.top(), std::max(one.to - one.from, kSpace1),
                          kSpace2);
        painter.fillRect(strip, colours.raised);
        painter.fillRect(strip, QBrush(colours.strong, hatching(one.after)));
        painter.fillRect(QRect(strip.left(), strip.bottom(), strip.width(), kFocusWidth),
                         colours.strong);
    }
}

QString chosenSentence(const ChosenWindows& chosen)
{
    if (chosen.before && chosen.after)
        return ChosenWindowsWords::tr("Chosen for the comparison: before, %1; after, %2.")
            .arg(stretchText(*chosen.before), stretchText(*chosen.after));
    if (chosen.before)
        return ChosenWindowsWords::tr("Chosen for the comparison: before, %1.")
            .arg(stretchText(*chosen.before));
    if (chosen.after)
        return ChosenWindowsWords::tr("Chosen for the comparison: after, %1.")
            .arg(stretchText(*chosen.after));
    return {};
}

QString chosenAt(const ChosenWindows& chosen, qint64 at)
{
    const bool before = chosen.before && chosen.before->contains(at);
    const bool after = chosen.after && chosen.after->contains(at);
    if (before && after)
        return ChosenWindowsWords::tr("in the windows before and after");
    if (before)
        return ChosenWindowsWords::tr("in the window before");
    return after ? ChosenWindowsWords::tr("in the window after") : QString();
}

} // namespace wr::timeline

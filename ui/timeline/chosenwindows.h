// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two windows that are chosen for a comparison, on the canvas and in words. They are told apart by their label, by
// their edges (before: dashed, after: solid) and by the slant of their hatching, never by colour. GUI thread.
#pragma once

#include "models/timeline/viewport.h"

#include <QtCore/QRect>
#include <QtCore/QString>

class QPainter;

namespace wr::timeline {

struct ChosenWindows {
    std::optional<Stretch> before{};
    std::optional<Stretch> after{};

    bool isEmpty() const { return !before && !after; }

    bool operator==(const ChosenWindows&) const = default;
};

// Of the strip with the labels, which the lanes leave free; 0 when nothing is chosen.
int footHeight(const ChosenWindows& chosen);

// Shades them in the plot, with a labelled foot each. REQUIRES: the painter stands at the left edge of the plot.
void paintChosen(QPainter& painter, const ChosenWindows& chosen, const Stretch& window, QSize plot);

// Where they lie in the whole trace, along the upper edge of the strip below.
void paintChosenInMap(QPainter& painter, const ChosenWindows& chosen, const Stretch& trace,
                      const QRect& map);

// "Chosen for the comparison: before, …; after, …." Empty when nothing is chosen.
QString chosenSentence(const ChosenWindows& chosen);

// "in the window before", "in the window after"; empty outside of both.
QString chosenAt(const ChosenWindows& chosen, qint64 at);

} // namespace wr::timeline

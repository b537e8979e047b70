// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mark of a drill: a band of slanting stripes with the word DRILL on a plate, the same on every screen, so that nobody
// takes an exercise for the real thing, nor the other way round. The stripes are the shape; the colour only helps. GUI thread.
#pragma once

#include <QtWidgets/QWidget>

namespace wr::parts {

// Stripes over the whole rectangle; the word in their middle where it fits.
void paintDrillBand(QPainter& painter, const QRect& rect);

class DrillBand final : public QWidget
{
    Q_OBJECT

public:
    explicit DrillBand(QWidget* parent = nullptr);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

// How high a band with its word is.
int drillBandHeight();

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/howfar.h"

#include <QtWidgets/QProgressBar>

#include <algorithm>

namespace wr::parts {

namespace {

constexpr int kSteps = 1000;

} // namespace

void showHowFar(QProgressBar& bar, double share)
{
    bar.setRange(0, share < 0 ? 0 : kSteps);
    if (share >= 0)
        bar.setValue(static_cast<int>(std::min(share, 1.0) * kSteps));
}

double shareOf(double done, double all)
{
    return all > 0 ? done / all : -1;
}

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bars that tell how far a job is, all in the same steps. GUI thread.
#pragma once

class QProgressBar;

namespace wr::parts {

// share: 0 to 1; below 0 nobody knows how much there is, and the bar only moves.
void showHowFar(QProgressBar& bar, double share);

// done of all; nobody knows how much there is while all is 0 or less.
double shareOf(double done, double all);

} // namespace wr::parts

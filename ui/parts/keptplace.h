// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps what a person reads where it is: when rows come or go above the topmost one in sight, the view scrolls by as much, so
// that nothing moves on the screen. At the very top it stays there, and what is new comes into sight. GUI thread.
#pragma once

class QAbstractItemView;

namespace wr::parts {

// REQUIRES: the view scrolls by pixels and has its model for good.
void keepPlace(QAbstractItemView& view);

} // namespace wr::parts

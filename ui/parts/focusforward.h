// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lets a screen hand the focus on to the part of it that one works in. Unlike a focus proxy it leaves the order of Tab
// alone: a container that has a proxy makes Tab jump over everything that stands before the proxy. GUI thread.
#pragma once

class QWidget;

namespace wr::parts {

// Focus that is given to the container goes to the target; a later call names another target.
// REQUIRES: the target is gone no sooner than the container.
void forwardFocus(QWidget& container, QWidget& target);

} // namespace wr::parts

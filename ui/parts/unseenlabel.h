// SPDX-License-Identifier: GPL-3.0-or-later
//
// A label for the ear where the eye needs none. What a combo box says to a screen reader is its value; its name is only ever
// that of a label beside it, so one that stands alone gets a label that nobody sees. GUI thread.
#pragma once

#include <QtCore/QString>

class QWidget;

namespace wr::parts {

// Names the field, also by its accessible name. REQUIRES: it has the parent that it keeps.
void labelUnseen(QWidget& field, const QString& name);

} // namespace wr::parts

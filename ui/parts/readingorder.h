// SPDX-License-Identifier: GPL-3.0-or-later
//
// A dialog by keyboard and by ear: the Tab key follows the eye down the layout, whatever order the fields were made in,
// and a field is named by the label beside it (a screen reader on Linux takes a combo box's name from there). GUI thread.
#pragma once

class QWidget;

namespace wr::parts {

// Puts what takes the focus in the order of the layouts. Call it when all is laid out, and again when a part was added.
void tabInReadingOrder(QWidget& top);
// Ties each label of the forms to its field.
void nameByLabels(QWidget& top);

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tooltips, for every widget: the only place that sets one. The text is escaped, so that no name, note or payload in
// it is ever read as markup, and screen readers get it as the description. GUI thread.
#pragma once

#include <QtCore/QString>

class QAction;
class QPoint;
class QRect;
class QWidget;

namespace wr::parts {

// Says in a tooltip what a widget is for, or why it is off and who may. Empty text takes the tooltip away.
void explain(QWidget& widget, const QString& text);
void explain(QAction& action, const QString& text);

// Shows a tip now, for one place of a widget that draws many things.
void explainAt(const QPoint& globalPos, const QString& text, QWidget& widget, const QRect& place);

// Puts a button or field off with the reason, or on again when the reason is empty.
void setOffBecause(QWidget& widget, const QString& reason);

// The markup that shows the text as it is.
QString tipMarkup(const QString& text);

} // namespace wr::parts

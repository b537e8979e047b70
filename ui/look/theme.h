// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts a scheme on the whole application: Fusion with our palette, fonts, and a small stylesheet made from the
// tokens. Painters ask current(); widgets that cache colours repaint on QEvent::StyleChange. GUI thread.
#pragma once

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QtGui/QFont>

class QApplication;
class QPainter;
class QPalette;
class QPushButton;
class QWidget;

namespace wr::look {

// What a piece of text is for; gives size, weight and family.
enum class TextRole { Body, Strong, Caption, Section, Title, Clock, Mono };

// How much a button asks to be pressed.
enum class ButtonRole { Normal, Primary, Danger, Quiet };

// Applies a scheme; may be called again at any time. textScale is held between 1 and 2.
void apply(QApplication& app, Scheme scheme, double textScale = 1.0);

Scheme currentScheme();
const Tokens& current();
double textScale();

// Dark when the palette that the desktop gave is dark, else light.
Scheme systemScheme(const QPalette& palette);

// A type size from metrics.h, scaled.
int textPx(int px);

QFont font(TextRole role);
QFont monoFont(int px = kBodyPx);

// Lets a control grow with the text: the larger of the hit target and what one line of text needs.
int controlHeight(bool dense = false);

// Says what a button is for; the stylesheet does the rest.
void setRole(QPushButton& button, ButtonRole role);

// Makes a widget one of the four surfaces; names as in Tokens.
enum class Surface { Window, Panel, Card, Raised };
void setSurface(QWidget& widget, Surface surface);

// Digits of one width whatever the font: for clocks and counts that change. Draws in the painter's font and pen.
int figuresWidth(const QFont& font, const QString& text);
void paintFigures(QPainter& painter, const QRect& rect, Qt::Alignment alignment,
                  const QString& text);

// The 2 px ring that every focused custom control paints as its last step.
void paintFocusRing(QPainter& painter, const QRect& rect, int radius = kRadius);

} // namespace wr::look

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our own one-colour icons, drawn sharp at any scale in a colour of the scheme in force when they are painted: they
// follow a change of scheme by themselves. Files: resources/icons/<name>.svg. GUI thread.
#pragma once

#include "ui/look/palette.h"

#include <QtGui/QIcon>

namespace wr::look {

// The colour an icon takes: a text level, a mark, or what the widget's palette says.
enum class Ink { Normal, Strong, Muted, Accent, Danger, Warning, OnAccent, OnDanger };

// An icon by file name, such as "board"; an empty icon for a name that is not there.
QIcon icon(const QString& name, Ink ink = Ink::Normal);

// The shapes that stand for severity, state and evidence kind, in their own colours.
QIcon icon(SeverityMark mark);
QIcon icon(StateMark mark);
QIcon icon(KindMark mark);

QString iconName(SeverityMark mark);
QString iconName(StateMark mark);
QString iconName(KindMark mark);

// Draws one icon in a given colour; for painters.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour);

} // namespace wr::look

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one table of what the window can do and by which key. Menus, the palette, the help of keys and the shortcuts are
// all made from it. Pure.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QKeySequence>

namespace wr::shell {

// Where a verb works.
enum class Where { Everywhere, Board, Incident, Timeline, Matrix };

enum class Verb {
    Palette,
    Keys,
    GoBoard,
    GoIncident,
    GoTimeline,
    GoMatrix,
    Declare,
    Filter,
    Dense,
    Note,
    Decision,
    Task,
    Evidence,
    Raise,
    Lower,
    Contain,
    HandOver,
    TakeCommand,
    AcceptCommand,
    Phase,
    Seal,
    Close,
    NextScheme,
    LargerText,
    SmallerText,
    Preferences,
    Quit,
};

struct VerbRow {
    Verb verb = Verb::Palette;
    QString id; // wire name: also the object name of its action
    QString title;
    QKeySequence keys;
    Where where = Where::Everywhere;
};

// All verbs, in the order in which the help shows them.
const QList<VerbRow>& verbTable();
const VerbRow& rowOf(Verb verb);
QString whereTitle(Where where);

} // namespace wr::shell

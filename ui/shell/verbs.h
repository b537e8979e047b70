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
    GoApprovals,
    GoRuns,
    GoCredentials,
    GoLadders,
    Declare,
    Filter,
    Dense,
    Note,
    Decision,
    Task,
    Evidence,
    Decide,
    Classify,
    Acknowledge,
    Raise,
    Lower,
    Contain,
    HandOver,
    TakeCommand,
    AcceptCommand,
    Phase,
    Seal,
    Retitle,
    Close,
    ExportBundle,
    Entries,
    Runs,
    Approvals,
    Coverage,
    Tasks,
    Search,
    Import,
    ImportReport,
    Views,
    SaveView,
    ExportRows,
    UseAsBefore,
    UseAsAfter,
    Compare,
    NextScheme,
    LargerText,
    SmallerText,
    Share,
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

// All verbs, in the order in which the help shows them, in the language that is spoken now.
QList<VerbRow> verbTable();
VerbRow rowOf(Verb verb);

// A key that a list or a canvas understands by itself.
struct KeyRow {
    QString keys; // as people read them
    QString title;
};

QList<KeyRow> ownKeys(Where where);
QString whereTitle(Where where);

} // namespace wr::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/verbs.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("wr::shell::Verbs", source);
}

} // namespace

QList<VerbRow> verbTable()
{
    return {
        {Verb::Palette, u"palette"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Find or do anything")),
         QKeySequence(u"Ctrl+K"_s), Where::Everywhere},
        {Verb::Keys, u"keys"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show the keys of this screen")),
         QKeySequence(u"?"_s), Where::Everywhere},
        {Verb::GoBoard, u"go-board"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the board")), QKeySequence(u"Ctrl+1"_s),
         Where::Everywhere},
        {Verb::GoIncident, u"go-incident"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the incident")),
         QKeySequence(u"Ctrl+2"_s), Where::Everywhere},
        {Verb::GoTimeline, u"go-timeline"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the evidence timeline")),
         QKeySequence(u"Ctrl+3"_s), Where::Everywhere},
        {Verb::GoMatrix, u"go-matrix"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the authority matrix")),
         QKeySequence(u"Ctrl+4"_s), Where::Everywhere},
        {Verb::GoApprovals, u"go-approvals"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the approvals that wait")),
         QKeySequence(u"Ctrl+Shift+A"_s), Where::Everywhere},
        {Verb::GoRuns, u"go-runs"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the runs of the room")),
         QKeySequence(u"Ctrl+Shift+R"_s), Where::Everywhere},
        {Verb::GoCredentials, u"go-credentials"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to your credentials")),
         QKeySequence(u"Ctrl+Shift+K"_s), Where::Everywhere},
        {Verb::GoLadders, u"go-ladders"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Set up a ladder")),
         QKeySequence(u"Ctrl+Shift+G"_s), Where::Everywhere},
        {Verb::Declare, u"declare"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Declare an incident")),
         QKeySequence(u"Ctrl+N"_s), Where::Everywhere},
        {Verb::Filter, u"filter"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Filter the board")),
         QKeySequence(u"/"_s), Where::Board},
        {Verb::Dense, u"dense"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Cards or dense table")),
         QKeySequence(u"Ctrl+D"_s), Where::Board},
        {Verb::Note, u"note"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Note")),
         QKeySequence(u"N"_s), Where::Incident},
        {Verb::Decision, u"decision"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Decision")),
         QKeySequence(u"D"_s), Where::Incident},
        {Verb::Task, u"task"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Task")),
         QKeySequence(u"T"_s), Where::Incident},
        {Verb::Evidence, u"evidence"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Import evidence")), QKeySequence(u"E"_s),
         Where::Incident},
        {Verb::Decide, u"decide"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Decide by a right")),
         QKeySequence(u"Ctrl+Shift+D"_s), Where::Incident},
        {Verb::Classify, u"classify"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Types and levels")), QKeySequence(u"L"_s),
         Where::Incident},
        {Verb::Acknowledge, u"acknowledge"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Acknowledge the news owed")),
         QKeySequence(u"A"_s), Where::Incident},
        {Verb::Raise, u"raise"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Raise severity")),
         QKeySequence(u"R"_s), Where::Incident},
        {Verb::Contain, u"contain"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Contain")),
         QKeySequence(u"C"_s), Where::Incident},
        {Verb::HandOver, u"hand-over"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Hand over command")), QKeySequence(u"H"_s),
         Where::Incident},
        {Verb::TakeCommand, u"take-command"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Take command")), QKeySequence(u"Ctrl+T"_s),
         Where::Incident},
        {Verb::AcceptCommand,
         u"accept-command"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Accept command")),
         {},
         Where::Incident},
        {Verb::Phase, u"phase"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Move phase")),
         QKeySequence(u"P"_s), Where::Incident},
        {Verb::Lower,
         u"lower"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Lower severity")),
         {},
         Where::Incident},
        {Verb::Seal, u"seal"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Seal evidence")),
         QKeySequence(u"Ctrl+S"_s), Where::Incident},
        {Verb::Close,
         u"close"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Close incident")),
         {},
         Where::Incident},
        {Verb::ExportBundle, u"export-bundle"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Export the incident as a bundle")),
         QKeySequence(u"Ctrl+Shift+E"_s), Where::Incident},
        {Verb::Retitle,
         u"retitle"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Change the title")),
         {},
         Where::Incident},
        {Verb::Entries, u"entries"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show the entries")), QKeySequence(u"1"_s),
         Where::Incident},
        {Verb::Runs, u"runs"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show the runs")),
         QKeySequence(u"2"_s), Where::Incident},
        {Verb::Approvals, u"approvals"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show the approvals")), QKeySequence(u"3"_s),
         Where::Incident},
        {Verb::Coverage, u"coverage"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show what can be seen")), QKeySequence(u"4"_s),
         Where::Incident},
        {Verb::Tasks, u"tasks"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to the tasks")),
         QKeySequence(u"Shift+T"_s), Where::Incident},
        {Verb::Search, u"search"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Search the evidence")),
         QKeySequence(u"Ctrl+F"_s), Where::Timeline},
        {Verb::Import, u"import"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Import evidence into the timeline")),
         QKeySequence(u"Ctrl+I"_s), Where::Timeline},
        {Verb::ImportReport, u"import-report"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show the import report")),
         QKeySequence(u"Ctrl+R"_s), Where::Timeline},
        {Verb::Views, u"views"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Open a saved view of the evidence")),
         QKeySequence(u"Ctrl+Shift+V"_s), Where::Timeline},
        {Verb::SaveView, u"save-view"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Save this view of the evidence")),
         QKeySequence(u"Ctrl+M"_s), Where::Timeline},
        {Verb::ExportRows, u"export-rows"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Export the listed evidence")),
         QKeySequence(u"Ctrl+E"_s), Where::Timeline},
        {Verb::UseAsBefore, u"use-as-before"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Use the selection as the window before")),
         QKeySequence(u"Ctrl+B"_s), Where::Timeline},
        {Verb::UseAsAfter, u"use-as-after"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Use the selection as the window after")),
         QKeySequence(u"Ctrl+Shift+B"_s), Where::Timeline},
        {Verb::Compare, u"compare"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Compare the windows before and after")),
         QKeySequence(u"Ctrl+Shift+C"_s), Where::Timeline},
        {Verb::NextScheme, u"next-scheme"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Light, dark or high contrast")),
         QKeySequence(u"Ctrl+Shift+L"_s), Where::Everywhere},
        {Verb::LargerText, u"larger-text"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Larger text")), QKeySequence(u"Ctrl++"_s),
         Where::Everywhere},
        {Verb::SmallerText, u"smaller-text"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Smaller text")), QKeySequence(u"Ctrl+-"_s),
         Where::Everywhere},
        {Verb::Share, u"share"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Share this room")),
         QKeySequence(u"Ctrl+Shift+S"_s), Where::Everywhere},
        {Verb::Preferences, u"preferences"_s,
         text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Preferences")), QKeySequence(u"Ctrl+,"_s),
         Where::Everywhere},
        {Verb::Quit, u"quit"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Leave")),
         QKeySequence(u"Ctrl+Q"_s), Where::Everywhere},
    };
}

VerbRow rowOf(Verb verb)
{
    const QList<VerbRow> table = verbTable();
    return *std::find_if(table.begin(), table.end(),
                         [verb](const VerbRow& row) { return row.verb == verb; });
}

QList<KeyRow> ownKeys(Where where)
{
    switch (where) {
    case Where::Board:
        return {{text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Arrows")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Walk the cards"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Enter")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Open the incident"))},
                {u"A"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Acknowledge the news owed"))}};
    case Where::Incident:
        return {
            {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Enter")),
             text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Open the entry, unfold the rung"))},
            {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Esc")),
             text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Leave the line below; its text stays"))}};
    case Where::Timeline:
        return {{text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Left, Right")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Look at earlier or later times"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Ctrl+Left, Right")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Move the cursor through time"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "+, −")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Look closer, look at more time"))},
                {u"[, ]"_s,
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Previous change, next change"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Shift+Left, Right")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Select a stretch of time"))},
                {u"{, }"_s,
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs",
                                        "What is seen for the first time: previous, next"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "F3, Shift+F3")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Next hit, previous hit"))},
                {u"F"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Show everything"))},
                {u"G"_s, text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Go to a time"))},
                {text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Enter")),
                 text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "List the items at the cursor"))}};
    case Where::Everywhere:
    case Where::Matrix:
        break;
    }
    return {};
}

QString whereTitle(Where where)
{
    switch (where) {
    case Where::Everywhere:
        return text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Everywhere"));
    case Where::Board:
        return text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Board"));
    case Where::Incident:
        return text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Incident"));
    case Where::Timeline:
        return text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Timeline"));
    case Where::Matrix:
        return text(QT_TRANSLATE_NOOP("wr::shell::Verbs", "Authority"));
    }
    return {};
}

} // namespace wr::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/runmarks.h"

#include <QtCore/QCoreApplication>

namespace wr::actions {

namespace {

QString runMarksPhrase(const char* text)
{
    return QCoreApplication::translate("wr::actions::RunMarks", text);
}

} // namespace

look::StateMark markOf(RunState state)
{
    switch (state) {
    case RunState::ConfirmedRecord:
    case RunState::ConfirmedEffect:
        return look::StateMark::Confirmed;
    case RunState::NotSent:
    case RunState::Rejected:
    case RunState::NotEffective:
    case RunState::Drifted:
        return look::StateMark::Failed;
    case RunState::Unknown:
        return look::StateMark::Unknown;
    case RunState::Ordered:
    case RunState::Sending:
    case RunState::Pending:
    case RunState::Undone:
        return look::StateMark::Waiting;
    }
    return look::StateMark::Unknown;
}

QString meaningOf(RunState state, bool undo)
{
    switch (state) {
    case RunState::Ordered:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks", "The order is in the journal. Nothing was sent yet."));
    case RunState::Sending:
        return runMarksPhrase(
            QT_TRANSLATE_NOOP("wr::actions::RunMarks", "It is being sent, once."));
    case RunState::NotSent:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks", "Nothing left this computer. You may press again."));
    case RunState::Rejected:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks",
            "The target rejected it and nothing changed. Its own words stand above."));
    case RunState::Pending:
        return runMarksPhrase(QT_TRANSLATE_NOOP("wr::actions::RunMarks",
                                                "The target accepted it. It is being read back."));
    case RunState::Unknown:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks",
            "It was sent, and nobody knows whether it took effect. Read it back before anything "
            "else is sent."));
    case RunState::ConfirmedRecord:
        return undo ? runMarksPhrase(QT_TRANSLATE_NOOP(
                   "wr::actions::RunMarks",
                   "The target's record shows the undo. The effect on users was not confirmed."))
                    : runMarksPhrase(QT_TRANSLATE_NOOP(
                        "wr::actions::RunMarks",
                        "The target's record shows it. The effect on users was not confirmed."));
    case RunState::ConfirmedEffect:
        return undo ? runMarksPhrase(QT_TRANSLATE_NOOP(
                   "wr::actions::RunMarks", "The product itself shows that the undo took effect."))
                    : runMarksPhrase(QT_TRANSLATE_NOOP(
                        "wr::actions::RunMarks", "The product itself shows that it took effect."));
    case RunState::NotEffective:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks",
            "It was sent, and the read-back shows that it did not take effect in time."));
    case RunState::Drifted:
        return runMarksPhrase(QT_TRANSLATE_NOOP(
            "wr::actions::RunMarks",
            "It was confirmed, and has changed since. Somebody or something undid it."));
    case RunState::Undone:
        return runMarksPhrase(
            QT_TRANSLATE_NOOP("wr::actions::RunMarks", "It was undone, and this was read back."));
    }
    return {};
}

} // namespace wr::actions

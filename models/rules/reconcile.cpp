// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/reconcile.h"

#include "models/state/fields.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

QString reconcilePhrase(const char* text)
{
    return QCoreApplication::translate("wr::Reconcile", text);
}

void addConflicts(const Room& room, const Incident& incident, const QSet<EntryHash>& mine,
                  QList<Meeting>& found)
{
    for (const FieldConflict& conflict : incident.conflicts) {
        const bool won = mine.contains(conflict.inForceEntry);
        if (!won && !mine.contains(conflict.otherEntry))
            continue;
        const QString words = won
            ? reconcilePhrase(
                QT_TRANSLATE_NOOP("wr::Reconcile",
                                  "%1 of %2: your “%3” is in force, and %4 had set “%5”. Both are "
                                  "kept until somebody settles it."))
            : reconcilePhrase(
                QT_TRANSLATE_NOOP("wr::Reconcile",
                                  "%1 of %2: your “%3” is kept, and “%5” of %4 is in force until "
                                  "somebody settles it."));
        found.append(Meeting{MeetingKind::Conflict, incident.id,
                             won ? conflict.inForceEntry : conflict.otherEntry,
                             words.arg(fieldTitle(conflict.field), incident.code,
                                       won ? conflict.inForce : conflict.other,
                                       room.memberName(won ? conflict.otherBy : conflict.inForceBy),
                                       won ? conflict.other : conflict.inForce)});
    }
}

// Runs on one target at the same time, of which one was sent while the room was out of reach.
void addRuns(const Room& room, const QSet<EntryHash>& mine, QList<Meeting>& found)
{
    const QList<const Run*> runs = room.runs();
    for (const Run* run : runs) {
        if (!run->offlineSince || !mine.contains(run->entry))
            continue;
        for (const Run* other : runs) {
            const bool met = other != run && other->target == run->target
                && other->device != run->device && other->steps.last().at >= *run->offlineSince
                && other->orderedAt <= run->steps.last().at;
            if (met)
                found.append(Meeting{
                    MeetingKind::Run, run->incident, run->entry,
                    reconcilePhrase(QT_TRANSLATE_NOOP(
                                        "wr::Reconcile",
                                        "Your run on %1, sent offline, met the run %2 of %3 (%4). "
                                        "Read both back."))
                        .arg(run->target, other->id.value, room.memberName(other->orderedBy),
                             runStateTitle(other->state))});
        }
    }
}

} // namespace

QList<Meeting> meetingsOf(const Room& room, const QSet<EntryHash>& mine)
{
    QList<Meeting> found;
    if (mine.isEmpty())
        return found;
    for (const Incident* incident : room.incidents())
        addConflicts(room, *incident, mine, found);
    for (const Refusal& refusal : room.refusals) {
        if (mine.contains(refusal.entry))
            found.append(
                Meeting{MeetingKind::NoEffect,
                        {},
                        refusal.entry,
                        reconcilePhrase(QT_TRANSLATE_NOOP("wr::Reconcile",
                                                          "An entry of yours takes no effect: %1"))
                            .arg(refusal.why)});
    }
    addRuns(room, mine, found);
    return found;
}

} // namespace wr

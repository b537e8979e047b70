// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fold by subject. Each function takes an entry that the gate let through and changes the room; what it returns
// is why the entry makes no sense here, or nothing when it took effect.
#pragma once

#include "models/state/change.h"
#include "models/state/entry.h"
#include "models/state/room.h"

#include <QtCore/QCoreApplication>

namespace wr {

struct FoldContext {
    Room& room;
    const Entry& entry;
    MemberId by;
    Change& change;
};

using Nonsense = QString;

// A sentence of the fold in the reader's language; text is marked with QT_TRANSLATE_NOOP("wr::Fold", …).
inline QString foldPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Fold", text);
}

// Writes an act into the history of its incident, with who, when and where it stands in the journal.
void addAct(const FoldContext& at, Incident& incident, Act act);

// Marks the approval of exactly this request, given to who made the entry, as used: it serves once.
void useApproval(FoldContext& at, const ApprovalId& id, const PreparedRequest& request);

Nonsense foldEvent(FoldContext& at, const RoomCreated& it);
Nonsense foldEvent(FoldContext& at, const MemberEnrolled& it);
Nonsense foldEvent(FoldContext& at, const MemberChanged& it);
Nonsense foldEvent(FoldContext& at, const MemberRevoked& it);
Nonsense foldEvent(FoldContext& at, const PolicySet& it);
Nonsense foldEvent(FoldContext& at, const SystemSet& it);
Nonsense foldEvent(FoldContext& at, const AuthoritySet& it);
Nonsense foldEvent(FoldContext& at, const AuthorityConfirmed& it);
Nonsense foldEvent(FoldContext& at, const IncidentDeclared& it);
Nonsense foldEvent(FoldContext& at, const IncidentChanged& it);
Nonsense foldEvent(FoldContext& at, const ConflictResolved& it);
Nonsense foldEvent(FoldContext& at, const CommandTaken& it);
Nonsense foldEvent(FoldContext& at, const CommandOffered& it);
Nonsense foldEvent(FoldContext& at, const CommandAccepted& it);
Nonsense foldEvent(FoldContext& at, const NoteAdded& it);
Nonsense foldEvent(FoldContext& at, const DecisionMade& it);
Nonsense foldEvent(FoldContext& at, const TaskAdded& it);
Nonsense foldEvent(FoldContext& at, const TaskDone& it);
Nonsense foldEvent(FoldContext& at, const ThresholdCrossed& it);
Nonsense foldEvent(FoldContext& at, const CrossingAcknowledged& it);
Nonsense foldEvent(FoldContext& at, const EvidenceImported& it);
Nonsense foldEvent(FoldContext& at, const EvidencePinned& it);
Nonsense foldEvent(FoldContext& at, const EvidenceSealed& it);
Nonsense foldEvent(FoldContext& at, const ApprovalAsked& it);
Nonsense foldEvent(FoldContext& at, const ApprovalAnswered& it);
Nonsense foldEvent(FoldContext& at, const RunOrdered& it);
Nonsense foldEvent(FoldContext& at, const RunAdvanced& it);
Nonsense foldEvent(FoldContext& at, const AccessSet& it);
Nonsense foldEvent(FoldContext& at, const RungTested& it);
Nonsense foldEvent(FoldContext& at, const HypothesisStated& it);
Nonsense foldEvent(FoldContext& at, const HypothesisWeighed& it);
Nonsense foldEvent(FoldContext& at, const CustodyNoted& it);

} // namespace wr

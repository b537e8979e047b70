// SPDX-License-Identifier: GPL-3.0-or-later
//
// The gate by subject, and how it says no.
#pragma once

#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

namespace wr {

inline Verdict allow()
{
    return {};
}

// A sentence of the gate in the reader's language; text is marked with QT_TRANSLATE_NOOP("wr::Gate", …).
inline QString gatePhrase(const char* text)
{
    return QCoreApplication::translate("wr::Gate", text);
}

Verdict refuse(const QString& why, const QList<MemberId>& whoMay = {});
// "… May: names." Who is not on the roster, or was revoked, is not named.
Verdict refuseNaming(const Room& room, const QString& why, const QList<MemberId>& may);
QList<MemberId> stewards(const Room& room);
// Primary first; nobody who is revoked or not on the roster.
QList<MemberId> holdersOf(const Room& room, const System& system, DecisionRight right);
Verdict noSuchIncident();
Verdict noSuchSystem();

struct Asked {
    const Room& room;
    MemberId who;
    const Entry& entry;

    bool isSteward() const;
};

Verdict gateEvent(const Asked& asked, const RoomCreated& it);
Verdict gateEvent(const Asked& asked, const MemberEnrolled& it);
Verdict gateEvent(const Asked& asked, const MemberChanged& it);
Verdict gateEvent(const Asked& asked, const MemberRevoked& it);
Verdict gateEvent(const Asked& asked, const PolicySet& it);
Verdict gateEvent(const Asked& asked, const SystemSet& it);
Verdict gateEvent(const Asked& asked, const AuthoritySet& it);
Verdict gateEvent(const Asked& asked, const AuthorityConfirmed& it);
Verdict gateEvent(const Asked& asked, const IncidentDeclared& it);
Verdict gateEvent(const Asked& asked, const IncidentChanged& it);
Verdict gateEvent(const Asked& asked, const ConflictResolved& it);
Verdict gateEvent(const Asked& asked, const CommandTaken& it);
Verdict gateEvent(const Asked& asked, const CommandOffered& it);
Verdict gateEvent(const Asked& asked, const CommandAccepted& it);
Verdict gateEvent(const Asked& asked, const NoteAdded& it);
Verdict gateEvent(const Asked& asked, const DecisionMade& it);
Verdict gateEvent(const Asked& asked, const TaskAdded& it);
Verdict gateEvent(const Asked& asked, const TaskDone& it);
Verdict gateEvent(const Asked& asked, const ThresholdCrossed& it);
Verdict gateEvent(const Asked& asked, const CrossingAcknowledged& it);
Verdict gateEvent(const Asked& asked, const EvidenceImported& it);
Verdict gateEvent(const Asked& asked, const EvidencePinned& it);
Verdict gateEvent(const Asked& asked, const EvidenceSealed& it);
Verdict gateEvent(const Asked& asked, const ApprovalAsked& it);
Verdict gateEvent(const Asked& asked, const ApprovalAnswered& it);
Verdict gateEvent(const Asked& asked, const RunOrdered& it);
Verdict gateEvent(const Asked& asked, const RunAdvanced& it);
Verdict gateEvent(const Asked& asked, const AccessSet& it);
Verdict gateEvent(const Asked& asked, const RungTested& it);
Verdict gateEvent(const Asked& asked, const HypothesisStated& it);
Verdict gateEvent(const Asked& asked, const HypothesisWeighed& it);
Verdict gateEvent(const Asked& asked, const CustodyNoted& it);

// What is asked of every entry of a restricted incident before its own question; allowed where there is none.
Verdict gateRestricted(const Asked& asked);
// The commander and the holders of “Set severity” over its systems.
QList<MemberId> severitySetters(const Room& room, const Incident& incident);

} // namespace wr

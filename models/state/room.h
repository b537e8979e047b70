// SPDX-License-Identifier: GPL-3.0-or-later
//
// The state of one room, folded from its entries. Published as shared_ptr<const Room>; copies are cheap, because
// every part is shared until it is changed, and who then changes one incident copies that one and its neighbours' places.
#pragma once

#include "models/facts/event.h"
#include "models/facts/thresholds.h"
#include "models/state/pages.h"
#include "models/state/shards.h"
#include "models/state/verdict.h"

#include <QtCore/QHash>

#include <memory>

namespace wr {

// The version of the rules that this program folds by. A room of a higher version opens read-only.
// 2 added restricted incidents, 3 break-glass, tests of rungs, hypotheses and custody; a room that was founded by an
// earlier one has none of them.
inline constexpr int rulesVersion = 3;
inline constexpr int rulesOfHypotheses = 3;

// An exhibit as the journal knows it.
struct Exhibit {
    ExhibitId id;
    SystemId system;
    QString name;
    qint64 bytes = 0;
    QString dialect;
    qint64 items = 0;
    QList<KindCount> kinds;
    EvidenceTime from;
    EvidenceTime to;
    MemberId by;
    Instant recorded;
    EntryHash entry;
    qint64 position = -1;  // of the entry
    IncidentId incident{}; // restricted; its members alone may read the exhibit
    QString key{};         // of such an exhibit's shared copy
    ExhibitId shared{};    // SHA-256 of that copy

    // None of its items may bear a time; 1970 stands for that.
    bool isTimed() const { return from.nanos != 0 || to.nanos != 0; }

    bool operator==(const Exhibit&) const = default;
};

// What has arrived of one kind of evidence from one system, over all its exhibits.
struct Arrived {
    qint64 items = 0;
    EvidenceTime first; // of the exhibits that say when
    EvidenceTime last;

    bool isTimed() const { return first.nanos != 0 || last.nanos != 0; }

    bool operator==(const Arrived&) const = default;
};

using ArrivedKinds = std::array<Arrived, evidenceKindCount>; // by kind

// An entry that stays in the journal and has no effect.
struct Refusal {
    EntryHash entry;
    qint64 position = -1;
    MemberId by;
    QString why;
    bool operator==(const Refusal&) const = default;
};

class Room final
{
public:
    QString id;
    QString name;
    bool demo = false;
    int rules = 0;
    Thresholds thresholds;
    QString thresholdsText;
    qint64 position = -1; // of the last entry folded
    QMap<MemberId, Member> members;
    QHash<DeviceKey, MemberId> deviceOwners;
    QHash<MemberId, EntryHash> memberOrigins;
    Pages<Exhibit> exhibits;
    Shards<QString, bool> exhibitKeys; // system/exhibit of each, so that none is counted twice
    QMap<SystemId, ArrivedKinds> arrived;
    Shards<ExhibitId, QList<Custody>> custody; // what was done with each, oldest first
    QMap<ApprovalId, Approval> approvals;
    QMap<QString, RunId> liveRuns; // by target key; the one ordered last
    // Runs that were live when another one was ordered offline on their target, and still are; by target key.
    QMap<QString, QList<RunId>> liveBefore;
    Pages<Refusal> refusals;

    const System* maybeSystem(const SystemId& id) const;
    const Incident* maybeIncident(const IncidentId& id) const;
    const Run* maybeRun(const RunId& id) const;
    const Member* maybeMember(const MemberId& id) const;
    // The member whose device this is, if the device counts at this position (-1 = now).
    const Member* maybeAuthor(const DeviceKey& key, qint64 atPosition = -1) const;
    QList<const System*> systems() const;     // by name
    QList<const Incident*> incidents() const; // in no order
    QList<const Run*> runs() const;           // in order of position
    QList<const Run*> runsOf(const IncidentId& incident) const;
    QList<const Approval*> approvalsOf(const IncidentId& incident) const; // in order of position
    QString memberName(const MemberId& id) const;                         // the id when unknown

    // For the fold only: a part to change, copied first when somebody else looks at it.
    System& editSystem(const SystemId& id);
    Incident& editIncident(const IncidentId& id);
    void addApproval(const Approval& approval);
    void addExhibit(const Exhibit& exhibit);
    void addRun(const Run& run);
    Run& editRun(const RunId& id); // REQUIRES: it exists

private:
    QMap<SystemId, std::shared_ptr<System>> m_systems;
    Shards<IncidentId, std::shared_ptr<Incident>> m_incidents;
    Shards<RunId, std::shared_ptr<Run>> m_runs;
    Shards<IncidentId, QList<RunId>> m_runsByIncident;
    Shards<IncidentId, QList<ApprovalId>> m_approvalsByIncident;
    Pages<RunId> m_runOrder;
};

} // namespace wr

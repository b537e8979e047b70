// SPDX-License-Identifier: GPL-3.0-or-later
//
// The state of one room, folded from its entries. Published as shared_ptr<const Room>; copies are cheap, because
// every part is shared until it is changed.
#pragma once

#include "models/facts/event.h"
#include "models/facts/thresholds.h"
#include "models/state/verdict.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <memory>

namespace wr {

// The version of the rules that this program folds by. A room of a higher version opens read-only.
inline constexpr int rulesVersion = 1;

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
    qint64 position = -1; // of the entry
    bool operator==(const Exhibit&) const = default;
};

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
    QList<Exhibit> exhibits;
    QSet<QString> exhibitKeys; // system/exhibit of each, so that none is counted twice
    QMap<ApprovalId, Approval> approvals;
    QMap<QString, RunId> liveRuns; // by target key
    QList<Refusal> refusals;

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
    QString memberName(const MemberId& id) const; // the id when unknown

    // For the fold only: a part to change, copied first when somebody else looks at it.
    System& editSystem(const SystemId& id);
    Incident& editIncident(const IncidentId& id);
    void addRun(const Run& run);
    Run& editRun(const RunId& id); // REQUIRES: it exists

private:
    QMap<SystemId, std::shared_ptr<System>> m_systems;
    QHash<IncidentId, std::shared_ptr<Incident>> m_incidents;
    QHash<RunId, std::shared_ptr<Run>> m_runs;
    QHash<IncidentId, QList<RunId>> m_runsByIncident;
    QList<RunId> m_runOrder;
};

} // namespace wr

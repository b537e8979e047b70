// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts: what an entry of the journal says happened. A command is a fact that somebody wants to become true; the
// rules complete it, refuse it, or let it through. Kinds and field names are the wire format: added to, never renamed.
#pragma once

#include "models/facts/incident.h"
#include "models/facts/system.h"

#include <variant>

namespace wr {

// The first entry of every room: its rules and its first member, who is steward.
struct RoomCreated {
    QString name;
    int rules = 0; // version of the rules; a program that does not know it opens the room read-only
    QString thresholds; // JSON text, see resources/thresholds
    Member steward;
    bool demo = false; // a room of fictional people whose keys lie open; marked on every screen
    bool operator==(const RoomCreated&) const = default;
};

struct MemberEnrolled {
    Member member;
    bool operator==(const MemberEnrolled&) const = default;
};

// Function and stewardship are the steward's to set; name, contacts and away also the member's own.
struct MemberChanged {
    Member member; // devices are not changed by this
    EntryHash base;
    bool operator==(const MemberChanged&) const = default;
};

struct MemberRevoked {
    MemberId member;
    QString reason;
    qint64 suspectedFrom = -1; // entries from this position on are marked contested
    bool operator==(const MemberRevoked&) const = default;
};

struct PolicySet {
    QString thresholds;
    bool operator==(const PolicySet&) const = default;
};

// Adds a system or replaces its definition; its authority is kept unless the system is new.
struct SystemSet {
    System system;
    EntryHash base; // empty for a new system
    bool operator==(const SystemSet&) const = default;
};

struct AuthoritySet {
    SystemId system;
    DecisionRight right = DecisionRight::Degrade;
    MemberId primary;
    QList<MemberId> deputies;
    bool secondPerson = false;
    EntryHash base;
    bool operator==(const AuthoritySet&) const = default;
};

struct AuthorityConfirmed {
    SystemId system;
    DecisionRight right = DecisionRight::Degrade;
    bool operator==(const AuthorityConfirmed&) const = default;
};

struct IncidentDeclared {
    IncidentId incident;
    QString code;
    QString title;
    QList<SystemId> systems;
    QList<IncidentType> types;
    Levels levels;
    Severity severity = Severity::Sev3;
    Instant happened;
    bool drill = false;
    bool operator==(const IncidentDeclared&) const = default;
};

// Fields: title, severity, phase, types, harm, misuse, dependency, systems, outcome, happened. Values are text: wire names,
// lists joined by commas, numbers in decimal, times in ISO 8601.
struct FieldChange {
    QString field;
    QString value;
    EntryHash base; // the entry whose value the person saw when the editor opened
    bool operator==(const FieldChange&) const = default;
};

struct IncidentChanged {
    IncidentId incident;
    QList<FieldChange> changes;
    QString reason;
    bool operator==(const IncidentChanged&) const = default;
};

struct ConflictResolved {
    IncidentId incident;
    QString field;
    QString value;
    QList<EntryHash> settles;
    bool operator==(const ConflictResolved&) const = default;
};

struct CommandTaken {
    IncidentId incident;
    QString reason; // needed when somebody holds it
    bool operator==(const CommandTaken&) const = default;
};

struct CommandOffered {
    IncidentId incident;
    MemberId to;
    bool operator==(const CommandOffered&) const = default;
};

struct CommandAccepted {
    IncidentId incident;
    bool operator==(const CommandAccepted&) const = default;
};

struct NoteAdded {
    IncidentId incident;
    NoteId note;
    QString text;
    Instant happened;
    QList<ItemRef> evidence;
    bool operator==(const NoteAdded&) const = default;
};

struct DecisionMade {
    IncidentId incident;
    NoteId decision;
    QString text;
    std::optional<DecisionRight> right;
    QString objections;
    Instant happened;
    ApprovalId approval; // of the second person, where the right asks for one
    bool operator==(const DecisionMade&) const = default;
};

struct TaskAdded {
    IncidentId incident;
    TaskId task;
    QString text;
    MemberId owner;
    int boxMinutes = 0;
    bool operator==(const TaskAdded&) const = default;
};

struct TaskDone {
    IncidentId incident;
    TaskId task;
    bool operator==(const TaskDone&) const = default;
};

struct ThresholdCrossed {
    IncidentId incident;
    QString crossing;
    QString why;
    QList<Owed> owed;
    bool operator==(const ThresholdCrossed&) const = default;
};

struct CrossingAcknowledged {
    IncidentId incident;
    QString crossing;
    bool operator==(const CrossingAcknowledged&) const = default;
};

struct KindCount {
    EvidenceKind kind = EvidenceKind::PromptPath;
    qint64 items = 0;
    bool operator==(const KindCount&) const = default;
};

struct EvidenceImported {
    SystemId system;
    ExhibitId exhibit;
    QString name; // a label, never opened
    qint64 bytes = 0;
    QString dialect;
    qint64 marginPermille = 0;
    qint64 items = 0;
    qint64 traces = 0;
    QList<KindCount> kinds;
    EvidenceTime from;
    EvidenceTime to;
    IncidentId incident{}; // of an exhibit that only the members of a restricted incident may read
    QString
        key{}; // of such an exhibit: 64 hexadecimal digits, what its shared copy is encrypted with
    ExhibitId shared{}; // of such an exhibit: SHA-256 of the shared, encrypted copy
    bool operator==(const EvidenceImported&) const = default;
};

struct EvidencePinned {
    IncidentId incident;
    ItemRef item;
    QString comment;
    bool operator==(const EvidencePinned&) const = default;
};

struct EvidenceSealed {
    IncidentId incident;
    SealId seal;
    QString why;
    QList<ExhibitId> exhibits; // whole
    qint64 items = 0;
    QString root;
    QList<ItemRef> records; // chosen one by one
    bool operator==(const EvidenceSealed&) const = default;
};

struct ApprovalAsked {
    ApprovalId approval;
    IncidentId incident;
    SystemId system;
    RungId rung; // empty for a decision, whose words are the request's body
    std::optional<DecisionRight> right;
    PreparedRequest request;
    QList<Captured> before;
    QString beforeHash;
    Instant expires;
    QString reason;
    bool operator==(const ApprovalAsked&) const = default;
};

struct ApprovalAnswered {
    ApprovalId approval;
    bool given = false;
    QString reason;
    QString requestHash; // of the request that the approver saw
    bool operator==(const ApprovalAnswered&) const = default;
};

struct RunOrdered {
    RunId run;
    IncidentId incident;
    SystemId system;
    RungId rung;
    QString target;
    int deadlineMs = 0;
    PreparedRequest request;
    QList<Captured> before;
    QString reason;
    std::optional<RunId> undoes;
    ApprovalId approval;
    std::optional<Instant>
        offlineSince; // ordered and sent while the room was out of reach: when it was seen last
    bool breakGlass = false; // one person where the matrix wants two, with a reason
    bool operator==(const RunOrdered&) const = default;
};

struct RunAdvanced {
    RunId run;
    RunState state = RunState::Sending;
    int status = 0;
    QString detail;
    QList<Captured> values;
    bool operator==(const RunAdvanced&) const = default;
};

// Makes an incident restricted, before it is declared or later, or changes who reads it. Always in the clear. A member
// who is added gets the keys of all epochs; when one is removed a new epoch begins. A device gets keys only by being
// there when its member is added, so nobody who enrols a device later reads along unasked.
struct AccessSet {
    IncidentId incident;
    QString code;
    qint64 epoch = 0;
    QList<MemberId> members;
    QList<MemberId> granters;
    QList<WrappedKey> keys; // new ones
    EntryHash base;         // the access that was in force; empty for the first
    bool operator==(const AccessSet&) const = default;
};

// A preflight of a rung that passed or did not; a drill is known by its run.
struct RungTested {
    SystemId system;
    RungId rung;
    QString definition; // digest of the rung that was tested, see rungDigest()
    bool passed = false;
    QString detail;
    bool operator==(const RungTested&) const = default;
};

// States a hypothesis or changes it; each statement stays in its history.
struct HypothesisStated {
    IncidentId incident;
    HypothesisId hypothesis;
    HypothesisCause cause = HypothesisCause::ModelDrift;
    QString text;
    int confidence = -1; // percent, -1 = not said
    QString why;         // the confidence is what it is
    QString nextCheck;   // what would tell it from the others
    EntryHash base{};    // the statement that was seen; empty for a new one
    bool operator==(const HypothesisStated&) const = default;
};

// Puts an item on the scale of a hypothesis: 1 for it, -1 against it, 0 off again.
struct HypothesisWeighed {
    IncidentId incident;
    HypothesisId hypothesis;
    ItemRef item;
    int weight = 0;
    QString why;
    bool operator==(const HypothesisWeighed&) const = default;
};

// Somebody opened, exported or handed on an exhibit.
struct CustodyNoted {
    SystemId system;
    ExhibitId exhibit;
    CustodyAct act = CustodyAct::Opened;
    QString to; // whom or where it went
    QString why;
    IncidentId incident; // empty when it was for none
    bool operator==(const CustodyNoted&) const = default;
};

using AnyEvent
    = std::variant<RoomCreated, MemberEnrolled, MemberChanged, MemberRevoked, PolicySet, SystemSet,
                   AuthoritySet, AuthorityConfirmed, IncidentDeclared, IncidentChanged,
                   ConflictResolved, CommandTaken, CommandOffered, CommandAccepted, NoteAdded,
                   DecisionMade, TaskAdded, TaskDone, ThresholdCrossed, CrossingAcknowledged,
                   EvidenceImported, EvidencePinned, EvidenceSealed, ApprovalAsked,
                   ApprovalAnswered, RunOrdered, RunAdvanced, AccessSet, RungTested,
                   HypothesisStated, HypothesisWeighed, CustodyNoted>;

// One of them. Copying, moving and comparing so many kinds is compiled once, in event.cpp, and not wherever an entry is
// held; std::visit, std::get and std::get_if take it as they take the variant.
class Event final : public AnyEvent
{
public:
    Event() noexcept;
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

    Event(RoomCreated it);
    Event(MemberEnrolled it);
    Event(MemberChanged it);
    Event(MemberRevoked it);
    Event(PolicySet it);
    Event(SystemSet it);
    Event(AuthoritySet it);
    Event(AuthorityConfirmed it);
    Event(IncidentDeclared it);
    Event(IncidentChanged it);
    Event(ConflictResolved it);
    Event(CommandTaken it);
    Event(CommandOffered it);
    Event(CommandAccepted it);
    Event(NoteAdded it);
    Event(DecisionMade it);
    Event(TaskAdded it);
    Event(TaskDone it);
    Event(ThresholdCrossed it);
    Event(CrossingAcknowledged it);
    Event(EvidenceImported it);
    Event(EvidencePinned it);
    Event(EvidenceSealed it);
    Event(ApprovalAsked it);
    Event(ApprovalAnswered it);
    Event(RunOrdered it);
    Event(RunAdvanced it);
    Event(AccessSet it);
    Event(RungTested it);
    Event(HypothesisStated it);
    Event(HypothesisWeighed it);
    Event(CustodyNoted it);

    bool operator==(const Event& other) const;
    // None of them comes before another, though the variant's own template would say that it can be asked.
    bool operator<(const Event& other) const = delete;
};

// The incident that an event belongs to; empty for the room's own events. Run and approval answers name none.
IncidentId incidentOf(const Event& event);

} // namespace wr

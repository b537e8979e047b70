// SPDX-License-Identifier: GPL-3.0-or-later
//
// Incidents: live matters with systems in scope, types, levels, severity, phase and a commander.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"
#include "models/facts/authority.h"
#include "models/facts/evidence.h"
#include "models/facts/people.h"

#include <QtCore/QMap>

namespace wr {

// The six of the founding text; an incident may bear several.
enum class IncidentType : quint8 {
    UnsafeOutput,
    RetrievalFailure,
    PromptBypass,
    VendorChange,
    PrivacyLeak,
    Overdependence,
};
inline constexpr std::array<IncidentType, 6> allIncidentTypes{
    IncidentType::UnsafeOutput, IncidentType::RetrievalFailure, IncidentType::PromptBypass,
    IncidentType::VendorChange, IncidentType::PrivacyLeak,      IncidentType::Overdependence};
QString incidentTypeName(
    IncidentType
        type); // unsafe-output, retrieval-failure, prompt-bypass, vendor-change, privacy-leak, overdependence
std::optional<IncidentType> incidentTypeFromName(const QString& name);
QString incidentTypeTitle(IncidentType type);

enum class Severity : quint8 { Sev1 = 1, Sev2 = 2, Sev3 = 3, Sev4 = 4 };
QString severityName(Severity severity); // sev1 … sev4
std::optional<Severity> severityFromName(const QString& name);
QString severityTitle(Severity severity); // SEV1 …

enum class Phase : quint8 { Triage, Containing, Investigating, Recovering, Review, Closed };
inline constexpr std::array<Phase, 6> allPhases{Phase::Triage,        Phase::Containing,
                                                Phase::Investigating, Phase::Recovering,
                                                Phase::Review,        Phase::Closed};
QString phaseName(Phase phase);
std::optional<Phase> phaseFromName(const QString& name);
QString phaseTitle(Phase phase);

QString levelTitle(int level); // none, low, serious, grave

// Levels 0 to 3: none, low, serious, grave.
struct Levels {
    int harm = 0; // of the output
    int misuse = 0;
    int dependency = 0; // of the workflow on the system
    bool operator==(const Levels&) const = default;
};

struct Note {
    NoteId id;
    MemberId by;
    QString text;
    Instant happened;
    Instant recorded;
    QList<ItemRef> evidence;
    EntryHash entry;
    qint64 position = -1;
    bool operator==(const Note&) const = default;
};

struct Decision {
    NoteId id;
    MemberId by;
    QString text;
    std::optional<DecisionRight> right;
    QString objections;
    Instant happened;
    Instant recorded;
    EntryHash entry;
    qint64 position = -1;
    bool operator==(const Decision&) const = default;
};

struct Task {
    TaskId id;
    MemberId by;
    MemberId owner;
    QString text;
    int boxMinutes = 0; // time box; 0 = none
    Instant recorded;
    bool done = false;
    Instant doneAt;
    MemberId doneBy{};
    qint64 position = -1;
    bool operator==(const Task&) const = default;
};

// Who is owed the news that a threshold was crossed. Stays open until one of them acknowledges.
struct Owed {
    Function function = Function::Operations;
    MemberId member; // empty when the function has nobody
    QString contact;
    bool operator==(const Owed&) const = default;
};

struct Crossing {
    QString id; // rule id within the incident, such as sev1-legal
    QString why;
    QList<Owed> owed;
    Instant at;
    MemberId acknowledgedBy;
    Instant acknowledgedAt;
    EntryHash entry;
    qint64 position = -1;

    bool isOpen() const { return acknowledgedBy.isEmpty(); }

    bool operator==(const Crossing&) const = default;
};

struct Pin {
    ItemRef item;
    MemberId by;
    QString comment;
    Instant recorded;
    EntryHash entry{};
    qint64 position = -1;
    bool operator==(const Pin&) const = default;
};

struct Seal {
    SealId id;
    MemberId by;
    QString why;
    QList<ExhibitId> exhibits; // whole
    qint64 items = 0;
    QString root;           // 64 hex digits
    QList<ItemRef> records; // chosen one by one
    Instant recorded;
    EntryHash entry;
    qint64 position = -1;
    bool operator==(const Seal&) const = default;
};

// What may have caused an incident; Own is one's own words.
enum class HypothesisCause : quint8 {
    ModelDrift,
    RetrievalCorruption,
    PromptMisuse,
    VendorChange,
    Own
};
inline constexpr std::array<HypothesisCause, 5> allHypothesisCauses{
    HypothesisCause::ModelDrift, HypothesisCause::RetrievalCorruption,
    HypothesisCause::PromptMisuse, HypothesisCause::VendorChange, HypothesisCause::Own};
QString hypothesisCauseName(
    HypothesisCause
        cause); // model-drift, retrieval-corruption, prompt-misuse, vendor-side-change, own
std::optional<HypothesisCause> hypothesisCauseFromName(const QString& name);
QString hypothesisCauseTitle(HypothesisCause cause);

// One statement of a hypothesis, kept for good.
struct HypothesisStatement {
    QString text;
    int confidence = -1; // percent, -1 = not said
    QString why;
    QString nextCheck;
    MemberId by;
    Instant recorded;
    EntryHash entry;
    bool unseen = false; // made by who had not seen the one before it
    bool operator==(const HypothesisStatement&) const = default;
};

// An item on the scale of a hypothesis.
struct Weighed {
    ItemRef item;
    int weight = 0; // 1 for, -1 against
    QString why;
    MemberId by;
    Instant recorded;
    EntryHash entry;
    bool operator==(const Weighed&) const = default;
};

struct Hypothesis {
    HypothesisId id;
    HypothesisCause cause = HypothesisCause::ModelDrift;
    QList<HypothesisStatement> statements; // oldest first; the last one is in force
    QList<Weighed> evidence;
    bool operator==(const Hypothesis&) const = default;
};

// Two different values set in one field by people who had not seen each other's.
struct FieldConflict {
    QString field;
    QString inForce;
    QString other;
    MemberId inForceBy;
    MemberId otherBy;
    Instant inForceAt;
    Instant otherAt;
    EntryHash inForceEntry;
    EntryHash otherEntry;
    bool operator==(const FieldConflict&) const = default;
};

enum class ActKind : quint8 {
    FieldSet,
    ConflictSettled,
    CommandTaken,
    CommandOffered,
    CommandAccepted,
    CommandVacated, // whoever held it was revoked
    AccessSet, // restricted, or its members changed; before and after are their ids, joined by commas
};

// One act on what an incident is: a field set, a conflict settled, command moved. Kept for good, in the order of the
// journal; what has a list of its own (notes, tasks, runs, seals …) is not repeated here.
struct Act {
    ActKind kind = ActKind::FieldSet;
    MemberId by;
    Instant recorded;
    QString field;       // as in FieldChange
    QString before;      // the value in force until then, as fieldText writes it
    QString after;       // the value that was set
    bool unseen = false; // set by who had not seen the value in force: both were kept
    bool inForce = true; // whether the value set was in force from then on
    MemberId other;      // of command: from whom it was taken, or to whom it was offered
    QString reason;
    EntryHash entry;
    qint64 position = -1;
    bool operator==(const Act&) const = default;
};

// The key of one epoch of a restricted incident, so wrapped that one device alone can open it.
struct WrappedKey {
    DeviceKey device;
    qint64 epoch = 0;
    QString wrapped{}; // hexadecimal
    bool operator==(const WrappedKey&) const = default;
};

// Who reads a restricted incident. Everybody in the room sees this, whoever is among them or not.
struct Access {
    qint64 epoch
        = 0; // whose key new entries are sealed with; each one ends with a member who is removed
    QList<MemberId> members;
    QList<MemberId> granters; // who changes the list while nobody has command
    QList<WrappedKey> keys;   // of all epochs
    EntryHash entry;          // that set it last
    MemberId by;
    Instant at;
    bool operator==(const Access&) const = default;
};

// Where a field's value came from; what an editor saw when it was opened is this entry.
struct FieldOrigin {
    EntryHash entry;
    MemberId by;
    Instant at;
    QList<EntryHash> same{}; // entries that set the same value without having seen this one
    bool operator==(const FieldOrigin&) const = default;
};

struct Incident {
    IncidentId id;
    QString code; // WR-7K3F
    QString title;
    QList<SystemId> systems;
    QList<IncidentType> types;
    Levels levels;
    Severity severity = Severity::Sev3;
    Phase phase = Phase::Triage;
    MemberId commander; // empty = command is vacant
    MemberId commandOfferedTo;
    bool drill = false;
    bool loweredOnce = false; // marked for review
    Instant happened;         // onset as declared
    Instant declared;
    MemberId declaredBy;
    Instant commanderLastHeard;
    std::optional<Instant> closedAt;
    QString outcome;
    QList<Note> notes;
    QList<Decision> decisions;
    QList<Task> tasks;
    QList<Crossing> crossings;
    QList<Pin> pins;
    QList<Seal> seals;
    QList<FieldConflict> conflicts;
    QMap<QString, FieldOrigin> origins; // by field name
    QList<Act> acts;                    // oldest first
    QMap<Function, Instant> lastHeard;
    QList<Hypothesis> hypotheses{};
    std::optional<Access> access; // of a restricted incident
    qint64 sealedAway = 0;        // entries of it that this device has no key for

    // Only its clear part can be read here: code, members, command, containment.
    bool isInaccessible() const { return access && declaredBy.isEmpty(); }

    bool isOpen() const { return phase != Phase::Closed; }

    bool operator==(const Incident&) const = default;
};

} // namespace wr

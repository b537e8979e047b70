// SPDX-License-Identifier: GPL-3.0-or-later
//
// Containment: a system's ladder of rungs, the requests they send, and the runs that were made of them.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"
#include "models/facts/authority.h"
#include "models/facts/evidence.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace wr {

struct Header {
    QString name;
    QString value;
    bool operator==(const Header&) const = default;
};

// A condition on an answer. path is a JSON pointer (RFC 6901) into the body, "" the whole body, "status" the code,
// "header:Name" a header. decode "base64" decodes a JSON string before comparing.
struct Predicate {
    QString path;
    QString equals; // expected text; numbers and booleans are compared by their JSON spelling
    QString
        absentCountsAs; // what a missing value counts as; null text = a missing value never holds
    QString decode;
    bool operator==(const Predicate&) const = default;
};

// A value kept from an answer for later templates: ${before.NAME}.
struct Capture {
    QString name;
    QString path; // as in Predicate
    QString decode;
    bool operator==(const Capture&) const = default;
};

// One request. url, header values and body are templates: ${run} ${incident} ${reason} ${before.NAME}
// ${before.NAME|base64} ${after.NAME} ${secret:NAME}. In a JSON body a value is inserted as JSON-string content, in
// a URL percent-encoded, in a header refused when it holds CR, LF or NUL. |base64 and |raw change the encoding.
struct RequestTemplate {
    QString method; // GET POST PUT PATCH DELETE
    QString url;
    QList<Header> headers;
    QString body;
    QList<Predicate> expect; // all must hold for the answer to count as accepted; none = any 2xx
    QList<Capture> captures;
    int timeoutMs = 5000;

    bool isEmpty() const { return url.isEmpty(); }

    bool operator==(const RequestTemplate&) const = default;
};

// Where a drill goes instead: every request of the rung to this origin goes to the practice origin.
struct PracticeOrigin {
    QString origin;
    QString practice;
    bool operator==(const PracticeOrigin&) const = default;
};

// A read-back asks the target (record) or the product (effect) until expect holds or the deadline is over.
struct Rung {
    RungId id;
    QString title;
    QString effect;  // on users, one sentence
    QString trigger; // when to use it
    QString exit;    // when to leave it
    DecisionRight right = DecisionRight::Degrade;
    bool secondPerson = false;
    bool idempotent = false; // sending twice has the effect of sending once
    bool reversible = false;
    QString target;               // target key: at most one live run on it
    QList<EvidenceKind> destroys; // evidence that it puts at risk
    QList<RequestTemplate>
        resolve;            // asked in this order first; what they capture serves those after them
    RequestTemplate before; // captures the state to restore
    RequestTemplate request;
    RequestTemplate record;      // read-back of the record
    RequestTemplate effectProbe; // read-back of the effect; empty when nobody can ask the product
    RequestTemplate undo;
    QList<Predicate> undoExpect;       // on the record read-back after an undo
    QList<Predicate> undoEffectExpect; // on the effect read-back after an undo
    int deadlineMs = 15000;            // for the read-back to hold
    QString manualCommand;             // what to type when the network fails
    QString phone;
    std::optional<Instant> lastTested;
    bool untried = false; // comes from a preset that was never tried against a real server
    std::optional<int> revertAfterMs; // when it should be taken back; none = when somebody does
    bool targetReverts
        = false; // the target does that by itself; else this is a reminder on the desk
    QList<PracticeOrigin> practice;
    bool operator==(const Rung&) const = default;
};

// A preflight or a drill of a rung as it is defined now; a rung that was changed since is not tested.
struct RungTest {
    Instant at;
    MemberId by;
    bool drill = false;
    bool passed = false;
    QString definition; // digest of the rung, see rungDigest()
    QString detail;
    EntryHash entry;
    bool operator==(const RungTest&) const = default;
};

// States of a run; the wire names are the words of the product document with hyphens.
enum class RunState : quint8 {
    Ordered,
    Sending,
    NotSent,
    Rejected, // by the target
    Pending,
    Unknown,
    ConfirmedRecord,
    ConfirmedEffect,
    NotEffective,
    Drifted,
    Undone,
};
QString runStateName(RunState state);
std::optional<RunState> runStateFromName(const QString& name);
QString runStateTitle(RunState state);
// True while nobody else may order on the same target key: ordered, sending, pending, unknown.
bool isLive(RunState state);
// True for not sent, rejected, not effective: what "failed" sums up.
bool isFailed(RunState state);
bool isConfirmed(RunState state);

// A captured or read-back value, kept in the journal with secrets already redacted.
struct Captured {
    QString name;
    QString value;
    bool operator==(const Captured&) const = default;
};

// What an order binds: the exact request, hashed before secrets are put in.
struct PreparedRequest {
    QString method;
    QString url;
    QList<Header> headers; // secrets still by name: ${secret:NAME}
    QString body;
    QString hash; // SHA-256, 64 hex digits, over the canonical text of method, url, headers, body
    bool operator==(const PreparedRequest&) const = default;
};

struct RunStep {
    RunState state = RunState::Ordered;
    Instant at;
    int status = 0;         // HTTP code when there was one
    QString detail;         // a sentence; the target's own words, bounded and redacted
    QList<Captured> values; // before, after
    MemberId by;
    bool operator==(const RunStep&) const = default;
};

struct Run {
    RunId id;
    IncidentId incident;
    SystemId system;
    RungId rung;
    QString target;
    DeviceKey device; // the only one that sends
    MemberId orderedBy;
    Instant orderedAt;
    int deadlineMs = 0;
    PreparedRequest request;
    QList<Captured> before;
    QString reason;
    std::optional<RunId> undoes;           // the run that this one undoes
    ApprovalId approval;                   // empty when no second person was needed
    std::optional<Instant> offlineSince{}; // sent out of reach: when the room was seen last
    bool breakGlass = false;               // one person where the matrix wants two
    RunState state = RunState::Ordered;
    QList<RunStep> steps;
    EntryHash entry;
    qint64 position = -1;
    bool operator==(const Run&) const = default;
};

// A request for a second person's yes, bound to the exact bytes.
enum class ApprovalState : quint8 { Asked, Given, Denied, Used };

struct Approval {
    ApprovalId id;
    IncidentId incident;
    SystemId system;
    RungId rung;                        // empty when a decision is to be approved
    std::optional<DecisionRight> right; // of the decision
    QString requestHash;
    QString beforeHash; // of the observed before-state
    PreparedRequest request;
    QList<Captured> before;
    MemberId askedBy;
    Instant askedAt;
    Instant expires;
    QString reason;
    ApprovalState state = ApprovalState::Asked;
    MemberId answeredBy;
    Instant answeredAt;
    QString answer;  // the reason of a denial
    EntryHash entry; // that asked
    qint64 position = -1;
    bool operator==(const Approval&) const = default;
};

} // namespace wr

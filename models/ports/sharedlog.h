// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shared log: where the entries of a room meet and get their order. It only stores and orders; nothing that comes
// out of it is believed: each envelope is opened, and what was seen before is compared, by the synchroniser. Beside the
// log lie the exhibits that travel, in chunks, and a note of who is here, which nobody signs and nobody trusts.
//
// Errors: OutOfReach = try again later, nothing is known to have happened; Refused = this login or this file system may
// not; Newer, BadInput = not a log that this program can use; Integrity = the store contradicts itself.
// Thread: each SharedLog belongs to one thread at a time; every call ends within the patience it was opened with.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"
#include "models/base/result.h"
#include "models/seal/envelope.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <span>
#include <vector>

namespace wr {

// What the store says of its log.
struct LogState {
    QString log;  // its id; a log that lost entries and was taken up again has a new one
    QString room; // empty while it holds no entry
    QString name; // of the room, for people
    qint64 size = 0;
    bool operator==(const LogState&) const = default;
};

// An envelope as the store gives it out.
struct LoggedEnvelope {
    qint64 position = 0;  // from 1
    seal::Digest hash{};  // what the store says it is
    seal::Bytes envelope; // wire form
    Instant received;     // by the store's clock; 0 when it has none
    bool operator==(const LoggedEnvelope&) const = default;
};

// Who is here, at what, as their program says. Unsigned.
struct Presence {
    DeviceKey device;
    QString name;
    IncidentId incident; // that they look at; empty on other screens
    QString field;       // that they are editing, such as "severity" or "note"; empty = none
    QString
        card; // of somebody who asks to be accepted: what `member accept` takes; empty for members
    qint64 beat = 0; // moves while the program runs
    bool operator==(const Presence&) const = default;
};

// How much of an exhibit the store holds.
struct ExhibitShare {
    qint64 bytes = 0;        // of the stored form, all chunks; 0 = nobody began to share it
    qint64 chunks = 0;       // that make it up
    QList<qint64> present{}; // indexes that are there, ascending

    bool isWhole() const { return chunks > 0 && present.size() == chunks; }

    bool operator==(const ExhibitShare&) const = default;
};

// How far an exhibit is on its way to the shared log, or from it; in bytes of its stored form.
struct Carriage {
    ExhibitId exhibit;
    bool coming = false;
    qint64 done = 0;
    qint64 all = 0;

    bool isDone() const { return done >= all; }

    bool operator==(const Carriage&) const = default;
};

inline constexpr qint64 exhibitChunkBytes = 1024 * 1024;
inline constexpr qint64 maxPresenceBytes = 4096;

class SharedLog
{
public:
    SharedLog() = default;
    virtual ~SharedLog() = default;
    SharedLog(const SharedLog&) = delete;
    SharedLog& operator=(const SharedLog&) = delete;

    virtual Result<LogState> state() = 0;
    // Entries behind a position, in order, at most limit and at most some 8 MiB of them.
    virtual Result<std::vector<LoggedEnvelope>> after(qint64 position, qint64 limit) = 0;
    // Appends in order, all or nothing; what is there already (by hash) is passed over. Durable when it returns. Checks the
    // form only: lack of authority takes away an entry's effect, never its place.
    virtual Result<void> append(std::span<const seal::Envelope> envelopes) = 0;
    // SHA-256 over the hashes of the first entries, one after the other, as the store holds them at this moment. Integrity when
    // one of them is missing. Reads them all: some 10 ms for 100,000.
    virtual Result<seal::Digest> digestOf(qint64 entries) = 0;
    // True when entries of others may be appended too (nobody logs in to a file).
    virtual bool takesForeign() const = 0;
    // Gives the log a new id, if it still has this one; answers the id that is now in force.
    virtual Result<QString> renew(const QString& log) = 0;

    // A descriptor that becomes readable when something may have arrived, to poll; -1 = there is none, ask now and then. Call
    // hinted() when it was readable. A hint may be lost or false.
    virtual int hintDescriptor() const = 0;
    virtual void hinted() = 0;

    // Tells the others; kept until told anew, forgotten some time after.
    virtual Result<void> announce(const Presence& mine) = 0;
    // What was told last by everybody who told something within a minute, and by who asks to be let in; this device included.
    virtual Result<QList<Presence>> present() = 0;

    virtual Result<ExhibitShare> exhibit(const ExhibitId& id) = 0;
    // Durable when it returns; a chunk that is there already is left as it is. REQUIRES: index < chunks.
    virtual Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                                  const QByteArray& bytes)
        = 0;
    // NotFound when it is not there.
    virtual Result<QByteArray> chunk(const ExhibitId& id, qint64 index) = 0;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/loglink.h"

#include "app/journal/appending.h"
#include "app/journal/flaws.h"
#include "app/journal/journalschema.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct LogLinkWords {
    Q_DECLARE_TR_FUNCTIONS(wr::LogLink)
};

tl::unexpected<Error> notShared(const QString& path)
{
    return fail(Fault::Refused, path, LogLinkWords::tr("This room is not shared."),
                LogLinkWords::tr("Share it first: warroomctl room share PLACE"));
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
        text.replace(at, from.size(), to);
    return text;
}

// Whether another entry with its author's number waits.
Result<bool> isNumberWaiting(Database& database, const StoredEntry& entry)
{
    const auto payload = seal::readPayload(entry.envelope.payload);
    if (!payload)
        return pass(flawError(database.path(), payload.error()));
    auto row = database.prepare("SELECT 1 FROM waiting WHERE author = ? AND sequence = ?");
    if (!row)
        return pass(row.error());
    return row->bindAll(payload->author, qint64{payload->sequence}).step();
}

} // namespace

LogLink::LogLink(Database database, QString room)
    : m_database(std::move(database))
    , m_room(std::move(room))
{
}

Result<LogLink> LogLink::open(const QString& folder)
{
    auto store = LocalStore::open(folder); // brings an older form up to date and says what is wrong
    if (!store)
        return pass(store.error());
    auto room = store->room();
    if (!room)
        return pass(room.error());
    auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
    if (!database)
        return pass(database.error());
    return LogLink(std::move(*database), std::move(*room));
}

Result<LogLink> LogLink::join(const QString& folder, const LogState& log, const QString& place)
{
    auto store = LocalStore::create(folder, log.name, log.room);
    if (!store)
        return pass(store.error());
    auto link = open(folder);
    if (!link)
        return link;
    if (const auto placed = writeLife(link->m_database, {log.log, place, {}}); !placed)
        return pass(placed.error());
    return link;
}

Result<ReplicaLife> LogLink::life()
{
    return readLife(m_database);
}

Result<void> LogLink::share(const QString& place)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    if (life->isShared())
        return fail(Fault::Exists, life->place, LogLinkWords::tr("This room is shared already."),
                    LogLinkWords::tr("Leave it first: warroomctl room leave"));
    life->place = place;
    if (const auto written = writeLife(m_database, *life); !written)
        return written;
    return transaction->commit();
}

Result<void> LogLink::leave()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    const auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    if (!life->isShared())
        return notShared(m_database.path());
    const auto waiting = reading().waiting();
    if (!waiting)
        return pass(waiting.error());
    if (const auto alone = writeLife(m_database, {newLogId(), {}, {}}); !alone)
        return alone;
    auto appending = Appending::start(m_database, m_room);
    if (!appending)
        return pass(appending.error());
    for (const StoredEntry& entry : *waiting) {
        if (const auto added = appending->addSigned(entry.envelope); !added)
            return added;
    }
    if (const auto added = appending->finish(); !added)
        return pass(added.error());
    if (const auto gone = m_database.run("DELETE FROM waiting"); !gone)
        return gone;
    return transaction->commit();
}

// The first thing that is wrong is told, and stays until a person decides.
Result<void> LogLink::haltIfWrong(ReplicaLife life, const std::vector<StoredEntry>& added,
                                  const Judge& maybeJudge)
{
    if (life.halt)
        return {};
    const bool judged = maybeJudge && !added.empty();
    const auto contradiction
        = judged ? maybeJudge(life, added) : Result<std::optional<Halt>>(std::nullopt);
    if (!contradiction)
        return pass(contradiction.error());
    life.halt = *contradiction;
    const auto overtaken = reading().isOvertaken();
    if (!overtaken)
        return pass(overtaken.error());
    if (*overtaken && !life.halt) {
        const auto head = reading().head();
        if (!head)
            return pass(head.error());
        life.halt = Halt{HaltKind::Copied, head->size, head->size};
    }
    return life.halt ? writeLife(m_database, life) : Result<void>();
}

Result<std::vector<StoredEntry>> LogLink::take(std::span<const LoggedEnvelope> entries,
                                               const Judge& maybeJudge)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    auto appending = Appending::start(m_database, m_room);
    if (!appending)
        return pass(appending.error());
    if (!appending->life().isShared())
        return notShared(m_database.path());
    for (const LoggedEnvelope& logged : entries) {
        const auto envelope = seal::readEnvelope(logged.envelope);
        if (!envelope)
            return pass(flawError(QString::number(logged.position), envelope.error()));
        if (seal::entryHash(*envelope) != logged.hash)
            return fail(
                Fault::Integrity, QString::number(logged.position),
                LogLinkWords::tr("An entry of the shared log is not the one that its hash names."),
                LogLinkWords::tr("Nothing was taken. Somebody changed the log: compare it with "
                                 "another replica."));
        if (const auto added
            = appending->addFromLog(*envelope, logged.position, logged.received.micros);
            !added)
            return pass(added.error());
    }
    auto taken = appending->finish();
    if (!taken)
        return taken;
    if (const auto halted = haltIfWrong(appending->life(), *taken, maybeJudge); !halted)
        return pass(halted.error());
    if (const auto committed = transaction->commit(); !committed)
        return pass(committed.error());
    return taken;
}

Result<void> LogLink::halt(const Halt& halt)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    life->halt = halt;
    if (const auto written = writeLife(m_database, *life); !written)
        return written;
    return transaction->commit();
}

// Puts entries in front of those that wait already. Who has given one number out twice, as a computer does that was restored
// from a backup, still has the later one and signs it anew: here the earlier one goes on waiting.
Result<void> LogLink::waitAgain(const std::vector<StoredEntry>& entries)
{
    std::vector<StoredEntry> all;
    for (const StoredEntry& entry : entries) {
        const auto taken = isNumberWaiting(m_database, entry);
        if (!taken)
            return pass(taken.error());
        if (!*taken)
            all.push_back(entry);
    }
    auto behind = reading().waiting();
    if (!behind)
        return pass(behind.error());
    if (const auto gone = m_database.run("DELETE FROM waiting"); !gone)
        return gone;
    std::move(behind->begin(), behind->end(), std::back_inserter(all));
    for (const StoredEntry& entry : all) {
        if (const auto added = waitAtEnd(entry); !added)
            return added;
    }
    return {};
}

Result<void> LogLink::waitAtEnd(const StoredEntry& entry)
{
    const auto payload = seal::readPayload(entry.envelope.payload);
    if (!payload)
        return pass(flawError(m_database.path(), payload.error()));
    auto row = m_database.prepare(
        "INSERT INTO waiting(hash, author, sequence, envelope) VALUES(?, ?, ?, ?)");
    if (!row)
        return pass(row.error());
    const seal::Bytes wire = seal::writeEnvelope(entry.envelope);
    return row
        ->bindAll(entry.hash, payload->author, qint64{payload->sequence}, seal::asOctets(wire))
        .execute();
}

Result<void> LogLink::accept(const QString& log, qint64 same,
                             const std::vector<seal::Digest>& again)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    auto behind = reading().goodAfter(same);
    if (!behind)
        return pass(behind.error());
    std::erase_if(*behind, [&again](const StoredEntry& entry) {
        return std::find(again.begin(), again.end(), entry.hash) == again.end();
    });
    auto keep
        = m_database.prepare("INSERT OR IGNORE INTO kept(log, position, hash, envelope)"
                             " SELECT ?, position, hash, envelope FROM entries WHERE position "
                             "> ?");
    auto cut = m_database.prepare("DELETE FROM entries WHERE position > ?");
    if (!keep || !cut)
        return pass(!keep ? keep.error() : cut.error());
    Result<void> done = keep->bindAll(life->log, same).execute();
    if (done)
        done = cut->bindAll(same).execute();
    if (done) {
        const auto frontier = reading().frontierAt(same);
        done = frontier ? writeHead(m_database, *frontier) : pass(frontier.error());
    }
    if (done)
        done = waitAgain(*behind);
    life->log = log;
    life->halt.reset();
    if (done)
        done = writeLife(m_database, *life);
    if (done)
        done = haltIfWrong(*life, {}, {}); // what waits may have been overtaken as well
    return done ? transaction->commit() : done;
}

// The entry of the log that says the same, if this was signed anew once before: by the replica that this one was a copy of.
Result<std::optional<seal::Digest>> LogLink::maybeSignedBefore(const seal::Payload& payload)
{
    auto rows = m_database.prepare("SELECT position, hash, envelope, flaw, received FROM entries"
                                   " WHERE author = ? AND flaw = '' AND time = ? AND kind = ?");
    if (!rows)
        return pass(rows.error());
    const auto entries = readEntries(
        rows->bindAll(payload.author, qint64{payload.timeMicros}, payload.kind), m_database.path());
    if (!entries)
        return pass(entries.error());
    for (const StoredEntry& entry : *entries) {
        const auto other = seal::readPayload(entry.envelope.payload);
        if (other && other->stream == payload.stream && other->body == payload.body
            && other->sealed == payload.sealed && other->blobs == payload.blobs)
            return std::optional(entry.hash);
    }
    return std::optional<seal::Digest>();
}

// Whoever opened an editor before that names the old entry when they save.
Result<void> LogLink::noteSignedAnew(const seal::Digest& old, const seal::Digest& anew)
{
    auto follow = m_database.prepare("UPDATE anew SET hash = ? WHERE hash = ?");
    auto note = m_database.prepare("INSERT OR REPLACE INTO anew(old, hash) VALUES(?, ?)");
    if (!follow || !note)
        return pass(!follow ? follow.error() : note.error());
    const auto followed = follow->bindAll(anew, old).execute();
    return followed ? note->bindAll(old, anew).execute() : followed;
}

// What another key has signed keeps its place among those that wait.
Result<void> LogLink::signAll(const Signer& signer, const std::vector<StoredEntry>& old)
{
    auto appending = Appending::start(m_database, m_room);
    if (!appending)
        return pass(appending.error());
    std::vector<std::pair<std::string, std::string>> renamed; // hashes that later entries may name
    for (const StoredEntry& entry : old) {
        std::string text = entry.envelope.payload;
        for (const auto& [from, to] : renamed)
            text = replaced(std::move(text), from, to);
        const auto payload = seal::readPayload(text);
        if (!payload)
            return pass(flawError(m_database.path(), payload.error()));
        if (entry.envelope.author != signer.publicKey()) {
            if (const auto added = waitAtEnd(entry); !added)
                return added;
            continue;
        }
        const auto before = maybeSignedBefore(*payload);
        if (!before)
            return pass(before.error());
        if (!*before) {
            const auto added
                = appending->addUnsigned(signer,
                                         {payload->stream, payload->timeMicros, payload->kind,
                                          payload->body, payload->sealed, payload->blobs});
            if (!added)
                return added;
        }
        const seal::Digest anew = *before ? **before : appending->last().hash;
        renamed.emplace_back(seal::hex(entry.hash), seal::hex(anew));
        if (const auto noted = noteSignedAnew(entry.hash, anew); !noted)
            return noted;
    }
    return {};
}

Result<void> LogLink::signAgain(const Signer& signer)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    const seal::PublicKey author = signer.publicKey();
    const auto others = reading().isOvertaken();
    const auto own = reading().isOvertaken(&author);
    const auto old = reading().waiting();
    auto life = readLife(m_database);
    if (!others || !own || !old || !life)
        return pass(!others    ? others.error()
                        : !own ? own.error()
                        : !old ? old.error()
                               : life.error());
    if (*others && !*own)
        return fail(Fault::Refused, m_database.path(),
                    LogLinkWords::tr("What waits was signed with another key of this computer."),
                    LogLinkWords::tr("Say whose it is with --as."));
    if (const auto gone = m_database.run("DELETE FROM waiting"); !gone)
        return gone;
    if (const auto signedAnew = signAll(signer, *old); !signedAnew)
        return signedAnew;
    const auto still = reading().isOvertaken(); // what another key of this computer has signed
    if (!still)
        return pass(still.error());
    if (!*still)
        life->halt.reset();
    if (const auto written = writeLife(m_database, *life); !written)
        return written;
    return transaction->commit();
}

} // namespace wr

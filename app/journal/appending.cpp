// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/appending.h"

#include "app/journal/flaws.h"
#include "app/journal/journalreading.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct AppendingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Journal)
};

} // namespace

Appending::Appending(Database& database, ReplicaLife life, QString room, seal::Frontier frontier)
    : m_database(database)
    , m_life(std::move(life))
    , m_room(std::move(room))
    , m_frontier(std::move(frontier))
    , m_start{m_life.log, static_cast<qint64>(m_frontier.size()), m_frontier.root()}
{
}

Result<Appending> Appending::start(Database& database, const QString& room)
{
    auto life = readLife(database);
    if (!life)
        return pass(life.error());
    auto row = database.prepare("SELECT frontier FROM head WHERE id = 1");
    if (!row)
        return pass(row.error());
    const auto found = row->step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return Appending(database, std::move(*life), room, {});
    auto frontier = seal::Frontier::read(seal::asText(row->blob(0)));
    if (!frontier)
        return fail(
            Fault::Integrity, database.path(),
            AppendingWords::tr("The head of the journal cannot be read."),
            AppendingWords::tr(
                "Nothing was added. Run verify, and restore the folder from another replica."));
    return Appending(database, std::move(*life), room, std::move(*frontier));
}

JournalHead Appending::head() const
{
    return m_start;
}

Result<seal::ChainHead> Appending::chainOf(const seal::PublicKey& author)
{
    if (const auto known = m_chains.find(author); known != m_chains.end())
        return known->second;
    auto row = m_database.prepare(
        "SELECT sequence, hash FROM entries WHERE author = ? AND flaw = '' ORDER BY sequence DESC "
        "LIMIT 1");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(author).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return seal::ChainHead{};
    return seal::ChainHead{row->integer(0), digestFrom(row->blob(1))};
}

// Where the author's next entry goes: behind those that wait, if any do.
Result<seal::ChainHead> Appending::chainWithWaiting(const seal::PublicKey& author)
{
    if (const auto known = m_chains.find(author); known != m_chains.end())
        return known->second;
    auto row = m_database.prepare(
        "SELECT sequence, hash FROM waiting WHERE author = ? ORDER BY sequence DESC LIMIT 1");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(author).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return chainOf(author);
    return seal::ChainHead{row->integer(0), digestFrom(row->blob(1))};
}

Result<bool> Appending::isThere(const seal::Digest& hash)
{
    auto row = m_database.prepare("SELECT 1 FROM entries WHERE hash = ?");
    if (!row)
        return pass(row.error());
    return row->bindAll(hash).step();
}

Result<void> Appending::addUnsigned(const Signer& signer, const UnsignedEntry& entry)
{
    const auto chain = chainWithWaiting(signer.publicKey());
    if (!chain)
        return pass(chain.error());
    seal::Payload payload;
    payload.room = m_room.toStdString();
    payload.stream = entry.stream;
    payload.author = signer.publicKey();
    payload.sequence = chain->sequence + 1;
    payload.previous = chain->hash;
    payload.seen = {m_life.log.toStdString(), m_start.size, m_start.root};
    payload.timeMicros = entry.timeMicros;
    payload.kind = entry.kind;
    payload.body = entry.body;
    payload.sealed = entry.sealed;
    payload.blobs = entry.blobs;
    seal::Bytes bytes = seal::writePayload(payload);
    if (const auto good = seal::readPayload(bytes); !good)
        return pass(flawError(AppendingWords::tr("new entry"), good.error()));
    if (const auto known = noteSigner(signer.publicKey()); !known)
        return known;
    seal::Envelope envelope = signer.sign(std::move(bytes));
    const seal::Digest hash = seal::entryHash(envelope);
    return m_life.isShared() ? wait(std::move(envelope), payload, hash)
                             : insert(std::move(envelope), payload, hash);
}

Result<void> Appending::noteSigner(const seal::PublicKey& author)
{
    auto row = m_database.prepare("INSERT OR IGNORE INTO signers(author) VALUES(?)");
    if (!row)
        return pass(row.error());
    return row->bindAll(author).execute();
}

Result<void> Appending::addSigned(const seal::Envelope& envelope)
{
    const seal::Digest hash = seal::entryHash(envelope);
    const QString subject = QString::fromStdString(seal::hex(hash));
    if (const auto there = isThere(hash); !there || *there)
        return there.map([](bool) {});
    const auto payload = seal::openEnvelope(envelope);
    if (!payload)
        return pass(flawError(subject, payload.error()));
    if (payload->room != m_room.toStdString() && !(payload->room.empty() && m_room == subject))
        return fail(Fault::Integrity, subject,
                    AppendingWords::tr("The entry belongs to another room."));
    const auto chain = chainOf(envelope.author);
    if (!chain)
        return pass(chain.error());
    if (const auto next = seal::extends(*chain, *payload, hash); !next) {
        // The hash is not in the journal, so a number that is taken belongs to a different entry.
        auto flaw = next.error();
        if (flaw.kind == seal::FlawKind::Repeated)
            flaw = {seal::FlawKind::Fork,
                    "This device has signed two different entries with one number.", 0};
        return pass(flawError(subject, flaw));
    }
    return insert(envelope, *payload, hash);
}

Result<std::optional<seal::Flaw>>
Appending::flawOf(const seal::Envelope& envelope,
                  const tl::expected<seal::Payload, seal::Flaw>& payload, const seal::Digest& hash)
{
    if (!payload)
        return std::optional(payload.error());
    const bool founds = payload->room.empty() && m_frontier.size() == 0;
    if (!founds && payload->room != m_room.toStdString())
        return std::optional(
            seal::Flaw{seal::FlawKind::WrongValue, "The entry belongs to another room.", 0});
    const auto chain = chainOf(envelope.author);
    if (!chain)
        return pass(chain.error());
    auto next = seal::extends(*chain, *payload, hash);
    if (next)
        return std::optional<seal::Flaw>();
    if (next.error().kind == seal::FlawKind::Repeated)
        return std::optional(
            seal::Flaw{seal::FlawKind::Fork,
                       "This device has signed two different entries with one number.", 0});
    return std::optional(next.error());
}

Result<void> Appending::addFromLog(const seal::Envelope& envelope, qint64 position,
                                   qint64 receivedMicros)
{
    const seal::Digest hash = seal::entryHash(envelope);
    const QString subject = QString::fromStdString(seal::hex(hash));
    const auto there = isThere(hash);
    if (!there)
        return pass(there.error());
    if (*there && position <= static_cast<qint64>(m_frontier.size()))
        return {};
    if (*there || position != static_cast<qint64>(m_frontier.size()) + 1)
        return fail(Fault::Integrity, subject,
                    AppendingWords::tr("The shared log gives an entry out of its order."),
                    AppendingWords::tr("Nothing was taken. Run: warroomctl room sync"));
    const auto payload = seal::openEnvelope(envelope);
    if (!payload && payload.error().kind == seal::FlawKind::NewerVersion)
        return fail(
            Fault::Newer, subject,
            AppendingWords::tr("The shared log holds entries of a newer version of the program."),
            AppendingWords::tr(
                "Upgrade the program on this computer; until then it shows the room as "
                "it was before them."));
    auto flaw = flawOf(envelope, payload, hash);
    if (!flaw)
        return pass(flaw.error());
    if (const auto arrived = endWaiting(hash, flaw->has_value()); !arrived)
        return arrived;
    if (!*flaw)
        return insert(envelope, *payload, hash, {}, receivedMicros);
    seal::Payload kept = payload ? *payload : seal::Payload{};
    kept.author = envelope.author;
    return insert(envelope, kept, hash, flawError(subject, **flaw).reason, receivedMicros);
}

// What arrived waits no longer. An own entry that takes no effect where the log has put it goes on waiting, to be signed
// anew: somebody else has used this device's key.
Result<void> Appending::endWaiting(const seal::Digest& hash, bool flawed)
{
    auto row = m_database.prepare("DELETE FROM waiting WHERE hash = ? AND NOT (? AND author IN "
                                  "(SELECT author FROM signers))");
    if (!row)
        return pass(row.error());
    return row->bindAll(hash, qint64{flawed}).execute();
}

// An entry of a shared room stands behind the others of this device until the log gives it a position.
Result<void> Appending::wait(seal::Envelope envelope, const seal::Payload& payload,
                             const seal::Digest& hash)
{
    auto row = m_database.prepare(
        "INSERT INTO waiting(hash, author, sequence, envelope) VALUES(?, ?, ?, ?)");
    if (!row)
        return pass(row.error());
    const seal::Bytes wire = seal::writeEnvelope(envelope);
    const auto added
        = row->bindAll(hash, payload.author, qint64{payload.sequence}, seal::asOctets(wire))
              .execute();
    if (!added)
        return added;
    m_chains[payload.author] = {payload.sequence, hash};
    m_added.push_back({-1, hash, std::move(envelope)});
    return {};
}

Result<void> Appending::insert(seal::Envelope envelope, const seal::Payload& payload,
                               const seal::Digest& hash, const QString& flaw, qint64 receivedMicros)
{
    const seal::Bytes wire = seal::writeEnvelope(envelope);
    const seal::Digest leaf = seal::leafHash(wire);
    const auto position = static_cast<qint64>(m_frontier.size()) + 1;
    auto row = m_database.prepare(
        "INSERT INTO entries(position, hash, author, sequence, kind, stream, time, envelope, leaf,"
        " flaw, received) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return pass(row.error());
    const auto added = row->bindAll(position, hash, payload.author, qint64{payload.sequence},
                                    payload.kind, payload.stream, qint64{payload.timeMicros},
                                    seal::asOctets(wire), leaf, flaw, receivedMicros)
                           .execute();
    if (!added)
        return added;
    if (m_room.isEmpty()) {
        if (const auto named = setRoom(QString::fromStdString(seal::hex(hash))); !named)
            return named;
    }
    m_frontier.append(leaf);
    if (flaw.isEmpty())
        m_chains[payload.author] = {payload.sequence, hash};
    m_added.push_back({position, hash, std::move(envelope), flaw, receivedMicros});
    return {};
}

Result<void> Appending::setRoom(const QString& room)
{
    auto row = m_database.prepare("INSERT INTO meta(name, value) VALUES('room', ?)");
    if (!row)
        return pass(row.error());
    m_room = room;
    return row->bindAll(room).execute();
}

Result<std::vector<StoredEntry>> Appending::finish()
{
    if (static_cast<qint64>(m_frontier.size()) == m_start.size)
        return std::move(m_added); // nothing, or only what waits
    if (const auto written = writeHead(m_database, m_frontier); !written)
        return pass(written.error());
    return std::move(m_added);
}

Result<void> writeHead(Database& database, const seal::Frontier& frontier)
{
    auto row = database.prepare(
        "INSERT INTO head(id, size, root, frontier) VALUES(1, ?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET size = excluded.size, root = excluded.root,"
        " frontier = excluded.frontier");
    if (!row)
        return pass(row.error());
    const seal::Bytes bytes = frontier.write();
    return row
        ->bindAll(static_cast<qint64>(frontier.size()), frontier.root(), seal::asOctets(bytes))
        .execute();
}

} // namespace wr

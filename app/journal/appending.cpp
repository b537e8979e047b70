// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/appending.h"

#include "app/journal/flaws.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::Journal)
};

seal::Digest digestFrom(std::span<const std::uint8_t> blob)
{
    seal::Digest digest{};
    std::copy_n(blob.begin(), std::min(blob.size(), digest.size()), digest.begin());
    return digest;
}

} // namespace

Appending::Appending(Database& database, QString log, QString room, seal::Frontier frontier)
    : m_database(database)
    , m_log(std::move(log))
    , m_room(std::move(room))
    , m_frontier(std::move(frontier))
    , m_start{m_log, static_cast<qint64>(m_frontier.size()), m_frontier.root()}
{
}

Result<Appending> Appending::start(Database& database, const QString& log, const QString& room)
{
    auto row = database.prepare("SELECT frontier FROM head WHERE id = 1");
    if (!row)
        return pass(row.error());
    const auto found = row->step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return Appending(database, log, room, {});
    auto frontier = seal::Frontier::read(seal::asText(row->blob(0)));
    if (!frontier)
        return fail(
            Fault::Integrity, database.path(), Words::tr("The head of the journal cannot be read."),
            Words::tr(
                "Nothing was added. Run verify, and restore the folder from another replica."));
    return Appending(database, log, room, std::move(*frontier));
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
        "SELECT sequence, hash FROM entries WHERE author = ? ORDER BY sequence DESC LIMIT 1");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(author).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return seal::ChainHead{};
    return seal::ChainHead{row->integer(0), digestFrom(row->blob(1))};
}

Result<void> Appending::addUnsigned(const Signer& signer, const UnsignedEntry& entry)
{
    const auto chain = chainOf(signer.publicKey());
    if (!chain)
        return pass(chain.error());
    seal::Payload payload;
    payload.room = m_room.toStdString();
    payload.stream = entry.stream;
    payload.author = signer.publicKey();
    payload.sequence = chain->sequence + 1;
    payload.previous = chain->hash;
    payload.seen = {m_log.toStdString(), m_start.size, m_start.root};
    payload.timeMicros = entry.timeMicros;
    payload.kind = entry.kind;
    payload.body = entry.body;
    payload.sealed = entry.sealed;
    payload.blobs = entry.blobs;
    seal::Bytes bytes = seal::writePayload(payload);
    if (const auto good = seal::readPayload(bytes); !good)
        return pass(flawError(Words::tr("new entry"), good.error()));
    seal::Envelope envelope = signer.sign(std::move(bytes));
    const seal::Digest hash = seal::entryHash(envelope);
    return insert(std::move(envelope), payload, hash);
}

Result<void> Appending::addSigned(const seal::Envelope& envelope)
{
    const seal::Digest hash = seal::entryHash(envelope);
    const QString subject = QString::fromStdString(seal::hex(hash));
    {
        auto there = m_database.prepare("SELECT 1 FROM entries WHERE hash = ?");
        if (!there)
            return pass(there.error());
        const auto found = there->bindAll(hash).step();
        if (!found)
            return pass(found.error());
        if (*found)
            return {};
    }
    const auto payload = seal::openEnvelope(envelope);
    if (!payload)
        return pass(flawError(subject, payload.error()));
    if (payload->room != m_room.toStdString() && !(payload->room.empty() && m_room == subject))
        return fail(Fault::Integrity, subject, Words::tr("The entry belongs to another room."));
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

Result<void> Appending::insert(seal::Envelope envelope, const seal::Payload& payload,
                               const seal::Digest& hash)
{
    const seal::Bytes wire = seal::writeEnvelope(envelope);
    const seal::Digest leaf = seal::leafHash(wire);
    const auto position = static_cast<qint64>(m_frontier.size()) + 1;
    auto row = m_database.prepare(
        "INSERT INTO entries(position, hash, author, sequence, kind, stream, time, envelope, leaf)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return pass(row.error());
    const auto added
        = row->bindAll(position, hash, payload.author, qint64{payload.sequence}, payload.kind,
                       payload.stream, qint64{payload.timeMicros}, seal::asOctets(wire), leaf)
              .execute();
    if (!added)
        return added;
    if (m_room.isEmpty()) {
        if (const auto named = setRoom(QString::fromStdString(seal::hex(hash))); !named)
            return named;
    }
    m_frontier.append(leaf);
    m_chains[payload.author] = {payload.sequence, hash};
    m_added.push_back({position, hash, std::move(envelope)});
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
    if (m_added.empty())
        return std::move(m_added);
    auto row = m_database.prepare(
        "INSERT INTO head(id, size, root, frontier) VALUES(1, ?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET size = excluded.size, root = excluded.root,"
        " frontier = excluded.frontier");
    if (!row)
        return pass(row.error());
    const seal::Bytes frontier = m_frontier.write();
    const auto written = row->bindAll(static_cast<qint64>(m_frontier.size()), m_frontier.root(),
                                      seal::asOctets(frontier))
                             .execute();
    if (!written)
        return pass(written.error());
    return std::move(m_added);
}

} // namespace wr

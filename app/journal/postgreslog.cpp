// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/postgreslog.h"

#include "app/journal/pgfaults.h"
#include "app/journal/presencenote.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PostgresLogWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PostgresLog)
};

constexpr qint64 knownForm = 1;
constexpr int oldestServer = 130000;
constexpr qint64 mostAtOnce = 10'000;
constexpr qint64 mostBytesAtOnce = 8 * 1024 * 1024;

QByteArray bytesOf(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

tl::unexpected<Error> strange(const PgAddress& address)
{
    return fail(Fault::Integrity, address.masked,
                PostgresLogWords::tr("The server gave an answer that no prepared database gives."),
                PostgresLogWords::tr("Ask the owner of the server what happened to the database."));
}

Result<seal::Digest> digestFrom(const PgAddress& address, std::string_view cell)
{
    seal::Digest digest{};
    if (cell.size() != digest.size())
        return strange(address);
    std::ranges::copy(seal::asOctets(cell), digest.begin());
    return digest;
}

// The 32 bytes that an id of 64 digits spells.
Result<PgValue> keyValue(const QString& id)
{
    const auto digest = seal::fromHex<32>(id.toStdString());
    if (!digest)
        return fail(Fault::BadInput, id.left(80),
                    PostgresLogWords::tr("This id has not 64 digits 0-9, a-f."));
    return pgBytes(seal::asText(*digest));
}

// What every connection asks first, in that order: is there a schema, may I use it, of what form is it.
Result<void> greet(PgConnection& connection, const PgAddress& address, PgDeadline until)
{
    if (connection.serverVersion() < oldestServer)
        return pass(tooOldError(address, connection.serverVersion()));
    const auto rights = connection.ask(
        "SELECT n.oid IS NOT NULL, coalesce(has_schema_privilege(n.oid, 'USAGE'), false),"
        " set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
        " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)"
        " FROM (SELECT) AS one LEFT JOIN pg_namespace n ON n.nspname = 'wr'",
        {}, until);
    if (!rights)
        return pass(rights.error());
    if (rights->count() != 1 || !rights->areOf("fft"))
        return strange(address);
    if (!rights->flag(0, 0))
        return pass(notPreparedError(address));
    if (!rights->flag(0, 1))
        return pass(notLetInError(address));
    const auto form = connection.ask("SELECT form::bigint FROM wr.version", {}, until);
    if (!form)
        return pass(form.error());
    if (form->count() != 1 || !form->areOf("n"))
        return pass(notPreparedError(address));
    if (form->number(0, 0) > knownForm)
        return pass(newerError(address));
    const auto listening = connection.ask("LISTEN wr_log", {}, until);
    if (!listening)
        return pass(listening.error());
    return {};
}

} // namespace

PostgresLog::PostgresLog(PgAddress address, std::chrono::milliseconds patience)
    : m_address(std::move(address))
    , m_patience(patience)
{
}

Result<std::unique_ptr<PostgresLog>> PostgresLog::open(const QString& url,
                                                       std::chrono::milliseconds patience)
{
    auto address = readPgAddress(url);
    if (!address)
        return pass(address.error());
    std::unique_ptr<PostgresLog> log(
        new PostgresLog(std::move(*address), patience)); // owned at once
    const auto founder
        = log->ask("SELECT coalesce(founder = session_user, false) FROM wr.room", {}, "f");
    if (!founder)
        return pass(founder.error());
    if (founder->count() == 0)
        return pass(statementError(log->m_address, {u"WR005"_s, {}, {}}));
    log->m_founding = founder->flag(0, 0);
    return log;
}

Result<std::unique_ptr<PostgresLog>> PostgresLog::found(const QString& url, const QString& log,
                                                        const QString& room, const QString& name,
                                                        std::chrono::milliseconds patience)
{
    auto address = readPgAddress(url);
    if (!address)
        return pass(address.error());
    std::unique_ptr<PostgresLog> made(
        new PostgresLog(std::move(*address), patience)); // owned at once
    const auto asked = made->ask("SELECT wr.found($1, $2, $3)::text",
                                 {pgText(log), pgText(room), pgText(name)}, "t", true);
    if (!asked)
        return pass(asked.error());
    made->m_founding = true;
    return made;
}

Result<void> PostgresLog::founded()
{
    const auto asked = ask("SELECT wr.founded()::text", {}, "t", true);
    if (!asked)
        return pass(asked.error());
    m_founding = false;
    return {};
}

Result<LogState> PostgresLog::state()
{
    const auto rows = ask("SELECT log, room, name,"
                          " (SELECT coalesce(max(position), 0) FROM wr.entries) FROM wr.room",
                          {}, "tttn");
    if (!rows)
        return pass(rows.error());
    if (rows->count() == 0)
        return pass(statementError(m_address, {u"WR005"_s, {}, {}}));
    return LogState{rows->text(0, 0), rows->text(0, 1), rows->text(0, 2), rows->number(0, 3)};
}

Result<std::vector<LoggedEnvelope>> PostgresLog::after(qint64 position, qint64 limit)
{
    const auto rows = ask(
        "SELECT position, hash, envelope, received FROM ("
        "SELECT position, hash, envelope, received, sum(octet_length(envelope))"
        " OVER (ORDER BY position ROWS UNBOUNDED PRECEDING) - octet_length(envelope) AS before"
        " FROM wr.entries WHERE position > $1 ORDER BY position LIMIT $2) AS page"
        " WHERE before < $3 ORDER BY position",
        {pgNumber(position), pgNumber(std::clamp<qint64>(limit, 0, mostAtOnce)),
         pgNumber(mostBytesAtOnce)},
        "nbbi");
    if (!rows)
        return pass(rows.error());
    std::vector<LoggedEnvelope> result;
    result.reserve(static_cast<std::size_t>(rows->count()));
    for (int i = 0; i < rows->count(); ++i) {
        const auto hash = digestFrom(m_address, rows->bytes(i, 1));
        if (!hash)
            return pass(hash.error());
        result.push_back(
            {rows->number(i, 0), *hash, seal::Bytes(rows->bytes(i, 2)), rows->instant(i, 3)});
    }
    return result;
}

Result<void> PostgresLog::append(std::span<const seal::Envelope> envelopes)
{
    if (envelopes.empty())
        return {};
    std::vector<seal::Bytes> list;
    list.reserve(envelopes.size());
    for (const seal::Envelope& it : envelopes)
        list.push_back(seal::writeEnvelope(it));
    const auto rows = ask("SELECT wr.append($1)", {pgList(list)}, "n", true);
    return rows ? Result<void>() : pass(rows.error());
}

Result<seal::Digest> PostgresLog::digestOf(qint64 entries)
{
    const auto rows = ask("SELECT wr.digest_of($1)", {pgNumber(entries)}, "b");
    if (!rows)
        return pass(rows.error());
    return rows->count() == 1 ? digestFrom(m_address, rows->bytes(0, 0)) : strange(m_address);
}

bool PostgresLog::takesForeign() const
{
    return m_founding;
}

Result<QString> PostgresLog::renew(const QString& log)
{
    const auto rows = ask("SELECT wr.renew($1)", {pgText(log)}, "t", true);
    if (!rows)
        return pass(rows.error());
    if (rows->count() != 1)
        return strange(m_address);
    return rows->text(0, 0);
}

int PostgresLog::hintDescriptor() const
{
    return m_hints.descriptor();
}

void PostgresLog::hinted()
{
    m_hints.clear();
    if (!m_connection)
        return;
    m_connection->listen();
    m_connection->takeHint();
    if (!m_connection->isAlive())
        m_connection.reset();
}

Result<void> PostgresLog::announce(const Presence& mine)
{
    const auto key = keyValue(mine.device.value);
    if (!key)
        return pass(key.error());
    const auto note = writePresence(mine);
    if (!note)
        return pass(note.error());
    const auto rows = ask("SELECT wr.announce($1, $2, $3)::text",
                          {*key, pgNumber(mine.beat), pgBytes(note->toStdString())}, "t");
    return rows ? Result<void>() : pass(rows.error());
}

Result<QList<Presence>> PostgresLog::present()
{
    const auto rows
        = ask("SELECT device, beat, note,"
              " CASE WHEN at > clock_timestamp() - interval '1 minute' THEN 1 ELSE 0 END::bigint"
              " FROM wr.presence WHERE at > clock_timestamp() - interval '1 hour'"
              " ORDER BY device LIMIT 1000",
              {}, "bnbn");
    if (!rows)
        return pass(rows.error());
    QList<Presence> result;
    for (int i = 0; i < rows->count(); ++i) {
        const auto key = digestFrom(m_address, rows->bytes(i, 0));
        if (!key)
            return pass(key.error());
        const DeviceKey device(QString::fromStdString(seal::hex(*key)));
        if (const auto presence
            = readPresence(device, rows->number(i, 1), bytesOf(rows->bytes(i, 2)));
            presence && (rows->number(i, 3) == 1 || !presence->card.isEmpty()))
            result.append(*presence);
    }
    return result;
}

Result<ExhibitShare> PostgresLog::exhibit(const ExhibitId& id)
{
    const auto key = keyValue(id.value);
    if (!key)
        return pass(key.error());
    const auto rows
        = ask("SELECT e.bytes, e.chunks, coalesce(c.index, -1) FROM wr.exhibits e"
              " LEFT JOIN wr.chunks c ON c.exhibit = e.id WHERE e.id = $1 ORDER BY c.index",
              {*key}, "nnn");
    if (!rows)
        return pass(rows.error());
    ExhibitShare share;
    for (int i = 0; i < rows->count(); ++i) {
        share.bytes = rows->number(i, 0);
        share.chunks = rows->number(i, 1);
        if (rows->number(i, 2) >= 0)
            share.present.append(rows->number(i, 2));
    }
    return share;
}

Result<void> PostgresLog::putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                                   const QByteArray& bytes)
{
    const auto key = keyValue(id.value);
    if (!key)
        return pass(key.error());
    const auto rows = ask("SELECT wr.put_chunk($1, $2, $3, $4, $5)::text",
                          {*key, pgNumber(whole.bytes), pgNumber(whole.chunks), pgNumber(index),
                           pgBytes(bytes.toStdString())},
                          "t", true);
    return rows ? Result<void>() : pass(rows.error());
}

Result<QByteArray> PostgresLog::chunk(const ExhibitId& id, qint64 index)
{
    const auto key = keyValue(id.value);
    if (!key)
        return pass(key.error());
    const auto rows = ask("SELECT content FROM wr.chunks WHERE exhibit = $1 AND index = $2",
                          {*key, pgNumber(index)}, "b");
    if (!rows)
        return pass(rows.error());
    if (rows->count() == 0)
        return fail(Fault::NotFound, id.value,
                    PostgresLogWords::tr("This part of the exhibit is not on the server yet."),
                    PostgresLogWords::tr("Ask whoever holds the exhibit to share it."));
    return bytesOf(rows->bytes(0, 0));
}

// Lasting: what is done has to be safe when the answer comes.
Result<PgRows> PostgresLog::ask(const char* sql, const std::vector<PgValue>& values,
                                std::string_view types, bool lasting)
{
    const PgDeadline until = std::chrono::steady_clock::now() + m_patience;
    if (const auto connected = connect(until); !connected)
        return pass(connected.error());
    auto rows = m_connection->ask(sql, values, until);
    if (m_connection->takeHint())
        m_hints.raise();
    if (rows && lasting && m_connection->warned())
        rows = pass(unsettledError(m_address));
    if (rows && !rows->areOf(types))
        rows = strange(m_address);
    if (!m_connection->isAlive())
        m_connection.reset();
    return rows;
}

Result<void> PostgresLog::connect(PgDeadline until)
{
    if (m_connection) {
        m_connection->listen(); // finds out whether the server hung up meanwhile
        if (m_connection->isAlive())
            return {};
        m_connection.reset();
    }
    auto connection = PgConnection::open(m_address, until);
    if (!connection)
        return pass(connection.error());
    if (auto greeted = greet(**connection, m_address, until); !greeted)
        return greeted;
    m_connection = std::move(*connection);
    m_hints.watch(m_connection->descriptor());
    // What was said while nobody listened is not known: ask.
    m_hints.raise();
    return {};
}

} // namespace wr

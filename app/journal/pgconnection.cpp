// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pgconnection.h"

#include "app/journal/pgfaults.h"
#include "app/journal/pglookup.h"

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <libpq-fe.h>
#include <optional>
#include <poll.h>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// libpq translates its words into the language of the process; here they are compared, so they stay English.
class EnglishWords final
{
public:
    EnglishWords()
        : m_english(newlocale(LC_ALL_MASK, "C", nullptr))
        , m_before(uselocale(m_english))
    {
    }

    ~EnglishWords()
    {
        uselocale(m_before);
        freelocale(m_english);
    }

    EnglishWords(const EnglishWords&) = delete;
    EnglishWords& operator=(const EnglishWords&) = delete;

private:
    locale_t m_english;
    locale_t m_before;
};

// False when the time is up.
bool await(int descriptor, short events, PgDeadline until)
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            until - std::chrono::steady_clock::now());
        pollfd waiting{descriptor, events, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::max<qint64>(left.count(), 0)));
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true; // whatever it is, libpq will meet it
        if (ready == 0)
            return false;
    }
}

QString field(const PGresult* result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

std::vector<PgHost> attemptsFor(const PgAddress& address, PgDeadline until)
{
    std::vector<PgHost> attempts;
    for (const PgHost& host : address.hosts) {
        const bool socket
            = host.name.empty() || host.name.front() == '/' || host.name.front() == '@';
        if (!host.address.empty() || socket) {
            attempts.push_back(host);
            continue;
        }
        for (const std::string& found : addressesOf(host.name, until))
            attempts.push_back({host.name, found, host.port});
    }
    return attempts;
}

pg_conn* begin(const PgAddress& address, const PgHost& host)
{
    std::vector<const char*> names{"host", "hostaddr", "port"};
    std::vector<const char*> values{host.name.c_str(), host.address.c_str(), host.port.c_str()};
    for (const auto& [name, value] : address.options) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(names.data(), values.data(), 0);
}

// Drives the start of a connection to its end.
Result<void> finish(const PgAddress& address, pg_conn* connection, PgDeadline until)
{
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (PQstatus(connection) != CONNECTION_BAD) {
        if (next == PGRES_POLLING_OK)
            return {};
        if (next == PGRES_POLLING_FAILED)
            break;
        const short events = next == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (!await(PQsocket(connection), events, until))
            return pass(deadlineError(address));
        next = PQconnectPoll(connection);
    }
    return pass(connectError(address, QString::fromUtf8(PQerrorMessage(connection)),
                             PQconnectionNeedsPassword(connection) == 1));
}

// What warned of is counted, not printed.
void noteWarning(void* warned, const PGresult* /*notice*/)
{
    *static_cast<bool*>(warned) = true;
}

} // namespace

PgConnection::PgConnection(PgAddress address, pg_conn* connection)
    : m_address(std::move(address))
    , m_connection(connection)
{
    PQsetNoticeReceiver(connection, &noteWarning, &m_warned);
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const PgAddress& address, PgDeadline until)
{
    const EnglishWords english;
    const std::vector<PgHost> attempts = attemptsFor(address, until);
    Error error = connectError(address, u"could not translate host name"_s, false);
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        const auto now = std::chrono::steady_clock::now();
        const auto share = (until - now) / static_cast<qint64>(attempts.size() - i);
        std::unique_ptr<PgConnection> connection(
            new PgConnection(address, begin(address, attempts[i]))); // owned at once
        const auto made = finish(address, connection->m_connection, now + share);
        if (made) {
            PQsetnonblocking(connection->m_connection, 1);
            return connection;
        }
        // Of several servers the one that gave a reason tells more than those that were away.
        if (i == 0 || error.fault == Fault::OutOfReach)
            error = made.error();
    }
    return pass(error);
}

Result<PgRows> PgConnection::ask(const char* sql, const std::vector<PgValue>& values,
                                 PgDeadline until)
{
    m_warned = false;
    if (const auto sent = send(sql, values, until); !sent)
        return pass(sent.error());
    std::optional<Result<PgRows>> answer;
    for (;;) {
        if (!awaitAnswer(until)) {
            const bool late = PQstatus(m_connection) == CONNECTION_OK;
            const Error error = broken();
            return pass(late ? deadlineError(m_address) : error);
        }
        PGresult* result = PQgetResult(m_connection);
        if (result == nullptr)
            break;
        auto taken = take(result);
        if (!answer || (*answer && !taken))
            answer = std::move(taken);
    }
    if (!answer)
        return pass(broken());
    if (PQstatus(m_connection) != CONNECTION_OK)
        m_alive = false;
    noteHints();
    return std::move(*answer);
}

Result<PgRows> PgConnection::take(pg_result* result)
{
    PgRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return rows;
    const PgComplaint complaint{field(result, PG_DIAG_SQLSTATE),
                                field(result, PG_DIAG_MESSAGE_PRIMARY),
                                field(result, PG_DIAG_MESSAGE_DETAIL)};
    if (endsConnection(complaint.state))
        m_alive = false;
    return pass(statementError(m_address, complaint));
}

Result<void> PgConnection::send(const char* sql, const std::vector<PgValue>& values,
                                PgDeadline until)
{
    std::vector<Oid> types;
    std::vector<const char*> starts;
    std::vector<int> lengths;
    for (const PgValue& it : values) {
        types.push_back(it.type);
        starts.push_back(it.bytes.data());
        lengths.push_back(static_cast<int>(it.bytes.size()));
    }
    const std::vector<int> formats(values.size(), 1);
    if (!m_alive
        || PQsendQueryParams(m_connection, sql, static_cast<int>(values.size()), types.data(),
                             starts.data(), lengths.data(), formats.data(), 1)
            != 1)
        return pass(broken());
    for (int left = PQflush(m_connection); left != 0; left = PQflush(m_connection)) {
        if (left < 0)
            return pass(broken());
        if (!await(PQsocket(m_connection), POLLIN | POLLOUT, until)) {
            m_alive = false;
            return pass(deadlineError(m_address));
        }
        if (PQconsumeInput(m_connection) != 1)
            return pass(broken());
    }
    return {};
}

bool PgConnection::awaitAnswer(PgDeadline until)
{
    while (PQisBusy(m_connection) == 1) {
        if (!await(PQsocket(m_connection), POLLIN, until))
            return false;
        // A server that hung up may have said why; PQgetResult gives that.
        if (PQconsumeInput(m_connection) != 1 && PQisBusy(m_connection) == 1)
            return false;
    }
    return true;
}

void PgConnection::listen()
{
    // The end of a connection is read only after what was said before it.
    for (int reads = 0; m_alive && reads < 64 && await(PQsocket(m_connection), POLLIN, {}); ++reads)
        m_alive = PQconsumeInput(m_connection) == 1;
    noteHints();
}

void PgConnection::noteHints()
{
    while (PGnotify* note = PQnotifies(m_connection)) {
        m_hinted = m_hinted || note->be_pid != PQbackendPID(m_connection);
        PQfreemem(note);
    }
}

bool PgConnection::takeHint()
{
    return std::exchange(m_hinted, false);
}

bool PgConnection::warned() const
{
    return m_warned;
}

bool PgConnection::isAlive() const
{
    return m_alive && PQstatus(m_connection) == CONNECTION_OK;
}

int PgConnection::descriptor() const
{
    return PQsocket(m_connection);
}

int PgConnection::serverVersion() const
{
    return PQserverVersion(m_connection);
}

// Ends it, and says why.
Error PgConnection::broken()
{
    m_alive = false;
    return statementError(m_address, {{}, QString::fromUtf8(PQerrorMessage(m_connection)), {}});
}

} // namespace wr

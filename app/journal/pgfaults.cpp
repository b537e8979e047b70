// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pgfaults.h"

#include "models/base/plaintext.h"
#include "models/seal/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PgFaultWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PostgresLog)
};

struct Known {
    const char* sign;
    Fault fault;
    const char* reason;
    const char* remedy;
};

// By SQLSTATE. In the texts %1 is the database, %2 the login, %3 what the complaint is about.
constexpr std::array states{
    Known{"28P01", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server does not accept this password."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Correct it in the address or in ~/.pgpass, and try again.")},
    Known{"28000", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "The server does not let this login in from this computer."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server whether the login %2 exists, and whether "
                            "pg_hba.conf lets it in from here.")},
    Known{"3D000", Fault::BadInput,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "There is no database of this name on the server."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Correct the name, or ask the owner of the server to run: "
                            "packaging/postgres/setup %1 %2")},
    Known{"42501", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "This login may not use the room."),
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "Ask the owner of the server to run: packaging/postgres/setup %1 --add %2")},
    Known{"53300", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server has no connection left."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "It is tried again by itself. If it goes on, ask the owner of the "
                            "server to raise max_connections.")},
    Known{"57P03", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server is starting or stopping."),
          QT_TRANSLATE_NOOP("wr::PostgresLog", "It is tried again by itself.")},
    Known{"25006", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "Only a standby answers, and it takes no entries."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "It is tried again by itself, and goes on once the standby is promoted "
                            "or the primary is back.")},
    Known{"53100", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server's disk is full."),
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "Ask the owner of the server for space. Entries wait on this computer until then.")},
    Known{"57014", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server did not finish within five seconds."),
          QT_TRANSLATE_NOOP("wr::PostgresLog", "It is tried again by itself.")},
    Known{
        "XX001", Fault::Integrity,
        QT_TRANSLATE_NOOP("wr::PostgresLog", "The server's files are damaged."),
        QT_TRANSLATE_NOOP("wr::PostgresLog",
                          "Tell the owner of the server. What this computer has stays as it is.")},
    Known{
        "XX002", Fault::Integrity,
        QT_TRANSLATE_NOOP("wr::PostgresLog", "The server's files are damaged."),
        QT_TRANSLATE_NOOP("wr::PostgresLog",
                          "Tell the owner of the server. What this computer has stays as it is.")},
    Known{"WR001", Fault::BadInput,
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "The server refused what was sent: it has not the form that it must have."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Run verify on this computer; if the journal is sound, report this.")},
    Known{"WR002", Fault::Newer,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "An entry has a newer form than the server is prepared for."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server to run packaging/postgres/setup %1 of the "
                            "newer version.")},
    Known{"WR003", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "This device's key belongs to another login."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Use the login that the device has used before, or ask the owner of "
                            "the server to run: packaging/postgres/setup %1 --unbind %3")},
    Known{"WR004", Fault::Integrity,
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "Entries are missing from the server's log: of those asked for, %3 are there."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server what happened to the database. What this "
                            "computer has stays as it is.")},
    Known{"WR005", Fault::NotFound,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The database holds no room yet."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Whoever has the room shares it to this address first.")},
    Known{"WR006", Fault::Exists,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The database holds a room already: %3."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Join that room, or share this one to a database of its own; the owner "
                            "of the server makes one by: packaging/postgres/setup DATABASE %2")},
    Known{"WR007", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The room is still being shared by the login %3."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Wait until that is done. If it never ends, the owner of the server "
                            "can run: packaging/postgres/setup %1 --founded")},
    Known{"WR008", Fault::Exists,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Another stored form of this exhibit lies on the server: %3."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "If nobody can read that one, the owner of the server can remove it; "
                            "packaging/postgres/README.md says how.")},
};

// By words of libpq, for what fails before the server can say anything.
constexpr std::array libpqWords{
    Known{"does not match host name", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server's certificate is that of another host."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Use the name that the certificate is made for. If this is that name, "
                            "somebody may stand in between: ask the owner of the server.")},
    Known{"root certificate file", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Nothing on this computer says whose certificates are to be trusted."),
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "Put the certificate of the server's authority at ~/.postgresql/root.crt, or name a "
              "file in the address: ?sslrootcert=/etc/ssl/certs/ca-certificates.crt")},
    Known{"certificate verify failed", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "The server's certificate has run out, or no authority that this "
                            "computer trusts has signed it."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server for the certificate of its authority, and "
                            "name the file in the address: ?sslrootcert=FILE")},
    Known{"does not support SSL", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The server does not encrypt its connections."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server to turn on ssl with a certificate for its "
                            "name; packaging/postgres/README.md says how.")},
    Known{"channel binding", Fault::Refused,
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "The server does not bind the password to the encrypted connection."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Ask the owner of the server to use scram-sha-256 in pg_hba.conf, and "
                            "to set the password again.")},
    Known{"session is read-only", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "Only a standby answers, and it takes no entries."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "It is tried again by itself, and goes on once the standby is promoted "
                            "or the primary is back.")},
    Known{"could not translate host name", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "The name of the server is not known here."),
          QT_TRANSLATE_NOOP("wr::PostgresLog",
                            "Check the name, and whether this computer has a network.")},
    Known{"Connection refused", Fault::OutOfReach,
          QT_TRANSLATE_NOOP("wr::PostgresLog", "No server answers at this address and port."),
          QT_TRANSLATE_NOOP(
              "wr::PostgresLog",
              "It is tried again by itself. Check the address, and whether the server runs.")},
};

// All three at once, so that a name with a per cent sign stays a name.
QString filled(const char* text, const PgAddress& address, const QString& about)
{
    const QString sentence = PgFaultWords::tr(text);
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QString mark = sentence.mid(i, 2);
        if (mark == u"%1")
            result += visibleText(address.database, Lines::Single);
        else if (mark == u"%2")
            result += visibleText(address.login, Lines::Single);
        else if (mark == u"%3")
            result += about;
        else
            result += sentence.at(i);
        if (mark == u"%1" || mark == u"%2" || mark == u"%3")
            ++i;
    }
    return result;
}

// A key goes into a line to type, so nothing else that a server may send gets there.
QString keyOrMark(const QString& about)
{
    return seal::fromHex<32>(about.toStdString()) ? about : u"KEY"_s;
}

Error errorOf(const PgAddress& address, const Known& known, const QString& about = {})
{
    return {known.fault, address.masked,
            filled(known.reason, address, withoutPassword(address, about)),
            filled(known.remedy, address, keyOrMark(about))};
}

const Known* maybeKnown(const QString& state)
{
    const auto found = std::ranges::find_if(
        states, [&](const Known& it) { return state == QLatin1StringView(it.sign); });
    return found == states.end() ? nullptr : &*found;
}

// The state in "FATAL:  28P01: password authentication failed"; it has a digit, and FATAL has none.
QString stateIn(const QString& text)
{
    static const QRegularExpression form(u":\\s+(?=[0-9A-Z]{5}: )([A-Z]*[0-9][0-9A-Z]*): "_s);
    return form.match(text).captured(1);
}

QString firstLineOf(const QString& text)
{
    return text.section(u'\n', 0, 0);
}

Error away(const PgAddress& address, const QString& text)
{
    const QString said = withoutPassword(address, firstLineOf(text));
    return {Fault::OutOfReach, address.masked,
            said.isEmpty() ? PgFaultWords::tr("The connection to the server broke.")
                           : PgFaultWords::tr("The server cannot be reached: %1").arg(said),
            PgFaultWords::tr("It is tried again by itself.")};
}

} // namespace

Error connectError(const PgAddress& address, const QString& text, bool needsPassword)
{
    const QString state = stateIn(text);
    if (const Known* maybe = maybeKnown(state))
        return errorOf(address, *maybe);
    if (needsPassword)
        return {Fault::Refused, address.masked, PgFaultWords::tr("The server asks for a password."),
                PgFaultWords::tr("Put it into ~/.pgpass, readable by you alone, as "
                                 "HOST:PORT:DATABASE:LOGIN:PASSWORD.")};
    for (const Known& known : libpqWords) {
        if (text.contains(QLatin1StringView(known.sign)))
            return errorOf(address, known);
    }
    return away(address, text);
}

Error statementError(const PgAddress& address, const PgComplaint& complaint)
{
    if (const Known* maybe = maybeKnown(complaint.state))
        return errorOf(address, *maybe, complaint.detail);
    if (complaint.state == u"42P01" || complaint.state == u"42883" || complaint.state == u"3F000")
        return notPreparedError(address);
    if (complaint.state.startsWith(u"22") || complaint.state.startsWith(u"23"))
        return {
            Fault::BadInput, address.masked,
            PgFaultWords::tr("The server refused what was sent: %1")
                .arg(withoutPassword(address, complaint.text)),
            PgFaultWords::tr("Run verify on this computer; if the journal is sound, report this.")};
    if (complaint.state.isEmpty() || endsConnection(complaint.state))
        return away(address, complaint.text);
    return {
        Fault::OutOfReach, address.masked,
        PgFaultWords::tr("The server reports: %1").arg(withoutPassword(address, complaint.text)),
        PgFaultWords::tr("Tell the owner of the server if it happens again.")};
}

Error deadlineError(const PgAddress& address)
{
    return {
        Fault::OutOfReach, address.masked, PgFaultWords::tr("The server does not answer."),
        PgFaultWords::tr(
            "It is tried again by itself. What was sent may have arrived; sending it again does "
            "no harm.")};
}

Error unsettledError(const PgAddress& address)
{
    return {Fault::OutOfReach, address.masked,
            PgFaultWords::tr("The server does not say that the entry is safe."),
            PgFaultWords::tr(
                "It is sent again by itself. Ask the owner of the server about its standby.")};
}

Error tooOldError(const PgAddress& address, int serverVersion)
{
    return {Fault::BadInput, address.masked,
            PgFaultWords::tr("The server is PostgreSQL %1; 13 or later is needed.")
                .arg(serverVersion / 10000),
            PgFaultWords::tr("Ask the owner of the server for a newer one.")};
}

Error notPreparedError(const PgAddress& address)
{
    return {Fault::BadInput, address.masked,
            PgFaultWords::tr("The database is not prepared for a room."),
            filled(QT_TRANSLATE_NOOP(
                       "wr::PostgresLog",
                       "Ask the owner of the server to run: packaging/postgres/setup %1 %2"),
                   address, {})};
}

Error notLetInError(const PgAddress& address)
{
    return errorOf(address, *maybeKnown(u"42501"_s));
}

Error newerError(const PgAddress& address)
{
    return {Fault::Newer, address.masked,
            PgFaultWords::tr("The database is prepared by a newer version of the program."),
            PgFaultWords::tr("Upgrade the program on this computer.")};
}

bool endsConnection(const QString& state)
{
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P")
        || state == u"25006";
}

} // namespace wr

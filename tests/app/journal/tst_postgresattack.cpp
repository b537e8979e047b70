// SPDX-License-Identifier: GPL-3.0-or-later
//
// A member with psql in hand, against the log: everything but the functions is refused, and the log stays as it was.
#include "tests/app/journal/pgroom.h"

#include <QtCore/QCoreApplication>

namespace tst_postgresattack {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestPostgresAttack final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(seal::ready() && m_server.start({quickly()}));
        WR_VERIFY(foundRoom(m_server, u"room"_s));
        WR_VERIFY(foundRoom(m_server, u"secret"_s));
        QCOMPARE_EQ(
            m_server.sql(u"secret"_s, u"REVOKE CONNECT ON DATABASE secret FROM bert"_s).code, 0);
        auto log = PostgresLog::open(m_server.url(u"anna"_s, u"room"_s), patience);
        WR_VERIFY(log);
        m_log = std::move(*log);
        WR_VERIFY(m_log->append(std::vector{entryOf(1, "a"), entryOf(1, "b"), entryOf(1, "c")}));
        WR_VERIFY(m_log->announce({deviceKeyOf(1), u"Anna"_s, {}, {}, {}, 1}));
    }

    void init()
    {
        m_before = *m_log->state();
        m_digest = *m_log->digestOf(3);
        m_catalogue = catalogue();
    }

    void cleanup()
    {
        QCOMPARE_EQ(*m_log->state(), m_before);
        QCOMPARE_EQ(*m_log->digestOf(3), m_digest);
        QCOMPARE_EQ(catalogue(), m_catalogue);
    }

    void whatAMemberTriesIsRefused_data()
    {
        QTest::addColumn<QString>("attack");
        QTest::addColumn<QString>("state"); // SQLSTATE
        const QString denied = u"42501"_s;
        const auto row = [](const char* name, const QString& attack, const QString& state) {
            QTest::newRow(name) << attack << state;
        };
        const QString values = u"(4, sha256('x'), 'x', 'anna', now())"_s;
        row("insert", QString(u"INSERT INTO wr.entries VALUES "_s + values), denied);
        row("insert or update",
            QString(u"INSERT INTO wr.entries VALUES "_s + values
                    + u" ON CONFLICT (position) DO UPDATE SET envelope = 'x'"_s),
            denied);
        row("update", u"UPDATE wr.entries SET envelope = 'x'"_s, denied);
        row("delete", u"DELETE FROM wr.entries"_s, denied);
        row("delete in a read",
            u"WITH gone AS (DELETE FROM wr.entries RETURNING *) SELECT * FROM gone"_s, denied);
        row("truncate", u"TRUNCATE wr.entries"_s, denied);
        row("copy in", u"COPY wr.entries FROM STDIN"_s, denied);
        row("lock everybody out", u"BEGIN; LOCK TABLE wr.entries"_s, denied);
        row("select for update", u"SELECT * FROM wr.entries FOR UPDATE"_s, denied);
        row("the room's name", u"UPDATE wr.room SET name = 'x'"_s, denied);
        row("back to founding", u"UPDATE wr.room SET founder = 'bert'"_s, denied);
        row("the version", u"UPDATE wr.version SET form = 2"_s, denied);
        row("a device", u"UPDATE wr.devices SET login = 'bert'"_s, denied);
        row("no device", u"DELETE FROM wr.devices"_s, denied);
        row("a presence", u"UPDATE wr.presence SET note = 'x'"_s, denied);
        row("a chunk", u"INSERT INTO wr.chunks VALUES (sha256('x'), 0, 'x', 'bert')"_s, denied);
        row("drop", u"DROP TABLE wr.entries"_s, denied);
        row("drop all", u"DROP SCHEMA wr CASCADE"_s, denied);
        row("drop the room", u"DROP DATABASE room"_s, u"42501"_s);
        row("rename", u"ALTER TABLE wr.entries RENAME TO others"_s, denied);
        row("a column less", u"ALTER TABLE wr.entries DROP COLUMN hash"_s, denied);
        row("no trigger", u"DROP TRIGGER entries_stay ON wr.entries"_s, denied);
        row("triggers off", u"ALTER TABLE wr.entries DISABLE TRIGGER ALL"_s, denied);
        row("a trigger more",
            u"CREATE TRIGGER t BEFORE INSERT ON wr.entries EXECUTE FUNCTION wr.stays()"_s, denied);
        row("a rule", u"CREATE RULE r AS ON INSERT TO wr.entries DO INSTEAD NOTHING"_s, denied);
        row("a policy", u"CREATE POLICY p ON wr.entries USING (false)"_s, denied);
        row("an index", u"CREATE INDEX ON wr.entries (login)"_s, denied);
        row("a comment", u"COMMENT ON TABLE wr.entries IS 'x'"_s, denied);
        row("a grant", u"GRANT INSERT ON wr.entries TO bert"_s,
            u"01007"_s); // a warning, and nothing done
        row("a replica's session", u"SET session_replication_role = replica"_s, denied);
        row("a superuser's setting", u"SET lo_compat_privileges = on"_s, denied);
        row("system settings", u"ALTER SYSTEM SET fsync = off"_s, denied);
        row("be the owner", u"SET ROLE wr_owner"_s, denied);
        row("be the superuser", u"SET SESSION AUTHORIZATION postgres"_s, denied);
        row("join the owner", u"GRANT wr_owner TO bert"_s, denied);
        row("let somebody in", u"GRANT wr_member TO wr_owner"_s, denied);
        row("a new login", u"CREATE ROLE mallory LOGIN"_s, denied);
        row("another's password", u"ALTER ROLE anna PASSWORD 'mine'"_s, denied);
        row("more than a member", u"ALTER ROLE bert SUPERUSER"_s, denied);
        row("another append",
            u"CREATE OR REPLACE FUNCTION wr.append(envelopes bytea[]) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'"_s,
            denied);
        row("append as oneself", u"ALTER FUNCTION wr.append(bytea[]) SECURITY INVOKER"_s, denied);
        row("append with a path", u"ALTER FUNCTION wr.append(bytea[]) SET search_path = public"_s,
            denied);
        row("append's owner", u"ALTER FUNCTION wr.append(bytea[]) OWNER TO bert"_s, denied);
        row("no append", u"DROP FUNCTION wr.append(bytea[])"_s, denied);
        row("a function in wr",
            u"CREATE FUNCTION wr.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"_s,
            denied);
        row("a function in public",
            u"CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"_s,
            denied);
        row("a function in pg_catalog",
            u"CREATE FUNCTION pg_catalog.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s, denied);
        row("a temporary table", u"CREATE TEMP TABLE entries(position bigint)"_s, denied);
        row("a temporary function",
            u"CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"_s,
            denied);
        row("a schema", u"CREATE SCHEMA mine"_s, denied);
        row("an extension", u"CREATE EXTENSION plperlu"_s, u"0A000|58P01|42501"_s);
        row("a language", u"CREATE LANGUAGE c2 HANDLER plpgsql_call_handler"_s, u"42501|42704"_s);
        row("an event trigger",
            u"CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION wr.stays()"_s, denied);
        row("a publication", u"CREATE PUBLICATION p FOR TABLE wr.entries"_s, denied);
        row("run a program", u"COPY (SELECT 1) TO PROGRAM 'true'"_s, denied);
        row("read from a program",
            u"DO $$ BEGIN EXECUTE 'COPY wr.entries FROM PROGRAM ''true'''; END $$"_s, denied);
        row("read a file", u"SELECT pg_read_file('postgresql.conf')"_s, denied);
        row("write a file", u"COPY (SELECT 1) TO '/tmp/x'"_s, denied);
        row("list files", u"SELECT pg_ls_dir('.')"_s, denied);
        row("another's large object", u"SELECT lo_import('/etc/passwd')"_s, denied);
        row("passwords", u"SELECT * FROM pg_authid"_s, denied);
        row("end others",
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'"_s,
            denied);
        row("stop the server's archive", u"SELECT pg_switch_wal()"_s, denied);
        row("promote", u"SELECT pg_promote()"_s, denied);
        row("let in", u"SELECT wr.admit('mallory')"_s, denied);
        row("unbind", u"SELECT wr.unbind(repeat('ab', 32))"_s, denied);
        row("the turn", u"SELECT wr.take_turn()"_s, denied);
        row("the guard", u"SELECT wr.stays()"_s, u"0A000|42501"_s);
        row("found it again", u"SELECT wr.found('x', 'y', 'z')"_s, u"WR006"_s);
        row("found nothing", u"SELECT wr.found('', NULL, 'z')"_s, u"WR001"_s);
        row("no envelope", u"SELECT wr.append(ARRAY['\\x00'::bytea])"_s, u"WR001"_s);
        row("null", u"SELECT wr.append(ARRAY[NULL::bytea])"_s, u"WR001"_s);
        row("a length that lies",
            u"SELECT wr.append(ARRAY['\\x01'::bytea || sha256('a') || sha512('b') || '\\x00000002'::bytea || 'x'])"_s,
            u"WR001"_s);
        row("a length below zero",
            u"SELECT wr.append(ARRAY['\\x01'::bytea || sha256('a') || sha512('b') || '\\xffffffff'::bytea || 'x'])"_s,
            u"WR001"_s);
        row("a newer envelope", u"SELECT wr.append(ARRAY['\\x02'::bytea || sha256('a')])"_s,
            u"WR002"_s);
        row("another's presence",
            u"SELECT wr.announce(d.author, 1, 'x') FROM wr.devices d WHERE d.login = 'anna'"_s,
            u"WR003"_s);
        row("a presence too long",
            u"SELECT wr.announce(sha256('a'), 1, convert_to(repeat('x', 4097), 'UTF8'))"_s,
            u"WR001"_s);
        row("a chunk out of place", u"SELECT wr.put_chunk(sha256('a'), 1, 1, 1, 'x')"_s,
            u"WR001"_s);
        row("a chunk below zero", u"SELECT wr.put_chunk(sha256('a'), 1, 1, -1, 'x')"_s, u"WR001"_s);
        row("a chunk of nothing", u"SELECT wr.put_chunk(sha256('a'), NULL, NULL, NULL, NULL)"_s,
            u"WR001"_s);
    }

    void whatAMemberTriesIsRefused()
    {
        QFETCH(QString, attack);
        QFETCH(QString, state);

        const Ran tried = m_server.sql(u"room"_s, attack, u"bert"_s);

        const QStringList states = state.split(u'|');
        const bool refused = std::any_of(states.begin(), states.end(), [&](const QString& it) {
            return tried.error.contains(QString(u":  "_s + it + u": "_s));
        });
        QVERIFY2(refused, qPrintable(tried.error));
    }

    void anotherRoomOnTheSameServerStaysShut()
    {
        const Ran tried = m_server.sql(u"secret"_s, u"SELECT 1"_s, u"bert"_s);

        QCOMPARE_NE(tried.code, 0);
        QVERIFY2(tried.error.contains(u"permission denied for database"_s),
                 qPrintable(tried.error));
    }

    // Objects with the names that append() uses, found first by the member's own path, are not what it uses.
    void theFunctionsDoNotFollowTheMembersPath()
    {
        QCOMPARE_EQ(m_server
                        .sql(u"room"_s,
                             u"CREATE SCHEMA bait; GRANT USAGE, CREATE ON SCHEMA bait TO bert;"
                             "GRANT TEMP ON DATABASE room TO bert"_s)
                        .code,
                    0);
        const QString bait
            = u"CREATE FUNCTION bait.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT "
              u"'forged'::bytea $$;"
              "CREATE FUNCTION bait.octet_length(bytea) RETURNS int LANGUAGE sql AS $$ SELECT 102 "
              "$$;"
              "CREATE FUNCTION bait.gt(int, int) RETURNS bool LANGUAGE sql AS $$ SELECT false $$;"
              "CREATE OPERATOR bait.> (LEFTARG = int, RIGHTARG = int, FUNCTION = bait.gt);"
              "CREATE TABLE bait.entries(position bigint, hash bytea, envelope bytea);"
              "CREATE TEMP TABLE entries(position bigint, hash bytea, envelope bytea);"
              "CREATE TEMP TABLE room(log text, room text, name text, founder text);"
              "INSERT INTO pg_temp.room VALUES ('x', 'x', 'x', 'bert');"
              "SET search_path = pg_temp, bait, wr, pg_catalog;"_s;
        const QString forged
            = u"SELECT wr.append(ARRAY['\\x01'::bytea || (SELECT author FROM wr.devices LIMIT 1)"
              "|| sha512('b') || '\\x00000001'::bytea || 'x'])"_s;

        const Ran tried = m_server.sql(u"room"_s, QString(bait + forged), u"bert"_s);
        const Ran renewed
            = m_server.sql(u"room"_s, QString(bait + u"SELECT wr.renew('x')"_s), u"bert"_s);

        QVERIFY2(tried.error.contains(u"WR003"_s) || tried.error.contains(u"WR001"_s),
                 qPrintable(tried.error));
        QVERIFY2(renewed.error.isEmpty() || renewed.code != 0, qPrintable(renewed.error));
        QCOMPARE_EQ(m_server
                        .sql(u"room"_s,
                             u"DROP SCHEMA bait CASCADE; REVOKE TEMP ON DATABASE room FROM bert"_s)
                        .code,
                    0);
    }

    // A member may lock what everybody may; others then wait no longer than their patience, and go on after.
    void aMemberWhoHoldsTheTurnOnlyDelays()
    {
        QProcess holder;
        holder.start(u"/usr/lib/postgresql/15/bin/psql"_s,
                     {u"-X"_s, u"-A"_s, u"-t"_s, u"-h"_s, m_server.folder(), u"-p"_s,
                      QString::number(m_server.port()), u"-U"_s, u"bert"_s, u"-d"_s, u"room"_s});
        holder.write("SELECT pg_advisory_lock(2002874994, 7303021);\n");
        QVERIFY(holder.waitForReadyRead(20'000));
        auto hasty = PostgresLog::open(m_server.url(u"anna"_s, u"room"_s), std::chrono::seconds(1));
        WR_VERIFY(hasty);
        const auto there = entryOf(1, "a");

        const auto delayed = (*hasty)->append(std::vector{there});
        const auto read = (*hasty)->after(0, 10);
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());

        QCOMPARE_EQ(faultOf(delayed), faultName(Fault::OutOfReach));
        WR_VERIFY(read);
        WR_VERIFY((*hasty)->append(std::vector{there}));
    }

private:
    // What is in the schema, who owns it, who may do what with it, and who is a member of what.
    QString catalogue() const
    {
        const Ran said = m_server.sql(
            u"room"_s,
            u"SELECT relname, relowner::regrole, relacl, reltriggers FROM (SELECT c.*, (SELECT "
            u"string_agg(tgname || tgenabled, ',' ORDER BY tgname)"
            " FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT tgisinternal) AS reltriggers FROM "
            "pg_class c"
            " WHERE relnamespace = 'wr'::regnamespace) AS r ORDER BY 1;"
            "SELECT proname, proowner::regrole, proacl, prosecdef, proconfig, md5(prosrc) FROM "
            "pg_proc"
            " WHERE pronamespace = 'wr'::regnamespace ORDER BY 1;"
            "SELECT nspname, nspowner::regrole, nspacl FROM pg_namespace WHERE nspname !~ '^pg_' "
            "ORDER BY 1;"
            "SELECT rolname, rolsuper, rolcanlogin FROM pg_roles ORDER BY 1;"
            "SELECT roleid::regrole, member::regrole FROM pg_auth_members ORDER BY 1, 2;"
            "SELECT * FROM wr.room; SELECT * FROM wr.devices; SELECT device, login, note FROM wr.presence;"_s);
        return said.code == 0 ? said.out : said.error;
    }

    PostgresServer m_server;
    std::unique_ptr<PostgresLog> m_log;
    LogState m_before;
    seal::Digest m_digest{};
    QString m_catalogue;
};

QTEST_GUILESS_MAIN(TestPostgresAttack)

} // namespace tst_postgresattack

#include "tst_postgresattack.moc"

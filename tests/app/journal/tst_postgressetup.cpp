// SPDX-License-Identifier: GPL-3.0-or-later
//
// packaging/postgres/setup, as the owner of a server types it.
#include "tests/app/journal/pgroom.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcessEnvironment>

namespace tst_postgressetup {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestPostgresSetup final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(wr::seal::ready() && m_server.start({quickly()})); }

    void oneCommandPreparesADatabaseAndSaysWhatItDid()
    {
        const Ran first = m_server.setup({u"one"_s, u"anna"_s});
        const QString before
            = m_server.sql(u"one"_s, u"SELECT wr.found('l', 'r', 'n')"_s, u"anna"_s).error;
        const Ran again = m_server.setup({u"one"_s, u"anna"_s, u"bert"_s});

        QCOMPARE_EQ(first.code, 0);
        QCOMPARE_EQ(first.error, QString());
        QCOMPARE_EQ(
            first.out.split(u'\n'),
            (QStringList{
                u"Database one was made."_s, u"Database one is prepared for a room."_s,
                u"Login anna was made and may use the room. It has no password yet; in psql: \\password anna"_s}));
        QCOMPARE_EQ(before, QString());
        QCOMPARE_EQ(again.code, 0);
        QCOMPARE_EQ(again.error, QString());
        QVERIFY2(
            again.out.startsWith(
                u"Database one was prepared before; its schema is up to date.\nLogin anna may use the room.\n"_s),
            qPrintable(again.out));
        QCOMPARE_EQ(m_server.sql(u"one"_s, u"SELECT name FROM wr.room"_s, u"bert"_s).out, u"n"_s);
    }

    void oddNamesStayNames()
    {
        const QString database = u"Room 7\"; DROP TABLE x; --"_s;
        const QString login = u"o'neil \"x\" $$"_s;

        const Ran made = m_server.setup({database, login});

        QVERIFY2(made.code == 0, qPrintable(made.error));
        QCOMPARE_EQ(m_server
                        .sql(u"postgres"_s,
                             u"SELECT count(*) FROM pg_database WHERE datname LIKE 'Room 7%'"_s)
                        .out,
                    u"1"_s);
        QCOMPARE_EQ(m_server
                        .sql(u"postgres"_s,
                             u"SELECT count(*) FROM pg_roles WHERE rolname LIKE 'o''neil%$$'"_s)
                        .out,
                    u"1"_s);
    }

    void aLoginIsAddedAndADeviceIsUnbound()
    {
        WR_VERIFY(foundRoom(m_server, u"two"_s));
        auto anna = wr::PostgresLog::open(m_server.url(u"anna"_s, u"two"_s), patience);
        WR_VERIFY(anna);
        WR_VERIFY((*anna)->append(std::vector{entryOf(1, "a")}));
        const QString key = deviceKeyOf(1).value;

        const Ran added = m_server.setup({u"two"_s, u"--add"_s, u"carl"_s});
        const Ran unbound = m_server.setup({u"two"_s, u"--unbind"_s, key});
        const Ran twice = m_server.setup({u"two"_s, u"--unbind"_s, key});

        QVERIFY2(added.out.startsWith(u"Login carl was made"_s), qPrintable(added.out));
        QCOMPARE_EQ(
            unbound.out,
            u"Device %1 no longer belongs to login anna; the next login that appends with it gets it."_s
                .arg(key));
        QCOMPARE_EQ(twice.out, u"Device %1 belonged to no login."_s.arg(key));
        QCOMPARE_EQ(m_server.setup({u"two"_s, u"--unbind"_s, u"nonsense"_s}).code, 4);
    }

    void aSharingThatNobodyEndsIsEndedByTheOwner()
    {
        QVERIFY(m_server.prepare(u"three"_s, {u"anna"_s, u"bert"_s}));
        WR_VERIFY(wr::PostgresLog::found(m_server.url(u"anna"_s, u"three"_s), u"l"_s, u"r"_s,
                                         u"n"_s, patience));
        auto bert = wr::PostgresLog::open(m_server.url(u"bert"_s, u"three"_s), patience);
        WR_VERIFY(bert);
        QVERIFY(!(*bert)->append(std::vector{entryOf(2, "a")}));

        QCOMPARE_EQ(m_server.setup({u"three"_s, u"--founded"_s}).code, 0);

        WR_VERIFY((*bert)->append(std::vector{entryOf(2, "a")}));
    }

    void aWrongCallEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("a URL") << QStringList{u"postgresql://db/room"_s};
        QTest::newRow("an unknown option") << QStringList{u"one"_s, u"--remove"_s};
        QTest::newRow("no login") << QStringList{u"one"_s, u"--add"_s};
        QTest::newRow("an option for a login") << QStringList{u"one"_s, u"anna"_s, u"--add"_s};
    }

    void aWrongCallEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        m_server.setup({u"one"_s});

        const Ran wrong = m_server.setup(arguments);

        QCOMPARE_EQ(wrong.code, 2);
        QVERIFY2(wrong.error.contains(u"packaging/postgres/setup DATABASE"_s),
                 qPrintable(wrong.error));
    }

    void whatIsMissingIsNamed()
    {
        const Ran unprepared = m_server.setup({u"nowhere"_s, u"--add"_s, u"anna"_s});
        QProcessEnvironment away = QProcessEnvironment::systemEnvironment();
        away.insert(u"PGHOST"_s, u"/nonexistent"_s);
        const Ran unreachable = ran(
            QStringLiteral(WARROOM_SOURCE_DIR) + u"/packaging/postgres/setup"_s, {u"one"_s}, away);
        m_server.setup({u"one"_s, u"anna"_s});
        QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
        plain.insert(u"PGHOST"_s, m_server.folder());
        plain.insert(u"PGPORT"_s, QString::number(m_server.port()));
        plain.insert(u"PGUSER"_s, u"anna"_s);
        const Ran notSuper = ran(
            QStringLiteral(WARROOM_SOURCE_DIR) + u"/packaging/postgres/setup"_s, {u"one"_s}, plain);

        QCOMPARE_EQ(unprepared.code, 4);
        QVERIFY2(unprepared.error.contains(u"run: packaging/postgres/setup nowhere"_s),
                 qPrintable(unprepared.error));
        QCOMPARE_EQ(unreachable.code, 4);
        QVERIFY2(unreachable.error.contains(u"PGHOST"_s), qPrintable(unreachable.error));
        QCOMPARE_EQ(notSuper.code, 4);
        QVERIFY2(notSuper.error.contains(u"superuser"_s), qPrintable(notSuper.error));
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(TestPostgresSetup)

} // namespace tst_postgressetup

#include "tst_postgressetup.moc"

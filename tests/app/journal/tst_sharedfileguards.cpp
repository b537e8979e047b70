// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfile.h"
#include "app/journal/sharedfileschema.h"
#include "tests/app/journal/sharedwriter.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_sharedfileguards {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// What a member with a database shell tries against the shared file (reliability, S2).
class TestSharedFileGuards final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    // A shared file with five entries.
    QString newRoom()
    {
        const QString path = m_folder.filePath(u"%1.warroom"_s.arg(++m_count));
        auto file = SharedFile::create(path, u"0123"_s, testRoom(), u"Room"_s);
        return file && (*file)->append(ChainWriter(1).many(5)) ? path : QString();
    }

private slots:

    void theGuardsAbort_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray columns = "INTO entries(position, hash, author, sequence, envelope, at) ";
        const QByteArray third
            = "SELECT 3, hash, author, sequence, envelope, at FROM entries WHERE position = 1";
        const QByteArray fresh = "randomblob(32), randomblob(32), 1, randomblob(200), 0)";
        QTest::newRow("update") << QByteArray("UPDATE entries SET envelope = randomblob(200)");
        QTest::newRow("update of one") << QByteArray("UPDATE entries SET at = 0 WHERE position=2");
        QTest::newRow("update or replace")
            << QByteArray("UPDATE OR REPLACE entries SET position = 1 WHERE position = 2");
        QTest::newRow("update or ignore")
            << QByteArray("UPDATE OR IGNORE entries SET at = 0 WHERE position = 2");
        QTest::newRow("delete") << QByteArray("DELETE FROM entries WHERE position = 5");
        QTest::newRow("delete all") << QByteArray("DELETE FROM entries");
        QTest::newRow("replace by position") << "INSERT OR REPLACE " + columns + third;
        QTest::newRow("replace by hash") << "REPLACE " + columns
                + "SELECT 6, hash, author, sequence, envelope, at FROM entries WHERE position = 1";
        QTest::newRow("upsert") << "INSERT " + columns + "VALUES(3, " + fresh
                + " ON CONFLICT(position) DO UPDATE SET envelope = excluded.envelope";
        QTest::newRow("or ignore") << "INSERT OR IGNORE " + columns + "VALUES(9, " + fresh;
        QTest::newRow("or fail") << "INSERT OR FAIL " + columns + "VALUES(9, " + fresh;
        QTest::newRow("or rollback") << "INSERT OR ROLLBACK " + columns + "VALUES(9, " + fresh;
        QTest::newRow("a gap") << "INSERT " + columns + "VALUES(7, " + fresh;
        QTest::newRow("before the first") << "INSERT " + columns + "VALUES(0, " + fresh;
        QTest::newRow("no position") << "INSERT " + columns + "VALUES(NULL, " + fresh;
        QTest::newRow("no hash") << "INSERT " + columns
                + "VALUES(6, NULL, randomblob(32), 1, randomblob(200), 0)";
        QTest::newRow("no sequence") << "INSERT " + columns
                + "VALUES(6, randomblob(32), randomblob(32), NULL, randomblob(200), 0)";
        QTest::newRow("a short hash")
            << "INSERT " + columns + "VALUES(6, x'00', randomblob(32), 1, randomblob(200), 0)";
        QTest::newRow("no envelope")
            << "INSERT " + columns + "VALUES(6, randomblob(32), randomblob(32), 1, x'', 0)";
        QTest::newRow("an endless envelope") << "INSERT " + columns
                + "VALUES(6, randomblob(32), randomblob(32), 1, zeroblob(65638), 0)";
        QTest::newRow("text for bytes") << "INSERT " + columns
                + "VALUES(6, randomblob(32), randomblob(32), 1, hex(randomblob(200)), 0)";
        QTest::newRow("another name") << QByteArray("UPDATE shared SET name = 'x'");
        QTest::newRow("another room") << QByteArray("UPDATE shared SET room = 'x'");
        QTest::newRow("no names") << QByteArray("DELETE FROM shared");
        QTest::newRow("names anew")
            << QByteArray("REPLACE INTO shared(id, log, room, name) VALUES(1, 'x', 'x', 'x')");
        QTest::newRow("two names")
            << QByteArray("INSERT INTO shared(id, log, room, name) VALUES(2, 'x', 'x', 'x')");
        QTest::newRow("the schema itself")
            << QByteArray("DELETE FROM sqlite_schema WHERE type = 'trigger'");
        QTest::newRow("the schema, opened up")
            << QByteArray("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema");
    }

    void theGuardsAbort()
    {
        QFETCH(QByteArray, sql);
        const QString path = newRoom();
        auto file = SharedFile::open(path, 5s);
        QVERIFY(file);
        const auto before = (*file)->digestOf(5);
        const auto entries = (*file)->after(0, 100);
        auto shell = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(before && entries && shell);

        const auto done = shell->run(sql.toStdString());

        QVERIFY(!done);
        QCOMPARE_EQ(*(*file)->digestOf(5), *before);
        QVERIFY(*(*file)->after(0, 100) == *entries);
        QCOMPARE_EQ((*file)->state()->name, u"Room"_s);
        ChainWriter ben(2);
        QVERIFY((*file)->append(ben.many(1)));
    }

    // Triggers stop accidents only: whoever may write to the file may drop them. Then it shows.
    void whatGoesAroundTheGuardsShowsAtTheNextCall_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("table renamed") << QByteArray("ALTER TABLE entries RENAME TO others");
        QTest::newRow("column dropped") << QByteArray("ALTER TABLE entries DROP COLUMN at");
        QTest::newRow("table dropped") << QByteArray("DROP TABLE entries");
        QTest::newRow("trigger dropped") << QByteArray("DROP TRIGGER entries_stay");
        QTest::newRow("index dropped") << QByteArray("DROP INDEX entries_in_order");
        QTest::newRow("trigger added")
            << QByteArray("CREATE TRIGGER lost AFTER INSERT ON entries BEGIN SELECT 1; END");
        QTest::newRow("table added") << QByteArray("CREATE TABLE more(a)");
        QTest::newRow("view instead of the table")
            << QByteArray("DROP TABLE entries; CREATE VIEW entries AS WITH RECURSIVE n(position) AS"
                          " (SELECT 1 UNION ALL SELECT position + 1 FROM n) SELECT position,"
                          " zeroblob(32) AS hash, zeroblob(200) AS envelope FROM n");
    }

    void whatGoesAroundTheGuardsShowsAtTheNextCall()
    {
        QFETCH(QByteArray, sql);
        const QString path = newRoom();
        auto file = SharedFile::open(path, 5s);
        QVERIFY(file);
        {
            auto shell = Database::open(path, OpenMode::ReadWrite);
            QVERIFY(shell && shell->run(sql.toStdString()));
        }

        const auto digest = (*file)->digestOf(5);
        const auto appended = (*file)->append(ChainWriter(2).many(1));
        const auto late = SharedFile::open(path, 5s);

        QVERIFY(!digest && !appended && !late);
        QCOMPARE_EQ(digest.error().fault, Fault::Integrity);
        QCOMPARE_EQ(appended.error().fault, Fault::Integrity);
        QCOMPARE_EQ(late.error().fault, Fault::Integrity);
        QVERIFY(!digest.error().remedy.isEmpty());
        QCOMPARE_EQ((*file)->state().error().fault, Fault::Integrity);
        QCOMPARE_EQ((*file)->after(0, 10).error().fault, Fault::Integrity);
    }

    // The guards dropped, the deed done, and the guards put back word by word: what every client keeps outside tells.
    void whatWasDoneBehindTheGuardsShowsInTheDigest_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("missing");
        QTest::newRow("last one removed")
            << QByteArray("DELETE FROM entries WHERE position = 5") << true;
        QTest::newRow("one in the middle removed")
            << QByteArray("DELETE FROM entries WHERE position = 2") << true;
        QTest::newRow("first one removed")
            << QByteArray("DELETE FROM entries WHERE position = 1") << true;
        QTest::newRow("replaced") << QByteArray(
            "UPDATE entries SET hash = randomblob(32) WHERE position = 2")
                                  << false;
        QTest::newRow("two changed places")
            << QByteArray("UPDATE entries SET position = -1 WHERE position = 2;"
                          "UPDATE entries SET position = 2 WHERE position = 3;"
                          "UPDATE entries SET position = 3 WHERE position = -1")
            << false;
        QTest::newRow("one put before all")
            << QByteArray("INSERT INTO entries SELECT -1, randomblob(32), author, 1, envelope, 0"
                          " FROM entries WHERE position = 1")
            << true;
    }

    void whatWasDoneBehindTheGuardsShowsInTheDigest()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, missing);
        const QString path = newRoom();
        auto file = SharedFile::open(path, 5s);
        QVERIFY(file);
        const auto before = (*file)->digestOf(5);
        QVERIFY(before);
        {
            auto shell = Database::open(path, OpenMode::ReadWrite);
            QVERIFY(shell);
            QVERIFY(shell->run("CREATE TEMP TABLE kept AS SELECT name, sql FROM sqlite_schema"
                               " WHERE type = 'trigger'"));
            std::vector<std::string> again;
            {
                auto rows = shell->prepare("SELECT name, sql FROM kept");
                QVERIFY(rows);
                while (*rows->step())
                    again.push_back("DROP TRIGGER " + rows->text(0).toStdString() + ';'
                                    + rows->text(1).toStdString() + ';');
            }
            QCOMPARE_EQ(again.size(), 6U);
            for (const std::string& each : again)
                QVERIFY(shell->run(each.substr(0, each.find(';'))));
            QVERIFY(shell->run(sql.toStdString()));
            for (const std::string& each : again)
                QVERIFY(shell->run(each.substr(each.find(';') + 1)));
        }

        const auto after = (*file)->digestOf(5);

        if (missing) {
            QVERIFY(!after);
            QCOMPARE_EQ(after.error().fault, Fault::Integrity);
        } else {
            QVERIFY(after);
            QVERIFY(*after != *before);
        }
    }

    void aHoleIsSeenByWhoReadsAcrossIt()
    {
        const QString path = newRoom();
        {
            auto shell = Database::open(path, OpenMode::ReadWrite);
            QVERIFY(shell && shell->run("DROP TRIGGER entries_stay"));
            QVERIFY(shell->run("DELETE FROM entries WHERE position = 3"));
            QVERIFY(shell->run("CREATE TRIGGER entries_stay BEFORE DELETE ON entries\n"
                               "BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END"));
        }

        auto file = SharedFile::open(path, 5s);

        QVERIFY(file);
        QCOMPARE_EQ((*file)->after(0, 2)->size(), 2U);
        QCOMPARE_EQ((*file)->after(3, 10)->size(), 2U);
        QCOMPARE_EQ((*file)->after(0, 10).error().fault, Fault::Integrity);
        QCOMPARE_EQ((*file)->after(2, 10).error().fault, Fault::Integrity);
    }
};

QTEST_GUILESS_MAIN(TestSharedFileGuards)

} // namespace tst_sharedfileguards

#include "tst_sharedfileguards.moc"

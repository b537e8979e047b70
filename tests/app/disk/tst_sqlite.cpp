// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/sqlite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>
#include <thread>

namespace tst_sqlite {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestSqlite final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString newPath() { return m_folder.filePath(QString::number(++m_files) + u".sqlite"_s); }

private slots:

    void everyKindOfValueComesBackAsItWent()
    {
        auto database = Database::open(newPath(), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(database->run(
            "CREATE TABLE t(a INTEGER, b REAL, c TEXT, d BLOB, e TEXT, f TEXT, g BLOB) STRICT"));
        const std::array<std::uint8_t, 3> blob{0, 255, 7};
        const QString text = u"Zürich \u202e 冬"_s;

        auto insert = database->prepare("INSERT INTO t VALUES(?,?,?,?,?,?,?)");
        QVERIFY(insert);
        insert->bindAll(qint64{-5'000'000'000}, 2.5, text, blob, std::monostate{},
                        std::string_view{}, octetsOf({}));
        QVERIFY(insert->execute());
        auto read = database->prepare("SELECT * FROM t");
        QVERIFY(read);

        QVERIFY(read->step().value_or(false));
        QCOMPARE_EQ(read->integer(0), -5'000'000'000);
        QCOMPARE_EQ(read->real(1), 2.5);
        QCOMPARE_EQ(read->text(2), text);
        QVERIFY(std::ranges::equal(read->blob(3), blob));
        QVERIFY(read->isNull(4));
        QVERIFY(!read->isNull(5));
        QVERIFY(!read->isNull(6));
        QVERIFY(read->blob(6).empty());
        QVERIFY(!read->step().value_or(true));
    }

    void aStatementIsReusedAndForgetsItsValues()
    {
        auto database = Database::open(newPath(), OpenMode::Create);
        QVERIFY(database);
        {
            auto first = database->prepare("SELECT ?");
            QVERIFY(first);
            first->bind(1, qint64{7});
            QVERIFY(first->step().value_or(false));
            auto nested = database->prepare("SELECT ?");
            QVERIFY(nested);
            QVERIFY(nested->step().value_or(false));
            QVERIFY(nested->isNull(0));
        }

        auto again = database->prepare("SELECT ?");

        QVERIFY(again);
        QVERIFY(again->step().value_or(false));
        QVERIFY(again->isNull(0));
    }

    void aParameterThatIsNotThereIsReported()
    {
        auto database = Database::open(newPath(), OpenMode::Create);
        QVERIFY(database);
        auto statement = database->prepare("SELECT ?");
        QVERIFY(statement);

        statement->bind(2, qint64{1});

        QVERIFY(!statement->step());
    }

    void whatIsNotCommittedIsRolledBack()
    {
        const QString path = newPath();
        auto database = Database::open(path, OpenMode::Create);
        QVERIFY(database);
        QVERIFY(database->run("CREATE TABLE t(a INTEGER) STRICT"));
        {
            auto lost = Transaction::begin(*database);
            QVERIFY(lost);
            QVERIFY(database->run("INSERT INTO t VALUES(1)"));
        }
        {
            auto kept = Transaction::begin(*database);
            QVERIFY(kept);
            QVERIFY(database->run("INSERT INTO t VALUES(2)"));
            QVERIFY(kept->commit());
            QVERIFY(!kept->commit());
        }

        QVERIFY(!database->inTransaction());
        QCOMPARE_EQ(database->number("SELECT sum(a) FROM t").value_or(0), 2);
    }

    void aWriterThatWaitsTooLongIsToldBusy()
    {
        const QString path = newPath();
        auto first = Database::open(path, OpenMode::Create);
        QVERIFY(first);
        auto held = Transaction::begin(*first);
        QVERIFY(held);
        SqlProfile impatient;
        impatient.patience = std::chrono::milliseconds(20);

        auto second = Database::open(path, OpenMode::ReadWrite, impatient);
        QVERIFY(second);
        const auto refused = Transaction::begin(*second);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Busy);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void manyWritersAllGetTheirTurn()
    {
        const QString path = newPath();
        {
            auto database = Database::open(path, OpenMode::Create);
            QVERIFY(database);
            QVERIFY(database->run("CREATE TABLE t(a INTEGER) STRICT"));
        }
        std::array<int, 4> done{};
        std::array<std::thread, 4> writers;
        for (std::size_t i = 0; i < writers.size(); ++i) {
            writers[i] = std::thread([&done, i, path] {
                auto database = Database::open(path, OpenMode::ReadWrite);
                for (int n = 0; database && n < 25; ++n) {
                    auto transaction = Transaction::begin(*database);
                    if (transaction && database->run("INSERT INTO t VALUES(1)")
                        && transaction->commit())
                        ++done[i];
                }
            });
        }
        for (std::thread& writer : writers)
            writer.join();

        auto database = Database::open(path, OpenMode::ReadOnly);
        QVERIFY(database);
        for (const int count : done)
            QCOMPARE_EQ(count, 25);
        QCOMPARE_EQ(database->number("SELECT count(*) FROM t").value_or(0), 100);
    }

    void theDataVersionMovesWhenSomebodyElseWrites()
    {
        const QString path = newPath();
        auto reader = Database::open(path, OpenMode::Create);
        QVERIFY(reader);
        QVERIFY(reader->run("CREATE TABLE t(a INTEGER) STRICT"));
        const auto before = reader->dataVersion();
        QVERIFY(reader->run("INSERT INTO t VALUES(1)"));
        QCOMPARE_EQ(reader->dataVersion().value_or(-1), before.value_or(-2));

        auto writer = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(writer);
        QVERIFY(writer->run("INSERT INTO t VALUES(2)"));

        QCOMPARE_NE(reader->dataVersion().value_or(-1), before.value_or(-1));
    }

    void aMissingFileIsNotMadeByOpening()
    {
        const QString path = newPath();

        const auto missing = Database::open(path, OpenMode::ReadWrite);

        QVERIFY(!missing);
        QCOMPARE_EQ(missing.error().fault, Fault::NotFound);
        QVERIFY(!QFile::exists(path));
    }

    void aFolderThatTakesNoFilesIsOutOfReach()
    {
        const auto refused = Database::open(u"/proc/warroom.sqlite"_s, OpenMode::Create);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::OutOfReach);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void aReadOnlyConnectionRefusesToWrite()
    {
        const QString path = newPath();
        {
            auto database = Database::open(path, OpenMode::Create);
            QVERIFY(database);
            QVERIFY(database->run("CREATE TABLE t(a INTEGER) STRICT"));
        }
        auto database = Database::open(path, OpenMode::ReadOnly);
        QVERIFY(database);
        QVERIFY(database->isReadOnly());

        const auto refused = database->run("INSERT INTO t VALUES(1)");

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::OutOfReach);
    }

    void aFileThatIsNoDatabaseIsAnIntegrityFault()
    {
        const QString path = newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();

        const auto refused = Database::open(path, OpenMode::ReadWrite);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
    }

    void damageInsideIsFound()
    {
        const QString path = newPath();
        {
            auto database = Database::open(path, OpenMode::Create);
            QVERIFY(database);
            QVERIFY(database->run(
                "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE) STRICT;"
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                "INSERT INTO t SELECT i, 'value ' || i FROM n"));
            QVERIFY(database->checkIntegrity());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 5 + 100));
        file.write(QByteArray(3000, '\x5a'));
        file.close();

        auto database = Database::open(path, OpenMode::ReadOnly);

        QVERIFY(database);
        const auto damaged = database->checkIntegrity();
        QVERIFY(!damaged);
        QCOMPARE_EQ(damaged.error().fault, Fault::Integrity);
    }

    void aDuplicateKeyAndAGuardHaveTheirOwnFaults()
    {
        auto database = Database::open(newPath(), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(database->run(
            "CREATE TABLE t(a INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES(1);"
            "CREATE TRIGGER kept BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'rows stay'); END"));

        const auto twice = database->run("INSERT INTO t VALUES(1)");
        const auto removed = database->run("DELETE FROM t");

        QVERIFY(!twice);
        QCOMPARE_EQ(twice.error().fault, Fault::Exists);
        QVERIFY(!removed);
        QCOMPARE_EQ(removed.error().fault, Fault::Refused);
        QVERIFY(removed.error().reason.contains(u"rows stay"_s));
    }

    void writeAheadLoggingIsKeptWithoutCheckpoints()
    {
        const QString path = newPath();
        SqlProfile profile;
        profile.journaling = Journaling::Wal;
        profile.durability = Durability::Normal;
        {
            auto database = Database::open(path, OpenMode::Create, profile);
            QVERIFY(database);
            QVERIFY(database->run("CREATE TABLE t(a INTEGER) STRICT"));
            QCOMPARE_EQ(database->number("PRAGMA wal_autocheckpoint").value_or(-1), 0);
        }
        QVERIFY(QFile::exists(path + u"-wal"_s));
    }

    void theSchemaCannotBeForged()
    {
        auto database = Database::open(newPath(), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(database->run("CREATE TABLE t(a INTEGER) STRICT; PRAGMA writable_schema = ON"));

        QVERIFY(!database->run("UPDATE sqlite_schema SET sql = 'CREATE TABLE t(a TEXT)'"));
        QVERIFY(!database->run("ATTACH ':memory:' AS other"));
    }
};

QTEST_GUILESS_MAIN(TestSqlite)

} // namespace tst_sqlite

#include "tst_sqlite.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/schema.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_schema {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestSchema final : public QObject
{
    Q_OBJECT

private:
    const Schema m_first{u"shelf of jars"_s, 0x4a415253, {"CREATE TABLE jars(name TEXT) STRICT"}};
    const Schema m_second{
        u"shelf of jars"_s, 0x4a415253, {m_first.steps[0], "ALTER TABLE jars ADD COLUMN lid TEXT"}};

private slots:

    void anEmptyFileGetsTheNewestForm()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
        QVERIFY(database);

        QVERIFY(ensureSchema(*database, m_second));

        QVERIFY(database->run("INSERT INTO jars(name, lid) VALUES('plum', 'red')"));
        QCOMPARE_EQ(database->number("PRAGMA user_version").value_or(0), 2);
    }

    void anOlderFormIsBroughtUpToDateAndKeepsItsRows()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(ensureSchema(*database, m_first));
        QVERIFY(database->run("INSERT INTO jars(name) VALUES('plum')"));

        QVERIFY(ensureSchema(*database, m_second));

        QCOMPARE_EQ(database->number("SELECT count(*) FROM jars WHERE lid IS NULL").value_or(0), 1);
    }

    void aNewerFormIsLeftAlone()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(ensureSchema(*database, m_second));

        const auto refused = ensureSchema(*database, m_first);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Newer);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void aForeignFileIsLeftAlone()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(database->run("CREATE TABLE somebody(elses TEXT)"));

        const auto refused = ensureSchema(*database, m_first);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::BadInput);
        QCOMPARE_EQ(database->number("SELECT count(*) FROM sqlite_schema").value_or(0), 1);
    }

    void anOlderFormThatIsReadOnlySaysWhatToDo()
    {
        QTemporaryDir folder;
        {
            auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
            QVERIFY(database);
            QVERIFY(ensureSchema(*database, m_first));
        }
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::ReadOnly);
        QVERIFY(database);

        QVERIFY(ensureSchema(*database, m_first));
        const auto refused = ensureSchema(*database, m_second);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::OutOfReach);
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        QTemporaryDir folder;
        auto database = Database::open(folder.filePath(u"a"_s), OpenMode::Create);
        QVERIFY(database);
        QVERIFY(ensureSchema(*database, m_first));
        Schema broken = m_second;
        broken.steps.push_back("CREATE TABLE jars(again TEXT)");

        QVERIFY(!ensureSchema(*database, broken));

        QCOMPARE_EQ(database->number("PRAGMA user_version").value_or(0), 1);
        QVERIFY(!database->run("SELECT lid FROM jars"));
    }
};

QTEST_GUILESS_MAIN(TestSchema)

} // namespace tst_schema

#include "tst_schema.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalschema.h"
#include "app/journal/verifier.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestLocalStore final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newFolder() { return m_folder.filePath(u"replica%1"_s.arg(++m_count)); }

private slots:

    void theFirstEntryFoundsTheRoom()
    {
        auto store = LocalStore::create(newFolder(), u"Chat assistant"_s);
        QVERIFY(store);
        QVERIFY(store->room().value_or(u"?"_s).isEmpty());

        const auto stored = store->append(PlainSigner(1), notes(2));

        QVERIFY(stored);
        QCOMPARE_EQ(stored->size(), 2U);
        QCOMPARE(store->room().value_or(QString()),
                 QString::fromStdString(seal::hex(stored->front().hash)));
        const auto first = seal::openEnvelope(stored->front().envelope);
        const auto second = seal::openEnvelope(stored->back().envelope);
        QVERIFY(first && second);
        QVERIFY(first->room.empty());
        QCOMPARE(QString::fromStdString(second->room), store->room().value_or(QString()));
        QCOMPARE_EQ(second->sequence, 2);
        QVERIFY(second->previous == stored->front().hash);
    }

    void whatWasAddedIsThereAfterOpeningAgain()
    {
        const QString folder = newFolder();
        std::vector<StoredEntry> added;
        {
            auto store = LocalStore::create(folder, u"Room"_s);
            QVERIFY(store);
            added = store->append(PlainSigner(1), notes(5)).value_or(added);
        }
        auto store = LocalStore::open(folder, OpenMode::ReadOnly);
        QVERIFY(store);

        QVERIFY(store->entriesAfter(0, 100).value_or(std::vector<StoredEntry>()) == added);
        QCOMPARE_EQ(store->entriesAfter(3, 1).value_or(added).size(), 1U);
        QCOMPARE_EQ(store->entriesAfter(3, 1)->front().position, 4);
        QVERIFY(store->entry(added[2].hash).value_or(std::nullopt) == added[2]);
        QVERIFY(store->entry({}).value_or(added[0]) == std::nullopt);
        QCOMPARE(store->name(), u"Room"_s);
    }

    void theHeadIsTheTreeOfAllEntriesAndIsSeenByTheNext()
    {
        auto store = LocalStore::create(newFolder(), u"Room"_s);
        QVERIFY(store);
        QVERIFY(store->append(PlainSigner(1), notes(3)));
        const auto head = store->head();
        QVERIFY(head);

        const auto next = store->append(PlainSigner(2), notes(1));

        QVERIFY(next);
        const auto payload = seal::openEnvelope(next->front().envelope);
        QVERIFY(payload);
        QCOMPARE_EQ(payload->seen.position, 3);
        QVERIFY(payload->seen.root == head->root);
        QCOMPARE(QString::fromStdString(payload->seen.log), head->log);
        QVERIFY(store->rootAt(3).value_or(seal::Digest{}) == head->root);
        QVERIFY(store->rootAt(4).value_or(seal::Digest{}) == store->head()->root);
        QVERIFY(!store->rootAt(5));
    }

    void aWriterThatRefusesAddsNothing()
    {
        auto store = LocalStore::create(newFolder(), u"Room"_s);
        QVERIFY(store);

        const auto refused = store->append(
            PlainSigner(1), [](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
                return fail(Fault::Refused, u"subject"_s, u"reason"_s);
            });
        const auto tooLarge = store->append(
            PlainSigner(1), [](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
                return std::vector{note("small"), note(std::string(seal::maxPayloadBytes, 'x'))};
            });

        QVERIFY(!refused && refused.error().fault == Fault::Refused);
        QVERIFY(!tooLarge && tooLarge.error().fault == Fault::BadInput);
        QCOMPARE_EQ(store->head()->size, 0);
        QVERIFY(store->append(PlainSigner(1), notes(1)));
    }

    void theWriterMayReadWhatOthersAdded()
    {
        auto store = LocalStore::create(newFolder(), u"Room"_s);
        QVERIFY(store);
        QVERIFY(store->append(PlainSigner(1), notes(4)));
        std::size_t read = 0;

        const auto stored = store->append(
            PlainSigner(1), [&](const JournalHead& head) -> Result<std::vector<UnsignedEntry>> {
                read = store->entriesAfter(0, head.size)->size();
                return std::vector{note("after reading")};
            });

        QVERIFY(stored);
        QCOMPARE_EQ(read, 4U);
    }

    void entriesSignedElsewhereAreCheckedOnArrival()
    {
        auto source = LocalStore::create(newFolder(), u"Room"_s);
        QVERIFY(source);
        const auto entries = source->append(PlainSigner(1), notes(3));
        QVERIFY(entries);
        std::vector<seal::Envelope> envelopes;
        for (const StoredEntry& entry : *entries)
            envelopes.push_back(entry.envelope);
        auto copy = LocalStore::create(newFolder(), u"Room"_s, source->room().value_or(QString()));
        QVERIFY(copy);

        auto forged = envelopes;
        forged[1].signature[5] ^= 1U;
        const auto refused = copy->accept(forged);
        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
        QCOMPARE_EQ(copy->head()->size, 0);

        QVERIFY(!copy->accept(std::span(envelopes).subspan(1))); // a gap
        QCOMPARE_EQ(copy->accept(envelopes)->size(), 3U);
        QCOMPARE_EQ(copy->accept(envelopes)->size(), 0U);
        QVERIFY(copy->head()->root == source->head()->root);
    }

    void aForkIsRefused()
    {
        const QString room = QString(64, u'a');
        auto one = LocalStore::create(newFolder(), u"Room"_s, room);
        auto other = LocalStore::create(newFolder(), u"Room"_s, room);
        QVERIFY(one && other);
        QVERIFY(one->append(PlainSigner(1), notes(2, "here")));
        const auto fork = other->append(PlainSigner(1), notes(1, "there"));
        QVERIFY(fork);

        const auto refused = one->accept(std::vector{fork->front().envelope});

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
    }

    void entriesCannotBeChangedRemovedOrReplaced_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray columns = " INTO entries SELECT 2, randomblob(32), author, 99, kind, "
                                   "stream, time, envelope, leaf, '', 0 FROM entries"
                                   " WHERE position = 1";
        QTest::newRow("update") << QByteArray(
            "UPDATE entries SET kind = 'other' WHERE position = 2");
        QTest::newRow("delete") << QByteArray("DELETE FROM entries WHERE position = 3");
        QTest::newRow("replace") << QByteArray("INSERT OR REPLACE") + columns;
        QTest::newRow("replace, short") << QByteArray("REPLACE") + columns;
        QTest::newRow("upsert") << QByteArray("INSERT") + columns
                + " ON CONFLICT(position) DO UPDATE SET kind = 'other'";
        QTest::newRow("same hash") << QByteArray(
            "INSERT OR REPLACE INTO entries SELECT 4, hash, author, 99, kind, stream, time,"
            " envelope, leaf, '', 0 FROM entries WHERE position = 1");
        QTest::newRow("same number") << QByteArray(
            "INSERT OR REPLACE INTO entries SELECT 4, randomblob(32), author, sequence, kind,"
            " stream, time, envelope, leaf, '', 0 FROM entries WHERE position = 1");
        QTest::newRow("gap") << QByteArray("INSERT INTO entries SELECT 9, randomblob(32), author, "
                                           "99, kind, stream, time, envelope,"
                                           " leaf, '', 0 FROM entries WHERE position = 1");
        QTest::newRow("no position") << QByteArray(
            "INSERT INTO entries SELECT NULL, randomblob(32), author, 99, kind, stream, time,"
            " envelope, leaf, '', 0 FROM entries WHERE position = 1");
        QTest::newRow("name") << QByteArray("REPLACE INTO meta VALUES('log', 'other')");
    }

    void entriesCannotBeChangedRemovedOrReplaced()
    {
        QFETCH(QByteArray, sql);
        const QString folder = newFolder();
        auto store = LocalStore::create(folder, u"Room"_s);
        QVERIFY(store);
        const auto added = store->append(PlainSigner(1), notes(3));
        QVERIFY(added);
        auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
        QVERIFY(database);

        const auto refused = database->run(sql.toStdString());

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Refused);
        QVERIFY(store->entriesAfter(0, 10).value_or(std::vector<StoredEntry>()) == *added);
    }

    void aFolderHoldsOneJournal()
    {
        const QString folder = newFolder();
        QVERIFY(LocalStore::create(folder, u"Room"_s));

        const auto again = LocalStore::create(folder, u"Other"_s);
        const auto nowhere = LocalStore::open(newFolder());

        QVERIFY(!again && again.error().fault == Fault::Exists);
        QVERIFY(!nowhere && nowhere.error().fault == Fault::NotFound);
    }

    void aFolderThatTakesNoFilesSaysWhatToDo()
    {
        const auto refused = LocalStore::create(u"/proc/warroom"_s, u"Room"_s);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::OutOfReach);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void aReplicaOpenedForReadingTakesNothing()
    {
        const QString folder = newFolder();
        QVERIFY(LocalStore::create(folder, u"Room"_s));
        auto store = LocalStore::open(folder, OpenMode::ReadOnly);
        QVERIFY(store);

        const auto refused = store->append(PlainSigner(1), notes(1));

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::OutOfReach);
    }

    void aNewerJournalIsLeftAlone()
    {
        const QString folder = newFolder();
        QVERIFY(LocalStore::create(folder, u"Room"_s));
        {
            auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
            QVERIFY(database && database->run("PRAGMA user_version = 1000"));
        }

        const auto refused = LocalStore::open(folder);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Newer);
    }

    void twoProcessesAppendToOneReplica()
    {
        const QString folder = newFolder();
        auto store = LocalStore::create(folder, u"Room"_s);
        QVERIFY(store && store->append(PlainSigner(1), notes(1)));
        const auto version = store->dataVersion();
        QProcess one;
        QProcess other;
        one.start(QCoreApplication::applicationFilePath(),
                  {u"--append"_s, folder, u"1"_s, u"20"_s});
        other.start(QCoreApplication::applicationFilePath(),
                    {u"--append"_s, folder, u"1"_s, u"20"_s});

        QVERIFY(one.waitForFinished(120'000) && other.waitForFinished(120'000));

        QCOMPARE_EQ(one.exitCode(), 0);
        QCOMPARE_EQ(other.exitCode(), 0);
        QCOMPARE_NE(store->dataVersion().value_or(0), version.value_or(0));
        const auto report = verifyJournal(folder);
        QVERIFY(report);
        QVERIFY(report->isSound());
        QCOMPARE_EQ(report->entries, 1 + 2 * (7 * 1 + 7 * 2 + 6 * 3));
    }

    void aKilledProcessLosesNothingThatWasAcknowledged()
    {
        const QString folder = newFolder();
        QVERIFY(LocalStore::create(folder, u"Room"_s));
        qint64 acknowledged = 0;
        for (int round = 0; round < 20; ++round) {
            QProcess appender;
            appender.start(QCoreApplication::applicationFilePath(),
                           {u"--append"_s, folder, u"1"_s, u"0"_s});
            QByteArray said;
            for (int line = 0; line <= round % 5; ++line) {
                QVERIFY(appender.waitForReadyRead(60'000));
                said += appender.readAllStandardOutput();
            }
            appender.kill();
            QVERIFY(appender.waitForFinished(60'000));
            said += appender.readAllStandardOutput();
            const QByteArrayList lines = said.left(said.lastIndexOf('\n')).split('\n');
            acknowledged = lines.last().toLongLong();

            const auto report = verifyJournal(folder);

            QVERIFY(report);
            QVERIFY(report->isSound());
            QCOMPARE_GE(report->entries, acknowledged);
        }
        QCOMPARE_GT(acknowledged, 20);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--append"_s)
        return runAppender(arguments);
    TestLocalStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_localstore.moc"

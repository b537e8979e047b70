// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/verifier.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_verifier {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestVerifier final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    // A sound journal of six entries by two devices.
    QString newJournal()
    {
        const QString folder = m_folder.filePath(u"replica%1"_s.arg(++m_count));
        auto store = LocalStore::create(folder, u"Room"_s);
        if (!store || !store->append(PlainSigner(1), notes(2))
            || !store->append(PlainSigner(2), notes(2)) || !store->append(PlainSigner(1), notes(2)))
            return {};
        return folder;
    }

    // What somebody with the file can do: the guards do not stop them.
    static bool tamper(const QString& folder, const std::string& sql)
    {
        auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
        return database
            && database->run(
                "PRAGMA ignore_check_constraints = ON; DROP TRIGGER IF EXISTS "
                "entries_stay_unchanged;"
                "DROP TRIGGER IF EXISTS entries_stay; DROP TRIGGER IF EXISTS entries_only_append; "
                + sql);
    }

    static bool names(const JournalReport& report, qint64 position)
    {
        return std::any_of(report.problems.begin(), report.problems.end(),
                           [position](const JournalProblem& problem) {
                               return problem.position == position && !problem.what.isEmpty();
                           });
    }

private slots:

    void aSoundJournalHasNoProblems()
    {
        const QString folder = newJournal();

        const auto report = verifyJournal(folder);

        QVERIFY(report);
        QVERIFY(report->isSound());
        QCOMPARE_EQ(report->entries, 6);
        QVERIFY(report->head == LocalStore::open(folder)->head().value_or(JournalHead{}));
    }

    void everyChangedByteIsNamedWithItsPosition_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<int>("bytes");
        QTest::newRow("hash") << QByteArray("hash") << 32;
        QTest::newRow("author") << QByteArray("author") << 32;
        QTest::newRow("leaf") << QByteArray("leaf") << 32;
        QTest::newRow("envelope") << QByteArray("envelope") << 0;
    }

    void everyChangedByteIsNamedWithItsPosition()
    {
        QFETCH(QByteArray, column);
        QFETCH(int, bytes);
        const QString folder = newJournal();
        QVERIFY(tamper(folder, {}));
        auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->run("PRAGMA synchronous = OFF")); // hundreds of changes, and no power cut
        const std::string name = column.toStdString();
        const qint64 length = bytes > 0
            ? bytes
            : database->number("SELECT length(envelope) FROM entries WHERE position = 3")
                  .value_or(0);
        QCOMPARE_GE(length, 32);
        auto read = database->prepare("SELECT " + name + " FROM entries WHERE position = 3");
        QVERIFY(read && read->step().value_or(false));
        const auto blob = read->blob(0);
        std::vector<std::uint8_t> original(blob.begin(), blob.end());
        read->reset();
        auto write = database->prepare("UPDATE entries SET " + name + " = ? WHERE position = 3");
        QVERIFY(write);

        for (std::size_t i = 0; i < original.size(); ++i) {
            auto changed = original;
            changed[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
            QVERIFY(write->bindAll(std::span<const std::uint8_t>(changed)).execute());
            const auto report = verifyJournal(folder);
            QVERIFY(report);
            QVERIFY2(names(*report, 3),
                     qPrintable(u"byte %1 of %2"_s.arg(i).arg(QString::fromLatin1(column))));
        }

        QVERIFY(write->bindAll(std::span<const std::uint8_t>(original)).execute());
        QVERIFY(verifyJournal(folder)->isSound());
    }

    void everyChangedCopyIsNamed_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("sequence") << QByteArray("sequence = 77");
        QTest::newRow("kind") << QByteArray("kind = 'ordered'");
        QTest::newRow("stream") << QByteArray("stream = 'incident-2'");
        QTest::newRow("time") << QByteArray("time = time + 1");
        QTest::newRow("envelope") << QByteArray("envelope = x''");
        QTest::newRow("hash") << QByteArray("hash = x'00'");
    }

    void everyChangedCopyIsNamed()
    {
        QFETCH(QByteArray, change);
        const QString folder = newJournal();
        QVERIFY(
            tamper(folder, "UPDATE entries SET " + change.toStdString() + " WHERE position = 4"));

        const auto report = verifyJournal(folder);

        QVERIFY(report);
        QVERIFY(names(*report, 4));
    }

    void aRemovedEntryIsMissed_data()
    {
        QTest::addColumn<int>("position");
        QTest::newRow("first") << 1;
        QTest::newRow("middle") << 3;
        QTest::newRow("last") << 6;
    }

    void aRemovedEntryIsMissed()
    {
        QFETCH(int, position);
        const QString folder = newJournal();
        QVERIFY(tamper(folder, "DELETE FROM entries WHERE position = " + std::to_string(position)));

        const auto report = verifyJournal(folder);

        QVERIFY(report);
        QVERIFY(!report->isSound());
        QVERIFY(names(*report, position == 6 ? 0 : position + 1));
    }

    void swappedEntriesOfTwoDevicesAreFound()
    {
        const QString folder = newJournal();
        QVERIFY(tamper(folder,
                       "UPDATE entries SET position = 100 WHERE position = 2; UPDATE entries SET "
                       "position = 2 WHERE position = 3;"
                       "UPDATE entries SET position = 3 WHERE position = 100"));

        const auto report = verifyJournal(folder);

        QVERIFY(report);
        QVERIFY(!report->isSound());
        QVERIFY(names(*report, 2)); // it saw two entries, and only one stands before it now
    }

    void theInspectorSeesEveryGoodEntryAndItsWordsAreReported()
    {
        const QString folder = newJournal();
        QVERIFY(tamper(folder, "UPDATE entries SET kind = 'ordered' WHERE position = 2"));
        QList<qint64> seen;
        VerifyHooks hooks;
        hooks.inspector = [&seen](const StoredEntry& entry,
                                  const seal::Payload& payload) -> std::optional<QString> {
            seen += entry.position;
            return payload.sequence == 3 ? std::optional(u"no right to do this"_s) : std::nullopt;
        };

        const auto report = verifyJournal(folder, hooks);

        QVERIFY(report);
        QCOMPARE(seen, (QList<qint64>{1, 3, 4, 5, 6}));
        QVERIFY(names(*report, 5));
        QCOMPARE(report->problems.back().what, u"no right to do this"_s);
    }

    void theVerificationCanBeStopped()
    {
        VerifyHooks hooks;
        hooks.progress = [](qint64, qint64) { return false; };

        const auto stopped = verifyJournal(newJournal(), hooks);

        QVERIFY(!stopped);
        QCOMPARE_EQ(stopped.error().fault, Fault::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestVerifier)

} // namespace tst_verifier

#include "tst_verifier.moc"

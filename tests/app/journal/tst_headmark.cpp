// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/headmark.h"
#include "app/journal/verifier.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_headmark {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestHeadMark final : public QObject
{
    Q_OBJECT

private slots:

    void aJournalThatGrewIsTheSame()
    {
        QTemporaryDir folder;
        const HeadMarks marks(folder.filePath(u"state"_s));
        auto store = LocalStore::create(folder.filePath(u"replica"_s), u"Room"_s);
        QVERIFY(store && store->append(PlainSigner(1), notes(3)));
        QVERIFY(marks.check(*store));
        QVERIFY(marks.remember(verifyJournal(store->folder())->head));
        QVERIFY(store->append(PlainSigner(1), notes(2)));

        QVERIFY(marks.check(*store));
        QCOMPARE_EQ(marks.last(store->head()->log).value_or(std::nullopt)->size, 3);
    }

    void aRestoredOlderJournalIsFound()
    {
        QTemporaryDir folder;
        const HeadMarks marks(folder.filePath(u"state"_s));
        const QString replica = folder.filePath(u"replica"_s);
        const QString backup = folder.filePath(u"backup"_s);
        {
            auto store = LocalStore::create(replica, u"Room"_s);
            QVERIFY(store && store->append(PlainSigner(1), notes(3)));
        }
        QVERIFY(QFile::copy(journalPath(replica), backup));
        {
            auto store = LocalStore::open(replica);
            QVERIFY(store && store->append(PlainSigner(1), notes(1)));
            QVERIFY(marks.remember(store->head().value_or(JournalHead{})));
        }
        QVERIFY(QFile::remove(journalPath(replica)) && QFile::copy(backup, journalPath(replica)));
        auto store = LocalStore::open(replica);
        QVERIFY(store);

        const auto shorter = marks.check(*store);
        QVERIFY(!shorter);
        QCOMPARE_EQ(shorter.error().fault, Fault::Integrity);
        QVERIFY(!marks.remember(store->head().value_or(JournalHead{})));

        QVERIFY(store->append(PlainSigner(1), notes(2, "another history")));
        const auto other = marks.check(*store);
        QVERIFY(!other);
        QCOMPARE_EQ(other.error().fault, Fault::Integrity);
    }

    void aDamagedMarkIsNotOverlooked()
    {
        QTemporaryDir folder;
        const HeadMarks marks(folder.path());
        QVERIFY(marks.remember({u"../../log"_s, 1, {}}));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE_EQ(files.size(), 1);
        QFile file(folder.filePath(files.first()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();

        QVERIFY(!marks.last(u"../../log"_s));
    }
};

QTEST_GUILESS_MAIN(TestHeadMark)

} // namespace tst_headmark

#include "tst_headmark.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalschema.h"
#include "app/journal/sharedfile.h"
#include "app/journal/sharedfileschema.h"
#include "models/seal/digest.h"
#include "tests/app/journal/sharedwriter.h"
#include "tests/app/journal/smallmount.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <poll.h>
#include <sys/stat.h>

namespace tst_sharedfile {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<SharedFile> made(const QString& path, const QString& room = testRoom())
{
    auto file = SharedFile::create(path, u"0123456789abcdef"_s, room, u"Chat assistant"_s);
    if (!file)
        qWarning("%s", qPrintable(sentence(file.error())));
    return file ? std::move(*file) : nullptr;
}

std::unique_ptr<SharedFile> opened(const QString& path, std::chrono::milliseconds patience = 5s)
{
    auto file = SharedFile::open(path, patience);
    if (!file)
        qWarning("%s", qPrintable(sentence(file.error())));
    return file ? std::move(*file) : nullptr;
}

template<class T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Unknown : result.error().fault;
}

seal::Digest digestOver(std::span<const seal::Envelope> envelopes)
{
    seal::Sha256 digest;
    for (const seal::Envelope& envelope : envelopes)
        digest.add(seal::entryHash(envelope));
    return digest.finish();
}

bool isHinted(const SharedFile& file)
{
    pollfd hint{file.hintDescriptor(), POLLIN, 0};
    return ::poll(&hint, 1, 5000) == 1;
}

} // namespace

class TestSharedFile final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newPath()
    {
        const QString folder = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(folder);
        return folder + u"/Room.warroom"_s;
    }

private slots:

    void aNewSharedFileSaysItsLogAndHoldsNothing()
    {
        const auto file = made(newPath());
        QVERIFY(file);

        const auto state = file->state();

        QVERIFY(state);
        QCOMPARE_EQ(*state, (LogState{u"0123456789abcdef"_s, QString(), u"Chat assistant"_s, 0}));
        QVERIFY(file->after(0, 100)->empty());
        QCOMPARE_EQ(*file->digestOf(0), seal::sha256(""));
        QVERIFY(file->takesForeign());
        QVERIFY(file->warning().isEmpty());
    }

    void entriesComeBackAsTheyWentInTheOrderOfTheirArrival()
    {
        const QString path = newPath();
        const auto first = made(path);
        const auto second = opened(path);
        QVERIFY(first && second);
        ChainWriter ana(1);
        ChainWriter ben(2);
        std::vector<seal::Envelope> all{ana.next("a1"), ben.next("b1"), ana.next("a2")};

        QVERIFY(first->append(std::span(all).first(1)));
        QVERIFY(second->append(std::span(all).subspan(1, 1)));
        QVERIFY(first->append(std::span(all).subspan(2)));

        const auto read = second->after(0, 100);
        QVERIFY(read);
        QCOMPARE_EQ(read->size(), 3U);
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE_EQ(read->at(i).position, static_cast<qint64>(i) + 1);
            QVERIFY(read->at(i).hash == seal::entryHash(all[i]));
            QVERIFY(seal::readEnvelope(read->at(i).envelope) == all[i]);
        }
        QCOMPARE_EQ(first->state()->size, 3);
        QCOMPARE(first->state()->room, testRoom());
        QVERIFY(*first->digestOf(3) == digestOver(all));
        QVERIFY(*second->digestOf(2) == digestOver(std::span(all).first(2)));
        QCOMPARE_EQ(second->after(1, 1)->front().position, 2);
        QVERIFY(second->after(3, 10)->empty());
        QVERIFY(second->after(7, 10)->empty());
        QVERIFY(second->after(0, 0)->empty());
    }

    void appendingAgainChangesNothing()
    {
        const auto file = made(newPath());
        QVERIFY(file);
        const auto all = ChainWriter(1).many(5);
        QVERIFY(file->append(std::span(all).first(3)));

        QVERIFY(file->append(all));
        QVERIFY(file->append(all));
        QVERIFY(file->append({}));

        QCOMPARE_EQ(file->state()->size, 5);
        QVERIFY(*file->digestOf(5) == digestOver(all));
    }

    void aForkOfOneDeviceIsTakenForTheReadersToSee()
    {
        const auto file = made(newPath());
        QVERIFY(file);
        ChainWriter copied(1);
        const auto one = copied.next("on one machine");
        copied.goBackTo(0);
        const auto other = copied.next("on the other");

        QVERIFY(file->append(std::vector{one, other}));

        QCOMPARE_EQ(file->state()->size, 2);
    }

    void theFirstEntryNamesTheRoomWhenNobodyDid()
    {
        const QString path = newPath();
        const auto file = made(path, {});
        QVERIFY(file);
        seal::Seed seed{};
        seed.fill(9);
        const auto genesis = ChainWriter(seed, QString()).next();
        const QString room = QString::fromStdString(seal::hex(seal::entryHash(genesis)));

        QVERIFY(file->append(std::vector{genesis}));

        QCOMPARE(file->state()->room, room);
        QVERIFY(file->append(std::vector{ChainWriter(seed, room).next("second")}));
        QCOMPARE_EQ(faultOf(file->append(ChainWriter(1).many(1))), Fault::BadInput);
        QCOMPARE_EQ(opened(path)->state()->size, 2);
    }

    void whatIsNoEntryOfThisRoomIsRefusedAndNothingOfItsBatchStays()
    {
        const auto file = made(newPath());
        QVERIFY(file);
        ChainWriter ana(1);
        const seal::Envelope good = ana.next();
        seal::Envelope otherAuthor = ana.next();
        otherAuthor.author[0] ^= 1U;
        const std::vector<seal::Envelope> bad{
            ana.signedAs("{}"),
            ana.signedAs("no JSON"),
            ana.signedAs(std::string(seal::maxPayloadBytes + 1, ' ')),
            ana.signedAs({}),
            otherAuthor,
            ChainWriter(seal::Seed{}, u"another room"_s).next()};

        for (const seal::Envelope& envelope : bad)
            QCOMPARE_EQ(faultOf(file->append(std::vector{good, envelope})), Fault::BadInput);

        QCOMPARE_EQ(file->state()->size, 0);
        QVERIFY(file->append(std::vector{good}));
    }

    void aSignatureIsForTheReadersToCheck()
    {
        const auto file = made(newPath());
        QVERIFY(file);
        auto forged = ChainWriter(1).next();
        forged.signature[3] ^= 1U;

        QVERIFY(file->append(std::vector{forged}));

        QCOMPARE_EQ(file->state()->size, 1);
    }

    void aPageEndsAtSomeEightMegabytes()
    {
        const auto file = made(newPath());
        QVERIFY(file);
        ChainWriter ana(1);
        std::vector<seal::Envelope> large;
        for (int i = 0; i < 150; ++i)
            large.push_back(ana.next(std::string(64'000, 'x')));
        QVERIFY(file->append(large));

        const auto page = file->after(0, 1'000);

        QVERIFY(page);
        QCOMPARE_GT(page->size(), 125U);
        QCOMPARE_LT(page->size(), 135U);
        const auto rest = file->after(static_cast<qint64>(page->size()), 1'000);
        QCOMPARE_EQ(page->size() + rest->size(), 150U);
        QCOMPARE_EQ(file->after(0, 7)->size(), 7U);
    }

    void renewingGivesANewIdOnceWhoeverAsksFirst()
    {
        const QString path = newPath();
        const auto ana = made(path);
        const auto ben = opened(path);
        QVERIFY(ana && ben);
        const QString before = ana->state()->log;

        const auto renewed = ana->renew(before);
        const auto late = ben->renew(before);

        QVERIFY(renewed && late);
        QVERIFY(*renewed != before);
        QCOMPARE(*late, *renewed);
        QCOMPARE(ben->state()->log, *renewed);
        QCOMPARE(ben->state()->name, u"Chat assistant"_s);
    }

    void anotherConnectionIsToldThatSomethingWasAppended()
    {
        const QString path = newPath();
        const auto writer = made(path);
        const auto reader = opened(path);
        QVERIFY(writer && reader);
        reader->hinted();
        QVERIFY(writer->append(ChainWriter(1).many(1)));

        QVERIFY(isHinted(*reader));

        reader->hinted();
        QTRY_COMPARE(reader->state()->size, 1);
        pollfd quiet{reader->hintDescriptor(), POLLIN, 0};
        QCOMPARE_EQ(::poll(&quiet, 1, 0), 0);
        QVERIFY(writer->append(ChainWriter(2).many(1)));
        QVERIFY(isHinted(*reader));
    }

    void anOldCopyPutInItsPlaceIsSeenAtTheNextCall()
    {
        const QString path = newPath();
        const auto writer = made(path);
        const auto reader = opened(path);
        QVERIFY(writer && reader);
        const auto all = ChainWriter(1).many(6);
        QVERIFY(writer->append(std::span(all).first(2)));
        const QString backup = path + u".backup"_s;
        QVERIFY(QFile::copy(path, backup)); // nobody holds a lock at this moment
        QVERIFY(writer->append(std::span(all).subspan(2)));
        QCOMPARE_EQ(reader->state()->size, 6);

        QCOMPARE_EQ(
            std::rename(QFile::encodeName(backup).constData(), QFile::encodeName(path).constData()),
            0);

        QCOMPARE_EQ(reader->state()->size, 2);
        QCOMPARE_EQ(faultOf(reader->digestOf(6)), Fault::Integrity);
        QVERIFY(writer->append(std::span(all).subspan(5)));
        QCOMPARE_EQ(reader->state()->size, 3);
        QCOMPARE_EQ(opened(path)->state()->size, 3);
        QVERIFY(isHinted(*reader));
    }

    void aFileThatIsGoneIsOutOfReachUntilItIsBack()
    {
        const QString path = newPath();
        const auto file = made(path);
        QVERIFY(file);
        QVERIFY(file->append(ChainWriter(1).many(1)));
        QVERIFY(QFile::rename(path, path + u".away"_s));

        QCOMPARE_EQ(faultOf(file->state()), Fault::OutOfReach);
        QCOMPARE_EQ(faultOf(file->append(ChainWriter(2).many(1))), Fault::OutOfReach);
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE_EQ(faultOf(SharedFile::open(path, 1s)), Fault::NotFound);

        QVERIFY(QFile::rename(path + u".away"_s, path));
        QCOMPARE_EQ(file->state()->size, 1);
        QVERIFY(file->append(ChainWriter(2).many(1)));
    }

    void aFileIsSharedOnlyOnce()
    {
        const QString path = newPath();
        QVERIFY(made(path)->append(ChainWriter(1).many(3)));

        const auto again = SharedFile::create(path, u"other"_s, testRoom(), u"Other"_s);

        QCOMPARE_EQ(faultOf(again), Fault::Exists);
        QCOMPARE_EQ(opened(path)->state()->size, 3);
    }

    void aFileThatIsNoRoomIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("SQLite");
        QTest::newRow("text") << QByteArray("Dear all,\n").repeated(1000);
        QTest::newRow("only the first bytes of a database")
            << QByteArray("SQLite format 3\0", 16).append(QByteArray(4096, '\x01'));
    }

    void aFileThatIsNoRoomIsLeftAsItIs()
    {
        QFETCH(QByteArray, content);
        const QString path = newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE_EQ(file.write(content), content.size());
        file.close();

        const Fault fault = faultOf(SharedFile::open(path, 1s));

        QVERIFY(fault == Fault::BadInput || fault == Fault::Integrity);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void anotherDatabaseAFolderAndAPipeAreNoRooms()
    {
        const QString path = newPath();
        {
            auto database = Database::open(path, OpenMode::Create);
            QVERIFY(database && ensureSchema(*database, journalSchema()));
        }
        const QString blank = newPath();
        {
            auto database = Database::open(blank, OpenMode::Create);
            QVERIFY(database && database->run("CREATE TABLE t(a); DROP TABLE t"));
        }
        const QString pipe = newPath();
        QCOMPARE_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);

        QCOMPARE_EQ(faultOf(SharedFile::open(path, 1s)), Fault::BadInput);
        QCOMPARE_EQ(faultOf(SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s)),
                    Fault::BadInput);
        QCOMPARE_EQ(faultOf(SharedFile::open(blank, 1s)), Fault::BadInput);
        QCOMPARE_EQ(faultOf(SharedFile::open(pipe, 1s)), Fault::BadInput);
        QCOMPARE_EQ(faultOf(SharedFile::open(QFileInfo(pipe).path(), 1s)), Fault::BadInput);
    }

    void aFileOfANewerVersionIsLeftAsItIs()
    {
        const QString path = newPath();
        const auto early = made(path);
        QVERIFY(early);
        {
            auto database = Database::open(path, OpenMode::ReadWrite);
            QVERIFY(database);
            QVERIFY(database->run("CREATE TABLE more(a); PRAGMA user_version = 2"));
        }

        QCOMPARE_EQ(faultOf(SharedFile::open(path, 1s)), Fault::Newer);
        QCOMPARE_EQ(faultOf(early->append(ChainWriter(1).many(1))), Fault::Newer);
    }

    void aFileInWalModeIsRefusedWithWhatToDo()
    {
        const QString path = newPath();
        const auto early = made(path);
        QVERIFY(early);
        SqlProfile wal;
        wal.journaling = Journaling::Wal;
        {
            auto database = Database::open(path, OpenMode::ReadWrite, wal);
            QVERIFY(database);
        }

        const auto late = SharedFile::open(path, 1s);

        QCOMPARE_EQ(faultOf(late), Fault::BadInput);
        QVERIFY(late.error().reason.contains(u"WAL"_s));
        QVERIFY(late.error().remedy.contains(u"journal_mode"_s));
        QCOMPARE_EQ(faultOf(SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s)),
                    Fault::BadInput);
        QCOMPARE_EQ(faultOf(early->append(ChainWriter(1).many(1))), Fault::BadInput);
        {
            auto database = Database::open(path, OpenMode::ReadWrite); // back to TRUNCATE
            QVERIFY(database);
        }
        QVERIFY(early->append(ChainWriter(1).many(1)));
        QVERIFY(opened(path));
    }

    void aFileThatMayOnlyBeReadIsReadAndNothingIsWritten()
    {
        SmallMount disk(m_folder.filePath(u"frozen"_s), 1024 * 1024);
        const QString path = disk.path() + u"/Room.warroom"_s;
        QVERIFY(made(path)->append(ChainWriter(1).many(2)));
        if (!disk.canFreeze()) {
            QVERIFY(opened(path));
            return;
        }
        QVERIFY(disk.freeze(path));

        const auto file = opened(path);

        QVERIFY(file);
        QCOMPARE_EQ(file->after(0, 10)->size(), 2U);
        const auto refused = file->append(ChainWriter(2).many(1));
        QCOMPARE_EQ(faultOf(refused), Fault::Refused);
        QVERIFY(!refused.error().remedy.isEmpty());
        QCOMPARE_EQ(faultOf(file->renew(u"0123456789abcdef"_s)), Fault::Refused);
        QVERIFY(disk.thaw(path));
        QVERIFY(file->append(ChainWriter(2).many(1)));
    }

    void aFullDiskAddsNothingAndSaysSo()
    {
        SmallMount disk(m_folder.filePath(u"full"_s), 256 * 1024);
        const auto file = made(disk.path() + u"/Room.warroom"_s);
        QVERIFY(file);
        ChainWriter ana(1);
        QVERIFY(file->append(ana.many(10)));
        std::vector<seal::Envelope> large;
        for (int i = 0; i < 10; ++i)
            large.push_back(ana.next(std::string(50'000, 'x')));

        disk.fill();
        const auto refused = file->append(large);

        QCOMPARE_EQ(faultOf(refused), Fault::OutOfReach);
        QVERIFY(!refused.error().remedy.isEmpty());
        QCOMPARE_EQ(file->state()->size, 10);
        disk.makeRoom();
        QVERIFY(file->append(large));
        QCOMPARE_EQ(file->state()->size, 20);
    }

    void whoHoldsTheLockTooLongMakesOthersGiveUpInTime()
    {
        const QString path = newPath();
        QVERIFY(made(path));
        const auto file = opened(path, 100ms);
        QVERIFY(file);
        auto other = Database::open(path, OpenMode::ReadWrite);
        QVERIFY(other);
        {
            const auto held = Transaction::begin(*other);
            QVERIFY(held);
            QCOMPARE_EQ(faultOf(file->append(ChainWriter(1).many(1))), Fault::OutOfReach);
            QCOMPARE_EQ(file->state()->size, 0); // reading goes on
        }
        QVERIFY(file->append(ChainWriter(1).many(1)));
    }

    void whoMayWriteToTheFolderMayWriteToTheFile()
    {
        const QString path = newPath();
        const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
        QCOMPARE_EQ(::chmod(folder.constData(), 0770), 0);
        const auto file = made(path);
        QVERIFY(file);
        QVERIFY(file->announce({DeviceKey(QString(64, u'1')), u"Ana"_s, {}, {}, {}, 1}));

        for (const QString& each : {path, QString(path + u".d"_s), QString(path + u".d/present"_s)})
            QVERIFY(QFile::permissions(each).testFlag(QFile::WriteGroup));
        QVERIFY(!QFile::permissions(path).testFlag(QFile::WriteOther));
    }

    void aLinkToTheFileLeadsToTheSameFolderOfExhibits()
    {
        const QString path = newPath();
        const auto file = made(path);
        QVERIFY(file);
        const QString link = newPath();
        QVERIFY(QFile::link(path, link));
        const auto linked = opened(link);
        QVERIFY(linked);

        QVERIFY(linked->announce({DeviceKey(QString(64, u'1')), u"Ana"_s, {}, {}, {}, 1}));

        QCOMPARE_EQ(file->present()->size(), 1);
        QVERIFY(!QFileInfo::exists(link + u".d"_s));
    }

    void exhibitsAndPresenceLieBesideTheFile()
    {
        const QString path = newPath();
        const auto file = made(path);
        const auto other = opened(path);
        QVERIFY(file && other);
        const ExhibitId id(QString(64, u'e'));
        const Presence ana{
            DeviceKey(QString(64, u'1')), u"Ana"_s, IncidentId(u"drift"_s), u"severity"_s, {}, 7};

        QVERIFY(file->announce(ana));
        QVERIFY(file->putChunk(id, {3, 1, {}}, 0, "abc"));

        QCOMPARE_EQ(*other->present(), QList{ana});
        QCOMPARE_EQ(*other->exhibit(id), (ExhibitShare{3, 1, {0}}));
        QCOMPARE(*other->chunk(id, 0), QByteArray("abc"));
        QCOMPARE_EQ(faultOf(other->chunk(id, 1)), Fault::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSharedFile)

} // namespace tst_sharedfile

#include "tst_sharedfile.moc"

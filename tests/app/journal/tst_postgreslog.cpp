// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "tests/app/journal/pgroom.h"

#include <QtCore/QCoreApplication>

namespace tst_postgreslog {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestPostgresLog final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready() && m_server.start({quickly()})); }

    void init() { m_database = u"room%1"_s.arg(++m_rooms); }

    void entriesKeepTheirOrderTheirBytesAndTheirHashes()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        const std::vector<seal::Envelope> entries{entryOf(1, "one"), entryOf(1, "two"),
                                                  entryOf(1, "three")};

        WR_VERIFY(log->append(entries));

        const auto page = log->after(0, 10);
        WR_VERIFY(page);
        QCOMPARE_EQ(page->size(), entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE_EQ((*page)[i].position, static_cast<qint64>(i) + 1);
            QCOMPARE_EQ((*page)[i].envelope, seal::writeEnvelope(entries[i]));
            QCOMPARE_EQ((*page)[i].hash, seal::entryHash(entries[i]));
            QCOMPARE_GT((*page)[i].received.micros, 1'700'000'000'000'000);
        }
        const auto state = log->state();
        WR_VERIFY(state);
        QCOMPARE_EQ(*state, (LogState{u"log-1"_s, u"room-1"_s, u"War room"_s, 3}));
        QCOMPARE_EQ(log->after(2, 10)->size(), 1U);
        QCOMPARE_EQ(log->after(0, 2)->size(), 2U);
        QCOMPARE_EQ(log->after(3, 10)->size(), 0U);
    }

    void whatIsThereIsPassedOver()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        const auto a = entryOf(1, "a");
        const auto b = entryOf(1, "b");
        const auto c = entryOf(1, "c");
        WR_VERIFY(log->append(std::vector{a, b}));

        WR_VERIFY(log->append(std::vector{b, c, c, a}));
        WR_VERIFY(log->append(std::vector{c}));
        WR_VERIFY(log->append({}));

        QCOMPARE_EQ(hashesOf(*log->after(0, 10)),
                    (std::vector{seal::entryHash(a), seal::entryHash(b), seal::entryHash(c)}));
    }

    void anAppendIsDoneWholeOrNotAtAll()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);

        const auto refused = log->append(std::vector{entryOf(1, "good"), seal::Envelope{}});
        const auto tooLarge
            = log->append(std::vector{entryOf(1, std::string(seal::maxPayloadBytes + 1, 'x'))});

        QCOMPARE_EQ(faultOf(refused), faultName(Fault::BadInput));
        QCOMPARE_EQ(faultOf(tooLarge), faultName(Fault::BadInput));
        QCOMPARE_EQ(log->state()->size, 0);
        WR_VERIFY(log->append(std::vector{entryOf(1, std::string(seal::maxPayloadBytes, 'x'))}));
    }

    void aPageEndsAtSomeEightMebibytes()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        std::vector<seal::Envelope> entries;
        for (int i = 0; i < 200; ++i)
            entries.push_back(entryOf(1, std::to_string(i) + std::string(60'000, 'x')));
        WR_VERIFY(log->append(entries));

        const auto first = log->after(0, 1000);
        WR_VERIFY(first);
        const auto second = log->after(static_cast<qint64>(first->size()), 1000);

        WR_VERIFY(second);
        QCOMPARE_GT(first->size(), 130U);
        QCOMPARE_LT(first->size(), 150U);
        QCOMPARE_EQ(first->size() + second->size(), 200U);
    }

    void theDigestIsThatOfTheHashesInOrder()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        seal::Sha256 hash;
        for (int i = 0; i < 5; ++i) {
            const auto entry = entryOf(1, std::to_string(i));
            WR_VERIFY(log->append(std::vector{entry}));
            if (i < 3)
                hash.add(seal::entryHash(entry));
        }

        QCOMPARE_EQ(*log->digestOf(3), hash.finish());
        QCOMPARE_EQ(*log->digestOf(0), seal::sha256({}));
        QCOMPARE_EQ(faultOf(log->digestOf(6)), faultName(Fault::Integrity));
    }

    // What a superuser can do is not prevented, but seen.
    void aRemovedEntryIsAnIntegrityFault()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        WR_VERIFY(log->append(std::vector{entryOf(1, "a"), entryOf(1, "b"), entryOf(1, "c")}));
        const QString removal = u"DELETE FROM wr.entries WHERE position = 2"_s;

        const Ran guarded = m_server.sql(m_database, removal);
        const Ran forced = m_server.sql(
            m_database, QString(u"SET session_replication_role = replica; "_s + removal));

        QVERIFY2(guarded.error.contains(u"neither changed nor removed"_s),
                 qPrintable(guarded.error));
        QCOMPARE_EQ(forced.code, 0);
        const auto digest = log->digestOf(3);
        QCOMPARE_EQ(faultOf(digest), faultName(Fault::Integrity));
        QVERIFY2(digest.error().reason.contains(u'2'), qPrintable(digest.error().reason));
        WR_VERIFY(log->digestOf(1));
    }

    void theLogGetsANewIdOnlyWhileItHasTheOldOne()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);

        const auto renewed = log->renew(u"log-1"_s);
        WR_VERIFY(renewed);
        const auto again = log->renew(u"log-1"_s);

        QVERIFY(*renewed != u"log-1");
        QCOMPARE_EQ(*again, *renewed);
        QCOMPARE_EQ(log->state()->log, *renewed);
    }

    void whoIsHereIsToldAndBelongsToTheLogin()
    {
        auto anna = openRoom(u"anna"_s);
        auto bert = openLog(u"bert"_s);
        QVERIFY(anna && bert);
        Presence mine{deviceKeyOf(1), u"Anna ✓"_s, IncidentId(u"inc-1"_s), u"severity"_s, {}, 7};
        const Presence his{deviceKeyOf(2), u"Bert"_s, {}, {}, u"card"_s, 1};
        WR_VERIFY(anna->append(std::vector{entryOf(1, "a")}));

        WR_VERIFY(anna->announce(mine));
        WR_VERIFY(bert->announce(his));
        mine.beat = 8;
        mine.field.clear();
        WR_VERIFY(anna->announce(mine));
        const auto forged = bert->announce(mine);
        const auto taken = anna->announce(his);

        QCOMPARE_EQ(faultOf(forged), faultName(Fault::Refused));
        QCOMPARE_EQ(faultOf(taken), faultName(Fault::Refused));
        const auto present = bert->present();
        WR_VERIFY(present);
        QCOMPARE_EQ(present->size(), 2);
        QVERIFY(present->contains(mine) && present->contains(his));
        QCOMPARE_EQ(faultOf(anna->announce({deviceKeyOf(1), QString(5000, u'x'), {}, {}, {}, 0})),
                    faultName(Fault::BadInput));
    }

    void exhibitsTravelInChunks()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        const ExhibitId id(u"ab"_s.repeated(32));
        const ExhibitShare whole{exhibitChunkBytes + 3, 2, {}};
        const QByteArray first(exhibitChunkBytes, '\x07');

        QCOMPARE_EQ(*log->exhibit(id), ExhibitShare());
        WR_VERIFY(log->putChunk(id, whole, 1, "end"));
        QCOMPARE_EQ(*log->exhibit(id), (ExhibitShare{whole.bytes, 2, {1}}));
        QCOMPARE_EQ(faultOf(log->chunk(id, 0)), faultName(Fault::NotFound));
        WR_VERIFY(log->putChunk(id, whole, 0, first));
        WR_VERIFY(log->putChunk(id, whole, 1, "END"));

        QVERIFY(log->exhibit(id)->isWhole());
        QCOMPARE_EQ(*log->chunk(id, 0), first);
        QCOMPARE_EQ(*log->chunk(id, 1), QByteArray("end"));
        QCOMPARE_EQ(faultOf(log->putChunk(id, {7, 1, {}}, 0, "another")), faultName(Fault::Exists));
        QCOMPARE_EQ(faultOf(log->putChunk(id, whole, 0, QByteArray(exhibitChunkBytes + 1, 'x'))),
                    faultName(Fault::BadInput));
        QCOMPARE_EQ(faultOf(log->chunk(ExhibitId(u"none"_s), 0)), faultName(Fault::BadInput));
    }

    void othersAreHintedAtOnceAndOneselfNever()
    {
        auto anna = openRoom(u"anna"_s);
        auto bert = openLog(u"bert"_s);
        QVERIFY(anna && bert);
        anna->hinted();
        bert->hinted();
        QVERIFY(!readable(bert->hintDescriptor(), 0));

        WR_VERIFY(anna->append(std::vector{entryOf(1, "a")}));

        QVERIFY(readable(bert->hintDescriptor(), 20'000));
        bert->hinted();
        QVERIFY(!readable(bert->hintDescriptor(), 0));
        anna->hinted();
        QVERIFY(!readable(anna->hintDescriptor(), 0));
    }

    void aHintThatComesDuringAnotherCallIsKept()
    {
        auto anna = openRoom(u"anna"_s);
        auto bert = openLog(u"bert"_s);
        QVERIFY(anna && bert);
        bert->hinted();
        WR_VERIFY(anna->append(std::vector{entryOf(1, "a")}));
        QVERIFY(readable(bert->hintDescriptor(), 20'000));

        WR_VERIFY(bert->present());

        QVERIFY(readable(bert->hintDescriptor(), 0));
    }

    void theFirstSharerMayAppendForAllUntilTheRoomIsFounded()
    {
        QVERIFY(m_server.prepare(m_database, {u"anna"_s, u"bert"_s}));
        const auto unfounded = PostgresLog::open(m_server.url(u"anna"_s, m_database), patience);
        auto anna = found(u"anna"_s, u"log-1"_s, u"room-1"_s);
        WR_VERIFY(anna);
        auto bert = openLog(u"bert"_s);
        QVERIFY(bert);

        QVERIFY((*anna)->takesForeign() && !bert->takesForeign());
        WR_VERIFY((*anna)->append(std::vector{entryOf(2, "bert's"), entryOf(1, "anna's")}));
        const auto early = bert->append(std::vector{entryOf(2, "early")});
        const auto other = found(u"bert"_s, u"log-1"_s, u"room-1"_s);
        auto again = found(u"anna"_s, u"log-2"_s, u"room-1"_s); // the first try broke off
        WR_VERIFY(again);
        const auto elsewhere = found(u"anna"_s, u"log-3"_s, u"room-2"_s);
        const auto notHis = bert->founded();
        QVERIFY(openLog(u"anna"_s)->takesForeign());
        WR_VERIFY((*again)->founded());

        QCOMPARE_EQ(faultOf(unfounded), faultName(Fault::NotFound));
        QCOMPARE_EQ(faultOf(early), faultName(Fault::OutOfReach));
        QCOMPARE_EQ(faultOf(other), faultName(Fault::OutOfReach));
        QCOMPARE_EQ(faultOf(notHis), faultName(Fault::OutOfReach));
        QCOMPARE_EQ(faultOf(elsewhere), faultName(Fault::Exists));
        QVERIFY(!(*again)->takesForeign());
        QCOMPARE_EQ((*again)->state()->log, u"log-1"_s);
        QCOMPARE_EQ(faultOf(found(u"anna"_s, u"log-1"_s, u"room-1"_s)), faultName(Fault::Exists));
        WR_VERIFY(bert->append(std::vector{entryOf(2, "now")}));
    }

    void aDeviceBelongsToTheLoginThatAppendedWithItFirst()
    {
        auto anna = openRoom(u"anna"_s);
        auto bert = openLog(u"bert"_s);
        QVERIFY(anna && bert);
        const auto first = entryOf(1, "first");
        WR_VERIFY(anna->append(std::vector{first, entryOf(3, "her second device")}));

        const auto refused = bert->append(std::vector{entryOf(2, "his"), entryOf(1, "forged")});

        QCOMPARE_EQ(faultOf(refused), faultName(Fault::Refused));
        QVERIFY2(refused.error().reason.contains(u"belongs to another login"_s),
                 qPrintable(errorText(refused)));
        QVERIFY2(refused.error().remedy.contains(QString(u"--unbind "_s + deviceKeyOf(1).value)),
                 qPrintable(errorText(refused)));
        QCOMPARE_EQ(bert->state()->size, 2);
        WR_VERIFY(bert->append(std::vector{first})); // is there already
        QCOMPARE_EQ(m_server.setup({m_database, u"--unbind"_s, deviceKeyOf(1).value}).code, 0);
        WR_VERIFY(bert->append(std::vector{entryOf(1, "moved")}));
        QCOMPARE_EQ(faultOf(anna->append(std::vector{entryOf(1, "late")})),
                    faultName(Fault::Refused));
    }

    void aServerThatStandsStillDoesNotHoldACall()
    {
        auto log = openRoom(u"anna"_s);
        auto hasty
            = PostgresLog::open(m_server.url(u"anna"_s, m_database), std::chrono::seconds(1));
        QVERIFY(log && hasty);
        m_server.freeze();

        const auto open = (*hasty)->append(std::vector{entryOf(1, "a")});
        const auto anew = (*hasty)->state();
        m_server.thaw();

        QCOMPARE_EQ(faultOf(open), faultName(Fault::OutOfReach));
        QCOMPARE_EQ(faultOf(anew), faultName(Fault::OutOfReach));
        WR_VERIFY(log->append(std::vector{entryOf(1, "a")}));
        QCOMPARE_EQ(log->state()->size, 1);
    }

    void theNextCallAfterACrashConnectsAnew()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        WR_VERIFY(log->append(std::vector{entryOf(1, "before")}));
        const int descriptor = log->hintDescriptor();

        m_server.kill();
        const auto away = log->append(std::vector{entryOf(1, "meanwhile")});
        QVERIFY(m_server.restart());

        QCOMPARE_EQ(faultOf(away), faultName(Fault::OutOfReach));
        WR_VERIFY(log->append(std::vector{entryOf(1, "after")}));
        QCOMPARE_EQ(log->state()->size, 2);
        QCOMPARE_EQ(log->hintDescriptor(), descriptor);
        QVERIFY(readable(descriptor, 0)); // ask what was missed
    }

    void aConnectionThatTheServerEndedIsMadeAnewUnseen()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);

        QCOMPARE_EQ(
            m_server
                .sql(
                    u"postgres"_s,
                    u"SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity WHERE usename = 'anna'"_s)
                .code,
            0);

        WR_VERIFY(log->append(std::vector{entryOf(1, "a")}));
    }

    // The commit stands on this server, but the standby that has to confirm it does not exist.
    void whatNoStandbyConfirmedIsNotCalledSafe()
    {
        auto log = openRoom(u"anna"_s);
        QVERIFY(log);
        const auto entry = entryOf(1, "a");
        const auto require = [this](const QString& standby) {
            return m_server
                       .sql(m_database,
                            u"ALTER SYSTEM SET synchronous_standby_names = '%1'"_s.arg(standby))
                       .code
                == 0
                && m_server.sql(m_database, u"SELECT pg_reload_conf()"_s).code == 0;
        };
        QVERIFY(require(u"nobody"_s));
        QTRY_COMPARE_EQ(m_server.sql(m_database, u"SHOW synchronous_standby_names"_s).out,
                        u"nobody"_s);
        QProcess canceller;
        canceller.start(u"/usr/lib/postgresql/15/bin/psql"_s,
                        {u"-X"_s, u"-h"_s, m_server.folder(), u"-p"_s,
                         QString::number(m_server.port()), u"-U"_s, u"postgres"_s, u"-d"_s,
                         m_database, u"-c"_s,
                         u"DO $$ BEGIN LOOP PERFORM pg_cancel_backend(pid) FROM pg_stat_activity "
                         u"WHERE wait_event = "
                         "'SyncRep'; EXIT WHEN FOUND; PERFORM pg_sleep(0.01); PERFORM "
                         "pg_stat_clear_snapshot(); END LOOP; "
                         "END $$"_s});
        QVERIFY(canceller.waitForStarted());

        const auto unsettled = log->append(std::vector{entry});
        QVERIFY(canceller.waitForFinished());
        auto hasty
            = PostgresLog::open(m_server.url(u"anna"_s, m_database), std::chrono::seconds(1));
        WR_VERIFY(hasty);
        const auto again = (*hasty)->append(std::vector{entry});
        QVERIFY(require({}));

        QCOMPARE_EQ(faultOf(unsettled), faultName(Fault::OutOfReach));
        QCOMPARE_EQ(faultOf(again),
                    faultName(Fault::OutOfReach)); // it is there, but still not confirmed
        WR_VERIFY(log->append(std::vector{entry}));
        QCOMPARE_EQ(log->state()->size, 1);
    }

private:
    std::unique_ptr<PostgresLog> openLog(const QString& login)
    {
        auto log = PostgresLog::open(m_server.url(login, m_database), patience);
        if (!log)
            qWarning("%s", qPrintable(errorText(log)));
        return log ? std::move(*log) : nullptr;
    }

    std::unique_ptr<PostgresLog> openRoom(const QString& login)
    {
        const auto founded = foundRoom(m_server, m_database);
        if (!founded)
            qWarning("%s", qPrintable(errorText(founded)));
        return founded ? openLog(login) : nullptr;
    }

    Result<std::unique_ptr<PostgresLog>> found(const QString& login, const QString& log,
                                               const QString& room)
    {
        return PostgresLog::found(m_server.url(login, m_database), log, room, u"War room"_s,
                                  patience);
    }

    PostgresServer m_server;
    QString m_database;
    int m_rooms = 0;
};

QTEST_GUILESS_MAIN(TestPostgresLog)

} // namespace tst_postgreslog

#include "tst_postgreslog.moc"

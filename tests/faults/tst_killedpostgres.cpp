// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server dies with -9 while several people write, and a standby takes over. WARROOM_ROUNDS says how often the first.
#include "models/seal/digest.h"
#include "tests/app/journal/pgroom.h"
#include "tests/support/postgreswriters.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

#include <set>

namespace tst_killedpostgres {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// A reader who remembers every hash it was given.
struct Reader {
    std::string hashes; // one after the other
    std::set<seal::Digest> seen;

    // Reads on to the end; false when the store contradicts what it gave before.
    Result<bool> readOn(PostgresLog& log)
    {
        for (;;) {
            const auto position = static_cast<qint64>(hashes.size() / 32);
            const auto page = log.after(position, 10'000);
            if (!page)
                return pass(page.error());
            for (std::size_t i = 0; i < page->size(); ++i) {
                const LoggedEnvelope& it = (*page)[i];
                const auto envelope = seal::readEnvelope(it.envelope);
                if (!envelope || it.position != position + 1 + static_cast<qint64>(i)
                    || seal::entryHash(*envelope) != it.hash || !seen.insert(it.hash).second)
                    return false;
                hashes += seal::asText(it.hash);
            }
            if (!page->empty())
                continue;
            const auto digest = log.digestOf(position);
            if (!digest)
                return pass(digest.error());
            return *digest == seal::sha256(hashes);
        }
    }
};

qint64 missing(const Reader& reader, const std::vector<Acknowledged>& acknowledged)
{
    return std::count_if(acknowledged.begin(), acknowledged.end(),
                         [&](const Acknowledged& it) { return !reader.seen.contains(it.hash); });
}

} // namespace

class TestKilledPostgres final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready()); }

    void aKilledServerKeepsWhatItAcknowledged()
    {
        const int rounds = std::max(1, qEnvironmentVariable("WARROOM_ROUNDS", u"40"_s).toInt());
        PostgresServer server;
        QVERIFY(server.start());
        WR_VERIFY(foundRoom(server, u"room"_s));
        auto log = PostgresLog::open(server.url(u"bert"_s, u"room"_s), patience);
        WR_VERIFY(log);
        PostgresWriters writers(server.url(u"anna"_s, u"room"_s), 6);
        QRandomGenerator dice(20'261'124);
        Reader reader;
        for (int round = 0; round < rounds; ++round) {
            QVERIFY2(writers.awaitMore(12 + dice.bounded(24U)), qPrintable(writers.complaint()));

            server.kill();
            QVERIFY(server.restart());

            const auto acknowledged = writers.acknowledged();
            const auto consistent = reader.readOn(**log);
            WR_VERIFY(consistent);
            QVERIFY2(*consistent, "the log is not what it was");
            QCOMPARE_EQ(missing(reader, acknowledged), 0);
        }
        writers.stop();

        QVERIFY(*reader.readOn(**log));
        QCOMPARE_EQ(missing(reader, writers.acknowledged()), 0);
        QCOMPARE_EQ(writers.complaint(), QString());
        const Ran checked = ran(u"/usr/lib/postgresql/15/bin/pg_amcheck"_s,
                                {u"-h"_s, server.folder(), u"-p"_s, QString::number(server.port()),
                                 u"-U"_s, u"postgres"_s, u"-d"_s, u"room"_s, u"--install-missing"_s,
                                 u"--heapallindexed"_s});
        QVERIFY2(checked.code == 0, qPrintable(QString(checked.out + checked.error)));
        qInfo("%d rounds, %lld entries, %zu acknowledged, 0 lost", rounds,
              static_cast<long long>(reader.hashes.size() / 32), writers.count());
    }

    void aSynchronousStandbyHasAllThatWasAcknowledged()
    {
        PostgresServer primary;
        PostgresServer standby;
        QVERIFY(pair(primary, standby));
        QCOMPARE_EQ(
            primary.sql(u"room"_s, u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s).code, 0);
        QCOMPARE_EQ(primary.sql(u"room"_s, u"SELECT pg_reload_conf()"_s).out, u"t"_s);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(
            primary.sql(u"room"_s, u"SELECT sync_state FROM pg_stat_replication"_s).out, u"sync"_s,
            60'000);
        PostgresWriters writers(bothUrl(primary, standby), 6);
        QVERIFY2(writers.awaitMore(300), qPrintable(writers.complaint()));

        primary.kill();
        QVERIFY(standby.promote());

        QVERIFY2(writers.awaitMore(300), qPrintable(writers.complaint()));
        writers.stop();
        auto log = PostgresLog::open(standby.url(u"bert"_s, u"room"_s), patience);
        WR_VERIFY(log);
        Reader reader;
        const auto consistent = reader.readOn(**log);
        WR_VERIFY(consistent);
        QVERIFY(*consistent);
        QCOMPARE_EQ(missing(reader, writers.acknowledged()), 0);
        QCOMPARE_EQ(writers.complaint(), QString());
    }

    void theShorterLogOfAnAsynchronousStandbyIsSeenAndFilledUp()
    {
        PostgresServer primary;
        PostgresServer standby;
        QVERIFY(pair(primary, standby));
        auto log = PostgresLog::open(bothUrl(primary, standby), patience);
        WR_VERIFY(log);
        std::vector<seal::Envelope> entries{entryOf(1, "a"), entryOf(1, "b"), entryOf(1, "c"),
                                            entryOf(1, "d")};
        WR_VERIFY((*log)->append(std::span(entries).first(2)));
        QTRY_COMPARE_EQ_WITH_TIMEOUT(
            standby.sql(u"room"_s, u"SELECT count(*) FROM wr.entries"_s).out, u"2"_s, 60'000);
        QCOMPARE_EQ(standby.sql(u"room"_s, u"ALTER SYSTEM SET primary_conninfo = ''"_s).code, 0);
        QCOMPARE_EQ(standby.sql(u"room"_s, u"SELECT pg_reload_conf()"_s).out, u"t"_s);
        QTRY_COMPARE_EQ_WITH_TIMEOUT(
            primary.sql(u"room"_s, u"SELECT count(*) FROM pg_stat_replication"_s).out, u"0"_s,
            60'000);
        WR_VERIFY((*log)->append(std::span(entries).last(2)));
        const auto before = (*log)->state();
        WR_VERIFY(before);
        WR_VERIFY((*log)->digestOf(4));

        primary.kill();
        QVERIFY(standby.promote());

        const auto first = (*log)->state(); // may meet the end of the old connection
        const auto after = first ? first : (*log)->state();
        WR_VERIFY(after);
        QCOMPARE_EQ(before->size, 4);
        QCOMPARE_EQ(after->size, 2);
        QCOMPARE_EQ(after->log, before->log);
        QCOMPARE_EQ(faultOf((*log)->digestOf(4)), faultName(Fault::Integrity));
        const auto renewed = (*log)->renew(before->log);
        WR_VERIFY(renewed);
        QVERIFY(*renewed != before->log);
        WR_VERIFY((*log)->append(entries));
        QCOMPARE_EQ((*log)->state()->size, 4);
    }

private:
    static bool pair(PostgresServer& primary, PostgresServer& standby)
    {
        return primary.start() && foundRoom(primary, u"room"_s)
            && standby.startAsStandbyOf(primary);
    }

    static QString bothUrl(const PostgresServer& primary, const PostgresServer& standby)
    {
        return primary.url(u"anna"_s, u"room"_s)
            .replace(u"/room"_s, u",127.0.0.1:%1/room"_s.arg(standby.port()));
    }
};

QTEST_GUILESS_MAIN(TestKilledPostgres)

} // namespace tst_killedpostgres

#include "tst_killedpostgres.moc"

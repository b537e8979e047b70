// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pipeline.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

// Lines of OTLP/JSON, ten spans each; every span has ids, a model and a time a second after the one before.
QByteArray otlp(int lines, int seed = 0)
{
    QByteArray out;
    for (int line = 0; line < lines; ++line) {
        out += R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"assist-api"}}]},"scopeSpans":[{"scope":{"name":"demo"},"spans":[)";
        for (int i = 0; i < 10; ++i) {
            const qint64 n = qint64{seed} * 1'000'000 + line * 10 + i + 1;
            const qint64 start = 1'760'000'000'000'000'000 + n * 1'000'000'000;
            if (i > 0)
                out += ',';
            out += R"({"traceId":")" + QByteArray::number(n / 10 + 1, 16).rightJustified(32, '0')
                + R"(","spanId":")" + QByteArray::number(n, 16).rightJustified(16, '0')
                + R"(","name":"chat","kind":3,"startTimeUnixNano":")" + QByteArray::number(start)
                + R"(","endTimeUnixNano":")" + QByteArray::number(start + 5'000'000)
                + R"(","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.response.model","value":{"stringValue":"gpt-4o"}},{"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}}],"status":{"code":1}})";
        }
        out += "]}]}]}\n";
    }
    return out;
}

// Lines of OTLP/JSON, a log record without ids each, a step after the one before.
QByteArray logs(int from, int to, qint64 stepNanos = 1'000'003, const QByteArray& service = "api")
{
    QByteArray out;
    for (int at = from; at < to; ++at)
        out += R"({"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":")"
            + service + R"("}}]},"scopeLogs":[{"logRecords":[{"timeUnixNano":")"
            + QByteArray::number(1'760'000'000'000'000'000 + at * stepNanos)
            + R"(","body":{"stringValue":"the guardrail said no"}}]}]}]})" + '\n';
    return out;
}

QByteArray metric(const QByteArray& name)
{
    return R"({"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":")" + name
        + R"(","sum":{"dataPoints":[{"timeUnixNano":"1760000000000000007","asInt":"4"}]}}]}]}]})"
        + '\n';
}

class Replica final
{
public:
    Replica()
        : m_dialects(DialectSet::load())
    {
    }

    QString path() const { return m_dir.path(); }

    bool ready() const { return m_dialects.has_value(); }

    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    Vault vault() const { return Vault(m_dir.filePath(u"vault"_s)); }

    Result<FileReport> import(const QString& path, const ImportWishes& wishes = assist(),
                              SideLane* lane = nullptr) const
    {
        auto index = IndexFile::openWriter(m_dir.path());
        if (!index)
            return pass(index.error());
        return Importer(*index, vault(), *m_dialects, lane).importFile(path, wishes);
    }

    template<class Ask>
    auto with(Ask ask) const
    {
        auto index = IndexFile::openWriter(m_dir.path());
        Importer importer(*index, vault(), *m_dialects, nullptr);
        return ask(importer);
    }

    qsizetype items() const
    {
        EvidenceIndex index(m_dir.path());
        ItemQuery query;
        query.limit = 10'000;
        const auto page = index.items(query);
        return page ? page->items.size() : -1;
    }

    static ImportWishes assist() { return {SystemId(u"assist"_s), {}, {}}; }

private:
    QTemporaryDir m_dir;
    Result<DialectSet> m_dialects;
};

QByteArray gzipped(const QString& path)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-c"_s, path});
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

} // namespace

class tst_Importer : public QObject
{
    Q_OBJECT

private slots:

    void aFileBecomesAnExhibitAndItsItems()
    {
        const Replica replica;
        QVERIFY(replica.ready());
        const QByteArray bytes = otlp(30);
        Pipeline pipeline;

        const auto report
            = replica.import(replica.file(u"a.jsonl"_s, bytes), Replica::assist(), &pipeline);

        QVERIFY(report.has_value());
        QVERIFY(!report->error.has_value());
        QCOMPARE_EQ(report->items, 300);
        QCOMPARE_EQ(report->bytes, bytes.size());
        QCOMPARE_EQ(replica.items(), 300);
        QVERIFY(replica.vault().verify(report->exhibit).has_value());
        QCOMPARE_EQ(*replica.vault().read(report->exhibit, 0, bytes.size()), bytes);
    }

    void everyItemsBytesAreItsRecord()
    {
        const Replica replica;
        const QString plain = replica.file(u"a.jsonl"_s, otlp(12));
        const QString packed = replica.file(u"b.jsonl.gz"_s, gzipped(plain));

        const auto report = replica.import(packed);

        QVERIFY(report.has_value());
        QCOMPARE_EQ(report->items, 120);
        EvidenceIndex index(replica.path());
        const auto page = index.items({});
        QCOMPARE_EQ(page->items.size(), 120);
        for (const EvidenceItem& item : page->items) {
            const auto record = index.bytes(item.ref.exhibit, item.ref.offset, item.ref.length);
            QVERIFY(record.has_value());
            QVERIFY(record->startsWith("{\"traceId\"") && record->endsWith('}'));
            QVERIFY(record->contains(item.spanId.toHex()));
        }
        ItemQuery query;
        query.search.words = {{u"chat"_s, false, false}};
        QCOMPARE_EQ(index.items(query)->items.size(), 120);
    }

    void theSameFileAgainChangesNothing()
    {
        const Replica replica;
        const QString path = replica.file(u"a.jsonl"_s, otlp(5));
        const auto first = replica.import(path);

        const auto second = replica.import(path);

        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(!first->seenBefore);
        QVERIFY(second->seenBefore);
        QCOMPARE_EQ(second->exhibit, first->exhibit);
        QCOMPARE_EQ(replica.items(), 50);
    }

    void spansThatTwoFilesHoldCountOnce()
    {
        const Replica replica;
        QVERIFY(replica.import(replica.file(u"a.jsonl"_s, otlp(5))).has_value());

        const auto second = replica.import(replica.file(u"b.jsonl"_s, otlp(8)));

        QCOMPARE_EQ(second->items, 80);
        QCOMPARE_EQ(second->seenTwice, 50);
        QCOMPARE_EQ(replica.items(), 80);
    }

    void recordsWithoutIdsAreKnownByTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<int>("seenTwice");
        const QByteArray rows = "time,model,prompt\n2026-11-24T12:00:00.125Z,gpt-4o,Hello\n"
                                "2026-11-24T12:00:00.250Z,gpt-4o,Hello\n";
        QTest::newRow("exports that overlap") << logs(0, 100) << logs(50, 150) << 50;
        QTest::newRow("the same lines in another order")
            << logs(1, 4) << logs(3, 4) + logs(1, 3) + "\n"
            << 3;
        QTest::newRow("the same bytes twice in one file are two events")
            << logs(7, 8) + logs(7, 8) << logs(7, 8) + logs(7, 8) + logs(7, 8) << 2;
        QTest::newRow("other times") << logs(0, 100) << logs(100, 200) << 0;
        QTest::newRow("the same words of another service")
            << logs(0, 10) << logs(0, 10, 1'000'003, "worker") << 0;
        QTest::newRow("times that say only the second")
            << logs(0, 10, 1'000'000'000) << logs(0, 12, 1'000'000'000) << 0;
        QTest::newRow("rows of a table") << rows << rows + "2026-11-24T12:00:00.375Z,gpt-4o,Hello\n"
                                         << 2;
        QTest::newRow("points of other metrics")
            << metric("gen_ai.client.token.usage")
            << metric("gen_ai.client.operation.duration") + metric("gen_ai.client.token.usage")
            << 1;
        QTest::newRow("no time") << logs(1, 2).replace("timeUnixNano", "other")
                                 << logs(1, 3).replace("timeUnixNano", "other") << 0;
    }

    void recordsWithoutIdsAreKnownByTheirBytes()
    {
        QFETCH(const QByteArray, first);
        QFETCH(const QByteArray, second);
        QFETCH(const int, seenTwice);
        const Replica replica;
        const auto before = replica.import(replica.file(u"first"_s, first));
        QVERIFY(before.has_value() && before->items > 0);
        QCOMPARE_EQ(before->seenTwice, 0);

        const auto report = replica.import(replica.file(u"second"_s, second));

        QVERIFY(report.has_value() && report->items > 0);
        QCOMPARE_EQ(report->seenTwice, seenTwice);
        QCOMPARE_EQ(replica.items(), before->items + report->items - seenTwice);
    }

    void indexingAgainGivesTheSameReferences()
    {
        const Replica replica;
        const auto first = replica.import(replica.file(u"a.jsonl"_s, otlp(5)));
        QVERIFY(replica.import(replica.file(u"b.jsonl"_s, otlp(8))).has_value());
        const auto before = EvidenceIndex(replica.path()).items({});

        const auto again = replica.with([&first](Importer& importer) {
            return importer.reindex(first->exhibit, SystemId(u"assist"_s));
        });

        QVERIFY(again.has_value());
        QCOMPARE_EQ(again->items, 50);
        const auto after = EvidenceIndex(replica.path()).items({});
        QCOMPARE_EQ(after->items, before->items);
        QCOMPARE_EQ(EvidenceIndex(replica.path()).segments({})->size(), 2);
    }

    void aDroppedSegmentLeavesItsExhibitAndNamesWhatItHid()
    {
        const Replica replica;
        const auto first = replica.import(replica.file(u"a.jsonl"_s, otlp(5)));
        const auto second = replica.import(replica.file(u"b.jsonl"_s, otlp(8)));
        const SystemId system(u"assist"_s);

        const auto touched = replica.with(
            [&](Importer& importer) { return importer.drop(first->exhibit, system); });

        QVERIFY(touched.has_value());
        QCOMPARE_EQ(*touched, QList<ExhibitId>{second->exhibit});
        QCOMPARE_EQ(replica.items(), 30);
        QVERIFY(replica.vault().holds(first->exhibit));
        replica.with([&](Importer& importer) { return importer.reindex(second->exhibit, system); });
        QCOMPARE_EQ(replica.items(), 80);
    }

    void aCancelledImportLeavesNothing()
    {
        const Replica replica;
        const QString path = replica.file(u"a.jsonl"_s, otlp(2000));
        ImportWishes wishes = Replica::assist();
        int asked = 0;
        wishes.cancelled = [&asked] { return ++asked == 3; };
        Pipeline pipeline;

        const auto report = replica.import(path, wishes, &pipeline);

        QVERIFY(!report.has_value());
        QCOMPARE_EQ(report.error().fault, Fault::Cancelled);
        QCOMPARE_EQ(replica.items(), 0);
        QVERIFY(replica.vault().list()->isEmpty());
        QVERIFY(QDir(replica.path() + u"/vault"_s).isEmpty());
    }

    void aFullDiskLeavesNothingAndSaysSo()
    {
        const Replica replica;
        const QString path = replica.file(u"a.jsonl"_s, otlp(6000));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 200'000;
        std::signal(SIGXFSZ, SIG_IGN);
        Pipeline pipeline;

        setrlimit(RLIMIT_FSIZE, &small);
        const auto report = replica.import(path, Replica::assist(), &pipeline);
        setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY(!report.has_value());
        QCOMPARE_EQ(report.error().fault, Fault::OutOfReach);
        QCOMPARE_EQ(replica.items(), 0);
        QVERIFY(QDir(replica.path() + u"/vault"_s).isEmpty());
        QVERIFY(replica.import(path).has_value());
        QCOMPARE_EQ(EvidenceIndex(replica.path()).segments({})->first().report.items, 60'000);
    }

    void whatWasGoodBeforeTheFaultStays()
    {
        const Replica replica;
        QByteArray bytes = otlp(10);
        bytes += "{\"resourceSpans\":[{\"resource\":";

        const auto report = replica.import(replica.file(u"a.jsonl"_s, bytes));

        QVERIFY(report.has_value());
        QVERIFY(report->error.has_value());
        QVERIFY(!report->error->reason.isEmpty());
        QCOMPARE_EQ(replica.items(), 100);
        QVERIFY(EvidenceIndex(replica.path()).segments({})->first().report.error.has_value());
    }

    void aMissingFileIsReportedAndNotKept()
    {
        const Replica replica;

        const auto report = replica.import(u"/nowhere/a.jsonl"_s);

        QVERIFY(report.has_value());
        QCOMPARE_EQ(report->error->fault, Fault::NotFound);
        QVERIFY(EvidenceIndex(replica.path()).segments({})->isEmpty());
    }

    void aStreamOfUnknownLengthIsImportedWhole()
    {
        const Replica replica;
        QByteArray bytes = otlp(40);
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        QList<ImportProgress> told;
        ImportWishes wishes = Replica::assist();
        wishes.progressed = [&told](const ImportProgress& it) { told.append(it); };

        const auto report = replica.with([&](Importer& importer) {
            return importer.importFrom(device, u"standard input"_s, -1, wishes);
        });

        QVERIFY(report.has_value());
        QCOMPARE_EQ(report->items, 400);
        QVERIFY(!told.isEmpty());
        QCOMPARE_EQ(told.last().bytesDone, bytes.size());
        QCOMPARE_EQ(told.last().bytesTotal, -1);
    }

    void foldersAreExpandedByName()
    {
        const Replica replica;
        QDir(replica.path()).mkpath(u"in/deep"_s);
        replica.file(u"in/b.jsonl"_s, "x");
        replica.file(u"in/a.jsonl"_s, "x");
        replica.file(u"in/deep/0.jsonl"_s, "x");
        const QString in = replica.path() + u"/in"_s;

        QCOMPARE_EQ(expandPaths({u"-"_s, in, u"gone"_s}),
                    QStringList({u"-"_s, in + u"/a.jsonl"_s, in + u"/b.jsonl"_s,
                                 in + u"/deep/0.jsonl"_s, u"gone"_s}));
    }

    void aKilledImportLeavesNoHalfSegment()
    {
        if (qEnvironmentVariableIsSet("WARROOM_TEST_IMPORT")) {
            importUntilKilled();
            return;
        }
        const Replica replica;
        QVERIFY(replica.import(replica.file(u"a.jsonl"_s, otlp(5))).has_value());
        const QString path = replica.file(u"b.jsonl"_s, otlp(70'000, 1)); // more than one part
        for (const int progress : {1, 2, 4}) {
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"WARROOM_TEST_IMPORT"_s, path);
            environment.insert(u"WARROOM_TEST_REPLICA"_s, replica.path());
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(),
                        {u"tst_importer"_s, u"aKilledImportLeavesNoHalfSegment"_s});
            QVERIFY(child.waitForStarted());
            int seen = 0;
            while (seen < progress && child.waitForReadyRead(60'000))
                seen += static_cast<int>(child.readAllStandardOutput().count("progress"));
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE_EQ(child.exitStatus(), QProcess::CrashExit);

            EvidenceIndex index(replica.path());
            QCOMPARE_EQ(index.segments({})->size(), 1);
            QCOMPARE_EQ(replica.items(), 50);
            QCOMPARE_EQ(replica.vault().list()->size(), 1);
        }
        replica.vault().removeLeftovers();
        const auto whole = replica.import(path);
        QVERIFY(whole.has_value());
        QCOMPARE_EQ(whole->items, 700'000);
        QCOMPARE_EQ(
            EvidenceIndex(replica.path()).picture({{}, 0, qint64{1} << 62, 10})->itemsInView,
            700'050);
    }

    // What is looked through is spread over the whole of a big file; a report without findings says so.
    void aKeyAtTheEndOfABigFileIsFound_data()
    {
        QTest::addColumn<bool>("beside");
        QTest::newRow("on one lane") << false;
        QTest::newRow("on two lanes") << true;
    }

    void aKeyAtTheEndOfABigFileIsFound()
    {
        QFETCH(const bool, beside);
        const Replica replica;
        QVERIFY(replica.ready());
        const QString path = replica.file(u"big.jsonl"_s, {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray line = "{\"message\":\"" + QByteArray(1 << 20, ' ') + "\"}\n";
        for (int i = 0; i < 300; ++i)
            QCOMPARE(file.write(line), line.size());
        file.write("{\"message\":\"" + QByteArray("AK") + "IAZ5TQ3XKJ7VWP2NRD\"}\n");
        file.close();
        std::unique_ptr<Pipeline> lane = beside ? std::make_unique<Pipeline>() : nullptr;
        const auto report = replica.import(path, Replica::assist(), lane.get());
        QVERIFY2(report, report ? "" : qPrintable(sentence(report.error())));
        qint64 found = 0;
        for (const qint64 times : report->sensitive)
            found += times;
        QCOMPARE(found, 1);
        QVERIFY(report->scanned < qint64{200} << 20);
        QVERIFY2(report->warnings.value(u"scanned-in-part"_s)
                     .sentence.contains(u"MiB of 300 MiB, spread over the whole file"_s),
                 qPrintable(report->warnings.value(u"scanned-in-part"_s).sentence));
    }

private:
    static void importUntilKilled()
    {
        const auto dialects = DialectSet::load();
        const QString path = qEnvironmentVariable("WARROOM_TEST_REPLICA");
        auto index = IndexFile::openWriter(path);
        QVERIFY(dialects.has_value() && index.has_value());
        Pipeline pipeline;
        Importer importer(*index, Vault(path + u"/vault"_s), *dialects, &pipeline);
        ImportWishes wishes{SystemId(u"assist"_s), {}, {}};
        wishes.progressed = [](const ImportProgress&) {
            std::fputs("progress\n", stdout);
            std::fflush(stdout);
        };
        QVERIFY(
            importer.importFile(qEnvironmentVariable("WARROOM_TEST_IMPORT"), wishes).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_Importer)
#include "tst_importer.moc"

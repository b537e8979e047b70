// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pipeline.h"
#include "app/index/segmentwriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <map>

namespace tst_segmentwriter {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int batchItems = 20'000;

// Items a millisecond apart, the later ones of a batch first, with a few names and the longest ids, so that 87,000 fill a part.
class Telemetry final
{
public:
    Telemetry(int from, int items)
    {
        m_batch.strings = &m_strings;
        m_batch.epoch = static_cast<quint32>(from) + 1;
        for (int at = from + items - 1; at >= from; --at) {
            RawItem item;
            item.offset = qint64{at} * 100;
            item.length = 90;
            item.start = 1'760'000'000'000'000'000 + qint64{at} * 1'000'000;
            item.end = item.start + 5;
            item.name = m_strings.intern("step " + std::to_string(at % 97));
            item.bands[0] = m_strings.intern(at % 50'000 == 0 ? "gpt-4o" : "gpt-4o-mini");
            item.presence[0] = KindPresence::Captured;
            item.adverse = at % 1'000 == 0;
            const std::string id = std::to_string(at) + std::string(245, 'x');
            item.traceId
                = {static_cast<quint32>(m_batch.store.size()), static_cast<quint32>(id.size())};
            item.spanId = item.traceId;
            item.parentId = item.traceId;
            m_batch.store += id;
            m_batch.items.push_back(item);
        }
    }

    const RawBatch& batch() const { return m_batch; }

private:
    StringTable m_strings;
    RawBatch m_batch;
};

class Index final
{
public:
    Index()
        : m_file(IndexFile::openWriter(m_dir.path()))
    {
    }

    bool ready() const { return m_file.has_value(); }

    IndexFile& file() { return *m_file; }

    // The segment of so many items, under a name of its own.
    Result<FileReport> add(int items, SideLane* maybeLane, const QString& name = u"a"_s)
    {
        auto segment = SegmentWriter::begin(*m_file, SystemId(u"assist"_s), maybeLane);
        if (!segment)
            return pass(segment.error());
        for (int from = 0; from < items && !segment->hasFailed(); from += batchItems)
            segment->add(Telemetry(from, std::min(batchItems, items - from)).batch());
        segment->close();
        if (maybeLane != nullptr)
            maybeLane->drain();
        FileReport report;
        report.exhibit = ExhibitId(name);
        if (const auto done = segment->finish(report); !done)
            return pass(done.error());
        return report;
    }

    qint64 number(std::string_view sql) { return m_file->database().number(sql).value_or(-1); }

    // What the tables hold, but for the salted hashes.
    std::map<std::string, QByteArray> content()
    {
        std::map<std::string, QByteArray> all;
        for (const std::string table : {"part", "chunk", "tile"}) {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            auto query = m_file->database().prepare("SELECT * FROM " + table + " ORDER BY rowid");
            const int columns = table == "part" ? 12 : table == "chunk" ? 9 : 6;
            for (auto row = query->step(); row && *row; row = query->step()) {
                for (int column = 0; column < columns; ++column) {
                    const auto bytes = query->blob(column);
                    hash.addData(QByteArrayView(reinterpret_cast<const char*>(bytes.data()),
                                                static_cast<qsizetype>(bytes.size())));
                    hash.addData("|");
                }
            }
            all[table] = hash.result();
        }
        return all;
    }

private:
    QTemporaryDir m_dir;
    Result<IndexFile> m_file;
};

} // namespace

class TestSegmentWriter final : public QObject
{
    Q_OBJECT

private slots:

    void partsOnTheLaneAreThoseOfOneThread()
    {
        constexpr int items = 130'000; // two parts, the last of them long enough for the lane
        Index alone;
        Index beside;
        QVERIFY(alone.ready() && beside.ready());
        Pipeline lane;

        QVERIFY(alone.add(items, nullptr).has_value());
        QVERIFY(beside.add(items, &lane).has_value());

        QCOMPARE_EQ(beside.number("SELECT count(*) FROM part"), 2);
        QCOMPARE_EQ(beside.number("SELECT sum(items) FROM part"), items);
        QVERIFY(beside.content() == alone.content());
    }

    void whatWasSeenBeforeIsToldFromTheLaneToo()
    {
        constexpr int items = 130'000;
        Index index;
        QVERIFY(index.ready());
        Pipeline lane;
        QVERIFY(index.add(items, &lane, u"a"_s).has_value());

        const auto again = index.add(items, &lane, u"b"_s);

        QVERIFY(again.has_value());
        QCOMPARE_EQ(again->seenTwice, items);
    }

    void aPartThatCannotBeWrittenIsToldAndLeavesNothing_data()
    {
        QTest::addColumn<int>("items");
        QTest::newRow("the first of several") << 130'000;
        QTest::newRow("the last, handed over at the end") << 40'000;
        QTest::newRow("little, written at the end") << 1'000;
    }

    void aPartThatCannotBeWrittenIsToldAndLeavesNothing()
    {
        QFETCH(const int, items);
        Index index;
        QVERIFY(index.ready());
        QVERIFY(index.file().database().run("ALTER TABLE tile RENAME TO elsewhere").has_value());
        Pipeline lane;

        const auto added = index.add(items, &lane);

        QVERIFY(!added.has_value());
        QVERIFY(!added.error().reason.isEmpty());
        QCOMPARE_EQ(index.number("SELECT count(*) FROM segment"), 0);
        QCOMPARE_EQ(index.number("SELECT count(*) FROM part"), 0);
        QVERIFY(index.file().database().run("ALTER TABLE elsewhere RENAME TO tile").has_value());
        QVERIFY(index.add(items, &lane).has_value());
    }
};

QTEST_GUILESS_MAIN(TestSegmentWriter)

} // namespace tst_segmentwriter

#include "tst_segmentwriter.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import has read is on the timeline before it is kept, once and only once.
#include "app/index/arriving.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_arriving {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 firstStart = 1'760'000'000 * second;

// Lines of OTLP/JSON with ten spans each, a second apart; every hundredth failed.
QByteArray otlp(int lines)
{
    QByteArray out;
    for (int line = 0; line < lines; ++line) {
        out += "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[";
        for (int i = 0; i < 10; ++i) {
            const qint64 n = line * 10 + i;
            const qint64 start = firstStart + n * second;
            out += (i > 0 ? "," : "") + QByteArray("{\"traceId\":\"")
                + QByteArray::number(n + 1, 16).rightJustified(32, '0') + "\",\"spanId\":\""
                + QByteArray::number(n + 1, 16).rightJustified(16, '0')
                + "\",\"name\":\"chat\",\"startTimeUnixNano\":\"" + QByteArray::number(start)
                + "\",\"endTimeUnixNano\":\"" + QByteArray::number(start + 5'000'000)
                + "\",\"attributes\":[{\"key\":\"gen_ai.response.model\",\"value\":{"
                  "\"stringValue\":\"m\"}}],"
                  "\"status\":{\"code\":"
                + (n % 100 == 0 ? "2" : "1") + "}}";
        }
        out += "]}]}]}\n";
    }
    return out;
}

struct Sight {
    qint64 items = 0;
    qint64 errors = 0;
    qsizetype single = 0;
    bool operator==(const Sight&) const = default;
};

// A replica, an index that watches what arrives in it, and an importer that tells.
class Room final
{
public:
    Room()
        : m_dialects(DialectSet::load())
        , m_index(m_dir.path())
    {
        m_index.watch(&m_arriving);
    }

    QString file(const QByteArray& bytes) const
    {
        QFile file(m_dir.filePath(u"a.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    // atEach: asked for each piece of the file; true cancels.
    Result<FileReport> import(const QString& path, const std::function<bool()>& atEach)
    {
        auto index = IndexFile::openWriter(m_dir.path());
        if (!index)
            return pass(index.error());
        ImportWishes wishes;
        wishes.system = SystemId(u"assist"_s);
        wishes.cancelled = atEach;
        wishes.maybeArriving = &m_arriving;
        return Importer(*index, Vault(m_dir.filePath(u"vault"_s)), *m_dialects, nullptr)
            .importFile(path, wishes);
    }

    // From a day before the first one, so that no tile lies over the edge.
    Sight seen(const QList<SystemId>& systems = {}, qint64 seconds = 86'400)
    {
        const auto picture = m_index.picture(
            {systems, firstStart - 86'400 * second, firstStart + seconds * second, 100});
        Sight sight;
        if (!picture)
            return sight;
        sight.items = picture->itemsInView;
        sight.single = static_cast<qsizetype>(picture->single.size());
        for (const LaneBin& bin :
             picture->lanes[static_cast<std::size_t>(EvidenceKind::ModelBehaviour)])
            sight.errors += bin.errors;
        return sight;
    }

    Arriving& arriving() { return m_arriving; }

private:
    QTemporaryDir m_dir;
    Result<DialectSet> m_dialects;
    Arriving m_arriving;
    EvidenceIndex m_index;
};

} // namespace

class TestArriving : public QObject
{
    Q_OBJECT

private slots:
    void whatArrivesIsSeenBeforeItIsKept();
    void theSameFileAgainIsNotSeenTwice();
    void whatWasCancelledIsNoLongerSeen();
    void moreTilesThanFitBecomeWider();
    void whatSaysNoTimeIsNotSeen();
    void aSmallFileIsSeenWhenItIsKept();
};

void TestArriving::whatArrivesIsSeenBeforeItIsKept()
{
    Room room;
    constexpr int lines = 4000;
    QList<Sight> sights;
    QList<Sight> others;
    const auto report = room.import(room.file(otlp(lines)), [&] {
        sights.append(room.seen());
        others.append(room.seen({SystemId(u"other"_s)}));
        return false;
    });
    QVERIFY(report.has_value());
    QVERIFY2(sights.size() >= 4, qPrintable(QString::number(sights.size())));
    QCOMPARE(sights.first(), Sight());
    for (qsizetype at = 1; at < sights.size(); ++at) {
        QVERIFY(sights.at(at).items >= sights.at(at - 1).items);
        QVERIFY(sights.at(at).errors * 100 >= sights.at(at).items);
        QCOMPARE(sights.at(at).single, 0);
        QCOMPARE(others.at(at), Sight());
    }
    QVERIFY(sights.last().items > 0);
    QVERIFY(sights.last().items < lines * 10);
    QCOMPARE(room.seen().items, lines * 10); // once, though it is still remembered
    QCOMPARE(room.seen().errors, lines / 10);
    QVERIFY(room.arriving().extent().has_value());
    room.arriving().clear();
    QCOMPARE(room.seen().items, lines * 10);
    QCOMPARE(room.seen({}, 50).single, 50);
}

void TestArriving::theSameFileAgainIsNotSeenTwice()
{
    Room room;
    const QString path = room.file(otlp(4000));
    QVERIFY(room.import(path, {}).has_value());
    QList<Sight> sights;
    const auto again = room.import(path, [&] {
        sights.append(room.seen());
        return false;
    });
    QVERIFY(again.has_value() && again->seenBefore);
    QVERIFY(sights.size() >= 2);
    for (const Sight& sight : std::as_const(sights))
        QCOMPARE(sight.items, 40'000);
    QCOMPARE(room.seen().items, 40'000);
}

void TestArriving::whatWasCancelledIsNoLongerSeen()
{
    Room room;
    int pieces = 0;
    qint64 most = 0;
    const auto report = room.import(room.file(otlp(4000)), [&] {
        most = std::max(most, room.seen().items);
        return ++pieces == 5;
    });
    QVERIFY(!report.has_value());
    QVERIFY(most > 0);
    QCOMPARE(room.seen(), Sight());
    QVERIFY(!room.arriving().extent().has_value());
}

void TestArriving::moreTilesThanFitBecomeWider()
{
    Arriving arriving;
    arriving.begin(SystemId(u"assist"_s), false);
    RawBatch batch;
    constexpr int many = 50'000;
    for (int number = 0; number < many; ++number) {
        RawItem item;
        item.start
            = firstStart + (number * 7919 % many) * 60 * second; // in any order, over a month
        item.lane = EvidenceKind::Retrieval;
        item.adverse = number % 10 == 0;
        batch.items.push_back(item);
    }
    arriving.add(batch);

    const PictureQuery month{{}, firstStart, firstStart + many * 60 * second, 600};
    PictureBuilder builder(month);
    QVERIFY(arriving.addTo(builder, {}, {}));
    const TimelinePicture picture = builder.take();
    QCOMPARE(picture.extentFromNanos, firstStart);
    QCOMPARE(picture.extentToNanos, firstStart + (many - 1) * 60 * second + 1);
    QVERIFY(picture.itemsInView > many * 99 / 100); // a tile may lie over the end
    qint64 adverse = 0;
    quint32 most = 0;
    for (const LaneBin& bin : picture.lanes[static_cast<std::size_t>(EvidenceKind::Retrieval)]) {
        adverse += bin.adverse;
        most = std::max(most, bin.count);
    }
    QVERIFY(adverse > many / 10 * 99 / 100);
    QVERIFY2(most < 2 * many / 600, qPrintable(QString::number(most))); // spread, not heaped
}

void TestArriving::whatSaysNoTimeIsNotSeen()
{
    Arriving arriving;
    arriving.begin(SystemId(u"assist"_s), false);
    RawBatch batch;
    RawItem item;
    item.timed = false;
    batch.items = {item, item};
    arriving.add(batch);
    QVERIFY(!arriving.extent().has_value());
}

void TestArriving::aSmallFileIsSeenWhenItIsKept()
{
    Room room;
    qint64 most = 0;
    const auto report = room.import(room.file(otlp(900)), [&] {
        most = std::max(most, room.seen().items);
        return false;
    });
    QVERIFY(report.has_value());
    QCOMPARE(most, 0);
    QCOMPARE(room.seen().items, 9000);
}

QTEST_GUILESS_MAIN(TestArriving)

} // namespace tst_arriving

#include "tst_arriving.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/columns.h"
#include "app/index/evidenceindex.h"
#include "tests/app/index/sketch.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <rapidcheck.h>
#include <set>

namespace tst_evidenceindex {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

std::vector<Sketch> scattered(int count, qint64 from, qint64 length)
{
    std::vector<Sketch> sketches;
    for (int i = 0; i < count; ++i) {
        Sketch it;
        it.start = from + *rc::gen::inRange<qint64>(0, length);
        it.lane = allEvidenceKinds[static_cast<std::size_t>(*rc::gen::inRange(0, 6))];
        it.adverse = *rc::gen::inRange(0, 5) == 0;
        it.status = *rc::gen::inRange(0, 5) == 0 ? ItemStatus::Error : ItemStatus::Ok;
        sketches.push_back(it);
    }
    return sketches;
}

std::vector<Sketch> steady(int count, qint64 from, qint64 step)
{
    std::vector<Sketch> sketches;
    for (int i = 0; i < count; ++i) {
        Sketch it;
        it.start = from + i * step;
        it.lane = allEvidenceKinds[static_cast<std::size_t>(i % 6)];
        it.name = "chat " + std::to_string(i);
        it.trace = "trace" + std::to_string(i / 10);
        it.span = "span" + std::to_string(i);
        sketches.push_back(it);
    }
    return sketches;
}

SearchQuery typed(const QString& text)
{
    return searchQueryOf(text, Instant{}).value_or(SearchQuery());
}

quint32 total(const TimelinePicture& picture, EvidenceKind lane)
{
    quint32 sum = 0;
    for (const LaneBin& bin : picture.lanes[static_cast<std::size_t>(lane)])
        sum += bin.count;
    return sum;
}

QList<EvidenceItem> everyPage(EvidenceIndex& index, ItemQuery query)
{
    QList<EvidenceItem> all;
    for (int page = 0; page < 10'000; ++page) {
        const auto got = index.items(query);
        if (!got)
            return {};
        all += got->items;
        if (!got->more)
            return all;
        query.after = got->items.last().ref;
        query.afterStart = got->items.last().start;
    }
    return {};
}

} // namespace

class tst_EvidenceIndex : public QObject
{
    Q_OBJECT

private slots:

    void aSearchThatRunsOutOfPatienceGoesOnFromThere()
    {
        Replica replica;
        replica.add(steady(3000, 1000, 10));
        EvidenceIndex index(replica.path());
        ItemQuery query;
        query.search = typed(u"chat"_s);
        query.limit = 10'000;
        const auto whole = index.items(query);
        QVERIFY(whole && whole->items.size() == 3000);
        query.search = typed(u"chat body"_s); // the records must be read
        query.patience = 1;
        QList<EvidenceItem> found;
        int answers = 0;

        while (true) {
            const auto page = index.items(query);
            QVERIFY(page.has_value());
            found += page->items;
            ++answers;
            if (!page->more)
                break;
            QVERIFY(page->searchedTo.has_value());
            query.after = page->searchedTo;
            query.afterStart = page->searchedToStart;
        }

        QVERIFY(found == whole->items);
        QCOMPARE_GE(answers, 1);
    }

    // So short that it lies within its string, which then moves.
    void aNameOfOneCharacterIsKept()
    {
        Replica replica;
        Sketch it;
        it.start = 1000;
        it.name = "7";
        replica.add({it});
        EvidenceIndex index(replica.path());

        const auto page = index.items({});

        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.constFirst().name, u"7"_s);
    }

    void aChunkWhosePlacesAreNoneIsRefused()
    {
        const auto spanOf = [](const std::string& bytes) {
            return std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        };
        IndexRow row;
        row.offset = 100;
        row.resourceOffset = 40;
        row.scopeOffset = 60;
        const IndexRow* const rows[] = {&row};
        const std::string good = coldBytes(rows, {});
        const auto read = coldChunkOf(spanOf(good));
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.front().resourceOffset, 40);
        // Count, offset and the distance of the resource before it.
        std::string plain = unpacked(spanOf(good)).value_or(std::string());
        std::string distance;
        putNumber(distance, std::numeric_limits<qint64>::min());
        plain.replace(4 + 8, distance.size(), distance);
        QVERIFY(!coldChunkOf(spanOf(packed(plain))).has_value());
    }

    void aReplicaWithoutAnIndexHasNoEvidence()
    {
        QTemporaryDir dir;
        EvidenceIndex index(dir.path());

        QCOMPARE_EQ(index.picture({{}, 0, 100, 10})->itemsInView, 0);
        QVERIFY(index.items({})->items.isEmpty());
        QVERIFY(index.segments({})->isEmpty());
        QVERIFY(index.coverage({})->isEmpty());
    }

    void picturesOfFewItemsAreExact()
    {
        const bool holds = rc::check([] {
            Replica replica;
            const qint64 length = *rc::gen::inRange<qint64>(10, 1'000'000'000);
            std::vector<Sketch> all;
            for (int file = 0; file < 2; ++file) {
                const auto some = scattered(60, 1000 + file * length / 2, length);
                replica.add(some);
                RC_ASSERT(replica.finished());
                all.insert(all.end(), some.begin(), some.end());
            }
            const qint64 from = 1000 + *rc::gen::inRange<qint64>(0, length);
            const PictureQuery query{{}, from, from + length / 2 + 1, *rc::gen::inRange(1, 300)};
            EvidenceIndex index(replica.path());
            const auto picture = index.picture(query);
            RC_ASSERT(picture.has_value());
            std::array<std::vector<LaneBin>, evidenceKindCount> expected;
            for (auto& lane : expected)
                lane.resize(static_cast<std::size_t>(query.columns));
            qint64 inView = 0;
            for (const Sketch& it : all) {
                if (it.start < query.fromNanos || it.start >= query.toNanos)
                    continue;
                const auto column
                    = static_cast<std::size_t>((it.start - query.fromNanos) * query.columns
                                               / (query.toNanos - query.fromNanos));
                LaneBin& bin = expected[static_cast<std::size_t>(it.lane)][column];
                ++bin.count;
                bin.adverse += it.adverse ? 1U : 0U;
                bin.errors += it.status == ItemStatus::Error ? 1U : 0U;
                ++inView;
            }
            RC_ASSERT(picture->lanes == expected);
            RC_ASSERT(picture->itemsInView == inView);
            RC_ASSERT(static_cast<qint64>(picture->single.size()) == inView);
        });
        QVERIFY(holds);
    }

    void everyZoomOfManyItemsAgreesWithThem()
    {
        Replica replica;
        const qint64 second = 1'000'000'000;
        replica.add(steady(40'000, 5 * second, second / 10));
        auto others = steady(3'000, 70 * second, second / 50);
        for (Sketch& it : others)
            it.span += "b";
        replica.add(others);
        EvidenceIndex index(replica.path());

        for (qint64 length = 5000 * second; length > 0; length /= 3) {
            const PictureQuery query{{}, 4 * second, 4 * second + length, 640};
            const auto picture = index.picture(query);
            QVERIFY(picture.has_value());
            const auto count = [length](qint64 from, qint64 step, qint64 items) {
                const qint64 end = 4 * 1'000'000'000LL + length;
                return end <= from ? 0 : std::min(items, (end - from + step - 1) / step);
            };
            const qint64 expected
                = count(5 * second, second / 10, 40'000) + count(70 * second, second / 50, 3'000);
            const qint64 oneTile = 2 * (length / 640 / (second / 50) + 1);
            QCOMPARE_LE(std::abs(picture->itemsInView - expected), oneTile);
            if (picture->itemsInView <= singleLimit)
                QCOMPARE_EQ(picture->itemsInView, expected);
            QCOMPARE_EQ(picture->extentFromNanos, 5 * second);
        }
    }

    void pagingWalksEveryItemOnceInOrder()
    {
        Replica replica;
        auto first = steady(700, 100, 3);
        auto second = steady(900, 50, 2); // many share their start with the other file
        for (Sketch& it : second)
            it.span += "b";
        second[5].timed = false;
        second[5].start = 0;
        replica.add(first);
        replica.add(second, u"other"_s);
        EvidenceIndex index(replica.path());

        for (const int limit : {1600, 7, 64}) {
            ItemQuery query;
            query.limit = limit;
            const auto all = everyPage(index, query);
            QCOMPARE_EQ(all.size(), 1600);
            QVERIFY(std::is_sorted(all.begin(), all.end(),
                                   [](const EvidenceItem& left, const EvidenceItem& right) {
                                       return left.start != right.start ? left.start < right.start
                                                                        : left.ref < right.ref;
                                   }));
            std::set<QString> refs;
            for (const EvidenceItem& it : all)
                refs.insert(itemRefText(it.ref));
            QCOMPARE_EQ(refs.size(), 1600U);
        }
        ItemQuery mine;
        mine.systems = {SystemId(u"assist"_s)};
        QCOMPARE_EQ(everyPage(index, mine).size(), 700);
    }

    void filtersHoldTogether()
    {
        Replica replica;
        auto sketches = steady(600, 1000, 10);
        sketches[42].adverse = true; // 42 % 6 == 0: prompt path
        sketches[43].adverse = true;
        sketches[301].name = "Caf\xc3\xa9 Zephyr";
        replica.add(sketches);
        EvidenceIndex index(replica.path());
        ItemQuery query;

        query.adverseOnly = true;
        QCOMPARE_EQ(index.items(query)->items.size(), 2);
        query.kind = EvidenceKind::PromptPath;
        QCOMPARE_EQ(index.items(query)->items.size(), 1);
        QCOMPARE_EQ(index.items(query)->items.first().name, u"chat 42"_s);

        query = {};
        query.trace = u"trace7"_s;
        QCOMPARE_EQ(index.items(query)->items.size(), 10);
        query.search = typed(u"CHAT 75"_s);
        QCOMPARE_EQ(index.items(query)->items.size(), 1);

        query = {};
        query.search = typed(u"zephyr café"_s);
        QCOMPARE_EQ(index.items(query)->items.size(), 1);
        query.search = typed(u"body trace59span599*"_s); // stands only in the record
        QCOMPARE_EQ(index.items(query)->items.size(), 1);
        query.search = typed(u"nowhere"_s);
        QVERIFY(index.items(query)->items.isEmpty());

        query = {};
        query.from = EvidenceTime{1100};
        query.to = EvidenceTime{1200};
        QCOMPARE_EQ(index.items(query)->items.size(), 10);
    }

    void aSearchCanBeCancelled()
    {
        Replica replica;
        replica.add(steady(10, 0, 1));
        EvidenceIndex index(replica.path());

        const auto page = index.items({}, [] { return true; });

        QVERIFY(!page.has_value());
        QCOMPARE_EQ(page.error().fault, Fault::Cancelled);
    }

    void anItemSeenTwiceCountsOnce()
    {
        Replica replica;
        const auto first = steady(500, 1000, 10);
        auto second = steady(300, 1000, 10);
        for (int i = 0; i < 100; ++i)
            second[static_cast<std::size_t>(i)].span += "new";
        replica.add(first);

        const ExhibitId later = replica.add(second);
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(replica.seenTwice(), 200);
        QCOMPARE_EQ(everyPage(index, {}).size(), 600);
        QCOMPARE_EQ(index.picture({{}, 0, 100'000, 100})->itemsInView, 600);
        qint64 fromLater = 0;
        for (const EvidenceItem& it : everyPage(index, {}))
            fromLater += it.ref.exhibit == later ? 1 : 0;
        QCOMPARE_EQ(fromLater, 100);
        const auto coverage = index.coverage({});
        QCOMPARE_EQ(coverage->size(), 1);
        qint64 captured = 0;
        for (const KindCoverage& kind : coverage->first().kinds)
            captured += kind.items[static_cast<std::size_t>(KindPresence::Captured)];
        QCOMPARE_EQ(captured, 600);
    }

    void twoSystemsDoNotShareTheirPairs()
    {
        Replica replica;
        replica.add(steady(50, 1000, 10), u"one"_s);
        replica.add(steady(50, 1000, 10), u"two"_s);

        QCOMPARE_EQ(replica.seenTwice(), 0);
    }

    void anItemIsFoundByItsReferenceAndItsBytesAreTheRecord()
    {
        Replica replica;
        replica.add(steady(5000, 1000, 10));
        EvidenceIndex index(replica.path());
        ItemQuery query;
        query.trace = u"trace321"_s;
        const EvidenceItem wanted = index.items(query)->items.at(4);

        const auto found = index.find(wanted.ref);
        const auto bytes = index.bytes(wanted.ref.exhibit, wanted.ref.offset, wanted.ref.length);

        QVERIFY(found.has_value());
        QCOMPARE_EQ(found->item, wanted);
        QVERIFY(bytes->startsWith("{\"n\":\"chat 3214\"") && bytes->endsWith('}'));
        ItemRef wrong = wanted.ref;
        wrong.offset += 1;
        QCOMPARE_EQ(index.find(wrong).error().fault, Fault::NotFound);
    }

    void bandsTellWhenAModelChanged()
    {
        Replica replica;
        auto sketches = steady(200, 1000, 10);
        for (std::size_t i = 0; i < sketches.size(); ++i)
            sketches[i].model = i < 120 ? "model-a" : "model-b";
        replica.add(sketches);
        EvidenceIndex index(replica.path());

        const auto bands = index.bands({});

        QCOMPARE_EQ(bands->size(), 2);
        QCOMPARE_EQ(bands->at(0).value, u"model-a"_s);
        QCOMPARE_EQ(bands->at(0).toNanos, 1000 + 119 * 10);
        QCOMPARE_EQ(bands->at(1).fromNanos, 1000 + 120 * 10);
        QVERIFY(bands->at(1).firstSeen);
        QCOMPARE_EQ(index.picture({{}, 2300, 2400, 10})->bands.size(), 1);
    }

    void aReaderSeesWhatIsCommittedLater()
    {
        Replica replica;
        EvidenceIndex index(replica.path());
        QVERIFY(index.items({})->items.isEmpty());

        replica.add(steady(5, 0, 1));
        QCOMPARE_EQ(index.items({})->items.size(), 5);
        replica.add(steady(5, 100, 1), u"other"_s);
        QCOMPARE_EQ(index.items({})->items.size(), 10);
        QCOMPARE_EQ(total(*index.picture({{}, 0, 200, 10}), EvidenceKind::PromptPath), 2U);
    }

    void onlyOneProcessWrites()
    {
        QTemporaryDir dir;
        const auto first = IndexFile::openWriter(dir.path());

        const auto second = IndexFile::openWriter(dir.path());

        QVERIFY(first.has_value());
        QVERIFY(!second.has_value());
        QCOMPARE_EQ(second.error().fault, Fault::Busy);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceIndex)

} // namespace tst_evidenceindex

#include "tst_evidenceindex.moc"

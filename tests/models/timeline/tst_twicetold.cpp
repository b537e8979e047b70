// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many calls of a window are told by two spans, found as its items go by.
#include "models/timeline/callspans.h"
#include "models/timeline/twicetold.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

namespace tst_twicetold {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 milli = 1'000'000;

EvidenceItem callIn(int trace, qint64 number, qint64 fromMilli, qint64 toMilli)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), number, 1};
    item.start = EvidenceTime{noon + fromMilli * milli};
    item.end = EvidenceTime{noon + toMilli * milli};
    item.traceId = QByteArray::number(trace);
    item.lane = EvidenceKind::ModelBehaviour;
    item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)] = u"m-1"_s;
    return item;
}

// Of whole traces, as the list of a request finds them.
QList<std::pair<ItemRef, ItemRef>> pairsOfTraces(const QList<EvidenceItem>& items)
{
    QMap<QByteArray, QList<EvidenceItem>> traces;
    for (const EvidenceItem& item : items)
        traces[item.traceId].append(item);
    QList<std::pair<ItemRef, ItemRef>> pairs;
    for (const QList<EvidenceItem>& trace : traces) {
        for (const CallPair& pair : maybeOneCall(trace))
            pairs.append({trace.at(pair.outer).ref, trace.at(pair.inner).ref});
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

class TestTwiceTold final : public QObject
{
    Q_OBJECT

private slots:

    void pairsAreThoseOfTheWholeTraces_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    // Many traces side by side, spans of one call, calls in a row, and calls at the same time.
    void pairsAreThoseOfTheWholeTraces()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](qint64 most) {
            return static_cast<qint64>(random() % static_cast<quint32>(most));
        };
        QList<EvidenceItem> items;
        for (qint64 number = 0; number < 600; number += 2) {
            const qint64 from = below(4000);
            const qint64 length = 1 + below(400);
            const int trace = static_cast<int>(below(60));
            items.append(callIn(trace, number, from, from + length));
            if (below(2) == 0)
                items.append(callIn(trace, number + 1, from + below(3), from + length - below(3)));
        }
        std::sort(items.begin(), items.end(), [](const auto& one, const auto& other) {
            return std::pair(one.start.nanos, one.ref.offset)
                < std::pair(other.start.nanos, other.ref.offset);
        });

        CallPairs pairs;
        for (const EvidenceItem& item : items)
            pairs.add(item);
        pairs.finish();

        QList<std::pair<ItemRef, ItemRef>> found;
        for (qsizetype at = 0; at < pairs.outer().size(); ++at)
            found.append({pairs.outer().at(at), pairs.inner().at(at)});
        std::sort(found.begin(), found.end());
        const auto expected = pairsOfTraces(items);
        QVERIFY(expected.size() > 5);
        QCOMPARE(found, expected);
        QCOMPARE(pairs.count(), expected.size());
    }

    void aSampleIsKeptOfManyAndAllAreCounted()
    {
        CallPairs pairs;
        constexpr qint64 calls = 5000;
        for (qint64 call = 0; call < calls; ++call) {
            pairs.add(callIn(static_cast<int>(call), 2 * call, 10 * call, 10 * call + 9));
            pairs.add(callIn(static_cast<int>(call), 2 * call + 1, 10 * call + 1, 10 * call + 8));
        }
        pairs.finish();
        QCOMPARE(pairs.count(), calls);
        QVERIFY(pairs.outer().size() > 50 && pairs.outer().size() <= sampleLimit);
        QCOMPARE(pairs.inner().size(), pairs.outer().size());
        for (qsizetype at = 0; at < pairs.outer().size(); ++at)
            QCOMPARE(pairs.inner().at(at).offset, pairs.outer().at(at).offset + 1);
    }

    // Hostile evidence: no call ever ends, each in a trace of its own or all in one.
    void callsThatNeverEndAreNoBurden()
    {
        for (const bool apart : {true, false}) {
            CallPairs pairs;
            for (qint64 call = 0; call < 20'000; ++call)
                pairs.add(callIn(apart ? static_cast<int>(call) : 1, call, call, 1'000'000));
            pairs.finish();
            QCOMPARE(pairs.count(), 0);
        }
    }

    void whatIsNoCallOrHasNoTraceIsPassedOver()
    {
        EvidenceItem tool = callIn(1, 1, 1, 8);
        tool.bands = {};
        EvidenceItem alone = callIn(1, 2, 1, 8);
        alone.traceId.clear();
        CallPairs pairs;
        pairs.add(callIn(1, 0, 0, 9));
        pairs.add(tool);
        pairs.add(alone);
        pairs.finish();
        QCOMPARE(pairs.count(), 0);
    }

    void theSampleSaysHowManyCountTwice()
    {
        const TwiceTold before{10, 10, 8};
        const TwiceTold after{1000, 200, 150};
        QCOMPARE(before.calls(), 8);
        QCOMPARE(after.calls(), 750);
        QList<Difference> said = compareTwiceTold(before, 40, after, 1750);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().kind, DifferenceKind::TwiceTold);
        QCOMPARE(differenceKindName(said.first().kind), u"twice-told"_s);
        QCOMPARE(said.first().before, 8);
        QCOMPARE(said.first().beforeOf, 32); // calls, not spans
        QCOMPARE(said.first().after, 750);
        QCOMPARE(said.first().afterOf, 1000);
        QVERIFY2(said.first().sentence.contains(u"about 8 of 32 before, 750 of 1,000 after"),
                 qPrintable(said.first().sentence));
        said = compareTwiceTold(before, 40, {}, 1750);
        QVERIFY2(said.first().sentence.contains(u"here: 8 of 32 before, 0 of 1,750 after"),
                 qPrintable(said.first().sentence));
        QVERIFY(compareTwiceTold({10, 10, 0}, 40, {}, 50).isEmpty()); // calls side by side
        QVERIFY(compareTwiceTold({10, 0, 0}, 40, {}, 50).isEmpty());  // nothing could be opened
    }
};

QTEST_GUILESS_MAIN(TestTwiceTold)

} // namespace tst_twicetold

#include "tst_twicetold.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/combinations.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

namespace tst_combinations {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

using Bands = std::array<quint32, bandKindCount>;

Bands bands(BandKind kind, quint32 value)
{
    Bands made{};
    made.at(static_cast<size_t>(kind)) = value;
    return made;
}

CombinationSeen seen(qint64 at, std::initializer_list<QString> values)
{
    CombinationSeen one{at, {}};
    std::copy(values.begin(), values.end(), one.values.begin());
    return one;
}

// Whether one says nothing but what the other says.
bool isPartOf(const CombinationSeen& one, const CombinationSeen& other)
{
    for (size_t i = 0; i < one.values.size(); ++i) {
        if (!one.values.at(i).isEmpty() && one.values.at(i) != other.values.at(i))
            return false;
    }
    return true;
}

// What the promise says, as plainly as it can be written.
QList<CombinationSeen> plainFirsts(std::vector<CombinationSeen> all)
{
    std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
        const auto said = [](const CombinationSeen& it) {
            return std::count_if(it.values.begin(), it.values.end(),
                                 [](const QString& value) { return !value.isEmpty(); });
        };
        return one.at != other.at      ? one.at < other.at
            : said(one) != said(other) ? said(one) > said(other)
                                       : one.values < other.values;
    });
    QList<CombinationSeen> first;
    for (const CombinationSeen& it : all) {
        if (std::none_of(first.begin(), first.end(),
                         [&it](const CombinationSeen& known) { return isPartOf(it, known); }))
            first.append(it);
    }
    if (!first.isEmpty())
        first.removeFirst();
    return first;
}

} // namespace

class TestCombinations final : public QObject
{
    Q_OBJECT

private slots:

    void theItemsOfARequestSayItInPieces()
    {
        CombinationBuilder builder;
        builder.add(bands(BandKind::PromptVersion, 7), 10, 1);
        builder.add(bands(BandKind::AnsweringModel, 3), 11, 2);
        builder.add(bands(BandKind::AnsweringModel, 4), 12, 1);
        builder.add(bands(BandKind::AnsweringModel, 5), 13, 1); // the first one of a request counts
        builder.add(bands(BandKind::Provider, 9), 14, 2);

        const auto runs = builder.take();

        QCOMPARE_EQ(runs.size(), size_t{2});
        QCOMPARE_EQ(runs[0], (CombinationRun{{4, 7, 0, 0, 0, 0}, 10}));
        QCOMPARE_EQ(runs[1], (CombinationRun{{3, 0, 0, 0, 9, 0}, 11}));
        QVERIFY(builder.take().empty());
    }

    void whatOneValueSaysIsNoneAndEachIsToldOnce()
    {
        CombinationBuilder builder;
        Bands both = bands(BandKind::AnsweringModel, 3);
        both.at(static_cast<size_t>(BandKind::Deployment)) = 8;
        builder.add(bands(BandKind::AnsweringModel, 3), 1, 0);
        builder.add(both, 2, 0);
        builder.add(both, 3, 0);
        builder.add(bands(BandKind::Fingerprint, 5), 4, 0); // no part of a combination

        const auto runs = builder.take();

        QCOMPARE_EQ(runs.size(), size_t{1});
        QCOMPARE_EQ(runs[0].firstNanos, 2);
    }

    void hostileVarietyIsFollowedOnlySoFar()
    {
        CombinationBuilder builder;
        std::vector<CombinationSeen> all;
        for (quint32 i = 1; i <= 3 * combinationsFollowed; ++i) {
            Bands both = bands(BandKind::AnsweringModel, i);
            both.at(static_cast<size_t>(BandKind::PromptVersion)) = i;
            builder.add(both, i, i);
            all.push_back(seen(i, {QString::number(i), u"v"_s}));
        }
        QCOMPARE_EQ(builder.take().size(), combinationsFollowed);

        const auto first = firstCombinations(std::move(all));
        QCOMPARE_EQ(static_cast<size_t>(first.size()), combinationsFollowed);
        QCOMPARE_EQ(first.front().at, 2);
    }

    void aRequestThatIsCutIsNoCombinationOfItsOwn()
    {
        const auto first
            = firstCombinations({seen(1, {u"a"_s, u"v1"_s}), seen(5, {u"a"_s, u"v2"_s, u"kb"_s}),
                                 seen(5, {u"a"_s, u"v2"_s}), seen(7, {u""_s, u"v2"_s, u"kb"_s}),
                                 seen(9, {u"b"_s, u"v2"_s})});

        const QList<CombinationSeen> wanted{seen(5, {u"a"_s, u"v2"_s, u"kb"_s}),
                                            seen(9, {u"b"_s, u"v2"_s})};
        QCOMPARE_EQ(first, wanted);
    }

    void theFirstOnesAreThoseThatThePlainRuleFinds()
    {
        std::mt19937 dice(7); // NOLINT: the same each time
        for (int round = 0; round < 300; ++round) {
            std::vector<CombinationSeen> all;
            const auto count = dice() % 40;
            for (unsigned i = 0; i < count; ++i) {
                CombinationSeen one{static_cast<qint64>(dice() % 20), {}};
                for (QString& value : one.values)
                    value = dice() % 3 == 0 ? QString() : QString::number(dice() % 3);
                const auto said = std::count_if(one.values.begin(), one.values.end(),
                                                [](const QString& it) { return !it.isEmpty(); });
                if (said > 1)
                    all.push_back(one);
            }
            QCOMPARE_EQ(firstCombinations(all), plainFirsts(all));
        }
    }

    void aWindowHoldsItsOwn()
    {
        const QList<CombinationSeen> all{seen(5, {u"a"_s, u"1"_s}), seen(7, {u"b"_s, u"1"_s}),
                                         seen(9, {u"c"_s, u"1"_s})};

        QCOMPARE_EQ(combinationsIn(all, 5, 9), all.first(2));
        QVERIFY(combinationsIn(all, 10, 20).isEmpty());
        QVERIFY(combinationsIn({}, 0, 20).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCombinations)

} // namespace tst_combinations

#include "tst_combinations.moc"

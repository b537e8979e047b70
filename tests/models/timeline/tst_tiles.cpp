// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/tiles.h"

#include <QtTest/QTest>

#include <random>

namespace tst_tiles {

using namespace wr;

namespace {

qint64 itemsOf(const Tiles& tiles)
{
    qint64 items = 0;
    for (const Tile& tile : tiles)
        items += tile.items;
    return items;
}

} // namespace

class tst_Tiles : public QObject
{
    Q_OBJECT

private slots:

    void manyItemsStayWithinTheLimitAndNoneIsLost()
    {
        TileBuilder builder(500);
        std::minstd_rand dice(3);
        qint64 at = -5'000'000'000;
        for (int i = 0; i < 20'000; ++i) {
            at += static_cast<qint64>(dice() % 1'000'000);
            builder.add(at, static_cast<LaneSet>(1 + dice() % 63), i % 10 == 0, i % 7 == 0);
        }

        QCOMPARE_LE(builder.tiles().size(), 500U);
        QCOMPARE_EQ(itemsOf(builder.tiles()), 20'000);
        QVERIFY(std::is_sorted(
            builder.tiles().begin(), builder.tiles().end(),
            [](const Tile& left, const Tile& right) { return left.index < right.index; }));
    }

    void anItemCountsInEveryLaneItStandsInAndOnceInAll()
    {
        TileBuilder builder(64);
        builder.add(5, laneBit(EvidenceKind::PromptPath) | laneBit(EvidenceKind::ModelBehaviour),
                    true, false);
        builder.add(5, laneBit(EvidenceKind::ModelBehaviour), false, true);

        const Tiles expected{{5, 2, {{{1, 1, 0}, {2, 1, 1}}}}};
        QVERIFY(builder.tiles() == expected);
    }

    void aBurstKeepsItsFineTiles()
    {
        TileBuilder builder(64);
        for (int i = 0; i < 1000; ++i)
            builder.add(1'000'000 + i / 100, laneBit(EvidenceKind::Guardrail), false, false);
        builder.add(qint64{1} << 60, laneBit(EvidenceKind::Guardrail), true, true);

        QCOMPARE_EQ(builder.level(), 0);
        QCOMPARE_EQ(builder.tiles().front().items, 100U);
    }

    void aCoarserLevelIsTheSumOfTheFinerOne()
    {
        const Tiles fine{{-3, 1, {{{1, 1, 0}}}},
                         {4, 6, {{{2, 0, 1}, {}, {}, {}, {5, 5, 0}}}},
                         {5, 8, {{{3, 1, 1}, {}, {7, 0, 0}}}}};

        const Tiles expected{{-2, 1, {{{1, 1, 0}}}},
                             {2, 14, {{{5, 1, 2}, {}, {7, 0, 0}, {}, {5, 5, 0}}}}};
        QVERIFY(coarsened(fine) == expected);
    }

    void bytesComeBackAsTiles()
    {
        const Tiles tiles{{-9, 1, {{{}, {}, {}, {}, {}, {1, 2, 3}}}},
                          {qint64{1} << 50, 4'100'000'000U, {{{4'000'000'000U, 5, 6}}}}};
        const QByteArray bytes = bytesOf(tiles);
        const std::span<const std::uint8_t> octets(
            reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size()));

        QVERIFY(tilesOf(octets) == tiles);
        QVERIFY(!tilesOf(octets.first(octets.size() - 1)).has_value());
        QVERIFY(!tilesOf({}).has_value());
    }
};

QTEST_APPLESS_MAIN(tst_Tiles)

} // namespace tst_tiles

#include "tst_tiles.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/viewport.h"

#include <QtTest/QTest>

#include <limits>

namespace tst_viewport {

using namespace wr;

class TestViewport : public QObject
{
    Q_OBJECT

private slots:
    void scalingNeverOverflows();
    void zoomKeepsTheAnchorInPlace();
    void zoomReachesAMicrosecondAndComesBack();
    void aCenturyFits();
    void panStopsAtTheEnds();
    void showClampsToTheTrace();
    void selectionIsSortedAndInsideTheTrace();
    void aLongerTraceKeepsTheWindow();
    void aWholeWindowGrowsWithTheTrace();
    void everyPixelFindsItsOwnTime();
};

constexpr qint64 second = 1'000'000'000;

void TestViewport::scalingNeverOverflows()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(scaled(most, most, most), most);
    QCOMPARE(scaled(most, 4, 2), most);
    QCOMPARE(scaled(-7, 1, 2), qint64{-4});
    QCOMPARE(scaled(7, 1, 2), qint64{3});
}

void TestViewport::zoomKeepsTheAnchorInPlace()
{
    Viewport view({0, 1000 * second});
    view.zoom(250 * second, 1, 2);

    QCOMPARE(view.window().span(), 500 * second);
    QCOMPARE(view.window().from, 125 * second);
}

void TestViewport::zoomReachesAMicrosecondAndComesBack()
{
    Viewport view({0, 3'000'000'000 * second});
    for (int i = 0; i < 400; ++i)
        view.zoom(1'234'567'890'123'456'789, 4, 5);
    QCOMPARE(view.window().span(), Viewport::minimumSpan);
    QVERIFY(view.window().contains(1'234'567'890'123'456'789)
            || view.window().to == 1'234'567'890'123'456'789);

    for (int i = 0; i < 400; ++i)
        view.zoom(view.window().from, 5, 4);
    QCOMPARE(view.window(), view.trace());
}

void TestViewport::aCenturyFits()
{
    Viewport view({std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()});

    QCOMPARE_GT(view.trace().span(), qint64{100} * 365 * 86400 * second);
    view.pan(-100, 100);
    QCOMPARE(view.window(), view.trace());
}

void TestViewport::panStopsAtTheEnds()
{
    Viewport view({0, 100 * second});
    view.show({10 * second, 20 * second});

    view.pan(500, 100);
    QCOMPARE(view.window(), (Stretch{60 * second, 70 * second}));
    view.pan(5000, 100);
    QCOMPARE(view.window(), (Stretch{90 * second, 100 * second}));
    view.pan(-50000, 100);
    QCOMPARE(view.window(), (Stretch{0, 10 * second}));
}

void TestViewport::showClampsToTheTrace()
{
    Viewport view({0, 100 * second});

    view.show({95 * second, 115 * second});
    QCOMPARE(view.window(), (Stretch{80 * second, 100 * second}));
    view.show({20 * second, 10 * second});
    QCOMPARE(view.window(), (Stretch{10 * second, 20 * second}));
    view.show({-500 * second, 500 * second});
    QCOMPARE(view.window(), view.trace());
}

void TestViewport::selectionIsSortedAndInsideTheTrace()
{
    Viewport view({0, 100 * second});

    view.select(Stretch{30 * second, -5 * second});
    QCOMPARE(view.selection().value(), (Stretch{0, 30 * second}));
    view.select(Stretch{30 * second, 30 * second});
    QVERIFY(!view.selection());
}

void TestViewport::aLongerTraceKeepsTheWindow()
{
    Viewport view({0, 100 * second});
    view.show({10 * second, 20 * second});

    view.setTrace({0, 200 * second});

    QCOMPARE(view.window(), (Stretch{10 * second, 20 * second}));
}

void TestViewport::aWholeWindowGrowsWithTheTrace()
{
    Viewport view({0, 100 * second});

    view.setTrace({0, 200 * second});

    QCOMPARE(view.window().to, 200 * second);
}

void TestViewport::everyPixelFindsItsOwnTime()
{
    for (const qint64 span :
         {qint64{1000}, qint64{1237}, 61 * second + 7, 31'536'000 * second + 1}) {
        const Stretch window{-17, -17 + span};
        const int width = span < 1900 ? 900 : 1900;
        for (int x = 0; x < width; ++x)
            QCOMPARE(pixelAt(window, timeAt(window, x, width), width), x);
    }
}

QTEST_APPLESS_MAIN(TestViewport)

} // namespace tst_viewport

#include "tst_viewport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/parts/linechart.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

namespace tst_linechart {

using namespace wr;
using namespace wr::parts;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartEdges edges()
{
    return {{{0, u"0"_s}, {4, u"4 min"_s}}, u"Time"_s, u"Share (%)"_s};
}

// How many pixels a line of this tone has.
int inked(const QImage& image, Tone tone)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colourOf(tone) ? 1 : 0;
    }
    return count;
}

QImage drawn(LineChart& chart)
{
    chart.resize(600, 300);
    chart.show();
    return chart.grab().toImage();
}

} // namespace

class TestLineChart final : public QObject
{
    Q_OBJECT

private slots:

    void init() { look::apply(*qApp, look::Scheme::Light); }

    void aLineIsDrawnInTheColourOfItsTone_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(look::Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(look::Scheme::Dark);
        QTest::newRow("contrast") << static_cast<int>(look::Scheme::HighContrast);
    }

    void aLineIsDrawnInTheColourOfItsTone()
    {
        QFETCH(const int, scheme);
        LineChart chart;
        chart.setLines({ChartLine{u"Failed"_s, Qt::SolidLine, Tone::Danger, {1, 1, 1, 1, 1}}},
                       edges());
        look::apply(*qApp, static_cast<look::Scheme>(scheme)); // while it stands there

        const QImage image = drawn(chart);

        QVERIFY(chart.hasValues());
        QCOMPARE_GT(inked(image, Tone::Danger), 300);
        QCOMPARE(image.pixelColor(image.width() - 3, image.height() - 3), look::current().card);
    }

    void aBrokenStrokeTellsALineWithoutItsColour()
    {
        LineChart chart;
        const auto inkOf = [&chart](Qt::PenStyle stroke) {
            chart.setLines({ChartLine{u"Failed"_s, stroke, Tone::Danger, {1, 1, 1, 1, 1}}},
                           edges());
            return inked(drawn(chart), Tone::Danger);
        };

        const int solid = inkOf(Qt::SolidLine);
        const int dotted = inkOf(Qt::DotLine);

        QCOMPARE_LT(dotted, solid * 8 / 10);
        QCOMPARE_GT(dotted, 0);
    }

    void aStepWithoutAValueIsAGap()
    {
        LineChart chart;
        chart.setLines({ChartLine{u"Failed"_s, Qt::SolidLine, Tone::Danger, {1, 1, 1, 1, 1}}},
                       edges());
        const int whole = inked(drawn(chart), Tone::Danger);

        chart.setLines(
            {ChartLine{u"Failed"_s, Qt::SolidLine, Tone::Danger, {1, 1, std::nullopt, 1, 1}}},
            edges());

        QCOMPARE_LT(inked(drawn(chart), Tone::Danger), whole * 7 / 10);
    }

    void withoutAnyValueThereIsNoLine()
    {
        LineChart chart;
        QVERIFY(!chart.hasValues());

        chart.setLines(
            {ChartLine{u"Failed"_s, Qt::SolidLine, Tone::Danger, {std::nullopt, std::nullopt}}},
            edges());

        QVERIFY(!chart.hasValues());
        QCOMPARE(inked(drawn(chart), Tone::Danger), 0);
    }
};

QTEST_MAIN(TestLineChart)

} // namespace tst_linechart

#include "tst_linechart.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/timeline/densitylanes.h"
#include "ui/timeline/fills.h"
#include "ui/timeline/minimap.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

namespace tst_densitylanes {

using namespace wr;
using namespace wr::timeline;

namespace {

constexpr BarColours barColours{0xff'10'20'30, 0xff'a0'10'10, 0xff'40'00'00};
constexpr qint64 second = 1'000'000'000;

// Bars of any height and width, side by side and over each other, some of them half outside.
TimelineScene randomScene(quint32 seed)
{
    QRandomGenerator random(seed);
    TimelineScene scene;
    scene.plot = QRect(0, 0, 1 + static_cast<int>(random.bounded(700U)), 400);
    scene.window = {0, 1'000 * second};
    for (int at = 0; at < 6; ++at)
        scene.axis.ticks.push_back({random.bounded(1'000) * second, at == 0, {}});
    SceneLane lane;
    lane.lane = {LaneKind::Evidence, 0, static_cast<int>(random.bounded(50U)),
                 1 + static_cast<int>(random.bounded(130U))};
    lane.marks.scale = 100;
    const int height = lane.lane.height;
    for (int at = 0; at < 300; ++at) {
        Mark mark;
        mark.x = random.bounded(scene.plot.width() + 40) - 20;
        mark.width = 1 + random.bounded(9);
        mark.height = 1 + random.bounded(height);
        mark.adverseHeight = random.bounded(mark.height + 1);
        mark.errorHeight = random.bounded(mark.adverseHeight + 1);
        mark.top = height - mark.height;
        lane.marks.marks.push_back(mark);
    }
    scene.lanes.push_back(lane);
    return scene;
}

QImage canvas(const TimelineScene& scene)
{
    QImage image(scene.plot.size(), QImage::Format_RGB32);
    image.fill(0xff'01'02'03);
    return image;
}

// The same bars as rectangles, one after the other.
QImage plainly(const TimelineScene& scene)
{
    QImage image = canvas(scene);
    QPainter painter(&image);
    const SceneLane& lane = scene.lanes.front();
    const QRect room(0, lane.lane.top, scene.plot.width(), lane.lane.height);
    painter.setClipRect(room);
    painter.fillRect(room, look::current().card);
    for (const Tick& tick : scene.axis.ticks)
        painter.fillRect(QRect(pixelAt(scene.window, tick.at, scene.plot.width()), 0, 1, 400),
                         look::current().grid);
    for (size_t part = 0; part < barColours.size(); ++part) {
        for (const Mark& mark : lane.marks.marks) {
            const std::array heights{mark.height, mark.adverseHeight, mark.errorHeight};
            painter.fillRect(
                QRect(mark.x, room.bottom() + 1 - heights[part], mark.width, heights[part]),
                QColor::fromRgb(barColours[part]));
        }
    }
    return image;
}

QImage byRows(const TimelineScene& scene, DensityLanes& lanes)
{
    QImage image = canvas(scene);
    QPainter painter(&image);
    lanes.begin(scene);
    lanes.paint(painter, scene.lanes.front(), barColours);
    return image;
}

TimelinePicture wholeOf(quint32 adverse)
{
    TimelinePicture whole;
    whole.query.fromNanos = 0;
    whole.query.toNanos = 1'000 * second;
    for (auto& lane : whole.lanes)
        lane.assign(100, LaneBin{10, adverse, 0});
    return whole;
}

QImage mapOf(Minimap& minimap, const TimelinePicture& whole, const Stretch& window)
{
    TimelineScene scene;
    scene.minimap = QRect(5, 3, 200, 30);
    scene.window = window;
    QImage image(220, 40, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    minimap.paint(painter, scene, whole, {0, 1'000 * second});
    return image;
}

} // namespace

class TestDensityLanes : public QObject
{
    Q_OBJECT

private slots:

    void barsByRowsAreThoseOfRectangles()
    {
        DensityLanes lanes; // one for all, as its pieces are used again
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const TimelineScene scene = randomScene(seed);
            QVERIFY2(byRows(scene, lanes) == plainly(scene), qPrintable(QString::number(seed)));
        }
    }

    void linesOfWhatIsNewGoOnBehindTheBars()
    {
        TimelineScene scene = randomScene(7);
        scene.plot.setWidth(40);
        scene.lanes.front().lane = {LaneKind::Evidence, 0, 0, 60};
        Mark bar;
        bar.x = 20;
        bar.height = 30;
        bar.top = 30;
        scene.lanes.front().marks.marks = {bar};
        scene.changes = {-4, 20, 30, 90};
        DensityLanes lanes;

        const QImage image = byRows(scene, lanes);

        const QRgb dash = changeColour().rgb();
        QCOMPARE(image.pixel(20, 0), dash);
        QCOMPARE(image.pixel(30, 0), dash);
        QCOMPARE(image.pixel(30, 54), dash);
        QVERIFY(image.pixel(30, 5) != dash); // between dashes
        for (int y = 30; y < 60; ++y)
            QCOMPARE(image.pixel(20, y), barColours[0]);
    }

    void theMinimapFollowsWhatItShows()
    {
        const Stretch all{0, 1'000 * second};
        const Stretch some{400 * second, 600 * second};
        Minimap kept;
        Minimap fresh;
        const QImage before = mapOf(kept, wholeOf(0), all);

        QVERIFY(mapOf(kept, wholeOf(0), some) != before);
        QVERIFY(mapOf(kept, wholeOf(0), all) == before);
        const QImage after = mapOf(kept, wholeOf(5), all);

        QVERIFY(after != before);
        QVERIFY(after == mapOf(fresh, wholeOf(5), all));
    }
};

QTEST_MAIN(TestDensityLanes)

} // namespace tst_densitylanes

#include "tst_densitylanes.moc"

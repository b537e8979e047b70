// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "ui/look/theme.h"
#include "ui/timeline/hitlayer.h"
#include "ui/timeline/timelineaccess.h"
#include "ui/timeline/timelineview.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace tst_timelineview {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::timeline;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 hour = 3600 * second;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFreshViewShowsEverything();
    void keysPanZoomAndFit();
    void theWheelZoomsAboutTheMouse();
    void shiftDragSelectsAndEscapeClears();
    void bracketsGoToChanges();
    void bracesGoToWhatIsSeenForTheFirstTime();
    void hitsAreDrawnAndTheCursorGoesToThem();
    void tabWalksTheLanesAndLeaves();
    void enterAsksForTheItemsAtTheCursor();
    void answersThatAreOlderThanThePictureAreDropped();
    void answersForAnotherScopeAreDropped();
    void atMostTwoQuestionsAreOut();
    void anErrorIsTold();
    void followingKeepsTheEnd();
    void whoLooksElsewhereFollowsNoMore_data();
    void whoLooksElsewhereFollowsNoMore();
    void theReadoutGoesWhereTheCursorGoes();
    void screenReadersGetLanesAndSentences();
    void timeRunsToTheRightInBothDirectionsOfLayout();

private:
    FakeEvidenceDesk m_desk;
};

void TestTimelineView::init()
{
    m_desk.held = false;
    m_desk.broken.reset();
    m_desk.asked.clear();
    if (m_desk.items_.empty())
        m_desk.items_ = madeAfternoon(20000, noon, hour);
}

void TestTimelineView::aFreshViewShowsEverything()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);

    QTRY_COMPARE(view.picture().itemsInView, 20000);

    QCOMPARE(view.times().window(), view.times().trace());
    QVERIFY(view.times().trace().from < m_desk.items_.front().start.nanos);
    QVERIFY(view.times().trace().to > m_desk.items_.back().end.nanos);
}

void TestTimelineView::keysPanZoomAndFit()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    const Stretch all = view.times().window();

    QTest::keyClick(&view, Qt::Key_Plus);
    const Stretch zoomed = view.times().window();
    QCOMPARE_LT(zoomed.span(), all.span());

    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE_GT(view.times().window().from, zoomed.from);
    QCOMPARE(view.times().window().span(), zoomed.span());

    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.times().window().from, all.from);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.times().window().to, all.to);
    QTest::keyClick(&view, Qt::Key_F);
    QCOMPARE(view.times().window(), all);
    QTRY_COMPARE(view.picture().query.toNanos, all.to);
}

void TestTimelineView::theWheelZoomsAboutTheMouse()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    const QRect plot = view.scene().plot;
    const int x = plot.left() + plot.width() / 4;
    const qint64 before = timeAt(view.times().window(), plot.width() / 4, plot.width());

    QWheelEvent wheel({static_cast<qreal>(x), 50}, {static_cast<qreal>(x), 50}, {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);

    const int now = pixelAt(view.times().window(), before, plot.width());
    QVERIFY(std::abs(now - plot.width() / 4) <= 1);
}

void TestTimelineView::shiftDragSelectsAndEscapeClears()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QWidget* canvas = view.viewport();
    const int left = view.scene().plot.left();

    QTest::mousePress(canvas, Qt::LeftButton, Qt::ShiftModifier, {left + 100, 100});
    QMouseEvent move(QEvent::MouseMove, QPointF(left + 300, 100), QPointF(left + 300, 100),
                     Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(canvas, &move);
    QTest::mouseRelease(canvas, Qt::LeftButton, Qt::ShiftModifier, {left + 300, 100});

    QVERIFY(view.times().selection().has_value());
    QCOMPARE(
        pixelAt(view.times().window(), view.times().selection()->from, view.scene().plot.width()),
        100);
    QCOMPARE(view.query().from->nanos, view.times().selection()->from);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.times().selection().has_value());
}

void TestTimelineView::bracketsGoToChanges()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QSignalSpy pointed(&view, &TimelineView::pointed);

    QTest::keyClick(&view, Qt::Key_BracketRight);

    QCOMPARE(pointed.count(), 1);
    QVERIFY2(pointed.first().first().toString().contains(u"refund-prompt v42"_s),
             qPrintable(pointed.first().first().toString()));
}

void TestTimelineView::bracesGoToWhatIsSeenForTheFirstTime()
{
    installTimelineAccess();
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QTRY_COMPARE(view.scene().firsts.size(), size_t{3}); // a model, a prompt, an index; in no order
    const FirstMark mark = view.scene().firsts.back();
    const QImage image = view.viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(view.scene().plot.left() + mark.x, mark.y + 2),
             look::current().strong);
    QSignalSpy pointed(&view, &TimelineView::pointed);
    const auto said = [&pointed] { return pointed.last().first().toString(); };

    QTest::keyClick(&view, Qt::Key_BraceLeft); // from the middle
    QVERIFY2(said().contains(u"first seen: "_s), qPrintable(said()));
    QStringList seen{said()};
    QTest::keyClick(&view, Qt::Key_BraceLeft);
    QCOMPARE(said(), u"Nothing is seen for the first time earlier."_s);
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(&view, Qt::Key_BraceRight);
        QVERIFY2(said().contains(u"first seen: "_s), qPrintable(said()));
        seen.append(said());
    }
    QVERIFY(seen.join(u' ').contains(u"refund-prompt v42"_s));
    QVERIFY(!seen.join(u' ').contains(u"refund-prompt v41"_s));
    QTest::keyClick(&view, Qt::Key_BraceRight);
    QCOMPARE(said(), u"Nothing is seen for the first time later."_s);

    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&view);
    QStringList heard;
    for (int lane = 0; lane < chart->childCount(); ++lane)
        heard.append(chart->child(lane)->text(QAccessible::Value));
    QVERIFY(heard.join(u' ').contains(u"first seen: "_s));
}

void TestTimelineView::hitsAreDrawnAndTheCursorGoesToThem()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    const QRect plot = view.scene().plot;
    const auto columnsOf = [&view, &plot](const QColor& colour, int y) {
        const QImage image = view.viewport()->grab().toImage();
        QList<int> columns;
        for (int x = 0; x < plot.width(); ++x) {
            if (image.pixelColor(plot.left() + x, y) == colour)
                columns.append(x);
        }
        return columns;
    };
    const QColor tick = look::current().warning;
    QVERIFY(columnsOf(tick, 1).isEmpty());
    ItemQuery query;
    query.search = *searchQueryOf(u"policy"_s, {});

    view.hits().search(query);

    QTRY_COMPARE_GT(view.hits().count(), 0);
    const auto hit
        = std::find_if(m_desk.items_.begin(), m_desk.items_.end(),
                       [](const EvidenceItem& item) { return item.name.contains(u"policy"_s); });
    const auto columnOf = [&view, &plot, &hit] {
        return pixelAt(view.times().window(), hit->start.nanos, plot.width());
    };
    QVERIFY(columnsOf(tick, 1).contains(columnOf()));
    view.showWindow({hit->start.nanos - second, hit->start.nanos + 9 * second});
    QTRY_COMPARE(view.picture().query.fromNanos, view.times().window().from);
    QTRY_VERIFY(columnsOf(tick, 1).contains(columnOf()));
    view.showMoment(hit->start.nanos);
    QVERIFY(columnsOf(look::current().accent, plot.height() - 1).contains(columnOf()));

    view.hits().search({}); // it ended
    QVERIFY(columnsOf(tick, 1).isEmpty());
}

void TestTimelineView::tabWalksTheLanesAndLeaves()
{
    QWidget window;
    TimelineView view(&m_desk, &window);
    view.resize(1200, 600);
    QWidget after(&window);
    after.setFocusPolicy(Qt::StrongFocus);
    window.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    const int lanes = static_cast<int>(view.scene().lanes.size());

    for (int i = 1; i < lanes; ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(view.hasFocus());
    }
    QTest::keyClick(&view, Qt::Key_Tab);

    QVERIFY(after.hasFocus());
}

void TestTimelineView::enterAsksForTheItemsAtTheCursor()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QSignalSpy asked(&view, &TimelineView::itemsAsked);

    QTest::keyClick(&view, Qt::Key_Return);

    QCOMPARE(asked.count(), 1);
    const auto query = asked.first().first().value<ItemQuery>();
    QVERIFY(query.from && query.to && query.from->nanos < query.to->nanos);
    QCOMPARE_LT(query.to->nanos - query.from->nanos, view.times().window().span() / 50);
}

void TestTimelineView::answersThatAreOlderThanThePictureAreDropped()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QTRY_COMPARE(view.picture().query.toNanos, view.times().trace().to);
    m_desk.held = true;
    view.showWindow({noon, noon + hour / 4});
    view.showWindow({noon, noon + hour / 8});
    QCOMPARE(m_desk.waiting(), size_t{2});

    m_desk.release(1);
    QTRY_COMPARE(view.picture().query.toNanos, noon + hour / 8);
    m_desk.release(0);
    QCoreApplication::sendPostedEvents();

    QCOMPARE(view.picture().query.toNanos, noon + hour / 8);
}

void TestTimelineView::answersForAnotherScopeAreDropped()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    m_desk.held = true;
    view.showWindow({noon, noon + hour / 4});
    view.setSystems({SystemId(u"other"_s)});

    m_desk.release(0);
    QCoreApplication::sendPostedEvents();

    QCOMPARE(view.picture().itemsInView, 0);
}

void TestTimelineView::atMostTwoQuestionsAreOut()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QTRY_COMPARE(view.picture().query.toNanos, view.times().trace().to);
    m_desk.held = true;

    for (int i = 1; i < 20; ++i)
        view.showWindow({noon, noon + hour / 4 + i * second});

    QCOMPARE(m_desk.waiting(), size_t{2});
    m_desk.held = false;
    m_desk.release(0);
    m_desk.release(0);
    QTRY_COMPARE(view.picture().query.toNanos, noon + hour / 4 + 19 * second);
}

void TestTimelineView::anErrorIsTold()
{
    m_desk.broken = Error{Fault::OutOfReach, u"index"_s, u"The index cannot be read."_s, {}};
    TimelineView view(&m_desk);
    QSignalSpy failed(&view, &TimelineView::failed);
    view.resize(1200, 600);
    view.show();

    QTRY_VERIFY(!failed.isEmpty());
}

void TestTimelineView::followingKeepsTheEnd()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(500, noon, hour);
    TimelineView view(&desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 500);
    view.showWindow({noon, noon + hour / 4});
    view.setFollowing(true);
    EvidenceItem late = desk.items_.back();
    late.start.nanos += hour;
    late.end.nanos += hour;
    desk.items_.push_back(late);

    emit desk.rangeChanged(SystemId(u"any"_s), late.start.nanos, late.end.nanos);

    QTRY_COMPARE_GT(view.times().window().to, late.end.nanos);
    QCOMPARE(view.times().window().span(), hour / 4);
}

void TestTimelineView::whoLooksElsewhereFollowsNoMore_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("pan") << static_cast<int>(Qt::Key_Left) << false;
    QTest::newRow("zoom") << static_cast<int>(Qt::Key_Plus) << false;
    QTest::newRow("home") << static_cast<int>(Qt::Key_Home) << false;
    QTest::newRow("everything") << static_cast<int>(Qt::Key_F) << false;
    QTest::newRow("change") << static_cast<int>(Qt::Key_BracketLeft) << false;
    QTest::newRow("first") << static_cast<int>(Qt::Key_BraceLeft) << false;
    QTest::newRow("moment") << 0 << false;
    QTest::newRow("minimap") << -1 << false;
    QTest::newRow("end") << static_cast<int>(Qt::Key_End) << true;
    QTest::newRow("selection") << static_cast<int>(Qt::Key_Escape) << true;
}

void TestTimelineView::whoLooksElsewhereFollowsNoMore()
{
    QFETCH(const int, key);
    QFETCH(const bool, goesOn);
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(500, noon, hour);
    TimelineView view(&desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 500);
    view.showWindow({noon, noon + hour / 4});
    view.setFollowing(true);
    QTRY_COMPARE(view.picture().query.toNanos, view.times().window().to);
    QSignalSpy told(&view, &TimelineView::followingChanged);

    if (key > 0)
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
    else if (key == 0)
        view.showMoment(noon + hour / 3);
    else
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.scene().minimap.center());

    QCOMPARE(told.count(), goesOn ? 0 : 1);
    const Stretch looked = view.times().window();
    EvidenceItem late = desk.items_.back();
    late.start.nanos += hour;
    late.end.nanos += hour;
    desk.items_.push_back(late);
    emit desk.rangeChanged(SystemId(u"any"_s), late.start.nanos, late.end.nanos);
    QTRY_COMPARE_GT(view.times().trace().to, late.end.nanos);
    if (key == Qt::Key_F)
        return; // everything is more now
    QCOMPARE(view.times().window() != looked, goesOn);
}

void TestTimelineView::theReadoutGoesWhereTheCursorGoes()
{
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);
    QTRY_COMPARE(view.picture().query.toNanos, view.times().trace().to);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(&view, Qt::Key_Plus);
    QTRY_COMPARE(view.picture().query.toNanos, view.times().window().to);
    QSignalSpy pointed(&view, &TimelineView::pointed);
    const auto said
        = [&pointed] { return pointed.isEmpty() ? QString() : pointed.last().first().toString(); };

    view.showMoment(noon + hour / 6);
    QTRY_VERIFY2(said().contains(u"12:10:00"_s), qPrintable(said()));
    QCOMPARE(pointed.count(), 1); // when the picture of that moment is there
    QTest::keyClick(&view, Qt::Key_Home);
    QTRY_VERIFY2(said().contains(u"12:00:"_s), qPrintable(said()));
    view.setFollowing(true);
    QTRY_VERIFY2(said().contains(u"12:5"_s), qPrintable(said()));
}

void TestTimelineView::screenReadersGetLanesAndSentences()
{
    installTimelineAccess();
    TimelineView view(&m_desk);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);

    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&view);

    QVERIFY(chart != nullptr);
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), u"Evidence timeline"_s);
    QVERIFY(chart->text(QAccessible::Value).contains(u"20,000 items"_s));
    QCOMPARE(chart->childCount(), static_cast<int>(view.scene().lanes.size()));
    for (int i = 0; i < chart->childCount(); ++i) {
        QAccessibleInterface* lane = chart->child(i);
        QVERIFY(lane != nullptr && lane->isValid());
        QCOMPARE(chart->indexOfChild(lane), i);
        QVERIFY(!lane->text(QAccessible::Name).isEmpty());
        QVERIFY(!lane->text(QAccessible::Value).isEmpty());
    }
    QVERIFY(chart->child(chart->childCount()) == nullptr);
}

void TestTimelineView::timeRunsToTheRightInBothDirectionsOfLayout()
{
    TimelineView view(&m_desk);
    view.setLayoutDirection(Qt::RightToLeft);
    view.resize(1200, 600);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 20000);

    QCOMPARE(view.scene().plot.left(), 0);
    QCOMPARE_GT(view.scene().gutter.left(), view.scene().plot.right() - 1);
    const qint64 before = view.times().window().from;
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE_GT(view.times().window().from, before);
}

QTEST_MAIN(TestTimelineView)

} // namespace tst_timelineview

#include "tst_timelineview.moc"

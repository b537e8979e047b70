// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/timeline/timelineaccess.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QtCore/QDir>
#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace tst_timelinepane {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::timeline;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 hour = 3600 * second;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC

Instant at(double share)
{
    return toInstant(EvidenceTime{noon + static_cast<qint64>(share * static_cast<double>(hour))});
}

std::vector<TimelineEntry> people()
{
    using Kind = TimelineEntry::Kind;
    return {{at(0.63), Kind::Note, u"Customers report refunds over the limit"_s, u"A. Kim"_s, {}},
            {at(0.66),
             Kind::Declare,
             u"Refund assistant approves out-of-policy refunds"_s,
             u"R. Osei"_s,
             {}},
            {at(0.70), Kind::Decision, u"pin prompt, no objections"_s, u"R. Osei"_s, {}},
            {at(0.72), Kind::Run, u"pin prompt v41"_s, u"R. Osei"_s, u"confirmed"_s},
            {at(0.86), Kind::Note, u"Refunds back to normal"_s, u"A. Kim"_s, {}}};
}

void save(QWidget& widget, const QString& name)
{
    const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

} // namespace

// Pictures to look at, and what only shows when all parts stand together.
class TestTimelinePane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void picturesForEverybody_data();
    void picturesForEverybody();
    void anOverfullTimelineStaysLegible();
    void thePaneGoesToTypedTimesAndListsTheWindow();
    void aTimeHasRoomAndTheReadoutTwoLines();
    void firstAppearancesAreReachedByMouseAlone();

private:
    FakeEvidenceDesk m_desk;
};

void TestTimelinePane::init()
{
    if (m_desk.items_.empty())
        m_desk.items_ = madeAfternoon(20000, noon, hour);
}

void TestTimelinePane::picturesForEverybody_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<bool>("filled");
    QTest::newRow("light") << u"lanes-light"_s << static_cast<int>(look::Scheme::Light) << true;
    QTest::newRow("dark") << u"lanes-dark"_s << static_cast<int>(look::Scheme::Dark) << true;
    QTest::newRow("contrast") << u"lanes-contrast"_s << static_cast<int>(look::Scheme::HighContrast)
                              << true;
    QTest::newRow("empty") << u"lanes-empty"_s << static_cast<int>(look::Scheme::Light) << false;
}

void TestTimelinePane::picturesForEverybody()
{
    QFETCH(QString, name);
    QFETCH(int, scheme);
    QFETCH(bool, filled);
    look::apply(*qApp, static_cast<look::Scheme>(scheme));
    FakeEvidenceDesk desk;
    if (filled)
        desk.items_ = madeAfternoon(20000, noon, hour);
    TimelineView view(&desk);
    view.resize(1400, 700);
    if (filled)
        view.setEntries(people());
    view.show();
    QSignalSpy changed(&view, &TimelineView::windowChanged);
    QTRY_VERIFY(!changed.isEmpty());
    if (filled)
        QTRY_COMPARE(view.picture().itemsInView, 20000);

    save(view, name);
    view.showWindow({noon + hour * 6 / 10 - 20 * second, noon + hour * 6 / 10 + 20 * second});
    if (filled)
        QTRY_VERIFY(view.picture().query.toNanos == view.times().window().to);
    save(view, name + u"-near"_s);
    view.showWindow({noon + hour * 6 / 10 - 3 * second, noon + hour * 6 / 10 + 3 * second});
    if (filled)
        QTRY_VERIFY(view.picture().query.toNanos == view.times().window().to);
    save(view, name + u"-close"_s);
}

void TestTimelinePane::anOverfullTimelineStaysLegible()
{
    look::apply(*qApp, look::Scheme::Light);
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(200000, noon, hour);
    for (size_t i = 0; i < desk.items_.size(); ++i)
        desk.items_[i].bands[0] = u"model-with-a-very-long-name-%1"_s.arg(i / 1500);
    TimelineView view(&desk);
    std::vector<TimelineEntry> many = people();
    for (int i = 0; i < 300; ++i)
        many.push_back(
            {at(i / 300.0), TimelineEntry::Kind::Note, u"note %1"_s.arg(i), u"A. Kim"_s, {}});
    view.setEntries(many);
    view.resize(1400, 480);
    view.show();
    QTRY_COMPARE(view.picture().itemsInView, 200000);

    QVERIFY(view.scene().changes.size() <= 24);
    save(view, u"timeline-overfull"_s);
    QCOMPARE_GT(view.verticalScrollBar()->maximum(), 0);
}

void TestTimelinePane::thePaneGoesToTypedTimesAndListsTheWindow()
{
    TimelinePane pane(&m_desk, [] { return toInstant(EvidenceTime{noon + hour}); });
    pane.resize(1400, 900);
    pane.setEntries(people());
    pane.show();
    QTRY_COMPARE(pane.view().picture().itemsInView, 20000);
    pane.view().showWindow({noon, noon + 60 * second});
    auto* time = pane.findChild<QLineEdit*>(u"timelineGoTo"_s);
    time->setText(u"T-30m"_s);

    QTest::keyClick(time, Qt::Key_Return);

    QVERIFY(pane.view().times().window().contains(noon + hour / 2));
    auto* readout = pane.findChild<parts::PlainLabel*>(u"timelineReadout"_s);
    QTRY_VERIFY2(readout->plain().contains(u"12:30:00"_s), qPrintable(readout->plain()));
    pane.showList(true);
    auto* list = pane.findChild<parts::GridView*>(u"timelineList"_s);
    QTRY_COMPARE_GT(list->model()->rowCount(), 10);
    save(pane, u"timeline-pane"_s);
    for (int i = 0; i < 20; ++i) // what one looks closer at is the moment that one went to
        QTest::keyClick(&pane.view(), Qt::Key_Plus);
    QVERIFY(pane.view().times().window().span() < 10 * second);
    QVERIFY(pane.view().times().window().contains(noon + hour / 2));
}

void TestTimelinePane::aTimeHasRoomAndTheReadoutTwoLines()
{
    look::apply(*qApp, look::Scheme::Light);
    TimelinePane pane(&m_desk, [] { return Instant{}; });
    pane.resize(900, 600);
    pane.show();

    auto* readout = pane.findChild<parts::PlainLabel*>(u"timelineReadout"_s);
    QVERIFY(readout->wordWrap());
    QCOMPARE_GE(readout->height(), 2 * readout->fontMetrics().height());
    auto* time = pane.findChild<QLineEdit*>(u"timelineGoTo"_s);
    QCOMPARE_GT(time->width(), time->fontMetrics().horizontalAdvance(u"2026-11-24T14:02Z"_s));
}

void TestTimelinePane::firstAppearancesAreReachedByMouseAlone()
{
    TimelinePane pane(&m_desk, [] { return at(1); });
    pane.resize(1200, 600);
    pane.show();
    auto* next = pane.findChild<QPushButton*>(u"timelineNextFirst"_s);
    auto* previous = pane.findChild<QPushButton*>(u"timelinePreviousFirst"_s);
    QTRY_COMPARE(pane.view().scene().firsts.size(), size_t{3});
    QSignalSpy pointed(&pane.view(), &TimelineView::pointed);
    const auto said = [&pointed] { return pointed.last().first().toString(); };

    QVERIFY(next->isEnabled()); // the cursor is in the middle
    QVERIFY(previous->isEnabled());
    next->setFocus();
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY2(said().contains(u"first seen: "_s), qPrintable(said()));
    while (next->isEnabled())
        QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY2(next->toolTip().contains(u"Nothing is seen for the first time after"_s),
             qPrintable(next->toolTip()));
    QVERIFY(previous->hasFocus());
    QCOMPARE(previous->accessibleName(), u"Go to the previous first appearance"_s);

    const FirstMark mark = pane.view().scene().firsts.front();
    const QPoint place(pane.view().scene().plot.left() + mark.x + 2, mark.y + 2);
    QTest::mouseClick(pane.view().viewport(), Qt::LeftButton, {}, place);
    QVERIFY2(said().contains(firstSeenText(pane.view().firsts().at(mark.first))),
             qPrintable(said()));
}

QTEST_MAIN(TestTimelinePane)

} // namespace tst_timelinepane

#include "tst_timelinepane.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/timeline/comparebar.h"
#include "ui/timeline/timelineaccess.h"
#include "ui/timeline/timelinepane.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <memory>

namespace tst_comparebar {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC
constexpr qint64 hour = 3600 * second;
constexpr qint64 minute = 60 * second;

} // namespace

class TestCompareBar final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        look::apply(*qApp, look::Scheme::Light);
        m_desk.items_ = madeAfternoon(500, noon, hour);
        m_pane = std::make_unique<timeline::TimelinePane>(
            &m_desk, [] { return toInstant(EvidenceTime{noon + hour}); });
        m_pane->resize(1200, 700);
        m_pane->show();
        QTRY_COMPARE(view().picture().itemsInView, 500);
        m_asked = std::make_unique<QSignalSpy>(&bar(), &timeline::CompareBar::compareAsked);
    }

    void aShownWindowIsHeldAgainstAsMuchBeforeIt()
    {
        view().showWindow({noon + 30 * minute, noon + 40 * minute});

        button(u"compareUseAfter"_s)->click();
        QVERIFY2(words().startsWith(u"After: 2026-11-24 12:30:00"_s), qPrintable(words()));
        view().steer(timeline::Wish::Fit);
        button(u"compareNow"_s)->click();

        QCOMPARE(asked(),
                 (WindowPair{{noon + 20 * minute, noon + 30 * minute},
                             {noon + 30 * minute, noon + 40 * minute}}));
    }

    void withoutEvidenceNoWindowIsOffered()
    {
        m_desk.items_.clear();
        m_pane = std::make_unique<timeline::TimelinePane>(
            &m_desk, [] { return toInstant(EvidenceTime{noon + hour}); });
        m_pane->resize(1200, 700);
        m_pane->show();
        QTRY_VERIFY(view().isWithoutEvidence());
        m_asked = std::make_unique<QSignalSpy>(&bar(), &timeline::CompareBar::compareAsked);

        for (const QString& name : {u"compareUseBefore"_s, u"compareUseAfter"_s, u"compareNow"_s}) {
            button(name)->click();
            QVERIFY2(words().startsWith(u"No evidence is shown"_s), qPrintable(words()));
        }

        QCOMPARE(m_asked->count(), 0);
    }

    void theSelectionIsTakenByKeyboard()
    {
        view().showWindow({noon, noon + 60 * minute});
        view().showMoment(noon + 30 * minute);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
        const auto selection = view().times().selection();
        QVERIFY(selection.has_value());

        bar().useAsBefore();
        bar().compare();

        QCOMPARE(asked().before, *selection);
        QCOMPARE(asked().after, (Stretch{selection->to, selection->to + selection->span()}));
    }

    void theOnsetPartsWhenNothingIsChosen()
    {
        bar().setOnset(noon + 40 * minute);

        bar().compare();

        const Stretch shown = view().times().window();
        QCOMPARE(asked().after, (Stretch{noon + 40 * minute, shown.to}));
        QCOMPARE(asked().before.to, noon + 40 * minute);
    }

    void withoutAnythingToGoByTheWordsSayWhatToDo()
    {
        bar().compare();

        QCOMPARE(m_asked->count(), 0);
        QVERIFY2(words().contains(u"Shift"_s), qPrintable(words()));
    }

    void windowsThatOverlapAreNotAskedFor()
    {
        view().showWindow({noon + 30 * minute, noon + 40 * minute});
        bar().useAsBefore();
        bar().useAsAfter();

        bar().compare();

        QCOMPARE(m_asked->count(), 0);
        QVERIFY2(words().contains(u"End one where the other begins."_s), qPrintable(words()));

        button(u"compareForget"_s)->click();
        QVERIFY2(words().startsWith(u"Compare two windows"_s), qPrintable(words()));
        QVERIFY(!button(u"compareForget"_s)->isVisible());
    }

    void whatIsChosenIsShadedOnTheCanvasUntilItIsForgotten()
    {
        timeline::installTimelineAccess();
        const int plain = strongPixels(noon + 20 * minute);
        choose({noon + 10 * minute, noon + 20 * minute}, {noon + 40 * minute, noon + 50 * minute});
        view().steer(timeline::Wish::Fit);

        const int height = view().scene().plot.height();
        const int dashed = strongPixels(noon + 20 * minute);
        QCOMPARE_GT(dashed, plain);
        QCOMPARE_GT(dashed, height / 4);
        QCOMPARE_LT(dashed, height * 3 / 4);
        QCOMPARE_GE(strongPixels(noon + 50 * minute), height * 9 / 10); // solid
        QVERIFY2(heard().contains(u"before, 2026-11-24 12:10:00"_s), qPrintable(heard()));
        QVERIFY2(heard().contains(u"after, 2026-11-24 12:40:00"_s), qPrintable(heard()));

        view().showWindow({noon + 45 * minute, noon + 55 * minute}); // zoomed in and moved
        QCOMPARE_GE(strongPixels(noon + 50 * minute), height * 9 / 10);
        QSignalSpy said(&view(), &timeline::TimelineView::pointed);
        view().showMoment(noon + 47 * minute);
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY2(said.last().first().toString().endsWith(u"in the window after"_s),
                 qPrintable(said.last().first().toString()));

        button(u"compareForget"_s)->click();
        QCOMPARE_LT(strongPixels(noon + 50 * minute), height / 4);
        QVERIFY(!heard().contains(u"Chosen"_s));
    }

    void anotherIncidentForgetsTheChoice()
    {
        bar().useAsBefore();
        QVERIFY(words().startsWith(u"Before"_s));

        bar().setOnset(noon);

        QVERIFY(words().startsWith(u"Compare two windows"_s));
    }

private:
    void choose(const Stretch& before, const Stretch& after)
    {
        view().showWindow(before);
        bar().useAsBefore();
        view().showWindow(after);
        bar().useAsAfter();
    }

    // In the column of a moment, from the top of the plot to its foot; the longest of the lines around it.
    int strongPixels(qint64 at)
    {
        const QRect plot = view().scene().plot;
        const int x = plot.left() + pixelAt(view().times().window(), at, plot.width());
        const QImage image = view().viewport()->grab().toImage();
        int most = 0;
        for (int column = x - 1; column <= x + 1; ++column) {
            int found = 0;
            for (int y = 0; y < plot.height(); ++y)
                found += image.pixelColor(column, y) == look::current().strong ? 1 : 0;
            most = std::max(most, found);
        }
        return most;
    }

    QString heard()
    {
        return QAccessible::queryAccessibleInterface(&view())->text(QAccessible::Description);
    }

    timeline::TimelineView& view() { return m_pane->view(); }

    timeline::CompareBar& bar() { return m_pane->compareBar(); }

    QString words() { return bar().findChild<parts::PlainLabel*>(u"compareChoice"_s)->plain(); }

    QPushButton* button(const QString& name) { return bar().findChild<QPushButton*>(name); }

    WindowPair asked()
    {
        return m_asked->isEmpty() ? WindowPair{} : m_asked->last().at(1).value<WindowPair>();
    }

    FakeEvidenceDesk m_desk;
    std::unique_ptr<timeline::TimelinePane> m_pane;
    std::unique_ptr<QSignalSpy> m_asked;
};

QTEST_MAIN(TestCompareBar)

} // namespace tst_comparebar

#include "tst_comparebar.moc"

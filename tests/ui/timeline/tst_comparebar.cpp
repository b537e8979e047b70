// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/timeline/fakeevidencedesk.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"
#include "ui/timeline/comparebar.h"
#include "ui/timeline/timelinepane.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

#include <memory>

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

    void anotherIncidentForgetsTheChoice()
    {
        bar().useAsBefore();
        QVERIFY(words().startsWith(u"Before"_s));

        bar().setOnset(noon);

        QVERIFY(words().startsWith(u"Compare two windows"_s));
    }

private:
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
#include "tst_comparebar.moc"

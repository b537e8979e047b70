// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/evidencemodel.h"
#include "models/items/timelinemodel.h"
#include "tests/support/fakeevidencedesk.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_timelinemodel {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

namespace {

constexpr qint64 second = 1'000'000'000;

std::vector<TimelineEntry> people()
{
    return {{Instant{10'000'000}, TimelineEntry::Kind::Note, u"early"_s, u"Kim"_s, {}},
            {Instant{50'000'000}, TimelineEntry::Kind::Run, u"pin"_s, u"Osei"_s, u"confirmed"_s},
            {Instant{900'000'000}, TimelineEntry::Kind::Note, u"outside"_s, u"Kim"_s, {}}};
}

ItemQuery window()
{
    ItemQuery query;
    query.from = EvidenceTime{0};
    query.to = EvidenceTime{100 * second};
    query.limit = 50;
    return query;
}

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsStandInOrderOfTime();
    void whatIsSeenForTheFirstTimeHasARow();
    void pagesAreFetchedAsOneGoes();
    void entriesShowWithoutAnyItem();
    void anAnswerToAnOlderQuestionIsDropped();
    void anErrorIsTold();
    void theEvidenceListPassesTheModelTest();
    void foreignNamesAreMadeVisibleInSentences();
    void whatHasNoTimeIsNotOf1970();
};

void TestTimelineModel::rowsStandInOrderOfTime()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(30, 0, 100 * second);
    TimelineModel model(&desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.show(window(), people(),
               {{BandKind::PromptVersion, u"v42"_s, 60 * second, 90 * second, 3, true}}, {});

    QTRY_COMPARE(model.rowCount(), 33);
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE_GE(model.timeOf(row), model.timeOf(row - 1));
    QCOMPARE(model.index(7, TimelineModel::TimeColumn).data(TimelineModel::SortRole),
             QVariant(model.timeOf(7)));
    const QModelIndex words = model.index(7, TimelineModel::TextColumn);
    QCOMPARE(words.data(TimelineModel::SortRole), words.data());
}

void TestTimelineModel::whatIsSeenForTheFirstTimeHasARow()
{
    FakeEvidenceDesk desk;
    TimelineModel model(&desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.show(window(), {}, {},
               {{60 * second, BandKind::PromptVersion, u"v42"_s},
                {70 * second, std::nullopt, u"model a + prompt v42"_s},
                {9000 * second, BandKind::PromptVersion, u"v43"_s}});

    QTRY_COMPARE(model.rowCount(), 2);
    const auto textOf
        = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(textOf(0, TimelineModel::KindColumn), u"First seen"_s);
    QVERIFY(textOf(0, TimelineModel::TextColumn).startsWith(u"first seen: Prompt version"_s));
    QVERIFY(textOf(0, TimelineModel::TextColumn).contains(u"v42"_s));
    QVERIFY(textOf(1, TimelineModel::TextColumn).contains(u"the combination"_s));
    QCOMPARE(textOf(1, TimelineModel::WhoColumn), u"Combination"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"first seen:"_s));
}

void TestTimelineModel::pagesAreFetchedAsOneGoes()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(120, 0, 100 * second);
    TimelineModel model(&desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(window(), {}, {}, {});
    QTRY_COMPARE(model.rowCount(), 50);

    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 100);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 120);

    QVERIFY(!model.canFetchMore({}));
    QVERIFY(model.item(0).has_value());
}

void TestTimelineModel::entriesShowWithoutAnyItem()
{
    FakeEvidenceDesk desk;
    TimelineModel model(&desk);

    model.show(window(), people(), {}, {});

    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.item(0).has_value());
    QCOMPARE(model.index(1, TimelineModel::StatusColumn).data().toString(), u"confirmed"_s);
}

void TestTimelineModel::anAnswerToAnOlderQuestionIsDropped()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(30, 0, 100 * second);
    desk.held = true;
    EvidenceModel model(&desk);
    QSignalSpy settled(&model, &EvidenceModel::settled);
    model.show(window());
    ItemQuery narrow = window();
    narrow.limit = 5;
    model.show(narrow);

    desk.release(1);
    desk.release(0);

    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(model.rowCount(), 5);
}

void TestTimelineModel::anErrorIsTold()
{
    FakeEvidenceDesk desk;
    desk.broken = Error{Fault::OutOfReach, u"index"_s, u"The index cannot be read."_s, {}};
    TimelineModel model(&desk);
    QSignalSpy failed(&model, &TimelineModel::failed);

    model.show(window(), {}, {}, {});

    QTRY_COMPARE(failed.count(), 1);
}

void TestTimelineModel::theEvidenceListPassesTheModelTest()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(120, 0, 100 * second);
    EvidenceModel model(&desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.show(window());

    QTRY_COMPARE(model.rowCount(), 50);
    QVERIFY(model.canFetchMore({}));
}

void TestTimelineModel::foreignNamesAreMadeVisibleInSentences()
{
    EvidenceItem item;
    item.name = u"a\u202Eb"_s;

    QVERIFY(!itemSentence(item).contains(QChar(0x202E)));
}

void TestTimelineModel::whatHasNoTimeIsNotOf1970()
{
    EvidenceItem item;
    item.name = u"verdict"_s;
    item.source = u"Llama Guard"_s;
    EvidenceItem timed = item;
    timed.start = EvidenceTime{1};

    QVERIFY(!itemSentence(item).contains(u"1970"));
    QVERIFY(itemSentence(item).endsWith(u", without a time"_s));
    QCOMPARE(itemTimeText(item), u"no time"_s);
    QCOMPARE(itemTimeText(timed), isoText(timed.start));
}

QTEST_GUILESS_MAIN(TestTimelineModel)

} // namespace tst_timelinemodel

#include "tst_timelinemodel.moc"

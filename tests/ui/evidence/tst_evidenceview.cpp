// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/evidence/exportdialog.h"
#include "ui/evidence/pindialog.h"
#include "ui/evidence/viewnamedialog.h"
#include "ui/evidence/viewsdialog.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTabWidget>

namespace tst_evidenceview {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::evidence;

namespace {

constexpr qint64 hour = 3'600'000'000'000;
constexpr qint64 noon = 1'795'521'600'000'000'000;

QAbstractItemModel* tableOf(QWidget& view, int tab)
{
    auto* tabs = view.findChild<QTabWidget*>(u"evidenceTabs"_s);
    return qobject_cast<parts::GridView*>(tabs->widget(tab))->model();
}

} // namespace

class TestEvidenceView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsComePageByPage();
    void theCountSaysWhetherMoreFollow();
    void anItemOpensWhereItHasSomethingToShow();
    void walkingOpensTheItem();
    void everyPartOfAnItemIsShown();
    void rerankingShowsTheDifference();
    void scoresAndRanksSortByValue();
    void timesAndLengthsSortByValue();
    void presenceIsSaidForEveryKind();
    void foreignMarkupStaysText();
    void filtersAskAnew();
    void anOlderAnswerIsDropped();
    void anItemThatIsGoneIsSaid();
    void pinAndCopyNameTheItem();
    void enterOpensAndEscapeComesBack();
    void aSearchFindsAtAnyTimeCountsAndWalks();
    void theSearchKeepsItsWidthWhenItFinds();
    void anEmptyListSaysWhatHelps();
    void aListUnderAMarkSaysSoUntilTheTimelineMoves();
    void aFlawInASearchIsSaidAndWhatWasFoundStays();
    void howMuchTextIsSearchableIsSaidUntilAllIs();
    void pictures();

private:
    FakeEvidenceDesk m_desk;
};

void TestEvidenceView::init()
{
    m_desk.held = false;
    m_desk.lists.clear();
    m_desk.detailOf = richDetail;
    if (m_desk.items_.empty())
        m_desk.items_ = madeAfternoon(1000, noon, hour);
}

void TestEvidenceView::rowsComePageByPage()
{
    EvidenceModel model(&m_desk);
    model.show({});
    QTRY_COMPARE(model.rowCount(), 200);

    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);

    QCOMPARE(model.item(250), m_desk.items_.at(250));
}

void TestEvidenceView::theCountSaysWhetherMoreFollow()
{
    EvidenceView view(&m_desk);
    auto* counts = view.findChild<parts::PlainLabel*>(u"filterCounts"_s);

    view.show({});

    QTRY_COMPARE(counts->plain(), u"200 and more"_s);
}

void TestEvidenceView::anItemOpensWhereItHasSomethingToShow()
{
    EvidenceDetail detail;
    auto* tabs = detail.findChild<QTabWidget*>(u"evidenceTabs"_s);
    ItemDetail verdict = richDetail(m_desk.items_.front());
    verdict.item.lane = EvidenceKind::Guardrail;
    verdict.systemInstructions.clear();
    verdict.messages.clear();
    verdict.documents.clear();
    verdict.reranked.clear();

    detail.show(verdict);
    QCOMPARE(tabs->currentIndex(), 2);

    detail.show(richDetail(m_desk.items_.front())); // has verdicts too: one stays where one looks
    QCOMPARE(tabs->currentIndex(), 2);
}

void TestEvidenceView::walkingOpensTheItem()
{
    EvidenceView view(&m_desk);
    view.show({});
    auto* list = view.findChild<parts::GridView*>(u"evidenceList"_s);
    QTRY_COMPARE_GT(list->model()->rowCount(), 100);

    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Down);

    auto* title = view.findChild<parts::PlainLabel*>(u"evidenceTitle"_s);
    QTRY_COMPARE(title->plain(), m_desk.items_.at(1).name);
}

void TestEvidenceView::everyPartOfAnItemIsShown()
{
    EvidenceView view(&m_desk);
    view.open(m_desk.items_.front().ref);
    QTRY_COMPARE(tableOf(view, 1)->rowCount(), 3);

    QCOMPARE(tableOf(view, 2)->rowCount(), 1);
    QCOMPARE(tableOf(view, 3)->rowCount(), 2);
    QCOMPARE(tableOf(view, 4)->rowCount(), 2);
    QCOMPARE(tableOf(view, 4)->index(1, 2).data().toString(), u"no, kept as it is"_s);
    QVERIFY(view.findChild<parts::PlainTextView*>(u"rawRecord"_s)
                ->shownText()
                .contains(u"acme.queue"_s));
}

void TestEvidenceView::rerankingShowsTheDifference()
{
    EvidenceView view(&m_desk);
    view.open(m_desk.items_.front().ref);
    QTRY_COMPARE(tableOf(view, 1)->rowCount(), 3);

    QStringList moves;
    for (int row = 0; row < 3; ++row)
        moves << tableOf(view, 1)->index(row, 2).data().toString();

    QCOMPARE(moves, QStringList({u"▼ −1"_s, u"▲ +1"_s, u"dropped"_s}));
}

void TestEvidenceView::scoresAndRanksSortByValue()
{
    m_desk.detailOf = [](const EvidenceItem& item) {
        ItemDetail detail = richDetail(item);
        detail.documents.clear();
        detail.reranked.clear();
        for (const QString& score : {u"0.9"_s, u"n/a"_s, u"1e-3"_s, u"0.85"_s, u"10"_s})
            detail.documents.append(ItemDocument{QString(u"kb-"_s + score), score, u"text"_s, {}});
        for (int at = 0; at < 7; ++at) // ranks of two figures
            detail.documents.append(ItemDocument{u"kb-x%1"_s.arg(at), u"-1"_s, u"text"_s, {}});
        return detail;
    };
    EvidenceView view(&m_desk);
    view.open(m_desk.items_.front().ref);
    QTRY_COMPARE(tableOf(view, 1)->rowCount(), 12);
    auto* table
        = qobject_cast<parts::GridView*>(view.findChild<QTabWidget*>(u"evidenceTabs"_s)->widget(1));
    QVERIFY(table != nullptr);
    const auto column = [table](int number) {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, number).data().toString());
        return all;
    };

    table->sortByColumn(4, Qt::DescendingOrder);
    QCOMPARE(column(4).first(4), QStringList({u"10"_s, u"0.9"_s, u"0.85"_s, u"1e-3"_s}));
    QCOMPARE(column(4).last(), u"n/a"_s);
    table->sortByColumn(4, Qt::AscendingOrder);
    QCOMPARE(column(4).last(2), QStringList({u"10"_s, u"n/a"_s}));
    table->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(column(0).first(4), QStringList({u"12"_s, u"11"_s, u"10"_s, u"9"_s}));
}

void TestEvidenceView::timesAndLengthsSortByValue()
{
    FakeEvidenceDesk desk;
    desk.items_ = madeAfternoon(3, noon, hour);
    desk.items_[0].end.nanos = desk.items_[0].start.nanos + 90'000'000;    // 90 ms
    desk.items_[1].end.nanos = desk.items_[1].start.nanos + 1'200'000'000; // 1.2 s
    desk.items_[2].end.nanos = desk.items_[2].start.nanos;                 // none
    EvidenceModel model(&desk);
    parts::GridView table;
    table.setSource(&model);
    table.setSortRole(EvidenceModel::SortRole);
    model.show({});
    QTRY_COMPARE(table.model()->rowCount(), 3);

    table.sortByColumn(EvidenceModel::LengthColumn, Qt::DescendingOrder);
    QCOMPARE(table.shownRows(), QList<int>({1, 0, 2}));
    table.sortByColumn(EvidenceModel::LengthColumn, Qt::AscendingOrder);
    QCOMPARE(table.shownRows(), QList<int>({0, 1, 2}));
    table.sortByColumn(EvidenceModel::TimeColumn, Qt::DescendingOrder);
    QCOMPARE(table.shownRows(), QList<int>({2, 1, 0}));
}

void TestEvidenceView::presenceIsSaidForEveryKind()
{
    EvidenceView view(&m_desk);
    view.open(m_desk.items_.front().ref);
    auto* presence = view.findChild<parts::PlainLabel*>(u"evidencePresence"_s);
    QTRY_VERIFY(!presence->plain().isEmpty());

    for (const QString& word :
         {u"captured"_s, u"redacted"_s, u"kept elsewhere"_s, u"cut short"_s, u"absent"_s})
        QVERIFY2(presence->plain().contains(word), qPrintable(presence->plain()));
}

void TestEvidenceView::foreignMarkupStaysText()
{
    EvidenceView view(&m_desk);
    view.open(m_desk.items_.front().ref);
    QTRY_COMPARE(tableOf(view, 1)->rowCount(), 3);

    bool found = false;
    for (const auto* label : view.findChildren<parts::PlainLabel*>()) {
        if (label->plain().contains(u"<b>Refund</b>"_s)) {
            found = true;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    QVERIFY(found);
}

void TestEvidenceView::filtersAskAnew()
{
    EvidenceView view(&m_desk);
    view.show({});
    QTRY_COMPARE(m_desk.lists.size(), size_t{1});

    view.findChild<QCheckBox*>(u"adverseOnly"_s)->setChecked(true);

    QCOMPARE(m_desk.lists.size(), size_t{2});
    QVERIFY(m_desk.lists.back().adverseOnly);
}

void TestEvidenceView::anOlderAnswerIsDropped()
{
    EvidenceView view(&m_desk);
    m_desk.held = true;
    view.open(m_desk.items_.at(0).ref);
    view.open(m_desk.items_.at(1).ref);

    m_desk.release(1);
    m_desk.release(0);

    auto* title = view.findChild<parts::PlainLabel*>(u"evidenceTitle"_s);
    QTRY_COMPARE(title->plain(), m_desk.items_.at(1).name);
}

void TestEvidenceView::anItemThatIsGoneIsSaid()
{
    EvidenceView view(&m_desk);
    view.open({ExhibitId(u"gone"_s), 1, 2});

    auto* title = view.findChild<parts::PlainLabel*>(u"evidenceTitle"_s);
    QTRY_VERIFY2(title->plain().contains(u"not here"_s), qPrintable(title->plain()));
    QVERIFY(!view.findChild<QPushButton*>(u"pinItem"_s)->isEnabled());
}

void TestEvidenceView::pinAndCopyNameTheItem()
{
    EvidenceView view(&m_desk);
    QSignalSpy pinned(&view, &EvidenceView::pinAsked);
    view.open(m_desk.items_.at(3).ref);
    auto* pin = view.findChild<QPushButton*>(u"pinItem"_s);
    QTRY_VERIFY(pin->isEnabled());

    pin->click();

    QCOMPARE(pinned.count(), 1);
    QCOMPARE(pinned.first().first().value<ItemRef>(), m_desk.items_.at(3).ref);
}

void TestEvidenceView::enterOpensAndEscapeComesBack()
{
    EvidenceView view(&m_desk);
    view.show({});
    view.QWidget::show();
    auto* list = view.findChild<parts::GridView*>(u"evidenceList"_s);
    QTRY_COMPARE_GT(list->model()->rowCount(), 100);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(QTest::qWaitForWindowActive(&view));
    list->setFocus();
    QTRY_VERIFY(view.findChild<QPushButton*>(u"pinItem"_s)->isEnabled());

    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!list->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QVERIFY(list->hasFocus());
}

void TestEvidenceView::aSearchFindsAtAnyTimeCountsAndWalks()
{
    EvidenceView view(&m_desk);
    ItemQuery window;
    window.from = EvidenceTime{noon};
    window.to = EvidenceTime{noon + hour / 60};
    view.follow(window);
    QSignalSpy picked(&view, &EvidenceView::hitPicked);
    auto* field = view.findChild<QLineEdit*>(u"filterField"_s);
    auto* next = view.findChild<QPushButton*>(u"hitNext"_s);
    QVERIFY(next->isHidden());
    const auto all
        = std::count_if(m_desk.items_.begin(), m_desk.items_.end(),
                        [](const EvidenceItem& item) { return item.name.contains(u"policy"_s); });

    QTest::keyClicks(field, u"policy"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(view.findChild<parts::PlainLabel*>(u"filterCounts"_s)->plain(),
                 QString::number(all));
    QVERIFY(!m_desk.lists.back().from.has_value());
    view.follow(window); // the timeline moved; the search stays
    QVERIFY(!next->isHidden());
    next->click();
    next->click();

    QCOMPARE(picked.count(), 2);
    QVERIFY(picked.last().first().value<EvidenceItem>().name.contains(u"policy"_s));
    QCOMPARE(view.findChild<parts::PlainLabel*>(u"searchWords"_s)->plain(),
             u"Hit 2 of %1."_s.arg(all));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(view.query().search.isEmpty());
    QVERIFY(view.query().from == window.from);
    QVERIFY(next->isHidden());
}

void TestEvidenceView::theSearchKeepsItsWidthWhenItFinds()
{
    EvidenceView view(&m_desk);
    view.resize(900, 500);
    view.show({});
    view.QWidget::show();
    auto* field = view.findChild<QLineEdit*>(u"filterField"_s);

    QTest::keyClicks(field, u"policy"_s);
    QTest::keyClick(field, Qt::Key_Return);

    auto* next = view.findChild<QPushButton*>(u"hitNext"_s);
    QTRY_VERIFY(next->isVisible());
    QCOMPARE_GT(next->mapTo(&view, QPoint()).y(), field->mapTo(&view, QPoint()).y() + 10);
}

void TestEvidenceView::anEmptyListSaysWhatHelps()
{
    FakeEvidenceDesk none;
    EvidenceView view(&none);
    auto* list = view.findChild<parts::GridView*>(u"evidenceList"_s);
    const auto said
        = [list](const QString& words) { return list->accessibleDescription().contains(words); };
    view.show({});
    QTRY_VERIFY(said(u"No evidence is here yet."_s));
    none.progress = TextProgress{3, 3};
    emit none.textGrown(none.progress);
    QVERIFY(said(u"No item lies in this window of time."_s));
    view.findChild<QCheckBox*>(u"adverseOnly"_s)->setChecked(true);
    QTRY_VERIFY(said(u"Clear the filter"_s));

    auto* field = view.findChild<QLineEdit*>(u"filterField"_s);
    QTest::keyClicks(field, u"nowhere"_s);
    QTest::keyClick(field, Qt::Key_Return);

    QTRY_VERIFY(said(u"All times were searched"_s));
    QVERIFY(!said(u"window of time"_s));
}

void TestEvidenceView::aListUnderAMarkSaysSoUntilTheTimelineMoves()
{
    EvidenceView view(&m_desk);
    ItemQuery mark;
    mark.from = EvidenceTime{noon};
    mark.to = EvidenceTime{noon + hour / 60};
    auto* words = view.findChild<parts::PlainLabel*>(u"searchWords"_s);

    view.showMark(mark);
    QVERIFY(words->plain().startsWith(u"Listed is only what lies under the mark."_s));
    QVERIFY(!words->isHidden());
    view.follow({});

    QVERIFY(words->isHidden());
}

void TestEvidenceView::aFlawInASearchIsSaidAndWhatWasFoundStays()
{
    EvidenceView view(&m_desk);
    view.show({});
    auto* list = view.findChild<parts::GridView*>(u"evidenceList"_s);
    QTRY_COMPARE_GT(list->model()->rowCount(), 100);
    auto* field = view.findChild<QLineEdit*>(u"filterField"_s);

    QTest::keyClicks(field, u"colour:red"_s);
    QTest::keyClick(field, Qt::Key_Return);

    auto* words = view.findChild<parts::PlainLabel*>(u"searchWords"_s);
    QVERIFY(words->plain().contains(u"Character 1"_s));
    QVERIFY(words->plain().contains(u"latency:"_s));
    QCOMPARE_GT(list->model()->rowCount(), 100);
}

void TestEvidenceView::howMuchTextIsSearchableIsSaidUntilAllIs()
{
    EvidenceView view(&m_desk);
    auto* progress = view.findChild<parts::PlainLabel*>(u"searchProgress"_s);
    QVERIFY(progress->isHidden());

    emit m_desk.textGrown(TextProgress{412'000, 1'000'000});
    QVERIFY(!progress->isHidden());
    QVERIFY(progress->plain().contains(u"412"_s));
    emit m_desk.textGrown(TextProgress{1'000'000, 1'000'000});

    QVERIFY(progress->isHidden());
}

void TestEvidenceView::pictures()
{
    const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
    QVERIFY(QDir().mkpath(folder));
    const std::vector<std::pair<look::Scheme, QString>> schemes{
        {look::Scheme::Light, u"light"_s},
        {look::Scheme::Dark, u"dark"_s},
        {look::Scheme::HighContrast, u"contrast"_s}};
    for (const auto& [scheme, name] : schemes) {
        look::apply(*qApp, scheme);
        EvidenceView view(&m_desk);
        view.resize(1600, 800);
        view.show({});
        view.QWidget::show();
        view.open(m_desk.items_.at(2).ref);
        auto* list = view.findChild<parts::GridView*>(u"evidenceList"_s);
        QTRY_COMPARE_GT(list->model()->rowCount(), 100);
        QTRY_COMPARE(tableOf(view, 1)->rowCount(), 3);
        QTRY_COMPARE_GT(view.findChild<parts::PlainLabel*>(u"evidencePresence"_s)->height(), 12);
        QVERIFY(view.grab().save(folder + u"/evidence-"_s + name + u".png"_s));
        view.findChild<QTabWidget*>(u"evidenceTabs"_s)->setCurrentIndex(1);
        QVERIFY(view.grab().save(folder + u"/evidence-documents-"_s + name + u".png"_s));
    }
    look::apply(*qApp, look::Scheme::Light);
    ExportDialog form;
    form.setCount(qint64{18'204});
    form.findChild<QRadioButton*>(u"exportUnmasked"_s)->setChecked(true);
    form.show();
    QVERIFY(form.grab().save(folder + u"/evidence-export.png"_s));
    SavedView refunds;
    refunds.name = u"Refunds"_s;
    refunds.search = u"kind:guardrail refund"_s;
    refunds.adverseOnly = true;
    refunds.from = EvidenceTime{noon};
    refunds.to = EvidenceTime{noon + hour};
    ViewsDialog saved;
    saved.setViews({refunds});
    saved.show();
    QVERIFY(saved.grab().save(folder + u"/evidence-views.png"_s));
    ViewNameDialog naming(u"Save this view"_s, refunds.name, {refunds.name}, true);
    naming.show();
    QVERIFY(naming.grab().save(folder + u"/evidence-view-name.png"_s));
    PinDialog pinning(u"chat gpt-4o"_s, {u"Ada Osei pinned it: the first wrong answer"_s},
                      u"the same prompt as a day before"_s);
    pinning.show();
    QVERIFY(pinning.grab().save(folder + u"/evidence-pin.png"_s));
    FakeEvidenceDesk none;
    EvidenceView view(&none);
    view.resize(1600, 800);
    view.show({});
    view.QWidget::show();
    QVERIFY(view.grab().save(folder + u"/evidence-empty.png"_s));
}

QTEST_MAIN(TestEvidenceView)

} // namespace tst_evidenceview

#include "tst_evidenceview.moc"

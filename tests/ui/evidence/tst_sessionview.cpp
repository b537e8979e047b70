// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page Session of an opened item: what the same user did before and after it.
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/evidence/sessionview.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

namespace tst_sessionview {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::evidence;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 second = 1'000'000'000;

// The request of this number; every third one is of the same user.
EvidenceItem requestAt(int number)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), number * 100, 99};
    item.start = EvidenceTime{noon + number * 50 * second};
    item.end = EvidenceTime{item.start.nanos + 7 * second};
    item.lane = EvidenceKind::UserAction;
    item.presence[static_cast<size_t>(EvidenceKind::UserAction)] = KindPresence::Captured;
    item.name = u"POST /refund/chat %1"_s.arg(number);
    item.source = u"storefront"_s;
    item.adverse = number == 6;
    item.status = number == 9 ? ItemStatus::Error : ItemStatus::Ok;
    item.traceId = QByteArray::number(1'000'000'000'000'000 + number);
    return item;
}

// The model call of that request, which names no session itself.
EvidenceItem callAt(int number)
{
    EvidenceItem item = requestAt(number);
    ++item.ref.offset;
    item.start.nanos += second;
    item.lane = EvidenceKind::ModelBehaviour;
    item.name = u"chat %1"_s.arg(number);
    item.source = u"assistant"_s;
    item.parentId = "01234567";
    return item;
}

ItemDetail detailOf(const EvidenceItem& item)
{
    ItemDetail detail = richDetail(item);
    const qint64 number = item.ref.offset / 100;
    if (number % 3 == 0 && item.ref.offset % 100 == 0)
        detail.session = u"8c1e0f22aa"_s;
    if (number == 7)
        detail.session = u"only\u202ethis"_s;
    return detail;
}

} // namespace

class TestSessionView : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk.items_.clear();
        for (int number = 0; number < 15; ++number)
            m_desk.items_.push_back(requestAt(number));
        m_desk.items_.at(8).traceId.clear();
        m_desk.items_.insert(m_desk.items_.begin() + 4, callAt(3));
        m_desk.lists.clear();
        m_desk.broken.reset();
        m_desk.progress = {};
        m_desk.held = false;
        m_desk.detailOf = detailOf;
        m_view = std::make_unique<EvidenceView>(&m_desk);
        m_view->resize(1400, 700);
        m_view->setVisible(true);
        tabs().setCurrentWidget(page());
    }

    void whatTheUserDidBeforeAndAfterStandsAroundTheItem()
    {
        open(6);

        QTRY_COMPARE(rows(), 5);
        QCOMPARE(column(0),
                 QStringList({u"5 min 0 s before"_s, u"2 min 30 s before"_s, u"this item"_s,
                              u"2 min 30 s after"_s, u"5 min 0 s after"_s}));
        QCOMPARE(column(1), QStringList({u"−2"_s, u"−1"_s, u"same"_s, u"+1"_s, u"+2"_s}));
        QCOMPARE(table().asText().section(u'\n', 0, 1),
                 u"From this item\tRequest\tStatus\tName\tTime (UTC)\tKind\tSource\n"
                 "this item\tsame\tadverse\tPOST /refund/chat 6\t2026-11-24 12:05:00Z\tUser "
                 "action\tstorefront"_s);
        QCOMPARE(cell(2, 2), u"adverse"_s);
        QCOMPARE(cell(3, 2), u"error"_s);
        QVERIFY2(words().startsWith(u"The session is 8c1e0f22aa. Items of the session before this "
                                    "one: 2; after it: 2."_s),
                 qPrintable(words()));
        QCOMPARE(table().current().row(), 2); // one starts from the item itself
        QCOMPARE(table().accessibleName(), u"Items of the user's session"_s);
    }

    void aRowOpensByKeyAndByButtonAndThePageStays()
    {
        open(6);
        QTRY_COMPARE(rows(), 5);
        auto* button = m_view->findChild<QPushButton*>(u"openOfSession"_s);
        QVERIFY(!button->isEnabled());
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return); // the item itself is open already
        QTest::keyClick(&table(), Qt::Key_Up);
        QVERIFY(button->isEnabled());
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_COMPARE(title(), u"POST /refund/chat 3"_s);
        QTRY_COMPARE(column(0).value(1), u"this item"_s);
        QVERIFY(tabs().currentWidget() == page());

        table().setCurrentIndex(table().model()->index(4, 0));
        button->click();
        QTRY_COMPARE(title(), u"POST /refund/chat 12"_s);
        QTRY_COMPARE(column(0).value(4), u"this item"_s);
    }

    void whatWasDoneForTheChosenRequestIsListedAndOpens()
    {
        open(6);
        QTRY_COMPARE(rows(), 5);
        QCOMPARE(request().model()->rowCount(), 1);
        QCOMPARE(request().model()->index(0, 0).data().toString(), u"this item"_s);

        table().setCurrentIndex(table().model()->index(1, 0));
        QCOMPARE(request().model()->rowCount(), 2);
        QCOMPARE(request().model()->index(1, 0).data().toString(), u"2 min 29 s before"_s);
        request().clearSelection();
        QCOMPARE(request().asText().section(u'\n', 2, 2),
                 u"2 min 29 s before\tok\tchat 3\t2026-11-24 12:02:31Z\tModel version and "
                 "behaviour\tassistant"_s);
        auto* said = m_view->findChild<parts::PlainLabel*>(u"requestWords"_s);
        QCOMPARE(said->plain(), u"Done for the chosen request, items: 2."_s);

        request().setFocus();
        QTest::keyClick(&request(), Qt::Key_Down);
        QTest::keyClick(&request(), Qt::Key_Return);
        QTRY_COMPARE(title(), u"chat 3"_s);
        QTRY_VERIFY2(words().contains(u"the one that “POST /refund/chat 3” of its trace names is "
                                      "8c1e0f22aa."_s),
                     qPrintable(words()));
        QCOMPARE(
            column(0),
            QStringList({u"2 min 31 s before"_s, u"1000 ms before"_s, u"this item"_s,
                         u"2 min 29 s after"_s, u"4 min 59 s after"_s, u"7 min 29 s after"_s}));
        QCOMPARE(request().model()->rowCount(), 2);
        QCOMPARE(request().current().row(), 1); // the call itself

        open(8); // no session
        QTRY_COMPARE(rows(), 0);
        QVERIFY(!request().isVisible());
    }

    void aLowPageShowsBothListsSideBySide()
    {
        open(6);
        QTRY_COMPARE(rows(), 5);
        auto* halves = page()->findChild<QSplitter*>(u"sessionHalves"_s);
        m_view->resize(1400, 700);
        QTRY_COMPARE(halves->orientation(), Qt::Vertical);
        m_view->resize(1700, 420);
        QTRY_COMPARE(halves->orientation(), Qt::Horizontal);
        QTRY_VERIFY(request().isVisible() && request().width() > 200 && table().width() > 200);
    }

    void thatNothingElseOrNoSessionIsThereIsSaid()
    {
        open(7);
        QTRY_VERIFY2(words().contains(u"holds nothing else of it"_s), qPrintable(words()));
        QCOMPARE(rows(), 1);
        open(8);
        QTRY_VERIFY2(words().contains(u"names no session of a user, and no trace"_s),
                     qPrintable(words()));
        QCOMPARE(rows(), 0);
        QVERIFY(!m_view->findChild<QPushButton*>(u"openOfSession"_s)->isEnabled());
        open(1);
        QTRY_VERIFY2(words().contains(u"nor another one of its trace"_s), qPrintable(words()));
    }

    void whatOnlyTheMembersOfAnIncidentHaveIsMarked()
    {
        m_view->setRestricted({{m_desk.items_.at(0).ref.exhibit, u"WR-7K3F"_s}});
        open(6);
        QTRY_COMPARE(rows(), 5);
        QVERIFY2(cell(0, 2).contains(u"WR-7K3F"_s), qPrintable(cell(0, 2)));
    }

    void nothingIsLookedForUntilThePageIsSeen()
    {
        tabs().setCurrentIndex(0);
        m_desk.lists.clear();
        QSignalSpy shown(m_view->detail(), &EvidenceDetail::shown);
        open(6);
        QTRY_COMPARE(shown.size(), 1);
        for (const ItemQuery& query : m_desk.lists)
            QVERIFY(query.search.isEmpty()); // only for the other span of its call
        tabs().setCurrentWidget(page());
        QTRY_COMPARE(rows(), 5);
    }

    void whileItLooksItSaysSoAndAFailureIsTold()
    {
        QSignalSpy shown(m_view->detail(), &EvidenceDetail::shown);
        m_desk.progress = {10, 15};
        open(6);
        QTRY_COMPARE(shown.size(), 1);
        m_desk.held = true;
        m_view->findChild<QPushButton*>(u"lookAgain"_s)->click();
        QCOMPARE(words(),
                 u"Looking for the session… The text of 10 of 15 items is searchable at "
                 "once; the rest is read one by one."_s);
        QCOMPARE(rows(), 0);
        m_desk.held = false;
        m_desk.broken = Error{Fault::OutOfReach, u"index"_s, u"The disk is gone."_s, {}};
        m_desk.release(m_desk.waiting() - 1);
        QTRY_VERIFY2(words().contains(u"The disk is gone."_s), qPrintable(words()));

        m_desk.broken.reset();
        m_desk.items_.push_back(requestAt(15));
        m_view->findChild<QPushButton*>(u"lookAgain"_s)->click();
        QTRY_COMPARE(rows(), 6); // what arrived since then
    }

    void pictures()
    {
        const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
        QVERIFY(QDir().mkpath(folder));
        for (const auto scheme : {look::Scheme::Light, look::Scheme::Dark}) {
            look::apply(*qApp, scheme);
            open(6);
            QTRY_COMPARE(rows(), 5);
            table().setCurrentIndex(table().model()->index(1, 0));
            QTRY_VERIFY(request().height() > 100); // it has its half
            const QString name = scheme == look::Scheme::Light ? u"light"_s : u"dark"_s;
            QVERIFY(m_view->grab().save(folder + u"/evidence-session-"_s + name + u".png"_s));
        }
    }

    // A framework and the vendor's library below it write a span each.
    void twoSpansOfOneCallAreOneRowAndAFailureWithoutOneIsAGap()
    {
        const auto model = static_cast<std::size_t>(BandKind::AnsweringModel);
        EvidenceItem inner = callAt(3);
        ++inner.ref.offset;
        inner.start.nanos += 1'000'000;
        inner.name = u"library 3"_s;
        inner.bands[model] = u"m-1"_s;
        m_desk.items_.at(4).bands[model] = u"m-1"_s;
        m_desk.items_.insert(m_desk.items_.begin() + 5, inner);
        m_desk.detailOf = [](const EvidenceItem& item) {
            ItemDetail detail = detailOf(item);
            detail.item = item;
            detail.provenance = {{u"scope.name"_s, item.name.section(u' ', 0, 0), true}};
            return detail;
        };

        open(3);
        QTRY_COMPARE(request().model()->rowCount(), 2);
        QTRY_COMPARE(request().model()->index(1, 2).data().toString(),
                     u"chat 3 (told by 2 spans)"_s);
        auto* said = m_view->findChild<parts::PlainLabel*>(u"requestWords"_s);
        QCOMPARE(said->plain(),
                 u"Done for the chosen request, items: 3. Calls that two spans "
                 "tell, and that are one row each: 1."_s);

        m_view->open(inner.ref);
        auto* note = m_view->findChild<parts::PlainLabel*>(u"callNote"_s);
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->plain(),
                 u"Two spans tell this one call: this one, and “chat 3”. It is one call."_s);
        m_view->findChild<QPushButton*>(u"openOtherSpan"_s)->click();
        QTRY_COMPARE(title(), u"chat 3"_s);
        QTRY_VERIFY(note->plain().contains(u"“library 3”"));

        open(9); // failed, and nothing else is in its trace
        QTRY_VERIFY2(note->plain().startsWith(u"A gap: "), qPrintable(note->plain()));
        QTRY_COMPARE(request().model()->rowCount(), 2);
        QCOMPARE(request().model()->index(1, 1).data().toString(), u"Gap"_s);
        request().pick(request().model()->index(1, 0));
        QTest::keyClick(&request(), Qt::Key_Return); // there is nothing to open
        QCOMPARE(title(), u"POST /refund/chat 9"_s);

        open(6);
        QTRY_VERIFY(!note->isVisible());
    }

private:
    void open(int number) { m_view->open(requestAt(number).ref); }

    parts::GridView& request() { return *m_view->findChild<parts::GridView*>(u"requestItems"_s); }

    QTabWidget& tabs() { return *m_view->findChild<QTabWidget*>(u"evidenceTabs"_s); }

    SessionView* page() { return m_view->findChild<SessionView*>(); }

    parts::GridView& table() { return *m_view->findChild<parts::GridView*>(u"sessionItems"_s); }

    int rows() { return table().model()->rowCount(); }

    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }

    QStringList column(int column)
    {
        QStringList cells;
        for (int row = 0; row < rows(); ++row)
            cells.append(cell(row, column));
        return cells;
    }

    QString words() { return m_view->findChild<parts::PlainLabel*>(u"sessionWords"_s)->plain(); }

    QString title() { return m_view->findChild<parts::PlainLabel*>(u"evidenceTitle"_s)->plain(); }

    FakeEvidenceDesk m_desk;
    std::unique_ptr<EvidenceView> m_view;
};

QTEST_MAIN(TestSessionView)

} // namespace tst_sessionview

#include "tst_sessionview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an opened item is looked at beside: the last good prompt, and other items that used its document.
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/evidence/richitem.h"
#include "ui/evidence/custodyview.h"
#include "ui/evidence/documentuses.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

namespace tst_lookaround {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::evidence;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 minute = 60'000'000'000;
constexpr auto promptBand = static_cast<size_t>(BandKind::PromptVersion);

EvidenceItem itemAt(int number, const QString& prompt, bool adverse,
                    const QString& source = u"refunds"_s)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), number * 100, 99};
    item.start = EvidenceTime{noon + number * minute};
    item.end = item.start;
    item.lane = EvidenceKind::PromptPath;
    item.presence[0] = KindPresence::Captured;
    item.name = u"chat %1"_s.arg(number);
    item.source = source;
    item.adverse = adverse;
    item.bands[promptBand] = prompt;
    return item;
}

} // namespace

class TestLookAround : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk.items_ = {itemAt(0, u"v40"_s, false),  itemAt(1, u"v41"_s, false),
                         itemAt(2, u"v41"_s, true),   itemAt(3, u"v41"_s, false, u"search"_s),
                         itemAt(4, QString(), false), itemAt(5, u"v42"_s, false),
                         itemAt(6, u"v42"_s, true)};
        m_desk.lists.clear();
        m_desk.detailOf = [](const EvidenceItem& item) {
            ItemDetail detail = richDetail(item);
            const QString prompt = item.bands[promptBand];
            detail.systemInstructions = u"You help.\nNever exceed %1 EUR."_s.arg(
                prompt == u"v42"_s ? u"2000"_s : u"200"_s);
            if (prompt == u"v40"_s)
                detail.systemInstructions.clear();
            return detail;
        };
        m_view = std::make_unique<EvidenceView>(&m_desk);
        m_view->resize(1200, 700);
        m_view->setVisible(true);
        tabs().setCurrentWidget(lines().parentWidget());
    }

    void theLinesThatDifferFromTheLastGoodPromptAreShown()
    {
        m_view->open(m_desk.items_.back().ref);

        QTRY_COMPARE(lines().model()->rowCount(), 3);
        QCOMPARE(cell(0, 1), u"You help."_s);
        QCOMPARE(cell(1, 0), u"− gone"_s);
        QCOMPARE(cell(1, 1), u"Never exceed 200 EUR."_s);
        QCOMPARE(cell(2, 0), u"+ new"_s);
        QCOMPARE(cell(2, 1), u"Never exceed 2000 EUR."_s);
        QVERIFY2(words().contains(u"Prompt v42 now; v41 in the last good item of refunds"_s),
                 qPrintable(words()));
        QVERIFY(words().contains(u"Lines that differ: 2."_s));

        m_view->findChild<QPushButton*>(u"openLastGood"_s)->click();
        auto* title = m_view->findChild<parts::PlainLabel*>(u"evidenceTitle"_s);
        QTRY_COMPARE(title->plain(), u"chat 1"_s);
    }

    void aTextThatWasNotCapturedIsSaid()
    {
        m_view->open(m_desk.items_.at(1).ref);
        QTRY_VERIFY2(words().contains(u"was not captured in both"_s), qPrintable(words()));
        QCOMPARE(lines().model()->rowCount(), 0);
        QVERIFY(!m_view->findChild<QPushButton*>(u"openLastGood"_s)->isHidden());
    }

    void thatThereIsNoneIsSaid()
    {
        m_view->open(m_desk.items_.front().ref);
        QTRY_VERIFY2(words().contains(u"no earlier good item of refunds"_s), qPrintable(words()));
        m_view->open(m_desk.items_.at(4).ref);
        QTRY_VERIFY2(words().contains(u"does not say which version"_s), qPrintable(words()));
        QVERIFY(m_view->findChild<QPushButton*>(u"openLastGood"_s)->isHidden());
    }

    void nothingIsLookedForUntilThePageIsSeen()
    {
        tabs().setCurrentIndex(0);
        m_desk.lists.clear();
        QSignalSpy shown(m_view->detail(), &EvidenceDetail::shown);
        m_view->open(m_desk.items_.back().ref);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE_EQ(m_desk.lists.size(), 0U);

        tabs().setCurrentWidget(lines().parentWidget());
        QTRY_COMPARE(lines().model()->rowCount(), 3);
    }

    void whereElseADocumentWasUsedIsCountedAndListed()
    {
        tabs().setCurrentIndex(1);
        m_view->open(m_desk.items_.back().ref);
        auto* documents = qobject_cast<parts::GridView*>(tabs().widget(1));
        QTRY_COMPARE(documents->model()->rowCount(), 3);
        auto* uses = m_view->findChild<parts::PlainLabel*>(u"documentUses"_s);
        QVERIFY(!uses->isVisible());

        documents->setCurrentIndex(documents->model()->index(0, 0));
        QTRY_VERIFY2(uses->plain().contains(u"kb-7, this one among them: "_s),
                     qPrintable(uses->plain()));
        QVERIFY(uses->isVisible());

        m_view->findChild<QPushButton*>(u"listDocumentUses"_s)->click();
        QCOMPARE(searchText(m_view->query().search), u"\"kb-7\""_s);

        tabs().setCurrentIndex(0); // on another page it is not in the way
        QVERIFY(!uses->isVisible());
    }

    void pictures()
    {
        const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
        QVERIFY(QDir().mkpath(folder));
        look::apply(*qApp, look::Scheme::Light);
        m_view->resize(1600, 800);
        m_view->open(m_desk.items_.back().ref);
        QTRY_COMPARE(lines().model()->rowCount(), 3);
        QVERIFY(m_view->grab().save(folder + u"/evidence-promptchange.png"_s));
        const MemberId ada(u"ada"_s);
        m_view->detail()->showCustody(
            {{u"collected"_s,
              u"Collected"_s,
              Instant{noon / 1000},
              ada,
              u"Ada Osei"_s,
              {},
              u"traces/day.json"_s,
              {},
              {},
              {},
              {}},
             {u"opened"_s,
              u"Opened"_s,
              Instant{noon / 1000 + 60'000'000},
              ada,
              u"Ben Ito"_s,
              {},
              u"Warroom on ops-7"_s,
              u"sealed: WR-7K3F"_s,
              {},
              u"WR-7K3F"_s,
              {}}},
            u"That you opened this exhibit could not be entered. The disk is full."_s);
        tabs().setCurrentWidget(m_view->findChild<CustodyView*>());
        QVERIFY(m_view->grab().save(folder + u"/evidence-custody.png"_s));
    }

private:
    QTabWidget& tabs() { return *m_view->findChild<QTabWidget*>(u"evidenceTabs"_s); }

    parts::GridView& lines() { return *m_view->findChild<parts::GridView*>(u"promptChange"_s); }

    QString words()
    {
        return m_view->findChild<parts::PlainLabel*>(u"promptChangeWords"_s)->plain();
    }

    QString cell(int row, int column)
    {
        return lines().model()->index(row, column).data().toString();
    }

    FakeEvidenceDesk m_desk;
    std::unique_ptr<EvidenceView> m_view;
};

QTEST_MAIN(TestLookAround)

} // namespace tst_lookaround

#include "tst_lookaround.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an opened item's guardrails would have decided under their other versions, as the window shows it.
#include "models/items/otherversions.h"
#include "tests/support/fakeevidencedesk.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/evidence/evidenceview.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

namespace tst_versionverdicts {

using namespace Qt::Literals::StringLiterals;

using namespace wr;
using namespace wr::evidence;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 minute = 60'000'000'000;
constexpr auto guardrailBand = static_cast<size_t>(BandKind::GuardrailVersion);

EvidenceItem guarded(int number, const QString& version)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), number * 100, 99};
    item.start = EvidenceTime{noon + number * minute};
    item.end = item.start;
    item.lane = EvidenceKind::Guardrail;
    item.presence[static_cast<size_t>(EvidenceKind::Guardrail)] = KindPresence::Captured;
    item.name = u"verdict %1"_s.arg(number);
    item.source = u"guardrails"_s;
    item.traceId = QByteArray::number(number);
    item.bands[guardrailBand] = version;
    return item;
}

// Version 6 lets pass what later ones block.
ItemDetail verdictOf(const EvidenceItem& item)
{
    const QString version = item.bands[guardrailBand];
    ItemDetail detail;
    detail.item = item;
    ItemVerdict verdict;
    verdict.guardrail = u"refund-policy"_s;
    verdict.version = version;
    verdict.stage = u"output"_s;
    verdict.decision = version == u"6"_s ? u"allow"_s : u"block"_s;
    verdict.score = u"0.91"_s;
    detail.verdicts = {verdict};
    detail.record = "{}";
    return detail;
}

} // namespace

class TestVersionVerdicts : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk.detailOf = verdictOf;
        m_desk.held = false;
        m_view = std::make_unique<EvidenceView>(&m_desk);
        m_view->resize(1200, 700);
        m_view->setVisible(true);
        tabs().setCurrentWidget(table().parentWidget());
    }

    void whatOtherVersionsOfAGuardrailWouldHaveDecidedIsListed()
    {
        m_desk.items_
            = {guarded(0, u"6"_s), guarded(1, u"6"_s), guarded(2, u"7"_s), guarded(3, u"8"_s)};

        m_view->open(m_desk.items_.at(2).ref);

        QTRY_COMPARE(table().model()->rowCount(), 2);
        QCOMPARE(cell(0, 0), u"refund-policy"_s);
        QCOMPARE(cell(0, 2), u"block"_s);
        QStringList said{cell(0, 3) + cell(0, 4), cell(1, 3) + cell(1, 4)};
        said.sort();
        QCOMPARE(said, (QStringList{u"6≠ allow"_s, u"8= block"_s}));
        QCOMPARE(why(), cell(0, 6));
        QVERIFY(words().contains(u"otherwise: 1"_s));
        QVERIFY(words().contains(u"no guardrail was run again"_s));
        table().pick(table().model()->index(0, 0));
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_VERIFY(title().contains(u"verdict"_s));
        QTRY_COMPARE(table().model()->rowCount(), 2); // and from there again
    }

    void aVerdictWithoutAVersionSaysSo()
    {
        m_desk.items_ = {guarded(0, u"6"_s), guarded(1, QString())};
        m_view->open(m_desk.items_.back().ref);
        QTRY_VERIFY2(words().contains(u"do not name"_s), qUtf8Printable(words()));
        QCOMPARE(table().model()->rowCount(), 0);
    }

    void anItemWithoutAVerdictSaysSo()
    {
        m_desk.items_ = {guarded(0, QString())};
        m_desk.detailOf = {};
        m_view->open(m_desk.items_.back().ref);
        QTRY_COMPARE(words(), u"This item carries no guardrail verdict."_s);
    }

    void theOnlyVersionThereIsSaysSo()
    {
        m_desk.items_ = {guarded(0, u"7"_s), guarded(1, u"7"_s)};
        m_view->open(m_desk.items_.back().ref);
        QTRY_VERIFY2(words().contains(u"holds no verdict"_s), qUtf8Printable(words()));
    }

    void versionsOfAnItemThatWasLeftAreNotListed()
    {
        m_desk.items_ = {guarded(0, u"6"_s), guarded(1, u"7"_s), guarded(2, QString())};
        m_view->open(m_desk.items_.at(1).ref);
        QTRY_COMPARE(table().model()->rowCount(), 1);
        m_desk.held = true;
        m_view->open(m_desk.items_.at(1).ref);
        m_view->open(m_desk.items_.at(2).ref);
        const auto last = [this] { // the newest question is answered first
            while (m_desk.waiting() > 0)
                m_desk.release(m_desk.waiting() - 1);
            return words().contains(u"do not name"_s);
        };
        QTRY_VERIFY2(last(), qUtf8Printable(words()));
        QCOMPARE(table().model()->rowCount(), 0);
    }

    void manyItemsOfAVersionAreReadOnlyInPart()
    {
        m_desk.items_.clear();
        for (int number = 0; number < 1500; ++number)
            m_desk.items_.push_back(guarded(number, number == 0 ? u"7"_s : u"6"_s));
        int read = 0;
        m_desk.detailOf = [&read](const EvidenceItem& item) {
            ++read;
            return verdictOf(item);
        };
        m_view->open(m_desk.items_.front().ref);
        QTRY_COMPARE(table().model()->rowCount(), 1);
        QCOMPARE(cell(0, 5), QLocale().toString(VersionQuestions::openedLimit));
        QVERIFY(read <= 2 * VersionQuestions::openedLimit + 2);
    }

    void aDeskThatFailsIsSaid()
    {
        m_desk.items_ = {guarded(0, u"6"_s), guarded(1, u"7"_s)};
        m_view->open(m_desk.items_.back().ref);
        QTRY_COMPARE(table().model()->rowCount(), 1);
        m_desk.held = true;
        m_view->open(m_desk.items_.front().ref);
        m_desk.release(); // the item itself
        QTRY_VERIFY(m_desk.waiting() > 0);
        m_desk.broken
            = Error{Fault::OutOfReach, u"evidence"_s, u"The disk is gone."_s, u"Connect it."_s};
        while (m_desk.waiting() > 0)
            m_desk.release();
        m_desk.broken.reset();
        QTRY_VERIFY2(words().contains(u"The disk is gone"_s), qUtf8Printable(words()));
        QCOMPARE(table().model()->rowCount(), 0);
    }

    void pictures()
    {
        m_desk.items_
            = {guarded(0, u"6"_s), guarded(1, u"6"_s), guarded(2, u"7"_s), guarded(3, u"8"_s)};
        const QString folder = QStringLiteral(WARROOM_SCREENS_DIR);
        QVERIFY(QDir().mkpath(folder));
        look::apply(*qApp, look::Scheme::Light);
        m_view->resize(1600, 700);
        m_view->open(m_desk.items_.at(2).ref);
        QTRY_COMPARE(table().model()->rowCount(), 2);
        look::apply(*qApp, look::Scheme::Dark);
        QVERIFY(m_view->grab().save(folder + u"/evidence-versions-dark.png"_s));
        look::apply(*qApp, look::Scheme::Light);
        QVERIFY(m_view->grab().save(folder + u"/evidence-versions-light.png"_s));
    }

private:
    QTabWidget& tabs() { return *m_view->findChild<QTabWidget*>(u"evidenceTabs"_s); }

    parts::GridView& table() { return *m_view->findChild<parts::GridView*>(u"versionVerdicts"_s); }

    QString words() { return m_view->findChild<parts::PlainLabel*>(u"versionWords"_s)->plain(); }

    QString why() { return m_view->findChild<parts::PlainLabel*>(u"versionWhy"_s)->plain(); }

    QString title() { return m_view->findChild<parts::PlainLabel*>(u"evidenceTitle"_s)->plain(); }

    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }

    FakeEvidenceDesk m_desk;
    std::unique_ptr<EvidenceView> m_view;
};

QTEST_MAIN(TestVersionVerdicts)

} // namespace tst_versionverdicts

#include "tst_versionverdicts.moc"

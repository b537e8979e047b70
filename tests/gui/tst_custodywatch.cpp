// SPDX-License-Identifier: GPL-3.0-or-later
//
// What opening evidence enters while the journal answers late, not at all, or not yet.
#include "app/desktop/custodywatch.h"
#include "models/items/evidencemodel.h"
#include "tests/ui/sampleroom.h"
#include "ui/evidence/evidencedetail.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtTest/QTest>

namespace tst_custodywatch {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const SystemId assistant{u"refund-assistant"_s};

ExhibitId exhibit(int number)
{
    return ExhibitId(QString::number(number).rightJustified(64, u'0'));
}

} // namespace

class TestCustodyWatch final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        m_incident = sample::declare(*m_desk, u"Refunds"_s, {});
        for (const int number : {1, 2}) {
            EvidenceImported imported;
            imported.system = assistant;
            imported.exhibit = exhibit(number);
            imported.name = u"day-%1.json"_s.arg(number);
            imported.bytes = 100;
            imported.items = 1;
            m_desk->must(m_desk->me, imported);
        }
        EvidenceSealed sealed;
        sealed.incident = m_incident;
        sealed.seal = SealId(u"seal-1"_s);
        sealed.why = u"first"_s;
        sealed.exhibits = {exhibit(1)};
        sealed.items = 1;
        sealed.root = QString(64, u'0');
        m_desk->must(m_desk->me, sealed);
        m_desk->submitted.clear();
        m_detail = std::make_unique<evidence::EvidenceDetail>();
        new CustodyWatch(
            m_desk.get(), m_detail.get(), [this] { return m_incident; }, m_detail.get());
    }

    void sealedEvidenceIsEnteredOnceWhoeverClicks()
    {
        open(2);
        QCOMPARE(m_desk->submitted.size(), 0);
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().at(1), u"Collected"_s);
        QCOMPARE(rows().first().at(3), u"day-2.json"_s);

        for (int times = 0; times < 3; ++times)
            open(1);

        QTRY_COMPARE(rows().size(), 2);
        QCOMPARE(m_desk->submitted.size(), 1);
        QCOMPARE(rows().at(1).at(1), u"Opened"_s);
        QVERIFY(rows().at(1).at(3).startsWith(u"Warroom on "_s));
        QCOMPARE(rows().at(1).at(5), m_desk->room()->maybeIncident(m_incident)->code);
        QVERIFY(trouble().isHidden());
    }

    void readingNeverWaitsForTheEntry()
    {
        m_desk->held = true;
        open(1);
        open(1);
        QVERIFY(m_detail->findChild<parts::PlainTextView*>(u"rawRecord"_s)
                    ->shownText()
                    .contains(u"the record"_s));
        QCOMPARE(m_desk->submitted.size(), 1);
        QCOMPARE(rows().size(), 1);

        m_desk->release();
        QTRY_COMPARE(rows().size(), 2);
    }

    void anEntryThatFailsIsSaidAndTriedWhenItIsOpenedAgain()
    {
        m_desk->submitError = Error{Fault::OutOfReach, {}, u"The disk is full."_s, {}};
        open(1);
        QTRY_VERIFY(!trouble().isHidden());
        QVERIFY(trouble().plain().contains(u"The disk is full."_s));
        QCOMPARE(rows().size(), 1);

        open(2); // is not in trouble
        QVERIFY(trouble().isHidden());

        m_desk->submitError.reset();
        open(1);
        QTRY_COMPARE(rows().size(), 2);
        QVERIFY(trouble().isHidden());
    }

    void whoHasNoKeyOnlyReads()
    {
        m_desk->me = {};
        open(1);
        QCOMPARE(m_desk->submitted.size(), 0);
        QCOMPARE(rows().size(), 1);
        QVERIFY(trouble().isHidden());
    }

    void whatOthersDoArrivesWhileItIsOpen()
    {
        open(1);
        QTRY_COMPARE(rows().size(), 2);
        CustodyNoted noted;
        noted.system = assistant;
        noted.exhibit = exhibit(1);
        noted.act = CustodyAct::Transferred;
        noted.to = u"Dr. Weber"_s;
        noted.why = u"regulator"_s;
        m_desk->must(MemberId(u"s-ito"_s), noted);

        QTRY_COMPARE(rows().size(), 3);
        QCOMPARE(rows().last().at(3), u"Dr. Weber"_s);
    }

private:
    void open(int number)
    {
        ItemDetail detail;
        detail.item.ref = ItemRef{exhibit(number), 0, 10};
        detail.item.name = u"item"_s;
        detail.record = "the record";
        m_detail->show(detail);
    }

    QList<QStringList> rows() const
    {
        const auto* model = m_detail->findChild<parts::GridView*>(u"custody"_s)->model();
        QList<QStringList> all;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            all.append(cells);
        }
        return all;
    }

    parts::PlainLabel& trouble() const
    {
        return *m_detail->findChild<parts::PlainLabel*>(u"custodyTrouble"_s);
    }

    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<evidence::EvidenceDetail> m_detail;
    IncidentId m_incident;
};

QTEST_MAIN(TestCustodyWatch)

} // namespace tst_custodywatch

#include "tst_custodywatch.moc"

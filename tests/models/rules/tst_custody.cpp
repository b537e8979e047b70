// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/custody.h"

#include <QtTest/QTest>

namespace tst_custody {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const SystemId assist{u"assist"_s};
const SystemId search{u"search"_s};
const IncidentId leak{u"leak"_s};
const IncidentId first{u"first"_s};
const IncidentId second{u"second"_s};
const ExhibitId loose{u"loose"_s};
const ExhibitId sealed{u"sealed"_s};
const ExhibitId ofLeak{u"of-leak"_s};
const MemberId ada{u"ada"_s};

Exhibit exhibit(const ExhibitId& id, const SystemId& system, const IncidentId& incident)
{
    Exhibit made;
    made.id = id;
    made.system = system;
    made.name = id.value + u".json"_s;
    made.by = ada;
    made.incident = incident;
    made.recorded = Instant{1'000'000};
    return made;
}

Room room()
{
    Room made;
    made.rules = rulesVersion;
    made.editIncident(leak).code = u"WR-LEAK"_s;
    made.editIncident(first).code = u"WR-FIRST"_s;
    made.editIncident(second).code = u"WR-SECOND"_s;
    made.addExhibit(exhibit(loose, assist, {}));
    made.addExhibit(exhibit(sealed, search, {}));
    made.addExhibit(exhibit(sealed, assist, {}));
    made.addExhibit(exhibit(ofLeak, assist, leak));
    Seal whole;
    whole.exhibits = {sealed};
    made.editIncident(first).seals.append(whole);
    Seal chosen;
    chosen.records = {ItemRef{sealed, 0, 10}};
    made.editIncident(second).seals.append(chosen);
    return made;
}

} // namespace

class TestCustody final : public QObject
{
    Q_OBJECT

private slots:

    void theChainBeginsWithWhoCollectedIt()
    {
        Room known = room();
        known.custody[sealed].append(Custody{CustodyAct::Transferred,
                                             ada,
                                             u"Dr. Weber"_s,
                                             u"court"_s,
                                             first,
                                             Instant{2'000'000},
                                             {}});

        const QList<CustodyRow> rows = custodyOf(known, sealed);

        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].act, u"collected"_s);
        QCOMPARE(rows[0].where, u"sealed.json"_s);
        QCOMPARE(rows[0].system, search);
        QCOMPARE(rows[1].system, assist);
        QCOMPARE(rows[2].act, u"transferred"_s);
        QCOMPARE(rows[2].where, u"Dr. Weber"_s);
        QCOMPARE(rows[2].code, u"WR-FIRST"_s);
        QVERIFY(custodyOf(known, ExhibitId(u"unknown"_s)).isEmpty());
    }

    void onlyRestrictedOrSealedEvidenceIsEnteredAsOpened()
    {
        const Room known = room();
        QVERIFY(!openingOf(known, loose, first));
        QVERIFY(!openingOf(known, ExhibitId(u"unknown"_s), first));

        const auto restricted = openingOf(known, ofLeak, first);
        QVERIFY(restricted.has_value());
        QCOMPARE(restricted->act, CustodyAct::Opened);
        QCOMPARE(restricted->incident, leak); // nobody else reads of it
        QCOMPARE(restricted->why, u"restricted: WR-LEAK"_s);

        const auto opened = openingOf(known, sealed, {});
        QVERIFY(opened.has_value());
        QVERIFY(opened->incident == first || opened->incident == second);
        QCOMPARE(opened->system, search);
        QCOMPARE(openingOf(known, sealed, first)->incident, first);
        QCOMPARE(openingOf(known, sealed, second)->incident, second);
        QCOMPARE(openingOf(known, sealed, second)->why, u"sealed: WR-SECOND"_s);
    }

    void aRoomOfEarlierRulesKeepsNoCustody()
    {
        Room old = room();
        old.rules = rulesOfHypotheses - 1;
        QVERIFY(!openingOf(old, sealed, first));
        QVERIFY(!openingOf(old, ofLeak, leak));
    }

    void onesOwnOpeningCountsFromItsTime()
    {
        Room known = room();
        known.custody[sealed].append(
            Custody{CustodyAct::Exported, ada, {}, {}, {}, Instant{9'000'000}, {}});
        QVERIFY(!hasOpened(known, sealed, ada, Instant{}));
        known.custody[sealed].append(
            Custody{CustodyAct::Opened, ada, {}, {}, {}, Instant{5'000'000}, {}});
        QVERIFY(hasOpened(known, sealed, ada, Instant{5'000'000}));
        QVERIFY(!hasOpened(known, sealed, ada, Instant{5'000'001}));
        QVERIFY(!hasOpened(known, sealed, MemberId(u"ben"_s), Instant{}));
    }
};

QTEST_GUILESS_MAIN(TestCustody)

} // namespace tst_custody

#include "tst_custody.moc"

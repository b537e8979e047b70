// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/exhibitaccess.h"

#include <QtTest/QTest>

namespace tst_exhibitaccess {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const SystemId assist{u"assist"_s};
const IncidentId leak{u"leak"_s};
const IncidentId open{u"open"_s};
const ExhibitId ofAll{u"all"_s};
const ExhibitId ofLeak{u"leaked"_s};
const ExhibitId ofBoth{u"both"_s};

Exhibit exhibit(const ExhibitId& id, const IncidentId& incident)
{
    Exhibit made;
    made.id = id;
    made.system = assist;
    made.incident = incident;
    made.items = 2;
    made.kinds = {KindCount{EvidenceKind::PromptPath, 2}};
    return made;
}

Room room()
{
    Room made;
    made.editIncident(leak).code = u"WR-LEAK"_s;
    made.editIncident(open).code = u"WR-OPEN"_s;
    made.addExhibit(exhibit(ofAll, {}));
    made.addExhibit(exhibit(ofLeak, leak));
    made.addExhibit(exhibit(ofBoth, leak));
    made.addExhibit(exhibit(ofBoth, {}));
    return made;
}

ItemRef item(const ExhibitId& id)
{
    return ItemRef{id, 0, 10};
}

} // namespace

class TestExhibitAccess final : public QObject
{
    Q_OBJECT

private slots:

    void onlyItsIncidentSpeaksOfARestrictedExhibit()
    {
        const Room known = room();

        QVERIFY(isReadableIn(known, ofLeak, leak));
        QVERIFY(!isReadableIn(known, ofLeak, open));
        QVERIFY(!isReadableIn(known, ofLeak, {}));
        for (const ExhibitId& id : {ofAll, ofBoth, ExhibitId(u"unknown"_s)}) {
            QVERIFY(isReadableIn(known, id, open));
            QVERIFY(maybeKeeperOf(known, id) == nullptr);
        }
        QVERIFY(maybeKeeperOf(known, ofLeak) == known.maybeIncident(leak));
        const auto restricted = restrictedExhibits(known);
        QCOMPARE(restricted.size(), 1);
        QCOMPARE(restricted.value(ofLeak), u"WR-LEAK"_s);
    }

    void nothingCarriesItOut_data()
    {
        QTest::addColumn<QList<Event>>("events"); // of the restricted incident, of the open one
        const auto row = [](const char* name, auto make) {
            QTest::newRow(name) << QList<Event>{Event(make(leak)), Event(make(open))};
        };
        row("pin", [](const IncidentId& id) { return EvidencePinned{id, item(ofLeak), {}}; });
        row("sealed whole", [](const IncidentId& id) {
            EvidenceSealed sealed;
            sealed.incident = id;
            sealed.exhibits = {ofAll, ofLeak};
            return sealed;
        });
        row("sealed item", [](const IncidentId& id) {
            EvidenceSealed sealed;
            sealed.incident = id;
            sealed.records = {item(ofLeak)};
            return sealed;
        });
        row("note", [](const IncidentId& id) {
            NoteAdded note;
            note.incident = id;
            note.evidence = {item(ofLeak)};
            return note;
        });
        row("weighed", [](const IncidentId& id) {
            HypothesisWeighed weighed;
            weighed.incident = id;
            weighed.item = item(ofLeak);
            return weighed;
        });
        row("custody", [](const IncidentId& id) {
            CustodyNoted noted;
            noted.system = assist;
            noted.exhibit = ofLeak;
            noted.incident = id;
            return noted;
        });
    }

    void nothingCarriesItOut()
    {
        QFETCH(const QList<Event>, events);
        const Room known = room();
        QCOMPARE(whyNotTold(known, events.first()), QString());
        QVERIFY(whyNotTold(known, events.last()).contains(u"WR-LEAK"_s));
        QCOMPARE(whyNotTold(known, NoteAdded{}), QString());
    }

    void whatMembersAndAllHaveIsCountedOnce()
    {
        const Room known = room();
        const auto kind = static_cast<size_t>(EvidenceKind::PromptPath);
        QCOMPARE(known.arrived[assist][kind].items, 6);
        QVERIFY(known.exhibitKeys.contains(u"assist/both"_s));
        QVERIFY(known.exhibitKeys.contains(u"assist/leaked@leak"_s));
        QVERIFY(!known.exhibitKeys.contains(u"assist/leaked"_s)); // nobody else counts it
    }
};

QTEST_APPLESS_MAIN(TestExhibitAccess)

} // namespace tst_exhibitaccess

#include "tst_exhibitaccess.moc"

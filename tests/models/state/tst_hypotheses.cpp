// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hypotheses keep every statement and every weight, custody every act, and a test of a rung counts as long as the rung does
// what it did.
#include "models/facts/codec.h"
#include "tests/models/roomtext.h"

#include <QtTest/QtTest>

namespace tst_hypotheses {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId i1{u"i1"_s};
const SystemId bot{u"bot"_s};
const HypothesisId h1{u"h1"_s};
const ItemRef item{ExhibitId(u"x"_s), 0, 10};

RoomText smallRoom()
{
    return RoomText(u"member ada engineering steward\n"
                    "member ben legal\n"
                    "system bot accountable ada\n"
                    "rung bot pin degrade target=t1\n"
                    "right bot degrade ada\n"
                    "incident i1 bot sev2 commander ada\n"_s);
}

HypothesisStated stated(const QString& words, int confidence, const EntryHash& base = {})
{
    HypothesisStated it;
    it.incident = i1;
    it.hypothesis = h1;
    it.cause = HypothesisCause::VendorChange;
    it.text = words;
    it.confidence = confidence;
    it.base = base;
    return it;
}

const Hypothesis& only(const RoomText& text)
{
    return text.room().maybeIncident(i1)->hypotheses.constFirst();
}

} // namespace

class TestHypotheses : public QObject
{
    Q_OBJECT

private slots:

    void every_statement_stays_and_the_last_one_is_in_force()
    {
        RoomText text = smallRoom();
        QVERIFY(text.say(u"ada"_s, stated(u"the vendor swapped it"_s, 30)));
        const EntryHash first = text.last();
        QVERIFY(text.say(u"ben"_s, stated(u"the vendor swapped it"_s, 80, first)));

        QCOMPARE(text.room().maybeIncident(i1)->hypotheses.size(), 1);
        QCOMPARE(only(text).statements.size(), 2);
        QCOMPARE(only(text).statements.at(0).confidence, 30);
        QCOMPARE(only(text).statements.at(1).confidence, 80);
        QCOMPARE(only(text).statements.at(1).by, MemberId(u"ben"_s));
        QVERIFY(!only(text).statements.at(1).unseen);
    }

    void two_who_had_not_seen_each_other_are_both_kept_and_marked()
    {
        RoomText text = smallRoom();
        QVERIFY(text.say(u"ada"_s, stated(u"the vendor swapped it"_s, 30)));
        const EntryHash first = text.last();
        QVERIFY(text.say(u"ada"_s, stated(u"surely the vendor"_s, 90, first)));
        QVERIFY(text.say(u"ben"_s, stated(u"hardly the vendor"_s, 10, first)));

        QCOMPARE(only(text).statements.size(), 3);
        QVERIFY(!only(text).statements.at(1).unseen);
        QVERIFY(only(text).statements.at(2).unseen);
    }

    void an_item_lies_on_one_side_of_the_scale_and_can_be_taken_off()
    {
        RoomText text = smallRoom();
        QVERIFY(text.say(u"ada"_s, stated(u"the vendor swapped it"_s, 30)));
        QVERIFY(text.say(u"ada"_s, HypothesisWeighed{i1, h1, item, 1, u"new fingerprint"_s}));
        QVERIFY(text.say(u"ben"_s, HypothesisWeighed{i1, h1, item, -1, u"of another tenant"_s}));
        QCOMPARE(only(text).evidence.size(), 1);
        QCOMPARE(only(text).evidence.constFirst().weight, -1);
        QCOMPARE(only(text).evidence.constFirst().by, MemberId(u"ben"_s));

        QVERIFY(text.say(u"ben"_s, HypothesisWeighed{i1, h1, item, 0, {}}));
        QVERIFY(only(text).evidence.isEmpty());
        QVERIFY(!text.say(u"ben"_s, HypothesisWeighed{i1, h1, item, 2, {}}));
    }

    void custody_lists_every_act_in_order()
    {
        RoomText text = smallRoom();
        EvidenceImported imported;
        imported.system = bot;
        imported.exhibit = item.exhibit;
        QVERIFY(text.say(u"ada"_s, imported));
        const auto noted = [](CustodyAct act, const QString& to) {
            return CustodyNoted{bot, item.exhibit, act, to, u"asked for"_s, {}};
        };
        QVERIFY(text.say(u"ada"_s, noted(CustodyAct::Exported, u"spans.csv"_s)));
        QVERIFY(text.say(u"ben"_s, noted(CustodyAct::Transferred, u"the court"_s)));

        const QList<Custody>* acts = text.room().custody.maybe(item.exhibit);
        QVERIFY(acts != nullptr);
        QCOMPARE(acts->size(), 2);
        QCOMPARE(acts->at(0).act, CustodyAct::Exported);
        QCOMPARE(acts->at(1).to, u"the court"_s);
        QCOMPARE(acts->at(1).by, MemberId(u"ben"_s));
    }

    void a_test_is_known_by_what_the_rung_did_then()
    {
        RoomText text = smallRoom();
        const QString digest
            = rungDigest(*text.room().maybeSystem(bot)->maybeRung(RungId(u"pin"_s)));
        QVERIFY(text.say(u"ada"_s, RungTested{bot, RungId(u"pin"_s), digest, true, {}}));
        QCOMPARE(text.room().maybeSystem(bot)->tests.value(RungId(u"pin"_s)).definition, digest);

        System changed = *text.room().maybeSystem(bot);
        const EntryHash base = changed.setBy;
        changed.ladder.first().lastTested = text.now();
        QCOMPARE(rungDigest(changed.ladder.constFirst()), digest);
        changed.ladder.first().request.body = u"{\"off\":true}"_s;
        QVERIFY(text.say(u"ada"_s, SystemSet{changed, base}));

        const System& now = *text.room().maybeSystem(bot);
        QVERIFY(now.tests.contains(RungId(u"pin"_s)));
        QVERIFY(rungDigest(now.ladder.constFirst()) != digest);
    }

    void a_room_of_earlier_rules_takes_none_of_it()
    {
        RoomText text = smallRoom();
        Room room = text.room();
        room.rules = 2;
        const Verdict verdict
            = gate(room, MemberId(u"ada"_s), text.entry(u"ada"_s, stated(u"it drifted"_s, 10)));
        QCOMPARE(verdict.answer, Ruling::Refused);
        QVERIFY(verdict.why.contains(u"found a new room"_s));
    }
};

QTEST_GUILESS_MAIN(TestHypotheses)

} // namespace tst_hypotheses

#include "tst_hypotheses.moc"

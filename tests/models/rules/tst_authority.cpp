// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/authorityrules.h"
#include "models/rules/coverage.h"
#include "models/rules/decide.h"
#include "models/rules/severityrules.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_authority {

using namespace wr;
using namespace wr::test;

namespace {

const SystemId bot(QStringLiteral("bot"));
const IncidentId i1(QStringLiteral("i1"));

Asker asker(const RoomText& text, const QString& who)
{
    return Asker{MemberId(who), deviceOf(who), text.now()};
}

} // namespace

class TestAuthority : public QObject
{
    Q_OBJECT

private slots:
    void a_gap_is_vacant_or_out_of_reach();
    void holders_are_called_primary_first();
    void unknown_is_never_taken_for_seen();
    void levels_lead_to_a_severity();
    void a_raise_is_followed_by_the_crossing_it_causes();
    void a_refusal_names_who_may();
    void a_code_has_no_look_alikes();
};

void TestAuthority::a_gap_is_vacant_or_out_of_reach()
{
    const RoomText text(u"member ada operations steward phone\nmember ben legal\n"
                        "member cleo legal phone away\nmember dan legal phone\nsystem bot\n"
                        "right bot degrade ada\nright bot shut-off ben +cleo\n"
                        "right bot restore dan\nright bot escalate ben +ada\nrevoke dan"_s);
    QMap<DecisionRight, bool> vacant;
    for (const Gap& gap : gaps(text.room()))
        vacant.insert(gap.right, gap.vacant);
    QVERIFY(!vacant.contains(DecisionRight::Degrade));
    QVERIFY(!vacant.contains(DecisionRight::Escalate)); // the deputy is reachable
    QVERIFY(vacant.contains(DecisionRight::ShutOff));
    QCOMPARE(vacant.value(DecisionRight::ShutOff), false);
    QCOMPARE(vacant.value(DecisionRight::Restore), true); // its holder was revoked
    QCOMPARE(vacant.value(DecisionRight::NotifyRegulator, false), true);
    QCOMPARE(vacant.size(), 11);
}

void TestAuthority::holders_are_called_primary_first()
{
    const RoomText text(acme());
    const WhoCan who = whoCan(text.room(), bot, DecisionRight::RollBackPrompt);
    QCOMPARE(who.holders.size(), 2);
    QCOMPARE(who.holders.first().name, u"Cleo"_s);
    QVERIFY(!who.holders.first().deputy && who.holders.last().deputy && !who.isGap());
    QVERIFY(whoCan(text.room(), SystemId(u"none"_s), DecisionRight::ShutOff).isGap());
}

void TestAuthority::unknown_is_never_taken_for_seen()
{
    RoomText text(acme());
    QCOMPARE(blindSpots(text.room(), *text.room().maybeSystem(bot)).size(), 6);
    QVERIFY(text.say(u"ben"_s,
                     EvidenceImported{bot,
                                      ExhibitId(u"x"_s),
                                      {},
                                      1,
                                      {},
                                      0,
                                      2,
                                      1,
                                      {KindCount{EvidenceKind::Guardrail, 2},
                                       KindCount{EvidenceKind::Retrieval, 0}},
                                      {},
                                      {}}));
    const auto cells = coverageOf(text.room(), *text.room().maybeSystem(bot));
    QCOMPARE(cells.size(), 6);
    for (const CoverageCell& cell : cells) {
        QCOMPARE(cell.yield, Yield::Unknown);
        QCOMPARE(cell.blind, cell.kind != EvidenceKind::Guardrail);
    }
}

void TestAuthority::levels_lead_to_a_severity()
{
    const RoomText text(acme());
    const Thresholds& rules = text.room().thresholds;
    QCOMPARE(suggestSeverity(rules, {}).severity, Severity::Sev4);
    QCOMPARE(suggestSeverity(rules, {1, 0, 0}).severity, Severity::Sev3);
    QCOMPARE(suggestSeverity(rules, {2, 0, 0}).severity, Severity::Sev2);
    QCOMPARE(suggestSeverity(rules, {2, 0, 3}).severity, Severity::Sev1);
    QCOMPARE(suggestSeverity({}, {3, 3, 3}).severity, Severity::Sev4);
    QCOMPARE(requiredEvidence(rules, {IncidentType::VendorChange}),
             (QList<EvidenceKind>{EvidenceKind::ModelBehaviour, EvidenceKind::Provenance}));
    QCOMPARE(updateMinutes(rules, Severity::Sev1), 20);
}

void TestAuthority::a_raise_is_followed_by_the_crossing_it_causes()
{
    const RoomText text(acme());
    const auto base = text.room().maybeIncident(i1)->origins.value(u"severity"_s).entry;
    const auto events
        = decide(text.room(), asker(text, u"gus"_s),
                 Command{IncidentChanged{i1, {FieldChange{u"severity"_s, u"sev2"_s, base}}, {}}});
    QVERIFY(events.has_value());
    QCOMPARE(events->size(), 2);
    const auto crossed = std::get<ThresholdCrossed>(events->at(1));
    QCOMPARE(crossed.crossing, u"sev2-owners"_s);
    QStringList owed;
    for (const Owed& one : crossed.owed)
        owed.append(one.member.value);
    QCOMPARE(owed, (QStringList{u"finn"_s, u"gus"_s, u"ada"_s})); // zoe is revoked
    QVERIFY(text.room().refusals.isEmpty());                      // only tried
}

void TestAuthority::a_refusal_names_who_may()
{
    const RoomText text(acme());
    const auto flag = orderOf(u"r1"_s, u"flag"_s);
    const auto refused = decide(text.room(), asker(text, u"gus"_s), Command{flag});
    QCOMPARE(refused.error().fault, Fault::Refused);
    QVERIFY(refused.error().reason.contains(u"Cleo"_s));
    const auto waiting = decide(text.room(), asker(text, u"cleo"_s), Command{orderOf(u"r1"_s)});
    QCOMPARE(waiting.error().fault, Fault::Waiting);
    QVERIFY(waiting.error().remedy.contains(u"Eve"_s));
    const auto revoked = decide(text.room(), asker(text, u"zoe"_s), Command{flag});
    QCOMPARE(revoked.error().fault, Fault::Refused);
    QVERIFY(revoked.error().remedy.contains(u"Ada"_s));
    const auto nonsense
        = decide(text.room(), asker(text, u"ben"_s),
                 Command{IncidentChanged{i1, {FieldChange{u"severity"_s, u"sev9"_s, {}}}, {}}});
    QCOMPARE(nonsense.error().fault, Fault::Refused);
    Room newer = text.room();
    newer.rules = rulesVersion + 1;
    QCOMPARE(decide(newer, asker(text, u"cleo"_s), Command{flag}).error().fault, Fault::Newer);
}

void TestAuthority::a_code_has_no_look_alikes()
{
    for (int i = 0; i < 200; ++i) {
        const QString code = codeFor(IncidentId(QString::number(i)));
        QCOMPARE(code.size(), 7);
        QCOMPARE(code, codeFor(IncidentId(QString::number(i))));
        for (const QChar c : u"01IO"_s)
            QVERIFY(!code.mid(3).contains(c));
    }
}

QTEST_GUILESS_MAIN(TestAuthority)

} // namespace tst_authority

#include "tst_authority.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/roomtext.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_gate {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId i1(QStringLiteral("i1"));
const SystemId bot(QStringLiteral("bot"));
// Everybody of the room, someone whose device was revoked, and a key that nobody enrolled.
const QStringList everybody{u"ada"_s,  u"ben"_s, u"cleo"_s, u"dan"_s,    u"eve"_s,
                            u"finn"_s, u"gus"_s, u"zoe"_s,  u"mallory"_s};
const QString members = u"ada ben cleo dan eve finn gus"_s;

IncidentChanged change(const QString& field, const QString& value, const QString& reason = {},
                       const EntryHash& base = {})
{
    return IncidentChanged{i1, {FieldChange{field, value, base}}, reason};
}

Member memberOf(const QString& id, Function function, bool steward = false)
{
    Member member;
    member.id = MemberId(id);
    member.name = id;
    member.function = function;
    member.steward = steward;
    member.devices.append(Device{deviceOf(id), u"laptop"_s});
    return member;
}

System changedBot(const RoomText& text, const QString& accountable = u"ben"_s)
{
    System system = *text.room().maybeSystem(bot);
    system.purpose = u"answers"_s;
    system.accountable = MemberId(accountable);
    return system;
}

System newSystem()
{
    System system;
    system.id = SystemId(u"other"_s);
    system.name = u"Other"_s;
    return system;
}

DecisionMade decision(std::optional<DecisionRight> right)
{
    DecisionMade made;
    made.incident = i1;
    made.decision = NoteId(u"d1"_s);
    made.text = u"We stop."_s;
    made.right = right;
    return made;
}

ApprovalAsked askFor(const RoomText& text, const RunOrdered& order, const QString& id = u"a1"_s)
{
    ApprovalAsked asked;
    asked.approval = ApprovalId(id);
    asked.incident = order.incident;
    asked.system = order.system;
    asked.rung = order.rung;
    asked.request = order.request;
    asked.before = order.before;
    asked.expires = Instant{text.now().micros + 15 * minute};
    return asked;
}

ApprovalAnswered yes(const RunOrdered& order, const QString& id = u"a1"_s)
{
    return ApprovalAnswered{ApprovalId(id), true, {}, order.request.hash};
}

// An order on "pin" that cleo may make because eve said yes.
RunOrdered approved(RoomText& text)
{
    RunOrdered order = orderOf(u"r1"_s);
    order.approval = ApprovalId(u"a1"_s);
    if (!text.say(u"cleo"_s, askFor(text, order)) || !text.say(u"eve"_s, yes(order)))
        qFatal("%s", qPrintable(text.why()));
    return order;
}

void advance(RoomText& text, const QString& by, const QString& run,
             std::initializer_list<RunState> states)
{
    for (const RunState state : states) {
        if (!text.say(by, reportOf(run, state)))
            qFatal("%s", qPrintable(text.why()));
    }
}

HypothesisStated stated(const QString& words, int confidence)
{
    HypothesisStated it;
    it.incident = IncidentId(u"i1"_s);
    it.hypothesis = HypothesisId(u"h1"_s);
    it.text = words;
    it.confidence = confidence;
    return it;
}

IncidentDeclared declared(const QString& id)
{
    IncidentDeclared it;
    it.incident = IncidentId(id);
    it.title = id;
    it.systems = {bot};
    return it;
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void every_act_is_open_to_exactly_those_who_may_data();
    void every_act_is_open_to_exactly_those_who_may();
    void a_refusal_names_who_may_and_never_a_revoked_person();
    void a_gap_is_said_when_nobody_may();
    void command_is_taken_after_silence_and_with_a_reason_data();
    void command_is_taken_after_silence_and_with_a_reason();
    void a_rung_for_two_needs_the_other_holder();
    void who_asks_never_approves_and_strangers_do_not_either();
    void an_expired_approval_means_no();
    void an_approval_serves_only_the_bytes_that_were_seen();
    void an_approval_serves_once();
    void an_approval_of_one_decision_serves_no_other();
    void a_question_cannot_choose_its_approver();
    void nobody_burns_the_approval_of_another();
    void one_target_carries_one_live_run();
    void undo_is_open_to_the_right_and_to_restore();
    void only_the_sending_device_reports_until_the_deadline_is_long_over();
    void one_person_is_enough_until_others_join();
    void a_raise_that_crossed_another_is_kept_beside_it();
    void the_fold_says_what_the_gate_says();
    void a_refused_entry_changes_nothing_but_the_refusals();
    void independent_entries_fold_alike_in_any_order();
};

void TestGate::every_act_is_open_to_exactly_those_who_may_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("may");
    const RoomText text(acme());
    const auto row = [](const char* name, const Event& event, const QString& may) {
        QTest::newRow(name) << event << may;
    };
    const EntryHash botBase = text.room().maybeSystem(bot)->setBy;
    const auto right = [&](DecisionRight it) {
        return AuthoritySet{bot, it,    MemberId(u"dan"_s),
                            {},  false, text.room().maybeSystem(bot)->authority.value(it).setBy};
    };
    row("found the room again", RoomCreated{u"x"_s, 1, defaultThresholds(), {}, false}, {});
    row("enrol", MemberEnrolled{memberOf(u"hal"_s, Function::Legal)}, u"ada"_s);
    row("change one's own contacts", MemberChanged{memberOf(u"ben"_s, Function::Engineering), {}},
        u"ada ben"_s);
    row("change one's own function", MemberChanged{memberOf(u"ben"_s, Function::Legal), {}},
        u"ada"_s);
    row("make oneself steward", MemberChanged{memberOf(u"ben"_s, Function::Engineering, true), {}},
        u"ada"_s);
    row("revoke", MemberRevoked{MemberId(u"ben"_s), u"lost"_s}, u"ada ben"_s);
    row("policy", PolicySet{defaultThresholds()}, u"ada"_s);
    row("add a system", SystemSet{newSystem(), {}}, u"ada"_s);
    row("change a system", SystemSet{changedBot(text), botBase}, u"ada ben"_s);
    row("name the accountable owner", SystemSet{changedBot(text, u"dan"_s), botBase}, u"ada"_s);
    row("set a right", right(DecisionRight::Degrade), u"ada ben"_s);
    row("confirm a right", AuthorityConfirmed{bot, DecisionRight::Degrade}, u"ada ben cleo eve"_s);
    row("declare", declared(u"i2"_s), members);
    row("raise", change(u"severity"_s, u"sev1"_s), members);
    row("lower with a reason", change(u"severity"_s, u"sev4"_s, u"calm"_s), u"finn eve"_s);
    row("lower without a reason", change(u"severity"_s, u"sev4"_s), {});
    row("move the phase", change(u"phase"_s, u"containing"_s), u"finn"_s);
    row("close", change(u"phase"_s, u"closed"_s), u"finn eve"_s);
    row("set the types", change(u"types"_s, u"privacy-leak"_s), u"finn eve"_s);
    row("offer command", CommandOffered{i1, MemberId(u"ben"_s)}, u"finn"_s);
    row("accept command not offered", CommandAccepted{i1}, {});
    row("note", NoteAdded{i1, NoteId(u"n"_s), u"seen"_s, text.now(), {}}, members);
    row("note without words", NoteAdded{i1, NoteId(u"n"_s), u" "_s, text.now(), {}}, {});
    row("decide", decision(std::nullopt), u"finn"_s);
    row("declare unsafe", decision(DecisionRight::DeclareUnsafe), u"dan"_s);
    row("notify the regulator alone", decision(DecisionRight::NotifyRegulator), {});
    row("notify customers, which nobody holds", decision(DecisionRight::NotifyCustomers), {});
    row("task", TaskAdded{i1, TaskId(u"t"_s), u"look"_s, MemberId(u"ben"_s), 30}, members);
    row("import",
        EvidenceImported{bot, ExhibitId(u"x"_s), u"f"_s, 1, u"otlp"_s, 0, 1, 1, {}, {}, {}},
        members);
    row("pin", EvidencePinned{i1, ItemRef{ExhibitId(u"x"_s), 0, 1}, {}}, members);
    row("seal", EvidenceSealed{i1, SealId(u"s"_s), u"why"_s, {}, 0, u"root"_s, {}}, members);
    row("ask for approval", askFor(text, orderOf(u"r1"_s)), members);
    row("press a rung for one", orderOf(u"r1"_s, u"flag"_s), u"cleo eve"_s);
    row("press a rung for two alone", orderOf(u"r1"_s), {});
    RunOrdered elsewhere = orderOf(u"r1"_s, u"flag"_s);
    elsewhere.target = u"t9"_s;
    row("press a rung on another target", elsewhere, {});
    row("report on a run that is not there", reportOf(u"r9"_s, RunState::Sending), {});
    row("acknowledge nothing", CrossingAcknowledged{i1, u"sev1-everyone"_s}, {});
    row("state a hypothesis", stated(u"it drifted"_s, 60), members);
    row("state a hypothesis without words", stated(u" "_s, 60), {});
    row("state a hypothesis more than surely", stated(u"it drifted"_s, 101), {});
    row("weigh a hypothesis that is not there",
        HypothesisWeighed{i1, HypothesisId(u"h9"_s), ItemRef{ExhibitId(u"x"_s), 0, 1}, 1, {}}, {});
    row("test a rung", RungTested{bot, RungId(u"flag"_s), u"digest"_s, true, {}},
        u"ada ben cleo eve"_s);
    row("test a rung that is not there", RungTested{bot, RungId(u"no"_s), {}, true, {}}, {});
    row("hand on an exhibit that is not there",
        CustodyNoted{bot, ExhibitId(u"x"_s), CustodyAct::Transferred, u"court"_s, {}, {}}, {});
    row("an unknown threshold", ThresholdCrossed{i1, u"nonsense"_s, {}, {}}, {});
    row("an incident on no known system",
        [] {
            IncidentDeclared it = declared(u"i2"_s);
            it.systems = {SystemId(u"nowhere"_s)};
            return it;
        }(),
        {});
}

void TestGate::every_act_is_open_to_exactly_those_who_may()
{
    QFETCH(Event, event);
    QFETCH(QString, may);
    QStringList expected = may.split(u' ', Qt::SkipEmptyParts);
    expected.sort();
    QStringList could;
    for (const QString& who : everybody) {
        RoomText text(acme());
        if (text.say(who, event))
            could.append(who);
        else
            QVERIFY(!text.why().isEmpty());
    }
    QCOMPARE(could, expected);
}

void TestGate::a_refusal_names_who_may_and_never_a_revoked_person()
{
    RoomText text(acme());
    const Verdict no = text.ask(u"gus"_s, orderOf(u"r1"_s, u"flag"_s));
    QCOMPARE(no.answer, Ruling::Refused);
    QCOMPARE(no.whoMay, (QList<MemberId>{MemberId(u"cleo"_s), MemberId(u"eve"_s)}));
    QVERIFY(no.why.contains(u"Cleo (+49 30 Cleo)"_s));
    QVERIFY(text.say(u"ada"_s, MemberRevoked{MemberId(u"cleo"_s), u"left"_s}));
    const Verdict later = text.ask(u"gus"_s, orderOf(u"r1"_s, u"flag"_s));
    QCOMPARE(later.whoMay, QList<MemberId>{MemberId(u"eve"_s)});
    QVERIFY(!later.why.contains(u"Cleo"_s));
    QCOMPARE(mayExercise(text.room(), MemberId(u"cleo"_s), bot, DecisionRight::Degrade).answer,
             Ruling::Refused);
}

void TestGate::a_gap_is_said_when_nobody_may()
{
    const RoomText text(acme());
    const Verdict no = text.ask(u"ada"_s, decision(DecisionRight::NotifyCustomers));
    QCOMPARE(no.answer, Ruling::Refused);
    QVERIFY(no.whoMay.isEmpty());
    QVERIFY(no.why.contains(u"gap"_s));
}

void TestGate::command_is_taken_after_silence_and_with_a_reason_data()
{
    QTest::addColumn<qint64>("silence");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("taken");
    QTest::newRow("at once") << qint64{0} << u"r"_s << false;
    QTest::newRow("a microsecond early") << 15 * minute - 1 << u"r"_s << false;
    QTest::newRow("after 15 minutes") << 15 * minute << u"r"_s << true;
    QTest::newRow("after 15 minutes, no reason") << 15 * minute << u" "_s << false;
}

void TestGate::command_is_taken_after_silence_and_with_a_reason()
{
    QFETCH(qint64, silence);
    QFETCH(QString, reason);
    QFETCH(bool, taken);
    RoomText text(acme());
    text.pass(silence);
    QCOMPARE(text.say(u"gus"_s, CommandTaken{i1, reason}), taken);
    QCOMPARE(text.room().maybeIncident(i1)->commander.value, taken ? u"gus"_s : u"finn"_s);
    RoomText vacant(acme());
    QVERIFY(vacant.say(u"ada"_s, declared(u"i2"_s)));
    QVERIFY(vacant.say(u"gus"_s, CommandTaken{IncidentId(u"i2"_s), {}}));
    RoomText heard(acme());
    heard.pass(10 * minute);
    QVERIFY(heard.say(u"finn"_s, NoteAdded{i1, NoteId(u"n"_s), u"here"_s, heard.now(), {}}));
    heard.pass(10 * minute);
    QVERIFY(!heard.say(u"gus"_s, CommandTaken{i1, u"silent"_s}));
}

void TestGate::a_rung_for_two_needs_the_other_holder()
{
    RoomText text(acme());
    const Verdict two = text.ask(u"cleo"_s, orderOf(u"r1"_s));
    QCOMPARE(two.answer, Ruling::NeedsSecondPerson);
    QCOMPARE(two.whoMay, QList<MemberId>{MemberId(u"eve"_s)});
    const RunOrdered order = approved(text);
    QCOMPARE(text.ask(u"cleo"_s, order).answer, Ruling::Allowed);
    QCOMPARE(text.ask(u"eve"_s, order).answer, Ruling::NeedsSecondPerson);
    QCOMPARE(text.ask(u"gus"_s, order).answer, Ruling::Refused);
}

void TestGate::who_asks_never_approves_and_strangers_do_not_either()
{
    RoomText text(acme());
    const RunOrdered order = orderOf(u"r1"_s);
    QVERIFY(text.say(u"cleo"_s, askFor(text, order)));
    QStringList may;
    for (const QString& who : everybody) {
        if (text.ask(who, yes(order)).allowed())
            may.append(who);
    }
    QCOMPARE(may, QStringList{u"eve"_s});
    ApprovalAnswered other = yes(order);
    other.requestHash = u"other"_s;
    QVERIFY(!text.say(u"eve"_s, other));
    QVERIFY(text.say(u"eve"_s, yes(order)));
    QVERIFY(!text.say(u"eve"_s, yes(order)));
}

void TestGate::an_expired_approval_means_no()
{
    RoomText late(acme());
    const RunOrdered order = orderOf(u"r1"_s);
    QVERIFY(late.say(u"cleo"_s, askFor(late, order)));
    late.pass(15 * minute + 1);
    QVERIFY(!late.say(u"eve"_s, yes(order)));
    RoomText slow(acme());
    const RunOrdered given = approved(slow);
    slow.pass(15 * minute);
    QVERIFY(slow.ask(u"cleo"_s, given).allowed());
    slow.pass(1);
    QCOMPARE(slow.ask(u"cleo"_s, given).answer, Ruling::NeedsSecondPerson);
}

void TestGate::an_approval_serves_only_the_bytes_that_were_seen()
{
    RoomText text(acme());
    const RunOrdered order = approved(text);
    RunOrdered body = order; // the hash is only a claim: the bytes count
    body.request.body = u"{\"all\":true}"_s;
    QCOMPARE(text.ask(u"cleo"_s, body).answer, Ruling::NeedsSecondPerson);
    RunOrdered hash = order;
    hash.request.hash = u"other"_s;
    QCOMPARE(text.ask(u"cleo"_s, hash).answer, Ruling::NeedsSecondPerson);
    RunOrdered before = order;
    before.before = {Captured{u"flag"_s, u"on"_s}};
    QCOMPARE(text.ask(u"cleo"_s, before).answer, Ruling::NeedsSecondPerson);
    QVERIFY(text.say(u"ada"_s, declared(u"i2"_s)));
    RunOrdered incident = order;
    incident.incident = IncidentId(u"i2"_s);
    QCOMPARE(text.ask(u"cleo"_s, incident).answer, Ruling::NeedsSecondPerson);
}

void TestGate::an_approval_serves_once()
{
    RoomText text(acme());
    RunOrdered order = approved(text);
    QVERIFY(text.say(u"cleo"_s, order));
    QCOMPARE(text.room().approvals.value(order.approval).state, ApprovalState::Used);
    advance(text, u"cleo"_s, u"r1"_s, {RunState::Sending, RunState::Rejected});
    order.run = RunId(u"r2"_s);
    QVERIFY(!text.say(u"cleo"_s, order));
    QVERIFY(text.room().maybeRun(RunId(u"r2"_s)) == nullptr);
}

void TestGate::an_approval_of_one_decision_serves_no_other()
{
    RoomText text(acme());
    ApprovalAsked asked;
    asked.approval = ApprovalId(u"a1"_s);
    asked.incident = i1;
    asked.system = bot;
    asked.right = DecisionRight::Escalate;
    asked.request.body = u"We stop."_s;
    asked.request.hash = u"h"_s;
    asked.expires = Instant{text.now().micros + minute};
    QVERIFY(text.say(u"dan"_s, asked));
    QVERIFY(!text.ask(u"cleo"_s, ApprovalAnswered{asked.approval, true, {}, u"h"_s}).allowed());
    QVERIFY(text.say(u"eve"_s, ApprovalAnswered{asked.approval, true, {}, u"h"_s}));
    DecisionMade made = decision(DecisionRight::NotifyRegulator);
    made.approval = asked.approval;
    QCOMPARE(text.ask(u"dan"_s, made).answer, Ruling::NeedsSecondPerson);
    made.right = DecisionRight::Escalate;
    made.text = u"We do not stop."_s;
    QCOMPARE(text.ask(u"dan"_s, made).answer, Ruling::NeedsSecondPerson);
    made.text = u"We stop."_s;
    QVERIFY(text.say(u"dan"_s, made));
    made.decision = NoteId(u"d2"_s);
    QVERIFY(!text.say(u"dan"_s, made));
}

void TestGate::a_question_cannot_choose_its_approver()
{
    RoomText text(acme());
    ApprovalAsked asked = askFor(text, orderOf(u"r1"_s));
    asked.right = DecisionRight::DeclareUnsafe; // dan holds that, and not the rung's right
    QVERIFY(!text.say(u"cleo"_s, asked));
}

void TestGate::nobody_burns_the_approval_of_another()
{
    RoomText text(acme());
    const RunOrdered order = approved(text);
    RunOrdered other = orderOf(u"r2"_s, u"flag"_s); // eve may press it alone
    other.approval = order.approval;
    QVERIFY(text.say(u"eve"_s, other));
    QCOMPARE(text.room().approvals.value(order.approval).state, ApprovalState::Given);
    QVERIFY(text.say(u"cleo"_s, order));
}

void TestGate::one_target_carries_one_live_run()
{
    RoomText text(acme());
    QVERIFY(text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
    for (const RunState state : {RunState::Sending, RunState::Pending, RunState::Unknown}) {
        QVERIFY(!text.say(u"eve"_s, orderOf(u"r2"_s, u"flag"_s)));
        QVERIFY2(text.why().contains(u"Cleo"_s), qPrintable(text.why()));
        advance(text, u"cleo"_s, u"r1"_s, {state});
    }
    QVERIFY(!text.say(u"eve"_s, orderOf(u"r2"_s, u"flag"_s)));
    advance(text, u"cleo"_s, u"r1"_s, {RunState::ConfirmedEffect});
    QVERIFY(text.say(u"eve"_s, orderOf(u"r2"_s, u"flag"_s)));
}

void TestGate::undo_is_open_to_the_right_and_to_restore()
{
    RoomText text(acme());
    RunOrdered undo = orderOf(u"r2"_s, u"flag"_s);
    undo.undoes = RunId(u"r1"_s);
    QVERIFY(!text.say(u"cleo"_s, undo)); // nothing to undo yet
    QVERIFY(text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
    QVERIFY(!text.say(u"cleo"_s, undo)); // in flight
    advance(text, u"cleo"_s, u"r1"_s,
            {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
    QStringList may;
    for (const QString& who : everybody) {
        if (text.ask(who, undo).allowed())
            may.append(who);
    }
    QCOMPARE(may, (QStringList{u"cleo"_s, u"dan"_s, u"eve"_s}));
    QVERIFY(!text.ask(u"dan"_s, orderOf(u"r3"_s, u"flag"_s)).allowed());
    QVERIFY(text.say(u"dan"_s, undo));
    advance(text, u"dan"_s, u"r2"_s,
            {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
    QCOMPARE(text.room().maybeRun(RunId(u"r1"_s))->state, RunState::Undone);
    undo.run = RunId(u"r3"_s);
    QVERIFY(!text.say(u"dan"_s, undo)); // it is undone already
}

void TestGate::only_the_sending_device_reports_until_the_deadline_is_long_over()
{
    RoomText text(acme());
    const RunAdvanced unknown = reportOf(u"r1"_s, RunState::Unknown);
    QVERIFY(text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
    QVERIFY(!text.say(u"eve"_s, reportOf(u"r1"_s, RunState::Sending)));
    QVERIFY(!text.say(u"eve"_s, unknown));
    text.pass(135 * second); // 120 s to send, 15 s to read back
    QVERIFY(!text.say(u"eve"_s, unknown));
    text.pass(1);
    QVERIFY(!text.say(u"gus"_s, unknown)); // holds no right
    QVERIFY(!text.say(u"eve"_s, reportOf(u"r1"_s, RunState::NotSent)));
    QVERIFY(text.say(u"eve"_s, unknown));
    QVERIFY(!text.say(u"cleo"_s, reportOf(u"r1"_s, RunState::Sending))); // too late
    QVERIFY(!text.say(u"eve"_s, orderOf(u"r2"_s, u"flag"_s)));           // read back first
    QVERIFY(text.say(u"eve"_s, reportOf(u"r1"_s, RunState::NotEffective)));
    QVERIFY(text.say(u"eve"_s, orderOf(u"r2"_s, u"flag"_s)));
}

void TestGate::one_person_is_enough_until_others_join()
{
    RoomText text(u"member ada operations steward phone\n"
                  "system bot only-you\nrung bot pin roll-back-prompt target=t1 second\n"
                  "incident i1 bot sev3"_s);
    QVERIFY(text.room().maybeSystem(bot)->onlyYou);
    Room room = text.room();
    Authority right;
    right.right = DecisionRight::RollBackPrompt;
    right.primary = MemberId(u"ada"_s);
    room.editSystem(bot).authority.insert(right.right, right);
    const Rung& pin = room.maybeSystem(bot)->ladder.first();
    QVERIFY(mayPress(room, right.primary, bot, pin).allowed());
    Fold joined(gate, room);
    joined.apply(text.entry(u"ada"_s, MemberEnrolled{memberOf(u"ben"_s, Function::Legal)}));
    QVERIFY(!joined.room().maybeSystem(bot)->onlyYou);
    QCOMPARE(mayPress(joined.room(), right.primary, bot, pin).answer, Ruling::NeedsSecondPerson);
}

void TestGate::a_raise_that_crossed_another_is_kept_beside_it()
{
    RoomText text(acme());
    const EntryHash seen = text.room().maybeIncident(i1)->origins.value(u"severity"_s).entry;
    QVERIFY(text.say(u"ben"_s, change(u"severity"_s, u"sev1"_s, {}, seen)));
    QVERIFY2(text.say(u"gus"_s, change(u"severity"_s, u"sev2"_s, {}, seen)),
             qPrintable(text.why()));
    const Incident* incident = text.room().maybeIncident(i1);
    QCOMPARE(incident->severity, Severity::Sev1);
    QCOMPARE(incident->conflicts.size(), 1);
    QVERIFY(!incident->loweredOnce);
    QVERIFY(!text.say(u"gus"_s,
                      change(u"severity"_s, u"sev2"_s, u"calm"_s,
                             text.room().maybeIncident(i1)->origins.value(u"severity"_s).entry)));
}

namespace {

// One of many acts, sensible or not.
Event anyEvent(const RoomText& text)
{
    const auto word = [](std::initializer_list<QString> words) {
        return *rc::gen::elementOf(std::vector<QString>(words));
    };
    switch (*rc::gen::inRange(0, 12)) {
    case 0:
        return change(word({u"severity"_s, u"phase"_s, u"title"_s, u"harm"_s}),
                      word({u"sev1"_s, u"sev4"_s, u"closed"_s, u"triage"_s, u"2"_s, u""_s}),
                      word({u""_s, u"why"_s}));
    case 1:
        return declared(word({u"i1"_s, u"i2"_s, u"i3"_s}));
    case 2:
        return CommandTaken{IncidentId(word({u"i1"_s, u"i2"_s})), word({u""_s, u"why"_s})};
    case 3:
        return NoteAdded{IncidentId(word({u"i1"_s, u"i9"_s})),
                         NoteId(u"n"_s),
                         word({u""_s, u"w"_s}),
                         text.now(),
                         {}};
    case 4:
        return orderOf(word({u"r1"_s, u"r2"_s}), word({u"pin"_s, u"flag"_s}));
    case 5:
        return reportOf(word({u"r1"_s, u"r2"_s}), static_cast<RunState>(*rc::gen::inRange(0, 11)));
    case 6:
        return MemberRevoked{MemberId(word({u"gus"_s, u"dan"_s, u"nobody"_s})), {}};
    case 7:
        return EvidenceImported{bot, ExhibitId(word({u"x"_s, u"y"_s})), {}, 1, {}, 0, 1, 1, {}, {},
                                {}};
    case 8:
        return askFor(text, orderOf(u"r1"_s), word({u"a1"_s, u"a2"_s}));
    case 9:
        return yes(orderOf(u"r1"_s), word({u"a1"_s, u"a2"_s}));
    case 10:
        return CommandOffered{i1, MemberId(word({u"gus"_s, u"nobody"_s}))};
    default:
        return CommandAccepted{i1};
    }
}

// What a person can see of a room, without its refusals and its position.
QString portrait(const Room& room)
{
    QString text;
    QList<const Incident*> incidents = room.incidents();
    std::sort(incidents.begin(), incidents.end(),
              [](const Incident* a, const Incident* b) { return a->id < b->id; });
    for (const Incident* it : incidents) {
        text += it->id.value + it->title + severityName(it->severity) + phaseName(it->phase)
            + it->commander.value + it->commandOfferedTo.value
            + QString::number(it->notes.size() + 100 * it->conflicts.size())
            + isoText(it->commanderLastHeard);
        for (auto heard = it->lastHeard.begin(); heard != it->lastHeard.end(); ++heard)
            text += functionName(heard.key()) + isoText(heard.value());
    }
    for (const Run* run : room.runs())
        text += run->id.value + runStateName(run->state) + QString::number(run->steps.size());
    for (const Member& member : room.members)
        text += member.id.value + (member.revoked ? u"-"_s : u"+"_s);
    for (const Approval& approval : room.approvals)
        text += approval.id.value + QString::number(static_cast<int>(approval.state));
    return text + QString::number(room.exhibits.size()) + QString::number(room.liveRuns.size());
}

} // namespace

void TestGate::the_fold_says_what_the_gate_says()
{
    QVERIFY(rc::check([] {
        RoomText text(acme());
        const int count = *rc::gen::inRange(1, 25);
        for (int i = 0; i < count; ++i) {
            const QString who = everybody.at(*rc::gen::inRange(0, 7));
            const Event event = anyEvent(text);
            const bool revoked = text.room().maybeAuthor(deviceOf(who)) == nullptr;
            const Verdict verdict = text.ask(who, event);
            const bool taken = text.say(who, event);
            if (!verdict.allowed() || revoked)
                RC_ASSERT(!taken);
            if (!verdict.allowed() && !revoked)
                RC_ASSERT(text.why() == verdict.why);
            text.pass(*rc::gen::inRange<qint64>(0, 10 * minute));
        }
    }));
}

void TestGate::a_refused_entry_changes_nothing_but_the_refusals()
{
    QVERIFY(rc::check([] {
        RoomText text(acme());
        const int count = *rc::gen::inRange(1, 25);
        for (int i = 0; i < count; ++i) {
            const QString before = portrait(text.room());
            const qsizetype refusals = text.room().refusals.size();
            const bool taken = text.say(everybody.at(*rc::gen::inRange(0, 9)), anyEvent(text));
            RC_ASSERT(text.room().refusals.size() == refusals + (taken ? 0 : 1));
            if (!taken)
                RC_ASSERT(portrait(text.room()) == before);
        }
    }));
}

void TestGate::independent_entries_fold_alike_in_any_order()
{
    QVERIFY(rc::check([] {
        const QList<Event> events{
            NoteAdded{i1, NoteId(u"n1"_s), u"a"_s, {}, {}},
            declared(u"i2"_s),
            EvidenceImported{bot, ExhibitId(u"x"_s), {}, 1, {}, 0, 1, 1, {}, {}, {}},
            orderOf(u"r1"_s, u"flag"_s),
            change(u"title"_s, u"New"_s),
            askFor(RoomText(acme()), orderOf(u"r2"_s))};
        const QStringList authors{u"ben"_s, u"gus"_s, u"dan"_s, u"cleo"_s, u"finn"_s, u"eve"_s};
        RoomText first(acme());
        RoomText other(acme());
        std::vector<int> order{0, 1, 2, 3, 4, 5};
        std::vector<Entry> entries;
        for (const int i : order) {
            Entry entry = first.entry(authors.at(i), events.at(i));
            entry.hash = EntryHash(u"x%1"_s.arg(i));
            entry.time.micros += i * test::second; // as each claims it
            entries.push_back(entry);
        }
        for (size_t i = order.size() - 1; i > 0; --i)
            std::swap(
                order[i],
                order[static_cast<size_t>(*rc::gen::inRange<int>(0, static_cast<int>(i) + 1))]);
        qint64 position = 1000;
        for (const Entry& it : entries) {
            Entry entry = it;
            entry.position = ++position;
            first.fold().apply(entry);
        }
        for (const int i : order) {
            Entry entry = entries[static_cast<size_t>(i)];
            entry.position = ++position;
            other.fold().apply(entry);
        }
        RC_ASSERT(first.room().refusals.isEmpty());
        RC_ASSERT(portrait(first.room()) == portrait(other.room()));
    }));
}

QTEST_GUILESS_MAIN(TestGate)

} // namespace tst_gate

#include "tst_gate.moc"

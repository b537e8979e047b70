// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/codec.h"
#include "models/items/boardmodel.h"
#include "models/items/laddermodel.h"
#include "models/items/testwords.h"
#include "models/rules/drillrules.h"
#include "models/rules/testrules.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_drill {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId real(QStringLiteral("i1"));
const IncidentId fire(QStringLiteral("fire"));
const SystemId bot(QStringLiteral("bot"));
const RungId flag(QStringLiteral("flag"));

RequestTemplate to(const QString& method, const QString& url)
{
    RequestTemplate request;
    request.method = method;
    request.url = url;
    return request;
}

Rung practisedFlag(const Room& room)
{
    Rung rung = *room.maybeSystem(bot)->maybeRung(flag);
    rung.reversible = true;
    rung.manualCommand = u"curl https://flags.example/off"_s;
    rung.before = to(u"GET"_s, u"https://Flags.Example:443/flag?x=1"_s);
    rung.request = to(u"POST"_s, u"https://flags.example/flag"_s);
    rung.record = to(u"GET"_s, u"https://flags.example/flag"_s);
    rung.effectProbe = to(u"GET"_s, u"${product}/answer"_s);
    rung.undo = to(u"POST"_s, u"https://flags.example"_s);
    rung.practice = {PracticeOrigin{u"https://flags.example"_s, u"https://practice.example"_s},
                     PracticeOrigin{u"${product}"_s, u"${drill}"_s}};
    return rung;
}

// A room with a drill beside its incident, where “flag” may be practised.
struct Drilled {
    RoomText text{acme()};

    Drilled()
    {
        setRung(practisedFlag(text.room()));
        IncidentDeclared declared;
        declared.incident = fire;
        declared.code = u"WR-FIRE"_s;
        declared.title = u"Fire drill"_s;
        declared.systems.append(bot);
        declared.severity = Severity::Sev1;
        declared.happened = text.now();
        declared.drill = true;
        must(u"ada"_s, declared);
    }

    void setRung(const Rung& rung)
    {
        System system = *text.room().maybeSystem(bot);
        const EntryHash base = system.setBy;
        for (Rung& one : system.ladder) {
            if (one.id == rung.id)
                one = rung;
        }
        must(u"ada"_s, SystemSet{system, base});
    }

    void must(const QString& by, const Event& event)
    {
        if (!text.say(by, event))
            qFatal("%s", qPrintable(text.why()));
    }

    void report(const QString& run, std::initializer_list<RunState> states)
    {
        for (const RunState state : states)
            must(u"cleo"_s, reportOf(run, state));
    }

    TestStanding test() const
    {
        const System& system = *text.room().maybeSystem(bot);
        return testOf(text.room(), system, *system.maybeRung(flag));
    }
};

RunOrdered drillOf(const QString& run)
{
    RunOrdered order = orderOf(run, u"flag"_s);
    order.incident = fire;
    order.target = u"practice:t2"_s;
    order.request.url = u"https://practice.example/flag"_s;
    return order;
}

} // namespace

class TestDrill final : public QObject
{
    Q_OBJECT

private slots:
    void every_request_of_a_drill_goes_to_practice();
    void an_address_without_practice_cannot_be_drilled();
    void a_drill_and_the_real_thing_never_cross();
    void neither_blocks_the_other();
    void a_drill_moves_the_last_test();
    void a_drill_that_fails_says_so();
    void a_preflight_counts_until_the_rung_is_changed();
    void a_drill_is_no_rung_in_force_and_counts_nowhere();
    void the_times_of_a_drill_are_kept();
    void an_older_room_cannot_drill();
};

void TestDrill::every_request_of_a_drill_goes_to_practice()
{
    const Drilled room;
    const Rung rung = practisedFlag(room.text.room());
    QVERIFY(unpractised(rung).isEmpty());
    const Rung drill = rungFor(room.text.room(), fire, rung);
    QCOMPARE(drill.before.url, u"https://practice.example/flag?x=1"_s);
    QCOMPARE(drill.request.url, u"https://practice.example/flag"_s);
    QCOMPARE(drill.record.url, u"https://practice.example/flag"_s);
    QCOMPARE(drill.effectProbe.url, u"${drill}/answer"_s);
    QCOMPARE(drill.undo.url, u"https://practice.example"_s);
    QCOMPARE(drill.target, u"practice:t2"_s);
    QVERIFY(drill.manualCommand.contains(u"DRILL"_s));
    QVERIFY(drill.manualCommand.contains(u"https://practice.example/off"_s));
    QCOMPARE(rungFor(room.text.room(), real, rung), rung);
}

void TestDrill::an_address_without_practice_cannot_be_drilled()
{
    Drilled room;
    Rung rung = practisedFlag(room.text.room());
    rung.resolve.append(to(u"GET"_s, u"https://ids.example/of/flag"_s));
    QCOMPARE(unpractised(rung), QStringList{u"https://ids.example"_s});
    const Verdict verdict = mayPractise(room.text.room(), fire, rung);
    QVERIFY(verdict.why.contains(u"https://ids.example"_s));
    QVERIFY(verdict.why.contains(u"\"practice\""_s));
    QVERIFY(mayPractise(room.text.room(), real, rung).allowed());
    room.setRung(rung);
    QVERIFY(!room.text.ask(u"cleo"_s, drillOf(u"r1"_s)).allowed());

    rung.practice.append(PracticeOrigin{u"https://ids.example"_s, u"https://flags.example"_s});
    QCOMPARE(unpractised(rung), QStringList{u"https://ids.example"_s}); // that one is real
}

void TestDrill::a_drill_and_the_real_thing_never_cross()
{
    const Drilled room;
    const RunOrdered drill = drillOf(u"r1"_s);
    QVERIFY(room.text.ask(u"cleo"_s, drill).allowed());
    QVERIFY(!room.text.ask(u"gus"_s, drill).allowed()); // the same right as the real thing
    RunOrdered target = drill;
    target.target = u"t2"_s;
    QVERIFY(room.text.ask(u"cleo"_s, target).why.contains(u"real target"_s));
    RunOrdered place = drill;
    place.request.url = u"https://FLAGS.example:443/flag"_s;
    QVERIFY(room.text.ask(u"cleo"_s, place).why.contains(u"no practice endpoint"_s));

    RunOrdered pressed = orderOf(u"r1"_s, u"flag"_s);
    QVERIFY(room.text.ask(u"cleo"_s, pressed).allowed());
    pressed.request.url = u"https://practice.example/flag"_s;
    QVERIFY(room.text.ask(u"cleo"_s, pressed).why.contains(u"This is no drill"_s));
    RunOrdered practising = drill;
    practising.incident = real;
    QVERIFY(room.text.ask(u"cleo"_s, practising).why.contains(u"This is no drill"_s));

    System confusing = *room.text.room().maybeSystem(bot);
    const EntryHash base = confusing.setBy;
    confusing.ladder.first().target = u"practice:t2"_s;
    QVERIFY(!room.text.ask(u"ada"_s, SystemSet{confusing, base}).allowed());
}

void TestDrill::neither_blocks_the_other()
{
    Drilled room;
    room.must(u"cleo"_s, drillOf(u"r1"_s));
    QVERIFY(room.text.ask(u"cleo"_s, orderOf(u"r2"_s, u"flag"_s)).allowed());
    QVERIFY(!room.text.ask(u"cleo"_s, drillOf(u"r2"_s)).allowed()); // in flight
    room.must(u"cleo"_s, orderOf(u"r2"_s, u"flag"_s));
    room.report(u"r1"_s,
                {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord,
                 RunState::ConfirmedEffect});
    QVERIFY(room.text.ask(u"cleo"_s, drillOf(u"r3"_s)).allowed());
    QVERIFY(!room.text.ask(u"cleo"_s, orderOf(u"r3"_s, u"flag"_s)).allowed());

    RunOrdered undo = orderOf(u"u1"_s, u"flag"_s); // an undo stays where its run was
    undo.undoes = RunId(u"r1"_s);
    room.report(u"r2"_s, {RunState::Sending, RunState::Pending, RunState::NotEffective});
    QVERIFY(!room.text.ask(u"cleo"_s, undo).allowed());
}

void TestDrill::a_drill_moves_the_last_test()
{
    Drilled room;
    QCOMPARE(room.test().kind, TestStanding::Kind::Never);
    room.must(u"cleo"_s, drillOf(u"r1"_s));
    room.report(u"r1"_s, {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
    QCOMPARE(room.test().kind, TestStanding::Kind::Never); // the rung asks for the effect, too
    room.report(u"r1"_s, {RunState::ConfirmedEffect});
    const TestStanding standing = room.test();
    QCOMPARE(standing.kind, TestStanding::Kind::Passed);
    QVERIFY(standing.drill);
    QCOMPARE(standing.by, u"Cleo"_s);
    const Instant later{room.text.now().micros + 3 * 24 * 60 * minute};
    QCOMPARE(testWords(standing, later), u"Last tested 3 day(s) ago (drill) by Cleo."_s);

    Rung changed = practisedFlag(room.text.room());
    changed.deadlineMs = 1;
    room.setRung(changed);
    QCOMPARE(testWords(room.test(), later), u"Not tested since it was changed."_s);
}

void TestDrill::a_drill_that_fails_says_so()
{
    Drilled room;
    room.must(u"cleo"_s, drillOf(u"r1"_s));
    room.report(u"r1"_s, {RunState::Sending});
    RunAdvanced rejected = reportOf(u"r1"_s, RunState::Rejected);
    rejected.detail = u"403 no"_s;
    room.must(u"cleo"_s, rejected);
    QCOMPARE(room.test().kind, TestStanding::Kind::Failed);
    QVERIFY(testWords(room.test(), room.text.now()).contains(u"403 no"_s));

    Drilled other; // a real run is no test
    other.must(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s));
    other.report(u"r1"_s, {RunState::Sending, RunState::Rejected});
    QCOMPARE(other.test().kind, TestStanding::Kind::Never);
}

void TestDrill::a_preflight_counts_until_the_rung_is_changed()
{
    Drilled room;
    Rung rung = practisedFlag(room.text.room());
    rung.untried = true;
    room.setRung(rung);
    QVERIFY(testWords(room.test(), room.text.now()).contains(u"not tried against a real server"_s));
    room.must(u"cleo"_s, RungTested{bot, flag, rungDigest(rung), true, {}});
    QCOMPARE(room.test().kind, TestStanding::Kind::Passed);
    QVERIFY(!room.test().untried);
    QVERIFY(testWords(room.test(), room.text.now()).contains(u"(preflight) by Cleo"_s));
    room.must(u"cleo"_s, RungTested{bot, flag, rungDigest(rung), false, u"no answer"_s});
    QCOMPARE(room.test().kind, TestStanding::Kind::Failed);
    QVERIFY(room.test().untried);
}

void TestDrill::a_drill_is_no_rung_in_force_and_counts_nowhere()
{
    Drilled room;
    room.must(u"cleo"_s, drillOf(u"r1"_s));
    room.report(u"r1"_s,
                {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord,
                 RunState::ConfirmedEffect});
    QVERIFY(!rungInForce(room.text.room(), real));
    QVERIFY(rungInForce(room.text.room(), fire)->title.contains(u"DRILL"_s));

    LadderModel ladder;
    ladder.show(room.text.room(), real, bot, MemberId(u"cleo"_s));
    QVERIFY(!ladder.at(ladder.rowOf(flag)).run);
    QVERIFY(!ladder.at(ladder.rowOf(flag)).drill);
    ladder.show(room.text.room(), fire, bot, MemberId(u"cleo"_s));
    QVERIFY(ladder.at(ladder.rowOf(flag)).run);
    QVERIFY(ladder.at(ladder.rowOf(flag)).drill);
    const RungRow pin = ladder.at(ladder.rowOf(RungId(u"pin"_s)));
    QCOMPARE(pin.ruling, Ruling::NeedsSecondPerson); // it has no request, so nothing to practise

    BoardModel board(MemberId(u"cleo"_s), {});
    Change all;
    all.everything = true;
    board.apply(room.text.room(), all);
    QCOMPARE(board.rowCount(), 2);
    QCOMPARE(board.openBySeverity(), (QMap<Severity, int>{{Severity::Sev3, 1}}));
}

void TestDrill::the_times_of_a_drill_are_kept()
{
    Drilled room;
    const Instant declared = room.text.now();
    room.text.pass(minute);
    room.must(u"cleo"_s, drillOf(u"r1"_s));
    room.report(u"r1"_s, {RunState::Sending});
    room.text.pass(minute);
    room.report(u"r1"_s, {RunState::Pending, RunState::ConfirmedRecord});
    room.text.pass(minute);
    RunOrdered undo = drillOf(u"u1"_s);
    undo.undoes = RunId(u"r1"_s);
    room.must(u"cleo"_s, undo);
    room.report(u"u1"_s, {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
    const DrillTimes times = drillTimes(room.text.room(), *room.text.room().maybeIncident(fire));
    QCOMPARE(times.declared, declared);
    QCOMPARE(times.firstContainment->micros - declared.micros, minute);
    QCOMPARE(times.confirmed->micros - declared.micros, 2 * minute);
    QCOMPARE(times.undone->micros - declared.micros, 3 * minute);
}

void TestDrill::an_older_room_cannot_drill()
{
    const Drilled room;
    Room older = room.text.room();
    older.rules = 2;
    QVERIFY(mayPractise(older, fire, practisedFlag(older)).why.contains(u"founded by"_s));
}

QTEST_GUILESS_MAIN(TestDrill)

} // namespace tst_drill

#include "tst_drill.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runremark.h"
#include "models/rules/deadlinerules.h"
#include "models/state/breakglass.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_breakglass {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId i1(QStringLiteral("i1"));
const SystemId bot(QStringLiteral("bot"));
const MemberId ada(QStringLiteral("ada"));
const MemberId eve(QStringLiteral("eve"));
const QStringList everybody{u"ada"_s,  u"ben"_s, u"cleo"_s, u"dan"_s,    u"eve"_s,
                            u"finn"_s, u"gus"_s, u"zoe"_s,  u"mallory"_s};

// The rung “pin” wants a second person; here it can be taken back, too.
void makeReversible(RoomText& text, bool reversible = true)
{
    System system = *text.room().maybeSystem(bot);
    const EntryHash base = system.setBy;
    for (Rung& rung : system.ladder)
        rung.reversible = reversible;
    if (!text.say(u"ada"_s, SystemSet{system, base}))
        qFatal("%s", qPrintable(text.why()));
}

RunOrdered broken(const QString& run = u"r1"_s, const QString& rung = u"pin"_s)
{
    RunOrdered order = orderOf(run, rung);
    order.breakGlass = true;
    return order;
}

} // namespace

class TestBreakGlass final : public QObject
{
    Q_OBJECT

private slots:
    void only_who_holds_the_right_breaks_the_glass();
    void what_cannot_be_taken_back_needs_the_second_person();
    void it_needs_a_reason_and_a_need();
    void out_of_reach_nobody_breaks_the_glass();
    void everybody_is_told_and_somebody_else_reviews();
    void a_forged_entry_tells_nobody_and_presses_nothing();
    void an_older_room_knows_no_break_glass();
};

void TestBreakGlass::only_who_holds_the_right_breaks_the_glass()
{
    RoomText text(acme());
    makeReversible(text);
    QStringList may;
    for (const QString& who : everybody) {
        if (text.ask(who, broken()).allowed())
            may.append(who);
    }
    QCOMPARE(may, (QStringList{u"cleo"_s, u"eve"_s}));
    QCOMPARE(text.ask(u"cleo"_s, orderOf(u"r1"_s)).answer, Ruling::NeedsSecondPerson);
    QVERIFY(text.ask(u"gus"_s, broken()).why.contains(u"You do not hold the right"_s));
}

void TestBreakGlass::what_cannot_be_taken_back_needs_the_second_person()
{
    RoomText text(acme());
    const Verdict verdict = text.ask(u"cleo"_s, broken());
    QCOMPARE(verdict.answer, Ruling::Refused);
    QVERIFY(verdict.why.contains(u"cannot be taken back"_s));
    QCOMPARE(verdict.whoMay, QList<MemberId>{eve});
}

void TestBreakGlass::it_needs_a_reason_and_a_need()
{
    RoomText text(acme());
    makeReversible(text);
    RunOrdered silent = broken();
    silent.reason = u"  "_s;
    QVERIFY(text.ask(u"cleo"_s, silent).why.contains(u"needs a reason"_s));
    const Verdict needless = text.ask(u"cleo"_s, broken(u"r1"_s, u"flag"_s));
    QCOMPARE(needless.answer, Ruling::Refused);
    QVERIFY(needless.why.contains(u"not needed"_s));
    QVERIFY(text.ask(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)).allowed());
}

void TestBreakGlass::out_of_reach_nobody_breaks_the_glass()
{
    RoomText text(acme());
    makeReversible(text);
    RunOrdered offline = broken();
    offline.offlineSince = text.now();
    QVERIFY(text.ask(u"cleo"_s, offline).why.contains(u"out of reach"_s));
}

void TestBreakGlass::everybody_is_told_and_somebody_else_reviews()
{
    RoomText text(acme());
    makeReversible(text);
    QVERIFY(text.say(u"cleo"_s, broken()));
    QVERIFY(text.room().maybeRun(RunId(u"r1"_s))->breakGlass);
    QVERIFY(runRemark(*text.room().maybeRun(RunId(u"r1"_s))).contains(u"Break-glass"_s));

    const Incident& incident = *text.room().maybeIncident(i1);
    QCOMPARE(incident.crossings.size(), 1);
    const Crossing notice = incident.crossings.constFirst();
    QCOMPARE(notice.id, u"break-glass-r1"_s);
    QVERIFY(notice.why.contains(u"Cleo pressed “pin” on bot alone"_s));
    QStringList told;
    for (const Owed& owed : notice.owed)
        told.append(owed.member.value);
    QCOMPARE(told, (QStringList{u"eve"_s, u"ada"_s}));
    QVERIFY(!text.ask(u"cleo"_s, CrossingAcknowledged{i1, notice.id}).allowed());
    QVERIFY(!text.ask(u"gus"_s, CrossingAcknowledged{i1, notice.id}).allowed());
    QVERIFY(text.say(u"ada"_s, CrossingAcknowledged{i1, notice.id}));
    QVERIFY(!text.room().maybeIncident(i1)->crossings.constFirst().isOpen());

    const Task review = text.room().maybeIncident(i1)->tasks.constFirst();
    QCOMPARE(review.id, TaskId(u"review-r1"_s));
    QCOMPARE(review.owner, eve);
    QCOMPARE(review.boxMinutes, 1440);
    const auto clocks = clocksOf(text.room(), *text.room().maybeIncident(i1));
    QVERIFY(std::any_of(clocks.begin(), clocks.end(), [&](const RunningClock& clock) {
        return clock.owner == eve && clock.due.micros == text.now().micros + 1440 * minute;
    }));
    const Verdict own = text.ask(u"cleo"_s, TaskDone{i1, review.id});
    QVERIFY(own.why.contains(u"somebody else does"_s));
    QVERIFY(text.say(u"eve"_s, TaskDone{i1, review.id}));
}

void TestBreakGlass::a_forged_entry_tells_nobody_and_presses_nothing()
{
    for (const QString& who : everybody) {
        if (who == u"cleo"_s || who == u"eve"_s)
            continue;
        RoomText text(acme());
        makeReversible(text);
        QVERIFY2(!text.say(who, broken()), qPrintable(who));
        QVERIFY(text.room().maybeRun(RunId(u"r1"_s)) == nullptr);
        QVERIFY(text.room().liveRuns.isEmpty());
        QVERIFY(text.room().maybeIncident(i1)->crossings.isEmpty());
        QVERIFY(text.room().maybeIncident(i1)->tasks.isEmpty());
    }
}

void TestBreakGlass::an_older_room_knows_no_break_glass()
{
    RoomText text(acme());
    makeReversible(text);
    Room older = text.room();
    older.rules = 2;
    const Rung rung = *older.maybeSystem(bot)->maybeRung(RungId(u"pin"_s));
    QVERIFY(mayBreakGlass(older, MemberId(u"cleo"_s), bot, rung, false, u"fire"_s)
                .why.contains(u"founded by a version"_s));
    QVERIFY(mayBreakGlass(text.room(), MemberId(u"cleo"_s), bot, rung, false, u"fire"_s).allowed());
}

QTEST_GUILESS_MAIN(TestBreakGlass)

} // namespace tst_breakglass

#include "tst_breakglass.moc"

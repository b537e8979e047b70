// SPDX-License-Identifier: GPL-3.0-or-later
//
// Thresholds, the news they owe, and the clocks that run.
#include "models/rules/coverage.h"
#include "models/rules/deadlinerules.h"
#include "models/rules/severityrules.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_severity {

using namespace wr;
using namespace wr::test;

namespace {

const SystemId bot(QStringLiteral("bot"));
const IncidentId i1(QStringLiteral("i1"));

const Escalation* maybeEscalation(const Room& room, const QString& id)
{
    for (const Escalation& escalation : room.thresholds.escalations) {
        if (escalation.id == id)
            return &escalation;
    }
    return nullptr;
}

const Incident& incidentIn(const RoomText& text)
{
    return *text.room().maybeIncident(i1);
}

bool moveSeverity(RoomText& text, const QString& by, const QString& to)
{
    const EntryHash base = incidentIn(text).origins.value(u"severity"_s).entry;
    return text.say(by, IncidentChanged{i1, {FieldChange{u"severity"_s, to, base}}, u"because"_s});
}

} // namespace

class TestSeverity : public QObject
{
    Q_OBJECT

private slots:
    void worse_levels_never_suggest_a_lesser_severity();
    void news_is_due_once_and_again_after_it_was_below();
    void news_names_every_function_and_who_has_nobody();
    void a_time_box_runs_until_the_task_is_done();
    void the_next_update_is_counted_from_the_last_word();
    void a_declaration_of_captured_is_not_sight();
};

void TestSeverity::worse_levels_never_suggest_a_lesser_severity()
{
    const RoomText text(acme());
    const Thresholds& rules = text.room().thresholds;
    for (int harm = 0; harm <= 3; ++harm) {
        for (int misuse = 0; misuse <= 3; ++misuse) {
            for (int dependency = 0; dependency <= 3; ++dependency) {
                const Severity here = suggestSeverity(rules, {harm, misuse, dependency}).severity;
                QVERIFY(suggestSeverity(rules, {harm + 1, misuse, dependency}).severity <= here);
                QVERIFY(suggestSeverity(rules, {harm, misuse + 1, dependency}).severity <= here);
                QVERIFY(suggestSeverity(rules, {harm, misuse, dependency + 1}).severity <= here);
            }
        }
    }
}

void TestSeverity::news_is_due_once_and_again_after_it_was_below()
{
    RoomText text(acme());
    const Escalation* escalation = maybeEscalation(text.room(), u"sev2-owners"_s);
    QVERIFY(escalation != nullptr);
    QVERIFY(!isDue(*escalation, incidentIn(text))); // sev3
    QVERIFY(moveSeverity(text, u"gus"_s, u"sev2"_s));
    QVERIFY(isDue(*escalation, incidentIn(text)));

    Room before = text.room();
    Incident lesser = incidentIn(text);
    lesser.severity = Severity::Sev3;
    const QList<ThresholdCrossed> crossed = crossings(before, &lesser, incidentIn(text));
    QCOMPARE(crossed.size(), 1);
    QVERIFY2(text.say(u"gus"_s, crossed.first()), qPrintable(text.why()));
    QVERIFY(!isDue(*escalation, incidentIn(text))); // on the board
    QVERIFY(!text.say(u"gus"_s, crossed.first()));  // never twice
    QVERIFY2(text.say(u"finn"_s, CrossingAcknowledged{i1, u"sev2-owners"_s}),
             qPrintable(text.why()));
    QVERIFY(!isDue(*escalation, incidentIn(text))); // nothing new

    QVERIFY(moveSeverity(text, u"finn"_s, u"sev3"_s)); // the commander lowers
    QVERIFY(!isDue(*escalation, incidentIn(text)));
    QVERIFY(moveSeverity(text, u"gus"_s, u"sev1"_s));
    QVERIFY(isDue(*escalation, incidentIn(text)));
}

void TestSeverity::news_names_every_function_and_who_has_nobody()
{
    const RoomText text(u"member ada operations steward phone\nsystem bot\n"
                        "incident i1 bot sev2"_s);
    const Escalation* escalation = maybeEscalation(text.room(), u"sev2-owners"_s);
    QVERIFY(escalation != nullptr);
    const QList<ThresholdCrossed> crossed = crossings(text.room(), nullptr, incidentIn(text));
    QVERIFY(!crossed.isEmpty());
    bool vacant = false;
    for (const Owed& owed : crossed.first().owed)
        vacant = vacant || owed.member.isEmpty();
    QVERIFY(vacant); // product has nobody, and that is said
    QVERIFY(isRightlyOwed(text.room(), *escalation, crossed.first().owed));

    QList<Owed> shortened = crossed.first().owed;
    shortened.removeFirst();
    QVERIFY(!isRightlyOwed(text.room(), *escalation, shortened));
    QList<Owed> hidden = crossed.first().owed;
    for (Owed& owed : hidden)
        owed.member = {};
    QVERIFY(!isRightlyOwed(text.room(), *escalation, hidden)); // Ada could hear it
}

void TestSeverity::a_time_box_runs_until_the_task_is_done()
{
    RoomText text(acme());
    TaskAdded task;
    task.incident = i1;
    task.task = TaskId(u"k1"_s);
    task.owner = MemberId(u"ben"_s);
    task.text = u"Read the index log"_s;
    task.boxMinutes = 15;
    const Instant given = text.now();
    QVERIFY2(text.say(u"finn"_s, task), qPrintable(text.why()));
    const auto box = [&text]() -> std::optional<RunningClock> {
        for (const RunningClock& clock : clocksOf(text.room(), incidentIn(text))) {
            if (clock.kind == RunningClock::Kind::TimeBox)
                return clock;
        }
        return std::nullopt;
    };
    QVERIFY(box().has_value());
    QCOMPARE(box()->due.micros, given.micros + 15 * minute);
    QCOMPARE(box()->owner, MemberId(u"ben"_s));
    QVERIFY2(text.say(u"ben"_s, TaskDone{i1, task.task}), qPrintable(text.why()));
    QVERIFY(!box().has_value());
}

void TestSeverity::the_next_update_is_counted_from_the_last_word()
{
    RoomText text(acme());
    QVERIFY(moveSeverity(text, u"gus"_s, u"sev1"_s));
    text.pass(7 * minute);
    NoteAdded note;
    note.incident = i1;
    note.note = NoteId(u"n1"_s);
    note.text = u"Still looking"_s;
    note.happened = text.now();
    QVERIFY2(text.say(u"finn"_s, note), qPrintable(text.why()));
    const QList<RunningClock> clocks = clocksOf(text.room(), incidentIn(text));
    QCOMPARE(clocks.size(), 1);
    QCOMPARE(clocks.first().kind, RunningClock::Kind::Update);
    QCOMPARE(clocks.first().due.micros, text.now().micros + 20 * minute);

    const RoomText vacant(u"member ada operations steward phone\nsystem bot\n"
                          "incident i1 bot sev1"_s);
    QVERIFY(clocksOf(vacant.room(), incidentIn(vacant)).isEmpty()); // nobody is in command
}

void TestSeverity::a_declaration_of_captured_is_not_sight()
{
    RoomText text(acme());
    System system = *text.room().maybeSystem(bot);
    system.yields = {EvidenceYield{EvidenceKind::Retrieval, Yield::Captured, 30, u"traces"_s},
                     EvidenceYield{EvidenceKind::Guardrail, Yield::VendorHeld, 0, {}}};
    const QList<CoverageCell> cells = coverageOf(text.room(), system);
    for (const CoverageCell& cell : cells) {
        QVERIFY(cell.blind); // nothing ever arrived
        QCOMPARE(cell.isUnproven(), cell.kind == EvidenceKind::Retrieval);
        QVERIFY(!cell.keptUntil.has_value());
    }
}

QTEST_GUILESS_MAIN(TestSeverity)

} // namespace tst_severity

#include "tst_severity.moc"

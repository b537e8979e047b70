// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/runstates.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_fold {

using namespace wr;
using namespace wr::test;

namespace {

const IncidentId i1(QStringLiteral("i1"));

IncidentChanged change(const QString& field, const QString& value, const EntryHash& base = {},
                       const QString& reason = QStringLiteral("why"))
{
    return IncidentChanged{i1, {FieldChange{field, value, base}}, reason};
}

const Incident& incidentOf(const RoomText& text)
{
    return *text.room().maybeIncident(i1);
}

EntryHash seen(const RoomText& text, const QString& field)
{
    return incidentOf(text).origins.value(field).entry;
}

EvidenceImported imported(const QString& exhibit)
{
    return EvidenceImported{SystemId(u"bot"_s),
                            ExhibitId(exhibit),
                            {},
                            1,
                            {},
                            0,
                            1,
                            1,
                            {KindCount{EvidenceKind::PromptPath, 1}},
                            {},
                            {}};
}

} // namespace

class TestFold : public QObject
{
    Q_OBJECT

private slots:
    void two_values_that_did_not_see_each_other_are_both_kept();
    void the_higher_severity_is_in_force_whichever_came_first();
    void equal_values_never_conflict();
    void who_set_the_same_value_may_build_on_it();
    void a_resolution_settles_what_it_names();
    void a_later_value_restates_the_conflicts_that_remain();
    void resolving_to_a_lower_severity_is_marked();
    void closing_and_opening_again_keep_the_time_right();
    void a_wrong_value_changes_no_field_of_its_entry();
    void a_crossing_stays_until_one_who_is_owed_acknowledges();
    void a_run_goes_only_from_states_to_their_successors();
    void a_run_that_is_live_stays_so_beside_one_that_was_sent_offline();
    void an_exhibit_counts_once();
    void a_revoked_device_counts_up_to_its_position();
    void a_late_entry_makes_nobody_heard_less_lately();
    void who_changes_a_member_must_have_seen_the_last_change();
    void a_published_room_does_not_change();
    void a_hundred_thousand_entries_fold_in_place();
};

void TestFold::two_values_that_did_not_see_each_other_are_both_kept()
{
    RoomText text(acme());
    const EntryHash base = seen(text, u"title"_s);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"First"_s, base)));
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"Second"_s, base)));
    QCOMPARE(incidentOf(text).title, u"First"_s);
    QCOMPARE(incidentOf(text).conflicts.size(), 1);
    const FieldConflict conflict = incidentOf(text).conflicts.first();
    QCOMPARE(conflict.inForce, u"First"_s);
    QCOMPARE(conflict.other, u"Second"_s);
    QCOMPARE(conflict.inForceBy.value, u"finn"_s);
    QCOMPARE(conflict.otherBy.value, u"eve"_s);
    QVERIFY(text.say(u"eve"_s, change(u"harm"_s, u"2"_s, base))); // another field merges
    QCOMPARE(incidentOf(text).levels.harm, 2);
}

void TestFold::the_higher_severity_is_in_force_whichever_came_first()
{
    for (const bool higherFirst : {true, false}) {
        RoomText text(acme());
        const EntryHash base = seen(text, u"severity"_s);
        QVERIFY(
            text.say(u"ben"_s, change(u"severity"_s, higherFirst ? u"sev1"_s : u"sev2"_s, base)));
        QVERIFY(
            text.say(u"gus"_s, change(u"severity"_s, higherFirst ? u"sev2"_s : u"sev1"_s, base)));
        QCOMPARE(incidentOf(text).severity, Severity::Sev1);
        QCOMPARE(incidentOf(text).conflicts.size(), 1);
        QCOMPARE(incidentOf(text).conflicts.first().inForce, u"sev1"_s);
        QCOMPARE(incidentOf(text).conflicts.first().other, u"sev2"_s);
        QVERIFY(!incidentOf(text).loweredOnce);
    }
}

void TestFold::equal_values_never_conflict()
{
    RoomText text(acme());
    const EntryHash types = seen(text, u"types"_s);
    QVERIFY(text.say(u"finn"_s, change(u"types"_s, u"privacy-leak,prompt-bypass"_s, types)));
    QVERIFY(text.say(u"eve"_s, change(u"types"_s, u"prompt-bypass,privacy-leak"_s, types)));
    const EntryHash onset = seen(text, u"happened"_s);
    QVERIFY(text.say(u"finn"_s, change(u"happened"_s, u"2026-11-24T14:00:00Z"_s, onset)));
    QVERIFY(text.say(u"eve"_s, change(u"happened"_s, u"2026-11-24T15:00:00.000+01:00"_s, onset)));
    QVERIFY(incidentOf(text).conflicts.isEmpty());
}

void TestFold::who_set_the_same_value_may_build_on_it()
{
    RoomText text(acme());
    const EntryHash base = seen(text, u"title"_s);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"Same"_s, base)));
    const EntryHash finns = text.last();
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"Same"_s, base)));
    const EntryHash eves = text.last();
    RoomText other = text;
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"Later"_s, eves)));
    QVERIFY(other.say(u"finn"_s, change(u"title"_s, u"Later"_s, finns)));
    QVERIFY(incidentOf(text).conflicts.isEmpty() && incidentOf(other).conflicts.isEmpty());
    QCOMPARE(incidentOf(text).title, u"Later"_s);
    QCOMPARE(incidentOf(other).title, u"Later"_s);
}

void TestFold::a_resolution_settles_what_it_names()
{
    RoomText text(acme());
    const EntryHash base = seen(text, u"title"_s);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"First"_s, base)));
    const EntryHash one = text.last();
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"Second"_s, base)));
    const EntryHash other = text.last();
    QVERIFY(!text.say(u"finn"_s, ConflictResolved{i1, u"title"_s, u"Both"_s, {one}}));
    QVERIFY(!text.say(u"gus"_s, ConflictResolved{i1, u"title"_s, u"Both"_s, {one, other}}));
    QVERIFY(text.say(u"finn"_s, ConflictResolved{i1, u"title"_s, u"Both"_s, {one, other}}));
    QCOMPARE(incidentOf(text).title, u"Both"_s);
    QVERIFY(incidentOf(text).conflicts.isEmpty());
    QVERIFY(!text.say(u"eve"_s, ConflictResolved{i1, u"title"_s, u"Mine"_s, {one, other}}));
    QCOMPARE(incidentOf(text).title, u"Both"_s);
}

void TestFold::a_later_value_restates_the_conflicts_that_remain()
{
    RoomText text(acme());
    const EntryHash base = seen(text, u"title"_s);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"A"_s, base)));
    const EntryHash a = text.last();
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"B"_s, base)));
    const EntryHash b = text.last();
    QVERIFY(text.say(u"eve"_s, change(u"title"_s, u"C"_s, base)));
    QVERIFY(text.say(u"finn"_s, ConflictResolved{i1, u"title"_s, u"D"_s, {a, b}}));
    QCOMPARE(incidentOf(text).conflicts.size(), 1);
    QCOMPARE(incidentOf(text).conflicts.first().inForce, u"D"_s);
    QCOMPARE(incidentOf(text).conflicts.first().inForceEntry, text.last());
    QCOMPARE(incidentOf(text).conflicts.first().other, u"C"_s);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"C"_s, text.last())));
    QVERIFY(incidentOf(text).conflicts.isEmpty()); // both say the same now
}

void TestFold::resolving_to_a_lower_severity_is_marked()
{
    RoomText text(acme());
    const EntryHash base = seen(text, u"severity"_s);
    QVERIFY(text.say(u"ben"_s, change(u"severity"_s, u"sev1"_s, base)));
    const EntryHash one = text.last();
    QVERIFY(text.say(u"gus"_s, change(u"severity"_s, u"sev2"_s, base)));
    const ConflictResolved lower{i1, u"severity"_s, u"sev2"_s, {one, text.last()}};
    QVERIFY(!text.say(u"gus"_s, lower));
    QVERIFY(text.say(u"finn"_s, lower));
    QVERIFY(incidentOf(text).loweredOnce);
}

void TestFold::closing_and_opening_again_keep_the_time_right()
{
    RoomText text(acme());
    QVERIFY(text.say(u"finn"_s, change(u"phase"_s, u"closed"_s, seen(text, u"phase"_s))));
    QVERIFY(!incidentOf(text).isOpen());
    QCOMPARE(incidentOf(text).closedAt, std::optional(text.now()));
    text.pass(minute);
    QVERIFY(text.say(u"finn"_s, change(u"title"_s, u"Named"_s, seen(text, u"title"_s))));
    QCOMPARE(incidentOf(text).closedAt->micros, text.now().micros - minute);
    QVERIFY(text.say(u"finn"_s, change(u"phase"_s, u"review"_s, seen(text, u"phase"_s))));
    QVERIFY(incidentOf(text).isOpen());
    QVERIFY(!incidentOf(text).closedAt);
}

void TestFold::a_wrong_value_changes_no_field_of_its_entry()
{
    RoomText text(acme());
    const Incident before = incidentOf(text);
    IncidentChanged both = change(u"title"_s, u"New"_s, seen(text, u"title"_s));
    both.changes.append(FieldChange{u"harm"_s, u"4"_s, seen(text, u"harm"_s)});
    QVERIFY(!text.say(u"finn"_s, both));
    QCOMPARE(incidentOf(text).title, before.title);
    QVERIFY(!text.say(u"finn"_s, change(u"colour"_s, u"red"_s)));
    QVERIFY(incidentOf(text) == before);
    IncidentDeclared wrong;
    wrong.incident = IncidentId(u"i2"_s);
    wrong.title = u"x"_s;
    wrong.systems = {SystemId(u"bot"_s)};
    wrong.levels.harm = 4;
    QVERIFY(!text.say(u"finn"_s, wrong));
    QVERIFY(text.room().maybeIncident(wrong.incident) == nullptr);
}

void TestFold::a_crossing_stays_until_one_who_is_owed_acknowledges()
{
    RoomText text(acme());
    const QString id = u"privacy-legal"_s;
    const ThresholdCrossed crossed{i1,
                                   id,
                                   u"A privacy leak: legal decides about notification clocks."_s,
                                   {Owed{Function::Legal, MemberId(u"dan"_s), u"phone"_s},
                                    Owed{Function::Security, MemberId(u"eve"_s), u"phone"_s}}};
    const auto setTypes = [&text](const QString& types) {
        return text.say(u"finn"_s, change(u"types"_s, types, seen(text, u"types"_s)));
    };
    QVERIFY(!text.say(u"ben"_s, crossed)); // it is no privacy leak
    QVERIFY(setTypes(u"privacy-leak"_s));
    QVERIFY(text.say(u"ben"_s, crossed));
    QVERIFY(!text.say(u"gus"_s, crossed)); // on the board already
    QCOMPARE(incidentOf(text).crossings.size(), 1);
    QVERIFY(!text.say(u"ben"_s, CrossingAcknowledged{i1, id}));
    QVERIFY(text.why().contains(u"Dan"_s));
    QVERIFY(text.say(u"dan"_s, CrossingAcknowledged{i1, id}));
    QCOMPARE(incidentOf(text).crossings.first().acknowledgedBy.value, u"dan"_s);
    QVERIFY(!text.say(u"dan"_s, CrossingAcknowledged{i1, id}));
    QVERIFY(!text.say(u"ben"_s, crossed)); // heard, and nothing changed since
    QVERIFY(setTypes(u"vendor-change"_s));
    QVERIFY(setTypes(u"privacy-leak,vendor-change"_s));
    QVERIFY(text.say(u"ben"_s, crossed)); // crossed anew
    QVERIFY(text.say(u"ada"_s, MemberRevoked{MemberId(u"dan"_s), {}}));
    QVERIFY(!text.say(u"ben"_s, CrossingAcknowledged{i1, id}));
    QVERIFY(!text.say(u"finn"_s, CrossingAcknowledged{i1, id})); // eve may still
    QVERIFY(text.say(u"ada"_s, MemberRevoked{MemberId(u"eve"_s), {}}));
    QVERIFY(text.say(u"finn"_s, CrossingAcknowledged{i1, id})); // nobody else is left to do it
}

void TestFold::a_run_goes_only_from_states_to_their_successors()
{
    using S = RunState;
    const QMap<S, QList<S>> allowed{
        {S::Ordered, {S::Sending, S::NotSent, S::Unknown}},
        {S::Sending, {S::Pending, S::Rejected, S::Unknown, S::NotSent}},
        {S::Pending, {S::ConfirmedRecord, S::ConfirmedEffect, S::NotEffective, S::Unknown}},
        {S::Unknown, {S::ConfirmedRecord, S::ConfirmedEffect, S::NotEffective, S::Unknown}},
        {S::NotEffective, {S::ConfirmedRecord, S::ConfirmedEffect, S::Undone}},
        {S::ConfirmedRecord, {S::ConfirmedEffect, S::NotEffective, S::Drifted, S::Undone}},
        {S::ConfirmedEffect, {S::Drifted, S::Undone}},
        {S::Drifted, {S::ConfirmedRecord, S::ConfirmedEffect, S::Undone}}};
    int pairs = 0;
    for (int before = 0; before <= static_cast<int>(S::Undone); ++before) {
        for (int after = 0; after <= static_cast<int>(S::Undone); ++after, ++pairs) {
            const bool may = allowed.value(static_cast<S>(before)).contains(static_cast<S>(after));
            QVERIFY2(mayFollow(static_cast<S>(before), static_cast<S>(after)) == may,
                     qPrintable(u"%1 -> %2"_s.arg(runStateName(static_cast<S>(before)),
                                                  runStateName(static_cast<S>(after)))));
        }
    }
    QCOMPARE(pairs, 121);
    RoomText text(acme());
    QVERIFY(text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
    QVERIFY(!text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
    QVERIFY(!text.say(u"cleo"_s, reportOf(u"r1"_s, S::ConfirmedEffect)));
    QCOMPARE(text.room().maybeRun(RunId(u"r1"_s))->state, S::Ordered);
    QVERIFY(text.say(u"cleo"_s, reportOf(u"r1"_s, S::NotSent)));
    QVERIFY(text.room().liveRuns.isEmpty());
    QCOMPARE(text.room().maybeRun(RunId(u"r1"_s))->steps.size(), 2);
}

void TestFold::a_run_that_is_live_stays_so_beside_one_that_was_sent_offline()
{
    using S = RunState;
    QString drawing = acme();
    drawing.replace(u"rung bot flag degrade target=t2"_s,
                    u"rung bot flag degrade target=t2 idempotent"_s);
    for (const bool earlierEndsFirst : {true, false}) {
        RoomText text(drawing);
        RunOrdered offline = orderOf(u"r2"_s, u"flag"_s);
        offline.offlineSince = Instant{1};
        QVERIFY(text.say(u"cleo"_s, orderOf(u"r1"_s, u"flag"_s)));
        QVERIFY(text.say(u"eve"_s, offline));
        const QString first = earlierEndsFirst ? u"r1"_s : u"r2"_s;
        const QString second = earlierEndsFirst ? u"r2"_s : u"r1"_s;

        QVERIFY(text.say(earlierEndsFirst ? u"cleo"_s : u"eve"_s, reportOf(first, S::NotSent)));

        QCOMPARE(text.room().liveRuns.value(u"t2"_s).value, second);
        QVERIFY(!text.say(u"cleo"_s, orderOf(u"r3"_s, u"flag"_s)));
        QVERIFY(text.say(earlierEndsFirst ? u"eve"_s : u"cleo"_s, reportOf(second, S::NotSent)));
        QVERIFY(text.room().liveRuns.isEmpty());
        QVERIFY(text.room().liveBefore.isEmpty());
        QVERIFY(text.say(u"cleo"_s, orderOf(u"r3"_s, u"flag"_s)));
    }
}

void TestFold::an_exhibit_counts_once()
{
    RoomText text(acme());
    QVERIFY(text.say(u"ben"_s, imported(u"x"_s)));
    QVERIFY(!text.say(u"gus"_s, imported(u"x"_s)));
    QVERIFY(text.say(u"gus"_s, imported(u"y"_s)));
    QCOMPARE(text.room().exhibits.size(), 2);
}

void TestFold::a_revoked_device_counts_up_to_its_position()
{
    RoomText text(acme());
    QVERIFY(text.say(u"gus"_s, NoteAdded{i1, NoteId(u"n1"_s), u"before"_s, {}, {}}));
    QVERIFY(text.say(u"ada"_s, MemberRevoked{MemberId(u"gus"_s), u"lost"_s}));
    const qint64 at = text.room().position;
    QVERIFY(!text.say(u"gus"_s, NoteAdded{i1, NoteId(u"n2"_s), u"after"_s, {}, {}}));
    Entry waiting = text.entry(u"gus"_s, NoteAdded{i1, NoteId(u"n3"_s), u"waiting"_s, {}, {}});
    waiting.position = -1;
    text.fold().apply(waiting);
    QCOMPARE(incidentOf(text).notes.size(), 1);
    QCOMPARE(text.room().refusals.size(), 2);
    QVERIFY(text.room().maybeAuthor(deviceOf(u"gus"_s), at) != nullptr);
    QVERIFY(text.room().maybeAuthor(deviceOf(u"gus"_s), at + 1) == nullptr);
    QVERIFY(text.room().maybeAuthor(deviceOf(u"gus"_s)) == nullptr);
}

void TestFold::a_late_entry_makes_nobody_heard_less_lately()
{
    RoomText text(acme());
    text.pass(10 * minute);
    QVERIFY(text.say(u"finn"_s, NoteAdded{i1, NoteId(u"n1"_s), u"now"_s, {}, {}}));
    text.pass(-5 * minute);
    QVERIFY(text.say(u"finn"_s, NoteAdded{i1, NoteId(u"n2"_s), u"earlier"_s, {}, {}}));
    QCOMPARE(incidentOf(text).commanderLastHeard.micros, text.now().micros + 5 * minute);
    QCOMPARE(incidentOf(text).lastHeard.value(Function::Product).micros,
             text.now().micros + 5 * minute);
}

void TestFold::who_changes_a_member_must_have_seen_the_last_change()
{
    RoomText text(acme());
    Member ben = *text.room().maybeMember(MemberId(u"ben"_s));
    const EntryHash base = text.room().memberOrigins.value(ben.id);
    ben.away = true;
    QVERIFY(text.say(u"ben"_s, MemberChanged{ben, base}));
    ben.away = false;
    QVERIFY(!text.say(u"ada"_s, MemberChanged{ben, base}));
    QVERIFY(text.room().maybeMember(ben.id)->away);
}

void TestFold::a_published_room_does_not_change()
{
    RoomText text(acme());
    const auto before = text.fold().publish();
    QVERIFY(text.say(u"gus"_s, NoteAdded{i1, NoteId(u"n1"_s), u"new"_s, {}, {}}));
    QVERIFY(before->maybeIncident(i1)->notes.isEmpty());
    QCOMPARE(incidentOf(text).notes.size(), 1);
}

void TestFold::a_hundred_thousand_entries_fold_in_place()
{
    int asked = 0;
    RoomText text(acme());
    Fold fold(
        [&asked](const Room& room, const MemberId& who, const Entry& entry) {
            ++asked;
            return gate(room, who, entry);
        },
        text.room());
    constexpr int count = 100'000;
    qint64 position = fold.room().position;
    const auto apply = [&](const Event& event) {
        Entry entry = text.entry(u"gus"_s, event);
        entry.position = ++position;
        entry.hash = EntryHash(QString::number(position));
        fold.apply(entry);
    };
    apply(NoteAdded{i1, NoteId(u"first"_s), u"words"_s, {}, {}});
    const Incident* where = fold.room().maybeIncident(i1);
    for (int i = 1; i < count / 2; ++i)
        apply(NoteAdded{i1, NoteId(QString::number(i)), u"words"_s, {}, {}});
    for (int i = 0; i < count / 2; ++i)
        apply(imported(QString::number(i)));
    QCOMPARE(asked, count);
    QCOMPARE(fold.room().maybeIncident(i1), where); // never copied while nobody else looks
    QCOMPARE(fold.room().maybeIncident(i1)->notes.size(), count / 2);
    QCOMPARE(fold.room().exhibits.size(), count / 2);
    QCOMPARE(fold.room().exhibitKeys.size(), count / 2);
    QVERIFY(fold.room().refusals.isEmpty());
}

QTEST_GUILESS_MAIN(TestFold)

} // namespace tst_fold

#include "tst_fold.moc"

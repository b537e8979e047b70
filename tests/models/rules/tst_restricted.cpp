// SPDX-License-Identifier: GPL-3.0-or-later
//
// Restricted incidents folded twice from one journal: by who has the key and by who has not.
#include "models/facts/codec.h"
#include "models/rules/decide.h"
#include "models/state/restricted.h"
#include "tests/models/roomtext.h"

#include <QtTest/QTest>

#include <random>
#include <rapidcheck.h>

namespace tst_restricted {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const IncidentId leak{u"leak"_s};

IncidentDeclared declaration()
{
    IncidentDeclared it;
    it.incident = leak;
    it.code = u"WR-LEAK"_s;
    it.title = u"Customer names in answers"_s;
    it.systems = {SystemId(u"bot"_s)};
    it.severity = Severity::Sev1;
    return it;
}

NoteAdded noteOf(const QString& text)
{
    return NoteAdded{leak, NoteId(u"note-"_s + text), text, Instant{1}, {}};
}

// One journal and two who fold it.
class Pair final
{
public:
    Pair()
        : m_outsider(gate, m_text.room())
    {
    }

    const Room& inside() const { return m_text.room(); }

    const Room& outside() const { return m_outsider.room(); }

    void pass(qint64 micros) { m_text.pass(micros); }

    // Writes it as a careful program does: sealed with the key in force where it is content.
    bool say(const QString& by, const Event& event)
    {
        const Incident* sealed = maybeSealedFor(inside(), event);
        return write(by, event, sealed == nullptr ? 0 : sealed->access->epoch,
                     sealed == nullptr ? IncidentId() : sealed->id);
    }

    // Writes it in any way; true when it took effect for who can read it.
    bool write(const QString& by, const Event& event, qint64 epoch, const IncidentId& of = {})
    {
        Entry entry = m_text.entry(by, event);
        entry.position = ++m_position;
        entry.hash = EntryHash(u"e%1"_s.arg(m_position));
        entry.epoch = epoch;
        const SealedEntry outer{entry.hash, entry.position, entry.author, entry.time, of, epoch};
        const qsizetype before = inside().refusals.size();
        if (epoch > 0 && !isContentOf(inside(), of, event))
            m_text.fold().applySealed(outer);
        else
            m_text.fold().apply(entry);
        if (epoch > 0)
            m_outsider.applySealed(outer);
        else
            m_outsider.apply(entry);
        return inside().refusals.size() == before;
    }

    bool grant(const QString& by, const QList<MemberId>& add, const QList<MemberId>& remove = {})
    {
        AccessSet set = accessWith(inside(), leak, MemberId(by), add, remove);
        const Incident* incident = inside().maybeIncident(leak);
        const qint64 old = incident == nullptr || !incident->access ? 0 : incident->access->epoch;
        set.code = u"WR-LEAK"_s;
        set.keys.clear();
        set.epoch = old + (old == 0 || !remove.isEmpty() ? 1 : 0);
        return write(by, set, 0);
    }

    bool open(const QString& by, const QList<MemberId>& readers)
    {
        return grant(by, readers) && say(by, declaration());
    }

    Verdict ask(const QString& by, const Event& event) const
    {
        return gate(outside(), MemberId(by), m_text.entry(by, event));
    }

private:
    RoomText m_text{acme()};
    Fold m_outsider;
    qint64 m_position = 1000;
};

// All that binds everybody; must be equal for all who fold one journal.
QStringList clearPart(const Room& room)
{
    QStringList lines{u"position %1"_s.arg(room.position)};
    QList<const Incident*> incidents = room.incidents();
    std::sort(incidents.begin(), incidents.end(),
              [](const Incident* a, const Incident* b) { return a->id < b->id; });
    for (const Incident* incident : incidents) {
        QString line = incident->id.value + u' ' + incident->code + u" commander "_s
            + incident->commander.value + u" offered "_s + incident->commandOfferedTo.value
            + u" heard %1"_s.arg(incident->commanderLastHeard.micros);
        for (auto it = incident->lastHeard.begin(); it != incident->lastHeard.end(); ++it)
            line += u" %1:%2"_s.arg(functionName(it.key())).arg(it->micros);
        if (incident->access) {
            line += u" epoch %1 members"_s.arg(incident->access->epoch);
            for (const MemberId& member : incident->access->members)
                line += u' ' + member.value;
            line += u" by "_s + incident->access->entry.value;
        }
        lines.append(line);
    }
    for (const Run* run : room.runs())
        lines.append(run->id.value + u' ' + run->target + u' ' + runStateName(run->state) + u' '
                     + run->orderedBy.value + u' ' + run->entry.value);
    for (const Approval& approval : room.approvals) {
        if (!approval.rung.isEmpty())
            lines.append(approval.id.value + u' ' + approval.rung.value + u' '
                         + QString::number(static_cast<int>(approval.state)) + u' '
                         + approval.entry.value);
    }
    for (auto it = room.liveRuns.begin(); it != room.liveRuns.end(); ++it)
        lines.append(it.key() + u" live "_s + it->value);
    for (const Exhibit& exhibit : room.exhibits) {
        if (exhibit.incident.isEmpty())
            lines.append(exhibit.id.value + u" exhibit "_s + exhibit.entry.value);
        for (const Custody& noted : room.custody.maybe(exhibit.id) == nullptr
                 ? QList<Custody>()
                 : *room.custody.maybe(exhibit.id)) {
            if (noted.incident.isEmpty() && exhibit.incident.isEmpty())
                lines.append(exhibit.id.value + u" custody "_s + noted.entry.value);
        }
    }
    return lines;
}

// Whatever a member's program, broken or hostile, could write.
class Chance final
{
public:
    explicit Chance(quint64 seed)
        : m_random(seed)
    {
    }

    qint64 below(qint64 limit)
    {
        return static_cast<qint64>(m_random() % static_cast<quint64>(limit));
    }

    QString member()
    {
        static const QStringList names{u"ada"_s, u"ben"_s, u"cleo"_s,
                                       u"dan"_s, u"eve"_s, u"finn"_s};
        return names.at(below(names.size()));
    }

    IncidentId incident() { return below(4) == 0 ? IncidentId(u"i1"_s) : leak; }

    ApprovalId approval() { return ApprovalId(u"a%1"_s.arg(below(3))); }

    Event event(const Room& room)
    {
        switch (below(16)) {
        case 0:
            return accessSet(room);
        case 1:
            return CommandTaken{incident(), u"silent"_s};
        case 2:
            return CommandOffered{incident(), MemberId(member())};
        case 3:
            return CommandAccepted{incident()};
        case 4:
            return asked();
        case 5:
            return ApprovalAnswered{approval(), below(2) == 0, {}, u"hash-of-pin"_s};
        case 6:
            return ordered();
        case 7:
            return reportOf(u"r%1"_s.arg(below(3)),
                            below(2) == 0 ? RunState::Sending : RunState::NotSent);
        case 8:
            return decided();
        case 9:
            return declaration();
        case 10:
            return MemberRevoked{MemberId(below(20) == 0 ? member() : u"nobody"_s), u"lost"_s, -1};
        case 11:
        case 12:
            return imported(below(3) == 0 ? incident() : IncidentId());
        case 13:
            return noted();
        default:
            return NoteAdded{incident(), NoteId(u"n"_s), u"words"_s, Instant{1}, {}};
        }
    }

private:
    Event accessSet(const Room& room)
    {
        AccessSet set
            = accessWith(room, incident(), MemberId(member()), {MemberId(member())},
                         below(3) == 0 ? QList<MemberId>{MemberId(member())} : QList<MemberId>{});
        set.keys.clear();
        set.epoch = 1 + below(3);
        return set;
    }

    Event asked()
    {
        ApprovalAsked it;
        it.approval = approval();
        it.incident = incident();
        it.system = SystemId(u"bot"_s);
        it.request = orderOf(u"r"_s).request;
        it.expires = Instant{4'000'000'000 * second};
        if (below(2) == 0)
            it.rung = RungId(u"pin"_s);
        else
            it.right = DecisionRight::Escalate;
        return it;
    }

    Event ordered()
    {
        RunOrdered it = orderOf(u"r%1"_s.arg(below(3)), below(2) == 0 ? u"pin"_s : u"flag"_s);
        it.incident = incident();
        it.approval = approval();
        return it;
    }

    ExhibitId exhibit() { return ExhibitId(u"x%1"_s.arg(below(3))); }

    Event imported(const IncidentId& incident)
    {
        EvidenceImported it;
        it.system = SystemId(u"bot"_s);
        it.exhibit = exhibit();
        it.incident = incident;
        it.key = QString(64, u'a');
        it.shared = ExhibitId(QString(below(5) == 0 ? 63 : 64, u'b'));
        return it;
    }

    Event noted()
    {
        CustodyNoted it;
        it.system = SystemId(u"bot"_s);
        it.exhibit = exhibit();
        it.incident = below(2) == 0 ? incident() : IncidentId();
        return it;
    }

    Event decided()
    {
        DecisionMade it;
        it.incident = incident();
        it.decision = NoteId(u"d"_s);
        it.text = u"{}"_s;
        it.approval = approval();
        return it;
    }

    std::mt19937_64 m_random;
};

} // namespace

class TestRestricted final : public QObject
{
    Q_OBJECT

private slots:

    void who_has_no_key_sees_that_it_is_there_and_who_grants()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"eve"_s)}));
        QVERIFY(pair.say(u"eve"_s, noteOf(u"secret"_s)));
        const Incident* seen = pair.outside().maybeIncident(leak);
        QVERIFY(seen != nullptr && seen->isInaccessible());
        QCOMPARE(seen->code, u"WR-LEAK"_s);
        QVERIFY(seen->title.isEmpty() && seen->systems.isEmpty() && seen->notes.isEmpty());
        QCOMPARE(seen->sealedAway, 2);
        QCOMPARE(grantersOf(pair.outside(), *seen), QList{MemberId(u"ben"_s)});
        const Incident* read = pair.inside().maybeIncident(leak);
        QCOMPARE(read->title, declaration().title);
        QCOMPARE(read->notes.size(), 1);
        QVERIFY(!read->isInaccessible());
        QCOMPARE(clearPart(pair.outside()), clearPart(pair.inside()));
    }

    void an_outsider_is_refused_and_told_who_grants()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"eve"_s)}));
        const QList<Event> tries{Event(noteOf(u"mine"_s)), CommandTaken{leak, {}},
                                 IncidentChanged{leak, {FieldChange{u"title"_s, u"x"_s, {}}}, {}}};
        for (const Event& event : tries) {
            const Verdict verdict = pair.ask(u"ada"_s, event); // a steward never reads along
            QCOMPARE(verdict.answer, Ruling::Refused);
            QVERIFY2(verdict.why.contains(u"Ben"_s), qPrintable(verdict.why));
            QVERIFY(!pair.say(u"ada"_s, event));
        }
        QVERIFY(!pair.grant(u"ada"_s, {MemberId(u"ada"_s)}));
        QVERIFY(pair.say(u"eve"_s, CommandTaken{leak, {}}));
        QVERIFY(pair.ask(u"ada"_s, tries.first()).why.contains(u"Eve"_s)); // who has command grants
        QVERIFY(!pair.grant(u"ben"_s, {MemberId(u"ada"_s)}));
        QVERIFY(pair.grant(u"eve"_s, {MemberId(u"ada"_s)}));
        QVERIFY(pair.say(u"ada"_s, tries.first()));
    }

    void content_in_the_clear_and_sealed_orders_take_no_effect()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"eve"_s)}));
        QVERIFY(!pair.write(u"ben"_s, noteOf(u"open"_s), 0));
        RunOrdered order = orderOf(u"r1"_s, u"flag"_s);
        order.incident = leak;
        QVERIFY(pair.grant(u"ben"_s, {MemberId(u"cleo"_s)}));
        pair.write(u"cleo"_s, order, 1, leak);
        QVERIFY(pair.inside().runs().isEmpty());
        QVERIFY(!pair.write(u"ben"_s, noteOf(u"ahead"_s), 2, leak));
        QVERIFY(pair.write(u"cleo"_s, order, 0));
        QCOMPARE(clearPart(pair.outside()), clearPart(pair.inside()));
    }

    void a_live_run_binds_outsiders_who_are_told_whose_it_is()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"cleo"_s)}));
        RunOrdered order = orderOf(u"r1"_s, u"flag"_s);
        order.incident = leak;
        QVERIFY(pair.ask(u"eve"_s, order).why.contains(u"not among its members"_s)); // right or not
        QVERIFY(!pair.say(u"eve"_s, order));
        QVERIFY(pair.say(u"cleo"_s, order));
        RunOrdered mine = orderOf(u"r2"_s, u"flag"_s);
        const Verdict verdict = pair.ask(u"eve"_s, mine);
        QCOMPARE(verdict.answer, Ruling::Refused);
        QVERIFY2(verdict.why.contains(u"Cleo"_s) && verdict.why.contains(u"r1"_s),
                 qPrintable(verdict.why));
        QVERIFY(!pair.say(u"eve"_s, mine));
        QVERIFY(pair.say(u"cleo"_s, reportOf(u"r1"_s, RunState::NotSent)));
        QVERIFY(pair.say(u"eve"_s, orderOf(u"r3"_s, u"flag"_s)));
        QCOMPARE(clearPart(pair.outside()), clearPart(pair.inside()));
    }

    void a_broken_glass_is_seen_by_all_and_owed_by_those_who_read()
    {
        Pair pair;
        System system = *pair.inside().maybeSystem(SystemId(u"bot"_s));
        const EntryHash base = system.setBy;
        for (Rung& rung : system.ladder)
            rung.reversible = true;
        QVERIFY(pair.say(u"ada"_s, SystemSet{system, base}));
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"cleo"_s), MemberId(u"eve"_s)}));
        RunOrdered order = orderOf(u"r1"_s);
        order.incident = leak;
        order.breakGlass = true;
        order.reason = u"restricted"_s;
        QVERIFY(pair.say(u"cleo"_s, order));

        const Incident read = *pair.inside().maybeIncident(leak);
        QCOMPARE(read.crossings.size(), 1);
        QCOMPARE(read.crossings.constFirst().owed.size(),
                 1); // ada is steward, and reads nothing of it
        QCOMPARE(read.crossings.constFirst().owed.constFirst().member, MemberId(u"eve"_s));
        QCOMPARE(read.tasks.size(), 1);
        const Incident shut = *pair.outside().maybeIncident(leak);
        QVERIFY(shut.crossings.isEmpty() && shut.tasks.isEmpty());
        QVERIFY(pair.outside().maybeRun(RunId(u"r1"_s))->breakGlass);
        QVERIFY(pair.say(u"eve"_s, CrossingAcknowledged{leak, read.crossings.constFirst().id}));
        QVERIFY(!pair.say(u"cleo"_s, TaskDone{leak, read.tasks.constFirst().id}));
        QVERIFY(pair.say(u"eve"_s, TaskDone{leak, read.tasks.constFirst().id}));
        QCOMPARE(clearPart(pair.outside()), clearPart(pair.inside()));
    }

    void a_reason_goes_into_a_sealed_note()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"cleo"_s)}));
        RunOrdered order = orderOf(u"r1"_s, u"flag"_s);
        order.incident = leak;
        order.reason = u"names of customers leak"_s;
        const Asker cleo{MemberId(u"cleo"_s), deviceOf(u"cleo"_s), Instant{1'795'000'000 * second}};
        const auto events = decide(pair.inside(), cleo, Command{order});
        QVERIFY(events.has_value());
        QCOMPARE(events->size(), 2);
        QCOMPARE(std::get<RunOrdered>(events->first()).reason, withheldReason());
        QVERIFY(std::get<NoteAdded>(events->last()).text.contains(order.reason));
        QVERIFY(maybeSealedFor(pair.inside(), events->first()) == nullptr);
        QVERIFY(maybeSealedFor(pair.inside(), events->last()) != nullptr);
    }

    void a_removal_starts_an_epoch_and_the_commander_stays()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"eve"_s), MemberId(u"dan"_s)}));
        QVERIFY(pair.grant(u"ben"_s, {}, {MemberId(u"dan"_s)}));
        QCOMPARE(pair.inside().maybeIncident(leak)->access->epoch, 2);
        QVERIFY(!pair.say(u"dan"_s, noteOf(u"late"_s)));
        AccessSet same
            = accessWith(pair.inside(), leak, MemberId(u"ben"_s), {}, {MemberId(u"eve"_s)});
        same.epoch = 2;
        QVERIFY(!pair.write(u"ben"_s, same, 0)); // removed under the key that Eve has
        QVERIFY(pair.say(u"ben"_s, CommandTaken{leak, {}}));
        QVERIFY(!pair.grant(u"ben"_s, {}, {MemberId(u"ben"_s)}));
        QVERIFY(!pair.say(u"ben"_s, CommandOffered{leak, MemberId(u"ada"_s)}));
        QVERIFY(pair.say(u"ben"_s, CommandOffered{leak, MemberId(u"eve"_s)}));
        QCOMPARE(clearPart(pair.outside()), clearPart(pair.inside()));
    }

    void whoever_changed_it_unseen_is_refused()
    {
        Pair pair;
        QVERIFY(pair.open(u"ben"_s, {MemberId(u"eve"_s)}));
        AccessSet old = accessWith(pair.inside(), leak, MemberId(u"ben"_s), {MemberId(u"dan"_s)});
        old.keys.clear();
        old.epoch = 1;
        QVERIFY(pair.grant(u"ben"_s, {MemberId(u"cleo"_s)}));
        QVERIFY(!pair.write(u"ben"_s, old, 0));
        QVERIFY(pair.inside().maybeIncident(leak)->access->members.contains(MemberId(u"cleo"_s)));
    }

    void an_open_incident_is_restricted_by_its_commander_or_who_sets_severity()
    {
        for (const auto& [who, may] : QList<std::pair<QString, bool>>{
                 {u"ada"_s, false}, {u"finn"_s, true}, {u"eve"_s, true}}) {
            Pair pair;
            AccessSet set = accessWith(pair.inside(), IncidentId(u"i1"_s), MemberId(who),
                                       {MemberId(u"finn"_s)});
            set.keys.clear();
            set.epoch = 1;
            QCOMPARE(pair.write(who, set, 0), may);
            const Incident* seen = pair.outside().maybeIncident(IncidentId(u"i1"_s));
            QCOMPARE(seen->access.has_value(), may);
            QVERIFY(!seen->isInaccessible()); // what was written before stays readable
        }
    }

    void a_room_of_the_first_rules_has_none()
    {
        RoomText text{acme()};
        Room room = text.room();
        room.rules = 1;
        const AccessSet set = accessWith(room, leak, MemberId(u"ben"_s), {});
        QCOMPARE(gate(room, MemberId(u"ben"_s), text.entry(u"ben"_s, set)).answer, Ruling::Refused);
    }

    void whatever_is_written_the_clear_part_is_equal_for_all()
    {
        int inForce = 0;
        QVERIFY(rc::check([&inForce](quint64 seed) {
            Chance chance(seed);
            Pair pair;
            RC_ASSERT(pair.open(u"ben"_s, {MemberId(u"cleo"_s), MemberId(u"eve"_s)}));
            for (int i = 0; i < 120; ++i) {
                pair.pass(chance.below(20) * minute);
                const Event event = chance.event(pair.inside());
                const QString by = chance.member();
                if (chance.below(4) > 0)
                    inForce += pair.say(by, event) ? 1 : 0;
                else
                    pair.write(by, event, chance.below(3), chance.incident());
                const QStringList out = clearPart(pair.outside());
                const QStringList in = clearPart(pair.inside());
                if (out != in)
                    RC_LOG() << "after " << eventKind(event).toStdString() << " of "
                             << by.toStdString() << "\noutside:\n"
                             << out.join(u'\n').toStdString() << "\ninside:\n"
                             << in.join(u'\n').toStdString();
                RC_ASSERT(out == in);
            }
        }));
        QVERIFY2(inForce > 1000, qPrintable(QString::number(inForce))); // else nothing was tried
    }
};

QTEST_GUILESS_MAIN(TestRestricted)

} // namespace tst_restricted

#include "tst_restricted.moc"

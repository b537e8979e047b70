// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simcommands.h"

#include "app/engine/journalcodec.h"
#include "models/rules/gate.h"
#include "models/seal/digest.h"
#include "models/state/fields.h"

#include <algorithm>
#include <numeric>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostIncidents = 4;

Rung rung(const QString& id, DecisionRight right, const QString& target)
{
    Rung one;
    one.id = RungId(id);
    one.title = id;
    one.right = right;
    one.target = target;
    one.before.method = u"GET"_s;
    one.before.url = target;
    one.request.method = u"PUT"_s;
    one.request.url = target;
    one.record.method = u"GET"_s;
    one.record.url = target;
    one.undo = one.request;
    one.deadlineMs = 15'000;
    one.reversible = true;
    one.manualCommand = u"by hand"_s;
    return one;
}

// One act: what is wanted of the journal, and how it reads in the replay. Nothing when it makes no sense now.
struct Wanted {
    Event event;
    QString what;
};

class Actor final
{
public:
    explicit Actor(SimMember& member)
        : m_member(member)
        , m_world(member.world)
        , m_room(member.room())
    {
        m_incidents = m_room->incidents();
        std::sort(m_incidents.begin(), m_incidents.end(),
                  [](const Incident* a, const Incident* b) { return a->id < b->id; });
    }

    void act();

private:
    QString mark() const { return u"op %1"_s.arg(m_world.commands); }

    QString freshName(const char* prefix) const
    {
        return QString::fromLatin1(prefix) + u'-' + QString::number(m_world.commands);
    }

    const Incident& incident() { return *m_world.pick(m_incidents); }

    MemberId someone()
    {
        return MemberId(u"p%1"_s.arg(m_world.draw(static_cast<int>(m_room->members.size()))));
    }

    // In the order in which they were asked for; some of their ids are drawn.
    QList<Approval> approvals() const
    {
        QList<Approval> all = m_room->approvals.values();
        std::sort(all.begin(), all.end(),
                  [](const Approval& a, const Approval& b) { return a.askedAt < b.askedAt; });
        return all;
    }

    void write(const std::optional<Wanted>& wanted);
    void report(const QString& what, const Error* maybeError);

    std::optional<Wanted> declare();
    std::optional<Wanted> note();
    std::optional<Wanted> decide();
    std::optional<Wanted> addTask();
    std::optional<Wanted> endTask();
    std::optional<Wanted> takeCommand();
    std::optional<Wanted> offerCommand();
    std::optional<Wanted> acceptCommand();
    std::optional<Wanted> setAuthority();
    std::optional<Wanted> changeMember();
    std::optional<Wanted> changeSystem();
    std::optional<Wanted> revoke();
    std::optional<Wanted> import();
    std::optional<Wanted> acknowledge();
    std::optional<Wanted> resolve();
    std::optional<Wanted> answer();

    OpenEditor open();
    QString valueFor(const QString& field);
    void edit();
    void press();
    void undo();
    void look();
    void patched();
    void pressed(const PressAsk& ask, const QString& what);

    SimMember& m_member;
    World& m_world;
    std::shared_ptr<const Room> m_room;
    QList<const Incident*> m_incidents;
};

void Actor::report(const QString& what, const Error* maybeError)
{
    m_world.say(u"m%1 %2%3"_s.arg(m_member.index)
                    .arg(what,
                         maybeError == nullptr ? QString()
                                               : u" -- "_s + faultName(maybeError->fault) + u": "_s
                                 + maybeError->reason));
}

void Actor::write(const std::optional<Wanted>& wanted)
{
    const Wanted real = wanted ? *wanted : *note();
    const auto receipt = m_member.submit(Command{real.event});
    report(real.what, receipt ? nullptr : &receipt.error());
}

std::optional<Wanted> Actor::declare()
{
    if (m_incidents.size() >= mostIncidents)
        return std::nullopt;
    IncidentDeclared it;
    it.incident = IncidentId(freshName("i"));
    it.title = mark();
    it.systems = {m_world.pick(m_room->systems())->id};
    it.types = {m_world.pick(allIncidentTypes)};
    it.severity = static_cast<Severity>(1 + m_world.draw(4));
    it.happened = Instant{1'790'000'000'000'000};
    return Wanted{it, u"declares "_s + it.incident.value};
}

std::optional<Wanted> Actor::note()
{
    NoteAdded it;
    it.incident = incident().id;
    it.note = NoteId(freshName("n"));
    it.text = mark();
    return Wanted{it, u"notes on "_s + it.incident.value};
}

std::optional<Wanted> Actor::decide()
{
    DecisionMade it;
    it.incident = incident().id;
    it.decision = NoteId(freshName("d"));
    it.text = mark();
    if (m_world.chance(300))
        it.right = DecisionRight::Degrade;
    return Wanted{it, u"decides on "_s + it.incident.value};
}

std::optional<Wanted> Actor::addTask()
{
    return Wanted{TaskAdded{incident().id, TaskId(freshName("t")), mark(), someone(), 10},
                  u"gives a task"_s};
}

std::optional<Wanted> Actor::endTask()
{
    const Incident& it = incident();
    if (it.tasks.isEmpty())
        return std::nullopt;
    const Task& task = m_world.pick(it.tasks);
    return Wanted{TaskDone{it.id, task.id}, u"ends "_s + task.id.value};
}

std::optional<Wanted> Actor::takeCommand()
{
    const Incident& it = incident();
    return Wanted{CommandTaken{it.id, mark()}, u"takes command of "_s + it.id.value};
}

std::optional<Wanted> Actor::offerCommand()
{
    for (const Incident* it : m_incidents) {
        const MemberId to = someone();
        if (it->commander == m_member.id() && to != m_member.id())
            return Wanted{CommandOffered{it->id, to}, u"offers command of "_s + it->id.value};
    }
    return std::nullopt;
}

std::optional<Wanted> Actor::acceptCommand()
{
    for (const Incident* it : m_incidents) {
        if (it->commandOfferedTo == m_member.id())
            return Wanted{CommandAccepted{it->id}, u"accepts command of "_s + it->id.value};
    }
    return std::nullopt;
}

std::optional<Wanted> Actor::setAuthority()
{
    const System& system = *m_world.pick(m_room->systems());
    const DecisionRight right
        = m_world.chance(500) ? DecisionRight::Degrade : DecisionRight::SuspendFeature;
    if (m_world.chance(300))
        return Wanted{AuthorityConfirmed{system.id, right}, u"confirms a right"_s};
    AuthoritySet it{system.id,           right,
                    someone(),           {someone(), someone()},
                    m_world.chance(100), system.authority.value(right).setBy};
    return Wanted{it, u"names who may "_s + decisionRightName(right)};
}

std::optional<Wanted> Actor::changeMember()
{
    const MemberId id = m_world.chance(700) ? m_member.id() : someone();
    const Member* member = m_room->maybeMember(id);
    if (member == nullptr)
        return std::nullopt;
    MemberChanged it{*member, m_room->memberOrigins.value(id)};
    it.member.away = !it.member.away;
    return Wanted{it,
                  u"says that %1 is %2"_s.arg(id.value, it.member.away ? u"away"_s : u"back"_s)};
}

std::optional<Wanted> Actor::changeSystem()
{
    SystemSet it{*m_world.pick(m_room->systems()), {}};
    it.base = it.system.setBy;
    it.system.purpose = mark();
    return Wanted{it, u"changes "_s + it.system.id.value};
}

std::optional<Wanted> Actor::revoke()
{
    const bool somebodyIs = std::any_of(m_room->members.begin(), m_room->members.end(),
                                        [](const Member& it) { return it.revoked; });
    if (somebodyIs || m_world.commands < 30)
        return std::nullopt;
    return Wanted{MemberRevoked{someone(), mark(), -1}, u"revokes somebody"_s};
}

std::optional<Wanted> Actor::import()
{
    EvidenceImported it;
    it.system = m_world.pick(m_room->systems())->id;
    // Now and then the same exhibit as somebody else.
    const std::string name = "exhibit " + std::to_string(m_world.commands / 3);
    it.exhibit = ExhibitId(hexDigits(seal::sha256(name)));
    it.name = mark();
    it.bytes = 1000;
    it.items = 5;
    it.kinds = {KindCount{EvidenceKind::PromptPath, 5}};
    return Wanted{it, u"imports into "_s + it.system.value};
}

std::optional<Wanted> Actor::acknowledge()
{
    for (const Incident* it : m_incidents) {
        for (const Crossing& crossing : it->crossings) {
            if (crossing.isOpen() && m_world.chance(500))
                return Wanted{CrossingAcknowledged{it->id, crossing.id}, u"acknowledges"_s};
        }
    }
    return std::nullopt;
}

std::optional<Wanted> Actor::resolve()
{
    for (const Incident* it : m_incidents) {
        if (it->conflicts.isEmpty())
            continue;
        const FieldConflict conflict = m_world.pick(it->conflicts);
        const bool keep = m_world.chance(500);
        ConflictResolved done{it->id,
                              conflict.field,
                              keep ? conflict.inForce : conflict.other,
                              {conflict.inForceEntry, conflict.otherEntry}};
        return Wanted{done, u"settles "_s + conflict.field + u" of "_s + it->id.value};
    }
    return std::nullopt;
}

std::optional<Wanted> Actor::answer()
{
    std::optional<Wanted> wanted;
    for (const Approval& it : approvals()) {
        if (it.state == ApprovalState::Asked && it.askedBy != m_member.id() && !wanted)
            wanted = Wanted{ApprovalAnswered{it.id, m_world.chance(800), mark(), it.requestHash},
                            u"answers "_s + it.id.value};
    }
    return wanted;
}

QString Actor::valueFor(const QString& field)
{
    if (field == u"severity"_s)
        return severityName(static_cast<Severity>(1 + m_world.draw(4)));
    if (field == u"phase"_s)
        return phaseName(m_world.pick(allPhases));
    if (field == u"types"_s)
        return incidentTypeName(m_world.pick(allIncidentTypes));
    if (field == u"harm"_s)
        return QString::number(m_world.draw(3));
    return u"title "_s + QString::number(m_world.draw(4));
}

OpenEditor Actor::open()
{
    static const QStringList fields{u"title"_s, u"severity"_s, u"severity"_s,
                                    u"phase"_s, u"types"_s,    u"harm"_s};
    const Incident& it = incident();
    OpenEditor editor{it.id, m_world.pick(fields), {}, {}};
    editor.base = it.origins.value(editor.field).entry;
    editor.shown = m_member.identity(editor.base);
    return editor;
}

// Somebody opens an editor, and saves it at once, or some time later what they saw first.
void Actor::edit()
{
    std::vector<OpenEditor>& editors = m_member.editors;
    if (m_world.chance(500) && editors.size() < 3) {
        editors.push_back(open());
        m_world.say(u"m%1 opens %2 of %3"_s.arg(m_member.index)
                        .arg(editors.back().field, editors.back().incident.value));
    }
    OpenEditor editor = open();
    if (!editors.empty() && m_world.chance(600)) {
        editor = editors.front();
        editors.erase(editors.begin());
    }
    const Incident* it = m_room->maybeIncident(editor.incident);
    if (it == nullptr)
        return;
    IncidentChanged change{
        editor.incident, {FieldChange{editor.field, valueFor(editor.field), editor.base}}, mark()};
    if (m_world.bug == PlantedBug::WrongBase)
        change.changes.first().base = it->origins.value(editor.field).entry;
    m_member.shown = {{editor.field, editor.shown}};
    const auto receipt = m_member.submit(Command{change});
    report(u"sets %1 of %2 to %3"_s.arg(editor.field, it->id.value, change.changes.first().value),
           receipt ? nullptr : &receipt.error());
}

void Actor::pressed(const PressAsk& ask, const QString& what)
{
    const auto preview = m_member.runner().preview(ask);
    if (!preview) {
        report(what, &preview.error());
        return;
    }
    const bool offline = m_member.outOfReachSince.has_value();
    const auto run = m_member.runner().press(*preview);
    report(run ? what + u": "_s + runStateName(run->state) : what, run ? nullptr : &run.error());
    const bool missed = m_world.bug == PlantedBug::StaleOrderLate && run && !offline
        && run->state == RunState::NotSent;
    if (missed)
        m_member.lateOrders.emplace_back(run->id, preview->request);
}

void Actor::press()
{
    const Incident& it = incident();
    const System* system = m_room->maybeSystem(m_world.pick(it.systems));
    if (system == nullptr)
        return;
    // Mostly a rung that one may press, as the window shows it.
    const Rung* rung = &m_world.pick(system->ladder);
    for (int i = 0;
         i < 4 && !mayExercise(*m_room, m_member.id(), system->id, rung->right).allowed(); ++i)
        rung = &m_world.pick(system->ladder);
    PressAsk ask{it.id, system->id, rung->id, u"because"_s, {}, {}};
    ask.run = RunId(freshName("run"));
    // With an approval in hand the run keeps the id that was approved.
    for (const Approval& approval : approvals()) {
        if (approval.state == ApprovalState::Given && approval.askedBy == m_member.id()
            && m_world.chance(700)) {
            ask.incident = approval.incident;
            ask.system = approval.system;
            ask.rung = approval.rung;
            ask.reason = approval.reason;
            ask.run = RunId(u"run"_s + approval.id.value.mid(8));
        }
    }
    pressed(ask, u"presses %1 of %2 as %3"_s.arg(ask.rung.value, ask.system.value, ask.run.value));
}

void Actor::undo()
{
    for (const Run* run : m_room->runs()) {
        if (!isConfirmed(run->state) || run->undoes || m_world.chance(500))
            continue;
        PressAsk ask{run->incident, run->system, run->rung, u"undone"_s, run->id, {}};
        ask.anyway = true; // this target answers at random, so it mostly seems to have moved
        ask.run = RunId(freshName("run"));
        pressed(ask, u"undoes "_s + run->id.value);
        return;
    }
    press();
}

// Reads back a run of one's own, or takes over one of somebody else.
void Actor::look()
{
    for (const Run* run : m_room->runs()) {
        const bool own = run->device == m_member.keeper().device();
        if (!(own ? run->state == RunState::Unknown || run->state == RunState::Pending
                  : isLive(run->state))
            || m_world.chance(200))
            continue;
        const RunId id = run->id;
        const auto seen
            = own ? m_member.runner().readBack(id) : m_member.runner().takeOver(id, mark());
        report((own ? u"reads back "_s : u"takes over "_s) + id.value,
               seen ? nullptr : &seen.error());
        return;
    }
    press();
}

// Writes what a patched program lets through; the others must not take it for a fact.
void Actor::patched()
{
    const Incident& it = incident();
    Event event = CommandAccepted{it.id};
    switch (m_world.draw(4)) {
    case 0:
        event = DecisionMade{it.id, NoteId(freshName("d")), mark(), {}, {}, {}, {}};
        break;
    case 1:
        if (const auto runs = m_room->runs(); !runs.isEmpty())
            event = RunAdvanced{m_world.pick(runs)->id, RunState::ConfirmedRecord, 0, mark(), {}};
        break;
    case 2:
        event = MemberChanged{m_room->members.first(), {}};
        break;
    default:
        break;
    }
    const auto written = m_member.writeUnasked(event);
    report(u"writes without asking"_s, written ? nullptr : &written.error());
}

void Actor::act()
{
    using Make = std::optional<Wanted> (Actor::*)();
    using Do = void (Actor::*)();

    struct Kind {
        int weight;
        Make make;
        Do just;
    };

    static const QList<Kind> kinds{
        {4, &Actor::declare, nullptr},      {9, &Actor::note, nullptr},
        {4, &Actor::decide, nullptr},       {3, &Actor::addTask, nullptr},
        {3, &Actor::endTask, nullptr},      {5, &Actor::takeCommand, nullptr},
        {5, &Actor::offerCommand, nullptr}, {6, &Actor::acceptCommand, nullptr},
        {3, &Actor::setAuthority, nullptr}, {3, &Actor::changeMember, nullptr},
        {2, &Actor::changeSystem, nullptr}, {1, &Actor::revoke, nullptr},
        {4, &Actor::import, nullptr},       {3, &Actor::acknowledge, nullptr},
        {6, &Actor::resolve, nullptr},      {6, &Actor::answer, nullptr},
        {22, nullptr, &Actor::edit},        {14, nullptr, &Actor::press},
        {3, nullptr, &Actor::undo},         {5, nullptr, &Actor::look},
        {3, nullptr, &Actor::patched},
    };
    const auto weightOf = [this](const Kind& kind) {
        const bool edits = kind.just == &Actor::edit;
        return edits && m_world.leaning == Leaning::Editing ? kind.weight * 3 : kind.weight;
    };
    const int all
        = std::accumulate(kinds.begin(), kinds.end(), 0,
                          [&weightOf](int sum, const Kind& kind) { return sum + weightOf(kind); });
    ++m_world.commands;
    // Who is asked something mostly answers.
    if (const auto accepted = acceptCommand(); accepted && m_world.chance(400)) {
        write(accepted);
        return;
    }
    if (const auto answered = answer(); answered && m_world.chance(150)) {
        write(answered);
        return;
    }
    int drawn = m_world.draw(all);
    for (const Kind& kind : kinds) {
        drawn -= weightOf(kind);
        if (drawn >= 0)
            continue;
        if (kind.just != nullptr)
            (this->*kind.just)();
        else
            write((this->*kind.make)());
        return;
    }
}

} // namespace

QList<System> simulatedSystems()
{
    const MemberId p0(u"p0"_s);
    const MemberId p1(u"p1"_s);
    const MemberId p2(u"p2"_s);
    QMap<DecisionRight, Authority> authority;
    const auto hold = [&](DecisionRight right, const MemberId& primary, QList<MemberId> deputies) {
        authority.insert(right, Authority{right, primary, std::move(deputies), false, {}, {}, {}});
    };
    hold(DecisionRight::SetSeverity, p1, {p2});
    hold(DecisionRight::Degrade, p0, {p1, p2, MemberId(u"p3"_s), MemberId(u"p4"_s)});
    hold(DecisionRight::SuspendFeature, p2, {p1, MemberId(u"p3"_s)});
    hold(DecisionRight::ShutOff, p0, {p1, p2});
    hold(DecisionRight::Restore, p1, {});
    QList<System> systems;
    for (const QString& id : {u"bot"_s, u"search"_s}) {
        System system;
        system.id = SystemId(id);
        system.name = id;
        system.accountable = p1;
        system.authority = authority;
        system.ladder = {rung(u"filter"_s, DecisionRight::Degrade, u"both/filter"_s),
                         rung(u"feature"_s, DecisionRight::SuspendFeature, u"both/filter"_s),
                         rung(u"prompt"_s, DecisionRight::Degrade, id + u"/prompt"_s),
                         rung(u"off"_s, DecisionRight::ShutOff, id + u"/switch"_s)};
        system.ladder[0].idempotent = true;
        system.ladder[2].idempotent = true;
        system.ladder[2].destroys = {EvidenceKind::PromptPath};
        system.ladder[2].effectProbe = system.ladder[2].record;
        system.ladder[3].secondPerson = true;
        systems.append(system);
    }
    return systems;
}

void actOnce(SimMember& member)
{
    Actor(member).act();
}

} // namespace wr::test

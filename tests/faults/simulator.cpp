// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simulator.h"

#include "app/engine/journalcodec.h"
#include "app/engine/roommaking.h"
#include "models/rules/gate.h"
#include "tests/faults/simchecks.h"
#include "tests/faults/simcommands.h"
#include "tests/faults/simdisk.h"
#include "tests/faults/simkeys.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <array>
#include <map>
#include <numeric>
#include <optional>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t leastMembers = 3;
constexpr int leastCommands = 60;
constexpr int leastFaults = 10;
constexpr int mostSteps = 600;
constexpr int mostRounds = 60;
constexpr qint64 sendWithinMs = 120'000;
constexpr int deepest = 2; // acts of others within an act

// For the small files beside the databases; in memory where there is such a disk.
QString roomForReplicas()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/warroom-sim-XXXXXX"_s;
}

// A room as it is before anything happens. It is the same for every seed with as many people, so it is made once.
struct Founded {
    DiskImage disks;
    Pool pool;
    qint64 ticks = 0;
};

using Foundings
    = std::map<std::pair<int, bool>, Founded>; // by people, and whether the keys are real

Foundings& foundings()
{
    static Foundings all;
    return all;
}

class Simulation final
{
public:
    Simulation(quint32 seed, PlantedBug bug)
        : m_world(seed, bug)
        , m_folder(roomForReplicas())
    {
    }

    SimOutcome run();
    // A room with so many people in it, none of whose programs runs. Nothing without one.
    std::optional<Founded> found(int people);

private:
    using Members = std::vector<std::unique_ptr<SimMember>>;

    SimMember& add(std::uint8_t key);
    bool makeShared();
    bool join(SimMember& member);
    bool moveIn();
    void step();
    void heal();
    bool round();

    // Lets a member do something; a crash ends it there.
    template<class Act>
    void let(SimMember& member, Act act);
    SimMember* maybeIdle();
    void exchangeOf(SimMember& member);
    void othersAct();
    void start(SimMember& member);

    Result<void> network(int member, SimLog::Moment moment);
    void between(int member, const char* where);
    Outcome send(int member, const RunId& run, const PreparedRequest& request);
    void checkSend(SimMember& member, const RunId& run, const SentOrder& order);

    void disturb();
    void moveClock();
    void cutOrMend();
    void crashNow();
    void deliverTwice();
    void storeCopy();
    void replicaCopy();
    void copyProfile();
    void forge();
    QString copyPath(const SimMember& member, int number) const;

    World m_world;
    QTemporaryDir m_folder;
    Members m_members;

    struct StoreCopy {
        LogState state;
        std::vector<LoggedEnvelope> entries;
    };

    std::vector<StoreCopy> m_storeCopies;
    std::vector<std::pair<int, int>> m_replicaCopies; // member, number
    int m_depth = 0;
    bool m_storeMayTurnBack = false;
    bool m_replicasMayTurnBack = false;
    bool m_profileMayBeCopied = false;
    bool m_profileCopied = false;
};

SimMember& Simulation::add(std::uint8_t key)
{
    const int index = static_cast<int>(m_members.size());
    MemberHooks hooks{[this](int member, SimLog::Moment moment) { return network(member, moment); },
                      [this](int member, const char* where) { between(member, where); },
                      [this](int member, const RunId& run, const PreparedRequest& request) {
                          return send(member, run, request);
                      }};
    m_members.push_back(std::make_unique<SimMember>(m_world, std::move(hooks), index, key,
                                                    m_folder.filePath(u"m%1"_s.arg(index))));
    return *m_members.back();
}

std::optional<Founded> Simulation::found(int people)
{
    m_world.calm = true;
    mountDisks(m_folder.path());
    for (int i = 0; i < people; ++i)
        add(static_cast<std::uint8_t>(i + 1));
    if (!makeShared())
        return std::nullopt;
    for (const auto& member : m_members)
        member->close();
    return Founded{imageOfDisks(), *m_world.pool, m_world.ticks};
}

// Everybody's program starts in a room that was founded.
bool Simulation::moveIn()
{
    const int people = 3 + m_world.draw(3);
    const bool real = usesRealKeys();
    auto room = foundings().find({people, real});
    if (room == foundings().end()) {
        auto founded = Simulation(0, PlantedBug::None).found(people);
        if (!founded)
            return false;
        room = foundings().emplace(std::pair(people, real), std::move(*founded)).first;
    }
    for (int i = 0; i < people; ++i)
        QDir().mkpath(add(static_cast<std::uint8_t>(i + 1)).folder);
    mountDisks(m_folder.path());
    restoreDisks(room->second.disks);
    const bool takesForeign = m_world.pool->takesForeign;
    *m_world.pool = room->second.pool;
    m_world.pool->takesForeign = takesForeign;
    m_world.ticks = room->second.ticks;
    return std::all_of(m_members.begin(), m_members.end(),
                       [](const auto& member) { return member->open().has_value(); });
}

bool Simulation::makeShared()
{
    static const QString thresholds = defaultThresholds().value_or(QString());
    SimMember& founder = *m_members.front();
    QList<Command> commands;
    Member first;
    for (const auto& member : m_members) {
        Member person;
        person.id = member->id();
        person.name = person.id.value;
        person.function = allFunctions[static_cast<std::size_t>(member->index)];
        person.contacts = {Contact{u"phone"_s, u"+49"_s}};
        person.devices
            = {Device{DeviceKey(QString::fromStdString(seal::hex(member->signer.publicKey()))),
                      u"desk"_s, -1, -1}};
        person.steward = member->index < 2;
        if (member->index == 0)
            first = person;
        else
            commands.append(Command{MemberEnrolled{person}});
    }
    for (const System& system : simulatedSystems())
        commands.append(Command{SystemSet{system, {}}});
    IncidentDeclared incident;
    incident.incident = IncidentId(u"i0"_s);
    incident.title = u"the first"_s;
    incident.systems = {SystemId(u"bot"_s), SystemId(u"search"_s)};
    commands.append(Command{incident});
    if (!makeRoom(founder.folder, {u"Room"_s, first, u"desk"_s, thresholds, false}, founder.signer,
                  founder.clock)
        || !founder.open() || !founder.keeper().submitAll(commands))
        return false;
    LocalStore& store = founder.keeper().store();
    const auto head = store.head();
    const auto entries = store.entriesAfter(0, 1000);
    m_world.pool->state = {head->log, store.room().value_or(QString()), u"Room"_s, 0};
    for (const StoredEntry& entry : *entries) {
        if (!MemoryLog(m_world.pool).append({&entry.envelope, 1}))
            return false;
    }
    if (!founder.link().share(u"memory"_s))
        return false;
    return std::all_of(m_members.begin() + 1, m_members.end(),
                       [this](const auto& member) { return join(*member); });
}

bool Simulation::join(SimMember& member)
{
    return LogLink::join(member.folder, m_world.pool->state, u"memory"_s) && member.open()
        && member.exchange();
}

template<class Act>
void Simulation::let(SimMember& member, Act act)
{
    member.busy = true;
    ++m_depth;
    try {
        act();
    } catch (const Crash& crash) {
        if (crash.member != member.index)
            m_world.violated(u"the simulator crashed another member"_s);
        member.close();
    }
    --m_depth;
    member.busy = false;
}

SimMember* Simulation::maybeIdle()
{
    std::vector<SimMember*> idle;
    for (const auto& member : m_members) {
        if (member->isUp() && !member->busy)
            idle.push_back(member.get());
    }
    return idle.empty() ? nullptr : m_world.pick(idle);
}

void Simulation::start(SimMember& member)
{
    let(member, [&] {
        const auto opened = member.open();
        if (!opened)
            m_world.violated(
                u"m%1 does not start: %2"_s.arg(member.index).arg(sentence(opened.error())));
        m_world.say(u"m%1 starts"_s.arg(member.index));
    });
}

void Simulation::exchangeOf(SimMember& member)
{
    let(member, [&] {
        const auto life = member.link().life();
        const bool accepts = life && life->halt && m_world.chance(500);
        const auto done = accepts ? member.accept() : member.exchange(m_world.chance(200));
        m_world.say(u"m%1 %2: %3"_s.arg(member.index)
                        .arg(accepts ? u"accepts the log"_s : u"exchanges"_s,
                             done ? u"took %1, pushed %2, %3 wait"_s.arg(done->taken)
                                        .arg(done->pushed)
                                        .arg(done->waiting)
                                  : sentence(done.error())));
    });
}

void Simulation::othersAct()
{
    SimMember* other = m_depth > deepest ? nullptr : maybeIdle();
    if (other == nullptr)
        return;
    m_world.say(u"  meanwhile:"_s);
    if (m_world.chance(600))
        exchangeOf(*other);
    else
        let(*other, [other] { actOnce(*other); });
}

Result<void> Simulation::network(int member, SimLog::Moment moment)
{
    if (m_world.calm)
        return {};
    const int drawn = m_world.draw(1000);
    if (drawn < 8) {
        m_world.fault(u"m%1 crashes at the network"_s.arg(member));
        throw Crash{member};
    }
    if (drawn < 26) {
        m_world.fault(u"m%1: %2"_s.arg(member).arg(moment == SimLog::Moment::Before
                                                       ? u"the log is out of reach"_s
                                                       : u"the answer is lost"_s));
        return fail(Fault::OutOfReach, u"memory"_s, u"The shared log cannot be reached."_s);
    }
    if (drawn < 60)
        othersAct();
    return {};
}

void Simulation::between(int member, const char* where)
{
    if (m_world.calm)
        return;
    const int drawn = m_world.draw(1000);
    if (drawn < 20) {
        m_world.fault(u"m%1 crashes %2"_s.arg(member).arg(QString::fromLatin1(where)));
        throw Crash{member};
    }
    if (drawn < 60)
        othersAct();
    else if (drawn < 110)
        m_world.ms += m_world.draw(200'000);
}

void Simulation::checkSend(SimMember& member, const RunId& run, const SentOrder& order)
{
    if (order.sends > 1)
        m_world.violated(u"%1 was sent twice"_s.arg(run.value));
    if (order.member != member.index)
        m_world.violated(u"%1 was sent by another device"_s.arg(run.value));
    const qint64 late = member.clock.monotonicMs() - order.orderedMs;
    if (late > sendWithinMs || late < 0)
        m_world.violated(u"%1 was sent %2 ms after it was ordered"_s.arg(run.value).arg(late));
    const auto room = member.keeper().room();
    const Run* known = room->maybeRun(run);
    if (known == nullptr || known->state != RunState::Sending) {
        m_world.violated(u"%1 was sent and is not in the state of sending"_s.arg(run.value));
        return;
    }
    const Rung* rung = room->maybeSystem(known->system)->maybeRung(known->rung);
    if (order.offline && (!rung->idempotent || rung->secondPerson || known->reason.isEmpty()))
        m_world.violated(u"%1 was sent out of reach and may not be"_s.arg(run.value));
    if (!order.offline && !tookEffect(m_world, run, order.entry))
        m_world.violated(
            u"%1 was sent, and its order had no effect at any position"_s.arg(run.value));
}

Outcome Simulation::send(int index, const RunId& run, const PreparedRequest& request)
{
    SimMember& member = *m_members[static_cast<std::size_t>(index)];
    if (!m_world.calm && m_world.chance(15)) {
        m_world.fault(u"m%1 crashes before sending"_s.arg(index));
        throw Crash{index};
    }
    const int drawn = m_world.draw(100);
    if (drawn < 5)
        return {RunState::NotSent, 0, u"no connection"_s, {}};
    ++m_world.sendsOnTarget[request.url];
    ++m_world.orders[run].sends;
    checkSend(member, run, m_world.orders.value(run));
    m_world.say(u"  m%1 sends %2"_s.arg(index).arg(run.value));
    const RunState answer = drawn < 75 ? RunState::Pending
        : drawn < 88                   ? RunState::Unknown
                                       : RunState::Rejected;
    if (m_world.bug == PlantedBug::DoubleSend && answer == RunState::Unknown) {
        ++m_world.orders[run].sends;
        checkSend(member, run, m_world.orders.value(run));
    }
    between(index, "after sending");
    return {answer, 200, u"answered"_s, {}};
}

void Simulation::moveClock()
{
    SimMember& member = *m_world.pick(m_members);
    const int drawn = m_world.draw(3);
    const qint64 span = drawn == 0 ? 3'600'000 : drawn == 1 ? 86'400'000 : 5 * 86'400'000LL;
    member.clock.skewMs = m_world.draw(static_cast<int>(span)) * (m_world.chance(500) ? 1 : -1);
    m_world.fault(
        u"the clock of m%1 is %2 s off"_s.arg(member.index).arg(member.clock.skewMs / 1000));
}

void Simulation::cutOrMend()
{
    SimMember& member = *m_world.pick(m_members);
    if (!member.log.reachable) {
        member.log.reachable = true;
        m_world.say(u"  m%1 is connected again"_s.arg(member.index));
        return;
    }
    member.log.reachable = false;
    m_world.fault(u"m%1 is cut off"_s.arg(member.index));
}

void Simulation::crashNow()
{
    if (SimMember* member = maybeIdle()) {
        m_world.fault(u"m%1 is killed"_s.arg(member->index));
        member->close();
    }
}

// As a second program of this desk delivers it that was slower.
void Simulation::deliverTwice()
{
    SimMember* member = maybeIdle();
    const auto before = member == nullptr ? Result<JournalHead>() : member->link().reading().head();
    if (member == nullptr || !before || member->log.lastPage().empty()
        || member->log.lastPage().back().position > before->size)
        return;
    m_world.fault(u"m%1 gets its last page again"_s.arg(member->index));
    static_cast<void>(member->link().take(member->log.lastPage()));
    const auto after = member->link().reading().head();
    if (!after || *before != *after)
        m_world.violated(u"m%1 took a page twice"_s.arg(member->index));
}

void Simulation::storeCopy()
{
    const int keeps = m_world.leaning == Leaning::Log ? 250 : 500;
    if (m_storeCopies.empty() || m_world.chance(keeps)) {
        m_storeCopies.push_back({m_world.pool->state, m_world.pool->entries});
        m_world.say(u"  the shared log is copied, %1 entries"_s.arg(m_world.pool->entries.size()));
        return;
    }
    if (!m_storeMayTurnBack)
        return;
    const StoreCopy copy = m_world.pick(m_storeCopies);
    m_world.past.push_back(m_world.pool->entries);
    m_world.pool->entries = copy.entries;
    m_world.pool->state = copy.state;
    m_world.storePutBack = true;
    m_world.fault(
        u"an old copy of the shared log is put back, %1 entries"_s.arg(copy.entries.size()));
    excuseLost(m_world, m_members);
}

QString Simulation::copyPath(const SimMember& member, int number) const
{
    return m_folder.filePath(u"copy-m%1-%2.sqlite"_s.arg(member.index).arg(number));
}

void Simulation::replicaCopy()
{
    SimMember* member = maybeIdle();
    if (member == nullptr || !m_replicasMayTurnBack)
        return;
    std::vector<int> copies;
    for (const auto& [whose, number] : m_replicaCopies) {
        if (whose == member->index)
            copies.push_back(number);
    }
    member->close();
    if (copies.empty() || m_world.chance(500)) {
        const int number = static_cast<int>(m_replicaCopies.size());
        copyDatabase(journalPath(member->folder), copyPath(*member, number));
        m_replicaCopies.emplace_back(member->index, number);
        m_world.say(u"  the replica of m%1 is copied"_s.arg(member->index));
        return;
    }
    removeDatabase(journalPath(member->folder));
    copyDatabase(copyPath(*member, m_world.pick(copies)), journalPath(member->folder));
    m_world.forkedKeys.insert(member->key);
    member->editors.clear();
    m_world.fault(u"an old copy of the replica of m%1 is put back"_s.arg(member->index));
    excuseLost(m_world, m_members);
}

void Simulation::copyProfile()
{
    SimMember* member = maybeIdle();
    if (member == nullptr || !m_profileMayBeCopied || std::exchange(m_profileCopied, true))
        return;
    member->close();
    SimMember& copy = add(member->key);
    QDir().mkpath(copy.folder);
    copyDatabase(journalPath(member->folder), journalPath(copy.folder));
    m_world.forkedKeys.insert(member->key);
    m_world.fault(u"the profile of m%1 is copied to m%2"_s.arg(member->index).arg(copy.index));
}

// Who keeps the log writes in somebody's name what would follow that person's last entry.
void Simulation::forge()
{
    const LoggedEnvelope& logged = m_world.pick(m_world.pool->entries);
    const auto real = seal::readEnvelope(logged.envelope);
    auto payload = real ? seal::readPayload(real->payload)
                        : tl::expected<seal::Payload, seal::Flaw>(seal::Payload{});
    if (!real || !payload || payload->room.empty())
        return;
    for (const LoggedEnvelope& later : m_world.pool->entries) {
        const auto envelope = seal::readEnvelope(later.envelope);
        const auto other = envelope ? seal::openEnvelope(*envelope) : payload;
        if (other && other->author == payload->author && other->sequence >= payload->sequence) {
            payload->sequence = other->sequence + 1;
            payload->previous = later.hash;
        }
    }
    payload->timeMicros = m_world.uniqueMicros(payload->timeMicros);
    const seal::Envelope envelope{seal::writePayload(*payload), payload->author, real->signature};
    m_world.forged.insert(EntryHash(hexDigits(seal::entryHash(envelope))));
    m_world.fault(
        u"the log's keeper forges an entry at position %1"_s.arg(m_world.pool->entries.size() + 1));
    static_cast<void>(MemoryLog(m_world.pool).append({&envelope, 1}));
}

void Simulation::disturb()
{
    struct Mishap {
        int weight;
        void (Simulation::*happen)();
    };

    const std::array mishaps{
        Mishap{14, &Simulation::moveClock},
        Mishap{18, &Simulation::cutOrMend},
        Mishap{11, &Simulation::crashNow},
        Mishap{5, &Simulation::deliverTwice},
        Mishap{4, &Simulation::forge},
        Mishap{m_world.leaning == Leaning::Log ? 60 : 18, &Simulation::storeCopy},
        Mishap{20, &Simulation::replicaCopy},
        Mishap{m_world.leaning == Leaning::Editing ? 30 : 10, &Simulation::copyProfile},
    };
    int drawn
        = m_world.draw(std::accumulate(mishaps.begin(), mishaps.end(), 0,
                                       [](int sum, const Mishap& it) { return sum + it.weight; }));
    for (const Mishap& mishap : mishaps) {
        drawn -= mishap.weight;
        if (drawn < 0) {
            (this->*mishap.happen)();
            return;
        }
    }
}

void Simulation::step()
{
    ++m_world.step;
    m_world.ms += m_world.draw(60'000);
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (!m_members[i]->isUp() && m_world.chance(400))
            start(*m_members[i]);
        if (!m_members[i]->log.reachable && m_world.chance(120)) {
            m_members[i]->log.reachable = true;
            m_world.say(u"  m%1 is connected again"_s.arg(m_members[i]->index));
        }
    }
    const int drawn = m_world.draw(100);
    if (drawn < 16) {
        disturb();
        return;
    }
    SimMember* member = maybeIdle();
    if (member == nullptr)
        return;
    if (drawn < 42)
        exchangeOf(*member);
    else
        let(*member, [member] { actOnce(*member); });
}

bool Simulation::round()
{
    bool quiet = true;
    for (const auto& member : m_members) {
        const auto life = member->link().life();
        const bool halted = life && life->halt;
        const auto done = halted ? member->accept() : member->exchange(true);
        const bool still = done && done->taken == 0 && done->pushed == 0 && done->waiting == 0;
        quiet = quiet && still && !halted;
        m_world.say(u"m%1 %2: %3"_s.arg(member->index)
                        .arg(halted ? u"accepts the log"_s : u"exchanges"_s,
                             done ? u"took %1, pushed %2, %3 wait"_s.arg(done->taken)
                                        .arg(done->pushed)
                                        .arg(done->waiting)
                                  : sentence(done.error())));
    }
    return quiet;
}

void Simulation::heal()
{
    m_world.calm = true;
    ++m_world.step;
    m_world.say(u"everything heals"_s);
    for (const auto& member : m_members) {
        member->log.reachable = true;
        if (!member->isUp())
            start(*member);
    }
    int rounds = 0;
    while (m_world.violation.isEmpty() && !round() && rounds < mostRounds)
        ++rounds;
    if (rounds == mostRounds)
        m_world.violated(u"it does not come to rest"_s);
}

SimOutcome Simulation::run()
{
    m_world.pool->takesForeign = m_world.chance(600);
    const int leans = m_world.draw(4);
    m_world.leaning = leans == 0 ? Leaning::Log : leans == 1 ? Leaning::Editing : Leaning::Even;
    m_storeMayTurnBack = m_world.leaning == Leaning::Log || m_world.chance(500);
    m_replicasMayTurnBack = m_world.chance(450);
    m_profileMayBeCopied = m_world.leaning != Leaning::Even || m_world.chance(350);
    m_world.calm = true;
    if (!moveIn())
        m_world.violated(u"the room could not be founded"_s);
    m_world.calm = false;
    believeEverySignature(m_world.bug == PlantedBug::UnsignedAccepted);
    const auto goesOn = [this] {
        return (m_world.commands < leastCommands || m_world.faults < leastFaults)
            && m_world.step < mostSteps && m_world.violation.isEmpty();
    };
    while (goesOn())
        step();
    if (m_world.violation.isEmpty())
        heal();
    if (m_world.violation.isEmpty())
        checkHealed(m_world, m_members);

    if (m_world.violation.isEmpty()
        && (m_members.size() < leastMembers || m_world.commands < leastCommands
            || m_world.faults < leastFaults))
        m_world.violated(u"too little happened to prove anything"_s);

    SimOutcome outcome;
    outcome.violation = m_world.violation;
    outcome.steps = m_world.steps;
    outcome.members = static_cast<int>(m_members.size());
    outcome.commands = m_world.commands;
    outcome.acknowledged = static_cast<int>(m_world.promises.size());
    for (const Promise& promise : m_world.promises)
        outcome.excused += promise.excused ? 1 : 0;
    outcome.faults = m_world.faults;
    for (const SentOrder& order : m_world.orders)
        outcome.sends += order.sends;
    outcome.conflicts = m_world.conflicts;
    outcome.entries = static_cast<int>(m_world.pool->entries.size());
    return outcome;
}

} // namespace

void forgetFoundings()
{
    foundings().clear();
}

SimOutcome simulate(quint32 seed, PlantedBug bug)
{
    const int signedBefore = realSignatures();
    useRealKeys(seed % seedsToRealKeys == 0);
    SimOutcome outcome = Simulation(seed, bug).run();
    useRealKeys(true);
    believeEverySignature(false);
    outcome.seed = seed;
    outcome.realSignatures = realSignatures() - signedBefore;
    return outcome;
}

} // namespace wr::test

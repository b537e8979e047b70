// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simmember.h"

#include "app/engine/journalcodec.h"
#include "app/journal/verifier.h"
#include "models/facts/codec.h"
#include "models/seal/bytes.h"

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int settleTries = 3;
constexpr qsizetype drawnDigits = 6; // no number of an act is as long

} // namespace

SimMember::SimMember(World& simulated, MemberHooks hooks, int number, std::uint8_t keyNumber,
                     QString replica)
    : world(simulated)
    , index(number)
    , key(keyNumber)
    , folder(std::move(replica))
    , signer(keyNumber)
    , clock(simulated)
    , log(simulated, signer.publicKey(),
          [this](SimLog::Moment moment) { return m_hooks.network(index, moment); })
    , m_hooks(std::move(hooks))
    , m_effector(simulated, [this](const RunId& run, const PreparedRequest& request) {
        return m_hooks.send(index, run, request);
    })
{
}

Result<void> SimMember::open()
{
    clock.boot();
    if (world.bug == PlantedBug::LostOutboxRow && !world.calm)
        loseRow();
    auto store = LocalStore::open(folder);
    if (!store)
        return pass(store.error());
    auto keeper = RoomKeeper::open(std::move(*store), clock);
    if (!keeper)
        return pass(keeper.error());
    auto link = LogLink::open(folder);
    if (!link)
        return pass(link.error());
    m_link = std::make_unique<LogLink>(std::move(*link));
    m_sync = std::make_unique<Synchroniser>(*m_link, log);
    m_keeper = std::move(*keeper);
    m_keeper->signWith(&signer);
    RunnerJournal journal{
        [this](const Command& command) { return submit(command); },
        [this] { return room(); },
        m_keeper->member(),
        m_keeper->device(),
        [this] {
            static_cast<void>(exchange()); // asked right before a rung is pressed
            return outOfReachSince;
        },
        [this](const EntryHash& entry) { return settled(entry); },
    };
    m_runner = std::make_unique<ContainmentRunner>(folder, std::move(journal), m_effector, clock,
                                                   nullptr);
    const auto settledRuns = m_runner->settleLeftovers();
    const bool failed = !settledRuns && settledRuns.error().fault != Fault::Integrity
        && settledRuns.error().fault != Fault::Refused;
    return failed ? settledRuns : Result<void>();
}

void SimMember::close()
{
    m_runner.reset();
    m_sync.reset();
    m_link.reset();
    m_keeper.reset();
}

std::shared_ptr<const Room> SimMember::room()
{
    if (const auto moved = m_keeper->tail(); !moved)
        world.violated(
            u"m%1 cannot read its journal: %2"_s.arg(index).arg(sentence(moved.error())));
    return m_keeper->room();
}

MemberId SimMember::id() const
{
    return MemberId(u"p%1"_s.arg(key - 1));
}

Identity SimMember::identity(const EntryHash& hash)
{
    const auto digest = seal::digestFromHex(hash.value.toStdString());
    if (!digest)
        return {};
    const auto entry = m_keeper->store().entry(*digest);
    return entry && *entry ? identityOf((*entry)->envelope) : Identity();
}

void SimMember::promise(const EntryHash& hash)
{
    const Identity what = identity(hash);
    if (what.isEmpty())
        world.violated(u"m%1 was told that an entry is written, and it is not there"_s.arg(index));
    else
        world.promises.insert(what, Promise{index, world.step, key});
}

Result<Receipt> SimMember::submit(const Command& command)
{
    m_hooks.between(index, "before writing");
    auto receipt = m_keeper->submit(command);
    if (!receipt)
        return receipt;
    promise(receipt->entry);
    if (std::holds_alternative<IncidentChanged>(command.wanted))
        world.trueBases.insert(identity(receipt->entry), shown);
    for (const EntryHash& also : receipt->alsoWritten)
        promise(also);
    if (const auto* asked = std::get_if<ApprovalAsked>(&command.wanted)) {
        const QString drawn = asked->approval.value.section(u'-', 1); // shared with the run
        if (drawn.size() > drawnDigits)
            world.drawn(u'-' + drawn);
    }
    if (const auto* order = std::get_if<RunOrdered>(&command.wanted))
        world.orders.insert(order->run,
                            SentOrder{index, key, receipt->entry, clock.monotonicMs(),
                                      order->offlineSince.has_value()});
    if (world.bug == PlantedBug::ReusedSequence && world.chance(50))
        reuseSequence(receipt->entry);
    m_hooks.between(index, "after writing");
    return receipt;
}

// Another connection, as another program of this desk has it.
Result<void> SimMember::writeUnasked(const Event& event)
{
    auto other = LocalStore::open(folder);
    if (!other)
        return pass(other.error());
    const auto stored
        = other->append(signer, [&](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
              return std::vector<UnsignedEntry>{unsignedOf(event, clock.now())};
          });
    if (!stored)
        return pass(stored.error());
    promise(EntryHash(hexDigits(stored->front().hash)));
    return {};
}

Result<Exchanged> SimMember::exchange(bool audit)
{
    auto done = exchanged(m_sync->exchange({.audit = audit}));
    // Each of these checks reads the whole journal, and what does not verify now does not verify in the end: a third of them.
    if (done && audit && ++m_audits % 3 == 0)
        checkSound();
    return done;
}

Result<Exchanged> SimMember::accept()
{
    auto done = exchanged(m_sync->accept(&signer));
    if (done)
        checkSound();
    return done;
}

// Whoever goes on has a journal that verifies, at any time: else somebody would be told that history changed, though nobody
// has done anything since they decided.
void SimMember::checkSound()
{
    const auto report = verifyJournal(folder);
    if (!report || !report->isSound())
        world.violated(u"m%1 goes on, and its journal does not verify: %2"_s.arg(index).arg(
            report ? report->problems.front().what : sentence(report.error())));
}

// What the member believes from now on; and whether anything explains what went wrong.
Result<Exchanged> SimMember::exchanged(Result<Exchanged> done)
{
    room();
    if (done) {
        outOfReachSince.reset();
        for (const auto& [run, request] : std::exchange(lateOrders, {}))
            m_hooks.send(index, run, request);
        return done;
    }
    if (done.error().fault == Fault::OutOfReach) {
        if (!outOfReachSince)
            outOfReachSince = clock.now();
        return done;
    }
    const auto life = m_link->life();
    const bool halted = life && life->halt;
    const bool explained = halted
        && (life->halt->kind == HaltKind::Copied ? world.forkedKeys.contains(key)
                                                 : world.storePutBack);
    if (!explained)
        world.violated(u"m%1 could not exchange, and nothing explains it: %2"_s.arg(index).arg(
            sentence(done.error())));
    if (halted && world.bug == PlantedBug::IgnoredHalt)
        forgetHalt();
    return done;
}

Result<void> SimMember::settled(const EntryHash& entry)
{
    if (world.bug == PlantedBug::SkippedGate)
        return {};
    const auto digest = seal::digestFromHex(entry.value.toStdString());
    for (int i = 0; i < settleTries; ++i) {
        m_hooks.between(index, "waiting for a position");
        const auto done = exchange();
        if (!done && done.error().fault != Fault::OutOfReach)
            return pass(done.error());
        const auto stored = m_keeper->store().entry(*digest);
        if (stored && *stored && (*stored)->position > 0)
            return {};
    }
    return fail(Fault::OutOfReach, entry.value, u"The order has no position yet."_s);
}

QSet<Identity> SimMember::held()
{
    QSet<Identity> all;
    const auto reading = m_link->reading();
    const auto entries = reading.goodAfter(0);
    const auto waiting = reading.waiting();
    if (!entries || !waiting) {
        world.violated(u"m%1 cannot read its journal"_s.arg(index));
        return all;
    }
    for (const auto* part : {&*entries, &*waiting}) {
        for (const StoredEntry& entry : *part)
            all.insert(identityOf(entry.envelope));
    }
    return all;
}

void SimMember::loseRow()
{
    auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
    if (database)
        static_cast<void>(database->run(
            "DELETE FROM waiting WHERE ordinal = (SELECT max(ordinal) FROM waiting)"));
}

// The row goes straight to the log and is forgotten here, so that its number is given out again.
void SimMember::reuseSequence(const EntryHash& hash)
{
    const auto digest = seal::digestFromHex(hash.value.toStdString());
    const auto stored = m_keeper->store().entry(*digest);
    auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
    if (!stored || !*stored || (*stored)->position > 0 || !database)
        return;
    MemoryLog direct(world.pool);
    static_cast<void>(direct.append({&(*stored)->envelope, 1}));
    static_cast<void>(
        database->run("DELETE FROM waiting WHERE ordinal = (SELECT max(ordinal) FROM waiting)"));
}

void SimMember::forgetHalt()
{
    const auto state = world.pool->state;
    const auto head = m_link->reading().head();
    if (head)
        static_cast<void>(m_link->accept(state.log, std::min(head->size, state.size), {}));
}

} // namespace wr::test

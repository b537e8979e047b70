// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/journalcodec.h"
#include "app/engine/sealing.h"
#include "app/reach/httpeffector.h"
#include "app/settings/paths.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tailMs = 200;

// Runs of this device of which nobody has written down yet what came of them.
QList<RunId> sentBy(const DeviceKey& device, const Room& room)
{
    QList<RunId> sent;
    for (const Run* run : room.runs()) {
        const bool open = run->state == RunState::Sending || run->state == RunState::Pending;
        if (open && run->device == device)
            sent.append(run->id);
    }
    return sent;
}

// REQUIRES: the worker ends before the runner and the desk.
void readBackEach(const QList<RunId>& runs, Worker& reach, const ContainmentRunner& runner,
                  Engine& desk)
{
    for (const RunId& run : runs) {
        reach.run([&runner, &desk, run] {
            if (const auto now = runner.readBack(run); !now)
                QMetaObject::invokeMethod(
                    &desk, [&desk, error = now.error()] { emit desk.troubled(error); });
            return 0;
        });
    }
}

} // namespace

Result<std::unique_ptr<Engine>> Engine::open(EngineParts parts)
{
    auto store = LocalStore::open(parts.folder);
    if (!store && store.error().fault == Fault::OutOfReach)
        store = LocalStore::open(parts.folder, OpenMode::ReadOnly);
    if (!store)
        return pass(store.error());
    const bool diskTakesNothing = store->isReadOnly();
    static const SystemClock clock; // has no state
    auto keeper = RoomKeeper::open(std::move(*store), clock);
    if (!keeper)
        return pass(keeper.error());
    std::shared_ptr<const Signer> signer;
    if (parts.signer) {
        auto picked = parts.signer(*(*keeper)->room());
        if (!picked)
            return pass(picked.error());
        signer = *picked;
        (*keeper)->signWith(signer.get());
    }
    std::unique_ptr<Engine> engine(new Engine(parts, std::move(signer), std::move(*keeper)));
    engine->m_diskTakesNothing = diskTakesNothing;
    if (!diskTakesNothing)
        engine->startSharing();
    if (!engine->whyReadOnly()) {
        // The command line leaves it to its verb, because a read-back may take its time.
        const QList<RunId> sent
            = parts.follow ? sentBy(engine->m_keeper->device(), *engine->m_room) : QList<RunId>();
        auto settled = engine->m_reach->run(
            [desk = engine.get()] { return desk->m_runner->settleLeftovers(); });
        settled.waitForFinished();
        // On a full disk the room still opens to be read; the next start settles them.
        if (!settled.result() && settled.result().error().fault != Fault::OutOfReach)
            return pass(settled.result().error());
        engine->m_room = engine->roomNow(); // the first look shows what was settled
        readBackEach(sent, *engine->m_reach, *engine->m_runner, *engine);
    }
    if (parts.follow)
        engine->m_tail.start(tailMs);
    if (parts.follow && !diskTakesNothing) {
        if (const auto watched = engine->watchDrift(parts); !watched)
            return pass(watched.error());
    }
    return engine;
}

Result<void> Engine::watchDrift(const EngineParts& parts)
{
    const auto pace = parts.pace ? Result<WatchPace>(*parts.pace) : watchPace();
    if (!pace)
        return pass(pace.error());
    m_watch = std::make_unique<DriftWatch>(m_folder, runnerJournal(), *m_effector, m_clock,
                                           parts.secrets, *pace);
    return {};
}

Engine::Engine(const EngineParts& parts, std::shared_ptr<const Signer> signer,
               std::unique_ptr<RoomKeeper> keeper)
    : m_folder(parts.folder)
    , m_stateFolder(ownPaths().state)
    , m_signer(std::move(signer))
    , m_keeper(std::move(keeper))
    , m_effector(std::make_unique<HttpEffector>())
    , m_room(m_keeper->room())
    , m_member(m_keeper->member())
    , m_follow(parts.follow)
    , m_journal(std::make_unique<Worker>(u"journal"_s))
    , m_sharing(std::make_unique<SharingEngine>(
          SyncerParts{
              m_folder,
              m_stateFolder,
              parts.follow,
              [this] { tail(); },
              {},
              [this](const QSet<EntryHash>& mine, qint64 others) { reconcile(mine, others); },
              {}},
          m_signer))
    , m_reach(std::make_unique<Worker>(u"reach"_s))
{
    m_runner = std::make_unique<ContainmentRunner>(m_folder, runnerJournal(), *m_effector, m_clock,
                                                   parts.secrets);
    connect(&m_tail, &QTimer::timeout, this, [this] { tail(); });
}

void Engine::tail()
{
    m_journal->run([this] {
        if (const auto change = m_keeper->tail(); !change)
            QMetaObject::invokeMethod(this,
                                      [this, error = change.error()] { emit troubled(error); });
        else if (change->position >= 0 || change->everything)
            QMetaObject::invokeMethod(
                this, [this, moved = *change, room = m_keeper->room()] { arrived(moved, room); });
        return 0;
    });
}

Engine::~Engine()
{
    m_tail.stop();
    m_watch.reset();
    m_reach.reset();
    m_sharing.reset();
    m_journal.reset();
}

RunnerJournal Engine::runnerJournal()
{
    return RunnerJournal{
        [this](const Command& command) {
            return m_journal->runAndWait([this, command] { return write(command); });
        },
        [this] { return m_journal->runAndWait([this] { return m_keeper->room(); }); },
        m_member,
        m_keeper->device(),
        [this] { return outOfReachSince(); },
        [this](const EntryHash& entry) { return settled(entry); }};
}

Result<Receipt> Engine::write(const Command& command)
{
    if (const auto may = mayWrite(); !may)
        return pass(may.error());
    auto receipt = m_keeper->submit(command);
    announce();
    if (receipt && receipt->waiting)
        m_sharing->wake();
    return receipt;
}

void Engine::announce()
{
    const Change change = m_keeper->takeChange();
    QMetaObject::invokeMethod(this,
                              [this, change, room = m_keeper->room()] { arrived(change, room); });
}

void Engine::arrived(const Change& change, const std::shared_ptr<const Room>& room)
{
    if (change.position < 0 && !change.everything)
        return;
    m_room = room;
    noticeMember();
    noticeExhibits(change);
    emit changed(change, room);
}

QFuture<Result<Receipt>> Engine::submit(const Command& command)
{
    return m_journal->run([this, command] {
        auto receipt = write(command);
        if (receipt && receipt->waiting && !m_follow) {
            (void)m_sharing->exchangeNow(); // out of reach: it waits, and says so
            settle(*receipt);
        }
        return receipt;
    });
}

QFuture<Result<QList<Receipt>>> Engine::submitAll(const QList<Command>& commands)
{
    return m_journal->run([this, commands]() -> Result<QList<Receipt>> {
        if (const auto may = mayWrite(); !may)
            return pass(may.error());
        auto receipts = m_keeper->submitAll(commands);
        announce();
        const bool waits = receipts && !receipts->isEmpty() && receipts->first().waiting;
        if (waits && m_follow)
            m_sharing->wake();
        if (waits && !m_follow) {
            (void)m_sharing->exchangeNow();
            for (Receipt& receipt : *receipts)
                settle(receipt);
        }
        return receipts;
    });
}

QFuture<Result<Preview>> Engine::preview(const PressAsk& ask)
{
    return m_reach->run([this, ask] { return m_runner->preview(ask); });
}

QFuture<Result<Run>> Engine::press(const Preview& preview)
{
    return m_reach->run([this, preview] { return m_runner->press(preview); });
}

QFuture<Result<Run>> Engine::readBack(const RunId& run)
{
    return m_reach->run([this, run] { return m_runner->readBack(run); });
}

QFuture<Result<Run>> Engine::takeOver(const RunId& run, const QString& reason)
{
    return m_reach->run([this, run, reason] { return m_runner->takeOver(run, reason); });
}

QFuture<Result<Preflight>> Engine::preflight(const SystemId& system, const RungId& rung)
{
    return m_reach->run([this, system, rung] { return m_runner->preflight(system, rung); });
}

QFuture<Result<Run>> Engine::lookForDrift(const RunId& run)
{
    return m_reach->run([this, run] { return m_runner->lookForDrift(run); });
}

QFuture<Result<Receipt>> Engine::seal(const IncidentId& incident, const QString& why)
{
    return m_journal->run([this, incident, why]() -> Result<Receipt> {
        const auto room = m_keeper->room();
        const Incident* found = room->maybeIncident(incident);
        if (found == nullptr)
            return fail(Fault::NotFound, incident.value,
                        QCoreApplication::translate("wr::Engine", "There is no such incident."));
        auto seals = sealsOf(*room, incident, found->systems, why);
        if (!seals)
            return pass(seals.error());
        QList<Command> commands;
        for (const EvidenceSealed& sealed : *seals)
            commands.append(Command{sealed});
        auto receipts = m_keeper->submitAll(commands);
        announce();
        if (!receipts)
            return pass(receipts.error());
        Receipt receipt = receipts->takeFirst();
        for (const Receipt& further : *receipts)
            receipt.alsoWritten.append(further.entry);
        return receipt;
    });
}

std::shared_ptr<const Room> Engine::room() const
{
    return m_room;
}

std::shared_ptr<const Room> Engine::roomNow() const
{
    return m_journal->runAndWait([this] { return m_keeper->room(); });
}

std::optional<Error> Engine::whyReadOnly() const
{
    if (m_room->rules > rulesVersion)
        return Error{
            Fault::Newer, m_room->name,
            QCoreApplication::translate("wr::Engine",
                                        "The room was made by a newer version (rules %1, "
                                        "this program knows %2); it opens read-only here.")
                .arg(m_room->rules)
                .arg(rulesVersion),
            QCoreApplication::translate("wr::Engine", "Use a newer version of Warroom to write.")};
    if (m_diskTakesNothing)
        return Error{Fault::OutOfReach, m_folder,
                     QCoreApplication::translate("wr::Engine",
                                                 "The disk takes nothing here: it is read-only, so "
                                                 "the room opens to be read."),
                     QCoreApplication::translate("wr::Engine",
                                                 "Make the folder writable, or copy it to another "
                                                 "disk and open the copy.")};
    if (isReadOnly())
        return Error{Fault::Refused, m_room->name,
                     QCoreApplication::translate("wr::Engine",
                                                 "No key on this computer belongs to a member of "
                                                 "this room, so nothing can be signed."),
                     QCoreApplication::translate("wr::Engine",
                                                 "Say who you are with --as, or have a steward "
                                                 "accept your card.")};
    return {};
}

DeviceKey Engine::device() const
{
    return m_signer == nullptr ? DeviceKey() : DeviceKey(hexDigits(m_signer->publicKey()));
}

MemberId Engine::member() const
{
    return m_member;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"

#include "app/engine/sealing.h"
#include "app/reach/httpeffector.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tailMs = 200;

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
    if (!engine->whyReadOnly()) {
        auto settled = engine->m_reach->run(
            [desk = engine.get()] { return desk->m_runner->settleLeftovers(); });
        settled.waitForFinished();
        // On a full disk the room still opens to be read; the next start settles them.
        if (!settled.result() && settled.result().error().fault != Fault::OutOfReach)
            return pass(settled.result().error());
        engine->m_room = engine->roomNow(); // the first look shows what was settled
    }
    if (parts.follow)
        engine->m_tail.start(tailMs);
    return engine;
}

Engine::Engine(const EngineParts& parts, std::shared_ptr<const Signer> signer,
               std::unique_ptr<RoomKeeper> keeper)
    : m_folder(parts.folder)
    , m_signer(std::move(signer))
    , m_keeper(std::move(keeper))
    , m_effector(std::make_unique<HttpEffector>())
    , m_room(m_keeper->room())
    , m_member(m_keeper->member())
    , m_journal(std::make_unique<Worker>(u"journal"_s))
    , m_reach(std::make_unique<Worker>(u"reach"_s))
{
    m_runner = std::make_unique<ContainmentRunner>(m_folder, runnerJournal(), *m_effector, m_clock,
                                                   parts.secrets);
    connect(&m_tail, &QTimer::timeout, this, [this] {
        m_journal->run([this] {
            if (const auto change = m_keeper->tail(); !change)
                QMetaObject::invokeMethod(this,
                                          [this, error = change.error()] { emit troubled(error); });
            else if (change->position >= 0)
                QMetaObject::invokeMethod(this, [this, moved = *change, room = m_keeper->room()] {
                    arrived(moved, room);
                });
            return 0;
        });
    });
}

Engine::~Engine()
{
    m_tail.stop();
    m_reach.reset();
    m_journal.reset();
}

RunnerJournal Engine::runnerJournal()
{
    return RunnerJournal{
        [this](const Command& command) {
            return m_journal->runAndWait([this, command] { return write(command); });
        },
        [this] { return m_journal->runAndWait([this] { return m_keeper->room(); }); }, m_member,
        m_keeper->device()};
}

Result<Receipt> Engine::write(const Command& command)
{
    auto receipt = m_keeper->submit(command);
    announce();
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
    if (change.position < 0)
        return;
    m_room = room;
    emit changed(change, room);
}

QFuture<Result<Receipt>> Engine::submit(const Command& command)
{
    return m_journal->run([this, command] { return write(command); });
}

QFuture<Result<QList<Receipt>>> Engine::submitAll(const QList<Command>& commands)
{
    return m_journal->run([this, commands] {
        auto receipts = m_keeper->submitAll(commands);
        announce();
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

QFuture<Result<Receipt>> Engine::seal(const IncidentId& incident, const QString& why)
{
    return m_journal->run([this, incident, why]() -> Result<Receipt> {
        const auto room = m_keeper->room();
        const Incident* found = room->maybeIncident(incident);
        if (found == nullptr)
            return fail(Fault::NotFound, incident.value,
                        QCoreApplication::translate("wr::Engine", "There is no such incident."));
        auto sealed = sealOf(*room, incident, found->systems, why);
        if (!sealed)
            return pass(sealed.error());
        return write(Command{*sealed});
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

MemberId Engine::member() const
{
    return m_member;
}

} // namespace wr

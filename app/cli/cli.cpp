// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/phrase.h"
#include "app/cli/terminal.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

Result<std::unique_ptr<Engine>> Cli::open(OwnCredentials* maybeOwn) const
{
    OpenWish wish{roomText(), asText(), false, passphraseFromTerminal};
    if (maybeOwn != nullptr)
        wish.opened = [maybeOwn](const OwnCredentials& own) { *maybeOwn = own; };
    return openRoom(wish);
}

void Cli::withCredentials(const std::function<Result<int>(Engine&, const OwnCredentials&)>& job)
{
    OwnCredentials own;
    auto engine = open(&own);
    auto done = engine ? job(**engine, own) : Result<int>(pass(engine.error()));
    exit = done ? *done : output().failed(done.error());
}

void Cli::withRoom(const std::function<Result<int>(Engine&)>& job)
{
    auto engine = open();
    if (!engine) {
        exit = output().failed(engine.error());
        return;
    }
    auto done = job(**engine);
    exit = done ? *done : output().failed(done.error());
}

void Cli::withEvidence(const std::function<Result<int>(Engine&, EvidenceEngine&)>& job)
{
    withRoom([&](Engine& engine) -> Result<int> {
        auto evidence = EvidenceEngine::open(engine);
        if (!evidence)
            return pass(evidence.error());
        return job(engine, **evidence);
    });
}

Result<int> Cli::write(Engine& engine, const Command& command, QJsonObject document,
                       const QString& line) const
{
    const auto receipt = await(engine.submit(command));
    if (!receipt)
        return pass(receipt.error());
    insertReceipt(document, *receipt);
    return output().done(document, {line});
}

Result<IncidentId> incidentNamed(const Room& room, const std::string& typed)
{
    const QString wanted = text(typed);
    if (room.maybeIncident(IncidentId(wanted)) != nullptr)
        return IncidentId(wanted);
    for (const Incident* incident : room.incidents()) {
        if (incident->code.compare(wanted, Qt::CaseInsensitive) == 0)
            return incident->id;
    }
    return fail(Fault::NotFound, wanted,
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is no such incident.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl incident list")));
}

Result<SystemId> systemNamed(const Room& room, const std::string& typed)
{
    const QString wanted = text(typed);
    if (room.maybeSystem(SystemId(wanted)) != nullptr)
        return SystemId(wanted);
    for (const System* system : room.systems()) {
        if (system->name.compare(wanted, Qt::CaseInsensitive) == 0)
            return system->id;
    }
    return fail(Fault::NotFound, wanted,
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is no such system.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl system list")));
}

Result<MemberId> memberNamed(const Room& room, const std::string& typed)
{
    const QString wanted = text(typed);
    if (room.maybeMember(MemberId(wanted)) != nullptr)
        return MemberId(wanted);
    for (const Member& member : room.members) {
        if (member.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return member.id;
    }
    return fail(Fault::NotFound, wanted,
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Nobody of this name is on the roster.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl member list")));
}

Result<Instant> timeTyped(const std::string& typed)
{
    const Instant now = SystemClock().now();
    if (typed.empty())
        return now;
    if (const auto time = instantFromPerson(text(typed), now))
        return *time;
    return fail(
        Fault::Usage, text(typed), phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a time.")),
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Write T-5m, 14:02Z, or 2026-11-24T14:02:00Z.")));
}

} // namespace wr::cli

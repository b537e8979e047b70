// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/leverroom.h"

#include "app/engine/roommaking.h"
#include "app/engine/targets.h"
#include "models/rules/authorityrules.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const SystemId bot{u"bot"_s};
const MemberId ada{u"ada"_s};
const IncidentId incident{u"i1"_s};

std::shared_ptr<const PlainSigner> signer()
{
    return std::make_shared<const PlainSigner>(std::uint8_t{1});
}

Rung rungOf(const Lever& lever)
{
    const QString path = u"/levers/"_s + lever.id;
    Rung rung;
    rung.id = RungId(lever.id);
    rung.title = lever.id;
    rung.effect = u"The lever is off."_s;
    rung.right = DecisionRight::Degrade;
    rung.idempotent = true;
    rung.reversible = true;
    rung.target = u"bot/"_s + lever.id;
    rung.request.method = u"PUT"_s;
    rung.request.url = lever.base + path;
    rung.request.headers
        = {{u"Content-Type"_s, u"application/json"_s}, {u"Idempotency-Key"_s, u"${run}"_s}};
    rung.request.body = u"{\"state\": \"off\", \"run\": \"${run}\", \"why\": \"${reason}\"}"_s;
    rung.request.timeoutMs = lever.timeoutMs;
    rung.record.method = u"GET"_s;
    rung.record.url = (lever.readBase.isEmpty() ? lever.base : lever.readBase) + path;
    rung.record.expect = {{u"/run"_s, u"${run}"_s, {}, {}}};
    if (lever.looksFirst) {
        rung.before = rung.record;
        rung.before.expect.clear();
        rung.before.captures = {{u"state"_s, u"/state"_s, {}}};
    }
    rung.deadlineMs = lever.deadlineMs;
    return rung;
}

} // namespace

QString makeLeverRoom(const QString& folder, const QList<Lever>& levers)
{
    const SystemClock clock;
    const auto key = signer();
    Member founder;
    founder.id = ada;
    founder.name = u"Ada"_s;
    if (const auto made = makeRoom(folder, {u"Acme"_s, founder, u"desk"_s, {}, false}, *key, clock);
        !made)
        return sentence(made.error());
    System system;
    system.id = bot;
    system.name = u"Bot"_s;
    system.onlyYou = true;
    system.authority = onlyYouAuthority(ada);
    Targets targets;
    for (const Lever& lever : levers) {
        system.ladder.append(rungOf(lever));
        targets.approvedOrigins += {lever.base, lever.readBase};
    }
    targets.approvedOrigins.removeAll(QString());
    if (const auto written = writeTargets(folder, targets); !written)
        return sentence(written.error());
    IncidentDeclared declared;
    declared.incident = incident;
    declared.title = u"Odd answers"_s;
    declared.systems = {bot};
    auto desk = openLeverRoom(folder);
    if (!desk)
        return sentence(desk.error());
    const auto done
        = waitedFor((*desk)->submitAll({Command{SystemSet{system, {}}}, Command{declared}}));
    return done ? QString() : sentence(done.error());
}

Result<std::unique_ptr<Engine>> openLeverRoom(const QString& folder, bool follow)
{
    EngineParts parts;
    parts.folder = folder;
    parts.signer = [](const Room&) { return Result<std::shared_ptr<const Signer>>(signer()); };
    parts.follow = follow;
    return Engine::open(std::move(parts));
}

QString memoryFolder()
{
    const bool there = QFileInfo(u"/dev/shm"_s).isWritable();
    return (there ? u"/dev/shm"_s : QDir::tempPath()) + u"/warroom-XXXXXX"_s;
}

PressAsk askFor(const QString& lever)
{
    return PressAsk{incident, bot, RungId(lever), u"out of policy"_s, {}, {}};
}

Result<Run> pressLever(Engine& desk, const QString& lever)
{
    const auto preview = waitedFor(desk.preview(askFor(lever)));
    return preview ? waitedFor(desk.press(*preview)) : Result<Run>(pass(preview.error()));
}

} // namespace wr::test

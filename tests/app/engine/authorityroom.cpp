// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/authorityroom.h"

#include "app/engine/journalcodec.h"
#include "app/engine/roommaking.h"
#include "app/reach/templates.h"
#include "models/state/room.h"

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 approvalSeconds = 600;

const QString& founder = founderName;
const QString& primary = primaryName;
const QString deputy = u"dag"_s;
const QString restorer = u"rex"_s;
const QString owner = u"owe"_s;
const QString commander = u"com"_s;
const QString bystander = u"mem"_s;
const QString gone = u"gone"_s;
const QString oldKey = u"old"_s;
const QString newKey = u"new"_s;
const QString stranger = u"out"_s;
const QString& other = approverName;
const QString asker = u"ask"_s; // the same, who asks for somebody else

QString withoutRight(DecisionRight right)
{
    return u"but-"_s + decisionRightName(right);
}

QStringList everybody()
{
    QStringList all{founder, primary, deputy, restorer, owner, commander, bystander,
                    gone,    oldKey,  newKey, stranger, other, asker};
    for (const DecisionRight right : allDecisionRights)
        all.append(withoutRight(right));
    return all;
}

Member memberOf(const QString& who)
{
    Member member;
    member.id = MemberId(who);
    member.name = who;
    member.contacts = {Contact{u"phone"_s, u"+49 30 1"_s}};
    member.devices = {Device{keyOf(who), u"desk"_s, -1, -1}};
    return member;
}

QList<MemberId> deputiesOf(DecisionRight right)
{
    QList<MemberId> deputies;
    for (const QString& who : {deputy, gone, oldKey, newKey, other, asker})
        deputies.append(MemberId(who));
    for (const DecisionRight lacked : allDecisionRights) {
        if (lacked != right)
            deputies.append(MemberId(withoutRight(lacked)));
    }
    if (right == DecisionRight::Restore)
        deputies.append(MemberId(restorer));
    return deputies;
}

QString answererOf(Yes yes, const QString& who)
{
    switch (yes) {
    case Yes::Self:
        return who;
    case Yes::Bystander:
        return bystander;
    case Yes::Steward:
        return founder;
    case Yes::Revoked:
        return gone;
    case Yes::Restorer:
        return restorer;
    case Yes::None:
    case Yes::Holder:
    case Yes::Denied:
    case Yes::Expired:
    case Yes::LateAnswer:
    case Yes::OtherBytes:
    case Yes::OtherState:
    case Yes::OthersYes:
    case Yes::Spent:
        return other;
    }
    return other;
}

} // namespace

std::shared_ptr<const PlainSigner> signerOf(const QString& who)
{
    return std::make_shared<const PlainSigner>(
        static_cast<std::uint8_t>(everybody().indexOf(who) + 1));
}

DeviceKey keyOf(const QString& who)
{
    static const QMap<QString, DeviceKey> keys = [] {
        QMap<QString, DeviceKey> all;
        for (const QString& one : everybody())
            all.insert(one, DeviceKey(hexDigits(signerOf(one)->publicKey())));
        return all;
    }();
    return keys.value(who);
}

QString seedOf(const QString& who)
{
    const auto number = static_cast<char>(everybody().indexOf(who) + 1);
    return QString::fromLatin1(QByteArray(32, number).toHex());
}

QString actorOf(Role role, DecisionRight right)
{
    switch (role) {
    case Role::Primary:
        return primary;
    case Role::Deputy:
        return deputy;
    case Role::HolderOfOthers:
        return withoutRight(right);
    case Role::Restorer:
        return restorer;
    case Role::Owner:
        return owner;
    case Role::Steward:
        return founder;
    case Role::Commander:
        return commander;
    case Role::Member:
        return bystander;
    case Role::RevokedMember:
        return gone;
    case Role::RevokedDevice:
        return oldKey;
    case Role::NewDevice:
        return newKey;
    case Role::Outsider:
        return stranger;
    }
    return stranger;
}

SystemId systemOf(Second second)
{
    return SystemId(u"system-"_s + QString::number(static_cast<int>(second)));
}

RungId rungOf(DecisionRight right)
{
    return RungId(decisionRightName(right));
}

RungId finalRungOf(DecisionRight right)
{
    return RungId(u"final-"_s + decisionRightName(right));
}

RunId baseOf(const Cell& cell)
{
    return RunId(u"run-base-"_s + systemOf(cell.second).value + u'-' + rungOf(cell.right).value);
}

RunId AuthorityRoom::run(int number)
{
    return RunId(u"run-"_s + QString::number(number));
}

AuthorityRoom::AuthorityRoom(QString origin)
    : m_origin(std::move(origin))
{
}

Instant AuthorityRoom::next()
{
    m_time += second;
    return Instant{m_time};
}

RoomCreated AuthorityRoom::founding() const
{
    RoomCreated created;
    created.name = u"Acme"_s;
    created.rules = rulesVersion;
    created.thresholds = defaultThresholds().value_or(QString());
    created.steward = memberOf(founder);
    created.steward.steward = true;
    return created;
}

QList<Event> AuthorityRoom::people() const
{
    QList<Event> events;
    for (const QString& who : everybody()) {
        if (who != founder && who != stranger && who != newKey)
            events.append(MemberEnrolled{memberOf(who)});
    }
    return events;
}

QList<Event> AuthorityRoom::departures() const
{
    return {MemberRevoked{MemberId(gone), u"left"_s, -1},
            MemberRevoked{MemberId(oldKey), u"laptop lost"_s, -1},
            MemberEnrolled{memberOf(newKey)}};
}

QList<System> AuthorityRoom::systems() const
{
    QList<System> all;
    for (int way = 0; way < secondCount; ++way) {
        const auto wanted = static_cast<Second>(way);
        System system;
        system.id = systemOf(wanted);
        system.name = system.id.value;
        system.accountable = MemberId(owner);
        for (const DecisionRight right : allDecisionRights) {
            const bool two = wanted == Second::OfRight
                || (wanted == Second::OfRightAlone && right != DecisionRight::Restore);
            system.authority.insert(
                right, Authority{right, MemberId(primary), deputiesOf(right), two, {}, {}, {}});
            Rung rung;
            rung.id = rungOf(right);
            rung.title = rung.id.value;
            rung.effect = u"Nobody is served."_s;
            rung.right = right;
            rung.secondPerson = wanted == Second::OfRung;
            rung.idempotent = true;
            rung.reversible = true;
            rung.target = system.id.value + u'/' + rung.id.value;
            const QString url = m_origin + u"/levers/"_s + system.id.value + u'-' + rung.id.value;
            const QList<Header> headers{{u"Content-Type"_s, u"application/json"_s}};
            rung.request = {u"PUT"_s, url, headers, u"{\"state\": \"off\", \"run\": \"${run}\"}"_s,
                            {},       {},  30'000};
            rung.undo = {u"PUT"_s, url, headers, u"{\"state\": \"on\", \"run\": \"${run}\"}"_s,
                         {},       {},  30'000};
            rung.record = {u"GET"_s, url, {}, {}, {{u"/state"_s, u"off"_s, {}, {}}}, {}, 5000};
            rung.undoExpect = {{u"/state"_s, u"on"_s, {}, {}}};
            rung.deadlineMs = 2000;
            system.ladder.append(rung);
            rung.id = finalRungOf(right);
            rung.reversible = false;
            rung.undo = {};
            rung.target += u"/final"_s;
            system.ladder.append(rung);
        }
        all.append(system);
    }
    return all;
}

PreparedRequest AuthorityRoom::request(const QString& body) const
{
    PreparedRequest request{u"PUT"_s, m_origin + u"/levers/x"_s, {}, body, {}};
    request.hash = requestHash(request);
    return request;
}

RunOrdered AuthorityRoom::order(const RunId& run, const Cell& cell,
                                const ApprovalId& approval) const
{
    RunOrdered order;
    order.run = run;
    order.incident = incident();
    order.system = systemOf(cell.second);
    const bool final = cell.yes == Yes::GlassFinal;
    order.rung = final ? finalRungOf(cell.right) : rungOf(cell.right);
    order.target
        = order.system.value + u'/' + rungOf(cell.right).value + (final ? u"/final"_s : QString());
    order.breakGlass = breaksGlass(cell.yes);
    order.deadlineMs = 2000;
    order.request = request(u"{\"run\": \"%1\"}"_s.arg(run.value));
    order.reason = cell.yes == Yes::GlassMute ? u" "_s : u"because"_s;
    order.approval = approval;
    if (cell.deed == Deed::Undo)
        order.undoes = baseOf(cell);
    return order;
}

void AuthorityRoom::ask(QList<Authored>& entries, const Cell& cell, const ApprovalId& approval,
                        Instant expires)
{
    const RunOrdered wanted = order(RunId(u"run"_s + approval.value.mid(8)), cell, approval);
    ApprovalAsked asked;
    asked.approval = approval;
    asked.incident = wanted.incident;
    asked.system = wanted.system;
    asked.rung = wanted.rung;
    asked.request = wanted.request;
    if (cell.yes == Yes::OtherBytes)
        asked.request.body += u' '; // and the hash of what is ordered
    if (cell.yes == Yes::OtherState)
        asked.before = {Captured{u"state"_s, u"another"_s}};
    asked.expires = expires;
    const QString who = actorOf(cell.role, cell.right);
    entries.append({cell.yes == Yes::OthersYes ? asker : who, next(), asked});
    if (cell.yes == Yes::LateAnswer)
        m_time = expires.micros;
    const ApprovalAnswered answer{approval, cell.yes != Yes::Denied, u"seen"_s, asked.request.hash};
    entries.append({answererOf(cell.yes, who), next(), answer});
    if (cell.yes == Yes::Expired)
        m_time = expires.micros;
}

QList<Authored> AuthorityRoom::attempt(const Cell& cell, int number)
{
    QList<Authored> entries;
    const QString who = actorOf(cell.role, cell.right);
    ApprovalId approval;
    RunOrdered wanted = order(run(number), cell, {});
    if (cell.yes != Yes::None && !breaksGlass(cell.yes)) {
        approval = ApprovalId(u"approval-"_s + QString::number(number));
        ask(entries, cell, approval, Instant{m_time + approvalSeconds * second});
    }
    wanted.approval = approval;
    if (cell.yes == Yes::Spent) {
        RunOrdered first = wanted;
        first.run = RunId(wanted.run.value + u"-first"_s);
        entries.append({who, next(), first});
        entries.append({who, next(), RunAdvanced{first.run, RunState::NotSent, 0, {}, {}}});
    }
    entries.append({who, next(), wanted});
    entries.append({who, next(), RunAdvanced{wanted.run, RunState::NotSent, 0, {}, {}}});
    return entries;
}

QList<Authored> AuthorityRoom::confirmed(const Cell& cell, const RunId& id)
{
    const Cell pressed{Role::Primary, cell.right, cell.second, Yes::Holder, Deed::Press};
    QList<Authored> entries;
    ApprovalId approval;
    if (waitsForSecond(pressed)) {
        approval = ApprovalId(u"approval"_s + id.value.mid(3));
        ask(entries, pressed, approval, Instant{m_time + approvalSeconds * second});
    }
    entries.append({primary, next(), order(id, pressed, approval)});
    for (const RunState state : {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord})
        entries.append({primary, next(), RunAdvanced{id, state, 200, {}, {}}});
    return entries;
}

QList<Authored> AuthorityRoom::opening()
{
    QList<Authored> entries;
    for (const Event& event : people())
        entries.append({founder, next(), event});
    for (const System& system : systems())
        entries.append({founder, next(), SystemSet{system, {}}});
    IncidentDeclared declared;
    declared.incident = incident();
    declared.title = u"Odd answers"_s;
    for (int way = 0; way < secondCount; ++way)
        declared.systems.append(systemOf(static_cast<Second>(way)));
    entries.append({bystander, next(), declared});
    entries.append({commander, next(), CommandTaken{incident(), {}}});
    for (const Event& event : departures())
        entries.append({founder, next(), event});
    return entries;
}

QList<Authored> AuthorityRoom::stage()
{
    QList<Authored> entries = opening();
    for (int way = 0; way < secondCount; ++way) {
        for (const DecisionRight right : allDecisionRights) {
            const Cell cell{Role::Primary, right, static_cast<Second>(way), Yes::None, Deed::Press};
            entries += confirmed(cell, baseOf(cell));
        }
    }
    return entries;
}

void Forger::knows(const QString& who, qint64 sequence, const seal::Digest& last)
{
    m_chains.insert(who, Chain{sequence, last});
}

seal::Envelope Forger::sign(const Authored& entry)
{
    Chain& chain = m_chains[entry.who];
    const auto signer = signerOf(entry.who);
    const UnsignedEntry unsign = unsignedOf(entry.event, entry.time);
    seal::Payload payload;
    payload.room = m_room.toStdString();
    payload.stream = unsign.stream;
    payload.author = signer->publicKey();
    payload.sequence = ++chain.sequence;
    payload.previous = chain.last;
    payload.timeMicros = unsign.timeMicros;
    payload.kind = unsign.kind;
    payload.body = unsign.body;
    payload.blobs = unsign.blobs;
    seal::Envelope envelope = signer->sign(seal::writePayload(payload));
    chain.last = seal::entryHash(envelope);
    return envelope;
}

} // namespace wr::test

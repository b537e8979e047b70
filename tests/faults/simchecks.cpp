// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simchecks.h"

#include "app/engine/journalcodec.h"
#include "app/journal/verifier.h"
#include "models/base/match.h"
#include "models/rules/gate.h"
#include "models/seal/bytes.h"
#include "models/seal/chain.h"
#include "models/state/fields.h"
#include "models/state/fold.h"
#include "tests/faults/roomdump.h"

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// Without the digest of the body: it may hold an id that the product has drawn.
QString shortly(const Identity& identity)
{
    return identity.section(u' ', 0, 2);
}

// The one spelling of a field's value.
QString canonical(const QString& field, const QString& value)
{
    Incident trial;
    setField(trial, field, value);
    QStringList parts = fieldText(trial, field).split(u',');
    if (field == u"types"_s || field == u"systems"_s)
        parts.sort();
    return parts.join(u',');
}

// A value that lost, and must be shown until somebody settles it.
struct Loser {
    EntryHash entry;
    QString value;
};

struct FieldTruth {
    Identity inForce;
    QSet<Identity> same;
    QList<Loser> losers;
};

// Who has command, by the entries alone.
struct CommandTruth {
    MemberId commander;
    MemberId offeredTo;
};

// Goes through the log entry by entry, folds it, and follows three rules on its own.
class Walk final
{
public:
    Walk(World& world, const QString& room)
        : m_world(world)
        , m_fold(gate, room)
    {
    }

    void take(const StoredEntry& stored)
    {
        const auto entry = entryOf(stored);
        const EntryHash hash(hexDigits(stored.hash));
        if (!entry) {
            m_fold.refuse(hash, stored.position, sentence(entry.error()));
            return;
        }
        m_position = stored.position;
        const Room before = m_fold.room();
        const qsizetype refused = before.refusals.size();
        m_fold.apply(*entry);
        if (m_fold.room().refusals.size() != refused)
            return;
        const Member* author
            = m_fold.room().maybeMember(m_fold.room().deviceOwners.value(entry->author));
        const MemberId by = author == nullptr ? MemberId() : author->id;
        followCommand(entry->event, by);
        followFields(before, *entry, identityOf(stored.envelope));
        if (std::holds_alternative<RunOrdered>(entry->event)
            || std::holds_alternative<RunAdvanced>(entry->event))
            countLive();
    }

    const Room& room() const { return m_fold.room(); }

    int conflicts() const { return m_conflicts; }

private:
    void wrong(const QString& what)
    {
        m_world.violated(u"at position %1: %2"_s.arg(m_position).arg(what));
    }

    void countLive()
    {
        QMap<QString, QStringList> live;
        for (const Run* run : room().runs()) {
            if (isLive(run->state) && !run->offlineSince)
                live[run->target].append(run->id.value);
        }
        for (const QStringList& runs : live) {
            if (runs.size() > 1)
                wrong(u"two runs are live on one target: "_s + runs.join(u' '));
        }
    }

    void followCommand(const Event& event, const MemberId& by)
    {
        std::visit(Match{[&](const CommandTaken& it) {
                             CommandTruth& truth = m_command[it.incident];
                             if (!truth.commander.isEmpty()
                                 && (truth.commander == by || it.reason.trimmed().isEmpty()))
                                 wrong(u"command was taken from %1 without a reason"_s.arg(
                                     truth.commander.value));
                             truth = {by, {}};
                         },
                         [&](const CommandOffered& it) {
                             CommandTruth& truth = m_command[it.incident];
                             if (truth.commander != by)
                                 wrong(u"%1 offered a command that others have"_s.arg(by.value));
                             truth.offeredTo = it.to;
                         },
                         [&](const CommandAccepted& it) {
                             CommandTruth& truth = m_command[it.incident];
                             if (truth.offeredTo != by)
                                 wrong(
                                     u"%1 accepted a command that was not offered"_s.arg(by.value));
                             truth = {by, {}};
                         },
                         [&](const MemberRevoked& it) {
                             for (CommandTruth& truth : m_command) {
                                 truth.commander
                                     = truth.commander == it.member ? MemberId() : truth.commander;
                                 truth.offeredTo
                                     = truth.offeredTo == it.member ? MemberId() : truth.offeredTo;
                             }
                         },
                         [](const auto&) {}},
                   event);
        for (auto truth = m_command.cbegin(); truth != m_command.cend(); ++truth) {
            const Incident* incident = room().maybeIncident(truth.key());
            if (incident == nullptr || incident->commander != truth->commander)
                wrong(u"%1 should be in command of %2"_s.arg(truth->commander.value,
                                                             truth.key().value));
        }
    }

    void followFields(const Room& before, const Entry& entry, const Identity& identity)
    {
        std::visit(Match{[&](const IncidentDeclared& it) {
                             for (const QString& field : incidentFields())
                                 m_fields[{it.incident, field}] = {identity, {}, {}};
                         },
                         [&](const IncidentChanged& it) {
                             for (const FieldChange& change : it.changes)
                                 followChange(before, entry, identity, it.incident, change);
                         },
                         [&](const ConflictResolved& it) {
                             FieldTruth& truth = m_fields[{it.incident, it.field}];
                             const EntryHash inForce
                                 = before.maybeIncident(it.incident)->origins.value(it.field).entry;
                             truth.losers.removeIf([&](const Loser& loser) {
                                 return it.settles.contains(loser.entry)
                                     && it.settles.contains(inForce);
                             });
                             truth.inForce = identity;
                             truth.same.clear();
                         },
                         [](const auto&) {}},
                   entry.event);
        const IncidentId incident = incidentOf(entry.event);
        if (room().maybeIncident(incident) != nullptr)
            showsLosers(*room().maybeIncident(incident));
    }

    void followChange(const Room& before, const Entry& entry, const Identity& identity,
                      const IncidentId& id, const FieldChange& change)
    {
        const Incident& was = *before.maybeIncident(id);
        FieldTruth& truth = m_fields[{id, change.field}];
        const Identity base = m_world.trueBases.value(identity).value(change.field);
        const QString inForce = fieldText(was, change.field);
        if (base == truth.inForce || (!base.isEmpty() && truth.same.contains(base))) {
            truth.inForce = identity;
            truth.same.clear();
            return;
        }
        if (canonical(change.field, inForce) == canonical(change.field, change.value)) {
            truth.same.insert(identity);
            return;
        }
        // Two people, two values, and neither had seen the other's.
        ++m_conflicts;
        const bool won = room().maybeIncident(id)->origins.value(change.field).entry == entry.hash;
        const EntryHash earlier = was.origins.value(change.field).entry;
        truth.losers.append(won ? Loser{earlier, inForce} : Loser{entry.hash, change.value});
        if (won) {
            truth.inForce = identity;
            truth.same.clear();
        }
    }

    void showsLosers(const Incident& incident)
    {
        for (const QString& field : incidentFields()) {
            FieldTruth& truth = m_fields[{incident.id, field}];
            const QString inForce = canonical(field, fieldText(incident, field));
            truth.losers.removeIf(
                [&](const Loser& loser) { return canonical(field, loser.value) == inForce; });
            for (const Loser& loser : truth.losers) {
                const bool shown
                    = std::any_of(incident.conflicts.begin(), incident.conflicts.end(),
                                  [&](const FieldConflict& it) {
                                      return it.field == field && it.otherEntry == loser.entry;
                                  });
                if (!shown)
                    wrong(
                        u"“%1” of %2 was set to “%3” by somebody who had not seen “%4”, and no "
                        "conflict shows it"_s.arg(field, incident.id.value, loser.value, inForce));
            }
        }
    }

    World& m_world;
    Fold m_fold;
    qint64 m_position = 0;
    int m_conflicts = 0;
    QMap<IncidentId, CommandTruth> m_command;
    QMap<std::pair<IncidentId, QString>, FieldTruth> m_fields;
};

std::vector<StoredEntry> entriesOf(SimMember& member)
{
    auto entries = member.keeper().store().entriesAfter(0, 1'000'000);
    return entries ? std::move(*entries) : std::vector<StoredEntry>();
}

// What this member's window shows in the end.
QStringList shownBy(SimMember& member, const std::vector<StoredEntry>& entries)
{
    if (member.world.bug != PlantedBug::UnofferedCommand || member.index != 1)
        return dumpOf(*member.room());
    Fold lenient(
        [](const Room& room, const MemberId& who, const Entry& entry) {
            return std::holds_alternative<CommandAccepted>(entry.event) ? Verdict()
                                                                        : gate(room, who, entry);
        },
        member.room()->id);
    for (const StoredEntry& stored : entries) {
        if (const auto entry = entryOf(stored))
            lenient.apply(*entry);
        else
            lenient.refuse(EntryHash(hexDigits(stored.hash)), stored.position,
                           sentence(entry.error()));
    }
    return dumpOf(lenient.room());
}

void checkEqual(World& world, const std::vector<std::unique_ptr<SimMember>>& members)
{
    const auto first = entriesOf(*members.front());
    const QStringList shown = shownBy(*members.front(), first);
    for (const auto& member : members) {
        const auto entries = entriesOf(*member);
        bool alike = entries.size() == first.size();
        for (std::size_t i = 0; alike && i < entries.size(); ++i)
            alike = entries[i].hash == first[i].hash && entries[i].flaw == first[i].flaw;
        if (!alike)
            world.violated(
                u"m0 and m%1 hold other entries, or in another order"_s.arg(member->index));
        const auto one = members.front()->keeper().store().head();
        const auto other = member->keeper().store().head();
        if (!one || !other || one->root != other->root || one->log != other->log)
            world.violated(u"m0 and m%1 have other roots"_s.arg(member->index));
        const QString difference = firstDifference(shown, shownBy(*member, entries));
        if (!difference.isEmpty())
            world.violated(
                u"m0 and m%1 show another room: %2"_s.arg(member->index).arg(difference));
        const auto report = verifyJournal(member->folder);
        if (!report || !report->isSound())
            world.violated(
                u"the journal of m%1 does not verify: %2"_s.arg(member->index)
                    .arg(report ? report->problems.front().what : sentence(report.error())));
    }
}

void checkPromises(World& world, const std::vector<StoredEntry>& log)
{
    QMap<Identity, int> effective;
    QSet<Identity> flawed;
    for (const StoredEntry& entry : log) {
        const Identity identity = identityOf(entry.envelope);
        if (!entry.flaw.isEmpty())
            flawed.insert(identity);
        else if (++effective[identity] == 2)
            world.violated(u"an entry is in the log twice: "_s + shortly(identity));
    }
    for (auto promise = world.promises.cbegin(); promise != world.promises.cend(); ++promise) {
        // A device that forgot what it had signed signs its numbers again, and the log keeps one entry of each in force.
        const bool forked = flawed.contains(promise.key()) && world.storePutBack
            && world.forkedKeys.contains(promise->key);
        if (effective.contains(promise.key()) || promise->excused || forked)
            continue;
        world.violated(u"what m%1 was promised in step %2 %3: %4"_s.arg(promise->member)
                           .arg(promise->step)
                           .arg(flawed.contains(promise.key()) ? u"is in the log without effect"_s
                                                               : u"is lost"_s,
                                shortly(promise.key())));
    }
}

void checkForged(World& world, const std::vector<StoredEntry>& log)
{
    for (const StoredEntry& entry : log) {
        if (entry.flaw.isEmpty() && world.forged.contains(EntryHash(hexDigits(entry.hash))))
            world.violated(u"an entry that its author never signed has effect at position %1"_s.arg(
                entry.position));
    }
}

// Nobody may believe that nothing was sent, when it was.
void checkSent(World& world, const Room& room)
{
    for (auto order = world.orders.cbegin(); order != world.orders.cend(); ++order) {
        const Run* run = room.maybeRun(order.key());
        const bool denied = run != nullptr && order->sends > 0
            && (run->state == RunState::NotSent || run->state == RunState::Ordered);
        // What a revoked device reports has no effect any more; then the run stays open to be taken over.
        const Member* by = run == nullptr ? nullptr : room.maybeMember(run->orderedBy);
        if (denied && !world.forkedKeys.contains(order->key) && by != nullptr && !by->revoked)
            world.violated(
                u"%1 was sent, and ends as %2"_s.arg(order.key().value, runStateName(run->state)));
    }
}

QSet<Identity> heldBy(World& world, SimMember& member)
{
    if (member.isUp())
        return member.held();
    auto link = LogLink::open(member.folder);
    QSet<Identity> all;
    if (!link) {
        world.violated(u"m%1 cannot be opened: %2"_s.arg(member.index).arg(sentence(link.error())));
        return all;
    }
    const auto entries = link->reading().goodAfter(0);
    const auto waiting = link->reading().waiting();
    for (const auto* part : {entries ? &*entries : nullptr, waiting ? &*waiting : nullptr}) {
        for (const StoredEntry& entry : part == nullptr ? std::vector<StoredEntry>() : *part)
            all.insert(identityOf(entry.envelope));
    }
    return all;
}

} // namespace

bool tookEffect(const World& world, const RunId& run, const EntryHash& order)
{
    const auto digest = seal::digestFromHex(order.value.toStdString());
    for (const auto* history : world.histories()) {
        const auto found
            = std::find_if(history->begin(), history->end(),
                           [&](const LoggedEnvelope& it) { return digest && it.hash == *digest; });
        if (found == history->end())
            continue;
        Fold fold(gate);
        seal::Chains chains; // what does not extend its author's chain takes no effect
        for (auto it = history->begin(); it != found + 1; ++it) {
            const auto envelope = *seal::readEnvelope(it->envelope);
            const auto payload = seal::openEnvelope(envelope);
            const auto entry = entryOf({it->position, it->hash, envelope});
            if (payload && chains.add(*payload, it->hash) && entry)
                fold.apply(*entry);
        }
        const Run* ordered = fold.room().maybeRun(run);
        if (ordered != nullptr && ordered->entry == order)
            return true;
    }
    return false;
}

void checkHealed(World& world, const std::vector<std::unique_ptr<SimMember>>& members)
{
    checkEqual(world, members);
    SimMember& first = *members.front();
    const auto log = entriesOf(first);
    checkPromises(world, log);
    checkForged(world, log);
    Walk walk(world, first.room()->id);
    for (const StoredEntry& entry : log)
        walk.take(entry);
    const QString difference = firstDifference(dumpOf(walk.room()), dumpOf(*first.room()));
    if (!difference.isEmpty())
        world.violated(u"folded step by step and at once differ: "_s + difference);
    for (const Refusal& it : walk.room().refusals)
        world.say(u"  without effect at position %1, of %2: %3"_s.arg(it.position)
                      .arg(it.by.value, it.why));
    checkSent(world, walk.room());
    world.conflicts = walk.conflicts();
}

void excuseLost(World& world, const std::vector<std::unique_ptr<SimMember>>& members)
{
    QSet<Identity> shared;
    for (const LoggedEnvelope& entry : world.pool->entries)
        shared.insert(identityOf(*seal::readEnvelope(entry.envelope)));
    std::vector<std::pair<std::uint8_t, QSet<Identity>>> held;
    for (const auto& member : members)
        held.emplace_back(member->key, heldBy(world, *member));
    for (auto promise = world.promises.begin(); promise != world.promises.end(); ++promise) {
        const bool kept = shared.contains(promise.key())
            || std::any_of(held.begin(), held.end(), [&](const auto& it) {
                              return (world.pool->takesForeign || it.first == promise->key)
                                  && it.second.contains(promise.key());
                          });
        if (!kept && !promise->excused) {
            promise->excused = true;
            world.say(u"  gone with the last disk that held it: "_s + shortly(promise.key()));
        }
    }
}

} // namespace wr::test

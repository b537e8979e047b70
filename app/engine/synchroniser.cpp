// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/synchroniser.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace wr {

namespace {

struct SynchroniserWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Synchroniser)
};

constexpr std::size_t rootsKept = 4096;

} // namespace

std::vector<seal::Envelope> Synchroniser::envelopesOf(std::span<const StoredEntry> entries)
{
    std::vector<seal::Envelope> envelopes;
    envelopes.reserve(entries.size());
    for (const StoredEntry& entry : entries)
        envelopes.push_back(entry.envelope);
    return envelopes;
}

Synchroniser::Synchroniser(LogLink& link, SharedLog& log)
    : m_link(link)
    , m_log(log)
{
}

// Stops the replica and answers why.
Error Synchroniser::halted(HaltKind kind, qint64 ours, qint64 theirs)
{
    const Halt halt{kind, ours, theirs};
    if (const auto stopped = m_link.halt(halt); !stopped)
        return stopped.error();
    return haltError(m_place, halt);
}

// How many entries, from the first on, both hold alike.
Result<qint64> Synchroniser::commonWith(qint64 atMost)
{
    qint64 same = 0;
    qint64 different = atMost + 1;
    while (different - same > 1) {
        const qint64 middle = same + (different - same) / 2;
        const auto ours = m_link.reading().digestOf(middle);
        if (!ours)
            return pass(ours.error());
        const auto theirs = m_log.digestOf(middle);
        if (!theirs && theirs.error().fault != Fault::Integrity)
            return pass(theirs.error());
        (theirs && *theirs == *ours ? same : different) = middle;
    }
    return same;
}

Result<LogState> Synchroniser::compare(const ReplicaLife& life, bool audit)
{
    auto state = m_log.state();
    if (!state)
        return state;
    const auto head = m_link.reading().head();
    if (!head)
        return pass(head.error());
    const auto stop = [&](HaltKind kind) -> Result<LogState> {
        const auto same = commonWith(std::min(head->size, state->size));
        return pass(same ? halted(kind, head->size, *same) : same.error());
    };
    if (state->log != life.log)
        return stop(HaltKind::Renewed);
    if (state->size < head->size)
        return stop(HaltKind::Shorter);
    if (!audit || head->size == 0)
        return state;
    const auto ours = m_link.reading().digestOf(head->size);
    if (!ours)
        return pass(ours.error());
    const auto theirs = m_log.digestOf(head->size);
    if (!theirs && theirs.error().fault != Fault::Integrity)
        return pass(theirs.error());
    if (!theirs || *theirs != *ours)
        return stop(HaltKind::Changed);
    return state;
}

// The roots behind each of the entries just taken. Another process may have accepted another history meanwhile.
Result<void> Synchroniser::noteRoots(const seal::Digest& before,
                                     const std::vector<StoredEntry>& taken)
{
    const auto start = static_cast<std::uint64_t>(taken.front().position - 1);
    if (m_roots.empty() || m_frontier.size() != start || m_frontier.root() != before) {
        auto frontier = m_link.reading().frontierAt(taken.front().position - 1);
        if (!frontier)
            return pass(frontier.error());
        m_frontier = std::move(*frontier);
        m_roots.clear();
        m_roots.emplace_back(static_cast<qint64>(start), m_frontier.root());
    }
    for (const StoredEntry& entry : taken) {
        m_frontier.append(seal::leafHash(seal::writeEnvelope(entry.envelope)));
        m_roots.emplace_back(entry.position, m_frontier.root());
        if (m_roots.size() > rootsKept)
            m_roots.pop_front();
    }
    return {};
}

// The root behind the first entries: one of those kept, or null.
const seal::Digest* Synchroniser::maybeRoot(qint64 entries) const
{
    const qint64 at = m_roots.empty() ? -1 : entries - m_roots.front().first;
    return at < 0 || at >= static_cast<qint64>(m_roots.size())
        ? nullptr
        : &m_roots[static_cast<std::size_t>(at)].second;
}

// Why this replica stopped. What contradicts an author may have come under a new id of the log, which says it all: then
// somebody has decided already.
Error Synchroniser::explained(const ReplicaLife& life)
{
    const auto head = m_link.reading().head();
    const auto state = life.halt->kind == HaltKind::Changed
        ? m_log.state()
        : Result<LogState>(LogState{life.log, {}, {}, 0});
    return head && state && state->log != life.log
        ? halted(HaltKind::Renewed, head->size, head->size)
        : haltError(m_place, *life.halt);
}

// What an author says to have seen of this log must be what stands here at that size.
Result<std::optional<Halt>> Synchroniser::judge(const ReplicaLife& life,
                                                const std::vector<StoredEntry>& taken) const
{
    std::vector<std::pair<qint64, seal::Seen>> claims; // by position of the entry
    std::set<qint64> older;                            // than the roots that are kept
    for (const StoredEntry& entry : taken) {
        const auto payload = seal::readPayload(entry.envelope.payload);
        if (!entry.flaw.isEmpty() || !payload || payload->seen.log != life.log.toStdString())
            continue;
        claims.emplace_back(entry.position, payload->seen);
        if (maybeRoot(payload->seen.position) == nullptr)
            older.insert(payload->seen.position);
    }
    const auto roots = older.empty() ? Result<std::map<qint64, seal::Digest>>()
                                     : m_link.reading().rootsAt(older);
    if (!roots)
        return pass(roots.error());
    for (const auto& [position, seen] : claims) {
        const auto found = roots->find(seen.position);
        const seal::Digest* root
            = found == roots->end() ? maybeRoot(seen.position) : &found->second;
        if (seen.position >= position || root == nullptr || *root != seen.root)
            return std::optional(Halt{HaltKind::Changed, seen.position, m_roots.front().first});
    }
    return std::optional<Halt>();
}

// One page; false when nothing was there.
Result<bool> Synchroniser::takePage()
{
    const auto before = m_link.reading().head();
    if (!before)
        return pass(before.error());
    // The last entry is asked for again: it must still be the same.
    const qint64 overlap = before->size > 0 ? 1 : 0;
    auto page = m_log.after(before->size - overlap, mostAtOnce);
    if (!page)
        return pass(page.error());
    if (overlap > 0) {
        const auto ours = m_link.reading().hashAt(before->size);
        if (!ours)
            return pass(ours.error());
        if (page->empty() || page->front().position != before->size
            || page->front().hash != *ours) {
            const auto same = commonWith(before->size);
            return pass(same ? halted(HaltKind::Changed, before->size, *same) : same.error());
        }
        page->erase(page->begin());
    }
    if (page->empty())
        return false;
    const auto taken
        = m_link.take(*page,
                      [&](const ReplicaLife& life,
                          const std::vector<StoredEntry>& added) -> Result<std::optional<Halt>> {
                          const auto noted = noteRoots(before->root, added);
                          return noted ? judge(life, added) : pass(noted.error());
                      });
    if (!taken)
        return pass(taken.error());
    const auto life = m_link.life();
    if (!life)
        return pass(life.error());
    if (life->halt)
        return pass(explained(*life));
    return true; // even if another process of this computer was faster
}

Result<void> Synchroniser::take(qint64 pages)
{
    for (qint64 page = 0; page < pages; ++page) {
        const auto more = takePage();
        if (!more)
            return pass(more.error());
        if (!*more)
            break;
    }
    return {};
}

Result<qint64> Synchroniser::push(qint64 atOnce)
{
    qint64 pushed = 0;
    for (;;) {
        const auto waiting = m_link.reading().waiting(atOnce);
        if (!waiting)
            return pass(waiting.error());
        if (waiting->empty())
            return pushed;
        if (const auto added = m_log.append(envelopesOf(*waiting)); !added)
            return pass(added.error());
        pushed += static_cast<qint64>(waiting->size());
        if (const auto taken = take(std::numeric_limits<qint64>::max()); !taken)
            return pass(taken.error());
        const auto left = m_link.reading().waiting(1);
        if (!left)
            return pass(left.error());
        if (!left->empty() && left->front().hash == waiting->front().hash)
            return fail(Fault::Integrity, m_place,
                        SynchroniserWords::tr(
                            "The shared log says that it took an entry and does not hold it."),
                        SynchroniserWords::tr(
                            "Nothing is lost here. Whoever keeps the log must look after it."));
    }
}

Result<Exchanged> Synchroniser::exchange(const ExchangeOptions& options)
{
    const auto life = m_link.life();
    if (!life)
        return pass(life.error());
    m_place = life->place;
    if (life->halt)
        return pass(haltError(m_place, *life->halt));
    const auto state = compare(*life, options.audit);
    if (!state)
        return pass(state.error());
    const auto before = m_link.reading().head();
    if (!before)
        return pass(before.error());
    if (const auto taken = take(options.pages); !taken)
        return pass(taken.error());
    const auto reached = m_link.reading().head();
    if (!reached)
        return pass(reached.error());
    Exchanged done;
    done.more = reached->size < state->size;
    // Own entries are pushed by who knows all that came before them.
    if (!done.more) {
        const auto pushed = push(options.atOnce);
        if (!pushed)
            return pass(pushed.error());
        done.pushed = *pushed;
    }
    const auto head = m_link.reading().head();
    if (!head)
        return pass(head.error());
    done.head = *head;
    done.taken = head->size - before->size - done.pushed;
    const auto waiting = m_link.reading().waitingCount();
    if (!waiting)
        return pass(waiting.error());
    done.waiting = *waiting;
    return done;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/synchroniser.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace wr {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::Synchroniser)
};

constexpr qint64 pageSize = 4096;
constexpr std::size_t rootsKept = 4096;

std::vector<seal::Envelope> envelopesOf(std::span<const StoredEntry> entries)
{
    std::vector<seal::Envelope> envelopes;
    envelopes.reserve(entries.size());
    for (const StoredEntry& entry : entries)
        envelopes.push_back(entry.envelope);
    return envelopes;
}

} // namespace

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

// What an author says to have seen of this log must be what stands here at that size.
Result<void> Synchroniser::checkSeen(const ReplicaLife& life, const std::vector<StoredEntry>& taken)
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
            return pass(halted(HaltKind::Changed, seen.position, m_roots.front().first));
    }
    return {};
}

// One page; false when nothing was there.
Result<bool> Synchroniser::takePage()
{
    const auto before = m_link.reading().head();
    if (!before)
        return pass(before.error());
    // The last entry is asked for again: it must still be the same.
    const qint64 overlap = before->size > 0 ? 1 : 0;
    auto page = m_log.after(before->size - overlap, pageSize);
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
    const auto taken = m_link.take(*page);
    if (!taken)
        return pass(taken.error());
    if (taken->empty())
        return true; // another process of this computer was faster
    if (const auto noted = noteRoots(before->root, *taken); !noted)
        return pass(noted.error());
    const auto life = m_link.life();
    if (!life)
        return pass(life.error());
    if (life->halt)
        return pass(haltError(m_place, *life->halt));
    if (const auto alike = checkSeen(*life, *taken); !alike)
        return pass(alike.error());
    return true;
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
            return fail(
                Fault::Integrity, m_place,
                Words::tr("The shared log says that it took an entry and does not hold it."),
                Words::tr("Nothing is lost here. Whoever keeps the log must look after it."));
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

Result<Exchanged> Synchroniser::accept(const Signer* maybeSigner)
{
    const auto life = m_link.life();
    if (!life)
        return pass(life.error());
    m_place = life->place;
    m_roots.clear();
    if (life->halt && life->halt->kind == HaltKind::Copied) {
        if (maybeSigner == nullptr)
            return fail(Fault::Refused, m_place,
                        Words::tr("No key is open, so what waits cannot be signed anew."),
                        Words::tr("Say who you are with --as."));
        if (const auto anew = m_link.signAgain(*maybeSigner); !anew)
            return pass(anew.error());
    } else if (const auto settled = settle(*life, maybeSigner); !settled) {
        return pass(settled.error());
    }
    return exchange({.audit = true});
}

// A log that only lost its end gets it back as it was; then nobody else need decide anything.
Result<bool> Synchroniser::gaveBack(const ReplicaLife& life, const std::vector<StoredEntry>& lost)
{
    const std::span<const StoredEntry> all(lost);
    for (std::size_t from = 0; from < all.size(); from += pageSize) {
        const auto part = all.subspan(from, std::min<std::size_t>(pageSize, all.size() - from));
        if (const auto added = m_log.append(envelopesOf(part)); !added)
            return pass(added.error());
    }
    const auto head = m_link.reading().head();
    if (!head)
        return pass(head.error());
    const auto ours = m_link.reading().digestOf(head->size);
    const auto theirs = m_log.digestOf(head->size);
    if (!ours || !theirs || *ours != *theirs)
        return false;
    const auto kept = m_link.accept(life.log, head->size, {});
    return kept.map([] { return true; });
}

// Whether one of the authors had seen something else under this id of the log: an old copy was put back, written on, and
// replaced by another one. No audit of entries heals that; from a new id on it counts no more.
Result<bool> Synchroniser::isSplit(const QString& log)
{
    const auto entries = m_link.reading().all();
    if (!entries)
        return pass(entries.error());
    std::vector<seal::Digest> roots{seal::Frontier().root()};
    seal::Frontier frontier;
    for (const StoredEntry& entry : *entries) {
        const auto payload = seal::readPayload(entry.envelope.payload);
        const auto at = payload ? static_cast<std::size_t>(payload->seen.position) : 0;
        const bool counts
            = payload && entry.flaw.isEmpty() && payload->seen.log == log.toStdString();
        if (counts && (at >= roots.size() || roots[at] != payload->seen.root))
            return true;
        frontier.append(seal::leafHash(seal::writeEnvelope(entry.envelope)));
        roots.push_back(frontier.root());
    }
    return false;
}

// Puts aside what the log lost or changed, and has it pushed again behind what the log holds now.
Result<void> Synchroniser::settle(const ReplicaLife& life, const Signer* maybeSigner)
{
    const auto state = m_log.state();
    if (!state)
        return pass(state.error());
    const auto head = m_link.reading().head();
    if (!head)
        return pass(head.error());
    const auto same = commonWith(std::min(head->size, state->size));
    if (!same)
        return pass(same.error());
    if (*same == head->size) { // nothing was lost after all
        const auto split = isSplit(state->log);
        const auto log = !split ? pass(split.error())
            : *split            ? m_log.renew(state->log)
                                : Result<QString>(state->log);
        return log ? m_link.accept(*log, *same, {}) : pass(log.error());
    }
    const auto lost = m_link.reading().goodAfter(*same);
    if (!lost)
        return pass(lost.error());
    if (*same == state->size && state->log == life.log && m_log.takesForeign()) {
        const auto back = gaveBack(life, *lost);
        if (!back || *back)
            return back.map([](bool) {});
    }
    const auto log = state->log == life.log ? m_log.renew(life.log) : Result<QString>(state->log);
    if (!log)
        return pass(log.error());
    std::vector<seal::Digest> again;
    for (const StoredEntry& entry : *lost) {
        if (m_log.takesForeign()
            || (maybeSigner != nullptr && entry.envelope.author == maybeSigner->publicKey()))
            again.push_back(entry.hash);
    }
    return m_link.accept(*log, *same, again);
}

} // namespace wr

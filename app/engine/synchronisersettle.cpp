// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of a synchroniser that goes on after history changed, as a person decided.
#include "app/engine/synchroniser.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct SettlingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Synchroniser)
};

} // namespace

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
                        SettlingWords::tr("No key is open, so what waits cannot be signed anew."),
                        SettlingWords::tr("Say who you are with --as."));
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
    for (std::size_t from = 0; from < all.size(); from += mostAtOnce) {
        const auto part = all.subspan(from, std::min<std::size_t>(mostAtOnce, all.size() - from));
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

// Whether one of the authors had seen something else under this id of the log than the first `kept` entries here, which keep
// their places: an old copy was put back, written on, and replaced by another one. No audit of entries heals that, and from
// then on every replica would say that history changed; under a new id it counts no more.
Result<bool> Synchroniser::isSplit(const QString& log, qint64 kept)
{
    auto entries = m_link.reading().all();
    auto waiting = m_link.reading().waiting();
    if (!entries || !waiting)
        return pass(!entries ? entries.error() : waiting.error());
    std::move(waiting->begin(), waiting->end(), std::back_inserter(*entries));
    std::vector<seal::Digest> roots{seal::Frontier().root()};
    seal::Frontier frontier;
    for (const StoredEntry& entry : *entries) {
        const auto payload = seal::readPayload(entry.envelope.payload);
        const auto at = payload ? static_cast<std::size_t>(payload->seen.position) : 0;
        const bool counts
            = payload && entry.flaw.isEmpty() && payload->seen.log == log.toStdString();
        if (counts && (at >= roots.size() || roots[at] != payload->seen.root))
            return true;
        if (static_cast<qint64>(roots.size()) > kept)
            continue; // it gets another place
        frontier.append(seal::leafHash(seal::writeEnvelope(entry.envelope)));
        roots.push_back(frontier.root());
    }
    return false;
}

// The id under which the log goes on: its own, unless that stood for another history before.
Result<QString> Synchroniser::idFor(const ReplicaLife& life, const LogState& state, qint64 same,
                                    qint64 ours)
{
    if (state.log == life.log && same < ours)
        return m_log.renew(state.log);
    const auto split = isSplit(state.log, same);
    if (!split)
        return pass(split.error());
    return *split ? m_log.renew(state.log) : Result<QString>(state.log);
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
    const auto lost = m_link.reading().goodAfter(*same);
    if (!lost)
        return pass(lost.error());
    const bool onlyLost = *same == state->size && *same < head->size && state->log == life.log;
    if (onlyLost && m_log.takesForeign()) {
        const auto split = isSplit(life.log, head->size);
        const auto back
            = split && !*split ? gaveBack(life, *lost) : split.map([](bool) { return false; });
        if (!back || *back)
            return back.map([](bool) {});
    }
    const auto log = idFor(life, *state, *same, head->size);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/rowcheck.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct RowCheckWords {
    Q_DECLARE_TR_FUNCTIONS(wr::JournalVerifier)
};

QString hexOf(std::string_view bytes)
{
    return QString::fromStdString(seal::hex(seal::asOctets(bytes)));
}

} // namespace

RowCheck::RowCheck(QString log, std::string room, JournalReport& report)
    : m_log(std::move(log))
    , m_room(std::move(room))
    , m_report(report)
{
}

void RowCheck::complain(qint64 position, std::string_view hash, const QString& what)
{
    m_report.problems.push_back({position, hexOf(hash), what});
}

void RowCheck::check(const JournalRow& row, const VerifyHooks& hooks)
{
    ++m_report.entries;
    checkPlace(row);
    m_before = m_frontier;
    const seal::Digest leaf = seal::leafHash(row.envelope);
    m_frontier.append(leaf);
    m_leaves.push_back(leaf);
    if (row.leaf != seal::asText(leaf))
        complain(row.position, row.hash,
                 RowCheckWords::tr("The leaf in the row is not that of the entry."));

    auto envelope = seal::readEnvelope(row.envelope);
    if (!envelope) {
        complain(row.position, row.hash,
                 RowCheckWords::tr("The entry cannot be read: %1")
                     .arg(QString::fromStdString(envelope.error().what)));
        return;
    }
    const seal::Digest hash = seal::entryHash(*envelope);
    const auto payload = seal::openEnvelope(*envelope);
    if (!row.flaw.isEmpty()) {
        checkFlawed(row, *envelope, payload);
        if (hooks.inspector)
            hooks.inspector({row.position, hash, std::move(*envelope), row.flaw}, {});
        return;
    }
    if (!payload) {
        complain(row.position, row.hash,
                 RowCheckWords::tr("The seal does not hold: %1")
                     .arg(QString::fromStdString(payload.error().what)));
        return;
    }
    const std::size_t before = m_report.problems.size();
    checkColumns(row, *payload, hash);
    checkChain(row, *payload, hash);
    checkSeen(row, *payload);
    if (!hooks.inspector || m_report.problems.size() != before)
        return;
    if (const auto problem = hooks.inspector({row.position, hash, std::move(*envelope)}, *payload))
        complain(row.position, row.hash, *problem);
}

void RowCheck::checkPlace(const JournalRow& row)
{
    if (row.position != m_last + 1)
        complain(row.position, row.hash,
                 RowCheckWords::tr("Entries are missing before this one: the last position was %1.")
                     .arg(m_last));
    m_last = row.position;
}

void RowCheck::checkColumns(const JournalRow& row, const seal::Payload& payload,
                            const seal::Digest& hash)
{
    const auto compare = [&](bool same, const QString& what) {
        if (!same)
            complain(row.position, row.hash, what);
    };
    compare(row.hash == seal::asText(hash),
            RowCheckWords::tr("The hash in the row is not that of the entry."));
    compare(row.author == seal::asText(payload.author),
            RowCheckWords::tr("The author in the row is not the one who signed."));
    compare(row.sequence == payload.sequence,
            RowCheckWords::tr("The number in the row is not the one that was signed."));
    compare(row.kind == payload.kind,
            RowCheckWords::tr("The kind in the row is not the one that was signed."));
    compare(row.stream == payload.stream,
            RowCheckWords::tr("The stream in the row is not the one that was signed."));
    compare(row.time == payload.timeMicros,
            RowCheckWords::tr("The time in the row is not the one that was signed."));
    const bool founds = payload.room.empty() && row.position == 1 && m_room == seal::hex(hash);
    compare(founds || (!payload.room.empty() && payload.room == m_room),
            RowCheckWords::tr("The entry belongs to another room."));
}

void RowCheck::checkChain(const JournalRow& row, const seal::Payload& payload,
                          const seal::Digest& hash)
{
    const auto next = m_chains.add(payload, hash);
    if (next)
        return;
    complain(row.position, row.hash, QString::fromStdString(next.error().what));
    // Said once; what follows is judged by this entry.
    m_chains.resume(payload.author, {payload.sequence, hash});
}

void RowCheck::checkFlawed(const JournalRow& row, const seal::Envelope& envelope,
                           const tl::expected<seal::Payload, seal::Flaw>& payload)
{
    const seal::Digest hash = seal::entryHash(envelope);
    if (row.hash != seal::asText(hash))
        complain(row.position, row.hash,
                 RowCheckWords::tr("The hash in the row is not that of the entry."));
    if (payload && payload->room == m_room && m_chains.add(*payload, hash))
        complain(row.position, row.hash,
                 RowCheckWords::tr(
                     "The row says that this entry takes no effect, and nothing is wrong with "
                     "it."));
}

void RowCheck::checkSeen(const JournalRow& row, const seal::Payload& payload)
{
    if (payload.seen.log != m_log.toStdString())
        return;
    const qint64 size = payload.seen.position;
    if (size >= static_cast<qint64>(m_frontier.size())) {
        complain(row.position, row.hash,
                 RowCheckWords::tr("The entry says that it saw entries that come after it."));
        return;
    }
    auto known = m_roots.find(size);
    if (known == m_roots.end())
        known = m_roots.emplace(size, rootOfFirst(size)).first;
    if (known->second != payload.seen.root)
        complain(
            row.position, row.hash,
            RowCheckWords::tr(
                "History changed: when this entry was signed, the first %1 entries were others.")
                .arg(size));
}

// Nearly every entry has seen all that stand before it, and that root costs a few hashes.
seal::Digest RowCheck::rootOfFirst(qint64 size) const
{
    if (size == static_cast<qint64>(m_before.size()))
        return m_before.root();
    return seal::rootOf(std::span(m_leaves).first(static_cast<std::size_t>(size)));
}

void RowCheck::finish(const JournalHead& stored, qint64 rows)
{
    m_report.head = {m_log, static_cast<qint64>(m_frontier.size()), m_frontier.root()};
    if (rows != stored.size || m_report.entries != stored.size)
        complain(0, {},
                 RowCheckWords::tr("The journal has %1 entries, and its head says %2.")
                     .arg(m_report.entries)
                     .arg(stored.size));
    else if (m_report.head.root != stored.root)
        complain(
            0, {},
            RowCheckWords::tr("The entries do not add up to the root that the journal keeps."));
}

} // namespace wr

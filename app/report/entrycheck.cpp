// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/entrycheck.h"

#include "app/engine/journalcodec.h"
#include "app/journal/flaws.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EntryCheckWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

tl::unexpected<Error> bad(const QString& why)
{
    return fail(Fault::Integrity, {}, why);
}

} // namespace

EntryCheck::EntryCheck(BundleContents& contents, JournalHead head, const QString& roomId)
    : m_contents(contents)
    , m_head(std::move(head))
    , m_roomId(roomId)
    , m_fold(gate, roomId)
{
}

void EntryCheck::checkAll()
{
    const QStringList names = m_contents.members.keys(); // entries in the order of the log
    for (const QString& name : names) {
        const qint64 position = bundlePositionOf(name);
        if (position == 0)
            continue;
        ++m_entries;
        // One that is not what was signed for has been named already, and counts for nothing.
        if (m_contents.isBad(name))
            continue;
        if (const auto sound = check(name, position); !sound)
            m_contents.complain(name, sound.error().reason);
    }
}

Result<void> EntryCheck::check(const QString& name, qint64 position)
{
    const auto entry = readBundleEntry(m_contents.text(name));
    if (!entry)
        return pass(entry.error());
    if (entry->position != position)
        return bad(EntryCheckWords::tr("It says that it stands at another position."));
    if (auto placed = checkPlace(*entry); !placed)
        return placed;
    const auto payload = seal::openEnvelope(entry->envelope);
    if (!payload)
        return bad(EntryCheckWords::tr("The seal does not hold: %1")
                       .arg(QString::fromStdString(payload.error().what)));
    const seal::Digest hash = seal::entryHash(entry->envelope);
    if (auto ours = checkRoom(*entry, *payload, hash); !ours)
        return ours;
    if (auto chained = checkChain(*payload, hash); !chained)
        return chained;
    fold(StoredEntry{position, hash, entry->envelope});
    return {};
}

Result<void> EntryCheck::checkPlace(const BundleEntry& entry) const
{
    const auto placed
        = seal::verifyInclusion(seal::leafHash(seal::writeEnvelope(entry.envelope)),
                                static_cast<std::uint64_t>(entry.position - 1),
                                static_cast<std::uint64_t>(m_head.size), entry.proof, m_head.root);
    if (!placed)
        return bad(EntryCheckWords::tr("It does not stand at this position of the log."));
    return {};
}

Result<void> EntryCheck::checkRoom(const BundleEntry& entry, const seal::Payload& payload,
                                   const seal::Digest& hash) const
{
    const bool founds = payload.room.empty() && entry.position == 1 && m_roomId == hexDigits(hash);
    if (!founds && (payload.room.empty() || m_roomId.toStdString() != payload.room))
        return bad(EntryCheckWords::tr("The entry belongs to another room."));
    return {};
}

Result<void> EntryCheck::checkChain(const seal::Payload& payload, const seal::Digest& hash)
{
    seal::ChainHead& head = m_chains[payload.author];
    if (payload.sequence <= head.sequence)
        return bad(EntryCheckWords::tr("Its author's entries are not in their order."));
    if (payload.sequence > head.sequence + 1)
        ++m_gaps;
    else if (payload.previous != head.hash)
        return bad(EntryCheckWords::tr("It does not name the entry that its author wrote before."));
    head = {payload.sequence, hash};
    return {};
}

void EntryCheck::fold(const StoredEntry& stored)
{
    const qsizetype before = m_fold.room().refusals.size();
    if (const auto entry = entryOf(stored))
        m_fold.apply(*entry);
    else
        m_fold.refuse(EntryHash(hexDigits(stored.hash)), stored.position, sentence(entry.error()));
    if (m_fold.room().refusals.size() != before)
        m_refused.append(stored.position);
}

} // namespace wr

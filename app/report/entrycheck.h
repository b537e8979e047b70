// SPDX-License-Identifier: GPL-3.0-or-later
//
// Checks the entries of a bundle, in the order of the log: form, place in the log, signature, room, the author's chain as far
// as the bundle has it, and then authority, by folding them. Thread: one at a time.
#pragma once

#include "app/engine/checkpoint.h"
#include "app/report/bundlereader.h"
#include "models/seal/chain.h"
#include "models/state/fold.h"

namespace wr {

class EntryCheck final
{
public:
    EntryCheck(BundleContents& contents, JournalHead head, const QString& roomId);

    // Every entry of the bundle; findings go into the contents.
    void checkAll();

    const Room& room() const { return m_fold.room(); }

    qint64 entries() const { return m_entries; }

    // Stretches of authors' chains whose entries are not in the bundle.
    qint64 gaps() const { return m_gaps; }

    const QList<qint64>& refused() const { return m_refused; }

private:
    Result<void> check(const QString& name, qint64 position);
    Result<void> checkPlace(const BundleEntry& entry) const;
    Result<void> checkRoom(const BundleEntry& entry, const seal::Payload& payload,
                           const seal::Digest& hash) const;
    Result<void> checkChain(const seal::Payload& payload, const seal::Digest& hash);
    void fold(const StoredEntry& stored);

    BundleContents& m_contents;
    JournalHead m_head;
    QString m_roomId;
    Fold m_fold;
    std::map<seal::PublicKey, seal::ChainHead> m_chains;
    qint64 m_entries = 0;
    qint64 m_gaps = 0;
    QList<qint64> m_refused;
};

} // namespace wr

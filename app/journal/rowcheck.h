// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of verifyJournal(): one row after the other, with what the rows before have shown.
// Thread: that of the verification.
#pragma once

#include "app/journal/verifier.h"
#include "models/seal/chain.h"
#include "models/seal/merkle.h"

#include <map>

namespace wr {

// A row as it lies in the table; nothing about it is believed.
struct JournalRow {
    qint64 position = 0;
    seal::Bytes hash;
    seal::Bytes author;
    qint64 sequence = 0;
    std::string kind;
    std::string stream;
    qint64 time = 0;
    seal::Bytes envelope;
    seal::Bytes leaf;
    QString flaw{}; // said of an entry that the shared log holds and that takes no effect
};

class RowCheck final
{
public:
    RowCheck(QString log, std::string room, JournalReport& report);

    void check(const JournalRow& row, const VerifyHooks& hooks);
    // Compares what was found with the head and writes the computed one into the report.
    void finish(const JournalHead& stored, qint64 rows);

private:
    void complain(qint64 position, std::string_view hash, const QString& what);
    void checkPlace(const JournalRow& row);
    void checkColumns(const JournalRow& row, const seal::Payload& payload,
                      const seal::Digest& hash);
    void checkChain(const JournalRow& row, const seal::Payload& payload, const seal::Digest& hash);
    // An entry that was kept with its flaw must have one.
    void checkFlawed(const JournalRow& row, const seal::Envelope& envelope,
                     const tl::expected<seal::Payload, seal::Flaw>& payload);
    void checkSeen(const JournalRow& row, const seal::Payload& payload);

    seal::Digest rootOfFirst(qint64 size) const;

    QString m_log;
    std::string m_room;
    JournalReport& m_report;
    qint64 m_last = 0;
    seal::Chains m_chains;
    seal::Frontier m_frontier;
    seal::Frontier m_before;                // without the entry at hand
    std::map<qint64, seal::Digest> m_roots; // of earlier sizes that an entry has named
    std::vector<seal::Digest> m_leaves;
};

} // namespace wr

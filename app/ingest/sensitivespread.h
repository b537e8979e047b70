// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for secrets and personal data in a stream on its way in: in all of it while it is small, and in pieces spread over
// the whole of it when it is big, the first and the last always among them. A stream whose length nobody knows is looked
// at ever thinner as it grows. What was looked at, and of how much, is said; "none found" is never "none there".
//
// Memory: the last MiB that was passed over. Thread: one at a time.
#pragma once

#include "app/ingest/sensitivescan.h"

#include <deque>
#include <memory>
#include <string>

namespace wr {

class SensitiveSpread final
{
public:
    using Piece = std::shared_ptr<const std::string>;

    static constexpr qint64 piece = 1LL << 20;
    static constexpr qint64 wholeUpTo = 128 * piece;

    // bytes: of the whole stream; -1 = unknown. whole: how much is looked at at most, about. REQUIRES: rules outlives it.
    explicit SensitiveSpread(const SensitiveRules& rules, qint64 bytes = -1,
                             qint64 whole = wholeUpTo);

    // In order; of at most 1 MiB each.
    void push(const Piece& bytes);
    // The stream is complete.
    SensitiveCounts finish();

    qint64 looked() const { return m_looked; }

    // That it was only looked at in part, and of how much; empty when all of it was.
    QString partSentence() const;

private:
    bool isChosen() const;
    void look(const Piece& bytes);

    SensitiveCounter m_counter;
    qint64 m_whole;
    bool m_isKnown;
    qint64 m_stride;            // every which piece of a stream whose length is known
    qint64 m_at = 0;            // bytes that have come
    qint64 m_looked = 0;        // of them
    std::deque<Piece> m_passed; // the last that were passed over
    qint64 m_passedBytes = 0;
    bool m_hasGap = false; // before what comes next
};

} // namespace wr

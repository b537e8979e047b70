// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a guardrail would have decided under another of its versions, as far as recorded verdicts of that version tell; nobody
// runs a guardrail again here. From the best ground to the weakest: it did decide in the same request; all its verdicts keep
// to one threshold; its verdicts by score do not mix; all its verdicts with this word for a score are alike. Scores of both
// versions are taken to mean the same. Pure; any thread.
#pragma once

#include "models/facts/evidence.h"

namespace wr {

// A recorded verdict, and where it stands.
struct SeenVerdict {
    ItemVerdict verdict;
    QByteArray traceId;
    ItemRef ref;
    bool operator==(const SeenVerdict&) const = default;
};

enum class VerdictGround : quint8 { None, SameRequest, Threshold, Scores, SameScore };
// Wire names: none, same-request, threshold, scores, same-score.
QString verdictGroundName(VerdictGround ground);

struct UnderVersion {
    QString guardrail;
    QString stage;
    QString version;  // the other one
    QString decided;  // what was decided, as the emitter wrote it
    QString decision; // under the other version; empty = the evidence does not tell
    VerdictGround ground = VerdictGround::None;
    qint64 seen = 0;                // verdicts of the other version that were looked at
    QString sentence;               // translated; why, or why not. Holds foreign text
    std::optional<ItemRef> example; // the verdict that tells most

    // Known, and not what was decided.
    bool differs() const
    {
        return !decision.isEmpty() && decision.compare(decided, Qt::CaseInsensitive) != 0;
    }

    bool operator==(const UnderVersion&) const = default;
};

// seen: verdicts of the same guardrail at the same stage under one other version. REQUIRES: at least one.
UnderVersion decisionUnder(const SeenVerdict& now, const QList<SeenVerdict>& seen);

} // namespace wr

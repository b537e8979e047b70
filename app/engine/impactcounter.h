// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counts who a press would hit in the evidence that this replica holds, on a thread and a connection of its own, so that
// neither the timeline nor the press waits for it. Thread: lives on the GUI thread.
#pragma once

#include "app/engine/threads.h"
#include "app/index/evidenceindex.h"
#include "app/ingest/dialects.h"
#include "models/ports/impact.h"

namespace wr {

// Looks at no more than this many items.
inline constexpr int mostImpactItems = 20'000;

// A system of which nothing is held is no error: newest is 0 then. cancelled is asked once a page.
Result<Impact> countImpact(EvidenceIndex& index, const DialectSet& dialects,
                           const ImpactQuery& query, const std::function<bool()>& cancelled = {});

class ImpactCounter final : public ImpactDesk
{
    Q_OBJECT

public:
    // Reads the dialects as EvidenceEngine does.
    static Result<std::unique_ptr<ImpactCounter>> open(const QString& replicaFolder);
    ~ImpactCounter() override;

    // A newer question ends an older one with Cancelled.
    QFuture<Result<Impact>> impact(const ImpactQuery& query) override;

private:
    ImpactCounter(const QString& replicaFolder, DialectSet dialects);

    DialectSet m_dialects;
    EvidenceIndex m_index; // used on the worker only
    std::shared_ptr<QAtomicInt> m_newest = std::make_shared<QAtomicInt>(0);
    Worker m_worker{QStringLiteral("impact")}; // last: it stops first
};

} // namespace wr

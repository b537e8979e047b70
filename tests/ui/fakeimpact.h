// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says who is hit as a test wants it said, at once or when it is let go. GUI thread.
#pragma once

#include "models/ports/impact.h"

#include <QtCore/QPromise>

#include <memory>

namespace wr {

class FakeImpact final : public ImpactDesk
{
public:
    Result<Impact> answer = Impact{};
    QList<ImpactQuery> asked;
    bool held = false; // the answer waits for release()

    QFuture<Result<Impact>> impact(const ImpactQuery& query) override
    {
        asked.append(query);
        m_promise = std::make_shared<QPromise<Result<Impact>>>();
        m_promise->start();
        const auto future = m_promise->future();
        if (!held)
            release();
        return future;
    }

    void release()
    {
        m_promise->addResult(answer);
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<Impact>>> m_promise;
};

} // namespace wr

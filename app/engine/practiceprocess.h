// SPDX-License-Identifier: GPL-3.0-or-later
//
// The demo's and drills' endpoint: starts warroom-practice as a child on a free loopback port, tells this desk where it is,
// and ends it with itself. Thread: the one that made it.
#pragma once

#include "models/base/result.h"

#include <QtCore/QProcess>

#include <memory>

namespace wr {

class PracticeProcess final
{
public:
    // Waits up to 5 s until the endpoint answers, then writes REPLICA/targets.json. Its settings survive a restart in
    // REPLICA/practice.json.
    static Result<std::unique_ptr<PracticeProcess>> start(const QString& replicaFolder);
    ~PracticeProcess();

    const QString& base() const { return m_base; }

private:
    PracticeProcess() = default;

    QProcess m_process;
    QString m_base;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desk at which a ladder is set up: the presets of the program, the strict reader, the checks of a rung, and the
// engine's preflight. Thread: lives on the GUI thread.
#pragma once

#include "app/engine/opening.h"
#include "app/engine/threads.h"
#include "models/ports/ladders.h"

namespace wr {

// Rungs from elsewhere, as they may arrive on a system: untested, and with a name for each credential that is not among
// those that are taken here, so that whoever wrote them cannot reach a secret that lies here for something else.
QList<Rung> arrivedRungs(const SystemId& system, QList<Rung> rungs, const QStringList& taken);

// What is wrong with a rung that people wrote: the target's own variables are set on each computer, those of the run must
// be captured by the rung.
std::optional<Error> writtenRungFlaw(const Rung& rung);

class LadderBench final : public LadderDesk
{
    Q_OBJECT

public:
    // REQUIRES: engine outlives it.
    LadderBench(Engine& engine, OwnCredentials own);

    QFuture<Result<QList<Preset>>> presets() override;
    Result<QList<Rung>> expand(const QString& preset, const QMap<QString, QString>& parameters,
                               const QString& only) const override;
    Result<QList<Rung>> read(const QByteArray& json) const override;
    QFuture<Result<QList<Rung>>> arrive(const SystemId& system, const QList<Rung>& rungs) override;
    std::optional<Error> flaw(const Rung& rung) const override;
    QFuture<Result<QList<LadderCheck>>> preflight(const SystemId& system,
                                                  const RungId& rung) override;

private:
    Engine& m_engine;
    OwnCredentials m_own;
    Worker m_worker{QStringLiteral("ladders")}; // last: it stops first
};

} // namespace wr

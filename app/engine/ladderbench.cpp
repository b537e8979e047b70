// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ladderbench.h"

#include "app/engine/presetshelf.h"
#include "app/reach/presetexpansion.h"
#include "models/facts/codec.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;

// Variables of the target's own are set on each computer; those of the run must be captured by the rung.
QStringList ownVariables(const Rung& rung)
{
    QStringList names = variablesOf(rung);
    names.removeIf([](const QString& name) {
        return name.startsWith(u"before."_s) || name.startsWith(u"after."_s);
    });
    return names;
}

} // namespace

QList<Rung> arrivedRungs(const SystemId& system, QList<Rung> rungs, const QStringList& taken)
{
    QMap<QString, QString> names;
    for (const Rung& rung : std::as_const(rungs)) {
        const QStringList used = credentialsOf(rung);
        for (const QString& name : used) {
            const QString stem = QString(system.value + u'-' + name).left(longestName);
            QString fresh = stem;
            for (int i = 2; taken.contains(fresh); ++i)
                fresh = u"%1-%2"_s.arg(stem).arg(i);
            names.insert(name, fresh);
        }
    }
    for (Rung& rung : rungs) {
        rung = withCredentials(rung, names);
        rung.lastTested.reset();
    }
    return rungs;
}

std::optional<Error> writtenRungFlaw(const Rung& rung)
{
    return rungFlaw(rung, ownVariables(rung), std::nullopt);
}

LadderBench::LadderBench(Engine& engine, OwnCredentials own)
    : m_engine(engine)
    , m_own(std::move(own))
{
}

QFuture<Result<QList<Preset>>> LadderBench::presets()
{
    return m_worker.run([] { return shippedPresets(); });
}

Result<QList<Rung>> LadderBench::expand(const QString& preset,
                                        const QMap<QString, QString>& parameters,
                                        const QString& only) const
{
    const auto found = presetNamed(preset);
    if (!found)
        return pass(found.error());
    return rungsOf(*found, parameters, only);
}

Result<QList<Rung>> LadderBench::read(const QByteArray& json) const
{
    return readLadder(json.toStdString());
}

QFuture<Result<QList<Rung>>> LadderBench::arrive(const SystemId& system, const QList<Rung>& rungs)
{
    return m_worker.run([own = m_own, system, rungs]() -> Result<QList<Rung>> {
        if (!own.signer)
            return arrivedRungs(system, rungs, {});
        const auto book = own.open();
        if (!book)
            return pass(book.error());
        return arrivedRungs(system, rungs, book->names());
    });
}

std::optional<Error> LadderBench::flaw(const Rung& rung) const
{
    return writtenRungFlaw(rung);
}

QFuture<Result<QList<LadderCheck>>> LadderBench::preflight(const SystemId& system,
                                                           const RungId& rung)
{
    return m_engine.preflight(system, rung)
        .then(this, [](const Result<Preflight>& found) -> Result<QList<LadderCheck>> {
            if (!found)
                return pass(found.error());
            QList<LadderCheck> checks;
            for (const PreflightCheck& check : found->checks)
                checks.append({check.id, check.flaw, check.detail});
            return checks;
        });
}

} // namespace wr

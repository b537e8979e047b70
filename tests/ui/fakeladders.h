// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ladder desk in memory, for tests of windows: one preset, the real strict reader, and a preflight that says what a
// test wants said. GUI thread.
#pragma once

#include "models/facts/codec.h"
#include "models/ports/ladders.h"
#include "tests/ui/sampleroom.h"

#include <QtCore/QPromise>

namespace wr {

class FakeLadders final : public LadderDesk
{
public:
    Result<QList<LadderCheck>> checks
        = QList<LadderCheck>{{QStringLiteral("right"), {}, QStringLiteral("You hold the right.")}};

    static Preset preset()
    {
        Preset one{QStringLiteral("flags"),
                   QStringLiteral("Flags: switch a feature off"),
                   QStringLiteral("Flags 7"),
                   {},
                   QStringLiteral("One environment only."),
                   {{QStringLiteral("flag"),
                     QStringLiteral("The flag's name"),
                     QStringLiteral("refund"),
                     {}}},
                   {{QStringLiteral("flags"),
                     QStringLiteral("An admin token"),
                     QStringLiteral("*:*.secret"),
                     {}}},
                   {sample::rung("flag-off", "Switch the flag off", "Customers wait.",
                                 DecisionRight::SuspendFeature)}};
        return one;
    }

    QFuture<Result<QList<Preset>>> presets() override
    {
        return done(Result<QList<Preset>>(QList<Preset>{preset()}));
    }

    Result<QList<Rung>> expand(const QString& id, const QMap<QString, QString>& parameters,
                               const QString&) const override
    {
        if (parameters.value(QStringLiteral("flag")).isEmpty())
            return fail(Fault::Usage, QStringLiteral("flag"),
                        QStringLiteral("The preset %1 needs this: The flag's name").arg(id));
        QList<Rung> rungs = preset().ladder;
        rungs.first().request.body = parameters.value(QStringLiteral("flag"));
        return rungs;
    }

    Result<QList<Rung>> read(const QByteArray& json) const override
    {
        return readLadder(json.toStdString());
    }

    QFuture<Result<QList<Rung>>> arrive(const SystemId&, const QList<Rung>& rungs) override
    {
        return done(Result<QList<Rung>>(rungs));
    }

    std::optional<Error> flaw(const Rung& rung) const override
    {
        if (!rung.request.url.isEmpty())
            return std::nullopt;
        return Error{Fault::BadInput,
                     QStringLiteral("/request/url"),
                     QStringLiteral("A rung needs an address."),
                     {}};
    }

    QFuture<Result<QList<LadderCheck>>> preflight(const SystemId&, const RungId&) override
    {
        return done(checks);
    }

private:
    template<class T>
    static QFuture<T> done(const T& value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

} // namespace wr

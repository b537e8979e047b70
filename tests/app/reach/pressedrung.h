// SPDX-License-Identifier: GPL-3.0-or-later
//
// A rung of a preset that ships, pressed step by step on a real server, as the runner does it.
#pragma once

#include "app/engine/presetshelf.h"
#include "app/reach/httpeffector.h"

namespace wr::test {

class PressedRung final
{
public:
    // Puts the parameters into one rung of the preset; its origins are approved.
    static Result<PressedRung> from(const QString& preset, const QString& rung,
                                    const TemplateValues& parameters, const QStringList& origins,
                                    const SecretSource& secrets = {})
    {
        return presetNamed(preset)
            .and_then([&](const Preset& it) { return rungsOf(it, parameters, rung); })
            .map([&](const QList<Rung>& rungs) {
                PressedRung pressed;
                pressed.rung = rungs.constFirst();
                pressed.terms.values = {{QStringLiteral("run"), QStringLiteral("run-1")},
                                        {QStringLiteral("incident"), QStringLiteral("inc-12")},
                                        {QStringLiteral("reason"), QStringLiteral("why")}};
                pressed.terms.approvedOrigins = origins;
                pressed.terms.secrets = secrets;
                return pressed;
            });
    }

    // What is there; kept for the request and the undo. The error's sentence, or nothing.
    QString lookBefore()
    {
        const auto before = HttpEffector().capture(rung.before, terms);
        if (!before)
            return sentence(before.error());
        keep(QStringLiteral("before."), *before);
        return {};
    }

    Outcome send() const { return sent(rung.request); }

    ReadBack record()
    {
        const ReadBack reading
            = HttpEffector().readBack(rung.record, rung.record.expect, terms, 5000);
        keep(QStringLiteral("after."), reading.values);
        return reading;
    }

    // One look, whatever it says.
    ReadBack recordNow() const
    {
        return HttpEffector().readBack(rung.record, rung.record.expect, terms, 0);
    }

    ReadBack effect(const QList<Predicate>& expect) const
    {
        return HttpEffector().readBack(rung.effectProbe, expect, terms, 5000);
    }

    ReadBack effect() const { return effect(rung.effectProbe.expect); }

    Outcome undo() const { return sent(rung.undo); }

    ReadBack undone() const
    {
        return HttpEffector().readBack(rung.record, rung.undoExpect, terms, 10'000);
    }

    Rung rung;
    Terms terms;

private:
    void keep(const QString& prefix, const QList<Captured>& values)
    {
        for (const Captured& one : values)
            terms.values.insert(prefix + one.name, one.value);
    }

    Outcome sent(const RequestTemplate& form) const
    {
        const auto request = HttpEffector().prepare(form, terms.values);
        if (!request)
            return {RunState::NotSent, 0, sentence(request.error()), {}};
        return HttpEffector().send(*request, form, terms);
    }
};

} // namespace wr::test

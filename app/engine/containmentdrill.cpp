// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"
#include "app/engine/runvalues.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"

namespace wr {

// Why the requests of this rung, and one that is ready to be sent, may not go where they go from this desk.
std::optional<Error> ContainmentRunner::placeFlawOf(const PressAsk& ask, const QString& url) const
{
    const auto room = m_journal.room();
    const System* system = room->maybeSystem(ask.system);
    const Rung* defined = system == nullptr ? nullptr : system->maybeRung(ask.rung);
    const Incident* incident = room->maybeIncident(ask.incident);
    if (defined == nullptr || incident == nullptr || defined->practice.isEmpty())
        return {};
    const Rung places = placesOf(*defined, m_effector, termsFor({}).values);
    if (const auto flaw = placeFlaw(places, *defined, incident->drill))
        return flaw;
    const Verdict verdict = url.isEmpty() ? Verdict{} : mayGoTo(places, incident->drill, url);
    if (verdict.allowed())
        return {};
    return Error{Fault::Refused, defined->title, verdict.why, {}};
}

std::optional<Error> ContainmentRunner::refusalOfBreaking(const Preview& preview,
                                                          const Rung& rung) const
{
    const Verdict verdict = mayBreakGlass(*m_journal.room(), m_journal.member, preview.ask.system,
                                          rung, preview.ask.undoes.has_value(), preview.ask.reason);
    if (verdict.allowed())
        return {};
    return Error{Fault::Refused, rung.title, verdict.why,
                 verdict.whoMay.isEmpty()
                     ? runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Nothing was sent."))
                     : runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                      "Nothing was sent. Who may approve: %1."))
                           .arg(namesOf(*m_journal.room(), verdict.whoMay))};
}

} // namespace wr

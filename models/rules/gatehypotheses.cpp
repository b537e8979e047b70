// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/gateparts.h"

#include <algorithm>
#include <cstdlib>

namespace wr {

// Any member states and weighs, as any member adds a note.
Verdict gateEvent(const Asked& asked, const HypothesisStated& it)
{
    if (asked.room.maybeIncident(it.incident) == nullptr)
        return noSuchIncident();
    if (it.text.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The hypothesis has no words.")));
    if (it.confidence < -1 || it.confidence > 100)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Confidence is a percentage from 0 to 100.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const HypothesisWeighed& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    const bool known
        = std::any_of(incident->hypotheses.begin(), incident->hypotheses.end(),
                      [&it](const Hypothesis& one) { return one.id == it.hypothesis; });
    if (!known)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such hypothesis.")));
    if (it.item.exhibit.isEmpty() || std::abs(it.weight) > 1)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "An item of evidence speaks for a hypothesis, against it, or for nothing.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const CustodyNoted& it)
{
    if (asked.room.maybeSystem(it.system) == nullptr)
        return noSuchSystem();
    const QString key = it.system.value + u'/' + it.exhibit.value;
    // What only the members of a restricted incident have counts in that incident, where only they judge.
    const QString within = key + u'@' + it.incident.value;
    if (!asked.room.exhibitKeys.contains(key) && !asked.room.exhibitKeys.contains(within))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The system has no such exhibit.")));
    return allow();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/foldparts.h"

#include <algorithm>

namespace wr {

namespace {

Hypothesis* maybeHypothesis(Incident& incident, const HypothesisId& id)
{
    const auto found = std::find_if(incident.hypotheses.begin(), incident.hypotheses.end(),
                                    [&id](const Hypothesis& one) { return one.id == id; });
    return found == incident.hypotheses.end() ? nullptr : &*found;
}

} // namespace

Nonsense foldEvent(FoldContext& at, const HypothesisStated& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such incident."));
    if (it.hypothesis.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A hypothesis needs an id."));
    Incident& incident = at.room.editIncident(it.incident);
    Hypothesis* known = maybeHypothesis(incident, it.hypothesis);
    if (known == nullptr) {
        incident.hypotheses.append(Hypothesis{it.hypothesis, it.cause, {}, {}});
        known = &incident.hypotheses.last();
    }
    const bool unseen
        = !known->statements.isEmpty() && known->statements.constLast().entry != it.base;
    known->cause = it.cause;
    known->statements.append(HypothesisStatement{it.text, it.confidence, it.why, it.nextCheck,
                                                 at.by, at.entry.time, at.entry.hash, unseen});
    at.change.incidents.insert(it.incident);
    return {};
}

Nonsense foldEvent(FoldContext& at, const HypothesisWeighed& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such incident."));
    Hypothesis* known = maybeHypothesis(at.room.editIncident(it.incident), it.hypothesis);
    if (known == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such hypothesis."));
    known->evidence.removeIf([&it](const Weighed& one) { return one.item == it.item; });
    if (it.weight != 0)
        known->evidence.append(
            Weighed{it.item, it.weight, it.why, at.by, at.entry.time, at.entry.hash});
    at.change.incidents.insert(it.incident);
    return {};
}

} // namespace wr

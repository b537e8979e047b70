// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one weighs before pressing: what changes, and who is hit. Neither ever keeps the dialog waiting.
#include "models/items/differencerows.h"
#include "models/items/impactwords.h"
#include "ui/actions/pressdialog.h"
#include "ui/actions/previewpane.h"

namespace wr::actions {

void PressDialog::setImpact(ImpactDesk* maybeImpact, const Clock* maybeClock)
{
    m_maybeImpact = maybeImpact;
    m_maybeClock = maybeClock;
    if (m_stage == Stage::Ready)
        askWhoIsHit();
}

void PressDialog::showFacts()
{
    const auto rung = maybeRung();
    if (rung && !m_ask.undoes)
        m_pane->showDifference(differenceOf(*rung, m_preview.request, m_preview.before));
    askWhoIsHit();
}

void PressDialog::askWhoIsHit()
{
    if (m_maybeImpact == nullptr || m_maybeClock == nullptr)
        return;
    ImpactQuery query{m_ask.system, {}};
    for (const Captured& one : m_preview.before)
        query.inForce.append(one.value);
    if (m_impactAsked == query)
        return; // only the reason was typed on
    m_impactAsked = query;
    m_pane->showHit(tr("Who is hit is being counted; you need not wait for it."));
    m_maybeImpact->impact(query).then(this, [this, query](const Result<Impact>& impact) {
        if (m_impactAsked != query)
            return;
        m_pane->showHit(impact ? impactText(*impact, m_maybeClock->now())
                               : tr("Who is hit is unknown. %1").arg(sentence(impact.error())));
    });
}

} // namespace wr::actions

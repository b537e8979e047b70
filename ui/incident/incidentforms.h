// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked before an act on an incident: a lower severity with its reason, the next phase, who takes over, a
// decision by a right, why evidence is sealed, what came out. GUI thread.
#pragma once

#include "models/ports/desk.h"
#include "ui/incident/askform.h"
#include "ui/incident/incidentheader.h"

namespace wr::incident {

// What a form works with; all outlive it.
struct FormDoors {
    Desk* desk;
    const Clock* clock;
    Drafts* drafts;
};

// Opens the form of an act for the incident as it is now; what is handed in refers to this state, whatever happens
// meanwhile. REQUIRES: the act asks something (all but raise and acknowledge).
void openForm(QWidget* parent, Act act, const Incident& seen, const FormDoors& doors);

// The decision kinds that a right covers.
QList<DecisionRight> decisionRights();

} // namespace wr::incident

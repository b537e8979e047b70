// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts some values into every template of a rung and leaves all other variables as they are. Pure; any thread.
#pragma once

#include "models/ports/effector.h"

namespace wr {

// Values are encoded for their places: as an origin at the start of a URL, percent-encoded further on, as JSON-string
// content or a bare JSON value in a body, as a pointer's step in the path of a predicate, for single quotes in the
// command by hand. BadInput: a value that its place does not take.
Result<Rung> expandedRung(Rung rung, const TemplateValues& values);

// Every variable of the rung's texts, without filters; credentials are not among them.
QStringList variablesOf(const Rung& rung);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settable fields of an incident as text, both ways: what a setting entry carries and what a conflict shows.
#pragma once

#include "models/facts/incident.h"

#include <QtCore/QStringList>

namespace wr {

// title, severity, phase, types, harm, misuse, dependency, systems, outcome, happened.
const QStringList& incidentFields();

QString fieldText(const Incident& incident, const QString& field);

// Puts the value in; what it returns is why it cannot be, or nothing.
QString setField(Incident& incident, const QString& field, const QString& value);

// For people: "Severity", …
QString fieldTitle(const QString& field);

} // namespace wr

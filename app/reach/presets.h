// SPDX-License-Identifier: GPL-3.0-or-later
//
// A preset: the rungs of one kind of target (a flag service, a gateway, a proxy) as data, with the names that differ from
// one installation to the next left open. Putting in the parameters gives ordinary rungs; each value is encoded for the
// place where it stands, and what the run itself brings stays a variable. Pure; any thread.
//
// {
//   "format": "warroom-preset-1",
//   "id": "unleash", "title": "Unleash: switch a feature off", "product": "Unleash 7",
//   "tried": "Unleash 7.5.1",          the real server that it was tried against; left out when there was none
//   "note": "what to know of this target before trusting it",
//   "parameters":  [{"name": "flag", "what": "The flag's name", "example": "refund-assistant", "usual": ""}],
//   "credentials": [{"name": "unleash", "what": "An admin token", "example": "*:*.secret"}],
//   "ladder": [ rungs as in a system's ladder, with ${flag} and ${secret:unleash} in them ]
// }
#pragma once

#include "models/ports/effector.h"
#include "models/ports/ladders.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <string_view>

namespace wr {

// Strict: a field that nobody knows, a rung without a read-back or an undo that it promises, a variable that nothing
// fills and a parameter that nothing uses are errors with their place.
Result<Preset> readPreset(std::string_view text);

// The rungs with the parameters in them, or one of them. Usage: a parameter is missing or unknown, with what it is for.
Result<QList<Rung>> rungsOf(const Preset& preset, const TemplateValues& parameters,
                            const QString& only = {});

// What is wrong with a rung that people wrote; own names the variables that are filled in here, besides those of the run
// and of its captures. secrets: the same for credentials; nothing = any name.
std::optional<Error> rungFlaw(const Rung& rung, const QStringList& own,
                              const std::optional<QStringList>& secrets);

// The credentials that a rung names, and the same rung with other names for them.
QStringList credentialsOf(const Rung& rung);
Rung withCredentials(Rung rung, const QMap<QString, QString>& newNames);

} // namespace wr

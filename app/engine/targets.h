// SPDX-License-Identifier: GPL-3.0-or-later
//
// What this desk knows of the targets and nobody else needs to: template values such as the base URL of a practice
// endpoint, the origins that a person approved, and what they must prove. Kept beside the replica in targets.json, never in the journal.
// Thread: any; a value.
#pragma once

#include "models/base/result.h"
#include "models/ports/effector.h"

#include <optional>

namespace wr {

struct Targets {
    TemplateValues values;
    QStringList approvedOrigins; // scheme://host:port that may be plain http, loopback or private
    QMap<QString, TargetTrust> trust{}; // by origin
    bool operator==(const Targets&) const = default;
};

// A missing file is an empty value; a bad one is BadInput with the field.
Result<Targets> readTargets(const QString& replicaFolder);
Result<void> writeTargets(const QString& replicaFolder, const Targets& targets);

// What is wrong with an authority or with a pin; nothing when it may be kept.
std::optional<Error> trustFlaw(const TargetTrust& trust);

// The first value that a press of this rung asks for and that nobody has set here: which, and in which file to set it.
// What the run itself brings (run, incident, reason, before., after., secrets) is not asked for.
std::optional<Error> missingTarget(const Rung& rung, bool undo, const Targets& targets,
                                   const QString& replicaFolder);

// scheme://host:port of a template's address, or the variable that stands for it.
QString templateOrigin(const QString& url);

} // namespace wr

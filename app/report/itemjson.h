// SPDX-License-Identifier: GPL-3.0-or-later
//
// An item of evidence as JSON, alone or opened, as the command line prints it and exports write it. Pure.
#pragma once

#include "models/facts/evidence.h"

#include <QtCore/QJsonObject>

namespace wr {

// restricted: the code of the restricted incident whose members alone have it; empty = everybody in the room has it.
QJsonObject itemJson(const EvidenceItem& item, const QString& restricted);
// With messages, documents, verdicts, attributes and the raw record.
QJsonObject detailJson(const ItemDetail& detail, const QString& restricted);

} // namespace wr

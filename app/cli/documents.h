// SPDX-License-Identifier: GPL-3.0-or-later
//
// State as the JSON documents of the command line: every object has an id, times are ISO 8601 in UTC, enums their wire
// names. Pure.
#pragma once

#include "models/facts/codec.h"
#include "models/ports/evidence.h"
#include "models/rules/authorityrules.h"
#include "models/rules/coverage.h"
#include "models/rules/custody.h"
#include "models/state/room.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <string>
#include <vector>

namespace wr::cli {

QList<Contact> contactsFrom(const std::vector<std::string>& typed); // phone:+49…, email:…

QJsonObject jsonObject(const seal::Json& json);
QJsonObject memberDocument(const Member& member);
QJsonObject systemDocument(const System& system);
QJsonObject whoCanDocument(const WhoCan& answer);
QJsonObject gapDocument(const Room& room, const Gap& gap);
QJsonObject incidentDocument(const Room& room, const Incident& incident); // with everything in it
QJsonObject incidentRow(const Room& room, const Incident& incident);      // for lists
QJsonObject runDocument(const Run& run);
QJsonObject approvalDocument(const Approval& approval);
// restricted: exhibits that only the members of an incident have, with its code.
QJsonObject itemDocument(const EvidenceItem& item, const QHash<ExhibitId, QString>& restricted);
QJsonObject detailDocument(const ItemDetail& detail, const QHash<ExhibitId, QString>& restricted);
QJsonObject reportDocument(const FileReport& report);
QJsonObject coverageDocument(const CoverageCell& cell);
QJsonObject bandDocument(const BandStretch& band);
QJsonObject custodyDocument(const CustodyRow& row, const ExhibitId& exhibit);
QJsonArray capturedArray(const QList<Captured>& values);

} // namespace wr::cli

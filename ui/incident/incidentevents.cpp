// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/incidentevents.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

struct IncidentEventsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::IncidentEvents)
};

} // namespace

QString whyReadOnly(const MemberId& me)
{
    return me.isEmpty()
        ? IncidentEventsWords::tr("This is read only for you: nothing can be added.")
        : QString();
}

QString newId(const QString& stem)
{
    return stem + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Said said(const QString& typed, Instant now)
{
    const QString text = typed.trimmed();
    // "2026-11-24 14:03:22Z it began" has a space inside its time.
    for (const int words : {2, 1}) {
        const QString start = text.section(u' ', 0, words - 1);
        if (start.size() == text.size())
            continue;
        if (words == 2 && !start.contains(u'-'))
            continue;
        if (const auto at = instantFromPerson(start, now))
            return Said{text.mid(start.size()).trimmed(), *at, true};
    }
    return Said{text, now, false};
}

IncidentChanged changed(const Incident& seen, const QString& field, const QString& value,
                        const QString& reason)
{
    return IncidentChanged{
        seen.id, {FieldChange{field, value, seen.origins.value(field).entry}}, reason};
}

std::optional<IncidentChanged> raised(const Incident& seen)
{
    if (seen.severity == Severity::Sev1)
        return std::nullopt;
    const auto higher = static_cast<Severity>(static_cast<int>(seen.severity) - 1);
    return changed(seen, u"severity"_s, severityName(higher));
}

IncidentChanged closed(const Incident& seen, const QString& outcome)
{
    IncidentChanged it = changed(seen, u"phase"_s, phaseName(Phase::Closed));
    if (!outcome.isEmpty())
        it.changes.append(
            FieldChange{u"outcome"_s, outcome, seen.origins.value(u"outcome"_s).entry});
    return it;
}

QString crossingToAcknowledge(const Incident& seen, const MemberId& me)
{
    QString first;
    for (const Crossing& crossing : seen.crossings) {
        if (!crossing.isOpen())
            continue;
        for (const Owed& owed : crossing.owed) {
            if (owed.member == me)
                return crossing.id;
        }
        if (first.isEmpty())
            first = crossing.id;
    }
    return first;
}

ConflictResolved resolved(const Incident& seen, const FieldConflict& conflict, const QString& value)
{
    ConflictResolved it{seen.id, conflict.field, value, {}};
    for (const FieldConflict& one : seen.conflicts) {
        if (one.field != conflict.field)
            continue;
        for (const EntryHash& entry : {one.inForceEntry, one.otherEntry}) {
            if (!it.settles.contains(entry))
                it.settles.append(entry);
        }
    }
    return it;
}

} // namespace wr::incident

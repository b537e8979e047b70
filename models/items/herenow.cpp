// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/herenow.h"

#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

std::optional<PeopleHere> peopleHere(const Room& room, const SharingState& state)
{
    if (state.reach == Reach::Local)
        return std::nullopt;
    QMap<IncidentId, QMap<QString, QString>> names; // of one person, whatever the number of devices
    for (const Companion& companion : state.here) {
        const Presence& it = companion.presence;
        const Member* member = room.maybeAuthor(it.device);
        if (member == nullptr || member->revoked || it.incident.isEmpty())
            continue;
        QString& field = names[it.incident][member->name];
        if (field.isEmpty())
            field = visibleText(it.field, Lines::Single);
    }
    PeopleHere here;
    for (auto incident = names.begin(); incident != names.end(); ++incident) {
        QStringList people;
        for (auto one = incident->begin(); one != incident->end(); ++one)
            people.append(one.value().isEmpty()
                              ? one.key()
                              : QCoreApplication::translate("wr::HereNow", "%1 (typing: %2)")
                                    .arg(one.key(), one.value()));
        here.insert(incident.key(), people.join(u", "_s));
    }
    return here;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/foldparts.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString idsOf(const QList<MemberId>& members)
{
    QStringList ids;
    for (const MemberId& member : members)
        ids.append(member.value);
    return ids.join(u',');
}

// A list of members that the roster has, whoever sets it among them, and those who change it among them.
Nonsense checkMembers(const FoldContext& at, const AccessSet& it)
{
    for (const MemberId& member : it.members) {
        if (at.room.maybeMember(member) == nullptr)
            return foldPhrase(
                QT_TRANSLATE_NOOP("wr::Fold", "Nobody with this id is on the roster."));
    }
    if (!it.members.contains(at.by))
        return foldPhrase(QT_TRANSLATE_NOOP(
            "wr::Fold", "Who sets the members of a restricted incident is always one of them."));
    const bool known = std::all_of(it.granters.begin(), it.granters.end(),
                                   [&it](const MemberId& one) { return it.members.contains(one); });
    return known ? Nonsense()
                 : foldPhrase(QT_TRANSLATE_NOOP(
                     "wr::Fold", "Who may grant access is one of the incident's members."));
}

Nonsense checkEpoch(const Access& old, const AccessSet& it)
{
    const bool removed
        = std::any_of(old.members.begin(), old.members.end(),
                      [&it](const MemberId& member) { return !it.members.contains(member); });
    const qint64 least = removed || old.epoch == 0 ? old.epoch + 1 : old.epoch;
    if (it.epoch == least || it.epoch == old.epoch + 1)
        return {};
    return foldPhrase(QT_TRANSLATE_NOOP(
        "wr::Fold",
        "The keys of a restricted incident are numbered 1, 2, 3 …, and each removal starts one."));
}

} // namespace

Nonsense foldEvent(FoldContext& at, const AccessSet& it)
{
    if (it.incident.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "An incident needs an id."));
    const Incident* known = at.room.maybeIncident(it.incident);
    const Access old = known != nullptr && known->access ? *known->access : Access{};
    if (old.entry != it.base)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold",
                              "Somebody changed the incident's members meanwhile: look "
                              "at them, and change them again."));
    if (Nonsense why = checkMembers(at, it); !why.isEmpty())
        return why;
    if (Nonsense why = checkEpoch(old, it); !why.isEmpty())
        return why;
    Incident& incident = at.room.editIncident(it.incident);
    if (known == nullptr) { // its clear part begins here; the declaration follows, sealed
        incident.code = it.code;
        incident.declared = at.entry.time;
    }
    Act act;
    act.kind = ActKind::AccessSet;
    act.before = idsOf(old.members);
    act.after = idsOf(it.members);
    addAct(at, incident, std::move(act));
    incident.access = Access{it.epoch,      it.members, it.granters,  old.keys + it.keys,
                             at.entry.hash, at.by,      at.entry.time};
    at.change.incidents.insert(it.incident);
    return {};
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/room.h"

#include <algorithm>
#include <atomic>

namespace wr {

namespace {

template<class Map, class Key>
auto find(const Map& map, const Key& key) -> decltype(map.value(key).get())
{
    const auto it = map.constFind(key);
    return it == map.constEnd() ? nullptr : it->get();
}

template<class Key, class T>
const T* find(const Shards<Key, std::shared_ptr<T>>& map, const Key& key)
{
    const std::shared_ptr<T>* part = map.maybe(key);
    return part == nullptr ? nullptr : part->get();
}

template<class T>
T& unshared(std::shared_ptr<T>& part)
{
    if (!part)
        part = std::make_shared<T>();
    else if (part.use_count() > 1)
        part = std::make_shared<T>(*part);
    else // whoever read it last, in whatever thread, is done with it before it is changed
        std::atomic_thread_fence(std::memory_order_acquire);
    return *part;
}

} // namespace

const System* Room::maybeSystem(const SystemId& system) const
{
    return find(m_systems, system);
}

const Incident* Room::maybeIncident(const IncidentId& incident) const
{
    return find(m_incidents, incident);
}

const Run* Room::maybeRun(const RunId& run) const
{
    return find(m_runs, run);
}

const Member* Room::maybeMember(const MemberId& member) const
{
    const auto it = members.constFind(member);
    return it == members.constEnd() ? nullptr : &*it;
}

const Member* Room::maybeAuthor(const DeviceKey& key, qint64 atPosition) const
{
    const Member* member = maybeMember(deviceOwners.value(key));
    if (member == nullptr)
        return nullptr;
    for (const Device& device : member->devices) {
        if (device.key == key) {
            const bool revoked
                = device.revokedFrom >= 0 && (atPosition < 0 || atPosition >= device.revokedFrom);
            return revoked ? nullptr : member;
        }
    }
    return nullptr;
}

QList<const System*> Room::systems() const
{
    QList<const System*> list;
    for (const auto& system : m_systems)
        list.append(system.get());
    std::sort(list.begin(), list.end(), [](const System* a, const System* b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    return list;
}

QList<const Incident*> Room::incidents() const
{
    QList<const Incident*> list;
    list.reserve(m_incidents.size());
    m_incidents.each(
        [&list](const std::shared_ptr<Incident>& incident) { list.append(incident.get()); });
    return list;
}

QList<const Run*> Room::runs() const
{
    QList<const Run*> list;
    for (const RunId& run : m_runOrder)
        list.append(maybeRun(run));
    return list;
}

QList<const Run*> Room::runsOf(const IncidentId& incident) const
{
    QList<const Run*> list;
    if (const QList<RunId>* runs = m_runsByIncident.maybe(incident)) {
        for (const RunId& run : *runs)
            list.append(maybeRun(run));
    }
    return list;
}

QList<const Approval*> Room::approvalsOf(const IncidentId& incident) const
{
    QList<const Approval*> list;
    if (const QList<ApprovalId>* ids = m_approvalsByIncident.maybe(incident)) {
        for (const ApprovalId& approval : *ids)
            list.append(&*approvals.constFind(approval));
    }
    return list;
}

QString Room::memberName(const MemberId& member) const
{
    const Member* found = maybeMember(member);
    return found == nullptr ? member.value : found->name;
}

System& Room::editSystem(const SystemId& system)
{
    System& part = unshared(m_systems[system]);
    part.id = system;
    return part;
}

Incident& Room::editIncident(const IncidentId& incident)
{
    Incident& part = unshared(m_incidents[incident]);
    part.id = incident;
    return part;
}

void Room::addApproval(const Approval& approval)
{
    approvals.insert(approval.id, approval);
    m_approvalsByIncident[approval.incident].append(approval.id);
}

void Room::addExhibit(const Exhibit& exhibit)
{
    const QString key = exhibit.system.value + u'/' + exhibit.id.value;
    const QString within = key + u'#'; // only the members of some incident have it so far
    const bool counted = exhibitKeys.contains(key) || exhibitKeys.contains(within);
    exhibits.append(exhibit);
    if (exhibit.incident.isEmpty()) {
        exhibitKeys[key] = true;
    } else {
        exhibitKeys[key + u'@' + exhibit.incident.value] = true;
        exhibitKeys[within] = true;
    }
    if (counted)
        return;
    ArrivedKinds& kinds = arrived[exhibit.system];
    const bool timed = exhibit.isTimed();
    for (const KindCount& count : exhibit.kinds) {
        if (count.items <= 0)
            continue;
        Arrived& kind = kinds[static_cast<size_t>(count.kind)];
        if (timed) {
            kind.first = kind.isTimed() ? std::min(kind.first, exhibit.from) : exhibit.from;
            kind.last = kind.isTimed() ? std::max(kind.last, exhibit.to) : exhibit.to;
        }
        kind.items += count.items;
    }
}

void Room::addRun(const Run& run)
{
    m_runs[run.id] = std::make_shared<Run>(run);
    m_runOrder.append(run.id);
    m_runsByIncident[run.incident].append(run.id);
}

Run& Room::editRun(const RunId& run)
{
    return unshared(m_runs[run]);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"

#include "models/rules/deadlinerules.h"
#include "models/rules/drillrules.h"
#include "models/rules/severityrules.h"
#include "models/state/fields.h"
#include "models/state/restricted.h"

#include <QtCore/QJsonDocument>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class List>
QJsonArray idArray(const List& ids)
{
    QJsonArray array;
    for (const auto& id : ids)
        array.append(id.value);
    return array;
}

template<class List, class Name>
QJsonArray nameArray(const List& values, Name name)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(name(value));
    return array;
}

QJsonArray contactArray(const QList<Contact>& contacts)
{
    QJsonArray array;
    for (const Contact& contact : contacts)
        array.append(QJsonObject{{u"id"_s, QString(contact.kind + u':' + contact.value)},
                                 {u"kind"_s, contact.kind},
                                 {u"value"_s, contact.value}});
    return array;
}

QJsonValue optionalTime(const std::optional<Instant>& time)
{
    return time ? QJsonValue(isoText(*time)) : QJsonValue();
}

QJsonArray noteArray(const Incident& incident)
{
    QJsonArray array;
    for (const Note& note : incident.notes)
        array.append(QJsonObject{{u"id"_s, note.id.value},
                                 {u"by"_s, note.by.value},
                                 {u"text"_s, note.text},
                                 {u"happened"_s, isoText(note.happened)},
                                 {u"recorded"_s, isoText(note.recorded)},
                                 {u"entry"_s, note.entry.value},
                                 {u"position"_s, note.position}});
    return array;
}

QJsonArray decisionArray(const Incident& incident)
{
    QJsonArray array;
    for (const Decision& decision : incident.decisions)
        array.append(QJsonObject{
            {u"id"_s, decision.id.value},
            {u"by"_s, decision.by.value},
            {u"text"_s, decision.text},
            {u"right"_s,
             decision.right ? QJsonValue(decisionRightName(*decision.right)) : QJsonValue()},
            {u"happened"_s, isoText(decision.happened)},
            {u"recorded"_s, isoText(decision.recorded)},
            {u"entry"_s, decision.entry.value},
            {u"position"_s, decision.position}});
    return array;
}

QJsonArray taskArray(const Incident& incident)
{
    QJsonArray array;
    for (const Task& task : incident.tasks)
        array.append(QJsonObject{{u"id"_s, task.id.value},
                                 {u"text"_s, task.text},
                                 {u"by"_s, task.by.value},
                                 {u"owner"_s, task.owner.value},
                                 {u"boxMinutes"_s, task.boxMinutes},
                                 {u"done"_s, task.done},
                                 {u"recorded"_s, isoText(task.recorded)}});
    return array;
}

QJsonArray crossingArray(const Incident& incident)
{
    QJsonArray array;
    for (const Crossing& crossing : incident.crossings) {
        QJsonArray owed;
        for (const Owed& one : crossing.owed)
            owed.append(QJsonObject{
                {u"id"_s, QString(functionName(one.function) + u'/' + one.member.value)},
                {u"function"_s, functionName(one.function)},
                {u"member"_s, one.member.value},
                {u"contact"_s, one.contact}});
        array.append(QJsonObject{{u"id"_s, crossing.id},
                                 {u"why"_s, crossing.why},
                                 {u"owed"_s, owed},
                                 {u"at"_s, isoText(crossing.at)},
                                 {u"acknowledgedBy"_s, crossing.acknowledgedBy.value}});
    }
    return array;
}

QJsonArray refArray(const QList<ItemRef>& refs)
{
    QJsonArray array;
    for (const ItemRef& ref : refs)
        array.append(itemRefText(ref));
    return array;
}

QJsonArray sealArray(const Incident& incident)
{
    QJsonArray array;
    for (const Seal& seal : incident.seals)
        array.append(QJsonObject{{u"id"_s, seal.id.value},
                                 {u"by"_s, seal.by.value},
                                 {u"why"_s, seal.why},
                                 {u"root"_s, seal.root},
                                 {u"items"_s, seal.items},
                                 {u"exhibits"_s, idArray(seal.exhibits)},
                                 {u"records"_s, refArray(seal.records)},
                                 {u"recorded"_s, isoText(seal.recorded)}});
    return array;
}

// What only the members of the incident have.
QJsonArray exhibitArray(const Room& room, const Incident& incident)
{
    QJsonArray array;
    for (const Exhibit& exhibit : room.exhibits) {
        if (exhibit.incident == incident.id)
            array.append(QJsonObject{{u"id"_s, exhibit.id.value},
                                     {u"name"_s, exhibit.name},
                                     {u"system"_s, exhibit.system.value},
                                     {u"bytes"_s, exhibit.bytes},
                                     {u"items"_s, exhibit.items},
                                     {u"by"_s, exhibit.by.value},
                                     {u"recorded"_s, isoText(exhibit.recorded)},
                                     {u"shared"_s, exhibit.shared.value}});
    }
    return array;
}

QJsonArray conflictArray(const Incident& incident)
{
    QJsonArray array;
    for (const FieldConflict& conflict : incident.conflicts)
        array.append(QJsonObject{{u"id"_s, conflict.otherEntry.value},
                                 {u"field"_s, conflict.field},
                                 {u"inForce"_s, conflict.inForce},
                                 {u"inForceBy"_s, conflict.inForceBy.value},
                                 {u"other"_s, conflict.other},
                                 {u"otherBy"_s, conflict.otherBy.value}});
    return array;
}

void insertAccess(QJsonObject& object, const Room& room, const Incident& incident)
{
    object.insert(u"restricted"_s, incident.access.has_value());
    object.insert(u"inaccessible"_s, incident.isInaccessible());
    if (!incident.access)
        return;
    object.insert(u"members"_s, idArray(incident.access->members));
    object.insert(u"grants"_s, idArray(grantersOf(room, incident)));
    object.insert(u"unreadable"_s, incident.sealedAway);
}

// What everybody sees of a restricted incident; of its systems those that an order or a question names.
QJsonObject inaccessibleRow(const Room& room, const Incident& incident)
{
    QStringList systems;
    for (const Run* run : room.runsOf(incident.id))
        systems.append(run->system.value);
    for (const Approval* approval : room.approvalsOf(incident.id))
        systems.append(approval->system.value);
    systems.removeDuplicates();
    QJsonObject object{
        {u"id"_s, incident.id.value},
        {u"code"_s, incident.code},
        {u"commander"_s,
         incident.commander.isEmpty() ? QJsonValue() : QJsonValue(incident.commander.value)},
        {u"systems"_s, QJsonArray::fromStringList(systems)}};
    insertAccess(object, room, incident);
    return object;
}

QJsonObject drillTimesDocument(const DrillTimes& times)
{
    return QJsonObject{{u"declared"_s, isoText(times.declared)},
                       {u"firstContainment"_s, optionalTime(times.firstContainment)},
                       {u"confirmed"_s, optionalTime(times.confirmed)},
                       {u"undone"_s, optionalTime(times.undone)}};
}

QString clockKindName(RunningClock::Kind kind)
{
    switch (kind) {
    case RunningClock::Kind::TimeBox:
        return u"time-box"_s;
    case RunningClock::Kind::Approval:
        return u"approval"_s;
    case RunningClock::Kind::Update:
        return u"update"_s;
    }
    return {};
}

QJsonArray clockArray(const Room& room, const Incident& incident)
{
    QJsonArray array;
    for (const RunningClock& clock : clocksOf(room, incident))
        array.append(QJsonObject{{u"kind"_s, clockKindName(clock.kind)},
                                 {u"what"_s, clock.what},
                                 {u"owner"_s, clock.owner.value},
                                 {u"due"_s, isoText(clock.due)}});
    return array;
}

} // namespace

QJsonObject jsonObject(const seal::Json& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(seal::write(json))).object();
}

QJsonObject memberDocument(const Member& member)
{
    QJsonArray devices;
    for (const Device& device : member.devices)
        devices.append(
            QJsonObject{{u"id"_s, device.key.value},
                        {u"label"_s, device.label},
                        {u"revokedFrom"_s,
                         device.revokedFrom < 0 ? QJsonValue() : QJsonValue(device.revokedFrom)}});
    return QJsonObject{{u"id"_s, member.id.value},
                       {u"name"_s, member.name},
                       {u"function"_s, functionName(member.function)},
                       {u"contacts"_s, contactArray(member.contacts)},
                       {u"steward"_s, member.steward},
                       {u"away"_s, member.away},
                       {u"revoked"_s, member.revoked},
                       {u"reachable"_s, member.isReachable()},
                       {u"devices"_s, devices}};
}

QJsonObject systemDocument(const System& system)
{
    QJsonObject object = jsonObject(writeSystem(system));
    object.insert(u"onlyYou"_s, system.onlyYou);
    object.insert(u"entry"_s, system.setBy.value);
    return object;
}

QJsonObject whoCanDocument(const WhoCan& answer)
{
    QJsonArray holders;
    for (const Holder& holder : answer.holders)
        holders.append(QJsonObject{{u"id"_s, holder.member.value},
                                   {u"name"_s, holder.name},
                                   {u"deputy"_s, holder.deputy},
                                   {u"reachable"_s, holder.reachable},
                                   {u"contacts"_s, contactArray(holder.contacts)}});
    return QJsonObject{
        {u"id"_s, QString(answer.system.value + u'/' + decisionRightName(answer.right))},
        {u"system"_s, answer.system.value},
        {u"right"_s, decisionRightName(answer.right)},
        {u"holders"_s, holders},
        {u"secondPerson"_s, answer.secondPerson},
        {u"gap"_s, answer.isGap()},
        {u"confirmedAt"_s, optionalTime(answer.confirmedAt)}};
}

QJsonObject gapDocument(const Room& room, const Gap& gap)
{
    const System* system = room.maybeSystem(gap.system);
    return QJsonObject{{u"id"_s, QString(gap.system.value + u'/' + decisionRightName(gap.right))},
                       {u"system"_s, gap.system.value},
                       {u"systemName"_s, system == nullptr ? QString() : system->name},
                       {u"right"_s, decisionRightName(gap.right)},
                       {u"why"_s, gap.vacant ? u"vacant"_s : u"unreachable"_s}};
}

QJsonObject incidentRow(const Room& room, const Incident& incident)
{
    if (incident.isInaccessible())
        return inaccessibleRow(room, incident);
    QJsonObject object{
        {u"id"_s, incident.id.value},
        {u"code"_s, incident.code},
        {u"title"_s, incident.title},
        {u"severity"_s, severityName(incident.severity)},
        {u"phase"_s, phaseName(incident.phase)},
        {u"commander"_s,
         incident.commander.isEmpty() ? QJsonValue() : QJsonValue(incident.commander.value)},
        {u"systems"_s, idArray(incident.systems)},
        {u"types"_s, nameArray(incident.types, incidentTypeName)},
        {u"drill"_s, incident.drill},
        {u"declared"_s, isoText(incident.declared)},
        {u"happened"_s, isoText(incident.happened)},
        {u"closed"_s, optionalTime(incident.closedAt)}};
    insertAccess(object, room, incident);
    return object;
}

QJsonObject incidentDocument(const Room& room, const Incident& incident)
{
    QJsonObject object = incidentRow(room, incident);
    QJsonArray runs;
    for (const Run* run : room.runsOf(incident.id))
        runs.append(runDocument(*run));
    object.insert(u"runs"_s, runs);
    if (incident.isInaccessible())
        return object;
    if (incident.drill)
        object.insert(u"drillTimes"_s, drillTimesDocument(drillTimes(room, incident)));
    const SuggestedSeverity suggested = suggestSeverity(room.thresholds, incident.levels);
    object.insert(u"levels"_s,
                  QJsonObject{{u"harm"_s, incident.levels.harm},
                              {u"misuse"_s, incident.levels.misuse},
                              {u"dependency"_s, incident.levels.dependency}});
    object.insert(u"suggestedSeverity"_s, severityName(suggested.severity));
    object.insert(u"suggestedWhy"_s, suggested.why);
    object.insert(u"outcome"_s, incident.outcome);
    object.insert(u"notes"_s, noteArray(incident));
    object.insert(u"decisions"_s, decisionArray(incident));
    object.insert(u"tasks"_s, taskArray(incident));
    object.insert(u"crossings"_s, crossingArray(incident));
    object.insert(u"seals"_s, sealArray(incident));
    object.insert(u"exhibits"_s, exhibitArray(room, incident));
    object.insert(u"conflicts"_s, conflictArray(incident));
    object.insert(u"clocks"_s, clockArray(room, incident));
    QJsonArray pins;
    for (const Pin& pin : incident.pins)
        pins.append(QJsonObject{{u"id"_s, itemRefText(pin.item)},
                                {u"comment"_s, pin.comment},
                                {u"by"_s, pin.by.value}});
    object.insert(u"pins"_s, pins);
    QJsonObject fields;
    for (auto origin = incident.origins.begin(); origin != incident.origins.end(); ++origin)
        fields.insert(origin.key(),
                      QJsonObject{{u"value"_s, fieldText(incident, origin.key())},
                                  {u"entry"_s, origin->entry.value},
                                  {u"by"_s, origin->by.value}});
    object.insert(u"fields"_s, fields);
    return object;
}

} // namespace wr::cli

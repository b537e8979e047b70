// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/entriesmodel.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("wr::EntriesModel", source);
}

QString rungTitleOf(const Room& room, const SystemId& system, const RungId& rung)
{
    const System* found = room.maybeSystem(system);
    const Rung* one = found == nullptr ? nullptr : found->maybeRung(rung);
    return one == nullptr ? rung.value : one->title;
}

void addPeople(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    EntryRow declared{
        u"declared"_s,
        EntryKind::Declared,
        incident.happened,
        incident.declared,
        text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Incident declared: %1")).arg(incident.title),
        room.memberName(incident.declaredBy),
        {},
        {},
        {}};
    rows.append(declared);
    for (const Note& note : incident.notes)
        rows.append({u"note-"_s + note.id.value,
                     EntryKind::Note,
                     note.happened,
                     note.recorded,
                     note.text,
                     room.memberName(note.by),
                     {},
                     {},
                     note.evidence});
    for (const Decision& decision : incident.decisions) {
        QString words = decision.text;
        if (decision.right)
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 (by the right “%2”)"))
                        .arg(words, decisionRightTitle(*decision.right));
        if (!decision.objections.isEmpty())
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 Objections: %2"))
                        .arg(words, decision.objections);
        rows.append({u"decision-"_s + decision.id.value,
                     EntryKind::Decision,
                     decision.happened,
                     decision.recorded,
                     words,
                     room.memberName(decision.by),
                     {},
                     {},
                     {}});
    }
    for (const Task& task : incident.tasks) {
        QString words = task.owner.isEmpty()
            ? task.text
            : text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 (for %2)"))
                  .arg(task.text, room.memberName(task.owner));
        if (task.done)
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1: done")).arg(words);
        rows.append({u"task-"_s + task.id.value,
                     EntryKind::Task,
                     task.recorded,
                     task.recorded,
                     words,
                     room.memberName(task.by),
                     {},
                     {},
                     {}});
    }
}

QString runText(const Room& room, const Run& run)
{
    const QString rung = rungTitleOf(room, run.system, run.rung);
    const QString what = run.undoes
        ? text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Undo of “%1”: %2"))
        : text(QT_TRANSLATE_NOOP("wr::EntriesModel", "“%1”: %2"));
    QString words = what.arg(rung, runStateTitle(run.state));
    const auto valuesOf = [](const QList<Captured>& values) {
        QStringList list;
        for (const Captured& value : values)
            list.append(QString(value.name + u" = "_s + value.value));
        return list.join(u", "_s);
    };
    if (!run.before.isEmpty())
        words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. Before: %2"))
                    .arg(words, valuesOf(run.before));
    for (auto it = run.steps.rbegin(); it != run.steps.rend(); ++it) {
        if (it->values.isEmpty())
            continue;
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. After: %2"))
            .arg(words, valuesOf(it->values));
    }
    return words;
}

void addActs(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    for (const Run* run : room.runsOf(incident.id)) {
        const Instant last = run->steps.isEmpty() ? run->orderedAt : run->steps.last().at;
        rows.append({u"run-"_s + run->id.value,
                     EntryKind::Run,
                     run->orderedAt,
                     last,
                     runText(room, *run),
                     room.memberName(run->orderedBy),
                     run->state,
                     run->id,
                     {}});
    }
    for (const Approval& approval : room.approvals) {
        if (approval.incident != incident.id)
            continue;
        const QString what = rungTitleOf(room, approval.system, approval.rung);
        QString words;
        switch (approval.state) {
        case ApprovalState::Asked:
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval asked for “%1”"));
            break;
        case ApprovalState::Given:
        case ApprovalState::Used:
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval given for “%1”"));
            break;
        case ApprovalState::Denied:
            words = text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval denied for “%1”"));
            break;
        }
        const bool answered = approval.state != ApprovalState::Asked;
        rows.append({u"approval-"_s + approval.id.value,
                     EntryKind::Approval,
                     approval.askedAt,
                     answered ? approval.answeredAt : approval.askedAt,
                     words.arg(what),
                     room.memberName(answered ? approval.answeredBy : approval.askedBy),
                     {},
                     {},
                     {}});
    }
}

void addRest(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    for (const Crossing& crossing : incident.crossings) {
        const QString words = crossing.isOpen()
            ? crossing.why
            : text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 Acknowledged by %2."))
                  .arg(crossing.why, room.memberName(crossing.acknowledgedBy));
        rows.append({u"crossing-"_s + crossing.id,
                     EntryKind::Crossing,
                     crossing.at,
                     crossing.isOpen() ? crossing.at : crossing.acknowledgedAt,
                     words,
                     {},
                     {},
                     {},
                     {}});
    }
    for (const Pin& pin : incident.pins)
        rows.append({u"pin-"_s + itemRefText(pin.item) + QString::number(pin.recorded.micros),
                     EntryKind::Pin,
                     pin.recorded,
                     pin.recorded,
                     pin.comment.isEmpty()
                         ? text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Evidence pinned"))
                         : pin.comment,
                     room.memberName(pin.by),
                     {},
                     {},
                     {pin.item}});
    for (const Seal& seal : incident.seals)
        rows.append(
            {u"seal-"_s + seal.id.value,
             EntryKind::Seal,
             seal.recorded,
             seal.recorded,
             text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Evidence sealed: %1. Items: %2, root %3…"))
                 .arg(seal.why)
                 .arg(seal.items)
                 .arg(seal.root.left(12)),
             room.memberName(seal.by),
             {},
             {},
             {}});
}

} // namespace

QString entryKindTitle(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Declared:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Declared"));
    case EntryKind::Note:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Note"));
    case EntryKind::Decision:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Decision"));
    case EntryKind::Task:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Task"));
    case EntryKind::Run:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Containment"));
    case EntryKind::Crossing:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Threshold"));
    case EntryKind::Approval:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval"));
    case EntryKind::Pin:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Pin"));
    case EntryKind::Seal:
        return text(QT_TRANSLATE_NOOP("wr::EntriesModel", "Seal"));
    }
    return {};
}

QList<EntryRow> entryRows(const Room& room, const Incident& incident)
{
    QList<EntryRow> rows;
    addPeople(room, incident, rows);
    addActs(room, incident, rows);
    addRest(room, incident, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const EntryRow& a, const EntryRow& b) {
        return a.happened != b.happened ? a.happened > b.happened : a.recorded > b.recorded;
    });
    return rows;
}

EntriesModel::EntriesModel(TimeText timeText, QObject* parent)
    : MergedTable(parent)
    , m_timeText(std::move(timeText))
{
}

void EntriesModel::show(const Room& room, const IncidentId& incident)
{
    const Incident* found = room.maybeIncident(incident);
    merge(found == nullptr ? QList<EntryRow>() : entryRows(room, *found));
}

int EntriesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QString EntriesModel::timeCell(Instant when) const
{
    return m_timeText ? m_timeText(when) : isoText(when);
}

QVariant EntriesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntryRow& row = at(index.row());
    if (role == SortRole && index.column() == HappenedColumn)
        return row.happened.micros;
    if (role == SortRole && index.column() == RecordedColumn)
        return row.recorded.micros;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case HappenedColumn:
        return timeCell(row.happened);
    case KindColumn:
        return row.state ? text(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1: %2"))
                               .arg(entryKindTitle(row.kind), runStateTitle(*row.state))
                         : entryKindTitle(row.kind);
    case TextColumn:
        return row.text;
    case WhoColumn:
        return row.by;
    case RecordedColumn:
        return timeCell(row.recorded);
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HappenedColumn:
        return tr("Happened");
    case KindColumn:
        return tr("What");
    case TextColumn:
        return tr("Words");
    case WhoColumn:
        return tr("Who");
    case RecordedColumn:
        return tr("Recorded");
    default:
        return {};
    }
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/entriesmodel.h"

#include "models/items/runremark.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <tuple>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString entryPhrase(const char* source)
{
    return QCoreApplication::translate("wr::EntriesModel", source);
}

QString rungTitleOf(const Room& room, const SystemId& system, const RungId& rung)
{
    const System* found = room.maybeSystem(system);
    const Rung* one = found == nullptr ? nullptr : found->maybeRung(rung);
    return one == nullptr ? rung.value : one->title;
}

// A row of what people did; the rest of it is filled in by who makes it.
EntryRow rowOf(const QString& key, EntryKind kind, Instant happened, Instant recorded,
               const QString& words, const QString& by, qint64 position = -1)
{
    EntryRow row;
    row.key = key;
    row.kind = kind;
    row.happened = happened;
    row.recorded = recorded;
    row.text = words;
    row.by = by;
    row.position = position;
    return row;
}

QString decisionText(const Decision& decision)
{
    QString words = decision.text;
    if (decision.right)
        words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 (by the right “%2”)"))
                    .arg(words, decisionRightTitle(*decision.right));
    if (!decision.objections.isEmpty())
        words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 Objections: %2"))
                    .arg(words, decision.objections);
    return words;
}

void addPeople(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    rows.append(rowOf(u"declared"_s, EntryKind::Declared, incident.happened, incident.declared,
                      declaredSentence(incident), room.memberName(incident.declaredBy)));
    for (const Note& note : incident.notes) {
        rows.append(rowOf(u"note-"_s + note.id.value, EntryKind::Note, note.happened, note.recorded,
                          note.text, room.memberName(note.by), note.position));
        rows.last().evidence = note.evidence;
    }
    for (const Decision& decision : incident.decisions)
        rows.append(rowOf(u"decision-"_s + decision.id.value, EntryKind::Decision,
                          decision.happened, decision.recorded, decisionText(decision),
                          room.memberName(decision.by), decision.position));
    for (const Task& task : incident.tasks) {
        const QString asked = breakGlassWords(room, task.id.value, task.text);
        const QString words = task.owner.isEmpty()
            ? asked
            : entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1 (for %2)"))
                  .arg(asked, room.memberName(task.owner));
        rows.append(rowOf(u"task-"_s + task.id.value, EntryKind::Task, task.recorded, task.recorded,
                          words, room.memberName(task.by), task.position));
        if (task.done)
            rows.append(
                rowOf(u"done-"_s + task.id.value, EntryKind::Task, task.doneAt, task.doneAt,
                      entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1: done")).arg(asked),
                      room.memberName(task.doneBy)));
    }
}

EntryKind kindOf(const Act& act)
{
    if (act.kind == ActKind::FieldSet || act.kind == ActKind::ConflictSettled) {
        if (act.field == u"severity"_s)
            return EntryKind::Severity;
        return act.field == u"phase"_s ? EntryKind::Phase : EntryKind::Change;
    }
    return act.kind == ActKind::AccessSet ? EntryKind::Change : EntryKind::Command;
}

void addHistory(const Room& room, const Incident& incident, const TimeSpelling& spelling,
                QList<EntryRow>& rows)
{
    int place = 0;
    for (const Act& act : incident.acts) // they are only ever added to, so a place is a name
        rows.append(rowOf(u"act-"_s + QString::number(place++), kindOf(act), act.recorded,
                          act.recorded, actSentence(room, act, spelling), room.memberName(act.by),
                          act.position));
}

QString runEntryText(const Room& room, const Run& run)
{
    const QString rung = remarked(run, rungTitleOf(room, run.system, run.rung));
    const QString what = run.undoes
        ? entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Undo of “%1”: %2"))
        : entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "“%1”: %2"));
    QString words = what.arg(rung, runStateTitle(run.state));
    const auto valuesOf = [](const QList<Captured>& values) {
        QStringList list;
        for (const Captured& value : values)
            list.append(QString(value.name + u" = "_s + value.value));
        return list.join(u", "_s);
    };
    if (!run.reason.isEmpty())
        words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. Reason: %2"))
                    .arg(words, run.reason);
    if (!run.before.isEmpty())
        words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. Before: %2"))
                    .arg(words, valuesOf(run.before));
    for (auto it = run.steps.rbegin(); it != run.steps.rend(); ++it) {
        if (it->values.isEmpty())
            continue;
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. After: %2"))
            .arg(words, valuesOf(it->values));
    }
    return words;
}

// What came of the run: the states that somebody must know, not each step on the way there.
bool isOutcome(RunState state)
{
    return state != RunState::Ordered && state != RunState::Sending && state != RunState::Pending;
}

void addRuns(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    for (const Run* run : room.runsOf(incident.id)) {
        EntryRow row
            = rowOf(u"run-"_s + run->id.value, EntryKind::Run, run->orderedAt, run->orderedAt,
                    runEntryText(room, *run), room.memberName(run->orderedBy), run->position);
        row.state = run->state;
        row.run = run->id;
        rows.append(row);
        const QString rung = remarked(*run, rungTitleOf(room, run->system, run->rung));
        for (qsizetype i = 0; i < run->steps.size(); ++i) {
            const RunStep& step = run->steps.at(i);
            if (!isOutcome(step.state))
                continue;
            const QString what = run->undoes
                ? entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Undo of “%1”: %2"))
                : entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "“%1”: %2"));
            QString words = what.arg(rung, runStateTitle(step.state));
            if (!step.detail.isEmpty())
                words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. %2"))
                            .arg(words, step.detail);
            EntryRow outcome
                = rowOf(u"run-"_s + run->id.value + u'-' + QString::number(i), EntryKind::Outcome,
                        step.at, step.at, words, room.memberName(step.by));
            outcome.state = step.state;
            outcome.run = run->id;
            rows.append(outcome);
        }
    }
}

// What an approval is for: a rung, or a decision in its own words.
QString askedFor(const Room& room, const Approval& approval)
{
    return approval.rung.isEmpty() ? approval.request.body
                                   : rungTitleOf(room, approval.system, approval.rung);
}

void addApprovals(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    for (const Approval* approval : room.approvalsOf(incident.id)) {
        const QString what = askedFor(room, *approval);
        QString words
            = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval asked for “%1”"))
                  .arg(what);
        if (!approval->reason.isEmpty())
            words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. Reason: %2"))
                        .arg(words, approval->reason);
        const QString key = u"approval-"_s + approval->id.value;
        rows.append(rowOf(key, EntryKind::Approval, approval->askedAt, approval->askedAt, words,
                          room.memberName(approval->askedBy), approval->position));
        if (approval->state == ApprovalState::Asked)
            continue;
        words = approval->state == ApprovalState::Denied
            ? entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval denied for “%1”"))
                  .arg(what)
            : entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval given for “%1”"))
                  .arg(what);
        if (!approval->answer.isEmpty())
            words = entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1. Reason: %2"))
                        .arg(words, approval->answer);
        rows.append(rowOf(key + u"-answer"_s, EntryKind::Approval, approval->answeredAt,
                          approval->answeredAt, words, room.memberName(approval->answeredBy)));
    }
}

void addRest(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    int place = 0;
    for (const Crossing& crossing : incident.crossings) {
        const QString key = u"crossing-"_s + QString::number(place++);
        const QString why = breakGlassWords(room, crossing.id, thresholdWords(crossing.why));
        rows.append(
            rowOf(key, EntryKind::Crossing, crossing.at, crossing.at, why, {}, crossing.position));
        if (!crossing.isOpen())
            rows.append(rowOf(
                key + u"-acknowledged"_s, EntryKind::Crossing, crossing.acknowledgedAt,
                crossing.acknowledgedAt,
                entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Acknowledged: %1")).arg(why),
                room.memberName(crossing.acknowledgedBy)));
    }
    place = 0;
    for (const Pin& pin : incident.pins) {
        rows.append(
            rowOf(u"pin-"_s + QString::number(place++), EntryKind::Pin, pin.recorded, pin.recorded,
                  pin.comment.isEmpty()
                      ? entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Evidence pinned"))
                      : pin.comment,
                  room.memberName(pin.by), pin.position));
        rows.last().evidence = {pin.item};
    }
    for (const Seal& seal : incident.seals)
        rows.append(rowOf(u"seal-"_s + seal.id.value, EntryKind::Seal, seal.recorded, seal.recorded,
                          entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel",
                                                        "Evidence sealed: %1. Items: %2, root %3…"))
                              .arg(seal.why, QLocale().toString(seal.items), seal.root.left(12)),
                          room.memberName(seal.by), seal.position));
}

void addHypotheses(const Room& room, const Incident& incident, QList<EntryRow>& rows)
{
    for (const Hypothesis& hypothesis : incident.hypotheses) {
        for (const HypothesisStatement& said : hypothesis.statements)
            rows.append(rowOf(u"hypothesis-"_s + said.entry.value, EntryKind::Hypothesis,
                              said.recorded, said.recorded, hypothesisSentence(hypothesis, said),
                              room.memberName(said.by)));
    }
}

} // namespace

QString entryKindTitle(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Declared:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Declared"));
    case EntryKind::Note:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Note"));
    case EntryKind::Decision:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Decision"));
    case EntryKind::Task:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Task"));
    case EntryKind::Run:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Containment"));
    case EntryKind::Crossing:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Threshold"));
    case EntryKind::Approval:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Approval"));
    case EntryKind::Pin:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Pin"));
    case EntryKind::Seal:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Seal"));
    case EntryKind::Severity:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Severity"));
    case EntryKind::Phase:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Phase"));
    case EntryKind::Command:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Command"));
    case EntryKind::Change:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Change"));
    case EntryKind::Outcome:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Outcome"));
    case EntryKind::Hypothesis:
        return entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "Hypothesis"));
    }
    return {};
}

QList<EntryRow> entryRows(const Room& room, const Incident& incident, const TimeSpelling& spelling)
{
    QList<EntryRow> rows;
    addPeople(room, incident, rows);
    addHistory(room, incident, spelling, rows);
    addRuns(room, incident, rows);
    addApprovals(room, incident, rows);
    addRest(room, incident, rows);
    addHypotheses(room, incident, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const EntryRow& a, const EntryRow& b) {
        return std::tie(a.happened, a.recorded, a.position)
            > std::tie(b.happened, b.recorded, b.position);
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
    QList<EntryRow> rows
        = found == nullptr ? QList<EntryRow>() : entryRows(room, *found, m_timeText);
    for (EntryRow& row : rows)
        row.text = marked(row);
    merge(rows);
}

QString EntriesModel::marked(const EntryRow& row) const
{
    const auto received = m_received.find(row.position);
    if (row.position < 0 || received == m_received.end())
        return row.text;
    return (row.recorded > *received
                ? tr("%1 [clock ahead: the log received this before its time, at %2]")
                : tr("%1 [the log received this later, at %2: it waited, or a clock is slow]"))
        .arg(row.text, timeCell(*received));
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
        return row.state ? entryPhrase(QT_TRANSLATE_NOOP("wr::EntriesModel", "%1: %2"))
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

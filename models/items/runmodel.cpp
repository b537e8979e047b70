// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runmodel.h"

#include "models/items/runremark.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 nanosPerMicro = 1'000;

QString runModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::RunModel", text);
}

RunRow runRow(const Room& room, const Run& run)
{
    RunRow row;
    row.key = run.id;
    row.when = run.orderedAt;
    const Incident* incident = room.maybeIncident(run.incident);
    row.incident = incident == nullptr ? run.incident.value : incident->code;
    const System* system = room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    row.rung = remarked(run, rung == nullptr ? run.rung.value : rung->title);
    row.system = system == nullptr ? run.system.value : system->name;
    row.by = room.memberName(run.orderedBy);
    row.state = run.state;
    for (const RunStep& step : run.steps) {
        if (step.status != 0)
            row.status = step.status;
        if (!step.detail.isEmpty())
            row.detail = step.detail;
    }
    if (!isLive(run.state) && !run.steps.isEmpty())
        row.tookMicros = run.steps.last().at.micros - run.orderedAt.micros;
    if (run.undoes)
        row.undoOf = run.undoes->value;
    row.reason = run.reason;
    row.requestHash = run.request.hash;
    return row;
}

QString capturedText(const QList<Captured>& values)
{
    QString text;
    for (const Captured& one : values)
        text += u"  "_s + one.name + u" = "_s + one.value + u'\n';
    return text;
}

} // namespace

QString requestText(const PreparedRequest& request)
{
    QString text = request.method + u' ' + request.url + u'\n';
    for (const Header& header : request.headers)
        text += header.name + u": "_s + header.value + u'\n';
    if (!request.body.isEmpty())
        text += u'\n' + request.body + u'\n';
    return text;
}

QString runText(const Room& room, const Run& run)
{
    const QString remark = runRemark(run);
    QString text = (remark.isEmpty() ? QString() : QString(remark + u"\n\n"_s))
        + requestText(run.request) + u"\nsha256 "_s + run.request.hash + u'\n';
    if (!run.before.isEmpty())
        text += u'\n' + runModelPhrase(QT_TRANSLATE_NOOP("wr::RunModel", "Before:")) + u'\n'
            + capturedText(run.before);
    text += u'\n';
    for (const RunStep& step : run.steps) {
        text += isoText(step.at) + u"  "_s + runStateTitle(step.state) + u"  "_s
            + room.memberName(step.by);
        if (step.status != 0)
            text += u"  HTTP "_s + QString::number(step.status);
        if (!step.detail.isEmpty())
            text += u"\n  "_s + step.detail;
        text += u'\n' + (step.state == RunState::Ordered ? QString() : capturedText(step.values));
    }
    return text;
}

RunModel::RunModel(RunSpelling spelling, QObject* parent)
    : MergedTable(parent)
    , m_spelling(std::move(spelling))
{
}

bool isIn(RunGroup group, RunState state)
{
    switch (group) {
    case RunGroup::Any:
        return true;
    case RunGroup::Live:
        return isLive(state);
    case RunGroup::Unknown:
        return state == RunState::Unknown;
    case RunGroup::Confirmed:
        return isConfirmed(state);
    case RunGroup::Failed:
        return isFailed(state);
    case RunGroup::Drifted:
        return state == RunState::Drifted;
    case RunGroup::Undone:
        return state == RunState::Undone;
    }
    return true;
}

void RunModel::show(const Room& room, const IncidentId& incident)
{
    showOnly(room, RunFilter{incident, {}, RunGroup::Any, {}, std::nullopt});
}

void RunModel::showOnly(const Room& room, const RunFilter& filter)
{
    if (filter != m_filter)
        merge({});
    m_filter = filter;
    QList<RunRow> wanted;
    for (const Run* run : filter.incident.isEmpty() ? room.runs() : room.runsOf(filter.incident)) {
        const bool fits = (filter.system.isEmpty() || run->system == filter.system)
            && (filter.by.isEmpty() || run->orderedBy == filter.by)
            && (!filter.since || run->orderedAt >= *filter.since) && isIn(filter.group, run->state);
        if (fits)
            wanted.append(runRow(room, *run));
    }
    std::reverse(wanted.begin(), wanted.end());
    merge(wanted);
}

int RunModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant RunModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow& row = at(index.row());
    if (role == SortRole && index.column() == WhenColumn)
        return row.when.micros;
    if (role == SortRole && index.column() == TookColumn)
        return row.tookMicros ? QVariant(*row.tookMicros) : QVariant();
    if (role == SortRole && index.column() == StatusColumn)
        return row.status;
    if (role == Qt::ToolTipRole && index.column() == StateColumn)
        return row.detail;
    if (role == Qt::AccessibleTextRole)
        return QString(row.rung + u", "_s + row.system + u", "_s + runStateTitle(row.state)
                       + u", "_s + row.by);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return m_spelling.when ? m_spelling.when(row.when) : isoText(row.when);
    case IncidentColumn:
        return row.incident;
    case RungColumn:
        return row.rung;
    case SystemColumn:
        return row.system;
    case ByColumn:
        return row.by;
    case StateColumn:
        return runStateTitle(row.state);
    case StatusColumn:
        return row.status == 0 ? QString() : QString::number(row.status);
    case TookColumn:
        if (!row.tookMicros)
            return {};
        return m_spelling.took ? m_spelling.took(*row.tookMicros * nanosPerMicro)
                               : QString::number(*row.tookMicros / 1000) + u" ms"_s;
    case UndoColumn:
        return row.undoOf;
    case ReasonColumn:
        return row.reason;
    case WordsColumn:
        return row.detail;
    default:
        return row.requestHash;
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::RunModel", "Ordered at"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Incident"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Rung"),
        QT_TRANSLATE_NOOP("wr::RunModel", "System"),
        QT_TRANSLATE_NOOP("wr::RunModel", "By"),
        QT_TRANSLATE_NOOP("wr::RunModel", "State"),
        QT_TRANSLATE_NOOP("wr::RunModel", "HTTP"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Took"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Undo of"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Reason"),
        QT_TRANSLATE_NOOP("wr::RunModel", "The target said"),
        QT_TRANSLATE_NOOP("wr::RunModel", "Request SHA-256")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return runModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

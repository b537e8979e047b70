// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/boardmodel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString boardModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::BoardModel", text);
}

bool comesBefore(const BoardRow& a, const BoardRow& b)
{
    if (a.inaccessible != b.inaccessible)
        return b.inaccessible; // how severe it is, nobody can tell here
    if (a.severity != b.severity)
        return a.severity < b.severity;
    const auto due = [](const BoardRow& row) {
        return row.clock ? row.clock->due.micros : std::numeric_limits<qint64>::max();
    };
    if (due(a) != due(b))
        return due(a) < due(b);
    if (a.happened != b.happened)
        return a.happened < b.happened;
    return a.key < b.key;
}

QSet<IncidentId> touched(const Room& room, const Change& change)
{
    QSet<IncidentId> ids = change.incidents;
    for (const RunId& id : change.runs) {
        if (const Run* run = room.maybeRun(id))
            ids.insert(run->incident);
    }
    for (const ApprovalId& id : change.approvals)
        ids.insert(room.approvals.value(id).incident);
    if (!change.systems.isEmpty()) {
        for (const Incident* incident : room.incidents()) {
            for (const SystemId& system : incident->systems) {
                if (change.systems.contains(system))
                    ids.insert(incident->id);
            }
        }
    }
    return ids;
}

QString rungCell(const BoardRow& row)
{
    if (!row.liveRun.isEmpty())
        return row.liveRun;
    if (!row.rung)
        return {};
    return boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1/%2 %3: %4"))
        .arg(row.rung->number)
        .arg(row.rung->of)
        .arg(row.rung->title, runStateTitle(row.rung->state));
}

QString accessibleText(const BoardRow& row, const QString& commander)
{
    QStringList parts{severityTitle(row.severity), row.code, row.title, phaseTitle(row.phase),
                      commander};
    if (row.here && !row.here->isEmpty())
        parts.append(
            boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "Here: %1")).arg(*row.here));
    return parts.join(u", "_s);
}

QString owedCell(const BoardRow& row)
{
    QStringList owed;
    for (const OpenCrossing& crossing : row.crossings)
        owed.append(crossing.owed);
    return owed.join(u"; "_s);
}
} // namespace

BoardModel::BoardModel(MemberId me, BoardSpelling spelling, QObject* parent)
    : MergedTable(parent)
    , m_me(std::move(me))
    , m_spelling(std::move(spelling))
{
}

void BoardModel::apply(const Room& room, const Change& change)
{
    QList<BoardRow> wanted;
    if (change.everything || change.roster) {
        for (const Incident* incident : room.incidents()) {
            if (incident->isOpen())
                wanted.append(boardRow(room, *incident, m_me));
        }
    } else {
        const QSet<IncidentId> ids = touched(room, change);
        if (ids.isEmpty())
            return;
        wanted.reserve(rows().size() + 1);
        for (const BoardRow& row : rows()) {
            if (!ids.contains(row.key))
                wanted.append(row);
        }
        for (const IncidentId& id : ids) {
            const Incident* incident = room.maybeIncident(id);
            if (incident != nullptr && incident->isOpen())
                wanted.append(boardRow(room, *incident, m_me));
        }
    }
    std::sort(wanted.begin(), wanted.end(), comesBefore);
    put(std::move(wanted));
}

void BoardModel::put(QList<BoardRow> wanted)
{
    for (BoardRow& row : wanted)
        row.here = m_here ? std::optional(m_here->value(row.key)) : std::nullopt;
    merge(wanted);
}

void BoardModel::setHere(const std::optional<PeopleHere>& here)
{
    if (here == m_here)
        return;
    m_here = here;
    put(rows());
}

int BoardModel::rowOf(const IncidentId& incident) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (at(i).key == incident)
            return i;
    }
    return -1;
}

QMap<Severity, int> BoardModel::openBySeverity() const
{
    QMap<Severity, int> counts;
    for (const BoardRow& row : rows()) {
        if (!row.inaccessible && !row.drill) // a drill counts nowhere
            ++counts[row.severity];
    }
    return counts;
}

int BoardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QString BoardModel::timeCell(const BoardRow& row, int column) const
{
    if (column == AgeColumn)
        return m_spelling.elapsed ? m_spelling.elapsed(row.happened, m_now) : isoText(row.happened);
    if (column == ClockColumn) {
        if (!row.clock)
            return {};
        const QString due
            = m_spelling.due ? m_spelling.due(row.clock->due, m_now) : isoText(row.clock->due);
        return boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1: %2"))
            .arg(row.clock->what, due);
    }
    if (!row.quietSince)
        return boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1: never heard"))
            .arg(row.quietest);
    return boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1: %2"))
        .arg(row.quietest,
             m_spelling.ago ? m_spelling.ago(*row.quietSince, m_now) : isoText(*row.quietSince));
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardRow& row = at(index.row());
    if (role == PhaseRole)
        return static_cast<int>(row.phase);
    if (role == SearchRole)
        return QString(row.code + u' ' + row.title + u' ' + row.systems + u' ' + row.commander
                       + u' ' + severityTitle(row.severity));
    if (role == Qt::AccessibleTextRole && row.inaccessible)
        return QString(
            row.code + u", "_s + row.title + u", "_s
            + boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "access is granted by %1"))
                  .arg(row.granters));
    if (role == Qt::AccessibleTextRole)
        return accessibleText(
            row, data(index.siblingAtColumn(CommanderColumn), Qt::DisplayRole).toString());
    if (role == SortRole) {
        switch (index.column()) {
        case SeverityColumn:
            return static_cast<int>(row.severity);
        case PhaseColumn:
            return static_cast<int>(row.phase);
        case AgeColumn:
            return row.happened.micros;
        case ClockColumn:
            return row.clock ? QVariant(row.clock->due.micros) : QVariant();
        case BlindColumn:
            return row.blindSpots;
        case QuietColumn:
            return row.quietSince ? QVariant(row.quietSince->micros) : QVariant();
        }
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case SeverityColumn:
        return row.inaccessible ? u"–"_s : severityTitle(row.severity);
    case CodeColumn:
        return row.drill
            ? boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1 (drill)")).arg(row.code)
            : row.code;
    case TitleColumn:
        return row.title;
    case PhaseColumn:
        return row.inaccessible ? u"–"_s : phaseTitle(row.phase);
    case CommanderColumn:
        return row.commander.isEmpty()
            ? boardModelPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "command vacant"))
            : row.commander;
    case SystemsColumn:
        return row.systems;
    case RungColumn:
        return rungCell(row);
    case BlindColumn:
        return row.blind;
    case OwedColumn:
        return owedCell(row);
    case HereColumn:
        return row.here.value_or(QString());
    default:
        return timeCell(row, index.column());
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::BoardModel", "Severity"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Code"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Title"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Phase"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Elapsed"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Commander"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Systems"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Rung in force"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Next clock"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Blind spots"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Longest silent"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Owed the news"),
        QT_TRANSLATE_NOOP("wr::BoardModel", "Here now")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return boardModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

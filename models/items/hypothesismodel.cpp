// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hypothesismodel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

int countOf(const Hypothesis& hypothesis, int weight)
{
    return static_cast<int>(
        std::count_if(hypothesis.evidence.begin(), hypothesis.evidence.end(),
                      [weight](const Weighed& one) { return one.weight == weight; }));
}

HypothesisRow rowOf(const Hypothesis& hypothesis)
{
    HypothesisRow row;
    row.key = hypothesis.id;
    row.cause = hypothesisCauseTitle(hypothesis.cause);
    QStringList history;
    for (const HypothesisStatement& statement : hypothesis.statements) {
        const QString said = confidenceText(statement.confidence);
        if (history.isEmpty() || history.constLast() != said)
            history.append(said);
    }
    row.history = history.join(u", "_s);
    if (!hypothesis.statements.isEmpty()) {
        const HypothesisStatement& last = hypothesis.statements.constLast();
        row.text = last.text;
        row.confidence = last.confidence;
        row.nextCheck = last.nextCheck;
        row.unseen = last.unseen;
    }
    row.speakFor = countOf(hypothesis, 1);
    row.speakAgainst = countOf(hypothesis, -1);
    return row;
}

std::optional<ItemRef> carried(const QMimeData* data)
{
    const QString type = QString::fromLatin1(itemMimeType);
    return data != nullptr && data->hasFormat(type)
        ? itemRefFromText(QString::fromUtf8(data->data(type)))
        : std::nullopt;
}

} // namespace

QString confidenceText(int percent)
{
    return percent < 0 ? HypothesisModel::tr("not said") : HypothesisModel::tr("%1 %").arg(percent);
}

HypothesisModel::HypothesisModel(QObject* parent)
    : MergedTable(parent)
{
}

void HypothesisModel::show(const Room& room, const IncidentId& incident)
{
    QList<HypothesisRow> wanted;
    if (const Incident* found = room.maybeIncident(incident)) {
        for (const Hypothesis& hypothesis : found->hypotheses)
            wanted.append(rowOf(hypothesis));
    }
    std::stable_sort(
        wanted.begin(), wanted.end(),
        [](const HypothesisRow& a, const HypothesisRow& b) { return a.confidence > b.confidence; });
    merge(wanted);
}

int HypothesisModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant HypothesisModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HypothesisRow& row = at(index.row());
    if (role == SortRole && index.column() == ConfidenceColumn)
        return row.confidence;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case CauseColumn:
        return row.cause;
    case TextColumn:
        return row.unseen
            ? tr("%1 [whoever wrote this had not seen the statement before it]").arg(row.text)
            : row.text;
    case ConfidenceColumn:
        return confidenceText(row.confidence);
    case HistoryColumn:
        return row.history;
    case ForColumn:
        return row.speakFor;
    case AgainstColumn:
        return row.speakAgainst;
    default:
        return {};
    }
}

QVariant HypothesisModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CauseColumn:
        return tr("Cause");
    case TextColumn:
        return tr("Hypothesis");
    case ConfidenceColumn:
        return tr("Confidence");
    case HistoryColumn:
        return tr("Confidence so far");
    case ForColumn:
        return tr("For");
    case AgainstColumn:
        return tr("Against");
    default:
        return {};
    }
}

Qt::ItemFlags HypothesisModel::flags(const QModelIndex& index) const
{
    const bool scale = index.column() == ForColumn || index.column() == AgainstColumn;
    return MergedTable::flags(index) | (scale ? Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

QStringList HypothesisModel::mimeTypes() const
{
    return {QString::fromLatin1(itemMimeType)};
}

bool HypothesisModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                      const QModelIndex& parent) const
{
    return parent.isValid() && flags(parent).testFlag(Qt::ItemIsDropEnabled)
        && carried(data).has_value();
}

bool HypothesisModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                   int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    emit dropped(at(parent.row()).key, *carried(data), parent.column() == ForColumn ? 1 : -1);
    return true;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/weighedmodel.h"

#include "models/items/hypothesismodel.h"

#include <QtCore/QMimeData>

#include <algorithm>
#include <memory>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sideText(int weight)
{
    if (weight == 0)
        return WeighedModel::tr("Not weighed");
    return weight > 0 ? WeighedModel::tr("For") : WeighedModel::tr("Against");
}

WeighedRow rowOf(const ItemRef& item, int weight, const QString& why, const QString& by)
{
    const QString key = itemRefText(item);
    return WeighedRow{key, item, weight, key.left(12) + u"…"_s + key.mid(64), why, by};
}

} // namespace

WeighedModel::WeighedModel(QObject* parent)
    : MergedTable(parent)
{
}

void WeighedModel::show(const Room& room, const IncidentId& incident,
                        const HypothesisId& hypothesis)
{
    QList<WeighedRow> wanted;
    const Incident* found = room.maybeIncident(incident);
    if (found != nullptr) {
        for (const Hypothesis& one : found->hypotheses) {
            if (one.id != hypothesis)
                continue;
            for (const Weighed& it : one.evidence)
                wanted.append(rowOf(it.item, it.weight, it.why, room.memberName(it.by)));
        }
        for (const Pin& pin : found->pins) {
            const bool there
                = std::any_of(wanted.begin(), wanted.end(),
                              [&pin](const WeighedRow& row) { return row.item == pin.item; });
            if (!there)
                wanted.append(rowOf(pin.item, 0, pin.comment, room.memberName(pin.by)));
        }
    }
    for (WeighedRow& row : wanted) {
        if (const auto name = m_names.constFind(row.key); name != m_names.constEnd())
            row.what = *name;
    }
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const WeighedRow& a, const WeighedRow& b) { return a.weight > b.weight; });
    // What speaks against stands before what was not weighed.
    std::stable_partition(wanted.begin(), wanted.end(),
                          [](const WeighedRow& row) { return row.weight != 0; });
    merge(wanted);
}

void WeighedModel::name(const ItemRef& item, const QString& what)
{
    m_names.insert(itemRefText(item), what);
    QList<WeighedRow> wanted = rows();
    for (WeighedRow& row : wanted) {
        if (row.item == item)
            row.what = what;
    }
    merge(wanted);
}

QList<ItemRef> WeighedModel::nameless() const
{
    QList<ItemRef> items;
    for (const WeighedRow& row : rows()) {
        if (!m_names.contains(row.key))
            items.append(row.item);
    }
    return items;
}

int WeighedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant WeighedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const WeighedRow& row = at(index.row());
    switch (index.column()) {
    case SideColumn:
        return sideText(row.weight);
    case ItemColumn:
        return row.what;
    case WhyColumn:
        return row.why;
    case WhoColumn:
        return row.by;
    default:
        return {};
    }
}

QVariant WeighedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SideColumn:
        return tr("Speaks");
    case ItemColumn:
        return tr("Evidence");
    case WhyColumn:
        return tr("Why");
    case WhoColumn:
        return tr("Who");
    default:
        return {};
    }
}

Qt::ItemFlags WeighedModel::flags(const QModelIndex& index) const
{
    return MergedTable::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList WeighedModel::mimeTypes() const
{
    return {QString::fromLatin1(itemMimeType)};
}

QMimeData* WeighedModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(itemMimeType), at(indexes.constFirst().row()).key.toUtf8());
    return data.release();
}

} // namespace wr

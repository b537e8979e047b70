// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/rowsmodel.h"

#include <cmath>

namespace wr::evidence {

RowsModel::RowsModel(QStringList headers, QObject* parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers))
{
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_rows.at(index.row()).value(index.column());
    if (role != SortRole)
        return {};
    const QVariant order = m_orders.value(index.row()).value(index.column());
    return order.isValid() ? order : QVariant(m_rows.at(index.row()).value(index.column()));
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

void RowsModel::setRows(QList<QStringList> rows, QList<QVariantList> orders)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_orders = std::move(orders);
    endResetModel();
}

QVariant numberIn(const QString& text)
{
    QString digits = text.trimmed();
    if (digits.endsWith(u'%'))
        digits = digits.chopped(1).trimmed();
    bool good = false;
    const double number = digits.toDouble(&good);
    return good && std::isfinite(number) ? QVariant(number) : QVariant();
}

} // namespace wr::evidence

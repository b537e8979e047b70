// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/gridaccess.h"

#include "models/base/plaintext.h"

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr qsizetype kMostChildren = 20'000; // reading a long table must not fill the memory

QAccessibleInterface* accessOf(const QString& className, QObject* object)
{
    if (className != "wr::parts::GridView"_L1)
        return nullptr;
    auto* view = qobject_cast<QTableView*>(object);
    return view == nullptr ? nullptr
                           : std::make_unique<GridAccess>(view).release(); // Qt's cache owns it
}

bool isWithin(int value, int count)
{
    return value >= 0 && value < count;
}

} // namespace

GridAccess::GridAccess(QTableView* view)
    : QAccessibleWidget(view, QAccessible::Table)
{
}

GridAccess::~GridAccess()
{
    forget();
}

void GridAccess::install()
{
    QAccessible::removeFactory(accessOf);
    QAccessible::installFactory(accessOf);
}

void* GridAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

int GridAccess::childCount() const
{
    if (rowCount() == 0 && columnCount() == 0)
        return 0;
    return (rowCount() + 1) * (columnCount() + 1);
}

QAccessibleInterface* GridAccess::child(int index) const
{
    if (!isWithin(index, childCount()))
        return nullptr;
    const int across = columnCount() + 1;
    return part(index / across - 1, index % across - 1);
}

QAccessibleInterface* GridAccess::childAt(int x, int y) const
{
    if (view() == nullptr || view()->model() == nullptr)
        return nullptr;
    const QPoint inView = view()->viewport()->mapFromGlobal(QPoint(x, y));
    const QModelIndex index = view()->indexAt(inView);
    return index.isValid() ? part(index.row(), index.column()) : nullptr;
}

int GridAccess::indexOfChild(const QAccessibleInterface* interface) const
{
    const auto* cell = dynamic_cast<const GridCellAccess*>(interface);
    return cell == nullptr ? -1 : cell->childIndex();
}

QAccessibleInterface* GridAccess::focusChild() const
{
    if (view() == nullptr || !view()->hasFocus())
        return nullptr;
    const QModelIndex now = view()->currentIndex();
    return now.isValid() ? part(now.row(), now.column()) : nullptr;
}

QAccessibleInterface* GridAccess::cellAt(int row, int column) const
{
    const bool there = isWithin(row, rowCount()) && isWithin(column, columnCount());
    return there ? part(row, column) : part(-2, -2);
}

int GridAccess::selectedCellCount() const
{
    return static_cast<int>(selectedCells().size());
}

QList<QAccessibleInterface*> GridAccess::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    if (view() == nullptr || view()->selectionModel() == nullptr)
        return cells;
    const QModelIndexList chosen = view()->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : chosen) {
        if (cells.size() < kMostChildren / 2)
            cells.append(part(index.row(), index.column()));
    }
    return cells;
}

QString GridAccess::columnDescription(int column) const
{
    if (!isWithin(column, columnCount()))
        return {};
    return view()->model()->headerData(column, Qt::Horizontal).toString();
}

QString GridAccess::rowDescription(int row) const
{
    if (!isWithin(row, rowCount()))
        return {};
    return view()->model()->headerData(row, Qt::Vertical).toString();
}

int GridAccess::selectedColumnCount() const
{
    return static_cast<int>(selectedColumns().size());
}

int GridAccess::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

int GridAccess::columnCount() const
{
    return view() == nullptr || view()->model() == nullptr
        ? 0
        : view()->model()->columnCount(view()->rootIndex());
}

int GridAccess::rowCount() const
{
    return view() == nullptr || view()->model() == nullptr
        ? 0
        : view()->model()->rowCount(view()->rootIndex());
}

QList<int> GridAccess::selectedColumns() const
{
    QList<int> columns;
    if (view() == nullptr || view()->selectionModel() == nullptr)
        return columns;
    const QModelIndexList chosen = view()->selectionModel()->selectedColumns();
    for (const QModelIndex& index : chosen)
        columns.append(index.column());
    return columns;
}

QList<int> GridAccess::selectedRows() const
{
    QList<int> rows;
    if (view() == nullptr || view()->selectionModel() == nullptr)
        return rows;
    const QModelIndexList chosen = view()->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen)
        rows.append(index.row());
    return rows;
}

bool GridAccess::isColumnSelected(int column) const
{
    return isWithin(column, columnCount()) && view()->selectionModel() != nullptr
        && view()->selectionModel()->isColumnSelected(column, view()->rootIndex());
}

bool GridAccess::isRowSelected(int row) const
{
    return isWithin(row, rowCount()) && view()->selectionModel() != nullptr
        && view()->selectionModel()->isRowSelected(row, view()->rootIndex());
}

bool GridAccess::selectRow(int row)
{
    if (!isWithin(row, rowCount()) || columnCount() == 0)
        return false;
    view()->selectRow(row);
    return true;
}

bool GridAccess::selectColumn(int column)
{
    if (!isWithin(column, columnCount()) || rowCount() == 0
        || view()->selectionBehavior() == QAbstractItemView::SelectRows)
        return false;
    view()->selectColumn(column);
    return true;
}

bool GridAccess::unselectRow(int row)
{
    if (!isRowSelected(row))
        return false;
    view()->selectionModel()->select(view()->model()->index(row, 0, view()->rootIndex()),
                                     QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

bool GridAccess::unselectColumn(int column)
{
    if (!isColumnSelected(column))
        return false;
    view()->selectionModel()->select(view()->model()->index(0, column, view()->rootIndex()),
                                     QItemSelectionModel::Deselect | QItemSelectionModel::Columns);
    return true;
}

void GridAccess::modelChange(QAccessibleTableModelChangeEvent* event)
{
    // Changed values need nothing: cells answer from the model. Anything else moves the numbers.
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
        forget();
}

QAccessibleInterface* GridAccess::part(int row, int column) const
{
    const int key = row < -1 ? -1 : (row + 1) * (columnCount() + 1) + column + 1;
    const auto known = m_children.constFind(key);
    if (known != m_children.constEnd()) {
        QAccessibleInterface* there = QAccessible::accessibleInterface(known.value());
        if (there != nullptr && (key < 0 || there->isValid()))
            return there;
    }
    if (m_children.size() >= kMostChildren)
        forget();
    std::unique_ptr<GridCellAccess> made;
    if (row >= 0 && column >= 0)
        made = std::make_unique<GridCellAccess>(
            view(), view()->model()->index(row, column, view()->rootIndex()));
    else if (row < -1)
        made = std::make_unique<GridCellAccess>(view(), QModelIndex());
    else if (row == -1)
        made = std::make_unique<GridCellAccess>(view(), Qt::Horizontal, column);
    else
        made = std::make_unique<GridCellAccess>(view(), Qt::Vertical, row);
    QAccessibleInterface* kept = made.release(); // Qt's cache owns it from here
    m_children.insert(key, QAccessible::registerAccessibleInterface(kept));
    return kept;
}

void GridAccess::forget() const
{
    const QHash<int, QAccessible::Id> gone = std::exchange(m_children, {});
    for (const QAccessible::Id id : gone)
        QAccessible::deleteAccessibleInterface(id);
}

QTableView* GridAccess::view() const
{
    return qobject_cast<QTableView*>(object());
}

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/plaintext.h"
#include "ui/parts/gridaccess.h"

#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace wr::parts {

GridCellAccess::GridCellAccess(QTableView* view, const QModelIndex& index)
    : m_view(view)
    , m_index(index)
    , m_what(index.isValid() ? What::Cell : What::Nothing)
{
}

GridCellAccess::GridCellAccess(QTableView* view, Qt::Orientation orientation, int section)
    : m_view(view)
    , m_what(What::Header)
    , m_orientation(orientation)
    , m_section(section)
{
}

void* GridCellAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface*>(this);
    return nullptr;
}

bool GridCellAccess::isValid() const
{
    if (m_view.isNull() || m_view->model() == nullptr)
        return false;
    switch (m_what) {
    case What::Cell:
        return m_index.isValid() && m_index.model() == m_view->model();
    case What::Header:
        return m_section < (m_orientation == Qt::Horizontal
                                ? m_view->model()->columnCount(m_view->rootIndex())
                                : m_view->model()->rowCount(m_view->rootIndex()));
    case What::Nothing:
        return false;
    }
    return false;
}

QAccessibleInterface* GridCellAccess::parent() const
{
    return m_view.isNull() ? nullptr : QAccessible::queryAccessibleInterface(m_view.data());
}

QString GridCellAccess::text(QAccessible::Text which) const
{
    if (!isValid() || (which != QAccessible::Name && which != QAccessible::Description))
        return {};
    const bool name = which == QAccessible::Name;
    if (m_what == What::Header) {
        if (!name || m_section < 0)
            return {};
        const QVariant label = m_view->model()->headerData(m_section, m_orientation);
        return visibleText(label.toString(), Lines::Single);
    }
    if (!name)
        return visibleText(m_index.data(Qt::AccessibleDescriptionRole).toString(), Lines::Single);
    const QString spoken = m_index.data(Qt::AccessibleTextRole).toString();
    return visibleText(spoken.isEmpty() ? m_index.data().toString() : spoken, Lines::Single);
}

QRect GridCellAccess::rect() const
{
    if (!isValid())
        return {};
    if (m_what == What::Cell) {
        QRect place = m_view->visualRect(m_index);
        place.moveTopLeft(m_view->viewport()->mapToGlobal(place.topLeft()));
        return place;
    }
    const QHeaderView* header
        = m_orientation == Qt::Horizontal ? m_view->horizontalHeader() : m_view->verticalHeader();
    if (header == nullptr || header->isHidden() || m_section < 0)
        return {};
    const int start = header->sectionViewportPosition(m_section);
    const int size = header->sectionSize(m_section);
    const QRect place = m_orientation == Qt::Horizontal ? QRect(start, 0, size, header->height())
                                                        : QRect(0, start, header->width(), size);
    return {header->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::Role GridCellAccess::role() const
{
    if (m_what != What::Header)
        return QAccessible::Cell;
    if (m_section < 0)
        return QAccessible::Pane;
    return m_orientation == Qt::Horizontal ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QAccessible::State GridCellAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    if (m_what == What::Header) {
        state.invisible = rect().isEmpty();
        return state;
    }
    const QRect seen = m_view->viewport()->rect();
    state.invisible = !seen.intersects(m_view->visualRect(m_index));
    state.selectable = m_index.flags().testFlag(Qt::ItemIsSelectable);
    state.focusable = true;
    state.selected = isSelected();
    state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    state.disabled = !m_index.flags().testFlag(Qt::ItemIsEnabled);
    return state;
}

QWindow* GridCellAccess::window() const
{
    const QAccessibleInterface* above = parent();
    return above == nullptr ? nullptr : above->window();
}

bool GridCellAccess::isSelected() const
{
    return isValid() && m_what == What::Cell && m_view->selectionModel() != nullptr
        && m_view->selectionModel()->isSelected(m_index);
}

QList<QAccessibleInterface*> GridCellAccess::columnHeaderCells() const
{
    QAccessibleInterface* above = parent();
    if (!isValid() || m_what != What::Cell || above == nullptr)
        return {};
    QAccessibleInterface* header = above->child(m_index.column() + 1);
    return header == nullptr ? QList<QAccessibleInterface*>()
                             : QList<QAccessibleInterface*>{header};
}

int GridCellAccess::columnIndex() const
{
    if (m_what == What::Header)
        return m_orientation == Qt::Horizontal ? m_section : 0;
    return isValid() ? m_index.column() : -1;
}

int GridCellAccess::rowIndex() const
{
    if (m_what == What::Header)
        return m_orientation == Qt::Vertical ? m_section : 0;
    return isValid() ? m_index.row() : -1;
}

int GridCellAccess::childIndex() const
{
    if (!isValid())
        return -1;
    const int across = m_view->model()->columnCount(m_view->rootIndex()) + 1;
    if (m_what == What::Cell)
        return (m_index.row() + 1) * across + m_index.column() + 1;
    return m_orientation == Qt::Horizontal ? m_section + 1 : (m_section + 1) * across;
}

} // namespace wr::parts

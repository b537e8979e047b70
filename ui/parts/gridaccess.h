// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a screen reader sees of a GridView. Replaces Qt 6.4's own table interface, which crashes when it is asked for a
// cell that is not there: here every answer is an object that can be asked further, and a cell that has gone says
// that it is invalid. Children are numbered as Qt numbers them: a corner, the column headers, then for each row its
// header and its cells. GUI thread.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QPersistentModelIndex>
#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

class QTableView;

namespace wr::parts {

class GridAccess final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit GridAccess(QTableView* view);
    ~GridAccess() override;

    // Makes Qt use this for every GridView from now on; calling it again changes nothing.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;

    QAccessible::Role role() const override { return QAccessible::Table; }

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* interface) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }

    QAccessibleInterface* summary() const override { return nullptr; }

    QAccessibleInterface* cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override;
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override;
    bool isColumnSelected(int column) const override;
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int column) override;
    bool unselectRow(int row) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
    QAccessibleInterface* part(int row, int column) const; // -1 is the header
    void forget() const;
    QTableView* view() const;

    mutable QHash<int, QAccessible::Id> m_children; // by child index
};

// One cell, header or corner of the table.
class GridCellAccess final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    // A cell; one with an invalid index is a place that has no cell.
    GridCellAccess(QTableView* view, const QModelIndex& index);

    // A header: its orientation and section. Section -1 is the corner.
    GridCellAccess(QTableView* view, Qt::Orientation orientation, int section);

    void* interface_cast(QAccessible::InterfaceType type) override;
    bool isValid() const override;

    QObject* object() const override { return nullptr; }

    QAccessibleInterface* parent() const override;

    QAccessibleInterface* child(int) const override { return nullptr; }

    QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text which) const override;

    void setText(QAccessible::Text, const QString&) override { }

    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QWindow* window() const override;

    bool isSelected() const override;
    QList<QAccessibleInterface*> columnHeaderCells() const override;

    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }

    int columnIndex() const override;
    int rowIndex() const override;

    int columnExtent() const override { return 1; }

    int rowExtent() const override { return 1; }

    QAccessibleInterface* table() const override { return parent(); }

    // Where it stands among the table's children, -1 when it has gone.
    int childIndex() const;

private:
    enum class What { Cell, Header, Nothing };

    QPointer<QTableView> m_view;
    QPersistentModelIndex m_index;
    What m_what;
    Qt::Orientation m_orientation = Qt::Horizontal;
    int m_section = -1;
};

} // namespace wr::parts

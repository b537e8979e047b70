// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one table of the window: typing filters, headers sort, columns can be chosen, rows copy as text or CSV, an empty
// table says what to do next, and screen readers get a table that cannot crash. Cells show foreign text as plain text
// with hidden characters as tokens. Rows of the signals and of current() are those of the source model. GUI thread.
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QTableView>

#include <functional>

class QMenu;
class QSortFilterProxyModel;

namespace wr::parts {

class FilterBar;

class GridView final : public QTableView
{
    Q_OBJECT

public:
    explicit GridView(QWidget* parent = nullptr);

    // Shows a model, sorted and filtered by a proxy of the view's own. The model must outlive the view.
    // Use this instead of setModel().
    void setSource(QAbstractItemModel* source);

    // Which role sorts when it is not the text: a number or a time, by value and before what is none.
    void setSortRole(int role);

    // Narrows by the line above; counts and focus follow. The bar must outlive the view or share its parent.
    void useFilter(FilterBar* bar);

    // What an empty table says: what is missing, and what to do next.
    void setEmptyText(const QString& sentence, const QString& next);

    // The current row in the source model; an invalid index when there is none.
    QModelIndex current() const;

    // Rows of the source model that the filter leaves, in the order in which they are shown.
    QList<int> shownRows() const;

    // Makes the row of a source index current, if it is not filtered away.
    void pick(const QModelIndex& sourceIndex);

    // The selected rows, or all when none is, tab-separated or as CSV with a header line that no spreadsheet runs.
    QString asText() const;
    QString asCsv() const;

    // Show or hide each column, and copy; also behind the context menu key.
    QMenu* makeMenu();

signals:
    // The current row changed.
    void picked(const QModelIndex& sourceIndex);

    // Enter or a double click on a row.
    void opened(const QModelIndex& sourceIndex);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString rowsAs(QChar separator, const std::function<QString(const QString&)>& field) const;
    void showCounts();
    void fitRows();

    QSortFilterProxyModel* m_proxy; // owned by this view
    QPointer<FilterBar> m_bar;
    QString m_emptySentence;
    QString m_emptyNext;
};

} // namespace wr::parts

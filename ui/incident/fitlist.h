// SPDX-License-Identifier: GPL-3.0-or-later
//
// A list as high as its rows, for panels that scroll as a whole: a leading mark, words that wrap, and a second line.
// What is shown comes from a function of the row, so that running times need no model change. GUI thread.
#pragma once

#include <QtWidgets/QListView>

#include <functional>

namespace wr::incident {

// How one row looks now.
struct FitRow {
    QString icon; // as in look::paintIcon
    QString text;
    QString detail;
    bool alarming = false;
    bool quiet = false; // done or of no concern now
    bool operator==(const FitRow&) const = default;
};

class FitList final : public QListView
{
    Q_OBJECT

public:
    using RowOf = std::function<FitRow(int row)>;

    // REQUIRES: the model outlives the list.
    FitList(QAbstractItemModel* model, RowOf rowOf, QWidget* parent = nullptr);

    FitRow shown(int row) const { return m_rowOf(row); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rowPressed(int row); // Enter, space or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    RowOf m_rowOf;
};

} // namespace wr::incident

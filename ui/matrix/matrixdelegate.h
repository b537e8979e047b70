// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints a cell of the matrix: who on the first line, what to know on the second. A gap is red, says the word and has a
// bar at its edge, so that colour never stands alone. Foreign text is plain. GUI thread.
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace wr {
class MatrixModel;
}

namespace wr::matrix {

class MatrixDelegate final : public QStyledItemDelegate
{
public:
    // REQUIRES: model outlives the delegate, and views map to it by one proxy.
    explicit MatrixDelegate(const MatrixModel* model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const MatrixModel* m_model;
};

} // namespace wr::matrix

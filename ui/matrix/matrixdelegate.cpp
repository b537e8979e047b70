// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixdelegate.h"

#include "models/base/plaintext.h"
#include "models/items/matrixmodel.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

using namespace Qt::Literals::StringLiterals;

namespace wr::matrix {

namespace {

constexpr int kCellWidth = 132;

QModelIndex sourceOf(const QModelIndex& index)
{
    const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
    return proxy == nullptr ? index : proxy->mapToSource(index);
}

void paintLine(QPainter& painter, const QRect& place, const QFont& font, const QColor& colour,
               const QString& text)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = visibleText(text, Lines::Single);
    painter.drawText(
        place, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        look::inOrder(QFontMetrics(font).elidedText(shown, Qt::ElideRight, place.width()),
                      painter.layoutDirection()));
}

} // namespace

MatrixDelegate::MatrixDelegate(const MatrixModel* model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int lines = QFontMetrics(look::font(look::TextRole::Body)).lineSpacing()
        + QFontMetrics(look::font(look::TextRole::Caption)).lineSpacing();
    const QModelIndex source = sourceOf(index);
    if (!source.isValid())
        return {look::textPx(kCellWidth), lines + look::kSpace3};
    const QString first = m_model->data(source, MatrixModel::SearchRole).toString();
    const int wide = QFontMetrics(look::font(look::TextRole::Strong)).horizontalAdvance(first);
    return {std::max(wide + look::kSpace5, look::textPx(kCellWidth)), lines + look::kSpace3};
}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const look::Tokens& now = look::current();
    const QModelIndex source = sourceOf(index);
    if (!source.isValid())
        return;
    const MatrixCell* cell = m_model->maybeCell(source);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    const bool gap = cell != nullptr && !cell->gap.isEmpty();
    painter->fillRect(option.rect, !chosen ? now.card : gap ? now.danger : now.selection);
    painter->setPen(now.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    const QColor ink = !chosen ? now.normal : gap ? now.onDanger : now.onSelection;
    QRect place
        = option.rect.adjusted(look::kSpace2, look::kSpace1, -look::kSpace2, -look::kSpace1);
    if (cell == nullptr) {
        paintLine(*painter, place,
                  look::font(source.column() == 0 ? look::TextRole::Strong : look::TextRole::Body),
                  chosen ? ink : now.strong, index.data().toString());
        painter->restore();
        return;
    }
    if (gap) {
        const QRect bar(option.rect.left(), option.rect.top(), look::kSpace1, option.rect.height());
        painter->fillRect(bar, now.danger);
    }
    const QColor loud = chosen ? ink : (gap ? now.danger : now.muted);
    const bool stale = !gap && m_model->now().micros > 0 && cell->isStale(m_model->now())
        && !cell->who.isEmpty() && cell->confirmedAt.has_value();
    const int half = place.height() * 11 / 20;
    paintLine(*painter, QRect(place.left(), place.top(), place.width(), half),
              look::font(gap ? look::TextRole::Strong : look::TextRole::Body),
              chosen ? ink : (gap ? now.danger : now.strong),
              m_model->data(source, MatrixModel::SearchRole).toString());
    paintLine(*painter,
              QRect(place.left(), place.top() + half, place.width(), place.height() - half),
              look::font(look::TextRole::Caption), stale && !chosen ? now.warning : loud,
              m_model->remarks(*cell));
    if (option.state.testFlag(QStyle::State_HasFocus))
        look::paintFocusRing(*painter, option.rect, 0);
    painter->restore();
}

} // namespace wr::matrix

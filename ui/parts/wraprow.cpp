// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/wraprow.h"

#include "ui/look/metrics.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <utility>

namespace wr::parts {

namespace {

int heightAt(QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

WrapRow::WrapRow(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(look::kSpace2);
}

WrapRow::~WrapRow() = default;

void WrapRow::addGrowing(QWidget* widget)
{
    addWidget(widget);
    m_pieces.back().grows = true;
}

void WrapRow::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void WrapRow::addItem(QLayoutItem* item)
{
    m_pieces.push_back({std::unique_ptr<QLayoutItem>(item), false});
    m_pieces.back().grows = isStretch(m_pieces.back());
    invalidate();
}

int WrapRow::count() const
{
    return static_cast<int>(m_pieces.size());
}

QLayoutItem* WrapRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_pieces.at(static_cast<size_t>(index)).item.get()
                                         : nullptr;
}

QLayoutItem* WrapRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_pieces.at(static_cast<size_t>(index)).item.release();
    m_pieces.erase(m_pieces.begin() + index);
    invalidate();
    return item;
}

QSize WrapRow::sizeHint() const
{
    QSize size(0, 0);
    int shown = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.item->isEmpty())
            continue;
        const QSize one = piece.item->sizeHint();
        size = {size.width() + one.width(), std::max(size.height(), one.height())};
        ++shown;
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins) + QSize(std::max(0, shown - 1) * spacing(), 0);
}

QSize WrapRow::minimumSize() const
{
    QSize size(0, 0);
    for (const Piece& piece : m_pieces) {
        if (!piece.item->isEmpty())
            size = size.expandedTo(piece.item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

int WrapRow::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

void WrapRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

std::vector<WrapRow::Line> WrapRow::lines(int width) const
{
    std::vector<Line> all(1);
    int used = 0;
    int shown = 0; // in this line, without stretches
    for (const Piece& piece : m_pieces) {
        if (isStretch(piece)) {
            all.back().push_back({&piece, 0});
            continue;
        }
        if (piece.item->isEmpty())
            continue;
        const int least = piece.item->minimumSize().width();
        const int wanted = piece.grows
            ? least
            : std::max(least, std::min(piece.item->sizeHint().width(), width));
        if (shown > 0 && used + spacing() + wanted > width) {
            share(all.back(), width - used);
            all.emplace_back();
            used = 0;
            shown = 0;
        }
        used += wanted + (shown > 0 ? spacing() : 0);
        ++shown;
        all.back().push_back({&piece, wanted});
    }
    share(all.back(), width - used);
    return all;
}

// Evenly, and what a widget cannot take goes to those behind it.
void WrapRow::share(Line& line, int left) const
{
    auto takers = std::count_if(line.begin(), line.end(),
                                [](const Place& place) { return place.piece->grows; });
    std::vector<Place*> order;
    for (Place& place : line) {
        if (place.piece->grows && !isStretch(*place.piece))
            order.push_back(&place);
    }
    for (Place& place : line) {
        if (isStretch(*place.piece))
            order.push_back(&place);
    }
    for (Place* place : order) {
        const int most = isStretch(*place->piece) ? QLAYOUTSIZE_MAX
                                                  : place->piece->item->maximumSize().width();
        const int more
            = std::clamp(left / static_cast<int>(takers), 0, std::max(0, most - place->width));
        place->width += more;
        left -= more;
        --takers;
    }
}

int WrapRow::arrange(const QRect& place, bool moves) const
{
    const QRect inner = place.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction
        = parentWidget() == nullptr ? Qt::LeftToRight : parentWidget()->layoutDirection();
    int y = inner.top();
    for (const Line& line : lines(inner.width())) {
        int high = 0;
        for (const Place& one : line) {
            if (!isStretch(*one.piece))
                high = std::max(high, heightAt(*one.piece->item, one.width));
        }
        int x = inner.left();
        for (const Place& one : line) {
            if (isStretch(*one.piece)) {
                x += one.width;
                continue;
            }
            const int own = heightAt(*one.piece->item, one.width);
            const QRect at(x, y + (high - own) / 2, one.width, own);
            if (moves)
                one.piece->item->setGeometry(QStyle::visualRect(direction, inner, at));
            x += one.width + spacing();
        }
        y += high + spacing();
    }
    return std::max(0, y - spacing() - inner.top()) + contentsMargins().top()
        + contentsMargins().bottom();
}

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where everything stands on a card of the board, for who paints it and for who finds what was clicked. GUI thread.
#pragma once

#include "ui/board/boarddelegate.h"
#include "ui/look/theme.h"
#include "ui/parts/statuschip.h"

#include <algorithm>

namespace wr::board {

inline constexpr int kStripe = look::kSpace1;
inline constexpr int kTitleLines = 2;

inline int lineHeight()
{
    return QFontMetrics(look::font(look::TextRole::Body)).height() + look::kSpace1;
}

inline int titleHeight()
{
    return QFontMetrics(look::font(look::TextRole::Section)).height() * kTitleLines;
}

inline int buttonHeight()
{
    return look::controlHeight(true);
}

inline int owedHeight()
{
    return QFontMetrics(look::font(look::TextRole::Body)).height() * kTitleLines;
}

inline int crossingHeight()
{
    return owedHeight() + buttonHeight() + look::kSpace2;
}

// The places of a card, from the outer rectangle of its cell.
struct CardPlaces {
    QRect card;
    QRect inner;
    int crossingsTop = 0;

    CardPlaces(const QRect& cell, const BoardRow& row)
        : card(cell.adjusted(look::kSpace1, look::kSpace1, -look::kSpace1, -look::kSpace1))
        , inner(
              card.adjusted(look::kSpace3 + kStripe, look::kSpace2, -look::kSpace3, -look::kSpace2))
        , crossingsTop(inner.top() + bodyHeight(row))
    {
    }

    // In a shared room the line of who is here keeps its place when nobody is: a card never moves because somebody came.
    static int bodyHeight(const BoardRow& row)
    {
        return parts::chipSize(QStringLiteral("SEV1")).height() + look::kSpace2 + titleHeight()
            + look::kSpace1 + (row.here ? 7 : 6) * lineHeight();
    }

    QRect crossing(int number) const
    {
        const int height = crossingHeight();
        return {inner.left(), crossingsTop + look::kSpace2 + number * height, inner.width(),
                height};
    }

    QRect acknowledge(int number) const
    {
        const QRect place = crossing(number);
        const QFontMetrics metrics(look::font(look::TextRole::Body));
        const int width
            = metrics.horizontalAdvance(BoardDelegate::tr("Acknowledge")) + 2 * look::kSpace3;
        return {place.left() + look::kIcon + look::kSpace2,
                place.top() + owedHeight() + look::kSpace1, std::min(width, place.width()),
                buttonHeight() - look::kSpace1};
    }
};

} // namespace wr::board

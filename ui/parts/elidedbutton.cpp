// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/elidedbutton.h"

#include "ui/look/theme.h"
#include "ui/parts/explain.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

QSize ElidedButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int words = fontMetrics().horizontalAdvance(text());
    const int least = std::min(words, look::textPx(look::kSideWidth / 4));
    return {whole.width() - words + least, whole.height()};
}

void ElidedButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (isCut())
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, roomForWords());
    painter.drawControl(QStyle::CE_PushButton, option);
}

bool ElidedButton::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !isCut())
        return QPushButton::event(event);
    const QString words = accessibleDescription().isEmpty()
        ? text()
        : QString(text() + u'\n' + accessibleDescription());
    explainAt(static_cast<QHelpEvent*>(event)->globalPos(), words, *this, rect());
    return true;
}

// What the icon, the arrow and the edges leave.
int ElidedButton::roomForWords() const
{
    const int edges = sizeHint().width() - fontMetrics().horizontalAdvance(text());
    return std::max(0, width() - edges);
}

bool ElidedButton::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > roomForWords();
}

} // namespace wr::parts

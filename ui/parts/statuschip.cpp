// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/statuschip.h"

#include "models/base/match.h"
#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr int kGlyph = 12; // the shape inside a chip
constexpr int kChip = 22;  // a chip is no target: it may be lower than a button

QString iconOf(const Mark& mark)
{
    return std::visit([](auto one) { return look::iconName(one); }, mark);
}

QColor colourOf(const Mark& mark)
{
    return std::visit([](auto one) { return look::current().of(one); }, mark);
}

enum class Fill { Tinted, Solid, Outlined, Hatched };

Fill fillOf(const Mark& mark)
{
    const auto ofState = [](look::StateMark state) {
        switch (state) {
        case look::StateMark::Confirmed:
        case look::StateMark::Failed:
            return Fill::Solid;
        case look::StateMark::Unknown:
            return Fill::Hatched;
        case look::StateMark::Waiting:
            return Fill::Outlined;
        }
        return Fill::Hatched;
    };
    return std::visit(Match{[](look::SeverityMark one) {
                                return one == look::SeverityMark::Sev1 ? Fill::Solid
                                                                       : Fill::Outlined;
                            },
                            ofState, [](look::KindMark) { return Fill::Tinted; }},
                      mark);
}

void paintHatch(QPainter& painter, const QRectF& box, const QColor& colour)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    QColor thin = colour;
    thin.setAlphaF(0.35F);
    painter.setBrush(QBrush(thin, Qt::BDiagPattern));
    painter.drawRoundedRect(box, look::kRadius, look::kRadius);
    painter.restore();
}

} // namespace

StatusChip::StatusChip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"statusChip"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusChip::setMark(const Mark& mark, const QString& word)
{
    m_mark = mark;
    m_word = visibleText(word, Lines::Single);
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return chipSize(m_word);
}

QSize StatusChip::minimumSizeHint() const
{
    return sizeHint();
}

void StatusChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_mark, m_word);
}

void StatusChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

QSize chipSize(const QString& word)
{
    const QFontMetrics metrics(look::font(look::TextRole::Strong));
    return {metrics.horizontalAdvance(word) + kGlyph + look::kSpace1 + 2 * look::kSpace2,
            std::max(kChip, metrics.height() + look::kSpace1)};
}

int paintChip(QPainter& painter, const QRect& rect, const Mark& mark, const QString& word)
{
    const QSize size = chipSize(word);
    const QRect chip(rect.left(), rect.top() + (rect.height() - size.height()) / 2,
                     std::min(size.width(), rect.width()), size.height());
    const QRectF box = QRectF(chip).adjusted(0.75, 0.75, -0.75, -0.75);
    const look::Tokens& now = look::current();
    const QColor colour = colourOf(mark);
    const Fill fill = fillOf(mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    if (fill == Fill::Solid)
        painter.setBrush(colour);
    else if (fill == Fill::Tinted)
        painter.setPen(QPen(look::mixed(now.card, colour, 0.5), 1));
    else
        painter.setBrush(now.card);
    if (fill == Fill::Tinted)
        painter.setBrush(look::mixed(now.card, colour, 0.08));
    painter.drawRoundedRect(box, look::kRadius, look::kRadius);
    if (fill == Fill::Hatched)
        paintHatch(painter, box, colour);
    const QColor ink = fill == Fill::Solid ? look::inkOn(colour) : now.strong;
    QRect glyph(0, 0, kGlyph, kGlyph);
    glyph.moveCenter(chip.center());
    glyph.moveLeft(chip.left() + look::kSpace2);
    look::paintIcon(painter, glyph, iconOf(mark), fill == Fill::Solid ? ink : colour);
    painter.setFont(look::font(look::TextRole::Strong));
    painter.setPen(ink);
    const QRect textPlace
        = chip.adjusted(look::kSpace2 + kGlyph + look::kSpace1, 0, -look::kSpace1, 0);
    painter.drawText(textPlace, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, textPlace.width()));
    painter.restore();
    return chip.width();
}

look::SeverityMark severityMark(Severity severity)
{
    return static_cast<look::SeverityMark>(static_cast<int>(severity) - 1);
}

QString severityWord(look::SeverityMark mark)
{
    return u"SEV%1"_s.arg(static_cast<int>(mark) + 1);
}

} // namespace wr::parts

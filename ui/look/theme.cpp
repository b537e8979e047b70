// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/spelling.h"
#include "ui/look/stylesheet.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The icons live in a static library: nothing links them unless they are named here, outside any namespace.
static void loadIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace wr::look {

namespace {

// What is in force: written by apply() alone, on the GUI thread.
Scheme schemeNow = Scheme::Light;
double scaleNow = 1.0;

QPalette paletteOf(const Tokens& it)
{
    QPalette palette;
    palette.setColor(QPalette::Window, it.panel);
    palette.setColor(QPalette::WindowText, it.normal);
    palette.setColor(QPalette::Base, it.card);
    palette.setColor(QPalette::AlternateBase, it.panel);
    palette.setColor(QPalette::ToolTipBase, it.raised);
    palette.setColor(QPalette::ToolTipText, it.strong);
    palette.setColor(QPalette::PlaceholderText, it.muted);
    palette.setColor(QPalette::Text, it.normal);
    palette.setColor(QPalette::Button, it.raised);
    palette.setColor(QPalette::ButtonText, it.strong);
    palette.setColor(QPalette::BrightText, it.danger);
    palette.setColor(QPalette::Light, it.raised);
    palette.setColor(QPalette::Midlight, it.raised);
    palette.setColor(QPalette::Mid, it.grid);
    palette.setColor(QPalette::Dark, it.outline);
    palette.setColor(QPalette::Shadow, it.window);
    palette.setColor(QPalette::Highlight, it.selection);
    palette.setColor(QPalette::HighlightedText, it.onSelection);
    palette.setColor(QPalette::Link, it.accent);
    palette.setColor(QPalette::LinkVisited, it.accent);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, it.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, it.panel);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, it.raised);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, it.normal);
    return palette;
}

QString family(const QString& wished, QFontDatabase::SystemFont otherwise)
{
    if (QFontDatabase::hasFamily(wished))
        return wished;
    return QFontDatabase::systemFont(otherwise).family();
}

QFont bodyFont(int px, QFont::Weight weight = QFont::Normal)
{
    // Asking which fonts there are costs more than all else that a font does.
    static const QString name = family(u"Inter"_s, QFontDatabase::GeneralFont);
    QFont made(name);
    made.setPixelSize(textPx(px));
    made.setWeight(weight);
    return made;
}

int digitWidth(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

void apply(QApplication& app, Scheme scheme, double wishedScale)
{
    ::loadIcons();
    schemeNow = scheme;
    scaleNow = std::clamp(wishedScale, 1.0, kLargestTextScale);
    if (app.style() == nullptr || app.property("wrStyled").isNull()) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        app.setProperty("wrStyled", true);
    }
    QApplication::setPalette(paletteOf(current()));
    QApplication::setFont(bodyFont(kBodyPx));
    app.setStyleSheet(stylesheet(current(), textPx));
}

Scheme currentScheme()
{
    return schemeNow;
}

const Tokens& current()
{
    return tokens(schemeNow);
}

double textScale()
{
    return scaleNow;
}

Scheme systemScheme(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor ground = palette.color(QPalette::Window);
    return ground.lightnessF() < text.lightnessF() ? Scheme::Dark : Scheme::Light;
}

int textPx(int px)
{
    return qRound(px * scaleNow);
}

QFont font(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return bodyFont(kBodyPx);
    case TextRole::Strong:
        return bodyFont(kBodyPx, QFont::DemiBold);
    case TextRole::Caption:
        return bodyFont(kCaptionPx);
    case TextRole::Section:
        return bodyFont(kSectionPx, QFont::DemiBold);
    case TextRole::Title:
        return bodyFont(kTitlePx, QFont::DemiBold);
    case TextRole::Clock:
        return bodyFont(kClockPx, QFont::Medium);
    case TextRole::Mono:
        return monoFont(kBodyPx);
    }
    return bodyFont(kBodyPx);
}

QFont monoFont(int px)
{
    static const QString name = family(u"JetBrains Mono"_s, QFontDatabase::FixedFont);
    QFont made(name);
    made.setStyleHint(QFont::Monospace);
    made.setPixelSize(textPx(px));
    return made;
}

int controlHeight(bool dense)
{
    const int line = QFontMetrics(font(TextRole::Body)).height() + kSpace2;
    return std::max(dense ? kDenseHit : kHit, line);
}

void setRole(QPushButton& button, ButtonRole role)
{
    QString name;
    switch (role) {
    case ButtonRole::Normal:
        break;
    case ButtonRole::Primary:
        name = u"primary"_s;
        break;
    case ButtonRole::Danger:
        name = u"danger"_s;
        break;
    case ButtonRole::Quiet:
        name = u"quiet"_s;
        break;
    }
    button.setProperty("role", name);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

void setSurface(QWidget& widget, Surface surface)
{
    QString name;
    switch (surface) {
    case Surface::Window:
        name = u"window"_s;
        break;
    case Surface::Panel:
        name = u"panel"_s;
        break;
    case Surface::Card:
        name = u"card"_s;
        break;
    case Surface::Raised:
        name = u"raised"_s;
        break;
    }
    widget.setProperty("surface", name);
    widget.setAttribute(Qt::WA_StyledBackground);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

int figuresWidth(const QFont& figureFont, const QString& text)
{
    const QFontMetrics metrics(figureFont);
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
    return width;
}

void paintFigures(QPainter& painter, const QRect& rect, Qt::Alignment alignment,
                  const QString& text)
{
    const bool mirrored = std::any_of(text.begin(), text.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
    if (mirrored) { // letter by letter it would be read the wrong way round
        painter.drawText(rect,
                         static_cast<int>(alignment | Qt::AlignVCenter | Qt::AlignAbsolute)
                             | Qt::TextSingleLine,
                         inOrder(text, Qt::RightToLeft));
        return;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    int left = rect.left();
    const int width = figuresWidth(painter.font(), text);
    if (alignment.testFlag(Qt::AlignRight))
        left = rect.right() + 1 - width;
    else if (alignment.testFlag(Qt::AlignHCenter))
        left = rect.left() + (rect.width() - width) / 2;
    const int base = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar letter : text) {
        const int own = metrics.horizontalAdvance(letter);
        const int cell = letter.isDigit() ? digit : own;
        painter.drawText(left + (cell - own) / 2, base, QString(letter));
        left += cell;
    }
}

void paintFocusRing(QPainter& painter, const QRect& rect, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(current().focus, kFocusWidth));
    const qreal half = kFocusWidth / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

} // namespace wr::look

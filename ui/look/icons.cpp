// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/theme.h"

#include <QtCore/QHash>
#include <QtCore/QResource>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <array>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace wr::look {

namespace {

using ColourNow = std::function<QColor()>;

QByteArray drawing(const QString& name)
{
    const QResource file(u":/icons/"_s + name + u".svg"_s);
    return file.isValid() ? file.uncompressedData() : QByteArray();
}

QPixmap drawn(const QString& name, const QColor& colour, QSize pixels)
{
    const QString key = u"wr-%1-%2-%3x%4"_s.arg(
        name, colour.name(), QString::number(pixels.width()), QString::number(pixels.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = drawing(name);
    svg.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF({}, QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class InkEngine final : public QIconEngine
{
public:
    InkEngine(QString name, ColourNow colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = mode == QIcon::Disabled ? current().muted : m_colour();
        paintIcon(*painter, rect, m_name, colour);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, mode == QIcon::Disabled ? current().muted : m_colour(), size);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QString key() const override { return u"wr-ink"_s; }

    QIconEngine* clone() const override
    {
        return std::make_unique<InkEngine>(m_name, m_colour).release();
    }

private:
    QString m_name;
    ColourNow m_colour;
};

QColor colourOf(Ink ink)
{
    const Tokens& now = current();
    switch (ink) {
    case Ink::Normal:
        return now.normal;
    case Ink::Strong:
        return now.strong;
    case Ink::Muted:
        return now.muted;
    case Ink::Accent:
        return now.accent;
    case Ink::Danger:
        return now.danger;
    case Ink::Warning:
        return now.warning;
    case Ink::OnAccent:
        return now.onAccent;
    case Ink::OnDanger:
        return now.onDanger;
    }
    return now.normal;
}

QIcon make(const QString& name, ColourNow colour)
{
    if (drawing(name).isEmpty())
        return {};
    return QIcon(std::make_unique<InkEngine>(name, std::move(colour)).release()); // QIcon owns it
}

} // namespace

QIcon icon(const QString& name, Ink ink)
{
    return make(name, [ink] { return colourOf(ink); });
}

QIcon icon(SeverityMark mark)
{
    return make(iconName(mark), [mark] { return current().of(mark); });
}

QIcon icon(StateMark mark)
{
    return make(iconName(mark), [mark] { return current().of(mark); });
}

QIcon icon(KindMark mark)
{
    return make(iconName(mark), [mark] { return current().of(mark); });
}

QString iconName(SeverityMark mark)
{
    static const std::array names{u"sev1"_s, u"sev2"_s, u"sev3"_s, u"sev4"_s};
    return names.at(static_cast<size_t>(mark));
}

QString iconName(StateMark mark)
{
    static const std::array names{u"confirmed"_s, u"failed"_s, u"unknown"_s, u"waiting"_s};
    return names.at(static_cast<size_t>(mark));
}

QString iconName(KindMark mark)
{
    static const std::array names{u"kind-prompt"_s, u"kind-model"_s,     u"kind-retrieval"_s,
                                  u"kind-user"_s,   u"kind-guardrail"_s, u"kind-provenance"_s};
    return names.at(static_cast<size_t>(mark));
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour)
{
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    const QSize pixels(qRound(side * ratio), qRound(side * ratio));
    painter.drawPixmap(square, drawn(name, colour, pixels));
}

} // namespace wr::look

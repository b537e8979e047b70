// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/banner.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr double kTint = 0.14; // how much of its colour the strip takes on

QColor colourOf(BannerKind kind)
{
    const look::Tokens& now = look::current();
    switch (kind) {
    case BannerKind::Demo:
        return now.of(look::StateMark::Unknown);
    case BannerKind::Drill:
    case BannerKind::Notice:
        return now.accent;
    case BannerKind::Offline:
    case BannerKind::OnlyYou:
        return now.warning;
    case BannerKind::Danger:
        return now.danger;
    }
    return now.accent;
}

QString iconOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Demo:
        return u"demo"_s;
    case BannerKind::Drill:
        return u"drill"_s;
    case BannerKind::Offline:
        return u"offline"_s;
    case BannerKind::OnlyYou:
        return u"person"_s;
    case BannerKind::Danger:
        return u"warning"_s;
    case BannerKind::Notice:
        return u"flag"_s;
    }
    return u"flag"_s;
}

} // namespace

Banner::Banner(BannerKind kind, const QString& text, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_text(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"banner"_s);
    setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTone(Tone::Strong);
    m_text->setWrapped(true);
    m_row->setContentsMargins(look::kSpace4, look::kSpace1, look::kSpace4, look::kSpace1);
    m_row->setSpacing(look::kSpace2);
    m_row->addSpacing(look::kIcon
                      + look::kSpace2); // the icon's place, at the end where one begins to read
    m_row->addWidget(m_text, 1);
    setMinimumHeight(look::controlHeight() + look::kSpace2);
    setText(text);
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(m_text->plain());
}

void Banner::setKind(BannerKind kind)
{
    m_kind = kind;
    update();
}

QPushButton* Banner::addAction(const QString& name, const QString& label,
                               const std::function<void()>& pressed)
{
    auto* button = new QPushButton(label, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, pressed);
    m_row->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent*)
{
    const look::Tokens& now = look::current();
    const QColor colour = colourOf(m_kind);
    QPainter painter(this);
    painter.fillRect(rect(), look::mixed(now.panel, colour, kTint));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect edge(mirrored ? width() - look::kSpace1 : 0, 0, look::kSpace1, height());
    painter.fillRect(edge, colour);
    const int left = mirrored ? width() - look::kSpace4 - look::kIcon : look::kSpace4;
    look::paintIcon(painter, QRect(left, (height() - look::kIcon) / 2, look::kIcon, look::kIcon),
                    iconOf(m_kind), colour);
}

} // namespace wr::parts

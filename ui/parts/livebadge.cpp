// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/livebadge.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/explain.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr int kDot = 10;

QString words(const Liveness& it)
{
    const int seconds = static_cast<int>(std::min<qint64>(it.staleSeconds, 86'400));
    switch (it.freshness) {
    case Freshness::Local:
        return it.quietMinutes == 0
            ? LiveBadge::tr("local, live")
            : LiveBadge::tr("local, live, last entry %n min ago", "minutes",
                            static_cast<int>(std::min<qint64>(it.quietMinutes, 1'000'000)));
    case Freshness::Live:
        return it.waiting == 0 ? LiveBadge::tr("live")
                               : LiveBadge::tr("live, %n entries waiting", nullptr, it.waiting);
    case Freshness::Stale:
        return LiveBadge::tr("stale for %n s", "seconds", seconds);
    case Freshness::Offline:
        return it.staleSeconds < 60
            ? LiveBadge::tr("offline, %n entries waiting", nullptr, it.waiting)
            : LiveBadge::tr("offline, view %1 min old, %n entries waiting", nullptr, it.waiting)
                  .arg(it.staleSeconds / 60);
    case Freshness::Halted:
        return LiveBadge::tr("stopped: history changed");
    }
    return {};
}

QString explanation(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Local:
        return LiveBadge::tr(
            "This room is kept on this computer only. What any program writes into "
            "it here is seen at once.");
    case Freshness::Live:
        return LiveBadge::tr("What you see is what everybody sees.");
    case Freshness::Stale:
        return LiveBadge::tr("The shared log has not answered for a while. You can go on working.");
    case Freshness::Offline:
        return LiveBadge::tr("The shared log is out of reach. Your entries are safe here and are "
                             "sent when it is back.");
    case Freshness::Halted:
        return LiveBadge::tr(
            "The shared log is not what was seen in it before. Nothing is written until "
            "a person decides, under “Share this room”.");
    }
    return {};
}

} // namespace

LiveBadge::LiveBadge(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"liveBadge"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLiveness(Liveness{});
}

void LiveBadge::setLiveness(const Liveness& liveness)
{
    if (!m_sentence.isEmpty() && liveness == m_liveness)
        return;
    m_liveness = liveness;
    m_sentence = words(liveness);
    setAccessibleName(m_sentence);
    showTip();
    updateGeometry();
    update();
}

QSize LiveBadge::sizeHint() const
{
    return {kDot + look::kSpace2 + look::figuresWidth(look::font(look::TextRole::Body), m_sentence)
                + look::kSpace1,
            look::controlHeight(true)};
}

QSize LiveBadge::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), look::textPx(look::kSideWidth / 2)), whole.height()};
}

bool LiveBadge::isCut() const
{
    return width() < sizeHint().width();
}

void LiveBadge::showTip()
{
    const QString why = explanation(m_liveness.freshness);
    explain(*this, isCut() ? QString(m_sentence + u'\n' + why) : why);
}

void LiveBadge::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTip();
}

void LiveBadge::paintEvent(QPaintEvent*)
{
    const look::Tokens& now = look::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect dot(mirrored ? width() - kDot : 0, (height() - kDot) / 2, kDot, kDot);
    QColor colour = now.of(look::StateMark::Confirmed);
    switch (m_liveness.freshness) { // a disc, a ring, a triangle, a cross: never colour alone
    case Freshness::Local:
        look::paintIcon(painter, dot, u"sev4"_s, now.muted);
        colour = now.normal;
        break;
    case Freshness::Live:
        look::paintIcon(painter, dot, u"sev3"_s, colour);
        colour = now.normal;
        break;
    case Freshness::Stale:
        colour = now.warning;
        look::paintIcon(painter, dot, u"sev2"_s, colour);
        break;
    case Freshness::Offline:
    case Freshness::Halted:
        colour = now.danger;
        look::paintIcon(painter, dot, u"failed"_s, colour);
        break;
    }
    painter.setFont(look::font(look::TextRole::Body));
    painter.setPen(colour);
    const int left = mirrored ? 0 : kDot + look::kSpace2;
    const QRect room(left, 0, width() - kDot - look::kSpace2, height());
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    if (isCut())
        painter.drawText(
            room,
            static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, room.width()));
    else
        look::paintFigures(painter, room, side, m_sentence);
}

} // namespace wr::parts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddelegate.h"

#include "models/base/plaintext.h"
#include "ui/board/cardplaces.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/drillband.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QAbstractProxyModel>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::board {

namespace {

constexpr int kMostCrossings = 2;
constexpr int kDrillBand = 6; // stripes along a drill's card; the word stands before its title

QString shown(const QString& text)
{
    return visibleText(text, Lines::Single);
}

class CardPainter final
{
public:
    CardPainter(QPainter& painter, const BoardRow& row, Instant now, const QRect& cell,
                bool mirrored)
        : m_painter(painter)
        , m_row(row)
        , m_now(now)
        , m_places(cell, row)
        , m_mirrored(mirrored)
    {
    }

    void paint(bool selected, bool focused, bool hovered)
    {
        frame(selected, hovered);
        m_y = m_places.inner.top();
        head();
        title();
        people();
        rung();
        if (m_row.inaccessible) {
            access();
        } else {
            clock();
            blind();
        }
        quiet();
        here();
        for (int i = 0; i < std::min<int>(kMostCrossings, static_cast<int>(m_row.crossings.size()));
             ++i)
            crossing(i);
        if (focused)
            look::paintFocusRing(m_painter, m_places.card, look::kCardRadius);
    }

private:
    // Everything is laid out left to right and mirrored at the end.
    QRect placed(const QRect& rect) const
    {
        return m_mirrored ? QStyle::visualRect(Qt::RightToLeft, m_places.card, rect) : rect;
    }

    look::SeverityMark mark() const { return parts::severityMark(m_row.severity); }

    void frame(bool selected, bool hovered)
    {
        const look::Tokens& it = look::current();
        m_painter.setPen(QPen(selected ? it.accent : it.grid, look::kHairline));
        m_painter.setBrush(selected      ? look::mixed(it.card, it.selection, 0.4)
                               : hovered ? look::mixed(it.card, it.raised, 0.5)
                                         : it.card);
        const QRectF box = QRectF(m_places.card).adjusted(0.5, 0.5, -0.5, -0.5);
        m_painter.drawRoundedRect(box, look::kCardRadius, look::kCardRadius);
        m_painter.save();
        m_painter.setClipRect(
            placed({m_places.card.left(), m_places.card.top(), kStripe, m_places.card.height()}));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_row.inaccessible ? it.outline : it.of(mark()));
        m_painter.drawRoundedRect(box, look::kCardRadius, look::kCardRadius);
        m_painter.restore();
        if (!m_row.drill)
            return;
        QRect band = m_places.card;
        band.setTop(band.bottom() - kDrillBand + 1);
        parts::paintDrillBand(m_painter, placed(band));
        band.moveTop(m_places.card.top());
        parts::paintDrillBand(m_painter, placed(band));
    }

    void words(const QRect& rect, const QString& text, const QColor& ink, look::TextRole role,
               Qt::Alignment align = Qt::AlignVCenter)
    {
        m_painter.setFont(look::font(role));
        m_painter.setPen(ink);
        const QString fits = m_painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
        m_painter.drawText(placed(rect),
                           static_cast<int>(align | Qt::AlignLeading | Qt::TextSingleLine),
                           look::inOrder(fits, m_painter.layoutDirection()));
    }

    // How severe an inaccessible incident is stays unsaid: in the chip's place stands a lock.
    QSize severity()
    {
        const QString word = parts::severityWord(mark());
        const QRect inner = m_places.inner;
        const QSize chip = parts::chipSize(word);
        if (m_row.inaccessible) {
            const QRect glyph(inner.left(), m_y + (chip.height() - look::kIcon) / 2, look::kIcon,
                              look::kIcon);
            look::paintIcon(m_painter, placed(glyph), u"lock"_s, look::current().normal);
            return {look::kIcon, chip.height()};
        }
        parts::paintChip(m_painter, placed({inner.left(), m_y, chip.width(), chip.height()}),
                         mark(), word);
        return chip;
    }

    void access()
    {
        line(u"lock"_s, BoardDelegate::tr("Access: %1").arg(shown(m_row.granters)),
             look::current().normal, true);
    }

    void head()
    {
        const QRect inner = m_places.inner;
        const QSize chip = severity();
        const QString age = look::elapsedText(m_row.happened, m_now);
        const int ageWidth = look::figuresWidth(look::font(look::TextRole::Strong), age);
        m_painter.setFont(look::font(look::TextRole::Strong));
        m_painter.setPen(look::current().strong);
        look::paintFigures(m_painter,
                           placed({inner.right() - ageWidth + 1, m_y, ageWidth, chip.height()}),
                           Qt::AlignVCenter | Qt::AlignHCenter, age);
        const int left = inner.left() + chip.width() + look::kSpace2;
        const int room = inner.right() - ageWidth - look::kSpace2 - left;
        // A code that is cut is no code: in a narrow column it stands beside the systems.
        const QFontMetrics mono(look::font(look::TextRole::Mono));
        m_codeShown = mono.horizontalAdvance(m_row.code) <= room;
        if (m_codeShown)
            words({left, m_y, room, chip.height()}, shown(m_row.code), look::current().muted,
                  look::TextRole::Mono);
        m_y += chip.height() + look::kSpace2;
    }

    void title()
    {
        QString text = shown(m_row.title);
        if (m_row.restricted && !m_row.inaccessible)
            text = BoardDelegate::tr("RESTRICTED: %1").arg(text);
        if (m_row.drill)
            text = BoardDelegate::tr("DRILL: %1").arg(text);
        paragraph({m_places.inner.left(), m_y, m_places.inner.width(), titleHeight()}, text,
                  look::current().strong, look::TextRole::Section);
        m_y += titleHeight() + look::kSpace1;
    }

    // Two lines at most; the second one is elided.
    void paragraph(const QRect& rect, const QString& text, const QColor& ink, look::TextRole role)
    {
        m_painter.setFont(look::font(role));
        m_painter.setPen(ink);
        const QFontMetrics metrics = m_painter.fontMetrics();
        QTextLayout layout(text, m_painter.font());
        const QRect place = placed(rect);
        layout.beginLayout();
        for (int number = 0; number < kTitleLines; ++number) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(place.width());
            const QRect row(place.left(), place.top() + number * metrics.height(), place.width(),
                            metrics.height());
            const QString shownLine = number == kTitleLines - 1
                ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, place.width())
                : text.mid(line.textStart(), line.textLength());
            m_painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                               look::inOrder(shownLine, m_painter.layoutDirection()));
        }
        layout.endLayout();
    }

    void line(const QString& icon, const QString& text, const QColor& ink, bool strong = false)
    {
        const QRect inner = m_places.inner;
        const QRect glyph(inner.left(), m_y + (lineHeight() - look::kIcon) / 2, look::kIcon,
                          look::kIcon);
        look::paintIcon(m_painter, placed(glyph), icon, ink);
        const int left = look::kIcon + look::kSpace2;
        words({inner.left() + left, m_y, inner.width() - left, lineHeight()}, text, ink,
              strong ? look::TextRole::Strong : look::TextRole::Body);
        m_y += lineHeight();
    }

    void people()
    {
        const look::Tokens& it = look::current();
        const bool vacant = m_row.commander.isEmpty();
        line(u"person"_s, vacant ? BoardDelegate::tr("command vacant") : shown(m_row.commander),
             vacant ? it.danger : it.normal, vacant);
        if (m_row.systems.isEmpty()) { // of an inaccessible incident, and no order names one
            if (!m_codeShown)
                line(u"incident"_s, shown(m_row.code), it.normal);
            return;
        }
        line(u"readiness"_s,
             m_codeShown
                 ? shown(m_row.systems)
                 : BoardDelegate::tr("%1 · %2").arg(shown(m_row.code), shown(m_row.systems)),
             it.normal);
    }

    void rung()
    {
        const look::Tokens& it = look::current();
        if (!m_row.liveRun.isEmpty()) {
            line(u"unknown"_s, shown(m_row.liveRun), it.of(look::StateMark::Unknown), true);
            return;
        }
        if (!m_row.rung) {
            line(u"containment"_s, BoardDelegate::tr("no rung in force"), it.muted);
            return;
        }
        const bool holds = isConfirmed(m_row.rung->state);
        line(holds ? u"confirmed"_s : u"warning"_s,
             BoardDelegate::tr("%1/%2 %3 · %4")
                 .arg(m_row.rung->number)
                 .arg(m_row.rung->of)
                 .arg(shown(m_row.rung->title), runStateTitle(m_row.rung->state)),
             holds ? it.of(look::StateMark::Confirmed) : it.warning, true);
    }

    void clock()
    {
        const look::Tokens& it = look::current();
        if (!m_row.clock) {
            line(u"clock"_s, BoardDelegate::tr("no clock running"), it.muted);
            return;
        }
        const bool late = look::isLate(m_row.clock->due, m_now);
        line(late ? u"warning"_s : u"clock"_s,
             //: when a clock is due, and what it is about; the end may be cut off
             BoardDelegate::tr("%1 · %2").arg(look::dueText(m_row.clock->due, m_now),
                                              shown(m_row.clock->what)),
             late ? it.danger : it.normal, late);
    }

    void blind()
    {
        const look::Tokens& it = look::current();
        if (m_row.blindSpots == 0)
            line(u"evidence"_s, BoardDelegate::tr("no blind spots"), it.muted);
        else
            line(u"warning"_s, BoardDelegate::tr("Blind: %1").arg(m_row.blind), it.warning);
    }

    void quiet()
    {
        const look::Tokens& it = look::current();
        const QString when = m_row.quietSince ? look::agoText(*m_row.quietSince, m_now)
                                              : BoardDelegate::tr("never heard");
        const QString text = m_row.conflicts > 0
            ? BoardDelegate::tr("Conflicts to settle: %1").arg(m_row.conflicts)
            : BoardDelegate::tr("%1: %2").arg(m_row.quietest, when);
        line(m_row.conflicts > 0 ? u"warning"_s : u"note"_s, text,
             m_row.conflicts > 0 ? it.danger : it.muted, m_row.conflicts > 0);
    }

    void here()
    {
        if (!m_row.here)
            return;
        const look::Tokens& it = look::current();
        if (m_row.here->isEmpty())
            line(u"person"_s, BoardDelegate::tr("nobody else is here"), it.muted);
        else
            line(u"person"_s, BoardDelegate::tr("Here: %1").arg(shown(*m_row.here)), it.normal);
    }

    void crossing(int number)
    {
        const look::Tokens& it = look::current();
        const OpenCrossing& open = m_row.crossings.at(number);
        const QRect place = m_places.crossing(number);
        const int left = look::kIcon + look::kSpace2;
        const QString owed = BoardDelegate::tr("Owed the news: %1").arg(shown(open.owed));
        const QFontMetrics body(look::font(look::TextRole::Body));
        const bool one = body.horizontalAdvance(owed) <= place.width() - left;
        const int top = place.top() + (one ? body.height() : 0); // right above its button
        const QRect glyph(place.left(), top + look::kSpace1 / 2, look::kIcon, look::kIcon);
        look::paintIcon(m_painter, placed(glyph), u"flag"_s, it.danger);
        paragraph({place.left() + left, top, place.width() - left, owedHeight()}, owed, it.danger,
                  look::TextRole::Body);
        const QRect button = placed(m_places.acknowledge(number));
        m_painter.setPen(QPen(open.forYou ? it.accent : it.outline, look::kHairline));
        m_painter.setBrush(open.forYou ? it.accent : it.card);
        m_painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), look::kRadius,
                                  look::kRadius);
        m_painter.setFont(look::font(look::TextRole::Body));
        m_painter.setPen(open.forYou ? it.onAccent : it.normal);
        m_painter.drawText(button, Qt::AlignCenter, BoardDelegate::tr("Acknowledge"));
    }

    QPainter& m_painter;
    const BoardRow& m_row;
    Instant m_now;
    CardPlaces m_places;
    bool m_mirrored;
    bool m_codeShown = true;
    int m_y = 0;
};

} // namespace

BoardDelegate::BoardDelegate(const BoardModel* model, const Clock* clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_clock(clock)
{
}

const BoardRow& BoardDelegate::rowOf(const QModelIndex& index) const
{
    const auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model());
    return m_model->at(proxy == nullptr ? index.row() : proxy->mapToSource(index).row());
}

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    CardPainter card(*painter, rowOf(index), m_clock->now(), option.rect,
                     option.direction == Qt::RightToLeft);
    card.paint(option.state.testFlag(QStyle::State_Selected),
               option.state.testFlag(QStyle::State_HasFocus),
               option.state.testFlag(QStyle::State_MouseOver));
    painter->restore();
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int crossings
        = std::min<int>(kMostCrossings, static_cast<int>(rowOf(index).crossings.size()));
    int height = CardPlaces::bodyHeight(rowOf(index)) + 2 * look::kSpace2 + 2 * look::kSpace1;
    if (crossings > 0)
        height += look::kSpace2 + crossings * crossingHeight();
    return {option.rect.width(), height};
}

bool BoardDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint at = static_cast<QMouseEvent*>(event)->position().toPoint();
        const BoardRow& row = rowOf(index);
        const CardPlaces places(option.rect, row);
        for (int i = 0; i < std::min<int>(kMostCrossings, static_cast<int>(row.crossings.size()));
             ++i) {
            const QRect button = option.direction == Qt::RightToLeft
                ? QStyle::visualRect(Qt::RightToLeft, places.card, places.acknowledge(i))
                : places.acknowledge(i);
            if (button.contains(at)) {
                emit acknowledged(row.key, row.crossings.at(i).id);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace wr::board

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/fitlist.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

class FitDelegate final : public QStyledItemDelegate
{
public:
    explicit FitDelegate(FitList* list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const FitRow row = m_list->shown(index.row());
        const int lines = row.detail.isEmpty() ? 1 : 2;
        const int height = QFontMetrics(look::font(look::TextRole::Body)).height()
            + (lines - 1) * QFontMetrics(look::font(look::TextRole::Caption)).height()
            + 2 * look::kSpace1;
        return {0, std::max(height, look::controlHeight(true))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const FitRow row = m_list->shown(index.row());
        const look::Tokens& it = look::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected) && m_list->hasFocus();
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (chosen)
            painter->fillRect(option.rect, it.selection);
        const QColor ink = row.alarming ? it.danger : row.quiet ? it.muted : it.normal;
        const QRect place
            = option.rect.adjusted(look::kSpace1, look::kSpace1, -look::kSpace1, -look::kSpace1);
        const auto mirrored = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QFontMetrics body(look::font(look::TextRole::Body));
        const QRect glyph(place.left(), place.top() + (body.height() - look::kIcon) / 2,
                          look::kIcon, look::kIcon);
        look::paintIcon(*painter, mirrored(glyph), row.icon, chosen ? it.onSelection : ink);
        const int left = place.left() + look::kIcon + look::kSpace2;
        const int width = place.right() - left;
        write(*painter, mirrored({left, place.top(), width, body.height()}), row.text,
              row.alarming ? look::TextRole::Strong : look::TextRole::Body,
              chosen ? it.onSelection : ink);
        const QFontMetrics caption(look::font(look::TextRole::Caption));
        write(*painter, mirrored({left, place.top() + body.height(), width, caption.height()}),
              row.detail, look::TextRole::Caption,
              chosen             ? it.onSelection
                  : row.alarming ? it.danger
                                 : it.muted);
        painter->restore();
    }

private:
    static void write(QPainter& painter, const QRect& rect, const QString& text,
                      look::TextRole role, const QColor& ink)
    {
        painter.setFont(look::font(role));
        painter.setPen(ink);
        const QString fits = painter.fontMetrics().elidedText(visibleText(text, Lines::Single),
                                                              Qt::ElideRight, rect.width());
        painter.drawText(rect, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                         look::inOrder(fits, painter.layoutDirection()));
    }

    FitList* m_list;
};

} // namespace

FitList::FitList(QAbstractItemModel* model, RowOf rowOf, QWidget* parent)
    : QListView(parent)
    , m_rowOf(std::move(rowOf))
{
    setModel(model);
    setItemDelegate(new FitDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(u"QListView { border: none; background: transparent; }"_s);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, [this] { updateGeometry(); });
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { emit rowPressed(index.row()); });
}

QSize FitList::sizeHint() const
{
    int height = 2 * frameWidth() + 2 * look::kFocusWidth;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {look::kSideWidth / 2, height};
}

QSize FitList::minimumSizeHint() const
{
    return sizeHint();
}

void FitList::keyPressEvent(QKeyEvent* event)
{
    const bool asks = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (asks && currentIndex().isValid()) {
        emit rowPressed(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void FitList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    doItemsLayout();
}

} // namespace wr::incident

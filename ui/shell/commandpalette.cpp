// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::shell {

namespace {

constexpr int kWidth = 680;
constexpr int kRowsShown = 9;
constexpr int kLongest = 200; // characters of a question

QString iconOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Command:
        return u"search"_s;
    case PaletteKind::Incident:
        return u"incident"_s;
    case PaletteKind::System:
        return u"readiness"_s;
    case PaletteKind::Person:
        return u"person"_s;
    case PaletteKind::Rung:
        return u"containment"_s;
    case PaletteKind::Holder:
        return u"phone"_s;
    case PaletteKind::Gap:
        return u"warning"_s;
    }
    return {};
}

int rowHeight()
{
    return QFontMetrics(look::font(look::TextRole::Body)).height()
        + QFontMetrics(look::font(look::TextRole::Caption)).height() + look::kSpace3;
}

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    PaletteDelegate(const PaletteModel* model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, rowHeight()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const PaletteRow& row = m_model->at(index.row());
        const look::Tokens& it = look::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool gap = row.kind == PaletteKind::Gap;
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (chosen)
            painter->fillRect(option.rect, gap ? it.danger : it.selection); // a gap stays red
        const QColor loud = chosen ? (gap ? it.onDanger : it.onSelection)
            : gap                  ? it.danger
            : row.whyOff.isEmpty() ? it.strong
                                   : it.muted;
        const QColor soft = chosen ? loud : it.muted;
        const QRect place
            = option.rect.adjusted(look::kSpace3, look::kSpace1, -look::kSpace3, -look::kSpace1);
        const auto mirrored = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        look::paintIcon(*painter,
                        mirrored({place.left(), place.center().y() - look::kIcon / 2, look::kIcon,
                                  look::kIcon}),
                        iconOf(row.kind), gap && !chosen ? it.danger : soft);
        const QFontMetrics strong(look::font(look::TextRole::Strong));
        const QFontMetrics caption(look::font(look::TextRole::Caption));
        const int keysWidth
            = row.keys.isEmpty() ? 0 : caption.horizontalAdvance(row.keys) + look::kSpace3;
        const int left = place.left() + look::kIcon + look::kSpace3;
        const int width = place.right() - left - keysWidth;
        write(*painter, mirrored({left, place.top(), width, strong.height()}), row.title,
              look::TextRole::Strong, loud);
        write(*painter, mirrored({left, place.top() + strong.height(), width, caption.height()}),
              row.detail, look::TextRole::Caption, soft);
        write(*painter,
              mirrored({place.right() - keysWidth + look::kSpace3, place.top(), keysWidth,
                        place.height()}),
              row.keys, look::TextRole::Caption, soft);
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

    const PaletteModel* m_model;
};

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_hint(new parts::PlainLabel(this))
{
    setObjectName(u"palette"_s);
    look::setSurface(*this, look::Surface::Card);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(tr("Find or do anything"));
    m_field->setPlaceholderText(
        tr("Person, system, incident, rung, command, or: who can shut off …"));
    m_field->setMaxLength(kLongest);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(&m_model, this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setObjectName(u"paletteHint"_s);
    m_hint->setRole(look::TextRole::Caption);
    m_hint->setTone(parts::Tone::Muted);
    m_hint->setWrapped(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, look::kSpace2);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::openWith(const QString& text)
{
    m_field->setText(text);
    search();
    place();
    show();
    raise();
    m_field->setFocus();
    m_field->selectAll();
}

void CommandPalette::refresh()
{
    if (!isVisible())
        return;
    m_model.search(m_field->text());
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
}

void CommandPalette::search()
{
    m_model.search(m_field->text());
    if (m_model.rowCount() > 0) {
        m_list->setCurrentIndex(m_model.index(0, 0));
        m_list->scrollToTop();
    }
    place();
    m_hint->setText(m_model.rowCount() == 0 ? tr(
                        "Nothing is called that. Try fewer letters, or ask: who can shut off …")
                                            : tr("Enter goes there. Esc closes."));
}

void CommandPalette::step(int by)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int next = std::clamp(m_list->currentIndex().row() + by, 0, count - 1);
    m_list->setCurrentIndex(m_model.index(next, 0));
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteRow row = m_model.at(index.row());
    if (!row.whyOff.isEmpty()) {
        m_hint->setText(row.whyOff);
        return;
    }
    shut();
    emit chosen(row);
}

void CommandPalette::shut()
{
    hide();
    emit closed();
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(look::textPx(kWidth), window->width() - 2 * look::kSpace5);
    const int rows = std::clamp(m_model.rowCount(), 1, kRowsShown);
    const int height = std::min(rowHeight() * rows + 3 * look::controlHeight() + look::kSpace5,
                                window->height() - 2 * look::kSpace5);
    setGeometry((window->width() - width) / 2, look::kSpace6 + look::kSpace5, width, height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        shut();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-kRowsShown);
        return true;
    case Qt::Key_PageDown:
        step(kRowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        shut();
        return true;
    default:
        return false;
    }
}

} // namespace wr::shell

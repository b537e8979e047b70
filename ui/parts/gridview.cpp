// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/gridview.h"

#include "models/base/plaintext.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/explain.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridaccess.h"
#include "ui/parts/keptplace.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QAction>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

class PlainDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant& value, const QLocale& locale) const override
    {
        return visibleText(QStyledItemDelegate::displayText(value, locale), Lines::Single);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = look::inOrder(option->text, option->direction);
    }
};

bool isWhole(const QVariant& value)
{
    const int type = value.typeId();
    return type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::UInt;
}

bool isNumber(const QVariant& value)
{
    return isWhole(value) || (value.typeId() == QMetaType::Double && !std::isnan(value.toDouble()));
}

// Numbers by value, words as people sort them, and words behind numbers whichever way round: who looks for the highest
// score has it on top, not what has none.
class SortedRows final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant one = left.data(sortRole());
        const QVariant other = right.data(sortRole());
        if (isWhole(one) && isWhole(other))
            return one.toLongLong() < other.toLongLong();
        if (isNumber(one) && isNumber(other))
            return one.toDouble() < other.toDouble();
        if (isNumber(one) != isNumber(other))
            return isNumber(one) == (sortOrder() == Qt::AscendingOrder);
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

// Text that a key press would type, without control keys.
QString typedBy(const QKeyEvent& event)
{
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    const QString text = event.text();
    return plain && !text.isEmpty() && text.front().isPrint() && text != " "_L1 ? text : QString();
}

} // namespace

GridView::GridView(QWidget* parent)
    : QTableView(parent)
    , m_proxy(new SortedRows(this))
{
    GridAccess::install();
    setObjectName(u"gridView"_s);
    setItemDelegate(new PlainDelegate(this));
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    QTableView::setModel(m_proxy);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    keepPlace(*this);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    fitRows();
    setEmptyText(tr("There is nothing here yet."), {});
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { makeMenu()->popup(horizontalHeader()->mapToGlobal(at)); });
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit opened(m_proxy->mapToSource(index)); });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &GridView::showCounts);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &GridView::showCounts);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &GridView::showCounts);
}

void GridView::setSource(QAbstractItemModel* source)
{
    m_proxy->setSourceModel(source);
    // The proxy drops its rows before the source has dropped its own: count again when they are gone.
    connect(source, &QAbstractItemModel::rowsRemoved, this, &GridView::showCounts);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    showCounts();
}

void GridView::setSortRole(int role)
{
    m_proxy->setSortRole(role);
}

void GridView::useFilter(FilterBar* bar)
{
    m_bar = bar;
    connect(bar, &FilterBar::filterEdited, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(text);
        showCounts();
        viewport()->update();
    });
    connect(bar, &FilterBar::left, this, [this] {
        setFocus();
        if (!currentIndex().isValid() && model()->rowCount() > 0)
            setCurrentIndex(model()->index(0, 0));
    });
    showCounts();
}

void GridView::setEmptyText(const QString& sentence, const QString& next)
{
    m_emptySentence = sentence;
    m_emptyNext = next;
    setAccessibleDescription(tr("When empty: %1 %2").arg(sentence, next));
    viewport()->update();
}

QModelIndex GridView::current() const
{
    return m_proxy->mapToSource(currentIndex());
}

QList<int> GridView::shownRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        rows.append(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    return rows;
}

void GridView::pick(const QModelIndex& sourceIndex)
{
    const QModelIndex here = m_proxy->mapFromSource(sourceIndex);
    if (!here.isValid())
        return;
    setCurrentIndex(here);
    scrollTo(here);
}

QString GridView::asText() const
{
    return rowsAs(u'\t', [](const QString& text) {
        QString one = text;
        return one.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    });
}

QString GridView::asCsv() const
{
    return rowsAs(u',', csvField);
}

QString GridView::rowsAs(QChar separator, const std::function<QString(const QString&)>& field) const
{
    QList<int> columns;
    for (int at = 0; at < m_proxy->columnCount(); ++at) {
        const int column = horizontalHeader()->logicalIndex(at);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    QList<int> rows;
    const QModelIndexList chosen = selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    for (int row = 0; chosen.isEmpty() && row < m_proxy->rowCount(); ++row)
        rows.append(row);
    const auto line = [&](const std::function<QString(int column)>& value) -> QString {
        QStringList fields;
        for (const int column : columns)
            fields.append(field(value(column)));
        return fields.join(separator) + u'\n';
    };
    QString out
        = line([&](int column) { return m_proxy->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        out += line([&](int column) { return m_proxy->index(row, column).data().toString(); });
    return out;
}

QMenu* GridView::makeMenu()
{
    auto* menu = new QMenu(this); // deletes itself when it closes
    menu->setObjectName(u"gridMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [this, menu](const QString& name, const QString& label, auto text) {
        QAction* action = menu->addAction(look::icon(u"copy"_s), label);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [text] { copyPlain(text()); });
    };
    copy(u"copyText"_s, tr("Copy as text"), [this] { return asText(); });
    copy(u"copyCsv"_s, tr("Copy as CSV"), [this] { return asCsv(); });
    menu->addSeparator();
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        const QString title = m_proxy->headerData(column, Qt::Horizontal).toString();
        QAction* action
            = menu->addAction(visibleText(title, Lines::Single).replace(u"&"_s, u"&&"_s));
        action->setObjectName(u"column-%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The first column names the row: without it nobody knows what they see.
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    return menu;
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyPlain(asText());
        return;
    }
    const QString typed = typedBy(*event);
    if (!m_bar.isNull() && !typed.isEmpty()) {
        m_bar->take(typed);
        return;
    }
    QTableView::keyPressEvent(event);
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    makeMenu()->popup(event->globalPos());
}

void GridView::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTableView::currentChanged(now, before);
    if (now.row() != before.row() || now.isValid() != before.isValid())
        emit picked(m_proxy->mapToSource(now));
}

bool GridView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    // A model's tip may hold foreign text: Qt's own way would read it as markup.
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString text = index.data(Qt::ToolTipRole).toString();
    const QString shown = index.data().toString();
    if (text.isEmpty() && fontMetrics().horizontalAdvance(shown) > columnWidth(index.column()))
        text = shown;
    explainAt(help->globalPos(), text, *viewport(), visualRect(index));
    return true;
}

void GridView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_proxy->rowCount() > 0)
        return;
    const QAbstractItemModel* source = m_proxy->sourceModel();
    const bool filtered = source != nullptr && source->rowCount() > 0;
    const look::Tokens& now = look::current();
    QPainter painter(viewport());
    QRect place = viewport()->rect().adjusted(look::kSpace4, 0, -look::kSpace4, 0);
    painter.setFont(look::font(look::TextRole::Section));
    painter.setPen(now.strong);
    place.setBottom(place.center().y() - look::kSpace1);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                     filtered ? tr("No row matches the filter.") : m_emptySentence);
    place = viewport()->rect().adjusted(look::kSpace4, 0, -look::kSpace4, 0);
    place.setTop(place.center().y() + look::kSpace1);
    painter.setFont(look::font(look::TextRole::Body));
    painter.setPen(now.muted);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     filtered ? tr("Clear the filter to see all rows again.") : m_emptyNext);
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitRows();
}

void GridView::showCounts()
{
    const QAbstractItemModel* source = m_proxy->sourceModel();
    if (!m_bar.isNull())
        m_bar->setCounts(m_proxy->rowCount(), source == nullptr ? 0 : source->rowCount());
}

void GridView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(look::kDenseHit);
    verticalHeader()->setDefaultSectionSize(look::controlHeight());
}

} // namespace wr::parts

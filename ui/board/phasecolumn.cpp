// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/phasecolumn.h"

#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/keptplace.h"
#include "ui/parts/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::board {

namespace {

constexpr int kLeastColumn = 200;

} // namespace

PhaseRows::PhaseRows(Phase phase, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_phase(phase)
{
}

void PhaseRows::setWords(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PhaseRows::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(BoardModel::PhaseRole).toInt() != static_cast<int>(m_phase))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(BoardModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

PhaseColumn::PhaseColumn(Phase phase, BoardModel* model, QAbstractItemDelegate* delegate,
                         QWidget* parent)
    : QWidget(parent)
    , m_phase(phase)
    , m_rows(new PhaseRows(phase, this))
    , m_head(new parts::PlainLabel(this))
    , m_list(new QListView(this))
    , m_none(new parts::PlainLabel(tr("Nothing in this phase."), this))
{
    m_rows->setSourceModel(model);
    m_head->setRole(look::TextRole::Strong);
    m_head->setTone(parts::Tone::Muted);
    m_list->setObjectName(u"cards-"_s + phaseName(phase));
    m_list->setAccessibleName(phaseTitle(phase));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    parts::keepPlace(*m_list);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setProperty("bare", true);
    m_list->setStyleSheet(u"QListView { border: none; background: transparent; }"_s);
    m_list->viewport()->setAutoFillBackground(false);
    setMinimumWidth(kLeastColumn);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(look::kSpace2, 0, look::kSpace2, 0);
    head->addWidget(m_head);
    column->addLayout(head);
    m_none->setTone(parts::Tone::Muted);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(look::kSpace2, look::kSpace2, look::kSpace2, 0);
    none->addWidget(m_none);
    column->addLayout(none);
    column->addWidget(m_list, 1);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows, signal, this, [this] { showCount(); });
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] { showCount(); });
    showCount();
}

void PhaseColumn::setWords(const QString& text)
{
    m_rows->setWords(text);
    showCount();
}

int PhaseColumn::currentRow() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_rows->mapToSource(index).row() : -1;
}

int PhaseColumn::count() const
{
    return m_rows->rowCount();
}

void PhaseColumn::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout();
}

void PhaseColumn::showCount()
{
    m_none->setVisible(m_rows->rowCount() == 0);
    m_head->setText(tr("%1 · %2").arg(phaseTitle(m_phase), look::countText(m_rows->rowCount())));
}

} // namespace wr::board

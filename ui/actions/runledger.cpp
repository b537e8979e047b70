// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/runledger.h"

#include "ui/actions/runmarks.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/clipboard.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::actions {

namespace {

constexpr std::array kWidths{170, 220, 150, 120, 150, 60, 80, 120, 240};

// A state as chip: shape, word and colour.
class StateDelegate final : public QStyledItemDelegate
{
public:
    StateDelegate(const RunModel* model, parts::GridView* grid)
        : QStyledItemDelegate(grid)
        , m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const look::Tokens& now = look::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? now.selection : now.card);
        const QString word = index.data().toString();
        const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
        const QModelIndex source = proxy == nullptr ? index : proxy->mapToSource(index);
        if (source.isValid())
            parts::paintChip(*painter, option.rect.adjusted(look::kSpace1, 0, 0, 0),
                             markOf(m_model->at(source.row()).state), word);
    }

private:
    const RunModel* m_model;
};

} // namespace

RunLedger::RunLedger(Desk* desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(RunSpelling{[](Instant when) { return look::utcText(when); },
                          [](qint64 nanos) { return look::durationText(nanos); }})
    , m_list(new parts::GridView(this))
    , m_record(new parts::PlainTextView(this))
{
    setObjectName(u"runLedger"_s);
    auto* bar = new parts::FilterBar(this);
    bar->setPrompt(tr("Filter runs"));
    auto* copy = new QPushButton(look::icon(u"copy"_s), tr("Copy as CSV"), this);
    copy->setObjectName(u"ledgerCsv"_s);
    look::setRole(*copy, look::ButtonRole::Quiet);
    auto* top = new QHBoxLayout;
    top->addWidget(bar, 1);
    top->addWidget(copy);
    m_list->setObjectName(u"runs"_s);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setEmptyText(tr("Nothing was pressed yet."),
                         tr("Every press stands here, also one that failed or was undone."));
    m_list->setSource(&m_model);
    m_list->setSortRole(RunModel::SortRole);
    m_list->useFilter(bar);
    m_list->setItemDelegateForColumn(RunModel::StateColumn, new StateDelegate(&m_model, m_list));
    for (size_t at = 0; at < kWidths.size(); ++at)
        m_list->setColumnWidth(static_cast<int>(at), kWidths.at(at));
    m_record->setObjectName(u"runRecord"_s);
    m_record->setMonospaced(true);
    m_record->setContentName(tr("The picked run: request, state before, and every step"));
    m_record->setForeignText(tr("Pick a run to see its request and every step."));
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(m_list);
    down->addWidget(m_record);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    down->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addLayout(top);
    column->addWidget(down, 1);
    connect(copy, &QPushButton::clicked, this, [this] { parts::copyPlain(m_list->asCsv()); });
    connect(m_list, &parts::GridView::picked, this, &RunLedger::showRun);
    connect(desk, &Desk::changed, this, [this](const Change& change) {
        if (change.everything || !change.runs.isEmpty())
            refresh();
    });
    parts::forwardFocus(*this, *m_list);
    refresh();
}

void RunLedger::setIncident(const IncidentId& incident)
{
    m_incident = incident;
    refresh();
}

void RunLedger::refresh()
{
    m_model.show(*m_desk->room(), m_incident);
    showRun(m_list->current());
}

void RunLedger::pick(const RunId& run)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).key == run)
            m_list->pick(m_model.index(row, 0));
    }
}

void RunLedger::showRun(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const RunId id = m_model.at(index.row()).key;
    const auto room = m_desk->room();
    if (const Run* run = room->maybeRun(id)) {
        const QString text = runText(*room, *run);
        if (m_record->shownText() != text)
            m_record->setForeignText(text);
        emit runPicked(id);
    }
}

} // namespace wr::actions

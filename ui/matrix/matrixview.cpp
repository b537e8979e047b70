// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixview.h"

#include "ui/look/metrics.h"
#include "ui/look/spelling.h"
#include "ui/matrix/cellpanel.h"
#include "ui/matrix/gapspanel.h"
#include "ui/matrix/matrixdelegate.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wr::matrix {

namespace {

constexpr int kColumnWidth = 148;

QModelIndex sourceIndex(const parts::GridView& grid)
{
    return grid.current();
}

} // namespace

MatrixView::MatrixView(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_rights(MatrixModel::Face::Rights, look::agoText)
    , m_layers(MatrixModel::Face::Layers, look::agoText)
    , m_whole(new QStackedWidget(this))
    , m_faces(new QTabBar(this))
    , m_grids(new QStackedWidget(this))
    , m_rightsGrid(makeGrid(m_rights, tr("Who holds which decision right")))
    , m_layersGrid(makeGrid(m_layers, tr("Who owns which layer")))
    , m_gaps(new GapsPanel(this))
    , m_cell(new CellPanel(desk, clock, this))
{
    setObjectName(u"matrixView"_s);
    auto* empty = new parts::EmptyState(
        u"authority"_s, tr("There is no system yet."),
        tr("A steward adds a system; then this shows who may do what to it, and where nobody may."),
        this);
    m_whole->addWidget(makeMain());
    m_whole->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace3, look::kSpace2, look::kSpace3, look::kSpace3);
    column->addWidget(m_whole);

    parts::forwardFocus(*this, *m_rightsGrid);
    connect(m_faces, &QTabBar::currentChanged, this, [this](int face) {
        m_grids->setCurrentIndex(face);
        parts::forwardFocus(*this, *(face == 0 ? m_rightsGrid : m_layersGrid));
    });
    connect(m_cell, &CellPanel::ladderAsked, this, &MatrixView::ladderAsked);
    connect(m_gaps, &GapsPanel::gapPicked, this, &MatrixView::pick);
    connect(desk, &Desk::changed, this,
            [this](const Change& change, const std::shared_ptr<const Room>& room) {
                take(change, *room);
            });
    Change all;
    all.everything = true;
    take(all, *desk->room());
    for (parts::GridView* grid : {m_rightsGrid, m_layersGrid}) {
        for (int at = 0; at < grid->model()->columnCount(); ++at)
            grid->setColumnWidth(at, at == 0 ? 0 : kColumnWidth);
    }
}

parts::GridView* MatrixView::makeGrid(MatrixModel& model, const QString& name)
{
    auto* page = new QWidget(m_grids);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    auto* bar = new parts::FilterBar(page);
    bar->setPrompt(tr("Filter systems and people"));
    auto* grid = new parts::GridView(page);
    grid->setObjectName(&model == &m_rights ? u"rightsGrid"_s : u"layersGrid"_s);
    grid->setAccessibleName(name);
    grid->setItemDelegate(new MatrixDelegate(&model, grid));
    grid->setSelectionBehavior(QAbstractItemView::SelectItems);
    grid->setSelectionMode(QAbstractItemView::SingleSelection);
    grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // The name of the system stays in sight when the rights are scrolled; its column is there to be copied.
    grid->verticalHeader()->show();
    grid->verticalHeader()->setSectionsClickable(false);
    grid->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    grid->horizontalHeader()->setMinimumSectionSize(0);
    grid->horizontalHeader()->setStretchLastSection(false);
    grid->setSource(&model);
    grid->useFilter(bar);
    column->addWidget(bar);
    column->addWidget(grid, 1);
    m_grids->addWidget(page);
    connect(grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, &model, grid] { showCell(model, sourceIndex(*grid)); });
    return grid;
}

QWidget* MatrixView::makeMain()
{
    m_faces->setObjectName(u"faces"_s);
    m_faces->setAccessibleName(tr("What the columns are"));
    m_faces->setDrawBase(false);
    m_faces->setExpanding(false);
    m_faces->addTab(tr("Decision rights"));
    m_faces->addTab(tr("Layers"));
    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::kSpace2);
    column->addWidget(m_faces);
    column->addWidget(m_grids, 1);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(top);
    down->addWidget(m_gaps);
    down->setContentsMargins(0, 0, look::kSpace2, 0);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    down->setChildrenCollapsible(false);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(down);
    across->addWidget(m_cell);
    across->setStretchFactor(0, 1);
    across->setChildrenCollapsible(false);
    m_cell->setMinimumWidth(look::kSideWidth);
    return across;
}

void MatrixView::take(const Change& change, const Room& room)
{
    m_rights.setNow(m_clock->now());
    m_layers.setNow(m_clock->now());
    m_rights.apply(room, change);
    m_layers.apply(room, change);
    if (change.everything || change.roster || !change.systems.isEmpty()) {
        m_gaps->show(room);
        m_cell->refresh();
        emit gapsCounted(m_gaps->count());
    }
    m_whole->setCurrentIndex(m_rights.rowCount() > 0 ? 0 : 1);
}

void MatrixView::showCell(const MatrixModel& model, const QModelIndex& source)
{
    if (!source.isValid())
        return;
    const SystemId system = model.at(source.row()).key;
    emit systemPicked(system);
    const int column = source.column() - MatrixModel::firstCell;
    if (column < 0)
        return;
    const auto at = static_cast<size_t>(column);
    if (&model == &m_rights)
        m_cell->showRight(system, allDecisionRights.at(at));
    else
        m_cell->showLayer(system, allLayers.at(at));
}

void MatrixView::pick(const SystemId& system, DecisionRight right)
{
    const int row = m_rights.rowOf(system);
    if (row < 0)
        return;
    m_faces->setCurrentIndex(0);
    for (size_t at = 0; at < allDecisionRights.size(); ++at) {
        if (allDecisionRights.at(at) == right)
            m_rightsGrid->pick(m_rights.index(row, MatrixModel::firstCell + static_cast<int>(at)));
    }
    m_cell->showRight(system, right);
}

int MatrixView::gapCount() const
{
    return m_gaps->count();
}

} // namespace wr::matrix

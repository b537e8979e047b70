// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardview.h"

#include "ui/board/boarddelegate.h"
#include "ui/board/phasecolumn.h"
#include "ui/look/icons.h"
#include "ui/look/spelling.h"
#include "ui/look/theme.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/explain.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/focusforward.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace wr::board {

namespace {

constexpr int kTickMillis = 1000;

enum Page { CardsPage, TablePage, EmptyPage };

BoardSpelling spelling()
{
    return {[](Instant from, Instant now) { return look::elapsedText(from, now); },
            [](Instant due, Instant now) { return look::dueText(due, now); },
            [](Instant then, Instant now) { return look::agoText(then, now); }};
}

} // namespace

BoardView::BoardView(Desk* desk, const Clock* clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_model(new BoardModel(desk->member(), spelling(), this))
    , m_delegate(new BoardDelegate(m_model, clock, this))
    , m_filter(new parts::FilterBar(this))
    , m_tableFilter(new parts::FilterBar(this))
    , m_table(new parts::GridView(this))
    , m_trouble(new parts::PlainLabel(this))
    , m_empty(new parts::EmptyState(u"board"_s, tr("No open incident."),
                                    tr("When something goes wrong, declare it here: a title "
                                       "and a system are enough."),
                                    this))
    , m_stack(new QStackedWidget(this))
    , m_across(new QScrollArea(this))
{
    setObjectName(u"board"_s);
    look::setSurface(*this, look::Surface::Window);
    m_trouble->setObjectName(u"boardTrouble"_s);
    m_trouble->setTone(parts::Tone::Danger);
    m_trouble->setWrapped(true);
    m_trouble->hide();
    m_table->setObjectName(u"boardTable"_s);
    m_table->setSource(m_model);
    m_table->setSortRole(BoardModel::SortRole);
    m_table->useFilter(m_tableFilter);
    m_table->setEmptyText(tr("No open incident matches."), tr("Empty the filter to see all."));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(BoardModel::TitleColumn, look::kSideWidth);
    m_table->setColumnHidden(BoardModel::HereColumn, true); // until the room is shared
    auto* bar = new QWidget(this);
    buildBar(bar);
    m_stack->addWidget(buildColumns());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kSpace4, look::kSpace3, look::kSpace4, look::kSpace3);
    column->setSpacing(look::kSpace2);
    column->addWidget(bar);
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    connect(m_delegate, &BoardDelegate::acknowledged, this, &BoardView::acknowledge);
    connect(m_table, &parts::GridView::opened, this,
            [this](const QModelIndex& index) { emit opened(m_model->at(index.row()).key); });
    connect(m_filter, &parts::FilterBar::filterEdited, this, &BoardView::filter);
    connect(desk, &Desk::changed, this,
            [this](const Change& change, const std::shared_ptr<const Room>& room) {
                take(change, *room);
            });
    QPushButton* declare = m_empty->button(tr("Declare incident"));
    connect(declare, &QPushButton::clicked, this, &BoardView::declareAsked);
    m_tick.setInterval(kTickMillis);
    connect(&m_tick, &QTimer::timeout, this, &BoardView::tick);
    m_tick.start();
    m_tableFilter->hide();
    Change all;
    all.everything = true;
    m_model->setNow(clock->now());
    take(all, *desk->room());
}

BoardView::~BoardView() = default;

void BoardView::buildBar(QWidget* bar)
{
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    auto* title = new parts::PlainLabel(tr("Board"), bar);
    title->setRole(look::TextRole::Title);
    title->setTone(parts::Tone::Strong);
    m_filter->setPrompt(tr("Filter incidents"));
    m_tableFilter->setPrompt(tr("Filter incidents"));
    m_dense = new QPushButton(tr("Dense table"), bar);
    m_dense->setObjectName(u"boardDense"_s);
    m_dense->setIcon(look::icon(u"columns"_s));
    m_dense->setCheckable(true);
    look::setRole(*m_dense, look::ButtonRole::Quiet);
    parts::explain(*m_dense, tr("Shows all open incidents in one table."));
    auto* declare = new QPushButton(tr("Declare incident"), bar);
    declare->setObjectName(u"boardDeclare"_s);
    declare->setIcon(look::icon(u"plus"_s, look::Ink::OnAccent));
    look::setRole(*declare, look::ButtonRole::Primary);
    row->addWidget(title);
    row->addSpacing(look::kSpace4);
    row->addWidget(m_filter, 1);
    row->addWidget(m_tableFilter, 1);
    row->addWidget(m_dense);
    row->addWidget(declare);
    connect(m_dense, &QPushButton::toggled, this, &BoardView::setDense);
    connect(declare, &QPushButton::clicked, this, &BoardView::declareAsked);
}

QWidget* BoardView::buildColumns()
{
    auto* all = new QWidget(this);
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::kSpace2);
    for (const Phase phase : allPhases) {
        if (phase == Phase::Closed)
            continue;
        auto* column = new PhaseColumn(phase, m_model, m_delegate, all);
        QListView* list = column->list();
        list->installEventFilter(this);
        connect(list, &QListView::doubleClicked, this, [this, column] {
            if (column->currentRow() >= 0)
                emit opened(m_model->at(column->currentRow()).key);
        });
        m_columns.append(column);
        row->addWidget(column, 1);
    }
    m_across->setObjectName(u"boardAcross"_s);
    m_across->setWidget(all);
    m_across->setWidgetResizable(true);
    m_across->setFrameShape(QFrame::NoFrame);
    m_across->setFocusPolicy(Qt::NoFocus); // the lists have it, and are brought into sight
    m_across->viewport()->setAutoFillBackground(false);
    all->setAutoFillBackground(false);
    return m_across;
}

void BoardView::setDense(bool dense)
{
    const QString text = dense ? m_filter->filter() : m_tableFilter->filter();
    m_dense->setChecked(dense);
    m_filter->setVisible(!dense);
    m_tableFilter->setVisible(dense);
    if (!text.isEmpty())
        (dense ? m_tableFilter : m_filter)->setFilter(text);
    judgeEmpty();
    emit denseChanged(dense);
}

bool BoardView::isDense() const
{
    return m_dense->isChecked();
}

IncidentId BoardView::current() const
{
    if (isDense())
        return m_table->current().isValid() ? m_model->at(m_table->current().row()).key
                                            : IncidentId();
    if (m_maybeLast == nullptr || m_maybeLast->currentRow() < 0)
        return {};
    return m_model->at(m_maybeLast->currentRow()).key;
}

void BoardView::setHere(const std::optional<PeopleHere>& here)
{
    m_model->setHere(here);
    m_table->setColumnHidden(BoardModel::HereColumn, !here.has_value());
}

PhaseColumn* BoardView::maybeColumnOf(const QObject* list) const
{
    for (PhaseColumn* column : m_columns) {
        if (column->list() == list)
            return column;
    }
    return nullptr;
}

void BoardView::focusFilter()
{
    (isDense() ? m_tableFilter : m_filter)->setFocus();
}

bool BoardView::eventFilter(QObject* watched, QEvent* event)
{
    const bool arrives = event->type() == QEvent::FocusIn || event->type() == QEvent::KeyPress;
    if (PhaseColumn* column = maybeColumnOf(watched); arrives && column != nullptr) {
        m_maybeLast = column;
        m_across->ensureWidgetVisible(column, 0, 0);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
            step(watched, (key->key() == Qt::Key_Right) != mirrored ? 1 : -1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const IncidentId id = current(); !id.isEmpty())
                emit opened(id);
            return true;
        case Qt::Key_A:
            acknowledgeCurrent();
            return true;
        default:
            break;
        }
        const QString typed = key->text();
        if (!typed.isEmpty() && typed.at(0).isPrint() && !typed.at(0).isSpace()
            && (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier) {
            m_filter->take(typed);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BoardView::take(const Change& change, const Room& room)
{
    m_model->setNow(m_clock->now());
    m_model->apply(room, change);
    judgeEmpty();
}

void BoardView::tick()
{
    if (!isVisible())
        return;
    m_model->setNow(m_clock->now());
    if (isDense())
        m_table->viewport()->update();
    else
        for (const PhaseColumn* column : m_columns)
            column->list()->viewport()->update();
}

void BoardView::filter(const QString& text)
{
    int shown = 0;
    for (PhaseColumn* column : m_columns) {
        column->setWords(text);
        shown += column->count();
    }
    m_filter->setCounts(shown, m_model->rowCount());
}

void BoardView::acknowledge(const IncidentId& incident, const QString& crossing)
{
    m_desk->submit(Command{CrossingAcknowledged{incident, crossing}})
        .then(this, [this](const Result<Receipt>& receipt) {
            m_trouble->setVisible(!receipt);
            if (!receipt)
                m_trouble->setText(tr("Not acknowledged. %1").arg(sentence(receipt.error())));
        });
}

void BoardView::acknowledgeCurrent()
{
    const int row = m_model->rowOf(current());
    if (row >= 0 && !m_model->at(row).crossings.isEmpty())
        acknowledge(m_model->at(row).key, m_model->at(row).crossings.first().id);
}

void BoardView::step(const QObject* from, int by)
{
    const auto count = static_cast<int>(m_columns.size());
    for (int i = 0; i < count; ++i) {
        if (m_columns.at(i)->list() != from)
            continue;
        for (int next = i + by; next >= 0 && next < count; next += by) {
            QListView* list = m_columns.at(next)->list();
            if (list->model()->rowCount() == 0)
                continue;
            if (!list->currentIndex().isValid())
                list->setCurrentIndex(list->model()->index(0, 0));
            list->setFocus();
            return;
        }
    }
}

void BoardView::judgeEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? EmptyPage : isDense() ? TablePage : CardsPage);
    int shown = 0;
    QWidget* first = m_columns.first()->list();
    for (const PhaseColumn* column : m_columns) {
        if (shown == 0 && column->count() > 0)
            first = column->list();
        shown += column->count();
    }
    m_filter->setCounts(shown, m_model->rowCount());
    parts::forwardFocus(*this, *(isDense() ? m_table : first));
}

} // namespace wr::board

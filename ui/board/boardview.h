// SPDX-License-Identifier: GPL-3.0-or-later
//
// The board: open incidents in one column a phase, or all in one dense table. Enter opens, typing filters, A
// acknowledges the first news of a card, left and right go to the next phase. GUI thread.
#pragma once

#include "models/items/boardmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAbstractItemView;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace wr::parts {

class EmptyState;
class FilterBar;
class GridView;
class PlainLabel;

} // namespace wr::parts

namespace wr::board {

class BoardDelegate;
class PhaseColumn;

class BoardView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the view.
    BoardView(Desk* desk, const Clock* clock, QWidget* parent = nullptr);
    ~BoardView() override;

    // One dense table instead of cards.
    void setDense(bool dense);
    bool isDense() const;

    // Who else looks at which incident; nothing when the room is not shared.
    void setHere(const std::optional<PeopleHere>& here);

    const BoardModel& model() const { return *m_model; }

    // The incident under the cursor; empty when there is none.
    IncidentId current() const;
    void focusFilter();

signals:
    void opened(const wr::IncidentId& incident);
    void declareAsked();
    void denseChanged(bool dense);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildBar(QWidget* bar);
    QWidget* buildColumns();
    void take(const Change& change, const Room& room);
    void tick();
    void filter(const QString& text);
    void acknowledge(const IncidentId& incident, const QString& crossing);
    void acknowledgeCurrent();
    PhaseColumn* maybeColumnOf(const QObject* list) const;
    void step(const QObject* from, int by);
    void judgeEmpty();

    Desk* m_desk;
    const Clock* m_clock;
    BoardModel* m_model;                // owned by this view
    BoardDelegate* m_delegate;          // owned by this view
    PhaseColumn* m_maybeLast = nullptr; // where the keyboard or mouse was last
    QList<PhaseColumn*> m_columns;      // owned by the widget tree
    parts::FilterBar* m_filter;         // owned by the widget tree
    parts::FilterBar* m_tableFilter;    // owned by the widget tree
    parts::GridView* m_table;           // owned by the widget tree
    parts::PlainLabel* m_trouble;       // owned by the widget tree
    parts::EmptyState* m_empty;         // owned by the widget tree
    QPushButton* m_dense = nullptr;     // owned by the widget tree
    QStackedWidget* m_stack;            // owned by the widget tree
    QScrollArea* m_across;              // the phases, owned by the widget tree
    QTimer m_tick;
};

} // namespace wr::board

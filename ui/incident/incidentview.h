// SPDX-License-Identifier: GPL-3.0-or-later
//
// One incident: a header that stays, timeline and entries in the middle, what can be done now beside them, and a line to
// add something at the bottom. Timeline and ladder are handed in. A remote change never closes an editor and never
// moves a selection. GUI thread.
#pragma once

#include "models/items/entriesmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "ui/incident/incidentheader.h"
#include "ui/incident/quickadd.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace wr::parts {

class EmptyState;
class FilterBar;
class GridView;
class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

class SidePanel;

class IncidentView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: all outlive the view.
    // timeText writes the times of the entries; without it they are in UTC.
    IncidentView(Desk* desk, const Clock* clock, Drafts* drafts,
                 EntriesModel::TimeText timeText = {}, QWidget* parent = nullptr);

    // Owned by the view from now on.
    void setTimeline(QWidget* timeline);
    void setLadder(QWidget* ladder);
    // Another face beside the entries, such as the runs.
    void addFace(const QString& title, QWidget* face);
    void showFace(QWidget* face);

    using QWidget::show;
    void show(const IncidentId& incident);

    const IncidentId& incident() const { return m_incident; }

    void act(Act act);
    void quick(QuickKind kind);
    void focusEntries();
    void showEntries();
    void focusTasks();

    // When the shared log received entries whose own time is far from that, by position.
    void setReceived(const QHash<qint64, Instant>& received);

    void flush();
    // The keys of this screen, in one line below everything.
    void setHint(const QString& keys);

signals:
    void shown(const wr::IncidentId& incident);
    void boardAsked();
    void runOpened(const wr::RunId& run);
    void itemOpened(const wr::ItemRef& item);
    void bundleAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBody();
    QWidget* buildEntries();
    void refresh();
    void showLocked(const Room& room, const Incident& incident);
    void take(const Change& change);
    bool touches(const Change& change) const;
    void submit(const Event& event);
    void openEntry(int row);

    Desk* m_desk;
    const Clock* m_clock;
    Drafts* m_drafts;
    IncidentId m_incident;
    EntriesModel::TimeText m_timeText;
    EntriesModel m_entries;
    IncidentHeader* m_header;   // owned by the widget tree
    SidePanel* m_side;          // owned by the widget tree
    QuickAdd* m_quick;          // owned by the widget tree
    QSplitter* m_across;        // owned by the widget tree
    QSplitter* m_down;          // owned by the widget tree
    QSplitter* m_right;         // owned by the widget tree
    QTabWidget* m_faces;        // owned by the widget tree
    parts::GridView* m_grid;    // owned by the widget tree
    parts::FilterBar* m_filter; // owned by the widget tree
    parts::PlainLabel* m_hint;  // owned by the widget tree
    QStackedWidget* m_stack;    // owned by the widget tree
    parts::EmptyState*
        m_locked; // owned by the widget tree; of an incident that cannot be read here
    QTimer m_tick;
};

} // namespace wr::incident

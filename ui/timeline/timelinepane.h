// SPDX-License-Identifier: GPL-3.0-or-later
//
// The timeline with what belongs to it: the row of verbs, the line that says what one points at, and the same window
// as a list for the keyboard and for screen readers. GUI thread.
#pragma once

#include "models/items/timelinemodel.h"
#include "ui/timeline/timelineview.h"

#include <functional>

class QLineEdit;
class QPushButton;

namespace wr::parts {
class GridView;
class PlainLabel;
class WrapRow;
} // namespace wr::parts

namespace wr::timeline {

class CompareBar;

class TimelinePane final : public QWidget
{
    Q_OBJECT

public:
    // now tells the time for what people type, such as T-5m. REQUIRES: the desk outlives the pane.
    TimelinePane(EvidenceDesk* desk, std::function<Instant()> now, QWidget* parent = nullptr);

    void setSystems(const QList<SystemId>& systems);
    void setEntries(const std::vector<TimelineEntry>& entries);

    void setRestricted(const QHash<ExhibitId, QString>& codes) { m_model.setRestricted(codes); }

    // Shows the window as a list under the canvas.
    void showList(bool shown);

    TimelineView& view() { return *m_view; }

    // Where two windows of time are chosen.
    CompareBar& compareBar() { return *m_compare; }

signals:
    void itemOpened(const wr::ItemRef& ref);     // from the list
    void itemsAsked(const wr::ItemQuery& query); // from the canvas: open these in the evidence view

private:
    void addVerbs(parts::WrapRow* row);
    QPushButton* addVerb(parts::WrapRow* row, const QString& words, const QString& why);
    void addList();
    void offerFirsts();
    void goToTyped();
    void refreshList();

    std::function<Instant()> m_now;
    TimelineModel m_model;
    std::vector<TimelineEntry> m_entries;
    TimelineView* m_view;                   // owned by the widget tree
    QLineEdit* m_time;                      // owned by the widget tree
    QPushButton* m_listButton = nullptr;    // owned by the widget tree
    QPushButton* m_follow = nullptr;        // owned by the widget tree
    QPushButton* m_previousFirst = nullptr; // owned by the widget tree
    QPushButton* m_nextFirst = nullptr;     // owned by the widget tree
    parts::PlainLabel* m_readout;           // owned by the widget tree
    CompareBar* m_compare;                  // owned by the widget tree
    parts::GridView* m_list;                // owned by the widget tree
    QTimer m_later;                         // the list follows the window when it rests
};

} // namespace wr::timeline

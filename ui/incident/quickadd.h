// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line at the bottom of an incident: a note, a decision or a task, one key away. A time at the start becomes when
// it happened. Text stays until it is written down, survives a crash, and each kind keeps its own draft. GUI thread.
#pragma once

#include "models/facts/command.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/ports/drafts.h"
#include "ui/incident/incidentevents.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace wr::parts {

class DraftEdit;
class PlainLabel;

} // namespace wr::parts

namespace wr::incident {

enum class QuickKind { Note, Decision, Task };

class QuickAdd final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: all outlive the line.
    QuickAdd(Desk* desk, const Clock* clock, Drafts* drafts, QWidget* parent = nullptr);

    // For which incident; the drafts of the one before are kept.
    void setIncident(const IncidentId& incident);
    // Begins a line of this kind and takes the focus.
    void begin(QuickKind kind);

    QuickKind kind() const { return m_kind; }

    // Who may be given a task, and which rights a decision may lean on.
    void refreshChoices(const Room& room);
    void flush();

signals:
    void left(); // Esc: the focus may go back

private:
    void buildChoices(QWidget* row);
    void showKind();
    void showTime();
    void add(const QString& typed);
    void told(const QString& typed, const QString& key, const Result<Receipt>& receipt);
    Event eventOf(const Said& words) const;

    Desk* m_desk;
    const Clock* m_clock;
    Drafts* m_drafts;
    IncidentId m_incident;
    QuickKind m_kind = QuickKind::Note;
    QString m_key;                // of the draft that is shown
    bool m_underway = false;      // a line is being written down
    QList<QPushButton*> m_kinds;  // owned by the widget tree, by QuickKind
    QComboBox* m_right;           // owned by the widget tree
    QComboBox* m_owner;           // owned by the widget tree
    QSpinBox* m_minutes;          // owned by the widget tree
    parts::DraftEdit* m_text;     // owned by the widget tree
    parts::PlainLabel* m_time;    // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    QPushButton* m_add;           // owned by the widget tree
};

} // namespace wr::incident

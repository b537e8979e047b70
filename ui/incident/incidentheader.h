// SPDX-License-Identifier: GPL-3.0-or-later
//
// What never scrolls away: severity, code, title, elapsed time, commander, phase, the rung in force, the next update,
// conflicts with one-press settlement, and what may be done to the incident itself. A refusal shows right below. GUI thread.
#pragma once

#include "models/items/boardmodel.h"
#include "models/ports/clock.h"
#include "ui/incident/incidentacts.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace wr::parts {

class Banner;
class DrillBand;
class PlainLabel;
class StatusChip;

} // namespace wr::parts

namespace wr::incident {

class IncidentHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentHeader(const Clock* clock, QWidget* parent = nullptr);

    void show(const Room& room, const Incident& incident, const MemberId& me);
    void tick();
    // Says why something was not done; empty text hides it.
    void say(const QString& refusal);

signals:
    void asked(wr::incident::Act act);
    void resolved(const QString& field, const QString& value);

private:
    void buildTop(QBoxLayout* row);
    void buildFacts(QBoxLayout* row);
    void showDrill(const Room& room, const Incident& incident);
    void showAccess(const Room& room, const Incident& incident);
    void showConflicts(const Room& room, const Incident& incident);
    void showActs(const Room& room, const Incident& incident, const MemberId& me);

    const Clock* m_clock;
    BoardRow m_row;
    QList<FieldConflict> m_conflicts;
    parts::StatusChip* m_severity;  // owned by the widget tree
    parts::PlainLabel* m_code;      // owned by the widget tree
    parts::PlainLabel* m_title;     // owned by the widget tree
    parts::PlainLabel* m_elapsed;   // owned by the widget tree
    parts::DrillBand* m_drill;      // owned by the widget tree
    parts::PlainLabel* m_commander; // owned by the widget tree
    parts::PlainLabel* m_phase;     // owned by the widget tree
    parts::StatusChip* m_rungMark;  // owned by the widget tree
    parts::PlainLabel* m_rung;      // owned by the widget tree
    parts::PlainLabel* m_update;    // owned by the widget tree
    parts::PlainLabel* m_refusal;   // owned by the widget tree
    parts::PlainLabel* m_access;    // owned by the widget tree
    parts::PlainLabel* m_times;     // of a drill; owned by the widget tree
    QBoxLayout* m_banners;          // owned by the widget tree
    QPushButton* m_raise;           // owned by the widget tree
    QPushButton* m_command;         // owned by the widget tree
    QMenu* m_menu;                  // owned by the widget tree
};

} // namespace wr::incident

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Beside an incident: who is owed the news, clocks, tasks, when each function was heard last, and blind spots.
// GUI thread.
#pragma once

#include "models/items/clockmodel.h"
#include "models/items/taskmodel.h"
#include "models/ports/clock.h"

#include <QtWidgets/QScrollArea>

class QBoxLayout;

namespace wr::parts {

class PlainLabel;
class Section;

} // namespace wr::parts

namespace wr::incident {

class FitList;
class OwedCard;

class SidePanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SidePanel(const Clock* clock, QWidget* parent = nullptr);

    void show(const Room& room, const Incident& incident, const MemberId& me);
    void tick();
    void focusTasks();

signals:
    void taskEnded(const wr::TaskId& task);
    void acknowledged(const QString& crossing);
    void refused(const QString& why);

private:
    QWidget* buildPeople();
    void showPeople();
    void showBlind(const Room& room, const Incident& incident);

    const Clock* m_clock;
    ClockModel m_clocks;
    TaskModel m_tasks;
    QMap<Function, std::optional<Instant>> m_heard;
    QMap<Function, QString> m_members;
    QBoxLayout* m_column = nullptr;              // owned by the widget tree
    OwedCard* m_owedCard;                        // owned by the widget tree
    parts::Section* m_clockCard;                 // owned by the widget tree
    parts::Section* m_taskCard;                  // owned by the widget tree
    parts::Section* m_peopleCard;                // owned by the widget tree
    parts::Section* m_blindCard;                 // owned by the widget tree
    FitList* m_clockList = nullptr;              // owned by the widget tree
    FitList* m_taskList = nullptr;               // owned by the widget tree
    parts::PlainLabel* m_noClocks = nullptr;     // owned by the widget tree
    parts::PlainLabel* m_noTasks = nullptr;      // owned by the widget tree
    parts::PlainLabel* m_blind = nullptr;        // owned by the widget tree
    QMap<Function, parts::PlainLabel*> m_people; // owned by the widget tree
};

} // namespace wr::incident

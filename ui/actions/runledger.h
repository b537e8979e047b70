// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every run of an incident or of the room, also those that failed, as a table to filter, sort, copy and export; the
// picked one in full below, as plain text. GUI thread.
#pragma once

#include "models/items/runexport.h"
#include "models/items/runmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

class QComboBox;

namespace wr::parts {
class GridView;
class PlainTextView;
} // namespace wr::parts

namespace wr::actions {

class RunLedger final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the ledger.
    RunLedger(Desk* desk, const Clock* clock, QWidget* parent = nullptr);

    // An empty incident shows every run of the room.
    void setIncident(const IncidentId& incident);
    void pick(const RunId& run);

signals:
    void runPicked(const wr::RunId& run);
    // What is shown now, to be written to a file of this name or another.
    void exportAsked(const QString& suggestedName, const QByteArray& bytes);

private:
    QWidget* makeTop();
    QWidget* makeFilters();
    void refresh();
    void fillFilters();
    RunFilter filter() const;
    void askExport(RunFormat format);
    void showRun(const QModelIndex& index);

    Desk* m_desk;
    const Clock* m_clock;
    IncidentId m_incident;
    RunModel m_model;
    parts::GridView* m_list; // all owned by the widget tree
    QComboBox* m_system;
    QComboBox* m_group;
    QComboBox* m_by;
    QComboBox* m_time;
    parts::PlainTextView* m_record;
};

} // namespace wr::actions

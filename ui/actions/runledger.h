// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every run, also those that failed, as a table to filter, sort and copy; the picked one in full below, as plain text.
// GUI thread.
#pragma once

#include "models/items/runmodel.h"
#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
class PlainTextView;
} // namespace wr::parts

namespace wr::actions {

class RunLedger final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the ledger.
    explicit RunLedger(Desk* desk, QWidget* parent = nullptr);

    // An empty incident shows every run of the room.
    void setIncident(const IncidentId& incident);
    void pick(const RunId& run);

signals:
    void runPicked(const wr::RunId& run);

private:
    void refresh();
    void showRun(const QModelIndex& index);

    Desk* m_desk;
    IncidentId m_incident;
    RunModel m_model;
    parts::GridView* m_list; // both owned by the widget tree
    parts::PlainTextView* m_record;
};

} // namespace wr::actions

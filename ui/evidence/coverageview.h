// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be seen of an incident's systems, kind by kind: what the owner declared, beside what arrived. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class CoverageView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the view.
    CoverageView(Desk* desk, const Clock* clock, QWidget* parent = nullptr);

    void setIncident(const IncidentId& incident);

private:
    void refresh();

    Desk* m_desk;
    const Clock* m_clock;
    IncidentId m_incident;
    RowsModel* m_rows;       // owned by the view
    parts::GridView* m_grid; // owned by the widget tree
};

} // namespace wr::evidence

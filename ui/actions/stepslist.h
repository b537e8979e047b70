// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a run as they were written down: when, state, HTTP code, the target's own words; and what it means now.
// GUI thread.
#pragma once

#include "models/facts/containment.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace wr::parts {
class PlainLabel;
}

namespace wr::actions {

class StepsList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepsList(QWidget* parent = nullptr);

    // Adds the steps that are new; those shown stay.
    void show(const Run& run);

private:
    RunId m_run;
    qsizetype m_shown = 0;
    QVBoxLayout* m_rows; // both owned by the widget tree
    parts::PlainLabel* m_meaning;
};

} // namespace wr::actions

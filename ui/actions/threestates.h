// SPDX-License-Identifier: GPL-3.0-or-later
//
// A target at three times, side by side: as we found it, as we left it, as it is now. What differs is named in a word, not
// by colour alone. Plain text only. GUI thread.
#pragma once

#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace wr::actions {

class ThreeStates final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreeStates(QWidget* parent = nullptr);

    void show(const QList<StateRow>& rows);

private:
    void clear();
    void addHeading();
    void addRow(int row, const StateRow& state);

    QGridLayout* m_rows; // owned by the widget tree
};

} // namespace wr::actions

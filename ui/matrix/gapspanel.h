// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every gap of the room with who can close it, before an incident finds it. GUI thread.
#pragma once

#include "models/items/matrixmodel.h"

#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
class Section;
} // namespace wr::parts

namespace wr::matrix {

class GapsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GapsPanel(QWidget* parent = nullptr);

    void show(const Room& room);

    int count() const { return m_model.rowCount(); }

signals:
    void gapPicked(const wr::SystemId& system, wr::DecisionRight right);

private:
    GapModel m_model;
    parts::Section* m_card; // both owned by the widget tree
    parts::GridView* m_list;
};

} // namespace wr::matrix

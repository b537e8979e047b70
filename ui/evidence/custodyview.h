// SPDX-License-Identifier: GPL-3.0-or-later
//
// The chain of custody of the exhibit that an opened item is of, oldest act first, and what could not be entered. GUI
// thread.
#pragma once

#include "models/rules/custody.h"

#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class CustodyView final : public QWidget
{
    Q_OBJECT

public:
    explicit CustodyView(QWidget* parent = nullptr);

    // trouble: why the opening is not entered; empty when nothing is wrong. A row that is current stays so.
    void show(const QList<CustodyRow>& rows, const QString& trouble);

private:
    QList<CustodyRow> m_rows;
    RowsModel* m_model;           // owned by the widget tree
    parts::PlainLabel* m_trouble; // owned by the widget tree
    parts::GridView* m_table;     // owned by the widget tree
};

} // namespace wr::evidence

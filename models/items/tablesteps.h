// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a flat table model does around each step of mergeRows(). Made inside the model, which hands in the protected
// calls by deriving from MergedTable. Thread: the model's.
#pragma once

#include "models/items/listdiff.h"

#include <QtCore/QAbstractTableModel>

namespace wr {

template<class Row>
class MergedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const Row& at(int row) const { return m_rows.at(row); }

    const QList<Row>& rows() const { return m_rows; }

protected:
    // Makes the rows the wanted ones, step by step.
    void merge(const QList<Row>& wanted) { mergeRows(m_rows, wanted, Steps{this}); }

private:
    struct Steps {
        MergedTable* model;

        void inserting(int first, int last) { model->beginInsertRows({}, first, last); }

        void inserted() { model->endInsertRows(); }

        void removing(int first, int last) { model->beginRemoveRows({}, first, last); }

        void removed() { model->endRemoveRows(); }

        void moving(int from, int before) { model->beginMoveRows({}, from, from, {}, before); }

        void moved() { model->endMoveRows(); }

        void edited(int first, int last)
        {
            emit model->dataChanged(model->index(first, 0),
                                    model->index(last, model->columnCount() - 1));
        }
    };

    QList<Row> m_rows;
};

} // namespace wr

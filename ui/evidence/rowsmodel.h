// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small fixed table of words: the documents, verdicts and attributes of one opened item. GUI thread.
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

namespace wr::evidence {

class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(QStringList headers, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // REQUIRES: every row has as many cells as there are headers.
    void setRows(QList<QStringList> rows);

private:
    QStringList m_headers;
    QList<QStringList> m_rows;
};

} // namespace wr::evidence

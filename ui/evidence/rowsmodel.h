// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small fixed table of words: the documents, verdicts and attributes of one opened item, the counts of a comparison. A
// cell may hold a number or a time to sort by. GUI thread.
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace wr::evidence {

class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    // The number of a cell, or its words.
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit RowsModel(QStringList headers, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // REQUIRES: every row has as many cells as there are headers. orders: what cells sort by, row by row; where it ends or
    // holds nothing the words do.
    void setRows(QList<QStringList> rows, QList<QVariantList> orders = {});

private:
    QStringList m_headers;
    QList<QStringList> m_rows;
    QList<QVariantList> m_orders;
};

// The number that foreign text is, such as a score ("0.85", "85 %"); nothing when it is none.
QVariant numberIn(const QString& text);

} // namespace wr::evidence

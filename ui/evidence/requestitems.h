// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was done for one request of a user: the items of its trace, in order; a row opens. Two spans that tell one call are one
// row, and a failure that left no call of a model is followed by a row that says so. Hidden while no request is chosen. GUI
// thread.
#pragma once

#include "models/items/callteller.h"
#include "models/items/itempager.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

namespace wr::parts {
class GridView;
class PlainLabel;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class RequestItems final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit RequestItems(EvidenceDesk* desk, QWidget* parent = nullptr);

    // opened: from which distances are told; of: an item of the request. systems: where to look; empty = all.
    void show(const EvidenceItem& opened, const EvidenceItem& of, const QList<SystemId>& systems);
    void clear();

    // Exhibits that only the members of a restricted incident have, with its code; for what is listed from then on.
    void setRestricted(const QHash<ExhibitId, QString>& codes) { m_restricted = codes; }

signals:
    void openAsked(const wr::ItemRef& ref);

private:
    void add(const ItemPage& page);
    void list();
    QStringList cells(const EvidenceItem& item) const;
    void openRow(const QModelIndex& row);

    ItemPager m_pager;
    CallTeller m_teller;
    ToldCalls m_calls;
    EvidenceItem m_opened;
    QList<EvidenceItem> m_items;
    QList<EvidenceItem> m_listed; // by row; one without an exhibit is a gap
    QHash<ExhibitId, QString> m_restricted;
    RowsModel* m_model;         // owned by the widget tree
    parts::PlainLabel* m_words; // owned by the widget tree
    parts::GridView* m_table;   // owned by the widget tree
};

} // namespace wr::evidence

// SPDX-License-Identifier: GPL-3.0-or-later
//
// All items that match: a list that one narrows by typing, by kind and to what is adverse, beside the item opened.
// Up and Down walk, Enter opens, Esc comes back. Answers for an item no longer current are dropped. GUI thread.
#pragma once

#include "models/items/evidencemodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;

namespace wr::parts {
class FilterBar;
class GridView;
} // namespace wr::parts

namespace wr::evidence {

class EvidenceDetail;

class EvidenceView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the view.
    explicit EvidenceView(EvidenceDesk* desk, QWidget* parent = nullptr);

    // Lists what answers this; kind, adverse and text of the query are put into the filters.
    void show(const ItemQuery& query);
    // Opens one item, listed or not.
    void open(const ItemRef& ref);

    void focusList();
    void focusSearch();

    const ItemQuery& query() const { return m_query; }

signals:
    void pinAsked(const wr::ItemRef& ref);
    void weighAsked(const wr::ItemRef& ref);
    void referenceCopied(const wr::ItemRef& ref);
    void failed(const wr::Error& error);

private:
    QWidget* makeList();
    void refresh();

    EvidenceDesk* m_desk;
    EvidenceModel m_model;
    ItemQuery m_query;
    QTimer m_typing; // asks when the typing rests
    quint64 m_ticket = 0;
    bool m_filling = false;     // the filters are being set, not edited
    parts::FilterBar* m_filter; // all owned by the widget tree
    QComboBox* m_kind;
    QCheckBox* m_adverse;
    parts::GridView* m_list;
    EvidenceDetail* m_detail;
};

} // namespace wr::evidence

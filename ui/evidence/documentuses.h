// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where else a fetched document was used: how many items name it, and a way to list them. Hidden while no document is
// chosen. GUI thread.
#pragma once

#include "models/items/hitcounter.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace wr::parts {
class PlainLabel;
}

namespace wr::evidence {

class DocumentUses final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the widget.
    explicit DocumentUses(EvidenceDesk* desk, QWidget* parent = nullptr);

    // An empty document: none is chosen. systems: where to look; empty = all.
    void show(const QString& document, const QList<SystemId>& systems);

signals:
    void listAsked(const wr::SearchQuery& search);

private:
    void showCount(qint64 total);

    HitCounter m_counter;
    QString m_document;
    SearchQuery m_search;
    parts::PlainLabel* m_words; // owned by the widget tree
    QPushButton* m_list;        // owned by the widget tree
};

} // namespace wr::evidence

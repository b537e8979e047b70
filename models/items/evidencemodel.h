// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of evidence: one row per item, fetched page by page as one scrolls; a name says where two rows tell one call.
// Foreign text is handed out as it is; what shows it goes through the plain parts. GUI thread.
#pragma once

#include "models/items/callmarks.h"
#include "models/items/itempager.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace wr {

class EvidenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        KindColumn,
        NameColumn,
        SourceColumn,
        ModelColumn,
        StatusColumn,
        LengthColumn,
        ColumnCount
    };

    // Of column 0 too: what a view needs beyond the words.
    enum Role { KindRole = Qt::UserRole + 1, AdverseRole, StartRole, SortRole };

    explicit EvidenceModel(EvidenceDesk* desk, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Shows the items that answer this; the rows of the last question go.
    void show(const ItemQuery& query);

    // Exhibits that only the members of a restricted incident have, with its code: their items are marked.
    void setRestricted(const QHash<ExhibitId, QString>& codes);

    // The item of a row. REQUIRES: 0 <= row < rowCount().
    const EvidenceItem& item(int row) const { return m_items.at(row); }

    bool isWaiting() const { return m_pager.isWaiting(); }

    // Up to where a search that goes on has come.
    std::optional<EvidenceTime> searchedTo() const { return m_pager.searchedTo(); }

    bool hasMore() const { return m_pager.hasMore(); }

signals:
    void failed(const wr::Error& error);
    void settled(); // a page arrived, or will not

private:
    void append(const ItemPage& page);
    QString words(const EvidenceItem& item, int column) const;

    ItemPager m_pager;
    CallMarks m_calls;
    QList<EvidenceItem> m_items;
    QHash<ExhibitId, QString> m_restricted;
};

// What an item is, in one word: "ok", "error", "adverse", or nothing.
QString itemStatusText(const EvidenceItem& item);
// The same, and whose it is when only the members of a restricted incident have it.
QString itemMarkText(const EvidenceItem& item, const QHash<ExhibitId, QString>& restricted);
// Whether its emitter gave it a usable time.
bool hasTime(const EvidenceItem& item);
// When it began, as the caller writes times; "no time" where there is none.
QString itemTimeText(const EvidenceItem& item, QString (*written)(EvidenceTime) = isoText);
// An item in one sentence, for a readout or a screen reader.
QString itemSentence(const EvidenceItem& item);
// How much of a kind was captured, in words.
QString presenceText(KindPresence presence);

} // namespace wr

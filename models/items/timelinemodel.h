// SPDX-License-Identifier: GPL-3.0-or-later
//
// The timeline as a list, for the keyboard and for screen readers: everything in the window in time order. Items come
// page by page; what people entered and where a band changed stands between them. GUI thread.
#pragma once

#include "models/items/itempager.h"
#include "models/timeline/firsts.h"
#include "models/timeline/lanes.h"
#include "models/timeline/viewport.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <vector>

namespace wr {

class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, KindColumn, TextColumn, WhoColumn, StatusColumn, ColumnCount };

    enum Role { SortRole = Qt::UserRole + 1 };

    explicit TimelineModel(EvidenceDesk* desk, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Shows a window: its items, and of entries, bands and first appearances those that lie in it.
    void show(const ItemQuery& query, const std::vector<TimelineEntry>& entries,
              const QList<BandStretch>& bands, const std::vector<FirstSeen>& firsts);

    // As EvidenceModel; for what is shown from then on.
    void setRestricted(const QHash<ExhibitId, QString>& codes) { m_restricted = codes; }

    // The item of a row; nothing for what people entered and for changes.
    std::optional<EvidenceItem> item(int row) const;
    qint64 timeOf(int row) const;

signals:
    void failed(const wr::Error& error);

private:
    struct Row {
        qint64 at = 0;
        std::array<QString, ColumnCount> cells;
        QString sentence;
        std::optional<EvidenceItem> item;
    };

    void append(const ItemPage& page);
    void addEntries(const std::vector<TimelineEntry>& entries, const Stretch& window);
    void addChanges(const QList<BandStretch>& bands, const Stretch& window);
    void addFirsts(const std::vector<FirstSeen>& firsts, const Stretch& window);

    ItemPager m_pager;
    QHash<ExhibitId, QString> m_restricted;
    std::vector<Row> m_rows;
    std::vector<Row> m_aside; // entries and changes that no page has reached, latest first
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/timelinemodel.h"

#include "models/base/plaintext.h"
#include "models/items/evidencemodel.h"
#include "models/timeline/timeaxis.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace wr {
namespace {

QString timeText(qint64 at)
{
    return readoutTime(at, 1'000'000'000);
}

} // namespace

TimelineModel::TimelineModel(EvidenceDesk* desk, QObject* parent)
    : QAbstractTableModel(parent)
    , m_pager(desk)
{
    connect(&m_pager, &ItemPager::arrived, this, &TimelineModel::append);
    connect(&m_pager, &ItemPager::failed, this, [this](const Error& error) { emit failed(error); });
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(static_cast<size_t>(index.row()));
    if (role == Qt::AccessibleTextRole && index.column() == TimeColumn)
        return row.sentence;
    if (role == SortRole && index.column() == TimeColumn)
        return row.at;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == SortRole)
        return row.cells.at(static_cast<size_t>(index.column()));
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (UTC)");
    case KindColumn:
        return tr("Kind");
    case TextColumn:
        return tr("What");
    case WhoColumn:
        return tr("Who or where");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}

bool TimelineModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_pager.canFetch();
}

void TimelineModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_pager.fetch();
}

void TimelineModel::show(const ItemQuery& query, const std::vector<TimelineEntry>& entries,
                         const QList<BandStretch>& bands, const std::vector<FirstSeen>& firsts)
{
    const Stretch window{query.from ? query.from->nanos : std::numeric_limits<qint64>::min(),
                         query.to ? query.to->nanos : std::numeric_limits<qint64>::max()};
    beginResetModel();
    m_rows.clear();
    m_aside.clear();
    addEntries(entries, window);
    addChanges(bands, window);
    addFirsts(firsts, window);
    std::stable_sort(m_aside.begin(), m_aside.end(),
                     [](const Row& one, const Row& other) { return one.at > other.at; });
    endResetModel();
    m_pager.ask(query);
}

std::optional<EvidenceItem> TimelineModel::item(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_rows[static_cast<size_t>(row)].item;
}

qint64 TimelineModel::timeOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].at : 0;
}

void TimelineModel::addEntries(const std::vector<TimelineEntry>& entries, const Stretch& window)
{
    for (const TimelineEntry& entry : entries) {
        const qint64 at = nanosOf(entry);
        if (!window.contains(at))
            continue;
        Row row;
        row.at = at;
        row.cells = {timeText(at), entryKindTitle(entry.kind), entry.text, entry.who, entry.state};
        row.sentence = tr("%1 by %2 at %3: %4")
                           .arg(entryKindTitle(entry.kind), inSentence(entry.who), timeText(at),
                                inSentence(entry.text, 400));
        m_aside.push_back(std::move(row));
    }
}

void TimelineModel::addChanges(const QList<BandStretch>& bands, const Stretch& window)
{
    for (const BandStretch& band : bands) {
        if (!window.contains(band.fromNanos))
            continue;
        Row row;
        row.at = band.fromNanos;
        row.cells
            = {timeText(row.at), tr("Change"), band.value, bandKindTitle(band.kind), QString()};
        row.sentence
            = tr("%1 becomes %2 at %3")
                  .arg(bandKindTitle(band.kind), inSentence(band.value, 200), timeText(row.at));
        m_aside.push_back(std::move(row));
    }
}

void TimelineModel::addFirsts(const std::vector<FirstSeen>& firsts, const Stretch& window)
{
    for (const FirstSeen& first : firsts) {
        if (!window.contains(first.at))
            continue;
        Row row;
        row.at = first.at;
        const QString text = firstSeenText(first);
        row.cells = {timeText(row.at), tr("First seen"), text,
                     first.kind ? bandKindTitle(*first.kind) : tr("Combination"), QString()};
        row.sentence = tr("%1 · %2", "a time, and what is seen for the first time then")
                           .arg(timeText(row.at), text);
        m_aside.push_back(std::move(row));
    }
}

void TimelineModel::append(const ItemPage& page)
{
    std::vector<Row> fresh;
    const auto takeUntil = [this, &fresh](qint64 at) {
        while (!m_aside.empty() && m_aside.back().at <= at) {
            fresh.push_back(std::move(m_aside.back()));
            m_aside.pop_back();
        }
    };
    for (const EvidenceItem& item : page.items) {
        takeUntil(item.start.nanos);
        Row row;
        row.at = item.start.nanos;
        row.cells = {itemTimeText(item, [](EvidenceTime at) { return timeText(at.nanos); }),
                     evidenceKindTitle(item.lane), item.name, item.source,
                     itemMarkText(item, m_restricted)};
        row.sentence = itemSentence(item);
        row.item = item;
        fresh.push_back(std::move(row));
    }
    if (!page.more)
        takeUntil(std::numeric_limits<qint64>::max());
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(m_rows));
    endInsertRows();
}

} // namespace wr

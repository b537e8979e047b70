// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/evidencemodel.h"

#include "models/base/plaintext.h"
#include "models/timeline/timeaxis.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace wr {
namespace {

struct EvidenceModelWords {
    Q_DECLARE_TR_FUNCTIONS(wr::EvidenceModel)
};

QString lengthText(const EvidenceItem& item)
{
    const qint64 nanos = item.end.nanos - item.start.nanos;
    return nanos > 0 ? durationText(nanos) : QString();
}

QString readout(EvidenceTime time)
{
    return readoutTime(time.nanos, 1'000'000'000);
}

QString modelText(const EvidenceItem& item)
{
    const QString& answering = item.bands[static_cast<size_t>(BandKind::AnsweringModel)];
    return answering.isEmpty() ? item.bands[static_cast<size_t>(BandKind::RequestedModel)]
                               : answering;
}

QString cell(const EvidenceItem& item, int column, const QHash<ExhibitId, QString>& restricted)
{
    switch (column) {
    case EvidenceModel::TimeColumn:
        return itemTimeText(item, readout);
    case EvidenceModel::KindColumn:
        return evidenceKindTitle(item.lane);
    case EvidenceModel::NameColumn:
        return item.name;
    case EvidenceModel::SourceColumn:
        return item.source;
    case EvidenceModel::ModelColumn:
        return modelText(item);
    case EvidenceModel::StatusColumn:
        return itemMarkText(item, restricted);
    case EvidenceModel::LengthColumn:
        return lengthText(item);
    default:
        return {};
    }
}

// Times and lengths by value; what took no time has none.
QVariant order(const EvidenceItem& item, int column, const QHash<ExhibitId, QString>& restricted)
{
    const qint64 nanos = item.end.nanos - item.start.nanos;
    if (column == EvidenceModel::TimeColumn)
        return item.start.nanos;
    if (column == EvidenceModel::LengthColumn && nanos > 0)
        return nanos;
    return cell(item, column, restricted);
}

} // namespace

bool hasTime(const EvidenceItem& item)
{
    return item.start.nanos != 0; // readers leave it there when a record tells no time
}

QString itemTimeText(const EvidenceItem& item, QString (*written)(EvidenceTime))
{
    return hasTime(item) ? written(item.start) : EvidenceModelWords::tr("no time");
}

QString itemStatusText(const EvidenceItem& item)
{
    if (item.status == ItemStatus::Error)
        return EvidenceModelWords::tr("error");
    if (item.adverse)
        return EvidenceModelWords::tr("adverse");
    return item.status == ItemStatus::Ok ? EvidenceModelWords::tr("ok") : QString();
}

QString itemMarkText(const EvidenceItem& item, const QHash<ExhibitId, QString>& restricted)
{
    const QString status = itemStatusText(item);
    const QString code = restricted.value(item.ref.exhibit);
    if (code.isEmpty())
        return status;
    //: %1 is the code of an incident.
    const QString mark = EvidenceModelWords::tr("only members of %1").arg(code);
    return status.isEmpty() ? mark : status + u", "_s + mark;
}

QString itemSentence(const EvidenceItem& item)
{
    const QString name
        = item.name.isEmpty() ? EvidenceModelWords::tr("unnamed item") : inSentence(item.name);
    const QString source = inSentence(item.source);
    const QString status = itemStatusText(item);
    const QString time = readout(item.start);
    if (!hasTime(item))
        return status.isEmpty() ? EvidenceModelWords::tr("%1, %2, from %3, without a time")
                                      .arg(evidenceKindTitle(item.lane), name, source)
                                : EvidenceModelWords::tr("%1, %2, from %3, without a time, %4")
                                      .arg(evidenceKindTitle(item.lane), name, source, status);
    if (status.isEmpty())
        return EvidenceModelWords::tr("%1, %2, from %3, at %4")
            .arg(evidenceKindTitle(item.lane), name, source, time);
    return EvidenceModelWords::tr("%1, %2, from %3, at %4, %5")
        .arg(evidenceKindTitle(item.lane), name, source, time, status);
}

QString presenceText(KindPresence presence)
{
    switch (presence) {
    case KindPresence::Absent:
        return EvidenceModelWords::tr("absent");
    case KindPresence::Captured:
        return EvidenceModelWords::tr("captured");
    case KindPresence::Redacted:
        return EvidenceModelWords::tr("redacted");
    case KindPresence::External:
        return EvidenceModelWords::tr("kept elsewhere");
    case KindPresence::Truncated:
        return EvidenceModelWords::tr("cut short");
    }
    return {};
}

EvidenceModel::EvidenceModel(EvidenceDesk* desk, QObject* parent)
    : QAbstractTableModel(parent)
    , m_pager(desk)
    , m_calls(desk)
{
    connect(&m_pager, &ItemPager::arrived, this, &EvidenceModel::append);
    connect(&m_pager, &ItemPager::failed, this, [this](const Error& error) {
        emit failed(error);
        emit settled();
    });
    connect(&m_calls, &CallMarks::marked, this,
            [this] { emit dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn)); });
}

int EvidenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString EvidenceModel::words(const EvidenceItem& item, int column) const
{
    const QString text = cell(item, column, m_restricted);
    if (column != NameColumn)
        return text;
    switch (m_calls.of(item.ref)) {
    case CallMark::Outer:
        //: In front of an item's name: 2 spans tell this one call.
        return tr("2 spans · %1").arg(text);
    case CallMark::Inner:
        //: In front of an item's name: it tells the call of another item again.
        return tr("same call · %1").arg(text);
    case CallMark::None:
        break;
    }
    return text;
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceItem& item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words(item, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == TimeColumn ? itemSentence(item) : words(item, index.column());
    case KindRole:
        return static_cast<int>(item.lane);
    case AdverseRole:
        return item.adverse || item.status == ItemStatus::Error;
    case StartRole:
        return item.start.nanos;
    case SortRole:
        return order(item, index.column(), m_restricted);
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (UTC)");
    case KindColumn:
        return tr("Kind");
    case NameColumn:
        return tr("Name");
    case SourceColumn:
        return tr("Source");
    case ModelColumn:
        return tr("Model");
    case StatusColumn:
        return tr("Status");
    case LengthColumn:
        return tr("Took");
    default:
        return {};
    }
}

bool EvidenceModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_pager.canFetch();
}

void EvidenceModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        m_pager.fetch();
}

void EvidenceModel::show(const ItemQuery& query)
{
    beginResetModel();
    m_items.clear();
    m_calls.clear();
    endResetModel();
    m_pager.ask(query);
}

void EvidenceModel::setRestricted(const QHash<ExhibitId, QString>& codes)
{
    if (codes == m_restricted)
        return;
    m_restricted = codes;
    if (!m_items.isEmpty())
        emit dataChanged(index(0, StatusColumn), index(rowCount() - 1, StatusColumn));
}

void EvidenceModel::append(const ItemPage& page)
{
    if (!page.items.isEmpty()) {
        const int first = static_cast<int>(m_items.size());
        beginInsertRows({}, first, first + static_cast<int>(page.items.size()) - 1);
        m_items += page.items;
        endInsertRows();
    }
    emit settled();
    m_calls.add(page.items);
}

} // namespace wr

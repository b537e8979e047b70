// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened in one incident, as people and targets wrote it: notes, decisions, tasks, containment runs, crossed
// thresholds, pins and seals in one list by when they happened, newest first, with when each was recorded. Merges
// without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

#include <functional>

namespace wr {

enum class EntryKind { Declared, Note, Decision, Task, Run, Crossing, Approval, Pin, Seal };

QString entryKindTitle(EntryKind kind);

struct EntryRow {
    QString key;
    EntryKind kind = EntryKind::Note;
    Instant happened;
    Instant recorded;
    QString text;
    QString by;                    // a name; empty when nobody
    std::optional<RunState> state; // of a run
    RunId run;                     // of a run
    QList<ItemRef> evidence;
    bool operator==(const EntryRow&) const = default;
};

// All entries of an incident, newest first.
QList<EntryRow> entryRows(const Room& room, const Incident& incident);

class EntriesModel final : public MergedTable<EntryRow>
{
    Q_OBJECT

public:
    enum Column {
        HappenedColumn,
        KindColumn,
        TextColumn,
        WhoColumn,
        RecordedColumn,
        columnCountAll
    };

    enum Role { SortRole = Qt::UserRole + 1 };

    using TimeText = std::function<QString(Instant)>;

    // timeText writes times the way this person wants them; without it they are in ISO 8601.
    explicit EntriesModel(TimeText timeText = {}, QObject* parent = nullptr);

    // Shows an incident as it is in this room; one that is not there empties the list.
    void show(const Room& room, const IncidentId& incident);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString timeCell(Instant at) const;

    TimeText m_timeText;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened in one incident, as people and targets wrote it: every act on severity, phase, command, fields and
// conflicts, notes, decisions, tasks, containment runs and what became of them, crossed thresholds, approvals, pins and
// seals in one list by when they happened, newest first, with who and with when each was recorded. An act is never
// dropped for a later one. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/actwords.h"
#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

enum class EntryKind {
    Declared,
    Note,
    Decision,
    Task,
    Run,
    Crossing,
    Approval,
    Pin,
    Seal,
    Severity,
    Phase,
    Command,
    Change,  // of any other field, or a conflict that was settled
    Outcome, // of a run: what was read back, or that nobody knows
    Hypothesis,
};

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
    qint64 position = -1; // in the journal, where it is known
    bool operator==(const EntryRow&) const = default;
};

// All entries of an incident, newest first.
QList<EntryRow> entryRows(const Room& room, const Incident& incident,
                          const TimeSpelling& spelling = {});

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

    using TimeText = TimeSpelling;

    // timeText writes times the way this person wants them; without it they are in ISO 8601.
    explicit EntriesModel(TimeText timeText = {}, QObject* parent = nullptr);

    // When the shared log received entries whose own time is far from that, by position; they are marked in the words.
    // To be called before show().
    void setReceived(const QHash<qint64, Instant>& received) { m_received = received; }

    // Shows an incident as it is in this room; one that is not there empties the list.
    void show(const Room& room, const IncidentId& incident);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString timeCell(Instant at) const;
    QString marked(const EntryRow& row) const;

    TimeText m_timeText;
    QHash<qint64, Instant> m_received;
};

} // namespace wr

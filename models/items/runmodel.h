// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ledger of runs: every attempt of an incident or of the room, also those that failed, the newest first. Merges
// without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

#include <functional>

namespace wr {

struct RunRow {
    RunId key;
    Instant when;
    QString incident; // code
    QString rung;
    QString system;
    QString by;
    RunState state = RunState::Ordered;
    int status = 0;                   // the last HTTP code; 0 = there was none
    std::optional<qint64> tookMicros; // from the order to the last step; nothing while it is live
    QString undoOf;                   // id of the run that it undoes
    QString reason;
    QString requestHash;
    QString detail; // the target's own words, last
    bool operator==(const RunRow&) const = default;
};

// The states that one looks for together.
enum class RunGroup { Any, Live, Unknown, Confirmed, Failed, Drifted, Undone };
bool isIn(RunGroup group, RunState state);

// Which runs are wanted; all must hold, and what is empty holds for each.
struct RunFilter {
    IncidentId incident;
    SystemId system;
    RunGroup group = RunGroup::Any;
    MemberId by;
    std::optional<Instant> since;
    bool operator==(const RunFilter&) const = default;
};

// How times are written; what paints decides.
struct RunSpelling {
    std::function<QString(Instant when)> when;
    std::function<QString(qint64 nanos)> took;
};

class RunModel final : public MergedTable<RunRow>
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        IncidentColumn,
        RungColumn,
        SystemColumn,
        ByColumn,
        StateColumn,
        StatusColumn,
        TookColumn,
        UndoColumn,
        ReasonColumn,
        WordsColumn,
        HashColumn,
        columnCountAll
    };

    enum Role { SortRole = Qt::UserRole + 1 };

    explicit RunModel(RunSpelling spelling = {}, QObject* parent = nullptr);

    // Every run of the incident; of the room when the incident is empty.
    void show(const Room& room, const IncidentId& incident);
    // What another filter leaves is put in at once: thousands of rows in two steps.
    void showOnly(const Room& room, const RunFilter& filter);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    RunSpelling m_spelling;
    RunFilter m_filter;
};

// A run's request as one would read it on the wire, secrets by name.
QString requestText(const PreparedRequest& request);

// A run as plain text: request, before-state, and each step with time, code and the target's words.
QString runText(const Room& room, const Run& run);

} // namespace wr

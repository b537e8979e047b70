// SPDX-License-Identifier: GPL-3.0-or-later
//
// The live board: one row per open incident, most severe and most overdue first. Rows are keyed by id; apply() looks
// only at what changed and merges without a reset, so a selection survives another responder's edit. Overdue means the
// earliest deadline, so that the order does not depend on the clock. Thread: GUI.
#pragma once

#include "models/items/herenow.h"
#include "models/items/tablesteps.h"
#include "models/rules/deadlinerules.h"
#include "models/state/change.h"
#include "models/state/room.h"

#include <functional>

namespace wr {

// News that somebody is owed.
struct OpenCrossing {
    QString id;
    QString why;
    QString owed;        // functions and names, joined
    bool forYou = false; // may be acknowledged by who works here
    bool operator==(const OpenCrossing&) const = default;
};

// The last confirmed run that was not undone.
struct RungInForce {
    QString title;
    int number = 0; // on its ladder, from 1
    int of = 0;
    RunState state = RunState::ConfirmedRecord;
    Instant since;
    bool operator==(const RungInForce&) const = default;
};

struct BoardRow {
    IncidentId key;
    Severity severity = Severity::Sev4;
    QString code;
    QString title;
    Phase phase = Phase::Triage;
    QString commander; // empty = command is vacant
    QString systems;
    Instant happened;
    bool drill = false;
    int conflicts = 0;
    std::optional<RungInForce> rung;
    QString liveRun; // a rung that is being sent or is unknown
    std::optional<RunningClock> clock;
    QString blind; // kinds, joined
    int blindSpots = 0;
    QString quietest;                  // the function that was heard last the longest ago
    std::optional<Instant> quietSince; // nothing = never heard
    QList<OpenCrossing> crossings;
    // Others who look at it now; empty = nobody else; nothing = the room is not shared.
    std::optional<QString> here{};
    bool restricted = false;
    bool inaccessible = false; // restricted, and only its clear part can be read here
    QString granters;          // who grants access to a restricted one, with a contact
    bool operator==(const BoardRow&) const = default;
};

// What a card needs to know of one incident.
BoardRow boardRow(const Room& room, const Incident& incident, const MemberId& me);

// The rung that holds now, over all systems of the incident.
std::optional<RungInForce> rungInForce(const Room& room, const IncidentId& incident);

// How the table's times are written; what paints decides.
struct BoardSpelling {
    std::function<QString(Instant from, Instant now)> elapsed;
    std::function<QString(Instant due, Instant now)> due;
    std::function<QString(Instant then, Instant now)> ago;
};

class BoardModel final : public MergedTable<BoardRow>
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        CodeColumn,
        TitleColumn,
        PhaseColumn,
        AgeColumn,
        CommanderColumn,
        SystemsColumn,
        RungColumn,
        ClockColumn,
        BlindColumn,
        QuietColumn,
        OwedColumn,
        HereColumn,
        columnCountAll
    };

    enum Role { PhaseRole = Qt::UserRole + 1, SortRole, SearchRole };

    explicit BoardModel(MemberId me, BoardSpelling spelling = {}, QObject* parent = nullptr);

    // Takes in what moved; REQUIRES: the first call has change.everything.
    void apply(const Room& room, const Change& change);

    // Who is present; nothing when the room is not shared.
    void setHere(const std::optional<PeopleHere>& here);

    // The time that ages and deadlines are told by; views repaint by themselves.
    void setNow(Instant now) { m_now = now; }

    int rowOf(const IncidentId& incident) const; // -1 when it is not open
    // How many are open of each severity.
    QMap<Severity, int> openBySeverity() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString timeCell(const BoardRow& row, int column) const;
    void put(QList<BoardRow> wanted);

    MemberId m_me;
    BoardSpelling m_spelling;
    Instant m_now;
    std::optional<PeopleHere> m_here;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ladder of a system for one incident and one member: the rungs from least to most disruptive, what each would do,
// whether this member may press it, and how its newest run stands. A rung's state is the target's, so a run that another
// incident ordered counts too. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/rules/testrules.h"

namespace wr {

// How a run stands.
struct RunStanding {
    RunId id;
    RunState state = RunState::Ordered;
    Instant since;
    QString by;
    int status = 0;
    QString detail;    // the target's own words
    QString elsewhere; // code of the other incident that it belongs to; empty for this one
    bool mine = false; // ordered by who works here
    bool breakGlass = false;
    bool resendable{}; // a read-back said that it had no effect, and its target would do it once
    bool operator==(const RunStanding&) const = default;
};

// Somebody who may, and how to reach them.
struct Callable {
    QString name;
    QString contact; // the first one, phones before others; empty when there is none
    bool reachable = false;
    bool operator==(const Callable&) const = default;
};

struct RungRow {
    RungId key;
    int number = 0; // from 1
    int of = 0;
    QString title;
    QString effect;
    QString trigger;
    QString exit;
    DecisionRight right = DecisionRight::Degrade;
    QString target;
    QString destroys; // evidence kinds, joined
    bool reversible = false;
    bool secondPerson = false;
    TestStanding test;
    QString tested; // the same in a sentence
    QString
        revert{}; // who takes it back, and when; a sentence, empty when the ladder names no time
    QString manualCommand;
    QString phone;
    Ruling ruling = Ruling::Refused;
    QString why; // what the rules say; empty when allowed
    QList<Callable> whoMay;
    std::optional<RunStanding> run;
    std::optional<RunStanding> undo; // the newest undo of that run
    bool undoable = false;           // the run may be undone by somebody
    Ruling undoRuling = Ruling::Refused;
    QString undoWhy;
    bool drill = false; // everything here is the practice endpoint's
    QString inFlight;   // a sentence while another run is live on the target
    bool operator==(const RungRow&) const = default;
};

class LadderModel final : public MergedTable<RungRow>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, MayColumn, TestedColumn, EffectColumn, columnCountAll };

    explicit LadderModel(QObject* parent = nullptr);

    // now: of which tests are said to be so and so long ago.
    void show(const Room& room, const IncidentId& incident, const SystemId& system,
              const MemberId& me, Instant now = {});

    int rowOf(const RungId& rung) const; // -1 when it is not there

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Instant m_now;
};

QList<Callable> callables(const Room& room, const QList<MemberId>& members);

// "May press", "Needs a second person", "Refused": for people.
QString rulingTitle(Ruling ruling);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The authority matrix: one row per system, one column per decision right or per layer; and the list of every gap with
// who can close it. Rows are keyed by id and merged without a reset, so a selection survives another member's change.
// What is stale is told by the time that the window hands in. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/rules/authorityrules.h"
#include "models/state/change.h"

#include <functional>

namespace wr {

// A confirmation counts as stale after this long.
inline constexpr qint64 staleMicros = 90LL * 24 * 3600 * 1'000'000;

struct MatrixCell {
    QString who; // primary holder or owner of the layer; empty when there is none
    QStringList deputies;
    bool reachable = false; // somebody of them is
    bool secondPerson = false;
    bool onlyYou = false;
    std::optional<Instant> confirmedAt;
    QString gap; // a sentence that starts with the word; empty when there is no gap
    bool operator==(const MatrixCell&) const = default;

    bool isStale(Instant now) const
    {
        return !confirmedAt || now.micros - confirmedAt->micros > staleMicros;
    }
};

struct MatrixRow {
    SystemId key;
    QString name;
    QString accountable;
    QList<MatrixCell> cells;
    bool operator==(const MatrixRow&) const = default;
};

// How long ago something was; what paints decides how that is written.
using AgoSpelling = std::function<QString(Instant then, Instant now)>;

class MatrixModel final : public MergedTable<MatrixRow>
{
    Q_OBJECT

public:
    enum class Face { Rights, Layers };

    enum Role { SearchRole = Qt::UserRole + 1 };

    static constexpr int firstCell = 2; // before it: the system, and who is accountable

    explicit MatrixModel(Face face, AgoSpelling ago = {}, QObject* parent = nullptr);

    // REQUIRES: the first call has change.everything.
    void apply(const Room& room, const Change& change);

    void setNow(Instant now) { m_now = now; }

    Instant now() const { return m_now; }

    // The cell behind an index; nothing for the columns before firstCell.
    const MatrixCell* maybeCell(const QModelIndex& index) const;
    // The second line of a cell: gap, reachable, second person, confirmed.
    QString remarks(const MatrixCell& cell) const;
    int rowOf(const SystemId& system) const; // -1 when it is not there

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    Face m_face;
    AgoSpelling m_ago;
    Instant m_now;
};

// One gap, and who can close it.
struct GapRow {
    QString key;
    SystemId system;
    DecisionRight right = DecisionRight::ShutOff;
    QString systemName;
    QString why;
    QString closers; // accountable owner and stewards, with a contact each
    bool operator==(const GapRow&) const = default;
};

class GapModel final : public MergedTable<GapRow>
{
    Q_OBJECT

public:
    enum Column { SystemColumn, RightColumn, WhyColumn, ClosersColumn, columnCountAll };

    explicit GapModel(QObject* parent = nullptr);

    void show(const Room& room);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

// The accountable owner, then the stewards: who may change the authority over a system.
QList<MemberId> gapClosers(const Room& room, const System& system);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of approvals: what waits for who works here first, the next to expire on top; then what else waits; answered
// and expired ones after, the newest first. Each says whether who works here may answer, and if not, why. Merges without
// a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

struct ApprovalRow {
    ApprovalId key;
    IncidentId incident;
    QString code; // of the incident, with its title
    QString what; // the rung, or the right that a decision exercises
    QString system;
    QString askedBy;
    QString reason;
    Instant expires;
    QString left;         // 04:12 until it expires; empty when it is settled
    QString state;        // asked, given, denied, used, expired
    bool waiting = false; // asked and not expired
    bool mine = false;    // asked by who works here
    bool mayAnswer = false;
    QString whyNot;
    bool operator==(const ApprovalRow&) const = default;
};

// Which of them are shown.
enum class ApprovalScope { All, ForMe, Mine };

class ApprovalModel final : public MergedTable<ApprovalRow>
{
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole + 1 };

    enum Column {
        WhatColumn,
        SystemColumn,
        IncidentColumn,
        AskedByColumn,
        LeftColumn,
        StateColumn,
        ExpiresColumn,
        MayColumn,
        ReasonColumn,
        columnCountAll
    };

    explicit ApprovalModel(QObject* parent = nullptr);

    // now decides what has expired. An empty incident shows all.
    void show(const Room& room, const IncidentId& incident, const MemberId& me, Instant now,
              ApprovalScope scope = ApprovalScope::All);

    // How many wait for who works here, whatever is shown; and how many of their own still wait.
    int waitingForMe() const { return m_waitingForMe; }

    int waitingOfMine() const { return m_waitingOfMine; }

    // How many wait for anybody: while some do, time counts.
    int waiting() const { return m_waiting; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    int m_waiting = 0;
    int m_waitingForMe = 0;
    int m_waitingOfMine = 0;
};

// The rung's title, or the right that a decision exercises.
QString approvalSubject(const Room& room, const Approval& approval);

// For people: asked, given, denied, used, expired.
QString approvalStateTitle(const Approval& approval, Instant now);

// 04:12, or 1:04:12 from an hour on; 00:00 when it is over.
QString timeLeftText(Instant expires, Instant now);

// All that one reads before answering, as plain text: who asks, why, until when, the state of the target and the exact
// request with secrets by name; and what was answered.
QString approvalText(const Room& room, const Approval& approval, Instant now);

} // namespace wr

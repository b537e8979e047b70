// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of approvals: those that still wait first, the next to expire on top; answered ones after. Each says whether
// who works here may answer, and if not, why. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

struct ApprovalRow {
    ApprovalId key;
    IncidentId incident;
    QString what; // the rung, or the right that a decision exercises
    QString system;
    QString askedBy;
    QString reason;
    Instant expires;
    QString state;        // asked, given, denied, used, expired
    bool waiting = false; // asked and not expired
    bool mayAnswer = false;
    QString whyNot;
    bool operator==(const ApprovalRow&) const = default;
};

class ApprovalModel final : public MergedTable<ApprovalRow>
{
    Q_OBJECT

public:
    enum Column {
        WhatColumn,
        SystemColumn,
        AskedByColumn,
        StateColumn,
        ExpiresColumn,
        MayColumn,
        ReasonColumn,
        columnCountAll
    };

    explicit ApprovalModel(QObject* parent = nullptr);

    // now decides what has expired. An empty incident shows all.
    void show(const Room& room, const IncidentId& incident, const MemberId& me, Instant now);

    // How many wait for who works here.
    int waitingForMe() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

// The rung's title, or the right that a decision exercises.
QString approvalSubject(const Room& room, const Approval& approval);

// For people: asked, given, denied, used, expired.
QString approvalStateTitle(const Approval& approval, Instant now);

} // namespace wr

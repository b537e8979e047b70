// SPDX-License-Identifier: GPL-3.0-or-later
//
// One's own credentials, and those that a rung asks for and that are not here: what is lacking stands first. Never a
// secret. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/ports/credentials.h"
#include "models/state/room.h"

namespace wr {

struct CredentialRow {
    QString key; // its name
    bool kept = false;
    QStringList origins; // that may receive it
    QStringList wanted;  // origins that rungs would send it to and that it is not bound to
    QStringList rungs;   // that use it, each with its system
    int lacking = 0;     // of those
    bool operator==(const CredentialRow&) const = default;
};

class CredentialModel final : public MergedTable<CredentialRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, OriginsColumn, RungsColumn, columnCountAll };

    explicit CredentialModel(QObject* parent = nullptr);

    void show(const Room& room, const CredentialSheet& sheet);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

// A credential that keeps a rung from being sent from this computer.
struct CredentialLack {
    QString credential;
    QString origin; // that it may not be sent to; empty when it is not here at all
    QString sentence;
    bool operator==(const CredentialLack&) const = default;
};

// The first one of a rung; nothing when each is here and may go where the rung sends it, or the address is not known.
std::optional<CredentialLack> credentialLack(const CredentialSheet& sheet, const SystemId& system,
                                             const RungId& rung);

// "2 rungs lack it here", "bound and used": for people.
QString credentialStateTitle(const CredentialRow& row);

} // namespace wr

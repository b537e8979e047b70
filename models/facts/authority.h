// SPDX-License-Identifier: GPL-3.0-or-later
//
// Decision rights and who holds them.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace wr {

enum class DecisionRight : quint8 {
    ShutOff,
    Degrade,
    SuspendFeature,
    RevokeAccess,
    RollBackPrompt,
    RollBackModel,
    RollBackRetrieval,
    DeclareUnsafe,
    SetSeverity,
    Escalate,
    NotifyCustomers,
    NotifyRegulator,
    Restore,
};
inline constexpr std::array<DecisionRight, 13> allDecisionRights{DecisionRight::ShutOff,
                                                                 DecisionRight::Degrade,
                                                                 DecisionRight::SuspendFeature,
                                                                 DecisionRight::RevokeAccess,
                                                                 DecisionRight::RollBackPrompt,
                                                                 DecisionRight::RollBackModel,
                                                                 DecisionRight::RollBackRetrieval,
                                                                 DecisionRight::DeclareUnsafe,
                                                                 DecisionRight::SetSeverity,
                                                                 DecisionRight::Escalate,
                                                                 DecisionRight::NotifyCustomers,
                                                                 DecisionRight::NotifyRegulator,
                                                                 DecisionRight::Restore};

// Wire names: shut-off, degrade, suspend-feature, revoke-access, roll-back-prompt, roll-back-model,
// roll-back-retrieval, declare-unsafe, set-severity, escalate, notify-customers, notify-regulator, restore.
QString decisionRightName(DecisionRight right);
std::optional<DecisionRight> decisionRightFromName(const QString& name);
QString decisionRightTitle(DecisionRight right);

// Who holds one right over one system.
struct Authority {
    DecisionRight right = DecisionRight::Degrade;
    MemberId primary;
    QList<MemberId> deputies;
    bool secondPerson = false;
    std::optional<Instant> confirmedAt;
    MemberId confirmedBy;
    EntryHash setBy;

    bool holds(const MemberId& member) const
    {
        return primary == member || deputies.contains(member);
    }

    bool isVacant() const { return primary.isEmpty() && deputies.isEmpty(); }

    bool operator==(const Authority&) const = default;
};

} // namespace wr

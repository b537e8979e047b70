// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/authority.h"

#include "models/facts/words.h"

namespace wr {

namespace {

constexpr std::array<Word<DecisionRight>, 13> rights{{
    {DecisionRight::ShutOff, "shut-off", QT_TRANSLATE_NOOP("wr::Words", "Shut off")},
    {DecisionRight::Degrade, "degrade", QT_TRANSLATE_NOOP("wr::Words", "Degrade")},
    {DecisionRight::SuspendFeature, "suspend-feature",
     QT_TRANSLATE_NOOP("wr::Words", "Suspend feature")},
    {DecisionRight::RevokeAccess, "revoke-access", QT_TRANSLATE_NOOP("wr::Words", "Revoke access")},
    {DecisionRight::RollBackPrompt, "roll-back-prompt",
     QT_TRANSLATE_NOOP("wr::Words", "Roll back prompt")},
    {DecisionRight::RollBackModel, "roll-back-model",
     QT_TRANSLATE_NOOP("wr::Words", "Roll back model")},
    {DecisionRight::RollBackRetrieval, "roll-back-retrieval",
     QT_TRANSLATE_NOOP("wr::Words", "Roll back retrieval source")},
    {DecisionRight::DeclareUnsafe, "declare-unsafe",
     QT_TRANSLATE_NOOP("wr::Words", "Declare output unsafe")},
    {DecisionRight::SetSeverity, "set-severity", QT_TRANSLATE_NOOP("wr::Words", "Set severity")},
    {DecisionRight::Escalate, "escalate", QT_TRANSLATE_NOOP("wr::Words", "Escalate")},
    {DecisionRight::NotifyCustomers, "notify-customers",
     QT_TRANSLATE_NOOP("wr::Words", "Notify customers")},
    {DecisionRight::NotifyRegulator, "notify-regulator",
     QT_TRANSLATE_NOOP("wr::Words", "Notify regulator")},
    {DecisionRight::Restore, "restore", QT_TRANSLATE_NOOP("wr::Words", "Restore")},
}};

} // namespace

QString decisionRightName(DecisionRight right)
{
    return wordName(rights, right);
}

std::optional<DecisionRight> decisionRightFromName(const QString& name)
{
    return wordValue(rights, name);
}

QString decisionRightTitle(DecisionRight right)
{
    return wordTitle(rights, right);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/containment.h"

#include "models/facts/words.h"

namespace wr {

namespace {

constexpr std::array<Word<RunState>, 11> runStates{{
    {RunState::Ordered, "ordered", QT_TRANSLATE_NOOP("wr::Words", "ordered")},
    {RunState::Sending, "sending", QT_TRANSLATE_NOOP("wr::Words", "sending")},
    {RunState::NotSent, "not-sent", QT_TRANSLATE_NOOP("wr::Words", "not sent")},
    {RunState::Rejected, "rejected", QT_TRANSLATE_NOOP("wr::Words", "rejected")},
    {RunState::Pending, "pending", QT_TRANSLATE_NOOP("wr::Words", "pending")},
    {RunState::Unknown, "unknown", QT_TRANSLATE_NOOP("wr::Words", "unknown")},
    {RunState::ConfirmedRecord, "confirmed-record",
     QT_TRANSLATE_NOOP("wr::Words", "confirmed (record)")},
    {RunState::ConfirmedEffect, "confirmed-effect",
     QT_TRANSLATE_NOOP("wr::Words", "confirmed (effect)")},
    {RunState::NotEffective, "not-effective", QT_TRANSLATE_NOOP("wr::Words", "not effective")},
    {RunState::Drifted, "drifted", QT_TRANSLATE_NOOP("wr::Words", "drifted")},
    {RunState::Undone, "undone", QT_TRANSLATE_NOOP("wr::Words", "undone")},
}};

} // namespace

QString runStateName(RunState state)
{
    return wordName(runStates, state);
}

std::optional<RunState> runStateFromName(const QString& name)
{
    return wordValue(runStates, name);
}

QString runStateTitle(RunState state)
{
    return wordTitle(runStates, state);
}

bool isLive(RunState state)
{
    return state == RunState::Ordered || state == RunState::Sending || state == RunState::Pending
        || state == RunState::Unknown;
}

bool isFailed(RunState state)
{
    return state == RunState::NotSent || state == RunState::Rejected
        || state == RunState::NotEffective;
}

bool isConfirmed(RunState state)
{
    return state == RunState::ConfirmedRecord || state == RunState::ConfirmedEffect;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/wayout.h"

#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wayOutPhrase(const char* text)
{
    return QCoreApplication::translate("wr::WayOut", text);
}

constexpr qint64 sendMicros = 120'000'000; // the gate's time within which an order is sent or never

// The command that adds one person to those who hold the right; "authority set" replaces all of them.
QString setCommand(const Room& room, const SystemId& system, DecisionRight right)
{
    const System* found = room.maybeSystem(system);
    const Authority held = found == nullptr ? Authority{} : found->authority.value(right);
    QStringList words{u"warroomctl authority set"_s, system.value, decisionRightName(right)};
    words.append(u"--primary"_s);
    words.append(held.primary.isEmpty() ? u"MEMBER"_s : held.primary.value);
    for (const MemberId& deputy : held.deputies)
        words += QStringList{u"--deputy"_s, deputy.value};
    if (!held.primary.isEmpty())
        words += QStringList{u"--deputy"_s, u"MEMBER"_s};
    if (held.secondPerson)
        words.append(u"--second-person"_s);
    return words.join(u' ');
}

} // namespace

QString wayOut(const Room& room, const Verdict& verdict, const SystemId& system,
               DecisionRight right)
{
    if (!verdict.whoMay.isEmpty())
        return wayOutPhrase(QT_TRANSLATE_NOOP("wr::WayOut", "Ask %1."))
            .arg(namesOf(room, verdict.whoMay));
    return wayOutPhrase(QT_TRANSLATE_NOOP("wr::WayOut", "A steward closes the gap with: %1"))
        .arg(setCommand(room, system, right));
}

QString wayOutOfFlight(const Room& room, const DeviceKey& device, const QString& target)
{
    const Run* run = room.maybeRun(room.liveRuns.value(target));
    if (run == nullptr)
        return {};
    if (run->device == device)
        return wayOutPhrase(
                   QT_TRANSLATE_NOOP("wr::WayOut",
                                     "Read it back first: warroomctl containment readback %1"))
            .arg(run->id.value);
    return wayOutPhrase(
               QT_TRANSLATE_NOOP(
                   "wr::WayOut",
                   "Ask %1 to read it back. After %2 a holder of the right may take it over: "
                   "warroomctl containment readback %3 --take-over --reason WHY"))
        .arg(room.memberName(run->orderedBy), isoText(takeOverFrom(*run)), run->id.value);
}

std::optional<Error> secondPersonGap(const Room& room, const Verdict& verdict,
                                     const SystemId& system, DecisionRight right)
{
    if (verdict.answer != Ruling::NeedsSecondPerson || !verdict.whoMay.isEmpty())
        return {};
    return Error{
        Fault::Refused, system.value,
        wayOutPhrase(
            QT_TRANSLATE_NOOP("wr::WayOut",
                              "%1 Nobody else holds the right “%2”, so nobody may approve: this is "
                              "a gap."))
            .arg(verdict.why, decisionRightTitle(right)),
        wayOutPhrase(QT_TRANSLATE_NOOP("wr::WayOut", "A steward adds a deputy with: %1"))
            .arg(setCommand(room, system, right))};
}

Instant takeOverFrom(const Run& run)
{
    return Instant{run.orderedAt.micros + sendMicros + std::max(run.deadlineMs, 0) * microsPerMs};
}

} // namespace wr

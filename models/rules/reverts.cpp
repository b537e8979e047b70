// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/reverts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

constexpr int msPerSecond = 1000;
constexpr int msPerMinute = 60 * msPerSecond;
constexpr int msPerHour = 60 * msPerMinute;

QString revertsPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Reverts", text);
}

QString spanText(int ms)
{
    if (ms % msPerHour == 0)
        return revertsPhrase(QT_TRANSLATE_NOOP("wr::Reverts", "%1 h")).arg(ms / msPerHour);
    if (ms % msPerMinute == 0)
        return revertsPhrase(QT_TRANSLATE_NOOP("wr::Reverts", "%1 min")).arg(ms / msPerMinute);
    return revertsPhrase(QT_TRANSLATE_NOOP("wr::Reverts", "%1 s"))
        .arg((ms + msPerSecond - 1) / msPerSecond);
}

} // namespace

QString revertText(const Rung& rung, const QString& at)
{
    if (!rung.revertAfterMs)
        return rung.targetReverts ? revertsPhrase(
                   QT_TRANSLATE_NOOP("wr::Reverts",
                                     "The target takes this back by itself; its own setting says "
                                     "when."))
                                  : QString();
    const QString span = spanText(*rung.revertAfterMs);
    if (rung.targetReverts)
        return at.isEmpty()
            ? revertsPhrase(QT_TRANSLATE_NOOP("wr::Reverts",
                                              "The target takes this back by itself after %1."))
                  .arg(span)
            : revertsPhrase(
                  QT_TRANSLATE_NOOP("wr::Reverts",
                                    "The target takes this back by itself after %1, at %2."))
                  .arg(span, at);
    return at.isEmpty()
        ? revertsPhrase(QT_TRANSLATE_NOOP(
                            "wr::Reverts",
                            "Nobody takes this back by itself: Warroom reminds on this desk, %1 "
                            "after it is confirmed."))
              .arg(span)
        : revertsPhrase(
              QT_TRANSLATE_NOOP("wr::Reverts",
                                "Nobody takes this back by itself: Warroom reminds at %1 on this "
                                "desk."))
              .arg(at);
}

std::optional<Instant> revertAt(const Rung& rung, const Run& run)
{
    const bool stands = isConfirmed(run.state) || run.state == RunState::Drifted;
    const auto confirmed = std::find_if(run.steps.cbegin(), run.steps.cend(),
                                        [](const RunStep& it) { return isConfirmed(it.state); });
    if (!rung.revertAfterMs || run.undoes || !stands || confirmed == run.steps.cend())
        return std::nullopt;
    return Instant{confirmed->at.micros + *rung.revertAfterMs * microsPerMs};
}

QList<RevertDue> plannedReverts(const Room& room)
{
    QList<RevertDue> planned;
    const QList<const Run*> runs = room.runs();
    for (const Run* run : runs) {
        const Incident* incident = room.maybeIncident(run->incident);
        const System* system = room.maybeSystem(run->system);
        const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run->rung);
        if (rung == nullptr || rung->targetReverts || incident == nullptr || !incident->isOpen())
            continue;
        if (const auto at = revertAt(*rung, *run))
            planned.append({run->id, run->system, run->rung, *at});
    }
    std::stable_sort(
        planned.begin(), planned.end(),
        [](const RevertDue& one, const RevertDue& other) { return one.at < other.at; });
    return planned;
}

QList<RevertDue> revertsDue(const QList<RevertDue>& planned, Instant now)
{
    QList<RevertDue> due;
    std::copy_if(planned.begin(), planned.end(), std::back_inserter(due),
                 [now](const RevertDue& one) { return one.at <= now; });
    return due;
}

} // namespace wr

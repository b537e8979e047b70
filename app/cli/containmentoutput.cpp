// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/containmentoutput.h"

#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/engine/undostates.h"
#include "models/items/runremark.h"
#include "models/rules/gate.h"
#include "models/rules/resending.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Fault faultOf(RunState state)
{
    if (state == RunState::NotSent)
        return Fault::OutOfReach;
    return exitOf(state) == 1 ? Fault::Refused : Fault::Unknown;
}

QString remedyOf(const Room& room, const Run& run)
{
    const QString readBack
        = phrase(QT_TRANSLATE_NOOP("wr::Cli", "Read it back: warroomctl containment readback %1"))
              .arg(run.id.value);
    if (run.state == RunState::NotSent)
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "Nothing was sent. Order it again."));
    if (run.state == RunState::Rejected)
        return phrase(
            QT_TRANSLATE_NOOP("wr::Cli", "The target did not take it. Look at the preview again."));
    if (run.state == RunState::NotEffective && maySendAgain(room, run).allowed())
        return readBack + u'\n'
            + phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                       "Or send the same again, which its target does "
                                       "once: warroomctl containment resend %1"))
                  .arg(run.id.value);
    return readBack;
}

} // namespace

int exitOf(RunState state)
{
    if (isConfirmed(state) || state == RunState::Undone)
        return 0;
    if (state == RunState::NotSent)
        return 4;
    return isFailed(state) || state == RunState::Drifted ? 1 : 6;
}

int printWaiting(const Cli& cli, const Room& room, const Approval& approval, const Error& why)
{
    QJsonObject document = approvalDocument(approval);
    document.insert(u"approval"_s, approval.id.value);
    QJsonArray may;
    for (const Member& member : room.members) {
        if (mayApprove(room, member.id, approval, approval.askedAt).allowed())
            may.append(member.id.value);
    }
    document.insert(u"whoMay"_s, may);
    return cli.output().doneBut(
        document,
        drillFirst(
            room, approval.incident,
            {phrase(QT_TRANSLATE_NOOP("wr::Cli", "Approve with: warroomctl containment approve %1"))
                 .arg(approval.id.value)}),
        why);
}

Result<int> printRun(const Cli& cli, const Engine& engine, const Result<Run>& run)
{
    if (!run && run.error().fault == Fault::Waiting) {
        const auto room = engine.roomNow();
        const auto approval = room->approvals.constFind(ApprovalId(run.error().subject));
        if (approval != room->approvals.constEnd())
            return printWaiting(cli, *room, *approval, run.error());
    }
    if (!run)
        return pass(run.error());
    QStringList lines;
    if (run->breakGlass || isSentAgain(run->id))
        lines.append(runRemark(*run));
    for (const RunStep& step : run->steps)
        lines.append(isoText(step.at) + u"  "_s + runStateTitle(step.state)
                     + (step.detail.isEmpty() ? QString() : QString(u"  "_s + step.detail)));
    lines = drillFirst(*engine.roomNow(), run->incident, lines);
    if (exitOf(run->state) == 0)
        return cli.output().done(runDocument(*run), lines);
    const QString detail = run->steps.isEmpty() ? QString() : run->steps.last().detail;
    const Error why{faultOf(run->state), run->id.value,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The run is %1. %2"))
                        .arg(runStateTitle(run->state), detail),
                    remedyOf(*engine.roomNow(), *run)};
    const bool judged = exitOf(run->state) == 1; // not refused: that is the gate's word
    return cli.output().doneBut(runDocument(*run), lines, why,
                                judged ? runStateName(run->state) : QString());
}

int printMoved(const Cli& cli, const Run& run, const Preview& preview)
{
    QJsonArray states;
    QList<QStringList> rows{{QString(), phrase(QT_TRANSLATE_NOOP("wr::Cli", "as we found it")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "as we left it")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "as it is now"))}};
    const auto told
        = [](const QString& value) { return value.isNull() ? QJsonValue() : QJsonValue(value); };
    for (const StateRow& row : preview.states) {
        states.append(QJsonObject{{u"id"_s, row.name},
                                  {u"asFound"_s, told(row.found)},
                                  {u"asLeft"_s, told(row.left)},
                                  {u"now"_s, told(row.now)},
                                  {u"differs"_s, row.differs}});
        rows.append({row.name, row.found, row.left, row.now});
    }
    Error why = movedError(run.id, preview.states);
    why.remedy
        = phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                   "Ask who changed it. To restore what was captured all the "
                                   "same: warroomctl containment undo %1 --anyway --reason …"))
              .arg(run.id.value);
    return cli.output().doneBut(QJsonObject{{u"id"_s, run.id.value},
                                            {u"system"_s, run.system.value},
                                            {u"rung"_s, run.rung.value},
                                            {u"states"_s, states}},
                                table(rows), why, u"moved"_s);
}

QStringList drillFirst(const Room& room, const IncidentId& incident, QStringList lines)
{
    const Incident* found = room.maybeIncident(incident);
    if (found != nullptr && found->drill)
        lines.prepend(phrase(QT_TRANSLATE_NOOP(
            "wr::Cli", "DRILL: practice endpoints only; it counts in no metric.")));
    return lines;
}

Error withManualWay(Error error, const Preview& preview)
{
    QStringList ways{error.remedy};
    if (!preview.manualCommand.isEmpty())
        ways.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "By hand: %1")).arg(preview.manualCommand));
    if (!preview.phone.isEmpty())
        ways.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "By phone: %1")).arg(preview.phone));
    ways.removeAll(QString());
    error.remedy = ways.join(u' ');
    return error;
}

} // namespace wr::cli

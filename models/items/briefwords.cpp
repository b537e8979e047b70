// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/briefwords.h"

#include "models/base/plaintext.h"
#include "models/items/runremark.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"
#include "models/state/fields.h"

#include <QtCore/QCoreApplication>

#include <cstdlib>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString briefPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Brief", text);
}

struct Words {
    const Room& room;
    const Brief& brief;
    const BriefSpelling& spelling;

    QString time(Instant at) const { return spelling.time ? spelling.time(at) : isoText(at); }

    QString elapsed(Instant from) const
    {
        if (spelling.elapsed)
            return spelling.elapsed(from, brief.at);
        return briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 min"))
            .arg(std::max<qint64>(brief.at.micros - from.micros, 0) / microsPerMinute);
    }

    QString due(Instant at) const
    {
        if (spelling.due)
            return spelling.due(at, brief.at);
        const qint64 minutes = (at.micros - brief.at.micros) / microsPerMinute;
        return (at < brief.at ? briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "late by %1 min"))
                              : briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "due in %1 min")))
            .arg(std::abs(minutes));
    }

    QString name(const MemberId& id) const
    {
        return id.isEmpty() ? briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "nobody"))
                            : room.memberName(id);
    }

    QString system(const SystemId& id) const
    {
        const System* found = room.maybeSystem(id);
        return found == nullptr ? id.value : found->name;
    }

    QString rung(const SystemId& systemId, const RungId& id) const
    {
        const System* found = room.maybeSystem(systemId);
        const Rung* rung = found == nullptr ? nullptr : found->maybeRung(id);
        return rung == nullptr ? id.value : rung->title;
    }
};

QString commandLine(const Words& words)
{
    const Brief& brief = words.brief;
    if (!brief.offeredTo.isEmpty())
        return briefPhrase(QT_TRANSLATE_NOOP("wr::Brief",
                                             "Commander: %1. Command is offered to %2, who "
                                             "has not accepted yet."))
            .arg(words.name(brief.commander), words.name(brief.offeredTo));
    return brief.commander.isEmpty()
        ? briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Command is vacant."))
        : briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Commander: %1."))
              .arg(words.name(brief.commander));
}

BriefSection state(const Words& words)
{
    const Brief& brief = words.brief;
    QString head = briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 %2: %3"))
                       .arg(severityTitle(brief.severity), brief.code, brief.title);
    if (brief.drill)
        head = briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "DRILL. %1")).arg(head);
    return {briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "State")),
            {head,
             briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Phase: %1.")).arg(phaseTitle(brief.phase)),
             commandLine(words),
             briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Since it happened: %1 (%2)."))
                 .arg(words.elapsed(brief.happened), words.time(brief.happened)),
             briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "This brief is of %1."))
                 .arg(words.time(brief.at))}};
}

QString runLine(const Words& words, const Run& run)
{
    const Instant since = run.steps.isEmpty() ? run.orderedAt : run.steps.last().at;
    const QString line = run.undoes
        ? briefPhrase(
            QT_TRANSLATE_NOOP("wr::Brief", "Undo of “%1” on %2: %3 since %4, ordered by %5"))
        : briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "“%1” on %2: %3 since %4, ordered by %5"));
    return line.arg(remarked(run, words.rung(run.system, run.rung)), words.system(run.system),
                    runStateTitle(run.state), words.time(since), words.name(run.orderedBy));
}

BriefSection containment(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Containment")), {}};
    for (const Run& run : words.brief.open)
        section.lines.append(
            briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Open: %1")).arg(runLine(words, run)));
    for (const Run& run : words.brief.inForce)
        section.lines.append(
            briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "In force: %1")).arg(runLine(words, run)));
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(
            QT_TRANSLATE_NOOP("wr::Brief", "No rung is in force and none is under way.")));
    return section;
}

QString approvalLine(const Words& words, const Approval& approval)
{
    const QString what = approval.right ? decisionRightTitle(*approval.right)
                                        : words.rung(approval.system, approval.rung);
    if (approval.expires < words.brief.at)
        return briefPhrase(
                   QT_TRANSLATE_NOOP("wr::Brief",
                                     "“%1” ran out without a second person's answer; %2 would "
                                     "have to ask again."))
            .arg(what, words.name(approval.askedBy));
    return briefPhrase(
               QT_TRANSLATE_NOOP("wr::Brief",
                                 "“%1” waits for a second person's answer, asked by %2: %3."))
        .arg(what, words.name(approval.askedBy), words.due(approval.expires));
}

BriefSection decisions(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Open decisions")), {}};
    for (const Approval& approval : words.brief.approvals)
        section.lines.append(approvalLine(words, approval));
    for (const FieldConflict& conflict : words.brief.conflicts)
        section.lines.append(
            briefPhrase(
                QT_TRANSLATE_NOOP("wr::Brief",
                                  "%1 was set twice: “%2” by %3 is in force, “%4” by %5 is kept "
                                  "beside it."))
                .arg(fieldTitle(conflict.field), conflict.inForce, words.name(conflict.inForceBy),
                     conflict.other, words.name(conflict.otherBy)));
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "No decision is open.")));
    return section;
}

BriefSection tasks(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Open tasks")), {}};
    for (const Task& task : words.brief.tasks)
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1: %2"))
                                 .arg(words.name(task.owner),
                                      breakGlassWords(words.room, task.id.value, task.text)));
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "No task is open.")));
    return section;
}

BriefSection clocks(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Running clocks")), {}};
    for (const BriefClock& one : words.brief.clocks) {
        QString what = one.clock.what;
        if (one.clock.kind == RunningClock::Kind::Approval)
            what = briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Approval for “%1”")).arg(what);
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1: %2 (%3)"))
                                 .arg(what, words.due(one.clock.due), words.name(one.clock.owner)));
    }
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "No clock is running.")));
    return section;
}

BriefSection owed(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "News owed")), {}};
    for (const Crossing& crossing : words.brief.owed) {
        QStringList to;
        for (const Owed& one : crossing.owed)
            to.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 (%2)"))
                          .arg(functionTitle(one.function), words.name(one.member)));
        section.lines.append(
            briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 Owed to %2, for %3."))
                .arg(breakGlassWords(words.room, crossing.id, thresholdWords(crossing.why)),
                     to.join(u", "_s), words.elapsed(crossing.at)));
    }
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "No news is owed.")));
    return section;
}

QString holderText(const Holder& holder)
{
    const QString contact = holder.contacts.isEmpty() ? QString() : holder.contacts.first().value;
    if (!holder.reachable)
        return briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 (not reachable)")).arg(holder.name);
    return briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 (%2)")).arg(holder.name, contact);
}

QString authorityLine(const Words& words, const WhoCan& who)
{
    QStringList names;
    for (const Holder& holder : who.holders)
        names.append(holderText(holder));
    const QString right = decisionRightTitle(who.right);
    const QString system = words.system(who.system);
    if (names.isEmpty())
        return briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "GAP: %1 on %2 is held by nobody."))
            .arg(right, system);
    if (who.isGap())
        return briefPhrase(
                   QT_TRANSLATE_NOOP("wr::Brief", "GAP: %1 on %2: %3. Nobody is reachable."))
            .arg(right, system, names.join(u", "_s));
    return (who.secondPerson ? briefPhrase(
                QT_TRANSLATE_NOOP("wr::Brief", "%1 on %2: %3. A second person must approve."))
                             : briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "%1 on %2: %3.")))
        .arg(right, system, names.join(u", "_s));
}

BriefSection authorities(const Words& words)
{
    BriefSection section{briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "Who may act")), {}};
    for (const WhoCan& who : words.brief.authorities)
        section.lines.append(authorityLine(words, who));
    if (section.lines.isEmpty())
        section.lines.append(briefPhrase(QT_TRANSLATE_NOOP("wr::Brief", "No system is in scope.")));
    return section;
}

} // namespace

QList<BriefSection> briefSections(const Room& room, const Brief& brief,
                                  const BriefSpelling& spelling)
{
    const Words words{room, brief, spelling};
    QList<BriefSection> sections{state(words),  containment(words), decisions(words),  tasks(words),
                                 clocks(words), owed(words),        authorities(words)};
    for (BriefSection& section : sections) {
        for (QString& line : section.lines)
            line = visibleText(line, Lines::Single);
    }
    return sections;
}

QString briefText(const QList<BriefSection>& sections)
{
    QStringList lines;
    for (const BriefSection& section : sections) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(section.title);
        for (const QString& line : section.lines)
            lines.append(u"  "_s + line);
    }
    return lines.join(u'\n');
}

} // namespace wr

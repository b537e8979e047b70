// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/containmentoutput.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/engine/systemclock.h"
#include "models/items/briefwords.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue idOrNull(const MemberId& id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id.value);
}

QJsonArray runsArray(const QList<Run>& runs)
{
    QJsonArray array;
    for (const Run& run : runs)
        array.append(runDocument(run));
    return array;
}

// The clocks of the incident's document, each with how long it still runs.
QJsonArray clocksArray(QJsonArray clocks, const Brief& brief)
{
    for (qsizetype i = 0; i < clocks.size() && i < brief.clocks.size(); ++i) {
        QJsonObject clock = clocks.at(i).toObject();
        clock.insert(u"late"_s, brief.clocks.at(i).isLate());
        clock.insert(u"leftSeconds"_s, brief.clocks.at(i).leftMicros / microsPerSecond);
        clocks.replace(i, clock);
    }
    return clocks;
}

QJsonArray openOnly(const QJsonArray& all, const QString& key, const QJsonValue& value)
{
    QJsonArray array;
    for (const QJsonValue& one : all) {
        if (one[key] == value)
            array.append(one);
    }
    return array;
}

QJsonObject briefDocument(const Room& room, const Incident& incident, const Brief& brief)
{
    const QJsonObject whole = incidentDocument(room, incident);
    QJsonArray approvals;
    for (const Approval& approval : brief.approvals) {
        QJsonObject one = approvalDocument(approval);
        one.insert(u"expired"_s, approval.expires < brief.at);
        approvals.append(one);
    }
    QJsonArray authorities;
    for (const WhoCan& who : brief.authorities)
        authorities.append(whoCanDocument(who));
    return QJsonObject{
        {u"id"_s, brief.incident.value},
        {u"code"_s, brief.code},
        {u"title"_s, brief.title},
        {u"at"_s, isoText(brief.at)},
        {u"severity"_s, severityName(brief.severity)},
        {u"phase"_s, phaseName(brief.phase)},
        {u"drill"_s, brief.drill},
        {u"commander"_s, idOrNull(brief.commander)},
        {u"offeredTo"_s, idOrNull(brief.offeredTo)},
        {u"happened"_s, isoText(brief.happened)},
        {u"elapsedSeconds"_s, brief.elapsedMicros / microsPerSecond},
        {u"inForce"_s, runsArray(brief.inForce)},
        {u"open"_s, runsArray(brief.open)},
        {u"approvals"_s, approvals},
        {u"conflicts"_s, whole[u"conflicts"_s]},
        {u"tasks"_s, openOnly(whole[u"tasks"_s].toArray(), u"done"_s, false)},
        {u"clocks"_s, clocksArray(whole[u"clocks"_s].toArray(), brief)},
        {u"owed"_s, openOnly(whole[u"crossings"_s].toArray(), u"acknowledgedBy"_s, QString())},
        {u"authorities"_s, authorities}};
}

Result<int> brief(const Cli& cli, Engine& engine, const std::string& which)
{
    const auto room = engine.room();
    auto id = incidentNamed(*room, which);
    if (!id)
        return pass(id.error());
    const Incident& incident = *room->maybeIncident(*id);
    const Brief drawn = briefOf(*room, incident, SystemClock().now());
    QStringList lines = briefText(briefSections(*room, drawn)).split(u'\n');
    if (!drawn.offeredTo.isEmpty() && drawn.offeredTo == engine.member())
        lines.append({QString(),
                      phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                               "Command is offered to you. Accept it with: "
                                               "warroomctl incident command %1 --accept"))
                          .arg(incident.code)});
    return cli.output().done(briefDocument(*room, incident, drawn),
                             drillFirst(*room, incident.id, lines));
}

} // namespace

void addBriefVerb(CLI::App& incident, Cli& cli)
{
    auto which = std::make_shared<std::string>();
    auto* verb = incident.add_subcommand(
        "brief", "What whoever takes command must know: state, decisions, clocks, authorities");
    verb->add_option("incident", *which, "Its id or code")->required();
    verb->footer("Example: warroomctl --room acme incident brief WR-7K3F --json");
    verb->callback([&cli, which] {
        cli.withRoom([&](Engine& engine) { return brief(cli, engine, *which); });
    });
}

} // namespace wr::cli

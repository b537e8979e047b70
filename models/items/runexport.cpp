// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runexport.h"

#include "models/base/plaintext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsOf(const Run& run)
{
    QString words;
    for (const RunStep& step : run.steps) {
        if (!step.detail.isEmpty())
            words = step.detail;
    }
    return words;
}

QString codeOf(const Run& run)
{
    int status = 0;
    for (const RunStep& step : run.steps)
        status = step.status == 0 ? status : step.status;
    return status == 0 ? QString() : QString::number(status);
}

// When it was over; empty while it is live.
QString endOf(const Run& run)
{
    return isLive(run.state) || run.steps.isEmpty() ? QString() : isoText(run.steps.last().at);
}

QByteArray line(const QStringList& fields)
{
    QStringList safe;
    for (const QString& field : fields)
        safe.append(csvField(field));
    return safe.join(u',').toUtf8() + "\r\n";
}

QByteArray csvHead()
{
    return line({u"run"_s, u"ordered_at"_s, u"ended_at"_s, u"incident"_s, u"system"_s, u"rung"_s,
                 u"target"_s, u"by"_s, u"state"_s, u"http"_s, u"undoes"_s, u"approval"_s,
                 u"break_glass"_s, u"reason"_s, u"method"_s, u"url"_s, u"request_sha256"_s,
                 u"target_said"_s});
}

QByteArray csvLine(const Room& room, const Run& run)
{
    const Incident* incident = room.maybeIncident(run.incident);
    return line({run.id.value, isoText(run.orderedAt), endOf(run),
                 incident == nullptr ? run.incident.value : incident->code, run.system.value,
                 run.rung.value, run.target, room.memberName(run.orderedBy),
                 runStateName(run.state), codeOf(run), run.undoes ? run.undoes->value : QString(),
                 run.approval.value, run.breakGlass ? u"yes"_s : u"no"_s, run.reason,
                 run.request.method, run.request.url, run.request.hash, wordsOf(run)});
}

QJsonObject values(const QList<Captured>& captured)
{
    QJsonObject object;
    for (const Captured& one : captured)
        object.insert(one.name, one.value);
    return object;
}

QJsonArray steps(const Run& run)
{
    QJsonArray array;
    for (const RunStep& step : run.steps)
        array.append(
            QJsonObject{{u"state"_s, runStateName(step.state)},
                        {u"at"_s, isoText(step.at)},
                        {u"by"_s, step.by.value},
                        {u"status"_s, step.status == 0 ? QJsonValue() : QJsonValue(step.status)},
                        {u"detail"_s, step.detail},
                        {u"values"_s, values(step.values)}});
    return array;
}

QJsonObject request(const PreparedRequest& prepared)
{
    QJsonArray headers;
    for (const Header& header : prepared.headers)
        headers.append(QJsonObject{{u"name"_s, header.name}, {u"value"_s, header.value}});
    return {{u"method"_s, prepared.method},
            {u"url"_s, prepared.url},
            {u"headers"_s, headers},
            {u"body"_s, prepared.body},
            {u"sha256"_s, prepared.hash}};
}

QByteArray jsonLine(const Room& room, const Run& run)
{
    const Incident* incident = room.maybeIncident(run.incident);
    const QJsonObject object{
        {u"id"_s, run.id.value},
        {u"incident"_s, run.incident.value},
        {u"code"_s, incident == nullptr ? QString() : incident->code},
        {u"system"_s, run.system.value},
        {u"rung"_s, run.rung.value},
        {u"target"_s, run.target},
        {u"orderedBy"_s, run.orderedBy.value},
        {u"orderedAt"_s, isoText(run.orderedAt)},
        {u"state"_s, runStateName(run.state)},
        {u"breakGlass"_s, run.breakGlass},
        {u"reason"_s, run.reason},
        {u"undoes"_s, run.undoes ? QJsonValue(run.undoes->value) : QJsonValue()},
        {u"approval"_s, run.approval.isEmpty() ? QJsonValue() : QJsonValue(run.approval.value)},
        {u"before"_s, values(run.before)},
        {u"request"_s, request(run.request)},
        {u"steps"_s, steps(run)},
        {u"entry"_s, run.entry.value}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray runsAsFile(const Room& room, const QList<RunId>& runs, RunFormat format)
{
    QByteArray file = format == RunFormat::Csv ? csvHead() : QByteArray();
    for (const RunId& id : runs) {
        if (const Run* run = room.maybeRun(id))
            file += format == RunFormat::Csv ? csvLine(room, *run) : jsonLine(room, *run);
    }
    return file;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/output.h"
#include "app/report/itemjson.h"
#include "models/rules/resending.h"
#include "models/state/practice.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray countArray(const QMap<QString, qint64>& counts, const QString& key)
{
    QJsonArray array;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        array.append(QJsonObject{{key, count.key()}, {u"times"_s, count.value()}});
    return array;
}

QJsonArray warningArray(const QMap<QString, ImportWarning>& warnings)
{
    QJsonArray array;
    for (auto warning = warnings.begin(); warning != warnings.end(); ++warning)
        array.append(QJsonObject{{u"id"_s, warning.key()},
                                 {u"sentence"_s, warning->sentence},
                                 {u"times"_s, warning->times}});
    return array;
}

QJsonObject presenceObject(const QMap<KindPresence, qint64>& counts)
{
    QJsonObject object;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        object.insert(presenceName(count.key()), count.value());
    return object;
}

} // namespace

QJsonArray capturedArray(const QList<Captured>& values)
{
    QJsonArray array;
    for (const Captured& value : values)
        array.append(QJsonObject{{u"id"_s, value.name}, {u"value"_s, value.value}});
    return array;
}

QJsonObject custodyDocument(const CustodyRow& row, const ExhibitId& exhibit)
{
    return {{u"id"_s, row.entry.value},
            {u"exhibit"_s, exhibit.value},
            {u"system"_s, row.system.value},
            {u"act"_s, row.act},
            {u"at"_s, isoText(row.at)},
            {u"by"_s, row.by.value},
            {u"where"_s, row.where},
            {u"why"_s, row.why},
            {u"incident"_s, row.incident.value},
            {u"entry"_s, row.entry.value}};
}

QJsonObject runDocument(const Run& run)
{
    QJsonArray steps;
    for (const RunStep& step : run.steps)
        steps.append(
            QJsonObject{{u"id"_s, runStateName(step.state)},
                        {u"at"_s, isoText(step.at)},
                        {u"status"_s, step.status == 0 ? QJsonValue() : QJsonValue(step.status)},
                        {u"detail"_s, step.detail},
                        {u"values"_s, capturedArray(step.values)},
                        {u"by"_s, step.by.value}});
    return QJsonObject{
        {u"id"_s, run.id.value},
        {u"incident"_s, run.incident.value},
        {u"system"_s, run.system.value},
        {u"rung"_s, run.rung.value},
        {u"target"_s, run.target},
        {u"orderedBy"_s, run.orderedBy.value},
        {u"orderedAt"_s, isoText(run.orderedAt)},
        {u"state"_s, runStateName(run.state)},
        {u"reason"_s, run.reason},
        {u"undoes"_s, run.undoes ? QJsonValue(run.undoes->value) : QJsonValue()},
        {u"drill"_s, isPractice(run)},
        {u"breakGlass"_s, run.breakGlass},
        {u"sendsAgain"_s, isSentAgain(run.id) ? QJsonValue(idempotencyKey(run.id)) : QJsonValue()},
        {u"approval"_s, run.approval.isEmpty() ? QJsonValue() : QJsonValue(run.approval.value)},
        {u"before"_s, capturedArray(run.before)},
        {u"request"_s, jsonObject(writePrepared(run.request))},
        {u"steps"_s, steps},
        {u"entry"_s, run.entry.value},
        {u"position"_s, run.position < 0 ? QJsonValue() : QJsonValue(run.position)},
        {u"waiting"_s, run.position < 0}};
}

QJsonObject approvalDocument(const Approval& approval)
{
    static const QStringList states{u"asked"_s, u"given"_s, u"denied"_s, u"used"_s};
    return QJsonObject{
        {u"id"_s, approval.id.value},
        {u"incident"_s, approval.incident.value},
        {u"system"_s, approval.system.value},
        {u"rung"_s, approval.rung.value},
        {u"right"_s,
         approval.right ? QJsonValue(decisionRightName(*approval.right)) : QJsonValue()},
        {u"request"_s, jsonObject(writePrepared(approval.request))},
        {u"before"_s, capturedArray(approval.before)},
        {u"entry"_s, approval.entry.value},
        {u"position"_s, approval.position < 0 ? QJsonValue() : QJsonValue(approval.position)},
        {u"waiting"_s, approval.position < 0},
        {u"askedBy"_s, approval.askedBy.value},
        {u"askedAt"_s, isoText(approval.askedAt)},
        {u"expires"_s, isoText(approval.expires)},
        {u"reason"_s, approval.reason},
        {u"state"_s, states.value(static_cast<int>(approval.state))},
        {u"answeredBy"_s, approval.answeredBy.value},
        {u"answer"_s, approval.answer}};
}

QJsonObject itemDocument(const EvidenceItem& item, const QHash<ExhibitId, QString>& restricted)
{
    return itemJson(item, restricted.value(item.ref.exhibit));
}

QJsonObject detailDocument(const ItemDetail& detail, const QHash<ExhibitId, QString>& restricted)
{
    return detailJson(detail, restricted.value(detail.item.ref.exhibit));
}

QJsonObject reportDocument(const FileReport& report)
{
    QJsonObject kinds;
    QJsonObject presence;
    for (const EvidenceKind kind : allEvidenceKinds) {
        kinds.insert(evidenceKindName(kind), report.kinds.value(kind));
        presence.insert(evidenceKindName(kind), presenceObject(report.presence.value(kind)));
    }
    QJsonObject object{
        {u"id"_s, report.exhibit.isEmpty() ? report.file : report.exhibit.value},
        {u"file"_s, report.file},
        {u"exhibit"_s, report.exhibit.value},
        {u"bytes"_s, report.bytes},
        {u"incident"_s,
         report.incident.isEmpty() ? QJsonValue() : QJsonValue(report.incident.value)},
        {u"seenBefore"_s, report.seenBefore},
        {u"dialect"_s, report.dialect},
        {u"margin"_s, report.margin},
        {u"items"_s, report.items},
        {u"seenTwice"_s, report.seenTwice},
        {u"traces"_s, report.traces},
        {u"kinds"_s, kinds},
        {u"presence"_s, presence},
        {u"unmapped"_s, countArray(report.unmapped, u"id"_s)},
        {u"warnings"_s, warningArray(report.warnings)},
        {u"from"_s, report.from ? QJsonValue(isoText(*report.from)) : QJsonValue()},
        {u"to"_s, report.to ? QJsonValue(isoText(*report.to)) : QJsonValue()}};
    QJsonObject sensitive;
    for (auto it = report.sensitive.begin(); it != report.sensitive.end(); ++it)
        sensitive.insert(it.key(), it.value());
    object.insert(u"sensitive"_s, sensitive);
    object.insert(u"scanned"_s, report.scanned);
    object.insert(u"scannedWhole"_s, !report.warnings.contains(u"scanned-in-part"_s));
    object.insert(u"chosen"_s, report.chosen);
    if (!report.archive.isEmpty())
        object.insert(u"archive"_s, report.archive);
    if (!report.digest.isEmpty())
        object.insert(u"digest"_s, report.digest);
    insertReceipt(object, report.receipt.value_or(Receipt{}));
    if (!report.receipt)
        object.insert(u"entry"_s, QJsonValue());
    if (report.error)
        object.insert(u"error"_s,
                      QJsonObject{{u"fault"_s, faultName(report.error->fault)},
                                  {u"subject"_s, report.error->subject},
                                  {u"reason"_s, report.error->reason},
                                  {u"remedy"_s, report.error->remedy}});
    return object;
}

QJsonObject coverageDocument(const CoverageCell& cell)
{
    return QJsonObject{
        {u"id"_s, QString(cell.system.value + u'/' + evidenceKindName(cell.kind))},
        {u"system"_s, cell.system.value},
        {u"kind"_s, evidenceKindName(cell.kind)},
        {u"yield"_s, yieldName(cell.yield)},
        {u"keptDays"_s, cell.keptDays == 0 ? QJsonValue() : QJsonValue(cell.keptDays)},
        {u"how"_s, cell.how},
        {u"sampledPermille"_s,
         cell.sampledPermille ? QJsonValue(*cell.sampledPermille) : QJsonValue()},
        {u"observed"_s, cell.observed},
        {u"blind"_s, cell.blind},
        {u"lastSeen"_s,
         cell.lastSeen.nanos == 0 ? QJsonValue() : QJsonValue(isoText(cell.lastSeen))},
        {u"keptUntil"_s, cell.keptUntil ? QJsonValue(isoText(*cell.keptUntil)) : QJsonValue()}};
}

QJsonObject bandDocument(const BandStretch& band)
{
    return QJsonObject{
        {u"id"_s, QString(bandKindName(band.kind) + u'/' + QString::number(band.fromNanos))},
        {u"band"_s, bandKindName(band.kind)},
        {u"value"_s, band.value},
        {u"from"_s, isoText(EvidenceTime{band.fromNanos})},
        {u"to"_s, isoText(EvidenceTime{band.toNanos})},
        {u"items"_s, band.items},
        {u"firstSeen"_s, band.firstSeen}};
}

} // namespace wr::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/itemjson.h"

#include "models/items/evidencemodel.h"
#include "models/items/tracequery.h"

#include <QtCore/QJsonArray>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray documentArray(const QList<ItemDocument>& documents)
{
    QJsonArray array;
    for (const ItemDocument& document : documents)
        array.append(QJsonObject{{u"id"_s, document.id},
                                 {u"score"_s, document.score},
                                 {u"text"_s, document.text},
                                 {u"metadata"_s, document.metadata}});
    return array;
}

} // namespace

QJsonObject itemJson(const EvidenceItem& item, const QString& restricted)
{
    QJsonObject presence;
    for (const EvidenceKind kind : allEvidenceKinds) {
        if (item.bears(kind))
            presence.insert(evidenceKindName(kind),
                            presenceName(item.presence[static_cast<size_t>(kind)]));
    }
    QJsonObject bands;
    for (int band = 0; band < bandKindCount; ++band) {
        const QString value = item.bands[static_cast<size_t>(band)];
        if (!value.isEmpty())
            bands.insert(bandKindName(static_cast<BandKind>(band)), value);
    }
    static const QStringList statuses{u"unset"_s, u"ok"_s, u"error"_s};
    return QJsonObject{
        {u"id"_s, itemRefText(item.ref)},
        {u"start"_s, hasTime(item) ? QJsonValue(isoText(item.start)) : QJsonValue()},
        {u"end"_s, hasTime(item) ? QJsonValue(isoText(item.end)) : QJsonValue()},
        {u"kind"_s, evidenceKindName(item.lane)},
        {u"kinds"_s, presence},
        {u"name"_s, item.name},
        {u"source"_s, item.source},
        {u"trace"_s, telemetryIdText(item.traceId)},
        {u"span"_s, telemetryIdText(item.spanId)},
        {u"parent"_s, telemetryIdText(item.parentId)},
        {u"adverse"_s, item.adverse},
        {u"status"_s, statuses.value(static_cast<int>(item.status))},
        {u"bands"_s, bands},
        {u"restricted"_s, restricted.isEmpty() ? QJsonValue() : QJsonValue(restricted)}};
}

QJsonObject detailJson(const ItemDetail& detail, const QString& restricted)
{
    QJsonObject object = itemJson(detail.item, restricted);
    QJsonArray messages;
    for (const ItemMessage& message : detail.messages)
        messages.append(QJsonObject{{u"role"_s, message.role},
                                    {u"text"_s, message.text},
                                    {u"toolCall"_s, message.toolCall}});
    QJsonArray verdicts;
    for (const ItemVerdict& verdict : detail.verdicts)
        verdicts.append(QJsonObject{{u"guardrail"_s, verdict.guardrail},
                                    {u"version"_s, verdict.version},
                                    {u"stage"_s, verdict.stage},
                                    {u"decision"_s, verdict.decision},
                                    {u"score"_s, verdict.score},
                                    {u"threshold"_s, verdict.threshold},
                                    {u"reason"_s, verdict.reason}});
    const auto attributes = [](const QList<ItemAttribute>& list) {
        QJsonArray array;
        for (const ItemAttribute& attribute : list)
            array.append(QJsonObject{{u"key"_s, attribute.key},
                                     {u"value"_s, attribute.value},
                                     {u"mapped"_s, attribute.mapped}});
        return array;
    };
    object.insert(u"dialect"_s, detail.dialect);
    object.insert(u"systemInstructions"_s, detail.systemInstructions);
    object.insert(u"messages"_s, messages);
    object.insert(u"documents"_s, documentArray(detail.documents));
    object.insert(u"reranked"_s, documentArray(detail.reranked));
    object.insert(u"verdicts"_s, verdicts);
    object.insert(u"provenance"_s, attributes(detail.provenance));
    object.insert(u"attributes"_s, attributes(detail.attributes));
    object.insert(u"record"_s, QString::fromUtf8(detail.record));
    return object;
}

} // namespace wr

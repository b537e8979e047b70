// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/reportjson.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// 64-bit numbers go as text, because a double would round them.
QJsonObject countsOf(const QMap<QString, qint64>& counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), QString::number(it.value()));
    return object;
}

QMap<QString, qint64> countsFrom(const QJsonObject& object)
{
    QMap<QString, qint64> counts;
    for (auto it = object.begin(); it != object.end(); ++it)
        counts.insert(it.key(), it.value().toString().toLongLong());
    return counts;
}

QJsonObject warningsOf(const QMap<QString, ImportWarning>& warnings)
{
    QJsonObject object;
    for (auto it = warnings.begin(); it != warnings.end(); ++it)
        object.insert(
            it.key(),
            QJsonObject{{u"sentence"_s, it->sentence}, {u"times"_s, QString::number(it->times)}});
    return object;
}

QMap<QString, ImportWarning> warningsFrom(const QJsonObject& object)
{
    QMap<QString, ImportWarning> warnings;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        warnings.insert(it.key(),
                        ImportWarning{one.value(u"sentence"_s).toString(),
                                      one.value(u"times"_s).toString().toLongLong()});
    }
    return warnings;
}

QString timeText(const std::optional<EvidenceTime>& time)
{
    return time ? QString::number(time->nanos) : QString();
}

std::optional<EvidenceTime> timeFrom(const QJsonValue& value)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    return EvidenceTime{text.toLongLong()};
}

QJsonObject presenceOf(const QMap<KindPresence, qint64>& presence)
{
    QMap<QString, qint64> counts;
    for (auto it = presence.begin(); it != presence.end(); ++it)
        counts.insert(QString::number(static_cast<int>(it.key())), it.value());
    return countsOf(counts);
}

QMap<KindPresence, qint64> presenceFrom(const QJsonObject& object)
{
    QMap<KindPresence, qint64> presence;
    const auto counts = countsFrom(object);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        presence.insert(static_cast<KindPresence>(it.key().toInt()), it.value());
    return presence;
}

} // namespace

QString reportText(const FileReport& report)
{
    QJsonObject kinds;
    for (auto it = report.kinds.begin(); it != report.kinds.end(); ++it)
        kinds.insert(evidenceKindName(it.key()), QString::number(it.value()));
    QJsonObject presence;
    for (auto it = report.presence.begin(); it != report.presence.end(); ++it)
        presence.insert(evidenceKindName(it.key()), presenceOf(it.value()));
    QJsonObject object{
        {u"file"_s, report.file},
        {u"exhibit"_s, report.exhibit.value},
        {u"bytes"_s, QString::number(report.bytes)},
        {u"dialect"_s, report.dialect},
        {u"margin"_s, report.margin},
        {u"items"_s, QString::number(report.items)},
        {u"seenTwice"_s, QString::number(report.seenTwice)},
        {u"traces"_s, QString::number(report.traces)},
        {u"kinds"_s, kinds},
        {u"presence"_s, presence},
        {u"unmapped"_s, countsOf(report.unmapped)},
        {u"warnings"_s, warningsOf(report.warnings)},
        {u"from"_s, timeText(report.from)},
        {u"to"_s, timeText(report.to)},
        {u"archive"_s, report.archive},
        {u"chosen"_s, report.chosen},
        {u"sensitive"_s, countsOf(report.sensitive)},
        {u"scanned"_s, QString::number(report.scanned)},
    };
    if (report.error)
        object.insert(u"error"_s,
                      QJsonObject{{u"fault"_s, static_cast<int>(report.error->fault)},
                                  {u"subject"_s, report.error->subject},
                                  {u"reason"_s, report.error->reason},
                                  {u"remedy"_s, report.error->remedy}});
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FileReport reportFromText(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto number
        = [&object](const QString& key) { return object.value(key).toString().toLongLong(); };
    FileReport report;
    report.file = object.value(u"file"_s).toString();
    report.exhibit = ExhibitId(object.value(u"exhibit"_s).toString());
    report.bytes = number(u"bytes"_s);
    report.dialect = object.value(u"dialect"_s).toString();
    report.margin = object.value(u"margin"_s).toDouble();
    report.items = number(u"items"_s);
    report.seenTwice = number(u"seenTwice"_s);
    report.traces = number(u"traces"_s);
    const QJsonObject kinds = object.value(u"kinds"_s).toObject();
    const QJsonObject presence = object.value(u"presence"_s).toObject();
    for (const EvidenceKind kind : allEvidenceKinds) {
        const QString name = evidenceKindName(kind);
        if (kinds.contains(name))
            report.kinds.insert(kind, kinds.value(name).toString().toLongLong());
        if (presence.contains(name))
            report.presence.insert(kind, presenceFrom(presence.value(name).toObject()));
    }
    report.unmapped = countsFrom(object.value(u"unmapped"_s).toObject());
    report.warnings = warningsFrom(object.value(u"warnings"_s).toObject());
    report.from = timeFrom(object.value(u"from"_s));
    report.to = timeFrom(object.value(u"to"_s));
    report.archive = object.value(u"archive"_s).toString();
    report.chosen = object.value(u"chosen"_s).toBool();
    report.sensitive = countsFrom(object.value(u"sensitive"_s).toObject());
    report.scanned = number(u"scanned"_s);
    const QJsonObject error = object.value(u"error"_s).toObject();
    if (!error.isEmpty())
        report.error
            = Error{static_cast<Fault>(error.value(u"fault"_s).toInt()),
                    error.value(u"subject"_s).toString(), error.value(u"reason"_s).toString(),
                    error.value(u"remedy"_s).toString()};
    return report;
}

} // namespace wr

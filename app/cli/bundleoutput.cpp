// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundleoutput.h"

#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/engine/journalcodec.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray exhibitArray(const QList<ChosenExhibit>& exhibits)
{
    QJsonArray array;
    for (const ChosenExhibit& chosen : exhibits)
        array.append(QJsonObject{{u"id"_s, chosen.exhibit.id.value},
                                 {u"name"_s, chosen.exhibit.name},
                                 {u"bytes"_s, chosen.exhibit.bytes},
                                 {u"why"_s, exhibitReasonName(chosen.reason)}});
    return array;
}

QJsonArray positions(const QList<qint64>& list)
{
    QJsonArray array;
    for (const qint64 position : list)
        array.append(position);
    return array;
}

const Incident* maybeIncident(const BundleReport& report)
{
    return report.room ? report.room->maybeIncident(report.incident) : nullptr;
}

QString findingLine(const BundleFinding& finding)
{
    const QString where = finding.position > 0
        ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "entry %1 (%2)"))
              .arg(finding.position)
              .arg(finding.file)
        : finding.file;
    return where + u": "_s + finding.problem;
}

} // namespace

QJsonObject madeDocument(const BundleMade& made, const QString& file)
{
    const BundleSummary& summary = made.summary;
    QJsonArray withheld;
    for (const WithheldExhibit& one : summary.withheld)
        withheld.append(QJsonObject{
            {u"id"_s, one.exhibit.id.value}, {u"name"_s, one.exhibit.name}, {u"why"_s, one.why}});
    return {{u"id"_s, summary.incident.value},
            {u"code"_s, summary.code},
            {u"file"_s, file},
            {u"bytes"_s, made.bytes},
            {u"entries"_s, summary.entries},
            {u"waiting"_s, summary.waiting},
            {u"exhibits"_s, exhibitArray(summary.exhibits)},
            {u"withheld"_s, withheld},
            {u"undecidable"_s, positions(summary.undecidable)},
            {u"room"_s, summary.room},
            {u"root"_s, hexDigits(summary.head.root)},
            {u"device"_s, summary.exporter.value}};
}

QStringList madeLines(const BundleMade& made, const QString& file)
{
    const BundleSummary& summary = made.summary;
    qint64 notHere = 0;
    for (const WithheldExhibit& one : summary.withheld)
        notHere += one.why == u"not-here"_s ? 1 : 0;
    QStringList lines{
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: %2 and %3 of %4, %5 bytes"))
            .arg(file)
            .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n entries"), summary.entries))
            .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n exhibits"), summary.exhibits.size()))
            .arg(summary.code)
            .arg(made.bytes)};
    if (notHere > 0)
        lines.append(
            phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                       "Not in it, because only others hold it: %n exhibits. "
                                       "Get them with: warroomctl evidence fetch"),
                   notHere));
    if (summary.waiting > 0)
        lines.append(phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                                "Not in it, because they wait for the shared log: "
                                                "%n entries"),
                            summary.waiting));
    if (!summary.undecidable.isEmpty())
        lines.append(
            phrase(QT_TRANSLATE_N_NOOP(
                       "wr::Cli", "Whether they had effect cannot be told from it: %n entries"),
                   summary.undecidable.size()));
    lines += {
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Tell whoever gets it, over another way, room id %1"))
            .arg(summary.room),
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "and device key %1")).arg(summary.exporter.value)};
    return lines;
}

QJsonObject reportDocument(const BundleReport& report)
{
    QJsonArray findings;
    for (const BundleFinding& finding : report.findings)
        findings.append(QJsonObject{
            {u"id"_s, finding.file},
            {u"what"_s, finding.position > 0 ? u"entry"_s : u"file"_s},
            {u"position"_s, finding.position > 0 ? QJsonValue(finding.position) : QJsonValue()},
            {u"problem"_s, finding.problem}});
    return {{u"id"_s, report.incident.value},
            {u"code"_s, report.code},
            {u"sound"_s, report.isSound()},
            {u"room"_s, report.roomId},
            {u"log"_s, report.head.log},
            {u"size"_s, report.head.size},
            {u"root"_s, hexDigits(report.head.root)},
            {u"signedBy"_s, report.signedBy.value},
            {u"signer"_s, report.signerName},
            {u"files"_s, report.files},
            {u"entries"_s, report.entries},
            {u"gaps"_s, report.gaps},
            {u"exhibits"_s, report.exhibits},
            {u"withheld"_s, report.withheld},
            {u"seals"_s, report.seals},
            {u"elsewhere"_s, report.elsewhere},
            {u"refusals"_s, report.refused.size()},
            {u"findings"_s, findings}};
}

QStringList reportLines(const BundleReport& report)
{
    QStringList lines;
    for (const BundleFinding& finding : report.findings)
        lines.append(findingLine(finding));
    if (!report.isSound()) {
        lines.append(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "NOT SOUND: %n findings."),
                            report.findings.size()));
        return lines;
    }
    lines += {phrase(QT_TRANSLATE_NOOP("wr::Cli", "Sound: %1, %2, %3, %4; root %5"))
                  .arg(report.code,
                       phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n entries"), report.entries),
                       phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n exhibits"), report.exhibits),
                       phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n seals"), report.seals),
                       hexDigits(report.head.root)),
              phrase(QT_TRANSLATE_NOOP("wr::Cli", "Signed by %1, device key %2"))
                  .arg(report.signerName, report.signedBy.value),
              phrase(QT_TRANSLATE_NOOP("wr::Cli", "Room id %1")).arg(report.roomId),
              phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                       "Ask a steward of the room, over another way, whether "
                                       "key and room id are theirs."))};
    if (report.withheld + report.elsewhere > 0)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "Not in the bundle: %1; not checked because of that: %2"))
                .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n exhibits"), report.withheld),
                     phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n seals"), report.elsewhere)));
    if (report.gaps > 0)
        lines.append(
            phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                       "Not in the bundle: entries about other matters, in "
                                       "%n places. That none of them belongs here cannot "
                                       "be proven."),
                   report.gaps));
    return lines;
}

void insertContents(QJsonObject& document, const BundleReport& report)
{
    const Incident* incident = maybeIncident(report);
    if (incident == nullptr)
        return;
    document.insert(u"incident"_s, incidentDocument(*report.room, *incident));
    QJsonArray exhibits;
    for (const Exhibit& exhibit : report.room->exhibits) {
        QJsonArray custody;
        for (const CustodyRow& row : custodyOf(*report.room, exhibit.id))
            custody.append(custodyDocument(row, exhibit.id));
        exhibits.append(QJsonObject{{u"id"_s, exhibit.id.value},
                                    {u"name"_s, exhibit.name},
                                    {u"system"_s, exhibit.system.value},
                                    {u"bytes"_s, exhibit.bytes},
                                    {u"here"_s, report.here.contains(exhibit.id)},
                                    {u"custody"_s, custody}});
    }
    document.insert(u"evidence"_s, exhibits);
}

QStringList contentLines(const BundleReport& report)
{
    const Incident* incident = maybeIncident(report);
    if (incident == nullptr)
        return {};
    QStringList lines = summaryLines(*report.room, *incident);
    lines += {QString(), phrase(QT_TRANSLATE_NOOP("wr::Cli", "EVIDENCE"))};
    for (const Exhibit& exhibit : report.room->exhibits)
        lines.append(u"  "_s + exhibit.id.value.left(12) + u"  "_s
                     + (report.here.contains(exhibit.id)
                            ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "in the bundle"))
                            : phrase(QT_TRANSLATE_NOOP("wr::Cli", "not in the bundle")))
                     + u"  "_s + exhibit.name);
    lines += {QString(), phrase(QT_TRANSLATE_NOOP("wr::Cli", "CUSTODY, oldest first, in UTC"))};
    QSet<ExhibitId> seen; // one of several systems stands once
    for (const Exhibit& exhibit : report.room->exhibits) {
        if (!seen.contains(exhibit.id))
            lines += custodyLines(*report.room, exhibit.id);
        seen.insert(exhibit.id);
    }
    lines.append(QString());
    return lines;
}

int said(const Output& output, const QJsonObject& document, const QStringList& lines,
         const BundleReport& report, const QString& file)
{
    if (report.isSound())
        return output.done(document, lines);
    const BundleFinding& first = report.findings.first();
    return output.doneBut(
        document, lines,
        Error{
            Fault::Integrity, first.file, first.problem,
            phrase(QT_TRANSLATE_NOOP(
                       "wr::Cli", "Do not rely on %1; ask for it again, and compare its SHA-256."))
                .arg(file)});
}

} // namespace wr::cli

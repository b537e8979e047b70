// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundlesummary.h"

#include "app/engine/journalcodec.h"
#include "models/base/plaintext.h"
#include "models/items/entriesmodel.h"
#include "models/rules/custody.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BundleSummaryWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Bundle)
};

QJsonArray numbers(const QList<qint64>& positions)
{
    QJsonArray array;
    for (const qint64 position : positions)
        array.append(position);
    return array;
}

QList<qint64> positionsIn(const QJsonValue& value)
{
    QList<qint64> positions;
    for (const QJsonValue& item : value.toArray())
        positions.append(item.toInteger());
    return positions;
}

QJsonArray custodyArray(const Room& room, const ExhibitId& exhibit)
{
    QJsonArray array;
    for (const CustodyRow& row : custodyOf(room, exhibit))
        array.append(QJsonObject{{u"act"_s, row.act},
                                 {u"at"_s, isoText(row.at)},
                                 {u"by"_s, row.by.value},
                                 {u"where"_s, row.where},
                                 {u"why"_s, row.why},
                                 {u"entry"_s, row.entry.value}});
    return array;
}

// Null where nothing has a time.
QJsonValue timeOf(EvidenceTime time)
{
    return time.nanos == 0 ? QJsonValue() : QJsonValue(isoText(time));
}

QJsonObject exhibitDocument(const Room& room, const Exhibit& exhibit, const QString& why)
{
    return {{u"custody"_s, custodyArray(room, exhibit.id)},
            {u"id"_s, exhibit.id.value},
            {u"name"_s, exhibit.name},
            {u"system"_s, exhibit.system.value},
            {u"bytes"_s, exhibit.bytes},
            {u"items"_s, exhibit.items},
            {u"from"_s, timeOf(exhibit.from)},
            {u"to"_s, timeOf(exhibit.to)},
            {u"why"_s, why}};
}

QString exhibitLine(const Exhibit& exhibit, const QString& why)
{
    //: name of a file, bytes, why it is or is not there, SHA-256
    return u"  "_s
        + BundleSummaryWords::tr("%1, %2 bytes, %3: %4")
              .arg(visibleText(exhibit.name, Lines::Single))
              .arg(exhibit.bytes)
              .arg(why, exhibit.id.value);
}

QString reasonTitle(ExhibitReason reason)
{
    switch (reason) {
    case ExhibitReason::Sealed:
        return BundleSummaryWords::tr("sealed");
    case ExhibitReason::Pinned:
        return BundleSummaryWords::tr("pinned or cited");
    case ExhibitReason::Window:
        break;
    }
    return BundleSummaryWords::tr("in the incident's window");
}

QString withheldTitle(const QString& why)
{
    return why == u"not-here"_s ? BundleSummaryWords::tr("not held where it was exported")
                                : BundleSummaryWords::tr("left out on request");
}

QString listed(const QList<qint64>& positions)
{
    QStringList texts;
    for (const qint64 position : positions)
        texts.append(QString::number(position));
    return texts.join(u", "_s);
}

void addExhibits(const BundleSummary& summary, QStringList& lines)
{
    lines += {QString(),
              BundleSummaryWords::tr("EVIDENCE IN THE BUNDLE: %n file(s)", nullptr,
                                     static_cast<int>(summary.exhibits.size()))};
    for (const ChosenExhibit& chosen : summary.exhibits)
        lines.append(exhibitLine(chosen.exhibit, reasonTitle(chosen.reason)));
    if (summary.withheld.isEmpty())
        return;
    lines += {QString(),
              BundleSummaryWords::tr("EVIDENCE NOT IN THE BUNDLE: %n file(s)", nullptr,
                                     static_cast<int>(summary.withheld.size()))};
    for (const WithheldExhibit& withheld : summary.withheld)
        lines.append(exhibitLine(withheld.exhibit, withheldTitle(withheld.why)));
}

} // namespace

QStringList custodyLines(const Room& room, const ExhibitId& exhibit)
{
    const auto plain = [](const QString& text) { return visibleText(text, Lines::Single); };
    QStringList lines;
    for (const CustodyRow& row : custodyOf(room, exhibit)) {
        QStringList words{isoText(row.at),   exhibit.value.left(12), row.title,
                          plain(row.byName), plain(row.where),       plain(row.why)};
        words.removeAll(QString());
        lines.append(u"  "_s + words.join(u"  "_s));
    }
    return lines;
}

std::string writeSummary(const Room& room, const BundleSummary& summary)
{
    QJsonArray exhibits;
    for (const ChosenExhibit& chosen : summary.exhibits)
        exhibits.append(exhibitDocument(room, chosen.exhibit, exhibitReasonName(chosen.reason)));
    QJsonArray withheld;
    for (const WithheldExhibit& one : summary.withheld)
        withheld.append(exhibitDocument(room, one.exhibit, one.why));
    const QJsonObject document{{u"version"_s, 1},
                               {u"incident"_s, summary.incident.value},
                               {u"code"_s, summary.code},
                               {u"room"_s, summary.room},
                               {u"roomName"_s, summary.roomName},
                               {u"log"_s, summary.head.log},
                               {u"size"_s, summary.head.size},
                               {u"root"_s, hexDigits(summary.head.root)},
                               {u"exporter"_s,
                                QJsonObject{{u"device"_s, summary.exporter.value},
                                            {u"member"_s, summary.exporterMember.value},
                                            {u"name"_s, summary.exporterName}}},
                               {u"entries"_s, summary.entries},
                               {u"waiting"_s, summary.waiting},
                               {u"refused"_s, numbers(summary.refused)},
                               {u"undecidable"_s, numbers(summary.undecidable)},
                               {u"exhibits"_s, exhibits},
                               {u"withheld"_s, withheld}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented).toStdString();
}

Result<SummaryClaims> readSummary(std::string_view bytes)
{
    const QJsonObject document
        = QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())))
              .object();
    if (document.value(u"version"_s).toInt() > 1)
        return fail(
            Fault::Newer, {},
            BundleSummaryWords::tr("The bundle was written by a newer version of the program."));
    if (document.value(u"version"_s).toInt() != 1)
        return fail(Fault::BadInput, {},
                    BundleSummaryWords::tr("This is not the summary of a bundle."));
    return SummaryClaims{
        IncidentId(document.value(u"incident"_s).toString()),
        document.value(u"room"_s).toString(),
        document.value(u"root"_s).toString(),
        DeviceKey(document.value(u"exporter"_s).toObject().value(u"device"_s).toString()),
        positionsIn(document.value(u"refused"_s)),
        positionsIn(document.value(u"undecidable"_s)),
        document.value(u"withheld"_s).toArray().size()};
}

QStringList summaryLines(const Room& room, const Incident& incident)
{
    QStringList systems;
    for (const SystemId& id : incident.systems) {
        const System* system = room.maybeSystem(id);
        systems.append(system == nullptr ? id.value : system->name);
    }
    const auto plain = [](const QString& text) { return visibleText(text, Lines::Single); };
    QStringList lines{
        //: code, severity, title of an incident
        BundleSummaryWords::tr("%1  %2  %3")
            .arg(plain(incident.code), severityTitle(incident.severity), plain(incident.title)),
        BundleSummaryWords::tr("Room: %1").arg(plain(room.name)),
        BundleSummaryWords::tr("Systems: %1").arg(plain(systems.join(u", "_s))),
        BundleSummaryWords::tr("Phase: %1").arg(phaseTitle(incident.phase)),
        BundleSummaryWords::tr("Commander: %1")
            .arg(incident.commander.isEmpty() ? BundleSummaryWords::tr("nobody")
                                              : plain(room.memberName(incident.commander)))};
    if (!incident.outcome.isEmpty())
        lines.append(BundleSummaryWords::tr("Outcome: %1").arg(plain(incident.outcome)));
    if (room.demo)
        lines.append(BundleSummaryWords::tr(
            "The room is a demo; its people are fictional, and their keys lie open."));
    lines += {QString(), BundleSummaryWords::tr("WHAT HAPPENED, oldest first, in UTC")};
    QList<EntryRow> rows = entryRows(room, incident);
    std::reverse(rows.begin(), rows.end());
    for (const EntryRow& row : rows) {
        QString line = u"  "_s + isoText(row.happened) + u"  "_s;
        line += entryKindTitle(row.kind) + u": "_s + plain(row.text);
        if (!row.by.isEmpty())
            line += u" ("_s + plain(row.by) + u')';
        lines.append(line);
    }
    return lines;
}

QString summaryText(const Room& room, const BundleSummary& summary)
{
    const Incident* incident = room.maybeIncident(summary.incident);
    QStringList lines = incident == nullptr ? QStringList() : summaryLines(room, *incident);
    addExhibits(summary, lines);
    lines += {QString(), BundleSummaryWords::tr("CUSTODY OF THE EVIDENCE, oldest first, in UTC")};
    for (const ChosenExhibit& chosen : summary.exhibits)
        lines += custodyLines(room, chosen.exhibit.id);
    for (const WithheldExhibit& withheld : summary.withheld)
        lines += custodyLines(room, withheld.exhibit.id);
    lines += {
        QString(),
        BundleSummaryWords::tr("ENTRIES: %1 of the %2 in the log of the room, up to the root %3")
            .arg(summary.entries)
            .arg(summary.head.size)
            .arg(hexDigits(summary.head.root))};
    if (!summary.refused.isEmpty())
        lines.append(BundleSummaryWords::tr("Without authority, and so without effect: %1")
                         .arg(listed(summary.refused)));
    if (!summary.undecidable.isEmpty())
        lines.append(BundleSummaryWords::tr(
                         "Whether these had effect depends on entries of other incidents, "
                         "which are not here: %1")
                         .arg(listed(summary.undecidable)));
    if (summary.waiting > 0)
        lines.append(
            BundleSummaryWords::tr("%n entries still waited for the shared log; they are not here.",
                                   nullptr, static_cast<int>(summary.waiting)));
    lines += {QString(),
              BundleSummaryWords::tr("EXPORTED BY %1, device key %2")
                  .arg(visibleText(summary.exporterName, Lines::Single), summary.exporter.value)};
    lines.append(BundleSummaryWords::tr("Room id %1").arg(summary.room));
    return QString(lines.join(u'\n') + u'\n');
}

std::string bagInfo(const BundleSummary& summary, const QString& title, qint64 seconds,
                    qint64 bytes, qsizetype files)
{
    const auto plain = [](const QString& text) { return visibleText(text, Lines::Single); };
    const QString day = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd"_s);
    const QStringList lines{u"Source-Organization: "_s + plain(summary.roomName),
                            u"Contact-Name: "_s + plain(summary.exporterName),
                            u"External-Identifier: "_s + plain(summary.code),
                            u"External-Description: "_s + plain(title),
                            u"Bagging-Date: "_s + day,
                            u"Payload-Oxum: "_s + QString::number(bytes) + u'.'
                                + QString::number(files),
                            u"Warroom-Room: "_s + summary.room,
                            u"Warroom-Device: "_s + summary.exporter.value};
    return QString(lines.join(u'\n') + u'\n').toStdString();
}

QList<Command> bundleEntries(const Room& room, const BundleSummary& summary, const QString& path)
{
    QList<Command> commands;
    if (room.rules < rulesOfHypotheses)
        return commands;
    for (const ChosenExhibit& chosen : summary.exhibits) {
        CustodyNoted noted;
        noted.system = chosen.exhibit.system;
        noted.exhibit = chosen.exhibit.id;
        noted.act = CustodyAct::Exported;
        noted.to = path;
        noted.why = u"unmasked: in the bundle of "_s + summary.code;
        noted.incident = summary.incident;
        commands.append(Command{noted});
    }
    return commands;
}

} // namespace wr

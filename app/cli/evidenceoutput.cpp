// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evidenceoutput.h"

#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "models/base/plaintext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

QStringList reportLines(const FileReport& report)
{
    QStringList lines;
    if (report.error && report.items == 0)
        return {
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: BAD, nothing was imported")).arg(report.file)};
    lines.append(
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: %2 items, %3 traces, dialect %4 (margin %5 %)%6"))
            .arg(report.file)
            .arg(report.items)
            .arg(report.traces)
            .arg(report.dialect)
            .arg(qRound(report.margin * 100))
            .arg(report.seenBefore ? phrase(QT_TRANSLATE_NOOP("wr::Cli", ", seen before"))
                                   : QString()));
    for (auto kind = report.kinds.begin(); kind != report.kinds.end(); ++kind)
        lines.append(u"  "_s + evidenceKindTitle(kind.key()) + u": "_s
                     + QString::number(kind.value()));
    for (auto warning = report.warnings.begin(); warning != report.warnings.end(); ++warning)
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "  warning (%1 times): %2"))
                         .arg(warning->times)
                         .arg(warning->sentence));
    if (!report.unmapped.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "  not mapped: %1"))
                         .arg(report.unmapped.keys().join(u", "_s)));
    if (report.receipt && !report.incident.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP(
            "wr::Cli", "  only for the members of the incident; shared encrypted")));
    if (report.error)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  BAD: %1")).arg(sentence(*report.error)));
    return lines;
}

QByteArray csvLine(const EvidenceItem& item)
{
    const QStringList fields{
        isoText(item.start),  isoText(item.end), evidenceKindName(item.lane),
        item.source,          item.name,         item.adverse ? u"yes"_s : u"no"_s,
        itemRefText(item.ref)};
    QStringList safe;
    for (const QString& field : fields)
        safe.append(csvField(field));
    return safe.join(u',').toUtf8() + "\r\n";
}

} // namespace

int printReports(const Output& output, const QList<FileReport>& reports)
{
    QJsonArray files;
    QStringList lines;
    const FileReport* maybeBad = nullptr;
    for (const FileReport& report : reports) {
        files.append(reportDocument(report));
        lines.append(reportLines(report));
        // The first bad file is named, unless the disk or the person stopped everything after it.
        if (report.error && (maybeBad == nullptr || exitCode(report.error->fault) != 3))
            maybeBad = &report;
    }
    const QJsonObject document{{u"files"_s, files}};
    return maybeBad == nullptr ? output.done(document, lines)
                               : output.doneBut(document, lines, *maybeBad->error);
}

Result<ExhibitId> exhibitNamed(const Room& room, const std::string& typed)
{
    const QString name = QString::fromStdString(typed);
    QSet<ExhibitId> found;
    for (const Exhibit& exhibit : room.exhibits) {
        if (exhibit.id.value.startsWith(name))
            found.insert(exhibit.id);
    }
    if (found.size() != 1)
        return fail(
            Fault::NotFound, name,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This names no exhibit, or several.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Take the name from: warroomctl evidence list")));
    return *found.cbegin();
}

QStringList detailLines(const ItemDetail& detail)
{
    QStringList lines{isoText(detail.item.start) + u"  "_s + detail.item.name,
                      evidenceKindTitle(detail.item.lane) + u"  "_s + detail.dialect};
    for (const ItemMessage& message : detail.messages)
        lines.append(message.role + u": "_s + message.text
                     + (message.toolCall.isEmpty() ? QString()
                                                   : QString(u" ["_s + message.toolCall + u']')));
    for (const ItemDocument& document : detail.documents)
        lines.append(document.score + u"  "_s + document.id + u"  "_s + document.text.left(120));
    for (const ItemVerdict& verdict : detail.verdicts)
        lines.append(verdict.guardrail + u' ' + verdict.version + u": "_s + verdict.decision + u' '
                     + verdict.reason);
    for (const ItemAttribute& attribute : detail.attributes)
        lines.append((attribute.mapped ? u"  "_s : u"? "_s) + attribute.key + u" = "_s
                     + attribute.value.left(200));
    return lines;
}

int printSeals(const Output& output, const Incident& incident, const Receipt& receipt)
{
    QJsonArray seals;
    QStringList lines;
    qint64 items = 0;
    qsizetype exhibits = 0;
    for (const Seal& seal : incident.seals) {
        if (seal.entry != receipt.entry && !receipt.alsoWritten.contains(seal.entry))
            continue;
        items += seal.items;
        exhibits += seal.exhibits.size();
        seals.append(QJsonObject{{u"id"_s, seal.id.value},
                                 {u"root"_s, seal.root},
                                 {u"items"_s, seal.items},
                                 {u"exhibits"_s, seal.exhibits.size()},
                                 {u"records"_s, seal.records.size()}});
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 exhibits and %2 single items sealed; root %3"))
                .arg(seal.exhibits.size())
                .arg(seal.records.size())
                .arg(seal.root));
    }
    QJsonObject document = seals.first().toObject();
    document.insert(u"items"_s, items);
    document.insert(u"exhibits"_s, exhibits);
    document.insert(u"seals"_s, seals);
    insertReceipt(document, receipt);
    return output.done(document, lines);
}

Result<int> writeExport(const Output& output, EvidenceEngine& evidence, ItemQuery query,
                        const ExportWish& wish)
{
    QSaveFile file(wish.file);
    QFile standard;
    QIODevice* device = &standard;
    if (wish.file.isEmpty()) {
        standard.open(stdout, QIODevice::WriteOnly);
    } else {
        if (!file.open(QIODevice::WriteOnly))
            return fail(Fault::OutOfReach, wish.file,
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be written: %1."))
                            .arg(file.errorString()),
                        phrase(QT_TRANSLATE_NOOP(
                            "wr::Cli", "Name a file in a folder that you may write to.")));
        device = &file;
    }
    qint64 written = 0;
    qint64 restricted = 0;
    if (wish.format == u"csv"_s)
        device->write("start,end,kind,source,name,adverse,id\r\n");
    for (;;) {
        const auto page = await(evidence.items(query));
        if (!page)
            return pass(page.error());
        for (const EvidenceItem& item : page->items) {
            device->write(wish.format == u"csv"_s
                              ? csvLine(item)
                              : QByteArray(QJsonDocument(itemDocument(item, wish.restricted))
                                               .toJson(QJsonDocument::Compact)
                                           + '\n'));
            ++written;
            restricted += wish.restricted.contains(item.ref.exhibit) ? 1 : 0;
        }
        if (!page->more || page->items.isEmpty())
            break;
        query.after = page->items.last().ref;
        query.afterStart = page->items.last().start;
    }
    const QString warning
        = phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                   "%1 of the items are only for the members of a restricted "
                                   "incident: mind who gets the file."))
              .arg(restricted);
    if (restricted > 0)
        std::fputs(qUtf8Printable(warning + u'\n'), stderr);
    if (wish.file.isEmpty())
        return 0;
    if (!file.commit())
        return fail(
            Fault::OutOfReach, wish.file, file.errorString(),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Make room on the disk, or name another file.")));
    return output.done(
        QJsonObject{{u"id"_s, wish.file}, {u"items"_s, written}, {u"restricted"_s, restricted}},
        {phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 items written to %2."))
             .arg(written)
             .arg(wish.file)});
}

} // namespace wr::cli

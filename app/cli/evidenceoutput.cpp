// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evidenceoutput.h"

#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/ingest/sensitiverules.h"
#include "models/items/evidencemodel.h"

#include <QtCore/QSet>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList warningLines(const FileReport& report)
{
    QStringList lines;
    for (const ImportWarning& warning : report.warnings)
        lines.append(
            phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "  warning (%n times): %1"), warning.times)
                .arg(warning.sentence));
    if (report.error)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  BAD: %1")).arg(sentence(*report.error)));
    return lines;
}

QStringList reportLines(const FileReport& report)
{
    QStringList lines;
    if (!report.digest.isEmpty())
        return QStringList{phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: archive, %2 bytes, SHA-256 %3"))
                               .arg(report.file)
                               .arg(report.bytes)
                               .arg(report.digest)}
        + warningLines(report);
    if (report.error && report.items == 0)
        return {
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: BAD, nothing was imported")).arg(report.file)};
    lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: %2, %3, dialect %4 (margin %5 %)%6"))
                     .arg(report.file)
                     .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n items"), report.items))
                     .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n traces"), report.traces))
                     .arg(report.dialect)
                     .arg(qRound(report.margin * 100))
                     .arg(report.seenBefore ? phrase(QT_TRANSLATE_NOOP("wr::Cli", ", seen before"))
                                            : QString()));
    for (auto kind = report.kinds.begin(); kind != report.kinds.end(); ++kind)
        lines.append(u"  "_s + evidenceKindTitle(kind.key()) + u": "_s
                     + QString::number(kind.value()));
    if (report.seenTwice > 0)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  items that another exhibit has as well: %1"))
                .arg(report.seenTwice));
    if (report.chosen)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  the dialect was chosen, not recognised")));
    const auto rules = SensitiveRules::load();
    if (const QString words = rules ? sensitiveSentence(report.sensitive, *rules) : QString();
        !words.isEmpty())
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  %1; the export masks them")).arg(words));
    if (!report.unmapped.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "  not mapped: %1"))
                         .arg(report.unmapped.keys().join(u", "_s)));
    if (report.receipt && !report.incident.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP(
            "wr::Cli", "  only for the members of the incident; shared encrypted")));
    return lines + warningLines(report);
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

// Guardrail, version and stage: decision, score with its threshold, reason.
QString verdictLine(const ItemVerdict& verdict)
{
    const QString score = verdict.threshold.isEmpty() || verdict.score.isEmpty()
        ? verdict.score
        : verdict.score + u'/' + verdict.threshold;
    QStringList words{verdict.guardrail, verdict.version, verdict.stage};
    words.removeAll({});
    QStringList said{verdict.decision, score, verdict.reason};
    said.removeAll({});
    return words.join(u' ') + u": "_s + said.join(u' ');
}

QStringList detailLines(const ItemDetail& detail)
{
    const EvidenceItem& item = detail.item;
    QStringList facts{evidenceKindTitle(item.lane), detail.dialect, itemStatusText(item)};
    facts.removeAll({});
    QStringList lines{itemTimeText(item) + u"  "_s + item.name, facts.join(u"  "_s)};
    if (!detail.session.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "session %1")).arg(detail.session));
    if (!detail.systemInstructions.isEmpty())
        lines.append(u"system: "_s + detail.systemInstructions);
    for (const ItemMessage& message : detail.messages)
        lines.append(message.role + u": "_s + message.text
                     + (message.toolCall.isEmpty() ? QString()
                                                   : QString(u" ["_s + message.toolCall + u']')));
    bool shortened = false;
    const auto shown = [&shortened](const QString& text, qsizetype most) {
        shortened = shortened || text.size() > most;
        return text.size() > most ? text.left(most) + u'…' : text;
    };
    const auto addDocuments = [&](const QList<ItemDocument>& documents) {
        for (const ItemDocument& document : documents)
            lines.append(document.score + u"  "_s + document.id + u"  "_s
                         + shown(document.text, 120));
    };
    addDocuments(detail.documents);
    if (!detail.reranked.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "after reranking:")));
    addDocuments(detail.reranked);
    for (const ItemVerdict& verdict : detail.verdicts)
        lines.append(verdictLine(verdict));
    for (const ItemAttribute& attribute : detail.attributes)
        lines.append((attribute.mapped ? u"  "_s : u"? "_s) + attribute.key + u" = "_s
                     + shown(attribute.value, 200));
    if (shortened)
        lines.append(phrase(QT_TRANSLATE_NOOP(
            "wr::Cli", "Some values are cut here (…); --json shows all of them and the record.")));
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
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 and %2 sealed; root %3"))
                .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n exhibits"), seal.exhibits.size()))
                .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n single items"), seal.records.size()))
                .arg(seal.root));
    }
    QJsonObject document = seals.first().toObject();
    document.insert(u"items"_s, items);
    document.insert(u"exhibits"_s, exhibits);
    document.insert(u"seals"_s, seals);
    insertReceipt(document, receipt);
    return output.done(document, lines);
}

} // namespace wr::cli

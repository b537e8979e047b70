// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/phrase.h"
#include "models/items/evidencemodel.h"
#include "models/rules/exhibitaccess.h"

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<qint64> counted(EvidenceEngine& evidence, const ItemQuery& query)
{
    ItemQuery all = query;
    all.limit = 1;
    const auto count = await(evidence.count(all));
    if (!count)
        return pass(count.error());
    return count->items;
}

QString countLine(qint64 count)
{
    return phrase(QT_TRANSLATE_NOOP("wr::Cli", "Items found: %1")).arg(count);
}

} // namespace

Result<int> searchItems(const Output& output, Engine& engine, EvidenceEngine& evidence,
                        ItemQuery query, const SearchWish& wish)
{
    if (!wish.exported.file.isEmpty())
        return writeExport(output, engine, evidence, query, wish.exported);
    if (wish.countOnly) {
        const auto count = counted(evidence, query);
        if (!count)
            return pass(count.error());
        return output.done(QJsonObject{{u"count"_s, *count}}, {countLine(*count)});
    }
    query.snippets = true;
    const auto page = await(evidence.items(query));
    if (!page)
        return pass(page.error());
    const auto restricted = restrictedExhibits(*engine.room());
    QJsonArray items;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < page->items.size(); ++i) {
        const EvidenceItem& item = page->items.at(i);
        QJsonObject object = itemDocument(item, restricted);
        object.insert(u"snippet"_s, page->snippets.value(i));
        items.append(object);
        const QString code = restricted.value(item.ref.exhibit);
        rows.append({itemTimeText(item), evidenceKindTitle(item.lane), item.source, item.name,
                     itemRefText(item.ref),
                     code.isEmpty()
                         ? QString()
                         : phrase(QT_TRANSLATE_NOOP("wr::Cli", "only members of %1")).arg(code)});
    }
    QStringList lines;
    const QStringList padded = table(rows);
    for (qsizetype i = 0; i < padded.size(); ++i) {
        lines.append(padded.at(i));
        if (const QString& snippet = page->snippets.at(i); !snippet.isEmpty())
            lines.append(u"    "_s + snippet);
    }
    // People see the first hits while the rest is counted.
    if (!output.isJson()) {
        output.done({}, lines);
        std::fflush(stdout);
        lines.clear();
    }
    const auto count = page->more ? counted(evidence, query) : Result<qint64>(page->items.size());
    if (!count)
        return pass(count.error());
    lines.append(countLine(*count));
    return output.done(
        QJsonObject{{u"items"_s, items}, {u"more"_s, page->more}, {u"count"_s, *count}}, lines);
}

void makeTextSearchable(EvidenceEngine& evidence, const QList<FileReport>& reports)
{
    constexpr qint64 worthSaying = 20'000;
    qint64 items = 0;
    for (const FileReport& report : reports)
        items += report.seenBefore ? 0 : report.items;
    if (items > worthSaying)
        std::fputs(
            qPrintable(phrase(QT_TRANSLATE_NOOP(
                           "wr::Cli",
                           "The evidence is on the timeline. Its text is being made searchable; "
                           "Ctrl+C leaves that for later."))
                       + u'\n'),
            stderr);
    // Where it fails, another process does it, or the records are read one by one.
    std::ignore = await(evidence.fillText());
}

} // namespace wr::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/previewfacts.h"

#include "app/cli/phrase.h"
#include "app/engine/impactcounter.h"
#include "app/settings/paths.h"
#include "models/items/differencerows.h"
#include "models/items/impactwords.h"

#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue optionalText(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue optionalCount(const std::optional<qint64>& count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

Result<Impact> impactOf(const QString& replicaFolder, const Preview& preview)
{
    const auto dialects = DialectSet::load(ownPaths().dialects);
    if (!dialects)
        return pass(dialects.error());
    ImpactQuery query{preview.ask.system, {}};
    for (const Captured& one : preview.before)
        query.inForce.append(one.value);
    EvidenceIndex index(replicaFolder);
    return countImpact(index, *dialects, query);
}

} // namespace

void addPreviewFacts(const QString& replicaFolder, const Rung& rung, const Preview& preview,
                     Instant now, QJsonObject& document, QStringList& lines)
{
    if (!preview.ask.undoes) {
        QJsonArray changes;
        for (const DifferenceRow& row : differenceOf(rung, preview.request, preview.before)) {
            changes.append(QJsonObject{{u"path"_s, row.path},
                                       {u"before"_s, optionalText(row.before)},
                                       {u"after"_s, optionalText(row.after)}});
            lines.append(
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "changes: %1")).arg(differenceText(row)));
        }
        document.insert(u"changes"_s, changes);
    }
    const auto impact = impactOf(replicaFolder, preview);
    if (!impact) {
        document.insert(u"hit"_s, QJsonValue());
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "Who is hit is unknown. %1"))
                         .arg(sentence(impact.error())));
        return;
    }
    const bool held = impact->newest.nanos != 0;
    document.insert(
        u"hit"_s,
        QJsonObject{{u"calls"_s, impact->calls},
                    {u"hit"_s, impact->hit},
                    {u"selector"_s, impact->selector},
                    {u"sessions"_s, optionalCount(impact->sessions)},
                    {u"users"_s, optionalCount(impact->users)},
                    {u"newest"_s, held ? QJsonValue(isoText(impact->newest)) : QJsonValue()},
                    {u"cut"_s, impact->isCut}});
    lines.append(impactText(*impact, now));
}

} // namespace wr::cli

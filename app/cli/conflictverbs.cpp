// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "models/state/fields.h"

#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ResolveOptions {
    std::string incident;
    std::string field;
    std::string value;
    bool keepOther = false;
};

QJsonObject sideOf(const QString& value, const MemberId& by, Instant at, const EntryHash& entry)
{
    return QJsonObject{
        {u"id"_s, entry.value}, {u"value"_s, value}, {u"by"_s, by.value}, {u"at"_s, isoText(at)}};
}

Result<int> listConflicts(const Cli& cli, Engine& engine)
{
    const auto room = engine.room();
    QJsonArray conflicts;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "incident")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "field")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "in force")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "also said"))}};
    for (const Incident* incident : room->incidents()) {
        for (const FieldConflict& it : incident->conflicts) {
            conflicts.append(QJsonObject{
                {u"id"_s,
                 QString(incident->code + u'/' + it.field + u'/' + it.otherEntry.value.left(12))},
                {u"incident"_s, incident->id.value},
                {u"code"_s, incident->code},
                {u"field"_s, it.field},
                {u"inForce"_s, sideOf(it.inForce, it.inForceBy, it.inForceAt, it.inForceEntry)},
                {u"other"_s, sideOf(it.other, it.otherBy, it.otherAt, it.otherEntry)}});
            rows.append({incident->code, it.field,
                         it.inForce + u" ("_s + room->memberName(it.inForceBy) + u')',
                         it.other + u" ("_s + room->memberName(it.otherBy) + u')'});
        }
    }
    return cli.output().done(
        QJsonObject{{u"conflicts"_s, conflicts}},
        conflicts.isEmpty() ? QStringList{phrase(QT_TRANSLATE_NOOP("wr::Cli", "No conflicts."))}
                            : table(rows));
}

Result<int> resolve(const Cli& cli, Engine& engine, const ResolveOptions& options)
{
    const auto room = engine.room();
    const auto id = incidentNamed(*room, options.incident);
    if (!id)
        return pass(id.error());
    const Incident* incident = room->maybeIncident(*id);
    ConflictResolved resolved{*id, text(options.field), text(options.value), {}};
    for (const FieldConflict& it : incident->conflicts) {
        if (it.field != resolved.field)
            continue;
        if (resolved.settles.isEmpty() && options.value.empty())
            resolved.value = options.keepOther ? it.other : it.inForce;
        for (const EntryHash& entry : {it.inForceEntry, it.otherEntry}) {
            if (!resolved.settles.contains(entry))
                resolved.settles.append(entry);
        }
    }
    if (resolved.settles.isEmpty())
        return fail(
            Fault::NotFound, incident->code,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is no conflict over “%1” here."))
                .arg(resolved.field),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl conflict list")));
    return cli.write(engine, Command{resolved},
                     QJsonObject{{u"id"_s, incident->id.value},
                                 {u"field"_s, resolved.field},
                                 {u"value"_s, resolved.value}},
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Settled: %1 of %2 is “%3”."))
                         .arg(fieldTitle(resolved.field), incident->code, resolved.value));
}

} // namespace

void addConflictVerbs(CLI::App& app, Cli& cli)
{
    auto* conflict = app.add_subcommand(
        "conflict", "Values that people set in one field without having seen each other's");
    conflict->require_subcommand(1);
    auto* listVerb = conflict->add_subcommand("list", "List what is to be settled");
    listVerb->footer("Example: warroomctl --room acme conflict list --json");
    listVerb->callback(
        [&cli] { cli.withRoom([&](Engine& engine) { return listConflicts(cli, engine); }); });

    auto options = std::make_shared<ResolveOptions>();
    auto* resolveVerb = conflict->add_subcommand("resolve", "Settle the conflicts over one field");
    resolveVerb->add_option("incident", options->incident, "The incident's code or id")->required();
    resolveVerb->add_option("field", options->field, "title, severity, phase, types, …")
        ->required();
    auto* value = resolveVerb->add_option("--value", options->value,
                                          "The value from now on; the one in force without it");
    resolveVerb->add_flag("--other", options->keepOther, "Take the other value")->excludes(value);
    resolveVerb->footer("Example: warroomctl --room acme conflict resolve WR-7K3F title --other");
    resolveVerb->callback([&cli, options] {
        cli.withRoom([&](Engine& engine) { return resolve(cli, engine, *options); });
    });
}

} // namespace wr::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/presets.h"

#include "app/reach/places.h"
#include "app/reach/presetexpansion.h"
#include "models/base/ids.h"
#include "models/facts/codec.h"
#include "models/seal/strictjson.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PresetWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Presets)
};

QString textOf(const seal::Json& object, std::string_view key)
{
    const seal::Json* found = object.find(key);
    const std::string* text = found == nullptr ? nullptr : found->asString();
    return text == nullptr ? QString() : QString::fromStdString(*text);
}

tl::unexpected<Error> wrong(const QString& place, const QString& why)
{
    return fail(Fault::BadInput, place, why, PresetWords::tr("Correct the file and try again."));
}

// Every member of an object must be known, and text where it is not one of the lists.
std::optional<Error> strangeField(const seal::Json& object, const QString& place,
                                  const QStringList& texts, const QStringList& lists)
{
    const seal::Json::Object* members = object.asObject();
    if (members == nullptr)
        return wrong(place, PresetWords::tr("This must be an object.")).value();
    for (const auto& [key, value] : *members) {
        const QString name = QString::fromStdString(key);
        const bool isText = texts.contains(name) && value.asString() != nullptr;
        const bool isList = lists.contains(name) && value.asArray() != nullptr;
        if (!isText && !isList)
            return wrong(place + u'/' + name,
                         PresetWords::tr("This field is not known here, or has the wrong shape."))
                .value();
    }
    return std::nullopt;
}

Result<QList<PresetParameter>> readParameters(const seal::Json& preset, std::string_view key)
{
    const seal::Json* list = preset.find(key);
    QList<PresetParameter> parameters;
    if (list == nullptr)
        return parameters;
    static const QRegularExpression form(u"\\A[a-z][a-zA-Z0-9-]{0,39}\\z"_s);
    for (const seal::Json& item : *list->asArray()) {
        const QString place
            = u"/%1/%2"_s.arg(QLatin1StringView(key.data(), static_cast<qsizetype>(key.size())),
                              QString::number(parameters.size()));
        if (const auto error
            = strangeField(item, place, {u"name"_s, u"what"_s, u"example"_s, u"usual"_s}, {}))
            return pass(*error);
        const PresetParameter parameter{textOf(item, "name"), textOf(item, "what"),
                                        textOf(item, "example"), textOf(item, "usual")};
        const bool again = std::any_of(parameters.begin(), parameters.end(),
                                       [&](const auto& it) { return it.name == parameter.name; });
        if (again || !form.match(parameter.name).hasMatch() || parameter.what.isEmpty()
            || parameter.example.isEmpty())
            return wrong(
                place,
                PresetWords::tr("This needs a name of its own, what it is for, and an example."));
        parameters.append(parameter);
    }
    return parameters;
}

QStringList namesOf(const QList<PresetParameter>& parameters)
{
    QStringList names;
    for (const PresetParameter& parameter : parameters)
        names.append(parameter.name);
    return names;
}

std::optional<Error> ladderFlaw(const Preset& preset)
{
    const QStringList parameters = namesOf(preset.parameters);
    const QStringList credentials = namesOf(preset.credentials);
    QStringList used;
    QStringList ids;
    for (const Rung& rung : preset.ladder) {
        if (const auto flaw = rungFlaw(rung, parameters, credentials))
            return flaw;
        if (ids.contains(rung.id.value))
            return wrong(rung.id.value, PresetWords::tr("Two rungs have this id.")).value();
        ids.append(rung.id.value);
        used += variablesOf(rung) + credentialsOf(rung);
    }
    const QStringList declared = parameters + credentials;
    for (const QString& name : declared) {
        if (!used.contains(name))
            return wrong(name, PresetWords::tr("Nothing in the ladder uses this.")).value();
    }
    return std::nullopt;
}

Result<Preset> presetFrom(const seal::Json& json)
{
    if (const auto error = strangeField(
            json, {}, {u"format"_s, u"id"_s, u"title"_s, u"product"_s, u"tried"_s, u"note"_s},
            {u"parameters"_s, u"credentials"_s, u"ladder"_s}))
        return pass(*error);
    if (textOf(json, "format") != u"warroom-preset-1")
        return wrong(u"/format"_s, PresetWords::tr("This is no preset of a ladder."));
    Preset preset{textOf(json, "id"),
                  textOf(json, "title"),
                  textOf(json, "product"),
                  textOf(json, "tried"),
                  textOf(json, "note"),
                  {},
                  {},
                  {}};
    if (!isIdText(preset.id) || preset.title.isEmpty() || preset.product.isEmpty())
        return wrong(u"/id"_s, PresetWords::tr("A preset needs an id, a title and a product."));
    auto parameters = readParameters(json, "parameters");
    auto credentials = readParameters(json, "credentials");
    if (!parameters || !credentials)
        return pass(parameters ? credentials.error() : parameters.error());
    preset.parameters = *parameters;
    preset.credentials = *credentials;
    const seal::Json* rungs = json.find("ladder");
    if (rungs == nullptr || rungs->asArray()->empty())
        return wrong(u"/ladder"_s, PresetWords::tr("A preset needs at least one rung."));
    auto ladder = readLadder(seal::write(*rungs));
    if (!ladder)
        return pass(ladder.error());
    preset.ladder = *ladder;
    if (const auto flaw = ladderFlaw(preset))
        return pass(*flaw);
    return preset;
}

Result<QList<Rung>> chosen(const Preset& preset, const QString& only)
{
    if (only.isEmpty())
        return preset.ladder;
    QStringList ids;
    for (const Rung& rung : preset.ladder) {
        if (rung.id.value == only)
            return QList<Rung>{rung};
        ids.append(rung.id.value);
    }
    return fail(Fault::NotFound, only,
                PresetWords::tr("The preset %1 has no such rung.").arg(preset.id),
                PresetWords::tr("It has: %1.").arg(ids.join(u", "_s)));
}

// A parameter that these rungs use and nobody gave a value.
std::optional<Error> unfilled(const Preset& preset, const QStringList& used,
                              const TemplateValues& values)
{
    for (const PresetParameter& parameter : preset.parameters) {
        if (used.contains(parameter.name) && values.value(parameter.name).isEmpty())
            return Error{
                Fault::Usage, parameter.name,
                PresetWords::tr("The preset %1 needs this: %2").arg(preset.id, parameter.what),
                PresetWords::tr("Give it with --set %1=%2").arg(parameter.name, parameter.example)};
    }
    return std::nullopt;
}

Result<TemplateValues> filledIn(const Preset& preset, const QList<Rung>& rungs,
                                const TemplateValues& given)
{
    const QStringList known = namesOf(preset.parameters);
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!known.contains(it.key()))
            return fail(Fault::Usage, it.key(),
                        PresetWords::tr("The preset %1 has no such parameter.").arg(preset.id),
                        PresetWords::tr("It has: %1.").arg(known.join(u", "_s)));
    }
    TemplateValues values;
    for (const PresetParameter& parameter : preset.parameters) {
        const QString value = given.value(parameter.name, parameter.usual);
        if (!value.isEmpty())
            values.insert(parameter.name, value);
    }
    QStringList used;
    for (const Rung& rung : rungs)
        used += variablesOf(rung);
    if (const auto flaw = unfilled(preset, used, values))
        return pass(*flaw);
    return values;
}

} // namespace

Result<Preset> readPreset(std::string_view text)
{
    seal::Limits limits;
    limits.maxBytes = 256 * 1024;
    const auto json = seal::readStrict(text, limits);
    if (!json)
        return wrong(PresetWords::tr("byte %1").arg(json.error().offset),
                     QString::fromStdString(json.error().what));
    return presetFrom(*json);
}

Result<QList<Rung>> rungsOf(const Preset& preset, const TemplateValues& parameters,
                            const QString& only)
{
    auto wanted = chosen(preset, only);
    if (!wanted)
        return wanted;
    const auto values = filledIn(preset, *wanted, parameters);
    if (!values)
        return pass(values.error());
    for (Rung& rung : *wanted) {
        auto expanded = expandedRung(rung, *values);
        if (!expanded)
            return pass(expanded.error());
        rung = *expanded;
        rung.untried = preset.tried.isEmpty();
    }
    return wanted;
}

} // namespace wr

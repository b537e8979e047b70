// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include "app/settings/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Settings)
};

constexpr qsizetype recentAtMost = 10;

QString nameOf(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return u"system"_s;
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    }
    return u"system"_s;
}

Theme themeFrom(const QString& name)
{
    if (name == u"light"_s)
        return Theme::Light;
    return name == u"dark"_s ? Theme::Dark : Theme::System;
}

} // namespace

Result<Settings> readSettings(const QString& path)
{
    const auto bytes = readSmallFile(path);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return Settings{};
    if (!bytes)
        return pass(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(Fault::BadInput, path,
                    SettingsWords::tr("The settings cannot be read: the file is no JSON object."),
                    SettingsWords::tr("Repair the file, or remove it to start with the defaults."));
    QJsonObject object = document.object();
    Settings settings;
    settings.identity = object.take(u"identity"_s).toString();
    settings.lastReplica = object.take(u"lastReplica"_s).toString();
    const QJsonArray recent = object.take(u"recentReplicas"_s).toArray();
    for (const QJsonValue& folder : recent)
        settings.recentReplicas += folder.toString();
    settings.language = object.take(u"language"_s).toString();
    settings.theme = themeFrom(object.take(u"theme"_s).toString());
    settings.reducedMotion = object.take(u"reducedMotion"_s).toBool();
    settings.others = object;
    return settings;
}

Result<void> writeSettings(const QString& path, const Settings& settings)
{
    QJsonObject object = settings.others;
    object[u"identity"_s] = settings.identity;
    object[u"lastReplica"_s] = settings.lastReplica;
    object[u"recentReplicas"_s] = QJsonArray::fromStringList(settings.recentReplicas);
    object[u"language"_s] = settings.language;
    object[u"theme"_s] = nameOf(settings.theme);
    object[u"reducedMotion"_s] = settings.reducedMotion;
    return writePrivateFile(path, QJsonDocument(object).toJson());
}

void rememberReplica(Settings& settings, const QString& folder)
{
    settings.lastReplica = folder;
    settings.recentReplicas.removeAll(folder);
    settings.recentReplicas.prepend(folder);
    while (settings.recentReplicas.size() > recentAtMost)
        settings.recentReplicas.removeLast();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/savedviews.h"

#include "app/settings/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>

#include <algorithm>
#include <functional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SavedViewsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SavedViews)
};

constexpr int patienceMs
    = 40; // another window holds the lock for a few; more would be seen in this one

QJsonObject objectOf(const SavedView& view)
{
    QJsonArray systems;
    for (const SystemId& system : view.systems)
        systems.append(system.value);
    QJsonObject object{{u"name"_s, view.name},
                       {u"search"_s, view.search},
                       {u"adverse"_s, view.adverseOnly},
                       {u"systems"_s, systems},
                       {u"fromNanos"_s, QString::number(view.from.nanos)},
                       {u"toNanos"_s, QString::number(view.to.nanos)}};
    if (view.kind)
        object.insert(u"kind"_s, evidenceKindName(*view.kind));
    return object;
}

// Nothing when it is no view that this version understands; it stays in the file all the same.
std::optional<SavedView> viewOf(const QJsonObject& object)
{
    SavedView view;
    view.name = object.value(u"name"_s).toString();
    view.search = object.value(u"search"_s).toString();
    view.adverseOnly = object.value(u"adverse"_s).toBool();
    const QString kind = object.value(u"kind"_s).toString();
    if (!kind.isEmpty())
        view.kind = evidenceKindFromName(kind);
    const QJsonArray systems = object.value(u"systems"_s).toArray();
    for (const QJsonValue& system : systems)
        view.systems.append(SystemId(system.toString()));
    bool from = false;
    bool to = false;
    view.from.nanos = object.value(u"fromNanos"_s).toString().toLongLong(&from);
    view.to.nanos = object.value(u"toNanos"_s).toString().toLongLong(&to);
    const bool known = from && to && view.from.nanos < view.to.nanos && !view.name.isEmpty()
        && kind.isEmpty() == !view.kind;
    return known ? std::optional(view) : std::nullopt;
}

Result<QJsonObject> readAll(const QString& path)
{
    const auto bytes = readSmallFile(path);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return QJsonObject{{u"version"_s, 1}};
    if (!bytes)
        return pass(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    const QJsonValue rooms = document.object().value(u"rooms"_s);
    if (document.isObject() && (rooms.isObject() || rooms.isUndefined()))
        return document.object();
    return fail(Fault::BadInput, path,
                SavedViewsWords::tr(
                    "The saved views cannot be read: the file does not hold them as JSON. It "
                    "stays as it is, and none can be saved meanwhile."),
                SavedViewsWords::tr("Repair the file, or move it away to begin anew."));
}

qsizetype placeOf(const QJsonArray& views, const QString& name)
{
    const auto found = std::find_if(views.begin(), views.end(), [&name](const QJsonValue& value) {
        return value.toObject().value(u"name"_s).toString() == name;
    });
    return found == views.end() ? -1 : found - views.begin();
}

// Reads the file, lets the room's views be changed, and writes it again.
Result<void> change(const QString& path, const QString& room,
                    const std::function<Result<void>(QJsonArray&)>& by)
{
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(patienceMs))
        return fail(
            Fault::Busy, path, SavedViewsWords::tr("The file of the saved views is in use."),
            SavedViewsWords::tr("Try again; close other windows of Warroom if it stays so."));
    auto all = readAll(path);
    if (!all)
        return pass(all.error());
    QJsonObject rooms = all->value(u"rooms"_s).toObject();
    QJsonArray views = rooms.value(room).toArray();
    if (const auto done = by(views); !done)
        return done;
    rooms.insert(room, views);
    all->insert(u"rooms"_s, rooms);
    return writePrivateFile(path, QJsonDocument(*all).toJson());
}

} // namespace

QString savedViewsPath(const QString& settingsFile)
{
    return QFileInfo(settingsFile).absolutePath() + u"/views.json"_s;
}

Result<QList<SavedView>> readSavedViews(const QString& path, const QString& room)
{
    const auto all = readAll(path);
    if (!all)
        return pass(all.error());
    QList<SavedView> views;
    const QJsonArray kept = all->value(u"rooms"_s).toObject().value(room).toArray();
    for (const QJsonValue& value : kept) {
        if (const auto view = viewOf(value.toObject()))
            views.append(*view);
    }
    std::sort(views.begin(), views.end(), [](const SavedView& one, const SavedView& other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    return views;
}

Result<void> keepSavedView(const QString& path, const QString& room, const SavedView& view)
{
    return change(path, room, [&view](QJsonArray& views) -> Result<void> {
        const qsizetype at = placeOf(views, view.name);
        if (at < 0)
            views.append(objectOf(view));
        else
            views.replace(at, objectOf(view));
        return {};
    });
}

Result<void> renameSavedView(const QString& path, const QString& room, const QString& from,
                             const QString& to)
{
    return change(path, room, [&](QJsonArray& views) -> Result<void> {
        const qsizetype at = placeOf(views, from);
        if (at < 0)
            return fail(Fault::NotFound, from,
                        SavedViewsWords::tr("There is no such view any more."),
                        SavedViewsWords::tr("Another window has renamed or removed it."));
        if (from != to && placeOf(views, to) >= 0)
            return fail(Fault::Exists, to, SavedViewsWords::tr("Another view has this name."),
                        SavedViewsWords::tr("Choose another name."));
        QJsonObject view = views.at(at).toObject();
        view.insert(u"name"_s, to);
        views.replace(at, view);
        return {};
    });
}

Result<void> removeSavedView(const QString& path, const QString& room, const QString& name)
{
    return change(path, room, [&name](QJsonArray& views) -> Result<void> {
        if (const qsizetype at = placeOf(views, name); at >= 0)
            views.removeAt(at);
        return {};
    });
}

} // namespace wr

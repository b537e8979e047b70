// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/logplaces.h"

#include "app/disk/atomicfile.h"
#include "app/journal/loglink.h"
#include "app/journal/postgreslog.h"
#include "app/journal/sharedfile.h"
#include "app/journal/sharingplace.h"
#include "app/settings/privatefile.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LogPlacesWords {
    Q_DECLARE_TR_FUNCTIONS(wr::LogPlaces)
};

constexpr qint64 copiedAtOnce = 1000;
constexpr qint64 maxPlacesBytes = 1024 * 1024;

tl::unexpected<Error> noPlace(const QString& place)
{
    return fail(Fault::Usage, place, LogPlacesWords::tr("This is no place for a shared room."),
                LogPlacesWords::tr(
                    "Name a file that ends in .warroom, or a URL postgresql://HOST/DATABASE."));
}

Result<void> copyEntries(LocalStore& store, SharedLog& log)
{
    for (qint64 at = 0;;) {
        const auto page = store.entriesAfter(at, copiedAtOnce);
        if (!page)
            return pass(page.error());
        if (page->empty())
            return {};
        std::vector<seal::Envelope> envelopes;
        envelopes.reserve(page->size());
        for (const StoredEntry& entry : *page)
            envelopes.push_back(entry.envelope);
        if (const auto added = log.append(envelopes); !added)
            return added;
        at = page->back().position;
    }
}

// Whatever another process writes meanwhile gets its position here until the room is shared, so what is new then is copied
// after that.
Result<void> copyAndShare(LocalStore& store, SharedLog& log, LogLink& link, const QString& place)
{
    if (const auto copied = copyEntries(store, log); !copied)
        return copied;
    if (const auto shared = link.share(place); !shared)
        return shared;
    return copyEntries(store, log);
}

Result<std::unique_ptr<SharedFile>> foundFile(const QString& path, LocalStore& store)
{
    const auto head = store.head();
    if (!head)
        return pass(head.error());
    const auto room = store.room();
    if (!room)
        return pass(room.error());
    auto file = SharedFile::create(path, head->log, *room, store.name());
    if (file || file.error().fault != Fault::Exists)
        return file;
    // The sharing may have broken off: the same log goes on, another one is somebody else's.
    auto there = SharedFile::open(path, logPatience);
    const auto state = there ? (*there)->state() : Result<LogState>(pass(there.error()));
    return state && state->log == head->log ? std::move(there) : std::move(file);
}

QString placesFile(const Paths& paths)
{
    return paths.state + u"/places.json"_s;
}

// A place may hold a password, so it does not stand in a file of its own name.
QString keyOf(const QString& place)
{
    return QString::fromStdString(seal::hex(seal::sha256(place.toStdString()))).left(32);
}

Result<QJsonObject> readPlaces(const Paths& paths)
{
    const auto bytes = readSmallFile(placesFile(paths), maxPlacesBytes);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return QJsonObject();
    if (!bytes)
        return pass(bytes.error());
    return QJsonDocument::fromJson(*bytes).object();
}

} // namespace

Result<OpenedLog> openLog(const QString& place, std::chrono::milliseconds patience)
{
    const SharingPlace where = SharingPlace::from(place);
    switch (where.kind()) {
    case SharingPlace::Kind::None:
        return noPlace(place);
    case SharingPlace::Kind::File: {
        auto file = SharedFile::open(where.address(), patience);
        if (!file)
            return pass(file.error());
        const QString warning = (*file)->warning();
        return OpenedLog{std::move(*file), warning};
    }
    case SharingPlace::Kind::Postgres: {
        auto server = PostgresLog::open(where.address(), patience);
        if (!server)
            return pass(server.error());
        return OpenedLog{std::move(*server), {}};
    }
    }
    return noPlace(place);
}

Result<OpenedLog> shareRoom(const QString& folder, const QString& place)
{
    const SharingPlace where = SharingPlace::from(place);
    if (where.kind() == SharingPlace::Kind::None)
        return noPlace(place);
    auto store = LocalStore::open(folder);
    if (!store)
        return pass(store.error());
    auto link = LogLink::open(folder);
    if (!link)
        return pass(link.error());
    if (where.kind() == SharingPlace::Kind::File) {
        auto file = foundFile(where.address(), *store);
        if (!file)
            return pass(file.error());
        if (const auto shared = copyAndShare(*store, **file, *link, where.address()); !shared)
            return pass(shared.error());
        const QString warning = (*file)->warning();
        return OpenedLog{std::move(*file), warning};
    }
    const auto head = store->head();
    const auto room = store->room();
    if (!head || !room)
        return pass(head ? room.error() : head.error());
    auto server = PostgresLog::found(where.address(), head->log, *room, store->name(), logPatience);
    if (!server)
        return pass(server.error());
    if (const auto shared = copyAndShare(*store, **server, *link, where.address()); !shared)
        return pass(shared.error());
    if (const auto done = (*server)->founded(); !done)
        return pass(done.error());
    return OpenedLog{std::move(*server), {}};
}

bool isPlace(const QString& text)
{
    return SharingPlace::from(text).kind() != SharingPlace::Kind::None;
}

Result<void> joinRoom(const QString& folder, const QString& place)
{
    auto opened = openLog(place);
    if (!opened)
        return pass(opened.error());
    const auto state = opened->log->state();
    if (!state)
        return pass(state.error());
    if (state->room.isEmpty())
        return fail(Fault::NotFound, shownPlace(place),
                    LogPlacesWords::tr("Nobody has shared a room here yet."),
                    LogPlacesWords::tr(
                        "Whoever has the room shares it first: warroomctl room share PLACE"));
    return LogLink::join(folder, *state, SharingPlace::from(place).address())
        .map([](const LogLink&) {});
}

QString shownPlace(const QString& place)
{
    const SharingPlace where = SharingPlace::from(place);
    return where.kind() == SharingPlace::Kind::None ? place : where.shown();
}

Result<QString> replicaOfPlace(const Paths& paths, const QString& place)
{
    const auto places = readPlaces(paths);
    if (!places)
        return pass(places.error());
    const QString key = keyOf(SharingPlace::from(place).address());
    const QString known = (*places)[key].toString();
    return known.isEmpty() ? QString(paths.replicas + u'/' + key) : known;
}

Result<void> rememberPlace(const Paths& paths, const QString& place, const QString& folder)
{
    auto places = readPlaces(paths);
    if (!places)
        return pass(places.error());
    places->insert(keyOf(SharingPlace::from(place).address()), folder);
    if (const auto made = makePrivateFolder(paths.state); !made)
        return made;
    return writeAtomically(placesFile(paths), QJsonDocument(*places).toJson());
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/welcome.h"

#include "app/engine/logplaces.h"
#include "app/engine/opening.h"
#include "app/engine/roommaking.h"
#include "app/engine/threads.h"
#include "app/keys/card.h"
#include "app/settings/paths.h"
#include "app/settings/settings.h"

#include <QtCore/QFile>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

// The key that signs for this computer's person in every room; made for the first one, by their name.
Result<std::shared_ptr<const DeviceSigner>> ownKey(const Paths& paths, const QString& name)
{
    auto ring = keyRingFor({});
    if (!ring)
        return pass(ring.error());
    auto passphrase = passphraseSource({});
    if (!passphrase)
        return pass(passphrase.error());
    auto settings = readSettings(paths.settingsFile);
    if (!settings)
        return pass(settings.error());
    const bool known = !settings->identity.isEmpty() && ring->find(settings->identity);
    const QString id = known ? settings->identity : idTextFrom(name);
    if (id.isEmpty())
        return fail(Fault::Usage, name, Desktop::tr("A name needs a letter or a digit."));
    auto signer = ring->find(id) ? ring->open(id, *passphrase) : ring->create(id, {});
    if (!signer)
        return pass(signer.error());
    if (!known) {
        settings->identity = id;
        if (auto written = writeSettings(paths.settingsFile, *settings); !written)
            return pass(written.error());
    }
    return signer;
}

// What joining leads to.
struct Joined {
    QString place;
    QString card;
    QString words;
};

Result<Joined> join(const QString& name, const QString& place)
{
    const Paths paths = ownPaths();
    if (auto made = makeFolders(paths); !made)
        return pass(made.error());
    auto folder = replicaFolderOf(place);
    if (!folder)
        return pass(folder.error());
    // The place first: a key is made for a room that is there.
    if (!QFile::exists(journalPath(*folder))) {
        if (auto joined = joinRoom(*folder, place); !joined)
            return pass(joined.error());
    }
    auto signer = ownKey(paths, name);
    if (!signer)
        return pass(signer.error());
    if (auto kept = rememberRoom(*folder); !kept)
        return pass(kept.error());
    MemberCard card;
    card.name = name;
    card.label = Desktop::tr("this computer");
    return Joined{place, writeCard(card, **signer), fingerprint((*signer)->deviceKey())};
}

} // namespace

shell::FirstDoors firstDoors(DesktopWish& wish)
{
    shell::FirstDoors doors;
    doors.makeRoom = [&wish](const QString& name) -> Result<void> {
        auto made = makeOwnRoom(name);
        if (!made)
            return pass(made.error());
        wish.room = *made;
        return {};
    };
    doors.openRoom = [&wish](const QString& folder) -> Result<void> {
        auto found = replicaFolderOf(folder);
        if (!found)
            return pass(found.error());
        if (!QFile::exists(journalPath(*found)))
            return fail(Fault::NotFound, *found, Desktop::tr("There is no room in this folder."),
                        Desktop::tr("Choose the folder that holds the file journal.sqlite."));
        wish.room = *found;
        return rememberRoom(*found);
    };
    doors.openDemo = [&wish]() -> Result<void> {
        wish.room = ownPaths().replicas + u"/demo"_s;
        wish.demo = true;
        return {};
    };
    doors.joinRoom = [&wish, worker = std::make_shared<Worker>(u"joining"_s)](
                         const QString& name, const QString& place) {
        return worker->run([name, place] { return join(name, place); })
            .then(qApp, [&wish](const Result<Joined>& joined) -> Result<QString> {
                if (!joined)
                    return pass(joined.error());
                wish.room = joined->place;
                wish.card = joined->card;
                return joined->words;
            });
    };
    return doors;
}

} // namespace wr

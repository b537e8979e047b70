// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roommaking.h"

#include "app/engine/journalcodec.h"
#include "app/engine/roomkeeper.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

// Resources of a static library are not linked unless something names them; must stand outside every namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(rules);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

Result<QString> defaultThresholds()
{
    nameResources();
    QFile file(u":/thresholds/default.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, file.fileName(),
                    QCoreApplication::translate(
                        "wr::RoomMaking", "The thresholds that come with the program are missing."),
                    QCoreApplication::translate("wr::RoomMaking", "Install Warroom again."));
    return QString::fromUtf8(file.readAll());
}

Result<void> makeRoom(const QString& folder, const NewRoom& wanted, const Signer& signer,
                      const Clock& clock)
{
    RoomCreated created;
    created.name = wanted.name;
    created.rules = rulesVersion;
    created.thresholds = wanted.thresholds;
    created.demo = wanted.demo;
    created.steward = wanted.founder;
    created.steward.steward = true;
    created.steward.devices
        = {Device{DeviceKey(hexDigits(signer.publicKey())), wanted.deviceLabel, -1, -1}};
    if (created.thresholds.isEmpty()) {
        auto text = defaultThresholds();
        if (!text)
            return pass(text.error());
        created.thresholds = *text;
    }
    auto store = LocalStore::create(folder, wanted.name);
    if (!store)
        return pass(store.error());
    auto keeper = RoomKeeper::open(std::move(*store), clock);
    if (!keeper)
        return pass(keeper.error());
    (*keeper)->signWith(&signer);
    auto receipt = (*keeper)->submit(Command{created});
    if (!receipt)
        return pass(receipt.error());
    return {};
}

} // namespace wr

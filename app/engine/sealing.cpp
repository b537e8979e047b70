// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sealing.h"

#include "app/engine/journalcodec.h"
#include "app/engine/systemclock.h"
#include "app/journal/flaws.h"
#include "models/seal/sealroot.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

Result<QString> exhibitsRoot(const QList<Exhibit>& exhibits)
{
    std::vector<seal::SealedRecord> records;
    for (const Exhibit& exhibit : exhibits) {
        const auto digest = seal::digestFromHex(exhibit.id.value.toStdString());
        if (!digest)
            return fail(Fault::Integrity, exhibit.id.value,
                        QCoreApplication::translate("wr::Sealing",
                                                    "This exhibit has no SHA-256 for a name."));
        records.push_back(
            seal::SealedRecord{*digest, 0, static_cast<std::uint64_t>(exhibit.bytes), *digest});
    }
    const auto root = seal::sealRoot(std::move(records));
    if (!root)
        return pass(flawError(u"seal"_s, root.error()));
    return hexDigits(*root);
}

QList<Exhibit> exhibitsOf(const Room& room, const QList<SystemId>& systems)
{
    QList<Exhibit> list;
    for (const Exhibit& exhibit : room.exhibits) {
        if (systems.contains(exhibit.system))
            list.append(exhibit);
    }
    return list;
}

Result<EvidenceSealed> sealOf(const Room& room, const IncidentId& incident,
                              const QList<SystemId>& systems, const QString& why)
{
    const QList<Exhibit> exhibits = exhibitsOf(room, systems);
    if (exhibits.isEmpty())
        return fail(
            Fault::NotFound, incident.value,
            QCoreApplication::translate("wr::Sealing", "There is no evidence to seal yet."),
            QCoreApplication::translate("wr::Sealing", "Import telemetry of the system first."));
    auto root = exhibitsRoot(exhibits);
    if (!root)
        return pass(root.error());
    EvidenceSealed sealed{incident, SealId(freshId(u"seal"_s)), why, {}, 0, *root};
    for (const Exhibit& exhibit : exhibits) {
        sealed.exhibits.append(exhibit.id);
        sealed.items += exhibit.items;
    }
    return sealed;
}

} // namespace wr

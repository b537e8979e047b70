// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sealing.h"

#include "app/engine/journalcodec.h"
#include "app/engine/systemclock.h"
#include "app/journal/flaws.h"
#include "models/rules/exhibitaccess.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SealingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Sealing)
};

Result<seal::Digest> digestOf(const ExhibitId& id)
{
    const auto digest = seal::digestFromHex(id.value.toStdString());
    if (!digest)
        return fail(Fault::Integrity, id.value,
                    SealingWords::tr("This exhibit has no SHA-256 for a name."));
    return *digest;
}

} // namespace

Result<seal::SealedRecord> sealedRecord(const ItemRef& ref, std::string_view bytes)
{
    const auto exhibit = digestOf(ref.exhibit);
    if (!exhibit)
        return pass(exhibit.error());
    return seal::SealedRecord{*exhibit, static_cast<std::uint64_t>(ref.offset),
                              static_cast<std::uint64_t>(ref.length), seal::sha256(bytes)};
}

Result<QString> sealedRoot(const QList<Exhibit>& exhibits, std::vector<seal::SealedRecord> records)
{
    for (const Exhibit& exhibit : exhibits) {
        const auto digest = digestOf(exhibit.id);
        if (!digest)
            return pass(digest.error());
        records.push_back(
            seal::SealedRecord{*digest, 0, static_cast<std::uint64_t>(exhibit.bytes), *digest});
    }
    const auto root = seal::sealRoot(std::move(records));
    if (!root)
        return pass(flawError(u"seal"_s, root.error()));
    return hexDigits(*root);
}

Result<QList<EvidenceSealed>> sealsOf(const Room& room, const IncidentId& incident,
                                      const QList<SystemId>& systems, const QString& why)
{
    QList<Exhibit> exhibits;
    for (const Exhibit& exhibit : room.exhibits) {
        if (systems.contains(exhibit.system) && isReadableIn(room, exhibit.id, incident))
            exhibits.append(exhibit);
    }
    if (exhibits.isEmpty())
        return fail(Fault::NotFound, incident.value,
                    SealingWords::tr("There is no evidence to seal yet."),
                    SealingWords::tr("Import telemetry of the system first."));
    QList<EvidenceSealed> seals;
    for (qsizetype at = 0; at < exhibits.size(); at += mostInOneSeal) {
        auto sealed = sealOfChosen(incident, why, exhibits.mid(at, mostInOneSeal), {});
        if (!sealed)
            return pass(sealed.error());
        seals.append(*sealed);
    }
    return seals;
}

Result<EvidenceSealed> sealOfChosen(const IncidentId& incident, const QString& why,
                                    const QList<Exhibit>& exhibits,
                                    const std::vector<seal::SealedRecord>& records)
{
    auto root = sealedRoot(exhibits, records);
    if (!root)
        return pass(root.error());
    EvidenceSealed sealed{incident, SealId(freshId(u"seal"_s)), why, {}, 0, *root, {}};
    for (const Exhibit& exhibit : exhibits) {
        sealed.exhibits.append(exhibit.id);
        sealed.items += exhibit.items;
    }
    for (const seal::SealedRecord& record : records) {
        const ExhibitId exhibit(hexDigits(record.exhibit));
        sealed.records.append(ItemRef{exhibit, static_cast<qint64>(record.offset),
                                      static_cast<qint64>(record.length)});
        sealed.items += sealed.exhibits.contains(exhibit) ? 0 : 1;
    }
    return sealed;
}

} // namespace wr

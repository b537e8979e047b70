// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small room in a temporary folder, written by entries: Ada, who is steward; two systems; an incident on one of them with
// a note, a pin and two seals; another incident that no bundle of the first may tell about. Everything is the same in every
// process but the ids of the log.
#pragma once

#include "app/engine/journalcodec.h"
#include "app/keys/signer.h"
#include "app/report/bundleexport.h"
#include "models/state/room.h"

#include <QtCore/QTemporaryDir>

namespace wr::test {

class SmallRoom final
{
public:
    SmallRoom();

    bool isMade() const { return m_made; }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString replica() const { return path(QStringLiteral("room")); }

    const DeviceSigner& signer() const { return m_signer; }

    bool write(const Event& event, const DeviceSigner& by);

    bool write(const Event& event) { return write(event, m_signer); }

    // As folded from the journal.
    Room room() const;
    // The bundle of the incident, written to this name.
    Result<BundleMade> bundle(const QString& name) const;
    ExhibitId keep(const QByteArray& bytes, const QString& name, const QString& system);

    const IncidentId incident{QStringLiteral("inc-refunds")};
    const QByteArray evidence;   // whole sealed
    const QByteArray compressed; // gzip; one record of it is sealed alone
    ExhibitId evidenceId;
    ExhibitId compressedId;
    ExhibitId otherId;

private:
    bool fill();

    QTemporaryDir m_folder;
    DeviceSigner m_signer;
    qint64 m_micros = 1'790'000'000'000'000;
    bool m_made = false;
};

// Writes a bundle and gives it its name; nothing is entered as custody.
Result<BundleMade> exportBundle(const QString& folder, const Room& room, const DeviceSigner& signer,
                                const BundleWish& wish);

// A signer that is the same in every process.
DeviceSigner signerOf(std::uint8_t number);

} // namespace wr::test

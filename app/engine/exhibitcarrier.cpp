// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/exhibitcarrier.h"

#include "app/disk/atomicfile.h"
#include "app/settings/privatefile.h"
#include "app/vault/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::ExhibitCarrier)
};

std::span<const std::uint8_t> octets(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

// The SHA-256 of what a stored form holds.
Result<ExhibitId> contentOf(const QString& path, const ExhibitId& exhibit)
{
    auto reader = ExhibitReader::open(path, exhibit);
    if (!reader)
        return pass(reader.error());
    ExhibitHash hash;
    for (std::size_t index = 0; index < reader->frames(); ++index) {
        const auto bytes = reader->frame(index);
        if (!bytes)
            return pass(bytes.error());
        hash.add(*bytes);
    }
    return hash.take();
}

} // namespace

ExhibitCarrier::ExhibitCarrier(const QString& replicaFolder, SharedLog& log)
    : m_folder(replicaFolder + u"/vault"_s)
    , m_vault(m_folder)
    , m_log(log)
{
}

QString ExhibitCarrier::comingFolder(const ExhibitId& exhibit) const
{
    return m_folder + u"/coming/"_s + exhibit.value;
}

Result<ExhibitShare> ExhibitCarrier::shareOf(const ExhibitId& exhibit)
{
    const auto known = m_shares.constFind(exhibit);
    if (known != m_shares.constEnd() && known->isWhole())
        return *known;
    auto share = m_log.exhibit(exhibit);
    if (share)
        m_shares.insert(exhibit, *share);
    return share;
}

Result<Carriage> ExhibitCarrier::shareNext(const ExhibitId& exhibit)
{
    auto share = shareOf(exhibit);
    if (!share)
        return pass(share.error());
    if (share->isWhole())
        return Carriage{exhibit, false, share->bytes, share->bytes};
    QFile file(m_vault.pathOf(exhibit));
    if (!m_vault.holds(exhibit) || !file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, exhibit.value,
                    Words::tr("This replica does not hold the exhibit."));
    ExhibitShare whole{file.size(), (file.size() + exhibitChunkBytes - 1) / exhibitChunkBytes, {}};
    if (share->chunks > 0 && share->bytes != whole.bytes)
        return Carriage{exhibit, false, 0,
                        share->bytes}; // somebody else shares another stored form of it
    qint64 index = 0;
    while (share->present.contains(index))
        ++index;
    if (!file.seek(index * exhibitChunkBytes))
        return pass(fileError(file.fileName(), 5));
    const QByteArray bytes = file.read(exhibitChunkBytes);
    if (const auto put = m_log.putChunk(exhibit, whole, index, bytes); !put)
        return pass(put.error());
    whole.present = share->present;
    whole.present.append(index);
    std::sort(whole.present.begin(), whole.present.end());
    m_shares.insert(exhibit, whole);
    return Carriage{exhibit, false, std::min(whole.present.size() * exhibitChunkBytes, whole.bytes),
                    whole.bytes};
}

Result<Carriage> ExhibitCarrier::fetchNext(const ExhibitId& exhibit)
{
    const auto share = shareOf(exhibit);
    if (!share)
        return pass(share.error());
    if (m_vault.holds(exhibit))
        return Carriage{exhibit, true, share->bytes, share->bytes};
    if (!share->isWhole())
        return fail(Fault::NotFound, exhibit.value,
                    Words::tr("Nobody has shared all of this exhibit yet."),
                    Words::tr("Ask whoever imported it to open the room, or to seal it."));
    const QString folder = comingFolder(exhibit);
    if (const auto made = makePrivateFolder(folder); !made)
        return pass(made.error());
    qint64 index = 0;
    while (index < share->chunks && QFileInfo::exists(folder + u'/' + QString::number(index)))
        ++index;
    if (index < share->chunks) {
        const auto bytes = m_log.chunk(exhibit, index);
        if (!bytes)
            return pass(bytes.error());
        if (const auto kept = writeAtomically(folder + u'/' + QString::number(index), *bytes);
            !kept)
            return pass(kept.error());
        ++index;
    }
    if (index == share->chunks) {
        if (const auto whole = assemble(exhibit, *share); !whole)
            return pass(whole.error());
    }
    return Carriage{exhibit, true, std::min(index * exhibitChunkBytes, share->bytes), share->bytes};
}

// Puts the chunks together; only what has the right SHA-256 gets the exhibit's name.
Result<void> ExhibitCarrier::assemble(const ExhibitId& exhibit, const ExhibitShare& share) const
{
    const QString coming = comingFolder(exhibit);
    const QString path = m_vault.pathOf(exhibit);
    if (const auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    auto file = AtomicFile::create(m_folder);
    if (!file)
        return pass(file.error());
    for (qint64 index = 0; index < share.chunks; ++index) {
        const auto bytes = readSmallFile(coming + u'/' + QString::number(index), exhibitChunkBytes);
        if (!bytes)
            return pass(bytes.error());
        if (const auto written = file->write(octets(*bytes)); !written)
            return written;
    }
    const auto found = contentOf(file->temporaryPath(), exhibit);
    if (!found || *found != exhibit) {
        QDir(coming).removeRecursively();
        return fail(
            Fault::Integrity, exhibit.value,
            Words::tr("What came from the shared log is not this exhibit; it was thrown away."),
            Words::tr("Ask whoever imported it for the original file."));
    }
    const auto kept = file->commitAs(path, FileAccess::ReadOnly);
    if (kept)
        QDir(coming).removeRecursively();
    return kept;
}

} // namespace wr

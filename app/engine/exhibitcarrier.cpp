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

constexpr qint64 hashedAtOnce = 4; // chunks: entries never wait for evidence

struct ExhibitCarrierWords {
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

QString ExhibitCarrier::comingFolder(const KnownExhibit& exhibit) const
{
    return m_folder + u"/coming/"_s + exhibit.onLog().value;
}

Result<ExhibitShare> ExhibitCarrier::shareOf(const ExhibitId& onLog)
{
    const auto known = m_shares.constFind(onLog);
    if (known != m_shares.constEnd() && known->isWhole())
        return *known;
    auto share = m_log.exhibit(onLog);
    if (share)
        m_shares.insert(onLog, *share);
    return share;
}

Result<SharedForm*> ExhibitCarrier::leaving(const KnownExhibit& exhibit)
{
    if (!m_vault.holds(exhibit.id))
        return fail(Fault::NotFound, exhibit.id.value,
                    ExhibitCarrierWords::tr("This replica does not hold the exhibit."));
    if (!m_form || m_formOf != exhibit.onLog()) {
        auto form = SharedForm::open(m_vault.pathOf(exhibit.id), exhibit.key);
        if (!form)
            return pass(form.error());
        m_form.emplace(std::move(*form));
        m_formOf = exhibit.onLog();
        m_name.reset();
    }
    return &*m_form;
}

Result<Carriage> ExhibitCarrier::shareNext(const KnownExhibit& exhibit)
{
    const ExhibitId& onLog = exhibit.onLog();
    auto share = shareOf(onLog);
    if (!share)
        return pass(share.error());
    if (share->isWhole())
        return Carriage{exhibit.id, false, share->bytes, share->bytes};
    const auto form = leaving(exhibit);
    if (!form)
        return pass(form.error());
    ExhibitShare whole = (*form)->whole();
    // A copy leaves only if it is the one that the room knows: the same key over another stored form must not be seen.
    if (exhibit.isRestricted() && !m_name) {
        const auto name = (*form)->hashOn(hashedAtOnce);
        if (!name)
            return pass(name.error());
        m_name = *name;
        if (!m_name)
            return Carriage{exhibit.id, false, 1, whole.bytes}; // goes on to be hashed
    }
    const bool another = exhibit.isRestricted() && *m_name != exhibit.shared;
    if (another || (share->chunks > 0 && share->bytes != whole.bytes))
        return Carriage{exhibit.id, false, 0,
                        whole.bytes}; // somebody else shares another stored form of it
    qint64 index = 0;
    while (share->present.contains(index))
        ++index;
    const auto bytes = (*form)->chunk(index);
    if (!bytes)
        return pass(bytes.error());
    if (const auto put = m_log.putChunk(onLog, whole, index, *bytes); !put)
        return pass(put.error());
    whole.present = share->present;
    whole.present.append(index);
    std::sort(whole.present.begin(), whole.present.end());
    m_shares.insert(onLog, whole);
    return Carriage{exhibit.id, false,
                    std::min(whole.present.size() * exhibitChunkBytes, whole.bytes), whole.bytes};
}

Result<Carriage> ExhibitCarrier::fetchNext(const KnownExhibit& exhibit)
{
    const auto share = shareOf(exhibit.onLog());
    if (!share)
        return pass(share.error());
    if (m_vault.holds(exhibit.id))
        return Carriage{exhibit.id, true, share->bytes, share->bytes};
    if (!share->isWhole())
        return fail(
            Fault::NotFound, exhibit.id.value,
            ExhibitCarrierWords::tr("Nobody has shared all of this exhibit yet."),
            ExhibitCarrierWords::tr("Ask whoever imported it to open the room, or to seal it."));
    const QString folder = comingFolder(exhibit);
    if (const auto made = makePrivateFolder(folder); !made)
        return pass(made.error());
    qint64 index = 0;
    while (index < share->chunks && QFileInfo::exists(folder + u'/' + QString::number(index)))
        ++index;
    if (index < share->chunks) {
        const auto bytes = m_log.chunk(exhibit.onLog(), index);
        if (!bytes)
            return pass(bytes.error());
        if (const auto kept = writeAtomically(folder + u'/' + QString::number(index), *bytes);
            !kept)
            return pass(kept.error());
        ++index;
    }
    if (index == share->chunks) {
        const auto whole = assemble(exhibit, *share);
        if (!whole && whole.error().fault == Fault::Integrity)
            QDir(folder).removeRecursively();
        if (!whole)
            return pass(whole.error());
    }
    return Carriage{exhibit.id, true, std::min(index * exhibitChunkBytes, share->bytes),
                    share->bytes};
}

// Puts the chunks together; only what has the right SHA-256 gets the exhibit's name.
Result<void> ExhibitCarrier::assemble(const KnownExhibit& exhibit, const ExhibitShare& share) const
{
    const QString coming = comingFolder(exhibit);
    const QString path = m_vault.pathOf(exhibit.id);
    if (const auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    auto file = AtomicFile::create(m_folder);
    if (!file)
        return pass(file.error());
    const auto chunk = [&coming](qint64 index) {
        return readSmallFile(coming + u'/' + QString::number(index), exhibitChunkBytes);
    };
    const auto take = [&file](const QByteArray& bytes) { return file->write(octets(bytes)); };
    if (exhibit.isRestricted()) {
        if (const auto opened = openCopy({chunk, share.chunks, exhibit.shared, exhibit.key}, take);
            !opened)
            return opened;
    }
    for (qint64 index = 0; index < share.chunks && !exhibit.isRestricted(); ++index) {
        const auto bytes = chunk(index);
        if (!bytes)
            return pass(bytes.error());
        if (const auto written = take(*bytes); !written)
            return written;
    }
    const auto found = contentOf(file->temporaryPath(), exhibit.id);
    if (!found || *found != exhibit.id)
        return fail(Fault::Integrity, exhibit.id.value,
                    ExhibitCarrierWords::tr(
                        "What came from the shared log is not this exhibit; it was thrown away."),
                    ExhibitCarrierWords::tr("Ask whoever imported it for the original file."));
    const auto kept = file->commitAs(path, FileAccess::ReadOnly);
    if (kept)
        QDir(coming).removeRecursively();
    return kept;
}

} // namespace wr

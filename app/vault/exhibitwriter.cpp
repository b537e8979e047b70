// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/exhibitwriter.h"

#include "app/vault/sha256.h"
#include "app/vault/vaultformat.h"
#include "models/seal/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <vector>
#include <zstd.h>

namespace wr {

namespace {

struct ExhibitWriterWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ExhibitWriter)
};

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

// The deepest folder of the path that must be made is synced into its parent, so that it survives a power cut.
Result<void> ensureFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (const auto made = ensureFolder(parent); !made)
        return made;
    errno = 0;
    if (!QDir().mkdir(folder) && !QFileInfo(folder).isDir())
        return pass(fileError(folder, errno));
    return syncFolder(parent);
}

} // namespace

class ExhibitWriter::Work final
{
public:
    Work(QString folder, AtomicFile file)
        : m_folder(std::move(folder))
        , m_file(std::move(file))
        , m_compressor(ZSTD_createCCtx())
        , m_packed(ZSTD_compressBound(exhibitFrameBytes))
    {
        ZSTD_CCtx_setParameter(m_compressor.get(), ZSTD_c_compressionLevel, 1);
        ZSTD_CCtx_setParameter(m_compressor.get(), ZSTD_c_checksumFlag, 1);
    }

    void name(std::string_view bytes)
    {
        m_hash.add(bytes);
        m_named += static_cast<qint64>(bytes.size());
    }

    Result<void> keep(std::string_view bytes)
    {
        m_bytes += static_cast<qint64>(bytes.size());
        while (!bytes.empty()) {
            if (m_part.empty() && bytes.size() >= exhibitFrameBytes) {
                if (const auto written = frame(bytes.substr(0, exhibitFrameBytes)); !written)
                    return written;
                bytes.remove_prefix(exhibitFrameBytes);
                continue;
            }
            const auto taken = std::min(bytes.size(), exhibitFrameBytes - m_part.size());
            m_part.append(bytes.substr(0, taken));
            bytes.remove_prefix(taken);
            if (m_part.size() < exhibitFrameBytes)
                continue;
            if (const auto written = flush(); !written)
                return written;
        }
        return {};
    }

    Result<KeptBytes> commit()
    {
        if (m_named != m_bytes)
            return fail(
                Fault::Integrity, m_folder,
                ExhibitWriterWords::tr("What was hashed of the evidence is not all that was kept."),
                ExhibitWriterWords::tr("Import the file again."));
        if (const auto written = flush(); !written)
            return pass(written.error());
        const auto table = seekTable(m_frames);
        if (const auto written = store(table); !written)
            return pass(written.error());
        KeptBytes kept;
        kept.exhibit = m_hash.take();
        kept.bytes = m_bytes;
        kept.storedBytes = m_stored;
        const QString path = exhibitPath(m_folder, kept.exhibit);
        if (QFileInfo::exists(path)) {
            kept.heldBefore = true;
            kept.storedBytes = QFileInfo(path).size();
            return kept;
        }
        if (const auto made = ensureFolder(QFileInfo(path).absolutePath()); !made)
            return pass(made.error());
        if (const auto named = m_file.commitAs(path, FileAccess::ReadOnly); !named)
            return pass(named.error());
        return kept;
    }

    qint64 bytes() const { return m_bytes; }

private:
    Result<void> flush()
    {
        if (m_part.empty())
            return {};
        const auto written = frame(m_part);
        m_part.clear();
        return written;
    }

    Result<void> frame(std::string_view bytes)
    {
        const auto size = ZSTD_compress2(m_compressor.get(), m_packed.data(), m_packed.size(),
                                         bytes.data(), bytes.size());
        if (ZSTD_isError(size) != 0)
            return fail(
                Fault::OutOfReach, m_folder,
                ExhibitWriterWords::tr("There is not enough memory to compress the evidence."),
                ExhibitWriterWords::tr("Close other programs, then import the file again."));
        m_frames.push_back(
            {static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(bytes.size())});
        return store({m_packed.data(), size});
    }

    Result<void> store(std::string_view bytes)
    {
        m_stored += static_cast<qint64>(bytes.size());
        return m_file.write(seal::asOctets(bytes));
    }

    QString m_folder;
    AtomicFile m_file;
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> m_compressor;
    std::vector<char> m_packed;
    std::string m_part;
    std::vector<FrameSizes> m_frames;
    ExhibitHash m_hash;
    qint64 m_named = 0;
    qint64 m_bytes = 0;
    qint64 m_stored = 0;
};

ExhibitWriter::ExhibitWriter(std::unique_ptr<Work> work)
    : m_work(std::move(work))
{
}

ExhibitWriter::ExhibitWriter(ExhibitWriter&&) noexcept = default;
ExhibitWriter::~ExhibitWriter() = default;

Result<ExhibitWriter> ExhibitWriter::begin(const QString& vaultFolder)
{
    if (const auto made = ensureFolder(vaultFolder); !made)
        return pass(made.error());
    auto file = AtomicFile::create(vaultFolder);
    if (!file)
        return pass(file.error());
    return ExhibitWriter(std::make_unique<Work>(vaultFolder, std::move(*file)));
}

Result<void> ExhibitWriter::write(std::string_view bytes)
{
    name(bytes);
    return keep(bytes);
}

void ExhibitWriter::name(std::string_view bytes)
{
    m_work->name(bytes);
}

Result<void> ExhibitWriter::keep(std::string_view bytes)
{
    return m_work->keep(bytes);
}

Result<KeptBytes> ExhibitWriter::commit()
{
    return m_work->commit();
}

qint64 ExhibitWriter::bytes() const
{
    return m_work->bytes();
}

} // namespace wr

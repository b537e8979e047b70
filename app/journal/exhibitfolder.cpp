// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/exhibitfolder.h"

#include "app/disk/atomicfile.h"
#include "app/disk/statement.h"
#include "app/journal/beside.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <optional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExhibitFolderWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

constexpr qint64 maxChunks = 65'536; // 64 GiB
constexpr qint64 maxWholeBytes = 64; // of the file "whole"

bool isExhibit(const ExhibitId& id)
{
    return seal::digestFromHex(id.value.toStdString()).has_value();
}

bool fitsTogether(qint64 bytes, qint64 chunks)
{
    return chunks > 0 && chunks <= maxChunks && bytes > (chunks - 1) * exhibitChunkBytes
        && bytes <= chunks * exhibitChunkBytes;
}

qint64 sizeOf(const ExhibitShare& whole, qint64 index)
{
    return std::min(exhibitChunkBytes, whole.bytes - index * exhibitChunkBytes);
}

tl::unexpected<Error> noExhibit(const ExhibitId& id)
{
    return fail(Fault::Usage, id.value, ExhibitFolderWords::tr("This is no exhibit."),
                ExhibitFolderWords::tr("An exhibit is named by 64 hexadecimal digits."));
}

// What "whole" says; nothing when it is missing or says nothing useful.
std::optional<ExhibitShare> wholeIn(const QString& folder)
{
    const auto text = readBeside(folder + u"/whole"_s, maxWholeBytes);
    if (!text)
        return std::nullopt;
    const QByteArrayList numbers = text->trimmed().split(' ');
    if (numbers.size() != 2)
        return std::nullopt;
    const ExhibitShare whole{numbers[0].toLongLong(), numbers[1].toLongLong(), {}};
    return fitsTogether(whole.bytes, whole.chunks) ? std::optional(whole) : std::nullopt;
}

QByteArray written(const ExhibitShare& whole)
{
    return QByteArray::number(whole.bytes) + ' ' + QByteArray::number(whole.chunks) + '\n';
}

QString chunkPath(const QString& folder, qint64 index)
{
    return folder + u'/' + QString::number(index);
}

} // namespace

ExhibitFolder::ExhibitFolder(QString sharedFolder)
    : m_shared(std::move(sharedFolder))
    , m_incoming(m_shared + u"/incoming"_s)
{
}

QString ExhibitFolder::folderOf(const ExhibitId& id) const
{
    return m_shared + u'/' + id.value.left(2) + u'/' + id.value.mid(2);
}

Result<ExhibitShare> ExhibitFolder::exhibit(const ExhibitId& id) const
{
    if (!isExhibit(id))
        return noExhibit(id);
    const QString folder = folderOf(id);
    const auto whole = wholeIn(folder);
    if (!whole)
        return ExhibitShare{};
    ExhibitShare share = *whole;
    for (qint64 index = 0; index < share.chunks; ++index) {
        if (sizeBeside(chunkPath(folder, index)) == sizeOf(share, index))
            share.present.push_back(index);
    }
    return share;
}

// Makes the folders, and clears once what killed programs left behind.
Result<void> ExhibitFolder::prepare(const ExhibitId& id)
{
    const QString folder = folderOf(id);
    for (const QString& each : {m_shared, m_incoming, QFileInfo(folder).path(), folder}) {
        if (const auto made = makeBeside(each); !made)
            return made;
    }
    if (m_cleared)
        return {};
    m_cleared = true;
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    QDirIterator leftovers(m_incoming, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (leftovers.hasNext()) {
        leftovers.next();
        if (leftovers.fileInfo().lastModified() < yesterday)
            QFile::remove(leftovers.filePath());
    }
    return {};
}

Result<void> ExhibitFolder::place(const QString& path, const QByteArray& bytes) const
{
    auto file = AtomicFile::create(m_incoming);
    if (!file)
        return pass(file.error());
    if (const auto done = file->write(octetsOf(bytes)); !done)
        return done;
    return file->commitAs(path, FileAccess::ReadOnly);
}

Result<void> ExhibitFolder::putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                                     const QByteArray& bytes)
{
    if (!isExhibit(id))
        return noExhibit(id);
    if (!fitsTogether(whole.bytes, whole.chunks) || index < 0 || index >= whole.chunks
        || bytes.size() != sizeOf(whole, index))
        return fail(Fault::Usage, id.value,
                    ExhibitFolderWords::tr(
                        "This chunk does not fit into the exhibit (number %1, %2 bytes).")
                        .arg(index)
                        .arg(bytes.size()));
    if (const auto ready = prepare(id); !ready)
        return ready;
    const QString folder = folderOf(id);
    const auto there = wholeIn(folder);
    if (there && (there->bytes != whole.bytes || there->chunks != whole.chunks))
        return fail(
            Fault::Refused, id.value,
            ExhibitFolderWords::tr("This exhibit is being shared in another form already (%1 bytes "
                                   "instead of %2).")
                .arg(there->bytes)
                .arg(whole.bytes),
            ExhibitFolderWords::tr("Let the one who began finish it, or remove the folder %1.")
                .arg(folder));
    if (!there) {
        if (const auto begun = place(folder + u"/whole"_s, written(whole)); !begun)
            return begun;
    }
    const QString path = chunkPath(folder, index);
    if (sizeBeside(path) == bytes.size())
        return {};
    if (const auto placed = place(path, bytes); !placed)
        return placed;
    // The folders above may be new.
    const auto synced = syncFolder(QFileInfo(folder).path());
    return synced ? syncFolder(m_shared) : synced;
}

Result<QByteArray> ExhibitFolder::chunk(const ExhibitId& id, qint64 index) const
{
    if (!isExhibit(id) || index < 0 || index >= maxChunks)
        return noExhibit(id);
    auto bytes = readBeside(chunkPath(folderOf(id), index), exhibitChunkBytes);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return fail(Fault::NotFound, id.value,
                    ExhibitFolderWords::tr("This part of the exhibit is not shared."),
                    ExhibitFolderWords::tr("Ask somebody who holds the exhibit to share it."));
    return bytes;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/archivestream.h"

#include <archive.h>
#include <archive_entry.h>

namespace wr {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

} // namespace

// What the library calls.
struct ArchiveCallbacks {
    static la_ssize_t pull(archive*, void* self, const void** bytes)
    {
        auto* stream = static_cast<ArchiveStream*>(self);
        const qint64 got = stream->m_device.read(stream->m_piece.data(), pieceBytes);
        if (got < 0)
            return -1;
        stream->m_in += got;
        if (stream->m_sequential)
            stream->m_digest.addData(QByteArrayView(stream->m_piece.data(), got));
        *bytes = stream->m_piece.data();
        return got;
    }

    static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence)
    {
        auto* stream = static_cast<ArchiveStream*>(self);
        qint64 from = 0;
        if (whence == SEEK_CUR)
            from = stream->m_device.pos();
        else if (whence == SEEK_END)
            from = stream->m_device.size();
        const qint64 to = from + offset;
        return to >= 0 && stream->m_device.seek(to) ? to : ARCHIVE_FATAL;
    }
};

ArchiveStream::ArchiveStream(QIODevice& device)
    : m_device(device)
    , m_archive(nullptr, &archive_read_free)
    , m_piece(static_cast<std::size_t>(pieceBytes))
    , m_sequential(device.isSequential())
{
    open();
}

ArchiveStream::~ArchiveStream() = default;

void ArchiveStream::open()
{
    m_archive.reset(archive_read_new());
    m_entries = 0;
    m_stuck = false;
    archive* opened = m_archive.get();
    archive_read_support_format_zip(opened);
    archive_read_support_format_tar(opened);
    archive_read_support_filter_gzip(opened);
    archive_read_support_filter_zstd(opened);
    archive_read_set_read_callback(opened, &ArchiveCallbacks::pull);
    archive_read_set_callback_data(opened, this);
    if (!m_sequential) {
        m_device.seek(0);
        archive_read_set_seek_callback(opened, &ArchiveCallbacks::seek);
    }
    m_opened = archive_read_open1(opened) >= ARCHIVE_WARN;
}

// Back to where the library was, past the entry that it could not read.
bool ArchiveStream::reenter()
{
    if (m_sequential || archive_format(m_archive.get()) != ARCHIVE_FORMAT_ZIP)
        return false;
    const qint64 known = m_entries;
    open();
    while (m_opened && m_entries < known) {
        if (archive_read_next_header(m_archive.get(), &m_entry) < ARCHIVE_WARN)
            return false;
        ++m_entries;
    }
    return m_opened;
}

ArchiveStream::Step ArchiveStream::next()
{
    if (!m_opened || (m_stuck && !reenter()))
        return Step::Lost;
    const int state = archive_read_next_header(m_archive.get(), &m_entry);
    ++m_entries;
    if (state == ARCHIVE_OK || state == ARCHIVE_WARN)
        return Step::Entry;
    if (state == ARCHIVE_EOF)
        return Step::End;
    return state == ARCHIVE_FATAL ? Step::Lost : Step::Damaged;
}

qint64 ArchiveStream::read(char* bytes, qint64 most)
{
    qint64 have = 0;
    while (have < most) {
        const la_ssize_t got = archive_read_data(m_archive.get(), bytes + have,
                                                 static_cast<std::size_t>(most - have));
        if (got < 0) {
            m_stuck = got == ARCHIVE_FATAL;
            return have > 0 ? have : -1;
        }
        if (got == 0)
            break;
        have += got;
    }
    return have;
}

QString ArchiveStream::words() const
{
    return QString::fromUtf8(archive_error_string(m_archive.get()));
}

qint64 ArchiveStream::bytes() const
{
    return m_sequential ? m_in : m_device.size();
}

QString ArchiveStream::digest(const std::function<bool()>& stopped)
{
    if (!m_sequential && !m_device.seek(0))
        return {};
    for (;;) {
        if (stopped && stopped())
            return {};
        const qint64 got = m_device.read(m_piece.data(), pieceBytes);
        if (got <= 0)
            break;
        m_in += got;
        m_digest.addData(QByteArrayView(m_piece.data(), got));
    }
    return QString::fromLatin1(m_digest.result().toHex());
}

} // namespace wr

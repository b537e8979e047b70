// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/exhibitreader.h"

#include "app/disk/atomicfile.h"
#include "app/vault/vaultformat.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#include <zstd.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExhibitReaderWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ExhibitReader)
};

struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class Descriptor final
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }

    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }

    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    int number() const { return m_number; }

    // False when the file ends early or cannot be read; errno is 0 in the first case.
    bool readAt(qint64 offset, char* to, std::size_t size) const
    {
        while (size > 0) {
            errno = 0;
            const ssize_t got = ::pread(m_number, to, size, offset);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return false;
            to += got;
            offset += got;
            size -= static_cast<std::size_t>(got);
        }
        return true;
    }

private:
    int m_number = -1;
};

struct Frame {
    std::size_t index = 0;
    std::uint64_t used = 0;
    std::string bytes;
};

} // namespace

class ExhibitReader::Work final
{
public:
    Work(Descriptor file, QString path, ExhibitId exhibit)
        : m_file(std::move(file))
        , m_path(std::move(path))
        , m_exhibit(std::move(exhibit))
        , m_decompressor(ZSTD_createDCtx())
    {
    }

    Result<void> readTable()
    {
        const qint64 size = ::lseek(m_file.number(), 0, SEEK_END);
        std::string footer(seekFooterBytes, '\0');
        if (size < static_cast<qint64>(footer.size())
            || !m_file.readAt(size - static_cast<qint64>(footer.size()), footer.data(),
                              footer.size()))
            return pass(damage());
        const auto tableBytes = seekTableBytes(footer);
        if (!tableBytes || static_cast<qint64>(*tableBytes) > size)
            return pass(damage());
        std::string table(*tableBytes, '\0');
        if (!m_file.readAt(size - static_cast<qint64>(table.size()), table.data(), table.size()))
            return pass(damage());
        auto frames = framesOf(table);
        if (!frames)
            return pass(damage());
        m_frames = std::move(*frames);
        return addUp(size - static_cast<qint64>(table.size()));
    }

    Result<std::string_view> frame(std::size_t index)
    {
        for (Frame& kept : m_kept) {
            if (kept.index != index || kept.used == 0)
                continue;
            kept.used = ++m_clock;
            return std::string_view(kept.bytes);
        }
        Frame& spare = *std::min_element(
            m_kept.begin(), m_kept.end(),
            [](const Frame& left, const Frame& right) { return left.used < right.used; });
        spare.used = 0;
        m_stored.resize(m_frames[index].stored);
        if (!m_file.readAt(m_storedAt[index], m_stored.data(), m_stored.size()))
            return pass(errno == 0 ? damage() : fileError(m_path, errno));
        spare.bytes.resize(m_frames[index].bytes);
        const auto got = ZSTD_decompressDCtx(m_decompressor.get(), spare.bytes.data(),
                                             spare.bytes.size(), m_stored.data(), m_stored.size());
        if (ZSTD_isError(got) != 0 || got != spare.bytes.size())
            return pass(damage(index));
        spare.index = index;
        spare.used = ++m_clock;
        return std::string_view(spare.bytes);
    }

    std::size_t frameAt(qint64 offset) const
    {
        const auto after = std::upper_bound(m_startsAt.begin(), m_startsAt.end(), offset);
        return static_cast<std::size_t>(after - m_startsAt.begin()) - 1;
    }

    qint64 size() const { return m_size; }

    std::size_t frames() const { return m_frames.size(); }

    qint64 startOf(std::size_t index) const { return m_startsAt[index]; }

private:
    Result<void> addUp(qint64 tableAt)
    {
        qint64 stored = 0;
        for (const FrameSizes& it : m_frames) {
            m_storedAt.push_back(stored);
            m_startsAt.push_back(m_size);
            stored += it.stored;
            m_size += it.bytes;
        }
        if (stored != tableAt)
            return pass(damage());
        return {};
    }

    Error damage() const
    {
        return Error{Fault::Integrity, m_exhibit.value,
                     ExhibitReaderWords::tr(
                         "The kept file of this exhibit is damaged: its table of frames does "
                         "not fit the file."),
                     ExhibitReaderWords::tr(
                         "Fetch the exhibit from another replica or import the original file "
                         "again.")};
    }

    Error damage(std::size_t index) const
    {
        return Error{Fault::Integrity, m_exhibit.value,
                     ExhibitReaderWords::tr(
                         "The kept file of this exhibit is damaged: bytes %1 to %2 do not "
                         "match their checksum.")
                         .arg(m_startsAt[index])
                         .arg(m_startsAt[index] + m_frames[index].bytes),
                     ExhibitReaderWords::tr(
                         "Fetch the exhibit from another replica or import the original file "
                         "again.")};
    }

    Descriptor m_file;
    QString m_path;
    ExhibitId m_exhibit;
    std::unique_ptr<ZSTD_DCtx, FreeDecompressor> m_decompressor;
    std::vector<FrameSizes> m_frames;
    std::vector<qint64> m_storedAt;
    std::vector<qint64> m_startsAt;
    qint64 m_size = 0;
    std::array<Frame, 8> m_kept;
    std::uint64_t m_clock = 0;
    std::string m_stored;
};

ExhibitReader::ExhibitReader(std::unique_ptr<Work> work)
    : m_work(std::move(work))
{
}

ExhibitReader::ExhibitReader(ExhibitReader&&) noexcept = default;
ExhibitReader& ExhibitReader::operator=(ExhibitReader&&) noexcept = default;
ExhibitReader::~ExhibitReader() = default;

Result<ExhibitReader> ExhibitReader::open(const QString& path, const ExhibitId& exhibit)
{
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0 && errno == ENOENT)
        return fail(Fault::NotFound, exhibit.value,
                    ExhibitReaderWords::tr("This replica does not hold this exhibit."),
                    ExhibitReaderWords::tr("Fetch it from a replica that holds it."));
    if (file.number() < 0)
        return pass(fileError(path, errno));
    auto work = std::make_unique<Work>(std::move(file), path, exhibit);
    if (const auto read = work->readTable(); !read)
        return pass(read.error());
    return ExhibitReader(std::move(work));
}

qint64 ExhibitReader::size() const
{
    return m_work->size();
}

std::size_t ExhibitReader::frames() const
{
    return m_work->frames();
}

Result<std::string_view> ExhibitReader::frame(std::size_t index)
{
    return m_work->frame(index);
}

Result<void> ExhibitReader::read(qint64 offset, qint64 length, std::string& out)
{
    offset = std::max<qint64>(offset, 0);
    while (length > 0 && offset < size()) {
        const auto index = m_work->frameAt(offset);
        const auto bytes = m_work->frame(index);
        if (!bytes)
            return pass(bytes.error());
        const auto piece = bytes->substr(static_cast<std::size_t>(offset - m_work->startOf(index)),
                                         static_cast<std::size_t>(length));
        out.append(piece);
        offset += static_cast<qint64>(piece.size());
        length -= static_cast<qint64>(piece.size());
    }
    return {};
}

Result<std::string_view> ExhibitReader::view(qint64 offset, qint64 length, std::string& spare)
{
    if (offset < 0 || length <= 0 || offset >= size())
        return std::string_view();
    const auto index = m_work->frameAt(offset);
    const auto bytes = m_work->frame(index);
    if (!bytes)
        return bytes;
    const auto start = static_cast<std::size_t>(offset - m_work->startOf(index));
    if (start + static_cast<std::size_t>(length) <= bytes->size())
        return bytes->substr(start, static_cast<std::size_t>(length));
    spare.clear();
    if (const auto done = read(offset, length, spare); !done)
        return pass(done.error());
    return std::string_view(spare);
}

} // namespace wr

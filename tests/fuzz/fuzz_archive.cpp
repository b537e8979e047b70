// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign bytes as an archive, from a file and through a pipe: neither may crash, hang, or give out more than the
// limits allow, and no label may hold a character that cannot be seen.
#include "app/ingest/archivehead.h"
#include "app/ingest/archivereader.h"
#include "models/base/plaintext.h"

#include <QtCore/QBuffer>

#include <algorithm>
#include <cstdlib>

namespace {

class Pipe final : public QIODevice
{
public:
    explicit Pipe(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* bytes, qint64 most) override
    {
        const qint64 part = std::min(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, part, bytes);
        m_at += part;
        return part;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void readAll(QIODevice& device)
{
    wr::ArchiveLimits limits;
    limits.total = 4 << 20;
    limits.files = 50;
    require(device.open(QIODevice::ReadOnly));
    wr::ArchiveReader reader(device, QStringLiteral("fuzz"), limits);
    std::int64_t out = 0;
    std::int64_t files = 0;
    while (const auto member = reader.next()) {
        require(++files <= limits.files);
        require(!member->path.isEmpty() && !wr::hasHidden(member->path));
        if (member->refused)
            continue;
        for (;;) {
            const QByteArray piece = reader.content().read(64 << 10);
            if (piece.isEmpty())
                break;
            out += piece.size();
        }
        require(out <= limits.total);
    }
    require(reader.finish().digest.size() == 64);
}

} // namespace

// The fuzzer asks for this name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const auto* text = static_cast<const char*>(static_cast<const void*>(bytes));
    QByteArray archive(text, static_cast<qsizetype>(size));
    (void)wr::looksLikeArchive({text, size});
    QBuffer file(&archive);
    readAll(file);
    Pipe pipe(archive);
    readAll(pipe);
    return 0;
}

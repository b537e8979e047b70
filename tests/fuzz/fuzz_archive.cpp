// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign bytes as an archive, from a file and through a pipe: neither may crash, hang, or give out more than the
// limits allow, and no label may hold a character that cannot be seen.
#include "app/ingest/archivehead.h"
#include "app/ingest/archivereader.h"
#include "models/base/plaintext.h"
#include "tests/support/pipe.h"

#include <QtCore/QBuffer>

#include <algorithm>
#include <cstdlib>

namespace {

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
    wr::test::Pipe pipe(archive);
    readAll(pipe);
    return 0;
}

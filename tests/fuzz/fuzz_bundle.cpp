// SPDX-License-Identifier: GPL-3.0-or-later
//
// Foreign bytes as a bundle, and as each of its files: entry, manifest, summary, signature. Beyond not crashing: an entry
// that is read is written as the same bytes, and the bundle holds nothing outside of its file.
#include "app/keys/sshsig.h"
#include "app/report/bundleform.h"
#include "app/report/bundlereader.h"
#include "app/report/bundlesummary.h"
#include "tests/fuzz/memoryfile.h"

#include <cstdlib>

namespace {

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void tryFiles(std::string_view bytes)
{
    if (const auto entry = wr::readBundleEntry(bytes))
        require(wr::writeBundleEntry(*entry) == bytes);
    if (const auto manifest = wr::readManifest(bytes))
        require(wr::readManifest(wr::writeManifest(*manifest)).has_value());
    (void)wr::readSummary(bytes);
    (void)wr::sshSignedBy(bytes, wr::bundleNamespace, "message");
}

} // namespace

// The fuzzer asks for this name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    tryFiles(text);
    const wr::test::MemoryFile file(text);
    const auto bundle = wr::readBundle(file.path());
    if (!bundle)
        return 0;
    for (const wr::BundleMember& member : bundle->members)
        require(member.offset >= 0 && member.size >= 0
                && member.offset + member.size <= static_cast<qint64>(size));
    for (const std::string& part : bundle->texts)
        tryFiles(part);
    return 0;
}

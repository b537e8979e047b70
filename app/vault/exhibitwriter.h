// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes the bytes of one exhibit as they arrive, hashes and compresses them, and gives the file its name at the end.
// Nothing is visible before commit(); a writer that goes away takes its file with it. The format stands in vault.h.
// Thread: one at a time.
#pragma once

#include "app/disk/atomicfile.h"
#include "models/base/ids.h"
#include "models/base/result.h"

#include <memory>
#include <string_view>

namespace wr {

inline constexpr std::size_t exhibitFrameBytes = std::size_t{1} << 20;

struct KeptBytes {
    ExhibitId exhibit;
    qint64 bytes = 0;       // of the exhibit
    qint64 storedBytes = 0; // on disk
    bool heldBefore = false;
};

class ExhibitWriter final
{
public:
    static Result<ExhibitWriter> begin(const QString& vaultFolder);
    ExhibitWriter(ExhibitWriter&&) noexcept;
    ExhibitWriter& operator=(ExhibitWriter&&) = delete;
    ExhibitWriter(const ExhibitWriter&) = delete;
    ExhibitWriter& operator=(const ExhibitWriter&) = delete;
    ~ExhibitWriter();

    // Pieces of exactly exhibitFrameBytes are not copied.
    Result<void> write(std::string_view bytes);
    // The two halves of write(), which may run at the same time: all bytes go through each, in order.
    void name(std::string_view bytes);
    Result<void> keep(std::string_view bytes);
    // Durable when it returns. The writer takes nothing more. Integrity when not all was named that is kept, or the
    // other way round.
    Result<KeptBytes> commit();

    qint64 bytes() const;

private:
    class Work;
    explicit ExhibitWriter(std::unique_ptr<Work> work);
    std::unique_ptr<Work> m_work;
};

} // namespace wr

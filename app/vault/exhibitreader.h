// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads any stretch of a kept exhibit and decompresses only the frames that hold it. The last few frames stay in
// memory, so that reading records one after another decompresses each frame once. The format stands in vault.h.
// Thread: one at a time.
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QtCore/QByteArray>

#include <memory>
#include <string>
#include <string_view>

namespace wr {

class ExhibitReader final
{
public:
    static Result<ExhibitReader> open(const QString& path, const ExhibitId& exhibit);
    ExhibitReader(ExhibitReader&&) noexcept;
    ExhibitReader& operator=(ExhibitReader&&) noexcept;
    ExhibitReader(const ExhibitReader&) = delete;
    ExhibitReader& operator=(const ExhibitReader&) = delete;
    ~ExhibitReader();

    // Bytes of the exhibit.
    qint64 size() const;
    std::size_t frames() const;
    // The bytes of one frame; valid until the next call. Integrity names the exhibit and the frame.
    Result<std::string_view> frame(std::size_t index);
    // Appends length bytes from offset to out, fewer at the end of the exhibit.
    Result<void> read(qint64 offset, qint64 length, std::string& out);
    // A view when the stretch lies in one frame, else a copy in spare; valid until the next call.
    Result<std::string_view> view(qint64 offset, qint64 length, std::string& spare);

private:
    class Work;
    explicit ExhibitReader(std::unique_ptr<Work> work);
    std::unique_ptr<Work> m_work;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// A lock that one process holds until it lets go or dies, however it dies (flock). The file says who holds it and
// stays behind empty-handed; its presence alone means nothing. Thread: any.
#pragma once

#include "models/base/result.h"

namespace wr {

class LockFile final
{
public:
    // Never waits: Busy names the process that holds the lock.
    static Result<LockFile> take(const QString& path);
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&&) = delete;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();

private:
    explicit LockFile(int descriptor);
    int m_descriptor = -1;
};

} // namespace wr

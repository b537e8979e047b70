// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads records by their place in the decoded stream of an exhibit. A plain exhibit gives any stretch at once; one that
// arrived as gzip or zstd is decoded from its beginning, so read forwards. Thread: one at a time.
#pragma once

#include "app/vault/vault.h"

#include <list>
#include <memory>

namespace wr {

class RecordReader final
{
public:
    explicit RecordReader(Vault vault);
    ~RecordReader();
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    // The bytes, valid until the next call; Integrity when the exhibit ends before them.
    Result<std::string_view> view(const ExhibitId& exhibit, qint64 offset, qint64 length);

private:
    class Stream;
    Result<Stream*> open(const ExhibitId& exhibit);

    Vault m_vault;
    std::list<std::unique_ptr<Stream>> m_streams; // most recently used first
};

} // namespace wr

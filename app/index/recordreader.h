// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads records by their place in the decoded stream of an exhibit. A plain exhibit gives any stretch at once, and so does
// one that arrived compressed and has an unpacked copy; without the copy it is decoded from its beginning, so read
// forwards. Thread: one at a time.
#pragma once

#include "app/vault/vault.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace wr {

class RecordReader final
{
public:
    // The name of an exhibit's unpacked copy in the vault `copies`; nothing when there is none.
    using CopyOf = std::function<std::optional<ExhibitId>(const ExhibitId&)>;

    RecordReader(Vault vault, Vault copies, CopyOf copyOf);
    ~RecordReader();
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    // The bytes, valid until the next call; Integrity when the exhibit ends before them.
    Result<std::string_view> view(const ExhibitId& exhibit, qint64 offset, qint64 length);

private:
    class Stream;
    Result<Stream*> open(const ExhibitId& exhibit);

    Vault m_vault;
    Vault m_copies;
    CopyOf m_copyOf;
    std::list<std::unique_ptr<Stream>> m_streams; // most recently used first
};

} // namespace wr

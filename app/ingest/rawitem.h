// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the readers hand to the index: items with interned strings, in batches, without one QString per item. Offsets
// count bytes of the decoded stream. A batch and its string table are valid only during the call that delivers them;
// copy what must stay.
//
// Thread: belongs to the one that feeds the reader.
#pragma once

#include "models/facts/evidence.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

// Distinct strings, numbered from 0 in order of arrival; number 0 is always the empty string.
class StringTable final
{
public:
    StringTable();

    // The number of text, given now if it is new.
    std::uint32_t intern(std::string_view text);

    // REQUIRES: id < size(). The view holds until clear().
    std::string_view at(std::uint32_t id) const { return m_views[id]; }

    std::size_t size() const { return m_views.size(); }

    // Bytes of all texts together.
    std::size_t bytes() const { return m_bytes; }

    void clear();

private:
    void grow();
    const char* keep(std::string_view text);

    std::vector<std::string_view> m_views;
    std::vector<std::uint64_t> m_hashes; // by id
    std::vector<std::uint32_t> m_slots;  // open addressing; 0 = free, else id + 1
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_blockLeft = 0;
    char* m_blockNext = nullptr;
    std::size_t m_bytes = 0;
};

// A piece of a batch's byte store.
struct RawSlice {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
};

// One item as read. The four context numbers say where its resource and scope lie in the same stream, because a record
// alone does not know who emitted it; length 0 means there is none.
struct RawItem {
    std::int64_t offset = 0; // of the record
    std::int64_t length = 0;
    std::int64_t resourceOffset = 0;
    std::int64_t resourceLength = 0;
    std::int64_t scopeOffset = 0;
    std::int64_t scopeLength = 0;
    std::int64_t start = 0; // nanoseconds since 1970; 0 when the record has no usable time
    std::int64_t end = 0;   // never before start
    RawSlice traceId;       // raw bytes where the emitter wrote hex or base64, else the opaque text
    RawSlice spanId;
    RawSlice parentId; // of a log record: the span it was written in; it has no span id of its own
    std::uint32_t name = 0; // ids of the batch's string table
    std::uint32_t source = 0;
    std::array<std::uint32_t, bandKindCount> bands{}; // 0 = the item says nothing
    std::array<KindPresence, evidenceKindCount> presence{};
    EvidenceKind lane = EvidenceKind::Provenance;
    ItemStatus status = ItemStatus::Unset;
    bool adverse = false;
    std::uint64_t recordHash = 0; // of a record with a time that misses one of its ids; 0 = none
    bool timed = true;            // false: no usable time; start and end are 0
    std::uint8_t dialect = 0;     // index into DialectSet
};

// By a key that stays with the index, so that nobody can write a record that passes for another one.
using ByteHash = std::function<std::uint64_t(std::string_view)>;

struct RawBatch {
    std::vector<RawItem> items; // as read; one document's items stand together
    std::string store;          // ids
    const StringTable* strings = nullptr;
    std::uint32_t epoch
        = 0; // string numbers of different epochs have nothing to do with each other

    std::string_view bytes(RawSlice slice) const
    {
        return std::string_view(store).substr(slice.offset, slice.size);
    }

    std::string_view text(std::uint32_t id) const { return strings->at(id); }
};

// The item as the models know it; exhibit stays empty.
EvidenceItem evidenceItem(const RawBatch& batch, const RawItem& item);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was last read and decoded from the index, up to a number of bytes; the least recently used goes first.
// Thread: one at a time.
#pragma once

#include <QtCore/QHashFunctions>

#include <list>
#include <memory>
#include <unordered_map>

namespace wr {

struct BlobKey {
    int kind = 0;
    qint64 part = 0;
    qint64 level = 0;
    qint64 number = 0;

    bool operator==(const BlobKey&) const = default;
};

class BlobCache final
{
public:
    explicit BlobCache(std::size_t limit)
        : m_limit(limit)
    {
    }

    // Null when it is not there. REQUIRES: T is what was kept under this kind.
    template<class T>
    std::shared_ptr<const T> find(const BlobKey& key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return {};
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return std::static_pointer_cast<const T>(found->second->value);
    }

    template<class T>
    std::shared_ptr<const T> keep(const BlobKey& key, T value, std::size_t bytes)
    {
        auto shared = std::make_shared<const T>(std::move(value));
        m_entries.push_front({key, shared, bytes});
        m_places[key] = m_entries.begin();
        m_bytes += bytes;
        while (m_bytes > m_limit && m_entries.size() > 1) {
            m_bytes -= m_entries.back().bytes;
            m_places.erase(m_entries.back().key);
            m_entries.pop_back();
        }
        return shared;
    }

    void clear()
    {
        m_places.clear();
        m_entries.clear();
        m_bytes = 0;
    }

    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        BlobKey key;
        std::shared_ptr<const void> value;
        std::size_t bytes = 0;
    };

    struct Hash {
        std::size_t operator()(const BlobKey& key) const
        {
            return qHashMulti(0, key.kind, key.part, key.level, key.number);
        }
    };

    std::size_t m_limit;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // most recently used first
    std::unordered_map<BlobKey, std::list<Entry>::iterator, Hash> m_places;
};

} // namespace wr

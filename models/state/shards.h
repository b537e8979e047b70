// SPDX-License-Identifier: GPL-3.0-or-later
//
// A map in many small parts, each shared until it is changed: who changes one value of a copy copies one part, not
// the map. In no order. Thread: a copy may be read anywhere while the original is changed.
#pragma once

#include <QtCore/QHash>

#include <array>

namespace wr {

template<class Key, class T>
class Shards final
{
public:
    // Null when there is none.
    const T* maybe(const Key& key) const
    {
        const QHash<Key, T>& part = m_parts[place(key)];
        const auto it = part.constFind(key);
        return it == part.constEnd() ? nullptr : &*it;
    }

    bool contains(const Key& key) const { return m_parts[place(key)].contains(key); }

    // The value to change; made when there is none.
    T& operator[](const Key& key)
    {
        QHash<Key, T>& part = m_parts[place(key)];
        const auto it = part.find(key);
        if (it != part.end())
            return *it;
        ++m_size;
        return part[key];
    }

    qsizetype size() const { return m_size; }

    template<class Visit>
    void each(Visit visit) const
    {
        for (const QHash<Key, T>& part : m_parts) {
            for (const T& value : part)
                visit(value);
        }
    }

private:
    static constexpr size_t count = 128;
    static constexpr size_t seed
        = 0x9E3779B97F4A7C15; // another than the parts': else each would fill few buckets

    static size_t place(const Key& key) { return qHash(key, seed) % count; }

    std::array<QHash<Key, T>, count> m_parts;
    qsizetype m_size = 0;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Little-endian numbers into bytes and back. A reader that runs out of bytes gives zeros from then on and says so.
// Pure; any thread.
#pragma once

#include <QtCore/QtEndian>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace wr {

template<class Number>
void putNumber(std::string& out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

class ByteReader final
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_left(bytes)
    {
    }

    template<class Number>
    Number number()
    {
        const std::string_view bytes = take(sizeof(Number));
        return bytes.empty() ? Number{} : qFromLittleEndian<Number>(bytes.data());
    }

    // Empty when there are fewer.
    std::string_view take(std::size_t size)
    {
        if (m_left.size() < size) {
            m_whole = false;
            m_left = {};
            return {};
        }
        const std::string_view taken = m_left.substr(0, size);
        m_left.remove_prefix(size);
        return taken;
    }

    std::size_t left() const { return m_left.size(); }

    bool isWhole() const { return m_whole; }

private:
    std::string_view m_left;
    bool m_whole = true;
};

} // namespace wr

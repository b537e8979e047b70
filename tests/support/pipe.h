// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes that come through a pipe: nobody goes back in it.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <algorithm>

namespace wr::test {

class Pipe final : public QIODevice
{
public:
    explicit Pipe(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* bytes, qint64 most) override
    {
        const qint64 part = std::min(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, part, bytes);
        m_at += part;
        return part;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace wr::test

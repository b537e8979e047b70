// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells how far an import is, at most ten times a second. Thread: that of the import.
#pragma once

#include "models/ports/evidence.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <functional>

namespace wr {

class ProgressMeter final
{
public:
    ProgressMeter(QString file, qint64 bytesTotal,
                  const std::function<void(const ImportProgress&)>& told)
        : m_told(told)
    {
        m_progress.file = std::move(file);
        m_progress.bytesTotal = bytesTotal;
        m_sinceStart.start();
        m_sinceTold.start();
    }

    void advance(qint64 bytes, qint64 items)
    {
        m_progress.bytesDone += bytes;
        m_progress.items = items;
        if (m_told && m_sinceTold.elapsed() >= 100)
            tell();
    }

    void tell()
    {
        if (!m_told)
            return;
        const auto millis = static_cast<double>(std::max<qint64>(m_sinceStart.elapsed(), 1));
        m_progress.bytesPerSecond = static_cast<double>(m_progress.bytesDone) * 1000.0 / millis;
        m_told(m_progress);
        m_sinceTold.start();
    }

private:
    ImportProgress m_progress;
    const std::function<void(const ImportProgress&)>& m_told;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTold;
};

} // namespace wr

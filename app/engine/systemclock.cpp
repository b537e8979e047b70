// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/systemclock.h"

#include <QtCore/QRandomGenerator>

#include <chrono>

namespace wr {

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return Instant{duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QString freshId(const QString& prefix)
{
    const quint64 number = QRandomGenerator::system()->generate64();
    return prefix + u'-' + QString::number(number, 36).rightJustified(13, u'0');
}

} // namespace wr

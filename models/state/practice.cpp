// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/practice.h"

namespace wr {

namespace {

constexpr QStringView prefix = u"practice:";

} // namespace

QString practiceTarget(const QString& target)
{
    return prefix + target;
}

bool isPracticeTarget(const QString& target)
{
    return target.startsWith(prefix);
}

bool isPractice(const Run& run)
{
    return isPracticeTarget(run.target);
}

} // namespace wr

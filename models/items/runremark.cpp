// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runremark.h"

#include "models/rules/resending.h"
#include "models/state/practice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString runRemarkPhrase(const char* text)
{
    return QCoreApplication::translate("wr::RunRemark", text);
}

} // namespace

QString runRemark(const Run& run)
{
    QStringList remarks;
    if (isPractice(run))
        remarks.append(runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "◇ DRILL")));
    if (run.breakGlass)
        remarks.append(runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "▲ Break-glass")));
    if (isSentAgain(run.id))
        remarks.append(runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "↻ sent again")));
    return remarks.join(u", "_s);
}

QString drilled(const QString& name)
{
    return runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "%1: %2"))
        .arg(runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "◇ DRILL")), name);
}

QString remarked(const Run& run, const QString& name)
{
    const QString remark = runRemark(run);
    return remark.isEmpty()
        ? name
        : runRemarkPhrase(QT_TRANSLATE_NOOP("wr::RunRemark", "%1: %2")).arg(remark, name);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/impactwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString impactWordsPhrase(const char* text, qint64 count = -1)
{
    return QCoreApplication::translate("wr::ImpactWords", text, nullptr, static_cast<int>(count));
}

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

QString ageText(EvidenceTime newest, Instant now)
{
    const qint64 minutes = std::max<qint64>(0, (now.micros - newest.nanos / 1000) / 60'000'000);
    if (minutes < 1)
        return impactWordsPhrase(
            QT_TRANSLATE_NOOP("wr::ImpactWords", "newest item less than a minute old"));
    if (minutes < 120)
        return impactWordsPhrase(QT_TRANSLATE_NOOP("wr::ImpactWords", "newest item %1 min old"))
            .arg(counted(minutes));
    if (minutes < 48 * 60)
        return impactWordsPhrase(QT_TRANSLATE_NOOP("wr::ImpactWords", "newest item %1 h old"))
            .arg(counted(minutes / 60));
    return impactWordsPhrase(QT_TRANSLATE_NOOP("wr::ImpactWords", "newest item %1 days old"))
        .arg(counted(minutes / 60 / 24));
}

QString shareText(const Impact& impact)
{
    if (impact.selector.isEmpty())
        return impactWordsPhrase(
            QT_TRANSLATE_N_NOOP(
                "wr::ImpactWords",
                "All of the system's traffic, because nothing tells calls apart: %Ln "
                "calls in the last hour held"),
            impact.calls);
    const int percent = impact.calls == 0
        ? 0
        : static_cast<int>((impact.hit * 100 + impact.calls / 2) / impact.calls);
    return impactWordsPhrase(
               QT_TRANSLATE_N_NOOP("wr::ImpactWords",
                                   "%1 % of %Ln calls in the last hour held carry “%2”, which is "
                                   "in force now"),
               impact.calls)
        .arg(QString::number(percent), impact.selector);
}

} // namespace

QString impactText(const Impact& impact, Instant now)
{
    if (impact.newest.nanos == 0 || impact.calls == 0)
        return impactWordsPhrase(
            QT_TRANSLATE_NOOP("wr::ImpactWords",
                              "Who is hit is unknown: no telemetry of this system is "
                              "held here. Import some, or ask its owner."));
    QStringList parts{shareText(impact)};
    parts.append(impact.sessions
                     ? impactWordsPhrase(QT_TRANSLATE_N_NOOP("wr::ImpactWords", "%Ln sessions"),
                                         *impact.sessions)
                     : impactWordsPhrase(QT_TRANSLATE_NOOP("wr::ImpactWords", "sessions unknown")));
    parts.append(
        impact.users
            ? impactWordsPhrase(QT_TRANSLATE_N_NOOP("wr::ImpactWords", "%Ln users"), *impact.users)
            : impactWordsPhrase(QT_TRANSLATE_NOOP("wr::ImpactWords", "users unknown")));
    QString text = parts.join(u", "_s) + u"; "_s + ageText(impact.newest, now) + u'.';
    if (impact.isCut)
        text += u' '
            + impactWordsPhrase(QT_TRANSLATE_NOOP(
                "wr::ImpactWords", "There is more than was counted; these are the newest."));
    return text;
}

} // namespace wr

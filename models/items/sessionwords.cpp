// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionwords.h"

#include "models/items/evidencemodel.h"
#include "models/timeline/timeaxis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace wr {

namespace {

struct SessionAroundWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SessionAround)
};

// Rows from the nearest on; every trace that was not met yet, and every item without one, is one request further.
QList<SessionRow> numbered(const EvidenceItem& item, const QList<EvidenceItem>& fromNearest,
                           int step)
{
    QHash<QByteArray, int> met;
    if (!item.traceId.isEmpty())
        met.insert(item.traceId, 0);
    QList<SessionRow> rows;
    int last = 0;
    for (const EvidenceItem& other : fromNearest) {
        const auto known = other.traceId.isEmpty() ? met.constEnd() : met.constFind(other.traceId);
        const int request = known == met.constEnd() ? last + step : *known;
        if (known == met.constEnd()) {
            last = request;
            if (!other.traceId.isEmpty())
                met.insert(other.traceId, request);
        }
        rows.append({other, request, false});
    }
    return rows;
}

// A length without a decimal sign, which would part thousands in some languages.
QString lengthText(qint64 nanos)
{
    constexpr qint64 micro = 1'000;
    constexpr qint64 milli = 1'000'000;
    constexpr qint64 second = 1'000'000'000;
    if (nanos >= 60 * second)
        return durationText(nanos);
    if (nanos >= 10 * second)
        return SessionAroundWords::tr("%1 s").arg(nanos / second);
    if (nanos >= milli)
        return SessionAroundWords::tr("%1 ms").arg(nanos / milli);
    return nanos >= micro ? SessionAroundWords::tr("%1 µs").arg(nanos / micro)
                          : SessionAroundWords::tr("%1 ns").arg(nanos);
}

QString countOf(qsizetype count, bool more)
{
    return more ? SessionAroundWords::tr("more than %1").arg(count) : QString::number(count);
}

QString noneSentence(const EvidenceItem& item, const SessionNeighbours& around)
{
    if (item.traceId.isEmpty())
        return SessionAroundWords::tr(
            "This item names no session of a user, and no trace in which another item "
            "could name one.");
    return around.whole
        ? SessionAroundWords::tr(
            "Neither this item nor another one of its trace, within a day of it, names a session "
            "of a user.")
        : SessionAroundWords::tr(
            "Neither this item nor what could be read of its trace names a session of a "
            "user.");
}

QString whichSentence(const SessionNeighbours& around)
{
    if (!around.namedBy)
        return SessionAroundWords::tr("The session is %1.").arg(around.session);
    const QString& name = around.namedBy->name;
    return name.isEmpty()
        ? SessionAroundWords::tr(
              "This item names no session; the one that another item of its trace names is "
              "%1.")
              .arg(around.session)
        : SessionAroundWords::tr(
              "This item names no session; the one that “%2” of its trace names is %1.")
              .arg(around.session, name);
}

} // namespace

QList<SessionRow> sessionRows(const EvidenceItem& item, const SessionNeighbours& around)
{
    QList<EvidenceItem> backwards = around.before;
    std::reverse(backwards.begin(), backwards.end());
    QList<SessionRow> rows = numbered(item, backwards, -1);
    std::reverse(rows.begin(), rows.end());
    rows.append({item, 0, true});
    return rows + numbered(item, around.after, 1);
}

QString sessionSentence(const EvidenceItem& item, const SessionNeighbours& around)
{
    QStringList sentences;
    if (around.session.isEmpty()) {
        sentences.append(noneSentence(item, around));
    } else {
        sentences.append(whichSentence(around));
        if (!around.before.isEmpty() || !around.after.isEmpty())
            sentences.append(
                SessionAroundWords::tr("Items of the session before this one: %1; after it: %2.")
                    .arg(countOf(around.before.size(), around.earlier),
                         countOf(around.after.size(), around.later)));
        else if (around.whole)
            sentences.append(SessionAroundWords::tr("The evidence holds nothing else of it."));
        if (!around.whole)
            sentences.append(
                SessionAroundWords::tr("Not all of the evidence could be looked through in time, "
                                       "so there may be more; search for it by session:."));
    }
    if (around.narrowed)
        sentences.append(SessionAroundWords::tr("Only the chosen systems were looked at."));
    return sentences.join(u' ');
}

QString distanceText(const EvidenceItem& item, const SessionRow& row)
{
    if (row.self)
        return SessionAroundWords::tr("this item");
    if (!hasTime(row.item) || !hasTime(item))
        return {};
    const qint64 one = row.item.start.nanos;
    const qint64 other = item.start.nanos;
    if (one == other)
        return SessionAroundWords::tr("at the same time");
    const auto size = one < other ? static_cast<quint64>(other) - static_cast<quint64>(one)
                                  : static_cast<quint64>(one) - static_cast<quint64>(other);
    const QString length = lengthText(
        static_cast<qint64>(std::min<quint64>(size, std::numeric_limits<qint64>::max())));
    return one < other ? SessionAroundWords::tr("%1 before").arg(length)
                       : SessionAroundWords::tr("%1 after").arg(length);
}

QString requestText(const SessionRow& row)
{
    if (row.request == 0)
        return SessionAroundWords::tr("same");
    return row.request < 0 ? u"−"_s + QString::number(-row.request)
                           : u"+"_s + QString::number(row.request);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/approvalmodel.h"

#include "models/items/runmodel.h"
#include "models/items/runremark.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString approvalModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::ApprovalModel", text);
}

ApprovalRow approvalRow(const Room& room, const Approval& approval, const MemberId& me, Instant now)
{
    ApprovalRow row;
    row.key = approval.id;
    row.incident = approval.incident;
    row.what = approvalSubject(room, approval);
    const Incident* incident = room.maybeIncident(approval.incident);
    if (incident != nullptr && incident->drill)
        row.what = drilled(row.what);
    const System* system = room.maybeSystem(approval.system);
    row.system = system == nullptr ? approval.system.value : system->name;
    row.askedBy = room.memberName(approval.askedBy);
    row.code = incident == nullptr ? approval.incident.value
                                   : QString(incident->code + u' ' + incident->title);
    row.mine = approval.askedBy == me;
    row.reason = approval.reason;
    row.expires = approval.expires;
    row.state = approvalStateTitle(approval, now);
    row.waiting = approval.state == ApprovalState::Asked && now <= approval.expires;
    if (row.waiting)
        row.left = timeLeftText(approval.expires, now);
    const Verdict verdict = mayApprove(room, me, approval, now);
    row.mayAnswer = verdict.allowed();
    row.whyNot = verdict.why;
    return row;
}

// What waits for me, what waits for others, what is settled.
int groupOf(const ApprovalRow& row)
{
    return !row.waiting ? 2 : row.mayAnswer ? 0 : 1;
}

bool isBefore(const ApprovalRow& a, const ApprovalRow& b)
{
    if (groupOf(a) != groupOf(b))
        return groupOf(a) < groupOf(b);
    if (a.expires != b.expires)
        return a.waiting ? a.expires < b.expires : a.expires > b.expires;
    return a.key < b.key;
}

QString answerText(const Room& room, const Approval& approval)
{
    if (approval.state == ApprovalState::Asked)
        return {};
    QString text
        = approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "Answered at %1 by %2"))
              .arg(isoText(approval.answeredAt), room.memberName(approval.answeredBy));
    if (!approval.answer.isEmpty())
        text += u": "_s + approval.answer;
    return text + u'\n';
}

} // namespace

QString timeLeftText(Instant expires, Instant now)
{
    const qint64 seconds = std::max<qint64>(0, (expires.micros - now.micros) / 1'000'000);
    const QString rest = u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? rest : QString(QString::number(seconds / 3600) + u':' + rest);
}

QString approvalText(const Room& room, const Approval& approval, Instant now)
{
    const System* system = room.maybeSystem(approval.system);
    const Incident* incident = room.maybeIncident(approval.incident);
    QString text = approvalSubject(room, approval) + u" · "_s
        + (system == nullptr ? approval.system.value : system->name) + u" · "_s
        + (incident == nullptr ? approval.incident.value
                               : QString(incident->code + u' ' + incident->title))
        + u'\n';
    text += approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "Asked at %1 by %2; %3"))
                .arg(isoText(approval.askedAt), room.memberName(approval.askedBy),
                     approvalStateTitle(approval, now))
        + u'\n'
        + approvalModelPhrase(
              QT_TRANSLATE_NOOP("wr::ApprovalModel", "Expires at %1, and expiry means no"))
              .arg(isoText(approval.expires))
        + u'\n' + answerText(room, approval);
    text += approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "Reason: %1"))
                .arg(approval.reason.isEmpty() ? approvalModelPhrase(
                         QT_TRANSLATE_NOOP("wr::ApprovalModel", "none was given"))
                                               : approval.reason)
        + u'\n';
    if (approval.right)
        return text + u'\n' + approval.request.body + u'\n';
    text += u'\n'
        + approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "State of the target:"))
        + u'\n';
    for (const Captured& one : approval.before)
        text += u"  "_s + one.name + u" = "_s + one.value + u'\n';
    if (approval.before.isEmpty())
        text += u"  "_s
            + approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "nothing was read"))
            + u'\n';
    return text + u'\n'
        + approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "What is sent:")) + u'\n'
        + requestText(approval.request) + u"\nsha256 "_s + approval.request.hash + u'\n';
}

QString approvalSubject(const Room& room, const Approval& approval)
{
    if (approval.right)
        return approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "Decision: %1"))
            .arg(decisionRightTitle(*approval.right));
    const System* system = room.maybeSystem(approval.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(approval.rung);
    return rung == nullptr ? approval.rung.value : rung->title;
}

QString approvalStateTitle(const Approval& approval, Instant now)
{
    switch (approval.state) {
    case ApprovalState::Asked:
        return now > approval.expires
            ? approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "expired, which means no"))
            : approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "waiting"));
    case ApprovalState::Given:
        return approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "given"));
    case ApprovalState::Denied:
        return approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "denied"));
    case ApprovalState::Used:
        return approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "given and used"));
    }
    return {};
}

ApprovalModel::ApprovalModel(QObject* parent)
    : MergedTable(parent)
{
}

void ApprovalModel::show(const Room& room, const IncidentId& incident, const MemberId& me,
                         Instant now, ApprovalScope scope)
{
    m_waiting = m_waitingForMe = m_waitingOfMine = 0;
    QList<ApprovalRow> wanted;
    for (const Approval& approval : room.approvals) {
        if (!incident.isEmpty() && approval.incident != incident)
            continue;
        const ApprovalRow row = approvalRow(room, approval, me, now);
        m_waiting += row.waiting ? 1 : 0;
        m_waitingForMe += row.waiting && row.mayAnswer ? 1 : 0;
        m_waitingOfMine += row.waiting && row.mine ? 1 : 0;
        if ((scope == ApprovalScope::ForMe && !(row.waiting && row.mayAnswer))
            || (scope == ApprovalScope::Mine && !row.mine))
            continue;
        wanted.append(row);
    }
    std::sort(wanted.begin(), wanted.end(), isBefore);
    merge(wanted);
}

int ApprovalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant ApprovalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApprovalRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return QString(row.what + u", "_s + row.system + u", "_s + row.askedBy + u", "_s + row.state
                       + (row.left.isEmpty() ? QString() : QString(u", "_s + row.left)));
    if (role == Qt::ToolTipRole && index.column() == MayColumn)
        return row.whyNot;
    const bool timed
        = index.column() == LeftColumn ? !row.left.isEmpty() : index.column() == ExpiresColumn;
    if (role == SortRole && timed)
        return row.expires.micros;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case WhatColumn:
        return row.what;
    case SystemColumn:
        return row.system;
    case IncidentColumn:
        return row.code;
    case AskedByColumn:
        return row.askedBy;
    case LeftColumn:
        return row.left;
    case StateColumn:
        return row.state;
    case ExpiresColumn:
        return isoText(Instant{row.expires.micros / 1'000'000 * 1'000'000});
    case MayColumn:
        return row.mayAnswer
            ? approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "you may answer"))
            : row.mine ? approvalModelPhrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "you asked"))
                       : row.whyNot;
    default:
        return row.reason;
    }
}

QVariant ApprovalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Approval for"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "System"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Incident"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Asked by"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Time left"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "State"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Expires at"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "May you"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Reason")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return approvalModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

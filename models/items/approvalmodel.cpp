// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/approvalmodel.h"

#include "models/items/runremark.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
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
    row.reason = approval.reason;
    row.expires = approval.expires;
    row.state = approvalStateTitle(approval, now);
    row.waiting = approval.state == ApprovalState::Asked && now <= approval.expires;
    const Verdict verdict = mayApprove(room, me, approval, now);
    row.mayAnswer = verdict.allowed();
    row.whyNot = verdict.why;
    return row;
}

} // namespace

QString approvalSubject(const Room& room, const Approval& approval)
{
    if (approval.right)
        return phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "Decision: %1"))
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
            ? phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "expired, which means no"))
            : phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "waiting"));
    case ApprovalState::Given:
        return phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "given"));
    case ApprovalState::Denied:
        return phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "denied"));
    case ApprovalState::Used:
        return phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "given and used"));
    }
    return {};
}

ApprovalModel::ApprovalModel(QObject* parent)
    : MergedTable(parent)
{
}

void ApprovalModel::show(const Room& room, const IncidentId& incident, const MemberId& me,
                         Instant now)
{
    QList<ApprovalRow> wanted;
    for (const Approval& approval : room.approvals) {
        if (incident.isEmpty() || approval.incident == incident)
            wanted.append(approvalRow(room, approval, me, now));
    }
    std::sort(wanted.begin(), wanted.end(), [](const ApprovalRow& a, const ApprovalRow& b) {
        if (a.waiting != b.waiting)
            return a.waiting;
        if (a.expires != b.expires)
            return a.waiting ? a.expires < b.expires : a.expires > b.expires;
        return a.key < b.key;
    });
    merge(wanted);
}

int ApprovalModel::waitingForMe() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const ApprovalRow& row) {
        return row.waiting && row.mayAnswer;
    }));
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
        return QString(row.what + u", "_s + row.system + u", "_s + row.askedBy + u", "_s
                       + row.state);
    if (role == Qt::ToolTipRole && index.column() == MayColumn)
        return row.whyNot;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhatColumn:
        return row.what;
    case SystemColumn:
        return row.system;
    case AskedByColumn:
        return row.askedBy;
    case StateColumn:
        return row.state;
    case ExpiresColumn:
        return isoText(Instant{row.expires.micros / 1'000'000 * 1'000'000});
    case MayColumn:
        return row.mayAnswer ? phrase(QT_TRANSLATE_NOOP("wr::ApprovalModel", "you may answer"))
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
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Asked by"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "State"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Expires at"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "May you"),
        QT_TRANSLATE_NOOP("wr::ApprovalModel", "Reason")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return phrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

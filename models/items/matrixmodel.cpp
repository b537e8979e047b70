// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/matrixmodel.h"

#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString matrixModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::MatrixModel", text);
}

QString gapWhy(bool vacant)
{
    return vacant
        ? matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "gap: nobody holds it"))
        : matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "gap: nobody reachable holds it"));
}

MatrixCell rightCell(const Room& room, const System& system, DecisionRight right)
{
    const WhoCan can = whoCan(room, system.id, right);
    MatrixCell cell;
    for (const Holder& holder : can.holders) {
        if (holder.deputy)
            cell.deputies.append(holder.name);
        else
            cell.who = holder.name;
    }
    cell.reachable = !can.isGap();
    cell.secondPerson = can.secondPerson;
    cell.onlyYou = system.onlyYou && !can.holders.isEmpty();
    cell.confirmedAt = can.confirmedAt;
    if (can.isGap())
        cell.gap = gapWhy(can.holders.isEmpty());
    return cell;
}

// Somebody of the roster who was not revoked.
const Member* maybeMember(const Room& room, const MemberId& id)
{
    const Member* member = room.maybeMember(id);
    return member == nullptr || member->revoked ? nullptr : member;
}

MatrixCell layerCell(const Room& room, const System& system, Layer layer)
{
    MatrixCell cell;
    cell.gap = matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "no owner named"));
    for (const LayerOwner& owner : system.layers) {
        if (owner.layer != layer)
            continue;
        const Member* member = maybeMember(room, owner.owner);
        const bool vendorAnswers = !owner.vendor.isEmpty() && !owner.contact.isEmpty();
        cell.who = member != nullptr ? member->name : owner.vendor;
        if (member != nullptr && !owner.vendor.isEmpty())
            cell.deputies.append(owner.vendor);
        cell.reachable = vendorAnswers || (member != nullptr && member->isReachable());
        if (!cell.who.isEmpty())
            cell.gap = cell.reachable
                ? QString()
                : matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "owner not reachable"));
    }
    return cell;
}

MatrixRow matrixRow(const Room& room, const System& system, MatrixModel::Face face)
{
    MatrixRow row;
    row.key = system.id;
    row.name = system.name;
    if (const Member* accountable = maybeMember(room, system.accountable))
        row.accountable = accountable->name;
    if (face == MatrixModel::Face::Rights) {
        for (const DecisionRight right : allDecisionRights)
            row.cells.append(rightCell(room, system, right));
    } else {
        for (const Layer layer : allLayers)
            row.cells.append(layerCell(room, system, layer));
    }
    return row;
}

QString whoText(const MatrixCell& cell)
{
    if (cell.who.isEmpty() && cell.deputies.isEmpty())
        return matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "nobody"));
    const QString first = cell.who.isEmpty() ? cell.deputies.first() : cell.who;
    const qsizetype more = cell.deputies.size() - (cell.who.isEmpty() ? 1 : 0);
    return more == 0
        ? first
        : matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "%1 +%2")).arg(first).arg(more);
}

QString cellTip(const MatrixCell& cell, const QString& title, const QString& remarks)
{
    QString tip = title + u": "_s + whoText(cell);
    if (!cell.deputies.isEmpty())
        tip += u'\n'
            + matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "Deputies: %1"))
                  .arg(cell.deputies.join(u", "_s));
    return remarks.isEmpty() ? tip : tip + u'\n' + remarks;
}

} // namespace

QList<MemberId> gapClosers(const Room& room, const System& system)
{
    QList<MemberId> closers;
    if (maybeMember(room, system.accountable) != nullptr)
        closers.append(system.accountable);
    for (const Member& member : room.members) {
        if (member.steward && !member.revoked && !closers.contains(member.id))
            closers.append(member.id);
    }
    return closers;
}

MatrixModel::MatrixModel(Face face, AgoSpelling ago, QObject* parent)
    : MergedTable(parent)
    , m_face(face)
    , m_ago(std::move(ago))
{
}

void MatrixModel::apply(const Room& room, const Change& change)
{
    if (!change.everything && !change.roster && change.systems.isEmpty())
        return;
    const bool all = change.everything || change.roster;
    QList<MatrixRow> wanted;
    for (const System* system : room.systems()) {
        const int had = rowOf(system->id);
        if (all || had < 0 || change.systems.contains(system->id))
            wanted.append(matrixRow(room, *system, m_face));
        else
            wanted.append(at(had));
    }
    merge(wanted);
}

int MatrixModel::rowOf(const SystemId& system) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (at(i).key == system)
            return i;
    }
    return -1;
}

const MatrixCell* MatrixModel::maybeCell(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() < firstCell)
        return nullptr;
    return &at(index.row()).cells.at(index.column() - firstCell);
}

QString MatrixModel::remarks(const MatrixCell& cell) const
{
    QStringList marks;
    if (!cell.gap.isEmpty())
        marks.append(cell.gap);
    if (cell.onlyYou)
        marks.append(matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "only you")));
    if (cell.secondPerson)
        marks.append(matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "second person")));
    if (m_face == Face::Layers || (cell.who.isEmpty() && cell.deputies.isEmpty()))
        return marks.join(u" · "_s);
    if (!cell.confirmedAt)
        marks.append(matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "never confirmed")));
    else if (m_now.micros > 0) {
        const QString ago = m_ago ? m_ago(*cell.confirmedAt, m_now) : isoText(*cell.confirmedAt);
        marks.append(
            (cell.isStale(m_now)
                 ? matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "stale: confirmed %1"))
                 : matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "confirmed %1")))
                .arg(ago));
    }
    return marks.join(u" · "_s);
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return firstCell
        + static_cast<int>(m_face == Face::Rights ? allDecisionRights.size() : allLayers.size());
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatrixRow& row = at(index.row());
    const MatrixCell* cell = maybeCell(index);
    if (cell == nullptr) {
        const QString text = index.column() == 0 ? row.name : row.accountable;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == SearchRole
            ? QVariant(text)
            : QVariant();
    }
    const QString title = headerData(index.column(), Qt::Horizontal).toString();
    const QString marks = remarks(*cell);
    if (role == Qt::DisplayRole)
        return marks.isEmpty() ? whoText(*cell) : QString(whoText(*cell) + u" · "_s + marks);
    if (role == SearchRole)
        return whoText(*cell);
    if (role == Qt::ToolTipRole)
        return cellTip(*cell, title, marks);
    if (role == Qt::AccessibleTextRole)
        return QString(row.name + u", "_s + title + u": "_s + whoText(*cell) + u". "_s + marks);
    return {};
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? at(section).name : QVariant();
    if (section >= columnCount())
        return {};
    if (section == 0)
        return matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "System"));
    if (section == 1)
        return matrixModelPhrase(QT_TRANSLATE_NOOP("wr::MatrixModel", "Accountable"));
    const auto place = static_cast<size_t>(section - firstCell);
    return m_face == Face::Rights ? decisionRightTitle(allDecisionRights.at(place))
                                  : layerTitle(allLayers.at(place));
}

GapModel::GapModel(QObject* parent)
    : MergedTable(parent)
{
}

void GapModel::show(const Room& room)
{
    QList<GapRow> wanted;
    for (const System* system : room.systems()) {
        const QString closers = namesOf(room, gapClosers(room, *system));
        for (const Gap& gap : gapsOf(room, *system))
            wanted.append(GapRow{system->id.value + u'/' + decisionRightName(gap.right), system->id,
                                 gap.right, system->name, gapWhy(gap.vacant), closers});
    }
    merge(wanted);
}

int GapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant GapModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GapRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return QString(row.systemName + u", "_s + decisionRightTitle(row.right) + u", "_s + row.why
                       + u", "_s + row.closers);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case SystemColumn:
        return row.systemName;
    case RightColumn:
        return decisionRightTitle(row.right);
    case WhyColumn:
        return row.why;
    default:
        return row.closers;
    }
}

QVariant GapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::MatrixModel", "System"),
        QT_TRANSLATE_NOOP("wr::MatrixModel", "Decision right"),
        QT_TRANSLATE_NOOP("wr::MatrixModel", "Gap"),
        QT_TRANSLATE_NOOP("wr::MatrixModel", "Who can close it")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return matrixModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

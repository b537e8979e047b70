// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credentialmodel.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString credentialModelPhrase(const char* text)
{
    return QCoreApplication::translate("wr::CredentialModel", text);
}

QString rungTitle(const Room& room, const CredentialUse& use)
{
    const System* system = room.maybeSystem(use.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(use.rung);
    return credentialModelPhrase(QT_TRANSLATE_NOOP("wr::CredentialModel", "%1: %2"))
        .arg(system == nullptr ? use.system.value : system->name,
             rung == nullptr ? use.rung.value : rung->title);
}

bool isLacking(CredentialStanding standing)
{
    return standing == CredentialStanding::Missing || standing == CredentialStanding::OtherOrigin;
}

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

// One rung counts once, however many of its requests name the credential.
struct Counted {
    QMap<QString, CredentialRow> rows;
    QMap<QString, QMap<QString, bool>> lacking; // by credential, then rung
};

} // namespace

std::optional<CredentialLack> credentialLack(const CredentialSheet& sheet, const SystemId& system,
                                             const RungId& rung)
{
    for (const CredentialUse& use : sheet.uses) {
        if (use.system != system || use.rung != rung)
            continue;
        const CredentialStanding standing = standingOf(sheet, use);
        if (standing == CredentialStanding::Missing)
            return CredentialLack{
                use.name,
                {},
                credentialModelPhrase(
                    QT_TRANSLATE_NOOP("wr::CredentialModel",
                                      "The credential “%1” that it sends is not on this "
                                      "computer: add it, or let somebody press who has it."))
                    .arg(use.name)};
        if (standing == CredentialStanding::OtherOrigin)
            return CredentialLack{
                use.name, use.origin,
                credentialModelPhrase(
                    QT_TRANSLATE_NOOP("wr::CredentialModel",
                                      "The credential “%1” may not be sent to %2: it is bound "
                                      "to other places. Allow that place if it is the right "
                                      "one."))
                    .arg(use.name, use.origin)};
    }
    return {};
}

QString credentialStateTitle(const CredentialRow& row)
{
    if (!row.kept)
        return credentialModelPhrase(QT_TRANSLATE_NOOP("wr::CredentialModel", "missing here"));
    if (row.lacking > 0)
        return credentialModelPhrase(
            QT_TRANSLATE_NOOP("wr::CredentialModel", "bound to other places"));
    return row.rungs.isEmpty()
        ? credentialModelPhrase(QT_TRANSLATE_NOOP("wr::CredentialModel", "no rung uses it"))
        : credentialModelPhrase(QT_TRANSLATE_NOOP("wr::CredentialModel", "ready"));
}

CredentialModel::CredentialModel(QObject* parent)
    : MergedTable(parent)
{
}

void CredentialModel::show(const Room& room, const CredentialSheet& sheet)
{
    Counted counted;
    for (const KeptCredential& kept : sheet.kept)
        counted.rows.insert(kept.name, CredentialRow{kept.name, true, kept.origins, {}, {}, 0});
    for (const CredentialUse& use : sheet.uses) {
        CredentialRow& row = counted.rows[use.name];
        row.key = use.name;
        const QString title = rungTitle(room, use);
        addOnce(row.rungs, title);
        if (!isLacking(standingOf(sheet, use)))
            continue;
        addOnce(row.wanted, use.origin);
        counted.lacking[use.name][title] = true;
    }
    QList<CredentialRow> wanted = counted.rows.values();
    for (CredentialRow& row : wanted)
        row.lacking = static_cast<int>(counted.lacking.value(row.key).size());
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const CredentialRow& a, const CredentialRow& b) {
                         return (a.lacking > 0) && !(b.lacking > 0);
                     });
    merge(wanted);
}

int CredentialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant CredentialModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CredentialRow& row = at(index.row());
    if (role == Qt::AccessibleTextRole)
        return QString(row.key + u", "_s + credentialStateTitle(row) + u", "_s
                       + row.origins.join(u", "_s));
    if (role == Qt::ToolTipRole && index.column() == RungsColumn)
        return row.rungs.join(u'\n');
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.key;
    case StateColumn:
        return credentialStateTitle(row);
    case OriginsColumn:
        return row.origins.join(u", "_s);
    default:
        return row.rungs.join(u"; "_s);
    }
}

QVariant CredentialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, columnCountAll> titles{
        QT_TRANSLATE_NOOP("wr::CredentialModel", "Credential"),
        QT_TRANSLATE_NOOP("wr::CredentialModel", "State"),
        QT_TRANSLATE_NOOP("wr::CredentialModel", "May be sent to"),
        QT_TRANSLATE_NOOP("wr::CredentialModel", "Used by")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCountAll)
        return {};
    return credentialModelPhrase(titles.at(static_cast<size_t>(section)));
}

} // namespace wr

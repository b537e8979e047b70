// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/replicalife.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStringList>

#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReplicaLifeWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ReplicaLife)
};

struct KindName {
    HaltKind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{HaltKind::Shorter, "shorter"_L1}, KindName{HaltKind::Changed, "changed"_L1},
    KindName{HaltKind::Renewed, "renewed"_L1}, KindName{HaltKind::Copied, "copied"_L1}};

QString reasonOf(const Halt& halt)
{
    switch (halt.kind) {
    case HaltKind::Shorter:
        return ReplicaLifeWords::tr(
                   "History changed: the shared log has %1 entries, and %2 were seen in it. An "
                   "old copy of it was put back, or a standby took over that had not received "
                   "them all.")
            .arg(halt.theirs)
            .arg(halt.ours);
    case HaltKind::Changed:
        return ReplicaLifeWords::tr(
                   "History changed: of the %2 entries that were seen in the shared log, only "
                   "the first %1 are still the same.")
            .arg(halt.theirs)
            .arg(halt.ours);
    case HaltKind::Renewed:
        return ReplicaLifeWords::tr(
                   "History changed: somebody accepted another history of this room; the log "
                   "has a new id, and %1 of the %2 entries here are in it.")
            .arg(halt.theirs)
            .arg(halt.ours);
    case HaltKind::Copied:
        return ReplicaLifeWords::tr(
            "This device's key has signed entries that are not known here: its profile "
            "was copied to another computer, or this one was restored from a backup.");
    }
    return {};
}

} // namespace

QString haltText(const Halt& halt)
{
    for (const KindName& row : kindNames) {
        if (row.kind == halt.kind)
            return u"%1 %2 %3"_s.arg(row.name).arg(halt.ours).arg(halt.theirs);
    }
    return {};
}

std::optional<Halt> haltFromText(const QString& text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    for (const KindName& row : kindNames) {
        if (parts.first() == row.name)
            return Halt{row.kind, parts.at(1).toLongLong(), parts.at(2).toLongLong()};
    }
    return std::nullopt;
}

Error haltError(const QString& place, const Halt& halt)
{
    const QString remedy = halt.kind == HaltKind::Copied
        ? ReplicaLifeWords::tr(
            "Nothing is written until a person decides. Find out where else this key is used, "
            "and have a steward revoke it if that was not you; to go on here, with what waits "
            "signed anew: warroomctl room sync --accept")
        : ReplicaLifeWords::tr(
            "Both histories are kept, and nothing is written until a person decides. Ask the "
            "others what happened. To accept the log as it is now, adding again what it lost: "
            "warroomctl room sync --accept. To go on alone: warroomctl room leave");
    return Error{Fault::Integrity, place, reasonOf(halt), remedy};
}

Result<ReplicaLife> readLife(Database& database)
{
    auto row = database.prepare("SELECT log, place, halted FROM life WHERE id = 1");
    if (!row)
        return pass(row.error());
    const auto found = row->step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return fail(Fault::NotFound, database.path(),
                    ReplicaLifeWords::tr("The journal in this folder was never finished."),
                    ReplicaLifeWords::tr("Make the room again in this folder."));
    return ReplicaLife{row->text(0), row->text(1), haltFromText(row->text(2))};
}

Result<void> writeLife(Database& database, const ReplicaLife& life)
{
    auto row = database.prepare("INSERT INTO life(id, log, place, halted) VALUES(1, ?, ?, ?)"
                                " ON CONFLICT(id) DO UPDATE SET log = excluded.log, place = "
                                "excluded.place, halted = excluded.halted");
    if (!row)
        return pass(row.error());
    return row->bindAll(life.log, life.place, life.halt ? haltText(*life.halt) : QString())
        .execute();
}

QString newLogId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QString id;
    for (const quint32 word : words)
        id += QString::number(word, 16).rightJustified(8, u'0');
    return id;
}

} // namespace wr

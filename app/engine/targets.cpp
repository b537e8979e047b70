// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/targets.h"

#include "app/disk/atomicfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pathIn(const QString& replicaFolder)
{
    return replicaFolder + u"/targets.json"_s;
}

} // namespace

Result<Targets> readTargets(const QString& replicaFolder)
{
    QFile file(pathIn(replicaFolder));
    if (!file.exists())
        return Targets{};
    if (!file.open(QIODevice::ReadOnly))
        return pass(fileError(file.fileName(), errno));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(1024 * 1024), &error);
    if (!document.isObject())
        return fail(Fault::BadInput, file.fileName() + u", byte "_s + QString::number(error.offset),
                    QCoreApplication::translate("wr::Targets", "This is not a JSON object."),
                    QCoreApplication::translate("wr::Targets", "Correct the file, or remove it."));
    Targets targets;
    const QJsonObject values = document.object().value(u"values"_s).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        targets.values.insert(it.key(), it.value().toString());
    for (const auto& origin : document.object().value(u"approvedOrigins"_s).toArray())
        targets.approvedOrigins.append(origin.toString());
    return targets;
}

Result<void> writeTargets(const QString& replicaFolder, const Targets& targets)
{
    QJsonObject values;
    for (auto it = targets.values.begin(); it != targets.values.end(); ++it)
        values.insert(it.key(), it.value());
    const QJsonObject object{
        {u"values"_s, values},
        {u"approvedOrigins"_s, QJsonArray::fromStringList(targets.approvedOrigins)}};
    return writeAtomically(pathIn(replicaFolder), QJsonDocument(object).toJson());
}

} // namespace wr

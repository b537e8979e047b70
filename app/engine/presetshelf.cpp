// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/presetshelf.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

// A resource in a static library is there only when it is asked for by its global name.
static void makePresetsKnown()
{
    Q_INIT_RESOURCE(presets);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList shippedIds()
{
    makePresetsKnown();
    QStringList ids = QDir(u":/presets"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString& id : ids)
        id.chop(5);
    return ids;
}

Result<Preset> shipped(const QString& id)
{
    QFile file(u":/presets/"_s + id + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, id,
                    QCoreApplication::translate("wr::Presets", "There is no such preset."));
    return readPreset(file.readAll().toStdString());
}

} // namespace

Result<QList<Preset>> shippedPresets()
{
    QList<Preset> presets;
    const QStringList ids = shippedIds();
    for (const QString& id : ids) {
        auto preset = shipped(id);
        if (!preset)
            return pass(preset.error());
        presets.append(*preset);
    }
    return presets;
}

Result<Preset> presetNamed(const QString& id)
{
    const QStringList ids = shippedIds();
    if (!ids.contains(id))
        return fail(
            Fault::NotFound, id,
            QCoreApplication::translate("wr::Presets", "There is no such preset."),
            QCoreApplication::translate("wr::Presets", "There are: %1.").arg(ids.join(u", "_s)));
    return shipped(id);
}

} // namespace wr

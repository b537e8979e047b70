// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/presencenote.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PresenceWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Presence)
};

} // namespace

Result<QByteArray> writePresence(const Presence& presence)
{
    const QJsonObject note{{u"name"_s, presence.name},
                           {u"incident"_s, presence.incident.value},
                           {u"field"_s, presence.field},
                           {u"card"_s, presence.card}};
    QByteArray bytes = QJsonDocument(note).toJson(QJsonDocument::Compact);
    if (bytes.size() > maxPresenceBytes)
        return fail(Fault::BadInput, presence.name.left(80),
                    PresenceWords::tr("The note of who is here would be longer than 4 KiB."),
                    PresenceWords::tr("Shorten your name."));
    return bytes;
}

std::optional<Presence> readPresence(const DeviceKey& device, qint64 beat, const QByteArray& note)
{
    if (note.size() > maxPresenceBytes)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(note).object();
    const std::array keys{u"name"_s, u"incident"_s, u"field"_s, u"card"_s};
    if (!std::ranges::all_of(keys, [&](const QString& key) { return object[key].isString(); }))
        return std::nullopt;
    Presence presence;
    presence.device = device;
    presence.name = object[keys[0]].toString();
    presence.incident = IncidentId(object[keys[1]].toString());
    presence.field = object[keys[2]].toString();
    presence.card = object[keys[3]].toString();
    presence.beat = beat;
    return presence;
}

} // namespace wr

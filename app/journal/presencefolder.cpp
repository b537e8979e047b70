// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/presencefolder.h"

#include "app/disk/atomicfile.h"
#include "app/disk/statement.h"
#include "app/journal/beside.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <optional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

constexpr std::size_t maxPresent = 200;
constexpr int maxLooked = 5'000; // at names, however many lie there
constexpr qsizetype maxName = 200;
constexpr qsizetype maxField = 64;

bool isDevice(const QString& text)
{
    return seal::publicKeyFromHex(text.toStdString()).has_value();
}

QByteArray written(const Presence& presence)
{
    const QJsonObject object{{u"device"_s, presence.device.value},
                             {u"name"_s, presence.name},
                             {u"incident"_s, presence.incident.value},
                             {u"field"_s, presence.field},
                             {u"card"_s, presence.card},
                             {u"beat"_s, presence.beat}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Presence> presenceFrom(const QByteArray& bytes, const QString& device)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Presence presence;
    presence.device = DeviceKey(object[u"device"_s].toString());
    presence.name = object[u"name"_s].toString();
    presence.incident = IncidentId(object[u"incident"_s].toString());
    presence.field = object[u"field"_s].toString();
    presence.card = object[u"card"_s].toString();
    presence.beat = object[u"beat"_s].toInteger(-1);
    const bool good = presence.device.value == device && presence.name.size() <= maxName
        && presence.field.size() <= maxField && presence.beat >= 0
        && (presence.incident.isEmpty() || isIdText(presence.incident.value));
    return good ? std::optional(presence) : std::nullopt;
}

struct Note {
    QString path;
    QString device;
    QDateTime changed;
};

std::vector<Note> notesIn(const QString& folder)
{
    std::vector<Note> notes;
    QDirIterator names(folder, QDir::Files | QDir::NoSymLinks);
    for (int looks = 0; looks < maxLooked && names.hasNext(); ++looks) {
        names.next();
        const QFileInfo file = names.fileInfo();
        if (file.fileName().endsWith(u".json"_s) && isDevice(file.fileName().chopped(5)))
            notes.push_back({file.filePath(), file.fileName().chopped(5), {}});
    }
    if (notes.size() > maxPresent) {
        for (Note& note : notes)
            note.changed = QFileInfo(note.path).lastModified();
        std::ranges::sort(notes, std::ranges::greater{}, &Note::changed);
        notes.resize(maxPresent);
    }
    std::ranges::sort(notes, {}, &Note::device);
    return notes;
}

} // namespace

PresenceFolder::PresenceFolder(QString sharedFolder)
    : m_shared(std::move(sharedFolder))
    , m_folder(m_shared + u"/present"_s)
{
}

Result<void> PresenceFolder::announce(const Presence& mine) const
{
    const QByteArray bytes = written(mine);
    if (!isDevice(mine.device.value) || bytes.size() > maxPresenceBytes
        || !presenceFrom(bytes, mine.device.value))
        return fail(Fault::BadInput, mine.device.value,
                    Words::tr("This cannot be told to the others as who is here."),
                    Words::tr("Shorten the name or the card."));
    if (const auto made = makeBeside(m_shared); !made)
        return made;
    if (const auto made = makeBeside(m_folder); !made)
        return made;
    auto file = AtomicFile::create(m_folder);
    if (!file)
        return pass(file.error());
    if (const auto done = file->write(octetsOf(bytes)); !done)
        return done;
    return file->placeAs(m_folder + u'/' + mine.device.value + u".json"_s, FileAccess::Readable);
}

Result<QList<Presence>> PresenceFolder::present() const
{
    QList<Presence> all;
    for (const Note& note : notesIn(m_folder)) {
        const auto bytes = readBeside(note.path, maxPresenceBytes);
        if (!bytes)
            continue; // gone meanwhile, or nothing that the program wrote
        if (const auto presence = presenceFrom(*bytes, note.device))
            all.push_back(*presence);
    }
    return all;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/presencefolder.h"

#include "app/disk/atomicfile.h"
#include "app/disk/statement.h"
#include "app/journal/beside.h"
#include "app/journal/presencenote.h"

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

struct PresenceFolderWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

constexpr std::size_t maxPresent = 200;
constexpr int maxLooked = 5'000; // at names, however many lie there
constexpr qint64 hereSeconds
    = 60; // older than the newest note by so much: nobody is there any more

bool isDevice(const QString& text)
{
    return seal::publicKeyFromHex(text.toStdString()).has_value();
}

std::optional<Presence> presenceFrom(const QByteArray& bytes, const QString& device)
{
    const qint64 beat = QJsonDocument::fromJson(bytes).object()[u"beat"_s].toInteger(-1);
    return beat < 0 ? std::nullopt : readPresence(DeviceKey(device), beat, bytes);
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
    for (Note& note : notes)
        note.changed = QFileInfo(note.path).lastModified();
    if (notes.size() > maxPresent) {
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
    const auto note = writePresence(mine);
    if (!note)
        return pass(note.error());
    if (!isDevice(mine.device.value))
        return fail(Fault::Usage, mine.device.value,
                    PresenceFolderWords::tr("This is no device's key."));
    QJsonObject object = QJsonDocument::fromJson(*note).object();
    object[u"beat"_s] = std::max<qint64>(mine.beat, 0);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (bytes.size() > maxPresenceBytes)
        return fail(Fault::BadInput, mine.device.value,
                    PresenceFolderWords::tr("The note of who is here would be longer than 4 KiB."),
                    PresenceFolderWords::tr("Shorten your name."));
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
    const std::vector<Note> notes = notesIn(m_folder);
    // By the clock of whoever keeps the disk, so one's own need not be right; who asks to be let in may have gone home.
    QDateTime newest;
    for (const Note& note : notes)
        newest = std::max(newest, note.changed);
    for (const Note& note : notes) {
        const auto bytes = readBeside(note.path, maxPresenceBytes);
        if (!bytes)
            continue; // gone meanwhile, or nothing that the program wrote
        const auto presence = presenceFrom(*bytes, note.device);
        const bool fresh = note.changed.secsTo(newest) <= hereSeconds;
        if (presence && (fresh || !presence->card.isEmpty()))
            all.push_back(*presence);
    }
    return all;
}

} // namespace wr

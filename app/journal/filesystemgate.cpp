// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/filesystemgate.h"

#include "app/disk/atomicfile.h"
#include "app/disk/sqlite.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FileSystemGateWords {
    Q_DECLARE_TR_FUNCTIONS(wr::FileSystemGate)
};

// What a cloud client leaves in the folder that it copies, and how it calls that folder.
struct CloudClient {
    QString name;
    QStringList folders;       // names; a name that ends with * may go on
    QStringList markerFolders; // in the folder that it copies
    QStringList markerFiles;   // likewise; * stands for anything
};

const std::vector<CloudClient>& cloudClients()
{
    static const std::vector<CloudClient> all{
        {u"Dropbox"_s, {u"Dropbox"_s, u"Dropbox (*"_s}, {u".dropbox.cache"_s}, {u".dropbox"_s}},
        {u"OneDrive"_s, {u"OneDrive"_s, u"OneDrive - *"_s}, {}, {}},
        {u"Google Drive"_s,
         {u"Google Drive"_s, u"GoogleDrive"_s, u"GoogleDrive-*"_s, u"My Drive"_s},
         {u".tmp.drivedownload"_s, u".tmp.driveupload"_s},
         {}},
        {u"iCloud"_s,
         {u"iCloud Drive"_s, u"iCloudDrive"_s, u"Mobile Documents"_s, u"com~apple~CloudDocs"_s},
         {},
         {}},
        {u"Syncthing"_s, {}, {u".stfolder"_s, u".stversions"_s}, {u".stfolder"_s, u".stignore"_s}},
        {u"Nextcloud"_s,
         {u"Nextcloud"_s, u"ownCloud"_s},
         {},
         {u".sync_*.db"_s, u"._sync_*.db"_s, u".owncloudsync.log"_s, u".nextcloudsync.log"_s}},
        {u"MEGA"_s, {u"MEGAsync"_s}, {}, {u".megaignore"_s}},
    };
    return all;
}

bool isCalled(const QString& name, const QStringList& patterns)
{
    return std::any_of(patterns.begin(), patterns.end(), [&name](const QString& pattern) {
        return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
    });
}

// Names with a * lie among many others; after so many the folder counts as unmarked.
constexpr int looksPerFolder = 20'000;

bool isOf(const QFileInfo& file, QDir::Filter kind)
{
    return kind == QDir::Dirs ? file.isDir() : file.isFile();
}

bool holds(const QString& folder, const QString& pattern, QDir::Filter kind)
{
    if (!pattern.contains(u'*'))
        return isOf(QFileInfo(folder + u'/' + pattern), kind);
    QDirIterator names(folder, {pattern}, kind | QDir::Hidden | QDir::System);
    for (int looks = 0; looks < looksPerFolder && names.hasNext(); ++looks) {
        names.next();
        if (isOf(names.fileInfo(), kind))
            return true;
    }
    return false;
}

bool holdsAny(const QString& folder, const QStringList& patterns, QDir::Filter kind)
{
    return std::any_of(patterns.begin(), patterns.end(), [&folder, kind](const QString& pattern) {
        return holds(folder, pattern, kind);
    });
}

// The client that copies this folder or one above it; null when none is seen.
const CloudClient* maybeClientOf(const QString& folder)
{
    QDir at(folder);
    do {
        for (const CloudClient& client : cloudClients()) {
            if (isCalled(at.dirName(), client.folders)
                || holdsAny(at.path(), client.markerFolders, QDir::Dirs)
                || holdsAny(at.path(), client.markerFiles, QDir::Files))
                return &client;
        }
    } while (at.cdUp());
    return nullptr;
}

QString otherPlaces()
{
    return FileSystemGateWords::tr(
        "Choose a folder on a disk that all of you reach directly, or share through "
        "PostgreSQL.");
}

// Programs that stand between and keep no locks, or copy to a cloud.
bool isWithoutLocks(const QString& type)
{
    static const QStringList types{
        u"fuse.rclone"_s,    u"fuse.gvfsd-fuse"_s, u"fuse.google-drive-ocamlfuse"_s,
        u"fuse.onedriver"_s, u"fuse.s3fs"_s,       u"fuse.gcsfuse"_s,
        u"fuse.pCloud.fs"_s, u"fuse.curlftpfs"_s};
    return types.contains(type);
}

// Mount options that keep locks to one computer or drop them; empty when there is none.
QString unsafeOption(const QStringList& options)
{
    static const QStringList unsafe{u"nolock"_s, u"local_lock=all"_s, u"local_lock=posix"_s,
                                    u"nobrl"_s,  u"localflock"_s,     u"localflocks"_s};
    const auto found = std::find_if(options.begin(), options.end(),
                                    [](const QString& option) { return unsafe.contains(option); });
    return found == options.end() ? QString() : *found;
}

bool isSharedBetweenComputers(const QString& type)
{
    static const QStringList further{u"ocfs2"_s, u"gfs2"_s,   u"gpfs"_s,     u"beegfs"_s,
                                     u"coda"_s,  u"vmhgfs"_s, u"virtiofs"_s, u"prl_fs"_s};
    return isNetworkFileSystem(type) || further.contains(type);
}

enum class Answer : int { Refused = 0, Granted = 1, Failed = 2 };

// In the child. Only what is safe after a fork in a program with threads: no memory, no Qt, no SQLite. The byte is the
// one that BEGIN IMMEDIATE locks (RESERVED_BYTE, part of SQLite's file format).
Answer askForLock(const char* path)
{
    constexpr off_t reservedByte = 0x40000000 + 1;
    constexpr unsigned patience = 10; // seconds; a hung server ends the child, not the program
    std::signal(SIGALRM, SIG_DFL);
    ::alarm(patience);
    const int descriptor = ::open(path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return Answer::Failed;

    struct flock lock {
    };

    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = reservedByte;
    lock.l_len = 1;
    if (::fcntl(descriptor, F_SETLK, &lock) == 0)
        return Answer::Granted;
    return errno == EACCES || errno == EAGAIN ? Answer::Refused : Answer::Failed;
}

Answer otherProcess(const QByteArray& path)
{
    const pid_t child = ::fork();
    if (child < 0)
        return Answer::Failed;
    if (child == 0)
        ::_exit(static_cast<int>(askForLock(path.constData())));
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return Answer::Failed;
    }
    if (!WIFEXITED(status))
        return Answer::Failed;
    return static_cast<Answer>(WEXITSTATUS(status));
}

struct RemovedAtTheEnd {
    QString path;

    explicit RemovedAtTheEnd(QString file)
        : path(std::move(file))
    {
    }

    RemovedAtTheEnd(const RemovedAtTheEnd&) = delete;
    RemovedAtTheEnd& operator=(const RemovedAtTheEnd&) = delete;

    ~RemovedAtTheEnd()
    {
        QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
    }
};

} // namespace

Result<void> testLocks(const QString& folder)
{
    const RemovedAtTheEnd file(QDir(folder).filePath(
        QString(u".warroom-locks-"_s + QUuid::createUuid().toString(QUuid::Id128))));
    auto database = Database::open(file.path, OpenMode::Create);
    if (!database)
        return pass(database.error());
    const QByteArray path = QFile::encodeName(file.path);
    Answer whileLocked = Answer::Failed;
    {
        const auto transaction = Transaction::begin(*database);
        if (!transaction)
            return pass(transaction.error());
        whileLocked = otherProcess(path);
    }
    const Answer whileFree = otherProcess(path);
    if (whileLocked == Answer::Refused && whileFree == Answer::Granted)
        return {};
    return fail(Fault::Refused, folder,
                whileLocked == Answer::Granted
                    ? FileSystemGateWords::tr(
                        "Two programs could write at once in this folder: its file system "
                        "does not keep locks.")
                    : FileSystemGateWords::tr(
                        "It could not be tested whether this folder keeps two programs "
                        "from writing at once."),
                otherPlaces());
}

Result<SharingTerms> termsOfSharing(const QString& folder, const FileSystemProbe& probe)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    if (real.isEmpty() || !QFileInfo(real).isDir())
        return fail(Fault::NotFound, folder, FileSystemGateWords::tr("There is no such folder."),
                    FileSystemGateWords::tr(
                        "Check the path, and whether the disk that holds it is there."));
    const CloudClient* maybeClient = maybeClientOf(real);
    if (maybeClient == nullptr)
        maybeClient = maybeClientOf(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (maybeClient != nullptr)
        return fail(Fault::Refused, folder,
                    FileSystemGateWords::tr(
                        "This folder looks like one that %1 copies. Copies of a shared file "
                        "drift apart, and entries of others would be lost.")
                        .arg(maybeClient->name),
                    otherPlaces());
    const FileSystem system = probe.fileSystem(real);
    if (isWithoutLocks(system.type))
        return fail(Fault::Refused, folder,
                    FileSystemGateWords::tr(
                        "The file system of this folder (%1) does not keep two programs from "
                        "writing at once.")
                        .arg(system.type),
                    otherPlaces());
    if (!isSharedBetweenComputers(system.type))
        return SharingTerms{};
    if (const QString option = unsafeOption(system.options); !option.isEmpty())
        return fail(Fault::Refused, folder,
                    FileSystemGateWords::tr(
                        "This folder is mounted with the option %1: other computers do not "
                        "see the locks of this one, and both would write at once.")
                        .arg(option),
                    FileSystemGateWords::tr(
                        "Ask whoever mounts it to leave the option out, or share through "
                        "PostgreSQL."));
    return SharingTerms{
        true,
        FileSystemGateWords::tr(
            "This room is shared over a network file system (%1), whose locks are weaker "
            "than those of a disk. Every replica keeps all entries; move to PostgreSQL when "
            "you can.")
            .arg(system.type)};
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/simdisk.h"

#include <QtCore/QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace wr::test {

namespace {

// One file and who has locked it, by SQLite's rules.
struct Disk {
    std::string bytes;
    int readers = 0; // at SHARED or above
    const void* reservedBy = nullptr;
    const void* pendingBy = nullptr;
};

struct Disks {
    std::string root;
    std::map<std::string, std::shared_ptr<Disk>> files;
    sqlite3_vfs* real = nullptr;
};

Disks& disks()
{
    static Disks all;
    return all;
}

bool isOurs(const char* name)
{
    const std::string& root = disks().root;
    return name != nullptr && !root.empty() && root.compare(0, root.size(), name, root.size()) == 0;
}

struct OpenFile {
    sqlite3_file base;
    std::shared_ptr<Disk> disk;
    int lock = SQLITE_LOCK_NONE;
};

OpenFile& fileOf(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file);
}

int lower(sqlite3_file* file, int level)
{
    OpenFile& it = fileOf(file);
    Disk& disk = *it.disk;
    if (level < SQLITE_LOCK_RESERVED && disk.reservedBy == file)
        disk.reservedBy = nullptr;
    if (level < SQLITE_LOCK_PENDING && disk.pendingBy == file)
        disk.pendingBy = nullptr;
    if (level == SQLITE_LOCK_NONE && it.lock > SQLITE_LOCK_NONE)
        --disk.readers;
    it.lock = std::min(it.lock, level);
    return SQLITE_OK;
}

int close(sqlite3_file* file)
{
    lower(file, SQLITE_LOCK_NONE);
    fileOf(file).~OpenFile();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 from)
{
    const std::string& bytes = fileOf(file).disk->bytes;
    const auto wanted = static_cast<std::size_t>(amount);
    const auto begin = std::min(static_cast<std::size_t>(from), bytes.size());
    const std::size_t there = std::min(wanted, bytes.size() - begin);
    std::memcpy(into, bytes.data() + begin, there);
    std::memset(static_cast<char*>(into) + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* what, int amount, sqlite3_int64 to)
{
    std::string& bytes = fileOf(file).disk->bytes;
    const auto begin = static_cast<std::size_t>(to);
    const std::size_t end = begin + static_cast<std::size_t>(amount);
    if (bytes.size() < end)
        bytes.resize(end);
    std::memcpy(bytes.data() + begin, what, end - begin);
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    fileOf(file).disk->bytes.resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* /*file*/, int /*flags*/)
{
    return SQLITE_OK;
}

int sizeOf(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(fileOf(file).disk->bytes.size());
    return SQLITE_OK;
}

bool mayRise(const OpenFile& it, const sqlite3_file* file, int level)
{
    const Disk& disk = *it.disk;
    if (disk.pendingBy != nullptr && disk.pendingBy != file)
        return false;
    const bool reserved = disk.reservedBy != nullptr && disk.reservedBy != file;
    return level == SQLITE_LOCK_SHARED || !reserved;
}

int rise(sqlite3_file* file, int level)
{
    OpenFile& it = fileOf(file);
    Disk& disk = *it.disk;
    if (it.lock >= level)
        return SQLITE_OK;
    if (!mayRise(it, file, level))
        return SQLITE_BUSY;
    if (it.lock == SQLITE_LOCK_NONE)
        ++disk.readers;
    if (level >= SQLITE_LOCK_RESERVED)
        disk.reservedBy = file;
    if (level >= SQLITE_LOCK_PENDING)
        disk.pendingBy = file;
    if (level == SQLITE_LOCK_EXCLUSIVE && disk.readers > 1) {
        it.lock = SQLITE_LOCK_PENDING; // nobody new may read until those who do are through
        return SQLITE_BUSY;
    }
    it.lock = level;
    return SQLITE_OK;
}

int isReserved(sqlite3_file* file, int* answer)
{
    *answer = fileOf(file).disk->reservedBy != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file* /*file*/, int /*operation*/, void* /*argument*/)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file* /*file*/)
{
    return 4096;
}

int characteristics(sqlite3_file* /*file*/)
{
    return SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
}

const sqlite3_io_methods& methods()
{
    static const sqlite3_io_methods ours = [] {
        sqlite3_io_methods it{};
        it.iVersion = 1;
        it.xClose = close;
        it.xRead = read;
        it.xWrite = write;
        it.xTruncate = truncate;
        it.xSync = sync;
        it.xFileSize = sizeOf;
        it.xLock = rise;
        it.xUnlock = lower;
        it.xCheckReservedLock = isReserved;
        it.xFileControl = control;
        it.xSectorSize = sectorSize;
        it.xDeviceCharacteristics = characteristics;
        return it;
    }();
    return ours;
}

// What asks the product's own files whether there is a database sees one.
void standIn(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    static_cast<void>(file.open(QIODevice::WriteOnly));
}

int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* flagsOut)
{
    if (name != nullptr && !isOurs(name))
        return disks().real->xOpen(disks().real, name, file, flags, flagsOut);
    file->pMethods = nullptr;
    std::shared_ptr<Disk> disk;
    if (name == nullptr) {
        disk = std::make_shared<Disk>(); // of a statement too large for its cache
    } else {
        std::shared_ptr<Disk>& known = disks().files[name];
        if (known == nullptr && (flags & SQLITE_OPEN_CREATE) == 0) {
            disks().files.erase(name);
            return SQLITE_CANTOPEN;
        }
        if (known == nullptr) {
            known = std::make_shared<Disk>();
            if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
                standIn(name);
        }
        disk = known;
    }
    auto* opened = new (file) OpenFile{{}, std::move(disk), SQLITE_LOCK_NONE};
    opened->base.pMethods = &methods();
    if (flagsOut != nullptr)
        *flagsOut = flags;
    return SQLITE_OK;
}

int erase(sqlite3_vfs* /*vfs*/, const char* name, int syncFolder)
{
    if (!isOurs(name))
        return disks().real->xDelete(disks().real, name, syncFolder);
    return disks().files.erase(name) == 1 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs* /*vfs*/, const char* name, int flags, int* answer)
{
    if (!isOurs(name))
        return disks().real->xAccess(disks().real, name, flags, answer);
    const auto found = disks().files.find(name);
    // An empty journal is none: so does the real one answer.
    *answer = found != disks().files.end() && !found->second->bytes.empty() ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs* /*vfs*/, const char* name, int space, char* out)
{
    if (!isOurs(name))
        return disks().real->xFullPathname(disks().real, name, space, out);
    sqlite3_snprintf(space, out, "%s", name);
    return SQLITE_OK;
}

void registerOurs()
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks how much it uses
    disks().real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs ours = *disks().real;
    ours.iVersion = 1;
    ours.szOsFile = std::max(ours.szOsFile, static_cast<int>(sizeof(OpenFile)));
    ours.zName = "simulated disks";
    ours.xOpen = open;
    ours.xDelete = erase;
    ours.xAccess = access;
    ours.xFullPathname = fullPath;
    sqlite3_vfs_register(&ours, 1);
}

} // namespace

void mountDisks(const QString& root)
{
    if (disks().real == nullptr)
        registerOurs();
    disks().root = root.toStdString() + '/';
    disks().files.clear();
}

bool copyDatabase(const QString& from, const QString& to)
{
    const auto found = disks().files.find(from.toStdString());
    if (found == disks().files.end())
        return false;
    auto copy = std::make_shared<Disk>();
    copy->bytes = found->second->bytes;
    disks().files.insert_or_assign(to.toStdString(), std::move(copy));
    standIn(to.toStdString());
    return true;
}

void removeDatabase(const QString& path)
{
    disks().files.erase(path.toStdString());
    disks().files.erase(path.toStdString() + "-journal");
    QFile::remove(path);
}

DiskImage imageOfDisks()
{
    DiskImage image;
    for (const auto& [path, disk] : disks().files)
        image.emplace(path.substr(disks().root.size()), disk->bytes);
    return image;
}

void restoreDisks(const DiskImage& image)
{
    disks().files.clear();
    for (const auto& [path, bytes] : image) {
        auto disk = std::make_shared<Disk>();
        disk->bytes = bytes;
        disks().files.emplace(disks().root + path, std::move(disk));
        if (!path.ends_with("-journal"))
            standIn(disks().root + path);
    }
}

} // namespace wr::test

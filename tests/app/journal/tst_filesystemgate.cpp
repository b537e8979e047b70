// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/filesystemgate.h"
#include "tests/app/journal/sharedwriter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_filesystemgate {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

FileSystemProbe mountedAs(const QString& type, const QStringList& options = {u"rw"_s})
{
    FileSystemProbe probe;
    probe.fileSystem = [type, options](const QString&) { return FileSystem{type, options}; };
    return probe;
}

Result<void> locksThatDoNotHold(const QString& folder)
{
    return fail(Fault::Refused, folder, u"no locks"_s, u"elsewhere"_s);
}

} // namespace

class TestFileSystemGate final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_root;
    int m_count = 0;

    QString newFolder(const QString& name = u"share"_s)
    {
        const QString path = m_root.filePath(QString::number(++m_count) + u'/' + name);
        QDir().mkpath(path);
        return path;
    }

private slots:

    void theDiskOfThisTestMayHoldASharedFile()
    {
        const QString folder = newFolder();

        const auto terms = termsOfSharing(folder, mountedAs(u"ext4"_s));

        QVERIFY(terms);
        QCOMPARE_EQ(*terms, SharingTerms());
        QVERIFY(!fileSystemOf(folder).type.isEmpty());
        QVERIFY(!fileSystemOf(folder).options.isEmpty());
    }

    void locksOfThisDiskHoldBetweenTwoProcessesAndNothingIsLeftBehind()
    {
        const QString folder = newFolder();

        const auto held = testLocks(folder);

        QVERIFY2(held, qPrintable(held ? QString() : sentence(held.error())));
        QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(!testLocks(m_root.filePath(u"missing"_s)));
    }

    void aNetworkFileSystemIsAllowedWithAWarning_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "vboxsf", "afs", "ceph",
                                 "lustre", "fuse.sshfs", "fuse.glusterfs", "virtiofs", "gfs2"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }

    void aNetworkFileSystemIsAllowedWithAWarning()
    {
        QFETCH(QString, type);

        const auto terms = termsOfSharing(newFolder(), mountedAs(type));

        QVERIFY(terms);
        QVERIFY(terms->network);
        QVERIFY(terms->warning.contains(type));
    }

    void aMountWhoseLocksOthersDoNotSeeIsRefused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("option");
        QTest::newRow("nfs 3") << u"nfs"_s << u"nolock"_s;
        QTest::newRow("nfs 3, local") << u"nfs"_s << u"local_lock=all"_s;
        QTest::newRow("nfs 4, posix") << u"nfs4"_s << u"local_lock=posix"_s;
        QTest::newRow("smb") << u"cifs"_s << u"nobrl"_s;
        QTest::newRow("lustre") << u"lustre"_s << u"localflock"_s;
    }

    void aMountWhoseLocksOthersDoNotSeeIsRefused()
    {
        QFETCH(QString, type);
        QFETCH(QString, option);

        const auto terms
            = termsOfSharing(newFolder(), mountedAs(type, {u"rw"_s, option, u"vers=3"_s}));

        QVERIFY(!terms);
        QCOMPARE_EQ(terms.error().fault, Fault::Refused);
        QVERIFY(terms.error().reason.contains(option));
        QVERIFY(!terms.error().remedy.isEmpty());
    }

    void aFileSystemOfACloudIsRefused()
    {
        for (const char* type : {"fuse.rclone", "fuse.gvfsd-fuse", "fuse.onedriver"}) {
            const auto terms = termsOfSharing(newFolder(), mountedAs(QString::fromLatin1(type)));
            QVERIFY(!terms);
            QCOMPARE_EQ(terms.error().fault, Fault::Refused);
        }
    }

    void aFolderThatACloudClientCopiesIsRefusedByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("client");
        QTest::newRow("Dropbox") << u"Dropbox/war rooms"_s << u"Dropbox"_s;
        QTest::newRow("Dropbox, company") << u"Dropbox (Example)/a"_s << u"Dropbox"_s;
        QTest::newRow("OneDrive") << u"OneDrive - Example/a"_s << u"OneDrive"_s;
        QTest::newRow("Google Drive") << u"Google Drive/My Drive"_s << u"Google Drive"_s;
        QTest::newRow("iCloud") << u"Mobile Documents/com~apple~CloudDocs"_s << u"iCloud"_s;
        QTest::newRow("Nextcloud") << u"Nextcloud"_s << u"Nextcloud"_s;
        QTest::newRow("ownCloud") << u"ownCloud/x/y/z"_s << u"Nextcloud"_s;
    }

    void aFolderThatACloudClientCopiesIsRefusedByName()
    {
        QFETCH(QString, path);
        QFETCH(QString, client);

        const auto terms = termsOfSharing(newFolder(path), mountedAs(u"ext4"_s));

        QVERIFY(!terms);
        QCOMPARE_EQ(terms.error().fault, Fault::Refused);
        QVERIFY(terms.error().reason.contains(client));
        QVERIFY(terms.error().remedy.contains(u"PostgreSQL"_s));
    }

    void aFolderThatACloudClientCopiesIsRefusedByWhatItLeavesThere_data()
    {
        QTest::addColumn<QString>("marker");
        QTest::addColumn<bool>("folder");
        QTest::addColumn<QString>("client");
        QTest::newRow("Syncthing") << u".stfolder"_s << true << u"Syncthing"_s;
        QTest::newRow("Syncthing, old") << u".stfolder"_s << false << u"Syncthing"_s;
        QTest::newRow("Dropbox") << u".dropbox"_s << false << u"Dropbox"_s;
        QTest::newRow("Dropbox, cache") << u".dropbox.cache"_s << true << u"Dropbox"_s;
        QTest::newRow("Google Drive") << u".tmp.drivedownload"_s << true << u"Google Drive"_s;
        QTest::newRow("Nextcloud") << u".sync_1a2b3c4d.db"_s << false << u"Nextcloud"_s;
        QTest::newRow("ownCloud") << u"._sync_1a2b3c4d.db"_s << false << u"Nextcloud"_s;
    }

    void aFolderThatACloudClientCopiesIsRefusedByWhatItLeavesThere()
    {
        QFETCH(QString, marker);
        QFETCH(bool, folder);
        QFETCH(QString, client);
        const QString top = newFolder(u"top"_s);
        const QString below = top + u"/rooms/payments"_s;
        QVERIFY(QDir().mkpath(below));
        if (folder)
            QVERIFY(QDir(top).mkdir(marker));
        else
            QVERIFY(QFile(top + u'/' + marker).open(QIODevice::WriteOnly));

        const auto terms = termsOfSharing(below, mountedAs(u"ext4"_s));

        QVERIFY(!terms);
        QCOMPARE_EQ(terms.error().fault, Fault::Refused);
        QVERIFY(terms.error().reason.contains(client));
    }

    void theSettingsFolderOfDropboxInAHomeIsNoSuchMark()
    {
        const QString home = newFolder(u"home"_s);
        QVERIFY(QDir(home).mkdir(u".dropbox"_s));
        QVERIFY(QDir(home).mkdir(u"rooms"_s));

        QVERIFY(termsOfSharing(home + u"/rooms"_s, mountedAs(u"ext4"_s)));
    }

    void aLinkDoesNotHideTheFolderBehindIt()
    {
        const QString behind = newFolder(u"Dropbox/rooms"_s);
        const QString link = m_root.filePath(u"innocent"_s);
        QVERIFY(QFile::link(behind, link));

        QVERIFY(!termsOfSharing(link, mountedAs(u"ext4"_s)));
    }

    void aMissingFolderIsNotFound()
    {
        const auto terms = termsOfSharing(m_root.filePath(u"missing"_s));

        QVERIFY(!terms);
        QCOMPARE_EQ(terms.error().fault, Fault::NotFound);
    }

    void nothingIsSharedWhereLocksDoNotHold()
    {
        const QString folder = newFolder();
        FileSystemProbe probe = mountedAs(u"nfs4"_s);
        probe.locks = locksThatDoNotHold;

        const auto file
            = SharedFile::create(folder + u"/a.warroom"_s, u"log"_s, testRoom(), u"Room"_s, probe);

        QVERIFY(!file);
        QCOMPARE_EQ(file.error().fault, Fault::Refused);
        QVERIFY(QDir(folder).isEmpty());
    }

    void overANetworkTheWarningStaysAndThereAreNoHints()
    {
        const QString path = newFolder() + u"/a.warroom"_s;
        QVERIFY(SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s, mountedAs(u"nfs4"_s)));

        const auto file = SharedFile::open(path, std::chrono::seconds(5), mountedAs(u"nfs4"_s));

        QVERIFY(file);
        QVERIFY((*file)->warning().contains(u"nfs4"_s));
        QCOMPARE_EQ((*file)->hintDescriptor(), -1);
        QVERIFY((*file)->append(ChainWriter(1).many(2)));
        const auto local = SharedFile::open(path, std::chrono::seconds(5), mountedAs(u"ext4"_s));
        QVERIFY(local);
        QVERIFY((*local)->warning().isEmpty());
        QCOMPARE_GE((*local)->hintDescriptor(), 0);
    }

    void aRoomThatCameIntoASyncedFolderLaterIsNotOpened()
    {
        const QString folder = newFolder();
        const QString path = folder + u"/a.warroom"_s;
        QVERIFY(SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s));
        QVERIFY(QDir(folder).mkdir(u".stfolder"_s));

        const auto file = SharedFile::open(path, std::chrono::seconds(5));

        QVERIFY(!file);
        QCOMPARE_EQ(file.error().fault, Fault::Refused);
    }
};

QTEST_GUILESS_MAIN(TestFileSystemGate)

} // namespace tst_filesystemgate

#include "tst_filesystemgate.moc"

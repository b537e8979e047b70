// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/atomicfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_atomicfile {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestAtomicFile final : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private slots:

    void aFileIsReplacedWholeAndIsPrivate()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"name"_s);
        QVERIFY(writeAtomically(path, "one"));

        QVERIFY(writeAtomically(path, "two"));

        QCOMPARE(contents(path), "two");
        QCOMPARE_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                    QFile::Permissions());
        QCOMPARE_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void whatIsNotCommittedLeavesNothingBehind()
    {
        QTemporaryDir folder;
        {
            auto file = AtomicFile::create(folder.path());
            QVERIFY(file);
            const std::array<std::uint8_t, 2> bytes{1, 2};
            QVERIFY(file->write(bytes));
            QCOMPARE_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }

        QCOMPARE_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }

    void aReadOnlyFileHasNoWriter()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"name"_s);

        QVERIFY(writeAtomically(path, "kept", FileAccess::ReadOnly));

        QCOMPARE_EQ(QFile::permissions(path) & QFile::WriteOwner, QFile::Permissions());
    }

    void aFolderThatTakesNoFilesIsNamed()
    {
        const auto refused = writeAtomically(u"/proc/name"_s, "x");

        QVERIFY(!refused);
        QVERIFY(refused.error().subject.contains(u"/proc"_s));
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void errnoBecomesWords()
    {
        QCOMPARE_EQ(fileError(u"p"_s, ENOENT).fault, Fault::NotFound);
        QCOMPARE_EQ(fileError(u"p"_s, ENOSPC).fault, Fault::OutOfReach);
        QVERIFY(!fileError(u"p"_s, EROFS).remedy.isEmpty());
        QVERIFY(!fileError(u"p"_s, EIO).reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)

} // namespace tst_atomicfile

#include "tst_atomicfile.moc"

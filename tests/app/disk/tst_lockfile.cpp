// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/lockfile.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestLockFile final : public QObject
{
    Q_OBJECT

private slots:

    void onlyOneHoldsTheLockAndIsNamed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sync.lock"_s);
        const auto first = LockFile::take(path);
        QVERIFY(first);

        const auto second = LockFile::take(path);

        QVERIFY(!second);
        QCOMPARE_EQ(second.error().fault, Fault::Busy);
        QVERIFY(
            second.error().reason.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void lettingGoFreesTheLock()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sync.lock"_s);
        {
            const auto first = LockFile::take(path);
            QVERIFY(first);
        }

        QVERIFY(LockFile::take(path));
    }

    void aKilledHolderFreesTheLock()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sync.lock"_s);
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path});
        QVERIFY(holder.waitForReadyRead(20'000));
        const auto refused = LockFile::take(path);
        QVERIFY(!refused);
        QVERIFY(refused.error().reason.contains(QString::number(holder.processId())));

        holder.kill();
        QVERIFY(holder.waitForFinished(20'000));

        QVERIFY(LockFile::take(path));
    }

    void aLockInAMissingFolderIsNotFound()
    {
        const auto refused = LockFile::take(u"/nowhere/at/all.lock"_s);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::NotFound);
    }
};

// With --hold this program takes the lock, says so and waits until it is killed.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--hold"_s) {
        const auto held = LockFile::take(arguments.at(2));
        if (!held)
            return 1;
        std::puts("held");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    TestLockFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lockfile.moc"

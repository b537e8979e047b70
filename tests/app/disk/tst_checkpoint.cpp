// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/checkpoint.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_checkpoint {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class tst_Checkpoint final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString newPath() { return m_folder.filePath(QString::number(++m_files) + u".sqlite"_s); }

    static SqlProfile wal()
    {
        SqlProfile profile;
        profile.journaling = Journaling::Wal;
        profile.patience = std::chrono::milliseconds(20);
        return profile;
    }

    static qint64 walBytes(const QString& path) { return QFileInfo(path + u"-wal"_s).size(); }

private slots:

    void aWalThatHasGrownIsEmptied()
    {
        const QString path = newPath();
        auto database = Database::open(path, OpenMode::Create, wal());
        QVERIFY(database);
        QVERIFY(database->run("CREATE TABLE t(a BLOB); INSERT INTO t VALUES(randomblob(6000000))"));
        QCOMPARE_GT(walBytes(path), 6'000'000);

        QVERIFY(checkpointWal(*database));

        QCOMPARE_EQ(walBytes(path), 0);
        QCOMPARE_GT(QFileInfo(path).size(), 6'000'000);
        auto reader = Database::open(path, OpenMode::ReadOnly, wal());
        QCOMPARE_EQ(*reader->number("SELECT length(a) FROM t"), 6'000'000);
    }

    void whoIsReadingKeepsWhatIsReadAndStopsNobody()
    {
        const QString path = newPath();
        auto database = Database::open(path, OpenMode::Create, wal());
        QVERIFY(database);
        QVERIFY(database->run("CREATE TABLE t(a BLOB); INSERT INTO t VALUES(randomblob(6000000))"));
        auto reader = Database::open(path, OpenMode::ReadOnly, wal());
        QVERIFY(reader->run("BEGIN"));
        QCOMPARE_EQ(*reader->number("SELECT count(*) FROM t"), 1);
        QVERIFY(database->run("INSERT INTO t VALUES(randomblob(6000000))"));

        QVERIFY(checkpointWal(*database));

        QCOMPARE_GT(walBytes(path), 0);
        QCOMPARE_EQ(*reader->number("SELECT count(*) FROM t"), 1);
        QVERIFY(reader->run("COMMIT"));
        QCOMPARE_EQ(*reader->number("SELECT count(*) FROM t"), 2);
        QVERIFY(checkpointWal(*database));
        QCOMPARE_EQ(walBytes(path), 0);
        QCOMPARE_EQ(*reader->number("SELECT sum(length(a)) FROM t"), 12'000'000);
    }
};

QTEST_GUILESS_MAIN(tst_Checkpoint)

} // namespace tst_checkpoint

#include "tst_checkpoint.moc"

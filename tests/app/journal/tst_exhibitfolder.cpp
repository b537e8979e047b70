// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/exhibitfolder.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace tst_exhibitfolder {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const ExhibitId& exhibitId()
{
    static const ExhibitId id(u"ab"_s + QString(62, u'c'));
    return id;
}

// Two chunks and a bit.
constexpr qint64 allBytes = 2 * exhibitChunkBytes + 17;
const ExhibitShare whole{allBytes, 3, {}};

QByteArray part(qint64 index)
{
    return QByteArray(index < 2 ? exhibitChunkBytes : 17, static_cast<char>('a' + index));
}

template<class T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Unknown : result.error().fault;
}

} // namespace

class TestExhibitFolder final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newFolder() { return m_folder.filePath(u"%1.warroom.d"_s.arg(++m_count)); }

    static QString pathIn(const QString& folder, const QString& name = {})
    {
        return folder + u"/ab/"_s + QString(62, u'c') + (name.isEmpty() ? name : u'/' + name);
    }

private slots:

    void nothingIsSharedAtFirst()
    {
        const ExhibitFolder folder(newFolder());

        QCOMPARE_EQ(*folder.exhibit(exhibitId()), ExhibitShare());
        QCOMPARE_EQ(faultOf(folder.chunk(exhibitId(), 0)), Fault::NotFound);
    }

    void chunksArriveInAnyOrderAndGoOnAfterABreak()
    {
        const QString path = newFolder();
        {
            ExhibitFolder first(path);
            QVERIFY(first.putChunk(exhibitId(), whole, 2, part(2)));
            QCOMPARE_EQ(*first.exhibit(exhibitId()), (ExhibitShare{allBytes, 3, {2}}));
            QVERIFY(!first.exhibit(exhibitId())->isWhole());
        }
        ExhibitFolder second(path);
        QVERIFY(second.putChunk(exhibitId(), whole, 0, part(0)));
        QCOMPARE_EQ(second.exhibit(exhibitId())->present, (QList<qint64>{0, 2}));
        QVERIFY(second.putChunk(exhibitId(), whole, 1, part(1)));

        const auto share = second.exhibit(exhibitId());

        QVERIFY(share && share->isWhole());
        for (qint64 index = 0; index < 3; ++index)
            QVERIFY(*second.chunk(exhibitId(), index) == part(index));
        QCOMPARE_EQ(faultOf(second.chunk(exhibitId(), 3)), Fault::NotFound);
        QVERIFY(QDir(path + u"/incoming"_s)
                    .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aChunkThatIsThereStays()
    {
        ExhibitFolder folder(newFolder());
        QVERIFY(folder.putChunk(exhibitId(), whole, 2, part(2)));

        QVERIFY(folder.putChunk(exhibitId(), whole, 2, QByteArray(17, 'z')));

        QVERIFY(*folder.chunk(exhibitId(), 2) == part(2));
    }

    void aChunkOfTheWrongSizeIsNotThereAndIsWrittenAnew()
    {
        const QString path = newFolder();
        ExhibitFolder folder(path);
        QVERIFY(folder.putChunk(exhibitId(), whole, 0, part(0)));
        QVERIFY(QFile::setPermissions(pathIn(path, u"0"_s), QFile::WriteOwner | QFile::ReadOwner));
        QVERIFY(QFile::resize(pathIn(path, u"0"_s), 1000));

        QVERIFY(folder.exhibit(exhibitId())->present.isEmpty());
        QVERIFY(folder.putChunk(exhibitId(), whole, 0, part(0)));

        QCOMPARE_EQ(folder.exhibit(exhibitId())->present, QList<qint64>{0});
    }

    void sizesThatDoNotFitAreRefused()
    {
        ExhibitFolder folder(newFolder());

        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), whole, 3, part(2))), Fault::Usage);
        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), whole, -1, part(0))), Fault::Usage);
        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), whole, 2, part(0))), Fault::Usage);
        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), {allBytes, 4, {}}, 0, part(0))),
                    Fault::Usage);
        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), {0, 0, {}}, 0, {})), Fault::Usage);
        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), {exhibitChunkBytes * 100'000, 100'000, {}},
                                            0, part(0))),
                    Fault::Usage);
        QCOMPARE_EQ(*folder.exhibit(exhibitId()), ExhibitShare());
    }

    void namesThatAreNoExhibitLeadNowhere()
    {
        ExhibitFolder folder(newFolder());

        for (const QString& name : {QString(), u"../../etc/passwd"_s, QString(64, u'A'),
                                    QString(63, u'a'), QString(u"../"_s + QString(61, u'a'))}) {
            QCOMPARE_EQ(faultOf(folder.exhibit(ExhibitId(name))), Fault::Usage);
            QCOMPARE_EQ(faultOf(folder.chunk(ExhibitId(name), 0)), Fault::Usage);
            QCOMPARE_EQ(faultOf(folder.putChunk(ExhibitId(name), whole, 2, part(2))), Fault::Usage);
        }
    }

    void anotherStoredFormIsRefused()
    {
        ExhibitFolder folder(newFolder());
        QVERIFY(folder.putChunk(exhibitId(), whole, 2, part(2)));

        const auto refused = folder.putChunk(exhibitId(), {allBytes + 1, 3, {}}, 0, part(0));

        QCOMPARE_EQ(faultOf(refused), Fault::Refused);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void hostileFilesCountAsMissing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("many bytes\n");
        QTest::newRow("one number") << QByteArray("12\n");
        QTest::newRow("negative") << QByteArray("-5 -1\n");
        QTest::newRow("endless") << QByteArray("9223372036854775807 9223372036854775807\n");
        QTest::newRow("too many chunks") << QByteArray("1048576000000 1000000\n");
        QTest::newRow("does not fit") << QByteArray("5 3\n");
        QTest::newRow("large") << QByteArray(1'000'000, '1');
    }

    void hostileFilesCountAsMissing()
    {
        QFETCH(QByteArray, text);
        const QString path = newFolder();
        QVERIFY(QDir().mkpath(pathIn(path)));
        QFile file(pathIn(path, u"whole"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE_EQ(file.write(text), text.size());
        file.close();
        ExhibitFolder folder(path);

        QCOMPARE_EQ(*folder.exhibit(exhibitId()), ExhibitShare());
        QVERIFY(folder.putChunk(exhibitId(), whole, 2, part(2)));
        QCOMPARE_EQ(folder.exhibit(exhibitId())->present, QList<qint64>{2});
    }

    void linksPipesAndSecondNamesAreNotOpened()
    {
        const QString path = newFolder();
        ExhibitFolder folder(path);
        QVERIFY(folder.putChunk(exhibitId(), {exhibitChunkBytes * 4, 4, {}}, 3, part(0)));
        const QString other = m_folder.filePath(u"other"_s);
        {
            QFile file(other);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE_EQ(file.write(part(0)), exhibitChunkBytes);
        }
        QVERIFY(QFile::link(other, pathIn(path, u"0"_s)));
        QCOMPARE_EQ(::link(QFile::encodeName(other).constData(),
                           QFile::encodeName(pathIn(path, u"1"_s)).constData()),
                    0);
        QCOMPARE_EQ(::mkfifo(QFile::encodeName(pathIn(path, u"2"_s)).constData(), 0600), 0);

        QCOMPARE_EQ(folder.exhibit(exhibitId())->present, QList<qint64>{3});
        for (qint64 index = 0; index < 3; ++index)
            QCOMPARE_EQ(faultOf(folder.chunk(exhibitId(), index)), Fault::Integrity);
    }

    void aLinkInPlaceOfAFolderIsNotFollowed()
    {
        const QString path = newFolder();
        const QString elsewhere = m_folder.filePath(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(elsewhere) && QDir().mkpath(path));
        QVERIFY(QFile::link(elsewhere, path + u"/ab"_s));
        ExhibitFolder folder(path);

        QCOMPARE_EQ(faultOf(folder.putChunk(exhibitId(), whole, 2, part(2))), Fault::Integrity);
        QVERIFY(QDir(elsewhere).isEmpty());
    }

    void whatKilledProgramsLeftIsClearedAfterADay()
    {
        const QString path = newFolder();
        QVERIFY(QDir().mkpath(path + u"/incoming"_s));
        for (const QString& name : {u"/incoming/.incoming-old"_s, u"/incoming/.incoming-new"_s}) {
            QFile file(path + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (name.endsWith(u"old"_s))
                QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2),
                                         QFileDevice::FileModificationTime));
        }

        ExhibitFolder folder(path);
        QVERIFY(folder.putChunk(exhibitId(), whole, 2, part(2)));

        QVERIFY(!QFile::exists(path + u"/incoming/.incoming-old"_s));
        QVERIFY(QFile::exists(path + u"/incoming/.incoming-new"_s));
    }
};

QTEST_APPLESS_MAIN(TestExhibitFolder)

} // namespace tst_exhibitfolder

#include "tst_exhibitfolder.moc"

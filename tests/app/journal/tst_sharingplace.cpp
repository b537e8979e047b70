// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharingplace.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

namespace tst_sharingplace {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestSharingPlace final : public QObject
{
    Q_OBJECT

private slots:

    void aPathToAWarroomFileIsAFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("absolute") << u"/srv/share/Chat.warroom"_s << u"/srv/share/Chat.warroom"_s;
        QTest::newRow("blanks around") << u"  /srv/a.warroom\n"_s << u"/srv/a.warroom"_s;
        QTest::newRow("not clean") << u"/srv//x/../a b.warroom"_s << u"/srv/a b.warroom"_s;
        QTest::newRow("dropped") << u"file:///srv/a%20b.warroom"_s << u"/srv/a b.warroom"_s;
        QTest::newRow("relative") << u"x/../a.warroom"_s << QDir::currentPath() + u"/a.warroom"_s;
    }

    void aPathToAWarroomFileIsAFile()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);

        const SharingPlace place = SharingPlace::from(text);

        QCOMPARE_EQ(place.kind(), SharingPlace::Kind::File);
        QCOMPARE(place.address(), address);
        QCOMPARE(place.shown(), address);
    }

    void whatIsNeitherIsNoPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another file") << u"/srv/share/chat.sqlite"_s;
        QTest::newRow("no name") << u"/srv/share/.warroom"_s;
        QTest::newRow("a folder beside") << u"/srv/share/chat.warroom.d"_s;
        QTest::newRow("another scheme") << u"mysql://host/db"_s;
        QTest::newRow("a web page") << u"https://host/db"_s;
        QTest::newRow("control character") << u"/srv/a\x07.warroom"_s;
        QTest::newRow("line feed inside") << u"/srv/a\nb.warroom"_s;
        QTest::newRow("endless") << QString(u"/"_s + QString(5000, u'a') + u".warroom"_s);
    }

    void whatIsNeitherIsNoPlace()
    {
        QFETCH(QString, text);

        QCOMPARE_EQ(SharingPlace::from(text), SharingPlace());
        QCOMPARE_EQ(SharingPlace().kind(), SharingPlace::Kind::None);
        QVERIFY(SharingPlace().shown().isEmpty());
    }

    void aUrlOfPostgresStaysAsItIsButIsShownWithoutPasswords_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"postgresql://db.example/room"_s
                               << u"postgresql://db.example/room"_s;
        QTest::newRow("short scheme")
            << u"postgres://ana@db.example:5433/room"_s << u"postgres://ana@db.example:5433/room"_s;
        QTest::newRow("password") << u"postgresql://ana:s3cret@db.example:5433/room"_s
                                  << u"postgresql://ana:***@db.example:5433/room"_s;
        QTest::newRow("two hosts") << u"postgresql://ana:s3cret@one:1,two:2/room"_s
                                   << u"postgresql://ana:***@one:1,two:2/room"_s;
        QTest::newRow("signs left unescaped")
            << u"postgresql://ana:s3@cr/e?t:x@db/room"_s << u"postgresql://ana:***@db/room"_s;
        QTest::newRow("in the query")
            << u"postgresql://db/room?user=ana&password=s3cret&sslmode=verify-full"_s
            << u"postgresql://db/room?user=ana&password=***&sslmode=verify-full"_s;
        QTest::newRow("in disguise") << u"postgresql://db/room?p%61ssword=s3cret"_s
                                     << u"postgresql://db/room?p%61ssword=***"_s;
        QTest::newRow("of the key") << u"postgresql:///room?sslpassword=s3cret&host=/run"_s
                                    << u"postgresql:///room?sslpassword=***&host=/run"_s;
        QTest::newRow("an @ that is none")
            << u"postgresql://ana:s3cret@db/room?application_name=a@b"_s
            << u"postgresql://ana:***@db/room?application_name=a@b"_s;
    }

    void aUrlOfPostgresStaysAsItIsButIsShownWithoutPasswords()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);

        const SharingPlace place = SharingPlace::from(u' ' + url);

        QCOMPARE_EQ(place.kind(), SharingPlace::Kind::Postgres);
        QCOMPARE(place.address(), url);
        QCOMPARE(place.shown(), shown);
    }
};

QTEST_APPLESS_MAIN(TestSharingPlace)

} // namespace tst_sharingplace

#include "tst_sharingplace.moc"

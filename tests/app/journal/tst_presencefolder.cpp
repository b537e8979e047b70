// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/presencefolder.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace tst_presencefolder {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

DeviceKey deviceNumber(int number)
{
    return DeviceKey(QString::number(number).rightJustified(64, u'0'));
}

Presence ana(qint64 beat = 1)
{
    return {deviceNumber(1), u"Ana \u202e Öz"_s, IncidentId(u"drift"_s), u"severity"_s, {}, beat};
}

} // namespace

class TestPresenceFolder final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newFolder() { return m_folder.filePath(u"%1.warroom.d"_s.arg(++m_count)); }

    static bool plant(const QString& folder, const QString& name, const QByteArray& bytes)
    {
        QFile file(folder + u"/present/"_s + name);
        return QDir().mkpath(folder + u"/present"_s) && file.open(QIODevice::WriteOnly)
            && file.write(bytes) == bytes.size();
    }

private slots:

    void whatEverybodyToldLastIsThere()
    {
        const QString path = newFolder();
        const PresenceFolder one(path);
        const PresenceFolder other(path);
        QVERIFY(one.present()->isEmpty());
        Presence guest;
        guest.device = deviceNumber(2);
        guest.card = u"warroom-card-v1."_s + QString(2000, u'x');

        QVERIFY(one.announce(ana(1)));
        QVERIFY(other.announce(guest));
        QVERIFY(one.announce(ana(2)));

        QCOMPARE_EQ(*other.present(), (QList{ana(2), guest}));
        QCOMPARE_EQ(QDir(path + u"/present"_s).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void whatIsTooLargeOrNoDeviceIsNotTold()
    {
        const PresenceFolder folder(newFolder());
        Presence large = ana();
        large.card = QString(4096, u'x');
        Presence nobody = ana();
        nobody.device = DeviceKey(u"../../ana"_s);

        const auto first = folder.announce(large);
        const auto second = folder.announce(nobody);

        QVERIFY(!first && !second);
        QCOMPARE_EQ(first.error().fault, Fault::BadInput);
        QCOMPARE_EQ(second.error().fault, Fault::Usage);
        QVERIFY(folder.present()->isEmpty());
    }

    void hostileContentIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray note = R"("name":"","incident":"","field":"","card":"")";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << "{\"beat\":1," + note;
        QTest::newRow("a list") << QByteArray("[1,2,3]");
        QTest::newRow("deep") << QByteArray(3000, '[');
        QTest::newRow("no beat") << '{' + note + '}';
        QTest::newRow("only a beat") << QByteArray("{\"beat\":1}");
        QTest::newRow("a beat as text") << "{\"beat\":\"1\"," + note + '}';
        QTest::newRow("a negative beat") << "{\"beat\":-1," + note + '}';
        QTest::newRow("half a beat") << "{\"beat\":1.5," + note + '}';
        QTest::newRow("a name that is none")
            << QByteArray(R"({"beat":1,"name":[],"incident":"","field":"","card":""})");
        QTest::newRow("too large") << "{\"beat\":1," + note + '}' + QByteArray(5000, ' ');
    }

    void hostileContentIsPassedOver()
    {
        QFETCH(QByteArray, text);
        const QString path = newFolder();
        const PresenceFolder folder(path);
        QVERIFY(folder.announce(ana()));
        QVERIFY(plant(path, deviceNumber(7).value + u".json"_s, text));

        QCOMPARE_EQ(*folder.present(), QList{ana()});
    }

    void whatANewerVersionAddsIsPassedOver()
    {
        const QString path = newFolder();
        QVERIFY(plant(path, deviceNumber(7).value + u".json"_s,
                      R"({"beat":4,"name":"","incident":"","field":"","card":"","mood":3})"));

        const auto present = PresenceFolder(path).present();

        QCOMPARE_EQ(present->size(), 1);
        QCOMPARE_EQ(present->front().beat, 4);
    }

    void foreignNamesLinksPipesAndSecondNamesAreNotOpened()
    {
        const QString path = newFolder();
        const PresenceFolder folder(path);
        QVERIFY(folder.announce(ana()));
        const QString good = path + u"/present/"_s + deviceNumber(1).value + u".json"_s;
        const auto at = [&path](int number) -> QString {
            return path + u"/present/"_s + deviceNumber(number).value + u".json"_s;
        };
        QVERIFY(plant(path, u"README.json"_s, "{}"));
        QVERIFY(plant(path, QString(64, u'F') + u".json"_s, "{}"));
        QVERIFY(QFile::link(good, at(2)));
        QVERIFY(QFile::link(u"/dev/zero"_s, at(3)));
        QCOMPARE_EQ(::mkfifo(QFile::encodeName(at(4)).constData(), 0600), 0);
        QVERIFY(QDir().mkpath(at(5)));
        QVERIFY(plant(path, u"other"_s, "{\"device\":\"x\"}"));
        QCOMPARE_EQ(::link(QFile::encodeName(path + u"/present/other"_s).constData(),
                           QFile::encodeName(at(6)).constData()),
                    0);

        QCOMPARE_EQ(*folder.present(), QList{ana()});
    }

    void ofTooManyTheNewestCount()
    {
        const QString path = newFolder();
        const PresenceFolder folder(path);
        for (int number = 100; number < 400; ++number) {
            Presence one = ana();
            one.device = deviceNumber(number);
            QVERIFY(folder.announce(one));
            QFile file(path + u"/present/"_s + one.device.value + u".json"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(
                file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-((number * 7) % 300) / 6),
                                 QFileDevice::FileModificationTime));
        }
        QVERIFY(folder.announce(ana()));

        const auto present = folder.present();

        QCOMPARE_EQ(present->size(), 200);
        QVERIFY(present->contains(ana()));
    }
};

QTEST_APPLESS_MAIN(TestPresenceFolder)

} // namespace tst_presencefolder

#include "tst_presencefolder.moc"

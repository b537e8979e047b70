// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/addresscheck.h"

#include <QtTest/QtTest>

namespace tst_addresscheck {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestAddressCheck final : public QObject
{
    Q_OBJECT

private slots:

    void everyAddressHasItsClass_data()
    {
        QTest::addColumn<AddressClass>("expected");
        const auto rows = [](AddressClass expected, const QStringList& addresses) {
            for (const QString& address : addresses)
                QTest::newRow(qPrintable(address)) << expected;
        };
        rows(AddressClass::Barred,
             {u"0.0.0.0"_s, u"169.254.169.254"_s, u"100.100.100.200"_s, u"168.63.129.16"_s,
              u"192.0.0.192"_s, u"224.0.0.1"_s, u"255.255.255.255"_s, u"::"_s, u"fe80::1"_s,
              u"ff02::1"_s, u"fd00:ec2::254"_s, u"::ffff:169.254.169.254"_s, u"::ffff:0.0.0.0"_s,
              u"64:ff9b::a9fe:a9fe"_s, u"2002:a9fe:a9fe::1"_s, u"::127.0.0.1"_s, u"fec0::1"_s});
        rows(AddressClass::Local,
             {u"127.0.0.1"_s, u"127.255.0.3"_s, u"10.0.0.5"_s, u"172.16.0.1"_s, u"172.31.255.255"_s,
              u"192.168.1.1"_s, u"100.64.0.1"_s, u"198.18.0.1"_s, u"::1"_s, u"fd12::1"_s,
              u"::ffff:127.0.0.1"_s, u"::ffff:10.0.0.5"_s, u"64:ff9b::7f00:1"_s,
              u"2002:7f00:1::1"_s});
        rows(AddressClass::Open,
             {u"1.1.1.1"_s, u"172.15.0.1"_s, u"172.32.0.1"_s, u"100.128.0.1"_s, u"192.169.0.1"_s,
              u"2606:4700::1111"_s, u"::ffff:1.1.1.1"_s});
    }

    void everyAddressHasItsClass()
    {
        QFETCH(AddressClass, expected);

        const auto found = addressClass(QString::fromLatin1(QTest::currentDataTag()));

        QVERIFY(found.has_value());
        QCOMPARE(*found, expected);
    }

    void aNameIsNoAddress() { QVERIFY(!addressClass(u"localhost"_s).has_value()); }
};

QTEST_GUILESS_MAIN(TestAddressCheck)

} // namespace tst_addresscheck

#include "tst_addresscheck.moc"

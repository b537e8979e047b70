// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/pgaddress.h"

#include <QtTest/QTest>

#include <algorithm>

namespace tst_pgaddress {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string option(const Result<PgAddress>& address, const std::string& name)
{
    for (const auto& [key, value] : address->options) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class TestPgAddress final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        for (const char* name :
             {"PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSSLMODE",
              "PGSERVICE", "PGGSSENCMODE", "PGCHANNELBINDING"})
            qunsetenv(name);
    }

    void theNameForPeopleHasNoPassword()
    {
        const auto address = readPgAddress(
            u"postgresql://anna:s3cret%21@db.example:6543/room?application_name=x"_s);

        QVERIFY(address);
        QCOMPARE_EQ(address->masked, u"postgresql://anna@db.example:6543/room"_s);
        QCOMPARE_EQ(address->password, std::string("s3cret!"));
        QCOMPARE_EQ(withoutPassword(*address, u"no s3cret! in\nhere"_s).contains(u"s3cret"_s),
                    false);
        QCOMPARE_EQ(option(address, "application_name"), std::string("warroom"));
        QCOMPARE_EQ(option(address, "target_session_attrs"), std::string("read-write"));
        QVERIFY(option(address, "options").find("statement_timeout=5000") != std::string::npos);
    }

    void aPasswordTooShortToCutOutTakesTheWholeTextWithIt()
    {
        const auto address = readPgAddress(u"postgresql://anna:e@localhost/room"_s);

        QVERIFY(address);
        QCOMPARE_EQ(withoutPassword(*address, u"the server said no"_s), QString());
    }

    void serversOfOtherComputersHaveToProveWhoTheyAre_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("mode");
        QTest::newRow("by name") << u"postgresql://anna@db.example/room"_s << u"verify-full"_s;
        QTest::newRow("by number") << u"postgresql://anna@192.0.2.7/room"_s << u"verify-full"_s;
        QTest::newRow("asked for")
            << u"postgresql://anna@db.example/room?sslmode=verify-full"_s << u"verify-full"_s;
        QTest::newRow("one of two")
            << u"postgresql://anna@localhost,db.example/room"_s << u"verify-full"_s;
        QTest::newRow("a name for another address")
            << u"postgresql://anna@localhost/room?hostaddr=192.0.2.7"_s << u"verify-full"_s;
        QTest::newRow("loopback") << u"postgresql://anna@127.0.0.1/room"_s << u"prefer"_s;
        QTest::newRow("loopback 6") << u"postgresql://anna@[::1]:5433/room"_s << u"prefer"_s;
        QTest::newRow("socket") << u"postgresql:///room?host=/run/postgresql"_s << u"prefer"_s;
        QTest::newRow("the usual socket") << u"postgresql:///room"_s << u"prefer"_s;
        QTest::newRow("loopback, plain")
            << u"postgresql://anna@localhost/room?sslmode=disable"_s << u"disable"_s;
        QTest::newRow("loopback, proven")
            << u"postgresql://anna@localhost/room?sslmode=verify-full"_s << u"verify-full"_s;
    }

    void serversOfOtherComputersHaveToProveWhoTheyAre()
    {
        QFETCH(QString, url);
        QFETCH(QString, mode);

        const auto address = readPgAddress(url);

        QVERIFY2(address, qPrintable(address ? QString() : sentence(address.error())));
        QCOMPARE_EQ(QString::fromStdString(option(address, "sslmode")), mode);
        const bool proven = mode == u"verify-full";
        QCOMPARE_EQ(option(address, "channel_binding") == "require", proven);
        QCOMPARE_EQ(option(address, "gssencmode") == "disable", proven);
    }

    void anAddressThatAsksForLessIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("named");
        for (const QString& mode :
             {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s})
            QTest::newRow(qPrintable(mode))
                << QString(u"sslmode="_s + mode) << QString(u"sslmode="_s + mode);
        QTest::newRow("binding") << u"channel_binding=disable"_s << u"channel_binding=disable"_s;
        QTest::newRow("gss") << u"gssencmode=prefer"_s << u"gssencmode=prefer"_s;
    }

    void anAddressThatAsksForLessIsRefused()
    {
        QFETCH(QString, query);
        QFETCH(QString, named);

        const auto address
            = readPgAddress(QString(u"postgresql://anna:s3cret@db.example/room?"_s + query));

        QVERIFY(!address);
        QCOMPARE_EQ(address.error().fault, Fault::Refused);
        QVERIFY2(address.error().reason.contains(named), qPrintable(address.error().reason));
        QVERIFY(!sentence(address.error()).contains(u"s3cret"_s));
    }

    void severalServersAreTriedInOrder()
    {
        const auto address
            = readPgAddress(u"postgresql://anna@one.example:5432,two.example:5433/room"_s);

        QVERIFY(address);
        QCOMPARE_EQ(
            address->hosts,
            (std::vector<PgHost>{{"one.example", "", "5432"}, {"two.example", "", "5433"}}));
        QCOMPARE_EQ(address->masked, u"postgresql://anna@one.example:5432,two.example:5433/room"_s);
    }

    void whatIsNoAddressIsNotQuoted_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a path") << u"/disk/room.warroom"_s;
        QTest::newRow("options") << u"host=db.example password=s3cret"_s;
        QTest::newRow("a broken escape") << u"postgresql://anna:s3cret%zz@db.example/room"_s;
        QTest::newRow("an unknown option")
            << u"postgresql://anna:s3cret@db.example/room?s3cret=1"_s;
        QTest::newRow("a service") << u"postgresql://anna:s3cret@db.example/room?service=x"_s;
        QTest::newRow("ports that do not fit") << u"postgresql://anna:s3cret@a,b,c/room?port=1,2"_s;
    }

    void whatIsNoAddressIsNotQuoted()
    {
        QFETCH(QString, url);

        const auto address = readPgAddress(url);

        QVERIFY(!address);
        QCOMPARE_EQ(address.error().fault, Fault::BadInput);
        QVERIFY(!sentence(address.error()).contains(u"s3cret"_s));
        QVERIFY(address.error().remedy.contains(u"postgresql://LOGIN@HOST"_s));
    }
};

QTEST_APPLESS_MAIN(TestPgAddress)

} // namespace tst_pgaddress

#include "tst_pgaddress.moc"

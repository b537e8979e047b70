// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/differencerows.h"
#include "models/items/impactwords.h"

#include <QtTest/QTest>

namespace tst_differencerows {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

Rung flagRung()
{
    Rung rung;
    rung.before.method = u"GET"_s;
    rung.before.url = u"https://flags.test/flag"_s;
    rung.before.captures = {{u"on"_s, u"/enabled"_s, {}}, {u"version"_s, u"/meta/version"_s, {}}};
    rung.request.method = u"PUT"_s;
    rung.request.url = rung.before.url;
    rung.record = rung.before;
    rung.record.expect = {{u"status"_s, u"200"_s, {}, {}}, {u"/enabled"_s, u"false"_s, {}, {}}};
    return rung;
}

PreparedRequest sent(const QString& body)
{
    return {u"PUT"_s, u"https://flags.test/flag"_s, {}, body, {}};
}

const QList<Captured> kBefore{{u"on"_s, u"true"_s}, {u"version"_s, u"41"_s}};

} // namespace

class TestDifferenceRows final : public QObject
{
    Q_OBJECT

private slots:

    void whatTheRecordIsExpectedToSayIsWhatChanges()
    {
        const auto rows = differenceOf(flagRung(), sent({}), kBefore);

        QCOMPARE_EQ(rows.size(), 2);
        QCOMPARE_EQ(differenceText(rows.at(0)), u"/enabled: true → false"_s);
        QVERIFY(rows.at(0).isChange());
        QCOMPARE_EQ(differenceText(rows.at(1)), u"/meta/version: 41 → (not known)"_s);
        QVERIFY(!rows.at(1).isChange());
    }

    void theBodyOfTheSameThingTellsTheRest()
    {
        const auto rows = differenceOf(
            flagRung(), sent(u"{\"enabled\":false,\"meta\":{\"version\":42}}"_s), kBefore);
        QCOMPARE_EQ(differenceText(rows.at(1)), u"/meta/version: 41 → 42"_s);
    }

    void anotherAddressTellsNothing()
    {
        Rung rung = flagRung();
        rung.record.url = u"https://flags.test/other"_s;
        rung.request.url = u"https://flags.test/other"_s;
        const auto rows = differenceOf(rung, sent(u"{\"enabled\":false}"_s), kBefore);

        QCOMPARE_EQ(rows.size(), 3);
        QVERIFY(!rows.at(0).after.has_value() && !rows.at(1).after.has_value());
        QCOMPARE_EQ(differenceText(rows.at(2)), u"/enabled: (not read) → false"_s);
    }

    void whatWasCapturedIsPutIn()
    {
        Rung rung = flagRung();
        rung.record.expect = {{u"/enabled"_s, u"${before.on}"_s, {}, {}},
                              {u"/meta/version"_s, u"${after.version}"_s, {}, {}}};
        const auto rows = differenceOf(rung, sent({}), kBefore);
        QCOMPARE_EQ(differenceText(rows.at(0)), u"/enabled: stays true"_s);
        QVERIFY(!rows.at(1).after.has_value());
    }

    void aRungThatReadsNothingHasNoRows() { QVERIFY(differenceOf({}, sent({}), {}).isEmpty()); }

    void whoIsHitIsSaidWithItsAge_data()
    {
        QTest::addColumn<Impact>("impact");
        QTest::addColumn<QString>("text");
        const EvidenceTime newest{1'000'000'000'000'000};
        QTest::newRow("share") << Impact{1204, 746, u"v40"_s, 310, 288, newest, false}
                               << u"62 % of 1,204 calls in the last hour held carry “v40”, which "
                                  "is in force now, 310 sessions, 288 users; newest item 14 min "
                                  "old."_s;
        QTest::newRow("all") << Impact{12, 12, {}, std::nullopt, 3, newest, false}
                             << u"All of the system's traffic, because nothing tells calls apart: "
                                "12 calls in the last hour held, sessions unknown, 3 users; "
                                "newest item 14 min old."_s;
        QTest::newRow("nothing") << Impact{}
                                 << u"Who is hit is unknown: no telemetry of this system is held "
                                    "here. Import some, or ask its owner."_s;
    }

    void whoIsHitIsSaidWithItsAge()
    {
        QFETCH(const Impact, impact);
        QFETCH(const QString, text);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE_EQ(impactText(impact, Instant{1'000'000'000'000 + 14 * 60'000'000LL}), text);
    }
};

QTEST_GUILESS_MAIN(TestDifferenceRows)

} // namespace tst_differencerows

#include "tst_differencerows.moc"

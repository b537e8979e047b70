// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/instant.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_instant {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestInstant : public QObject
{
    Q_OBJECT

private slots:
    void iso_text_is_read_to_the_nanosecond_data();
    void iso_text_is_read_to_the_nanosecond();
    void bad_text_is_no_time_data();
    void bad_text_is_no_time();
    void every_evidence_time_survives_its_text();
    void people_type_times_data();
    void people_type_times();
    void times_convert_without_overflow();
};

void TestInstant::iso_text_is_read_to_the_nanosecond_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanos");
    constexpr qint64 noon = 1'795'521'600'000'000'000; // 2026-11-24T12:00:00Z
    const auto row = [](const char* text, qint64 nanos) {
        QTest::newRow(text) << QString::fromLatin1(text) << nanos;
    };
    row("2026-11-24T12:00:00Z", noon);
    row("2026-11-24 12:00:00", noon);
    row("2026-11-24T12:00:00.1Z", noon + 100'000'000);
    row("2026-11-24T12:00:00,25z", noon + 250'000'000);
    row("2026-11-24T12:00:00.1234567Z", noon + 123'456'700);
    row("2026-11-24T12:00:00.123456789Z", noon + 123'456'789);
    row("2026-11-24T13:30:00+01:30", noon);
    row("2026-11-24T07:00:00.5-0500", noon + 500'000'000);
    row(" 2026-11-24T12:00:00Z ", noon);
    row("2024-02-29T00:00:00Z", 1'709'164'800'000'000'000);
    row("1969-12-31T23:59:59.999999999Z", -1);
    row("1970-01-01T00:00:00Z", 0);
}

void TestInstant::iso_text_is_read_to_the_nanosecond()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanos);
    const auto time = evidenceTimeFromIso(text);
    QVERIFY(time.has_value());
    QCOMPARE(time->nanos, nanos);
    QCOMPARE(evidenceTimeFromIso(isoText(*time)), time);
}

void TestInstant::bad_text_is_no_time_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "soon",
                             "2026-11-24",
                             "2026-11-24T25:00:00Z",
                             "2026-11-24T12:60:00Z",
                             "2026-11-24T12:00:61Z",
                             "2026-13-01T00:00:00Z",
                             "2023-02-29T00:00:00Z",
                             "2026-11-24T12:00:00.Z",
                             "2026-11-24T12:00:00.1234567890Z",
                             "2026-11-24T12:00:00+99:00",
                             "2026-11-24T12:00:00+01:75",
                             "2026-11-24T12:00:00 CET",
                             "9999-01-01T00:00:00Z",
                             "0001-01-01T00:00:00Z",
                             "24:00",
                             "12:60",
                             "T-",
                             "-5x",
                             "T-9999999m"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestInstant::bad_text_is_no_time()
{
    QFETCH(QString, text);
    QVERIFY(!evidenceTimeFromIso(text));
    QVERIFY(!instantFromIso(text));
    QVERIFY(!instantFromPerson(text, Instant{1'795'521'600'000'000}));
    QVERIFY(!evidenceTimeFromIso(u"2026-11-24T12:00Z"_s)); // only people leave the seconds out
}

void TestInstant::every_evidence_time_survives_its_text()
{
    QVERIFY(rc::check([] {
        const qint64 limit = 9'223'372'035'999'999'999;
        const EvidenceTime time{*rc::gen::inRange<qint64>(-9'223'372'035'000'000'000, limit)};
        RC_ASSERT(evidenceTimeFromIso(isoText(time)) == time);
        const Instant instant = toInstant(EvidenceTime{std::abs(time.nanos)});
        RC_ASSERT(instantFromIso(isoText(instant)) == instant);
        const auto other = *rc::gen::arbitrary<std::string>();
        (void)instantFromPerson(QString::fromStdString(other), instant);
    }));
    QCOMPARE(isoText(EvidenceTime{std::numeric_limits<qint64>::min()}),
             u"1677-09-21T00:12:43.145224192Z"_s);
    QCOMPARE(isoText(Instant{-1}), u"1969-12-31T23:59:59.999999Z"_s);
}

void TestInstant::people_type_times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* text, const char* meant) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(meant);
    };
    row("T-5m", "2026-11-24T11:55:00Z");
    row("t-5m", "2026-11-24T11:55:00Z");
    row("-90s", "2026-11-24T11:58:30Z");
    row("-2h", "2026-11-24T10:00:00Z");
    row("T-1d", "2026-11-23T12:00:00Z");
    row("11:02", "2026-11-24T11:02:00Z");
    row("9:02Z", "2026-11-24T09:02:00Z");
    row("12:00", "2026-11-24T12:00:00Z");
    row("14:02", "2026-11-23T14:02:00Z"); // later than now: the day before
    row("11:02:03", "2026-11-24T11:02:03Z");
    row("2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z");
    row("2026-11-20T08:00Z", "2026-11-20T08:00:00Z");
    row("2026-11-20 08:00+01:00", "2026-11-20T07:00:00Z");
}

void TestInstant::people_type_times()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    const auto at = instantFromPerson(text, Instant{1'795'521'600'000'000});
    QVERIFY(at.has_value());
    QCOMPARE(isoText(*at), meant);
}

void TestInstant::times_convert_without_overflow()
{
    QCOMPARE(toInstant(EvidenceTime{1999}).micros, 1);
    QCOMPARE(toEvidenceTime(Instant{2}).nanos, 2000);
    QVERIFY(toEvidenceTime(Instant{std::numeric_limits<qint64>::max()}).nanos > 0);
    QVERIFY(toEvidenceTime(Instant{std::numeric_limits<qint64>::min()}).nanos < 0);
}

QTEST_GUILESS_MAIN(TestInstant)

} // namespace tst_instant

#include "tst_instant.moc"

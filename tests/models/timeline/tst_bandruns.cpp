// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/bandruns.h"

#include <QtTest/QTest>

#include <random>

namespace tst_bandruns {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr auto kind = BandKind::AnsweringModel;

// One letter an item, a second apart.
std::vector<BandRun> runsOf(const std::string& drawing)
{
    BandRunBuilder builder(kind, static_cast<qint64>(drawing.size()));
    qint64 at = 0;
    for (const char value : drawing) {
        if (value != ' ')
            builder.add(static_cast<quint32>(value), at);
        at += 1'000'000'000;
    }
    return builder.take();
}

// As "A0-3 B4-7".
QString told(const std::vector<BandRun>& runs)
{
    QStringList words;
    for (const BandRun& run : runs)
        words.append(u"%1%2-%3"_s.arg(QChar(run.value))
                         .arg(run.fromNanos / 1'000'000'000)
                         .arg(run.toNanos / 1'000'000'000));
    return words.join(u' ');
}

NamedRun named(const QString& value, qint64 from, qint64 to, qint64 items)
{
    return {kind, value, from, to, items, 1, items};
}

QString told(const QList<BandStretch>& stretches)
{
    QStringList words;
    for (const BandStretch& it : stretches)
        words.append(u"%1%2-%3%4"_s.arg(it.value)
                         .arg(it.fromNanos)
                         .arg(it.toNanos)
                         .arg(it.firstSeen ? u"!"_s : QString()));
    return words.join(u' ');
}

} // namespace

class tst_BandRuns : public QObject
{
    Q_OBJECT

private slots:

    void drawingsBecomeRuns_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<QString>("runs");
        QTest::newRow("nothing") << QByteArray("   ") << QString();
        QTest::newRow("one value") << QByteArray("AAAA") << u"A0-3"_s;
        QTest::newRow("a change") << QByteArray("AAAABBBB") << u"A0-3 B4-7"_s;
        QTest::newRow("a roll back") << QByteArray("AAAABBBBAAAA") << u"A0-3 B4-7 A8-11"_s;
        QTest::newRow("taking turns") << QByteArray("ABABABABAB") << u"A0-8 B1-9"_s;
        QTest::newRow("a quiet night") << QByteArray("AAA                AAA") << u"A0-21"_s;
    }

    void drawingsBecomeRuns()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(QString, runs);

        QCOMPARE_EQ(told(runsOf(drawing.toStdString())), runs);
    }

    void manyModelsSideBySideAreOneRunEachUntilOneChanges()
    {
        std::minstd_rand dice(11);
        std::string drawing;
        for (int i = 0; i < 20'000; ++i) {
            const char value = "AAAABBCDEF"[dice() % 10];
            drawing += value == 'A' && i >= 12'000 ? 'a' : value;
        }

        const auto runs = runsOf(drawing);

        QCOMPARE_EQ(runs.size(), 7U);
        for (const BandRun& run : runs) {
            if (run.value == 'A')
                QCOMPARE_LT(run.toNanos, 12'000'000'000'000);
            if (run.value == 'a')
                QCOMPARE_GE(run.fromNanos, 12'000'000'000'000);
        }
    }

    void aBurstOfOneRequestTellsNoMoreThanOneItem()
    {
        BandRunBuilder alone(kind, 400);
        BandRunBuilder burst(kind, 400);
        for (qint64 i = 0; i < 400; ++i) {
            const quint32 value = i < 4 || i == 60 ? 'A' : 'B';
            alone.add(value, i, 1 + static_cast<quint64>(i));
            burst.add(value, i, i < 4 ? 1 : 1 + static_cast<quint64>(i));
        }

        QCOMPARE_EQ(told(alone.take()).count(u'A'), 2);
        QCOMPARE_EQ(told(burst.take()).count(u'A'), 1);
    }

    void moreValuesThanCanBeFollowedAreTheRest()
    {
        BandRunBuilder builder(kind, 10'000);
        for (quint32 i = 1; i <= 5000; ++i)
            builder.add(i, i);

        const auto runs = builder.take();

        QCOMPARE_EQ(runs.size(), 4097U);
        QCOMPARE_EQ(runs.back().values, 904);
        QCOMPARE_EQ(runs.back().items, 904);
    }

    void theSameValueInSeveralFilesIsOneStretch()
    {
        const auto stretches
            = stretchesOf({named(u"A"_s, 0, 99, 50), named(u"B"_s, 10, 95, 30),
                           named(u"A"_s, 105, 199, 50), named(u"B"_s, 110, 190, 30)});

        QCOMPARE_EQ(told(stretches), u"A0-199! B10-190!"_s);
        QCOMPARE_EQ(stretches.first().items, 100);
    }

    void aValueThatReturnsIsNotSeenForTheFirstTime()
    {
        const auto stretches = stretchesOf(
            {named(u"A"_s, 0, 99, 50), named(u"B"_s, 100, 199, 50), named(u"A"_s, 200, 299, 50)});

        QCOMPARE_EQ(told(stretches), u"A0-99! B100-199! A200-299"_s);
    }

    void aViewShowsWhatMeetsItAndMergesTheRarest()
    {
        QList<BandStretch> all;
        for (int i = 0; i < 300; ++i)
            all.append({kind, QString::number(i), i, i + 1000, i + 1, true});

        const auto some = stretchesIn(all, 1298, 5000);
        const auto many = stretchesIn(all, 0, 5000);

        QCOMPARE_EQ(some.size(), 2);
        QCOMPARE_EQ(many.size(), bandLimit);
        QCOMPARE_EQ(many.first().fromNanos, 0); // the rarest ones came first
        QVERIFY(many.first().value.contains(u"45"_s));
        qint64 items = 0;
        for (const BandStretch& it : many)
            items += it.items;
        QCOMPARE_EQ(items, 300 * 301 / 2);
    }
};

QTEST_APPLESS_MAIN(tst_BandRuns)

} // namespace tst_bandruns

#include "tst_bandruns.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who would be hit, counted in the demo's telemetry, beside a plain count of the same items.
#include "app/engine/demo.h"
#include "app/engine/impactcounter.h"
#include "app/settings/paths.h"

#include <QtCore/QDir>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_impactcounter {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestImpactCounter final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_home.path().toUtf8());
        m_folder = m_home.filePath(u"demo"_s);
        QVERIFY(makeDemo(m_folder));
        auto counter = ImpactCounter::open(m_folder);
        QVERIFY2(counter.has_value(), counter ? "" : qPrintable(sentence(counter.error())));
        m_counter = std::move(*counter);
    }

    void withoutASelectorAllOfTheLastHourIsHit()
    {
        const Impact impact = asked({m_system, {u"nothing-of-the-kind"_s}});

        QVERIFY(impact.newest.nanos > 0);
        QCOMPARE_EQ(impact.calls, plainCount(impact.newest, {}));
        QVERIFY(impact.calls > 10);
        QCOMPARE_EQ(impact.hit, impact.calls);
        QVERIFY(impact.selector.isEmpty());
    }

    void aValueInForceTellsCallsApart()
    {
        EvidenceIndex index(m_folder);
        const EvidenceTime newest = asked({m_system, {}}).newest;
        QString band;
        const auto page = index.items(hourBefore(newest));
        QVERIFY(page);
        for (const EvidenceItem& item : page->items) {
            if (!item.bands.at(static_cast<size_t>(BandKind::PromptVersion)).isEmpty())
                band = item.bands.at(static_cast<size_t>(BandKind::PromptVersion));
        }
        QVERIFY(!band.isEmpty());

        const Impact impact = asked({m_system, {u"1"_s, band}});

        QCOMPARE_EQ(impact.selector, band);
        QCOMPARE_EQ(impact.hit, plainCount(newest, band));
        QVERIFY(impact.hit > 0 && impact.hit <= impact.calls);
    }

    void ofASystemWithoutTelemetryNothingIsKnown()
    {
        const Impact impact = asked({SystemId(u"nowhere"_s), {}});
        QCOMPARE_EQ(impact.newest.nanos, 0);
        QCOMPARE_EQ(impact.calls, 0);
    }

    void aCancelledCountEnds()
    {
        EvidenceIndex index(m_folder);
        const auto dialects = DialectSet::load(
            pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath()).dialects);
        QVERIFY(dialects);
        const auto impact = countImpact(index, *dialects, {m_system, {}}, [] { return true; });
        QVERIFY(!impact);
        QCOMPARE_EQ(impact.error().fault, Fault::Cancelled);
    }

    void cleanupTestCase() { m_counter.reset(); }

private:
    Impact asked(const ImpactQuery& query)
    {
        auto future = m_counter->impact(query);
        [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
        const auto impact = future.result();
        if (!impact)
            qFatal("%s", qPrintable(sentence(impact.error())));
        return *impact;
    }

    ItemQuery hourBefore(EvidenceTime newest) const
    {
        ItemQuery query;
        query.systems = {m_system};
        query.from = EvidenceTime{newest.nanos - 3'600'000'000'000};
        query.limit = 1'000'000;
        return query;
    }

    // Traces of the last hour; those that carry the prompt version when one is given.
    qint64 plainCount(EvidenceTime newest, const QString& band) const
    {
        EvidenceIndex index(m_folder);
        const auto page = index.items(hourBefore(newest));
        QSet<QByteArray> calls;
        for (const EvidenceItem& item : page->items) {
            const bool wanted = band.isEmpty()
                || item.bands.at(static_cast<size_t>(BandKind::PromptVersion)) == band;
            if (wanted)
                calls.insert(item.traceId.isEmpty() ? itemRefText(item.ref).toUtf8()
                                                    : item.traceId);
        }
        return calls.size();
    }

    const SystemId m_system{u"refund-assistant"_s};
    QTemporaryDir m_home;
    QString m_folder;
    std::unique_ptr<ImpactCounter> m_counter;
};

QTEST_GUILESS_MAIN(TestImpactCounter)

} // namespace tst_impactcounter

#include "tst_impactcounter.moc"

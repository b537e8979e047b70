// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/thresholds.h"
#include "tests/models/roomtext.h"

#include <QTest>

namespace tst_thresholds {

using namespace wr;

class TestThresholds : public QObject
{
    Q_OBJECT

private slots:
    void the_shipped_thresholds_are_read_and_cover_everything();
    void bad_thresholds_name_the_place_data();
    void bad_thresholds_name_the_place();
};

void TestThresholds::the_shipped_thresholds_are_read_and_cover_everything()
{
    const auto read = readThresholds(test::defaultThresholds().toStdString());
    QVERIFY2(read.has_value(), read ? "" : qPrintable(sentence(read.error())));
    QCOMPARE(read->silentCommandMinutes, 15);
    QCOMPARE(read->updates.size(), 4);
    for (const IncidentType type : allIncidentTypes)
        QVERIFY(std::any_of(read->evidence.begin(), read->evidence.end(), [type](const auto& it) {
            return it.type == type && !it.kinds.isEmpty();
        }));
    for (const Escalation& escalation : read->escalations)
        QVERIFY(!escalation.id.isEmpty() && !escalation.why.isEmpty()
                && !escalation.owed.isEmpty());
}

void TestThresholds::bad_thresholds_name_the_place_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("{\"version\":}") << QStringLiteral("11");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("0");
    QTest::newRow("no rule") << QByteArray("{}") << QStringLiteral("/severities");
    QTest::newRow("wrong word") << QByteArray(R"({"severities":[{"severity":"sev9"}]})")
                                << QStringLiteral("/severities/0/severity");
    QTest::newRow("misspelt") << QByteArray(R"({"severities":[{"severity":"sev1","harms":3}]})")
                              << QStringLiteral("/severities/0/harms");
    QTest::newRow("wrong type") << QByteArray(R"({"silentCommandMinutes":"15"})")
                                << QStringLiteral("/silentCommandMinutes");
}

void TestThresholds::bad_thresholds_name_the_place()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto read = readThresholds(text.toStdString());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().fault, Fault::BadInput);
    QVERIFY2(read.error().subject.contains(place), qPrintable(read.error().subject));
}

QTEST_GUILESS_MAIN(TestThresholds)

} // namespace tst_thresholds

#include "tst_thresholds.moc"

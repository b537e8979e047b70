// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every rung of the ladders that ship, pressed and undone on the practice endpoint.
#include "app/reach/httpeffector.h"
#include "models/facts/codec.h"
#include "tests/support/servers.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

namespace tst_ladders {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString folder = QStringLiteral(WARROOM_SOURCE_DIR "/resources/ladders/");

QList<Rung> ladder(const QString& system)
{
    QFile file(folder + u"practice-"_s + system + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto read = readLadder(file.readAll().toStdString());
    if (!read)
        qWarning("%s", qPrintable(sentence(read.error())));
    return read.value_or(QList<Rung>());
}

void keep(Terms& terms, const QString& prefix, const QList<Captured>& captured)
{
    for (const Captured& one : captured)
        terms.values.insert(prefix + one.name, one.value);
}

} // namespace

class TestLadders final : public QObject
{
    Q_OBJECT

private slots:

    void everyRungContainsAndIsUndone_data()
    {
        QTest::addColumn<QString>("system");
        for (const char* system : {"refund-assistant", "support-search", "contract-summariser"})
            QTest::newRow(system) << QString::fromLatin1(system);
    }

    void everyRungContainsAndIsUndone()
    {
        QFETCH(QString, system);
        PracticeProcess practice;
        QVERIFY(practice.start({u"--seed"_s, QString(folder + u"practice-seed.json"_s)}));
        const QList<Rung> rungs = ladder(system);
        QCOMPARE(rungs.size(), 7);
        const HttpEffector effector;

        for (const Rung& rung : rungs) {
            Terms terms;
            terms.values = {{u"practice"_s, practice.base()},
                            {u"run"_s, u"run-1"_s},
                            {u"incident"_s, u"inc-1"_s}};
            terms.approvedOrigins = {practice.base()};
            const auto before = effector.capture(rung.before, terms);
            QVERIFY2(before.has_value(), before ? "" : qPrintable(sentence(before.error())));
            keep(terms, u"before."_s, *before);
            const auto request = effector.prepare(rung.request, terms.values);
            QVERIFY2(request.has_value(), request ? "" : qPrintable(sentence(request.error())));

            QCOMPARE(effector.send(*request, rung.request, terms).state, RunState::Pending);
            const ReadBack record
                = effector.readBack(rung.record, rung.record.expect, terms, rung.deadlineMs);
            const ReadBack effect = effector.readBack(rung.effectProbe, rung.effectProbe.expect,
                                                      terms, rung.deadlineMs);
            QCOMPARE(record.verdict, ReadBack::Verdict::Holds);
            QCOMPARE(effect.verdict, ReadBack::Verdict::Holds);
            QCOMPARE(effector.send(*request, rung.request, terms).state, RunState::Rejected); // 412

            keep(terms, u"after."_s, record.values);
            const auto undo = effector.prepare(rung.undo, terms.values);
            QVERIFY2(undo.has_value(), undo ? "" : qPrintable(sentence(undo.error())));
            QCOMPARE(effector.send(*undo, rung.undo, terms).state, RunState::Pending);
            QCOMPARE(
                effector.readBack(rung.record, rung.undoExpect, terms, rung.deadlineMs).verdict,
                ReadBack::Verdict::Holds);
            QCOMPARE(
                effector.readBack(rung.effectProbe, rung.undoEffectExpect, terms, rung.deadlineMs)
                    .verdict,
                ReadBack::Verdict::Holds);
        }
    }

    void everyFaultEndsInItsState_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<RunState>("state");
        QTest::addColumn<ReadBack::Verdict>("record");
        QTest::addColumn<ReadBack::Verdict>("effect");
        using Verdict = ReadBack::Verdict;
        QTest::newRow("hang") << QByteArray("{\"mode\":\"hang\"}") << RunState::Unknown
                              << Verdict::DoesNotHold << Verdict::DoesNotHold;
        QTest::newRow("hang, applied") << QByteArray("{\"mode\":\"hang\",\"applied\":true}")
                                       << RunState::Unknown << Verdict::Holds << Verdict::Holds;
        QTest::newRow("hang, reads too")
            << QByteArray("{\"mode\":\"hang\",\"reads\":true}") << RunState::Unknown
            << Verdict::NoAnswer << Verdict::DoesNotHold;
        QTest::newRow("drop") << QByteArray("{\"mode\":\"drop\"}") << RunState::Unknown
                              << Verdict::DoesNotHold << Verdict::DoesNotHold;
        QTest::newRow("drop, applied") << QByteArray("{\"mode\":\"drop\",\"applied\":true}")
                                       << RunState::Unknown << Verdict::Holds << Verdict::Holds;
        QTest::newRow("lie") << QByteArray("{\"mode\":\"lie\"}") << RunState::Pending
                             << Verdict::DoesNotHold << Verdict::DoesNotHold;
        QTest::newRow("late") << QByteArray("{\"mode\":\"late\",\"seconds\":3600}")
                              << RunState::Pending << Verdict::Holds << Verdict::DoesNotHold;
        QTest::newRow("soon") << QByteArray("{\"mode\":\"late\",\"seconds\":1}")
                              << RunState::Pending << Verdict::Holds << Verdict::Holds;
        QTest::newRow("another system")
            << QByteArray("{\"mode\":\"hang\",\"systems\":[\"support-search\"]}")
            << RunState::Pending << Verdict::Holds << Verdict::Holds;
    }

    void everyFaultEndsInItsState()
    {
        QFETCH(QByteArray, fault);
        QFETCH(RunState, state);
        QFETCH(ReadBack::Verdict, record);
        QFETCH(ReadBack::Verdict, effect);
        PracticeProcess practice;
        QVERIFY(practice.start({u"--seed"_s, QString(folder + u"practice-seed.json"_s)}));
        Rung rung = ladder(u"refund-assistant"_s).constFirst();
        rung.request.timeoutMs = rung.record.timeoutMs = 700;
        Terms terms;
        terms.values = {
            {u"practice"_s, practice.base()}, {u"run"_s, u"run-1"_s}, {u"incident"_s, u"inc-1"_s}};
        terms.approvedOrigins = {practice.base()};
        const HttpEffector effector;
        const auto before = effector.capture(rung.before, terms);
        QVERIFY(before.has_value());
        keep(terms, u"before."_s, *before);
        const auto request = effector.prepare(rung.request, terms.values);
        QVERIFY(request.has_value());
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, fault).contains(" 200 "));

        const Outcome outcome = effector.send(*request, rung.request, terms);
        const int patienceMs = effect == ReadBack::Verdict::Holds ? 10000 : 600;

        QCOMPARE(outcome.state, state);
        QCOMPARE(effector.readBack(rung.record, rung.record.expect, terms, 600).verdict, record);
        QCOMPARE(
            effector.readBack(rung.effectProbe, rung.effectProbe.expect, terms, patienceMs).verdict,
            effect);
    }
};

QTEST_GUILESS_MAIN(TestLadders)

} // namespace tst_ladders

#include "tst_ladders.moc"

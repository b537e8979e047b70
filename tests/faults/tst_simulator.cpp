// SPDX-License-Identifier: GPL-3.0-or-later
//
// A few seeds of the simulator with every run of the tests, and the proof that it finds what it is there for.
//   tst_simulator --seed N [--bug NAME]                     replays one seed and prints its steps
//   tst_simulator --seeds FROM COUNT [--bug NAME] [--processes N]   runs many and names those that failed
#include "models/seal/signature.h"
#include "tests/faults/simkeys.h"
#include "tests/faults/simulator.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QHashSeed>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <cstdio>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 seedsOfEveryRun = 24;
constexpr quint32 seedsForABug = 2'000;

void print(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

PlantedBug bugFrom(const QString& name)
{
    for (int i = 1; i <= plantedBugCount; ++i) {
        if (bugName(static_cast<PlantedBug>(i)) == name)
            return static_cast<PlantedBug>(i);
    }
    return PlantedBug::None;
}

QString summary(const SimOutcome& it)
{
    return u"seed %1: %2 replicas, %3 commands, %4 acknowledged, %5 of them gone with the last "
           "disk, %6 faults, %7 sent, %8 conflicts, %9 entries"_s.arg(it.seed)
               .arg(it.members)
               .arg(it.commands)
               .arg(it.acknowledged)
               .arg(it.excused)
               .arg(it.faults)
               .arg(it.sends)
               .arg(it.conflicts)
               .arg(it.entries);
}

int replay(quint32 seed, PlantedBug bug)
{
    const SimOutcome outcome = simulate(seed, bug);
    for (const QString& step : outcome.steps)
        print(step);
    print(summary(outcome));
    print(outcome.holds() ? u"everything held"_s : u"VIOLATION: "_s + outcome.violation);
    return outcome.holds() ? 0 : 1;
}

// What many seeds came to.
struct Sweep {
    quint32 seeds = 0;
    quint32 failed = 0;
    qint64 commands = 0;
    qint64 acknowledged = 0;
    qint64 excused = 0;
    qint64 faults = 0;
    qint64 sends = 0;
    qint64 conflicts = 0;

    void add(const SimOutcome& it)
    {
        ++seeds;
        failed += it.holds() ? 0U : 1U;
        commands += it.commands;
        acknowledged += it.acknowledged;
        excused += it.excused;
        faults += it.faults;
        sends += it.sends;
        conflicts += it.conflicts;
    }
};

int sweep(quint32 from, quint32 count, PlantedBug bug)
{
    QElapsedTimer timer;
    timer.start();
    Sweep all;
    for (quint32 seed = from; seed - from < count; ++seed) {
        const SimOutcome outcome = simulate(seed, bug);
        all.add(outcome);
        if (!outcome.holds())
            print(u"seed %1: %2"_s.arg(seed).arg(outcome.violation));
    }
    print(
        u"%1 seeds from %2, %3 failed: %4 commands, %5 acknowledged (%6 gone with the last disk), "
        "%7 faults, %8 sent, %9 conflicts"_s.arg(all.seeds)
            .arg(from)
            .arg(all.failed)
            .arg(all.commands)
            .arg(all.acknowledged)
            .arg(all.excused)
            .arg(all.faults)
            .arg(all.sends)
            .arg(all.conflicts));
    print(u"%1 ms a seed"_s.arg(static_cast<double>(timer.elapsed()) / std::max(count, 1U), 0, 'f',
                                1));
    return all.failed == 0 ? 0 : 1;
}

// The same in several processes, each with its part.
int spread(quint32 from, quint32 count, const QString& bug, quint32 processes)
{
    std::vector<std::unique_ptr<QProcess>> parts;
    for (quint32 i = 0; i < processes; ++i) {
        const quint32 first = from + count / processes * i;
        const quint32 end = i + 1 == processes ? from + count : first + count / processes;
        parts.push_back(std::make_unique<QProcess>());
        parts.back()->setProcessChannelMode(QProcess::ForwardedChannels);
        parts.back()->start(
            QCoreApplication::applicationFilePath(),
            {u"--seeds"_s, QString::number(first), QString::number(end - first), u"--bug"_s, bug});
    }
    int code = 0;
    for (const auto& part : parts) {
        const bool ended = part->waitForFinished(-1);
        code = ended && part->exitStatus() == QProcess::NormalExit
            ? std::max(code, part->exitCode())
            : 2;
    }
    return code;
}

} // namespace

class TestSimulator final : public QObject
{
    Q_OBJECT

private slots:

    void aFewSeedsHold()
    {
        Sweep all;
        for (quint32 seed = 1; seed <= seedsOfEveryRun; ++seed) {
            const SimOutcome outcome = simulate(seed);
            QVERIFY2(outcome.holds(),
                     qPrintable(u"tst_simulator --seed %1: %2"_s.arg(seed).arg(outcome.violation)));
            QVERIFY(outcome.members >= 3);
            QCOMPARE_GE(outcome.commands, 60);
            QCOMPARE_GE(outcome.faults, 10);
            QCOMPARE_EQ(outcome.realSignatures, 0);
            all.add(outcome);
        }
        // What nothing happened in proves nothing.
        QCOMPARE_GT(all.acknowledged, 30 * seedsOfEveryRun);
        QCOMPARE_GT(all.sends, seedsOfEveryRun);
        QCOMPARE_GT(all.conflicts, seedsOfEveryRun / 2);
    }

    void theKeysAreRealInOneOfAHundredSeeds()
    {
        const SimOutcome outcome = simulate(seedsToRealKeys);

        QVERIFY2(outcome.holds(), qPrintable(outcome.violation));
        QCOMPARE_GT(outcome.realSignatures, outcome.acknowledged);
    }

    void theFastSignerRefusesWhatWasNotSigned_data()
    {
        QTest::addColumn<bool>("real");
        QTest::newRow("fast") << false;
        QTest::newRow("real") << true;
    }

    void theFastSignerRefusesWhatWasNotSigned()
    {
        QFETCH(const bool, real);
        useRealKeys(real);
        const auto endReal = qScopeGuard([] { useRealKeys(true); });
        const int before = realSignatures();
        const seal::KeyPair keys = seal::makeKeyPair();
        const seal::Signature signature = seal::sign("what was typed", keys.secretKey);
        seal::Signature bent = signature;
        bent[5] ^= 1U;

        QVERIFY(seal::verify("what was typed", signature, keys.publicKey));
        QVERIFY(!seal::verify("what was not typed", signature, keys.publicKey));
        QVERIFY(!seal::verify("what was typed", bent, keys.publicKey));
        QVERIFY(!seal::verify("what was typed", signature, seal::makeKeyPair().publicKey));
        QCOMPARE_EQ(realSignatures() - before, real ? 5 : 0);
    }

    void aSeedIsAlwaysTheSameHistory()
    {
        for (const quint32 seed : {1U, 2U, seedsToRealKeys}) {
            const SimOutcome once = simulate(seed);
            forgetFoundings(); // its ids are drawn anew, and nothing may hang on them
            const SimOutcome again = simulate(seed);

            QCOMPARE(once.steps, again.steps);
            QCOMPARE_EQ(once.entries, again.entries);
        }
    }

    void aPlantedBugIsFound_data()
    {
        QTest::addColumn<int>("bug");
        for (int i = 1; i <= plantedBugCount; ++i)
            QTest::newRow(qPrintable(bugName(static_cast<PlantedBug>(i)))) << i;
    }

    void aPlantedBugIsFound()
    {
        QFETCH(const int, bug);
        SimOutcome found;
        quint32 seed = 0;
        while (found.holds() && seed < seedsForABug)
            found = simulate(++seed, static_cast<PlantedBug>(bug));

        QVERIFY2(!found.holds(), "no seed finds it");
        qInfo("found by seed %u: %s", seed, qUtf8Printable(found.violation));
        const SimOutcome without = simulate(seed);
        QVERIFY2(without.holds(), qPrintable(without.violation));
    }
};

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto after = [&arguments](const QString& option, qsizetype place) {
        const qsizetype at = arguments.indexOf(option);
        return at > 0 ? arguments.value(at + place) : QString();
    };
    const PlantedBug bug = bugFrom(after(u"--bug"_s, 1));
    if (arguments.contains(u"--seed"_s))
        return replay(after(u"--seed"_s, 1).toUInt(), bug);
    if (arguments.contains(u"--seeds"_s)) {
        const quint32 from = after(u"--seeds"_s, 1).toUInt();
        const quint32 count = after(u"--seeds"_s, 2).toUInt();
        const quint32 processes = after(u"--processes"_s, 1).toUInt();
        return processes > 1 ? spread(from, count, after(u"--bug"_s, 1), processes)
                             : sweep(from, count, bug);
    }
    TestSimulator test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_simulator.moc"

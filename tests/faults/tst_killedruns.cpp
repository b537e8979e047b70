// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desk that presses its lever is killed with -9 at a random point of a run. At the next start nothing is left in sending,
// what was in sending is unknown and is read back, nothing was sent twice, and nothing is done that no read-back showed.
// WARROOM_ROUNDS says how often.
#include "app/engine/roomkeeper.h"
#include "tests/faults/leverroom.h"
#include "tests/support/targetserver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <thread>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roundsARoom = 100;
constexpr int answerMs = 12; // at most; so that a run is as often on the wire as in the journal
constexpr int longestLifeMs = 250;

// argv: --press FOLDER. Presses until it is killed, and says when it begins.
int pressOn(const QString& folder)
{
    auto desk = openLeverRoom(folder);
    if (!desk) {
        std::fputs(qPrintable(sentence(desk.error())), stderr);
        return 2;
    }
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        if (const auto run = pressLever(**desk, u"lever"_s); !run) {
            std::fputs(qPrintable(sentence(run.error())), stderr);
            return 3;
        }
    }
}

// The runs as the journal has them, before a start settles anything.
std::shared_ptr<const Room> asLeft(const QString& folder)
{
    static const SystemClock clock;
    auto store = LocalStore::open(folder, OpenMode::ReadOnly);
    auto keeper = store ? RoomKeeper::open(std::move(*store), clock)
                        : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
    return keeper ? (*keeper)->room() : nullptr;
}

} // namespace

class TestKilledRuns final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { qputenv("WARROOM_HOME", m_folder.filePath(u"home"_s).toLocal8Bit()); }

    void aKilledDeskSendsNothingTwiceAndClaimsNothing()
    {
        const int rounds = std::max(1, qEnvironmentVariable("WARROOM_ROUNDS", u"30"_s).toInt());
        m_target.answerWithin(answerMs);
        QElapsedTimer clock;
        clock.start();
        QString room;
        for (int round = 0; round < rounds; ++round) {
            if (round % roundsARoom == 0) {
                room = m_folder.filePath(u"room%1"_s.arg(round));
                const QString wrong
                    = makeLeverRoom(room, {{u"lever"_s, m_target.base(), 30'000, 100}});
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
            QVERIFY2(pressAndKill(room), "the desk did not live until it was killed");
            m_target.settle();
            const QString wrong = wrongAfterStart(room);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
        }
        const auto confirmed = std::count_if(m_seen.begin(), m_seen.end(), isConfirmed);
        QCOMPARE_GT(m_seen.size(),
                    rounds / 4); // on a busy machine many rounds end before they press
        QCOMPARE_GT(m_left[RunState::Sending], 0);
        QCOMPARE_GT(confirmed, 0);
        qInfo("%d rounds, %d runs: killed %d times when ordered, %d when sending, %d before the "
              "read-back was written, "
              "%d between runs; %d confirmed, each shown by a read-back; 0 sent twice; %.0f s",
              rounds, static_cast<int>(m_seen.size()), m_left[RunState::Ordered],
              m_left[RunState::Sending], m_left[RunState::Pending],
              rounds - m_left[RunState::Ordered] - m_left[RunState::Sending]
                  - m_left[RunState::Pending],
              static_cast<int>(confirmed), static_cast<double>(clock.elapsed()) / 1000);
    }

private:
    bool pressAndKill(const QString& room)
    {
        QProcess desk;
        desk.start(QCoreApplication::applicationFilePath(), {u"--press"_s, room});
        if (!desk.waitForReadyRead(120'000))
            return false;
        std::this_thread::sleep_for(
            std::chrono::microseconds(m_dice.bounded(longestLifeMs * 1000)));
        desk.kill();
        const bool ended = desk.waitForFinished(60'000);
        return ended && desk.exitStatus() == QProcess::CrashExit
            && desk.readAllStandardError().isEmpty();
    }

    // What the next start, which reads back as the window does, leaves wrong.
    QString wrongAfterStart(const QString& folder)
    {
        const auto left = asLeft(folder);
        if (left == nullptr)
            return u"the journal does not open"_s;
        QList<RunId> lost;
        for (const Run* run : left->runs()) {
            if (!isLive(run->state) || run->state == RunState::Unknown)
                continue;
            ++m_left[run->state];
            if (run->state != RunState::Ordered)
                lost.append(run->id);
        }
        auto desk = openLeverRoom(folder, true);
        if (!desk)
            return sentence(desk.error());
        for (const RunId& id : lost) {
            if (!QTest::qWaitFor([&] { return !isLive((*desk)->roomNow()->maybeRun(id)->state); },
                                 60'000))
                return u"%1 was not read back"_s.arg(id.value);
        }
        const auto room = (*desk)->roomNow();
        for (const Run* run : room->runs()) {
            if (const QString wrong = wrongWith(*run, *left->maybeRun(run->id)); !wrong.isEmpty())
                return u"%1: %2"_s.arg(run->id.value, wrong);
        }
        return {};
    }

    QString wrongWith(const Run& run, const Run& left)
    {
        m_seen.insert(run.id.value, run.state);
        const int sends = m_target.sendsOf(run.id.value);
        const bool wasSending = left.state == RunState::Sending;
        const bool becameUnknown
            = std::any_of(run.steps.begin(), run.steps.end(),
                          [](const RunStep& step) { return step.state == RunState::Unknown; });
        if (sends > 1)
            return u"sent %1 times"_s.arg(sends);
        if (isLive(run.state))
            return u"still %1"_s.arg(runStateName(run.state));
        if (run.state == RunState::NotSent && sends != 0)
            return u"not sent, and it arrived"_s;
        if (left.state == RunState::Ordered && run.state != RunState::NotSent)
            return u"it was only ordered, and is %1"_s.arg(runStateName(run.state));
        if (wasSending && !becameUnknown)
            return u"it was being sent, and never became unknown"_s;
        if (wasSending && isConfirmed(run.state) != (sends == 1))
            return u"it is %1 and arrived %2 times"_s.arg(runStateName(run.state)).arg(sends);
        if (isConfirmed(run.state) && (sends != 1 || !m_target.told(run.id.value)))
            return u"it is confirmed, and the target never said so"_s;
        return {};
    }

    QTemporaryDir m_folder{memoryFolder()};
    TargetServer m_target;
    QRandomGenerator m_dice{20'261'127};
    QMap<RunState, int> m_left;
    QMap<QString, RunState> m_seen; // each run, as it was in the end
};

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--press")
        return pressOn(QString::fromLocal8Bit(argv[2]));
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); // as many rounds as are wanted
    TestKilledRuns test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedruns.moc"

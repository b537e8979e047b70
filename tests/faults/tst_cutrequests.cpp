// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs of the real engine through a proxy that drops, cuts and delays at every stage. What arrived is counted at the
// proxy's client side: no run arrives twice, and each ends in the class that what happened to it belongs to.
// tst_cutrequests --runs N presses N times.
#include "tests/faults/leverroom.h"
#include "tests/support/cutproxy.h"
#include "tests/support/targetserver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int runsAtOnce = 340; // ten of each kind, in a few seconds
constexpr int runsARoom = 1000;
constexpr int hastyMs = 60;
constexpr int readBackMs = 100;   // asks once, for up to a second
constexpr int patientMs = 20'000; // where the read-back is to hold
constexpr int readBacks = 60;     // that a person asks for on a busy machine

int wantedRuns = runsAtOnce;

// What a press may end as.
enum class End {
    Done,             // confirmed by a read-back
    NotSent,          // nothing was written
    Unknown,          // until it is read back
    DoneOrUnknown,    // the target did it; whether its answer came through is a race
    UnknownOrNotSent, // nothing was passed on; whether a byte left is a race
};

struct Kind {
    const char* name;
    Mishap mishap;
    End end;
    bool applied;         // the target does it in the end
    bool refused = false; // nobody listens
};

Mishap at(Stage stage, Cut cut, int permille = 500, int delayMs = 0)
{
    return Mishap{stage, cut, false, permille, delayMs};
}

Mishap reading(Stage stage, Cut cut)
{
    return Mishap{stage, cut, true, 500, 0};
}

// Every stage by every way to end there.
QList<Kind> kinds()
{
    return {
        {"passed on", at(Stage::Whole, Cut::Fin), End::Done, true},
        {"passed on late, but in time", at(Stage::Whole, Cut::Fin, 500, 15), End::Done, true},
        {"nobody listens", at(Stage::Whole, Cut::Fin), End::NotSent, false, true},
        {"not accepted in time", at(Stage::Unaccepted, Cut::Fin), End::UnknownOrNotSent, true},
        {"not accepted, then reset", at(Stage::Unaccepted, Cut::Reset), End::UnknownOrNotSent,
         true},
        {"accepted and closed", at(Stage::Accepted, Cut::Fin), End::UnknownOrNotSent, false},
        {"accepted and reset", at(Stage::Accepted, Cut::Reset), End::UnknownOrNotSent, false},
        {"accepted, then silence", at(Stage::Accepted, Cut::Hold), End::UnknownOrNotSent, false},
        {"closed after the head", at(Stage::Headers, Cut::Fin), End::Unknown, false},
        {"reset after the head", at(Stage::Headers, Cut::Reset), End::Unknown, false},
        {"silence after the head", at(Stage::Headers, Cut::Hold), End::UnknownOrNotSent, false},
        {"passed on after the client gave up", at(Stage::Headers, Cut::Late), End::UnknownOrNotSent,
         true},
        {"closed in the body", at(Stage::MidBody, Cut::Fin), End::Unknown, false},
        {"reset in the body", at(Stage::MidBody, Cut::Reset), End::Unknown, false},
        {"silence in the body", at(Stage::MidBody, Cut::Hold), End::UnknownOrNotSent, false},
        {"closed before the answer", at(Stage::Body, Cut::Fin), End::Unknown, true},
        {"reset before the answer", at(Stage::Body, Cut::Reset), End::Unknown, true},
        {"no answer in time", at(Stage::Body, Cut::Hold), End::UnknownOrNotSent, true},
        {"closed in the status line", at(Stage::MidAnswer, Cut::Fin, 20), End::Unknown, true},
        {"closed in the answer's head", at(Stage::MidAnswer, Cut::Fin, 300), End::Unknown, true},
        {"closed in the answer", at(Stage::MidAnswer, Cut::Fin, 990), End::Unknown, true},
        {"reset in the answer's head", at(Stage::MidAnswer, Cut::Reset, 300), End::Unknown, true},
        {"reset in the answer", at(Stage::MidAnswer, Cut::Reset, 990), End::Unknown, true},
        {"silence in the answer's head", at(Stage::MidAnswer, Cut::Hold, 300),
         End::UnknownOrNotSent, true},
        {"silence in the answer", at(Stage::MidAnswer, Cut::Hold, 990), End::UnknownOrNotSent,
         true},
        {"closed after the answer", at(Stage::Answered, Cut::Fin), End::Done, true},
        {"reset after the answer", at(Stage::Answered, Cut::Reset), End::DoneOrUnknown, true},
        {"held open after the answer", at(Stage::Answered, Cut::Hold), End::DoneOrUnknown, true},
        {"read-back closed after the head", reading(Stage::Headers, Cut::Fin), End::Unknown, true},
        {"read-back reset after the head", reading(Stage::Headers, Cut::Reset), End::Unknown, true},
        {"read-back without an answer", reading(Stage::Body, Cut::Fin), End::Unknown, true},
        {"read-back reset before the answer", reading(Stage::Body, Cut::Reset), End::Unknown, true},
        {"read-back closed in the answer", reading(Stage::MidAnswer, Cut::Fin), End::Unknown, true},
        {"read-back reset in the answer", reading(Stage::MidAnswer, Cut::Reset), End::Unknown,
         true},
    };
}

bool isAmong(End end, RunState state)
{
    switch (end) {
    case End::Done:
        return state == RunState::ConfirmedRecord;
    case End::NotSent:
        return state == RunState::NotSent;
    case End::Unknown:
        return state == RunState::Unknown;
    case End::DoneOrUnknown:
        return state == RunState::ConfirmedRecord || state == RunState::Unknown;
    case End::UnknownOrNotSent:
        return state == RunState::Unknown || state == RunState::NotSent;
    }
    return false;
}

bool isHeld(const Mishap& mishap)
{
    return mishap.stage == Stage::Unaccepted
        || (mishap.stage != Stage::Answered
            && (mishap.cut == Cut::Hold || mishap.cut == Cut::Late));
}

} // namespace

class TestCutRequests final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
        m_proxy = std::make_unique<CutProxy>(m_target.port());
    }

    void noRunArrivesTwiceAndEachEndsInItsClass()
    {
        const QList<Kind> all = kinds();
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < wantedRuns; ++i) {
            if (i % runsARoom == 0)
                openRoom(i / runsARoom);
            QVERIFY(m_desk != nullptr);
            const Kind& kind = all.at(i % all.size());
            const QString wrong = pressOnce(kind);
            QVERIFY2(
                wrong.isEmpty(),
                qPrintable(u"%1: %2 (run %3)"_s.arg(QString::fromLatin1(kind.name), wrong).arg(i)));
        }
        m_proxy->settle();

        QCOMPARE_EQ(m_pressed.size(), wantedRuns);
        for (const QString& run : m_pressed) {
            QCOMPARE_LE(m_proxy->arrivalsOf(run), 1);
            QCOMPARE_LE(m_target.sendsOf(run), 1);
        }
        QCOMPARE_GE(m_ends[RunState::ConfirmedRecord], wantedRuns / 20);
        QCOMPARE_GE(m_ends[RunState::Unknown], wantedRuns / 3);
        QCOMPARE_GE(m_ends[RunState::NotSent], wantedRuns / 40);
        qInfo("%d runs, %zu ways to be cut, %d arrived, 0 twice: %d confirmed at once, %d unknown "
              "(%d of them done), %d "
              "not sent; %.1f s",
              wantedRuns, static_cast<size_t>(all.size()), m_proxy->arrivals(),
              m_ends[RunState::ConfirmedRecord], m_ends[RunState::Unknown], m_doneAfterAll,
              m_ends[RunState::NotSent], static_cast<double>(clock.elapsed()) / 1000);
    }

    // Without an answer a person may read back and press again: that is another run, and it arrives once too.
    void aPersonWhoPressesAgainSendsAnotherRun()
    {
        openRoom(-1);
        m_proxy->arm(at(Stage::MidBody, Cut::Reset));
        const auto lost = pressLever(*m_desk, u"brief"_s);
        QVERIFY(lost);
        QCOMPARE(lost->state, RunState::Unknown);
        const auto early = pressLever(*m_desk, u"brief"_s);
        QVERIFY(!early); // it may still be in flight
        QCOMPARE(early.error().fault, Fault::Refused);

        m_proxy->arm({});
        QCOMPARE(readBack(lost->id)->state, RunState::NotEffective);
        const auto again = pressLever(*m_desk, u"brief"_s);

        QVERIFY(again);
        QCOMPARE(readBack(again->id)->state, RunState::ConfirmedRecord);
        QVERIFY(again->id != lost->id);
        QCOMPARE_EQ(m_proxy->arrivalsOf(lost->id.value), 1);
        QCOMPARE_EQ(m_proxy->arrivalsOf(again->id.value), 1);
        QCOMPARE_EQ(m_target.sendsOf(lost->id.value), 0);
    }

private:
    void openRoom(int number)
    {
        m_desk.reset();
        const QString folder = m_folder.filePath(u"room%1"_s.arg(number));
        const QString wrong
            = makeLeverRoom(folder,
                            {{u"patient"_s, m_proxy->base(), 30'000, patientMs},
                             {u"brief"_s, m_proxy->base(), 30'000, readBackMs},
                             {u"hasty"_s, m_proxy->base(), hastyMs, readBackMs},
                             {u"closed"_s, m_proxy->refusingBase(), 30'000, readBackMs}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        auto desk = openLeverRoom(folder);
        QVERIFY(desk);
        m_desk = std::move(*desk);
    }

    static QString leverOf(const Kind& kind)
    {
        if (kind.refused)
            return u"closed"_s;
        if (isHeld(kind.mishap))
            return u"hasty"_s;
        return kind.end == End::Done ? u"patient"_s : u"brief"_s;
    }

    // A read-back that got no answer is asked for again, as a person would.
    Result<Run> readBack(const RunId& id)
    {
        auto now = waitedFor(m_desk->readBack(id));
        for (int i = 0; i < readBacks && now && now->state == RunState::Unknown; ++i)
            now = waitedFor(m_desk->readBack(id));
        return now;
    }

    // What is wrong with how it ended.
    QString pressOnce(const Kind& kind)
    {
        m_proxy->arm(kind.mishap);
        const int before = m_proxy->arrivals();
        const auto run = pressLever(*m_desk, leverOf(kind));
        m_proxy->release();
        m_proxy->settle();
        m_target.settle();
        if (!run)
            return sentence(run.error());
        m_pressed.append(run->id.value);
        ++m_ends[run->state];
        const int arrived = m_proxy->arrivalsOf(run->id.value);
        if (m_proxy->arrivals() - before > 1 || arrived > 1)
            return u"it arrived %1 times"_s.arg(m_proxy->arrivals() - before);
        if (!isAmong(kind.end, run->state))
            return u"it is %1: %2"_s.arg(runStateName(run->state), run->steps.last().detail);
        if (run->state == RunState::NotSent)
            return arrived == 0 ? QString() : u"it is not sent, and it arrived"_s;
        return settledWrong(kind, *run);
    }

    // What it is after the read-back that a person asks for is what the target did.
    QString settledWrong(const Kind& kind, const Run& run)
    {
        const bool done = m_target.sendsOf(run.id.value) == 1;
        if (done != kind.applied)
            return done ? u"the target did it"_s : u"the target did not do it"_s;
        m_proxy->arm({});
        const auto now = readBack(run.id);
        if (!now)
            return sentence(now.error());
        m_doneAfterAll += done && run.state == RunState::Unknown ? 1 : 0;
        if (isConfirmed(now->state) && !m_target.told(run.id.value))
            return u"it is confirmed, and the target never said so"_s;
        return now->state == (done ? RunState::ConfirmedRecord : RunState::NotEffective)
            ? QString()
            : u"read back as %1"_s.arg(runStateName(now->state));
    }

    QTemporaryDir m_folder{memoryFolder()};
    TargetServer m_target;
    std::unique_ptr<CutProxy> m_proxy;
    std::unique_ptr<Engine> m_desk;
    QStringList m_pressed;
    QMap<RunState, int> m_ends;
    int m_doneAfterAll = 0;
};

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--runs") {
        wantedRuns = std::max(1, QByteArray(argv[2]).toInt());
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
        argc = 1;
    }
    TestCutRequests test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cutrequests.moc"

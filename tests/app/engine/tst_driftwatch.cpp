// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drift found by itself: a real engine on a real lever that somebody changes behind our back, that falls silent, and that
// forgets our credential.
#include "app/engine/driftwatch.h"
#include "app/engine/engine.h"
#include "app/engine/presetshelf.h"
#include "app/engine/roommaking.h"
#include "app/reach/presets.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/support/leverserver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_driftwatch {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const IncidentId incident(u"i1"_s);
const SystemId bot(u"bot"_s);
constexpr int soonMs = 40;

Rung lever(const QString& id, const QString& state, const QString& base)
{
    const auto preset = presetNamed(u"webhook"_s);
    const auto rungs = rungsOf(*preset,
                               {{u"webhook"_s, base},
                                {u"path"_s, u"lever"_s},
                                {u"contained"_s, state},
                                {u"effect"_s, u"It is paused."_s}});
    Rung rung = rungs->constFirst();
    rung.id = RungId(id);
    rung.record.timeoutMs = 300;
    return rung;
}

} // namespace

class TestDriftWatch final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_token = "hush";
        m_server = std::make_unique<LeverServer>("hush");
        m_folder = std::make_unique<QTemporaryDir>();
        Member ada;
        ada.id = MemberId(u"ada"_s);
        ada.name = u"Ada"_s;
        QVERIFY(makeRoom(replica(), {u"Acme"_s, ada, u"desk"_s, {}, false}, *m_signer, m_clock));
        Targets targets;
        targets.approvedOrigins = {m_server->base()};
        QVERIFY(writeTargets(replica(), targets));
        QVERIFY(open());
        System system;
        system.id = bot;
        system.name = u"Bot"_s;
        system.onlyYou = true;
        system.authority.insert(
            DecisionRight::SuspendFeature,
            Authority{DecisionRight::SuspendFeature, ada.id, {}, false, {}, {}, {}});
        system.ladder = {lever(u"off"_s, u"off"_s, m_server->base()),
                         lever(u"dim"_s, u"dim"_s, m_server->base())};
        IncidentDeclared declared;
        declared.incident = incident;
        declared.title = u"Odd answers"_s;
        declared.systems = {bot};
        auto written = m_engine->submitAll({Command{SystemSet{system, {}}}, Command{declared}});
        QTRY_VERIFY(written.isFinished());
        QVERIFY2(written.result(),
                 written.result() ? "" : qPrintable(sentence(written.result().error())));
    }

    void cleanup() { m_engine.reset(); }

    void whatSomebodyChangesIsSeenOnceAndSeenToHoldAgain()
    {
        const RunId run = pressed(u"off"_s);
        QCOMPARE(stateOf(run), RunState::ConfirmedRecord);

        m_server->setState("on");
        QTRY_COMPARE(stateOf(run), RunState::Drifted);
        QCOMPARE(m_engine->room()->maybeRun(run)->steps.last().values,
                 (QList<Captured>{{u"state"_s, u"on"_s}}));
        m_server->setState("off");
        QTRY_COMPARE(stateOf(run), RunState::ConfirmedRecord);

        QCOMPARE(drifts(run), 1);
    }

    void aRestartGoesOnWatching()
    {
        const RunId run = pressed(u"off"_s);
        m_engine.reset();
        m_server->setState("on");
        QVERIFY(open());

        QTRY_COMPARE(stateOf(run), RunState::Drifted);
    }

    void silenceAndARefusedCredentialAreNoDrift()
    {
        const RunId run = pressed(u"off"_s);
        m_token = "forgotten";
        waitForRounds(); // what was under way with the right one has ended
        m_server->setState("on");
        waitForRounds();
        QCOMPARE(drifts(run), 0);
        m_server->holdAnswers();
        m_token = "hush";
        waitForRounds();
        QCOMPARE(drifts(run), 0);

        m_server->releaseAnswers();
        QTRY_COMPARE(stateOf(run), RunState::Drifted);
    }

    void whatWeChangeOurselvesIsNoDrift()
    {
        const RunId first = pressed(u"off"_s);
        const RunId second = pressed(u"dim"_s);
        QCOMPARE(watchedRuns(*m_engine->room(), m_engine->device()), QList<RunId>{second});

        m_server->setState("on");
        QTRY_COMPARE(stateOf(second), RunState::Drifted);

        QCOMPARE(drifts(first), 0);
    }

    void anUndoneRunAndAClosedIncidentAreLeftAlone()
    {
        const RunId run = pressed(u"off"_s);
        undo(run);
        QCOMPARE(stateOf(run), RunState::Undone);
        QCOMPARE(watchedRuns(*m_engine->room(), m_engine->device()), QList<RunId>{});
        const RunId again = pressed(u"off"_s);
        QCOMPARE(watchedRuns(*m_engine->room(), m_engine->device()), QList<RunId>{again});
        QVERIFY(watchedRuns(*m_engine->room(), DeviceKey(u"another"_s)).isEmpty());
    }

    void thePaceComesWithTheProgram()
    {
        const auto pace = watchPace();

        QVERIFY(pace.has_value());
        QCOMPARE_GE(pace->everyMs, 10'000);
        QCOMPARE_LT(pace->jitterPercent, 100);
    }

private:
    QString replica() const { return m_folder->filePath(u"room"_s); }

    bool open()
    {
        EngineParts parts;
        parts.folder = replica();
        parts.signer = [this](const Room&) -> Result<std::shared_ptr<const Signer>> {
            return std::shared_ptr<const Signer>(m_signer);
        };
        parts.secrets = [this](const QString&, const QString&) -> Result<QByteArray> {
            ++m_asked;
            return QByteArray(m_token.load());
        };
        parts.pace = WatchPace{soonMs, 20};
        auto engine = Engine::open(std::move(parts));
        if (!engine)
            return false;
        m_engine = std::move(*engine);
        return true;
    }

    RunId pressed(const QString& rung)
    {
        return press({incident, bot, RungId(rung), u"why"_s, {}, {}});
    }

    void undo(const RunId& run) { press({incident, bot, RungId(u"off"_s), u"fixed"_s, run, {}}); }

    RunId press(const PressAsk& ask)
    {
        auto preview = m_engine->preview(ask);
        preview.waitForFinished();
        if (!preview.result())
            return {};
        auto run = m_engine->press(*preview.result());
        run.waitForFinished();
        if (!run.result()) {
            qWarning("%s", qPrintable(sentence(run.result().error())));
            return {};
        }
        const RunId id = run.result()->id;
        const RunState state = run.result()->state;
        if (!QTest::qWaitFor([&] { return stateOf(id) == state; }))
            return {};
        return id;
    }

    // Until the target was asked a few times more; each round asks for the secret once.
    void waitForRounds()
    {
        const int from = m_asked;
        QTRY_VERIFY(m_asked > from + 2);
    }

    RunState stateOf(const RunId& run) const
    {
        const auto room = m_engine->room();
        const Run* found = room->maybeRun(run);
        return found == nullptr ? RunState::Ordered : found->state;
    }

    int drifts(const RunId& run) const
    {
        const auto room = m_engine->room();
        const QList<RunStep> steps = room->maybeRun(run)->steps;
        return static_cast<int>(std::count_if(steps.cbegin(), steps.cend(), [](const RunStep& it) {
            return it.state == RunState::Drifted;
        }));
    }

    SystemClock m_clock;
    std::shared_ptr<PlainSigner> m_signer = std::make_shared<PlainSigner>(1);
    std::atomic<const char*> m_token = "hush";
    std::atomic_int m_asked = 0;
    std::unique_ptr<LeverServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

QTEST_GUILESS_MAIN(TestDriftWatch)

} // namespace tst_driftwatch

#include "tst_driftwatch.moc"

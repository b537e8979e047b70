// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"
#include "app/engine/journalcodec.h"
#include "app/engine/roomkeeper.h"
#include "app/engine/roommaking.h"
#include "app/engine/targets.h"
#include "app/keys/keystore.h"
#include "app/reach/httpeffector.h"
#include "models/facts/codec.h"
#include "tests/support/servers.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_takeover {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longAfterMs = 600'000;

class SetClock final : public Clock
{
public:
    Instant now() const override { return Instant{1'790'000'000'000'000 + m_ms * 1000}; }

    qint64 monotonicMs() const override
    {
        return 1'000'000;
    } // what it says of sending in time is not asked here

    void pass(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms = 0;
};

// Sends, and lets something happen before it tells what came of it.
class SlowEffector final : public Effector
{
public:
    Result<PreparedRequest> prepare(const RequestTemplate& form,
                                    const TemplateValues& values) const override
    {
        return m_http.prepare(form, values);
    }

    Outcome send(const PreparedRequest& request, const RequestTemplate& form,
                 const Terms& terms) const override
    {
        Outcome outcome = m_http.send(request, form, terms);
        if (meanwhile)
            meanwhile();
        return outcome;
    }

    ReadBack readBack(const RequestTemplate& probe, const QList<Predicate>& expect,
                      const Terms& terms, int deadlineMs) const override
    {
        return m_http.readBack(probe, expect, terms, deadlineMs);
    }

    Result<QList<Captured>> capture(const RequestTemplate& form, const Terms& terms) const override
    {
        return m_http.capture(form, terms);
    }

    std::function<void()> meanwhile;

private:
    HttpEffector m_http;
};

// One person's device on the replica that all of them share.
struct PersonsDesk {
    std::shared_ptr<const DeviceSigner> signer;
    std::unique_ptr<RoomKeeper> keeper;
    SlowEffector effector;
    std::unique_ptr<ContainmentRunner> runner;

    bool open(const QString& folder, const SetClock& clock, const MemberId& member)
    {
        auto store = LocalStore::open(folder);
        auto opened = store ? RoomKeeper::open(std::move(*store), clock)
                            : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
        if (!opened)
            return false;
        keeper = std::move(*opened);
        keeper->signWith(signer.get());
        RunnerJournal journal{[this](const Command& command) { return keeper->submit(command); },
                              [this] {
                                  static_cast<void>(keeper->tail());
                                  return keeper->room();
                              },
                              member, keeper->device()};
        runner = std::make_unique<ContainmentRunner>(folder, std::move(journal), effector, clock,
                                                     nullptr);
        return true;
    }
};

} // namespace

class TestTakeOver final : public QObject
{
    Q_OBJECT

private slots:

    void whoAnswersLateFindsTheRunTakenOverAndChangesNothing()
    {
        QVERIFY(m_practice.start({u"--seed"_s, ladderFile(u"practice-seed.json"_s)}));
        QVERIFY(stage());
        PressAsk ask{IncidentId(u"i1"_s), bot, RungId(u"filter-strict"_s),
                     u"out of policy"_s,  {},  {}};
        const auto preview = m_ben.runner->preview(ask);
        QVERIFY(preview.has_value());
        QCOMPARE(preview->verdict.answer, Ruling::Allowed);
        Result<Run> early = fail(Fault::Unknown, {}, {});
        Result<Run> taken = early;
        m_ben.effector.meanwhile = [&] {
            early = m_ada.runner->takeOver(preview->ask.run, u"Ben is silent"_s);
            m_clock.pass(longAfterMs);
            taken = m_ada.runner->takeOver(preview->ask.run, u"Ben is silent"_s);
        };

        const auto late = m_ben.runner->press(*preview);

        QCOMPARE(early.error().fault, Fault::Refused);
        QVERIFY(taken.has_value());
        QCOMPARE(taken->state, RunState::ConfirmedEffect);
        QVERIFY2(late.has_value(), late ? "" : qPrintable(late.error().reason));
        QCOMPARE(late->state, RunState::ConfirmedEffect);
        QCOMPARE(late->steps.size(), taken->steps.size());
        QCOMPARE(late->steps.last().by, ada);
        QVERIFY(m_ada.runner->takeOver(preview->ask.run, u"once more"_s).error().fault
                == Fault::Refused);
        QVERIFY(m_ben.runner->settleLeftovers().has_value()); // nothing is left to settle
        QCOMPARE(m_ben.keeper->room()->refusals.size(), 0);
    }

private:
    static QString ladderFile(const QString& name)
    {
        return QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/resources/ladders/"_s + name;
    }

    static Member memberOf(const MemberId& id, const DeviceSigner& signer)
    {
        Member member;
        member.id = id;
        member.name = id.value;
        member.contacts = {Contact{u"phone"_s, u"+49"_s}};
        member.devices = {Device{DeviceKey(hexDigits(signer.publicKey())), u"desk"_s, -1, -1}};
        return member;
    }

    bool stage()
    {
        const KeyRing ring(m_folder.path());
        m_ada.signer = ring.create(ada.value, {}).value_or(nullptr);
        m_ben.signer = ring.create(ben.value, {}).value_or(nullptr);
        QFile file(ladderFile(u"practice-refund-assistant.json"_s));
        if (!m_ada.signer || !m_ben.signer || !file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray bytes = file.readAll();
        const auto ladder = readLadder({bytes.constData(), static_cast<size_t>(bytes.size())});
        const QString replica = m_folder.filePath(u"room"_s);
        const NewRoom wanted{u"Acme"_s, memberOf(ada, *m_ada.signer), u"desk"_s, {}, false};
        if (!ladder || !makeRoom(replica, wanted, *m_ada.signer, m_clock)
            || !writeTargets(replica,
                             Targets{{{u"practice"_s, m_practice.base()}}, {m_practice.base()}})
            || !m_ada.open(replica, m_clock, ada))
            return false;
        System system;
        system.id = bot;
        system.name = u"Refund assistant"_s;
        system.ladder = *ladder;
        system.authority.insert(DecisionRight::Degrade,
                                Authority{DecisionRight::Degrade, ben, {ada}, false, {}, {}, {}});
        IncidentDeclared declared;
        declared.incident = IncidentId(u"i1"_s);
        declared.title = u"Refunds out of policy"_s;
        declared.systems = {bot};
        declared.severity = Severity::Sev3;
        declared.happened = m_clock.now();
        return m_ada.keeper
                   ->submitAll({Command{MemberEnrolled{memberOf(ben, *m_ben.signer)}},
                                Command{SystemSet{system, {}}}, Command{declared}})
                   .has_value()
            && m_ben.open(replica, m_clock, ben);
    }

    const MemberId ada{u"ada"_s};
    const MemberId ben{u"ben"_s};
    const SystemId bot{u"refund-assistant"_s};
    QTemporaryDir m_folder;
    SetClock m_clock;
    PracticeProcess m_practice;
    PersonsDesk m_ada;
    PersonsDesk m_ben;
};

QTEST_GUILESS_MAIN(TestTakeOver)

} // namespace tst_takeover

#include "tst_takeover.moc"

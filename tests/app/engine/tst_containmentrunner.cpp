// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"
#include "app/engine/journalcodec.h"
#include "app/engine/roomkeeper.h"
#include "app/engine/roommaking.h"
#include "models/rules/resending.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_containmentrunner {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longerThanAllowedMs = 120'001;
constexpr qint64 approvalMicros = 15 * 60'000'000LL;

class SetClock final : public Clock
{
public:
    Instant now() const override { return at; }

    qint64 monotonicMs() const override { return ms; }

    qint64 ms = 1'000'000;
    Instant at{1'790'000'000'000'000};
};

// Accepts what it is sent, and counts.
class CountingTarget : public Effector
{
public:
    Result<PreparedRequest> prepare(const RequestTemplate& form,
                                    const TemplateValues& values) const override
    {
        return PreparedRequest{form.method,
                               form.url,
                               {},
                               values.value(u"run"_s),
                               u"hash of "_s + values.value(u"run"_s)};
    }

    Outcome send(const PreparedRequest& request, const RequestTemplate&,
                 const Terms&) const override
    {
        ++sends;
        keys.append(request.body);
        return {answer, 202, {}, {}};
    }

    ReadBack readBack(const RequestTemplate&, const QList<Predicate>&, const Terms&,
                      int) const override
    {
        return {seen, 200, {}, {}, {}};
    }

    Result<QList<Captured>> capture(const RequestTemplate&, const Terms&) const override
    {
        return QList<Captured>{};
    }

    mutable int sends = 0;
    mutable QStringList keys;
    RunState answer = RunState::Pending;
    ReadBack::Verdict seen = ReadBack::Verdict::Holds;
};

// Knows an id and a version; the version can only be asked for with the id.
class LookUpTarget final : public CountingTarget
{
public:
    Result<QList<Captured>> capture(const RequestTemplate& form, const Terms& terms) const override
    {
        asked.append(form.url + u' ' + terms.values.value(u"before.id"_s)
                     + terms.values.value(u"before.version"_s));
        if (form.url == broken)
            return fail(Fault::BadInput, form.url, u"It knows no such name."_s);
        if (form.url.endsWith(u"/id"_s))
            return QList<Captured>{{u"id"_s, u"7"_s}};
        if (form.url.endsWith(u"/version"_s))
            return QList<Captured>{{u"version"_s, version}};
        return QList<Captured>{{u"state"_s, u"on"_s}};
    }

    mutable QStringList asked;
    QString broken;
    QString version = u"v3"_s;
};

RequestTemplate asking(const QString& url, const QString& captured)
{
    return {u"GET"_s, url, {}, {}, {}, {{captured, u"/x"_s, {}}}};
}

} // namespace

class TestContainmentRunner final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString replica = m_folder->filePath(u"room"_s);
        Member ada;
        ada.id = MemberId(u"ada"_s);
        ada.name = u"Ada"_s;
        QVERIFY(makeRoom(replica, {u"Acme"_s, ada, u"desk"_s, {}, false}, m_signer, m_clock));
        m_keeper = std::move(*RoomKeeper::open(std::move(*LocalStore::open(replica)), m_clock));
        m_keeper->signWith(&m_signer);
        System bot;
        bot.id = SystemId(u"bot"_s);
        bot.name = u"Bot"_s;
        bot.onlyYou = true;
        bot.authority.insert(DecisionRight::Degrade,
                             Authority{DecisionRight::Degrade, ada.id, {}, false, {}, {}, {}});
        Rung filter;
        filter.id = RungId(u"filter"_s);
        filter.title = u"Filter"_s;
        filter.target = u"bot/filter"_s;
        filter.request = {u"PUT"_s, u"https://bot.example/filter"_s, {}, {}, {}, {}};
        filter.undo = {u"DELETE"_s, u"https://bot.example/filter"_s, {}, {}, {}, {}};
        filter.record = {u"GET"_s, u"https://bot.example/filter"_s, {}, {}, {}, {}};
        bot.ladder = {filter};
        IncidentDeclared incident;
        incident.incident = IncidentId(u"i1"_s);
        incident.title = u"Odd answers"_s;
        incident.systems = {bot.id};
        QVERIFY(m_keeper->submitAll({Command{SystemSet{bot, {}}}, Command{incident}}));
    }

    void whatIsOrderedIsSentOnce()
    {
        CountingTarget target;

        const auto run = press(target, [](const Command&) {});

        QVERIFY2(run, run ? "" : qPrintable(sentence(run.error())));
        QCOMPARE(run->state, RunState::ConfirmedRecord);
        QCOMPARE_EQ(target.sends, 1);
    }

    void whatIsAskedFirstServesWhatComesAfterIt()
    {
        QVERIFY(lookFirst());
        LookUpTarget target;

        const auto run = press(target, [](const Command&) {});

        QVERIFY2(run, run ? "" : qPrintable(sentence(run.error())));
        QCOMPARE(target.asked.mid(0, 3),
                 (QStringList{u"https://bot.example/id "_s, u"https://bot.example/version 7"_s,
                              u"https://bot.example/state 7v3"_s}));
        QCOMPARE(
            run->before,
            (QList<Captured>{{u"id"_s, u"7"_s}, {u"version"_s, u"v3"_s}, {u"state"_s, u"on"_s}}));
    }

    void whatIsAskedFirstAndFailsIsNamedAndNothingIsSent()
    {
        QVERIFY(lookFirst());
        LookUpTarget target;
        target.broken = u"https://bot.example/version"_s;

        const auto run = press(target, [](const Command&) {});

        QVERIFY(!run.has_value());
        QVERIFY2(run.error().reason.contains(u"Request 2 of the 2"_s)
                     && run.error().reason.contains(u"It knows no such name."_s),
                 qPrintable(run.error().reason));
        QVERIFY(target.asked.filter(u"/state"_s).isEmpty());
        QCOMPARE_EQ(target.sends, 0);
    }

    void anOrderThatWaitedTooLongForItsPositionIsNotSent()
    {
        CountingTarget target;

        const auto run = press(target, [this](const Command& command) {
            if (std::holds_alternative<RunOrdered>(command.wanted))
                m_clock.ms += longerThanAllowedMs;
        });

        QVERIFY2(run, run ? "" : qPrintable(sentence(run.error())));
        QCOMPARE(run->state, RunState::NotSent);
        QCOMPARE_EQ(target.sends, 0);
    }

    // A slow disk, or a lid that was closed, between the last look at the clock and the request.
    void anOrderIsNotSentWhenWritingItDownTookTooLong()
    {
        CountingTarget target;

        const auto run = press(target, [this](const Command& command) {
            const auto* advanced = std::get_if<RunAdvanced>(&command.wanted);
            if (advanced != nullptr && advanced->state == RunState::Sending)
                m_clock.ms += longerThanAllowedMs;
        });

        QVERIFY2(run, run ? "" : qPrintable(sentence(run.error())));
        QCOMPARE(run->state, RunState::NotSent);
        QCOMPARE_EQ(target.sends, 0);
        QVERIFY(m_keeper->room()->liveRuns.isEmpty());
    }

    // Only the read-back says that it may be sent again, and then the target sees the key that it saw.
    void whatHadNoEffectIsSentAgainWithTheSameKey()
    {
        QVERIFY(changeRung([](Rung& rung) { rung.idempotent = true; }));
        CountingTarget target;
        target.answer = RunState::Unknown;
        target.seen = ReadBack::Verdict::DoesNotHold;
        const auto first = press(target, [](const Command&) {});
        QCOMPARE(first->state, RunState::Unknown);

        const auto early = press(
            target, [](const Command&) {}, {}, sendingAgain(first->id));
        QCOMPARE(early.error().fault, Fault::Refused);
        QVERIFY2(early.error().reason.contains(u"read it back"_s),
                 qPrintable(early.error().reason));
        QCOMPARE(readBack(target, first->id)->state, RunState::NotEffective);
        target.answer = RunState::Pending;
        target.seen = ReadBack::Verdict::Holds;
        const auto again = press(
            target, [](const Command&) {}, {}, sendingAgain(first->id));

        QVERIFY2(again, again ? "" : qPrintable(sentence(again.error())));
        QCOMPARE(again->state, RunState::ConfirmedRecord);
        QVERIFY(again->id != first->id);
        QCOMPARE(again->request, first->request);
        QCOMPARE(target.keys, (QStringList{first->id.value, first->id.value}));
        QCOMPARE(m_keeper->room()->maybeRun(first->id)->state, RunState::NotEffective);
        for (const RunId& run : {first->id, again->id}) {
            const auto third = press(
                target, [](const Command&) {}, {}, sendingAgain(run));
            QCOMPARE(third.error().fault, Fault::Refused);
        }
        QCOMPARE_EQ(target.sends, 2);
    }

    void aSecondTimeGoesOnWithTheKeyOfTheFirst()
    {
        QVERIFY(changeRung([](Rung& rung) { rung.idempotent = true; }));
        CountingTarget target;
        target.seen = ReadBack::Verdict::DoesNotHold;
        const auto first = press(target, [](const Command&) {});
        const auto second = press(
            target, [](const Command&) {}, {}, sendingAgain(first->id));
        QVERIFY2(second, second ? "" : qPrintable(sentence(second.error())));

        const auto third = press(
            target, [](const Command&) {}, {}, sendingAgain(second->id));

        QVERIFY2(third, third ? "" : qPrintable(sentence(third.error())));
        QCOMPARE(target.keys, QStringList(3, first->id.value));
        QVERIFY(third->id != second->id);
    }

    void whatMayBeSentOnceIsNotSentAgain()
    {
        CountingTarget target;
        target.seen = ReadBack::Verdict::DoesNotHold;
        const auto first = press(target, [](const Command&) {});
        QCOMPARE(first->state, RunState::NotEffective);

        const auto again = press(
            target, [](const Command&) {}, {}, sendingAgain(first->id));

        QCOMPARE(again.error().fault, Fault::Refused);
        QCOMPARE_EQ(target.sends, 1);
        QVERIFY(changeRung([](Rung& rung) {
            rung.request.headers = {{u"Idempotency-Key"_s, u"${run}"_s}};
        }));
        QVERIFY(press(
            target, [](const Command&) {}, {}, sendingAgain(first->id)));
    }

    // What one saw when it was ordered is not what is there now.
    void nothingIsSentAgainToATargetThatChangedMeanwhile()
    {
        QVERIFY(lookFirst());
        QVERIFY(changeRung([](Rung& rung) { rung.idempotent = true; }));
        LookUpTarget target;
        target.seen = ReadBack::Verdict::DoesNotHold;
        const auto first = press(target, [](const Command&) {});
        QVERIFY2(first, first ? "" : qPrintable(sentence(first.error())));
        target.version = u"v4"_s;

        const auto again = press(
            target, [](const Command&) {}, {}, sendingAgain(first->id));

        QCOMPARE(again.error().fault, Fault::Refused);
        QVERIFY2(again.error().reason.contains(u"changed since"_s),
                 qPrintable(again.error().reason));
        QCOMPARE_EQ(target.sends, 1);
    }

    // The gate is asked last, of an undo too.
    void anUndoIsNotSentWhenTheRightWasTakenAwayMeanwhile()
    {
        CountingTarget target;
        const auto done = press(target, [](const Command&) {});
        QVERIFY2(done, done ? "" : qPrintable(sentence(done.error())));

        const auto undo = press(
            target,
            [this](const Command& command) {
                if (std::holds_alternative<RunOrdered>(command.wanted))
                    give(MemberId(), {});
            },
            done->id);

        QVERIFY2(undo, undo ? "" : qPrintable(sentence(undo.error())));
        QCOMPARE(undo->state, RunState::NotSent);
        QCOMPARE_EQ(target.sends, 1);
        QCOMPARE(m_keeper->room()->maybeRun(done->id)->state, RunState::ConfirmedRecord);
    }

    // And of what a second person has approved.
    void anApprovedOrderIsNotSentWhenTheRightWasTakenAwayMeanwhile()
    {
        CountingTarget target;
        const MemberId ben = enrolBen();
        const auto asked = press(target, [](const Command&) {});
        QCOMPARE(asked.error().fault, Fault::Waiting);
        QVERIFY(benSays(ApprovalId(asked.error().subject)));

        const auto run = press(target, [this, ben](const Command& command) {
            if (std::holds_alternative<RunOrdered>(command.wanted))
                give(ben, {});
        });

        QVERIFY2(run, run ? "" : qPrintable(sentence(run.error())));
        QCOMPARE(run->state, RunState::NotSent);
        QCOMPARE_EQ(target.sends, 0);
    }

    // Its time limit counts for the answer and for the order alike.
    void anApprovalThatExpiredMeansNo()
    {
        CountingTarget target;
        enrolBen();
        const auto first = press(target, [](const Command&) {});
        m_clock.at.micros += approvalMicros + 1;
        const auto late = benSays(ApprovalId(first.error().subject));
        QCOMPARE(late.error().fault, Fault::Refused);
        QVERIFY2(late.error().reason.contains(u"expired"_s), qPrintable(late.error().reason));
        const auto second = press(target, [](const Command&) {});
        QVERIFY(benSays(ApprovalId(second.error().subject)));
        m_clock.at.micros += approvalMicros + 1;

        const auto run = press(target, [](const Command&) {});

        QCOMPARE(run.error().fault, Fault::Waiting); // it is asked for once more
        QVERIFY(run.error().subject != second.error().subject);
        QVERIFY2(run.error().remedy.contains(u"Ben"_s), qPrintable(run.error().remedy));
        QVERIFY(m_keeper->room()->runs().isEmpty());
        QCOMPARE_EQ(target.sends, 0);
    }

    // What was approved is one request at one state of the target.
    void anApprovalOfAnOlderRequestOrdersNothing()
    {
        QVERIFY(lookFirst());
        LookUpTarget target;
        enrolBen();
        const auto first = press(target, [](const Command&) {});
        QVERIFY(benSays(ApprovalId(first.error().subject)));
        target.version = u"v4"_s; // somebody else was there meanwhile
        ++m_clock.at.micros;

        const auto run = press(target, [](const Command&) {});

        QCOMPARE(run.error().fault, Fault::Waiting);
        QVERIFY(run.error().subject != first.error().subject);
        QVERIFY(m_keeper->room()->runs().isEmpty());
        QCOMPARE_EQ(target.sends, 0);
        QVERIFY(benSays(ApprovalId(run.error().subject)));
        QVERIFY(press(target, [](const Command&) {}).has_value());
        QCOMPARE_EQ(target.sends, 1);
    }

private:
    // A second holder, whom every order needs from then on.
    MemberId enrolBen()
    {
        Member member;
        member.id = MemberId(u"ben"_s);
        member.name = u"Ben"_s;
        member.devices = {Device{DeviceKey(hexDigits(m_bens.publicKey())), u"desk"_s, -1, -1}};
        if (m_keeper->submit(Command{MemberEnrolled{member}}))
            give(MemberId(u"ada"_s), {member.id}, true);
        return member.id;
    }

    Result<Receipt> benSays(const ApprovalId& approval)
    {
        auto store = LocalStore::open(m_folder->filePath(u"room"_s));
        auto other = store ? RoomKeeper::open(std::move(*store), m_clock)
                           : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
        if (!other)
            return pass(other.error());
        (*other)->signWith(&m_bens);
        const QString hash = (*other)->room()->approvals.value(approval).requestHash;
        auto said = (*other)->submit(Command{ApprovalAnswered{approval, true, u"seen"_s, hash}});
        if (const auto read = m_keeper->tail(); !read)
            return pass(read.error());
        return said;
    }

    bool lookFirst()
    {
        System bot = *m_keeper->room()->maybeSystem(SystemId(u"bot"_s));
        Rung& rung = bot.ladder.first();
        rung.resolve = {asking(u"https://bot.example/id"_s, u"id"_s),
                        asking(u"https://bot.example/version"_s, u"version"_s)};
        rung.before = asking(u"https://bot.example/state"_s, u"state"_s);
        return m_keeper->submit(Command{SystemSet{bot, bot.setBy}}).has_value();
    }

    bool changeRung(const std::function<void(Rung&)>& change)
    {
        System bot = *m_keeper->room()->maybeSystem(SystemId(u"bot"_s));
        change(bot.ladder.first());
        return m_keeper->submit(Command{SystemSet{bot, bot.setBy}}).has_value();
    }

    void give(const MemberId& primary, const QList<MemberId>& deputies, bool secondPerson = false)
    {
        const System* bot = m_keeper->room()->maybeSystem(SystemId(u"bot"_s));
        const auto given = m_keeper->submit(
            Command{AuthoritySet{bot->id, DecisionRight::Degrade, primary, deputies, secondPerson,
                                 bot->authority.value(DecisionRight::Degrade).setBy}});
        QVERIFY2(given, given ? "" : qPrintable(sentence(given.error())));
    }

    ContainmentRunner runner(const CountingTarget& target,
                             const std::function<void(const Command&)>& after)
    {
        RunnerJournal journal{[this, after](const Command& command) {
                                  auto receipt = m_keeper->submit(command);
                                  after(command);
                                  return receipt;
                              },
                              [this] { return m_keeper->room(); }, m_keeper->member(),
                              m_keeper->device()};
        return {m_folder->path(), std::move(journal), target, m_clock, nullptr};
    }

    // after: what happens when an entry has been written.
    Result<Run> press(const CountingTarget& target,
                      const std::function<void(const Command&)>& after,
                      const std::optional<RunId>& undoes = {}, const RunId& id = {})
    {
        const ContainmentRunner presses = runner(target, after);
        const auto preview
            = presses.preview(PressAsk{IncidentId(u"i1"_s), SystemId(u"bot"_s), RungId(u"filter"_s),
                                       u"because"_s, undoes, id});
        return preview ? presses.press(*preview) : Result<Run>(pass(preview.error()));
    }

    Result<Run> readBack(const CountingTarget& target, const RunId& run)
    {
        return runner(target, [](const Command&) {}).readBack(run);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SetClock m_clock;
    PlainSigner m_signer{1};
    PlainSigner m_bens{2};
    std::unique_ptr<RoomKeeper> m_keeper;
};

QTEST_GUILESS_MAIN(TestContainmentRunner)

} // namespace tst_containmentrunner

#include "tst_containmentrunner.moc"

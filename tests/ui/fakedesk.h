// SPDX-License-Identifier: GPL-3.0-or-later
//
// A desk in memory for tests of windows: commands go through the real rules (decide) and the real fold with the real
// gate, so that a refusal in a test is a refusal in the product. Every entry is one second after the one before.
// Futures are ready at once, or wait for release() while `held` is set. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"
#include "models/rules/decide.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "models/state/fold.h"
#include "models/state/restricted.h"

#include <QtCore/QPromise>

#include <functional>
#include <vector>

namespace wr {

// A clock that stands where a test puts it.
class FakeClock final : public Clock
{
public:
    Instant at{1'795'442'400'000'000}; // 2026-11-23 14:00:00Z

    Instant now() const override { return at; }

    qint64 monotonicMs() const override { return at.micros / 1000; }

    void pass(qint64 seconds) { at.micros += seconds * 1'000'000; }
};

class FakeDesk final : public Desk
{
public:
    FakeClock clock;
    MemberId me;
    QList<Command> submitted; // through submit(), allowed or not
    QList<PressAsk> previewed;
    bool outsider = false; // reads no restricted incident
    QList<Preview> pressed;
    // What a press goes through after "ordered".
    QList<RunState> pressStates{RunState::Sending, RunState::Pending, RunState::ConfirmedRecord,
                                RunState::ConfirmedEffect};
    std::optional<Error> previewError;
    QList<StateRow> movedStates;      // the target of an undo is no longer as the run left it
    std::optional<Error> submitError; // the disk is full, say; nothing is written while set
    bool held = false;                // answers wait for release()

    // Founds a room whose steward this is; REQUIRES: called once, first.
    void found(const QString& roomName, const Member& steward, const QString& thresholds,
               bool demo = false)
    {
        me = steward.id;
        Member founder = steward;
        founder.devices = {Device{deviceOf(steward.id), QStringLiteral("test"), -1, -1}};
        require(write(steward.id, RoomCreated{roomName, rulesVersion, thresholds, founder, demo}));
    }

    // Enrols a member with one device.
    void enrol(Member member)
    {
        member.devices = {Device{deviceOf(member.id), QStringLiteral("test"), -1, -1}};
        require(write(stewardId(), MemberEnrolled{member}));
    }

    // Another responder does something; views hear of it through changed().
    Result<Receipt> actAs(const MemberId& member, const Event& event)
    {
        return write(member, event);
    }

    // The same where a test needs it to succeed.
    void must(const MemberId& member, const Event& event) { require(write(member, event)); }

    // Lets held answers go.
    void release()
    {
        held = false;
        const auto waiting = std::move(m_waiting);
        m_waiting.clear();
        for (const auto& answer : waiting)
            answer();
    }

    QFuture<Result<Receipt>> submit(const Command& command) override
    {
        submitted.append(command);
        return later<Receipt>([this, command] { return write(me, command.wanted); });
    }

    QFuture<Result<Preview>> preview(const PressAsk& ask) override
    {
        previewed.append(ask);
        return later<Preview>([this, ask] { return previewOf(ask); });
    }

    QFuture<Result<Run>> press(const Preview& preview) override
    {
        pressed.append(preview);
        return later<Run>([this, preview] { return runOf(preview); });
    }

    QFuture<Result<Run>> readBack(const RunId& run) override
    {
        return later<Run>([this, run]() -> Result<Run> {
            const auto written = write(
                me,
                RunAdvanced{
                    run, RunState::ConfirmedRecord, 200, QStringLiteral("read back again"), {}});
            if (!written)
                return pass(written.error());
            return *m_room->maybeRun(run);
        });
    }

    QFuture<Result<Receipt>> seal(const IncidentId& incident, const QString& why) override
    {
        return later<Receipt>([this, incident, why] {
            return write(me,
                         EvidenceSealed{incident,
                                        SealId(next(QStringLiteral("seal"))),
                                        why,
                                        {},
                                        0,
                                        QString(64, QLatin1Char('0')),
                                        {}});
        });
    }

    std::shared_ptr<const Room> room() const override { return m_room; }

    MemberId member() const override { return me; }

    // An id nobody has had yet.
    QString next(const QString& stem) { return stem + QString::number(++m_ids); }

private:
    static DeviceKey deviceOf(const MemberId& member)
    {
        return DeviceKey(
            QString::fromLatin1(member.value.toUtf8().toHex().leftJustified(64, '0', true)));
    }

    static void require(const Result<Receipt>& receipt)
    {
        if (!receipt)
            qFatal("a test's room: %s", qPrintable(sentence(receipt.error())));
    }

    MemberId stewardId() const
    {
        for (const Member& member : m_room->members) {
            if (member.steward)
                return member.id;
        }
        return {};
    }

    template<class T>
    QFuture<Result<T>> later(std::function<Result<T>()> act)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto answer = [promise, act] {
            promise->addResult(act());
            promise->finish();
        };
        if (held)
            m_waiting.push_back(answer);
        else
            answer();
        return promise->future();
    }

    Result<Receipt> write(const MemberId& member, const Event& event)
    {
        if (submitError)
            return pass(*submitError);
        clock.pass(1);
        const auto events
            = decide(*m_room, Asker{member, deviceOf(member), clock.at}, Command{withEpoch(event)});
        if (!events)
            return pass(events.error());
        Receipt receipt;
        Change change;
        for (const Event& one : *events) {
            const EntryHash hash(QStringLiteral("%1").arg(++m_position, 64, 16, QLatin1Char('0')));
            change.add(fold(Entry{hash, m_position, deviceOf(member), clock.at, one}));
            if (receipt.position < 0) {
                receipt.entry = hash;
                receipt.position = m_position;
            } else {
                receipt.alsoWritten.append(hash);
            }
        }
        m_room = m_fold.publish();
        emit changed(change, m_room);
        return receipt;
    }

    // What the engine puts in beside the keys.
    Event withEpoch(const Event& event) const
    {
        const auto* wanted = std::get_if<AccessSet>(&event);
        if (wanted == nullptr)
            return event;
        const Incident* incident = m_room->maybeIncident(wanted->incident);
        const Access old = incident != nullptr && incident->access ? *incident->access : Access{};
        AccessSet set = *wanted;
        set.keys.clear();
        set.epoch = std::max<qint64>(old.epoch, 1);
        for (const MemberId& member : old.members)
            set.epoch = set.members.contains(member) ? set.epoch : old.epoch + 1;
        return set;
    }

    // Who works here has no key when they are an outsider.
    Change fold(Entry entry)
    {
        const Incident* sealed = maybeSealedFor(m_fold.room(), entry.event);
        entry.epoch = sealed == nullptr ? 0 : sealed->access->epoch;
        if (sealed == nullptr || !outsider)
            return m_fold.apply(entry);
        return m_fold.applySealed(SealedEntry{entry.hash, entry.position, entry.author, entry.time,
                                              sealed->id, entry.epoch});
    }

    Result<Preview> previewOf(PressAsk ask)
    {
        if (previewError)
            return pass(*previewError);
        const System* system = m_room->maybeSystem(ask.system);
        const Rung* defined = system == nullptr ? nullptr : system->maybeRung(ask.rung);
        if (defined == nullptr)
            return fail(Fault::NotFound, ask.rung.value, QStringLiteral("There is no such rung."));
        if (const Verdict drill = mayPractise(*m_room, ask.incident, *defined); !drill.allowed())
            return fail(Fault::Refused, ask.rung.value, drill.why);
        const Rung rung = rungFor(*m_room, ask.incident, *defined);
        if (ask.run.isEmpty())
            ask.run = RunId(next(QStringLiteral("run")));
        Preview preview;
        const RequestTemplate& request = ask.undoes ? rung.undo : rung.request;
        preview.request = {request.method, request.url, request.headers, request.body,
                           QString::number(qHash(request.url + request.body + ask.reason), 16)
                               .rightJustified(64, QLatin1Char('0'))};
        preview.before = {{QStringLiteral("state"), QStringLiteral("on")}};
        preview.beforeHash = QString(64, QLatin1Char('b'));
        preview.effect = rung.effect;
        preview.destroys = rung.destroys;
        preview.verdict = mayPress(*m_room, me, ask.system, rung, ask.undoes.has_value());
        preview.manualCommand = rung.manualCommand;
        if (ask.undoes) {
            preview.states = movedStates;
            preview.moved = !movedStates.isEmpty();
        }
        preview.phone = rung.phone;
        for (const Approval& approval : m_room->approvals) {
            if (approvalHolds(approval, me, preview.request.hash, clock.at))
                preview.approval = approval.id;
        }
        preview.ask = ask;
        return preview;
    }

    Result<Run> runOf(const Preview& preview)
    {
        const PressAsk& ask = preview.ask;
        if (preview.verdict.answer == Ruling::NeedsSecondPerson && preview.approval.isEmpty()
            && !ask.breakGlass) {
            const auto asked = write(me,
                                     ApprovalAsked{ApprovalId(next(QStringLiteral("approval"))),
                                                   ask.incident,
                                                   ask.system,
                                                   ask.rung,
                                                   {},
                                                   preview.request,
                                                   preview.before,
                                                   preview.beforeHash,
                                                   Instant{clock.at.micros + 900'000'000},
                                                   ask.reason});
            if (!asked)
                return pass(asked.error());
            return fail(Fault::Waiting, ask.rung.value, preview.verdict.why);
        }
        const Rung rung
            = rungFor(*m_room, ask.incident, *m_room->maybeSystem(ask.system)->maybeRung(ask.rung));
        const auto ordered
            = write(me,
                    RunOrdered{ask.run, ask.incident, ask.system, ask.rung, rung.target,
                               rung.deadlineMs, preview.request, preview.before, ask.reason,
                               ask.undoes, preview.approval, std::nullopt, ask.breakGlass});
        if (!ordered)
            return pass(ordered.error());
        for (const RunState state : pressStates) {
            const auto step = write(me, RunAdvanced{ask.run, state, 200, {}, {}});
            if (!step)
                return pass(step.error());
        }
        return *m_room->maybeRun(ask.run);
    }

    Fold m_fold{gate, QStringLiteral("test-room")};
    std::shared_ptr<const Room> m_room = std::make_shared<const Room>();
    std::vector<std::function<void()>> m_waiting;
    qint64 m_position = -1;
    int m_ids = 0;
};

} // namespace wr

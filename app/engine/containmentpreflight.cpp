// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/containmentrunner.h"
#include "app/engine/driftwatch.h"
#include "app/engine/runvalues.h"
#include "app/engine/targets.h"
#include "app/engine/wayout.h"
#include "app/keys/credentials.h"
#include "app/reach/outcome.h"
#include "app/reach/presets.h"
#include "models/facts/codec.h"
#include "models/rules/gate.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Adds a check and says whether the next one is worth making.
bool note(Preflight& preflight, const QString& id, const std::optional<Error>& flaw,
          const QString& detail)
{
    preflight.checks.append({id, flaw, flaw ? QString() : detail});
    return !flaw;
}

// A credential that is refused, or a target in trouble, says nothing of the state, whatever the expectation.
bool decidesNothing(const ReadBack& reading)
{
    return reading.verdict == ReadBack::Verdict::NoAnswer
        || (reading.verdict == ReadBack::Verdict::DoesNotHold && saysNothing(reading.status));
}

} // namespace

// The room's rules, as they stand for whoever asks.
std::optional<Error> ContainmentRunner::rightFlaw(const SystemId& system, const Rung& rung) const
{
    const auto room = m_journal.room();
    const Verdict verdict = mayExercise(*room, m_journal.member, system, rung.right);
    if (verdict.answer == Ruling::Refused)
        return Error{Fault::Refused, rung.title, verdict.why,
                     wayOut(*room, verdict, system, rung.right)};
    return secondPersonGap(*room, verdict, system, rung.right);
}

// Every credential that the rung names is here, and may go where the request goes.
std::optional<Error> ContainmentRunner::credentialFlaw(const Rung& rung, const Terms& terms) const
{
    const QStringList names = credentialsOf(rung);
    if (names.isEmpty())
        return std::nullopt;
    QList<const RequestTemplate*> forms;
    for (const RequestTemplate& first : rung.resolve)
        forms.append(&first);
    forms << &rung.before << &rung.request << &rung.record << &rung.effectProbe << &rung.undo;
    for (const RequestTemplate* form : std::as_const(forms)) {
        Rung only;
        only.request = *form;
        const QStringList wanted = credentialsOf(only);
        RequestTemplate address;
        address.method = u"GET"_s;
        address.url = templateOrigin(form->url);
        for (const QString& name : wanted) {
            const auto request = m_effector.prepare(address, terms.values);
            if (!request)
                return request.error();
            if (!m_secrets)
                return Error{
                    Fault::NotFound,
                    name,
                    runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                                   "No key is open here, so no credential is.")),
                    {}};
            if (const auto secret = m_secrets(name, originOf(request->url)); !secret)
                return secret.error();
        }
    }
    return std::nullopt;
}

// Asks once. An answer that decides nothing is a flaw: the read-back could never confirm the rung.
std::optional<Error> ContainmentRunner::probeFlaw(const RequestTemplate& probe, const Terms& terms,
                                                  QString& detail) const
{
    const ReadBack reading = m_effector.readBack(probe, probe.expect, terms, 0);
    detail = reading.detail;
    if (reading.verdict == ReadBack::Verdict::DoesNotHold)
        return std::nullopt;
    if (reading.verdict == ReadBack::Verdict::Holds)
        return Error{
            Fault::Refused, probe.url,
            runnerPhrase(QT_TRANSLATE_NOOP(
                "wr::ContainmentRunner",
                "The read-back holds already, before anything was sent: it would prove "
                "nothing.")),
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                           "Undo what contains already, or correct what the "
                                           "rung expects."))};
    return Error{
        reading.status == 0 ? Fault::OutOfReach : Fault::BadInput, probe.url, reading.detail,
        runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                       "Correct the target or the rung; nothing was sent that "
                                       "changes anything."))};
}

void ContainmentRunner::probe(Preflight& preflight, const Rung& rung, Terms terms) const
{
    QList<Captured> before;
    if (!rung.before.isEmpty() || !rung.resolve.isEmpty()) {
        const auto found = captured(rung, terms.values);
        QStringList names;
        for (const Captured& one : found.value_or(QList<Captured>()))
            names.append(one.name);
        if (!note(preflight, u"before"_s,
                  found ? std::nullopt : std::optional<Error>(found.error()),
                  runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Captured: %1."))
                      .arg(names.join(u", "_s))))
            return;
        before = *found;
    }
    put(terms.values, u"before."_s, before);
    const auto request = m_effector.prepare(rung.request, terms.values);
    if (!note(
            preflight, u"request"_s, request ? std::nullopt : std::optional<Error>(request.error()),
            runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Can be written; not sent."))))
        return;
    QString detail;
    const auto record = probeFlaw(rung.record, terms, detail);
    if (!note(preflight, u"record"_s, record, detail) || rung.effectProbe.isEmpty())
        return;
    const auto effect = probeFlaw(rung.effectProbe, terms, detail);
    note(preflight, u"effect"_s, effect, detail);
}

// What was found of the rung goes into the journal, where everybody sees it. What is only wrong with this desk, and what the
// room does not take, stays here.
Result<void> ContainmentRunner::keep(const Preflight& preflight, const Rung& rung) const
{
    const PreflightCheck* flaw = preflight.maybeFlaw();
    const bool ofThisDesk = flaw != nullptr
        && QStringList{u"right"_s, u"target"_s, u"credential"_s}.contains(flaw->id);
    if (!ofThisDesk) {
        const RungTested tested{preflight.system, preflight.rung, rungDigest(rung), flaw == nullptr,
                                flaw == nullptr ? QString() : flaw->flaw->reason};
        if (m_journal.submit(Command{tested}))
            return {};
    }
    return keepPreflight(m_folder, rung, preflight);
}

Result<Preflight> ContainmentRunner::preflight(const SystemId& systemId, const RungId& rungId) const
{
    const auto room = m_journal.room();
    const System* system = room->maybeSystem(systemId);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(rungId);
    if (rung == nullptr)
        return pass(noRung(rungId, systemId));
    const auto targets = readTargets(m_folder);
    if (!targets)
        return pass(targets.error());
    const Terms terms = termsFor({{u"run"_s, u"preflight"_s},
                                  {u"incident"_s, u"preflight"_s},
                                  {u"reason"_s, u"preflight"_s}});
    Preflight preflight{systemId, rungId, m_clock.now(), {}};
    const bool ready
        = note(preflight, u"right"_s, rightFlaw(systemId, *rung),
               runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner", "You hold the right.")))
        && note(preflight, u"target"_s, missingTarget(*rung, false, *targets, m_folder),
                runnerPhrase(
                    QT_TRANSLATE_NOOP("wr::ContainmentRunner", "Every address is set here.")))
        && note(preflight, u"credential"_s, credentialFlaw(*rung, terms),
                runnerPhrase(QT_TRANSLATE_NOOP("wr::ContainmentRunner",
                                               "Every credential is here and may go there.")));
    if (ready)
        probe(preflight, *rung, terms);
    if (const auto kept = keep(preflight, *rung); !kept)
        return pass(kept.error());
    return preflight;
}

// Written down once, with what is there now. What this desk itself has changed since, or is changing, is no drift.
Result<Run> ContainmentRunner::drifted(const RunId& id, const ReadBack& reading) const
{
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    if (run->state == RunState::Drifted || !isWatched(*room, m_journal.device, *run))
        return *run;
    QList<Captured> values = reading.values;
    if (values.isEmpty())
        values = reading.observed;
    return advance(id, RunState::Drifted, reading.status, reading.detail, values);
}

// A confirmed run whose read-back no longer holds has drifted; one that holds again is confirmed again.
Result<Run> ContainmentRunner::lookForDrift(const RunId& id) const
{
    const auto room = m_journal.room();
    const Run* run = room->maybeRun(id);
    if (run == nullptr)
        return pass(noRun(id));
    if (run->device != m_journal.device
        || !(isConfirmed(run->state) || run->state == RunState::Drifted))
        return *run;
    const auto sent = sentOf(room, *run);
    if (!sent)
        return pass(sent.error());
    const Terms terms = termsFor(sent->values);
    // Whoever presses on the same target while it is read changes it themselves: the order stands before the target moves.
    const auto pressedMeanwhile = [&] {
        const auto now = m_journal.room();
        const Run* after = now->maybeRun(id);
        return after == nullptr || !isWatched(*now, m_journal.device, *after);
    };
    const ReadBack record = m_effector.readBack(sent->rung->record, sent->recordExpect, terms, 0);
    if (decidesNothing(record))
        return fail(Fault::OutOfReach, id.value, record.detail);
    if (record.verdict == ReadBack::Verdict::DoesNotHold)
        return pressedMeanwhile() ? *run : drifted(id, record);
    if (run->state == RunState::Drifted)
        return advance(id, RunState::ConfirmedRecord, record.status, record.detail, record.values);
    if (run->state != RunState::ConfirmedEffect)
        return *run;
    const ReadBack effect
        = m_effector.readBack(sent->rung->effectProbe, sent->effectExpect, terms, 0);
    if (effect.verdict == ReadBack::Verdict::DoesNotHold && !decidesNothing(effect)
        && !pressedMeanwhile())
        return drifted(id, effect);
    return *run;
}

} // namespace wr

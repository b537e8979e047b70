// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room for tests of windows: six people (one away), two systems with ladders, authority with one gap, and incidents
// where a test asks for them.
#pragma once

#include "tests/ui/fakedesk.h"

#include <QtCore/QFile>

namespace wr::sample {

inline Member person(const char* id, const char* name, Function function)
{
    Member member;
    member.id = MemberId(QString::fromLatin1(id));
    member.name = QString::fromUtf8(name);
    member.function = function;
    member.contacts = {{QStringLiteral("phone"),
                        QStringLiteral("+49 30 555 01 %1").arg(qHash(member.name) % 90 + 10)}};
    return member;
}

inline Rung rung(const char* id, const char* title, const char* effect, DecisionRight right,
                 bool secondPerson = false)
{
    Rung rung;
    rung.id = RungId(QString::fromLatin1(id));
    rung.title = QString::fromUtf8(title);
    rung.effect = QString::fromUtf8(effect);
    rung.right = right;
    rung.secondPerson = secondPerson;
    rung.reversible = true;
    rung.idempotent = true;
    rung.target = QStringLiteral("test/%1").arg(rung.id.value);
    rung.request.method = QStringLiteral("PUT");
    rung.request.url = QStringLiteral("http://127.0.0.1:1/%1").arg(rung.id.value);
    rung.request.body = QStringLiteral("{\"value\":\"%1\"}").arg(rung.id.value);
    rung.record.method = QStringLiteral("GET");
    rung.record.url = rung.request.url;
    rung.record.expect = {{QStringLiteral("/value"), rung.id.value, {}, {}}};
    rung.before.method = QStringLiteral("GET");
    rung.before.url = rung.request.url;
    rung.before.captures = {{QStringLiteral("state"), QStringLiteral("/value"), {}}};
    rung.undo = rung.request;
    rung.undo.body = QStringLiteral("{\"value\":\"before\"}");
    rung.manualCommand = QStringLiteral("curl -X PUT http://127.0.0.1:1/%1").arg(rung.id.value);
    rung.phone = QStringLiteral("+49 30 555 0199");
    return rung;
}

inline System assistant()
{
    System system;
    system.id = SystemId(QStringLiteral("refund-assistant"));
    system.name = QStringLiteral("Refund assistant");
    system.purpose = QStringLiteral("Decides on refunds up to 200 euros.");
    system.accountable = MemberId(QStringLiteral("r-osei"));
    system.ladder = {rung("filter-strict", "Tighten the output filter",
                          "More answers are held back for a person.", DecisionRight::Degrade),
                     rung("pin-prompt", "Pin prompt v41", "Answers follow last week's wording.",
                          DecisionRight::RollBackPrompt),
                     rung("feature-off", "Switch the assistant off", "Customers wait for a person.",
                          DecisionRight::ShutOff, true)};
    system.ladder[1].destroys = {EvidenceKind::PromptPath};
    system.yields = {{EvidenceKind::PromptPath, Yield::Captured, 30, {}},
                     {EvidenceKind::Retrieval, Yield::Absent, 0,
                      QStringLiteral("the vendor does not hand out scores")},
                     {EvidenceKind::Provenance, Yield::VendorHeld, 14,
                      QStringLiteral("ask the vendor by ticket")}};
    return system;
}

inline System search()
{
    System system;
    system.id = SystemId(QStringLiteral("support-search"));
    system.name = QStringLiteral("Support search");
    system.accountable = MemberId(QStringLiteral("l-marsh"));
    system.ladder = {rung("drop-source", "Drop source kb-7", "Answers leave out the old handbook.",
                          DecisionRight::RollBackRetrieval)};
    return system;
}

// Acme with its people and systems. The steward is who works here at first.
inline void acme(FakeDesk& desk, bool demo = false)
{
    QFile thresholds(QStringLiteral(WARROOM_SOURCE_DIR "/resources/thresholds/default.json"));
    if (!thresholds.open(QIODevice::ReadOnly))
        qFatal("the thresholds are missing");
    Member steward = person("r-osei", "Ruth Osei", Function::Product);
    steward.steward = true;
    desk.found(QStringLiteral("Acme"), steward, QString::fromUtf8(thresholds.readAll()), demo);
    desk.enrol(person("a-kim", "Ana Kim", Function::Legal));
    desk.enrol(person("l-marsh", "Leo Marsh", Function::Platform));
    desk.enrol(person("s-ito", "Sho Ito", Function::Security));
    desk.enrol(person("p-vance", "Pia Vance", Function::Engineering));
    Member away = person("o-bello", "Ola Bello", Function::Operations);
    away.away = true;
    desk.enrol(away);
    desk.must(desk.me, SystemSet{assistant(), {}});
    desk.must(desk.me, SystemSet{search(), {}});
    const SystemId refund = assistant().id;
    const auto set = [&desk](const SystemId& system, DecisionRight right, const char* primary,
                             QList<MemberId> deputies, bool second) {
        desk.must(desk.me,
                  AuthoritySet{system,
                               right,
                               MemberId(QString::fromLatin1(primary)),
                               std::move(deputies),
                               second,
                               {}});
    };
    set(refund, DecisionRight::Degrade, "l-marsh", {MemberId(QStringLiteral("p-vance"))}, false);
    set(refund, DecisionRight::RollBackPrompt, "p-vance", {MemberId(QStringLiteral("r-osei"))},
        false);
    set(refund, DecisionRight::ShutOff, "r-osei", {MemberId(QStringLiteral("l-marsh"))}, true);
    set(refund, DecisionRight::SetSeverity, "r-osei", {}, false);
    set(search().id, DecisionRight::RollBackRetrieval, "o-bello", {}, false); // a gap: away
}

inline IncidentId declare(FakeDesk& desk, const QString& title, const Levels& levels,
                          Severity severity = Severity::Sev2,
                          const SystemId& system = assistant().id, bool drill = false)
{
    IncidentDeclared it;
    it.incident = IncidentId(desk.next(QStringLiteral("incident")));
    it.title = title;
    it.systems = {system};
    it.types = {IncidentType::UnsafeOutput};
    it.levels = levels;
    it.severity = severity;
    it.happened = Instant{desk.clock.at.micros - 600'000'000};
    it.drill = drill;
    desk.must(desk.me, it);
    return it.incident;
}

} // namespace wr::sample

// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room drawn as text, folded from real events through the real gate. One fact per line:
//   member ID FUNCTION [steward] [phone] [away]      the first one founds the room
//   system ID [accountable MEMBER] [only-you]
//   rung SYSTEM ID RIGHT target=KEY [second] [idempotent]   before the room is folded: part of the system
//   right SYSTEM RIGHT PRIMARY|- [+DEPUTY …] [second-person]
//   incident ID SYSTEM sevN [commander MEMBER]
//   revoke MEMBER
// The device of a member is KEY-OF-ID (deviceOf). Time stands still until pass() moves it.
#pragma once

#include "models/rules/gate.h"
#include "models/state/fold.h"

#include <QtCore/QFile>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;

inline QString defaultThresholds()
{
    QFile file(QStringLiteral(WARROOM_SOURCE_DIR "/resources/thresholds/default.json"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

inline DeviceKey deviceOf(const QString& member)
{
    return DeviceKey(u"key-of-"_s + member);
}

inline RunOrdered orderOf(const QString& run, const QString& rung = u"pin"_s)
{
    RunOrdered order;
    order.run = RunId(run);
    order.incident = IncidentId(u"i1"_s);
    order.system = SystemId(u"bot"_s);
    order.rung = RungId(rung);
    order.target = rung == u"pin"_s ? u"t1"_s : u"t2"_s;
    order.deadlineMs = 15000;
    order.request = PreparedRequest{
        u"POST"_s, u"https://flags.example/"_s + rung, {}, u"{}"_s, u"hash-of-"_s + rung};
    order.reason = u"because"_s;
    return order;
}

inline RunAdvanced reportOf(const QString& run, RunState state)
{
    RunAdvanced advanced;
    advanced.run = RunId(run);
    advanced.state = state;
    return advanced;
}

class RoomText final
{
public:
    explicit RoomText(const QString& drawing)
    {
        for (const QString& line : drawing.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            if (!words.isEmpty())
                draw(words);
        }
        flush();
    }

    const Room& room() const { return m_fold.room(); }

    Fold& fold() { return m_fold; }

    // The entry that this member would write next.
    Entry entry(const QString& by, const Event& event) const
    {
        return Entry{EntryHash(u"e%1"_s.arg(m_position + 1)), m_position + 1, deviceOf(by), m_now,
                     event};
    }

    // Writes it; true when it took effect.
    bool say(const QString& by, const Event& event)
    {
        const Entry next = entry(by, event);
        ++m_position;
        const qsizetype refused = room().refusals.size();
        m_fold.apply(next);
        m_last = next.hash;
        return room().refusals.size() == refused;
    }

    // What the gate says of it.
    Verdict ask(const QString& by, const Event& event) const
    {
        return gate(room(), MemberId(by), entry(by, event));
    }

    void pass(qint64 micros) { m_now.micros += micros; }

    Instant now() const { return m_now; }

    EntryHash last() const { return m_last; }

    QString why() const
    {
        return room().refusals.isEmpty() ? QString() : room().refusals.last().why;
    }

private:
    void draw(const QStringList& words)
    {
        const QString kind = words.first();
        if (kind == u"member"_s)
            drawMember(words);
        else if (kind == u"system"_s)
            drawSystem(words);
        else if (kind == u"rung"_s)
            drawRung(words);
        else if (kind == u"right"_s)
            drawRight(words);
        else if (kind == u"incident"_s)
            drawIncident(words);
        else if (kind == u"revoke"_s)
            must(m_founder, MemberRevoked{MemberId(words.at(1)), u"lost"_s});
        else
            qFatal("no such line: %s", qPrintable(words.join(u' ')));
    }

    void drawMember(const QStringList& words)
    {
        Member member;
        member.id = MemberId(words.at(1));
        member.name = words.at(1).left(1).toUpper() + words.at(1).mid(1);
        member.function = functionFromName(words.at(2)).value();
        member.steward = words.contains(u"steward"_s);
        member.away = words.contains(u"away"_s);
        if (words.contains(u"phone"_s))
            member.contacts.append(Contact{u"phone"_s, u"+49 30 "_s + member.name});
        member.devices.append(Device{deviceOf(words.at(1)), u"laptop"_s});
        if (m_founder.isEmpty()) {
            m_founder = words.at(1);
            must(m_founder, RoomCreated{u"Acme"_s, rulesVersion, defaultThresholds(), member});
        } else {
            must(m_founder, MemberEnrolled{member});
        }
    }

    void drawSystem(const QStringList& words)
    {
        flush();
        m_system = System{};
        m_system.id = SystemId(words.at(1));
        m_system.name = words.at(1);
        if (const qsizetype at = words.indexOf(u"accountable"_s); at > 0)
            m_system.accountable = MemberId(words.at(at + 1));
        m_system.onlyYou = words.contains(u"only-you"_s);
    }

    void drawRung(const QStringList& words)
    {
        Rung rung;
        rung.id = RungId(words.at(2));
        rung.title = words.at(2);
        rung.right = decisionRightFromName(words.at(3)).value();
        rung.target = words.at(4).mid(7);
        rung.secondPerson = words.contains(u"second"_s);
        rung.idempotent = words.contains(u"idempotent"_s);
        m_system.ladder.append(rung);
    }

    void drawRight(const QStringList& words)
    {
        flush();
        AuthoritySet set;
        set.system = SystemId(words.at(1));
        set.right = decisionRightFromName(words.at(2)).value();
        if (words.at(3) != u"-"_s)
            set.primary = MemberId(words.at(3));
        for (const QString& word : words.mid(4)) {
            if (word.startsWith(u'+'))
                set.deputies.append(MemberId(word.mid(1)));
        }
        set.secondPerson = words.contains(u"second-person"_s);
        must(m_founder, set);
    }

    void drawIncident(const QStringList& words)
    {
        flush();
        IncidentDeclared declared;
        declared.incident = IncidentId(words.at(1));
        declared.code = u"WR-TEST"_s;
        declared.title = words.at(1);
        declared.systems.append(SystemId(words.at(2)));
        declared.severity = severityFromName(words.at(3)).value();
        declared.happened = m_now;
        must(m_founder, declared);
        if (const qsizetype at = words.indexOf(u"commander"_s); at > 0)
            must(words.at(at + 1), CommandTaken{declared.incident, {}});
    }

    // A system is written when all its rungs are known.
    void flush()
    {
        if (!m_system.id.isEmpty())
            must(m_founder, SystemSet{std::exchange(m_system, System{}), {}});
    }

    void must(const QString& by, const Event& event)
    {
        if (!say(by, event))
            qFatal("the drawing does not hold: %s", qPrintable(why()));
    }

    Fold m_fold{gate};
    Instant m_now{1'795'000'000 * second};
    qint64 m_position = -1;
    EntryHash m_last;
    QString m_founder;
    System m_system;
};

// Everybody who may stand in some relation to an act.
inline QString acme()
{
    return uR"(
member ada operations steward phone
member ben engineering phone
member cleo platform phone
member dan legal phone
member eve security phone
member finn product phone
member gus product
member zoe operations phone
system bot accountable ben
rung bot pin roll-back-prompt target=t1 second
rung bot flag degrade target=t2
right bot roll-back-prompt cleo +eve
right bot degrade cleo +eve
right bot restore dan
right bot set-severity eve
right bot declare-unsafe dan
right bot notify-regulator dan +cleo second-person
right bot escalate dan +eve second-person
incident i1 bot sev3 commander finn
revoke zoe
)"_s;
}

} // namespace wr::test

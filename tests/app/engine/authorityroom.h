// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room with somebody in every role, a system for each way to ask for a second person, and a rung for each right; and the
// entries that whoever tries to press writes, whether or not a program of ours would let them.
#pragma once

#include "models/ports/signer.h"
#include "models/state/entry.h"
#include "tests/app/engine/authoritycells.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QMap>

#include <memory>

namespace wr::test {

// An entry before it is signed.
struct Authored {
    QString who; // names a key, see keyOf()
    Instant time;
    Event event;
};

inline const QString founderName = QStringLiteral("sue");
inline const QString primaryName = QStringLiteral("pia");
inline const QString approverName = QStringLiteral("two"); // holds every right, and is in no role

// The key of somebody: the same in every process.
std::shared_ptr<const PlainSigner> signerOf(const QString& who);
DeviceKey keyOf(const QString& who);
QString seedOf(const QString& who); // 64 hexadecimal digits
// Who acts in a role; of the holders of all others, the one without this right.
QString actorOf(Role role, DecisionRight right);

SystemId systemOf(Second second);
RungId rungOf(DecisionRight right);
RungId finalRungOf(DecisionRight right); // the same, but that it cannot be taken back
// The confirmed run that is there to be undone.
RunId baseOf(const Cell& cell);

class AuthorityRoom final
{
public:
    // Requests go to this origin.
    explicit AuthorityRoom(QString origin);

    // The founding entry is made by makeRoom; these follow it.
    RoomCreated founding() const;
    QList<Authored> stage();
    // What somebody writes who wants this cell to happen. The order is run() of its number.
    QList<Authored> attempt(const Cell& cell, int number);
    // A run of the primary that was sent and confirmed long ago, which this cell may undo.
    QList<Authored> confirmed(const Cell& cell, const RunId& id);
    // Without those runs.
    QList<Authored> opening();

    static RunId run(int number);

    IncidentId incident() const { return IncidentId(QStringLiteral("i1")); }

    // Enrols everybody but the founder, with these contacts; the systems with this ladder and authority.
    QList<Event> people() const;
    QList<System> systems() const;
    QList<Event> departures() const; // of whoever was revoked, and who comes anew

private:
    Instant next();
    PreparedRequest request(const QString& body) const;
    RunOrdered order(const RunId& run, const Cell& cell, const ApprovalId& approval) const;
    void ask(QList<Authored>& entries, const Cell& cell, const ApprovalId& approval,
             Instant expires);

    QString m_origin;
    qint64 m_time = 1'790'000'000'000'000;
};

// Signs entries as their authors' chains go on, without asking anybody.
class Forger final
{
public:
    explicit Forger(QString room)
        : m_room(std::move(room))
    {
    }

    // Somebody's last entry, which was made elsewhere.
    void knows(const QString& who, qint64 sequence, const seal::Digest& last);
    seal::Envelope sign(const Authored& entry);

private:
    struct Chain {
        qint64 sequence = 0;
        seal::Digest last{};
    };

    QString m_room;
    QMap<QString, Chain> m_chains;
};

} // namespace wr::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"
#include "app/engine/journalcodec.h"
#include "app/journal/headmark.h"
#include "models/rules/reconcile.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

// What the engine does more in a shared room.

// A shared room is read to its end before the first answer where nobody waits for a window.
void Engine::startSharing()
{
    m_sharing->start();
    introduce();
    Change all;
    all.everything = true;
    noticeExhibits(all);
    const auto mark
        = HeadMarks(m_stateFolder).last(m_keeper->store().head().value_or(JournalHead{}).log);
    if (mark && *mark)
        m_catchUpTo = (*mark)->size;
    if (m_follow || m_sharing->sharing().reach == Reach::Local)
        return;
    (void)m_sharing->exchangeNow(); // out of reach: the replica answers, and what is written waits
    m_room = m_journal->runAndWait([this] {
        (void)m_keeper->tail();
        return m_keeper->room();
    });
    noticeMember();
    noticeExhibits(all);
}

void Engine::reconcile(const QSet<EntryHash>& mine, qint64 others)
{
    m_journal->run([this, mine, others] {
        (void)m_keeper->tail();
        announce();
        const Reconciliation report{mine.size(), others, meetingsOf(*m_keeper->room(), mine)};
        QMetaObject::invokeMethod(m_sharing.get(), [sharing = m_sharing.get(), report] {
            emit sharing->reconciled(report);
        });
        return 0;
    });
}

void Engine::askToBeLetIn(const QString& name, const QString& card)
{
    m_self.name = name;
    m_self.card = card;
    introduce();
}

void Engine::introduce()
{
    Presence mine = m_self;
    mine.device = device();
    if (!m_member.isEmpty()) {
        mine.name = m_room->memberName(m_member);
        mine.card.clear();
    }
    m_sharing->introduce(mine);
}

// Exhibits are few; their list is handed on when it grew, or when something was sealed.
void Engine::noticeExhibits(const Change& change)
{
    if (m_sharing->sharing().reach == Reach::Local)
        return;
    const bool moved = change.everything || m_exhibitsKnown != m_room->exhibits.size()
        || std::any_of(change.incidents.begin(), change.incidents.end(),
                       [this](const IncidentId& id) {
                           const Incident* incident = m_room->maybeIncident(id);
                           return incident != nullptr && !incident->seals.isEmpty();
                       });
    if (!moved)
        return;
    m_exhibitsKnown = m_room->exhibits.size();
    QSet<ExhibitId> sealed;
    for (const Incident* incident : m_room->incidents()) {
        for (const Seal& seal : incident->seals)
            sealed.unite(QSet<ExhibitId>(seal.exhibits.begin(), seal.exhibits.end()));
    }
    QList<KnownExhibit> exhibits;
    for (const Exhibit& exhibit : m_room->exhibits)
        exhibits.append(KnownExhibit{exhibit.id, exhibit.bytes, sealed.contains(exhibit.id),
                                     exhibit.shared, exhibit.key});
    m_sharing->know(exhibits);
}

Result<void> Engine::shareEvidence()
{
    m_room = roomNow();
    Change all;
    all.everything = true;
    noticeExhibits(all);
    return m_sharing->shareHeld();
}

// Somebody who was let in meanwhile may write from now on.
void Engine::noticeMember()
{
    const Member* member = m_room->maybeAuthor(device());
    const MemberId now = member == nullptr ? MemberId() : member->id;
    if (now == m_member)
        return;
    m_member = now;
    m_reach->run([this, now] {
        m_runner->actAs(now);
        return 0;
    });
    introduce();
}

// Asked right before a rung is pressed, so the log itself is asked.
std::optional<Instant> Engine::outOfReachSince()
{
    const auto state = m_sharing->exchangeNow();
    if (state)
        return {};
    return state.error().fault == Fault::OutOfReach ? std::optional(m_sharing->stateNow().answered)
                                                    : std::nullopt;
}

// An order counts once it has its position.
Result<void> Engine::settled(const EntryHash& entry)
{
    if (const auto state = m_sharing->exchangeNow(); !state)
        return pass(state.error());
    return m_journal->runAndWait([this, entry]() -> Result<void> {
        Receipt receipt{entry, -1, true, {}};
        settle(receipt);
        if (!receipt.waiting)
            return {};
        return fail(
            Fault::OutOfReach, m_folder,
            QCoreApplication::translate("wr::Engine",
                                        "The shared log gave the order no position, so nothing was "
                                        "sent."));
    });
}

void Engine::settle(Receipt& receipt)
{
    (void)m_keeper->tail();
    announce();
    const auto digest = seal::digestFromHex(receipt.entry.value.toStdString());
    const auto entry = digest ? m_keeper->store().entry(*digest)
                              : Result<std::optional<StoredEntry>>(std::nullopt);
    if (!entry || !*entry)
        return;
    receipt.position = (*entry)->position;
    receipt.waiting = receipt.position < 0;
}

// A replica that was restored from a backup reads the log before anything is signed on it.
Result<void> Engine::mayWrite()
{
    if (m_catchUpTo == 0)
        return {};
    const auto head = m_keeper->store().head();
    if (head && head->size >= m_catchUpTo) {
        m_catchUpTo = 0;
        return {};
    }
    return fail(
        Fault::OutOfReach, m_folder,
        QCoreApplication::translate(
            "wr::Engine",
            "This replica has %1 entries, and %2 were seen on this computer: it was restored "
            "from a backup. Nothing is signed before it has read the shared log.")
            .arg(head ? head->size : 0)
            .arg(m_catchUpTo),
        QCoreApplication::translate("wr::Engine",
                                    "Wait until the shared log answers, then try again."));
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"

#include "app/engine/journalcodec.h"
#include "models/rules/decide.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("wr::RoomKeeper", text);
}

constexpr qint64 pageSize = 4096;

} // namespace

RoomKeeper::RoomKeeper(LocalStore store, const Clock& clock)
    : m_store(std::move(store))
    , m_clock(clock)
{
}

Result<std::unique_ptr<RoomKeeper>> RoomKeeper::open(LocalStore store, const Clock& clock)
{
    std::unique_ptr<RoomKeeper> keeper(new RoomKeeper(std::move(store), clock));
    auto room = keeper->m_store.room();
    if (!room)
        return pass(room.error());
    keeper->m_fold.emplace(gate, *room);
    if (auto folded = keeper->foldAfter(0); !folded)
        return pass(folded.error());
    keeper->publish();
    keeper->m_change = {};
    return keeper;
}

Result<void> RoomKeeper::foldAfter(qint64 position)
{
    for (qint64 at = position;;) {
        auto page = m_store.entriesAfter(at, pageSize);
        if (!page)
            return pass(page.error());
        for (const StoredEntry& stored : *page)
            fold(stored);
        if (page->size() < static_cast<size_t>(pageSize))
            break;
        at = page->back().position;
    }
    auto version = m_store.dataVersion();
    if (!version)
        return pass(version.error());
    m_dataVersion = *version;
    return {};
}

void RoomKeeper::fold(const StoredEntry& stored)
{
    m_position = stored.position;
    auto entry = entryOf(stored);
    if (entry) {
        m_change.add(m_fold->apply(*entry));
        return;
    }
    m_fold->refuse(EntryHash(hexDigits(stored.hash)), stored.position, sentence(entry.error()));
}

void RoomKeeper::publish()
{
    m_published = m_fold->publish();
}

Result<std::vector<UnsignedEntry>> RoomKeeper::write(const QList<Command>& commands, Instant now,
                                                     std::vector<size_t>& firsts)
{
    std::vector<UnsignedEntry> entries;
    Fold trial(gate, m_fold->room());
    const DeviceKey author = device();
    for (const Command& command : commands) {
        const Member* member = trial.room().maybeAuthor(author);
        const Asker asker{member == nullptr ? MemberId() : member->id, author, now};
        auto events = decide(trial.room(), asker, command);
        if (!events)
            return pass(events.error());
        firsts.push_back(entries.size());
        for (const Event& event : *events) {
            entries.push_back(unsignedOf(event, now));
            if (commands.size() > 1)
                trial.apply(Entry{EntryHash(QString::number(entries.size())),
                                  trial.room().position + 1, author, now, event});
        }
    }
    return entries;
}

Result<Receipt> RoomKeeper::submit(const Command& command)
{
    return submitAll({command}).map(
        [](const QList<Receipt>& receipts) { return receipts.first(); });
}

Result<QList<Receipt>> RoomKeeper::submitAll(const QList<Command>& commands)
{
    if (m_maybeSigner == nullptr)
        return fail(
            Fault::Refused, m_store.name(),
            tr(QT_TRANSLATE_NOOP("wr::RoomKeeper", "No key is open, so nothing can be signed.")),
            tr(QT_TRANSLATE_NOOP("wr::RoomKeeper",
                                 "Say who you are with --as, or open your key.")));
    std::vector<size_t> firsts;
    auto stored = m_store.append(
        *m_maybeSigner, [&](const JournalHead& head) -> Result<std::vector<UnsignedEntry>> {
            if (head.size > m_position) {
                if (auto folded = foldAfter(m_position); !folded)
                    return pass(folded.error());
            }
            return write(commands, m_clock.now(), firsts);
        });
    if (!stored) {
        publish();
        return pass(stored.error());
    }
    for (const StoredEntry& entry : *stored)
        fold(entry);
    publish();
    QList<Receipt> receipts;
    for (size_t i = 0; i < firsts.size(); ++i) {
        const size_t end = i + 1 < firsts.size() ? firsts[i + 1] : stored->size();
        Receipt receipt{EntryHash(hexDigits((*stored)[firsts[i]].hash)),
                        (*stored)[firsts[i]].position,
                        false,
                        {}};
        for (size_t k = firsts[i] + 1; k < end; ++k)
            receipt.alsoWritten.append(EntryHash(hexDigits((*stored)[k].hash)));
        receipts.append(receipt);
    }
    return receipts;
}

Result<Change> RoomKeeper::tail()
{
    auto version = m_store.dataVersion();
    if (!version)
        return pass(version.error());
    if (*version == m_dataVersion)
        return takeChange();
    if (auto folded = foldAfter(m_position); !folded)
        return pass(folded.error());
    publish();
    return takeChange();
}

Change RoomKeeper::takeChange()
{
    return std::exchange(m_change, Change{});
}

MemberId RoomKeeper::member() const
{
    const Member* member = m_published->maybeAuthor(device());
    return member == nullptr ? MemberId() : member->id;
}

DeviceKey RoomKeeper::device() const
{
    return m_maybeSigner == nullptr ? DeviceKey()
                                    : DeviceKey(hexDigits(m_maybeSigner->publicKey()));
}

} // namespace wr

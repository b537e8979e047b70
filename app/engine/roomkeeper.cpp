// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"

#include "app/engine/journalcodec.h"
#include "models/rules/decide.h"
#include "models/rules/gate.h"

#include <QtCore/QCoreApplication>

#include <future>

namespace wr {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("wr::RoomKeeper", text);
}

constexpr qint64 pageSize = 4096;

std::vector<DecodedEntry> decoded(const std::vector<StoredEntry>& page)
{
    std::vector<DecodedEntry> entries;
    entries.reserve(page.size());
    for (const StoredEntry& stored : page)
        entries.push_back({stored.position, EntryHash(hexDigits(stored.hash)), entryOf(stored)});
    return entries;
}

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

// Decoding takes as long as folding, so each page is decoded on another thread while the one before it is folded.
Result<void> RoomKeeper::foldAfter(qint64 position)
{
    std::future<std::vector<DecodedEntry>> coming;
    const auto foldComing = [this, &coming] {
        if (!coming.valid())
            return;
        for (const DecodedEntry& entry : coming.get())
            fold(entry);
    };
    bool more = true;
    for (qint64 at = position; more;) {
        auto page = m_store.entriesAfter(at, pageSize);
        if (!page) {
            foldComing();
            return pass(page.error());
        }
        more = page->size() == static_cast<size_t>(pageSize);
        at = page->empty() ? at : page->back().position;
        auto next = std::async(more || coming.valid() ? std::launch::async : std::launch::deferred,
                               decoded, std::move(*page));
        foldComing();
        coming = std::move(next);
    }
    foldComing();
    auto version = m_store.dataVersion();
    if (!version)
        return pass(version.error());
    m_dataVersion = *version;
    return {};
}

void RoomKeeper::fold(const DecodedEntry& decoded)
{
    m_position = decoded.position;
    if (decoded.entry)
        m_change.add(m_fold->apply(*decoded.entry));
    else
        m_fold->refuse(decoded.hash, decoded.position, sentence(decoded.entry.error()));
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
    const auto entries = decoded(*stored);
    for (const DecodedEntry& entry : entries)
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

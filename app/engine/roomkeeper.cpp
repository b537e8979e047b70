// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"

#include "models/rules/decide.h"
#include "models/rules/gate.h"
#include "models/state/restricted.h"

#include <QtCore/QCoreApplication>

#include <future>

namespace wr {

namespace {

QString roomKeeperPhrase(const char* text)
{
    return QCoreApplication::translate("wr::RoomKeeper", text);
}

constexpr qint64 pageSize = 4096;

std::vector<DecodedEntry> decoded(const std::vector<StoredEntry>& page)
{
    std::vector<DecodedEntry> entries;
    entries.reserve(page.size());
    for (const StoredEntry& stored : page)
        entries.push_back({stored.position, EntryHash(hexDigits(stored.hash)), readStored(stored)});
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
    if (auto folded = keeper->catchUp(); !folded)
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
    return {};
}

// Brings both layers to what the store holds. A log that was taken up again is folded from its beginning.
Result<void> RoomKeeper::catchUp()
{
    const auto version = m_store.dataVersion();
    if (!version)
        return pass(version.error());
    if (*version == m_dataVersion)
        return {};
    const auto head = m_store.head();
    if (!head)
        return pass(head.error());
    if (head->size < m_position || (!m_log.isEmpty() && head->log != m_log)) {
        const auto room = m_store.room();
        if (!room)
            return pass(room.error());
        m_fold.emplace(gate, *room);
        m_position = 0;
        m_change.everything = true;
    }
    m_log = head->log;
    if (auto folded = foldAfter(m_position); !folded)
        return folded;
    if (auto laid = layWaiting(); !laid)
        return laid;
    if (auto refolded = refoldIfKeyed(); !refolded)
        return refolded;
    m_dataVersion = *version;
    return {};
}

Result<void> RoomKeeper::layWaiting()
{
    const auto waiting = m_store.waiting();
    if (!waiting)
        return pass(waiting.error());
    m_overlay.reset();
    for (const DecodedEntry& entry : decoded(*waiting))
        foldWaiting(entry);
    return {};
}

// A key opens entries that came before it, so the room is folded anew with it.
Result<void> RoomKeeper::refoldIfKeyed()
{
    if (!std::exchange(m_keyed, false))
        return {};
    const auto room = m_store.room();
    if (!room)
        return pass(room.error());
    m_fold.emplace(gate, *room);
    m_position = 0;
    m_change.everything = true;
    if (auto folded = foldAfter(0); !folded)
        return folded;
    auto laid = layWaiting();
    m_keyed = false; // each key is known by now
    return laid;
}

void RoomKeeper::signWith(const Signer* maybeSigner)
{
    m_maybeSigner = maybeSigner;
    if (maybeSigner == nullptr || !m_keys.learnAll(current(), *maybeSigner))
        return;
    m_keyed = true;
    if (const auto refolded = refoldIfKeyed(); !refolded)
        qWarning("%s", qUtf8Printable(sentence(refolded.error())));
    publish();
    m_change = {};
}

Change RoomKeeper::foldInto(Fold& fold, const DecodedEntry& decoded)
{
    const ReadEntry& read = decoded.read;
    if (read.outside) {
        const SecretBytes* key = m_keys.maybeKey(read.outside->incident, read.outside->epoch);
        if (key == nullptr)
            return fold.applySealed(*read.outside);
        const auto entry = opened(*read.outside, *read.sealed, *key);
        // What does not open, or speaks of something else, counts as it does for whoever has no key.
        return entry && isContentOf(fold.room(), read.outside->incident, entry->event)
            ? fold.apply(*entry)
            : fold.applySealed(*read.outside);
    }
    if (!read.entry) {
        fold.refuse(decoded.hash, decoded.position, sentence(read.entry.error()));
        return {};
    }
    const Change change = fold.apply(*read.entry);
    const auto* set = std::get_if<AccessSet>(&read.entry->event);
    if (set == nullptr || m_maybeSigner == nullptr)
        return change;
    const Incident* incident = fold.room().maybeIncident(set->incident);
    const bool inForce
        = incident != nullptr && incident->access && incident->access->entry == decoded.hash;
    if (inForce && m_keys.learn(*set, *m_maybeSigner) && incident->sealedAway > 0)
        m_keyed = true;
    return change;
}

void RoomKeeper::fold(const DecodedEntry& decoded)
{
    m_position = decoded.position;
    m_change.add(foldInto(*m_fold, decoded));
}

void RoomKeeper::foldWaiting(const DecodedEntry& decoded)
{
    if (!m_overlay)
        m_overlay.emplace(gate, m_fold->room());
    m_change.add(foldInto(*m_overlay, decoded));
    m_change.position = std::max(m_change.position, m_position);
}

void RoomKeeper::publish()
{
    m_published = (m_overlay ? *m_overlay : *m_fold).publish();
}

const Room& RoomKeeper::current() const
{
    return (m_overlay ? *m_overlay : *m_fold).room();
}

Result<UnsignedEntry> RoomKeeper::toSign(const Room& room, const Event& event, Instant now) const
{
    const Incident* restricted = maybeSealedFor(room, event);
    if (restricted == nullptr)
        return unsignedOf(event, now);
    const qint64 epoch = restricted->access->epoch;
    const SecretBytes* key = m_keys.maybeKey(restricted->id, epoch);
    if (key == nullptr)
        return fail(
            Fault::Refused, restricted->code,
            roomKeeperPhrase(QT_TRANSLATE_NOOP(
                "wr::RoomKeeper", "This device has no key to the restricted incident.")),
            roomKeeperPhrase(QT_TRANSLATE_NOOP("wr::RoomKeeper", "Access is granted by %1."))
                .arg(namesOf(room, grantersOf(room, *restricted))));
    return sealedOf(event, now, restricted->id, epoch, *key);
}

// Who had an editor open while this device signed anew saw the value all the same; only its entry has another hash.
Result<Command> RoomKeeper::upToDate(const Command& command)
{
    return renamed(command.wanted,
                   [this](const seal::Digest& hash) { return m_store.signedAnewAs(hash); })
        .map([](Event event) { return Command{std::move(event)}; });
}

Result<std::vector<UnsignedEntry>> RoomKeeper::write(const QList<Command>& commands, Instant now,
                                                     std::vector<size_t>& firsts)
{
    std::vector<UnsignedEntry> entries;
    Fold trial(gate, current());
    const DeviceKey author = device();
    for (const Command& command : commands) {
        const Member* member = trial.room().maybeAuthor(author);
        const Asker asker{member == nullptr ? MemberId() : member->id, author, now};
        const auto meant = upToDate(command);
        if (!meant)
            return pass(meant.error());
        const auto keyed = m_keys.withKeys(trial.room(), *m_maybeSigner, *meant);
        if (!keyed)
            return pass(keyed.error());
        auto events = decide(trial.room(), asker, *keyed);
        if (!events)
            return pass(events.error());
        firsts.push_back(entries.size());
        for (const Event& event : *events) {
            auto entry = toSign(trial.room(), event, now);
            if (!entry)
                return pass(entry.error());
            const qint64 epoch = entry->sealed ? entry->sealed->epoch : 0;
            entries.push_back(std::move(*entry));
            if (commands.size() > 1)
                trial.apply(Entry{EntryHash(QString::number(entries.size())),
                                  trial.room().position + 1, author, now, event, epoch});
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
        return fail(Fault::Refused, m_store.name(),
                    roomKeeperPhrase(QT_TRANSLATE_NOOP(
                        "wr::RoomKeeper", "No key is open, so nothing can be signed.")),
                    roomKeeperPhrase(QT_TRANSLATE_NOOP(
                        "wr::RoomKeeper", "Say who you are with --as, or open your key.")));
    std::vector<size_t> firsts;
    auto stored = m_store.append(*m_maybeSigner,
                                 [&](const JournalHead&) -> Result<std::vector<UnsignedEntry>> {
                                     if (auto caught = catchUp(); !caught)
                                         return pass(caught.error());
                                     return write(commands, m_clock.now(), firsts);
                                 });
    if (!stored) {
        publish();
        return pass(stored.error());
    }
    const auto entries = decoded(*stored);
    for (const DecodedEntry& entry : entries)
        entry.position < 0 ? foldWaiting(entry) : fold(entry);
    publish();
    QList<Receipt> receipts;
    for (size_t i = 0; i < firsts.size(); ++i) {
        const size_t end = i + 1 < firsts.size() ? firsts[i + 1] : stored->size();
        Receipt receipt{EntryHash(hexDigits((*stored)[firsts[i]].hash)),
                        (*stored)[firsts[i]].position,
                        (*stored)[firsts[i]].position < 0,
                        {}};
        for (size_t k = firsts[i] + 1; k < end; ++k)
            receipt.alsoWritten.append(EntryHash(hexDigits((*stored)[k].hash)));
        receipts.append(receipt);
    }
    return receipts;
}

Result<Change> RoomKeeper::tail()
{
    const qint64 before = m_dataVersion;
    if (auto caught = catchUp(); !caught)
        return pass(caught.error());
    if (m_dataVersion != before)
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

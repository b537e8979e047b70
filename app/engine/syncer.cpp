// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/syncer.h"

#include "app/engine/journalcodec.h"
#include "app/engine/systemclock.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pollMs = 1'000;
constexpr int pollWithoutHintsMs = 250;
constexpr std::array<int, 5> looksMs{1, 2, 4, 8, 30}; // after a hint; see SharedFile
constexpr qint64 auditMs = 30'000;
constexpr qint64 markMs = 2'000;
constexpr int firstRetryMs = 500;
constexpr int longestRetryMs = 30'000;

} // namespace

Syncer::Syncer(SyncerParts parts)
    : m_parts(std::move(parts))
    , m_marks(m_parts.stateFolder)
    , m_poll(this)
    , m_again(this)
    , m_retry(this)
    , m_greet(this)
    , m_carry(this)
    , m_traffic(m_parts.folder)
{
    m_carry.setSingleShot(true);
    connect(&m_carry, &QTimer::timeout, this, [this] { carry(); });
    m_again.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, [this] { wake(); });
    connect(&m_again, &QTimer::timeout, this, [this] { lookAgain(); });
    connect(&m_retry, &QTimer::timeout, this, [this] { follow(); });
    connect(&m_greet, &QTimer::timeout, this, [this] { tellWhoIsHere(); });
}

void Syncer::start()
{
    readLife();
    tell();
    if (m_parts.follow && m_state.reach != Reach::Local)
        follow();
}

Result<void> Syncer::link()
{
    if (m_link)
        return {};
    auto link = LogLink::open(m_parts.folder);
    if (!link)
        return pass(link.error());
    m_link.emplace(std::move(*link));
    return {};
}

// What the replica itself says of its standing.
void Syncer::readLife()
{
    const auto linked = link();
    const auto life = linked ? m_link->life() : Result<ReplicaLife>(pass(linked.error()));
    if (!life) {
        m_state.trouble = life.error();
        return;
    }
    m_state.place = shownPlace(life->place);
    m_state.log = life->log;
    if (!life->isShared()) {
        m_state = SharingState{};
        m_state.log = life->log;
    } else if (life->halt) {
        m_state.reach = Reach::Halted;
        m_state.trouble = haltError(m_state.place, *life->halt);
    } else if (m_state.reach == Reach::Local || m_state.reach == Reach::Halted) {
        m_state.reach = Reach::Offline;
        m_state.trouble.reset();
    }
    if (const auto head = m_link->reading().head()) {
        m_state.position = head->size;
        m_state.root = hexDigits(head->root);
    }
    if (const auto waiting = m_link->reading().waitingCount())
        m_state.waiting = *waiting;
}

Result<void> Syncer::connectLog()
{
    if (m_log)
        return {};
    if (const auto linked = link(); !linked)
        return linked;
    const auto life = m_link->life();
    if (!life)
        return pass(life.error());
    auto opened = openLog(life->place);
    if (!opened) {
        Error error = opened.error();
        if (error.fault == Fault::NotFound)
            error.fault = Fault::OutOfReach; // it was there
        return pass(error);
    }
    m_log = std::move(opened->log);
    m_state.warning = opened->warning;
    m_synchroniser = std::make_unique<Synchroniser>(*m_link, *m_log);
    m_sinceAudit.invalidate();
    m_traffic.connectTo(*m_log);
    if (m_parts.follow && m_log->hintDescriptor() >= 0) {
        m_hints = std::make_unique<QSocketNotifier>(m_log->hintDescriptor(), QSocketNotifier::Read);
        connect(m_hints.get(), &QSocketNotifier::activated, this, [this] { hinted(); });
    }
    return {};
}

void Syncer::disconnectLog()
{
    m_hints.reset();
    m_traffic.disconnect();
    m_synchroniser.reset();
    m_log.reset();
}

// One exchange, with the whole history compared after connecting and now and then.
Result<Exchanged> Syncer::step(bool audit)
{
    if (const auto connected = connectLog(); !connected)
        return pass(connected.error());
    const bool due = audit || !m_sinceAudit.isValid() || m_sinceAudit.hasExpired(auditMs);
    auto done = m_synchroniser->exchange({.audit = due});
    if (done && due)
        m_sinceAudit.start();
    return done;
}

Result<SharingState> Syncer::exchange(bool audit)
{
    if (m_state.reach == Reach::Offline && m_link) {
        if (const auto waiting = m_link->reading().waiting()) {
            for (const StoredEntry& entry : *waiting)
                m_apart.insert(EntryHash(hexDigits(entry.hash)));
        }
    }
    for (;;) {
        QElapsedTimer watch;
        watch.start();
        const auto done = step(audit);
        if (!done) {
            failed(done.error());
            return pass(done.error());
        }
        took(*done, watch.elapsed());
        if (!done->more)
            return m_state;
        tell();
    }
}

void Syncer::took(const Exchanged& done, qint64 tookMs)
{
    static const SystemClock clock; // has no state
    const bool news = done.taken > 0 || done.pushed > 0;
    m_failures = 0;
    m_state.reach = done.more ? Reach::Joining : Reach::Live;
    m_state.trouble.reset();
    m_state.answered = clock.now();
    m_state.position = done.head.size;
    m_state.root = hexDigits(done.head.root);
    m_state.log = done.head.log;
    m_state.waiting = done.waiting;
    m_state.lagMs = tookMs;
    if (news) {
        m_looks = 0;
        m_parts.moved();
        remember(false);
    }
    if (!done.more && !m_apart.isEmpty()) {
        m_parts.merged(m_apart, done.taken);
        m_apart.clear();
    }
    if (!done.more && !m_parts.follow)
        tellWhoIsHere();
    if (!done.more)
        tell();
}

void Syncer::failed(const Error& error)
{
    disconnectLog();
    readLife();
    if (m_state.reach != Reach::Halted && m_state.reach != Reach::Local)
        m_state.reach = Reach::Offline;
    m_state.trouble = error;
    m_state.lagMs = -1;
    m_state.here.clear();
    m_parts.moved(); // a halt is the journal's business too
    tell();
    if (m_parts.follow)
        retryLater();
}

// Not all at once, when a server comes back.
void Syncer::retryLater()
{
    m_poll.stop();
    m_greet.stop();
    const int longest
        = std::min(longestRetryMs, firstRetryMs << std::min(m_failures, 6)); // doubles each time
    ++m_failures;
    m_retry.start(firstRetryMs / 2 + QRandomGenerator::global()->bounded(longest));
}

// Whichever process of this computer has it shows itself to the others and carries exhibits.
void Syncer::takeLock()
{
    if (!m_lock) {
        if (auto lock = LockFile::take(m_parts.folder + u"/sync.lock"_s))
            m_lock.emplace(std::move(*lock));
    }
    if (m_lock && m_state.elsewhere)
        m_carry.start(carryMs);
    m_state.elsewhere = !m_lock;
}

void Syncer::follow()
{
    takeLock();
    if (m_state.reach == Reach::Halted) {
        readLife(); // somebody may have decided, in another process
        tell();
        if (m_state.reach == Reach::Halted) {
            m_retry.start(pollMs);
            return;
        }
    }
    if (!exchange())
        return; // failed() has said when to try again
    m_poll.start(m_log->hintDescriptor() < 0 ? pollWithoutHintsMs : pollMs);
    m_greet.start(greetMs);
    m_carry.start(carryMs);
    tellWhoIsHere();
}

void Syncer::wake()
{
    if (m_state.reach == Reach::Local || m_state.reach == Reach::Halted)
        return;
    if (m_state.elsewhere && m_parts.follow)
        takeLock();
    if (m_log == nullptr && m_retry.isActive()) {
        readLife(); // how much waits
        tell();
        return;
    }
    (void)exchange();
}

void Syncer::hinted()
{
    m_log->hinted();
    m_looks = 0;
    m_again.start(0);
}

// A hint may come a little before its entry can be read.
void Syncer::lookAgain()
{
    if (m_log == nullptr)
        return;
    const qint64 before = m_state.position;
    if (!exchange() || m_state.position != before)
        return;
    if (m_looks < static_cast<int>(looksMs.size()))
        m_again.start(looksMs[static_cast<std::size_t>(m_looks++)]);
}

// Kept outside the replica, so that a replica from a backup is told apart from a log that was turned back.
void Syncer::remember(bool now)
{
    if (m_state.position <= m_marked
        || (!now && m_sinceMark.isValid() && !m_sinceMark.hasExpired(markMs)))
        return;
    const auto root = seal::digestFromHex(m_state.root.toStdString());
    if (!root)
        return;
    if (const auto kept = m_marks.remember({m_state.log, m_state.position, *root}); !kept)
        qWarning("%s", qUtf8Printable(sentence(kept.error())));
    m_marked = m_state.position;
    m_sinceMark.start();
}

Result<SharingState> Syncer::share(const QString& place)
{
    disconnectLog();
    m_link.reset();
    auto shared = shareRoom(m_parts.folder, place);
    if (!shared)
        return pass(shared.error());
    if (const auto known = rememberPlace(ownPaths(), place, m_parts.folder); !known)
        qWarning("%s", qUtf8Printable(sentence(known.error())));
    m_failures = 0;
    readLife();
    m_parts.moved();
    const auto done = exchange(true);
    remember(true);
    if (m_parts.follow)
        follow();
    return done;
}

Result<SharingState> Syncer::leave()
{
    if (const auto linked = link(); !linked)
        return pass(linked.error());
    if (const auto left = m_link->leave(); !left)
        return pass(left.error());
    m_poll.stop();
    m_greet.stop();
    m_retry.stop();
    disconnectLog();
    m_state.reach = Reach::Local;
    readLife();
    m_marked = 0;
    m_parts.moved();
    tell();
    return m_state;
}

Result<SharingState> Syncer::accept(const std::shared_ptr<const Signer>& maybeSigner)
{
    if (const auto connected = connectLog(); !connected)
        return pass(connected.error());
    const auto done = m_synchroniser->accept(maybeSigner.get());
    m_parts.moved();
    if (!done) {
        failed(done.error());
        return pass(done.error());
    }
    m_marked = 0;
    took(*done, -1);
    remember(true);
    if (m_parts.follow)
        follow();
    return m_state;
}

void Syncer::tell()
{
    m_parts.told(m_state);
}

} // namespace wr

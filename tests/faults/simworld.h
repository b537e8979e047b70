// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the members of a simulated room share: true time, dice, the shared log and its former histories, and a book of what
// was promised to anybody. The book is kept from what happened, never from what the product says of itself.
// Thread: one.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/effector.h"
#include "tests/support/memorylog.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace wr::test {

// Faults of the simulator's own glue, each of which it must find.
enum class PlantedBug {
    None,
    LostOutboxRow,    // a row of what waits is gone after a crash
    WrongBase,        // the base of an edit is what was pulled since, not what the editor showed
    DoubleSend,       // a request without an answer is sent once more
    SkippedGate,      // an order is sent without waiting for its position
    SwappedOnTake,    // two entries of a page change places
    DroppedAppend,    // the log acknowledges an entry and drops it
    StaleOrderLate,   // an order that missed its time is sent when the room is in reach again
    ReusedSequence,   // a number of a device's chain is given out twice
    UnofferedCommand, // one replica lets command be accepted that was not offered
    IgnoredHalt,      // a replica goes on when history changed
    UnsignedAccepted, // a signature that is not the author's is taken for right
};
inline constexpr int plantedBugCount = 11;
QString bugName(PlantedBug bug);

// What a seed leans on, so that several rare things come together in one history.
enum class Leaning {
    Even,
    Log,     // old copies of the shared log are put back again and again
    Editing, // many editors are open, while keys are copied and replicas put back
};

// Thrown through the product: what it leaves on disk is what a process leaves that is killed there.
struct Crash {
    int member = 0;
};

// An entry by what it says, so that it is known again when it was signed anew: author, time, kind, body without hashes.
using Identity = QString;
Identity identityOf(const seal::Envelope& envelope);

// submit() returned, so this may never be lost.
struct Promise {
    int member = 0;
    int step = 0;
    std::uint8_t key = 0;
    bool excused = false; // the last disk that held it was put back to an older copy
};

// An edit, and the entry whose value the editor really showed, by field.
using TrueBases = QMap<QString, Identity>;

struct SentOrder {
    int member = 0;
    std::uint8_t key = 0;
    EntryHash entry;
    qint64 orderedMs = 0; // by the monotonic clock of the member
    bool offline = false;
    int sends = 0;
};

class World final
{
public:
    World(quint32 seed, PlantedBug planted);

    bool chance(int permille) { return dice.bounded(1000) < permille; }

    int draw(int below) { return dice.bounded(below); }

    template<class List>
    auto pick(const List& list) -> decltype(list[0])
    {
        return list[static_cast<decltype(list.size())>(
            dice.bounded(static_cast<int>(list.size())))];
    }

    // A line of the replay.
    void say(const QString& line);
    void violated(const QString& what);
    void fault(const QString& what);
    // The product has drawn this id from no dice of ours: in the replay it gets a name that is always the same.
    void drawn(const QString& id);
    // Never the same twice, so that it tells entries apart.
    qint64 uniqueMicros(qint64 micros);
    // The entries of the histories that ever were, the present one first.
    std::vector<const std::vector<LoggedEnvelope>*> histories() const;

    QRandomGenerator dice;
    PlantedBug bug;
    Leaning leaning = Leaning::Even;
    qint64 ms = 0; // of true time since the beginning
    int step = 0;
    int commands = 0;
    int faults = 0;
    int conflicts = 0;
    bool calm = false; // nothing goes wrong any more
    QStringList steps;
    QString violation; // the first

    std::shared_ptr<Pool> pool;
    std::vector<std::vector<LoggedEnvelope>> past;
    bool storePutBack = false;
    QSet<std::uint8_t> forkedKeys; // whose replica was put back, or whose profile was copied
    QMap<Identity, Promise> promises;
    QHash<Identity, TrueBases> trueBases;
    QMap<RunId, SentOrder> orders;
    QHash<QString, int> sendsOnTarget;
    QSet<EntryHash> forged; // entries that their author never signed
    qint64 ticks = 0;       // times given out

private:
    QString named(QString line) const;

    QStringList m_drawn;
};

// A member's clock: the true time, and by how much it is wrong.
class SimClock final : public Clock
{
public:
    explicit SimClock(World& world)
        : m_world(world)
    {
    }

    Instant now() const override;

    qint64 monotonicMs() const override { return m_world.ms - m_startedMs; }

    void boot() { m_startedMs = m_world.ms - 1000; }

    qint64 skewMs = 0;

private:
    World& m_world;
    qint64 m_startedMs = 0;
};

// One member's way to the shared log, on which everything can happen that happens on a network.
class SimLog final : public SharedLog
{
public:
    enum class Moment { Before, After };
    // Says what becomes of a call; may let others act, or throw a Crash.
    using Hook = std::function<Result<void>(Moment)>;

    SimLog(World& world, seal::PublicKey key, Hook hook);

    bool reachable = true;

    Result<LogState> state() override;
    Result<std::vector<LoggedEnvelope>> after(qint64 position, qint64 limit) override;
    Result<void> append(std::span<const seal::Envelope> envelopes) override;
    Result<seal::Digest> digestOf(qint64 entries) override;
    bool takesForeign() const override;
    Result<QString> renew(const QString& log) override;

    int hintDescriptor() const override { return -1; }

    void hinted() override { }

    Result<void> announce(const Presence& mine) override;
    Result<QList<Presence>> present() override;
    Result<ExhibitShare> exhibit(const ExhibitId& id) override;
    Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                          const QByteArray& bytes) override;
    Result<QByteArray> chunk(const ExhibitId& id, qint64 index) override;

    // The page that was given out last, for delivering it twice.
    const std::vector<LoggedEnvelope>& lastPage() const { return m_lastPage; }

private:
    template<class Call>
    auto called(Call call) -> decltype(call());

    World& m_world;
    MemoryLog m_log;
    seal::PublicKey m_key;
    Hook m_hook;
    std::vector<LoggedEnvelope> m_lastPage;
};

// A target that counts. What it is asked is told to the simulator first.
class CountingEffector final : public Effector
{
public:
    // Whether it was really sent is the listener's to count; it may throw a Crash, before or after.
    using Sent = std::function<Outcome(const RunId&, const PreparedRequest&)>;

    CountingEffector(World& world, Sent sent);

    Result<PreparedRequest> prepare(const RequestTemplate& form,
                                    const TemplateValues& values) const override;
    Outcome send(const PreparedRequest& request, const RequestTemplate& form,
                 const Terms& terms) const override;
    ReadBack readBack(const RequestTemplate& probe, const QList<Predicate>& expect,
                      const Terms& terms, int deadlineMs) const override;
    Result<QList<Captured>> capture(const RequestTemplate& form, const Terms& terms) const override;

private:
    World& m_world;
    Sent m_sent;
};

} // namespace wr::test

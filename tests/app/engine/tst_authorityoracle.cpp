// SPDX-License-Identifier: GPL-3.0-or-later
//
// Role x right x second person x act, by every path on which an entry comes without anybody asking here: the fold of each
// equals the oracle, and nothing ever reaches the target, because no entry of somebody else presses anything.
#include "app/engine/engine.h"
#include "app/engine/roommaking.h"
#include "app/engine/synchroniser.h"
#include "app/engine/targets.h"
#include "app/journal/sharedfile.h"
#include "models/rules/gate.h"
#include "models/seal/digest.h"
#include "tests/app/engine/authorityroom.h"
#include "tests/support/memorylog.h"
#include "tests/support/targetserver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_authorityoracle {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString& founder = founderName;
const QString& primary = primaryName;

class SetClock final : public Clock
{
public:
    Instant now() const override { return Instant{1'789'999'999'000'000}; }

    qint64 monotonicMs() const override { return 0; }
};

QString said(const Error& error)
{
    return sentence(error);
}

// What a cell's order came to: it is in force, or it is one of the refusals.
bool isKept(const Room& room, int number)
{
    return room.maybeRun(AuthorityRoom::run(number)) != nullptr;
}

// Where every entry costs a signature, the other answers are asked of one role only.
bool isWorthSigning(const Cell& cell)
{
    const bool asksAll = cell.role == Role::Primary && waitsForSecond(cell);
    return asksAll || cell.yes == Yes::None || cell.yes == Yes::Holder || cell.yes == Yes::Glass;
}

// Gates with a hole, each of which the comparison must find.
Verdict withoutSecond(const Room& room, const MemberId& who, const Entry& entry)
{
    const Verdict verdict = gate(room, who, entry);
    return verdict.answer == Ruling::NeedsSecondPerson ? Verdict{} : verdict;
}

Verdict anybodyApproves(const Room& room, const MemberId& who, const Entry& entry)
{
    return std::holds_alternative<ApprovalAnswered>(entry.event) ? Verdict{}
                                                                 : gate(room, who, entry);
}

Verdict stewardsMayAll(const Room& room, const MemberId& who, const Entry& entry)
{
    const Member* member = room.maybeMember(who);
    return member != nullptr && member->steward ? Verdict{} : gate(room, who, entry);
}

Verdict restorersPress(const Room& room, const MemberId& who, const Entry& entry)
{
    const auto* order = std::get_if<RunOrdered>(&entry.event);
    const bool restores = order != nullptr
        && mayExercise(room, who, order->system, DecisionRight::Restore).allowed();
    return restores ? Verdict{} : gate(room, who, entry);
}

Verdict anyRungsGlass(const Room& room, const MemberId& who, const Entry& entry)
{
    const auto* order = std::get_if<RunOrdered>(&entry.event);
    return order != nullptr && order->breakGlass
            && mayExercise(room, who, order->system, DecisionRight::Degrade).answer
                != Ruling::Refused
        ? Verdict{}
        : gate(room, who, entry);
}

Ruling expectedOf(const Cell& cell)
{
    if (waitsForSecond(cell))
        return Ruling::NeedsSecondPerson;
    return mayHappen(cell) ? Ruling::Allowed : Ruling::Refused;
}

} // namespace

class TestAuthorityOracle final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_folder.filePath(u"home"_s).toLocal8Bit());
        QVERIFY(seal::ready());
        signAll();
    }

    void theOracleSaysBoth()
    {
        const auto cells = allCells();
        const auto may = std::count_if(cells.begin(), cells.end(), mayHappen);

        QCOMPARE_EQ(cells.size(),
                    13 * roleCount * (deedCount * (3 + 3 * (yesCount - 1)) + secondCount));
        QCOMPARE_GT(may, 300);
        QCOMPARE_LT(may, cells.size() / 4);
    }

    // The button, before there is a request.
    void theButtonSaysWhatTheOracleSays()
    {
        Fold fold(gate, u"room"_s);
        raise(fold);
        int asked = 0;
        for (const Cell& cell : allCells()) {
            if (cell.yes != Yes::None)
                continue;
            const Room& room = fold.room();
            const System* system = room.maybeSystem(systemOf(cell.second));
            const Member* member = room.maybeAuthor(keyOf(actorOf(cell.role, cell.right)));
            const Verdict verdict
                = mayPress(room, member == nullptr ? MemberId() : member->id, system->id,
                           *system->maybeRung(rungOf(cell.right)), cell.deed == Deed::Undo);
            QVERIFY2(verdict.answer == expectedOf(cell), qPrintable(nameOf(cell)));
            ++asked;
        }
        QCOMPARE_EQ(asked, deedCount * 13 * roleCount * secondCount);
    }

    void theFoldKeepsWhatTheOracleAllows()
    {
        Fold fold(gate, u"room"_s);
        AuthorityRoom script = raise(fold);
        const auto cells = allCells();
        for (int number = 0; number < cells.size(); ++number) {
            for (const Authored& entry : script.attempt(cells[number], number))
                apply(fold, entry);
            QVERIFY2(isKept(fold.room(), number) == mayHappen(cells[number]),
                     qPrintable(nameOf(cells[number])));
        }
        QVERIFY(fold.room().liveRuns.isEmpty());
        qInfo("%d cells", static_cast<int>(cells.size()));
    }

    void aGateWithAHoleIsFound_data()
    {
        QTest::addColumn<Gate>("hole");
        QTest::newRow("no second person") << Gate(withoutSecond);
        QTest::newRow("anybody approves") << Gate(anybodyApproves);
        QTest::newRow("stewards may do all") << Gate(stewardsMayAll);
        QTest::newRow("who may restore may press") << Gate(restorersPress);
        QTest::newRow("glass is broken on any rung") << Gate(anyRungsGlass);
    }

    void aGateWithAHoleIsFound()
    {
        QFETCH(Gate, hole);
        Fold fold(hole, u"room"_s);
        AuthorityRoom script = raise(fold);
        int number = 0;
        int found = 0;
        for (const Cell& cell : allCells()) {
            if (cell.right != DecisionRight::Degrade)
                continue;
            for (const Authored& entry : script.attempt(cell, number))
                apply(fold, entry);
            found += isKept(fold.room(), number++) == mayHappen(cell) ? 0 : 1;
        }
        QCOMPARE_GT(found, 0);
    }

    // An entry that was made elsewhere and is taken into this replica.
    void anImportedEntryDoesWhatTheOracleAllows()
    {
        const QString folder = m_folder.filePath(u"imported"_s);
        QVERIFY(found(folder));
        {
            auto store = LocalStore::open(folder);
            QVERIFY(store);
            const auto taken = store->accept(m_signed);
            QVERIFY2(taken, taken ? "" : qPrintable(said(taken.error())));
            QCOMPARE_EQ(taken->size(), m_signed.size());
        }

        compare(folder);
    }

    // Who reaches the shared log appends to it what they like.
    void whatIsAppendedToTheSharedLogDoesWhatTheOracleAllows()
    {
        auto log = SharedFile::create(m_folder.filePath(u"Acme.warroom"_s), u"0123456789abcdef"_s,
                                      m_room, u"Acme"_s);
        QVERIFY2(log, log ? "" : qPrintable(said(log.error())));
        QVERIFY((*log)->append({&m_founding, 1}));
        QVERIFY((*log)->append(m_signed));

        const QString folder = joined(u"shared"_s, **log);

        QVERIFY(!folder.isEmpty());
        compare(folder);

        // The same bytes once more, as somebody who kept a copy would append them: nothing is added.
        QVERIFY((*log)->append(m_signed));
        QCOMPARE_EQ((*log)->state()->size, static_cast<qint64>(m_signed.size()) + 1);
    }

    // A store that is not ours gives an order out twice, at another position.
    void aReplayedOrderOrdersNothing()
    {
        const auto pool = std::make_shared<Pool>();
        pool->state = {u"0123456789abcdef"_s, m_room, u"Acme"_s, 0};
        MemoryLog log(pool);
        QVERIFY(log.append({&m_founding, 1}));
        QVERIFY(log.append(m_signed));
        const QString folder = joined(u"replayed"_s, log);
        QVERIFY(!folder.isEmpty());
        const auto before = roomOf(folder);
        const std::size_t size = pool->entries.size();
        for (std::size_t i = size - 2; i > size - 42; --i) {
            LoggedEnvelope again = pool->entries[i];
            again.position = static_cast<qint64>(pool->entries.size()) + 1;
            pool->entries.push_back(again);
        }
        pool->state.size = static_cast<qint64>(pool->entries.size());

        auto link = LogLink::open(folder);
        QVERIFY(link);
        const auto exchanged = Synchroniser(*link, log).exchange();

        QVERIFY(!exchanged); // a store that gives an entry out twice is no log
        QCOMPARE(exchanged.error().fault, Fault::Integrity);
        const auto after = roomOf(folder);
        QCOMPARE_EQ(after->runs().size(), before->runs().size());
        QVERIFY(after->liveRuns.isEmpty());
        QCOMPARE_EQ(m_target.sends(), 0);
    }

    // Somebody signs the words of an old order anew, as their own.
    void anOldOrderInNewInkOrdersNothing()
    {
        Fold fold(gate, u"room"_s);
        AuthorityRoom script = raise(fold);
        const Cell allowed{Role::Primary, DecisionRight::Degrade, Second::OfRight, Yes::Holder,
                           Deed::Press};
        const auto entries = script.attempt(allowed, 0);
        for (const Authored& entry : entries)
            apply(fold, entry);
        QVERIFY(isKept(fold.room(), 0));
        const qsizetype runs = fold.room().runs().size();
        const Authored order = entries[entries.size() - 2];

        for (int role = 0; role < roleCount; ++role) {
            const QString who = actorOf(static_cast<Role>(role), DecisionRight::Degrade);
            apply(fold, {who, order.time, order.event});
            auto renamed = std::get<RunOrdered>(order.event);
            renamed.run = RunId(u"run-again"_s);
            apply(fold, {who, order.time, renamed});
        }

        QCOMPARE_EQ(fold.room().runs().size(), runs);
        QVERIFY(fold.room().liveRuns.isEmpty());
    }

    // What was refused where it stands stays refused, whoever is given the right afterwards.
    void aRightThatComesLaterMakesNoOldOrderGood()
    {
        Fold fold(gate, u"room"_s);
        AuthorityRoom script = raise(fold);
        const Cell refused{Role::Member, DecisionRight::Degrade, Second::None, Yes::None,
                           Deed::Press};
        const auto entries = script.attempt(refused, 0);
        for (const Authored& entry : entries)
            apply(fold, entry);
        QVERIFY(!isKept(fold.room(), 0));
        const System* system = fold.room().maybeSystem(systemOf(Second::None));
        apply(fold,
              {founder, entries.last().time,
               AuthoritySet{system->id,
                            DecisionRight::Degrade,
                            MemberId(u"mem"_s),
                            {},
                            false,
                            system->authority.value(DecisionRight::Degrade).setBy}});

        QVERIFY(mayExercise(fold.room(), MemberId(u"mem"_s), system->id, DecisionRight::Degrade)
                    .allowed());
        QVERIFY(!isKept(fold.room(), 0));
    }

private:
    void apply(Fold& fold, const Authored& entry)
    {
        ++m_position;
        fold.apply(Entry{EntryHash(u"entry-%1"_s.arg(m_position)), m_position, keyOf(entry.who),
                         entry.time, entry.event});
    }

    // Everybody on stage, and the runs that can be undone.
    AuthorityRoom raise(Fold& fold)
    {
        AuthorityRoom script(m_target.base());
        m_position = 0;
        apply(fold, {founder, Instant{1'789'999'999'000'000}, script.founding()});
        for (const Authored& entry : script.stage())
            apply(fold, entry);
        return script;
    }

    bool found(const QString& folder)
    {
        auto store = LocalStore::create(folder, u"Acme"_s);
        return store && store->accept({&m_founding, 1});
    }

    // Every cell's entries, signed by who they are from.
    void signAll()
    {
        AuthorityRoom script(m_target.base());
        {
            auto store = LocalStore::create(m_folder.filePath(u"founded"_s), u"Acme"_s);
            QVERIFY(store);
            const auto founded = store->append(*signerOf(founder), [&](const JournalHead&) {
                return Result<std::vector<UnsignedEntry>>(
                    {unsignedOf(script.founding(), SetClock().now())});
            });
            QVERIFY(founded);
            m_founding = founded->front().envelope;
            m_room = store->room().value_or(QString());
        }
        Forger forger(m_room);
        forger.knows(founder, 1, seal::entryHash(m_founding));
        for (const Authored& entry : script.stage())
            m_signed.push_back(forger.sign(entry));
        for (const Cell& cell : allCells()) {
            if (!isWorthSigning(cell))
                continue;
            for (const Authored& entry : script.attempt(cell, static_cast<int>(m_cells.size())))
                m_signed.push_back(forger.sign(entry));
            m_cells.append(cell);
        }
    }

    // A replica that has taken all of this log.
    QString joined(const QString& name, SharedLog& log)
    {
        const QString folder = m_folder.filePath(name);
        const auto state = log.state();
        auto link = state ? LogLink::join(folder, *state, u"somewhere"_s)
                          : Result<LogLink>(pass(state.error()));
        if (!link)
            return {};
        const auto taken = Synchroniser(*link, log).exchange();
        return taken && !taken->more ? folder : QString();
    }

    static std::shared_ptr<const Room> roomOf(const QString& folder)
    {
        static const SetClock clock;
        auto store = LocalStore::open(folder, OpenMode::ReadOnly);
        auto keeper = store ? RoomKeeper::open(std::move(*store), clock)
                            : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
        return keeper ? (*keeper)->room() : std::make_shared<const Room>();
    }

    // What the replica says of every cell, and that nothing moves when the desk of a holder opens on it.
    void compare(const QString& folder)
    {
        const auto room = roomOf(folder);
        QCOMPARE(room->memberName(MemberId(primary)), primary);
        for (int number = 0; number < m_cells.size(); ++number)
            QVERIFY2(isKept(*room, number) == mayHappen(m_cells[number]),
                     qPrintable(nameOf(m_cells[number])));
        QVERIFY(writeTargets(folder, Targets{{}, {m_target.base()}}));
        EngineParts parts;
        parts.folder = folder;
        parts.signer
            = [](const Room&) { return Result<std::shared_ptr<const Signer>>(signerOf(primary)); };
        {
            auto desk = Engine::open(std::move(parts));
            QVERIFY2(desk, desk ? "" : qPrintable(said(desk.error())));
            QCOMPARE((*desk)->member(), MemberId(primary));
        }
        m_target.settle();
        QCOMPARE_EQ(m_target.sends() + m_target.asked(), 0);
        qInfo("%d cells, %zu entries", static_cast<int>(m_cells.size()), m_signed.size());
    }

    QTemporaryDir m_folder;
    TargetServer m_target;
    QString m_room;
    seal::Envelope m_founding;
    std::vector<seal::Envelope> m_signed;
    QList<Cell> m_cells; // in the order of their numbers
    qint64 m_position = 0;
};

QTEST_GUILESS_MAIN(TestAuthorityOracle)

} // namespace tst_authorityoracle

#include "tst_authorityoracle.moc"

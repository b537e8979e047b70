// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"
#include "app/engine/roommaking.h"
#include "app/engine/synchroniser.h"
#include "models/state/fields.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/support/memorylog.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_roomkeeper {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint8_t adasKey = 1;

class TickingClock final : public Clock
{
public:
    Instant now() const override { return Instant{1'790'000'000'000'000 + 1'000'000 * ++m_ticks}; }

    qint64 monotonicMs() const override { return 1'000'000; }

private:
    mutable qint64 m_ticks = 0;
};

// A computer on which Ada's key lies, with a replica of the room.
struct Desk {
    Desk(const QString& replica, const std::shared_ptr<Pool>& pool)
        : folder(replica)
        , signer(adasKey)
        , log(pool)
    {
    }

    bool open()
    {
        auto store = LocalStore::open(folder);
        auto opened = store ? RoomKeeper::open(std::move(*store), clock)
                            : Result<std::unique_ptr<RoomKeeper>>(pass(store.error()));
        auto linked = LogLink::open(folder);
        if (!opened || !linked)
            return false;
        keeper = std::move(*opened);
        keeper->signWith(&signer);
        link.emplace(std::move(*linked));
        sync = std::make_unique<Synchroniser>(*link, log);
        return true;
    }

    const Incident& incident()
    {
        static_cast<void>(keeper->tail());
        return *keeper->room()->maybeIncident(IncidentId(u"i0"_s));
    }

    Result<Receipt> set(const QString& field, const QString& value, const EntryHash& base)
    {
        return keeper->submit(Command{
            IncidentChanged{IncidentId(u"i0"_s), {FieldChange{field, value, base}}, u"why"_s}});
    }

    Result<Receipt> note(const QString& text)
    {
        NoteAdded note;
        note.incident = IncidentId(u"i0"_s);
        note.note = NoteId(text);
        note.text = text;
        return keeper->submit(Command{note});
    }

    QString folder;
    PlainSigner signer;
    TickingClock clock;
    MemoryLog log;
    std::unique_ptr<RoomKeeper> keeper;
    std::optional<LogLink> link;
    std::unique_ptr<Synchroniser> sync;
};

} // namespace

class TestRoomKeeper final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_pool = std::make_shared<Pool>();
        m_ada = std::make_unique<Desk>(m_folder->filePath(u"ada"_s), m_pool);
        Member ada;
        ada.id = MemberId(u"ada"_s);
        ada.name = u"Ada"_s;
        ada.contacts = {Contact{u"phone"_s, u"+49"_s}};
        ada.steward = true;
        QVERIFY(makeRoom(m_ada->folder, {u"Room"_s, ada, u"desk"_s, {}, false}, m_ada->signer,
                         m_ada->clock));
        QVERIFY(m_ada->open());
        System bot;
        bot.id = SystemId(u"bot"_s);
        bot.name = u"Bot"_s;
        bot.accountable = ada.id;
        IncidentDeclared declared;
        declared.incident = IncidentId(u"i0"_s);
        declared.title = u"first"_s;
        declared.systems = {bot.id};
        const auto made
            = m_ada->keeper->submitAll({Command{SystemSet{bot, {}}}, Command{declared}});
        QVERIFY2(made, made ? "" : qPrintable(sentence(made.error())));
        LocalStore& store = m_ada->keeper->store();
        m_pool->state = {store.head()->log, store.room().value_or(QString()), u"Room"_s, 0};
        const auto entries = store.entriesAfter(0, 100);
        for (const StoredEntry& entry : *entries)
            QVERIFY(m_ada->log.append({&entry.envelope, 1}));
        QVERIFY(m_ada->link->share(u"memory"_s));
        m_elsewhere = std::make_unique<Desk>(m_folder->filePath(u"elsewhere"_s), m_pool);
        QVERIFY(LogLink::join(m_elsewhere->folder, m_pool->state, u"memory"_s));
        QVERIFY(m_elsewhere->open());
        QVERIFY(m_elsewhere->sync->exchange());
    }

    // A copied key makes this computer sign anew what waits; what an open editor shows gets another hash by that.
    void whoseEditorWasOpenWhileTheirDeviceSignedAnewHasSeenTheValueInIt()
    {
        QVERIFY(m_ada->set(u"types"_s, u"vendor-change"_s, shownBy(u"types"_s)));
        QVERIFY(m_ada->set(u"title"_s, u"second"_s, shownBy(u"title"_s)));
        const EntryHash types = shownBy(u"types"_s);
        const EntryHash title = shownBy(u"title"_s);
        for (int time = 0; time < 2; ++time) { // anew, and once more
            QVERIFY(m_elsewhere->note(u"elsewhere %1"_s.arg(time)));
            QVERIFY(m_elsewhere->sync->exchange());
            QVERIFY(!m_ada->sync->exchange());
            QVERIFY(m_ada->link->signAgain(m_ada->signer));
        }
        QVERIFY(shownBy(u"types"_s) != types);

        QVERIFY(m_ada->set(u"types"_s, u"privacy-leak"_s, types));
        QVERIFY(m_ada->sync->exchange());
        const auto kept = m_ada->set(u"title"_s, u"third"_s, title);

        QVERIFY2(kept, kept ? "" : qPrintable(sentence(kept.error())));
        QVERIFY(m_ada->sync->exchange());
        QVERIFY(m_elsewhere->sync->exchange());
        for (Desk* desk : {m_ada.get(), m_elsewhere.get()}) {
            const Incident& incident = desk->incident();
            QCOMPARE_EQ(incident.conflicts.size(), 0);
            QCOMPARE(fieldText(incident, u"types"_s), u"privacy-leak"_s);
            QCOMPARE(incident.title, u"third"_s);
        }
    }

    void whoTypesTheHashOfAnEntryThatIsStillThereIsTakenAtTheirWord()
    {
        QVERIFY(m_ada->set(u"title"_s, u"second"_s, shownBy(u"title"_s)));
        const EntryHash seen = shownBy(u"title"_s);
        QVERIFY(m_ada->note(seen.value));

        QCOMPARE(m_ada->incident().notes.last().text, seen.value);
        QVERIFY(m_ada->set(u"title"_s, u"third"_s, seen));
        QCOMPARE_EQ(m_ada->incident().conflicts.size(), 0);
        QVERIFY(m_ada->set(u"title"_s, u"fourth"_s, seen)); // an editor from before the third
        QCOMPARE_EQ(m_ada->incident().conflicts.size(), 1);
    }

private:
    EntryHash shownBy(const QString& field) { return m_ada->incident().origins.value(field).entry; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Pool> m_pool;
    std::unique_ptr<Desk> m_ada;
    std::unique_ptr<Desk> m_elsewhere;
};

QTEST_GUILESS_MAIN(TestRoomKeeper)

} // namespace tst_roomkeeper

#include "tst_roomkeeper.moc"

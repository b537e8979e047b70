// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/synchroniser.h"
#include "app/journal/verifier.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/support/memorylog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <stdexcept>

namespace tst_synchroniser {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString said(const Error& error)
{
    return faultName(error.fault) + u": "_s + sentence(error);
}

template<class T>
QString said(const Result<T>& result)
{
    return result ? QString() : said(result.error());
}

// A person: a replica, its link, and a way to the log.
struct Person {
    Person(const QString& replica, std::uint8_t key, const std::shared_ptr<Pool>& pool)
        : folder(replica)
        , signer(key)
        , log(pool)
    {
    }

    void open()
    {
        store.emplace(std::move(*LocalStore::open(folder)));
        link.emplace(std::move(*LogLink::open(folder)));
        sync = std::make_unique<Synchroniser>(*link, log);
    }

    void close()
    {
        sync.reset();
        link.reset();
        store.reset();
    }

    Result<std::vector<StoredEntry>> write(int count, const std::string& text = "note")
    {
        return store->append(signer, notes(count, text));
    }

    std::vector<seal::Digest> hashes()
    {
        std::vector<seal::Digest> all;
        const auto entries = store->entriesAfter(0, 100'000);
        for (const StoredEntry& entry : *entries)
            all.push_back(entry.hash);
        return all;
    }

    QString folder;
    PlainSigner signer;
    MemoryLog log;
    std::optional<LocalStore> store;
    std::optional<LogLink> link;
    std::unique_ptr<Synchroniser> sync;
};

} // namespace

class TestSynchroniser final : public QObject
{
    Q_OBJECT

private:
    // A room of three entries, shared, and two people in it.
    void makeRoom()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_pool = std::make_shared<Pool>();
        auto founded = LocalStore::create(m_folder->filePath(u"a"_s), u"Room"_s);
        QVERIFY(founded);
        const PlainSigner signer(1);
        QVERIFY(founded->append(signer, notes(3)));
        m_pool->state = {founded->head()->log, founded->room().value_or(QString()), u"Room"_s, 0};
        MemoryLog log(m_pool);
        const auto first = founded->entriesAfter(0, 10);
        for (const StoredEntry& entry : *first)
            QVERIFY(log.append({&entry.envelope, 1}));
        m_a = std::make_unique<Person>(m_folder->filePath(u"a"_s), 1, m_pool);
        QVERIFY(LogLink::open(m_a->folder)->share(u"memory"_s));
        m_a->open();
        m_b = std::make_unique<Person>(m_folder->filePath(u"b"_s), 2, m_pool);
        QVERIFY(LogLink::join(m_b->folder, m_pool->state, u"memory"_s));
        m_b->open();
        const auto joined = m_b->sync->exchange();
        QVERIFY2(joined, qPrintable(said(joined)));
        QCOMPARE_EQ(joined->taken, 3);
    }

    // An old copy of the log was put back and written on, and then somebody's entries came who had seen another fourth one.
    void splitTheLog()
    {
        const auto old = m_pool->entries;
        QVERIFY(m_a->write(1, "one"));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_a->write(1, "saw four entries"));
        const auto seen = m_a->store->waiting()->front().envelope;
        m_pool->entries = old;
        m_pool->state.size = 3;
        QVERIFY(m_b->write(1, "four, too"));
        QVERIFY(m_b->sync->exchange());
        const auto one = m_a->store->entriesAfter(3, 1)->front().envelope;
        QVERIFY(m_b->log.append({&one, 1}));
        QVERIFY(m_b->log.append({&seen, 1}));
        QVERIFY(!m_b->sync->exchange());
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Changed);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Pool> m_pool;
    std::unique_ptr<Person> m_a;
    std::unique_ptr<Person> m_b;

private slots:

    void init() { makeRoom(); }

    void anEntryWaitsUntilTheLogGaveItAPosition()
    {
        const auto written = m_a->write(2);
        QVERIFY2(written, qPrintable(said(written)));
        QCOMPARE_EQ(written->front().position, -1);
        QCOMPARE_EQ(m_a->store->waiting()->size(), 2U);
        QCOMPARE_EQ(m_a->store->head()->size, 3);

        const auto done = m_a->sync->exchange();

        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE_EQ(done->pushed, 2);
        QCOMPARE_EQ(done->waiting, 0);
        QCOMPARE_EQ(m_a->store->waiting()->size(), 0U);
        QCOMPARE_EQ(m_a->store->entry(written->front().hash)->value().position, 4);
        QCOMPARE_EQ(m_b->sync->exchange()->taken, 2);
        QCOMPARE_EQ(m_b->store->head()->root, m_a->store->head()->root);
        QVERIFY(verifyJournal(m_b->folder)->isSound());
    }

    void bothWriteOfflineAndTheirReplicasBecomeEqual()
    {
        for (int i = 0; i < 5; ++i) {
            QVERIFY(m_a->write(3, "a"));
            QVERIFY(m_b->write(2, "b"));
        }

        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_b->sync->exchange());
        QVERIFY(m_a->sync->exchange());

        QCOMPARE_EQ(m_a->store->head()->size, 28);
        QCOMPARE(m_a->hashes(), m_b->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    void anAnswerThatIsLostDoublesNothing()
    {
        QVERIFY(m_a->write(2));
        for (int calls = 0; calls < 12; ++calls) {
            // The nth call of the exchange loses its answer.
            QVERIFY(m_a->write(1));
            m_a->log.next
                = calls % 2 == 0 ? MemoryLog::Mishap::AnswerLost : MemoryLog::Mishap::Unreachable;
            QVERIFY(!m_a->sync->exchange());
        }
        const auto done = m_a->sync->exchange();
        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE_EQ(m_a->store->head()->size, 17);
        QCOMPARE_EQ(m_pool->entries.size(), 17U);
    }

    void anOldCopyOfTheLogStopsWhoSawMore()
    {
        QVERIFY(m_a->write(4));
        QVERIFY(m_a->sync->exchange());
        m_pool->cutTo(4);

        const auto refused = m_a->sync->exchange();

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
        QVERIFY2(refused.error().reason.contains(u"4 entries"_s), qPrintable(said(refused)));
        const auto written = m_a->write(1);
        QVERIFY(!written);
        QCOMPARE_EQ(written.error().fault, Fault::Integrity);
        QCOMPARE_EQ(m_a->store->entriesAfter(0, 100)->size(), 7U); // both histories are there
        QVERIFY(m_b->sync->exchange());                            // who saw less cannot know
    }

    void aFileThatLostItsEndGetsItBackAsItWas()
    {
        QVERIFY(m_a->write(4));
        QVERIFY(m_a->sync->exchange());
        const auto before = m_a->store->head();
        m_pool->cutTo(4);
        QVERIFY(!m_a->sync->exchange());

        const auto accepted = m_a->sync->accept(nullptr);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE(*m_a->store->head(), *before);
        QCOMPARE_EQ(m_pool->entries.size(), 7U);
        QVERIFY(m_a->write(1));
        QVERIFY(m_a->sync->exchange());
        QCOMPARE_EQ(m_b->sync->exchange()->head.size, 8);
    }

    void anOldCopyThatWasWrittenOnIsAcceptedUnderANewId()
    {
        QVERIFY(m_a->write(4, "lost"));
        QVERIFY(m_a->sync->exchange());
        m_pool->cutTo(3);
        QVERIFY(m_b->write(2, "new"));
        QVERIFY(m_b->sync->exchange()); // saw three entries only
        const auto refused = m_a->sync->exchange();
        QVERIFY(!refused);
        QCOMPARE_EQ(m_a->link->life()->halt, (Halt{HaltKind::Shorter, 7, 3}));

        const auto accepted = m_a->sync->accept(&m_a->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE_EQ(m_a->store->head()->size, 9);
        const auto other = m_b->sync->exchange();
        QVERIFY(!other);
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Renewed);
        const auto both = m_b->sync->accept(&m_b->signer);
        QVERIFY2(both, qPrintable(said(both)));
        QCOMPARE(m_a->hashes(), m_b->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
        QVERIFY(verifyJournal(m_b->folder)->isSound());
    }

    void rowsThatWereSwappedOrDroppedAreFoundByAnAudit()
    {
        QVERIFY(m_a->write(6));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_b->sync->exchange());
        std::swap(m_pool->entries[4].envelope, m_pool->entries[5].envelope);
        std::swap(m_pool->entries[4].hash, m_pool->entries[5].hash);

        const auto swapped = m_a->sync->exchange({.audit = true});

        QVERIFY(!swapped);
        QCOMPARE_EQ(m_a->link->life()->halt, (Halt{HaltKind::Changed, 9, 4}));
        m_pool->entries.erase(m_pool->entries.begin() + 6);
        QVERIFY(!m_b->sync->exchange({.audit = true}));
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Changed);
    }

    void aCopiedProfileIsFoundAndNothingTypedIsLost()
    {
        // The same key on another computer, from a copy of the replica.
        Person copy(m_folder->filePath(u"copy"_s), 1, m_pool);
        QVERIFY(LogLink::join(copy.folder, m_pool->state, u"memory"_s));
        copy.open();
        QVERIFY(copy.sync->exchange());
        QVERIFY(copy.write(2, "elsewhere"));
        QVERIFY(m_a->write(2, "here"));
        QVERIFY(copy.sync->exchange());

        const auto found = m_a->sync->exchange();

        QVERIFY(!found);
        QCOMPARE_EQ(found.error().fault, Fault::Integrity);
        QCOMPARE_EQ(m_a->link->life()->halt->kind, HaltKind::Copied);
        QVERIFY(!m_a->write(1));
        const auto accepted = m_a->sync->accept(&m_a->signer);
        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE_EQ(m_a->store->head()->size, 7);
        QVERIFY(copy.sync->exchange());
        QCOMPARE(copy.hashes(), m_a->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    void anEntryThatNobodySignedIsKeptInItsPlaceWithoutEffect()
    {
        QVERIFY(m_b->write(1, "good"));
        const StoredEntry good = m_b->store->waiting()->front();
        StoredEntry forged = good;
        forged.envelope.signature[3] ^= 1U;
        QVERIFY(m_b->log.append({&forged.envelope, 1}));

        const auto done = m_a->sync->exchange();

        QVERIFY2(done, qPrintable(said(done)));
        const auto entries = m_a->store->entriesAfter(3, 10);
        QCOMPARE_EQ(entries->size(), 1U);
        QVERIFY(!entries->front().flaw.isEmpty());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
        QVERIFY(m_b->sync->exchange()); // the real one follows and takes effect
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_a->store->entriesAfter(4, 10)->front().flaw.isEmpty());
        QCOMPARE(m_a->hashes(), m_b->hashes());
    }

    void aSplitViewIsFoundByWhatAnAuthorSaysToHaveSeen()
    {
        // B is shown another log under the same id.
        auto fork = std::make_shared<Pool>(*m_pool);
        Person misled(m_folder->filePath(u"misled"_s), 3, fork);
        QVERIFY(LogLink::join(misled.folder, fork->state, u"memory"_s));
        misled.open();
        QVERIFY(misled.sync->exchange());
        QVERIFY(misled.write(1, "first, over there"));
        QVERIFY(misled.sync->exchange());
        QVERIFY(misled.write(1, "saw what nobody else saw"));
        QVERIFY(misled.sync->exchange());
        QVERIFY(m_a->write(1, "first, over here"));
        QVERIFY(m_a->sync->exchange());
        // Whoever keeps the logs lets the entries through all the same.
        for (std::size_t i = 3; i < fork->entries.size(); ++i) {
            const auto envelope = *seal::readEnvelope(fork->entries[i].envelope);
            QVERIFY(m_a->log.append({&envelope, 1}));
        }

        const auto found = m_a->sync->exchange();

        QVERIFY(!found);
        QCOMPARE_EQ(m_a->link->life()->halt->kind, HaltKind::Changed);
    }

    // The other computer's entries get between taking and pushing, so the log holds both under one number.
    void aCopiedProfileThatWritesMeanwhileTakesNoEntryItsEffect()
    {
        Person copy(m_folder->filePath(u"copy"_s), 1, m_pool);
        QVERIFY(LogLink::join(copy.folder, m_pool->state, u"memory"_s));
        copy.open();
        QVERIFY(copy.sync->exchange());
        QVERIFY(copy.write(2, "elsewhere"));
        QVERIFY(m_a->write(2, "here"));
        const auto theirs = copy.store->waiting();
        for (const StoredEntry& entry : *theirs)
            m_a->log.appendedBefore.push_back(entry.envelope);

        const auto found = m_a->sync->exchange();

        QVERIFY(!found);
        QCOMPARE_EQ(m_a->link->life()->halt->kind, HaltKind::Copied);
        QCOMPARE_EQ(m_a->store->waiting()->size(), 2U); // what was typed waits to be signed anew
        const auto accepted = m_a->sync->accept(&m_a->signer);
        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE_EQ(m_a->store->waiting()->size(), 0U);
        const auto entries = m_a->store->entriesAfter(0, 100);
        QCOMPARE_EQ(entries->size(), 9U); // three, two of each, and two that were signed anew
        QCOMPARE_EQ(std::count_if(entries->begin(), entries->end(),
                                  [](const StoredEntry& entry) { return entry.flaw.isEmpty(); }),
                    7);
        QVERIFY(copy.sync->exchange());
        QCOMPARE(copy.hashes(), m_a->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    // What B wrote waits here, for a log that was turned back; B's computer is restored from a backup and gives the
    // number out again; then the log is turned back once more.
    void twoEntriesOfSomebodyElseUnderOneNumberStopNobody()
    {
        QVERIFY(m_b->write(1, "before the backup was put back"));
        QVERIFY(m_b->sync->exchange());
        QVERIFY(m_a->sync->exchange());
        const StoredEntry lost = m_a->store->entriesAfter(3, 10)->front();
        m_pool->cutTo(3);
        const auto renewed = m_a->log.renew(m_pool->state.log);
        QVERIFY(renewed);
        QVERIFY(m_a->link->accept(*renewed, 3, {lost.hash}));
        Person restored(m_folder->filePath(u"restored"_s), 2, m_pool);
        QVERIFY(LogLink::join(restored.folder, m_pool->state, u"memory"_s));
        restored.open();
        QVERIFY(restored.sync->exchange());
        QVERIFY(restored.write(1, "after it"));
        QVERIFY(restored.sync->exchange());
        QVERIFY(m_a->link->take(*m_a->log.after(3, 10)));
        m_pool->cutTo(3);
        QVERIFY(m_b->log.renew(m_pool->state.log)); // somebody else accepted it first
        QVERIFY(!m_a->sync->exchange());

        const auto accepted = m_a->sync->accept(&m_a->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE_EQ(m_a->store->waiting()->size(), 0U);
        QCOMPARE_EQ(m_a->hashes().back(), lost.hash);
        QVERIFY(!restored.sync->exchange());
        QVERIFY(!restored.sync->accept(&restored.signer));
        QCOMPARE_EQ(restored.link->life()->halt->kind, HaltKind::Copied);
        const auto anew = restored.sync->accept(&restored.signer);
        QVERIFY2(anew, qPrintable(said(anew)));
        QVERIFY(m_a->sync->exchange());
        QCOMPARE(m_a->hashes(), restored.hashes());
        QCOMPARE_EQ(m_a->store->head()->size, 5);
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    void whatWasSignedAnewIsNotSignedOnceMoreByAnOldCopyOfTheReplica()
    {
        QVERIFY(m_a->write(2, "typed once"));
        m_a->close();
        QVERIFY(QDir().mkpath(m_folder->filePath(u"old"_s)));
        QVERIFY(QFile::copy(journalPath(m_a->folder), m_folder->filePath(u"old/journal.sqlite"_s)));
        m_a->open();
        Person copy(m_folder->filePath(u"copy"_s), 1, m_pool);
        QVERIFY(LogLink::join(copy.folder, m_pool->state, u"memory"_s));
        copy.open();
        QVERIFY(copy.sync->exchange());
        QVERIFY(copy.write(1, "elsewhere"));
        QVERIFY(copy.sync->exchange());
        QVERIFY(!m_a->sync->exchange());
        QVERIFY(m_a->sync->accept(&m_a->signer));
        Person restored(m_folder->filePath(u"old"_s), 1, m_pool);
        restored.open();
        QVERIFY(!restored.sync->exchange());

        const auto accepted = restored.sync->accept(&restored.signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QCOMPARE_EQ(restored.store->head()->size, 6); // three, one from elsewhere, two signed anew
        QCOMPARE_EQ(restored.store->waiting()->size(), 0U);
        QCOMPARE(restored.hashes(), m_a->hashes());
    }

    void historiesThatCameUnderOneIdAreAllPutAside()
    {
        const Pool old = *m_pool;
        for (int round = 0; round < 5; ++round) {
            Person other(m_folder->filePath(u"other%1"_s.arg(round)),
                         static_cast<std::uint8_t>(10 + round), m_pool);
            m_pool->entries = old.entries;
            m_pool->state = old.state;
            QVERIFY(LogLink::join(other.folder, m_pool->state, u"memory"_s));
            other.open();
            QVERIFY(other.sync->exchange());
            QVERIFY(other.write(1, "written on an old copy"));
            QVERIFY(other.sync->exchange());
            auto done = m_a->sync->exchange();
            for (int decisions = 0; !done && decisions < 3; ++decisions)
                done = m_a->sync->accept(&m_a->signer);
            QVERIFY2(done, qPrintable(said(done)));
        }
        QVERIFY(m_a->write(1));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    // Someone who gives back what the log lost cannot sign for its author, and goes on.
    void whatTheLogLostOfOthersIsGivenBackEvenWhenTheirNumbersAreTaken()
    {
        QVERIFY(m_a->write(1, "shared, then lost"));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_b->sync->exchange());
        m_pool->cutTo(3);
        Person restored(m_folder->filePath(u"restored"_s), 1, m_pool); // of a backup
        QVERIFY(LogLink::join(restored.folder, m_pool->state, u"memory"_s));
        restored.open();
        QVERIFY(restored.sync->exchange());
        QVERIFY(restored.write(1, "signed again"));
        QVERIFY(restored.sync->exchange());
        QVERIFY(!m_b->sync->exchange());

        const auto accepted = m_b->sync->accept(&m_b->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QVERIFY(!m_b->link->life()->halt);
        QCOMPARE_EQ(m_b->store->waiting()->size(), 0U);
        const auto last = m_b->store->entriesAfter(4, 10);
        QCOMPARE_EQ(last->size(), 1U);
        QVERIFY(!last->front().flaw.isEmpty());
        QVERIFY(m_b->write(1));
        QVERIFY(m_b->sync->exchange());
    }

    void aLogThatGotBackAnOldIdGetsANewOneWhenAuthorsSawSomethingElseUnderIt()
    {
        splitTheLog();
        const QString before = m_pool->state.log;

        const auto accepted = m_b->sync->accept(&m_b->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QVERIFY(m_pool->state.log != before);
        QVERIFY(verifyJournal(m_b->folder)->isSound());
        QVERIFY(!m_a->sync->exchange());
        QVERIFY(m_a->sync->accept(&m_a->signer));
        QCOMPARE(m_a->hashes(), m_b->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    // Its entries go back as they were, and with them an author who saw something else under the old id.
    void aHistoryThatContradictsItselfIsNotGivenBackUnderTheIdItHad()
    {
        splitTheLog();
        const QString before = m_pool->state.log;
        m_pool->cutTo(4);

        const auto accepted = m_b->sync->accept(&m_b->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QVERIFY(m_pool->state.log != before);
        QCOMPARE_EQ(m_pool->entries.size(), 6U);
        QVERIFY(verifyJournal(m_b->folder)->isSound());
        QVERIFY(!m_a->sync->exchange());
        QVERIFY(m_a->sync->accept(&m_a->signer));
        QCOMPARE(m_a->hashes(), m_b->hashes());
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }

    void anOldIdThatStoodForAnotherHistoryIsNotTakenUpAgain()
    {
        splitTheLog();
        const Pool old = *m_pool;
        QVERIFY(m_b->sync->accept(&m_b->signer));
        QVERIFY(m_b->write(1, "under the new id"));
        QVERIFY(m_b->sync->exchange());
        m_pool->entries = old.entries;
        m_pool->state = old.state;
        QVERIFY(!m_b->sync->exchange());
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Renewed);

        const auto accepted = m_b->sync->accept(&m_b->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        QVERIFY(m_pool->state.log != old.state.log);
        QCOMPARE_EQ(m_pool->entries.size(), 7U);
        QVERIFY(verifyJournal(m_b->folder)->isSound());
    }

    // What the others had seen before counts under the old id only.
    void whoMeetsADecisionOfSomebodyElseHalfwayIsToldOfItAndOfNothingWorse()
    {
        QVERIFY(m_a->write(1, "lost"));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_a->write(1, "saw what was lost"));
        m_pool->cutTo(3);
        QVERIFY(m_b->write(1, "new"));
        QVERIFY(m_b->sync->exchange());
        QVERIFY(!m_a->sync->exchange());
        m_b->log.meanwhile = [this] { QVERIFY(m_a->sync->accept(&m_a->signer)); };

        const auto found = m_b->sync->exchange();

        QVERIFY(!found);
        QCOMPARE_EQ(m_b->link->life()->halt, (Halt{HaltKind::Renewed, 6, 6}));
        QCOMPARE(found.error(), haltError(u"memory"_s, Halt{HaltKind::Renewed, 6, 6}));
        QVERIFY(m_b->sync->accept(&m_b->signer));
        QCOMPARE(m_a->hashes(), m_b->hashes());
        QVERIFY(verifyJournal(m_b->folder)->isSound());
    }

    void whoIsKilledBeforeTheLogIsJudgedHasTakenNothing()
    {
        QVERIFY(m_a->write(1));
        QVERIFY(m_a->sync->exchange());
        const auto page = m_b->log.after(3, 10);
        const LogLink::Judge killed =
            [](const ReplicaLife&, const std::vector<StoredEntry>&) -> Result<std::optional<Halt>> {
            throw std::runtime_error("killed");
        };
        const LogLink::Judge bad = [](const ReplicaLife&, const std::vector<StoredEntry>& added) {
            return Result<std::optional<Halt>>(Halt{HaltKind::Changed, added.front().position, 3});
        };

        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 static_cast<void>(m_b->link->take(*page, killed)));
        QCOMPARE_EQ(m_b->store->head()->size, 3);
        QVERIFY(m_b->link->take(*page, bad));

        QCOMPARE_EQ(m_b->store->head()->size, 4);
        QCOMPARE_EQ(m_b->store->life()->halt, (Halt{HaltKind::Changed, 4, 3}));
    }

    void aCopiedProfileDoesNotHideThatHistoryChanged()
    {
        Person copy(m_folder->filePath(u"copy"_s), 2, m_pool);
        QVERIFY(LogLink::join(copy.folder, m_pool->state, u"memory"_s));
        copy.open();
        QVERIFY(copy.sync->exchange());
        QVERIFY(copy.write(1, "elsewhere"));
        const auto old = m_pool->entries;
        QVERIFY(m_a->write(1, "one"));
        QVERIFY(m_a->sync->exchange());
        QVERIFY(m_a->write(1, "saw four entries"));
        const auto seen = m_a->store->waiting()->front().envelope;
        const auto one = m_a->store->entriesAfter(3, 1)->front().envelope;
        m_pool->entries = old;
        m_pool->state.size = 3;
        QVERIFY(m_b->write(1, "here"));
        QVERIFY(copy.sync->exchange());
        QVERIFY(copy.log.append({&one, 1}));
        QVERIFY(copy.log.append({&seen, 1}));

        QVERIFY(!m_b->sync->exchange());
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Changed);
        QVERIFY(!m_b->sync->accept(&m_b->signer));
        QCOMPARE_EQ(m_b->link->life()->halt->kind, HaltKind::Copied);
        const auto accepted = m_b->sync->accept(&m_b->signer);

        QVERIFY2(accepted, qPrintable(said(accepted)));
        const auto entries = m_b->store->entriesAfter(0, 100);
        QCOMPARE_EQ(entries->size(), 7U);
        QVERIFY(std::all_of(entries->begin(), entries->end(),
                            [](const StoredEntry& entry) { return entry.flaw.isEmpty(); }));
        QVERIFY(verifyJournal(m_b->folder)->isSound());
    }

    // The program was started anew, so it keeps no root of that size.
    void aSplitViewIsFoundHoweverLongAgoTheAuthorSawIt()
    {
        auto fork = std::make_shared<Pool>(*m_pool);
        Person misled(m_folder->filePath(u"misled"_s), 3, fork);
        QVERIFY(LogLink::join(misled.folder, fork->state, u"memory"_s));
        misled.open();
        QVERIFY(misled.sync->exchange());
        QVERIFY(misled.write(1, "first, over there"));
        QVERIFY(misled.sync->exchange());
        QVERIFY(misled.write(1, "saw what nobody else saw"));
        QVERIFY(misled.sync->exchange());
        QVERIFY(m_a->write(5, "over here"));
        QVERIFY(m_a->sync->exchange());
        m_a->close();
        m_a->open();
        for (std::size_t i = 3; i < fork->entries.size(); ++i) {
            const auto envelope = *seal::readEnvelope(fork->entries[i].envelope);
            QVERIFY(m_a->log.append({&envelope, 1}));
        }

        const auto found = m_a->sync->exchange();

        QVERIFY(!found);
        QCOMPARE_EQ(m_a->link->life()->halt->kind, HaltKind::Changed);
    }

    void anotherProcessMayHaveAcceptedAnotherHistory()
    {
        QVERIFY(m_a->write(2, "lost"));
        QVERIFY(m_a->sync->exchange());
        m_pool->cutTo(3);
        QVERIFY(m_b->write(2, "new"));
        QVERIFY(m_b->sync->exchange());
        auto link = LogLink::open(m_a->folder);
        Synchroniser other(*link, m_a->log);
        QVERIFY(!other.exchange());
        m_pool->takesForeign
            = false; // nothing is given back, so that both histories are of one length
        QVERIFY(other.accept(nullptr));
        QVERIFY(!m_b->sync->exchange());
        QVERIFY(m_b->sync->accept(&m_b->signer));
        QVERIFY(m_b->write(1, "saw the new ones"));
        QVERIFY(m_b->sync->exchange());

        const auto done = m_a->sync->exchange();

        QVERIFY2(done, qPrintable(said(done)));
        QCOMPARE(m_a->hashes(), m_b->hashes());
    }

    void leavingGivesWhatWaitsItsPositionsHere()
    {
        QVERIFY(m_a->write(2));
        QVERIFY(m_a->link->leave());
        QCOMPARE_EQ(m_a->store->head()->size, 5);
        QVERIFY(!m_a->link->life()->isShared());
        QCOMPARE_EQ(m_a->write(1)->front().position, 6);
        QVERIFY(verifyJournal(m_a->folder)->isSound());
    }
};

QTEST_GUILESS_MAIN(TestSynchroniser)

} // namespace tst_synchroniser

#include "tst_synchroniser.moc"

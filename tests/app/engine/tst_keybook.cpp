// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/keybook.h"
#include "app/keys/signer.h"
#include "models/rules/gate.h"
#include "models/seal/digest.h"
#include "models/state/fold.h"
#include "models/state/restricted.h"

#include <QtTest/QTest>

namespace tst_keybook {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const IncidentId leak{u"leak"_s};
const MemberId ada{u"ada"_s};
const MemberId ben{u"ben"_s};
const MemberId cleo{u"cleo"_s};

// One computer: a device key, the keys it was given, and the room as it folds it.
struct Computer {
    explicit Computer(std::uint8_t number)
        : signer(keysOf(number))
    {
    }

    static seal::KeyPair keysOf(std::uint8_t number)
    {
        seal::Seed seed{};
        seed.fill(number);
        return seal::keyPairFromSeed(seed);
    }

    DeviceSigner signer;
    KeyBook book{};
};

bool isSame(const SecretBytes* a, const SecretBytes* b)
{
    return a != nullptr && b != nullptr
        && std::equal(a->octets().begin(), a->octets().end(), b->octets().begin(),
                      b->octets().end());
}

} // namespace

class TestKeyBook final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready()); }

    void init()
    {
        m_ada = std::make_unique<Computer>(std::uint8_t{1});
        m_ben = std::make_unique<Computer>(std::uint8_t{2});
        m_cleo = std::make_unique<Computer>(std::uint8_t{3});
        m_second = std::make_unique<Computer>(std::uint8_t{4});
        m_room = Room();
        m_room.rules = rulesVersion;
        m_position = 0;
        enrol(ada, *m_ada);
        enrol(ben, *m_ben);
        enrol(cleo, *m_cleo);
    }

    void whoIsNamedHasTheKeyAndNobodyElse()
    {
        const AccessSet set = change({ben});
        QCOMPARE(set.epoch, 1);
        QCOMPARE(set.keys.size(), 2);
        QVERIFY(isSame(m_ben->book.maybeKey(leak, 1), m_ada->book.maybeKey(leak, 1)));
        QVERIFY(m_cleo->book.maybeKey(leak, 1) == nullptr);
        QVERIFY(m_ben->book.maybeKey(IncidentId(u"other"_s), 1) == nullptr);
    }

    void whoIsAddedGetsTheOldKeysAndARemovalStartsANewOne()
    {
        change({ben});
        const AccessSet removed = change({}, {ben});
        QCOMPARE(removed.epoch, 2);
        QCOMPARE(removed.keys.size(), 1);
        QVERIFY(m_ben->book.maybeKey(leak, 1) != nullptr);
        QVERIFY(m_ben->book.maybeKey(leak, 2) == nullptr);
        QVERIFY(!isSame(m_ada->book.maybeKey(leak, 1), m_ada->book.maybeKey(leak, 2)));
        const AccessSet added = change({cleo});
        QCOMPARE(added.epoch, 2);
        QVERIFY(isSame(m_cleo->book.maybeKey(leak, 1), m_ada->book.maybeKey(leak, 1)));
        QVERIFY(isSame(m_cleo->book.maybeKey(leak, 2), m_ada->book.maybeKey(leak, 2)));
    }

    void aDeviceThatIsEnrolledLaterGetsNothingUnasked()
    {
        change({ben, cleo});
        addDevice(ben, *m_second); // by a steward, who need not be a member of the incident
        change({}, {cleo});
        QVERIFY(m_ben->book.maybeKey(leak, 2) != nullptr);
        QVERIFY(m_second->book.maybeKey(leak, 1) == nullptr);
        QVERIFY(m_second->book.maybeKey(leak, 2) == nullptr);
        change({ben}); // asked
        QVERIFY(isSame(m_second->book.maybeKey(leak, 1), m_ada->book.maybeKey(leak, 1)));
        QVERIFY(isSame(m_second->book.maybeKey(leak, 2), m_ada->book.maybeKey(leak, 2)));
    }

    void whoWasRevokedIsDroppedByTheNextChange()
    {
        change({ben});
        m_room.members[ben].revoked = true;
        m_room.members[ben].devices.first().revokedFrom = 0;
        const AccessSet set = change({cleo});
        QCOMPARE(set.epoch, 2);
        QCOMPARE(set.members, (QList{ada, cleo}));
        QVERIFY(m_ben->book.maybeKey(leak, 2) == nullptr);
        QVERIFY(isSame(m_cleo->book.maybeKey(leak, 2), m_ada->book.maybeKey(leak, 2)));
    }

    void whoHasNoKeyCanGiveNone()
    {
        change({ben});
        m_ada->book = KeyBook();
        const auto tried = m_ada->book.withKeys(m_room, m_ada->signer,
                                                Command{accessWith(m_room, leak, ada, {cleo})});
        QVERIFY(!tried.has_value());
        QCOMPARE(tried.error().fault, Fault::Refused);
    }

    void aKeyThatIsOpenedLateIsLearntFromTheRoom()
    {
        change({ben});
        KeyBook fresh;
        QVERIFY(fresh.learnAll(m_room, m_ben->signer));
        QVERIFY(isSame(fresh.maybeKey(leak, 1), m_ada->book.maybeKey(leak, 1)));
        QVERIFY(!fresh.learnAll(m_room, m_ben->signer)); // nothing new
        QVERIFY(!KeyBook().learnAll(m_room, m_cleo->signer));
    }

private:
    void enrol(const MemberId& id, const Computer& computer)
    {
        Member member;
        member.id = id;
        member.name = id.value;
        m_room.members.insert(id, member);
        addDevice(id, computer);
    }

    void addDevice(const MemberId& id, const Computer& computer)
    {
        m_room.members[id].devices.append(Device{computer.signer.deviceKey(), u"laptop"_s, -1, -1});
        m_room.deviceOwners.insert(computer.signer.deviceKey(), id);
    }

    // Ada changes who reads the incident; all take it in.
    AccessSet change(const QList<MemberId>& add, const QList<MemberId>& remove = {})
    {
        const auto keyed = m_ada->book.withKeys(
            m_room, m_ada->signer, Command{accessWith(m_room, leak, ada, add, remove)});
        if (!keyed)
            qFatal("%s", qPrintable(sentence(keyed.error())));
        const AccessSet set = std::get<AccessSet>(keyed->wanted);
        Fold fold(gate, m_room);
        ++m_position;
        fold.apply(Entry{EntryHash(u"e%1"_s.arg(m_position)), m_position, m_ada->signer.deviceKey(),
                         Instant{m_position}, set});
        if (fold.room().refusals.size() > m_room.refusals.size())
            qFatal("%s", qPrintable(fold.room().refusals.last().why));
        m_room = fold.room();
        for (Computer* computer : {m_ada.get(), m_ben.get(), m_cleo.get(), m_second.get()})
            computer->book.learn(set, computer->signer);
        return set;
    }

    Room m_room;
    qint64 m_position = 0;
    std::unique_ptr<Computer> m_ada;
    std::unique_ptr<Computer> m_ben;
    std::unique_ptr<Computer> m_cleo;
    std::unique_ptr<Computer> m_second;
};

QTEST_GUILESS_MAIN(TestKeyBook)

} // namespace tst_keybook

#include "tst_keybook.moc"

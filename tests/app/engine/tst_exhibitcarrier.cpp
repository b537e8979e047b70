// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two vaults and a log in memory: what travels in the clear, what travels encrypted, and what does not leave.
#include "app/engine/exhibittraffic.h"
#include "app/keys/sharedcopy.h"
#include "models/seal/digest.h"
#include "tests/support/memorylog.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <random>

namespace tst_exhibitcarrier {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Bytes that zstd makes no smaller, the same each time.
std::string noise(std::size_t bytes)
{
    std::mt19937 random(7);
    std::string text(bytes, '\0');
    for (char& each : text)
        each = static_cast<char>(random());
    return text;
}

struct Computer {
    explicit Computer(const std::shared_ptr<Pool>& pool)
        : vault(folder.path() + u"/vault"_s)
        , log(pool)
        , carrier(folder.path(), log)
    {
    }

    QTemporaryDir folder{};
    Vault vault;
    MemoryLog log;
    ExhibitCarrier carrier;
};

// The steps until it is done; -1 when one failed or it would not leave.
int steps(const std::function<Result<Carriage>()>& next)
{
    for (int count = 1; count < 100; ++count) {
        const auto moved = next();
        if (!moved || (moved->done == 0 && !moved->isDone()))
            return -1;
        if (moved->isDone())
            return count;
    }
    return -1;
}

} // namespace

class TestExhibitCarrier final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready()); }

    void init()
    {
        m_pool = std::make_shared<Pool>();
        m_one = std::make_unique<Computer>(m_pool);
        m_other = std::make_unique<Computer>(m_pool);
        m_content = noise(std::size_t{5} << 20);
        const auto kept = m_one->vault.keep(m_content);
        QVERIFY(kept.has_value());
        m_exhibit = KnownExhibit{kept->exhibit, static_cast<qint64>(m_content.size()), false};
    }

    void anEncryptedCopyTravelsUnderItsOwnName()
    {
        encrypt();
        QVERIFY(share(*m_one) > 5);
        QVERIFY(!m_pool->shares.contains(m_exhibit.id.value));
        const auto& chunks = m_pool->chunks[m_exhibit.shared.value];
        QCOMPARE(chunks.size(), std::size_t{6});
        for (const auto& [index, bytes] : chunks)
            QVERIFY(!bytes.contains(QByteArray::fromStdString(
                m_content.substr(static_cast<std::size_t>(index % 5) << 20, 64))));

        QVERIFY(fetch(*m_other) > 5);

        QVERIFY(m_other->vault.verify(m_exhibit.id).has_value());
        QVERIFY(
            !QDir(m_other->folder.path() + u"/vault/coming/"_s + m_exhibit.shared.value).exists());
    }

    void inTheClearItTravelsAsBefore()
    {
        QCOMPARE(share(*m_one), 6);
        QVERIFY(m_pool->shares.contains(m_exhibit.id.value));
        QCOMPARE(fetch(*m_other), 6);
        QVERIFY(m_other->vault.verify(m_exhibit.id).has_value());
    }

    // Two people who import the same file may keep it in other frames, and one key must not encrypt both.
    void anotherStoredFormThanTheOneThatIsKnownDoesNotLeave()
    {
        encrypt();
        m_exhibit.shared = ExhibitId(QString(64, u'0'));

        QCOMPARE(share(*m_one), -1);

        QVERIFY(m_pool->chunks[m_exhibit.shared.value].empty());
    }

    void aChangedPartIsNamedAndTheRestKeptOut()
    {
        encrypt();
        QVERIFY(share(*m_one) > 0);
        QByteArray& part = m_pool->chunks[m_exhibit.shared.value][2];
        part[5] = static_cast<char>(part[5] ^ 1);

        Error error;
        for (int i = 0; i < 10 && error.reason.isEmpty(); ++i) {
            if (const auto moved = m_other->carrier.fetchNext(m_exhibit); !moved)
                error = moved.error();
        }

        QVERIFY(error.fault == Fault::Integrity);
        QVERIFY2(error.reason.contains(u"Part 3 of 6"_s), qPrintable(error.reason));
        QVERIFY(!m_other->vault.holds(m_exhibit.id));
    }

    void whoHasAnotherKeyGetsNothing()
    {
        encrypt();
        QVERIFY(share(*m_one) > 0);
        KnownExhibit guessed = m_exhibit;
        guessed.key = makeCopyKey();
        QCOMPARE(steps([&] { return m_other->carrier.fetchNext(guessed); }), -1);
        QVERIFY(!m_other->vault.holds(m_exhibit.id));
    }

    void itGoesOnWhereAnotherProcessEnded()
    {
        encrypt();
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_one->carrier.shareNext(m_exhibit).has_value());
        ExhibitCarrier next(m_one->folder.path(), m_one->log);
        QVERIFY(steps([&] { return next.shareNext(m_exhibit); }) > 0);
        QVERIFY(fetch(*m_other) > 0);
    }

private:
    void encrypt()
    {
        m_exhibit.key = makeCopyKey();
        m_exhibit.shared = *copyNameOf(m_one->vault.pathOf(m_exhibit.id), m_exhibit.key);
    }

    int share(Computer& from)
    {
        return steps([&] { return from.carrier.shareNext(m_exhibit); });
    }

    int fetch(Computer& to)
    {
        return steps([&] { return to.carrier.fetchNext(m_exhibit); });
    }

    std::shared_ptr<Pool> m_pool;
    std::unique_ptr<Computer> m_one;
    std::unique_ptr<Computer> m_other;
    std::string m_content;
    KnownExhibit m_exhibit;
};

QTEST_GUILESS_MAIN(TestExhibitCarrier)

} // namespace tst_exhibitcarrier

#include "tst_exhibitcarrier.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfile.h"
#include "models/seal/digest.h"
#include "tests/app/journal/sharedwriter.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>
#include <csignal>
#include <poll.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace tst_killedsharers {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 500;

// A process that appends one to three entries at a time and says their hashes after the file has taken them.
struct Sharer {
    pid_t process = -1;
    int said = -1; // the end of a pipe to read

    std::vector<seal::Digest> acknowledged() const
    {
        std::vector<seal::Digest> all;
        seal::Digest one{};
        while (::read(said, one.data(), one.size()) == static_cast<ssize_t>(one.size()))
            all.push_back(one);
        ::close(said);
        return all;
    }
};

[[noreturn]] void share(const QString& path, ChainWriter device, int said)
{
    auto file = SharedFile::open(path, 60s); // a slow disk makes eight who never rest wait for long
    if (!file)
        std::fputs(qPrintable(sentence(file.error())), stderr);
    for (int i = 0; file && i < 1'000'000; ++i) {
        const auto envelopes = device.many(1 + i % 3);
        if (const auto added = (*file)->append(envelopes); !added) {
            std::fputs(qPrintable(sentence(added.error())), stderr);
            ::_exit(3);
        }
        for (const seal::Envelope& envelope : envelopes) {
            const seal::Digest hash = seal::entryHash(envelope); // shorter than PIPE_BUF: whole
            if (::write(said, hash.data(), hash.size()) < 0)
                ::_exit(4);
        }
    }
    ::_exit(2);
}

// REQUIRES: this process has no connection to the file open, which the child would inherit.
Sharer start(const QString& path, int round, int number)
{
    seal::Seed seed{};
    seed[0] = static_cast<std::uint8_t>(number);
    seed[1] = static_cast<std::uint8_t>(round % 256);
    seed[2] = static_cast<std::uint8_t>(round / 256);
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return {};
    Sharer sharer;
    sharer.process = ::fork();
    if (sharer.process == 0) {
        ::close(pipe[0]);
        share(path, ChainWriter(seed), pipe[1]);
    }
    ::close(pipe[1]);
    sharer.said = pipe[0];
    return sharer;
}

// Four to eight of them at once, killed together; what they said before is added. False when one ended otherwise.
bool runAndKill(const QString& path, int round, QRandomGenerator& dice,
                std::vector<seal::Digest>& said)
{
    std::vector<Sharer> sharers;
    const int count = dice.bounded(4, 9);
    for (int number = 0; number < count; ++number)
        sharers.push_back(start(path, round, number));
    pollfd first{sharers.front().said, POLLIN, 0};
    bool good = ::poll(&first, 1, 60'000) == 1;
    ::poll(nullptr, 0, dice.bounded(0, 30)); // the moment of the kill
    for (const Sharer& sharer : sharers)
        good = sharer.process > 0 && ::kill(sharer.process, SIGKILL) == 0 && good;
    for (const Sharer& sharer : sharers) {
        int status = 0;
        good = ::waitpid(sharer.process, &status, 0) == sharer.process && WIFSIGNALED(status)
            && good;
        for (const seal::Digest& hash : sharer.acknowledged())
            said.push_back(hash);
    }
    return good;
}

} // namespace

class TestKilledSharers final : public QObject
{
    Q_OBJECT

private slots:

    // Four to eight processes write to one shared file; all are killed at a random moment.
    void fiveHundredRoundsLoseNothingThatWasAcknowledged()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"Room.warroom"_s);
        QVERIFY(SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s));
        QRandomGenerator dice(20'261'124);
        std::set<seal::Digest> inTheFile;
        seal::Sha256 digest;
        seal::Digest before = seal::Sha256().finish();
        qint64 size = 0;
        qint64 acknowledged = 0;
        for (int round = 0; round < rounds; ++round) {
            std::vector<seal::Digest> said;
            QVERIFY(runAndKill(path, round, dice, said));

            auto file = SharedFile::open(path, 60s);
            QVERIFY2(file, qPrintable(file ? QString() : sentence(file.error())));
            QVERIFY((*file)->digestOf(size) == before); // what was there is as it was
            const auto fresh = (*file)->after(size, 100'000);
            QVERIFY2(fresh, qPrintable(fresh ? QString() : sentence(fresh.error())));
            for (const LoggedEnvelope& entry : *fresh) {
                const auto envelope = seal::readEnvelope(entry.envelope);
                QVERIFY(envelope && seal::openEnvelope(*envelope));
                QVERIFY(seal::entryHash(*envelope) == entry.hash);
                QVERIFY(inTheFile.insert(entry.hash).second);
                digest.add(entry.hash);
                ++size;
            }
            for (const seal::Digest& hash : said)
                QVERIFY2(inTheFile.contains(hash), "an acknowledged entry is gone");
            acknowledged += static_cast<qint64>(said.size());
            const auto now = (*file)->digestOf(size);
            QVERIFY(now);
            before = *now;
            QCOMPARE_EQ((*file)->state()->size, size);
            if (round % 50 == 49) {
                auto database = Database::open(path, OpenMode::ReadOnly);
                QVERIFY(database && database->checkIntegrity());
            }
        }
        QVERIFY(digest.finish() == before);
        QCOMPARE_GT(acknowledged, 2 * rounds);
        QCOMPARE_GE(size, acknowledged);
        qInfo("%lld entries acknowledged, %lld in the file", acknowledged, size);
    }
};

QTEST_GUILESS_MAIN(TestKilledSharers)

} // namespace tst_killedsharers

#include "tst_killedsharers.moc"

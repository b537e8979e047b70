// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_sharedfile [FOLDER]: eight processes append signed entries to one shared file, one per transaction, until each has
// written 250; every append is timed from before its signature to its acknowledgement. Beside it, in the same run and
// folder, how often the disk takes 4 KiB and makes them durable. Then the digest and the reading of a file with 100,000
// entries. 1 when an append fails, an entry is missing, or a limit is not kept.
#include "app/journal/sharedfile.h"
#include "models/seal/digest.h"
#include "tests/app/journal/sharedwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace wr;
using namespace wr::test;

namespace {

constexpr int writers = 8;
constexpr int appendsEach = 250;
constexpr int largeLog = 100'000;
constexpr double leastAppends = 200; // a second
constexpr double mostMs = 1000;      // of 99 in 100 appends

seal::Seed seedOf(int number)
{
    seal::Seed seed{};
    seed[0] = static_cast<std::uint8_t>(number);
    return seed;
}

// Durable writes of 4 KiB a second, one after the other, by one process.
double durableWrites(const QString& folder)
{
    const QByteArray name = QFile::encodeName(QString(folder + u"/fsync"_s));
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const std::array<char, 4096> block{};
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    while (descriptor >= 0 && timer.elapsed() < 2000) {
        if (::pwrite(descriptor, block.data(), block.size(), 0) < 0 || ::fsync(descriptor) != 0)
            break;
        ++count;
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    ::close(descriptor);
    return count / seconds;
}

// In the child: waits for the start, appends, and says how long each append took.
[[noreturn]] void write(const QString& path, int number, int start, int said)
{
    ChainWriter device(seedOf(number));
    auto file = SharedFile::open(path, 10s);
    char go = 0;
    if (!file || ::read(start, &go, 1) != 0) // ends when the parent closes its end
        ::_exit(2);
    std::array<qint64, appendsEach> nanos{};
    for (qint64& each : nanos) {
        QElapsedTimer timer;
        timer.start();
        const auto added = (*file)->append(std::array{device.next("a change of a field")});
        each = timer.nsecsElapsed();
        if (!added) {
            std::fputs(qPrintable(sentence(added.error())), stderr);
            ::_exit(3);
        }
    }
    const bool whole = ::write(said, nanos.data(), sizeof nanos) == ssize_t{sizeof nanos};
    ::_exit(whole ? 0 : 4);
}

struct Load {
    double seconds = 0;
    std::vector<qint64> nanos; // of each append, ascending
    bool failed = false;
};

Load load(const QString& path)
{
    std::array<int, 2> start{};
    Load load;
    if (::pipe(start.data()) != 0)
        return {0, {}, true};
    std::vector<std::pair<pid_t, int>> children;
    for (int number = 0; number < writers; ++number) {
        std::array<int, 2> said{};
        if (::pipe(said.data()) != 0)
            return {0, {}, true};
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(start[1]);
            write(path, number, start[0], said[1]);
        }
        ::close(said[1]);
        children.emplace_back(child, said[0]);
    }
    ::close(start[0]);
    ::usleep(300'000); // all have opened the file
    QElapsedTimer timer;
    timer.start();
    ::close(start[1]);
    for (const auto& [child, said] : children) {
        std::array<qint64, appendsEach> nanos{};
        int status = 0;
        load.failed = ::read(said, nanos.data(), sizeof nanos) != ssize_t{sizeof nanos}
            || ::waitpid(child, &status, 0) != child || status != 0 || load.failed;
        ::close(said);
        load.nanos.insert(load.nanos.end(), nanos.begin(), nanos.end());
    }
    load.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::ranges::sort(load.nanos);
    return load;
}

double msAt(const Load& load, double part)
{
    const auto index = static_cast<std::size_t>(part * static_cast<double>(load.nanos.size() - 1));
    return static_cast<double>(load.nanos.at(index)) / 1e6;
}

bool writeTable(const QString& folder)
{
    const QString path = folder + u"/Room.warroom"_s;
    if (!SharedFile::create(path, u"log"_s, testRoom(), u"Room"_s))
        return false;
    const double before = durableWrites(folder);
    const Load measured = load(path);
    const double after = durableWrites(folder);
    const auto file = SharedFile::open(path, 10s);
    const bool whole = file && (*file)->state()->size == writers * appendsEach;
    const double rate = writers * appendsEach / measured.seconds;
    const double disk = std::max(before, after);
    std::printf("| %d writers, one entry a transaction | appends/s | least %.0f | median ms | "
                "p99 ms | most ms | p99 / limit of %.0f |\n|---|---|---|---|---|---|---|\n",
                writers, leastAppends, mostMs);
    std::printf("| %d appends, %s | %.0f | %s | %.1f | %.1f | %.1f | %.2f |\n",
                writers * appendsEach, whole ? "all there" : "SOME MISSING", rate,
                rate >= leastAppends ? "kept" : "MISSED", msAt(measured, 0.5), msAt(measured, 0.99),
                msAt(measured, 1), msAt(measured, 0.99) / mostMs);
    std::printf("\nThe disk takes and keeps 4 KiB %.0f times a second before and %.0f after: %.1f "
                "such writes an append.\n\n",
                before, after, disk / rate);
    return whole && !measured.failed && rate >= leastAppends && msAt(measured, 0.99) <= mostMs;
}

bool readTable(const QString& folder)
{
    const auto file
        = SharedFile::create(folder + u"/Large.warroom"_s, u"log"_s, testRoom(), u"Large"_s);
    if (!file)
        return false;
    ChainWriter device(seedOf(99));
    for (int done = 0; done < largeLog; done += 5'000) {
        if (!(*file)->append(device.many(5'000)))
            return false;
    }
    std::vector<double> digests;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!(*file)->digestOf(largeLog))
            return false;
        digests.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(digests);
    QElapsedTimer timer;
    timer.start();
    qint64 read = 0;
    for (auto page = (*file)->after(0, largeLog); page && !page->empty();
         page = (*file)->after(read, largeLog))
        read += static_cast<qint64>(page->size());
    const double all = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("| a log of %d entries | ms |\n|---|---|\n| digest (median of 5) | %.1f |\n"
                "| all envelopes, page by page | %.0f |\n",
                largeLog, digests[2], all);
    return read == largeLog;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder(arguments.value(1, QDir::tempPath()) + u"/warroom-shared-XXXXXX"_s);
    const bool written = writeTable(folder.path());
    const bool read = readTable(folder.path());
    return written && read ? 0 : 1;
}

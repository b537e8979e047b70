// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_open WARROOM [INCIDENTS [ENTRIES]]: how long the program WARROOM takes from a new process to a painted board that
// takes clicks, on a room with 10,000 open incidents and 100,000 entries that were written through the ordinary commands.
// The clock starts before the fork and stops when the program's line about its first paint has been read. Five runs with
// the replica's files dropped from the page cache and five with them in it; beside them, in the same run, the program on
// a room with one incident. Off-screen unless QT_QPA_PLATFORM says otherwise.
#include "tests/bench/benchroom.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace wr::bench;

namespace {

constexpr int runs = 5;

void dropFromCache(const QString& folder)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        fsync(file.handle());
        posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
}

// Seconds; below 0 when the board did not come.
double open(const QString& program, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, {u"--first-paint"_s, folder});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(120'000))
            return -1;
    }
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    const QByteArray line = process.readLine().trimmed();
    process.waitForFinished(10'000);
    return line == "painted board" ? seconds : -1;
}

bool tell(const char* what, const QString& program, const QString& folder, bool cold)
{
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        if (cold)
            dropFromCache(folder);
        seconds.push_back(open(program, folder));
        if (seconds.back() < 0) {
            std::fprintf(stderr, "The board was not painted.\n");
            return false;
        }
    }
    const auto [least, most] = std::minmax_element(seconds.begin(), seconds.end());
    std::printf("| %s | %.0f | %.0f | %.0f | %.2f |\n", what, median(seconds) * 1e3, *least * 1e3,
                *most * 1e3, median(seconds) / 1.5);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2) {
        std::fprintf(stderr, "bench_open WARROOM [INCIDENTS [ENTRIES]]\n");
        return 2;
    }
    const QString program = words.at(1);
    const int incidents = words.value(2, u"10000"_s).toInt();
    const int entries = words.value(3, u"100000"_s).toInt();
    auto room = std::make_unique<BenchRoom>();
    if (!room->isReady() || !room->fill(1, 1))
        return 1;
    std::printf("%d incidents, %d entries, milliseconds from fork to the painted board\n\n"
                "| room | median of 5 | least | most | median / limit of 1500 |\n"
                "|---|---|---|---|---|\n",
                incidents, entries);
    if (!tell("one incident", program, room->folder(), false))
        return 1;
    room = std::make_unique<BenchRoom>();
    QElapsedTimer filling;
    filling.start();
    if (!room->isReady() || !room->fill(incidents, entries))
        return 1;
    std::fprintf(stderr, "The room was written in %.1f s.\n",
                 static_cast<double>(filling.elapsed()) / 1e3);
    const bool good
        = tell("full, its files dropped from the page cache", program, room->folder(), true)
        && tell("full, its files in the page cache", program, room->folder(), false);
    return good ? 0 : 1;
}

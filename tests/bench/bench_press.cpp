// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_press [RUNS]: from confirming a press to the first byte of its request at the target, on the real engine, beside curl
// to the same server in the same run, turn by turn. Two entries are durable before that byte (ordered, sending); what two
// of that size take on the same disk is measured in turn as well and taken off. 1 when the bar is missed.
#include "app/engine/journalcodec.h"
#include "app/engine/roommaking.h"
#include "app/reach/httpclient.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/faults/leverroom.h"
#include "tests/support/targetserver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double barMs = 10;

using Clock = std::chrono::steady_clock;

double msBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

double share(std::vector<double> all, double part)
{
    if (all.empty())
        return -1;
    std::ranges::sort(all);
    return all[static_cast<std::size_t>(part * static_cast<double>(all.size() - 1))];
}

void print(const char* what, const std::vector<double>& ms)
{
    std::printf("| %s | %.2f | %.2f | %.2f |\n", what, share(ms, 0.5), share(ms, 0.9),
                share(ms, 0.1));
}

// A room, and beside it on the same disk a journal that shows what a durable write takes.
struct Place {
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Engine> desk;
    std::optional<LocalStore> beside;
    std::vector<double> pressed; // nothing to capture before
    std::vector<double> looked;  // with a request for the state before
    std::vector<double> written; // two entries, one after the other

    bool open(const QString& where, const TargetServer& target)
    {
        folder = std::make_unique<QTemporaryDir>(where + u"/warroom-press-XXXXXX"_s);
        const QString room = folder->filePath(u"room"_s);
        const QString wrong = makeLeverRoom(
            room, {{u"plain"_s, target.base()}, {u"looked"_s, target.base(), 30'000, 2'000, true}});
        auto opened = openLeverRoom(room);
        auto store = LocalStore::create(folder->filePath(u"beside"_s), u"Beside"_s);
        if (!wrong.isEmpty() || !opened || !store)
            return false;
        desk = std::move(*opened);
        beside.emplace(std::move(*store));
        return true;
    }

    bool turn(const TargetServer& target)
    {
        return press(u"plain"_s, target, pressed) && press(u"looked"_s, target, looked)
            && writeTwo();
    }

private:
    bool press(const QString& lever, const TargetServer& target, std::vector<double>& ms) const
    {
        const auto preview = waitedFor(desk->preview(askFor(lever)));
        if (!preview)
            return false;
        const auto confirmed = Clock::now();
        const auto run = waitedFor(desk->press(*preview));
        ms.push_back(msBetween(confirmed, target.lastFirstByte()));
        return run && isConfirmed(run->state) && ms.back() > 0;
    }

    bool writeTwo()
    {
        const PlainSigner signer(std::uint8_t{1});
        RunOrdered order;
        order.run = RunId(u"run-1"_s);
        order.request.body = QString(600, u'x');
        const auto began = Clock::now();
        for (const Event& event :
             {Event(order), Event(RunAdvanced{order.run, RunState::Sending, 0, {}, {}})}) {
            if (!beside->append(signer, [&event](const JournalHead&) {
                    return Result<std::vector<UnsignedEntry>>(
                        {unsignedOf(event, Instant{1'790'000'000'000'000})});
                }))
                return false;
        }
        written.push_back(msBetween(began, Clock::now()));
        return true;
    }
};

bool curl(const TargetServer& target, std::vector<double>& ms)
{
    QProcess process;
    const auto began = Clock::now();
    process.start(u"curl"_s,
                  {u"-sS"_s, u"-X"_s, u"PUT"_s, u"-H"_s, u"Content-Type: application/json"_s,
                   u"--data"_s, u"{\"state\": \"off\", \"run\": \"curl\"}"_s,
                   QString(target.base() + u"/levers/curl"_s)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return false;
    ms.push_back(msBetween(began, target.lastFirstByte()));
    return ms.back() > 0;
}

bool libcurl(const TargetServer& target, std::vector<double>& ms)
{
    HttpCall call;
    call.method = u"PUT"_s;
    call.url = target.base() + u"/levers/libcurl"_s;
    call.headers = {{u"Content-Type"_s, u"application/json"_s}};
    call.body = "{\"state\": \"off\", \"run\": \"libcurl\"}";
    call.originApproved = true;
    const auto began = Clock::now();
    const Reply reply = HttpClient().perform(call);
    ms.push_back(msBetween(began, target.lastFirstByte()));
    return std::holds_alternative<Answer>(reply);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 200;
    QTemporaryDir home;
    qputenv("WARROOM_HOME", home.path().toLocal8Bit());
    TargetServer target;
    Place disk;
    Place memory;
    if (!disk.open(QDir::tempPath(), target) || !memory.open(u"/dev/shm"_s, target)) {
        std::fputs("The rooms cannot be made.\n", stderr);
        return 2;
    }
    std::vector<double> byCurl;
    std::vector<double> byLibcurl;
    for (int i = 0; i < runs; ++i) {
        if (!disk.turn(target) || !memory.turn(target) || !curl(target, byCurl)
            || !libcurl(target, byLibcurl)) {
            std::fputs("A run was not confirmed, or curl is not installed.\n", stderr);
            return 2;
        }
    }
    std::printf("%d of each, in turn.\n\n| to the first byte | median ms | 90 %% ms | 10 %% ms |\n"
                "| --- | --- | --- | --- |\n",
                runs);
    print("press, room on disk", disk.pressed);
    print("press with a look before, on disk", disk.looked);
    print("two durable entries on that disk", disk.written);
    print("press, room in memory", memory.pressed);
    print("press with a look before, in memory", memory.looked);
    print("two entries in memory", memory.written);
    print("curl, a process", byCurl);
    print("libcurl alone", byLibcurl);
    const double own = share(memory.looked, 0.5) - share(memory.written, 0.5);
    const double onDisk = share(disk.looked, 0.5) - share(disk.written, 0.5);
    std::printf("\nBar: the durable writes and %.0f ms more. Press with a look before, without its "
                "writes: %.2f ms on disk (%.2f of the bar), %.2f ms in memory (%.2f); curl as a "
                "process %.2f times as long as the latter.\n",
                barMs, onDisk, onDisk / barMs, own, own / barMs, share(byCurl, 0.5) / own);
    return onDisk <= barMs && own <= barMs ? 0 : 1;
}

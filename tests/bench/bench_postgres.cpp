// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_postgres [SECONDS]: people who append to one room on a PostgreSQL server of its own, without a pause, over TCP on
// the loopback address, each entry signed, ordered, hashed by the server and durable before it counts. Beside them what the
// same server does of itself in the same run: pgbench inserting as many bytes by single commits. 1 when a bar is missed.
#include "models/seal/digest.h"
#include "tests/app/journal/pgroom.h"
#include "tests/support/postgreswriters.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cstdio>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t payloadBytes = 700; // of an entry of the demo room, on average

struct Measured {
    double perSecond = 0;
    double p50 = 0; // ms
    double p99 = 0;
    double most = 0;
};

void print(const char* what, int writers, const Measured& it)
{
    std::printf("| %s | %d | %.0f | %.1f | %.1f | %.1f |\n", what, writers, it.perSecond, it.p50,
                it.p99, it.most);
    std::fflush(stdout);
}

Measured measured(std::vector<double> ms, double seconds)
{
    if (ms.empty())
        return {};
    std::ranges::sort(ms);
    const auto at = [&](std::size_t percent) { return ms[(ms.size() - 1) * percent / 100]; };
    return {static_cast<double>(ms.size()) / seconds, at(50), at(99), ms.back()};
}

Measured append(const QString& url, int writers, int seconds)
{
    PostgresWriters load(url, writers, payloadBytes);
    if (!load.awaitMore(static_cast<std::size_t>(writers) * 4))
        return {};
    const std::size_t first = load.count();
    const auto began = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const std::vector<Acknowledged> all = load.acknowledged();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    load.stop();
    std::vector<double> ms;
    for (std::size_t i = first; i < all.size(); ++i)
        ms.push_back(all[i].ms);
    return measured(std::move(ms), took.count());
}

// pgbench logs each transaction: client, number, microseconds ...
Measured insert(const PostgresServer& server, int writers, int seconds, const QByteArray& script)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"insert.sql"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) < 0)
        return {};
    file.close();
    const Ran run = ran(u"/usr/lib/postgresql/15/bin/pgbench"_s,
                        {u"-n"_s,           u"-l"_s,
                         u"--log-prefix"_s, folder.filePath(u"log"_s),
                         u"-h"_s,           server.folder(),
                         u"-p"_s,           QString::number(server.port()),
                         u"-U"_s,           u"postgres"_s,
                         u"-c"_s,           QString::number(writers),
                         u"-j"_s,           u"1"_s,
                         u"-M"_s,           u"prepared"_s,
                         u"-T"_s,           QString::number(seconds),
                         u"-f"_s,           file.fileName(),
                         u"room"_s});
    if (run.code != 0)
        std::fprintf(stderr, "%s\n", qPrintable(run.error));
    std::vector<double> ms;
    for (const QString& name : QDir(folder.path()).entryList({u"log.*"_s})) {
        QFile log(folder.filePath(name));
        if (!log.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray& line : log.readAll().split('\n')) {
            if (const QByteArrayList parts = line.split(' '); parts.size() > 2)
                ms.push_back(parts[2].toDouble() / 1000);
        }
    }
    return measured(std::move(ms), seconds);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    PostgresServer server;
    if (!seal::ready() || !server.start()) {
        std::fputs("The server does not start; is postgresql-15 installed?\n", stderr);
        return 2;
    }
    if (const auto founded = foundRoom(server, u"room"_s); !founded) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(founded.error())));
        return 2;
    }
    server.sql(
        u"room"_s,
        u"CREATE TABLE public.plain(position bigserial PRIMARY KEY, envelope bytea NOT NULL)"_s);
    const QByteArray values
        = "INSERT INTO public.plain(envelope) VALUES (decode(repeat('78', 801), 'hex'));\n";

    std::printf("%s, entries of %zu bytes, %d s a line.\n\n",
                qPrintable(server.sql(u"room"_s, u"SHOW server_version"_s).out), payloadBytes,
                seconds);
    std::puts("| what | at once | a second | p50 ms | p99 ms | most ms |\n| --- | --- | --- | --- "
              "| --- | --- |");
    Measured last;
    for (const int writers : {1, 4, 16, 32}) {
        last = append(server.url(u"anna"_s, u"room"_s), writers, seconds);
        print("wr.append", writers, last);
    }
    for (const int writers : {1, 32})
        print("pgbench, plain INSERT", writers, insert(server, writers, seconds, values));
    print(
        "pgbench, INSERT in turn with NOTIFY", 32,
        insert(server, 32, seconds,
               "BEGIN;\nSELECT pg_advisory_xact_lock(1);\n" + values + "NOTIFY plain;\nCOMMIT;\n"));
    const bool kept = last.perSecond >= 350 && last.p99 <= 250;
    std::printf("\nBar for 32 writers: at least 350 a second, p99 at most 250 ms: %s.\n",
                kept ? "kept" : "missed");
    return kept ? 0 : 1;
}

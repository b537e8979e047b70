// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_sharing FOLDER: what people in one room notice. Members are processes of their own, each with an engine that follows
// the log as the window's does and writes a note once a second for 20 s; one more only looks, and for each note takes the time
// from when its author asked for it to when the view was told. 8 members on a shared file, 16 on PostgreSQL. Then: the
// processor time of members of whom nobody writes; three replicas that wrote 5,000 notes each while apart; and joining a room of
// 100,000 entries. 1 when something is missing or a limit is not kept.
#include "app/engine/engine.h"
#include "app/engine/journalcodec.h"
#include "app/engine/logplaces.h"
#include "app/engine/roommaking.h"
#include "app/engine/synchroniser.h"
#include "app/engine/systemclock.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/support/postgresserver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int seconds = 20;
constexpr int idleSeconds = 20;
constexpr int apartEach = 5000;
constexpr qint64 largeLog = 100'000;
constexpr auto incidentId = "incident-1";

std::shared_ptr<const Signer> signerOf(int number)
{
    return std::make_shared<PlainSigner>(static_cast<std::uint8_t>(number + 1));
}

Member memberOf(int number)
{
    Member member;
    member.id = MemberId(u"member-%1"_s.arg(number));
    member.name = u"Member %1"_s.arg(number);
    member.contacts = {Contact{u"phone"_s, u"1"_s}};
    member.devices
        = {Device{DeviceKey(hexDigits(signerOf(number)->publicKey())), u"desk"_s, -1, -1}};
    return member;
}

Result<std::unique_ptr<Engine>> engineOf(const QString& folder, int number, bool follow)
{
    EngineParts parts;
    parts.folder = folder;
    parts.follow = follow;
    parts.signer
        = [number](const Room&) { return Result<std::shared_ptr<const Signer>>(signerOf(number)); };
    return Engine::open(std::move(parts));
}

template<class T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

Command noteOf(const QString& text)
{
    NoteAdded note;
    note.incident = IncidentId(QString::fromLatin1(incidentId));
    note.note = NoteId(u"note-%1-%2"_s.arg(text).arg(SystemClock().now().micros));
    note.text = text;
    note.happened = SystemClock().now();
    return Command{note};
}

// A room of member 0 with so many members, one system and one incident, shared at the place.
bool makeRoom(const QString& folder, const QString& place, int members)
{
    NewRoom wanted;
    wanted.name = u"Bench"_s;
    wanted.founder = memberOf(0);
    wanted.deviceLabel = u"desk"_s;
    if (!makeRoom(folder, wanted, *signerOf(0), SystemClock()))
        return false;
    auto engine = engineOf(folder, 0, false);
    if (!engine)
        return false;
    QList<Command> commands;
    for (int i = 1; i < members; ++i)
        commands.append(Command{MemberEnrolled{memberOf(i)}});
    System system;
    system.id = SystemId(u"assistant"_s);
    system.name = u"Assistant"_s;
    commands.append(Command{SystemSet{system, {}}});
    IncidentDeclared declared;
    declared.incident = IncidentId(QString::fromLatin1(incidentId));
    declared.code = u"WR-1"_s;
    declared.title = u"Bench"_s;
    declared.systems = {system.id};
    declared.happened = SystemClock().now();
    commands.append(Command{declared});
    const auto written = await((*engine)->submitAll(commands));
    if (!written)
        std::fprintf(stderr, "%s\n", qPrintable(sentence(written.error())));
    return written && await((*engine)->sharing().share(place)).has_value();
}

bool join(const QString& folder, const QString& place)
{
    if (const auto joined = joinRoom(folder, place); !joined) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(joined.error())));
        return false;
    }
    return true;
}

double percent(std::vector<double>& values, double share)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double ownCpuSeconds()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec)
        + static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

// --member FOLDER NUMBER NOTES: follows the log; writes a note a second, or none, and says the processor time it took.
int runMember(const QStringList& arguments)
{
    auto engine = engineOf(arguments.at(2), arguments.at(3).toInt(), true);
    if (!engine) {
        std::fprintf(stderr, "%s\n", qPrintable(sentence(engine.error())));
        return 2;
    }
    int left = arguments.at(4).toInt();
    const bool writes = left > 0;
    QTimer beat;
    double before = 0;
    QTimer::singleShot(3000, qApp, [&] {
        before = ownCpuSeconds();
        if (writes)
            beat.start(1000);
        else
            QTimer::singleShot(idleSeconds * 1000, qApp, [] { QCoreApplication::quit(); });
    });
    QObject::connect(&beat, &QTimer::timeout, qApp, [&] {
        (*engine)->submit(noteOf(arguments.at(3)));
        if (--left > 0)
            return;
        beat.stop();
        QTimer::singleShot(2000, qApp, [] { QCoreApplication::quit(); });
    });
    const int code = QCoreApplication::exec();
    std::printf("%f\n", ownCpuSeconds() - before);
    return code;
}

struct Seen {
    std::vector<double> ms;
    double cpu = 0; // seconds of all members
};

// Members, and this process as the one who looks.
Seen watch(const QStringList& folders, int notesEach)
{
    Seen seen;
    auto looker = engineOf(folders.first(), 0, true);
    if (!looker)
        return seen;
    qsizetype known = (*looker)
                          ->room()
                          ->maybeIncident(IncidentId(QString::fromLatin1(incidentId)))
                          ->notes.size();
    QObject::connect(
        looker->get(), &Desk::changed, qApp,
        [&](const Change&, const std::shared_ptr<const Room>& room) {
            const qint64 now = SystemClock().now().micros;
            const auto& notes
                = room->maybeIncident(IncidentId(QString::fromLatin1(incidentId)))->notes;
            for (; known < notes.size(); ++known)
                seen.ms.push_back(static_cast<double>(now - notes.at(known).happened.micros)
                                  / 1000);
        });
    std::vector<std::unique_ptr<QProcess>> members;
    int running = static_cast<int>(folders.size()) - 1;
    for (int i = 1; i < folders.size(); ++i) {
        auto& process = members.emplace_back(std::make_unique<QProcess>());
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(process.get(), &QProcess::finished, qApp, [&] {
            if (--running == 0)
                QCoreApplication::quit();
        });
        process->start(
            QCoreApplication::applicationFilePath(),
            {u"--member"_s, folders.at(i), QString::number(i), QString::number(notesEach)});
    }
    QCoreApplication::exec();
    for (const auto& process : members)
        seen.cpu += process->readAllStandardOutput().trimmed().toDouble();
    return seen;
}

bool visible(const char* name, const QString& base, const QStringList& places, double mostMs)
{
    QStringList folders;
    for (int i = 0; i < places.size(); ++i) {
        folders.append(base + u"/m%1"_s.arg(i));
        const bool ready = i == 0
            ? makeRoom(folders.last(), places.at(i), static_cast<int>(places.size()))
            : join(folders.last(), places.at(i));
        if (!ready)
            return false;
    }
    Seen seen = watch(folders, seconds);
    const auto members = static_cast<double>(places.size() - 1);
    const bool all = seen.ms.size() == static_cast<std::size_t>(members) * seconds;
    const double middle = percent(seen.ms, 0.5);
    const double slow = percent(seen.ms, 0.99);
    std::printf("| %s, %d write | %zu of %d | %.0f | %.0f | %.0f | %.2f of %.0f |\n", name,
                static_cast<int>(members), seen.ms.size(), static_cast<int>(members) * seconds,
                middle, slow, percent(seen.ms, 1), slow / mostMs, mostMs);
    const Seen idle = watch(folders, 0);
    const double share = idle.cpu / members / idleSeconds * 100;
    std::printf("| %s, nobody writes | | | | | %.2f %% of a core a member |\n", name, share);
    return all && middle <= 150 && slow <= mostMs && share <= 0.5;
}

// What three people wrote while apart, merged through one file.
bool apart(const QString& base)
{
    const QString place = base + u"/apart.warroom"_s;
    QStringList folders{base + u"/a0"_s, base + u"/a1"_s, base + u"/a2"_s};
    if (!makeRoom(folders.at(0), place, 3) || !join(folders.at(1), place)
        || !join(folders.at(2), place))
        return false;
    std::vector<LogLink> links;
    for (int i = 0; i < 3; ++i) {
        auto opened = openLog(place);
        auto link = LogLink::open(folders.at(i));
        if (!opened || !link || !Synchroniser(*link, *opened->log).exchange())
            return false;
        auto store = LocalStore::open(folders.at(i));
        for (int done = 0; store && done < apartEach; done += 500) {
            if (!store->append(*signerOf(i), notes(500, "apart")))
                return false;
        }
        links.push_back(std::move(*link));
    }
    QElapsedTimer watch;
    watch.start();
    for (const int i : {0, 1, 2, 0, 1}) {
        auto opened = openLog(place);
        const auto done = opened
            ? Synchroniser(links[static_cast<std::size_t>(i)], *opened->log).exchange()
            : Result<Exchanged>(pass(opened.error()));
        if (!done) {
            std::fprintf(stderr, "%s\n", qPrintable(sentence(done.error())));
            return false;
        }
    }
    const double took = static_cast<double>(watch.elapsed()) / 1000;
    const auto first = links[0].reading().head();
    const auto last = links[2].reading().head();
    const bool equal = first && last && first->root == last->root;
    std::printf("| 3 replicas with %d entries each, apart, become equal | %.1f s | %.2f of 5 s |\n",
                apartEach, took, took / 5);
    return equal && took <= 5;
}

bool joining(const QString& base)
{
    const QString place = base + u"/large.warroom"_s;
    const QString folder = base + u"/l0"_s;
    if (!makeRoom(folder, place, 2))
        return false;
    {
        auto store = LocalStore::open(folder);
        for (qint64 done = 0; store && done < largeLog; done += 1000) {
            if (!store->append(*signerOf(0), notes(1000, "large")))
                return false;
        }
        auto opened = openLog(place);
        auto link = LogLink::open(folder);
        if (!opened || !link || !Synchroniser(*link, *opened->log).exchange())
            return false;
    }
    QElapsedTimer watch;
    watch.start();
    if (!join(base + u"/l1"_s, place))
        return false;
    auto engine = engineOf(base + u"/l1"_s, 1, false);
    const double took = static_cast<double>(watch.elapsed()) / 1000;
    const bool whole = engine && (*engine)->room()->position >= largeLog;
    std::printf("| joining a room of %lld entries, to a board | %.1f s | %.2f of 10 s |\n",
                static_cast<long long>(largeLog), took, took / 10);
    return whole && took <= 10;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--member"_s)
        return runMember(arguments);
    const QTemporaryDir scratch(arguments.value(1, QDir::tempPath()) + u"/sharing-XXXXXX"_s);
    qputenv("WARROOM_HOME", scratch.filePath(u"home"_s).toLocal8Bit());

    std::printf("| members | notes seen | p50 ms | p99 ms | most ms | p99 / limit "
                "|\n|---|---|---|---|---|---|\n");
    QDir(scratch.path()).mkpath(u"file"_s);
    bool good = visible("shared file", scratch.filePath(u"file"_s),
                        QStringList(9, scratch.filePath(u"file/room.warroom"_s)), 700);
    PostgresServer server;
    QStringList logins;
    QStringList urls;
    for (int i = 0; i < 17; ++i)
        logins.append(u"member%1"_s.arg(i));
    const bool prepared = server.start() && server.prepare(u"room"_s, logins);
    for (const QString& login : logins)
        urls.append(server.url(login, u"room"_s));
    QDir(scratch.path()).mkpath(u"postgres"_s);
    good = prepared && visible("PostgreSQL", scratch.filePath(u"postgres"_s), urls, 500) && good;
    std::printf("\n| what | took | limit |\n|---|---|---|\n");
    QDir(scratch.path()).mkpath(u"more"_s);
    good = apart(scratch.filePath(u"more"_s)) && good;
    good = joining(scratch.filePath(u"more"_s)) && good;
    return good ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_text FILE: imports FILE, written by gen_workload, fills its full-text index, and says how long both took, what it
// takes on the disk, and how long the first page and the count of each probe word take. Beside it, in the same run, the
// sqlite3 of the system imports the raw lines and builds an FTS5 index over them. Counts are checked against
// FILE.manifest.json; 1 when they differ.
//
// bench_text --replica FOLDER MANIFEST: the same of a replica that is there, without import and peer.
#include "app/engine/pipeline.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"
#include "app/index/textbuilder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int repeats = 21;

double seconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

// Of all threads of this process.
double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Of some repeats, in milliseconds.
struct Took {
    double median = 0;
    double most = 0;
};

template<class Job>
Took timed(Job job)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        job();
        times.push_back(seconds(clock) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

qint64 bytesIn(const QString& folder)
{
    qint64 sum = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        sum += files.fileInfo().size();
    }
    return sum;
}

bool import(const QString& path, const QString& replica, const DialectSet& dialects)
{
    auto index = IndexFile::openWriter(replica);
    if (!index)
        return false;
    Pipeline pipeline;
    Importer importer(*index, Vault(replica + u"/vault"_s), dialects, &pipeline);
    const auto report = importer.importFile(path, {SystemId(u"assist"_s), {}, {}});
    return report && !report->error;
}

bool fill(const QString& replica, const DialectSet& dialects)
{
    auto builder = TextBuilder::open(replica, dialects.shapes());
    while (builder) {
        const auto more = (*builder)->step();
        if (!more)
            return false;
        if (!*more)
            return true;
    }
    return false;
}

// Seconds that sqlite3 needs for the same; below 0 when there is none.
double peer(const QString& path, const QString& folder)
{
    QElapsedTimer clock;
    clock.start();
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s, {folder + u"/peer.sqlite"_s});
    if (!sqlite.waitForStarted())
        return -1;
    sqlite.write("PRAGMA journal_mode=WAL;\nCREATE TABLE line(said TEXT);\n.mode ascii\n"
                 ".separator \"\\001\" \"\\n\"\n.import \""
                 + path.toUtf8()
                 + "\" line\nCREATE VIRTUAL TABLE words USING fts5(said, content='line');\n"
                   "INSERT INTO words(words) VALUES('rebuild');\n");
    sqlite.closeWriteChannel();
    if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0)
        return -1;
    return seconds(clock);
}

bool tellWords(const QString& replica, const DialectSet& dialects, const QJsonObject& words)
{
    EvidenceIndex index(replica, dialects.shapes());
    bool good = true;
    std::printf("| word | hits | first page ms, median | most | count ms, median | most |\n"
                "|---|---|---|---|---|---|\n");
    for (auto word = words.begin(); word != words.end(); ++word) {
        ItemQuery query;
        query.search.words = {{word.key(), false, false}};
        qint64 count = -1;
        const Took page = timed([&] { std::ignore = index.items(query); });
        const Took counting
            = timed([&] { count = index.count(query).value_or(ItemCount()).items; });
        std::printf("| %s | %lld | %.1f | %.1f | %.1f | %.1f |\n", qUtf8Printable(word.key()),
                    count, page.median, page.most, counting.median, counting.most);
        if (count != word->toInteger()) {
            std::fprintf(stderr, "%lld hits of %s instead of %lld\n", count,
                         qUtf8Printable(word.key()), word->toInteger());
            good = false;
        }
    }
    return good;
}

} // namespace

namespace {

QJsonObject truthIn(const QString& path)
{
    QFile manifest(path);
    return manifest.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(manifest.readAll()).object()
                                              : QJsonObject();
}

int ofReplica(const QString& replica, const QJsonObject& truth, const DialectSet& dialects)
{
    QElapsedTimer clock;
    clock.start();
    if (!fill(replica, dialects))
        return 1;
    const double filled = seconds(clock);
    const auto raw = static_cast<double>(truth.value(u"bytes"_s).toInteger());
    std::printf("%lld spans, %.0f MB\n\n| | |\n|---|---|\n| text, s (processor) | %.2f (%.2f) |\n| "
                "disk / raw, limit 0.50 | %.2f |\n\n",
                truth.value(u"spans"_s).toInteger(), raw / 1e6, filled, processorSeconds(),
                static_cast<double>(bytesIn(replica)) / raw);
    return tellWords(replica, dialects, truth.value(u"words"_s).toObject()) ? 0 : 1;
}

int ofFile(const QString& path, const QJsonObject& truth, const DialectSet& dialects)
{
    const QTemporaryDir folder;
    const QTemporaryDir beside;
    QElapsedTimer clock;
    clock.start();
    if (!import(path, folder.path(), dialects))
        return 1;
    const double imported = seconds(clock);
    const double importWork = processorSeconds();
    clock.start();
    if (!fill(folder.path(), dialects))
        return 1;
    const double filled = seconds(clock);
    const double fillWork = processorSeconds() - importWork;
    const double other = peer(path, beside.path());
    const auto raw = static_cast<double>(truth.value(u"bytes"_s).toInteger());
    const auto all = static_cast<double>(bytesIn(folder.path()));
    const auto text = static_cast<double>(QFile(folder.filePath(u"evidence-text.sqlite"_s)).size());
    std::printf("%lld spans, %.0f MB\n\n", truth.value(u"spans"_s).toInteger(), raw / 1e6);
    std::printf("| | |\n|---|---|\n| import, s (processor) | %.2f (%.2f) |\n| text, s (processor) "
                "| %.2f (%.2f) |\n| both / sqlite3 (%.2f s), "
                "limit 1 | %.2f |\n| disk / raw, limit 0.50 | %.2f |\n| of it text | %.2f |\n\n",
                imported, importWork, filled, fillWork, other, (imported + filled) / other,
                all / raw, text / raw);
    return tellWords(folder.path(), dialects, truth.value(u"words"_s).toObject()) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const bool there = words.value(0) == u"--replica"_s && words.size() == 3;
    const QString path = words.value(0);
    const QJsonObject truth = truthIn(there ? words.at(2) : path + u".manifest.json"_s);
    const auto dialects = DialectSet::load();
    if (truth.isEmpty() || !dialects) {
        std::fprintf(stderr,
                     "bench_text FILE, written by gen_workload | --replica FOLDER MANIFEST\n");
        return 2;
    }
    return there ? ofReplica(words.at(1), truth, *dialects) : ofFile(path, truth, *dialects);
}

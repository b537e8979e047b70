// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_import FILE [REPLICA-PARENT]: imports FILE, written by gen_workload, into a fresh replica, from the first byte read
// to the index durable, and beside it in the same run the machine's SHA-256, zstd -1 and simdjson on the same bytes.
// Counts are checked against FILE.manifest.json before any time counts; 1 when they differ.
#include "app/engine/pipeline.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"
#include "app/vault/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <simdjson.h>
#include <sys/resource.h>
#include <unistd.h>
#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Lap {
    double seconds = 0;
    double cpuSeconds = 0;
};

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

template<class Work>
Lap timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = cpuSeconds();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, cpuSeconds() - before};
}

// A line of /proc/self/status in MB.
double megabytes(const QByteArray& key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

template<class Use>
void eachPiece(const QString& path, Use use)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    std::string piece(std::size_t{1} << 20, '\0');
    while (true) {
        const qint64 got = file.read(piece.data(), static_cast<qint64>(piece.size()));
        if (got <= 0)
            return;
        use(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
    }
}

void parseLines(const QString& path)
{
    simdjson::dom::parser parser;
    std::string rest;
    std::size_t lines = 0;
    eachPiece(path, [&](std::string_view piece) {
        rest.append(piece);
        std::size_t from = 0;
        std::size_t end = 0;
        const std::size_t size = rest.size();
        rest.append(simdjson::SIMDJSON_PADDING, '\0');
        while ((end = std::string_view(rest).substr(0, size).find('\n', from))
               != std::string_view::npos) {
            simdjson::dom::element element;
            if (parser.parse(rest.data() + from, end - from, false).get(element)
                == simdjson::SUCCESS)
                ++lines;
            from = end + 1;
        }
        rest.resize(size);
        rest.erase(0, from);
    });
    if (lines == 0)
        std::fprintf(stderr, "no line could be parsed\n");
}

struct Imported {
    Lap lap;
    FileReport report;
    QString failure;
    qint64 counted = 0;
    qint64 stored = 0;
    double before = 0; // MB
    double most = 0;
};

Imported import(const QString& path, const QString& parent)
{
    Imported result;
    const QTemporaryDir replica(parent + u"/bench-XXXXXX"_s);
    const auto dialects = DialectSet::load();
    if (!dialects)
        result.failure = sentence(dialects.error());
    if (!result.failure.isEmpty())
        return result;
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5");
    result.before = megabytes("VmRSS:");
    result.lap = timed([&] {
        auto index = IndexFile::openWriter(replica.path());
        if (!index) {
            result.failure = sentence(index.error());
            return;
        }
        Pipeline pipeline;
        Importer importer(*index, Vault(replica.path() + u"/vault"_s), *dialects, &pipeline);
        auto report = importer.importFile(path, {SystemId(u"assist"_s), {}, {}});
        if (report)
            result.report = *report;
        else
            result.failure = sentence(report.error());
    });
    result.most = megabytes("VmHWM:");
    EvidenceIndex index(replica.path());
    const auto picture = index.picture({{}, 0, qint64{1} << 62, 1000});
    result.counted = picture ? picture->itemsInView : -1;
    for (const QString& name : {u"/evidence.sqlite"_s, u"/evidence.sqlite-wal"_s})
        result.stored += QFile(replica.path() + name).size();
    if (const auto kept = Vault(replica.path() + u"/vault"_s).list(); kept && !kept->isEmpty())
        result.stored += kept->first().storedBytes;
    return result;
}

bool agrees(const Imported& imported, const QJsonObject& truth)
{
    const FileReport& report = imported.report;
    const bool good = imported.failure.isEmpty() && !report.error
        && report.items == truth.value(u"spans"_s).toInteger()
        && report.traces == truth.value(u"traces"_s).toInteger()
        && report.bytes == truth.value(u"bytes"_s).toInteger()
        && report.exhibit.value == truth.value(u"sha256"_s).toString()
        && imported.counted == truth.value(u"spans"_s).toInteger() && report.from
        && report.from->nanos == truth.value(u"firstNanos"_s).toString().toLongLong();
    if (!good)
        std::fprintf(stderr,
                     "The import does not agree with the manifest: %lld items, %lld in the "
                     "picture, %lld traces. %s%s\n",
                     report.items, imported.counted, report.traces, qPrintable(imported.failure),
                     report.error ? qPrintable(sentence(*report.error)) : "");
    return good;
}

void row(const char* what, double megabytesOfFile, const Lap& lap)
{
    std::printf("| %-42s | %7.2f | %7.2f | %7.0f |\n", what, lap.seconds, lap.cpuSeconds,
                megabytesOfFile / lap.seconds);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_import FILE [REPLICA-PARENT]\n");
        return 2;
    }
    const QString path = arguments.at(1);
    QFile manifest(path + u".manifest.json"_s);
    if (!manifest.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: write it with gen_workload first\n", qPrintable(path));
        return 2;
    }
    const QJsonObject truth = QJsonDocument::fromJson(manifest.readAll()).object();
    const double size = truth.value(u"bytes"_s).toDouble() / 1e6;
    eachPiece(path, [](std::string_view) {}); // into the page cache
    QList<Imported> runs;
    for (int run = 0; run < 3; ++run) {
        runs.append(import(path, arguments.value(2, QDir::tempPath())));
        if (!agrees(runs.last(), truth))
            return 1;
    }
    std::sort(runs.begin(), runs.end(), [](const Imported& left, const Imported& right) {
        return left.lap.seconds < right.lap.seconds;
    });
    const Imported& middle = runs.at(1);
    ExhibitHash hash;
    const Lap hashing = timed([&] {
        eachPiece(path, [&hash](std::string_view piece) { hash.add(piece); });
        hash.take();
    });
    std::string packed(ZSTD_compressBound(std::size_t{1} << 20), '\0');
    const Lap packing = timed([&] {
        eachPiece(path, [&packed](std::string_view piece) {
            ZSTD_compress(packed.data(), packed.size(), piece.data(), piece.size(), 1);
        });
    });
    const Lap parsing = timed([&] { parseLines(path); });
    const auto spans = static_cast<double>(middle.report.items);
    double most = 0;
    for (const Imported& it : runs)
        most = std::max(most, it.most - it.before);
    std::printf("%.0f spans, %.1f MB, all counts as in the manifest\n\n", spans, size);
    std::printf("| %-42s | seconds | CPU s   | MB/s    |\n|---|---|---|---|\n", "");
    row("import, durable (median of 3)", size, middle.lap);
    row("OpenSSL SHA-256, one thread", size, hashing);
    row("zstd -1 in 1 MiB pieces, one thread", size, packing);
    row("simdjson DOM, one thread", size, parsing);
    std::printf("\n%.0f spans/s; %.0f MB above the baseline of %.0f MB; on disk %.0f B/span\n",
                spans / middle.lap.seconds, most, runs.first().before,
                static_cast<double>(middle.stored) / spans);
    return 0;
}

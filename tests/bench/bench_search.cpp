// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_search FILE: on a replica that holds FILE, written by gen_workload, and the same bytes as gzip: how long a search
// without a hit takes, in all and until its first answer, how long one for a rare word takes until its first hits, and how
// long it takes to open one record, at random places. Counts are checked against FILE.manifest.json; 1 when they differ.
#include "app/engine/pipeline.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int openings = 200;

struct Searched {
    double firstAnswer = 0; // ms
    double firstHit = 0;
    double whole = 0;
    qint64 hits = 0;
};

bool import(const QString& path, const QString& replica)
{
    const auto dialects = DialectSet::load();
    auto index = IndexFile::openWriter(replica);
    if (!dialects || !index)
        return false;
    Pipeline pipeline;
    Importer importer(*index, Vault(replica + u"/vault"_s), *dialects, &pipeline);
    const auto report = importer.importFile(path, {SystemId(u"assist"_s), {}, {}});
    return report && !report->error;
}

Searched search(EvidenceIndex& index, const QString& word)
{
    Searched searched;
    QElapsedTimer clock;
    clock.start();
    const auto millis = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    ItemQuery query;
    query.search.words = {{word, false, false}};
    query.patience = 100;
    while (true) {
        const auto page = index.items(query);
        if (!page)
            return {};
        if (searched.firstAnswer == 0)
            searched.firstAnswer = millis();
        if (searched.hits == 0 && !page->items.isEmpty())
            searched.firstHit = millis();
        searched.hits += page->items.size();
        if (!page->more)
            break;
        query.after = page->searchedTo ? page->searchedTo : page->items.last().ref;
        query.afterStart = page->searchedTo ? page->searchedToStart : page->items.last().start;
    }
    searched.whole = millis();
    return searched;
}

// Milliseconds to find and read a record, ascending.
std::vector<double> open(const QString& replica, const QList<EvidenceItem>& items)
{
    EvidenceIndex index(replica);
    std::minstd_rand dice(5);
    std::vector<double> times;
    for (int i = 0; i < openings; ++i) {
        const ItemRef ref = items.at(static_cast<qsizetype>(dice() % items.size())).ref;
        QElapsedTimer clock;
        clock.start();
        const auto found = index.find(ref);
        const auto bytes = index.bytes(ref.exhibit, ref.offset, ref.length);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        if (!found || !bytes)
            return {};
    }
    std::sort(times.begin(), times.end());
    return times;
}

QList<EvidenceItem> everyHundredth(EvidenceIndex& index, qint64 from, qint64 to)
{
    QList<EvidenceItem> items;
    for (int part = 0; part < 100; ++part) {
        ItemQuery query;
        query.from = EvidenceTime{from + (to - from) / 100 * part};
        query.limit = 50;
        if (const auto page = index.items(query))
            items += page->items;
    }
    return items;
}

bool tellOpenings(const char* what, const QString& replica, const QJsonObject& truth)
{
    EvidenceIndex index(replica);
    const auto items = everyHundredth(index, truth.value(u"firstNanos"_s).toString().toLongLong(),
                                      truth.value(u"lastNanos"_s).toString().toLongLong());
    const auto times = items.isEmpty() ? std::vector<double>() : open(replica, items);
    if (times.empty())
        return false;
    std::printf("| %s | %.2f | %.2f | %.2f | %.2f |\n", what, times[times.size() / 2],
                times[times.size() * 99 / 100], times.back(), times.back() / 50);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    QFile manifest(path + u".manifest.json"_s);
    if (!manifest.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "bench_search FILE, written by gen_workload\n");
        return 2;
    }
    const QJsonObject truth = QJsonDocument::fromJson(manifest.readAll()).object();
    const QTemporaryDir plain;
    const QTemporaryDir packed;
    const QString gzip = packed.filePath(u"workload.json.gz"_s);
    QProcess packing;
    packing.setStandardOutputFile(gzip);
    packing.start(u"gzip"_s, {u"-1"_s, u"-c"_s, path});
    if (!packing.waitForFinished(-1) || !import(path, plain.path()) || !import(gzip, packed.path()))
        return 1;
    EvidenceIndex index(plain.path());
    const Searched none = search(index, u"nobodywrotethis"_s);
    const Searched rare = search(index, u"zephyrquartz"_s);
    const qint64 known = truth.value(u"words"_s).toObject().value(u"zephyrquartz"_s).toInteger();
    if (none.hits != 0 || rare.hits != known) {
        std::fprintf(stderr, "%lld and %lld hits instead of 0 and %lld\n", none.hits, rare.hits,
                     known);
        return 1;
    }
    std::printf("| search | hits | first answer ms | first hit ms | whole ms | first answer / "
                "limit of 150 |\n|---|---|---|---|---|---|\n");
    std::printf("| a word that nobody wrote | 0 | %.0f | | %.0f | %.2f |\n", none.firstAnswer,
                none.whole, none.firstAnswer / 150);
    std::printf("| a rare word | %lld | %.0f | %.0f | %.0f | %.2f |\n\n", rare.hits,
                rare.firstAnswer, rare.firstHit, rare.whole, rare.firstAnswer / 150);
    std::printf("| record opened | median ms | p99 ms | most ms | most / limit of 50 "
                "|\n|---|---|---|---|---|\n");
    const bool good = tellOpenings("of the plain file", plain.path(), truth)
        && tellOpenings("of the same as gzip", packed.path(), truth);
    return good ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_filter REPLICA MANIFEST: how long the filters that a person types take until the timeline knows where their hits lie,
// over the whole time of the evidence and 1500 columns, and until the list has its first page: the first time after opening,
// and of 21 times more. Hits are checked against the rule applied to every item of the replica, those of words against the
// manifest; 1 when they differ.
#include "app/index/evidenceindex.h"
#include "app/ingest/dialects.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int repeats = 21;
constexpr int columns = 1500;
constexpr double pictureLimit = 100; // ms, of 1,000,000 items
constexpr qint64 twoSeconds = 2'000'000'000;

using Rule = bool (*)(const EvidenceItem& item);

bool isGuardrail(const EvidenceItem& item)
{
    return standsIn(item, EvidenceKind::Guardrail);
}

bool isOfModel(const EvidenceItem& item, const QString& piece)
{
    const auto says = [&](BandKind kind) {
        return item.bands[static_cast<std::size_t>(kind)].contains(piece, Qt::CaseInsensitive);
    };
    return says(BandKind::AnsweringModel) || says(BandKind::RequestedModel);
}

bool isAny(const EvidenceItem&)
{
    return true;
}

struct Filter {
    QString text;
    Rule rule; // of an item that has the words
    QString words;
    qint64 hits = 0;
};

std::vector<Filter> filters()
{
    return {
        {u"kind:guardrail"_s, isGuardrail, {}},
        {u"status:adverse"_s, [](const EvidenceItem& item) { return item.adverse; }, {}},
        {u"model:gpt-4o"_s,
         [](const EvidenceItem& item) { return isOfModel(item, u"gpt-4o"_s); },
         {}},
        {u"model:support-ft"_s,
         [](const EvidenceItem& item) { return isOfModel(item, u"support-ft"_s); },
         {}},
        {u"latency>2s"_s,
         [](const EvidenceItem& item) { return item.end.nanos - item.start.nanos > twoSeconds; },
         {}},
        {u"refund"_s, isAny, u"refund"_s},
        {u"zephyrquartz"_s, isAny, u"zephyrquartz"_s},
        {u"kind:prompt-path refund"_s,
         [](const EvidenceItem& item) { return standsIn(item, EvidenceKind::PromptPath); },
         u"refund"_s},
        {u"model:support-ft refund"_s,
         [](const EvidenceItem& item) { return isOfModel(item, u"support-ft"_s); }, u"refund"_s}};
}

ItemQuery asked(const QString& text)
{
    ItemQuery query;
    query.search = searchQueryOf(text, Instant{}).value_or(SearchQuery());
    return query;
}

// Tells every item that has the words; false when the index cannot be read.
template<class Told>
bool everyItem(EvidenceIndex& index, const QString& words, Told told)
{
    ItemQuery query = asked(words);
    query.limit = 10'000;
    while (true) {
        const auto page = index.items(query);
        if (!page)
            return false;
        for (const EvidenceItem& item : page->items)
            told(item);
        if (!page->more || page->items.isEmpty())
            return true;
        query.after = page->items.last().ref;
        query.afterStart = page->items.last().start;
    }
}

// By the rule, item by item.
bool countHits(EvidenceIndex& index, std::vector<Filter>& all, const QJsonObject& truth)
{
    for (const QString& words : {QString(), u"refund"_s, u"zephyrquartz"_s}) {
        qint64 seen = 0;
        const bool read = everyItem(index, words, [&](const EvidenceItem& item) {
            ++seen;
            for (Filter& filter : all) {
                if (filter.words == words && filter.rule(item))
                    ++filter.hits;
            }
        });
        const qint64 known = words.isEmpty()
            ? truth.value(u"spans"_s).toInteger()
            : truth.value(u"words"_s).toObject().value(words).toInteger();
        if (!read || seen != known) {
            std::fprintf(stderr, "%lld items of \"%s\" instead of %lld\n", seen,
                         qUtf8Printable(words), known);
            return false;
        }
    }
    return true;
}

// Of 21, in milliseconds.
struct Took {
    double first = 0; // the one before them
    double median = 0;
    double most = 0;
};

template<class Job>
Took timed(Job job)
{
    Took took;
    std::vector<double> times;
    for (int i = 0; i <= repeats; ++i) {
        QElapsedTimer clock;
        clock.start();
        job();
        const double millis = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (i == 0)
            took.first = millis;
        else
            times.push_back(millis);
    }
    std::sort(times.begin(), times.end());
    took.median = times[times.size() / 2];
    took.most = times.back();
    return took;
}

bool tell(const QString& replica, const DialectSet& dialects, const Filter& filter,
          const PictureQuery& whole)
{
    const ItemQuery query = asked(filter.text);
    HitPicture picture;
    EvidenceIndex forPicture(replica, dialects.shapes());
    const Took drawn
        = timed([&] { picture = forPicture.hits(query, whole).value_or(HitPicture()); });
    const qint64 hits = std::accumulate(picture.columns.begin(), picture.columns.end(), qint64{0});
    EvidenceIndex forCount(replica, dialects.shapes());
    qint64 counted = -1;
    const Took count = timed([&] { counted = forCount.count(query).value_or(ItemCount()).items; });
    EvidenceIndex forList(replica, dialects.shapes());
    qsizetype rows = -1;
    const Took page = timed([&] { rows = forList.items(query).value_or(ItemPage()).items.size(); });
    std::printf("| `%s` | %lld | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |\n",
                qUtf8Printable(filter.text), hits, drawn.first, drawn.median, drawn.most,
                drawn.median / pictureLimit, page.first, page.median, page.most, count.first,
                count.median);
    const bool good = hits == filter.hits && counted == filter.hits
        && rows == std::min<qint64>(filter.hits, query.limit);
    if (!good)
        std::fprintf(stderr, "%s: %lld hits, %lld counted, %lld rows; by the rule %lld\n",
                     qUtf8Printable(filter.text), hits, counted, qint64{rows}, filter.hits);
    return good;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    QFile manifest(words.value(1));
    const auto dialects = DialectSet::load();
    if (words.size() != 2 || !manifest.open(QIODevice::ReadOnly) || !dialects) {
        std::fprintf(stderr, "bench_filter REPLICA MANIFEST, both of gen_workload's telemetry\n");
        return 2;
    }
    const QJsonObject truth = QJsonDocument::fromJson(manifest.readAll()).object();
    std::vector<Filter> all = filters();
    {
        EvidenceIndex index(words.value(0), dialects->shapes());
        if (!countHits(index, all, truth))
            return 1;
    }
    PictureQuery whole;
    whole.fromNanos = truth.value(u"firstNanos"_s).toString().toLongLong();
    whole.toNanos = truth.value(u"lastNanos"_s).toString().toLongLong() + 1;
    whole.columns = columns;
    std::printf("%lld spans\n\n| filter | hits | picture, first time ms | median | most | median / "
                "limit of 100 | first page, first time ms | median | most | count, first time ms | "
                "median |\n|---|---|---|---|---|---|---|---|---|---|---|\n",
                truth.value(u"spans"_s).toInteger());
    bool good = true;
    for (const Filter& filter : all)
        good = tell(words.value(0), *dialects, filter, whole) && good;
    return good ? 0 : 1;
}

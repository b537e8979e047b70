// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/chunkfilter.h"
#include "app/index/evidenceindex.h"
#include "app/index/namecolumns.h"
#include "app/index/textbuilder.h"
#include "tests/app/index/sketch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <numeric>
#include <random>

namespace tst_chunkfilter {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

using Dice = std::minstd_rand;

std::size_t below(Dice& dice, std::size_t limit)
{
    return dice() % limit;
}

template<std::size_t size>
std::string one(Dice& dice, const std::array<const char*, size>& of)
{
    return of[below(dice, size)];
}

constexpr qint64 milli = 1'000'000;
constexpr qint64 lastStart = 6000;

std::vector<Sketch> anything(Dice& dice, std::size_t count)
{
    std::vector<Sketch> all(count);
    for (Sketch& it : all) {
        it.start = static_cast<qint64>(below(dice, lastStart + 1));
        it.lane = allEvidenceKinds[below(dice, evidenceKindCount)];
        it.adverse = below(dice, 9) == 0;
        it.status
            = std::array{ItemStatus::Ok, ItemStatus::Error, ItemStatus::Unset}[below(dice, 3)];
        it.name = one<3>(dice, {"chat", "Chat once", "tool"}) + std::to_string(below(dice, 900));
        it.model = one<4>(dice, {"", "gpt-4o", "GPT-4o-mini", "claude"});
        it.source = one<2>(dice, {"edge", ""});
        it.guardrail = one<3>(dice, {"", "v1", "v2"});
        it.duration = static_cast<qint64>(below(dice, 7)) * milli;
        it.more = one<4>(
            dice,
            {"", R"(,"t":"alpha")", R"(,"t":"beta alpha")", R"(,"t":"alpha beta","score":0.25)"});
        it.timed = below(dice, 40) != 0;
        if (!it.timed)
            it.start = 0;
        if (below(dice, 3) == 0) {
            it.trace = "t" + std::to_string(below(dice, 500));
            it.span = "s";
        }
    }
    return all;
}

// What a person types, and the plain rule for it: of the item and its record.
struct Term {
    QString text;
    std::function<bool(const EvidenceItem& item, const QByteArray& record)> rule;
};

bool hasBand(const EvidenceItem& item, BandKind kind, const QString& piece)
{
    return item.bands[static_cast<std::size_t>(kind)].contains(piece, Qt::CaseInsensitive);
}

std::vector<Term> terms()
{
    using Item = const EvidenceItem&;
    using Record = const QByteArray&;
    const auto longer = [](Item it) { return it.end.nanos - it.start.nanos > 3 * milli; };
    return {
        {u"kind:guardrail"_s,
         [](Item it, Record) { return standsIn(it, EvidenceKind::Guardrail); }},
        {u"-kind:retrieval"_s,
         [](Item it, Record) { return !standsIn(it, EvidenceKind::Retrieval); }},
        {u"status:adverse"_s, [](Item it, Record) { return it.adverse; }},
        {u"status:ok"_s, [](Item it, Record) { return it.status == ItemStatus::Ok; }},
        {u"-status:error"_s, [](Item it, Record) { return it.status != ItemStatus::Error; }},
        {u"model:gpt"_s,
         [](Item it, Record) { return hasBand(it, BandKind::AnsweringModel, u"gpt"_s); }},
        {u"-model:mini"_s,
         [](Item it, Record) { return !hasBand(it, BandKind::AnsweringModel, u"mini"_s); }},
        {u"model:nobody"_s, [](Item, Record) { return false; }},
        {u"source:EDGE"_s, [](Item it, Record) { return it.source == u"edge"; }},
        {u"guardrail:v2"_s,
         [](Item it, Record) { return hasBand(it, BandKind::GuardrailVersion, u"v2"_s); }},
        {u"name:once"_s, [](Item it, Record) { return it.name.contains(u"once"); }},
        {u"-name:chat1"_s,
         [](Item it, Record) { return !it.name.contains(u"chat1", Qt::CaseInsensitive); }},
        {u"latency>3ms"_s, [longer](Item it, Record) { return longer(it); }},
        {u"-latency>3ms"_s, [longer](Item it, Record) { return !longer(it); }},
        {u"after:1970-01-01T00:00:00.000002Z"_s,
         [](Item it, Record) { return it.start.nanos >= 2000; }},
        {u"before:1970-01-01T00:00:00.000004Z"_s,
         [](Item it, Record) { return it.start.nanos < 4000; }},
        {u"alpha"_s, [](Item, Record record) { return record.contains("alpha"); }},
        {u"-beta"_s, [](Item, Record record) { return !record.contains("beta"); }},
        {u"\"alpha beta\""_s, [](Item, Record record) { return record.contains("alpha beta"); }},
        {u"score<0.5"_s, [](Item, Record record) { return record.contains("score"); }},
    };
}

QList<EvidenceItem> everyPage(EvidenceIndex& index, ItemQuery query,
                              const std::function<bool()>& cancelled = {})
{
    QList<EvidenceItem> all;
    for (int page = 0; page < 100'000; ++page) {
        const auto got = index.items(query, cancelled);
        if (!got)
            return {};
        all += got->items;
        if (!got->more)
            return all;
        query.after = got->searchedTo ? got->searchedTo : got->items.last().ref;
        query.afterStart = got->searchedTo ? got->searchedToStart : got->items.last().start;
    }
    return {};
}

qint64 everyCount(EvidenceIndex& index, ItemQuery query)
{
    qint64 sum = 0;
    for (int turn = 0; turn < 100'000; ++turn) {
        const auto got = index.count(query);
        if (!got)
            return -1;
        sum += got->items;
        if (!got->searchedTo)
            return sum;
        query.after = got->searchedTo;
        query.afterStart = got->searchedToStart;
    }
    return -1;
}

// Nothing, some or all of the text.
void fillSome(const QString& replica, std::size_t how)
{
    auto builder = TextBuilder::open(replica, {});
    if (!builder || how == 0)
        return;
    int chunks = 0;
    const auto enough = [&chunks, how] { return how == 1 && ++chunks > 1; };
    for (int step = 0; step < (how == 1 ? 1 : 100); ++step) {
        if (!(*builder)->step(enough).value_or(false))
            return;
    }
}

// Under two systems, one exhibit under both of them when told so.
void fillReplica(Replica& replica, Dice& dice, bool twice)
{
    const auto shared = anything(dice, 1 + below(dice, 900));
    replica.add(shared);
    if (twice)
        replica.addAgain(shared, u"other"_s);
    replica.add(anything(dice, 2500 + below(dice, 2500)), u"other"_s);
    replica.add(anything(dice, 1 + below(dice, 3000)));
}

ItemQuery randomQuery(Dice& dice, const std::vector<Term>& all, std::vector<const Term*>& chosen)
{
    ItemQuery query;
    QStringList text;
    for (std::size_t left = 1 + below(dice, 3); left > 0; --left) {
        chosen.push_back(&all[below(dice, all.size())]);
        text.append(chosen.back()->text);
    }
    query.search = searchQueryOf(text.join(u' '), Instant{}).value_or(SearchQuery());
    if (below(dice, 3) == 0)
        query.systems = {SystemId(u"assist"_s)};
    query.limit = 900;
    return query;
}

} // namespace

class tst_ChunkFilter : public QObject
{
    Q_OBJECT

private slots:

    void whatAnswersIsWhatThePlainRuleFinds_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 9; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whatAnswersIsWhatThePlainRuleFinds()
    {
        QFETCH(unsigned, seed);
        Dice dice(seed);
        Replica replica;
        fillReplica(replica, dice, seed % 2 == 0);
        fillSome(replica.path(), seed % 3);
        EvidenceIndex index(replica.path());
        const std::vector<Term> all = terms();

        for (int turn = 0; turn < 25; ++turn) {
            std::vector<const Term*> chosen;
            ItemQuery query = randomQuery(dice, all, chosen);
            ItemQuery everything;
            everything.systems = query.systems;
            everything.limit = 10'000;
            QList<EvidenceItem> wanted;
            const PictureQuery picture{query.systems, 100, 5000, 37};
            std::vector<quint32> columns(37);
            const QList<EvidenceItem> items = everyPage(index, everything);
            QVERIFY(!items.isEmpty());
            for (const EvidenceItem& item : items) {
                const auto record = index.bytes(item.ref.exhibit, item.ref.offset, item.ref.length);
                QVERIFY(record.has_value());
                if (!std::all_of(chosen.begin(), chosen.end(),
                                 [&](const Term* term) { return term->rule(item, *record); }))
                    continue;
                wanted.append(item);
                if (item.start.nanos >= 100 && item.start.nanos < 5000)
                    ++columns[static_cast<std::size_t>((item.start.nanos - 100) * 37 / 4900)];
            }
            const QByteArray told = searchText(query.search).toUtf8();

            QVERIFY2(everyPage(index, query) == wanted, told.constData());
            QVERIFY2(everyCount(index, query) == wanted.size(), told.constData());
            const auto hits = index.hits(query, picture);
            QVERIFY2(hits && hits->whole && hits->columns == columns, told.constData());
            if (turn % 6 != 0)
                continue; // each search that ends begins anew, which takes long under the sanitizers
            query.patience = 1;
            QVERIFY2(everyPage(index, query) == wanted, told.constData());
            QVERIFY2(everyCount(index, query) == wanted.size(), told.constData());
        }
    }

    // Two of these chunks hold hits of the very same time, the one between them none, and patience is at its end before each.
    void whatStartsAtOneTimeIsToldOnce()
    {
        std::vector<Sketch> all(3 * chunkItems);
        for (std::size_t at = 0; at < all.size(); ++at) {
            all[at].start = 50;
            all[at].name = at / chunkItems == 1 ? "chat" : "Chat once";
        }
        Replica replica;
        replica.add(all);
        EvidenceIndex index(replica.path());
        ItemQuery query;
        query.search = searchQueryOf(u"name:once"_s, Instant{}).value();
        query.limit = 900;
        query.patience = 1;
        const auto slow = [] {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < 2) { }
            return false;
        };

        const QList<EvidenceItem> items = everyPage(index, query, slow);

        QCOMPARE_EQ(items.size(), 2 * static_cast<qsizetype>(chunkItems));
        QSet<qint64> offsets;
        for (const EvidenceItem& item : items)
            offsets.insert(item.ref.offset);
        QCOMPARE_EQ(offsets.size(), items.size());
    }

    void namesAndDurationsReadBackTheSame_data()
    {
        QTest::addColumn<quint32>("distinct");
        QTest::newRow("all alike") << 1U;
        QTest::newRow("few") << 7U;
        QTest::newRow("as many as a byte tells") << 256U;
        QTest::newRow("more") << 257U;
        QTest::newRow("all different") << 5000U;
    }

    void namesAndDurationsReadBackTheSame()
    {
        QFETCH(quint32, distinct);
        std::vector<IndexRow> rows(chunkItems);
        std::vector<const IndexRow*> order;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            IndexRow& row = rows[i];
            row.start = static_cast<qint64>(i);
            row.end = i == 9 && distinct == 7 ? std::numeric_limits<qint64>::min()
                                              : row.start + static_cast<qint64>(i % distinct);
            row.name = static_cast<quint32>(i * 77) % distinct;
            row.source = row.name * 4096;
            row.bands.back() = 4'000'000'000U - row.name;
            order.push_back(&row);
        }
        const std::string bytes = nameColumnBytes(order);
        const auto octets
            = std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());

        const auto read = nameChunkOf(octets);

        QVERIFY(read.has_value());
        ColdChunk cold;
        cold.rows.resize(rows.size());
        QVERIFY(addNames(cold, *read));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE_EQ(static_cast<quint64>(cold.rows[i].end),
                        static_cast<quint64>(rows[i].end) - static_cast<quint64>(rows[i].start));
            QCOMPARE_EQ(cold.rows[i].name, rows[i].name);
            QCOMPARE_EQ(cold.rows[i].source, rows[i].source);
            QVERIFY(cold.rows[i].bands == rows[i].bands);
        }
        for (std::size_t size = 0; size < octets.size(); size += 1 + size / 8)
            QVERIFY(!nameChunkOf(octets.first(size)).has_value());
        cold.rows.pop_back();
        QVERIFY(!addNames(cold, *read));
    }

    void aCodeWithoutANumberIsRefused()
    {
        std::vector<IndexRow> rows(3);
        rows[1].name = 5;
        const IndexRow* const order[] = {rows.data(), &rows[1], &rows[2]};
        std::string bytes = nameColumnBytes(order);
        const auto read = [&bytes] {
            return nameChunkOf(
                std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
        };
        QVERIFY(read().has_value());
        // Count, width, then the numbers 0 and 5 and the codes 0, 1, 0.
        constexpr std::size_t codes = 4 + 1 + 4 + 8;
        QCOMPARE_EQ(bytes[codes + 1], '\1');
        bytes[codes + 1] = '\2';

        QVERIFY(!read().has_value());
    }
};

QTEST_GUILESS_MAIN(tst_ChunkFilter)

} // namespace tst_chunkfilter

#include "tst_chunkfilter.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/evidenceindex.h"
#include "app/index/textbuilder.h"
#include "tests/app/index/sketch.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

const std::vector<RecordShape> noShapes;

ItemQuery asked(const QString& text)
{
    ItemQuery query;
    query.search = searchQueryOf(text, Instant{}).value_or(SearchQuery());
    query.limit = 10'000;
    return query;
}

// Starts of the items that answer, in order.
QList<qint64> startsOf(EvidenceIndex& index, const QString& text)
{
    QList<qint64> starts;
    const auto page = index.items(asked(text));
    if (page) {
        for (const EvidenceItem& item : page->items)
            starts.append(item.start.nanos);
    }
    return starts;
}

bool fill(const QString& replica)
{
    auto builder = TextBuilder::open(replica, noShapes);
    while (builder) {
        const auto more = (*builder)->step();
        if (!more)
            return false;
        if (!*more)
            return (*builder)->progress().searchable == (*builder)->progress().total;
    }
    return false;
}

Sketch said(qint64 start, const std::string& more)
{
    Sketch it;
    it.start = start;
    it.name = "chat";
    it.model = "gpt-4o";
    it.more = more;
    return it;
}

std::vector<Sketch> conversation()
{
    std::vector<Sketch> all{
        said(1, R"(,"text":"The refund was approved at once","user_id":"u1","score":0.9)"),
        said(2, R"(,"text":"Refund: approved? No, d\u00e9nied","user_id":"u2","score":0.2)"),
        said(3, R"(,"input":"[{\"role\":\"user\",\"content\":\"where is my parcel\"}]")"),
        said(4,
             R"(,"attributes":[{"key":"gen_ai.usage.input_tokens","value":{"intValue":"900"}},)"
             R"({"key":"gen_ai.usage.output_tokens","value":{"intValue":200}},)"
             R"({"key":"session.id","value":{"stringValue":"s-7"}}])"),
        said(5,
             ",\"a\":\"refund\",\"b\":\"approved\",\"choices\":[{\"finish_reason\":\"STOP\"},"
             "{\"finish_reason\":\"length\"}]"),
        said(6,
             ",\"text\":\"\xee\x80\x80u7531 forged \xee\x80\x80"
             "f\",\"stopReason\":null"),
        said(7,
             ",\"attributes\":[{\"key\":\"gen_ai.response.finish_reasons\",\"value\":{"
             "\"arrayValue\":"
             "{\"values\":[{\"stringValue\":\"stop\"},{\"stringValue\":\"tool call\"}]}}}]"),
        said(8, ",\"usage\":{\"output\":\"{\\\"stop_reason\\\":\\\"End_Turn\\\"}\"}"),
        said(9, ",\"finish_reason\":\"\",\"reason\":\"stop\"")};
    all[3].lane = EvidenceKind::Guardrail;
    all[4].status = ItemStatus::Error;
    return all;
}

} // namespace

class tst_TextIndex : public QObject
{
    Q_OBJECT

private slots:

    void aSearchAnswersTheSameBeforeAndAfterTheWordsAreIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("starts");
        QTest::newRow("a word") << u"REFUND"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("a word without its accent") << u"denied"_s << QList<qint64>{2};
        QTest::newRow("two words") << u"refund once"_s << QList<qint64>{1};
        QTest::newRow("a phrase") << u"\"refund approved\""_s << QList<qint64>{2};
        QTest::newRow("no phrase across values")
            << u"-\"refund approved\" refund"_s << QList<qint64>{1, 5};
        QTest::newRow("a beginning") << u"appro*"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("without") << u"refund -once"_s << QList<qint64>{2, 5};
        QTest::newRow("only without") << u"-refund"_s << QList<qint64>{3, 4, 6, 7, 8, 9};
        QTest::newRow("JSON in a text") << u"parcel"_s << QList<qint64>{3};
        QTest::newRow("no names of fields") << u"content"_s << QList<qint64>{};
        QTest::newRow("user") << u"user:u1"_s << QList<qint64>{1};
        QTest::newRow("no piece of a user") << u"user:u"_s << QList<qint64>{};
        QTest::newRow("not a user") << u"refund -user:u1"_s << QList<qint64>{2, 5};
        QTest::newRow("session") << u"session:s-7"_s << QList<qint64>{4};
        QTest::newRow("finish, in other letters, one of several")
            << u"finish:Stop"_s << QList<qint64>{5, 7};
        QTest::newRow("finish in JSON in a text") << u"finish:end_turn"_s << QList<qint64>{8};
        QTest::newRow("finish with a space") << u"finish:\"tool call\""_s << QList<qint64>{7};
        QTest::newRow("no piece of a finish") << u"finish:sto"_s << QList<qint64>{};
        QTest::newRow("any finish") << u"finish:*"_s << QList<qint64>{5, 7, 8};
        QTest::newRow("any finish but one") << u"finish:* -finish:length"_s << QList<qint64>{7, 8};
        QTest::newRow("any finish but all")
            << u"finish:* -finish:stop -finish:END_TURN"_s << QList<qint64>{};
        QTest::newRow("no finish at all") << u"-finish:*"_s << QList<qint64>{1, 2, 3, 4, 6, 9};
        QTest::newRow("a finish and a word") << u"finish:length refund"_s << QList<qint64>{5};
        QTest::newRow("two finishes") << u"finish:stop finish:length"_s << QList<qint64>{5};
        QTest::newRow("score") << u"score<0.5"_s << QList<qint64>{2};
        QTest::newRow("tokens") << u"tokens:1100"_s << QList<qint64>{4};
        QTest::newRow("kind") << u"kind:guardrail"_s << QList<qint64>{4};
        QTest::newRow("status") << u"status:error"_s << QList<qint64>{5};
        QTest::newRow("model") << u"model:GPT refund"_s << QList<qint64>{1, 2, 5};
        QTest::newRow("time") << u"refund before:1970-01-01T00:00:00.000000003Z"_s
                              << QList<qint64>{1, 2};
        QTest::newRow("latency") << u"latency>1ms"_s << QList<qint64>{};
        QTest::newRow("a sign without a word") << u"\U0001F525"_s << QList<qint64>{};
    }

    void aSearchAnswersTheSameBeforeAndAfterTheWordsAreIn()
    {
        QFETCH(QString, text);
        QFETCH(QList<qint64>, starts);
        Replica replica;
        replica.add(conversation());
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(startsOf(index, text), starts);
        QVERIFY(fill(replica.path()));
        QCOMPARE_EQ(startsOf(index, text), starts);
        QCOMPARE_EQ(index.count(asked(text))->items, starts.size());
        QCOMPARE_EQ(index.textProgress()->searchable, 9);
    }

    void aSnippetShowsTheTextAroundTheWord()
    {
        Replica replica;
        replica.add(conversation());
        EvidenceIndex index(replica.path());
        ItemQuery query = asked(u"once"_s);
        query.snippets = true;

        const auto page = index.items(query);

        QCOMPARE_EQ(page->snippets.size(), 1);
        QVERIFY(page->snippets.first().contains(u"The refund was approved at once"_s));
    }

    void pagesCountAndPictureAgreeOnManyItems()
    {
        Replica replica;
        std::vector<Sketch> sketches;
        for (int i = 0; i < 9000; ++i)
            sketches.push_back(said(i, i % 3 == 0 ? R"(,"t":"third")" : R"(,"t":"other")"));
        replica.add(sketches);
        QVERIFY(fill(replica.path()));
        EvidenceIndex index(replica.path());
        ItemQuery query = asked(u"third"_s);
        query.limit = 700;
        qint64 found = 0;

        while (true) {
            const auto page = index.items(query);
            QVERIFY(page.has_value());
            for (const EvidenceItem& item : page->items)
                QCOMPARE_EQ(item.start.nanos, 3 * found++);
            if (!page->more)
                break;
            query.after = page->items.last().ref;
            query.afterStart = page->items.last().start;
        }

        QCOMPARE_EQ(found, 3000);
        QCOMPARE_EQ(index.count(asked(u"third"_s))->items, 3000);
        QCOMPARE_EQ(index.count(asked(u"third status:ok"_s))->items, 3000);
        const auto hits = index.hits(asked(u"third"_s), PictureQuery{{}, 3000, 6000, 10});
        QVERIFY(hits->whole);
        for (const quint32 column : hits->columns)
            QCOMPARE_EQ(column, 100U);
    }

    void whoIsStoppedGoesOnWhereTheLastBatchEnded()
    {
        Replica replica;
        std::vector<Sketch> sketches;
        for (int i = 0; i < 5000; ++i)
            sketches.push_back(said(i, i == 4999 ? R"(,"t":"zephyr")" : ""));
        replica.add(sketches);
        {
            auto builder = TextBuilder::open(replica.path(), noShapes);
            int chunks = 0;
            QVERIFY((*builder)->step([&chunks] { return ++chunks > 1; }).value_or(false));
            QCOMPARE_EQ((*builder)->progress().searchable, 2048);
        }
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(index.textProgress()->searchable, 2048);
        QCOMPARE_EQ(startsOf(index, u"zephyr"_s), QList<qint64>{4999});
        QCOMPARE_EQ(index.count(asked(u"chat"_s))->items, 5000);
        QVERIFY(fill(replica.path()));
        QCOMPARE_EQ(startsOf(index, u"zephyr"_s), QList<qint64>{4999});
        QCOMPARE_EQ(index.count(asked(u"chat"_s))->items, 5000);
    }

    void whatComesAndGoesIsFollowed()
    {
        Replica replica;
        const ExhibitId first = replica.add({said(1, R"(,"t":"early bird")")});
        QVERIFY(fill(replica.path()));
        replica.add({said(2, R"(,"t":"late bird")")});
        EvidenceIndex index(replica.path());
        QCOMPARE_EQ(startsOf(index, u"bird"_s), (QList<qint64>{1, 2}));
        QVERIFY(fill(replica.path()));
        {
            auto file = IndexFile::openWriter(replica.path());
            auto transaction = Transaction::begin(file->database());
            QVERIFY(file->removeSegment(*file->database().number("SELECT min(id) FROM segment"))
                        .has_value());
            QVERIFY(transaction->commit().has_value());
        }

        QCOMPARE_EQ(startsOf(index, u"bird"_s), QList<qint64>{2});
        QCOMPARE_EQ(index.count(asked(u"bird"_s))->items, 1);
        QVERIFY(fill(replica.path()));
        QCOMPARE_EQ(index.count(asked(u"bird"_s))->items, 1);
        QCOMPARE_EQ(index.count(asked(u"bird exhibit:"_s + first.value))->items, 0);
    }

    void anItemSeenTwiceIsCountedOnce()
    {
        Replica replica;
        Sketch item = said(7, R"(,"t":"twice")");
        item.trace = "t";
        item.span = "s";
        replica.add({item});
        replica.add({item});
        QVERIFY(fill(replica.path()));
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(startsOf(index, u"twice"_s).size(), 1);
        QCOMPARE_EQ(index.count(asked(u"twice"_s))->items, 1);
    }

    void aDamagedFileIsMadeAnew()
    {
        Replica replica;
        replica.add(conversation());
        QVERIFY(fill(replica.path()));
        QFile file(replica.path() + u"/evidence-text.sqlite"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(startsOf(index, u"refund"_s), (QList<qint64>{1, 2, 5}));
        QVERIFY(fill(replica.path()));
        QCOMPARE_EQ(startsOf(index, u"refund"_s), (QList<qint64>{1, 2, 5}));
        QCOMPARE_EQ(index.textProgress()->searchable, 9);
    }

    void hugeAndBrokenValuesAreBoundedAndHarmNothing()
    {
        Replica replica;
        const std::string deep(100'000, '[');
        const std::string huge(std::size_t{3} << 20, 'x');
        replica.add({said(1, ",\"t\":\"" + huge + " after\",\"u\":\"kept\""),
                     said(2, ",\"t\":\"\xff\xfe broken \\u0000 end\""),
                     said(3, ",\"t\":\"" + deep + "\""), said(4, ",\"t\":" + deep),
                     said(5, R"(,"score":"nan","tokens":1e999,"total_tokens":"-5")")});
        QVERIFY(fill(replica.path()));
        EvidenceIndex index(replica.path());

        QCOMPARE_EQ(startsOf(index, u"kept"_s), QList<qint64>{1});
        QCOMPARE_EQ(startsOf(index, u"after"_s), QList<qint64>{});
        QCOMPARE_EQ(startsOf(index, u"broken end"_s), QList<qint64>{2});
        QCOMPARE_EQ(startsOf(index, u"chat"_s).size(), 5);
        ItemText text(noShapes);
        text.read("{\"t\":\"" + huge + "\"}", {});
        QVERIFY(text.traits().cut);
        QCOMPARE_LE(text.text().size(), ItemText::valueBytes + 1);
    }
};

QTEST_GUILESS_MAIN(tst_TextIndex)
#include "tst_textindex.moc"

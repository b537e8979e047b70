// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/restrictedroom.h"
#include "tests/app/ingest/archives.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_commandevidenceout {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

// What comes in by an archive, by a chosen dialect, and what leaves the room.
class TestCommandEvidenceOut final : public QObject
{
    Q_OBJECT

private slots:

    void theFilesOfAnArchiveAreExhibitsOfTheirOwn()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QByteArray zip
            = zipOf({{"day/vercel.json", real("vercel-captured"), '0', {}, true, false},
                     {"../../notes.txt", "no telemetry", '0', {}, false, false},
                     {"locked.json", "{}", '0', {}, false, true},
                     {"openai.json", real("openinference-openai"), '0', {}, true, false}});
        QVERIFY(write(room.path(u"day.zip"_s), zip));

        const Said said = import(room, {room.path(u"day.zip"_s)});

        QCOMPARE(said.code, 3);
        const QJsonArray files = said.json[u"files"].toArray();
        QCOMPARE(files.size(), 5);
        QVERIFY(files[0][u"file"].toString().endsWith(u"day.zip/day/vercel.json"_s));
        QCOMPARE(files[0][u"items"].toInt(), 3);
        QCOMPARE(files[0][u"archive"].toString(), room.path(u"day.zip"_s));
        QCOMPARE(files[0][u"exhibit"].toString(), digest(real("vercel-captured")));
        QVERIFY(files[2][u"error"][u"reason"].toString().contains(u"encrypted"_s));
        QVERIFY(files[3][u"items"].toInt() > 0);
        QCOMPARE(files[4][u"digest"].toString(), digest(zip));
        QCOMPARE(files[4][u"warnings"].toArray().size(), 1);
        QVERIFY(!QFile::exists(room.path(u"../../notes.txt"_s)));
        const qsizetype items
            = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size();
        QCOMPARE(items, files[0][u"items"].toInt() + files[3][u"items"].toInt());

        // The same files in another archive, and in the same one again: nothing is counted twice.
        QVERIFY(write(room.path(u"again.tar.gz"_s),
                      inGzip(tarOf({{"v.json", real("vercel-captured")}}))));
        const Said again = import(room, {room.path(u"again.tar.gz"_s), room.path(u"day.zip"_s)});
        QCOMPARE(again.json[u"files"][0][u"seenBefore"], QJsonValue(true));
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size(), items);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void anotherDialectCanBeChosen()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"v.json"_s), real("vercel-captured")));
        const Said first = import(room, {room.path(u"v.json"_s)});
        QCOMPARE(first.json[u"files"][0][u"dialect"].toString(), u"vercel-ai"_s);
        QCOMPARE(first.json[u"files"][0][u"chosen"], QJsonValue(false));
        const QString exhibit = first.json[u"files"][0][u"exhibit"].toString();
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();
        const QStringList again{u"evidence"_s, u"reindex"_s, u"--exhibit"_s, exhibit.left(10)};

        const Said chosen = room.run(again + QStringList{u"--dialect"_s, u"otel-genai"_s});

        QVERIFY2(chosen.code == 0, chosen.err.constData());
        QCOMPARE(chosen.json[u"files"][0][u"dialect"].toString(), u"otel-genai"_s);
        QCOMPARE(chosen.json[u"files"][0][u"chosen"], QJsonValue(true));
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray(), items);
        // It stays chosen.
        QCOMPARE(room.run({u"evidence"_s, u"reindex"_s}).json[u"files"][0][u"dialect"].toString(),
                 u"otel-genai"_s);
        const Said none = room.run(again + QStringList{u"--dialect"_s, u"morse"_s});
        QVERIFY(none.code != 0);
        QVERIFY(none.error[u"remedy"].toString().contains(u"vercel-ai"_s));
        QVERIFY(write(room.path(u"o.json"_s), real("openinference-openai")));
        const Said imported
            = room.run({u"evidence"_s, u"import"_s, room.path(u"o.json"_s), u"--system"_s,
                        u"refund-assistant"_s, u"--dialect"_s, u"openllmetry"_s});
        QCOMPARE(imported.json[u"files"][0][u"dialect"].toString(), u"openllmetry"_s);
    }

    void whatLeavesIsMaskedUnlessThereIsAReason()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"chat.jsonl"_s), chat()));
        const Said imported = import(room, {room.path(u"chat.jsonl"_s)});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(imported.json[u"files"][0][u"sensitive"],
                 QJsonValue(QJsonObject{{u"e-mail"_s, 3}, {u"iban"_s, 1}}));

        for (const QString& form : {u"csv"_s, u"jsonl"_s, u"otlp"_s}) {
            const QString file = room.path(u"out."_s + form);
            const Said said = room.run({u"evidence"_s, u"export"_s, u"--as"_s, form, file});
            QVERIFY2(said.code == 0, said.err.constData());
            QCOMPARE(said.json[u"items"].toInt(), 2);
            const QString text = QString::fromUtf8(read(file));
            QVERIFY(!text.contains(u"mia@example.com"_s) && !text.contains(u"DE89"_s));
            QSet<QString> tags;
            static const QRegularExpression tag(u"masked: e-mail address ([0-9a-f]{6})"_s);
            auto match = tag.globalMatch(text);
            while (match.hasNext())
                tags.insert(match.next().captured(1));
            QCOMPARE(tags.size(), 2);
        }
        QVERIFY(read(room.path(u"out.csv"_s)).contains("'=1+1"));

        const QString bare = room.path(u"bare.jsonl"_s);
        const QStringList unmasked{u"evidence"_s, u"export"_s, u"--unmasked"_s, bare};
        const Said refused = room.run(unmasked);
        QCOMPARE(refused.code, 2);
        QVERIFY(!QFile::exists(bare));
        const Said given = room.run(unmasked + QStringList{u"--why"_s, u"the vendor asks"_s});
        QVERIFY2(given.code == 0, given.err.constData());
        QVERIFY(read(bare).contains("mia@example.com"));
        const QJsonArray acts
            = room.run({u"evidence"_s, u"custody"_s,
                        imported.json[u"files"][0][u"exhibit"].toString().left(8)})
                  .json[u"acts"]
                  .toArray();
        QCOMPARE(acts.size(), 5);
        QCOMPARE(acts[0][u"act"].toString(), u"collected"_s);
        QCOMPARE(acts[4][u"act"].toString(), u"exported"_s);
        QCOMPARE(acts[4][u"why"].toString(), u"unmasked: the vendor asks"_s);
        QCOMPARE(acts[4][u"where"].toString(), bare);
        QCOMPARE(room.run({u"verify"_s}).code, 0); // the originals are as they were
    }

    // An exhibit whose bytes are gone from this disk: the rest leaves, and what does not is told.
    void whatCannotBeReadHereIsLeftOutAndTold()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"chat.jsonl"_s), chat()));
        QVERIFY(write(room.path(u"v.json"_s), real("vercel-captured")));
        const Said imported = import(room, {room.path(u"chat.jsonl"_s), room.path(u"v.json"_s)});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QString gone = imported.json[u"files"][0][u"exhibit"].toString();
        const int stays = imported.json[u"files"][1][u"items"].toInt();
        QVERIFY(QFile::remove(room.replica() + u"/vault/"_s + gone.left(2) + u'/' + gone.mid(2)));

        const QString out = room.path(u"rest.jsonl"_s);
        const Said said = room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"jsonl"_s, out});

        QVERIFY(said.code != 0);
        QCOMPARE(said.json[u"items"].toInt(), stays);
        QCOMPARE(said.json[u"exhibits"].toInt(), 1);
        QCOMPARE(said.json[u"left"].toArray().size(), 1);
        QCOMPARE(said.json[u"left"][0][u"exhibit"].toString(), gone);
        QCOMPARE(said.json[u"left"][0][u"items"].toInt(), 2);
        QVERIFY(said.error[u"reason"].toString().startsWith(u"Left out"_s));
        QCOMPARE(read(out).count('\n'), stays);

        const Said nothing = room.run(
            {u"evidence"_s, u"export"_s, u"--exhibit"_s, gone, room.path(u"none.jsonl"_s)});
        QVERIFY(nothing.code != 0);
        QVERIFY(!QFile::exists(room.path(u"none.jsonl"_s)));
    }

    void exportedOtlpIsReadAgainItemByItem()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"chat.jsonl"_s), chat()));
        const QString otlp = QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/tests/real"_s;
        const Said said
            = import(room,
                     {room.path(u"chat.jsonl"_s), otlp + u"/otlp/vercel-captured.otlp.json"_s,
                      otlp + u"/otlp-live/otel-json/002-logs.json"_s,
                      otlp + u"/otlp-live/traceloop-proto/001-traces.pb"_s,
                      otlp + u"/langfuse/openai-agents-2025-09-30.trace.json"_s});
        QVERIFY2(said.code == 0, said.err.constData());
        const QString file = room.path(u"all.jsonl"_s);
        const int items = room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"otlp"_s, file})
                              .json[u"items"]
                              .toInt();
        QVERIFY(items > 10);

        const CommandRoom other;
        QVERIFY(other.make() && other.addSystem(u"ada-osei"_s));
        const Said back = import(other, {file});

        QVERIFY2(back.code == 0, back.err.constData());
        QCOMPARE(back.json[u"files"][0][u"items"].toInt(), items);
        const auto list = [](const CommandRoom& from) {
            return from.run({u"evidence"_s, u"list"_s, u"--limit"_s, u"10000"_s})
                .json[u"items"]
                .toArray();
        };
        QCOMPARE(list(other).size(), list(room).size());
    }

    void whatWasNoOtlpKeepsItsFailureTraceAndSession()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"runs.jsonl"_s), runs()));
        QVERIFY(
            write(room.path(u"versioned.json"_s), R"({"resourceSpans":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"shop"}},
            {"key":"service.version","value":{"stringValue":"1.2.3"}}]},
            "scopeSpans":[{"scope":{"name":"my.scope","version":"7"},"spans":[{
            "traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708","name":"chat",
            "startTimeUnixNano":"1795521600000000000","endTimeUnixNano":"1795521601000000000",
            "attributes":[{"key":"gen_ai.request.model","value":{"stringValue":"m"}}]}]}]}]})"));
        QCOMPARE(import(room, {room.path(u"runs.jsonl"_s), room.path(u"versioned.json"_s)}).code,
                 0);
        const QString file = room.path(u"all.jsonl"_s);
        QCOMPARE(room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"otlp"_s, file})
                     .json[u"items"]
                     .toInt(),
                 4);
        for (const QByteArray& line : read(file).trimmed().split('\n')) {
            const QJsonValue span
                = QJsonDocument::fromJson(line)[u"resourceSpans"][0][u"scopeSpans"][0][u"spans"][0];
            QCOMPARE(span[u"traceId"].toString().size(), 32);
            QCOMPARE(span[u"spanId"].toString().size(), 16);
        }
        const CommandRoom other;
        QVERIFY(other.make() && other.addSystem(u"ada-osei"_s));

        const Said back = import(other, {file});

        QCOMPARE(back.json[u"files"][0][u"items"].toInt(), 4);
        QVERIFY(back.json[u"files"][0][u"unmapped"].toArray().isEmpty());
        const auto told = [](const CommandRoom& from) {
            QStringList all;
            for (const QJsonValue& item :
                 from.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray()) {
                QJsonObject facts
                    = from.run({u"evidence"_s, u"show"_s, item[u"id"].toString()}).json;
                // Kinds: an export names its source, which is provenance.
                for (const QString& own :
                     {u"id"_s, u"record"_s, u"attributes"_s, u"provenance"_s, u"kinds"_s})
                    facts.remove(own);
                all.append(QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact)));
            }
            all.sort();
            return all;
        };
        QCOMPARE(told(other), told(room));
        QVERIFY(told(room).join(u'\n').contains(u"shop/1.2.3"));
        QVERIFY(told(room).join(u'\n').contains(u"\"session\":\"thread-7\""));
        // In the room that they left they are the same items, seen twice.
        QCOMPARE(import(room, {file}).code, 0);
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size(), 4);
    }

    void verdictsInPlainTextAreFoundAndLeaveWhole()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString documented
            = QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/tests/real/documented/"_s;
        const Said said = import(
            room, {documented + u"llama-guard.txt"_s, documented + u"llama-guard-ollama.jsonl"_s});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json[u"files"][0][u"dialect"].toString(), u"llama-guard"_s);
        QCOMPARE(said.json[u"files"][0][u"items"].toInt(), 4);

        const QJsonArray found
            = room.run({u"evidence"_s, u"search"_s, u"S10"_s}).json[u"items"].toArray();
        QCOMPARE(found.size(), 1);
        const Said shown = room.run({u"evidence"_s, u"show"_s, found[0][u"id"].toString()});
        QCOMPARE(shown.json[u"verdicts"][0][u"decision"].toString(), u"unsafe"_s);
        QCOMPARE(shown.json[u"record"].toString(), u"unsafe\nS1,S10"_s);
        QCOMPARE(room.run({u"evidence"_s, u"search"_s, u"kind:guardrail status:adverse"_s})
                     .json[u"items"]
                     .toArray()
                     .size(),
                 5);

        const QString file = room.path(u"verdicts.jsonl"_s);
        QCOMPARE(room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"otlp"_s, file})
                     .json[u"items"]
                     .toInt(),
                 9);
        QVERIFY(read(file).contains("S10 Hate"));
    }

    void whatHasNoTimeSaysSo()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(import(room,
                       {QString::fromUtf8(WARROOM_SOURCE_DIR)
                        + u"/tests/real/documented/llama-guard.txt"_s})
                    .code
                == 0);
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();
        QVERIFY(!items.isEmpty());
        const QString id = items[0][u"id"].toString();

        QVERIFY(items[0][u"start"].isNull() && items[0][u"end"].isNull());
        QVERIFY(room.run({u"evidence"_s, u"show"_s, id}).json[u"start"].isNull());
        for (const QByteArray& said :
             {asText(room, {u"evidence"_s, u"list"_s}),
              asText(room, {u"evidence"_s, u"show"_s, id}),
              asText(room, {u"evidence"_s, u"search"_s, u"kind:guardrail"_s})}) {
            QVERIFY2(said.contains("no time") && !said.contains("1970"), said.constData());
        }
        const QString file = room.path(u"items.csv"_s);
        QCOMPARE(room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"csv"_s, file}).code, 0);
        QVERIFY(read(file).contains("\n,,guardrail,") && !read(file).contains("1970"));
        const Said coverage = room.run({u"evidence"_s, u"coverage"_s});
        QVERIFY2(coverage.out.contains("\"observed\"") && !coverage.out.contains("1970"),
                 coverage.out.constData());
    }

    void anItemIsToldAsTextWithAllThatCounts()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"rerank.json"_s),
                      R"({"resourceSpans":[{"scopeSpans":[{"spans":[{
            "traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708","name":"rerank",
            "startTimeUnixNano":"1795521600000000000","endTimeUnixNano":"1795521601000000000",
            "status":{"code":2},"attributes":[
            {"key":"openinference.span.kind","value":{"stringValue":"RERANKER"}},
            {"key":"session.id","value":{"stringValue":"s-17"}},
            {"key":"gen_ai.system_instructions","value":{"stringValue":"Be kind."}},
            {"key":"reranker.input_documents.0.document.id","value":{"stringValue":"doc-a"}},
            {"key":"reranker.input_documents.0.document.content","value":{"stringValue":")"
                          + QByteArray(300, 'x') + R"("}},
            {"key":"reranker.output_documents.0.document.id","value":{"stringValue":"doc-b"}}]}]}]}]})"));
        QCOMPARE(import(room, {room.path(u"rerank.json"_s)}).code, 0);
        const QString id
            = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray()[0][u"id"].toString();

        const QList<QByteArray> lines = asText(room, {u"evidence"_s, u"show"_s, id}).split('\n');

        QVERIFY(lines.value(1).endsWith("  error"));
        QCOMPARE(lines.value(2), QByteArray("session s-17"));
        QCOMPARE(lines.value(3), QByteArray("system: Be kind."));
        const qsizetype ranked = lines.indexOf("after reranking:");
        QVERIFY(lines.value(ranked - 1).contains("doc-a"));
        QVERIFY(lines.value(ranked - 1).endsWith("x…"));
        QVERIFY(lines.value(ranked + 1).contains("doc-b"));
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) {
            return line.contains("--json shows all");
        }));
    }

    void recordsThatCameAsProtobufLeaveWholeAndMasked()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(import(room,
                       {QString::fromUtf8(WARROOM_SOURCE_DIR)
                        + u"/tests/real/otlp-live/traceloop-proto/003-traces.pb"_s})
                    .code
                == 0);
        const QString lines = room.path(u"items.jsonl"_s);
        QCOMPARE(room.run({u"evidence"_s, u"export"_s, lines}).json[u"items"].toInt(), 32);
        for (const QByteArray& line : read(lines).trimmed().split('\n')) {
            const QJsonDocument item = QJsonDocument::fromJson(line);
            QCOMPARE(item[u"recoded"], QJsonValue(true));
            const QJsonObject record
                = QJsonDocument::fromJson(item[u"record"].toString().toUtf8()).object();
            QCOMPARE(record[u"traceId"], item[u"trace"]);
            QCOMPARE(record[u"name"], item[u"name"]);
            QVERIFY(record[u"startTimeUnixNano"].toString().size() == 19);
        }

        // In another room they are the same items, down to the types of their attributes.
        const QString file = room.path(u"spans.jsonl"_s);
        QCOMPARE(room.run({u"evidence"_s, u"export"_s, u"--as"_s, u"otlp"_s, file}).code, 0);
        QVERIFY(read(file).contains("\"intValue\""));
        const CommandRoom other;
        QVERIFY(other.make() && other.addSystem(u"ada-osei"_s));
        QCOMPARE(import(other, {file}).json[u"files"][0][u"items"].toInt(), 32);
        const auto told = [](const CommandRoom& from) {
            QStringList all;
            for (const QJsonValue& item :
                 from.run({u"evidence"_s, u"list"_s, u"--limit"_s, u"100"_s})
                     .json[u"items"]
                     .toArray())
                all.append(item[u"span"].toString() + item[u"name"].toString()
                           + item[u"start"].toString() + item[u"kind"].toString()
                           + item[u"status"].toString());
            all.sort();
            return all;
        };
        QCOMPARE(told(other), told(room));
    }

    void aHandOverIsWrittenDown()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"chat.jsonl"_s), chat()));
        const QString exhibit
            = import(room, {room.path(u"chat.jsonl"_s)}).json[u"files"][0][u"exhibit"].toString();
        const QString incident = room.declare();

        const Said said = room.run({u"evidence"_s, u"transfer"_s, exhibit.left(12), u"--to"_s,
                                    u"Legal, Dr. Weber"_s, u"--why"_s, u"regulator"_s,
                                    u"--incident"_s, incident});

        QVERIFY2(said.code == 0, said.err.constData());
        const QJsonArray acts = room.run({u"evidence"_s, u"custody"_s, u"--incident"_s, incident})
                                    .json[u"acts"]
                                    .toArray();
        QCOMPARE(acts.size(), 2);
        QCOMPARE(acts[1][u"act"].toString(), u"transferred"_s);
        QCOMPARE(acts[1][u"where"].toString(), u"Legal, Dr. Weber"_s);
        QCOMPARE(acts[1][u"by"].toString(), u"ada-osei"_s);
        QCOMPARE(acts[1][u"incident"].toString(), incident);
        QCOMPARE(room.run({u"evidence"_s, u"custody"_s}).code, 2);
        QCOMPARE(
            room.run({u"evidence"_s, u"transfer"_s, u"00"_s, u"--to"_s, u"x"_s, u"--why"_s, u"y"_s})
                .code,
            3);
    }

    void openingSealedEvidenceIsEnteredOnceAnHour()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"chat.jsonl"_s), chat()));
        const QString exhibit
            = import(room, {room.path(u"chat.jsonl"_s)}).json[u"files"][0][u"exhibit"].toString();
        const QString incident = room.declare();
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();
        QCOMPARE(items.size(), 2);
        const auto shown = [&](int place) {
            return room.run({u"evidence"_s, u"show"_s, items[place][u"id"].toString()});
        };
        const auto acts = [&] {
            return room.run({u"evidence"_s, u"custody"_s, exhibit}).json[u"acts"].toArray();
        };
        QCOMPARE(shown(0).code, 0);
        QCOMPARE(acts().size(), 1); // neither restricted nor sealed: nobody is told

        QCOMPARE(room.run({u"evidence"_s, u"seal"_s, incident, u"--why"_s, u"first"_s}).code, 0);
        const Said first = shown(0);
        QVERIFY2(first.code == 0, first.err.constData());
        QVERIFY(first.json[u"record"].toString().contains(u"chat.completion"_s)
                || first.out.contains("chat.completion"));
        QCOMPARE(shown(1).code, 0);

        QCOMPARE(acts().size(), 2);
        const QJsonObject opened = acts()[1].toObject();
        QCOMPARE(opened[u"act"].toString(), u"opened"_s);
        QCOMPARE(opened[u"by"].toString(), u"ada-osei"_s);
        QCOMPARE(opened[u"incident"].toString(), incident);
        QVERIFY(opened[u"where"].toString().startsWith(u"warroomctl evidence show on "_s));
        QVERIFY(opened[u"why"].toString().startsWith(u"sealed: WR-"_s));
        QCOMPARE(room.run({u"verify"_s}).code, 0);

        // Who is no member of the room reads on; that it is not entered is said.
        const Said stranger
            = room.run({u"evidence"_s, u"show"_s, items[0][u"id"].toString()}, u"nobody"_s);
        QVERIFY2(stranger.code == 0, stranger.err.constData());
        QVERIFY(stranger.err.contains("could not be entered as custody"));
        QCOMPARE(acts().size(), 2);
    }

    void whatOnlyMembersHaveLeavesWithAWordAndIsEnteredForThem()
    {
        const RestrictedRoom shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared({u"cleo-park"_s});
        const QString tar = shared.room().path(u"kept.tar"_s);
        QVERIFY(write(tar, tarOf({{"chat.jsonl", chat()}})));
        const Said imported = shared.ada({u"evidence"_s, u"import"_s, tar, u"--system"_s,
                                          u"refund-assistant"_s, u"--incident"_s, incident});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QJsonObject member = imported.json[u"files"][0].toObject();
        QCOMPARE(member[u"incident"].toString(), incident);
        QVERIFY(!member[u"entry"].toString().isEmpty());
        const QString exhibit = member[u"exhibit"].toString();

        const QString file = shared.room().path(u"out.jsonl"_s);
        const Said out = shared.ada({u"evidence"_s, u"export"_s, file});

        QVERIFY2(out.code == 0, out.err.constData());
        QCOMPARE(out.json[u"restricted"].toInt(), 2);
        QVERIFY(out.err.contains("members of a restricted incident"));
        QVERIFY(!read(file).contains("mia@example.com"));
        QVERIFY(!QJsonDocument::fromJson(read(file).split('\n').first())[u"restricted"]
                     .toString()
                     .isEmpty());
        const QString rows = shared.room().path(u"rows.csv"_s);
        const Said found = shared.ada({u"evidence"_s, u"search"_s, u"Refund"_s, u"--csv"_s, rows});
        QVERIFY2(found.code == 0, found.err.constData());
        QCOMPARE(found.json[u"restricted"].toInt(), 1);
        QVERIFY(!read(rows).contains("mia@example.com") && read(rows).contains("masked: "));
        QCOMPARE(shared
                     .ada({u"evidence"_s, u"transfer"_s, exhibit, u"--to"_s, u"Okapi"_s, u"--why"_s,
                           u"court"_s})
                     .code,
                 0);
        const QJsonArray acts
            = shared.ada({u"evidence"_s, u"custody"_s, exhibit}).json[u"acts"].toArray();
        QCOMPARE(acts.size(), 4);
        for (const QJsonValue& act : acts)
            QCOMPARE(act[u"incident"].toString(), incident);

        QCOMPARE(shared.ben({u"room"_s, u"status"_s}).code, 0);
        QCOMPARE(shared.ben({u"evidence"_s, u"custody"_s, exhibit}).code, 3);
        QCOMPARE(leaksIn(shared.room().path(u"home-ben"_s),
                         {exhibit.toUtf8(), "out.jsonl", "rows.csv", "Okapi"}),
                 QStringList());
    }

private:
    // What a person without --json reads.
    static QByteArray asText(const CommandRoom& room, const QStringList& arguments)
    {
        QProcess process;
        process.setProcessEnvironment(room.environmentOf(u"ada"_s));
        process.start(QString::fromUtf8(WARROOM_CTL),
                      QStringList{u"--room"_s, room.replica()} + arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    static QByteArray real(const QByteArray& name)
    {
        return read(QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/tests/real/otlp/"_s
                    + QString::fromLatin1(name) + u".otlp.json"_s);
    }

    // Two calls with an account, a formula, and addresses of two people.
    static QByteArray chat()
    {
        return R"({"id":"1","object":"chat.completion","created":1756720800,"model":"gpt-x","choices":[{"message":{"role":"assistant","content":"Refund to DE89 3704 0044 0532 0130 00, mail mia@example.com"}}]})"
               "\n"
               R"({"id":"2","object":"chat.completion","created":1756720860,"model":"gpt-x","choices":[{"message":{"role":"=1+1","content":"Wrote to mia@example.com, copy to ben@example.com"}}]})"
               "\n";
    }

    // Two runs of a thread, one failed, and one of a project that is no session.
    static QByteArray runs()
    {
        return R"({"id":"run-1","trace_id":"trace-of-text","session_id":"a-project","run_type":"llm","name":"ChatOpenAI","start_time":"2026-11-23T12:00:00.25","end_time":"2026-11-23T12:00:01.5","status":"success","inputs":{"messages":[{"role":"user","content":"Refund?"}]},"extra":{"metadata":{"thread_id":"thread-7"}}})"
               "\n"
               R"({"id":"run-2","trace_id":"trace-of-text","parent_run_id":"run-1","session_id":"a-project","run_type":"tool","name":"refund","start_time":"2026-11-23T12:00:02","end_time":"2026-11-23T12:00:03","status":"error","error":"no order","extra":{"metadata":{"thread_id":"thread-7"}}})"
               "\n"
               R"({"id":"0190c2f4-7e1a-7cc3-9d5b-0a1b2c3d4e5f","trace_id":"0190c2f4-7e1a-7cc3-9d5b-0a1b2c3d4e5f","session_id":"a-project","run_type":"chain","name":"graph","start_time":"2026-11-23T12:00:04","end_time":"2026-11-23T12:00:05","status":"success"})"
               "\n";
    }

    static QString digest(const QByteArray& bytes)
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    static Said import(const CommandRoom& room, const QStringList& files)
    {
        return room.run(QStringList{u"evidence"_s, u"import"_s} + files
                        + QStringList{u"--system"_s, u"refund-assistant"_s});
    }

    static bool write(const QString& name, const QByteArray& bytes)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(TestCommandEvidenceOut)

} // namespace tst_commandevidenceout

#include "tst_commandevidenceout.moc"

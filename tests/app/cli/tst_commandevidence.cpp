// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

namespace tst_commandevidence {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandEvidence final : public QObject
{
    Q_OBJECT

private slots:

    void aGoodFileStaysWhenAnotherIsBad()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const Said said = import(room, {real(u"vercel-captured.otlp.json"_s), real(u"LICENSE"_s)});
        QCOMPARE(said.code, 3);
        const QJsonArray files = said.json[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0][u"items"].toInt(), 3);
        QCOMPARE(files[0][u"traces"].toInt(), 1);
        QCOMPARE(files[0][u"dialect"].toString(), u"vercel-ai"_s);
        QVERIFY(files[0][u"margin"].toDouble() > 0.5);
        QCOMPARE(files[0][u"kinds"][u"model-behaviour"].toInt(), 3);
        QVERIFY(files[0][u"unmapped"].isArray());
        QVERIFY(files[0][u"warnings"].isArray());
        QCOMPARE(files[0][u"exhibit"].toString().size(), 64);
        QCOMPARE(files[1][u"error"][u"fault"].toString(), u"bad-input"_s);
        QVERIFY(files[1][u"error"][u"subject"].toString().contains(u"line 1"_s));
        QCOMPARE(files[0][u"entry"].toString().size(), 64);
        QVERIFY(files[0][u"position"].toDouble() > 0);
        QCOMPARE(files[0][u"waiting"], QJsonValue(false));
        QVERIFY(files[1][u"entry"].isNull() && files[1][u"position"].isNull());
        QCOMPARE(files[1][u"waiting"], QJsonValue(false));
        QCOMPARE(said.error, files[1][u"error"].toObject());
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size(), 3);
    }

    void theSameFileAgainAnswersWithItsFirstEntry()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const QString file = real(u"vercel-captured.otlp.json"_s);
        const QJsonValue first = import(room, {file}).json[u"files"][0];
        const Said again = import(room, {file});
        QCOMPARE(again.code, 0);
        QCOMPARE(again.json[u"files"][0][u"seenBefore"], QJsonValue(true));
        QCOMPARE(again.json[u"files"][0][u"entry"], first[u"entry"]);
        QCOMPARE(again.json[u"files"][0][u"position"], first[u"position"]);
        QCOMPARE(room.run({u"room"_s, u"info"_s}).json[u"exhibits"].toInt(), 1);
    }

    void aDialectOfOnesOwnNeedsOneFile()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QVERIFY(write(
            room.path(u"traces.json"_s),
            R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0123456789abcdef0123456789abcdef",)"
            R"("spanId":"0123456789abcdef","name":"ask","startTimeUnixNano":"1790000000000000000",)"
            R"("endTimeUnixNano":"1790000001000000000","attributes":[{"key":"acme.model",)"
            R"("value":{"stringValue":"m1"}}]}]}]}]})"));
        const QString folder = room.path(u"home-ada/dialects"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(write(
            folder + u"/acme.json"_s,
            R"({"name":"acme","title":"Acme","order":900,"detect":{"attributes":{"acme.*":5}},)"
            R"("attributes":{"acme.model":{"kind":"model-behaviour","band":"answering-model"}}})"));
        const Said said = import(room, {room.path(u"traces.json"_s)});
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json[u"files"][0][u"dialect"].toString(), u"acme"_s);
        QVERIFY(said.json[u"files"][0][u"unmapped"].toArray().isEmpty());
        QCOMPARE(room.run({u"evidence"_s, u"bands"_s}).json[u"bands"][0][u"value"].toString(),
                 u"m1"_s);

        QVERIFY(write(folder + u"/broken.json"_s, "{"));
        const Said broken = room.run({u"evidence"_s, u"list"_s});
        QCOMPARE(broken.code, 3);
        QVERIFY(broken.error[u"subject"].toString().contains(u"broken.json"_s));
        QVERIFY(!broken.error[u"remedy"].toString().isEmpty());
    }

    void theIndexIsBuiltAgainByTodaysDialectsAndWhenItIsDamaged()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(import(room, {real(u"vercel-captured.otlp.json"_s)}).code, 0);
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();

        const Said again = room.run({u"evidence"_s, u"reindex"_s});

        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(again.json[u"files"].toArray().size(), 1);
        QCOMPARE(again.json[u"files"][0][u"items"].toInt(), 3);
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray(), items);

        const QString index = room.path(u"room/evidence.sqlite"_s);
        QVERIFY2(QFile::exists(index), qPrintable(index));
        QVERIFY(write(index, QByteArray(65536, 'x')));
        QFile::remove(index + u"-wal"_s);
        QFile::remove(index + u"-shm"_s);
        QVERIFY(room.run({u"evidence"_s, u"list"_s}).code != 0);
        QCOMPARE(room.run({u"evidence"_s, u"reindex"_s}).code, 0);
        QVERIFY(QFile::exists(index + u".damaged"_s));
        QCOMPARE(room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray(), items);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void twoWindowsAreComparedInPlainSentences()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QVERIFY(write(
            room.path(u"calls.jsonl"_s),
            R"({"id":"1","object":"chat.completion","created":1756720800,"model":"gpt-x-0601","choices":[]})"
            "\n"
            R"({"id":"2","object":"chat.completion","created":1756724400,"model":"gpt-x-0815","choices":[]})"));
        QCOMPARE(import(room, {room.path(u"calls.jsonl"_s)}).code, 0);
        const auto compare = [&room](const QString& to) {
            return room.run({u"evidence"_s, u"compare"_s, u"--before"_s, u"2025-09-01T09:30:00Z"_s,
                             to, u"--after"_s, u"2025-09-01T10:30:00Z"_s,
                             u"2025-09-01T11:30:00Z"_s});
        };

        const Said said = compare(u"2025-09-01T10:30:00Z"_s);

        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json[u"before"][u"items"].toInt(), 1);
        QCOMPARE(said.json[u"after"][u"items"].toInt(), 1);
        const QJsonArray found = said.json[u"differences"].toArray();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0][u"kind"].toString(), u"new-value"_s);
        QCOMPARE(found[0][u"value"].toString(), u"gpt-x-0815"_s);
        QCOMPARE(found[1][u"kind"].toString(), u"gone-value"_s);
        QCOMPARE(found[1][u"value"].toString(), u"gpt-x-0601"_s);
        QVERIFY(found[0][u"sentence"].toString().contains(u"gpt-x-0815"_s));
        QCOMPARE(compare(u"2025-09-01T10:45:00Z"_s).code, 2);
        QCOMPARE(compare(u"2025-09-01T09:00:00Z"_s).code, 2);
    }

    void tokensAndFinishReasonsAreComparedToo()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QByteArray calls;
        for (int at = 0; at < 60; ++at) {
            const bool late = at >= 30;
            calls += R"({"id":"c%1","object":"chat.completion","created":%2,"model":"gpt-x",)"
                     R"("choices":[{"index":0,"finish_reason":"%3","message":)"
                     R"({"role":"assistant","content":"Hello"}}],"usage":{"total_tokens":%4}})"_L1
                         .arg(QString::number(at), QString::number(1756720800 + 60 * at),
                              late ? u"length"_s : u"stop"_s, late ? u"5000"_s : u"200"_s)
                         .toUtf8()
                + '\n';
        }
        QVERIFY(write(room.path(u"calls.jsonl"_s), calls));
        QCOMPARE(import(room, {room.path(u"calls.jsonl"_s)}).code, 0);

        const Said said
            = room.run({u"evidence"_s, u"compare"_s, u"--before"_s, u"2025-09-01T10:00:00Z"_s,
                        u"2025-09-01T10:30:00Z"_s, u"--after"_s, u"2025-09-01T10:30:00Z"_s,
                        u"2025-09-01T11:00:00Z"_s});

        QVERIFY2(said.code == 0, said.err.constData());
        QMap<QString, QJsonObject> found;
        for (const QJsonValue& one : said.json[u"differences"].toArray())
            found.insert(one[u"kind"].toString() + u' ' + one[u"value"].toString(), one.toObject());
        const QStringList kinds = found.keys();
        QVERIFY2(kinds.contains(u"finish-reason length"_s), qPrintable(kinds.join(u'|')));
        QVERIFY2(kinds.contains(u"finish-reason stop"_s), qPrintable(kinds.join(u'|')));
        const QJsonObject length = found.value(u"finish-reason length"_s);
        QCOMPARE(length[u"before"].toInt(), 0);
        QCOMPARE(length[u"after"].toInt(), 30);
        QCOMPARE(length[u"afterOf"].toInt(), 30);
        QVERIFY2(kinds.last().startsWith(u"tokens"_s), qPrintable(kinds.join(u'|')));
        QCOMPARE(found.last()[u"before"].toInt(), 0);
        QCOMPARE(found.last()[u"after"].toInt(), 30);
    }

    void whatWasImportedCanBeFoundShownAndExported()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(import(room, {real(u"vercel-captured.otlp.json"_s)}).code, 0);
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();
        QCOMPARE(items.size(), 3);
        QCOMPARE(room.run({u"evidence"_s, u"show"_s, items[0][u"id"].toString()}).code, 0);
        const Said bands = room.run({u"evidence"_s, u"bands"_s});
        QVERIFY(!bands.json[u"bands"].toArray().isEmpty());
        const QString until = bands.json[u"bands"][0][u"to"].toString();
        QProcess words; // without --json
        words.setProcessEnvironment(room.environmentOf(u"ada"_s));
        words.start(QString::fromUtf8(WARROOM_CTL),
                    {u"--room"_s, room.replica(), u"evidence"_s, u"bands"_s});
        QVERIFY(words.waitForFinished());
        const QByteArray row = words.readAllStandardOutput().split('\n').first();
        QVERIFY2(row.count(until.toUtf8()) == 2, row.constData()); // of one item: since and until
        QVERIFY(!room.run({u"evidence"_s, u"coverage"_s}).json[u"cells"].toArray().isEmpty());
        const QString file = room.path(u"items.csv"_s);
        QCOMPARE(
            room.run({u"evidence"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, file})
                .json[u"items"]
                .toInt(),
            3);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count("\r\n"), 4);
    }

    void aSearchFindsCountsAndWritesItsRows()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(import(room, {real(u"vercel-captured.otlp.json"_s)}).code, 0);

        const Said found = room.run({u"evidence"_s, u"search"_s, u"\"in transit\" -nowhere"_s});
        QCOMPARE(found.code, 0);
        const int count = found.json[u"count"].toInt();
        QCOMPARE_GE(count, 1);
        QCOMPARE(found.json[u"items"].toArray().size(), count);
        QVERIFY(found.json[u"items"][0][u"snippet"].toString().contains(u"in transit"_s));
        QCOMPARE(room.run({u"evidence"_s, u"search"_s, u"\"in transit\""_s, u"--count"_s})
                     .json[u"count"]
                     .toInt(),
                 count);
        const QString file = room.path(u"found.csv"_s);
        QCOMPARE(room.run({u"evidence"_s, u"search"_s, u"\"in transit\""_s, u"--csv"_s, file})
                     .json[u"items"]
                     .toInt(),
                 count);
        QVERIFY(QFile::exists(file));
        QCOMPARE(room.run({u"evidence"_s, u"search"_s, u"nowhere"_s}).json[u"count"].toInt(), 0);
        const Said flaw = room.run({u"evidence"_s, u"search"_s, u"colour:red"_s});
        QCOMPARE(flaw.code, 2);
        QVERIFY(flaw.error[u"reason"].toString().contains(u"Character 1"_s));
        QCOMPARE(room.run({u"evidence"_s, u"search"_s, u"system:nobody"_s}).code, 3);
    }

    void aChangedExhibitIsNamed()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const Said imported = import(room, {real(u"vercel-captured.otlp.json"_s)});
        QCOMPARE(imported.code, 0);
        const QString id = imported.json[u"files"][0][u"exhibit"].toString();
        const QString incident = room.declare();
        const Said sealed
            = room.run({u"evidence"_s, u"seal"_s, incident, u"--why"_s, u"before rollback"_s});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        QCOMPARE(sealed.json[u"exhibits"].toInt(), 1);
        QCOMPARE(room.run({u"verify"_s}).code, 0);

        QFile file(room.replica() + u"/vault/"_s + id.left(2) + u'/' + id.mid(2));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(flip(file, file.size() / 2));
        const Said broken = room.run({u"verify"_s});
        QCOMPARE(broken.code, 5);
        QCOMPARE(broken.error[u"fault"].toString(), u"integrity"_s);
        QVERIFY(broken.error[u"subject"].toString().contains(id));
        QVERIFY(names(broken, u"exhibit"_s, id));
        QVERIFY(flip(file, file.size() / 2));
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void aSealFixesTheItemsAndExhibitsThatAreNamed()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const Said imported = import(
            room,
            {real(u"vercel-captured.otlp.json"_s), real(u"openinference-openai.otlp.json"_s)});
        QVERIFY2(imported.code == 0, imported.err.constData());
        const QString first = imported.json[u"files"][0][u"exhibit"].toString();
        const QString second = imported.json[u"files"][1][u"exhibit"].toString();
        const QString incident = room.declare();
        QString item;
        for (const QJsonValue& one :
             room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray()) {
            if (one[u"id"].toString().startsWith(first))
                item = one[u"id"].toString();
        }
        const QStringList verb{u"evidence"_s, u"seal"_s, incident, u"--why"_s, u"what Mia saw"_s};
        const Said sealed = room.run(verb + QStringList{u"--item"_s, item, u"--exhibit"_s, second});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        QCOMPARE(sealed.json[u"exhibits"].toInt(), 1);
        QCOMPARE(sealed.json[u"records"].toInt(), 1);
        QCOMPARE(sealed.json[u"items"].toInt(), imported.json[u"files"][1][u"items"].toInt() + 1);
        const QJsonArray seals
            = room.run({u"incident"_s, u"show"_s, incident}).json[u"seals"].toArray();
        QCOMPARE(seals[0][u"records"].toArray(), QJsonArray{item});
        QCOMPARE(seals[0][u"exhibits"].toArray(), QJsonArray{second});
        QCOMPARE(room.run({u"verify"_s}).code, 0);

        // What the seal names alone is read again: without its exhibit it cannot be said to stand.
        QFile file(room.replica() + u"/vault/"_s + first.left(2) + u'/' + first.mid(2));
        QVERIFY(file.rename(room.path(u"taken-away"_s)));
        const Said broken = room.run({u"verify"_s});
        QCOMPARE(broken.code, 5);
        QVERIFY(names(broken, u"exhibit"_s, first));
        QVERIFY(names(broken, u"seal"_s, sealed.json[u"id"].toString()));
    }

    void whatIsNotThereIsNotSealed()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const Said imported = import(room, {real(u"vercel-captured.otlp.json"_s)});
        const QString exhibit = imported.json[u"files"][0][u"exhibit"].toString();
        const QString incident = room.declare();
        const QStringList verb{u"evidence"_s, u"seal"_s, incident, u"--why"_s, u"w"_s};
        const QString none(64, u'0');
        for (const auto& [option, value, code] :
             {std::tuple{u"--item"_s, u"nonsense"_s, 2},
              std::tuple{u"--item"_s, QString(exhibit + u":1+1"_s), 3},
              std::tuple{u"--exhibit"_s, none, 3}}) {
            const Said said = room.run(verb + QStringList{option, value});
            QCOMPARE(said.code, code);
            QVERIFY(!said.error[u"remedy"].toString().isEmpty());
        }
        QVERIFY(room.run({u"incident"_s, u"show"_s, incident}).json[u"seals"].toArray().isEmpty());
    }

    void aPinTakesACommentAndStandsAmongTheEntries()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(import(room, {real(u"vercel-captured.otlp.json"_s)}).code, 0);
        const QString incident = room.declare();
        const QJsonArray items = room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray();
        const QString item = items[0][u"id"].toString();
        const auto pin = [&room, &incident](const QStringList& what) {
            return room.run(QStringList{u"evidence"_s, u"pin"_s} + what
                            + QStringList{u"--incident"_s, incident});
        };

        const Said said = pin({item, u"--comment"_s, u" the first \n wrong answer "_s});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json[u"comment"].toString(), u"the first wrong answer"_s);
        QCOMPARE(pin({items[1][u"id"].toString()}).code, 0);

        const QJsonArray pins
            = room.run({u"incident"_s, u"show"_s, incident}).json[u"pins"].toArray();
        QCOMPARE(pins.size(), 2);
        QCOMPARE(pins[0][u"id"].toString(), item);
        QCOMPARE(pins[0][u"comment"].toString(), u"the first wrong answer"_s);
        QCOMPARE(pins[1][u"comment"].toString(), QString());

        QCOMPARE(pin({u"nothing"_s}).code, 2);
        QCOMPARE(pin({QString(64, u'0') + u":0+5"_s}).error[u"fault"].toString(), u"not-found"_s);
    }

    void moreExhibitsThanOneSealNamesAreAllSealed()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const QString folder = room.path(u"many"_s);
        QVERIFY(QDir().mkpath(folder));
        constexpr int many = 310; // one seal names 300, which an entry of 64 KiB has room for
        for (int i = 0; i < many; ++i)
            QVERIFY(write(folder + u'/' + QString::number(i) + u".json"_s, spanNamed(i)));
        QCOMPARE(import(room, {folder}).code, 0);
        const QString incident = room.declare();
        const Said sealed
            = room.run({u"evidence"_s, u"seal"_s, incident, u"--why"_s, u"all of it"_s});
        QVERIFY2(sealed.code == 0, sealed.err.constData());
        QCOMPARE(sealed.json[u"exhibits"].toInt(), many);
        QCOMPARE(room.run({u"verify"_s}).json[u"seals"].toInt(), 2);
    }

    void aChangedJournalRowIsNamed()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QVERIFY(!room.declare().isEmpty());
        QCOMPARE(room.run({u"verify"_s}).code, 0);

        // One byte of the third envelope is changed in the file itself, below what triggers could see.
        QFile journal(room.replica() + u"/journal.sqlite"_s);
        QVERIFY(journal.open(QIODevice::ReadOnly));
        const qsizetype at = journal.readAll().indexOf("Refunds out of policy");
        journal.close();
        QVERIFY(at > 0);
        QVERIFY(flip(journal, at));
        const Said broken = room.run({u"verify"_s});
        QCOMPARE(broken.code, 5);
        QVERIFY2(names(broken, u"entry"_s, u"3"_s), broken.out.constData());
    }

private:
    static QString real(const QString& name)
    {
        return QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/tests/real/otlp/"_s + name;
    }

    static QByteArray spanNamed(int number)
    {
        const QJsonObject span{{u"traceId"_s, u"0123456789abcdef0123456789abcdef"_s},
                               {u"spanId"_s, u"0123456789abcdef"_s},
                               {u"name"_s, QString::number(number)},
                               {u"startTimeUnixNano"_s, u"1790000000000000000"_s},
                               {u"endTimeUnixNano"_s, u"1790000001000000000"_s}};
        const QJsonObject scope{{u"spans"_s, QJsonArray{span}}};
        const QJsonObject resource{{u"scopeSpans"_s, QJsonArray{scope}}};
        return QJsonDocument(QJsonObject{{u"resourceSpans"_s, QJsonArray{resource}}}).toJson();
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

    static bool flip(QFile& file, qint64 at)
    {
        char byte = 0;
        const bool done = file.open(QIODevice::ReadWrite) && file.seek(at) && file.getChar(&byte)
            && file.seek(at) && file.putChar(static_cast<char>(byte ^ 1));
        file.close();
        return done;
    }

    static bool names(const Said& said, const QString& what, const QString& id)
    {
        for (const QJsonValue& finding : said.json[u"findings"].toArray()) {
            if (finding[u"what"].toString() == what && finding[u"id"].toString() == id)
                return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestCommandEvidence)

} // namespace tst_commandevidence

#include "tst_commandevidence.moc"

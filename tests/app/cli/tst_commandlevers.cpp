// SPDX-License-Identifier: GPL-3.0-or-later
//
// A lever from preset to undo through the command line: added, its credential bound, tried without changing anything,
// pressed, watched for drift and undone. And where the secret is found meanwhile: nowhere.
#include "tests/app/cli/commandroom.h"
#include "tests/support/leverserver.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <cctype>

namespace tst_commandlevers {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray canary = "Kanarie/7+hush secret=1";

Said piped(const CommandRoom& room, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    room.start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return saidBy(process.exitCode(), process.readAllStandardOutput(),
                  process.readAllStandardError());
}

// Every spelling in which the secret could have been written down, at any offset of Base64.
QList<QByteArray> spellings()
{
    QList<QByteArray> all{canary, canary.toPercentEncoding(), canary.toHex(),
                          canary.toPercentEncoding().toLower()};
    QByteArray escaped;
    for (const char c : canary)
        escaped += std::isalnum(static_cast<unsigned char>(c)) != 0
            ? QByteArray(1, c)
            : "\\u00" + QByteArray(1, c).toHex();
    all += {
        escaped,
        escaped.toUpper(),
        QByteArray(canary).replace("/", "\\/"),
        canary.toPercentEncoding().replace("%20", "+"),
        QByteArray(canary).replace(" ", "%20"),
        QByteArray(canary).replace("/", "\\u002f").replace("+", "\\u002b").replace("=", "\\u003d")};
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, 'x') + canary;
        all.append(padded.toBase64().mid(4, canary.size()));
        all.append(padded.toBase64(QByteArray::Base64UrlEncoding).mid(4, canary.size()));
    }
    return all;
}

QString leakIn(const QByteArray& bytes, const QString& place)
{
    for (const QByteArray& spelling : spellings()) {
        if (bytes.contains(spelling))
            return place + u": "_s + QString::fromLatin1(spelling);
    }
    return {};
}

QString leakUnder(const QString& folder, int& files)
{
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        if (const QString leak = leakIn(file.readAll(), file.fileName()); !leak.isEmpty())
            return leak;
    }
    return {};
}

} // namespace

class TestCommandLevers final : public QObject
{
    Q_OBJECT

private slots:

    void aLeverIsAddedTriedPressedWatchedAndUndone()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));

        const Said bare = preflight(room);
        QCOMPARE_NE(bare.code, 0);
        QCOMPARE(check(bare, u"credential"_s)[u"passed"].toBool(true), false);
        QCOMPARE(rung(room)[u"lacks"].toString(),
                 u"no credential “refund-assistant-webhook” here"_s);
        QVERIFY(bind(room, server).code == 0);

        const Said ready = preflight(room);
        QVERIFY2(ready.code == 0, ready.err.constData());
        QCOMPARE(ready.json[u"passed"].toBool(), true);
        QCOMPARE(server.changes(), 0);
        QVERIFY(!rung(room)[u"lastTested"].toString().isEmpty());

        const Said done = order(room);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-record"_s);
        QCOMPARE(server.state(), QByteArray("off"));
        QCOMPARE(room.run({u"containment"_s, u"drift"_s}).code, 0);

        server.setState("on"); // as somebody else would
        const Said drifted = room.run({u"containment"_s, u"drift"_s});
        QCOMPARE(drifted.code, 1);
        QCOMPARE(drifted.json[u"runs"].toArray()[0][u"state"].toString(), u"drifted"_s);
        server.setState("off");
        QCOMPARE(room.run({u"containment"_s, u"drift"_s}).code, 0);

        const Said undone = room.run(
            {u"containment"_s, u"undo"_s, done.json[u"id"].toString(), u"--reason"_s, u"fixed"_s});
        QVERIFY2(undone.code == 0, undone.err.constData());
        QCOMPARE(server.state(), QByteArray("on"));
        QCOMPARE(server.changes(), 2);
    }

    void anUndoOfATargetThatMovedShowsThreeStatesAndAsks()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        QVERIFY(bind(room, server).code == 0);
        const Said done = order(room);
        QVERIFY2(done.code == 0, done.err.constData());
        const QStringList undo{u"containment"_s, u"undo"_s, done.json[u"id"].toString(),
                               u"--reason"_s, u"fixed"_s};
        server.setState("dimmed"); // as somebody else would

        const Said asked = room.run(undo);

        QCOMPARE(asked.code, 1);
        QCOMPARE(asked.error[u"fault"].toString(), u"moved"_s);
        const QJsonObject row = asked.json[u"states"].toArray()[0].toObject();
        QCOMPARE(row[u"id"].toString(), u"state"_s);
        QCOMPARE(row[u"asFound"].toString(), u"on"_s);
        QCOMPARE(row[u"asLeft"].toString(), u"off"_s);
        QCOMPARE(row[u"now"].toString(), u"dimmed"_s);
        QCOMPARE(row[u"differs"].toBool(), true);
        QCOMPARE(server.state(), QByteArray("dimmed"));
        QCOMPARE(server.changes(), 1);

        const Said anyway = room.run(undo + QStringList{u"--anyway"_s});
        QVERIFY2(anyway.code == 0, anyway.err.constData());
        QCOMPARE(server.state(), QByteArray("on"));
        QCOMPARE(server.changes(), 2);
        QVERIFY2(anyway.out.contains("no longer as the run had left it"), anyway.out.constData());
    }

    void anUndoOfATargetThatDoesNotAnswerSendsNothing()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        QVERIFY(bind(room, server).code == 0);
        const Said done = order(room);
        QVERIFY2(done.code == 0, done.err.constData());
        server.holdAnswers();

        const Said silent = room.run({u"containment"_s, u"undo"_s, done.json[u"id"].toString(),
                                      u"--anyway"_s, u"--reason"_s, u"fixed"_s});

        QCOMPARE(silent.code, 4);
        QVERIFY2(silent.err.contains("could not be read"), silent.err.constData());
        QCOMPARE(server.changes(), 1);
    }

    void whatATargetMustProveIsKeptListedAndForgotten()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        const QStringList target{u"containment"_s, u"target"_s};
        const QString origin = u"https://flags.example:4242"_s;
        const QString pin = u"sha256//"_s + QString(43, u'A') + u'=';
        QFile authority(room.path(u"ca.pem"_s));
        QVERIFY(authority.open(QIODevice::WriteOnly));
        authority.write("-----BEGIN CERTIFICATE-----\n" + QByteArray(80, 'A')
                        + "\n-----END CERTIFICATE-----\n");
        authority.close();

        QCOMPARE(room.run(target + QStringList{u"set"_s, origin, u"--pin"_s, u"sha256//no"_s}).code,
                 2);
        QCOMPARE(room.run(target + QStringList{u"set"_s, u"flags"_s, u"--pin"_s, pin}).code, 2);
        QCOMPARE(room.run(target + QStringList{u"set"_s, u"flags"_s}).code, 2);
        QVERIFY(room.run(target + QStringList{u"set"_s, origin, u"--pin"_s, pin}).code == 0);
        QVERIFY(room.run(target
                         + QStringList{u"set"_s, origin + u"/"_s, u"--ca"_s, authority.fileName()})
                    .code
                == 0);
        QVERIFY(room.run(target + QStringList{u"approve"_s, origin}).code == 0);

        const QJsonObject listed
            = room.run(target + QStringList{u"list"_s}).json[u"trust"].toArray()[0].toObject();
        QCOMPARE(listed[u"id"].toString(), origin);
        QCOMPARE(listed[u"pin"].toString(), pin);
        QCOMPARE(listed[u"authoritiesSha256"].toString().size(), 64);

        const Said bare = room.run(target + QStringList{u"remove"_s, origin, u"--trust"_s});
        QVERIFY2(bare.code == 0, bare.err.constData());
        QCOMPARE(bare.json[u"trust"].toArray().size(), 0);
        QCOMPARE(bare.json[u"approvedOrigins"].toArray().size(), 1);
        QCOMPARE(room.run(target + QStringList{u"remove"_s, origin, u"--trust"_s}).code, 3);
    }

    void aPreflightSaysWhatIsWrongAndSendsNothing()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        QVERIFY(piped(room, {u"credential"_s, u"add"_s, name(), server.base()}, "wrong").code == 0);

        const Said refused = preflight(room);
        QCOMPARE_NE(refused.code, 0);
        QCOMPARE(check(refused, u"before"_s)[u"passed"].toBool(true), false);
        QVERIFY(rung(room)[u"lastTested"].toString().isEmpty());

        QVERIFY(room.run({u"credential"_s, u"remove"_s, name()}).code == 0);
        QVERIFY(bind(room, server).code == 0);
        server.setState("off");
        const Said already = preflight(room);
        QCOMPARE(already.code, 1);
        QCOMPARE(check(already, u"record"_s)[u"passed"].toBool(true), false);
        QCOMPARE(server.changes(), 0);
    }

    void aSecretIsFoundNowhereButAtItsTarget()
    {
        const CommandRoom room;
        LeverServer server(canary);
        server.echoSecret(); // the target gives it back, in every spelling
        QVERIFY(stage(room, server));
        QList<QByteArray> said{bind(room, server).out};
        QVERIFY(preflight(room).code == 0);

        const Said done = order(room);
        said += {done.out, done.err, preflight(room).out, preflight(room).err};
        for (const QStringList& verb :
             {QStringList{u"credential"_s, u"list"_s}, QStringList{u"containment"_s, u"runs"_s},
              QStringList{u"containment"_s, u"ladder"_s, u"export"_s, u"refund-assistant"_s},
              QStringList{u"containment"_s, u"ladder"_s, u"refund-assistant"_s}}) {
            const Said listed = room.run(verb);
            QCOMPARE(listed.code, 0);
            said += {listed.out, listed.err};
        }

        QVERIFY(server.sawSecret());
        QVERIFY2(!done.out.isEmpty() && done.out.contains("${secret:refund-assistant-webhook}"),
                 done.out.constData());
        said += whatLeaves(room);
        QVERIFY(QDir(room.path(u"unpacked"_s)).count() > 2); // the bundle, beside "." and ".."
        for (const QByteArray& words : said)
            QVERIFY2(leakIn(words, u"said"_s).isEmpty(), words.constData());
        int files = 0;
        const QString leak = leakUnder(room.path({}), files);
        QVERIFY2(leak.isEmpty(), qPrintable(leak));
        QVERIFY2(files > 8, "the journal, the keys, the credentials and what left are among them");
    }

    void aSecretIsInNoArgumentAndNoEnvironment()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        QVERIFY(bind(room, server).code == 0);
        server.holdAnswers();
        QProcess process;
        room.start(process, orderArguments());
        QTRY_VERIFY_WITH_TIMEOUT(server.sawSecret(), 30'000); // it is being sent now

        int looked = 0;
        const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString& one : processes) {
            for (const QString& part : {u"cmdline"_s, u"environ"_s}) {
                QFile file(u"/proc/%1/%2"_s.arg(one, part));
                const bool mine = one.toLongLong() == process.processId();
                const bool opened = file.open(QIODevice::ReadOnly);
                QVERIFY(opened || !mine);
                if (!opened)
                    continue; // it has ended, or belongs to the kernel
                const QByteArray bytes = file.readAll();
                QVERIFY(!mine || bytes.contains("warroom") || bytes.contains("WARROOM"));
                QVERIFY2(leakIn(bytes, part).isEmpty(), bytes.constData());
                looked += mine ? 1 : 0;
            }
        }
        QCOMPARE_EQ(looked, 2);
        server.releaseAnswers();
        QVERIFY(process.waitForFinished(60'000));
    }

    void anImportedLadderReachesNoSecretThatIsHere()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        QVERIFY(bind(room, server).code == 0);
        const Said exported
            = room.run({u"containment"_s, u"ladder"_s, u"export"_s, u"refund-assistant"_s});
        QFile file(room.path(u"ladder.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(exported.out) > 0);
        file.close();

        const Said imported = room.run({u"containment"_s, u"ladder"_s, u"import"_s,
                                        u"refund-assistant"_s, file.fileName(), u"--replace"_s});

        QVERIFY2(imported.code == 0, imported.err.constData());
        const QString fresh = imported.json[u"credentials"].toArray()[0].toString();
        QVERIFY(fresh != name());
        QCOMPARE(rung(room)[u"lacks"].toString(), u"no credential “%1” here"_s.arg(fresh));
        QCOMPARE_NE(order(room).code, 0);
        QVERIFY(!server.sawSecret());
        QCOMPARE(server.changes(), 0);
    }

    void aLadderThatAsksFirstExpectsAPatternAndNamesATimeIsPressed()
    {
        const CommandRoom room;
        LeverServer server(canary);
        QVERIFY(stage(room, server));
        const QString fresh = importChanged(room, [&server](QJsonObject& rung) {
            QJsonObject first = rung[u"before"].toObject();
            first[u"captures"]
                = QJsonArray{QJsonObject{{u"name"_s, u"was"_s}, {u"path"_s, u"/state"_s}}};
            rung[u"resolve"] = QJsonArray{first};
            QJsonObject record = rung[u"record"].toObject();
            record[u"expect"]
                = QJsonArray{QJsonObject{{u"path"_s, u"/state"_s},
                                         {u"equals"_s, u"off|paused (was ${before.was})"_s},
                                         {u"decode"_s, u"matches"_s}}};
            rung[u"record"] = record;
            rung[u"revertAfterMs"] = 1'800'000;
        });
        QVERIFY(!fresh.isEmpty());
        QVERIFY(piped(room, {u"credential"_s, u"add"_s, fresh, server.base()}, canary + '\n').code
                == 0);
        QCOMPARE(
            rung(room)[u"revert"].toString(),
            u"Nobody takes this back by itself: Warroom reminds on this desk, 30 min after it is "
            "confirmed."_s);

        const Said done = order(room);

        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-record"_s);
        QVERIFY2(done.out.contains("\"was\""), done.out.constData());
        const QJsonArray runs = room.run({u"containment"_s, u"runs"_s}).json[u"runs"].toArray();
        QVERIFY(!runs[0][u"revertAt"].toString().isEmpty());
    }

    void aSecretIsOneLineOnStandardInput_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("one line") << QByteArray("s3cret\n") << 0;
        QTest::newRow("without a line break") << QByteArray("s3cret") << 0;
        QTest::newRow("nothing") << QByteArray() << 2;
        QTest::newRow("two lines") << QByteArray("a\nb\n") << 2;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << 2;
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << 2;
        QTest::newRow("too long") << QByteArray(70'000, 'x') << 2;
    }

    void aSecretIsOneLineOnStandardInput()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, code);
        const CommandRoom room;
        QVERIFY(room.make());

        const Said said
            = piped(room, {u"credential"_s, u"add"_s, u"gate"_s, u"https://gate.example"_s}, input);

        QVERIFY2(said.code == code, said.err.constData());
        const QJsonArray kept
            = room.run({u"credential"_s, u"list"_s}).json[u"credentials"].toArray();
        QCOMPARE(kept.size(), code == 0 ? 1 : 0);
    }

    void whatIsNotThereIsNeitherDeniedNorTakenOver()
    {
        const CommandRoom room;
        QVERIFY(room.make());

        const Said denied
            = room.run({u"containment"_s, u"deny"_s, u"approval-none"_s, u"--reason"_s, u"no"_s});
        const Said taken
            = room.run({u"containment"_s, u"takeover"_s, u"run-none"_s, u"--reason"_s, u"gone"_s});

        QCOMPARE_NE(denied.code, 0);
        QVERIFY(denied.err.contains("approve"));
        QCOMPARE_NE(taken.code, 0);
        QVERIFY(taken.err.contains("run-none"));
    }

private:
    // Everything that shows or writes an incident with its runs, in words and as a document, and what it said.
    static QList<QByteArray> whatLeaves(const CommandRoom& room)
    {
        const QString incident = room.run({u"incident"_s, u"list"_s})
                                     .json[u"incidents"]
                                     .toArray()[0][u"id"]
                                     .toString();
        const QString bundle = room.path(u"incident.wrb"_s);
        QList<QByteArray> said;
        for (const QStringList& verb :
             {QStringList{u"incident"_s, u"show"_s, incident},
              QStringList{u"incident"_s, u"brief"_s, incident}, QStringList{u"verify"_s},
              QStringList{u"containment"_s, u"runs"_s}, QStringList{u"containment"_s, u"drift"_s},
              QStringList{u"containment"_s, u"approve"_s}, QStringList{u"credential"_s, u"list"_s},
              QStringList{u"containment"_s, u"preview"_s, u"refund-assistant"_s, u"lever"_s},
              QStringList{u"bundle"_s, u"export"_s, incident, bundle},
              QStringList{u"bundle"_s, u"inspect"_s, bundle},
              QStringList{u"evidence"_s, u"export"_s, u"--system"_s, u"refund-assistant"_s,
                          u"--format"_s, u"csv"_s, u"--output"_s, room.path(u"items.csv"_s)}}) {
            const Said document = room.run(verb);
            QProcess words;
            words.setProcessEnvironment(room.environmentOf(u"ada"_s));
            words.start(QString::fromUtf8(WARROOM_CTL),
                        QStringList{u"--room"_s, room.replica()} + verb);
            words.waitForFinished(60'000);
            said += {document.out, document.err, words.readAllStandardOutput(),
                     words.readAllStandardError()};
        }
        QDir().mkpath(room.path(u"unpacked"_s));
        QProcess tar;
        tar.start(u"tar"_s, {u"-xf"_s, bundle, u"-C"_s, room.path(u"unpacked"_s)});
        tar.waitForFinished(60'000);
        return said;
    }

    static QString name() { return u"refund-assistant-webhook"_s; }

    static bool stage(const CommandRoom& room, const LeverServer& server)
    {
        return room.make()
            && room.run({u"system"_s, u"add"_s, u"Refund assistant"_s, u"--id"_s,
                         u"refund-assistant"_s})
                   .code
            == 0
            && room.run({u"containment"_s, u"add"_s, u"refund-assistant"_s, u"--preset"_s,
                         u"webhook"_s, u"--set"_s, QString(u"webhook="_s + server.base()),
                         u"--set"_s, u"path=levers/refund"_s, u"--set"_s, u"effect=It pauses."_s})
                   .code
            == 0
            && room.run({u"containment"_s, u"target"_s, u"approve"_s, server.base()}).code == 0
            && !room.declare().isEmpty();
    }

    // Exports the ladder, changes its rung, imports it; the new name of its credential, or nothing.
    static QString importChanged(const CommandRoom& room,
                                 const std::function<void(QJsonObject&)>& change)
    {
        QJsonObject document
            = room.run({u"containment"_s, u"ladder"_s, u"export"_s, u"refund-assistant"_s}).json;
        QJsonArray ladder = document[u"ladder"].toArray();
        QJsonObject rung = ladder[0].toObject();
        change(rung);
        ladder[0] = rung;
        document[u"ladder"] = ladder;
        QFile file(room.path(u"changed.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(document).toJson());
        file.close();
        const Said imported = room.run({u"containment"_s, u"ladder"_s, u"import"_s,
                                        u"refund-assistant"_s, file.fileName(), u"--replace"_s});
        if (imported.code != 0)
            qWarning("%s", imported.err.constData());
        return imported.json[u"credentials"].toArray()[0].toString();
    }

    static Said bind(const CommandRoom& room, const LeverServer& server)
    {
        return piped(room, {u"credential"_s, u"add"_s, name(), server.base()}, canary + '\n');
    }

    static Said preflight(const CommandRoom& room)
    {
        return room.run({u"containment"_s, u"preflight"_s, u"refund-assistant"_s, u"lever"_s});
    }

    static QJsonObject check(const Said& said, const QString& id)
    {
        const QJsonArray checks = said.json[u"checks"].toArray();
        for (const QJsonValue& one : checks) {
            if (one[u"id"].toString() == id)
                return one.toObject();
        }
        return {};
    }

    static QJsonObject rung(const CommandRoom& room)
    {
        return room.run({u"containment"_s, u"ladder"_s, u"refund-assistant"_s})
            .json[u"rungs"]
            .toArray()[0]
            .toObject();
    }

    static QStringList orderArguments()
    {
        return {u"containment"_s, u"order"_s,    u"refund-assistant"_s,
                u"lever"_s,       u"--reason"_s, u"out of policy"_s};
    }

    static Said order(const CommandRoom& room) { return room.run(orderArguments()); }
};

QTEST_GUILESS_MAIN(TestCommandLevers)

} // namespace tst_commandlevers

#include "tst_commandlevers.moc"

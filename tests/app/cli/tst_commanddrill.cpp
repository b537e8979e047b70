// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills and broken glass at the command line, against two practice endpoints: one plays the real target.
#include "tests/app/cli/commandroom.h"
#include "tests/support/servers.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

namespace tst_commanddrill {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString filter = u"/admin/systems/refund-assistant/filter"_s;

bool aim(const CommandRoom& room, const QString& practice, const QString& drill)
{
    QFile file(room.replica() + u"/targets.json"_s);
    const QJsonObject targets{
        {u"values"_s,
         QJsonObject{{u"practice"_s, practice}, {u"drill"_s, drill}, {u"etcd"_s, practice}}},
        {u"approvedOrigins"_s, QJsonArray{practice, drill}}};
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(targets).toJson()) > 0;
}

QStringList seeded()
{
    return {u"--seed"_s,
            QString(QString::fromUtf8(WARROOM_SOURCE_DIR)
                    + u"/resources/ladders/practice-seed.json"_s)};
}

QString declareDrill(const CommandRoom& room)
{
    return room
        .run({u"incident"_s, u"declare"_s, u"Fire drill"_s, u"--system"_s, u"refund-assistant"_s,
              u"--severity"_s, u"sev3"_s, u"--drill"_s})
        .json[u"id"]
        .toString();
}

Said order(const CommandRoom& room, const QString& rung, const QString& incident,
           const QStringList& more = {u"--reason"_s, u"to practise"_s})
{
    return room.run(QStringList{u"containment"_s, u"order"_s, u"refund-assistant"_s, rung,
                                u"--incident"_s, incident}
                    + more);
}

QJsonObject rung(const CommandRoom& room, const QString& id)
{
    const QJsonArray rungs
        = room.run({u"containment"_s, u"ladder"_s, u"refund-assistant"_s}).json[u"rungs"].toArray();
    for (const QJsonValue& one : rungs) {
        if (one[u"id"].toString() == id)
            return one.toObject();
    }
    return {};
}

// As people read it.
QString spoken(const CommandRoom& room, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(room.environmentOf(u"ada"_s));
    process.start(QString::fromUtf8(WARROOM_CTL),
                  QStringList{u"--room"_s, room.replica()} + arguments);
    process.closeWriteChannel();
    return process.waitForFinished(60000) ? QString::fromUtf8(process.readAllStandardOutput())
                                          : QString();
}

} // namespace

class TestCommandDrill final : public QObject
{
    Q_OBJECT

private slots:

    void aDrillPressesPracticeAndLeavesTheRealTargetAlone()
    {
        const CommandRoom room;
        PracticeProcess real;
        PracticeProcess practice;
        QVERIFY(real.start(seeded()) && practice.start(seeded()));
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString incident = room.declare();
        const QString drill = declareDrill(room);
        QVERIFY(aim(room, real.base(), practice.base()));
        const Said done = order(room, u"filter-strict"_s, drill);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-effect"_s);
        QCOMPARE(done.json[u"drill"], QJsonValue(true));
        QCOMPARE(done.json[u"target"].toString(), u"practice:practice/refund-assistant/filter"_s);
        QCOMPARE(done.json[u"request"][u"url"].toString(), QString(practice.base() + filter));
        QVERIFY(practice.ask("GET", filter).contains("strict"));
        QVERIFY(real.ask("GET", filter).contains("standard"));

        // The real rung is free, and its run does not touch practice.
        const Said pressed = order(room, u"filter-strict"_s, incident);
        QVERIFY2(pressed.code == 0, pressed.err.constData());
        QCOMPARE(pressed.json[u"drill"], QJsonValue(false));
        QVERIFY(real.ask("GET", filter).contains("strict"));

        const Said undone = room.run({u"containment"_s, u"undo"_s, done.json[u"id"].toString(),
                                      u"--reason"_s, u"the drill is over"_s});
        QVERIFY2(undone.code == 0, undone.err.constData());
        QVERIFY(!practice.ask("GET", filter).contains("strict"));
        QVERIFY(real.ask("GET", filter).contains("strict"));

        const QJsonObject shown = room.run({u"incident"_s, u"show"_s, drill}).json;
        for (const QString& time :
             {u"declared"_s, u"firstContainment"_s, u"confirmed"_s, u"undone"_s})
            QVERIFY2(!shown[u"drillTimes"][time].toString().isEmpty(), qPrintable(time));
        const QJsonObject info = room.run({u"room"_s, u"info"_s}).json;
        QCOMPARE(info[u"openIncidents"].toInt(), 1);
        QCOMPARE(info[u"openDrills"].toInt(), 1);
        const QJsonValue test = rung(room, u"filter-strict"_s)[u"test"];
        QCOMPARE(test[u"id"].toString(), u"passed"_s);
        QCOMPARE(test[u"drill"], QJsonValue(true));
        QVERIFY(test[u"words"].toString().contains(u"(drill) by Ada Osei"_s));
    }

    void aDrillSaysSoBeforeEverythingElse()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString drill = declareDrill(room);
        QVERIFY(aim(room, u"http://127.0.0.1:%1"_s.arg(freePort()), practice.base()));
        const QStringList what{u"refund-assistant"_s, u"filter-strict"_s, u"--incident"_s, drill};
        const QString preview = spoken(room, QStringList{u"containment"_s, u"preview"_s} + what);
        QVERIFY2(preview.startsWith(u"DRILL: "_s), qPrintable(preview));
        QVERIFY2(preview.contains(u"# DRILL: this is the real command"_s), qPrintable(preview));
        const QString pressed = spoken(room, QStringList{u"containment"_s, u"order"_s} + what);
        QVERIFY2(pressed.startsWith(u"DRILL: "_s), qPrintable(pressed));
        for (const QStringList& verb :
             {QStringList{u"incident"_s, u"show"_s, drill},
              QStringList{u"incident"_s, u"brief"_s, drill},
              QStringList{u"containment"_s, u"runs"_s, u"--incident"_s, drill}}) {
            const QString said = spoken(room, verb);
            QVERIFY2(said.startsWith(u"DRILL: "_s), qPrintable(said));
        }
        QVERIFY(spoken(room, {u"incident"_s, u"list"_s}).contains(u"DRILL: Fire drill"_s));
    }

    void whatHasNoPracticeEndpointCannotBeDrilled()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString drill = declareDrill(room);
        QVERIFY(aim(room, practice.base(), practice.base()));
        const Said lacking = order(room, u"retrieval-off"_s, drill);
        QCOMPARE(lacking.code, 1);
        QVERIFY2(
            lacking.error[u"reason"].toString().contains(u"no practice endpoint for ${etcd}"_s),
            lacking.err.constData());
        // Practice that stands for the real address here.
        const Said same = order(room, u"filter-strict"_s, drill);
        QCOMPARE_NE(same.code, 0);
        QVERIFY2(same.error[u"reason"].toString().contains(u"no practice endpoint"_s),
                 same.err.constData());
        QVERIFY(room.run({u"containment"_s, u"runs"_s}).json[u"runs"].toArray().isEmpty());
        QVERIFY(practice.ask("GET", filter).contains("standard"));
    }

    void onePersonBreaksTheGlassAndEverybodyIsTold()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s, {u"ben-ito"_s}));
        const QString incident = room.declare();
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));

        const Said silent = order(room, u"feature-off"_s, incident, {u"--break-glass"_s});
        QCOMPARE(silent.code, 1);
        QVERIFY2(silent.error[u"reason"].toString().contains(u"needs a reason"_s),
                 silent.err.constData());
        const Said needless = order(room, u"filter-strict"_s, incident,
                                    {u"--break-glass"_s, u"--reason"_s, u"nobody answers"_s});
        QCOMPARE(needless.code, 1);
        QVERIFY(needless.error[u"reason"].toString().contains(u"not needed"_s));

        const Said done = order(room, u"feature-off"_s, incident,
                                {u"--break-glass"_s, u"--reason"_s, u"nobody answers"_s});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"breakGlass"], QJsonValue(true));
        const QString run = done.json[u"id"].toString();
        QVERIFY(
            spoken(room, {u"containment"_s, u"runs"_s}).contains(u"▲ Break-glass: feature-off"_s));

        const QJsonObject shown = room.run({u"incident"_s, u"show"_s, incident}).json;
        QJsonObject notice;
        for (const QJsonValue& crossing : shown[u"crossings"].toArray()) {
            if (crossing[u"id"].toString() == QString(u"break-glass-"_s + run))
                notice = crossing.toObject();
        }
        QVERIFY(notice[u"why"].toString().contains(u"Ada Osei pressed"_s));
        QCOMPARE(notice[u"owed"][0][u"member"].toString(), u"ben-ito"_s);
        const QJsonValue review = shown[u"tasks"][0];
        QCOMPARE(review[u"id"].toString(), QString(u"review-"_s + run));
        QCOMPARE(review[u"boxMinutes"].toInt(), 1440);
        QVERIFY(spoken(room, {u"incident"_s, u"brief"_s, incident}).contains(u"▲ Break-glass"_s));

        const QStringList acknowledge{u"incident"_s, u"ack"_s, incident,
                                      QString(u"break-glass-"_s + run)};
        QCOMPARE(room.run(acknowledge).code, 1);
        QCOMPARE(room.run(acknowledge, u"ben"_s).code, 0);
    }

    void aPreflightThatPassesIsSeenByEverybody()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        QCOMPARE(rung(room, u"filter-strict"_s)[u"test"][u"id"].toString(), u"never"_s);
        const QStringList preflight{u"containment"_s, u"preflight"_s, u"refund-assistant"_s,
                                    u"filter-strict"_s};
        QCOMPARE_NE(room.run(preflight).code, 0); // no address here: nothing of the rung was tested
        QCOMPARE(rung(room, u"filter-strict"_s)[u"test"][u"id"].toString(), u"never"_s);
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        const Said passed = room.run(preflight);
        QVERIFY2(passed.code == 0, passed.err.constData());
        const Said bens
            = room.run({u"containment"_s, u"ladder"_s, u"refund-assistant"_s}, u"ben"_s);
        const QJsonValue test = bens.json[u"rungs"][0][u"test"];
        QCOMPARE(test[u"id"].toString(), u"passed"_s);
        QCOMPARE(test[u"by"].toString(), u"Ada Osei"_s);
        QVERIFY(test[u"words"].toString().contains(u"(preflight)"_s));

        practice.child().kill();
        QCOMPARE_NE(room.run(preflight).code, 0);
        const QJsonValue failed = rung(room, u"filter-strict"_s)[u"test"];
        QCOMPARE(failed[u"id"].toString(), u"failed"_s);
        QVERIFY(!failed[u"detail"].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandDrill)

} // namespace tst_commanddrill

#include "tst_commanddrill.moc"

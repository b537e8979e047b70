// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

namespace tst_commandincidents {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandIncidents final : public QObject
{
    Q_OBJECT

private slots:

    void oneIsSaidAsOneInEachLanguage_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("verified");
        QTest::newRow("English") << QByteArray("en_GB.UTF-8") << u"Acme (1 entry)\n"_s
                                 << u"Sound: 1 entry, 0 exhibits, 0 seals;"_s;
        QTest::newRow("none") << QByteArray("C.UTF-8") << u"Acme (1 entry)\n"_s
                              << u"Sound: 1 entry, 0 exhibits, 0 seals;"_s;
        QTest::newRow("German") << QByteArray("de_DE.UTF-8") << u"Acme (1 Eintrag)\n"_s
                                << u"Unversehrt: 1 Eintrag, 0 Beweisstücke, 0 Siegel;"_s;
    }

    void oneIsSaidAsOneInEachLanguage()
    {
        QFETCH(const QByteArray, locale);
        const CommandRoom room;
        QVERIFY(room.make());
        const auto said = [&](const QString& verb) {
            QProcessEnvironment environment = room.environmentOf(u"ada"_s);
            environment.insert(u"LC_ALL"_s, QString::fromLatin1(locale));
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(QString::fromUtf8(WARROOM_CTL),
                          QStringList{u"--room"_s, room.replica()} + verb.split(u' '));
            (void)process.waitForFinished();
            return QString::fromUtf8(process.readAllStandardOutput());
        };

        const QString info = said(u"room info"_s);
        const QString verified = said(u"verify"_s);

        QTEST(info.left(info.indexOf(u'\n') + 1), "info");
        QTEST(verified.left(verified.indexOf(u';') + 1), "verified");
    }

    void everyVerbExplainsItself()
    {
        const CommandRoom room;
        for (const char* verb : {"room init",
                                 "room info",
                                 "member card",
                                 "member accept",
                                 "member list",
                                 "member revoke",
                                 "system add",
                                 "system list",
                                 "system show",
                                 "authority set",
                                 "authority list",
                                 "authority gaps",
                                 "authority who",
                                 "incident declare",
                                 "incident list",
                                 "incident show",
                                 "incident brief",
                                 "incident raise",
                                 "incident lower",
                                 "incident phase",
                                 "incident command",
                                 "incident note",
                                 "incident decide",
                                 "incident task",
                                 "incident ack",
                                 "incident close",
                                 "evidence import",
                                 "evidence list",
                                 "evidence show",
                                 "evidence search",
                                 "evidence bands",
                                 "evidence coverage",
                                 "evidence seal",
                                 "evidence export",
                                 "containment ladder",
                                 "containment preview",
                                 "containment order",
                                 "containment approve",
                                 "containment readback",
                                 "containment undo",
                                 "containment runs",
                                 "verify",
                                 "demo"}) {
            const Said said
                = room.run(QStringList{u"help"_s} + QString::fromUtf8(verb).split(u' '));
            QCOMPARE(said.code, 0);
            const qsizetype example = said.out.indexOf("Example: warroomctl");
            QVERIFY2(example > 0, verb);
            static const QRegularExpression option(u"\\n +(?:-[a-z],)?(--[a-z-]+)"_s);
            auto options = option.globalMatch(QString::fromUtf8(said.out.left(example)));
            while (options.hasNext()) {
                const QByteArray name = options.next().captured(1).toUtf8();
                const QByteArray what = QByteArray(verb) + ' ' + name;
                QVERIFY2(name == "--help" || said.out.indexOf(name, example) > 0, what.constData());
            }
        }
    }

    void aWriteAnswersWithItsEntryAndPosition()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QVERIFY(!id.isEmpty());
        const QList<QStringList> writes{
            {u"command"_s, id},
            {u"note"_s, id, u"Answers changed tone"_s, u"--happened"_s, u"T-5m"_s},
            {u"decide"_s, id, u"Stop the refunds"_s},
            {u"task"_s, id, u"Compare ten answers"_s, u"--owner"_s, u"ada-osei"_s},
            {u"raise"_s, id},
            {u"lower"_s, id, u"--reason"_s, u"no users hit"_s},
            {u"phase"_s, id, u"containing"_s},
            {u"ack"_s, id, u"sev1-everyone"_s},
            {u"close"_s, id, u"--outcome"_s, u"vendor rolled back"_s}};
        double last = 0;
        for (const QStringList& words : writes) {
            const Said said = room.run(QStringList{u"incident"_s} + words);
            QVERIFY2(said.code == 0, said.err.constData());
            QCOMPARE(said.json[u"entry"].toString().size(), 64);
            QVERIFY(said.json[u"position"].toDouble() > last);
            QCOMPARE(said.json[u"waiting"], QJsonValue(false));
            QVERIFY(!said.json[u"id"].toString().isEmpty());
            last = said.json[u"position"].toDouble();
        }
        const QJsonObject shown = room.run({u"incident"_s, u"show"_s, id}).json;
        QCOMPARE(shown[u"notes"].toArray().size(), 1);
        QCOMPARE(shown[u"decisions"].toArray().size(), 1);
        QVERIFY(!shown[u"closed"].isNull());
    }

    void closingNeedsAnOutcomeInWords()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QCOMPARE(room.run({u"incident"_s, u"command"_s, id}).code, 0);
        const Said phase = room.run({u"incident"_s, u"phase"_s, id, u"closed"_s});
        QCOMPARE(phase.code, 2);
        QVERIFY2(
            phase.error[u"remedy"].toString().contains(u"incident close "_s + id + u" --outcome"_s),
            phase.err.constData());
        QCOMPARE(room.run({u"incident"_s, u"phase"_s, id, u"bogus"_s}).code, 2);
        QCOMPARE(room.run({u"incident"_s, u"close"_s, id}).code, 2);
        QCOMPARE(room.run({u"incident"_s, u"close"_s, id, u"--outcome"_s, u" "_s}).code, 2);
        QVERIFY(room.run({u"incident"_s, u"show"_s, id}).json[u"closed"].isNull());
        QCOMPARE(
            room.run({u"incident"_s, u"close"_s, id, u"--outcome"_s, u"vendor rolled back"_s}).code,
            0);
        const QJsonObject shown = room.run({u"incident"_s, u"show"_s, id}).json;
        QCOMPARE(shown[u"outcome"].toString(), u"vendor rolled back"_s);
        QCOMPARE(shown[u"phase"].toString(), u"closed"_s);
    }

    void everyObjectOfAListHasAShortId()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QCOMPARE(room.run({u"incident"_s, u"command"_s, id}).code, 0);
        QCOMPARE(room.run({u"incident"_s, u"raise"_s, id, u"sev1"_s}).code, 0);
        const Said shown = room.run({u"incident"_s, u"show"_s, id});
        QVERIFY(!shown.json[u"crossings"][0][u"owed"].toArray().isEmpty());
        QVERIFY(!shown.json[u"clocks"].toArray().isEmpty());
        for (const QStringList& verb :
             {QStringList{u"incident"_s, u"show"_s, id},
              QStringList{u"system"_s, u"show"_s, u"refund-assistant"_s},
              QStringList{u"member"_s, u"list"_s},
              QStringList{u"containment"_s, u"ladder"_s, u"refund-assistant"_s}}) {
            const QString flaw = idFlaw(room.run(verb).json);
            QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
        }
    }

    void onlyYouIsSaidToOnePersonAlone()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QCOMPARE(room.run({u"system"_s, u"add"_s, u"Alone"_s}).code, 0);
        QCOMPARE(room.run({u"system"_s, u"show"_s, u"alone"_s}).json[u"onlyYou"], QJsonValue(true));
        QVERIFY(room.enrolBen());
        QCOMPARE(room.run({u"system"_s, u"add"_s, u"Together"_s}).code, 0);
        for (const QJsonValue& system :
             room.run({u"system"_s, u"list"_s}).json[u"systems"].toArray())
            QCOMPARE(system[u"onlyYou"], QJsonValue(false));
        QCOMPARE(room.run({u"system"_s, u"show"_s, u"alone"_s}).json[u"onlyYou"],
                 QJsonValue(false));
    }

    void listsArePluralAndTheirObjectsHaveIds()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QVERIFY(!room.declare().isEmpty());
        const QList<std::pair<QStringList, QString>> lists{
            {{u"member"_s, u"list"_s}, u"members"_s},
            {{u"system"_s, u"list"_s}, u"systems"_s},
            {{u"authority"_s, u"list"_s}, u"rights"_s},
            {{u"authority"_s, u"gaps"_s}, u"gaps"_s},
            {{u"incident"_s, u"list"_s}, u"incidents"_s},
            {{u"containment"_s, u"ladder"_s, u"refund-assistant"_s}, u"rungs"_s}};
        for (const auto& list : lists) {
            const Said said = room.run(list.first);
            QCOMPARE(said.code, 0);
            const QJsonArray rows = said.json[list.second].toArray();
            QVERIFY2(!rows.isEmpty(), qPrintable(list.second));
            for (const QJsonValue& row : rows)
                QVERIFY(!row[u"id"].toString().isEmpty());
        }
    }

    void whatIsNoVerbIsNamed()
    {
        const CommandRoom room;
        for (const QStringList& typed :
             {QStringList{u"frobnicate"_s}, QStringList{u"incident"_s, u"frobnicate"_s}}) {
            const Said said = room.run(typed);
            QCOMPARE(said.code, 2);
            QCOMPARE(said.error[u"subject"].toString(), u"frobnicate"_s);
        }
        const Said missing = room.run({u"incident"_s, u"show"_s});
        QCOMPARE(missing.code, 2);
        QVERIFY(missing.error[u"reason"].toString().endsWith(u'.'));
    }

    void anErrorSaysWhatAndWhatToDo()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        const Said usage = room.run({u"incident"_s, u"list"_s, u"--bogus"_s});
        QCOMPARE(usage.code, 2);
        QCOMPARE(usage.error[u"fault"].toString(), u"usage"_s);
        QVERIFY(usage.out.isEmpty());
        const Said missing = room.run({u"incident"_s, u"show"_s, u"nix"_s});
        QCOMPARE(missing.code, 3);
        QCOMPARE(missing.error[u"subject"].toString(), u"nix"_s);
        QVERIFY(!missing.error[u"reason"].toString().isEmpty());
        QVERIFY(!missing.error[u"remedy"].toString().isEmpty());
    }

    void twoPeopleWorkOnOneReplica()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.enrolBen());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        const Said note = room.run({u"incident"_s, u"note"_s, id, u"Seen by Ben"_s}, u"ben"_s);
        QVERIFY2(note.code == 0, note.err.constData());
        const QJsonArray notes = room.run({u"incident"_s, u"show"_s, id}).json[u"notes"].toArray();
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0][u"by"].toString(), u"ben-ito"_s);
        const Said refused = room.run(
            {u"member"_s, u"revoke"_s, u"ada-osei"_s, u"--reason"_s, u"coup"_s}, u"ben"_s);
        QCOMPARE(refused.code, 1);
        QCOMPARE(room.run({u"member"_s, u"revoke"_s, u"ben-ito"_s, u"--reason"_s, u"left"_s}).code,
                 0);
        QVERIFY(room.run({u"incident"_s, u"note"_s, id, u"Too late"_s}, u"ben"_s).code != 0);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void theHighestSeverityIsNotRaised()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QCOMPARE(room.run({u"incident"_s, u"raise"_s, id, u"sev1"_s}).code, 0);
        const double before = room.run({u"room"_s, u"info"_s}).json[u"position"].toDouble();
        QCOMPARE(room.run({u"incident"_s, u"raise"_s, id}).code, 2);
        QCOMPARE(room.run({u"room"_s, u"info"_s}).json[u"position"].toDouble(), before);
    }

    void noAcknowledgedNoteIsLostWhenTheProgramIsKilled()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QRandomGenerator dice(20'261'123);
        QStringList acknowledged;
        for (int round = 0; round < 20; ++round) {
            QProcess process;
            room.start(process, {u"incident"_s, u"note"_s, id, u"Round %1"_s.arg(round)});
            process.waitForFinished(dice.bounded(5, 200));
            process.kill();
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput();
            if (said.contains("\"entry\""))
                acknowledged.append(u"Round %1"_s.arg(round));
        }
        const Said shown = room.run({u"incident"_s, u"show"_s, id});
        QVERIFY2(shown.code == 0, shown.err.constData());
        QStringList kept;
        for (const QJsonValue& note : shown.json[u"notes"].toArray())
            kept.append(note[u"text"].toString());
        for (const QString& words : acknowledged)
            QVERIFY2(kept.contains(words), qPrintable(words));
        const Said verified = room.run({u"verify"_s});
        QCOMPARE(verified.code, 0);
        QCOMPARE(verified.json[u"sound"], QJsonValue(true));
    }

    void theBriefSaysWhatWhoTakesCommandMustKnow()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        const QString id = room.declare();
        QVERIFY(!id.isEmpty());
        QCOMPARE(room.run({u"incident"_s, u"command"_s, id}).code, 0);
        QCOMPARE(room.run({u"incident"_s, u"task"_s, id, u"Compare ten answers"_s, u"--owner"_s,
                           u"ben-ito"_s, u"--minutes"_s, u"20"_s})
                     .code,
                 0);
        QCOMPARE(room.run({u"incident"_s, u"command"_s, id, u"--offer"_s, u"ben-ito"_s}).code, 0);

        const Said brief = room.run({u"incident"_s, u"brief"_s, id}, u"ben"_s);

        QVERIFY2(brief.code == 0, brief.err.constData());
        QCOMPARE(brief.json[u"id"].toString(), id);
        QCOMPARE(brief.json[u"commander"].toString(), u"ada-osei"_s);
        QCOMPARE(brief.json[u"offeredTo"].toString(), u"ben-ito"_s);
        QCOMPARE(brief.json[u"tasks"][0][u"text"].toString(), u"Compare ten answers"_s);
        const QJsonArray clocks = brief.json[u"clocks"].toArray();
        QCOMPARE(clocks.size(), 2); // the time box and the next update
        for (const QJsonValue& clock : clocks) {
            QVERIFY(!clock[u"late"].toBool());
            QVERIFY(clock[u"leftSeconds"].toInteger() > 0);
            QVERIFY(clock[u"leftSeconds"].toInteger() <= 30 * 60);
        }
        const QJsonArray authorities = brief.json[u"authorities"].toArray();
        QCOMPARE(authorities.size(), 13);
        QCOMPARE(authorities[0][u"right"].toString(), u"shut-off"_s);
        QVERIFY(!authorities[0][u"gap"].toBool());
        QCOMPARE(room.run({u"incident"_s, u"brief"_s, u"WR-NONE"_s}).code, 3);
    }

private:
    // Where an object of a list has no id, or one that is a sentence or not the only one; empty when all is well.
    static QString idFlaw(const QJsonValue& value, const QString& at = {})
    {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (const QString flaw = idFlaw(it.value(), at + u'/' + it.key()); !flaw.isEmpty())
                    return flaw;
            }
        }
        QStringList ids;
        for (const QJsonValue& one : value.toArray()) {
            if (const QString flaw = idFlaw(one, at); !flaw.isEmpty())
                return flaw;
            if (!one.isObject())
                continue;
            const QString id = one[u"id"].toString();
            if (id.isEmpty() || id.size() > 80 || id.contains(u". "_s) || ids.contains(id))
                return QString(at + u": “"_s + id + u'”');
            ids.append(id);
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCommandIncidents)

} // namespace tst_commandincidents

#include "tst_commandincidents.moc"

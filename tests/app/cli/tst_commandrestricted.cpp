// SPDX-License-Identifier: GPL-3.0-or-later
//
// Restricted incidents on one shared file: Ada declares and reads, Ben is an outsider until she lets him read, Cleo a third.
#include "tests/app/cli/restrictedroom.h"
#include "tests/support/servers.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_commandrestricted {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Words that appear in the restricted incident's content and nowhere else.
const QByteArrayList secrets{"Quetzalcoatl", "Xylophon", "Wombat", "Narwhal", "Pangolin", "Ocelot"};

using Room = RestrictedRoom;

QStringList noteTexts(const QJsonObject& incident)
{
    QStringList texts;
    for (const QJsonValue& note : incident[u"notes"].toArray())
        texts.append(note[u"text"].toString());
    return texts;
}

bool hasSecret(const QByteArray& text)
{
    return std::any_of(secrets.begin(), secrets.end(),
                       [&text](const QByteArray& word) { return text.contains(word); });
}

} // namespace

class TestCommandRestricted final : public QObject
{
    Q_OBJECT

private slots:

    void anOutsiderSeesThatItIsInaccessibleAndWhoGrants()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        QVERIFY(!incident.isEmpty());
        QCOMPARE(shared.shown(u"ada"_s, incident)[u"title"], QJsonValue(u"Quetzalcoatl leaks"_s));

        const QJsonObject seen = shared.shown(u"ben"_s, incident);
        QCOMPARE(seen[u"inaccessible"], QJsonValue(true));
        QCOMPARE(seen[u"restricted"], QJsonValue(true));
        QCOMPARE(seen[u"grants"], QJsonValue(QJsonArray{u"ada-osei"_s}));
        QCOMPARE(seen[u"systems"], QJsonValue(QJsonArray{}));
        for (const QString& key : {u"title"_s, u"severity"_s, u"phase"_s, u"notes"_s, u"fields"_s})
            QVERIFY2(!seen.contains(key), qPrintable(key));
        const Said list = shared.by(u"ben"_s, {u"incident"_s, u"list"_s}, false);
        QVERIFY2(list.out.contains("Inaccessible: restricted incident"), list.out.constData());
        QVERIFY2(list.out.contains("Ada Osei"), list.out.constData());
        const Said refused = shared.ben({u"incident"_s, u"note"_s, incident, u"me too"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.error[u"reason"].toString().contains(u"Ada Osei"_s),
                 refused.err.constData());
        QCOMPARE(shared.ben({u"incident"_s, u"access"_s, incident, u"--add"_s, u"ben-ito"_s}).code,
                 1);
        QCOMPARE(shared.ben({u"verify"_s}).code, 0);
        QCOMPARE(shared.ada({u"verify"_s}).code, 0);
    }

    void noWordOfItLiesInTheSharedFileOrWithAnOutsider()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        QCOMPARE(shared.ada({u"incident"_s, u"task"_s, incident, u"Ask the Wombat"_s}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"raise"_s, incident, u"sev1"_s}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"command"_s, incident}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"decide"_s, incident, u"Tell the Narwhal"_s}).code, 0);
        QCOMPARE(
            shared.ada({u"incident"_s, u"close"_s, incident, u"--outcome"_s, u"Pangolin"_s}).code,
            0);
        const Said told = shared.ben({u"incident"_s, u"show"_s, incident});
        QVERIFY(!hasSecret(told.out) && !hasSecret(told.err));
        for (const QStringList& verb : {QStringList{u"incident"_s, u"list"_s, u"--all"_s},
                                        {u"conflict"_s, u"list"_s},
                                        {u"room"_s, u"status"_s},
                                        {u"room"_s, u"sync"_s},
                                        {u"verify"_s},
                                        {u"system"_s, u"list"_s}}) {
            const Said said = shared.ben(verb);
            QVERIFY2(!said.out.isEmpty() && !hasSecret(said.out) && !hasSecret(said.err),
                     said.out.constData());
        }
        QCOMPARE(leaksIn(shared.room().path(u"home-ben"_s), secrets), QStringList());
        QCOMPARE(leaksIn(shared.place() + u".d"_s, secrets), QStringList());
        QFile file(shared.place());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(incident.toUtf8())); // it is there, and that it is
        QVERIFY(!hasSecret(bytes));
        // The search would have found them: in the clear they are there.
        QVERIFY(!shared
                     .ada({u"incident"_s, u"declare"_s, u"Ocelot"_s, u"--system"_s,
                           u"refund-assistant"_s})
                     .json[u"id"]
                     .toString()
                     .isEmpty());
        QVERIFY(file.seek(0));
        QVERIFY(file.readAll().contains("Ocelot"));
        QCOMPARE(shared.ben({u"incident"_s, u"list"_s}).code, 0);
        QVERIFY(!leaksIn(shared.room().path(u"home-ben"_s), secrets).isEmpty());
    }

    void whoIsGrantedAccessReadsAllAndWhoIsRemovedNothingLater()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared({u"cleo-park"_s});
        QCOMPARE(shared.shown(u"ben"_s, incident)[u"inaccessible"], QJsonValue(true));
        QCOMPARE(noteTexts(shared.shown(u"cleo"_s, incident)),
                 QStringList{u"Xylophon of the customer"_s});

        const Said granted
            = shared.ada({u"incident"_s, u"access"_s, incident, u"--add"_s, u"Ben Ito"_s});
        QVERIFY2(granted.code == 0, granted.err.constData());

        const QJsonObject read = shared.shown(u"ben"_s, incident);
        QCOMPARE(read[u"inaccessible"], QJsonValue(false));
        QCOMPARE(read[u"title"], QJsonValue(u"Quetzalcoatl leaks"_s));
        QCOMPARE(noteTexts(read), QStringList{u"Xylophon of the customer"_s});
        QCOMPARE(shared.ben({u"incident"_s, u"note"_s, incident, u"Wombat seen"_s}).code, 0);
        QCOMPARE(noteTexts(shared.shown(u"ada"_s, incident)).size(), 2);
        QCOMPARE(shared.shown(u"ada"_s, incident), shared.shown(u"ben"_s, incident));
        QCOMPARE(shared.shown(u"cleo"_s, incident), shared.shown(u"ben"_s, incident));

        QCOMPARE(
            shared.ada({u"incident"_s, u"access"_s, incident, u"--remove"_s, u"ben-ito"_s}).code,
            0);
        QCOMPARE(shared.ada({u"incident"_s, u"note"_s, incident, u"Narwhal only"_s}).code, 0);
        const QJsonObject later = shared.shown(u"ben"_s, incident);
        QCOMPARE(noteTexts(later), (QStringList{u"Xylophon of the customer"_s, u"Wombat seen"_s}));
        QCOMPARE(later[u"unreadable"].toInteger(), 1);
        QCOMPARE(shared.ben({u"incident"_s, u"note"_s, incident, u"still here"_s}).code, 1);
        QCOMPARE(noteTexts(shared.shown(u"cleo"_s, incident)).size(), 3);
        QCOMPARE(shared.shown(u"cleo"_s, incident), shared.shown(u"ada"_s, incident));

        QCOMPARE(shared.ada({u"incident"_s, u"access"_s, incident, u"--add"_s, u"ben-ito"_s}).code,
                 0);
        QCOMPARE(noteTexts(shared.shown(u"ben"_s, incident)).size(), 3);
        for (const QString& person : {u"ben"_s, u"cleo"_s})
            QCOMPARE(shared.by(person, {u"verify"_s}).code, 0);
    }

    void whoHasCommandGrantsAndNobodyElse()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared({u"cleo-park"_s});
        QCOMPARE(shared.by(u"cleo"_s, {u"incident"_s, u"command"_s, incident}).code, 0);
        QCOMPARE(shared.shown(u"ben"_s, incident)[u"grants"],
                 QJsonValue(QJsonArray{u"cleo-park"_s}));
        QCOMPARE(shared.ada({u"incident"_s, u"access"_s, incident, u"--add"_s, u"ben-ito"_s}).code,
                 1);
        const Said granted = shared.by(
            u"cleo"_s, {u"incident"_s, u"access"_s, incident, u"--add"_s, u"ben-ito"_s});
        QVERIFY2(granted.code == 0, granted.err.constData());
        QCOMPARE(shared.shown(u"ben"_s, incident)[u"inaccessible"], QJsonValue(false));
    }

    void anOpenIncidentIsRestrictedLater()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.room().declare();
        QCOMPARE(shared.ada({u"incident"_s, u"command"_s, incident}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"access"_s, incident, u"--add"_s, u"ben-ito"_s}).code,
                 2);
        QCOMPARE(shared.ben({u"incident"_s, u"access"_s, incident, u"--restrict"_s}).code, 1);
        QCOMPARE(shared.ada({u"incident"_s, u"access"_s, incident, u"--restrict"_s}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"note"_s, incident, u"Xylophon"_s}).code, 0);
        const QJsonObject seen = shared.shown(u"ben"_s, incident);
        QCOMPARE(seen[u"title"], QJsonValue(u"Refunds out of policy"_s));
        QCOMPARE(seen[u"restricted"], QJsonValue(true));
        QCOMPARE(seen[u"unreadable"].toInteger(), 1);
        QVERIFY(noteTexts(seen).isEmpty());
        QCOMPARE(leaksIn(shared.room().path(u"home-ben"_s), secrets), QStringList());
    }

    void aBundleThatNobodyCouldReadIsRefused()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        const QString file = shared.room().path(u"incident.wrb"_s);

        const Said said = shared.ada({u"bundle"_s, u"export"_s, incident, file});

        QCOMPARE(said.code, 1);
        QVERIFY(said.error[u"reason"].toString().contains(u"restricted"_s));
        QVERIFY(!QFile::exists(file));
    }

    void whatWaitsOfflineIsSealedToo()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        QCOMPARE(shared.ben({u"incident"_s, u"list"_s}).code, 0);
        const QString away = shared.room().path(u"away"_s);
        QVERIFY(QFile::rename(shared.place(), away));
        const Said waits = shared.ada({u"incident"_s, u"note"_s, incident, u"Wombat offline"_s});
        QCOMPARE(waits.json[u"waiting"], QJsonValue(true));
        QCOMPARE(noteTexts(shared.shown(u"ada"_s, incident)).size(), 2);
        QVERIFY(QFile::rename(away, shared.place()));
        QCOMPARE(shared.ada({u"room"_s, u"sync"_s}).json[u"waiting"].toInteger(), 0);
        QCOMPARE(noteTexts(shared.shown(u"ada"_s, incident)).size(), 2);
        QCOMPARE(shared.shown(u"ben"_s, incident)[u"unreadable"].toInteger(), 4);
        QCOMPARE(leaksIn(shared.room().path(u"home-ben"_s), secrets), QStringList());
    }

    void aConflictIsOneForItsMembersOnly()
    {
        const Room shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared({u"cleo-park"_s});
        for (const QString& person : {u"ben"_s, u"cleo"_s})
            QCOMPARE(shared.by(person, {u"incident"_s, u"list"_s}).code, 0);
        const QString away = shared.room().path(u"away"_s);
        QVERIFY(QFile::rename(shared.place(), away));
        QCOMPARE(shared.ada({u"incident"_s, u"raise"_s, incident, u"sev1"_s}).code, 0);
        QCOMPARE(shared.by(u"cleo"_s, {u"incident"_s, u"raise"_s, incident, u"sev2"_s}).code, 0);
        const Said outside = shared.ben(
            {u"incident"_s, u"declare"_s, u"On the train"_s, u"--system"_s, u"refund-assistant"_s});
        QCOMPARE(outside.json[u"waiting"], QJsonValue(true));
        QVERIFY(QFile::rename(away, shared.place()));
        QCOMPARE(shared.ada({u"room"_s, u"sync"_s}).code, 0);
        QCOMPARE(shared.by(u"cleo"_s, {u"room"_s, u"sync"_s}).code, 0);
        const Said back = shared.ben({u"room"_s, u"sync"_s});
        QVERIFY(!hasSecret(back.out) && !back.out.contains("sev1"));

        QCOMPARE(shared.ada({u"conflict"_s, u"list"_s}).json[u"conflicts"].toArray().size(), 1);
        const Said none = shared.ben({u"conflict"_s, u"list"_s});
        QCOMPARE(none.code, 0);
        QVERIFY(none.json[u"conflicts"].toArray().isEmpty());
        QVERIFY(shared.ben({u"conflict"_s, u"resolve"_s, incident, u"severity"_s}).code != 0);
        const Said raise = shared.ben({u"incident"_s, u"raise"_s, incident, u"sev4"_s});
        QCOMPARE(raise.code, 1);
        QVERIFY2(raise.err.contains("Ada Osei"), raise.err.constData());
        QCOMPARE(shared.by(u"cleo"_s, {u"conflict"_s, u"resolve"_s, incident, u"severity"_s}).code,
                 0);
        QVERIFY(shared.ada({u"conflict"_s, u"list"_s}).json[u"conflicts"].toArray().isEmpty());
        QCOMPARE(shared.shown(u"ada"_s, incident), shared.shown(u"cleo"_s, incident));
        for (const QString& person : {u"ben"_s, u"cleo"_s})
            QCOMPARE(shared.by(person, {u"verify"_s}).code, 0);
    }

    void aRunInFlightBindsTheOutsiderAndItsReasonStaysSealed()
    {
        const Room shared;
        PracticeProcess practice;
        QVERIFY(practice.start(
            {u"--seed"_s,
             QStringLiteral(WARROOM_SOURCE_DIR) + u"/resources/ladders/practice-seed.json"_s}));
        QVERIFY(shared.make());
        QVERIFY(shared.room().pointAt(u"practice"_s, practice.base()));
        const QString incident = shared.declared();
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"drop\",\"applied\":true}")
                    .contains(" 200 "));
        const Said sent
            = shared.ada({u"containment"_s, u"order"_s, u"refund-assistant"_s, u"filter-strict"_s,
                          u"--incident"_s, incident, u"--reason"_s, u"Narwhal names"_s});
        QCOMPARE(sent.code, 6); // unknown: it holds the target
        const QString open = shared
                                 .ben({u"incident"_s, u"declare"_s, u"Mine"_s, u"--system"_s,
                                       u"refund-assistant"_s})
                                 .json[u"id"]
                                 .toString();
        const Said refused
            = shared.ben({u"containment"_s, u"order"_s, u"refund-assistant"_s, u"filter-strict"_s,
                          u"--incident"_s, open, u"--reason"_s, u"mine"_s});
        QCOMPARE(refused.code, 1);
        const QString why = refused.error[u"reason"].toString();
        QVERIFY2(why.contains(u"in flight"_s) && why.contains(u"Ada Osei"_s),
                 refused.err.constData());
        const QJsonObject seen = shared.shown(u"ben"_s, incident);
        QCOMPARE(seen[u"runs"].toArray().size(), 1);
        QCOMPARE(seen[u"systems"], QJsonValue(QJsonArray{u"refund-assistant"_s}));
        QCOMPARE(seen[u"runs"][0][u"state"], QJsonValue(u"unknown"_s));
        QVERIFY(noteTexts(shared.shown(u"ada"_s, incident)).last().contains(u"Narwhal names"_s));
        QCOMPARE(leaksIn(shared.room().path(u"home-ben"_s), secrets), QStringList());
        QFile file(shared.place());
        QVERIFY(file.open(QIODevice::ReadOnly) && !hasSecret(file.readAll()));
    }
};

QTEST_GUILESS_MAIN(TestCommandRestricted)

} // namespace tst_commandrestricted

#include "tst_commandrestricted.moc"

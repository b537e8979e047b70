// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"
#include "tests/support/servers.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_commandsharing {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Two people with homes of their own, Ada on the replica that she made, Ben at the place where it is shared.
class SharedRoom final
{
public:
    QString place() const { return m_room.path(u"team.warroom"_s); }

    const CommandRoom& room() const { return m_room; }

    Said ada(const QStringList& arguments) const { return m_room.run(arguments); }

    Said ben(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_room.environmentOf(u"ben"_s));
        process.start(QStringLiteral(WARROOM_CTL),
                      QStringList{u"--json"_s, u"--room"_s, place()} + arguments);
        process.waitForFinished(60'000);
        return saidBy(process.exitCode(), process.readAllStandardOutput(),
                      process.readAllStandardError());
    }

    // Shares Ada's room and has Ben let in.
    bool make() const
    {
        if (!m_room.make() || !m_room.addSystem(u"ada-osei"_s, {}))
            return false;
        if (ada({u"room"_s, u"share"_s, place()}).code != 0)
            return false;
        const Said joined = ben({u"room"_s, u"join"_s, place(), u"--name"_s, u"Ben Ito"_s});
        return joined.code == 0
            && ada({u"member"_s, u"accept"_s, joined.json[u"card"].toString(), u"--function"_s,
                    u"engineering"_s})
                   .code
            == 0;
    }

    // The network is gone, and back.
    bool hide(bool hidden) const
    {
        const QString away = m_room.path(u"away"_s);
        const QString from = hidden ? place() : away;
        const QString to = hidden ? away : place();
        return QFile::rename(from, to) && QDir().rename(from + u".d"_s, to + u".d"_s);
    }

    QString declared() const
    {
        return ada({u"incident"_s, u"declare"_s, u"Refunds drift"_s, u"--system"_s,
                    u"refund-assistant"_s, u"--harm"_s, u"1"_s})
            .json[u"id"]
            .toString();
    }

private:
    CommandRoom m_room;
};

} // namespace

class TestCommandSharing final : public QObject
{
    Q_OBJECT

private slots:

    void whatOneWritesTheOtherReads()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();

        const Said note = shared.ben({u"incident"_s, u"note"_s, incident, u"Seen it too"_s});

        QCOMPARE(note.code, 0);
        QVERIFY(note.json[u"position"].toInteger() > 0);
        QCOMPARE(note.json[u"waiting"], QJsonValue(false));
        const Said shown = shared.ada({u"incident"_s, u"show"_s, incident});
        QVERIFY2(shown.out.contains("Seen it too"), shown.out.constData());
        const Said here = shared.ada({u"room"_s, u"status"_s});
        const Said there = shared.ben({u"room"_s, u"status"_s});
        QCOMPARE(here.json[u"root"], there.json[u"root"]);
        QCOMPARE(here.json[u"reach"], QJsonValue(u"live"_s));
        QCOMPARE(here.json[u"transport"], QJsonValue(u"file"_s));
        QVERIFY(here.json[u"skewed"].isArray()); // a file has no clock to compare with
        QVERIFY(here.json[u"skewed"].toArray().isEmpty());
    }

    void whoIsNotLetInLooksAndAsks()
    {
        const SharedRoom shared;
        QVERIFY(shared.room().make());
        QCOMPARE(shared.ada({u"room"_s, u"share"_s, shared.place()}).code, 0);

        const Said joined
            = shared.ben({u"room"_s, u"join"_s, shared.place(), u"--name"_s, u"Ben Ito"_s});

        QCOMPARE(joined.code, 0);
        QCOMPARE(joined.json[u"fingerprint"].toString().split(u' ').size(), 8);
        QVERIFY(joined.json[u"member"].isNull());
        QCOMPARE(shared.ben({u"system"_s, u"add"_s, u"Other"_s}).code, 1);
        const QJsonArray asking = shared.ada({u"room"_s, u"status"_s}).json[u"asking"].toArray();
        QCOMPARE(asking.size(), 1);
        QCOMPARE(asking.first()[u"fingerprint"], joined.json[u"fingerprint"]);
    }

    void bothWriteOfflineAndNothingIsLostOrHidden()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        QCOMPARE(shared.ben({u"incident"_s, u"list"_s}).code, 0); // Ben has seen it
        QVERIFY(shared.hide(true));

        const Said title = shared.ben({u"incident"_s, u"note"_s, incident, u"from the train"_s});
        const Said raised = shared.ben({u"incident"_s, u"raise"_s, incident, u"sev1"_s});
        const Said other = shared.ada({u"incident"_s, u"raise"_s, incident, u"sev2"_s});
        const Said status = shared.ben({u"room"_s, u"status"_s});

        QCOMPARE(title.code, 0);
        QVERIFY(title.json[u"position"].isNull());
        QCOMPARE(title.json[u"waiting"], QJsonValue(true));
        QCOMPARE(raised.code, 0);
        QCOMPARE(other.code, 0);
        QCOMPARE(status.code, 4);
        QCOMPARE(status.json[u"reach"], QJsonValue(u"offline"_s));
        QVERIFY(status.json[u"waiting"].toInteger() >= 2);

        QVERIFY(shared.hide(false));
        QCOMPARE(shared.ada({u"room"_s, u"sync"_s}).code, 0);
        QCOMPARE(shared.ben({u"room"_s, u"sync"_s}).json[u"waiting"].toInteger(), 0);
        const Said conflicts = shared.ada({u"conflict"_s, u"list"_s});
        QCOMPARE(conflicts.json[u"conflicts"].toArray().size(), 1);
        QCOMPARE(conflicts.json[u"conflicts"][0][u"inForce"][u"value"], QJsonValue(u"sev1"_s));
        QCOMPARE(shared.ada({u"conflict"_s, u"resolve"_s, incident, u"severity"_s}).code, 0);
        QVERIFY(shared.ben({u"conflict"_s, u"list"_s}).json[u"conflicts"].toArray().isEmpty());
        QCOMPARE(shared.ada({u"verify"_s}).code, 0);
        QCOMPARE(shared.ben({u"verify"_s}).code, 0);
    }

    void anOldCopyIsSaidAndAcceptedByAPerson()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        const QString incident = shared.declared();
        const QString copy = shared.room().path(u"backup"_s);
        QVERIFY(QFile::copy(shared.place(), copy));
        QCOMPARE(shared.ada({u"incident"_s, u"note"_s, incident, u"after the backup"_s}).code, 0);
        QVERIFY(QFile::remove(shared.place()));
        QVERIFY(QFile::copy(copy, shared.place()));

        const Said refused = shared.ada({u"incident"_s, u"note"_s, incident, u"one more"_s});

        QCOMPARE(refused.code, 5);
        QVERIFY2(refused.error[u"reason"].toString().contains(u"History changed"_s),
                 refused.err.constData());
        QCOMPARE(shared.ada({u"room"_s, u"sync"_s, u"--accept"_s}).code, 0);
        QCOMPARE(shared.ada({u"incident"_s, u"note"_s, incident, u"one more"_s}).code, 0);
        const Said shown = shared.ben({u"incident"_s, u"show"_s, incident});
        QVERIFY(shown.out.contains("after the backup") && shown.out.contains("one more"));
    }

    void evidenceOfOneIsSeenByTheOther()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        const QString file = QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp/trace.json");
        QVERIFY2(QFile::exists(file), qPrintable(file));
        const Said imported
            = shared.ada({u"evidence"_s, u"import"_s, file, u"--system"_s, u"refund-assistant"_s});
        QCOMPARE(imported.code, 0);
        const QString exhibit = imported.json[u"files"][0][u"exhibit"].toString();
        QCOMPARE(shared.ben({u"room"_s, u"status"_s}).code, 0); // its entry comes, not yet itself
        QCOMPARE(shared.ben({u"verify"_s}).json[u"elsewhere"].toInteger(), 1);

        QCOMPARE(shared.ben({u"evidence"_s, u"fetch"_s, exhibit.left(12)}).code, 0);

        const Said listed = shared.ben({u"evidence"_s, u"list"_s});
        QVERIFY(!listed.json[u"items"].toArray().isEmpty());
        const Said verified = shared.ben({u"verify"_s});
        QCOMPARE(verified.code, 0);
        QCOMPARE(verified.json[u"exhibits"].toInteger(), 1);
    }

    void aCheckpointIsHeldAgainstTheLog()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        const Said note = shared.ada({u"room"_s, u"checkpoint"_s});
        QCOMPARE(note.code, 0);
        const QString path = shared.room().path(u"monday.note"_s);
        const auto keep = [&path](const QByteArray& text) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && file.write(text) == text.size();
        };
        QVERIFY(keep(note.json[u"note"].toString().toUtf8()));
        shared.declared();

        QCOMPARE(shared.ben({u"room"_s, u"checkpoint"_s, u"--against"_s, path}).code, 0);
        QByteArray forged = note.json[u"note"].toString().toUtf8();
        forged.replace("\n1", "\n2").replace("\n3", "\n2");
        forged[forged.indexOf('\n') + 12] = forged[forged.indexOf('\n') + 12] == 'a' ? 'b' : 'a';
        QVERIFY(keep(forged));
        QCOMPARE(shared.ben({u"room"_s, u"checkpoint"_s, u"--against"_s, path}).code, 5);
    }

    void aPlaceThatIsNoneIsSaidPlainly()
    {
        const SharedRoom shared;
        QVERIFY(shared.room().make());
        QCOMPARE(shared.ada({u"room"_s, u"share"_s, u"/tmp/nowhere"_s}).code, 2);
        QCOMPARE(shared.ada({u"room"_s, u"share"_s, u"/no/such/folder/room.warroom"_s}).code, 3);
        QFile other(shared.place());
        QVERIFY(other.open(QIODevice::WriteOnly)
                && other.write("no room at all, but long enough") > 0);
        other.close();
        QCOMPARE(shared.ben({u"room"_s, u"join"_s, shared.place(), u"--name"_s, u"Ben"_s}).code, 3);
    }

    void leavingMakesALocalRoomOfIt()
    {
        const SharedRoom shared;
        QVERIFY(shared.make());
        QCOMPARE(shared.ben({u"room"_s, u"sync"_s}).code, 0); // sees that she let him in
        QVERIFY(shared.hide(true));
        QCOMPARE(shared
                     .ben({u"incident"_s, u"declare"_s, u"Alone"_s, u"--system"_s,
                           u"refund-assistant"_s})
                     .json[u"waiting"],
                 QJsonValue(true));

        const Said left = shared.ben({u"room"_s, u"leave"_s});

        QCOMPARE(left.code, 0);
        QCOMPARE(left.json[u"reach"], QJsonValue(u"local"_s));
        QCOMPARE(left.json[u"waiting"].toInteger(), 0);
        QCOMPARE(shared.ben({u"verify"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCommandSharing)

} // namespace tst_commandsharing

#include "tst_commandsharing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// evidence show --session against a room with real files: what the user did before and after an item.
#include "tests/app/cli/commandroom.h"

#include <QtTest/QTest>

namespace tst_commandsession {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray span(const QByteArray& trace, int number, qint64 start, const QByteArray& parent,
                const QByteArray& session)
{
    const QByteArray id = QByteArray::number(0x1000'0000'0000'0000 + number, 16);
    return "{\"traceId\":\"" + trace + "\",\"spanId\":\"" + id + "\",\"parentSpanId\":\"" + parent
        + "\",\"name\":\"step " + QByteArray::number(number) + "\",\"startTimeUnixNano\":\""
        + QByteArray::number(start) + "\",\"endTimeUnixNano\":\"" + QByteArray::number(start + 1000)
        + "\",\"attributes\":[{\"key\":\"gen_ai.operation.name\",\"value\":{\"stringValue\":"
          "\"chat\"}}"
        + (session.isEmpty()
               ? QByteArray()
               : ",{\"key\":\"session.id\",\"value\":{\"stringValue\":\"" + session + "\"}}")
        + "]}";
}

} // namespace

class TestCommandSession final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_room.make());
        QVERIFY(m_room.addSystem(u"ada-osei"_s));
        // Requests a minute apart, of two users in turn; the model call of each names no session.
        QByteArray spans;
        for (int i = 0; i < 6; ++i) {
            const QByteArray trace = "4bf92f3577b34da6a3ce929d0e0e473" + QByteArray::number(i);
            const qint64 start = 1'790'000'000'000'000'000 + i * 60'000'000'000;
            const QByteArray root = QByteArray::number(0x1000'0000'0000'0000 + i * 10, 16);
            spans += (spans.isEmpty() ? "" : ",")
                + span(trace, i * 10, start, {}, i % 2 == 0 ? "one user" : "another") + ','
                + span(trace, i * 10 + 1, start + 1'000'000'000, root, {});
        }
        QFile file(m_room.path(u"traces.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + spans + "]}]}]}")
                > 0);
        file.close();
        const Said said = m_room.run(
            {u"evidence"_s, u"import"_s, file.fileName(), u"--system"_s, u"refund-assistant"_s});
        QVERIFY2(said.code == 0, said.err.constData());
        for (const QJsonValue item :
             m_room.run({u"evidence"_s, u"list"_s}).json[u"items"].toArray())
            m_items.insert(item[u"name"].toString(), item[u"id"].toString());
        QCOMPARE(m_items.size(), 12);
    }

    void theRequestsBeforeAndAfterAreListed()
    {
        const Said said = show(u"step 20"_s);
        QVERIFY2(said.code == 0, said.err.constData());
        QCOMPARE(said.json[u"session"].toString(), u"one user"_s);
        const QJsonObject around = said.json[u"sessionAround"].toObject();
        QCOMPARE(around[u"session"].toString(), u"one user"_s);
        QVERIFY(around[u"namedBy"].isNull());
        QCOMPARE(names(around[u"before"]), QStringList{u"step 0"_s});
        QCOMPARE(names(around[u"after"]), QStringList{u"step 40"_s});
        QCOMPARE(around[u"before"][0][u"request"].toInt(), -1);
        QCOMPARE(around[u"before"][0][u"id"].toString(), m_items.value(u"step 0"_s));
        QCOMPARE(around[u"earlier"], QJsonValue(false));
        QCOMPARE(around[u"later"], QJsonValue(false));
        QCOMPARE(around[u"whole"], QJsonValue(true));
    }

    void anItemWithoutOneTakesItFromItsTrace()
    {
        const Said said = show(u"step 31"_s);
        QVERIFY2(said.code == 0, said.err.constData());
        QVERIFY(said.json[u"session"].isNull());
        const QJsonObject around = said.json[u"sessionAround"].toObject();
        QCOMPARE(around[u"session"].toString(), u"another"_s);
        QCOMPARE(around[u"namedBy"].toString(), m_items.value(u"step 30"_s));
        QCOMPARE(names(around[u"before"]), QStringList({u"step 10"_s, u"step 30"_s}));
        QCOMPARE(names(around[u"after"]), QStringList{u"step 50"_s});
        QVERIFY(around[u"sentence"].toString().contains(u"names no session"_s));
    }

    void itIsTheSameSessionThatTheSearchFinds()
    {
        const Said found = m_room.run({u"evidence"_s, u"search"_s, u"session:\"one user\""_s});
        QCOMPARE(found.code, 0);
        QCOMPARE(names(found.json[u"items"]),
                 QStringList({u"step 0"_s, u"step 20"_s, u"step 40"_s}));
    }

    void withoutTheOptionNothingIsLookedFor()
    {
        const Said said = m_room.run({u"evidence"_s, u"show"_s, m_items.value(u"step 20"_s)});
        QCOMPARE(said.code, 0);
        QCOMPARE(said.json[u"session"].toString(), u"one user"_s);
        QVERIFY(!said.json.contains(u"sessionAround"_s));
    }

    void peopleReadTheSameInLines()
    {
        QProcess process;
        process.setProcessEnvironment(m_room.environmentOf(u"ada"_s));
        process.start(QString::fromUtf8(WARROOM_CTL),
                      {u"--room"_s, m_room.replica(), u"evidence"_s, u"show"_s,
                       m_items.value(u"step 20"_s), u"--session"_s});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.contains("The session is one user. Items of the session before this one: 1; "
                               "after it: 1."),
                 said.constData());
        QVERIFY(said.contains("2 min 0 s before") && said.contains("this item")
                && said.contains("2 min 0 s after"));
        QVERIFY(said.contains(m_items.value(u"step 40"_s).toUtf8()));
    }

private:
    Said show(const QString& name) const
    {
        return m_room.run({u"evidence"_s, u"show"_s, m_items.value(name), u"--session"_s});
    }

    static QStringList names(const QJsonValue& items)
    {
        QStringList list;
        for (const QJsonValue item : items.toArray())
            list.append(item[u"name"].toString());
        return list;
    }

    CommandRoom m_room;
    QMap<QString, QString> m_items; // references by name
};

QTEST_GUILESS_MAIN(TestCommandSession)

} // namespace tst_commandsession

#include "tst_commandsession.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"
#include "app/engine/roommaking.h"
#include "app/engine/systemclock.h"
#include "app/keys/keystore.h"
#include "tests/app/cli/commandroom.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <unistd.h>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr long allowedKilobytes = 300 * 1024; // above what a small import takes

QByteArray line(const QByteArray& span, const QByteArray& attribute = "x")
{
    return R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"chat",)" + span
        + R"("attributes":[{"key":"gen_ai.prompt","value":{"stringValue":")" + attribute
        + R"("}}]}]}]}]})";
}

QByteArray goodLine(int number)
{
    const QByteArray id = QByteArray::number(number).rightJustified(16, '0');
    return line(
        R"("traceId":"0123456789abcdef)" + id + R"(","spanId":")" + id
        + R"(","startTimeUnixNano":"1790000000000000000","endTimeUnixNano":"1790000001000000000",)");
}

void writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto done = ::write(descriptor, bytes.constData() + at,
                                  static_cast<std::size_t>(bytes.size() - at));
        if (done <= 0)
            return;
        at += done;
    }
}

// Not under the address sanitizer, which holds freed memory back.
bool isMeasurable()
{
#ifdef WARROOM_SANITIZED
    return false;
#else
    return true;
#endif
}

} // namespace

// What is bad is said with file, line or offset and what to do; what was good before it stays.
class TestCommandBadInput final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_room.emplace();
        QVERIFY(m_room->make());
        QVERIFY(m_room->addSystem(u"ada-osei"_s));
    }

    void aTruncatedDocumentKeepsWhatCameBefore()
    {
        QByteArray bytes = goodLine(1) + '\n' + goodLine(2);
        bytes.chop(25);
        const Said said = import(bytes);
        QCOMPARE(said.code, 3);
        QVERIFY(isNamed(said, u"byte"_s));
        QCOMPARE(items(), 1);
    }

    void tenThousandLevelsAreRefused()
    {
        const QByteArray levels = QByteArray("{\"arrayValue\":{\"values\":[").repeated(5000);
        const QByteArray nest = levels + QByteArray("]}}").repeated(5000);
        const QByteArray deep = goodLine(2).replace(R"({"stringValue":"x"})", nest);
        const Said said = import(goodLine(1) + '\n' + deep + '\n');
        QCOMPARE(said.code, 3);
        QVERIFY(isNamed(said, u"line 2"_s));
        QCOMPARE(items(), 1);
        QCOMPARE(import(QByteArray(10'000, '[')).code, 3);
        QCOMPARE(room().run({u"system"_s, u"add"_s, file(QByteArray(10'000, '['))}).code, 3);
    }

    void aKeyThatComesTwiceIsWarnedOfInTelemetryAndRefusedInAnOrder()
    {
        const Said said = import(
            goodLine(1).replace("\"name\":\"chat\",", "\"name\":\"chat\",\"name\":\"chat2\","));
        QCOMPARE(said.code, 0);
        const QJsonArray warnings = said.json[u"files"][0][u"warnings"].toArray();
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings[0][u"id"].toString(), u"duplicate-key"_s);
        QVERIFY(warnings[0][u"sentence"].toString().contains(u"byte"_s));
        QCOMPARE(items(), 1);
        const QString path = file("{\"id\":\"a\",\"id\":\"b\",\"name\":\"A\"}");
        const Said system = room().run({u"system"_s, u"add"_s, path});
        QCOMPARE(system.code, 3);
        QVERIFY2(system.error[u"subject"].toString().startsWith(path), system.err.constData());
        QVERIFY(!system.error[u"remedy"].toString().isEmpty());
    }

    void textThatIsNotUtf8IsNamedWithItsPlace()
    {
        const Said said = import(goodLine(1) + '\n' + goodLine(2).replace("chat", "ch\xff\xfe")
                                 + '\n' + goodLine(3) + '\n');
        QCOMPARE(said.code, 3);
        QVERIFY(isNamed(said, u"line 2"_s));
        QCOMPARE(items(), 2);
    }

    void aTimeBeyond64BitsIsNamedAndItsSpanStays()
    {
        const Said said = import(
            goodLine(1) + '\n'
            + goodLine(2).replace("1790000000000000000", "99999999999999999999999") + '\n');
        QCOMPARE(said.code, 3);
        QVERIFY(isNamed(said, u"byte"_s));
        QCOMPARE(items(), 2);
    }

    void aLineOfAGigabyteIsRefusedInBoundedMemory()
    {
        const QStringList arguments{u"evidence"_s, u"import"_s, u"-"_s, u"--system"_s,
                                    u"refund-assistant"_s};
        const auto small = room().runMeasuring(
            arguments, [](int input) { writeAll(input, goodLine(1) + '\n'); });
        QCOMPARE(small.said.code, 0);
        const auto huge = room().runMeasuring(arguments, [](int input) {
            writeAll(input, goodLine(2) + '\n');
            const QByteArray bad = line({});
            const qsizetype cut = bad.indexOf("x\"}}");
            writeAll(input, bad.left(cut));
            const QByteArray piece(1 << 20, 'a');
            for (int i = 0; i < 1024; ++i)
                writeAll(input, piece);
            writeAll(input, bad.mid(cut) + '\n' + goodLine(3) + '\n');
        });
        QCOMPARE(huge.said.code, 3);
        QVERIFY(isNamed(huge.said, u"line 2"_s));
        QCOMPARE(items(), 3); // the line before, the line after, and the small import's
        if (isMeasurable())
            QVERIFY2(huge.kilobytes - small.kilobytes < allowedKilobytes,
                     qPrintable(QString::number(huge.kilobytes - small.kilobytes)));
    }

    void spansWithoutIdsOrTimesAreKeptAndSaidSo()
    {
        const Said said = import(line({}) + '\n' + goodLine(1) + '\n');
        QCOMPARE(said.code, 0);
        QStringList ids;
        for (const QJsonValue& warning : said.json[u"files"][0][u"warnings"].toArray())
            ids.append(warning[u"id"].toString());
        QVERIFY(ids.contains(u"no-ids"_s) && ids.contains(u"no-time"_s));
        QCOMPARE(said.json[u"files"][0][u"items"].toInt(), 2);
    }

    void whatIsNoTelemetryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("prose") << QByteArray("Dear all,\nthe assistant is down.\n");
        QTest::newRow("other JSON") << QByteArray("{\"orders\":[1,2,3]}");
        QTest::newRow("nothing") << QByteArray();
    }

    void whatIsNoTelemetryIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Said said = import(bytes);
        QCOMPARE(said.code, 3);
        QVERIFY(isNamed(said, {}));
        QCOMPARE(said.json[u"files"][0][u"entry"], QJsonValue());
        QCOMPARE(items(), 0);
    }

    void aRoomOfANewerVersionOpensToBeReadAndSaysSo()
    {
        const CommandRoom newer;
        QVERIFY(foundNewer(newer));
        const Said info = newer.run({u"room"_s, u"info"_s});
        QVERIFY2(info.code == 0, info.err.constData());
        QCOMPARE(info.json[u"readOnly"], QJsonValue(true));
        QVERIFY(!info.json[u"readOnlyBecause"].toString().isEmpty());
        QCOMPARE(newer.run({u"member"_s, u"list"_s}).code, 0);
        const Said written = newer.run({u"system"_s, u"add"_s, u"Refund assistant"_s});
        QCOMPARE(written.code, 3);
        QCOMPARE(written.error[u"fault"].toString(), u"newer"_s);
        QVERIFY(!written.error[u"remedy"].toString().isEmpty());
    }

private:
    const CommandRoom& room() const { return *m_room; }

    QString file(const QByteArray& bytes) const
    {
        const QString path = room().path(u"bad.json"_s);
        QFile made(path);
        if (made.open(QIODevice::WriteOnly))
            made.write(bytes);
        return path;
    }

    Said import(const QByteArray& bytes) const
    {
        return room().run(
            {u"evidence"_s, u"import"_s, file(bytes), u"--system"_s, u"refund-assistant"_s});
    }

    qsizetype items() const
    {
        return room().run({u"evidence"_s, u"list"_s}).json[u"items"].toArray().size();
    }

    // The error names the place, and what to do.
    static bool isNamed(const Said& said, const QString& place)
    {
        const QString subject = said.error[u"subject"].toString();
        return subject.contains(place) && !subject.isEmpty()
            && !said.error[u"reason"].toString().isEmpty()
            && !said.error[u"remedy"].toString().isEmpty();
    }

    static bool foundNewer(const CommandRoom& room)
    {
        QFile passphrase(room.path(u"passphrase"_s));
        if (!passphrase.open(QIODevice::WriteOnly))
            return false;
        if (room.run({u"member"_s, u"card"_s, u"--name"_s, u"Ada Osei"_s}).code != 0)
            return false;
        const auto key
            = KeyRing(room.path(u"home-ada/identity"_s)).open(u"ada-osei"_s, [](const Identity&) {
                  return QString();
              });
        auto store = LocalStore::create(room.replica(), u"Acme"_s);
        const auto thresholds = defaultThresholds();
        if (!key || !store || !thresholds)
            return false;
        const SystemClock clock;
        auto keeper = RoomKeeper::open(std::move(*store), clock);
        if (!keeper)
            return false;
        (*keeper)->signWith(key->get());
        RoomCreated created;
        created.name = u"Acme"_s;
        created.rules = rulesVersion + 1;
        created.thresholds = *thresholds;
        created.steward.id = MemberId(u"ada-osei"_s);
        created.steward.name = u"Ada Osei"_s;
        created.steward.devices = {Device{(*keeper)->device(), u"desk"_s, -1, -1}};
        return (*keeper)->submit(Command{created}).has_value();
    }

    std::optional<CommandRoom> m_room;
};

QTEST_GUILESS_MAIN(TestCommandBadInput)
#include "tst_commandbadinput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>

#include <unistd.h>

namespace tst_commanddisks {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

// Disks that take nothing: what cannot be written is said, what is there stays and can be read.
class TestCommandDisks final : public QObject
{
    Q_OBJECT

private slots:

    void aFullDiskLosesNothingAndSaysSo()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString incident = room.declare();
        const QStringList import{u"evidence"_s, u"import"_s, bigFile(room), u"--system"_s,
                                 u"refund-assistant"_s};
        const qint64 journal = QFile(room.replica() + u"/journal.sqlite"_s).size();

        const auto noted
            = room.runMeasuring({u"incident"_s, u"note"_s, incident, u"x"_s.repeated(30'000)}, {},
                                static_cast<quint64>(journal));
        QCOMPARE(noted.said.code, 4);
        QVERIFY(saysWhatToDo(noted.said));
        const auto imported = room.runMeasuring(import, {}, 64 * 1024);
        QCOMPARE(imported.said.code, 4);
        QVERIFY(saysWhatToDo(imported.said));

        QCOMPARE(room.run({u"incident"_s, u"show"_s, incident}).json[u"notes"].toArray().size(), 0);
        QCOMPARE(room.run({u"room"_s, u"info"_s}).json[u"exhibits"].toInt(), 0);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
        const Said after = room.run(import);
        QVERIFY2(after.code == 0, after.err.constData());
        QCOMPARE(room.run({u"incident"_s, u"note"_s, incident, u"There is room again"_s}).code, 0);
    }

    void whatWasImportedBeforeTheDiskWasFullIsReported()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString small = QString::fromUtf8(WARROOM_SOURCE_DIR)
            + u"/tests/real/otlp/vercel-captured.otlp.json"_s;
        const auto said = room.runMeasuring({u"evidence"_s, u"import"_s, small, bigFile(room),
                                             u"--system"_s, u"refund-assistant"_s},
                                            {}, 256 * 1024);
        QCOMPARE(said.said.code, 4);
        const QJsonArray files = said.said.json[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0][u"entry"].toString().size(), 64);
        QCOMPARE(files[1][u"error"][u"fault"].toString(), u"out-of-reach"_s);
        QCOMPARE(room.run({u"room"_s, u"info"_s}).json[u"exhibits"].toInt(), 1);
    }

    void aReadOnlyDiskOpensToBeReadAndSaysSo()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString incident = room.declare();
        if (!canFreeze(room)) {
            qWarning("Neither permissions nor a mount of one's own make a folder read-only here.");
            return;
        }

        const Said info = runFrozen(room, {u"room"_s, u"info"_s});
        QVERIFY2(info.code == 0, info.err.constData());
        QCOMPARE(info.json[u"readOnly"], QJsonValue(true));
        QCOMPARE(runFrozen(room, {u"incident"_s, u"show"_s, incident}).code, 0);
        const Said noted = runFrozen(room, {u"incident"_s, u"note"_s, incident, u"Lost?"_s});
        QCOMPARE(noted.code, 4);
        QVERIFY(saysWhatToDo(noted));
        const Said imported = runFrozen(room,
                                        {u"evidence"_s, u"import"_s,
                                         QString(QString::fromUtf8(WARROOM_SOURCE_DIR)
                                                 + u"/tests/real/otlp/vercel-captured.otlp.json"_s),
                                         u"--system"_s, u"refund-assistant"_s});
        QCOMPARE(imported.code, 4);
        QVERIFY(saysWhatToDo(imported));
        QCOMPARE(runFrozen(room, {u"verify"_s}).code, 0);
        QCOMPARE(room.run({u"incident"_s, u"show"_s, incident}).json[u"notes"].toArray().size(), 0);
        QCOMPARE(room.run({u"incident"_s, u"note"_s, incident, u"Written again"_s}).code, 0);
    }

private:
    static QString bigFile(const CommandRoom& room)
    {
        const QString path = room.path(u"big.jsonl"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        quint64 noise = 88172645463325252ULL; // so that it does not compress to nothing
        for (int i = 0; i < 20'000; ++i) {
            noise ^= noise << 13;
            noise ^= noise >> 7;
            noise ^= noise << 17;
            const QByteArray id = QByteArray::number(noise, 16).rightJustified(16, '0');
            file.write(
                R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"chat","traceId":")" + id + id
                + R"(","spanId":")" + id
                + R"(","startTimeUnixNano":"1790000000000000000","endTimeUnixNano":"1790000001000000000"}]}]}]})"
                + '\n');
        }
        return path;
    }

    static bool saysWhatToDo(const Said& said)
    {
        return !said.error[u"subject"].toString().isEmpty()
            && !said.error[u"reason"].toString().isEmpty()
            && !said.error[u"remedy"].toString().isEmpty();
    }

    // Root writes whatever the permissions say, so it gets a mount of its own; nobody else needs one.
    static Said runFrozen(const CommandRoom& room, const QStringList& arguments)
    {
        const bool root = geteuid() == 0;
        const QString folder = room.replica();
        if (!root && !setWritable(folder, false))
            return {};
        const QString freeze
            = u"mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && shift && exec \"$@\""_s;
        const QStringList command{QString::fromUtf8(WARROOM_CTL), u"--json"_s, u"--room"_s, folder};
        const Measured measured = runMeasured(
            MeasuredCall{root ? QStandardPaths::findExecutable(u"unshare"_s) : command.first(),
                         root ? QStringList{u"--mount"_s, u"sh"_s, u"-c"_s, freeze, u"sh"_s, folder}
                                 + command + arguments
                              : command.mid(1) + arguments,
                         room.environmentOf(u"ada"_s),
                         {},
                         {}});
        if (!root)
            setWritable(folder, true);
        return saidBy(measured.code, measured.out, measured.err);
    }

    static bool setWritable(const QString& folder, bool writable)
    {
        const auto reading = QFile::ReadOwner | QFile::ExeOwner;
        return QFile::setPermissions(folder, writable ? reading | QFile::WriteOwner : reading)
            && QFile::setPermissions(folder + u"/journal.sqlite"_s,
                                     writable ? QFile::ReadOwner | QFile::WriteOwner
                                              : QFile::ReadOwner);
    }

    static bool canFreeze(const CommandRoom& room)
    {
        return geteuid() != 0
            || runFrozen(room, {u"room"_s, u"info"_s}).code
            == 0; // no right to mount: not even that
    }
};

QTEST_GUILESS_MAIN(TestCommandDisks)

} // namespace tst_commanddisks

#include "tst_commanddisks.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bundle goes out of a room and to a stranger, who has another home, an empty one, and no room.
#include "tests/app/cli/commandroom.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

namespace tst_commandbundle {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

struct Ran {
    int code = -1;
    QByteArray said; // on either stream
};

} // namespace

class TestCommandBundle final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(m_room.make() && m_room.addSystem(u"ada-osei"_s));
        m_incident = m_room.declare();
        QVERIFY(!m_incident.isEmpty());
        QVERIFY(put(m_room.path(u"trace.json"_s), oneSpan()));
        const Said imported = m_room.run({u"evidence"_s, u"import"_s, m_room.path(u"trace.json"_s),
                                          u"--system"_s, u"refund-assistant"_s});
        QVERIFY2(imported.code == 0, imported.err.constData());
        QCOMPARE(m_room.run({u"evidence"_s, u"seal"_s, m_incident, u"--why"_s, u"first"_s}).code,
                 0);
        QCOMPARE(m_room.run({u"incident"_s, u"note"_s, m_incident, u"It began."_s}).code, 0);
        QCOMPARE(m_room
                     .run({u"evidence"_s, u"transfer"_s,
                           imported.json[u"files"][0][u"exhibit"].toString(), u"--to"_s,
                           u"Dr. Weber"_s, u"--why"_s, u"regulator"_s})
                     .code,
                 0);
        m_made = exported(u"out.wrb"_s);
        QVERIFY2(m_made.code == 0, m_made.err.constData());
        m_code = m_made.json[u"code"].toString();
        m_exhibit = m_made.json[u"exhibits"].toArray()[0].toObject()[u"id"].toString();
        QCOMPARE(m_exhibit.size(), 64);
        QVERIFY(QDir().mkpath(m_room.path(u"stranger/home"_s)));
        QVERIFY(QFile::rename(m_room.path(u"out.wrb"_s), given()));
        QCOMPARE(run(u"tar"_s, {u"xf"_s, given()}, m_room.path(u"stranger"_s)).code, 0);
    }

    void sha256sumAndSshKeygenAcceptIt()
    {
        QCOMPARE(run(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"manifest-sha256.txt"_s}).code, 0);
        QCOMPARE(run(u"sha256sum"_s, {u"--strict"_s, u"-c"_s, u"tagmanifest-sha256.txt"_s}).code,
                 0);
        for (const QString& manifest : {u"manifest-sha256.txt"_s, u"tagmanifest-sha256.txt"_s}) {
            const Ran checked = sshVerify(manifest, u"warroom-bundle"_s);
            QVERIFY2(checked.code == 0 && checked.said.startsWith("Good "),
                     checked.said.constData());
        }
        QVERIFY(sshVerify(u"manifest-sha256.txt"_s, u"file"_s).code != 0);
    }

    void theReadmeSaysTheCommandsThatWork()
    {
        const QByteArray readme = bytesOf(bag() + u"/README.txt"_s);
        const QString script
            = QString::fromUtf8(readme)
                  .section(u"OpenSSH)"_s, 1)
                  .section(u"sha256sum names"_s, 0, 0)
                  .replace(u"tar xf %1.wrb"_s.arg(m_code), u"tar xf '%1'"_s.arg(given()));
        QVERIFY(script.contains(u"tar xf '"_s) && script.contains(u"ssh-keygen"_s));
        const Ran typed = run(u"bash"_s, {u"-e"_s, u"-c"_s, script}, m_room.path(u"stranger"_s));
        QVERIFY2(typed.code == 0, typed.said.constData());
        QCOMPARE(typed.said.count("Good \"warroom-bundle\" signature"), 2);
    }

    void aStrangerVerifiesAndInspectsItWithoutARoom()
    {
        const Said verified = stranger({u"verify"_s, given()});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QCOMPARE(verified.json[u"sound"], QJsonValue(true));
        QCOMPARE(verified.json[u"signer"].toString(), u"Ada Osei"_s);
        QCOMPARE(verified.json[u"exhibits"].toInt(), 1);
        QCOMPARE(verified.json[u"seals"].toInt(), 1);
        QCOMPARE(verified.json[u"room"], m_made.json[u"room"]);
        QCOMPARE(verified.json[u"signedBy"], m_made.json[u"device"]);

        const Said seen = stranger({u"bundle"_s, u"inspect"_s, given()});
        QCOMPARE(seen.code, 0);
        const QJsonObject incident = seen.json[u"incident"].toObject();
        QCOMPARE(incident[u"id"].toString(), m_incident);
        QCOMPARE(incident[u"notes"].toArray()[0].toObject()[u"text"].toString(), u"It began."_s);
        const QJsonObject exhibit = seen.json[u"evidence"].toArray()[0].toObject();
        QCOMPARE(exhibit[u"id"].toString(), m_exhibit);
        QCOMPARE(exhibit[u"here"], QJsonValue(true));
        const QJsonArray custody = exhibit[u"custody"].toArray();
        QCOMPARE(custody.size(), 2);
        QCOMPARE(custody[0][u"act"].toString(), u"collected"_s);
        QCOMPARE(custody[0][u"where"].toString(), u"trace.json"_s);
        QCOMPARE(custody[1][u"act"].toString(), u"transferred"_s);
        QCOMPARE(custody[1][u"by"].toString(), u"ada-osei"_s);
        QCOMPARE(custody[1][u"where"].toString(), u"Dr. Weber"_s);
        // Signed with the rest, for who has no warroomctl.
        const QByteArray summary = bytesOf(bag() + u"/data/summary.txt"_s);
        QVERIFY2(summary.contains("Transferred  Ada Osei  Dr. Weber  regulator"),
                 summary.constData());
        const QJsonObject signedToo
            = QJsonDocument::fromJson(bytesOf(bag() + u"/data/summary.json"_s)).object();
        QCOMPARE(signedToo[u"exhibits"][0][u"custody"].toArray().size(), 2);
        // Nothing was made on the stranger's computer.
        QVERIFY(QDir(m_room.path(u"stranger/home"_s))
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                    .isEmpty());
    }

    // A bundle vouches for itself; that it is the right one is known by what was told over another way.
    void whoExpectsAnotherRoomOrDeviceIsWarned()
    {
        const Said plain = stranger({u"verify"_s, given()});
        const QString room = plain.json[u"room"].toString();
        const QString device = plain.json[u"signedBy"].toString();
        QVERIFY(!room.isEmpty() && !device.isEmpty());

        const Said right = stranger(
            {u"verify"_s, given(), u"--expect"_s, room, u"--expect"_s, device.toUpper()});
        const Said wrong = stranger(
            {u"verify"_s, given(), u"--expect"_s, room, u"--expect"_s, QString(64, u'0')});

        QVERIFY2(right.code == 0, right.err.constData());
        QCOMPARE(wrong.code, 5);
        QVERIFY2(wrong.err.contains(device.toUtf8()), wrong.err.constData());
        QCOMPARE(stranger({u"verify"_s, u"--expect"_s, room}).code, 2); // of which bundle?
    }

    void aChangedByteIsNamedByFileAndEntry()
    {
        QByteArray bundle = bytesOf(given());
        const qsizetype entry = bundle.indexOf("/data/journal/000000000003.json") + 512 + 60;
        QVERIFY(entry > 600);
        QByteArray changed = bundle;
        changed[entry] = changed[entry] == 'A' ? 'B' : 'A';
        QVERIFY(put(m_room.path(u"e.wrb"_s), changed));
        const Said entrySaid = stranger({u"verify"_s, m_room.path(u"e.wrb"_s)});
        QCOMPARE(entrySaid.code, 5);
        const QJsonObject finding = entrySaid.json[u"findings"].toArray()[0].toObject();
        QCOMPARE(finding[u"id"].toString(), u"data/journal/000000000003.json"_s);
        QCOMPARE(finding[u"position"].toInt(), 3);
        QCOMPARE(entrySaid.error[u"subject"].toString(), u"data/journal/000000000003.json"_s);

        changed = bundle;
        const qsizetype exhibit = bundle.indexOf("resourceSpans");
        QVERIFY(exhibit > 0);
        changed[exhibit] = 'R';
        QVERIFY(put(m_room.path(u"x.wrb"_s), changed));
        const Said exhibitSaid = stranger({u"bundle"_s, u"inspect"_s, m_room.path(u"x.wrb"_s)});
        QCOMPARE(exhibitSaid.code, 5);
        QCOMPARE(exhibitSaid.error[u"subject"].toString(),
                 QString(u"data/exhibits/"_s + m_exhibit));
    }

    // The same by the tools that everybody has.
    void aChangedExhibitIsNamedBySha256sum()
    {
        const QString exhibit = bag() + u"/data/exhibits/"_s + m_exhibit;
        const QByteArray before = bytesOf(exhibit);
        QVERIFY(put(exhibit, before + ' '));
        const Ran checked = run(u"sha256sum"_s, {u"--quiet"_s, u"-c"_s, u"manifest-sha256.txt"_s});
        QVERIFY(put(exhibit, before));
        QCOMPARE(checked.code, 1);
    }

    void aSignatureOfAnotherBundleDoesNotHold()
    {
        QCOMPARE(m_room.run({u"incident"_s, u"note"_s, m_incident, u"Later."_s}).code, 0);
        QCOMPARE(exported(u"later.wrb"_s).code, 0);
        const QByteArray later = bytesOf(m_room.path(u"later.wrb"_s));
        QByteArray bundle = bytesOf(given());
        const QByteArray begin = "-----BEGIN SSH SIGNATURE-----";
        const qsizetype length = 250;
        bundle.replace(bundle.indexOf(begin), length, later.mid(later.indexOf(begin), length));
        QVERIFY(put(m_room.path(u"s.wrb"_s), bundle));
        const Said said = stranger({u"verify"_s, m_room.path(u"s.wrb"_s)});
        QCOMPARE(said.code, 5);
        QCOMPARE(said.error[u"subject"].toString(), u"manifest-sha256.txt.sig"_s);
    }

    void whatIsNoBundleIsBadInput()
    {
        QVERIFY(put(m_room.path(u"no.wrb"_s), "hello"));
        const Said said = stranger({u"verify"_s, m_room.path(u"no.wrb"_s)});
        QCOMPARE(said.code, 3);
        QVERIFY(said.error[u"subject"].toString().endsWith(u"no.wrb"_s));
        QVERIFY(said.error[u"remedy"].toString().contains(u"bundle export"_s));
        QCOMPARE(stranger({u"verify"_s, m_room.path(u"nowhere.wrb"_s)}).code, 3);
        QCOMPARE(stranger({u"verify"_s, m_room.path(QString())}).code, 2);
    }

    void exportSparesAFileThatIsThereAndNamesWhatItLeavesOut()
    {
        QCOMPARE(exported(u"twice.wrb"_s).code, 0);
        const QByteArray before = bytesOf(m_room.path(u"twice.wrb"_s));
        QCOMPARE(exported(u"twice.wrb"_s).code, 1);
        QCOMPARE(bytesOf(m_room.path(u"twice.wrb"_s)), before);
        const Said without = exported(u"twice.wrb"_s, {u"--force"_s, u"--without-exhibits"_s});
        QCOMPARE(without.code, 0);
        QCOMPARE(without.json[u"exhibits"].toArray().size(), 0);
        QCOMPARE(without.json[u"withheld"].toArray()[0].toObject()[u"id"].toString(), m_exhibit);
        const Said verified = stranger({u"verify"_s, m_room.path(u"twice.wrb"_s)});
        QCOMPARE(verified.code, 0);
        QCOMPARE(verified.json[u"withheld"].toInt(), 1);
        QCOMPARE(exported(u"one.wrb"_s, {u"--exhibit"_s, m_exhibit.left(8)}).code, 0);
        QCOMPARE(exported(u"one.wrb"_s, {u"--force"_s, u"--exhibit"_s, u"zz"_s}).code, 3);
        QCOMPARE(exported(u"no/such/folder.wrb"_s).code, 3);
        QVERIFY(m_room.run({u"bundle"_s, u"export"_s, u"WR-NONE"_s, m_room.path(u"n.wrb"_s)}).code
                == 3);
    }

    void thatEvidenceLeftInABundleIsCustody()
    {
        QCOMPARE(exported(u"kept.wrb"_s).code, 0);
        QCOMPARE(exported(u"kept.wrb"_s).code, 1);
        QCOMPARE(exported(u"bare.wrb"_s, {u"--without-exhibits"_s}).code, 0);
        const Said custody = m_room.run({u"evidence"_s, u"custody"_s, m_exhibit});
        QCOMPARE(custody.code, 0);
        QStringList went;
        for (const QJsonValue& row : custody.json[u"acts"].toArray()) {
            if (row[u"act"] == u"exported"_s
                && row[u"why"] == QString(u"unmasked: in the bundle of "_s + m_code))
                went.append(row[u"where"].toString());
        }
        QCOMPARE(went.count(m_room.path(u"kept.wrb"_s)), 1);
        QVERIFY(!went.contains(m_room.path(u"bare.wrb"_s)));
        // A later bundle tells of the earlier one, and is sound.
        QCOMPARE(exported(u"next.wrb"_s).code, 0);
        QCOMPARE(stranger({u"verify"_s, m_room.path(u"next.wrb"_s)}).code, 0);
    }

private:
    static QByteArray oneSpan()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
        return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":"
               "\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\",\"name\":"
               "\"chat\",\"startTimeUnixNano\":\""
            + QByteArray::number(now) + "\",\"endTimeUnixNano\":\"" + QByteArray::number(now + 5)
            + "\",\"attributes\":[{\"key\":\"gen_ai.system\",\"value\":{\"stringValue\":\"openai\"}"
              "}"
              "]}]}]}]}\n";
    }

    QString given() const { return m_room.path(u"stranger/given.wrb"_s); }

    QString bag() const { return m_room.path(u"stranger/"_s + m_code); }

    Said exported(const QString& name, const QStringList& options = {}) const
    {
        return m_room.run(QStringList{u"bundle"_s, u"export"_s, m_incident, m_room.path(name)}
                          + options);
    }

    QProcessEnvironment strangersEnvironment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"WARROOM_HOME"_s, u"WARROOM_ROOM"_s, u"XDG_CONFIG_HOME"_s,
                                    u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s})
            environment.remove(name);
        environment.insert(u"HOME"_s, m_room.path(u"stranger/home"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return environment;
    }

    Said stranger(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(strangersEnvironment());
        process.start(QString::fromUtf8(WARROOM_CTL), QStringList{u"--json"_s} + arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(patienceMs))
            return {};
        return saidBy(process.exitCode(), process.readAllStandardOutput(),
                      process.readAllStandardError());
    }

    Ran run(const QString& program, const QStringList& arguments, const QString& folder = {},
            const QString& input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(strangersEnvironment());
        process.setWorkingDirectory(folder.isEmpty() ? bag() : folder);
        process.setProcessChannelMode(QProcess::MergedChannels);
        if (!input.isEmpty())
            process.setStandardInputFile(input);
        process.start(program, arguments);
        if (input.isEmpty())
            process.closeWriteChannel();
        if (!process.waitForFinished(patienceMs))
            return {};
        return {process.exitCode(), process.readAll()};
    }

    Ran sshVerify(const QString& manifest, const QString& nameSpace) const
    {
        return run(u"ssh-keygen"_s,
                   {u"-Y"_s, u"verify"_s, u"-f"_s, u"allowed_signers"_s, u"-I"_s, u"exporter"_s,
                    u"-n"_s, nameSpace, u"-s"_s, QString(manifest + u".sig"_s)},
                   bag(), bag() + u'/' + manifest);
    }

    CommandRoom m_room;
    Said m_made;
    QString m_incident;
    QString m_code;
    QString m_exhibit;
};

QTEST_GUILESS_MAIN(TestCommandBundle)

} // namespace tst_commandbundle

#include "tst_commandbundle.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The user's session of a record is the same in the viewer as in the search.
#include "app/engine/demotelemetry.h"
#include "app/ingest/itemtext.h"
#include "app/ingest/recordsession.h"
#include "tests/app/ingest/readall.h"
#include "tests/app/ingest/shapedsamples.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>

namespace tst_recordsession {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QString sessionIn(const QByteArray& record)
{
    return sessionOf(viewOf(record), {}, shippedDialects().shapes());
}

// Sessions of a file, as its items name them, and of how many items.
QMap<QString, int> sessionsIn(const ReadAll& all)
{
    QMap<QString, int> found;
    for (std::size_t at = 0; at < all.items.size(); ++at) {
        const ItemDetail detail = all.detail(at, shippedDialects());
        if (!detail.session.isEmpty())
            ++found[detail.session];
    }
    return found;
}

} // namespace

class TestRecordSession : public QObject
{
    Q_OBJECT

private slots:

    // The text index reads records one after another with one ItemText, the viewer each with a fresh one.
    void everyRecordedItemNamesTheSessionThatTheSearchKnows()
    {
        ItemText text(shippedDialects().shapes());
        int files = 0;
        int named = 0;
        QDirIterator each(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real"), QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const ReadAll all = readAll(file.readAll());
            files += all.items.empty() ? 0 : 1;
            for (std::size_t at = 0; at < all.items.size(); ++at) {
                const RawItem& raw = all.items.at(at).raw;
                text.clear();
                text.add("a name");
                text.read(all.part(raw.offset, raw.length),
                          all.part(raw.resourceOffset, raw.resourceLength));
                const QString session = all.detail(at, shippedDialects()).session;
                QVERIFY2(session.toStdString() == text.traits().session,
                         qPrintable(file.fileName() + u": "_s + session));
                named += session.isEmpty() ? 0 : 1;
            }
        }
        QCOMPARE_GE(files, 40);
        QCOMPARE_GE(named, 4);
    }

    void theSessionsOfRecordedFilesAreTheUsers()
    {
        QCOMPARE(sessionsIn(readAll(realFile(u"langfuse/llamaindex-2025-06-05.trace.json"_s)))
                     .firstKey(),
                 u"session_abc"_s);
        QVERIFY(sessionsIn(readAll(realFile(u"langfuse/google-adk-2025-08-28.trace.json"_s)))
                    .contains(u"demo-session"_s));
        QVERIFY(sessionsIn(readAll(realFile(u"langfuse/vercel-aisdk-2025-11-17.trace.json"_s)))
                    .isEmpty());
    }

    void aProjectOfLangSmithIsNoSessionButItsThreadIs()
    {
        QVERIFY(sessionsIn(readAll(langsmith)).isEmpty());
        QByteArray threaded = langsmith;
        threaded.replace("\"revision_id\":\"r41\"",
                         "\"revision_id\":\"r41\",\"thread_id\":\"th-7\"");
        QCOMPARE(sessionsIn(readAll(threaded)), (QMap<QString, int>{{u"th-7"_s, 1}}));
        QByteArray last = threaded; // wherever the project stands
        last.replace("{\"id\":", "{\"session_id\":\"p0\",\"id\":");
        QCOMPARE(sessionsIn(readAll(last)), (QMap<QString, int>{{u"th-7"_s, 1}}));
        QCOMPARE(sessionIn("{\"session_id\":\"p1\",\"run_type\":\"llm\"}"), u"p1"_s); // no run
    }

    void aThreadOfTheOperatingSystemIsNoSession()
    {
        QVERIFY(
            sessionIn("{\"attributes\":[{\"key\":\"thread.id\",\"value\":{\"intValue\":\"42\"}}]}")
                .isEmpty());
        QCOMPARE(
            sessionIn("{\"attributes\":[{\"key\":\"thread.id\",\"value\":{\"intValue\":\"42\"}},"
                      "{\"key\":\"session.id\",\"value\":{\"stringValue\":\"s1\"}}]}"),
            u"s1"_s);
        QCOMPARE(sessionIn("{\"thread_id\":\"th-1\"}"), u"th-1"_s);
    }

    void aLongSessionIsCutBetweenCharacters()
    {
        const QString longest = u"a"_s + QString(200, QChar(0x20ac)); // three bytes each
        const QByteArray record = "{\"session_id\":\"" + longest.toUtf8() + "\"}";
        QCOMPARE(sessionIn(record), longest.left(86)); // 256 bytes
        QCOMPARE(sessionIn("{\"session_id\":\"" + QByteArray(256, 'b') + "\"}").size(), 256);
    }

    void theUsersOfTheDemoComeBack()
    {
        const ReadAll all = readAll(demoTelemetry(Instant{1'795'521'600'000'000}));
        QMap<QString, QList<qint64>> visits;
        for (std::size_t at = 0; at < all.items.size(); ++at) {
            const QString session = all.detail(at, shippedDialects()).session;
            if (!session.isEmpty())
                visits[session].append(all.items.at(at).item.start.nanos);
        }
        QSet<qsizetype> lengths;
        qsizetype requests = 0;
        for (const QList<qint64>& times : std::as_const(visits)) {
            lengths.insert(times.size());
            requests += times.size();
            for (qsizetype i = 1; i < times.size(); ++i)
                QCOMPARE_GE(times.at(i) - times.at(i - 1), 2 * 60'000'000'000);
        }
        QCOMPARE(lengths, (QSet<qsizetype>{1, 2, 3, 4}));
        QCOMPARE(requests, 900);
    }

    void hostileRecordsNameNothingAndTakeNoTime()
    {
        QVERIFY(sessionIn("").isEmpty());
        QVERIFY(sessionIn("{").isEmpty());
        QVERIFY(sessionIn("{\"session_id\":").isEmpty());
        QByteArray many = "{\"id\":\"1\",\"run_type\":\"llm\",\"start_time\":\"x\"";
        for (int i = 0; i < 100'000; ++i)
            many += ",\"session_id\":\"p1\"";
        QVERIFY(sessionIn(many + '}').isEmpty()); // its shape is looked for once
    }
};

QTEST_GUILESS_MAIN(TestRecordSession)

} // namespace tst_recordsession

#include "tst_recordsession.moc"

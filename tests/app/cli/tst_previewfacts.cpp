// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `containment preview` adds: what changes, and who is hit by the demo's telemetry.
#include "app/cli/previewfacts.h"
#include "app/engine/demo.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_previewfacts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestPreviewFacts final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        qputenv("WARROOM_HOME", m_home.path().toUtf8());
        QVERIFY(makeDemo(m_home.filePath(u"demo"_s)));
    }

    void whoIsHitAndWhatChangesStandInDocumentAndLines()
    {
        Rung rung;
        rung.before.method = u"GET"_s;
        rung.before.url = u"https://flags.test/flag"_s;
        rung.before.captures = {{u"on"_s, u"/enabled"_s, {}}};
        rung.record = rung.before;
        rung.record.expect = {{u"/enabled"_s, u"false"_s, {}, {}}};
        Preview preview;
        preview.ask.system = SystemId(u"refund-assistant"_s);
        preview.before = {{u"on"_s, u"true"_s}};
        QJsonObject document;
        QStringList lines;

        cli::addPreviewFacts(m_home.filePath(u"demo"_s), rung, preview, Instant{}, document, lines);

        const QJsonObject change = document[u"changes"_s][0].toObject();
        QCOMPARE_EQ(change[u"path"_s].toString(), u"/enabled"_s);
        QCOMPARE_EQ(change[u"before"_s].toString(), u"true"_s);
        QCOMPARE_EQ(change[u"after"_s].toString(), u"false"_s);
        QVERIFY(document[u"hit"_s][u"calls"_s].toInteger() > 0);
        QCOMPARE_EQ(document[u"hit"_s][u"hit"_s], document[u"hit"_s][u"calls"_s]);
        QVERIFY(document[u"hit"_s][u"sessions"_s].toInteger() > 0);
        QVERIFY(document[u"hit"_s][u"users"_s].toInteger() > 0);
        QVERIFY2(lines.join(u'\n').contains(u"/enabled: true → false"_s),
                 qPrintable(lines.join(u'\n')));
        QVERIFY(lines.last().startsWith(u"All of the system's traffic"_s));
    }

    void withoutTelemetryItIsUnknown()
    {
        Preview preview;
        preview.ask.system = SystemId(u"nowhere"_s);
        QJsonObject document;
        QStringList lines;

        cli::addPreviewFacts(m_home.filePath(u"demo"_s), {}, preview, Instant{}, document, lines);

        QVERIFY(document[u"hit"_s][u"newest"_s].isNull());
        QVERIFY(lines.last().contains(u"unknown"_s));
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestPreviewFacts)

} // namespace tst_previewfacts

#include "tst_previewfacts.moc"

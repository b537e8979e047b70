// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servers.h"

#include <QtTest/QtTest>

namespace tst_practiceserver {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString feature = u"/admin/systems/refund/feature"_s;

} // namespace

class TestPracticeServer final : public QObject
{
    Q_OBJECT

private slots:

    void aSettingIsMadeByItsFirstWriteAndObeyed()
    {
        PracticeProcess practice;
        QVERIFY(practice.start());

        QVERIFY(practice.ask("PUT", feature, "{\"value\":\"on\"}", "If-None-Match: *\r\n")
                    .contains("ETag: \"1\""));
        QVERIFY(practice.ask("GET", feature).contains("\"version\":1"));
        QVERIFY(practice.ask("GET", u"/product/systems/refund/answer"_s)
                    .contains("\"obeys\":{\"feature\":\"on\"}"));
    }

    void aWriteMustNameTheVersionItSaw()
    {
        PracticeProcess practice;
        QVERIFY(practice.start());
        practice.ask("PUT", feature, "{\"value\":\"on\"}", "If-None-Match: *\r\n");

        QVERIFY(practice.ask("PUT", feature, "{\"value\":\"off\"}").contains(" 428 "));
        QVERIFY(practice.ask("PUT", feature, "{\"value\":\"off\"}", "If-Match: \"7\"\r\n")
                    .contains(" 412 "));
        QVERIFY(practice.ask("PUT", feature, "{\"value\":\"off\"}", "If-None-Match: *\r\n")
                    .contains(" 412 "));
        QVERIFY(practice.ask("PUT", feature, "{\"valeu\":\"off\"}", "If-Match: \"1\"\r\n")
                    .contains(" 422 "));
        QVERIFY(practice.ask("GET", feature).contains("\"value\":\"on\""));
        QVERIFY(practice.ask("PUT", feature, "{\"value\":\"off\"}", "If-Match: \"1\"\r\n")
                    .contains("\"version\":2"));
    }

    void theAdminSideAsksForTheToken()
    {
        PracticeProcess practice;
        QVERIFY(practice.start({u"--token"_s, u"hush"_s}));

        QVERIFY(practice.ask("GET", u"/admin/systems"_s).contains(" 401 "));
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"hang\"}").contains(" 401 "));
        QVERIFY(practice.ask("GET", u"/admin/systems"_s, {}, "Authorization: Bearer hush\r\n")
                    .contains(" 200 "));
        QVERIFY(practice.ask("GET", u"/product/systems/none/answer"_s).contains(" 404 "));
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no such place")
            << QByteArray("GET") << u"/else"_s << QByteArray() << QByteArray(" 404 ");
        QTest::newRow("wrong method")
            << QByteArray("DELETE") << feature << QByteArray() << QByteArray(" 405 ");
        QTest::newRow("chunked") << QByteArray("PUT") << feature
                                 << QByteArray("Transfer-Encoding: chunked\r\n")
                                 << QByteArray(" 411 ");
        QTest::newRow("large body")
            << QByteArray("PUT") << feature << QByteArray("Content-Length: 70000\r\nX: ")
            << QByteArray(" 413 ");
        QTest::newRow("large head")
            << QByteArray("GET") << feature << QByteArray("X: " + QByteArray(20000, 'x') + "\r\n")
            << QByteArray(" 4");
        QTest::newRow("no header")
            << QByteArray("GET") << feature << QByteArray("nonsense\r\n") << QByteArray(" 400 ");
    }

    void whatIsNoRequestIsRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, status);
        PracticeProcess practice;
        QVERIFY(practice.start());

        const QByteArray answer = practice.ask(method, path, {}, lines);

        QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1" + status)), answer.constData());
    }

    void settingsOutliveTheProgramWhenTheyAreKept()
    {
        QTemporaryDir folder;
        const QStringList kept{u"--state"_s, folder.filePath(u"state.json"_s)};
        PracticeProcess first;
        QVERIFY(first.start(kept));
        first.ask("PUT", feature, "{\"value\":\"off\"}", "If-None-Match: *\r\n");
        first.child().kill();

        PracticeProcess second;
        QVERIFY(second.start(kept));

        QVERIFY(second.ask("GET", feature).contains("\"value\":\"off\""));
        QVERIFY(second.ask("GET", u"/product/systems/refund/answer"_s).contains("switched off"));
    }

    void itEndsWithWhoeverStartedIt()
    {
        PracticeProcess practice;
        QVERIFY(practice.start());

        practice.child().closeInput();

        QVERIFY(practice.child().ended(10000));
    }

    void itEndsWhenItIsTold()
    {
        PracticeProcess practice;
        QVERIFY(practice.start());

        QVERIFY(practice.ask("POST", u"/admin/shutdown"_s).contains(" 200 "));

        QVERIFY(practice.child().ended(10000));
    }
};

QTEST_GUILESS_MAIN(TestPracticeServer)

} // namespace tst_practiceserver

#include "tst_practiceserver.moc"

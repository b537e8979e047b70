// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/logging.h"

#include <QtCore/QDebug>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_logging {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestLogging final : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:

    void credentialsNeverReachTheLog_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("header") << u"sent Authorization: Bearer hunter2hunter2"_s;
        QTest::newRow("odd header") << u"sent authorization: hunter2 hunter2"_s;
        QTest::newRow("cookie") << u"Set-Cookie: id=hunter2; Path=/"_s;
        QTest::newRow("bearer alone") << u"used bearer hunter2hunter2"_s;
        QTest::newRow("key") << u"X-Api-Key: hunter2"_s;
        QTest::newRow("query") << u"GET https://a.test/?token=hunter2&x=1"_s;
        QTest::newRow("json") << u"{\"api_key\": \"hunter2\", \"n\": 1}"_s;
        QTest::newRow("password in a URL") << u"postgres://rana:hunter2@db.test/room"_s;
        QTest::newRow("provider's key") << u"key was sk-hunter2hunter2"_s;
        QTest::newRow("pem")
            << u"-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----"_s;
        QTest::newRow("half a pem") << u"-----BEGIN EC PRIVATE KEY-----\nhunter2"_s;
    }

    void credentialsNeverReachTheLog()
    {
        QFETCH(QString, line);

        const QString written = withoutCredentials(line);

        QVERIFY2(!written.contains(u"hunter2"_s), qPrintable(written));
        QVERIFY(written.contains(u"[redacted]"_s));
    }

    void ordinaryLinesStayAsTheyAre()
    {
        const QString line = u"Imported 1,204 spans from otlp.json in https://a.test:8443/path"_s;

        QCOMPARE(withoutCredentials(line), line);
    }

    void theLogStaysWithinItsFiles()
    {
        QTemporaryDir folder;
        RotatingFile file(folder.path(), 100, 3);

        for (int i = 0; i < 30; ++i)
            file.writeLine(u"line %1 with some more text"_s.arg(i));

        QVERIFY(contents(file.path(0)).contains("line 29"));
        QVERIFY(contents(file.path(1)).contains("line 2"));
        QVERIFY(QFile::exists(file.path(2)));
        QVERIFY(!QFile::exists(file.path(3)));
        for (int age = 0; age < 3; ++age)
            QCOMPARE_LE(QFile(file.path(age)).size(), 100);
    }

    void messagesAreWrittenWhileTheObjectLives()
    {
        QTemporaryDir folder;
        {
            const Logging logging(folder.path());
            qWarning().noquote() << u"token=hunter2 was refused"_s;
        }
        QTest::ignoreMessage(QtWarningMsg, "afterwards");
        qWarning("afterwards");

        const QByteArray log = contents(folder.filePath(u"warroom.log"_s));

        QVERIFY(log.contains("was refused"));
        QVERIFY(!log.contains("hunter2"));
        QVERIFY(!log.contains("afterwards"));
    }
};

QTEST_GUILESS_MAIN(TestLogging)

} // namespace tst_logging

#include "tst_logging.moc"

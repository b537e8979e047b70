// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/verifier.h"
#include "tests/app/journal/journalwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestKilledAppenders final : public QObject
{
    Q_OBJECT

private slots:

    // Four processes write to one replica, two of them with one device's key; all are killed at a random moment.
    void twoHundredRoundsLoseNothingThatWasAcknowledged()
    {
        QTemporaryDir folder;
        const QString replica = folder.filePath(u"replica"_s);
        QVERIFY(LocalStore::create(replica, u"Room"_s));
        QRandomGenerator dice(20'261'123);
        qint64 acknowledged = 0;
        for (int round = 0; round < 200; ++round) {
            std::array<QProcess, 4> appenders;
            for (std::size_t i = 0; i < appenders.size(); ++i)
                appenders[i].start(QCoreApplication::applicationFilePath(),
                                   {u"--append"_s, replica, QString::number(i / 2 + 1), u"0"_s});
            QVERIFY(appenders[dice.bounded(4U)].waitForReadyRead(60'000));
            appenders[dice.bounded(4U)].waitForReadyRead(dice.bounded(1, 50));
            for (QProcess& appender : appenders)
                appender.kill();
            for (QProcess& appender : appenders) {
                QVERIFY(appender.waitForFinished(60'000));
                QCOMPARE(appender.readAllStandardError(), QByteArray());
                const QByteArray said = appender.readAllStandardOutput();
                const QByteArrayList lines
                    = said.left(std::max<qsizetype>(said.lastIndexOf('\n'), 0)).split('\n');
                acknowledged = std::max(acknowledged, lines.last().toLongLong());
            }

            if (round % 10 == 0 || round == 199) {
                const auto report = verifyJournal(replica);
                QVERIFY2(report, qPrintable(report ? QString() : sentence(report.error())));
                QVERIFY2(report->isSound(),
                         qPrintable(report->isSound() ? QString() : report->problems.front().what));
                QCOMPARE_GE(report->entries, acknowledged);
            }
            auto store = LocalStore::open(
                replica, round % 2 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
            QVERIFY2(store, qPrintable(store ? QString() : sentence(store.error())));
            QCOMPARE_GE(store->head()->size, acknowledged);
        }
        QCOMPARE_GT(acknowledged, 200);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--append"_s)
        return runAppender(arguments);
    TestKilledAppenders test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedappenders.moc"

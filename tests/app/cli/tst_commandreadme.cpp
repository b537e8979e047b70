// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_commandreadme {

using namespace Qt::Literals::StringLiterals;

class TestCommandReadme final : public QObject
{
    Q_OBJECT

private slots:

    // Every line of this section and the next, “Working together”, is typed into a shell, one after the other, and has to
    // end well.
    void theFirstTenMinutesInAShellRunAsWritten()
    {
        QFile readme(QString::fromUtf8(WARROOM_SOURCE_DIR) + u"/README.md"_s);
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString section = QString::fromUtf8(readme.readAll())
                                    .section(u"## The first ten minutes, in a shell"_s, 1, 1)
                                    .section(u"\n## What it reads"_s, 0, 0);
        const QTemporaryDir folder;
        QString script
            = u"shopt -s expand_aliases\nset -e -o pipefail\ntrap 'kill $(jobs -p)' EXIT\n"_s;
        int lines = 0;
        for (QString line : section.split(u'\n')) {
            if (!line.startsWith(u"    "_s))
                continue;
            ++lines;
            line.replace(u"/tmp/"_s, folder.path() + u'/');
            line.replace(u"$PWD/build/release"_s, QString::fromUtf8(WARROOM_BINARY_DIR));
            script += line.trimmed() + u'\n';
            // Who types takes longer than the endpoint does to say where it is.
            if (line.endsWith(u'&'))
                script += u"until [ -s '%1/acme/targets.json' ]; do sleep 0.05; done\n"_s.arg(
                    folder.path());
        }
        QVERIFY2(lines > 10, qPrintable(section));

        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.remove(u"WARROOM_ROOM"_s);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(QString::fromUtf8(WARROOM_SOURCE_DIR));
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"bash"_s, {u"-x"_s, u"-c"_s, script});
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished(120'000));
        const QByteArray said = shell.readAll();
        QVERIFY2(shell.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("confirmed (effect)"), said.constData());
        QVERIFY2(said.contains("Sound: "), said.constData());
        QVERIFY2(said.contains("sev1 (Ben Ito)"), said.constData());
        QVERIFY2(said.contains("History changed"), said.constData());
        QVERIFY2(said.contains("Ada Osei: After the copy"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandReadme)

} // namespace tst_commandreadme

#include "tst_commandreadme.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/paths.h"
#include "app/settings/privatefile.h"
#include "app/settings/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_settings {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestSettings final : public QObject
{
    Q_OBJECT

private slots:

    void oneFolderHoldsEverythingWhenItIsNamed()
    {
        QTemporaryDir folder;
        QProcessEnvironment environment;
        environment.insert(u"WARROOM_HOME"_s, folder.filePath(u"demo/"_s));

        const Paths paths = pathsFrom(environment, u"/people/rana"_s);

        for (const QString& path :
             {paths.identities, paths.replicas, paths.state, paths.settingsFile})
            QVERIFY(path.startsWith(folder.filePath(u"demo/"_s)));
        QVERIFY(makeFolders(paths));
        for (const QString& path :
             {paths.identities, paths.replicas, paths.state, folder.filePath(u"demo"_s)})
            QCOMPARE_EQ(QFile::permissions(path)
                            & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                        QFile::Permissions());
    }

    void otherwiseTheFoldersOfTheDesktopHoldIt()
    {
        QProcessEnvironment environment;
        environment.insert(u"XDG_STATE_HOME"_s, u"/state"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, u"relative/is/ignored"_s);

        const Paths paths = pathsFrom(environment, u"/people/rana"_s);

        QCOMPARE(paths.identities, u"/people/rana/.local/share/warroom/identity"_s);
        QCOMPARE(paths.replicas, u"/people/rana/.local/share/warroom/replicas"_s);
        QCOMPARE(paths.state, u"/state/warroom"_s);
        QCOMPARE(paths.settingsFile, u"/people/rana/.config/warroom/settings.json"_s);
    }

    void settingsComeBackAndUnknownOnesStay()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.json"_s);
        Settings settings;
        settings.identity = u"rana"_s;
        settings.theme = Theme::Dark;
        settings.reducedMotion = true;
        settings.language = u"de"_s;
        settings.others[u"fromTheFuture"_s] = 7;
        rememberReplica(settings, u"/a"_s);
        rememberReplica(settings, u"/b"_s);
        rememberReplica(settings, u"/a"_s);
        QVERIFY(writeSettings(path, settings));

        const auto read = readSettings(path);

        QVERIFY(read);
        QVERIFY(*read == settings);
        QCOMPARE(read->recentReplicas, (QStringList{u"/a"_s, u"/b"_s}));
    }

    void aMissingFileGivesTheDefaultsAndABrokenOneIsKept()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.json"_s);
        const auto defaults = readSettings(path);
        QVERIFY(defaults && *defaults == Settings{});
        QVERIFY(writePrivateFile(path, "{ half"));

        const auto refused = readSettings(path);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::BadInput);
        QCOMPARE(readSmallFile(path).value_or(QByteArray()), QByteArray("{ half"));
    }

    void aHugeFileIsNotRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"large"_s);
        QVERIFY(writePrivateFile(path, QByteArray(100, 'x')));

        QCOMPARE_EQ(readSmallFile(path, 99).error().fault, Fault::BadInput);
        QCOMPARE_EQ(readSmallFile(path, 100)->size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"

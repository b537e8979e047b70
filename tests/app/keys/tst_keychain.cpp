// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keys in a real secret service: gnome-keyring on a session bus of the test's own, its store in a temporary home.
#include "app/keys/keystore.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_keychain {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Said {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

using Kept = QMap<QString, std::shared_ptr<const SecretBytes>>;

// A keychain that only remembers.
KeychainDoors remembering(Kept& kept)
{
    return {[&kept](const QString& name) -> Result<std::shared_ptr<const SecretBytes>> {
                if (!kept.contains(name))
                    return fail(Fault::NotFound, name, u"nothing of this name"_s);
                return kept.value(name);
            },
            [&kept](const QString& name, const SecretBytes& secret) -> Result<void> {
                kept.insert(name, std::make_shared<const SecretBytes>(secret.octets()));
                return {};
            }};
}

} // namespace

class TestKeychain final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString room() const { return m_folder.filePath(u"room"_s); }

    QProcessEnvironment ownHome() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name :
             {"WARROOM_HOME", "WARROOM_ROOM", "WARROOM_PASSPHRASE_FILE", "XDG_CONFIG_HOME",
              "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "DISPLAY",
              "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP", "KDE_FULL_SESSION"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"ROOM"_s, room());
        environment.insert(u"WARROOMCTL"_s, QString::fromUtf8(WARROOM_CTL));
        return environment;
    }

    Said shell(const QStringList& before, const QString& script) const
    {
        QProcess process;
        process.setProcessEnvironment(ownHome());
        QStringList words = before;
        words << u"sh"_s << u"-euc"_s << script;
        process.start(words.takeFirst(), words);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    // The script in a desktop session of its own, with the keyring unlocked.
    Said inSession(const QString& script) const
    {
        return shell(
            {u"dbus-run-session"_s, u"--"_s},
            u"printf %s salt | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"_s
                + script);
    }

    QJsonObject identityFile(const QString& folder) const
    {
        QFile file(folder + u"/ada.identity"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

private slots:

    void aKeyInTheKeychainLeavesOnlyASealedSeedInTheFile()
    {
        Kept kept;
        const QString folder = m_folder.filePath(u"ring"_s);
        const KeyRing ring(folder, remembering(kept));

        const auto made = ring.create(u"ada"_s, std::nullopt);

        QVERIFY(made);
        QCOMPARE_EQ(identityFile(folder)[u"protection"].toString(), u"keychain"_s);
        QVERIFY(!identityFile(folder).contains(u"seed"_s));
        QCOMPARE_EQ(kept.keys(), QStringList{(*made)->deviceKey().value});
        const auto opened = ring.open(u"ada"_s);
        QVERIFY(opened);
        QVERIFY((*opened)->publicKey() == (*made)->publicKey());
    }

    void anotherKeyInTheKeychainOpensNothing()
    {
        Kept kept;
        const KeyRing ring(m_folder.filePath(u"other"_s), remembering(kept));
        QVERIFY(ring.create(u"ada"_s, std::nullopt));
        for (auto& secret : kept)
            secret = std::make_shared<const SecretBytes>(std::size_t{32});

        const auto opened = ring.open(u"ada"_s);

        QVERIFY(!opened);
        QCOMPARE_EQ(opened.error().fault, Fault::Refused);
    }

    void anEmptyPassphraseAsksNoKeychain()
    {
        Kept kept;
        const QString folder = m_folder.filePath(u"open"_s);
        const KeyRing ring(folder, remembering(kept));

        QVERIFY(ring.create(u"ada"_s, QString()));

        QVERIFY(kept.isEmpty());
        QCOMPARE_EQ(identityFile(folder)[u"protection"].toString(), u"none"_s);
    }

    void aRealSecretServiceKeepsTheKeyOverSessions()
    {
        const Said made
            = inSession(u"$WARROOMCTL --json room init \"$ROOM\" --name Acme --member Ada"_s);
        QVERIFY2(made.code == 0, made.err.constData());
        const Said identity
            = shell({u"env"_s}, u"cat \"$(find \"$HOME/.local\" -name ada.identity)\""_s);
        const QJsonObject file = QJsonDocument::fromJson(identity.out).object();
        QCOMPARE_EQ(file[u"protection"].toString(), u"keychain"_s);
        QVERIFY(!file.contains(u"seed"_s));

        const Said later = inSession(u"$WARROOMCTL --room \"$ROOM\" --json system add Assistant"_s);
        const Said noSession
            = shell({u"env"_s}, u"$WARROOMCTL --room \"$ROOM\" --json incident list"_s);

        QVERIFY2(later.code == 0, later.err.constData());
        QCOMPARE_EQ(noSession.code, 4);
        const QJsonObject error
            = QJsonDocument::fromJson(noSession.err).object()[u"error"].toObject();
        QVERIFY2(error[u"reason"].toString().contains(u"keychain"_s), noSession.err.constData());
        QVERIFY(!error[u"remedy"].toString().isEmpty());
    }

    void withoutASecretServiceTheKeyLiesOpenAndThatIsSaid()
    {
        const QString other = m_folder.filePath(u"bare"_s);
        const Said made
            = shell({u"env"_s, u"HOME="_s + other},
                    u"mkdir -p \"$HOME\"; $WARROOMCTL room init \"$HOME/room\" --member Ada"_s);

        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY2(made.out.contains("lies open in the file ada.identity"), made.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestKeychain)

} // namespace tst_keychain

#include "tst_keychain.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keystore.h"
#include "app/keys/sealedbox.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

namespace tst_keystore {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestKeyStore final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString newFolder() { return m_folder.filePath(u"keys%1"_s.arg(++m_count)); }

    static PassphraseSource typing(const QString& passphrase)
    {
        return [passphrase](const Identity&) { return std::optional(passphrase); };
    }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:

    void anUnsealedIdentitySaysSoAndOpensByItself()
    {
        const QString folder = newFolder();
        const KeyRing ring(folder);
        const auto created = ring.create(u"rana-haddad"_s, {});
        QVERIFY(created);

        const auto opened = ring.open(u"rana-haddad"_s);

        QVERIFY(opened);
        QVERIFY((*opened)->publicKey() == (*created)->publicKey());
        QVERIFY(ring.find(u"rana-haddad"_s)->isUnsealed());
        QCOMPARE_EQ(
            QFile::permissions(folder + u"/rana-haddad.identity"_s)
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void aPassphraseSealsTheSeed()
    {
        const QString folder = newFolder();
        const KeyRing ring(folder);
        const auto created = ring.create(u"rana"_s, u"grüße und salz"_s);
        QVERIFY(created);
        QVERIFY(!ring.find(u"rana"_s)->isUnsealed());
        QVERIFY(!contents(folder + u"/rana.identity"_s).contains("seed"));

        const auto wrong = ring.open(u"rana"_s, typing(u"grüße und pfeffer"_s));
        const auto none = ring.open(u"rana"_s);
        const auto right = ring.open(u"rana"_s, typing(u"grüße und salz"_s));

        QVERIFY(!wrong);
        QCOMPARE_EQ(wrong.error().fault, Fault::Refused);
        QVERIFY(wrong.error().reason.contains(u"passphrase"_s));
        QVERIFY(!none);
        QCOMPARE_EQ(none.error().fault, Fault::Cancelled);
        QVERIFY(right);
        QVERIFY((*right)->publicKey() == (*created)->publicKey());
    }

    void whatTheKeySignsIsAccepted()
    {
        const auto signer = KeyRing(newFolder()).create(u"rana"_s, {});
        QVERIFY(signer);
        seal::Payload payload;
        payload.author = (*signer)->publicKey();
        payload.room = "room";
        payload.stream = "roster";
        payload.kind = "noted";

        const auto opened = seal::openEnvelope((*signer)->sign(seal::writePayload(payload)));

        QVERIFY(opened);
        QVERIFY(*opened == payload);
        QVERIFY(
            std::ranges::equal((*signer)->keyFor("a").octets(), (*signer)->keyFor("a").octets()));
        QVERIFY(
            !std::ranges::equal((*signer)->keyFor("a").octets(), (*signer)->keyFor("b").octets()));
    }

    void oneHomeHoldsSeveralIdentities()
    {
        const KeyRing ring(newFolder());
        const auto second = ring.create(u"yuki"_s, {});
        const auto first = ring.create(u"adaeze"_s, {});
        QVERIFY(first && second);

        const auto all = ring.list();

        QVERIFY(all);
        QCOMPARE_EQ(all->size(), 2);
        QCOMPARE(all->first().name, u"adaeze"_s);
        QCOMPARE(ring.byKey((*second)->deviceKey())->name, u"yuki"_s);
        QCOMPARE(ring.byMember(MemberId(u"adaeze"_s))->key.value, (*first)->deviceKey().value);
        QVERIFY(!ring.byKey(DeviceKey(QString(64, u'0'))));
    }

    void anIdentityIsNeverOverwritten()
    {
        const QString folder = newFolder();
        const KeyRing ring(folder);
        QVERIFY(ring.create(u"rana"_s, {}));
        const QByteArray before = contents(folder + u"/rana.identity"_s);

        const auto again = ring.create(u"rana"_s, {});

        QVERIFY(!again);
        QCOMPARE_EQ(again.error().fault, Fault::Exists);
        QCOMPARE(contents(folder + u"/rana.identity"_s), before);
    }

    void aNameThatIsAPathIsRefused()
    {
        const KeyRing ring(newFolder());

        QCOMPARE_EQ(ring.create(u"../rana"_s, {}).error().fault, Fault::Usage);
        QCOMPARE_EQ(ring.open(u"../rana"_s).error().fault, Fault::NotFound);
        QCOMPARE_EQ(ring.open(u"rana"_s).error().fault, Fault::NotFound);
    }

    void aKeyThatDoesNotFitItsFileIsFound()
    {
        const QString folder = newFolder();
        const KeyRing ring(folder);
        const auto one = ring.create(u"rana"_s, {});
        const auto other = ring.create(u"yuki"_s, {});
        QVERIFY(one && other);
        QByteArray bytes = contents(folder + u"/rana.identity"_s);
        bytes.replace((*one)->deviceKey().value.toLatin1(), (*other)->deviceKey().value.toLatin1());
        QFile file(folder + u"/rana.identity"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();

        const auto refused = ring.open(u"rana"_s);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
    }

    void thePassphraseMayComeFromAFile()
    {
        QFile file(m_folder.filePath(u"passphrase"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("two words\n");
        file.close();
        QProcessEnvironment environment;
        QVERIFY(passphraseFrom(environment).value_or(u"?"_s) == std::nullopt);
        environment.insert(u"WARROOM_PASSPHRASE_FILE"_s, file.fileName());

        QVERIFY(passphraseFrom(environment).value_or(std::nullopt) == u"two words"_s);

        environment.insert(u"WARROOM_PASSPHRASE_FILE"_s, u"/nowhere"_s);
        QVERIFY(!passphraseFrom(environment));
    }

    void aBoxFromElsewhereCannotAskForAllTheMemory()
    {
        const std::array<std::uint8_t, 3> plain{1, 2, 3};
        auto box = sealWithPassphrase(plain, u"x"_s);
        QVERIFY(box);
        box->insert(u"memory"_s, qint64{1} << 40);

        const auto refused = openWithPassphrase(*box, u"x"_s);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)

} // namespace tst_keystore

#include "tst_keystore.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/credentials.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace tst_credentials {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestCredentials final : public QObject
{
    Q_OBJECT

private:
    const DeviceSigner m_owner{seal::keyPairFromSeed(seal::Seed{1})};

private slots:

    void aSecretGoesOnlyToItsOrigins()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"credentials.json"_s);
        {
            auto book = CredentialBook::open(path, m_owner);
            QVERIFY(book);
            QVERIFY(
                book->put(u"flags"_s, "s3cret\0x",
                          {u"https://Flags.example.com:443/api"_s, u"http://127.0.0.1:4242"_s}));
        }
        const auto book = CredentialBook::open(path, m_owner);
        QVERIFY(book);

        QCOMPARE(book->lookup(u"flags"_s, u"https://flags.example.com"_s).value_or(QByteArray()),
                 QByteArray("s3cret\0x"));
        QVERIFY(book->lookup(u"flags"_s, u"http://127.0.0.1:4242"_s));
        for (const QString& origin :
             {u"http://flags.example.com"_s, u"https://flags.example.com:444"_s,
              u"https://flags.example.com.evil.test"_s, u"https://flags.example.com@evil.test"_s,
              u"https://evil.test"_s, u"http://127.0.0.1"_s, QString()}) {
            const auto refused = book->lookup(u"flags"_s, origin);
            QVERIFY2(!refused, qPrintable(origin));
            QCOMPARE_EQ(refused.error().fault, Fault::Refused);
            QVERIFY(!sentence(refused.error()).contains(u"s3cret"_s));
        }
        QCOMPARE_EQ(book->lookup(u"other"_s, u"https://flags.example.com"_s).error().fault,
                    Fault::NotFound);
    }

    void theFileGivesNothingAwayAndServesItsOwnerOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"credentials.json"_s);
        auto book = CredentialBook::open(path, m_owner);
        QVERIFY(book && book->put(u"flags"_s, "plain-to-see", {u"https://flags.example.com"_s}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("plain-to-see") && !bytes.contains("flags"));
        QVERIFY(!bytes.contains(QByteArray("plain-to-see").toHex()));
        QVERIFY((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther))
                == QFile::Permissions());

        const auto other
            = CredentialBook::open(path, DeviceSigner(seal::keyPairFromSeed(seal::Seed{2})));

        QVERIFY(!other);
        QCOMPARE_EQ(other.error().fault, Fault::Refused);
    }

    void aCredentialCanBeReplacedAndRemoved()
    {
        QTemporaryDir folder;
        auto book = CredentialBook::open(folder.filePath(u"c"_s), m_owner);
        QVERIFY(book);
        QVERIFY(book->put(u"flags"_s, "one", {u"https://a.test"_s}));
        QVERIFY(book->put(u"flags"_s, "two", {u"https://b.test"_s}));

        QCOMPARE(book->origins(u"flags"_s), QStringList{u"https://b.test"_s});
        QVERIFY(!book->lookup(u"flags"_s, u"https://a.test"_s));
        QVERIFY(book->remove(u"flags"_s));
        QVERIFY(!book->remove(u"flags"_s));
        QVERIFY(book->names().isEmpty());
    }

    void whatMakesNoSenseIsNotKept()
    {
        QTemporaryDir folder;
        auto book = CredentialBook::open(folder.filePath(u"c"_s), m_owner);
        QVERIFY(book);

        QVERIFY(!book->put(u"Flags"_s, "x", {u"https://a.test"_s}));
        QVERIFY(!book->put(u"flags"_s, {}, {u"https://a.test"_s}));
        QVERIFY(!book->put(u"flags"_s, "x", {}));
        QVERIFY(!book->put(u"flags"_s, "x", {u"ftp://a.test"_s}));
        QVERIFY(!book->put(u"flags"_s, "x", {u"https://user:pw@a.test"_s}));
        QVERIFY(book->names().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCredentials)

} // namespace tst_credentials

#include "tst_credentials.moc"

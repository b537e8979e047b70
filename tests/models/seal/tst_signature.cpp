// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "models/seal/signature.h"

#include <QTest>

#include <algorithm>

namespace tst_signature {

using namespace wr::seal;

namespace {

std::string bytesFromHex(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(hexDigit(text[i]) * 16 + hexDigit(text[i + 1]));
    return bytes;
}

} // namespace

class TstSignature : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(ready()); }

    void theVectorsOfRfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("test 1, no bytes")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            << QByteArray("")
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                          "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("test 2, one byte")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
            << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                          "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("test 3, two bytes")
            << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
            << QByteArray("af82")
            << QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                          "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    void theVectorsOfRfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);

        const KeyPair pair = keyPairFromSeed(*fromHex<32>(seed.toStdString()));
        const std::string text = bytesFromHex(message.toStdString());
        const Signature made = sign(text, pair.secretKey);

        QCOMPARE(hex(pair.publicKey), key.toStdString());
        QCOMPARE(hex(made), signature.toStdString());
        QVERIFY(verify(text, made, pair.publicKey));
        QVERIFY(!verify(text + "x", made, pair.publicKey));
    }

    void everyFlippedBitOfASignatureIsRefused()
    {
        const KeyPair pair = makeKeyPair();
        Signature signature = sign("stop the agent", pair.secretKey);

        for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
            signature[bit / 8] = static_cast<std::uint8_t>(signature[bit / 8] ^ (1U << (bit % 8)));
            QVERIFY(!verify("stop the agent", signature, pair.publicKey));
            signature[bit / 8] = static_cast<std::uint8_t>(signature[bit / 8] ^ (1U << (bit % 8)));
        }
        QVERIFY(verify("stop the agent", signature, pair.publicKey));
    }

    // S and S + L verify alike in a careless implementation; the second would be another entry hash.
    void aSignatureWithAnotherSpellingOfItsNumberIsRefused()
    {
        const KeyPair pair = keyPairFromSeed(Seed{1});
        Signature signature = sign("once", pair.secretKey);
        const auto order
            = *fromHex<32>("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        unsigned carry = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            carry += unsigned{signature[32 + i]} + order[i];
            signature[32 + i] = static_cast<std::uint8_t>(carry & 0xFFU);
            carry >>= 8U;
        }
        QCOMPARE(carry, 0U);

        QVERIFY(!verify("once", signature, pair.publicKey));
    }

    void keysOfSmallOrderAndWrongPointsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("the neutral point") << QByteArray("01") + QByteArray(62, '0');
        QTest::newRow("zero, order four") << QByteArray(64, '0');
        QTest::newRow("order two")
            << QByteArray("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        QTest::newRow("order eight")
            << QByteArray("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
        QTest::newRow("beyond the field")
            << QByteArray("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    }

    // With such a key the signature (neutral point, 0) would fit many messages.
    void keysOfSmallOrderAndWrongPointsAreRefused()
    {
        QFETCH(QByteArray, key);
        Signature signature{1};
        const auto author = *publicKeyFromHex(key.toStdString());

        for (int i = 0; i < 64; ++i)
            QVERIFY(!verify("message " + std::to_string(i), signature, author));
    }

    void theSameSeedGivesTheSamePair()
    {
        const KeyPair made = makeKeyPair();
        const KeyPair again = keyPairFromSeed(made.secretKey.seed());

        QVERIFY(made.publicKey == again.publicKey);
        QVERIFY(std::ranges::equal(made.secretKey.octets(), again.secretKey.octets()));
        QVERIFY(makeKeyPair().publicKey != made.publicKey);
    }

    void aCopiedKeyOutlivesTheFirst()
    {
        auto first = std::make_unique<KeyPair>(makeKeyPair());
        const KeyPair copy = *first;
        first.reset();

        QVERIFY(verify("still here", sign("still here", copy.secretKey), copy.publicKey));
    }

    void withoutAKeyNothingIsSigned()
    {
        const SecretKey none;

        QVERIFY(!none.exists());
        QVERIFY(!verify("", sign("", none), PublicKey{}));
    }
};

QTEST_APPLESS_MAIN(TstSignature)

} // namespace tst_signature

#include "tst_signature.moc"

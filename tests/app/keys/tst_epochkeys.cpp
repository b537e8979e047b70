// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/epochkeys.h"
#include "app/keys/sealedbox.h"
#include "app/keys/signer.h"
#include "models/seal/digest.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_epochkeys {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

DeviceSigner signerOf(std::uint8_t number)
{
    seal::Seed seed{};
    seed.fill(number);
    return DeviceSigner(seal::keyPairFromSeed(seed));
}

seal::Bytes textOf(std::span<const std::uint8_t> octets)
{
    return seal::Bytes(octets.begin(), octets.end());
}

// A key whose every byte is this one, and its use on known bytes.
SecretBytes plainKey(std::uint8_t octet)
{
    SecretBytes key(std::size_t{32});
    std::fill(key.octets().begin(), key.octets().end(), octet);
    return key;
}

} // namespace

class TestEpochKeys final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(seal::ready()); }

    void what_is_sealed_opens_with_its_key_alone()
    {
        QVERIFY(rc::check([](const std::string& plain) {
            const SecretBytes key = makeEpochKey();
            const seal::Sealed sealed = sealText(plain, key, 3);
            RC_ASSERT(sealed.epoch == 3);
            const auto again = openText(sealed, key);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == plain);
            RC_ASSERT(!openText(sealed, makeEpochKey()).has_value());
        }));
    }

    void any_flipped_bit_is_refused()
    {
        QVERIFY(rc::check([](const std::string& plain, std::size_t where) {
            const SecretBytes key = makeEpochKey();
            const seal::Sealed sealed = sealText(plain, key, 1);
            const std::size_t bits = (sealed.secretbox.size() + sealed.nonce.size()) * 8;
            const std::size_t bit = where % bits;
            seal::Sealed changed = sealed;
            const std::size_t octet = bit / 8;
            const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
            if (octet < sealed.nonce.size())
                changed.nonce.at(octet) ^= flip;
            else
                changed.secretbox.at(octet - sealed.nonce.size()) = static_cast<char>(
                    static_cast<std::uint8_t>(changed.secretbox.at(octet - sealed.nonce.size()))
                    ^ flip);
            RC_ASSERT(!openText(changed, key).has_value());
            RC_ASSERT(openText(sealed, key).has_value());
        }));
    }

    void every_bit_of_a_short_one_counts()
    {
        const SecretBytes key = makeEpochKey();
        const seal::Sealed sealed = sealText("{}", key, 1);
        QCOMPARE(sealed.secretbox.size(), std::size_t{256 + 16});
        for (std::size_t bit = 0; bit < sealed.secretbox.size() * 8; ++bit) {
            seal::Sealed changed = sealed;
            char& octet = changed.secretbox.at(bit / 8);
            octet = static_cast<char>(static_cast<std::uint8_t>(octet) ^ (1U << (bit % 8)));
            QVERIFY(!openText(changed, key).has_value());
        }
    }

    void what_was_cut_is_refused()
    {
        const SecretBytes key = makeEpochKey();
        seal::Sealed sealed = sealText("words", key, 1);
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{15}, std::size_t{16}, std::size_t{271}}) {
            seal::Sealed cut = sealed;
            cut.secretbox.resize(length);
            QVERIFY(!openText(cut, key).has_value());
        }
    }

    void the_frozen_bytes_of_a_sealed_text_open()
    {
        // Sealed by libsodium's crypto_secretbox_easy under 32 bytes of 7 and a nonce of 9s; "{}", 0x80, then zeros.
        seal::Sealed sealed;
        sealed.epoch = 1;
        sealed.nonce.fill(9);
        const auto box = octetsFromHex(QString::fromLatin1(
            "b04141494b6496b692701bf1bc541b00f73793f63f5132ec047412e8aa34b552609d8e32544fcedd"
            "8826ec0ee7c450684cd5ad8fd7937e2402eb1a585c8d9c7a3b638ca5942a42536b9441f1aef45da7"
            "6a3d309af084c679bfd28575ac479a0317a5a41819c85fd84626372e6a1a288eb509fb37444280a2"
            "43268196fefb5d1d4b9dff48c8d40175df5dd1702b1143bd1f352f0e7f437b53b5cfbb089842958b"
            "f59cbd05b5ee7d481499c3d8ced6516919dd005cd15c327fd7dfea4e6e3fd0123a86f73937658637"
            "2289e35e56f156898ffb2738d282cac0136d0d32a9bb137daab01f02dfeb36515cf28639dca8f618"
            "7dd9bb2ed6988a7959c101d37574043da321db7fd6f643c294cbd2a9cbb669e6"));
        QCOMPARE(box.size(), std::size_t{272});
        sealed.secretbox = textOf(box);
        const auto plain = openText(sealed, plainKey(7));
        QVERIFY(plain.has_value());
        QCOMPARE(QByteArray::fromStdString(*plain), QByteArray("{}"));
    }

    void lengths_tell_little()
    {
        const SecretBytes key = makeEpochKey();
        QCOMPARE(sealText("no", key, 1).secretbox.size(),
                 sealText(std::string(255, 'x'), key, 1).secretbox.size());
        QVERIFY(sealText("no", key, 1).secretbox
                != sealText("no", key, 1).secretbox); // a nonce each
    }

    void a_key_is_wrapped_for_one_device()
    {
        const DeviceSigner ada = signerOf(1);
        const DeviceSigner ben = signerOf(2);
        const SecretBytes key = makeEpochKey();
        const auto wrapped = wrapKey(key, ada.deviceKey());
        QVERIFY(wrapped.has_value());
        QCOMPARE(wrapped->size(), 160);
        const auto hers = unwrapKey(*wrapped, ada);
        QVERIFY(hers.has_value());
        QVERIFY(textOf(hers->octets()) == textOf(key.octets()));
        QVERIFY(!unwrapKey(*wrapped, ben).has_value());
    }

    void a_wrapped_key_that_was_changed_is_refused()
    {
        const DeviceSigner ada = signerOf(1);
        const auto wrapped = wrapKey(makeEpochKey(), ada.deviceKey());
        QVERIFY(wrapped.has_value());
        for (qsizetype i = 0; i < wrapped->size(); ++i) {
            QString changed = *wrapped;
            changed[i] = changed.at(i) == u'0' ? u'1' : u'0';
            QVERIFY(!unwrapKey(changed, ada).has_value());
        }
        QVERIFY(!unwrapKey(wrapped->left(158), ada).has_value());
        QVERIFY(!unwrapKey({}, ada).has_value());
    }

    void what_is_no_device_gets_no_key()
    {
        QVERIFY(!wrapKey(makeEpochKey(), DeviceKey(u"key-of-ada"_s)).has_value());
        QVERIFY(!wrapKey(makeEpochKey(), DeviceKey(QString(64, u'0'))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestEpochKeys)

} // namespace tst_epochkeys

#include "tst_epochkeys.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"

#include <QTest>

#include <thread>

namespace tst_digest {

using namespace wr::seal;

class TstDigest : public QObject
{
    Q_OBJECT

private slots:

    void theKnownAnswersOfTheStandard()
    {
        QCOMPARE(hex(sha256("")),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(hex(sha256("abc")),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    }

    void piecesGiveTheSameDigestAsTheWhole()
    {
        std::string bytes;
        for (int i = 0; i < 300; ++i)
            bytes += static_cast<char>(i);

        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            Sha256 hash;
            hash.add(std::string_view(bytes).substr(0, cut))
                .add(std::string_view(bytes).substr(cut));
            QVERIFY(hash.finish() == sha256(bytes));
        }
    }

    void afterFinishTheHashStartsAgain()
    {
        Sha256 hash;
        hash.add("something else");
        QVERIFY(hash.finish() != sha256("abc"));

        QVERIFY(hash.add("abc").finish() == sha256("abc"));
    }

    void aNumberIsEightBytesMostSignificantFirst()
    {
        QCOMPARE(hex(bigEndian(0x0102030405060708U)), std::string("0102030405060708"));
        QVERIFY(Sha256().addNumber(258).finish()
                == sha256(std::string_view("\0\0\0\0\0\0\1\2", 8)));
    }

    void libsodiumStartsOnceOnManyThreads()
    {
        std::array<bool, 8> started{};
        std::vector<std::thread> threads;
        for (bool& it : started)
            threads.emplace_back([&it] { it = ready(); });
        for (std::thread& it : threads)
            it.join();

        for (const bool it : started)
            QVERIFY(it);
    }
};

QTEST_APPLESS_MAIN(TstDigest)

} // namespace tst_digest

#include "tst_digest.moc"

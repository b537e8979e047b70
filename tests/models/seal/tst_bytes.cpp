// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/bytes.h"

#include <QTest>

namespace tst_bytes {

using namespace wr::seal;

class TstBytes : public QObject
{
    Q_OBJECT

private slots:

    void aDigestSurvivesItsText()
    {
        Digest digest{};
        for (std::size_t i = 0; i < digest.size(); ++i)
            digest[i] = static_cast<std::uint8_t>(i * 8 + 7);

        QCOMPARE(hex(digest).substr(0, 8), std::string("070f171f"));
        QVERIFY(digestFromHex(hex(digest)) == digest);
    }

    void onlyOneSpellingIsRead()
    {
        const std::string good(64, 'a');
        QVERIFY(digestFromHex(good));
        QVERIFY(publicKeyFromHex(good));
        QVERIFY(signatureFromHex(good + good));

        QVERIFY(!digestFromHex(std::string(64, 'A')));
        QVERIFY(!digestFromHex(good + "a"));
        QVERIFY(!digestFromHex(good.substr(1)));
        QVERIFY(!digestFromHex(""));
        QVERIFY(!digestFromHex(good.substr(1) + "g"));
        QVERIFY(!digestFromHex(" " + good.substr(1)));
        QVERIFY(!digestFromHex(good.substr(1) + std::string(1, '\0')));
        QVERIFY(!signatureFromHex(good));
    }

    void everyByteThatIsNoDigitIsRefused()
    {
        for (int c = 0; c < 256; ++c) {
            const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            const std::string text
                = std::string(31, '0') + static_cast<char>(c) + std::string(32, '0');
            QCOMPARE(digestFromHex(text).has_value(), digit);
        }
    }
};

QTEST_APPLESS_MAIN(TstBytes)

} // namespace tst_bytes

#include "tst_bytes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/card.h"
#include "app/keys/wordlist.h"

#include <QtTest/QTest>

#include <set>

namespace tst_card {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestCard final : public QObject
{
    Q_OBJECT

private:
    const DeviceSigner m_signer{seal::keyPairFromSeed(seal::Seed{1, 2, 3})};
    const MemberCard m_card{u"Rana Haddad"_s,
                            m_signer.deviceKey(),
                            u"laptop"_s,
                            {{u"phone"_s, u"+41 44 000 00 00"_s}, {u"chat"_s, u"@rana"_s}}};

private slots:

    void aCardComesBackAsItWent()
    {
        const QString line = writeCard(m_card, m_signer);

        QVERIFY(line.startsWith(u"warroom-card-v1."_s));
        QVERIFY(!line.contains(u' '));
        QVERIFY(readCard(line).value_or(MemberCard{}) == m_card);
    }

    void aCardThatAChatWrappedIsRead()
    {
        QString line = writeCard(m_card, m_signer);
        line.insert(60, u"\n  "_s);

        QVERIFY(readCard(u"  "_s + line + u"\n"_s).value_or(MemberCard{}) == m_card);
    }

    void theCardCarriesTheKeyOfItsSigner()
    {
        MemberCard claimed = m_card;
        claimed.key = DeviceKey(QString(64, u'a'));

        QCOMPARE(readCard(writeCard(claimed, m_signer))->key.value, m_signer.deviceKey().value);
    }

    void everyChangedCharacterIsRefused()
    {
        const QString line = writeCard(m_card, m_signer);
        for (qsizetype i = 0; i < line.size(); ++i) {
            QString changed = line;
            changed[i] = changed.at(i) == u'A' ? u'B' : u'A';
            const auto read = readCard(changed);
            // The last character of Base64 holds bits that mean nothing.
            QVERIFY2(!read || *read == m_card, qPrintable(u"character %1"_s.arg(i)));
        }
    }

    void anotherKeyCannotVouch()
    {
        const DeviceSigner other(seal::keyPairFromSeed(seal::Seed{9}));
        const QStringList mine = writeCard(m_card, m_signer).split(u'.');
        const QStringList theirs = writeCard(m_card, other).split(u'.');

        const auto refused = readCard(mine.at(0) + u'.' + mine.at(1) + u'.' + theirs.at(2));

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::Integrity);
    }

    void otherTextIsNoCard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"hello"_s;
        QTest::newRow("parts missing") << u"warroom-card-v1.e30"_s;
        QTest::newRow("no base64") << u"warroom-card-v1.###.###"_s;
        QTest::newRow("too long") << QString(100'000, u'a');
    }

    void otherTextIsNoCard()
    {
        QFETCH(QString, text);

        const auto refused = readCard(text);

        QVERIFY(!refused);
        QCOMPARE_EQ(refused.error().fault, Fault::BadInput);
        QVERIFY(!refused.error().remedy.isEmpty());
    }

    void theFingerprintIsEightWordsOfTheKey()
    {
        const QString words = fingerprint(m_signer.deviceKey());

        QCOMPARE_EQ(words.split(u' ').size(), 8);
        QCOMPARE(fingerprint(m_signer.deviceKey()), words);
        QVERIFY(fingerprint(DeviceSigner(seal::keyPairFromSeed(seal::Seed{9})).deviceKey())
                != words);
        QVERIFY(fingerprint(DeviceKey(u"no key"_s)).isEmpty());
    }

    void everyByteHasItsOwnWord()
    {
        const std::set<std::string_view> distinct(fingerprintWords.begin(), fingerprintWords.end());

        QCOMPARE_EQ(distinct.size(), fingerprintWords.size());
        QVERIFY(!distinct.contains(""));
    }
};

QTEST_GUILESS_MAIN(TestCard)

} // namespace tst_card

#include "tst_card.moc"

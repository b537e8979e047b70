// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/decode.h"
#include "app/ingest/masking.h"
#include "app/ingest/sensitivescan.h"
#include "app/ingest/sensitivespread.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

namespace tst_sensitive {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const SensitiveRules& rules()
{
    static const SensitiveRules loaded = SensitiveRules::load().value();
    return loaded;
}

// kind:what, one a hit.
QStringList found(const QByteArray& text, bool withOptional = false)
{
    QStringList hits;
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    for (const SensitiveHit& hit : sensitiveHits(view, rules(), withOptional))
        hits.append(rules().rules()[hit.rule].kind + u':'
                    + QString::fromUtf8(text.mid(static_cast<qsizetype>(hit.offset),
                                                 static_cast<qsizetype>(hit.length))));
    return hits;
}

SensitiveCounts counted(const QByteArray& bytes, qsizetype piece)
{
    SensitiveCounter counter(rules());
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray part = bytes.mid(at, piece);
        counter.push({part.constData(), static_cast<std::size_t>(part.size())});
    }
    return counter.finish();
}

} // namespace

class TestSensitive final : public QObject
{
    Q_OBJECT

private slots:

    void whatIsSecretOrPersonalIsFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("hit");
        const auto row = [](const char* kind, const QByteArray& value,
                            const QByteArray& before = {}, const QByteArray& after = {}) {
            QTest::addRow("%s %s", kind, value.left(24).constData())
                << QByteArray(before + value + after)
                << QString(QString::fromLatin1(kind) + u':' + QString::fromUtf8(value));
        };
        // Put together here, so that nobody who searches this repository for keys finds one.
        row("github-token", QByteArray("gh") + "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", "\"",
            "\"");
        row("aws-access-key", QByteArray("AK") + "IAIOSFODNN7EXAMPLE", "key=");
        row("aws-secret-key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "{\"aws_secret_access_key\": \"", "\"}");
        row("openai-key",
            QByteArray("s") + "k-abcdefghij0123456789T3Blb" + "kFJabcdefghij0123456789");
        row("anthropic-key", QByteArray("s") + "k-ant-api03-" + QByteArray(93, 'a') + "AA");
        row("slack-token", QByteArray("xo") + "xb-123456789012-123456789012-abcdefABCDEF");
        row("google-api-key", QByteArray("AI") + "zaSyA1234567890abcdefghijklmnopqrstuv");
        row("azure-storage-key", QByteArray("Account") + "Key=" + QByteArray(86, 'b') + "==");
        row("bearer-token", "Bearer abcdefghijklmnopqrstuvwxyz0123", "Authorization: ");
        row("json-web-token",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0."
            "SflKxwRJSMeKKF2QT4fw");
        row("private-key",
            QByteArray("-----BEGIN RSA PRIV") + "ATE KEY-----\\nMIIE\\n-----END RSA PRIV"
                + "ATE KEY-----",
            "{\"k\":\"", "\"}");
        row("password-in-url", "hunter22", "postgres://app:", "@db.internal:5432/x");
        row("e-mail", "jane.doe+bugs@example.co.uk", "Write to ", ".");
        row("e-mail", "max@example.org", "{\"a\":\"line\\n", "\\tend\"}");
        row("phone", "+49 30 901820", "Call ", ", please");
        row("phone", "+14155552671");
        row("iban", "DE89 3704 0044 0532 0130 00", "to ", " today");
        row("iban", "GB82WEST12345698765432");
        row("credit-card", "4111 1111 1111 1111");
        row("credit-card", "378282246310005", "{\"card\":", "}");
        row("national-id-es", "12345678Z");
        row("national-id-es", "X1234567L");
        row("national-id-fr", "185057800608491");
        row("national-id-br", "111.444.777-35");
        row("national-id-ch", "756.9217.0769.85");
    }

    void whatIsSecretOrPersonalIsFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, hit);
        QCOMPARE(found(text), QStringList{hit});
    }

    void whatOnlyLooksLikeItIsLeft_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("github token with a wrong checksum")
            << QByteArray(QByteArray("gh") + "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18");
        QTest::newRow("github token cut short") << QByteArray(QByteArray("gh") + "p_zQWBuTSOo");
        QTest::newRow("times") << QByteArray(
            R"({"startTimeUnixNano":"1760000000000000000","t":1760000000000,"s":1760000000.123456})");
        QTest::newRow("ids") << QByteArray(
            R"({"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"4111111111111111a0"})");
        QTest::newRow("card with a wrong digit") << QByteArray("4111 1111 1111 1112");
        QTest::newRow("card that is a fraction") << QByteArray("0.4111111111111111");
        QTest::newRow("iban with a wrong digit") << QByteArray("DE89 3704 0044 0532 0130 01");
        QTest::newRow("iban of no country") << QByteArray("ZZ89370400440532013000");
        QTest::newRow("dni with a wrong letter") << QByteArray("12345678A");
        QTest::newRow("npm scope") << QByteArray("@opentelemetry/api@1.9.0 pkg@2.0");
        QTest::newRow("git remote") << QByteArray("git@github.com:org/repo.git");
        QTest::newRow("url without a password")
            << QByteArray("https://user@host/path http://a:80/b@c");
        QTest::newRow("time zones and sums") << QByteArray("2026-01-01T00:00:00+00:00 1+123456789");
        QTest::newRow("a public key")
            << QByteArray("-----BEGIN PUBLIC KEY-----\\nMIIB\\n-----END PUBLIC KEY-----");
        QTest::newRow("sk words") << QByteArray("task-oriented risk-based sk-short");
        QTest::newRow("an address of a machine") << QByteArray("192.168.17.4");
        QTest::newRow("a version") << QByteArray("1.2.3.4567 and 1.27.0");
    }

    void whatOnlyLooksLikeItIsLeft()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(found(text), QStringList());
    }

    void addressesOfMachinesAreFoundWhenAskedFor()
    {
        QCOMPARE(found("from 192.168.17.4:80", true), QStringList{u"ip-address:192.168.17.4"_s});
        QCOMPARE(found("1.2.3.4567 300.1.1.1 1.2.3.4.5", true), QStringList());
    }

    void aStreamCountsTheSameInAnyPieces()
    {
        QByteArray text;
        for (int line = 0; line < 4000; ++line)
            text += "{\"user\":\"person" + QByteArray::number(line) + "@example.com\",\"pad\":\""
                + QByteArray(line % 97, 'x') + "\"}\n";
        const SensitiveCounts whole{{u"e-mail"_s, 4000}};
        for (const qsizetype piece :
             {qsizetype{1} << 30, qsizetype{65'537}, qsizetype{1000}, qsizetype{37}})
            QCOMPARE(counted(text, piece), whole);
        QCOMPARE(sensitiveSentence(whole, rules()), u"4000 e-mail address(es)"_s);
        QCOMPARE(sensitiveSentence({}, rules()), QString());
    }

    // 64 pieces of 1 MiB under a budget of eight, an address in each; one more in the very last bytes.
    void aStreamOverTheBudgetIsLookedAtOverItsWholeLength_data()
    {
        QTest::addColumn<qint64>("announced");
        QTest::addColumn<int>("looked");
        QTest::addColumn<qsizetype>("cut");
        // Known: pieces 0, 8, … 56. Not known: 0–3, two of 4–7, of 8–15, of 16–31 and of 32–63.
        const qsizetype mib = qsizetype{1} << 20;
        QTest::newRow("known") << qint64{64} * mib << 8 << mib;
        QTest::newRow("known, small cuts") << qint64{64} * mib << 8 << mib / 8;
        QTest::newRow("not known") << qint64{-1} << 12 << mib;
    }

    void aStreamOverTheBudgetIsLookedAtOverItsWholeLength()
    {
        QFETCH(const qint64, announced);
        QFETCH(const int, looked);
        QFETCH(const qsizetype, cut);
        const qsizetype mib = qsizetype{1} << 20;
        SensitiveSpread spread(rules(), announced, 8 * mib);
        for (int number = 0; number < 64; ++number) {
            // A word that goes on from piece to piece is no address of its own after a gap.
            QByteArray text = QByteArray("nobody@example.com ") + QByteArray(mib, 'x');
            text.replace(40, 19, " person@example.com");
            text.truncate(mib);
            text.replace(mib - 30, 30, number == 63 ? " last@example.com\n            " : "yyyyy");
            text.resize(mib, 'y');
            for (qsizetype at = 0; at < mib; at += cut)
                spread.push(std::make_shared<const std::string>(text.mid(at, cut).toStdString()));
        }
        const SensitiveCounts counts = spread.finish();
        const int pieces = looked + 1; // and the last
        QCOMPARE(spread.looked(), qint64{pieces} * mib);
        QCOMPARE(counts.value(u"e-mail"_s) >= qint64{pieces} + 1, true);
        QCOMPARE(counts.value(u"e-mail"_s) <= qint64{2} * pieces + 1, true);
        QVERIFY2(spread.partSentence().contains(
                     u"in %1 MiB of 64 MiB, spread over the whole file"_s.arg(pieces)),
                 qPrintable(spread.partSentence()));
    }

    void aStreamWithinTheBudgetIsLookedAtAsAWhole()
    {
        SensitiveSpread spread(rules(), -1);
        spread.push(std::make_shared<const std::string>("to some"));
        spread.push(std::make_shared<const std::string>("body@example.com."));
        QCOMPARE(spread.finish(), (SensitiveCounts{{u"e-mail"_s, 1}}));
        QCOMPARE(spread.partSentence(), QString());
    }

    void realTelemetryIsNotFlooded()
    {
        qint64 files = 0;
        SensitiveCounts all;
        QDirIterator it(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real"), QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly) || file.fileName().endsWith(u".md"_s))
                continue;
            const QByteArray raw = file.readAll();
            QByteArray bytes;
            StreamDecoder decoder({}, [&bytes](std::string_view decoded) {
                bytes.append(decoded.data(), static_cast<qsizetype>(decoded.size()));
            });
            std::ignore = decoder.push({raw.constData(), static_cast<std::size_t>(raw.size())});
            std::ignore = decoder.finish();
            const SensitiveCounts counts = counted(bytes, 4096);
            for (auto count = counts.begin(); count != counts.end(); ++count)
                all[count.key()] += count.value();
            ++files;
        }
        QVERIFY(files > 30);
        // The addresses really stand in two of the recordings; nothing else does.
        QCOMPARE(all.keys(), QStringList{u"e-mail"_s});
        QVERIFY2(all[u"e-mail"_s] <= 4, qPrintable(QString::number(all[u"e-mail"_s])));
    }

    void theSameValueHasTheSameTagAndAnotherMaskerAnother()
    {
        Masker one(rules());
        const QString text = u"a@example.com wrote to b@example.com; A@Example.com answered"_s;
        const QString masked = one.masked(text);
        static const QRegularExpression form(
            u"^\\[masked: e-mail address ([0-9a-f]{6})\\] wrote to \\[masked: e-mail address "
            "([0-9a-f]{6})\\]; \\[masked: e-mail address ([0-9a-f]{6})\\] answered$"_s);
        const auto match = form.match(masked);
        QVERIFY2(match.hasMatch(), qPrintable(masked));
        QCOMPARE(match.captured(1), match.captured(3));
        QVERIFY(match.captured(1) != match.captured(2));
        QCOMPARE(one.counts().value(u"e-mail"_s), 3);
        QVERIFY(Masker(rules()).masked(text) != masked);
        QCOMPARE(one.masked(u"nothing here"_s), u"nothing here"_s);
    }

    void aRuleFileThatIsWrongIsNamed()
    {
        for (const QByteArray& json :
             {QByteArray("{}"), QByteArray("nonsense"),
              QByteArray(R"({"rules":[{"kind":"a","group":"b","title":"c","shape":"wheel"}]})"),
              QByteArray(R"({"rules":[{"kind":"a","group":"b","title":"c","starts":["x"]}]})")}) {
            const auto read = SensitiveRules::fromJson(u"own.json"_s, json);
            QVERIFY(!read);
            QCOMPARE(read.error().subject, u"own.json"_s);
            QVERIFY(!read.error().reason.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSensitive)

} // namespace tst_sensitive

#include "tst_sensitive.moc"

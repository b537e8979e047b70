// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "models/seal/envelope.h"

#include <QTest>

#include <algorithm>

namespace tst_envelope {

using namespace wr::seal;

namespace {

KeyPair sampleKeys()
{
    Seed seed{};
    for (std::size_t i = 0; i < seed.size(); ++i)
        seed[i] = static_cast<std::uint8_t>(i);
    return keyPairFromSeed(seed);
}

Payload samplePayload()
{
    Payload payload;
    payload.room = "acme";
    payload.stream = "inc-7";
    payload.author = sampleKeys().publicKey;
    payload.timeMicros = 1'700'000'000'123'456;
    payload.kind = "incident.raised";
    payload.body = Json(Json::Object{{"title", "Agent pays refunds twice"}, {"severity", 2}});
    return payload;
}

Envelope sampleEnvelope()
{
    return signPayload(writePayload(samplePayload()), sampleKeys());
}

template<typename Octets>
void flip(Octets& octets, std::size_t bit)
{
    const auto octet = static_cast<unsigned char>(octets[bit / 8]);
    octets[bit / 8] = static_cast<typename Octets::value_type>(octet ^ (1U << (bit % 8)));
}

} // namespace

class TstEnvelope : public QObject
{
    Q_OBJECT

private:
    static FlawKind wireFlaw(const Bytes& bytes)
    {
        const auto read = readEnvelope(bytes);
        return read ? FlawKind::Repeated : read.error().kind; // Repeated: never given by the reader
    }

private slots:

    // These bytes are on disks and in bundles. When this test fails, the format has changed: raise the version.
    void theBytesAreFrozen()
    {
        const Envelope envelope = sampleEnvelope();

        QCOMPARE(hex(envelope.author),
                 std::string("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"));
        QCOMPARE(hex(sha256(envelope.payload)),
                 std::string("a53b3263005e083591c328ce1836f760cff0ca628c70fa6ddde81bb6bf28d51d"));
        QCOMPARE(hex(envelope.signature),
                 std::string("4dc4e8c42adfebd03a7d23f0b5da27c39662b0f4de9087a8ec8755b702241f8f"
                             "e189151341487db6407c315798dd06fc232a5e9142ca7ed2f2f3633fcf522605"));
        QCOMPARE(hex(entryHash(envelope)),
                 std::string("1328affa30d469379ead81ad74d89ab44929f9e7b95ce391cfd5e37bcb38fb7e"));
        QCOMPARE(hex(sha256(writeEnvelope(envelope))),
                 std::string("68355a1b04af661caf724fe284cb9a221825feaa0429d983595493d131d95ed2"));
    }

    void whatIsSignedIsAsDocumented()
    {
        QCOMPARE(preAuthenticationEncoding("http://example.com/HelloWorld", "hello world"),
                 std::string("DSSEv1 29 http://example.com/HelloWorld 11 hello world"));
        QVERIFY(verify("DSSEv1 37 application/vnd.warroom.entry.v1+json "
                           + std::to_string(sampleEnvelope().payload.size()) + " "
                           + sampleEnvelope().payload,
                       sampleEnvelope().signature, sampleEnvelope().author));
    }

    void theEntryHashIsAsDocumented()
    {
        const Envelope envelope = sampleEnvelope();
        std::string bytes;
        for (const std::string_view part :
             {std::string_view("warroom.entry.v1"), std::string_view(envelope.payload),
              asText(envelope.author), asText(envelope.signature)})
            bytes.append(asText(bigEndian(part.size()))).append(part);

        QVERIFY(entryHash(envelope) == sha256(bytes));
    }

    void aSignedEntryOpens()
    {
        const auto opened = openEnvelope(sampleEnvelope());

        QVERIFY(opened);
        QVERIFY(*opened == samplePayload());
    }

    void theWireFormIsAsDocumented()
    {
        const Envelope envelope = sampleEnvelope();
        const Bytes wire = writeEnvelope(envelope);

        QCOMPARE(wire.size(), 101 + envelope.payload.size());
        QCOMPARE(wire.front(), '\x01');
        QCOMPARE(wire.substr(1, 32), std::string(asText(envelope.author)));
        QCOMPARE(wire.substr(33, 64), std::string(asText(envelope.signature)));
        QCOMPARE(wire.substr(97, 4),
                 std::string(asText(bigEndian(envelope.payload.size())).substr(4)));
        QCOMPARE(wire.substr(101), envelope.payload);
        QVERIFY(readEnvelope(wire) == envelope);
    }

    void everyFlippedBitIsRefused()
    {
        const Envelope good = sampleEnvelope();
        const Bytes wire = writeEnvelope(good);

        for (std::size_t bit = 0; bit < wire.size() * 8; ++bit) {
            Bytes damaged = wire;
            flip(damaged, bit);
            const auto envelope = readEnvelope(damaged);
            QVERIFY(!envelope || !openEnvelope(*envelope));
            QVERIFY(!envelope || entryHash(*envelope) != entryHash(good));
        }
    }

    void everyCutOfTheWireFormIsRefused()
    {
        const Bytes wire = writeEnvelope(sampleEnvelope());

        for (std::size_t length = 0; length < wire.size(); ++length)
            QCOMPARE(wireFlaw(wire.substr(0, length)), FlawKind::Truncated);
        QCOMPARE(wireFlaw(wire + '\0'), FlawKind::TrailingBytes);
        QCOMPARE(wireFlaw(wire + wire), FlawKind::TrailingBytes);
    }

    void otherWireFormsAreToldApart()
    {
        Bytes wire = writeEnvelope(sampleEnvelope());
        wire[0] = 2;
        QCOMPARE(wireFlaw(wire), FlawKind::NewerVersion);
        wire[0] = 0;
        QCOMPARE(wireFlaw(wire), FlawKind::WrongValue);
        QCOMPARE(wireFlaw(std::string("\x01", 1) + std::string(96, 'x') + std::string(4, '\0')),
                 FlawKind::WrongValue);
        QCOMPARE(wireFlaw(std::string("\x01", 1) + std::string(96, 'x')
                          + std::string("\x00\x01\x00\x01", 4)),
                 FlawKind::TooLarge);
        QCOMPARE(wireFlaw(std::string("\x01", 1) + std::string(96, 'x') + std::string(4, '\xFF')),
                 FlawKind::TooLarge);
    }

    void anotherDevicesNameIsRefused()
    {
        const KeyPair other = makeKeyPair();

        const auto opened = openEnvelope(signPayload(writePayload(samplePayload()), other));

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, FlawKind::WrongAuthor);
    }

    void aSignatureOverOtherTypesIsRefused()
    {
        Envelope envelope = sampleEnvelope();
        envelope.signature = sign(envelope.payload, sampleKeys().secretKey);
        QCOMPARE(openEnvelope(envelope).error().kind, FlawKind::BadSignature);

        envelope.signature = sign(preAuthenticationEncoding("application/other", envelope.payload),
                                  sampleKeys().secretKey);
        QCOMPARE(openEnvelope(envelope).error().kind, FlawKind::BadSignature);
    }

    void aGoodSignatureDoesNotExcuseABadPayload()
    {
        QCOMPARE(openEnvelope(signPayload("{}", sampleKeys())).error().kind,
                 FlawKind::MissingField);
        QCOMPARE(openEnvelope(signPayload(R"({"version":2})", sampleKeys())).error().kind,
                 FlawKind::NewerVersion);
        QCOMPARE(openEnvelope(signPayload(std::string(65537, ' '), sampleKeys())).error().kind,
                 FlawKind::TooLarge);
    }

    // Blanks change nothing that is read and everything that is signed.
    void anotherSpellingOfThePayloadIsAnotherEntry()
    {
        Envelope spaced = sampleEnvelope();
        spaced.payload += ' ';
        QCOMPARE(openEnvelope(spaced).error().kind, FlawKind::BadSignature);

        const Envelope resigned = signPayload(spaced.payload, sampleKeys());
        QVERIFY(openEnvelope(resigned) == samplePayload());
        QVERIFY(entryHash(resigned) != entryHash(sampleEnvelope()));
    }
};

QTEST_APPLESS_MAIN(TstEnvelope)

} // namespace tst_envelope

#include "tst_envelope.moc"

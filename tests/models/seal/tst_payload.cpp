// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"
#include "models/seal/payload.h"
#include "models/seal/strictjson.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

namespace tst_payload {

using namespace wr::seal;

namespace {

Payload sample()
{
    Payload payload;
    payload.room = "acme";
    payload.stream = "inc-7";
    payload.author = sha256("device");
    payload.sequence = 3;
    payload.previous = sha256("entry 2");
    payload.seen = {"log-1", 41, sha256("root")};
    payload.timeMicros = 1'700'000'000'123'456;
    payload.kind = "incident.raised";
    payload.body = Json(Json::Object{{"title", "Agent pays refunds twice"}, {"severity", 2}});
    payload.blobs = {sha256("blob")};
    return payload;
}

Json sampleJson()
{
    return *readStrict(writePayload(sample()));
}

// The payload with one member replaced, as bytes.
QByteArray with(std::string_view name, Json value)
{
    Json json = sampleJson();
    json.set(name, std::move(value));
    return QByteArray::fromStdString(write(json));
}

QByteArray without(std::string_view name)
{
    auto members = sampleJson().intoObject();
    std::erase_if(members, [name](const auto& member) { return member.first == name; });
    return QByteArray::fromStdString(write(Json(std::move(members))));
}

Json sealedJson(const char* nonce, const char* secretbox)
{
    return Json(Json::Object{{"epoch", 1}, {"nonce", nonce}, {"secretbox", secretbox}});
}

QByteArray sealedBytes(Json sealed)
{
    auto members = sampleJson().intoObject();
    std::erase_if(members, [](const auto& member) { return member.first == "body"; });
    members.emplace_back("sealed", std::move(sealed));
    return QByteArray::fromStdString(write(Json(std::move(members))));
}

constexpr const char* nonce48 = "000102030405060708090a0b0c0d0e0f1011121314151617";

} // namespace

class TstPayload : public QObject
{
    Q_OBJECT

private:
    static void bad(const char* name, const QByteArray& bytes, FlawKind kind, const char* word)
    {
        QTest::newRow(name) << bytes << kind << QByteArray(word);
    }

private slots:

    void aPayloadSurvivesItsBytes()
    {
        const auto read = readPayload(writePayload(sample()));

        QVERIFY(read);
        QVERIFY(*read == sample());
    }

    void theBytesAreFrozen()
    {
        QCOMPARE(writePayload(sample()),
                 R"({"version":1,"room":"acme","stream":"inc-7","author":")" + hex(sha256("device"))
                     + R"(","sequence":3,"previous":")" + hex(sha256("entry 2"))
                     + R"(","seen":{"log":"log-1","position":41,"root":")" + hex(sha256("root"))
                     + R"("},"time":1700000000123456,"kind":"incident.raised",)"
                     + R"("body":{"title":"Agent pays refunds twice","severity":2},"blobs":[")"
                     + hex(sha256("blob")) + R"("]})");
    }

    void aSealedPayloadSurvivesItsBytes()
    {
        Payload payload = sample();
        payload.body = Json::object();
        payload.sealed = Sealed{4, {1, 2, 3}, Bytes("\x00\xFF secret box of more than 16", 30)};

        const auto read = readPayload(writePayload(payload));

        QVERIFY(read);
        QVERIFY(*read == payload);
    }

    void theOrderOfTheFieldsIsFree()
    {
        auto members = sampleJson().intoObject();
        std::reverse(members.begin(), members.end());

        QVERIFY(readPayload(write(Json(std::move(members)))) == sample());
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FlawKind>("kind");
        QTest::addColumn<QByteArray>("word");

        for (const char* name : {"version", "room", "stream", "author", "sequence", "previous",
                                 "seen", "time", "kind", "body", "blobs"}) {
            bad(qPrintable(QLatin1String("without ") + QLatin1String(name)), without(name),
                FlawKind::MissingField, name);
            bad(qPrintable(QLatin1String("true as ") + QLatin1String(name)), with(name, true),
                FlawKind::WrongType, name);
            bad(qPrintable(QLatin1String("null as ") + QLatin1String(name)), with(name, Json()),
                FlawKind::WrongType, name);
        }
        bad("a list", "[]", FlawKind::WrongType, "object");
        bad("one field more", with("position", 5), FlawKind::UnknownField, "version 1");
        bad("body and sealed", with("sealed", sealedJson(nonce48, "AAAAAAAAAAAAAAAAAAAAAA==")),
            FlawKind::UnknownField, "version 1");
        bad("next version", with("version", 2), FlawKind::NewerVersion, "newer");
        bad("next version with other fields", R"({"version":9,"what":[]})", FlawKind::NewerVersion,
            "newer");
        bad("version nought", with("version", 0), FlawKind::WrongValue, "version");
        bad("sequence nought", with("sequence", 0), FlawKind::WrongValue, "sequence");
        bad("no kind", with("kind", ""), FlawKind::WrongValue, "kind");
        bad("author in capitals", with("author", std::string(64, 'A')), FlawKind::WrongValue,
            "author");
        bad("short previous", with("previous", std::string(62, '0')), FlawKind::WrongValue,
            "previous");
        bad("list as body", with("body", Json::array()), FlawKind::WrongType, "body");
        bad("text among blobs", with("blobs", Json::Array{"x"}), FlawKind::WrongValue, "blobs");
        bad("number among blobs", with("blobs", Json::Array{1}), FlawKind::WrongValue, "blobs");
        bad("empty seen", with("seen", Json::object()), FlawKind::MissingField, "seen.log");
        bad("negative position",
            with("seen",
                 Json::Object{{"log", ""}, {"position", -1}, {"root", std::string(64, '0')}}),
            FlawKind::WrongValue, "seen.position");
        bad("more in seen",
            with("seen",
                 Json::Object{
                     {"log", ""}, {"position", 0}, {"root", std::string(64, '0')}, {"x", Json()}}),
            FlawKind::UnknownField, "version 1");
        bad("float time", with("time", 1).replace("\"time\":1", "\"time\":1.0"),
            FlawKind::NotInteger, "whole numbers");
        bad("kind twice", with("time", 1).replace("\"time\":1", "\"time\":1,\"kind\":\"x\""),
            FlawKind::DuplicateKey, "twice");
        bad("too large", with("room", std::string(65536, 'a')), FlawKind::TooLarge, "65536");
        bad("short nonce", sealedBytes(sealedJson("00", "AAAAAAAAAAAAAAAAAAAAAA==")),
            FlawKind::WrongValue, "sealed.nonce");
        bad("no padding", sealedBytes(sealedJson(nonce48, "AAAAAAAAAAAAAAAAAAAAAA")),
            FlawKind::WrongValue, "sealed.secretbox");
        bad("stray bits", sealedBytes(sealedJson(nonce48, "AAAAAAAAAAAAAAAAAAAAAB==")),
            FlawKind::WrongValue, "sealed.secretbox");
        bad("URL alphabet", sealedBytes(sealedJson(nonce48, "____AAAAAAAAAAAAAAAAAA==")),
            FlawKind::WrongValue, "sealed.secretbox");
        bad("line end in base64", sealedBytes(sealedJson(nonce48, "AAAAAAAAAAAAAAAAAAAAAA==\n")),
            FlawKind::WrongValue, "sealed.secretbox");
        bad("box without authenticator", sealedBytes(sealedJson(nonce48, "AAAA")),
            FlawKind::WrongValue, "sealed.secretbox");
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FlawKind, kind);
        QFETCH(QByteArray, word);

        const auto read = readPayload(bytes.toStdString());

        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().kind), static_cast<int>(kind));
        QVERIFY2(read.error().what.find(word.toStdString()) != std::string::npos,
                 read.error().what.c_str());
    }

    void extremeNumbersAreKept()
    {
        Payload payload = sample();
        payload.sequence = std::numeric_limits<std::int64_t>::max();
        payload.timeMicros = std::numeric_limits<std::int64_t>::min();

        QVERIFY(readPayload(writePayload(payload)) == payload);
    }

    void anyTextSurvives()
    {
        QVERIFY(rc::check("text of any kind", [](const std::wstring& wide, std::int64_t time) {
            Payload payload = sample();
            payload.room = QString::fromStdWString(wide).toStdString();
            payload.body.set(payload.room, payload.room);
            payload.timeMicros = time;
            const auto read = readPayload(writePayload(payload));
            if (read)
                RC_ASSERT(writePayload(*read) == writePayload(payload));
            else
                RC_ASSERT(read.error().kind == FlawKind::TooLarge);
        }));
    }
};

QTEST_APPLESS_MAIN(TstPayload)

} // namespace tst_payload

#include "tst_payload.moc"

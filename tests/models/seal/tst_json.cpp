// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/json.h"
#include "models/seal/strictjson.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

namespace tst_json {

using namespace wr::seal;

namespace {

Json anyJson(int depth)
{
    const int kinds = depth > 0 ? 6 : 4;
    switch (*rc::gen::inRange(0, kinds)) {
    case 0:
        return {};
    case 1:
        return Json(*rc::gen::arbitrary<bool>());
    case 2:
        return Json(*rc::gen::arbitrary<std::int64_t>());
    case 3:
        return Json(*rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127)));
    case 4: {
        Json list = Json::array();
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            list.append(anyJson(depth - 1));
        return list;
    }
    default: {
        Json object = Json::object();
        for (int i = *rc::gen::inRange(0, 24); i > 0; --i)
            object.set(*rc::gen::container<std::string>(rc::gen::inRange<char>('a', 'e')),
                       anyJson(depth - 1));
        return object;
    }
    }
}

} // namespace

class TstJson : public QObject
{
    Q_OBJECT

private slots:

    void valuesAreWrittenCompactlyInTheirOrder()
    {
        const Json body(
            Json::Object{{"z", 1},
                         {"a", Json::Array{true, false, nullptr == nullptr, Json(), -5}},
                         {"text", "calm"},
                         {"empty", Json::object()},
                         {"none", Json::array()}});

        QCOMPARE(
            write(body),
            std::string(
                R"({"z":1,"a":[true,false,true,null,-5],"text":"calm","empty":{},"none":[]})"));
    }

    void onlyWhatMustBeEscapedIsEscaped()
    {
        const std::string text("\"\\/\b\f\n\r\t\x01\x1f\x7f\0é漢😀", 21);

        QCOMPARE(write(Json(text)), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\\u0000é漢😀\"");
        QVERIFY(readStrict(write(Json(text))) == Json(text));
    }

    void textThatIsNotUtf8IsWrittenReadably()
    {
        const std::string written = write(Json(std::string("a\xFF\xED\xA0\x80z")));

        QCOMPARE(written, std::string("\"a\uFFFD\uFFFD\uFFFD\uFFFDz\""));
        QVERIFY(readStrict(written).has_value());
    }

    void theSmallestAndTheLargestNumberSurvive()
    {
        for (const std::int64_t number :
             {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
              std::int64_t{0}})
            QVERIFY(readStrict(write(Json(number)))->asInt() == number);
    }

    void aQuotedWordIsTextAndNotTrue()
    {
        QVERIFY(Json("yes").asString() != nullptr);
        QVERIFY(!Json("yes").asBool());
        QVERIFY(Json(true).asBool());
        QVERIFY(!Json(true).asInt());
        QVERIFY(!Json(1).asBool());
    }

    void settingAMemberAgainKeepsItsPlace()
    {
        Json object = Json::object();
        object.set("first", 1).set("second", 2).set("first", 3);

        QCOMPARE(write(object), std::string(R"({"first":3,"second":2})"));
        QVERIFY(object.find("second")->asInt() == 2);
        QVERIFY(object.find("third") == nullptr);
        QVERIFY(Json(7).find("first") == nullptr);
    }

    void membersCanBeMovedOut()
    {
        Json object(Json::Object{{"a", "b"}});

        QCOMPARE(std::move(object).intoObject().size(), std::size_t{1});
        QVERIFY(Json(3).intoObject().empty());
    }

    void whateverIsWrittenIsReadBackEqual()
    {
        QVERIFY(rc::check("write and readStrict are inverse", [] {
            const Json value = anyJson(4);
            const auto back = readStrict(write(value), {1U << 24U, 32});
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == value);
            RC_ASSERT(write(*back) == write(value));
        }));
    }
};

QTEST_APPLESS_MAIN(TstJson)

} // namespace tst_json

#include "tst_json.moc"

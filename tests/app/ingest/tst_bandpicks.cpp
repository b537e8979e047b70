// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/bandpicks.h"

#include <QtCore/QCryptographicHash>
#include <QtTest/QtTest>

namespace tst_bandpicks {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

KeyMeaning followed(BandKind band, BandPart part = BandPart::Value, int rank = 50)
{
    KeyMeaning meaning;
    meaning.bands = 1U << static_cast<unsigned>(band);
    meaning.part = part;
    meaning.rank = rank;
    return meaning;
}

FieldValue text(std::string_view value)
{
    return {FieldType::Text, value, false};
}

// One item after the other, as a reader has them.
class Items final
{
public:
    void start() { m_picks.startItem(); }

    void say(BandKind band, std::string_view value) { m_picks.add(followed(band), text(value)); }

    void settle()
    {
        m_bands = {};
        m_picks.settle(m_strings, m_bands);
    }

    void item(std::string_view requested, std::string_view answered)
    {
        start();
        if (!requested.empty())
            say(BandKind::RequestedModel, requested);
        if (!answered.empty())
            say(BandKind::AnsweringModel, answered);
        settle();
    }

    QString band(BandKind kind) const
    {
        const auto number = m_bands[static_cast<std::size_t>(kind)];
        const std::string_view value = m_strings.at(number);
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    }

    QString difference() const { return band(BandKind::ModelDifference); }

    BandPicks& picks() { return m_picks; }

private:
    BandPicks m_picks;
    StringTable m_strings;
    std::array<std::uint32_t, bandKindCount> m_bands{};
};

} // namespace

class TestBandPicks final : public QObject
{
    Q_OBJECT

private slots:

    void whatWasAskedForAndWhatAnsweredAreOneNameWhereTheyAreEqual()
    {
        Items items;
        items.item("gpt-x", "gpt-x");

        QCOMPARE(items.difference(), u"gpt-x"_s);
    }

    void anotherModelThatAnsweredIsSaidBehindAnArrow()
    {
        Items items;
        items.item("gpt-x", "gpt-x-0815");

        QCOMPARE(items.difference(), u"gpt-x \u2192 gpt-x-0815"_s);
        QCOMPARE(items.band(BandKind::RequestedModel), u"gpt-x"_s);
        QCOMPARE(items.band(BandKind::AnsweringModel), u"gpt-x-0815"_s);
    }

    void whereOnlyOneIsSaidNothingIsCompared()
    {
        Items items;
        items.item("gpt-x", {});
        QVERIFY(items.difference().isEmpty());
        items.item({}, "gpt-x");
        QVERIFY(items.difference().isEmpty());
        items.item({}, {});
        QVERIFY(items.difference().isEmpty());
    }

    void namesOfAListStandOnceAndInOrder()
    {
        const auto set = [](const FieldValue& value) {
            Items items;
            items.start();
            items.picks().add(followed(BandKind::GuardrailVersion, BandPart::Set), value);
            items.settle();
            return items.band(BandKind::GuardrailVersion);
        };

        QCOMPARE(set(text(R"(["presidio","lakera","presidio"])")), u"lakera, presidio"_s);
        QCOMPARE(set({FieldType::List, R"(["presidio", "lakera"])", false}), u"lakera, presidio"_s);
        QCOMPARE(
            set({FieldType::List,
                 R"({"values":[{"stringValue":"presidio"},{"stringValue":"lakera"}]})", false}),
            u"lakera, presidio"_s);
        QCOMPARE(set({FieldType::List, "\x0a\x08\x0a\x06lakera", false}), u"lakera"_s); // protobuf
        QCOMPARE(set(text("lakera")), u"lakera"_s);
        QVERIFY(set(text("[]")).isEmpty());
        QVERIFY(set({FieldType::List, R"([1,{"a":2}])", false}).isEmpty());
    }

    void anItemSaysNothingOfTheOneBeforeIt()
    {
        Items items;
        items.item("gpt-x", "gpt-y");
        items.item({}, "gpt-z");
        QVERIFY(items.difference().isEmpty());
        items.item("gpt-x", "gpt-x");
        QCOMPARE(items.difference(), u"gpt-x"_s);
        items.start();
        items.say(BandKind::Provider, "acme");
        items.settle();
        QVERIFY(items.difference().isEmpty());
    }

    void whatTheResourceAsksForIsComparedToo()
    {
        Items items;
        items.picks().enterResource();
        items.picks().addToResource(followed(BandKind::RequestedModel), text("gpt-x"));
        items.item({}, "gpt-y");
        QCOMPARE(items.difference(), u"gpt-x \u2192 gpt-y"_s);

        items.picks().enterResource();
        items.item({}, "gpt-y");
        QVERIFY(items.difference().isEmpty());
    }

    void longAndForeignNamesStayWholeLetters()
    {
        const std::string requested(nameBytes + 100, 'a');
        std::string answered;
        while (answered.size() < nameBytes + 100)
            answered += "\xc3\xa9"; // é
        Items items;
        items.item(requested, answered);

        const QString said = items.difference();
        QVERIFY(said.contains(u" \u2192 é"_s));
        QVERIFY(!said.contains(QChar::ReplacementCharacter));
        QVERIFY(said.toUtf8().size() <= static_cast<qsizetype>(2 * nameBytes + 5));
    }

    void ofSeveralKeysTheOneThatRanksFirstCounts()
    {
        Items items;
        items.start();
        items.picks().add(followed(BandKind::AnsweringModel, BandPart::Value, 60), text("late"));
        items.picks().add(followed(BandKind::AnsweringModel, BandPart::Value, 10), text("first"));
        items.say(BandKind::RequestedModel, "first");
        items.settle();

        QCOMPARE(items.band(BandKind::AnsweringModel), u"first"_s);
        QCOMPARE(items.difference(), u"first"_s);
    }

    void aPromptThatIsWrittenInSeveralWaysIsOne()
    {
        const std::string plain = "You are kind.\nAlways.";
        const std::string wire // an ArrayValue of one text, in protobuf
            = std::string("\x0a\x17\x0a\x15", 4) + plain;
        const QList<FieldValue> ways{
            text(plain),
            text(R"([{"type":"text","content":"You are kind.\nAlways."}])"),
            text(R"( [ {"type": "text", "content": "You are kind.\nAlways."} ])"),
            text(
                R"([{"type":"text","content":"You are kind."},{"type":"text","content":"Always."}])"),
            text(R"("You are kind.\nAlways.")"),
            {FieldType::Text, R"([{\"type\":\"text\",\"content\":\"You are kind.\\nAlways.\"}])",
             true},
            {FieldType::List, R"([{"type":"text","text":"You are kind.\nAlways."}])", false},
            {FieldType::List,
             R"({"values":[{"kvlistValue":{"values":[{"key":"type","value":{"stringValue":"text"}},
                {"key":"content","value":{"stringValue":"You are kind.\nAlways."}}]}}]})",
             false},
            {FieldType::List, R"([{"stringValue":"You are kind.\nAlways."}])", false},
            {FieldType::List, wire, false}};
        const QByteArray digest
            = QCryptographicHash::hash(QByteArray::fromStdString(plain), QCryptographicHash::Sha256)
                  .toHex();
        Items items;

        for (const FieldValue& way : ways) {
            items.start();
            items.picks().add(followed(BandKind::PromptVersion, BandPart::Digest), way);
            items.settle();

            QCOMPARE(items.band(BandKind::PromptVersion),
                     u"sha256:"_s + QString::fromLatin1(digest.left(12)));
        }
    }

    void whatOnlyLooksLikeAFormIsDigestedAsItStands()
    {
        const QByteArray broken = "[You are kind";
        Items items;
        items.start();
        items.picks().add(followed(BandKind::PromptVersion, BandPart::Digest),
                          {FieldType::Text,
                           {broken.constData(), static_cast<std::size_t>(broken.size())},
                           false});
        items.settle();

        QCOMPARE(
            items.band(BandKind::PromptVersion),
            u"sha256:"_s
                + QString::fromLatin1(
                    QCryptographicHash::hash(broken, QCryptographicHash::Sha256).toHex().left(12)));
    }

    void aPromptIsItsDigest()
    {
        Items items;
        items.start();
        items.picks().add(followed(BandKind::PromptVersion, BandPart::Digest),
                          text("You are kind."));
        items.settle();

        const QByteArray digest
            = QCryptographicHash::hash("You are kind.", QCryptographicHash::Sha256).toHex();
        QCOMPARE(items.band(BandKind::PromptVersion),
                 u"sha256:"_s + QString::fromLatin1(digest.left(12)));
    }
};

QTEST_GUILESS_MAIN(TestBandPicks)

} // namespace tst_bandpicks

#include "tst_bandpicks.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/searchquery.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_searchquery {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

const Instant now{1'764'000'000'000'000};

Result<SearchQuery> read(const QString& text)
{
    return searchQueryOf(text, now);
}

QString reasonOf(const QString& text)
{
    const auto query = read(text);
    return query ? QString() : query.error().reason + u' ' + query.error().remedy;
}

} // namespace

class tst_SearchQuery : public QObject
{
    Q_OBJECT

private slots:

    void wordsAndPhrasesAreToldApart()
    {
        const auto query = read(u"refund  \"denied  twice\" -late ref*"_s);

        QVERIFY(query.has_value());
        QCOMPARE_EQ(query->words.size(), 4);
        QCOMPARE_EQ(query->words.at(0), (SearchWords{u"refund"_s, false, false}));
        QCOMPARE_EQ(query->words.at(1), (SearchWords{u"denied twice"_s, false, false}));
        QCOMPARE_EQ(query->words.at(2), (SearchWords{u"late"_s, true, false}));
        QCOMPARE_EQ(query->words.at(3), (SearchWords{u"ref"_s, false, true}));
    }

    void aQualifierMayBeNegatedAndHoldSpaces()
    {
        const auto query = read(u"-kind:guard model:\"gpt 4o\" SYSTEM:refund"_s);

        QVERIFY(query.has_value());
        QCOMPARE_EQ(query->terms.size(), 3);
        QVERIFY(query->terms.at(0).negated);
        QCOMPARE_EQ(query->terms.at(0).kind, EvidenceKind::Guardrail);
        QCOMPARE_EQ(query->terms.at(1).value, u"gpt 4o"_s);
        QCOMPARE_EQ(query->terms.at(2).field, SearchField::System);
    }

    void numbersLengthsAndTimesAreRead()
    {
        const auto query = read(
            u"score<=0.4 latency>1.5s tokens>=1000 after:T-1h before:2025-11-24T16:00:00Z"_s);

        QVERIFY(query.has_value());
        QCOMPARE_EQ(query->terms.at(0).sign, SearchSign::AtMost);
        QCOMPARE_EQ(query->terms.at(0).number, 0.4);
        QCOMPARE_EQ(query->terms.at(1).nanos, 1'500'000'000);
        QCOMPARE_EQ(query->terms.at(2).number, 1000.0);
        QCOMPARE_EQ(query->terms.at(3).nanos, (now.micros - 3'600'000'000) * 1000);
        QCOMPARE_EQ(query->terms.at(4).nanos, 1'764'000'000'000'000'000);
        QCOMPARE_EQ(read(u"latency<20"_s)->terms.first().nanos, 20'000'000);
    }

    void whyACallEndedIsReadWholeAndReadsBack()
    {
        const auto query = read(u"finish:Tool_Calls -finish:\"max tokens\" FINISH:*"_s);

        QVERIFY(query.has_value());
        QCOMPARE_EQ(query->terms.size(), 3);
        QCOMPARE_EQ(query->terms.at(0).field, SearchField::Finish);
        QCOMPARE_EQ(query->terms.at(0).value, u"Tool_Calls"_s);
        QVERIFY(query->terms.at(1).negated);
        QCOMPARE_EQ(query->terms.at(1).value, u"max tokens"_s);
        QCOMPARE_EQ(query->terms.at(2).value, u"*"_s);
        QVERIFY(read(searchText(*query)) == query);
        QVERIFY(reasonOf(u"finish<3"_s).contains(u"finish:value"_s));
    }

    void aFlawSaysWhereItStandsAndWhatMayStandThere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("hint");
        QTest::newRow("quotation") << u"refund \"denied"_s << u"Character 8 "_s << u"Close"_s;
        QTest::newRow("unknown") << u"a colour:red"_s << u"Character 3 "_s << u"latency:"_s;
        QTest::newRow("kind") << u"kind:nope"_s << u"Character 1 "_s << u"user-action"_s;
        QTest::newRow("status") << u"status:red"_s << u"Character 1 "_s << u"adverse"_s;
        QTest::newRow("number") << u"score<high"_s << u"Character 1 "_s << u"tokens>=1000"_s;
        QTest::newRow("length") << u"latency>2h"_s << u"Character 1 "_s << u"latency>2s"_s;
        QTest::newRow("time") << u"before:soon"_s << u"Character 1 "_s << u"T-2h"_s;
        QTest::newRow("empty") << u"model: gpt"_s << u"Character 1 "_s << u"without a space"_s;
        QTest::newRow("sign") << u"model<3"_s << u"Character 1 "_s << u"model:value"_s;
        QTest::newRow("no word") << u"a --"_s << u"Character 3 "_s << u"letters"_s;
    }

    void aFlawSaysWhereItStandsAndWhatMayStandThere()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, hint);

        const QString reason = reasonOf(text);

        QVERIFY2(reason.startsWith(place), qPrintable(reason));
        QVERIFY2(reason.contains(hint), qPrintable(reason));
    }

    void whatOnlyLooksLikeAQualifierIsText()
    {
        for (const QString& text :
             {u"https://example.org/a"_s, u"12:30"_s, u"std::vector"_s, u"a<b"_s, u"x-y"_s}) {
            const auto query = read(text);
            QVERIFY2(query.has_value(), qPrintable(text));
            QCOMPARE_EQ(query->words.size(), 1);
            QCOMPARE_EQ(query->words.first().text, text);
        }
    }

    void nothingTypedAsksForEverything() { QVERIFY(read(u"  \t "_s)->isEmpty()); }

    void itIsWrittenAsPeopleTypeIt()
    {
        for (const QString& text :
             {u"refund -test kind:guardrail"_s, u"re* \"refund denied\" latency>2s"_s,
              u"model:\"gpt-4o mini\" \"a:b\""_s, u"b\"ter:T*"_s, u"-score\"<5*"_s})
            QVERIFY2(*read(searchText(*read(text))) == *read(text), qPrintable(text));
        QCOMPARE(searchText(*read(u"refund  -test kind:guard"_s)),
                 u"refund -test kind:guardrail"_s);
    }

    void anyTextIsReadOrRefusedAndWhatIsReadReadsBack()
    {
        QVERIFY(rc::check("a query survives being written", [] {
            static const QString signs = u"ab:<>=-\"* .é\u4e2d1kindscore"_s;
            QString text;
            for (const int at : *rc::gen::container<std::vector<int>>(
                     rc::gen::inRange(0, static_cast<int>(signs.size()))))
                text += signs.at(at);
            const auto query = read(text);
            if (!query) {
                RC_ASSERT(query.error().fault == Fault::Usage);
                RC_ASSERT(!query.error().remedy.isEmpty());
                return;
            }
            const auto again = read(searchText(*query));
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == *query);
        }));
    }
};

QTEST_GUILESS_MAIN(tst_SearchQuery)

} // namespace tst_searchquery

#include "tst_searchquery.moc"

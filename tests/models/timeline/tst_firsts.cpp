// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/firsts.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Model = BandKind::AnsweringModel;
constexpr auto Prompt = BandKind::PromptVersion;
constexpr auto Index = BandKind::RetrievalSource;

BandStretch band(BandKind kind, const QString& value, qint64 from, bool first)
{
    return {kind, value, from, from + 5, 10, first};
}

// One item of a request, with a value of one kind.
EvidenceItem item(qint64 at, const QByteArray& trace, BandKind kind, const QString& value)
{
    EvidenceItem made;
    made.start = EvidenceTime{at};
    made.traceId = trace;
    made.bands.at(static_cast<size_t>(kind)) = value;
    return made;
}

// Model a from 0, model b from 50; prompt v1 from 0, v2 from 20; all evidence is in [0, 100].
TimelinePicture whole()
{
    TimelinePicture picture;
    picture.query.toNanos = 101;
    picture.extentToNanos = 100;
    picture.bands = {band(Model, u"a"_s, 0, true), band(Model, u"b"_s, 50, true),
                     band(Model, u"a"_s, 80, false), band(Prompt, u"v1"_s, 0, true),
                     band(Prompt, u"v2"_s, 20, true)};
    return picture;
}

TimelinePicture window(qint64 from, qint64 to, std::vector<EvidenceItem> items)
{
    TimelinePicture picture = whole();
    picture.query.fromNanos = from;
    picture.query.toNanos = to;
    picture.single = std::move(items);
    return picture;
}

std::vector<FirstSeen> combinationsOf(const TimelinePicture& picture)
{
    std::vector<FirstSeen> found = firstsOf(whole(), picture);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const FirstSeen& it) { return it.kind.has_value(); }),
                found.end());
    return found;
}

} // namespace

class TestFirsts final : public QObject
{
    Q_OBJECT

private slots:

    void aNewValueIsFirstSeenAndTheBeginningIsNot()
    {
        const std::vector<FirstSeen> firsts = firstsOf(whole(), window(40, 60, {}));

        const std::vector<FirstSeen> wanted{{20, Prompt, u"v2"_s, true}, {50, Model, u"b"_s, true}};
        QCOMPARE_EQ(firsts, wanted); // also outside of the window, to go there
    }

    void aCombinationIsCertainWhenItsYoungestValueAppearedInTheWindow()
    {
        const auto firsts = combinationsOf(
            window(45, 60,
                   {item(46, "t1", Model, u"a"_s), item(47, "t1", Prompt, u"v2"_s),
                    item(52, "t2", Model, u"b"_s), item(53, "t2", Prompt, u"v2"_s),
                    item(54, "t3", Model, u"b"_s), item(55, "t3", Prompt, u"v2"_s)}));

        QCOMPARE_EQ(firsts.size(), size_t{1});
        QCOMPARE_EQ(firsts.front().at, 52);
        QVERIFY(firsts.front().certain);
        QVERIFY(firsts.front().what.contains(u"b"_s) && firsts.front().what.contains(u"v2"_s));
    }

    void oldValuesThatMeetAnewAreOnlyTheFirstOfTheWindow()
    {
        const auto firsts = combinationsOf(
            window(70, 100,
                   {item(71, "t1", Model, u"b"_s), item(72, "t1", Prompt, u"v2"_s),
                    item(81, "t2", Model, u"a"_s), item(82, "t2", Prompt, u"v1"_s)}));

        QCOMPARE_EQ(firsts.size(), size_t{1});
        QCOMPARE_EQ(firsts.front().at, 81);
        QVERIFY(!firsts.front().certain);
    }

    void whatAllEvidenceBeginsWithIsNotNewAndTheRestIsCertain()
    {
        const auto firsts = combinationsOf(
            window(-10, 101,
                   {item(0, "t1", Model, u"a"_s), item(1, "t1", Prompt, u"v1"_s),
                    item(21, "t2", Model, u"a"_s), item(22, "t2", Prompt, u"v2"_s),
                    item(60, "t3", Model, u"b"_s), item(61, "t3", Prompt, u"v1"_s)}));

        QCOMPARE_EQ(firsts.size(), size_t{2});
        QVERIFY(firsts.front().certain && firsts.back().certain);
        QCOMPARE_EQ(firsts.back().at, 60);
    }

    void aRequestThatIsCutAtTheEdgeIsNoCombination()
    {
        const auto firsts = combinationsOf(
            window(45, 60,
                   {item(46, "t1", Model, u"a"_s), item(47, "t1", Prompt, u"v2"_s),
                    item(48, "t1", Index, u"kb"_s), item(51, "t2", Prompt, u"v2"_s),
                    item(52, "t2", Index, u"kb"_s), item(58, "t3", Model, u"a"_s)}));

        QVERIFY(firsts.empty());
    }

    void itemsOfNoRequestMakeNone()
    {
        const auto firsts
            = combinationsOf(window(45, 60,
                                    {item(46, {}, Model, u"a"_s), item(47, {}, Prompt, u"v1"_s),
                                     item(48, {}, Prompt, u"v2"_s)}));

        QVERIFY(firsts.empty());
    }

    void foreignTextIsMadeVisible()
    {
        const QString text = firstSeenText({1, Prompt, u"v\u202e2"_s, true});

        QVERIFY(text.startsWith(u"first seen: "_s));
        QVERIFY(!text.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(TestFirsts)
#include "tst_firsts.moc"

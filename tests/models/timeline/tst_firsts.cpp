// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/plaintext.h"
#include "models/timeline/firsts.h"

#include <QtTest/QTest>

#include <algorithm>

namespace tst_firsts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Model = BandKind::AnsweringModel;
constexpr auto Prompt = BandKind::PromptVersion;

BandStretch band(BandKind kind, const QString& value, qint64 from, bool first)
{
    return {kind, value, from, from + 5, 10, first};
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

TimelinePicture window(qint64 from, qint64 to, QList<CombinationSeen> seen = {})
{
    TimelinePicture picture = whole();
    picture.query.fromNanos = from;
    picture.query.toNanos = to;
    picture.combinations = std::move(seen);
    return picture;
}

// Of an answering model and a prompt version.
CombinationSeen seen(qint64 at, const QString& model, const QString& prompt)
{
    CombinationSeen one{at, {}};
    one.values[0] = model;
    one.values[1] = prompt;
    return one;
}

} // namespace

class TestFirsts final : public QObject
{
    Q_OBJECT

private slots:

    void aNewValueIsFirstSeenAndTheBeginningIsNot()
    {
        const std::vector<FirstSeen> firsts = firstsOf(whole(), window(40, 60));

        const std::vector<FirstSeen> wanted{{20, Prompt, u"v2"_s}, {50, Model, u"b"_s}};
        QCOMPARE_EQ(firsts, wanted); // also outside of the window, to go there
    }

    void whatBeginsTogetherIsNotNewForAMomentBetween()
    {
        TimelinePicture all = whole();
        all.bands = {band(Model, u"a"_s, 0, true), band(Model, u"b"_s, 9, true),
                     band(Model, u"c"_s, 11, true), band(Model, u"a"_s, 9'995, false)};

        const std::vector<FirstSeen> wanted{{11, Model, u"c"_s}};
        QCOMPARE_EQ(firstsOf(all, all), wanted);
    }

    void combinationsStandAmongTheValuesByTime()
    {
        TimelinePicture all = whole();
        all.combinations = {seen(22, u"a"_s, u"v2"_s), seen(60, u"b"_s, u"v1"_s)};

        const std::vector<FirstSeen> firsts = firstsOf(all, window(40, 60));

        QCOMPARE_EQ(firsts.size(), size_t{4});
        QCOMPARE_EQ(firsts.at(1).at, 22);
        QVERIFY(!firsts.at(1).kind);
        const QString text = firstSeenText(firsts.at(1));
        QVERIFY2(text.contains(u"the combination"_s) && text.contains(inSentence(u"a"_s))
                     && text.contains(inSentence(u"v2"_s)),
                 qPrintable(text));
        QCOMPARE_EQ(firsts.back().at, 60);
    }

    void aYoungerPictureOfTheWindowAddsWhatIsNewInItOnce()
    {
        TimelinePicture all = whole();
        all.combinations = {seen(52, u"b"_s, u"v2"_s)};

        const auto firsts
            = firstsOf(all, window(45, 60, {seen(52, u"b"_s, u"v2"_s), seen(58, u"b"_s, u"v1"_s)}));

        QCOMPARE_EQ(std::count_if(firsts.begin(), firsts.end(),
                                  [](const FirstSeen& it) { return !it.kind; }),
                    2);
    }

    void foreignTextIsMadeVisible()
    {
        const QString text = firstSeenText({1, Prompt, u"v\u202e2"_s});

        QVERIFY(text.startsWith(u"first seen: "_s));
        QVERIFY(!text.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(TestFirsts)

} // namespace tst_firsts

#include "tst_firsts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/reasoncounts.h"

#include <QtTest/QtTest>

namespace tst_reasoncounts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// The reasons that each call of a window gives, as the index knows them.
using Window = QList<QStringList>;

Window calls(qsizetype count, const QStringList& reasons)
{
    return Window(count, reasons);
}

ItemDetail callThatEnded(const QString& key, const QString& value)
{
    ItemDetail detail;
    detail.attributes = {{u"gen_ai.system"_s, u"acme"_s, true}, {key, value, true}};
    return detail;
}

ReasonNames namesOf(const QStringList& values)
{
    ReasonNames names;
    for (const QString& value : values)
        nameReasons(names, callThatEnded(u"gen_ai.response.finish_reasons"_s, value));
    return names;
}

bool answers(const QStringList& given, const SearchTerm& term)
{
    const bool is
        = term.value == u"*"_s ? !given.isEmpty() : given.contains(term.value, Qt::CaseInsensitive);
    return is != term.negated;
}

qint64 countIn(const Window& window, const QList<SearchTerm>& terms)
{
    return std::count_if(window.begin(), window.end(), [&terms](const QStringList& given) {
        return std::all_of(terms.begin(), terms.end(), [&given](const SearchTerm& term) {
            return term.field == SearchField::Finish && answers(given, term);
        });
    });
}

struct Asked {
    ReasonCounts counts;
    int questions = 0;
};

Asked countsOf(const Window& window, const ReasonNames& names)
{
    Asked asked{ReasonCounts(names)};
    while (const auto terms = asked.counts.next()) {
        asked.counts.take(countIn(window, *terms));
        ++asked.questions;
    }
    return asked;
}

QList<Difference> compared(const Window& before, const Window& after, const ReasonNames& names)
{
    return compareReasons(countsOf(before, names).counts, countsOf(after, names).counts);
}

} // namespace

class TestReasonCounts final : public QObject
{
    Q_OBJECT

private slots:

    void aNewReasonIsNamedAsItWasWrittenAndARareChangeIsNot()
    {
        const QString filtered = u"Content_Filter %1"_s;
        const auto found
            = compared(calls(100, {u"stop"_s}), calls(98, {u"stop"_s}) + calls(2, {filtered}),
                       namesOf({u"[\"stop\"]"_s, filtered}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, DifferenceKind::FinishReason);
        QCOMPARE(found.first().value, filtered);
        QCOMPARE(found.first().before, 0);
        QCOMPARE(found.first().after, 2);
        QCOMPARE(found.first().afterOf, 100);
        QVERIFY2(found.first().sentence.endsWith(u"after: Content_Filter %1"_s),
                 qPrintable(found.first().sentence));
    }

    void whatVendorsAreKnownToGiveIsCountedWithoutASample()
    {
        const auto found
            = compared(calls(5000, {u"stop"_s}), calls(4999, {u"stop"_s}) + calls(1, {u"safety"_s}),
                       namesOf({u"stop"_s}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().value, u"SAFETY"_s);
        QCOMPARE(found.first().after, 1);
        QCOMPARE(found.first().afterOf, 5000);
    }

    void whatNobodyNamesIsOther()
    {
        const auto found
            = compared(calls(1000, {u"stop"_s}),
                       calls(1000, {u"stop"_s}) + calls(3, {u"acme_halt"_s}), namesOf({u"stop"_s}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, DifferenceKind::OtherFinishReasons);
        QCOMPARE(differenceKindName(found.first().kind), u"other-finish-reasons"_s);
        QVERIFY(found.first().value.isEmpty());
        QCOMPARE(found.first().before, 0);
        QCOMPARE(found.first().after, 3);
        QCOMPARE(found.first().afterOf, 1003);
        QVERIFY2(found.first().sentence.endsWith(u"after, beside: stop"_s),
                 qPrintable(found.first().sentence));
    }

    void aRareReasonBesideACommonOneInOneCallIsFound()
    {
        const auto found = compared(calls(50, {u"stop"_s}),
                                    calls(40, {u"stop"_s}) + calls(10, {u"stop"_s, u"length"_s}),
                                    namesOf({u"stop"_s}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().value, u"length"_s);
        QCOMPARE(found.first().after, 10);
    }

    void oneQuestionShowsThatNoneOfTheRareOccurs()
    {
        const Asked asked = countsOf(calls(9, {u"stop"_s}), namesOf({u"stop"_s, u"STOP"_s}));

        QCOMPARE(asked.questions, 4); // any, stop, without any rare one, without any
        QCOMPARE(asked.counts.calls(), 9);
        QCOMPARE(asked.counts.count(0), 9);
        QCOMPARE(asked.counts.others(), 0);
        QCOMPARE(asked.counts.share(), 1.0);
        QCOMPARE(countsOf({{}, {}}, namesOf({u"stop"_s})).questions, 1);
    }

    void aWindowThatGivesNoReasonTellsNothing()
    {
        const ReasonNames names = namesOf({u"stop"_s});

        QVERIFY(compared({{}, {}}, calls(5, {u"stop"_s}), names).isEmpty());
        QVERIFY(compared(calls(5, {u"stop"_s}), {}, names).isEmpty());
        QVERIFY(compared(calls(5, {u"stop"_s}), calls(6, {u"stop"_s}), names).isEmpty());
    }

    void namesAreReadFromEveryWayOfWritingThem()
    {
        ReasonNames names;
        nameReasons(names, callThatEnded(u"azure.choices.0.finish_reason"_s, u"Stop"_s));
        nameReasons(names, callThatEnded(u"aws.bedrock.stopReason"_s, u"guardrail_intervened"_s));
        nameReasons(names,
                    callThatEnded(u"gen_ai.response.finish_reasons"_s, u"[\"a,b\",[\"c\"]]"_s));
        nameReasons(names, callThatEnded(u"llm.finish_reason"_s, u"STOP"_s));
        nameReasons(names, callThatEnded(u"gen_ai.response.model"_s, u"gpt"_s));

        QCOMPARE(names.spellings.values(),
                 QStringList({u"a,b"_s, u"c"_s, u"guardrail_intervened"_s, u"Stop"_s}));
    }

    void hostileNamesAskForNothingElseAndHaveAnEnd()
    {
        ReasonNames names = namesOf({u"*"_s, u""_s, u" "_s, QString(300, u'x'), u"[\"*\"]"_s});
        QVERIFY(names.spellings.isEmpty());

        for (int at = 0; at < 1000; ++at)
            nameReasons(names, callThatEnded(u"finish_reason"_s, QString::number(at)));

        QCOMPARE(names.spellings.size(), namesKept);
    }

    void aSampleIsSpreadOverAllAndStaysSmall()
    {
        CallSample sample;
        for (qint64 at = 0; at < 10'000; ++at)
            addToSample(sample, {ExhibitId(u"e"_s), at, 1});

        QCOMPARE(sample.seen, 10'000);
        QVERIFY(sample.refs.size() > sampleLimit / 2 && sample.refs.size() <= sampleLimit);
        QCOMPARE(sample.refs.first().offset, 0);
        QVERIFY(sample.refs.last().offset > 9'800);
        QCOMPARE(sample.refs.at(2).offset - sample.refs.at(1).offset,
                 sample.refs.at(1).offset - sample.refs.at(0).offset);
    }
};

QTEST_GUILESS_MAIN(TestReasonCounts)

} // namespace tst_reasoncounts

#include "tst_reasoncounts.moc"

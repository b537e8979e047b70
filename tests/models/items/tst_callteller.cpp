// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which spans of a trace tell one call of a model, and where a failure left none.
#include "models/items/callteller.h"
#include "models/items/evidencemodel.h"
#include "tests/support/fakeevidencedesk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_callteller {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 milli = 1'000'000;

EvidenceItem itemAt(int number, qint64 fromMilli, qint64 toMilli)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), number, 1};
    item.start = EvidenceTime{noon + fromMilli * milli};
    item.end = EvidenceTime{noon + toMilli * milli};
    item.traceId = QByteArray(16, 't');
    item.spanId = QByteArray::number(10'000'000 + number);
    item.name = u"span %1"_s.arg(number);
    return item;
}

EvidenceItem callAt(int number, qint64 fromMilli, qint64 toMilli, const QString& model = u"m-1"_s)
{
    EvidenceItem item = itemAt(number, fromMilli, toMilli);
    item.lane = EvidenceKind::ModelBehaviour;
    item.presence[static_cast<std::size_t>(item.lane)] = KindPresence::Captured;
    item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)] = model;
    return item;
}

// Its emitter by whether its number is odd, as a framework's and a library's.
ItemDetail detailOf(const EvidenceItem& item)
{
    ItemDetail detail;
    detail.item = item;
    detail.provenance
        = {{u"scope.name"_s, item.ref.offset % 2 == 0 ? u"of the framework"_s : u"of the library"_s,
            true}};
    detail.messages = {{u"user"_s, u"May I get a refund?"_s, {}}, {u"assistant"_s, u"Yes."_s, {}}};
    return detail;
}

} // namespace

class TestCallTeller final : public QObject
{
    Q_OBJECT

private slots:

    void oneCallIsToldByASpanInsideAnother()
    {
        const QList<EvidenceItem> trace{callAt(0, 0, 100), callAt(1, 2, 98), callAt(2, 200, 300)};
        QCOMPARE(maybeOneCall(trace), QList<CallPair>({{0, 1}}));
    }

    // Starts in whole milliseconds, lengths in nanoseconds: the inner one may seem to end a little later.
    void aMillisecondIsForgiven()
    {
        EvidenceItem inner = callAt(1, 0, 99);
        inner.end.nanos += 2 * milli;
        QCOMPARE(maybeOneCall({callAt(0, 0, 101), inner}), QList<CallPair>({{0, 1}}));
    }

    void equallyLongSpansArePairedOnce()
    {
        QCOMPARE(maybeOneCall({callAt(0, 0, 100), callAt(1, 0, 100)}), QList<CallPair>({{0, 1}}));
    }

    void callsSideBySideAreNotJoined()
    {
        QVERIFY(maybeOneCall({callAt(0, 0, 100), callAt(1, 1, 50), callAt(2, 2, 60)}).isEmpty());
        QVERIFY(maybeOneCall({callAt(0, 0, 100), callAt(1, 90, 190)}).isEmpty());
        QVERIFY(maybeOneCall({callAt(0, 0, 100), callAt(1, 1, 50, u"m-2"_s)}).isEmpty());
    }

    void whatTheRecordsSayDecides()
    {
        const ItemDetail outer = detailOf(callAt(0, 0, 100));
        ItemDetail inner = detailOf(callAt(1, 2, 98));
        QVERIFY(tellOneCall(outer, inner));
        inner.messages.last().text = u"No."_s;
        QVERIFY(!tellOneCall(outer, inner)); // another answer
        inner.messages.clear();
        QVERIFY(tellOneCall(outer, inner)); // content was not captured
        inner.provenance = outer.provenance;
        QVERIFY(!tellOneCall(outer, inner)); // one emitter tells a call once,
        inner.item.parentId = outer.item.spanId;
        QVERIFY(tellOneCall(outer, inner)); // unless it puts one span into another
    }

    void aRunOfAnAgentIsNoCall()
    {
        ItemDetail run = detailOf(callAt(0, 0, 100));
        const ItemDetail call = detailOf(callAt(1, 2, 98));
        run.attributes = {{u"gen_ai.operation.name"_s, u"invoke_agent"_s, true}};
        QVERIFY(!tellOneCall(run, call));
        run.attributes = {{u"openinference.span.kind"_s, u"CHAIN"_s, true}};
        QVERIFY(!tellOneCall(run, call));
    }

    void aFailureWithoutACallIsAGap()
    {
        EvidenceItem failed = itemAt(0, 0, 100);
        failed.status = ItemStatus::Error;
        const EvidenceItem other = itemAt(1, 1, 2);
        QVERIFY(leftNoCall(failed, {failed, other}));
        QVERIFY(!leftNoCall(failed, {failed, other, callAt(2, 5, 90)}));
        QVERIFY(!leftNoCall(other, {failed, other})); // it did not fail
        failed.traceId.clear();
        QVERIFY(!leftNoCall(failed, {failed})); // nobody knows what belongs to it
    }

    // A request asks a model, gets an answer, and asks again: the second call failed before its library wrote a span.
    void aFailureBesideCallsThatWereAnswered()
    {
        EvidenceItem request = itemAt(0, 0, 300);
        request.status = ItemStatus::Error;
        EvidenceItem step = itemAt(2, 150, 290);
        step.status = ItemStatus::Error;
        step.parentId = request.spanId;
        const EvidenceItem answered = callAt(1, 10, 100);
        QCOMPARE(maybeLostCalls({request, answered, step}), QList<qsizetype>({2}));

        EvidenceItem failed = callAt(3, 200, 280);
        failed.status = ItemStatus::Error;
        QVERIFY(maybeLostCalls({request, answered, step, failed}).isEmpty()); // it is told
        EvidenceItem unanswered = callAt(3, 200, 280);
        unanswered.bands = {};
        QVERIFY(maybeLostCalls({request, answered, step, unanswered}).isEmpty()); // it may be told
        unanswered = callAt(3, 400, 500);
        unanswered.bands = {};
        QCOMPARE(maybeLostCalls({request, answered, step, unanswered}), QList<qsizetype>({2}));
        step.status = ItemStatus::Ok;
        QCOMPARE(maybeLostCalls({request, answered, step}), QList<qsizetype>({0}));
    }

    void whatFailedSaysWhetherItWasACall_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("call");
        const QString event = u"exception / exception.type"_s;
        QTest::newRow("a library's class") << event << u"openai.AuthenticationError"_s << true;
        QTest::newRow("LiteLLM") << event << u"litellm.exceptions.Timeout"_s << true;
        QTest::newRow("a vendor's code") << event << u"rate_limit_exceeded"_s << true;
        QTest::newRow("a class by itself")
            << u"error.type"_s << u"APIConnectionTimeoutError"_s << true;
        QTest::newRow("Vercel") << u"exception.type"_s << u"AI_APICallError"_s << true;
        QTest::newRow("any program's") << event << u"TypeError"_s << false;
        QTest::newRow("any server's") << u"error.type"_s << u"AuthenticationError"_s << false;
        QTest::newRow("a status") << u"error.type"_s << u"500"_s << false;
        QTest::newRow("in words") << u"note"_s << u"openai.RateLimitError"_s << false;
        QTest::newRow("nothing") << u"error.type"_s << QString() << false;
    }

    void whatFailedSaysWhetherItWasACall()
    {
        QFETCH(QString, key);
        QFETCH(QString, error);
        QFETCH(bool, call);
        ItemDetail failed;
        failed.attributes = {{u"http.route"_s, u"/chat"_s, true}, {key, error, true}};
        QCOMPARE(callErrorOf(failed), call ? error : QString());
    }

    void whatFailedInACallThatNoSpanTellsIsSaid()
    {
        FakeEvidenceDesk desk;
        EvidenceItem step = itemAt(2, 150, 290);
        step.status = ItemStatus::Error;
        EvidenceItem other = itemAt(4, 150, 290);
        other.status = ItemStatus::Error;
        desk.items_ = {callAt(0, 10, 100), callAt(1, 12, 98), step, other};
        desk.detailOf = [](const EvidenceItem& item) {
            ItemDetail detail = detailOf(item);
            if (item.ref.offset == 2)
                detail.attributes
                    = {{u"exception / exception.type"_s, u"openai.RateLimitError"_s, true}};
            return detail;
        };
        CallTeller teller(&desk);
        ToldCalls calls;
        connect(&teller, &CallTeller::told, this,
                [&calls](const ToldCalls& told) { calls = told; });
        teller.ask(step, {});
        QTRY_COMPARE(calls.pairs.size(), 1);
        QVERIFY(calls.leftNone(step));
        QVERIFY(!calls.leftNone(other));
        const QString said = callSentence(step, calls);
        QVERIFY2(said.startsWith(u"A gap: ") && said.contains(u"openai.RateLimitError"),
                 qPrintable(said));
        teller.read({desk.items_.begin(), desk.items_.end()},
                    false); // the call may be told in the rest
        QVERIFY(!calls.leftNone(step));
    }

    void theDeskIsAskedAndTheAnswerIsSaid()
    {
        FakeEvidenceDesk desk;
        desk.items_ = {itemAt(9, 0, 120), callAt(0, 1, 100), callAt(1, 2, 98), callAt(3, 200, 300)};
        desk.detailOf = detailOf;
        CallTeller teller(&desk);
        ToldCalls calls;
        int answers = 0;
        connect(&teller, &CallTeller::told, this, [&](const ToldCalls& told) {
            calls = told;
            ++answers;
        });
        teller.ask(desk.items_.at(2), {});
        QTRY_COMPARE(answers, 1);
        QVERIFY(calls.whole);
        QCOMPARE(calls.pairs.size(), 1);
        QCOMPARE(calls.otherOf(desk.items_.at(2).ref)->ref, desk.items_.at(1).ref);
        QCOMPARE(calls.otherOf(desk.items_.at(1).ref)->ref, desk.items_.at(2).ref);
        QVERIFY(calls.isInner(desk.items_.at(2).ref));
        QVERIFY(!calls.isInner(desk.items_.at(1).ref));
        QVERIFY(!calls.otherOf(desk.items_.at(3).ref));
        QVERIFY2(callSentence(desk.items_.at(2), calls).contains(u"span 0"),
                 qPrintable(callSentence(desk.items_.at(2), calls)));
        QVERIFY(callSentence(desk.items_.at(3), calls).isEmpty());

        EvidenceItem failed = itemAt(5, 0, 10);
        failed.status = ItemStatus::Error;
        failed.traceId = QByteArray(16, 'u');
        desk.items_ = {failed};
        teller.ask(failed, {});
        QTRY_COMPARE(answers, 2);
        QVERIFY(calls.leftNone(failed));
        QVERIFY(callSentence(failed, calls).startsWith(u"A gap: "));
    }

    void aListSaysWhichRowsTellOneCall()
    {
        FakeEvidenceDesk desk;
        desk.items_ = {callAt(0, 0, 100), callAt(1, 2, 98), callAt(2, 200, 300),
                       callAt(3, 202, 298), callAt(4, 400, 500)};
        desk.detailOf = detailOf;
        EvidenceModel model(&desk);
        QSignalSpy changed(&model, &EvidenceModel::dataChanged);
        const auto name = [&model](int row) {
            return model.index(row, EvidenceModel::NameColumn).data().toString();
        };
        ItemQuery query;
        query.limit = 3; // the second pair stands on two pages

        model.show(query);

        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(name(0), u"2 spans · span 0"_s);
        QCOMPARE(name(1), u"same call · span 1"_s);
        QCOMPARE(name(2), u"span 2"_s);
        model.fetchMore({});
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(name(2), u"2 spans · span 2"_s);
        QCOMPARE(name(3), u"same call · span 3"_s);
        QCOMPARE(name(4), u"span 4"_s);

        model.show(query);
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(name(2), u"span 2"_s);
    }

    void aListThatIsAskedForAnewForgetsTheCallsOfTheOneBefore()
    {
        FakeEvidenceDesk desk;
        desk.items_ = {callAt(0, 0, 100), callAt(1, 2, 98)};
        desk.detailOf = detailOf;
        CallMarks marks(&desk);
        QSignalSpy marked(&marks, &CallMarks::marked);
        desk.held = true;
        marks.add({desk.items_.begin(), desk.items_.end()});
        marks.clear();
        desk.held = false;
        desk.release(0);
        marks.add({callAt(5, 0, 100)});

        QCoreApplication::sendPostedEvents();
        QCOMPARE(marked.count(), 0);
        QCOMPARE(marks.of(desk.items_.at(0).ref), CallMark::None);

        marks.clear();
        marks.add({desk.items_.begin(), desk.items_.end()});
        QTRY_COMPARE(marked.count(), 1);
        QCOMPARE(marks.of(desk.items_.at(0).ref), CallMark::Outer);
        QCOMPARE(marks.of(desk.items_.at(1).ref), CallMark::Inner);
    }
};

QTEST_GUILESS_MAIN(TestCallTeller)

} // namespace tst_callteller

#include "tst_callteller.moc"

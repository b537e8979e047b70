// SPDX-License-Identifier: GPL-3.0-or-later
//
// Containment against a real etcd: compare-and-set on mod_revision, read-back, undo, and what a server that is frozen or
// gone leaves behind. The rung is the one that ships.
#include "app/reach/httpeffector.h"
#include "models/facts/codec.h"
#include "tests/app/reach/pressedrung.h"
#include "tests/support/servers.h"

#include <QtCore/QFile>
#include <QtTest/QtTest>

namespace tst_etcd {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString key = u"ai/refund-assistant/mode"_s;

TemplateValues joined(TemplateValues values, const QString& prefix, const QList<Captured>& captured)
{
    for (const Captured& one : captured)
        values.insert(prefix + one.name, one.value);
    return values;
}

} // namespace

class TestEtcd final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QFile file(QStringLiteral(WARROOM_SOURCE_DIR "/resources/ladders/etcd.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto ladder = readLadder(file.readAll().toStdString());
        QVERIFY2(ladder.has_value(), ladder ? "" : qPrintable(sentence(ladder.error())));
        m_rung = ladder->constFirst();
    }

    void init()
    {
        m_etcd = std::make_unique<EtcdServer>();
        QVERIFY(m_etcd->start());
        QVERIFY(m_etcd->put(key, u"full"_s));
        m_terms = {};
        m_terms.values = {{u"etcd"_s, m_etcd->base()}, {u"run"_s, u"run-1"_s}};
        m_terms.approvedOrigins = {m_etcd->base()};
    }

    void cleanup() { m_etcd.reset(); }

    void aRungIsSentReadBackAndUndone()
    {
        const HttpEffector effector;

        const auto before = effector.capture(m_rung.before, m_terms);
        QVERIFY2(before.has_value(), before ? "" : qPrintable(sentence(before.error())));
        QCOMPARE(before->constFirst().value, u"full"_s);
        m_terms.values = joined(m_terms.values, u"before."_s, *before);
        QCOMPARE(sent(m_rung.request).state, RunState::Pending);
        const ReadBack held = effector.readBack(m_rung.record, m_rung.record.expect, m_terms, 3000);
        QCOMPARE(held.verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_etcd->get(key), u"retrieval-off"_s);

        m_terms.values = joined(m_terms.values, u"after."_s, held.values);
        QCOMPARE(sent(m_rung.undo).state, RunState::Pending);
        const ReadBack undone = effector.readBack(m_rung.record, m_rung.undoExpect, m_terms, 3000);
        QCOMPARE(undone.verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_etcd->get(key), u"full"_s);
    }

    void thePresetDoesTheSameWithAKeyOfItsOwn()
    {
        const QString other = u"ai/support \"search\"/mode"_s;
        QVERIFY(m_etcd->put(other, u"full"_s));
        auto pressed = PressedRung::from(u"etcd"_s, u"config-key"_s,
                                         {{u"etcd"_s, m_etcd->base()},
                                          {u"key"_s, other},
                                          {u"value"_s, u"citations-only"_s},
                                          {u"effect"_s, u"It answers with citations only."_s}},
                                         {m_etcd->base()});
        QVERIFY2(pressed.has_value(), pressed ? "" : qPrintable(sentence(pressed.error())));

        QCOMPARE(pressed->lookBefore(), QString());
        QCOMPARE(pressed->send().state, RunState::Pending);
        QCOMPARE(pressed->record().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_etcd->get(other), u"citations-only"_s);
        QCOMPARE(pressed->undo().state, RunState::Pending);
        QCOMPARE(pressed->undone().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_etcd->get(other), u"full"_s);
        QCOMPARE(m_etcd->get(key), u"full"_s);
    }

    void theSameOrderTwiceIsRejectedByTheTarget()
    {
        captureBefore();
        QCOMPARE(sent(m_rung.request).state, RunState::Pending);

        const Outcome again = sent(m_rung.request);

        QCOMPARE(again.state, RunState::Rejected); // HTTP 200 without "succeeded"
        QCOMPARE(again.status, 200);
        QVERIFY2(again.detail.contains(u"/succeeded"_s), qPrintable(again.detail));
    }

    void aChangeBySomebodyElseIsNotOverwritten()
    {
        captureBefore();
        QVERIFY(m_etcd->put(key, u"read-only"_s));

        const Outcome outcome = sent(m_rung.request);

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(m_etcd->get(key), u"read-only"_s);
    }

    void anUndoDoesNotOverwriteWhatSomebodyElseDidSince()
    {
        captureBefore();
        QCOMPARE(sent(m_rung.request).state, RunState::Pending);
        const ReadBack held
            = HttpEffector().readBack(m_rung.record, m_rung.record.expect, m_terms, 3000);
        m_terms.values = joined(m_terms.values, u"after."_s, held.values);
        QVERIFY(m_etcd->put(key, u"read-only"_s));

        QCOMPARE(sent(m_rung.undo).state, RunState::Rejected);
        QCOMPARE(m_etcd->get(key), u"read-only"_s);
    }

    void aMisspeltFieldIsAcceptedAndShownAsNotEffective()
    {
        captureBefore();
        RequestTemplate misspelt = m_rung.request;
        misspelt.url = u"${etcd}/v3/kv/put"_s;
        misspelt.body = u"{\"key\":\"YWkvcmVmdW5kLWFzc2lzdGFudC9tb2Rl\",\"valeu\":\"b2Zm\"}"_s;
        misspelt.expect.clear();
        QCOMPARE(sent(misspelt).state, RunState::Pending); // etcd answers 200 and empties the value

        const ReadBack reading
            = HttpEffector().readBack(m_rung.record, m_rung.record.expect, m_terms, 600);

        QCOMPARE_NE(reading.verdict, ReadBack::Verdict::Holds);
        QVERIFY2(reading.detail.contains(u"/kvs/0/value"_s), qPrintable(reading.detail));
    }

    void aWrongValueIsNotEffective()
    {
        captureBefore();

        const ReadBack reading
            = HttpEffector().readBack(m_rung.record, m_rung.record.expect, m_terms, 600);

        QCOMPARE(reading.verdict, ReadBack::Verdict::DoesNotHold);
        QCOMPARE(reading.observed, (QList<Captured>{{u"/kvs/0/value"_s, u"full"_s}}));
    }

    void aMissingKeyCannotBeCaptured()
    {
        RequestTemplate other = m_rung.before;
        other.body.replace(u"YWkv"_s, u"YWky"_s);

        const auto before = HttpEffector().capture(other, m_terms);

        QVERIFY(!before.has_value());
        QCOMPARE(before.error().subject, u"value"_s);
    }

    void aFrozenServerLeavesTheOutcomeUnknown()
    {
        captureBefore();
        RequestTemplate quick = m_rung.request;
        quick.timeoutMs = 500;
        m_etcd->child().freeze();

        const Outcome outcome = sent(quick);
        const ReadBack blind
            = HttpEffector().readBack(quickRecord(), m_rung.record.expect, m_terms, 300);

        QCOMPARE(outcome.state, RunState::Unknown);
        QCOMPARE(blind.verdict, ReadBack::Verdict::NoAnswer);
        m_etcd->child().thaw();
        const ReadBack seen
            = HttpEffector().readBack(m_rung.record, m_rung.record.expect, m_terms, 3000);
        QCOMPARE_NE(seen.verdict, ReadBack::Verdict::NoAnswer); // applied or not: only asking tells
    }

    void aServerThatIsGoneWasNeverReached()
    {
        captureBefore();
        m_etcd->child().kill();

        QCOMPARE(sent(m_rung.request).state, RunState::NotSent);
        QCOMPARE(HttpEffector().readBack(quickRecord(), m_rung.record.expect, m_terms, 300).verdict,
                 ReadBack::Verdict::NoAnswer);
    }

    void brokenBase64IsRejectedInTheTargetsWords()
    {
        captureBefore();
        RequestTemplate broken = m_rung.request;
        broken.url = u"${etcd}/v3/kv/put"_s;
        broken.body = u"{\"key\":\"not base64!\",\"value\":\"eA==\"}"_s;

        const Outcome outcome = sent(broken);

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(outcome.status, 400);
        QVERIFY2(outcome.detail.contains(u"base64"_s), qPrintable(outcome.detail));
    }

private:
    void captureBefore()
    {
        const auto before = HttpEffector().capture(m_rung.before, m_terms);
        QVERIFY2(before.has_value(), before ? "" : qPrintable(sentence(before.error())));
        m_terms.values = joined(m_terms.values, u"before."_s, *before);
    }

    Outcome sent(const RequestTemplate& form) const
    {
        const HttpEffector effector;
        const auto request = effector.prepare(form, m_terms.values);
        if (!request)
            return {RunState::NotSent, 0, sentence(request.error()), {}};
        return effector.send(*request, form, m_terms);
    }

    RequestTemplate quickRecord() const
    {
        RequestTemplate quick = m_rung.record;
        quick.timeoutMs = 300;
        return quick;
    }

    Rung m_rung;
    std::unique_ptr<EtcdServer> m_etcd;
    Terms m_terms;
};

QTEST_GUILESS_MAIN(TestEtcd)

} // namespace tst_etcd

#include "tst_etcd.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rung of the preset "chroma" against a real Chroma from npm.
#include "tests/app/reach/pressedrung.h"
#include "tests/support/npmserver.h"
#include "tests/support/servers.h"

#include <QtTest/QtTest>

namespace tst_chroma {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Newer bindings want a newer C library than Debian 12 has.
const QByteArray package
    = "{\"name\":\"chroma-run\",\"private\":true,\"dependencies\":{\"chromadb\":\"3.0.4\","
      "\"chromadb-js-bindings-linux-x64-gnu\":\"1.0.1\"},\"overrides\":{"
      "\"chromadb-js-bindings-linux-x64-gnu\":\"1.0.1\"}}";

} // namespace

class TestChroma final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        const NpmInstalled chroma = npmInstalled(u"chroma-1.0.1"_s, package);
        QVERIFY2(!chroma.folder.isEmpty(), qPrintable(chroma.why));
        m_base = u"http://127.0.0.1:%1"_s.arg(freePort());
        QVERIFY(m_chroma.start(chroma.folder + u"/node_modules/.bin/chroma"_s,
                               {u"run"_s, u"--path"_s, m_data.path(), u"--host"_s, u"127.0.0.1"_s,
                                u"--port"_s, m_base.section(u':', 2)}));
        QTRY_COMPARE_WITH_TIMEOUT(status(u"GET"_s, u"/api/v2/heartbeat"_s), 200, 60'000);
    }

    void init()
    {
        for (const QString& name : {u"kb-policies"_s, u"kb-withheld"_s})
            status(u"DELETE"_s, collections() + u'/' + name);
        QCOMPARE(status(u"POST"_s, collections(), "{\"name\":\"kb-policies\"}"), 200);
        m_off = PressedRung::from(u"chroma"_s, u"retrieval-off"_s,
                                  {{u"chroma"_s, m_base},
                                   {u"collection"_s, u"kb-policies"_s},
                                   {u"aside"_s, u"kb-withheld"_s}},
                                  {m_base})
                    .value_or(PressedRung());
    }

    void aCollectionIsWithheldAndGivenBack()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        const Outcome sent = m_off.send();
        QVERIFY2(sent.state == RunState::Pending, qPrintable(sent.detail));
        QCOMPARE(m_off.record().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_off.effect().verdict, ReadBack::Verdict::Holds);

        QCOMPARE(m_off.undo().state, RunState::Pending);

        QCOMPARE(m_off.undone().verdict, ReadBack::Verdict::Holds);
        const auto expect = m_off.rung.undoEffectExpect;
        QCOMPARE(m_off.effect(expect).verdict, ReadBack::Verdict::Holds);
    }

    void aMisspeltFieldIsAcceptedAndTheReadBackSaysNo()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        m_off.rung.request.body = u"{\"name\":\"kb-withheld\"}"_s;

        QCOMPARE(m_off.send().state, RunState::Pending); // 200 {} and nothing done

        const ReadBack record
            = HttpEffector().readBack(m_off.rung.record, m_off.rung.record.expect, m_off.terms, 0);
        QCOMPARE(record.verdict, ReadBack::Verdict::DoesNotHold);
    }

    void aNameThatIsTakenLeavesTheOutcomeUnknown()
    {
        QCOMPARE(status(u"POST"_s, collections(), "{\"name\":\"kb-withheld\"}"), 200);
        QCOMPARE(m_off.lookBefore(), QString());

        QCOMPARE(m_off.send().state, RunState::Unknown); // code 500

        QCOMPARE(status(u"GET"_s, collections() + u"/kb-policies"_s), 200);
    }

private:
    static QString collections()
    {
        return u"/api/v2/tenants/default_tenant/databases/default_database/collections"_s;
    }

    int status(const QString& method, const QString& path, const QByteArray& body = {}) const
    {
        HttpCall call;
        call.method = method;
        call.url = m_base + path;
        call.headers = {{u"Content-Type"_s, u"application/json"_s}};
        call.body = body;
        call.originApproved = true;
        const Reply reply = HttpClient().perform(call);
        const auto* answer = std::get_if<Answer>(&reply);
        return answer == nullptr ? 0 : answer->status;
    }

    QTemporaryDir m_data;
    Child m_chroma;
    QString m_base;
    PressedRung m_off;
};

QTEST_GUILESS_MAIN(TestChroma)

} // namespace tst_chroma

#include "tst_chroma.moc"

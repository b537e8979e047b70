// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every preset that ships, filled in with its examples, against the wire facts of its target. The facts stand here a
// second time, written apart from the presets.
#include "app/engine/presetshelf.h"
#include "app/reach/outcome.h"
#include "app/reach/predicates.h"
#include "app/reach/presetexpansion.h"
#include "app/reach/templates.h"
#include "models/seal/json.h"

#include <QtTest/QtTest>

namespace tst_presets {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a target would have said before and after, by the name of the capture.
const TemplateValues captured{{u"enabled"_s, u"true"_s},
                              {u"value"_s, u"full"_s},
                              {u"mod_revision"_s, u"7"_s},
                              {u"index"_s, u"15"_s},
                              {u"status"_s, u"UP"_s},
                              {u"handle"_s, u"[{\"handler\":\"reverse_proxy\"}]"_s},
                              {u"dial"_s, u"\"10.0.0.1:80\""_s},
                              {u"etag"_s, u"\"/config/apps 66a8\""_s},
                              {u"replicas"_s, u"3"_s},
                              {u"version"_s, u"270"_s},
                              {u"id"_s, u"4c1f"_s},
                              {u"on"_s, u"true"_s},
                              {u"collection"_s, u"kb_2026_06"_s},
                              {u"class"_s, u"Docs_v8"_s},
                              {u"alias"_s, u"{}"_s},
                              {u"state"_s, u"start"_s},
                              {u"phase"_s, u"Healthy"_s}};

TemplateValues ofTheRun()
{
    TemplateValues values{
        {u"run"_s, u"run-1"_s}, {u"incident"_s, u"inc-12"_s}, {u"reason"_s, u"why"_s}};
    for (auto it = captured.begin(); it != captured.end(); ++it) {
        values.insert(u"before."_s + it.key(), it.value());
        values.insert(u"after."_s + it.key(), it.value());
    }
    return values;
}

TemplateValues examplesOf(const Preset& preset)
{
    TemplateValues values;
    for (const PresetParameter& parameter : preset.parameters)
        values.insert(parameter.name, parameter.example);
    return values;
}

QList<Rung> filled(const QString& id)
{
    const auto preset = presetNamed(id);
    if (!preset)
        return {};
    return rungsOf(*preset, examplesOf(*preset)).value_or(QList<Rung>());
}

Rung filled(const QString& id, const QString& rung)
{
    const QList<Rung> rungs = filled(id);
    for (const Rung& one : rungs) {
        if (one.id.value == rung)
            return one;
    }
    return {};
}

RequestTemplate formOf(const Rung& rung, const QString& name)
{
    if (name == u"before")
        return rung.before;
    if (name == u"record")
        return rung.record;
    if (name == u"effect")
        return rung.effectProbe;
    return name == u"undo" ? rung.undo : rung.request;
}

QString headersOf(const PreparedRequest& request)
{
    QStringList lines;
    for (const Header& header : request.headers)
        lines.append(header.name + u": "_s + header.value);
    return lines.join(u" | "_s);
}

Answer answer(int status, const QByteArray& body, const QString& header = {})
{
    Answer answer;
    answer.status = status;
    answer.body = body;
    if (!header.isEmpty())
        answer.headers.append({header.section(u": "_s, 0, 0), header.section(u": "_s, 1)});
    return answer;
}

const QByteArray leastPreset
    = "{\"format\":\"warroom-preset-1\",\"id\":\"x\",\"title\":\"X\",\"product\":\"X 1\","
      "\"parameters\":[{\"name\":\"host\",\"what\":\"The "
      "server.\",\"example\":\"https://x.example\"},{\"name\":\"flag\",\"what\":\"Its "
      "name.\",\"example\":\"a\"}],"
      "\"credentials\":[{\"name\":\"token\",\"what\":\"A token.\",\"example\":\"t\"}],"
      "\"ladder\":[{\"id\":\"off\",\"title\":\"Off\",\"effect\":\"None.\",\"right\":\"degrade\","
      "\"target\":\"x/${flag}\",\"reversible\":true,"
      "\"before\":{\"method\":\"GET\",\"url\":\"${host}/"
      "${flag}\",\"captures\":[{\"name\":\"v\",\"path\":\"/v\"}]},"
      "\"request\":{\"method\":\"PUT\",\"url\":\"${host}/"
      "${flag}\",\"headers\":[{\"name\":\"Authorization\",\"value\":\"Bearer "
      "${secret:token}\"}],\"body\":\"{\\\"v\\\":\\\"${flag}\\\",\\\"n\\\":${before.v}}\"},"
      "\"record\":{\"method\":\"GET\",\"url\":\"${host}/${flag}\",\"expect\":[{\"path\":\"/${flag}/"
      "v\",\"equals\":\"off\"}]},"
      "\"undo\":{\"method\":\"PUT\",\"url\":\"${host}/${flag}\"},\"undoExpect\":[{\"path\":\"/"
      "v\",\"equals\":\"${before.v}\"}],"
      "\"manualCommand\":\"curl '${host}/${flag}'\"}]}";

RequestTemplate asking(const QString& url, const QString& name)
{
    RequestTemplate form;
    form.method = u"GET"_s;
    form.url = url;
    form.captures = {{name, u"/x"_s, {}}};
    return form;
}

} // namespace

class TestPresets final : public QObject
{
    Q_OBJECT

private slots:

    void everyTargetOfTheReferenceHasAPreset()
    {
        const auto presets = shippedPresets();
        QVERIFY2(presets.has_value(), presets ? "" : qPrintable(sentence(presets.error())));
        QStringList ids;
        for (const Preset& preset : *presets)
            ids.append(preset.id);
        QCOMPARE(
            ids,
            (QStringList{u"argo-rollouts"_s, u"caddy"_s,      u"chroma"_s,    u"consul"_s,
                         u"envoy"_s,         u"etcd"_s,       u"flagsmith"_s, u"growthbook"_s,
                         u"haproxy"_s,       u"kubernetes"_s, u"langfuse"_s,  u"launchdarkly"_s,
                         u"litellm"_s,       u"milvus"_s,     u"mlflow"_s,    u"node-red"_s,
                         u"opensearch"_s,    u"pagerduty"_s,  u"qdrant"_s,    u"unleash"_s,
                         u"weaviate"_s,      u"webhook"_s}));
    }

    void everyRungIsWholeAndCanBePrepared_data()
    {
        QTest::addColumn<QString>("preset");
        for (const Preset& preset : shippedPresets().value_or(QList<Preset>()))
            QTest::newRow(qPrintable(preset.id)) << preset.id;
    }

    void everyRungIsWholeAndCanBePrepared()
    {
        QFETCH(QString, preset);
        const QList<Rung> rungs = filled(preset);
        QVERIFY(!rungs.isEmpty());
        for (const Rung& rung : rungs) {
            const auto flaw = rungFlaw(rung, {}, std::nullopt); // no parameter is left open
            QVERIFY2(!flaw, flaw ? qPrintable(sentence(*flaw)) : "");
            QVERIFY(!rung.trigger.isEmpty() && !rung.exit.isEmpty());
            QVERIFY(!rung.manualCommand.isEmpty() && rung.deadlineMs >= 5000);
            for (const QString& name :
                 {u"before"_s, u"request"_s, u"record"_s, u"effect"_s, u"undo"_s}) {
                const RequestTemplate form = formOf(rung, name);
                if (form.isEmpty())
                    continue;
                const auto request = prepareRequest(form, ofTheRun());
                QVERIFY2(request.has_value(), request ? "" : qPrintable(sentence(request.error())));
                QVERIFY(prepareExpectations(form.expect, ofTheRun()).has_value());
            }
            QVERIFY(prepareExpectations(rung.undoExpect, ofTheRun()).has_value());
            QVERIFY(prepareExpectations(rung.undoEffectExpect, ofTheRun()).has_value());
        }
    }

    void whatIsAskedFirstIsCheckedInItsOrder_data()
    {
        QTest::addColumn<QList<RequestTemplate>>("first");
        QTest::addColumn<QString>("says"); // empty: it is well
        const RequestTemplate id = asking(u"https://t.example/id"_s, u"id"_s);
        const RequestTemplate version = asking(u"https://t.example/${before.id}/v"_s, u"version"_s);
        RequestTemplate changing = id;
        changing.method = u"PUT"_s;
        RequestTemplate idle = id;
        idle.captures.clear();
        RequestTemplate late = id;
        late.url = u"https://t.example/${after.state}"_s;
        QTest::newRow("in order") << QList<RequestTemplate>{id, version} << QString();
        QTest::newRow("too early")
            << QList<RequestTemplate>{version, id} << u"before.id is used before"_s;
        QTest::newRow("of afterwards")
            << QList<RequestTemplate>{late} << u"after.state is used before"_s;
        QTest::newRow("twice") << QList<RequestTemplate>{id, id} << u"Two requests capture id"_s;
        QTest::newRow("changes something") << QList<RequestTemplate>{changing} << u"each a GET"_s;
        QTest::newRow("captures nothing")
            << QList<RequestTemplate>{idle} << u"captures something"_s;
        QTest::newRow("too many") << QList<RequestTemplate>(9, id) << u"at most 8"_s;
        QTest::newRow("captures what the state captures")
            << QList<RequestTemplate>{asking(u"https://t.example/"_s, u"state"_s)}
            << u"Two requests capture state"_s;
    }

    void whatIsAskedFirstIsCheckedInItsOrder()
    {
        QFETCH(QList<RequestTemplate>, first);
        QFETCH(QString, says);
        Rung rung = filled(u"webhook"_s, u"lever"_s);
        rung.resolve = first;
        rung.request.url += u"?id=${before.id}"_s;
        if (says.contains(u"state"_s))
            rung.request.url = u"https://t.example/"_s;

        const auto flaw = rungFlaw(rung, {}, std::nullopt);

        QCOMPARE(flaw.has_value(), !says.isEmpty());
        QVERIFY2(!flaw || flaw->reason.contains(says), flaw ? qPrintable(flaw->reason) : "");
    }

    void aPatternThatCannotBeReadIsAFlaw()
    {
        Rung rung = filled(u"webhook"_s, u"lever"_s);
        rung.record.expect = {{u"/state"_s, u"off|paused"_s, {}, u"matches"_s}};
        QVERIFY(!rungFlaw(rung, {}, std::nullopt));
        rung.record.expect.first().equals = u"(off"_s;
        QVERIFY(rungFlaw(rung, {}, std::nullopt).has_value());
        rung.record.expect.first() = {u"/state"_s, u"off"_s, {}, u"rot13"_s};
        QVERIFY(rungFlaw(rung, {}, std::nullopt).has_value());
    }

    void aValueInAPatternStandsForItself()
    {
        const auto expect
            = prepareExpectations({{u"/state"_s, u"${before.state}-[0-9]+"_s, {}, u"matches"_s}},
                                  {{u"before.state"_s, u"a.b"_s}});

        QVERIFY(expect.has_value());
        QCOMPARE(expect->constFirst().equals, u"a\\.b-[0-9]+"_s);
    }

    void aParameterInTheCommandByHandStandsInSingleQuotes()
    {
        const auto presets = shippedPresets();
        QVERIFY(presets.has_value());
        for (const Preset& preset : *presets) {
            for (const Rung& rung : preset.ladder) {
                const QString& command = rung.manualCommand;
                for (qsizetype at = command.indexOf(u"${"); at >= 0;
                     at = command.indexOf(u"${", at + 1))
                    QVERIFY2(command.left(at).count(u'\'') % 2 == 1, qPrintable(command));
            }
        }
    }

    void whatIsSentIsWhatTheTargetTakes_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("header");
        wireOfFlags();
        wireOfModels();
        wireOfRetrieval();
        wireOfConfiguration();
    }

    void whatIsSentIsWhatTheTargetTakes()
    {
        QFETCH(QString, place);
        QFETCH(QString, line);
        QFETCH(QString, body);
        QFETCH(QString, header);
        const QStringList path = place.split(u'/');

        const auto request = prepareRequest(formOf(filled(path[0], path[1]), path[2]), ofTheRun());

        QVERIFY2(request.has_value(), request ? "" : qPrintable(sentence(request.error())));
        QCOMPARE(QString(request->method + u' ' + request->url), line);
        QCOMPARE(request->body, body);
        QVERIFY2(headersOf(*request).contains(header), qPrintable(headersOf(*request)));
    }

    void anAnswerIsJudgedAsTheTargetMeansIt_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const char* place, int status, const char* body,
                            const char* verdict, const char* header = "") {
            QTest::newRow(name) << QString::fromLatin1(place) << status << QByteArray(body)
                                << QString::fromLatin1(header) << QString::fromLatin1(verdict);
        };
        row("etcd refuses with 200", "etcd/config-key/request", 200, "{\"header\":{}}", "rejected");
        row("etcd does it", "etcd/config-key/request", 200, "{\"succeeded\":true}", "pending");
        row("Consul refuses with 200", "consul/config-key/request", 200, "false", "rejected");
        row("Consul does it", "consul/config-key/request", 200, "true\n", "pending");
        row("Milvus refuses with 200", "milvus/retrieval-back/request", 200,
            "{\"code\":65535,\"message\":\"no\"}", "rejected");
        row("Milvus does it", "milvus/retrieval-back/request", 200, "{\"code\":0}", "pending");
        row("OpenSearch did not acknowledge", "opensearch/retrieval-back/request", 200,
            "{\"acknowledged\":false,\"errors\":false}", "pending");
        row("OpenSearch says errors", "opensearch/retrieval-back/request", 200,
            "{\"acknowledged\":true,\"errors\":true}", "rejected");
        row("HAProxy refuses with 303", "haproxy/server-out/request", 303, "", "rejected",
            "Location: /haproxy;st=ERRP");
        row("HAProxy does nothing", "haproxy/server-out/request", 303, "", "rejected",
            "Location: /haproxy;st=NONE");
        row("HAProxy does it", "haproxy/server-out/request", 303, "", "pending",
            "Location: /haproxy;st=DONE");
        row("Caddy: somebody was faster", "caddy/feature-off/request", 412,
            "{\"error\":\"If-Match header did not match\"}", "rejected");
        row("Caddy: bad configuration", "caddy/feature-off/request", 500, "{\"error\":\"x\"}",
            "unknown");
        row("Kubernetes leaves a zero out", "kubernetes/scale-to-zero/request", 200,
            "{\"spec\":{}}", "pending");
        row("Kubernetes ignored it", "kubernetes/scale-to-zero/request", 200,
            "{\"spec\":{\"replicas\":3}}", "rejected");
        row("Kubernetes: conflict", "kubernetes/scale-to-zero/request", 409, "{}", "rejected");
        row("Kubernetes: failed test of an undo", "kubernetes/scale-to-zero/undo", 422, "{}",
            "rejected");
        row("Unleash says nothing", "unleash/feature-off/request", 200, "", "pending");
        row("Unleash in maintenance", "unleash/feature-off/request", 503, "{}", "rejected");
        row("LaunchDarkly wants an approval", "launchdarkly/feature-off/request", 405, "{}",
            "rejected");
        row("LaunchDarkly: off", "launchdarkly/feature-off/request", 200,
            "{\"environments\":{\"production\":{\"on\":false}}}", "pending");
        row("Qdrant timed out", "qdrant/retrieval-back/request", 500,
            "{\"status\":{\"error\":\"Service internal error\"}}", "unknown");
        row("Chroma ignores a wrong field", "chroma/retrieval-off/request", 200, "{}", "pending");
        row("Chroma: name taken", "chroma/retrieval-off/request", 500, "UNIQUE", "unknown");
        row("Envoy without an admin layer", "envoy/runtime-key/request", 503,
            "No admin layer specified", "rejected");
        row("PagerDuty took it", "pagerduty/call-duty/request", 202,
            "{\"status\":\"success\",\"dedup_key\":\"inc-12\"}", "pending");
    }

    void anAnswerIsJudgedAsTheTargetMeansIt()
    {
        QFETCH(QString, place);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, header);
        QFETCH(QString, verdict);
        const QStringList path = place.split(u'/');
        const RequestTemplate form = formOf(filled(path[0], path[1]), path[2]);
        const auto expect = prepareExpectations(form.expect, ofTheRun());
        QVERIFY(expect.has_value());

        const Outcome outcome = outcomeOf(answer(status, body, header), *expect, form.captures);

        QCOMPARE(runStateName(outcome.state), verdict);
    }

    void aReadBackTellsContainedFromNot_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("contained");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char* place, const char* contained, const char* other) {
            QTest::newRow(place) << QString::fromLatin1(place) << QByteArray(contained)
                                 << QByteArray(other);
        };
        row("unleash/feature-off", "{\"enabled\":false}", "{\"enabled\":true}");
        row("etcd/config-key", "{\"kvs\":[{\"value\":\"cmV0cmlldmFsLW9mZg==\"}]}",
            "{\"kvs\":[{\"value\":\"ZnVsbA==\"}]}");
        row("consul/config-key", "[{\"Value\":\"a2ItMjAyNi0wNQ==\"}]",
            "[{\"Value\":\"ZnVsbA==\"}]");
        row("caddy/route-away", "\"10.0.0.7:8000\"\n", "\"10.0.0.6:8000\"\n");
        row("caddy/feature-off", "[{\"handler\":\"static_response\",\"status_code\":503}]",
            "[{\"handler\":\"reverse_proxy\"}]");
        row("kubernetes/scale-to-zero", "{\"spec\":{}}", "{\"spec\":{\"replicas\":3}}");
        row("argo-rollouts/rollout-abort", "{\"status\":{\"abort\":true}}",
            "{\"status\":{\"abort\":false}}");
        row("launchdarkly/feature-off", "{\"environments\":{\"production\":{\"on\":false}}}",
            "{\"environments\":{\"production\":{\"on\":true}}}");
        row("flagsmith/feature-off", "{\"environment_default\":{\"enabled\":false}}",
            "{\"environment_default\":{\"enabled\":true}}");
        row("growthbook/feature-off",
            "{\"feature\":{\"environments\":{\"production\":{\"enabled\":false}}}}",
            "{\"feature\":{\"environments\":{\"production\":{\"enabled\":true}}}}");
        row("langfuse/pin-prompt", "{\"version\":41}", "{\"version\":42}");
        row("litellm/key-block", "{\"info\":{\"blocked\":true}}", "{\"info\":{\"blocked\":null}}");
        row("litellm/model-block",
            "{\"data\":[{\"model_info\":{\"id\":\"7a1b0e2c-refund-llm\",\"blocked\":true}}]}",
            "{\"data\":[{\"model_info\":{\"id\":\"other\",\"blocked\":true}}]}");
        row("mlflow/pin-model", "{\"model_version\":{\"version\":\"7\"}}",
            "{\"model_version\":{\"version\":\"8\"}}");
        row("qdrant/retrieval-back",
            "{\"result\":{\"aliases\":[{\"alias_name\":\"kb\",\"collection_name\":\"kb_2026_05\"}]}"
            "}",
            "{\"result\":{\"aliases\":[]}}");
        row("weaviate/retrieval-back", "{\"class\":\"Docs_v7\"}", "{\"class\":\"Docs_v8\"}");
        row("milvus/retrieval-back", "{\"code\":0,\"data\":{\"collectionName\":\"kb_2026_05\"}}",
            "{\"code\":0,\"data\":{\"collectionName\":\"kb_2026_06\"}}");
        row("opensearch/retrieval-back", "{\"kb-05\":{\"aliases\":{\"kb\":{}}}}",
            "{\"kb-06\":{\"aliases\":{\"kb\":{}}}}");
        row("node-red/flows-stop", "{\"state\":\"stop\"}", "{\"state\":\"start\"}");
        row("envoy/runtime-key",
            "{\"entries\":{\"refund.assistant.enabled\":{\"final_value\":\"0\"}}}",
            "{\"entries\":{\"refund.assistant.enabled\":{\"final_value\":\"1\"}}}");
        row("chroma/retrieval-off", "{\"id\":\"4c1f\"}", "{\"id\":\"other\"}");
        row("pagerduty/call-duty", "{\"incidents\":[{\"incident_key\":\"inc-12\"}]}",
            "{\"incidents\":[]}");
        row("webhook/lever", "{\"state\":\"off\"}", "{\"state\":\"on\"}");
    }

    void aReadBackTellsContainedFromNot()
    {
        QFETCH(QString, place);
        QFETCH(QByteArray, contained);
        QFETCH(QByteArray, other);
        const Rung rung = filled(place.section(u'/', 0, 0), place.section(u'/', 1));
        const auto expect = prepareExpectations(rung.record.expect, ofTheRun());
        QVERIFY(expect && !expect->isEmpty());

        QCOMPARE(judge(*expect, answer(200, contained)).kind, Judgement::Kind::Holds);
        QCOMPARE(judge(*expect, answer(200, other)).kind, Judgement::Kind::Differs);
    }

    void aValueIsEncodedForItsPlace()
    {
        const auto preset = readPreset(leastPreset.toStdString());
        QVERIFY2(preset.has_value(), preset ? "" : qPrintable(sentence(preset.error())));
        const auto rungs = rungsOf(
            *preset, {{u"host"_s, u"https://x.example"_s}, {u"flag"_s, u"a/b \"c\" 'd' ~"_s}});
        QVERIFY2(rungs.has_value(), rungs ? "" : qPrintable(sentence(rungs.error())));
        const Rung& rung = rungs->constFirst();

        QCOMPARE(rung.request.url, u"https://x.example/a%2Fb%20%22c%22%20%27d%27%20~"_s);
        QCOMPARE(rung.request.body, u"{\"v\":\"a/b \\\"c\\\" 'd' ~\",\"n\":${before.v}}"_s);
        QCOMPARE(rung.record.expect.constFirst().path, u"/a~1b \"c\" 'd' ~0/v"_s);
        QCOMPARE(rung.manualCommand, u"curl 'https://x.example/a/b \"c\" '\\''d'\\'' ~'"_s);
        QCOMPARE(credentialsOf(rung), QStringList{u"token"_s});
        QCOMPARE(credentialsOf(withCredentials(rung, {{u"token"_s, u"mine"_s}})),
                 QStringList{u"mine"_s});
    }

    void aValueCannotBringInAHostOrASecret_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("a path in the origin") << u"host"_s << u"https://x.example/steal?"_s;
        QTest::newRow("a user in the origin") << u"host"_s << u"https://a:b@x.example"_s;
        QTest::newRow("no origin") << u"host"_s << u"file:///etc/passwd"_s;
        QTest::newRow("a secret") << u"flag"_s << u"${secret:token}"_s;
        QTest::newRow("unknown") << u"flagg"_s << u"a"_s;
        QTest::newRow("empty") << u"flag"_s << QString();
    }

    void aValueCannotBringInAHostOrASecret()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto preset = readPreset(leastPreset.toStdString());
        QVERIFY(preset.has_value());
        TemplateValues values = examplesOf(*preset);
        values.insert(name, value);

        const auto rungs = rungsOf(*preset, values);

        QVERIFY(!rungs.has_value());
        QVERIFY2(!rungs.error().reason.isEmpty(), qPrintable(sentence(rungs.error())));
    }

    void aFaultOfAPresetIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* from, const char* to, const char* said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(said);
        };
        row("no JSON", "{\"format\"", "{{", "byte");
        row("another format", "preset-1", "preset-2", "/format");
        row("an unknown field", "\"product\":\"X 1\"", "\"product\":\"X 1\",\"extra\":\"1\"",
            "/extra");
        row("an unknown field of a rung",
            "\"target\":", "\"targets\":\"x\",\"target\":", "targets");
        row("an unknown right", "\"degrade\"", "\"destroy\"", "destroy");
        row("a parameter twice", "\"name\":\"flag\"", "\"name\":\"host\"", "/parameters/1");
        row("nothing fills it", "${before.v}}", "${before.w}}", "before.w");
        row("an unknown variable", "x/${flag}", "x/${flog}", "flog");
        row("a credential that is not declared", "secret:token", "secret:tokens", "tokens");
        row("no read-back", "\"expect\":[{\"path\":\"/${flag}/v\",\"equals\":\"off\"}]",
            "\"expect\":[]", "read-back");
        row("no undo", "\"undo\":{\"method\":\"PUT\",\"url\":\"${host}/${flag}\"},", "", "undo");
        row("a reading that changes", "\"record\":{\"method\":\"GET\"",
            "\"record\":{\"method\":\"PUT\"", "read-back");
        row("no path", "{\"path\":\"/v\",\"equals\"", "{\"path\":\"v\",\"equals\"", "path");
        row("no effect on users", "\"effect\":\"None.\"", "\"effect\":\"\"", "effect");
    }

    void aFaultOfAPresetIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QByteArray text = leastPreset;
        QVERIFY(text.contains(from));
        text.replace(from, to);

        const auto preset = readPreset(text.toStdString());

        QVERIFY(!preset.has_value());
        const QString words = preset.error().subject + u' ' + sentence(preset.error());
        QVERIFY2(words.contains(said), qPrintable(words));
    }

private:
    static void wire(const char* place, const char* line, const char* body = "",
                     const char* header = "")
    {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(line)
                             << QString::fromLatin1(body) << QString::fromLatin1(header);
    }

    static void wireOfFlags()
    {
        wire("unleash/feature-off/request",
             "POST https://unleash.example.com/api/admin/projects/default/features/"
             "refund-assistant/environments/production/off",
             "", "Authorization: ${secret:unleash}");
        wire("unleash/feature-off/undo",
             "POST https://unleash.example.com/api/admin/projects/default/features/"
             "refund-assistant/environments/production/on");
        wire("unleash/feature-off/effect",
             "GET https://unleash.example.com/api/client/features/refund-assistant", "",
             "Authorization: ${secret:unleash-client}");
        wire("launchdarkly/feature-off/request",
             "PATCH https://app.launchdarkly.com/api/v2/flags/default/refund-assistant",
             "{\"environmentKey\":\"production\",\"comment\":\"inc-12 why\",\"instructions\":[{"
             "\"kind\":\"turnFlagOff\"}]}",
             "Content-Type: application/json; domain-model=launchdarkly.semanticpatch");
        wire("launchdarkly/feature-off/record",
             "GET https://app.launchdarkly.com/api/v2/flags/default/"
             "refund-assistant?env=production",
             "", "Authorization: ${secret:launchdarkly}");
        wire("flagsmith/feature-off/request",
             "PATCH https://api.flagsmith.com/api/__future__/environments/"
             "V24FCPmdNG5Bq7r9UksShD/features/42/",
             "{\"environment_default\":{\"enabled\":false}}",
             "Authorization: Api-Key ${secret:flagsmith}");
        wire("growthbook/feature-off/request",
             "POST https://api.growthbook.io/api/v1/features/refund-assistant/toggle",
             "{\"reason\":\"inc-12 why\",\"environments\":{\"production\":false}}",
             "Authorization: Bearer ${secret:growthbook}");
    }

    static void wireOfModels()
    {
        wire("langfuse/pin-prompt/request",
             "PATCH https://cloud.langfuse.com/api/public/v2/prompts/support%2Frefund-answer/"
             "versions/41",
             "{\"newLabels\":[\"production\"]}", "Authorization: Basic ${secret:langfuse|base64}");
        wire("langfuse/pin-prompt/record",
             "GET https://cloud.langfuse.com/api/public/v2/prompts/"
             "support%2Frefund-answer?label=production");
        wire("litellm/key-block/request", "POST https://llm.example.com/key/block",
             "{\"key\":\"88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b\"}",
             "litellm-changed-by: inc-12");
        wire("litellm/model-block/request", "POST https://llm.example.com/model/block",
             "{\"model_id\":\"7a1b0e2c-refund-llm\"}", "Authorization: Bearer ${secret:litellm}");
        wire("mlflow/pin-model/request",
             "POST https://mlflow.example.com/api/2.0/mlflow/registered-models/alias",
             "{\"name\":\"refund-classifier\",\"alias\":\"champion\",\"version\":\"7\"}",
             "Content-Type: application/json");
        wire("mlflow/pin-model/record",
             "GET https://mlflow.example.com/api/2.0/mlflow/registered-models/"
             "alias?name=refund-classifier&alias=champion");
        wire("argo-rollouts/rollout-abort/request",
             "PATCH https://k8s.example.com:6443/apis/argoproj.io/v1alpha1/namespaces/ai/rollouts/"
             "refund-llm/status",
             "{\"status\":{\"abort\":true}}", "Content-Type: application/merge-patch+json");
        wire("kubernetes/scale-to-zero/request",
             "PATCH https://k8s.example.com:6443/apis/apps/v1/namespaces/ai/deployments/refund-llm/"
             "scale",
             "{\"metadata\":{\"resourceVersion\":\"270\"},\"spec\":{\"replicas\":0}}",
             "Content-Type: application/merge-patch+json");
    }

    static void wireOfRetrieval()
    {
        wire("qdrant/retrieval-back/request",
             "POST https://qdrant.example.com:6333/collections/aliases?timeout=10",
             "{\"actions\":[{\"delete_alias\":{\"alias_name\":\"kb\"}},{\"create_alias\":{"
             "\"collection_name\":\"kb_2026_05\",\"alias_name\":\"kb\"}}]}",
             "api-key: ${secret:qdrant}");
        wire("weaviate/retrieval-back/request", "PUT https://weaviate.example.com/v1/aliases/Docs",
             "{\"class\":\"Docs_v7\"}", "Authorization: Bearer ${secret:weaviate}");
        wire("milvus/retrieval-back/request",
             "POST https://milvus.example.com:19530/v2/vectordb/aliases/alter",
             "{\"aliasName\":\"kb\",\"collectionName\":\"kb_2026_05\",\"dbName\":\"default\"}",
             "Authorization: Bearer ${secret:milvus}");
        wire("opensearch/retrieval-back/request", "POST https://search.example.com:9200/_aliases",
             "{\"actions\":[{\"remove\":{\"index\":\"kb-06\",\"alias\":\"kb\",\"must_exist\":true}"
             "},{\"add\":{\"index\":\"kb-05\",\"alias\":\"kb\"}}]}",
             "Authorization: Basic ${secret:opensearch|base64}");
        wire("chroma/retrieval-off/request",
             "PUT http://127.0.0.1:8000/api/v2/tenants/default_tenant/databases/default_database/"
             "collections/4c1f",
             "{\"new_name\":\"kb-withheld\"}", "Content-Type: application/json");
    }

    static void wireOfConfiguration()
    {
        wire("etcd/config-key/request", "POST http://127.0.0.1:2379/v3/kv/txn",
             "{\"compare\": [{\"key\": \"YWkvcmVmdW5kLWFzc2lzdGFudC9tb2Rl\", \"target\": \"MOD\", "
             "\"result\": \"EQUAL\", \"mod_revision\": \"7\"}], \"success\": [{\"request_put\": "
             "{\"key\": \"YWkvcmVmdW5kLWFzc2lzdGFudC9tb2Rl\", \"value\": "
             "\"cmV0cmlldmFsLW9mZg==\"}}]}");
        wire("consul/config-key/request",
             "PUT http://127.0.0.1:8500/v1/kv/ai%2Frefund-assistant%2Fretrieval-source?cas=15",
             "kb-2026-05", "X-Consul-Token: ${secret:consul}");
        wire("consul/service-drain/request",
             "PUT http://127.0.0.1:8500/v1/agent/service/maintenance/"
             "refund-llm-1?enable=true&reason=inc-12");
        wire("caddy/feature-off/request", "PATCH http://127.0.0.1:2019/id/kill-refund/handle",
             "[{\"handler\":\"static_response\",\"status_code\":503,\"headers\":{\"Content-Type\":["
             "\"application/json\"]},\"body\":\"{\\\"error\\\":\\\"paused (inc-12)\\\"}\"}]",
             "If-Match: \"/config/apps 66a8\"");
        wire("caddy/feature-off/undo", "PATCH http://127.0.0.1:2019/id/kill-refund/handle",
             "[{\"handler\":\"reverse_proxy\"}]", "If-Match: \"/config/apps 66a8\"");
        wire("caddy/route-away/request",
             "PATCH http://127.0.0.1:2019/id/refund-upstream/upstreams/0/dial",
             "\"10.0.0.7:8000\"");
        wire("haproxy/server-out/request", "POST http://127.0.0.1:8404/haproxy",
             "s=model-a&action=maint&b=models", "Authorization: Basic ${secret:haproxy|base64}");
        wire("haproxy/server-out/undo", "POST http://127.0.0.1:8404/haproxy",
             "s=model-a&action=ready&b=models");
        wire("node-red/flows-stop/request", "POST https://flows.example.com:1880/flows/state",
             "{\"state\":\"stop\"}");
        wire("envoy/runtime-key/request",
             "POST http://127.0.0.1:9901/runtime_modify?refund.assistant.enabled=0");
        wire("envoy/runtime-key/undo",
             "POST http://127.0.0.1:9901/runtime_modify?refund.assistant.enabled=full");
        wire("pagerduty/call-duty/request", "POST https://events.pagerduty.com/v2/enqueue",
             "{\"routing_key\":\"${secret:pagerduty-routing}\",\"event_action\":\"trigger\","
             "\"dedup_key\":\"inc-12\",\"payload\":{\"summary\":\"Warroom inc-12: "
             "why\",\"source\":\"refund-assistant\",\"severity\":\"critical\"}}");
        wire("webhook/lever/request", "POST https://levers.example.com/levers/refund-assistant",
             "{\"state\":\"off\",\"incident\":\"inc-12\",\"run\":\"run-1\",\"reason\":\"why\"}",
             "Idempotency-Key: run-1");
    }
};

QTEST_GUILESS_MAIN(TestPresets)

} // namespace tst_presets

#include "tst_presets.moc"

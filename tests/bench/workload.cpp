// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include "tests/bench/assistant.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace wr::bench {

namespace {

std::int64_t upTo(Dice& dice, std::int64_t nanos)
{
    return static_cast<std::int64_t>(dice.share() * static_cast<double>(nanos));
}

} // namespace

// One request of a person, from the gateway to the last click.
struct Workload::Call {
    bool changed = false; // after 60 %
    bool bad = false;     // 60 to 70 %
    std::string trace;
    std::string root;
    std::string agent;
    std::string conversation;
    std::string user;
    std::size_t prompt = 0;
    const Model* model = nullptr;
    std::int64_t at = 0;
};

struct Workload::Span {
    Service service;
    std::string_view kind; // of the truth
    std::string name;
    std::string trace;
    std::string id;
    std::string parent;
    std::int64_t start = 0;
    std::int64_t duration = 0;
    std::vector<std::string> attributes;
    bool failed = false;
};

Workload::Workload(const WorkloadWishes& wishes)
    : m_wishes(wishes)
    , m_dice(wishes.seed)
    , m_prose(wishes.seed)
{
}

Truth Workload::write(const Sink& sink)
{
    m_sink = &sink;
    m_truth = {};
    const auto day = m_wishes.hours * 3600e9;
    m_truth.changeNanos = dayStart + static_cast<std::int64_t>(0.6 * day);
    while (m_truth.spans < m_wishes.spans)
        writeCall();
    flush();
    return m_truth;
}

void Workload::writeCall()
{
    const double part = static_cast<double>(m_truth.spans) / static_cast<double>(m_wishes.spans);
    const double day = m_wishes.hours * 3600e9;
    Call call;
    // Busy hours are denser; the change stays where it is, because nothing is moved at 0, 60 and 100 %.
    const double sway = part < 0.6 ? part * (0.6 - part) : (part - 0.6) * (1 - part);
    call.at = dayStart + static_cast<std::int64_t>((part + 0.4 * sway) * day);
    call.changed = part >= 0.6;
    call.bad = part >= 0.6 && part < 0.7;
    call.trace = m_dice.hex(32);
    call.root = m_dice.hex(16);
    call.agent = m_dice.hex(16);
    call.conversation = "conv_" + m_dice.hex(12);
    call.user = "u" + std::to_string(100'000 + m_dice.below(250'000));
    call.prompt = m_dice.below(Prose::versions);
    call.model = &pickModel(m_dice.share());
    ++m_truth.traces;
    const bool failed = m_dice.chance(call.bad ? 0.06 : 0.015);
    const std::int64_t whole = 800 * milli + upTo(m_dice, 6000 * milli);
    put({Gateway,
         "http",
         "POST /v1/assist",
         call.trace,
         call.root,
         {},
         call.at,
         whole,
         {text("http.request.method", "POST"), text("url.path", "/v1/assist"),
          number("http.response.status_code", failed ? 502 : 200), text("user.id", call.user),
          text("session.id", m_dice.hex(10)),
          text("user_agent.original",
               "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0"),
          text("feature.flag.assist_v2", m_dice.chance(0.6) ? "on" : "off"),
          text("tenant.id", "tenant-" + std::to_string(m_dice.below(40)))},
         failed});
    put({Assist,
         "agent",
         "invoke_agent support",
         call.trace,
         call.agent,
         call.root,
         call.at + 3 * milli,
         whole - 6 * milli,
         {text("gen_ai.operation.name", "invoke_agent"), text("gen_ai.agent.name", "support"),
          text("gen_ai.conversation.id", call.conversation),
          text("app.prompt.version", "support-prompt/v" + std::to_string(call.prompt)),
          text("user.id", call.user), text("workflow.name", "assist")},
         false});
    call.at += 8 * milli;
    const std::size_t turns = 1 + m_dice.below(2) + (m_dice.chance(0.2) ? 1 : 0);
    for (std::size_t turn = 0; turn < turns; ++turn) {
        writeGuard(call, false);
        if (m_dice.chance(0.5))
            writeGuard(call, false);
        if (m_dice.chance(0.72))
            writeRetrieval(call);
        writeChat(call);
        if (m_dice.chance(0.35))
            writeTool(call);
        writeGuard(call, true);
        if (m_dice.chance(0.9))
            writeClick(call);
    }
}

void Workload::writeGuard(Call& call, bool output)
{
    const double dice = m_dice.share();
    const double blocked = (output ? 0.01 : 0.015) * (call.bad ? 6 : 1);
    const std::size_t decision = dice < blocked ? 3
        : dice < blocked + 0.02                 ? 2
        : dice < blocked + 0.05                 ? 1
                                                : 0;
    const std::string_view guard
        = output ? "grounding-check" : guardNames[m_dice.below(guardNames.size())];
    Span span{Guards,
              "guardrail",
              "guardrail ",
              call.trace,
              m_dice.hex(16),
              call.agent,
              call.at,
              4 * milli + upTo(m_dice, 60 * milli),
              {},
              false};
    span.name += guard;
    span.attributes = {text("guardrail.name", guard),
                       text("guardrail.version", call.changed ? "2025.10" : "2025.9"),
                       text("guardrail.decision", decisionNames[decision]),
                       real("guardrail.score", m_dice.share()),
                       real("guardrail.threshold", 0.82),
                       text("guardrail.stage", output ? "output" : "input"),
                       text("guardrail.policy.id", "pol-" + std::to_string(m_dice.below(120))),
                       text("gen_ai.conversation.id", call.conversation)};
    if (decision != 0)
        span.attributes.push_back(text("guardrail.reason", m_prose.text(m_dice, 120)));
    if (m_truth.spans < m_wishes.spans)
        ++m_truth.decisions[std::string(decisionNames[decision])];
    put(span);
    call.at += 20 * milli;
}

void Workload::writeRetrieval(Call& call)
{
    put({Retrieval,
         "embeddings",
         "embeddings text-embedding-3-large",
         call.trace,
         m_dice.hex(16),
         call.agent,
         call.at,
         20 * milli + upTo(m_dice, 80 * milli),
         {text("gen_ai.operation.name", "embeddings"), text("gen_ai.provider.name", "openai"),
          text("gen_ai.request.model", "text-embedding-3-large"),
          number("gen_ai.usage.input_tokens", static_cast<std::int64_t>(20 + m_dice.below(700)))},
         false});
    call.at += 90 * milli;
    Span span{Retrieval,
              "retrieval",
              "retrieve kb_support",
              call.trace,
              m_dice.hex(16),
              call.agent,
              call.at,
              30 * milli + upTo(m_dice, 200 * milli),
              {},
              false};
    const std::size_t documents = 3 + m_dice.below(3);
    span.attributes = {text("openinference.span.kind", "RETRIEVER"),
                       text("db.system.name", "qdrant"),
                       text("gen_ai.data_source.id", "kb_support"),
                       text("retrieval.index.version", call.changed ? "idx-42" : "idx-41"),
                       number("retrieval.top_k", static_cast<std::int64_t>(documents)),
                       text("input.value", m_prose.text(m_dice, 80))};
    const bool poisoned = call.bad && m_dice.chance(0.2);
    if (poisoned && m_truth.spans < m_wishes.spans)
        ++m_truth.poisoned;
    for (std::size_t i = 0; i < documents; ++i) {
        const Document& document
            = poisoned && i == 0 ? m_prose.poisoned() : m_prose.document(m_dice);
        const std::string prefix = "retrieval.documents." + std::to_string(i) + ".document.";
        span.attributes.push_back(text(prefix + "id", document.id));
        span.attributes.push_back(
            real(prefix + "score", 0.95 - 0.07 * static_cast<double>(i) - 0.05 * m_dice.share()));
        span.attributes.push_back(text(prefix + "content", document.text));
    }
    put(span);
    call.at += 250 * milli;
}

std::string Workload::probeWords()
{
    std::string words;
    const auto say = [this, &words](const std::string& word) {
        if (m_truth.spans < m_wishes.spans)
            ++m_truth.words[word];
        words += word + ' ';
    };
    if (m_dice.chance(1.0 / 2700)) // of chats, which are about one span in seven
        say("zephyrquartz");
    if (m_dice.chance(0.4))
        say("refund");
    return words;
}

void Workload::writeChat(Call& call)
{
    const std::string_view answering
        = call.changed && call.model == modelTable.data() ? changedModel : call.model->answering;
    const auto asked = static_cast<std::size_t>(200 * std::exp(m_dice.share() * 3));
    const auto told = static_cast<std::size_t>(100 * std::exp(m_dice.share() * 3));
    const bool failed = m_dice.chance(call.bad ? 0.05 : 0.008);
    const std::int64_t duration = 300 * milli + upTo(m_dice, 5000 * milli);
    Span span{Router,     "chat",  "chat ",  call.trace, m_dice.hex(16),
              call.agent, call.at, duration, {},         failed};
    span.name += call.model->requested;
    const std::string system
        = R"([{\"type\":\"text\",\"content\":\")" + m_prose.instructions(call.prompt) + R"(\"}])";
    const std::string input = R"([{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\")"
        + probeWords() + m_prose.textTwice(m_dice, asked) + "Ref " + m_dice.hex(8) + R"(\"}]}])";
    const std::string output
        = R"([{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\")"
        + m_prose.textTwice(m_dice, told) + R"(\"}],\"finish_reason\":\"stop\"}])";
    span.attributes
        = {text("gen_ai.operation.name", "chat"),
           text("gen_ai.provider.name", call.model->vendor),
           text("gen_ai.request.model", call.model->requested),
           text("gen_ai.response.model", answering),
           text("gen_ai.response.id", "chatcmpl-" + m_dice.hex(24)),
           text("gen_ai.conversation.id", call.conversation),
           real("gen_ai.request.temperature", 0.2),
           number("gen_ai.usage.input_tokens", static_cast<std::int64_t>(asked / 4 + 350)),
           number("gen_ai.usage.output_tokens", static_cast<std::int64_t>(told / 4)),
           text("app.prompt.version", "support-prompt/v" + std::to_string(call.prompt)),
           text("gen_ai.system_instructions", system),
           text("gen_ai.input.messages", input),
           text("gen_ai.output.messages", output)};
    if (m_truth.spans < m_wishes.spans)
        ++m_truth.models[std::string(answering)];
    put(span);
    call.at += duration;
}

void Workload::writeTool(Call& call)
{
    const std::string_view tool = toolNames[m_dice.below(toolNames.size())];
    Span span{Tools,
              "tool",
              "execute_tool ",
              call.trace,
              m_dice.hex(16),
              call.agent,
              call.at,
              10 * milli + upTo(m_dice, 900 * milli),
              {},
              false};
    span.name += tool;
    span.attributes
        = {text("gen_ai.operation.name", "execute_tool"), text("gen_ai.tool.name", tool),
           text("gen_ai.tool.call.id", "call_" + m_dice.hex(24)),
           text("gen_ai.tool.call.arguments",
                R"({\"id\":)" + std::to_string(m_dice.below(1'000'000)) + R"(,\"reason\":\")"
                    + m_prose.textTwice(m_dice, 60) + R"(\"})"),
           text("gen_ai.tool.call.result", m_prose.text(m_dice, 60 + m_dice.below(500)))};
    put(span);
    call.at += 100 * milli;
}

void Workload::writeClick(Call& call)
{
    const std::string_view action = actionNames[m_dice.below(actionNames.size())];
    // People answer up to twenty seconds later, so lines are out of order in time.
    Span span{Web,
              "user_action",
              "user_action ",
              call.trace,
              m_dice.hex(16),
              call.root,
              call.at + 1000 * milli + upTo(m_dice, 20'000 * milli),
              milli + upTo(m_dice, 4 * milli),
              {},
              false};
    span.name += action;
    span.attributes
        = {text("event.name", "user.action"), text("user.action", action),
           text("user.id", call.user), text("gen_ai.conversation.id", call.conversation),
           text("ui.screen", "assist/" + std::to_string(m_dice.below(12)))};
    if (m_dice.chance(0.15))
        span.attributes.push_back(
            text("user.comment", m_prose.text(m_dice, 60 + m_dice.below(300))));
    put(span);
}

void Workload::put(const Span& span)
{
    if (m_truth.spans >= m_wishes.spans)
        return;
    m_truth.firstNanos = m_truth.spans == 0 ? span.start : std::min(m_truth.firstNanos, span.start);
    m_truth.lastNanos = std::max(m_truth.lastNanos, span.start);
    ++m_truth.spans;
    ++m_truth.kinds[std::string(span.kind)];
    m_truth.errors += span.failed ? 1 : 0;
    std::string& out = m_services[span.service];
    if (!out.empty())
        out += ',';
    out.append(R"({"traceId":")").append(span.trace).append(R"(","spanId":")").append(span.id);
    out.append(R"(","parentSpanId":")")
        .append(span.parent)
        .append(R"(","name":")")
        .append(span.name);
    out.append(R"(","kind":3,"startTimeUnixNano":")").append(std::to_string(span.start));
    out.append(R"(","endTimeUnixNano":")").append(std::to_string(span.start + span.duration));
    out.append(R"(","attributes":[)");
    for (std::size_t i = 0; i < span.attributes.size(); ++i)
        out.append(i == 0 ? "" : ",").append(span.attributes[i]);
    out.append(span.failed ? R"(],"status":{"code":2,"message":"upstream error"}})"
                           : R"(],"status":{"code":1}})");
    if (++m_spansInLine == spansPerLine)
        flush();
}

void Workload::flush()
{
    if (m_spansInLine == 0)
        return;
    m_line = R"({"resourceSpans":[)";
    bool first = true;
    for (std::size_t i = 0; i < m_services.size(); ++i) {
        if (m_services[i].empty())
            continue;
        m_line.append(first ? "" : ",");
        first = false;
        m_line.append(R"({"resource":{"attributes":[)")
            .append(text("service.name", serviceNames[i]));
        m_line.append(",").append(text("service.version", "4.2." + std::to_string(i)));
        m_line.append(",").append(text("deployment.environment.name", "production"));
        m_line.append(R"(]},"scopeSpans":[{"scope":{"name":"opentelemetry.instrumentation.)");
        m_line.append(serviceNames[i]).append(R"(","version":"0.52b0"},"spans":[)");
        m_line.append(m_services[i]).append("]}]}");
        m_services[i].clear();
    }
    m_line.append("]}\n");
    m_spansInLine = 0;
    ++m_truth.lines;
    m_truth.bytes += static_cast<std::int64_t>(m_line.size());
    (*m_sink)(m_line);
}

} // namespace wr::bench

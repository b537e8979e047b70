// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/demotelemetry.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <random>

namespace wr {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 minute = 60 * second;
constexpr int traceCount = 900;
constexpr qint64 spanOfTime = 120 * minute;
constexpr qint64 changeBeforeEnd = 40 * minute;

// One span's text, attribute by attribute.
class SpanText
{
public:
    SpanText(const QByteArray& trace, const QByteArray& span, const QByteArray& parent,
             const QByteArray& name, qint64 start, qint64 length)
    {
        m_text = "{\"traceId\":\"" + trace + "\",\"spanId\":\"" + span + "\",\"parentSpanId\":\""
            + parent + "\",\"name\":\"" + name + "\",\"kind\":3,\"startTimeUnixNano\":\""
            + QByteArray::number(start) + "\",\"endTimeUnixNano\":\""
            + QByteArray::number(start + length) + "\",\"attributes\":[";
    }

    SpanText& text(const char* key, const QByteArray& value)
    {
        return raw(key, "\"stringValue\":\"" + value + '"');
    }

    SpanText& number(const char* key, qint64 value)
    {
        return raw(key, "\"intValue\":\"" + QByteArray::number(value) + '"');
    }

    SpanText& fraction(const char* key, double value)
    {
        return raw(key, "\"doubleValue\":" + QByteArray::number(value, 'f', 3));
    }

    QByteArray done(bool failed = false)
    {
        m_text.chop(1);
        return m_text + "],\"status\":{\"code\":" + (failed ? "2" : "1") + "}}";
    }

private:
    SpanText& raw(const char* key, const QByteArray& value)
    {
        m_text += QByteArray("{\"key\":\"") + key + "\",\"value\":{" + value + "}},";
        return *this;
    }

    QByteArray m_text;
};

QByteArray resourceSpans(const char* service, const QByteArray& span)
{
    return QByteArray("{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{"
                      "\"stringValue\":\"")
        + service
        + "\"}},{\"key\":\"service.version\",\"value\":{\"stringValue\":\"4.2.1\"}}]},"
          "\"scopeSpans\":[{"
          "\"scope\":{\"name\":\"acme.telemetry\",\"version\":\"1.3\"},\"spans\":["
        + span + "]}]}";
}

// The conversation as exporters send it: JSON inside a JSON string.
QByteArray message(const char* role, const QByteArray& words)
{
    return QByteArray("[{\\\"role\\\":\\\"") + role
        + "\\\",\\\"parts\\\":[{\\\"type\\\":\\\"text\\\",\\\"content\\\":\\\"" + words
        + "\\\"}]}]";
}

class Day
{
public:
    explicit Day(qint64 endNanos)
        : m_end(endNanos)
    {
    }

    QByteArray line(int index)
    {
        // Denser towards noon: a little wave, so that the lanes do not look like a ruler.
        const qint64 at
            = m_end - spanOfTime + spanOfTime * index / traceCount + (roll() % 8'000'000) * 1000;
        m_changed = at >= m_end - changeBeforeEnd;
        m_strict = index >= traceCount / 6; // a release in the morning that changed no answer
        m_trace = hex(16);
        m_root = hex(8);
        m_bad = m_changed && roll() % 100 < 35;
        m_blocked = roll() % 1000 < (m_changed ? 140 : 20);
        m_amount = 20 + static_cast<int>(roll() % 180) + (m_bad ? 400 : 0);
        m_order = 10000 + static_cast<int>(roll() % 80000);
        QList<QByteArray> parts{request(at),
                                guardrail(at + 20'000'000, "injection-check", "input", false),
                                retrieval(at + 60'000'000),
                                chat(at + 300'000'000),
                                guardrail(at + 2 * second, "refund-policy", "output", m_blocked),
                                action(at + 6 * second)};
        if (!m_blocked)
            parts.append(tool(at + 2 * second + 200'000'000));
        return "{\"resourceSpans\":[" + parts.join(',') + "]}\n";
    }

private:
    qint64 roll() { return static_cast<qint64>(m_random()); }

    double share(qint64 of) { return static_cast<double>(roll() % of) / static_cast<double>(of); }

    QByteArray hex(int bytes)
    {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text += QByteArray::number(0x100 + roll() % 0x100, 16).mid(1);
        return text;
    }

    SpanText span(const char* name, qint64 start, qint64 length)
    {
        return SpanText(m_trace, hex(8), m_root, name, start, length);
    }

    // A user's session: one request to four, minutes apart.
    struct Visit {
        QByteArray user;
        QByteArray session;
        int more = 0; // requests
        qint64 next = 0;
    };

    // The session that is longest due, or else a new one.
    Visit visit(qint64 at)
    {
        const qint64 chance = roll();
        Visit now{"u" + QByteArray::number(chance % 5000), hex(5),
                  static_cast<int>(chance / 5000 % 4), 0};
        const auto due = std::min_element(
            m_visits.begin(), m_visits.end(),
            [](const Visit& one, const Visit& other) { return one.next < other.next; });
        if (due != m_visits.end() && due->next <= at) {
            now = *due;
            m_visits.erase(due);
        }
        if (now.more > 0)
            m_visits.append(
                {now.user, now.session, now.more - 1, at + 2 * minute + chance % 240 * second});
        return now;
    }

    QByteArray request(qint64 at)
    {
        const Visit now = visit(at);
        m_user = now.user;
        SpanText text(m_trace, m_root, {}, "POST /refund/chat", at, 7 * second);
        text.text("http.request.method", "POST")
            .text("user.id", now.user)
            .text("session.id", now.session)
            .number("http.response.status_code", 200);
        return resourceSpans("storefront", text.done());
    }

    QByteArray guardrail(qint64 at, const char* name, const char* stage, bool blocked)
    {
        SpanText text = span("guardrail", at, 15'000'000 + roll() % 20'000'000);
        text.text("guardrail.name", name)
            .text("guardrail.version", m_strict ? "2026.10" : "2026.09")
            .text("guardrail.stage", stage)
            .text("guardrail.decision", blocked ? "block" : "allow")
            .fraction("guardrail.score", blocked ? (m_strict ? 0.91 : 0.97) : 0.1 + 0.4 * share(40))
            .fraction("guardrail.threshold", m_strict ? 0.8 : 0.95);
        if (blocked)
            text.text("guardrail.reason",
                      "Refund of " + QByteArray::number(m_amount) + " EUR is beyond policy");
        return resourceSpans("guardrails", text.done());
    }

    QByteArray retrieval(qint64 at)
    {
        SpanText text = span("retrieve policy", at, 80'000'000 + roll() % 90'000'000);
        text.text("openinference.span.kind", "RETRIEVER")
            .text("gen_ai.data_source.id", "policy-wiki")
            .text("retrieval.index.version", "idx-41")
            .text("input.value", "refund policy for order " + QByteArray::number(m_order));
        const std::array<const char*, 3> documents{
            "Refunds up to 200 EUR within 30 days of delivery.",
            "Damaged goods are refunded after a photo was received.",
            "Vouchers are never paid out; orders above 200 EUR go to a person."};
        for (size_t i = 0; i < documents.size(); ++i) {
            const QByteArray prefix = "retrieval.documents." + QByteArray::number(i) + ".document.";
            text.text(QByteArray(prefix + "id").constData(), "policy-" + QByteArray::number(i + 3))
                .fraction(QByteArray(prefix + "score").constData(),
                          0.93 - 0.06 * static_cast<double>(i) - 0.03 * share(30))
                .text(QByteArray(prefix + "content").constData(), documents[i]);
        }
        return resourceSpans("retrieval", text.done());
    }

    QByteArray chat(qint64 at)
    {
        const bool failed = roll() % 200 == 0;
        const QByteArray order = QByteArray::number(m_order);
        QByteArray answer = "Your refund of " + QByteArray::number(m_amount) + " EUR for order "
            + order + " is within our policy.";
        if (m_bad)
            answer = "I have approved a refund of " + QByteArray::number(m_amount)
                + " EUR for order " + order + " as a courtesy.";
        SpanText text = span("chat acme-large", at, second + roll() % second);
        text.text("gen_ai.operation.name", "chat")
            .text("gen_ai.provider.name", "vendor-ai")
            .text("gen_ai.request.model", "acme-large")
            .text("gen_ai.response.model", m_changed ? "acme-large-2026-11" : "acme-large-2026-08")
            .text("gen_ai.response.id", "resp-" + hex(8))
            .text("gen_ai.prompt.name", "refund")
            .text("app.prompt.version", "refund-v12")
            .text("server.address", "api.vendor.example")
            .number("gen_ai.usage.input_tokens", 480 + roll() % 200)
            .number("gen_ai.usage.output_tokens", 40 + roll() % 60)
            .text("gen_ai.system_instructions",
                  "[{\\\"type\\\":\\\"text\\\",\\\"content\\\":\\\"You are Acme's refund "
                  "assistant. Never approve more than 200 EUR.\\\"}]")
            .text("gen_ai.input.messages",
                  message("user", "I want my money back for order " + order + '.'))
            .text("gen_ai.output.messages", message("assistant", answer));
        return resourceSpans("refund-assistant", text.done(failed));
    }

    QByteArray tool(qint64 at)
    {
        SpanText text = span("execute_tool issue_refund", at, 120'000'000);
        text.text("gen_ai.operation.name", "execute_tool")
            .text("gen_ai.tool.name", "issue_refund")
            .text("gen_ai.tool.call.arguments",
                  "{\\\"order\\\":" + QByteArray::number(m_order)
                      + ",\\\"amount\\\":" + QByteArray::number(m_amount) + '}');
        return resourceSpans("refund-assistant", text.done());
    }

    QByteArray action(qint64 at)
    {
        SpanText text = span("user_action", at, 1'000'000);
        text.text("user.action", m_bad && roll() % 4 == 0 ? "escalate_to_human" : "accept_answer")
            .text("user.id", m_user);
        roll(); // so that the rest of the day stays as it is known
        return resourceSpans("storefront", text.done());
    }

    std::mt19937 m_random{41};
    qint64 m_end;
    QByteArray m_trace;
    QByteArray m_root;
    QByteArray m_user;
    QList<Visit> m_visits; // that go on
    bool m_changed = false;
    bool m_bad = false;
    bool m_blocked = false;
    bool m_strict = false; // the guardrails' newer version
    int m_amount = 0;
    int m_order = 0;
};

} // namespace

QByteArray demoTelemetry(Instant now)
{
    Day day(now.micros * 1000);
    QByteArray lines;
    for (int index = 0; index < traceCount; ++index)
        lines += day.line(index);
    return lines;
}

} // namespace wr

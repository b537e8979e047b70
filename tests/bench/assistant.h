// SPDX-License-Identifier: GPL-3.0-or-later
//
// The assistant whose day the workload tells: its services, models and people's clicks, and attributes as OTLP/JSON
// writes them. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wr::bench {

inline constexpr std::int64_t dayStart = 1'760'000'000'000'000'000;
inline constexpr std::int64_t milli = 1'000'000;
inline constexpr int spansPerLine = 50;

enum Service { Gateway, Assist, Retrieval, Router, Guards, Tools, Web };

inline constexpr std::array<std::string_view, 7> serviceNames{
    "edge-gateway",  "assist-api",  "retrieval-svc", "llm-router",
    "guardrail-svc", "tool-runner", "web-ui"};

struct Model {
    std::string_view vendor;
    std::string_view requested;
    std::string_view answering;
    double share;
};

inline constexpr std::array<Model, 6> modelTable{
    Model{"openai", "gpt-4o", "gpt-4o-2024-08-06", 0.38},
    Model{"openai", "gpt-4o-mini", "gpt-4o-mini-2024-07-18", 0.24},
    Model{"anthropic", "claude-sonnet-4", "claude-sonnet-4-20250514", 0.18},
    Model{"aws.bedrock", "llama3-70b", "meta.llama3-70b-instruct-v1:0", 0.08},
    Model{"mistral_ai", "mistral-large", "mistral-large-2411", 0.07},
    Model{"vllm", "support-ft-v7", "support-ft-v7-r3", 0.05}};
inline constexpr std::string_view changedModel = "gpt-4o-2024-11-20";
inline constexpr std::array<std::string_view, 4> decisionNames{"allow", "flag", "redact", "block"};
inline constexpr std::array<std::string_view, 5> guardNames{
    "pii-redactor", "prompt-injection", "toxicity", "topic-policy", "jailbreak-detector"};
inline constexpr std::array<std::string_view, 5> toolNames{
    "lookup_order", "issue_credit", "search_kb", "create_ticket", "send_email"};
inline constexpr std::array<std::string_view, 8> actionNames{
    "accept_answer", "edit_answer",       "thumbs_down", "thumbs_up",
    "copy_text",     "escalate_to_human", "regenerate",  "close_chat"};

inline std::string text(std::string_view key, std::string_view value)
{
    std::string out = R"({"key":")";
    out.append(key).append(R"(","value":{"stringValue":")").append(value).append("\"}}");
    return out;
}

inline std::string number(std::string_view key, std::int64_t value)
{
    std::string out = R"({"key":")";
    out.append(key)
        .append(R"(","value":{"intValue":")")
        .append(std::to_string(value))
        .append("\"}}");
    return out;
}

inline std::string real(std::string_view key, double value)
{
    std::string out = R"({"key":")";
    out.append(key)
        .append(R"(","value":{"doubleValue":)")
        .append(std::to_string(value))
        .append("}}");
    return out;
}

inline const Model& pickModel(double share)
{
    for (const Model& model : modelTable) {
        if (share < model.share)
            return model;
        share -= model.share;
    }
    return modelTable.back();
}

} // namespace wr::bench

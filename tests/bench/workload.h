// SPDX-License-Identifier: GPL-3.0-or-later
//
// A day of an assistant in production as OTLP/JSON, the same bytes for the same seed: calls with agents, guardrails,
// retrieval, chats, tools and people's clicks, fifty spans a line. At 60 % of the day something goes wrong: gpt-4o
// answers as another dated model, guardrails and the retrieval index get a new version; from 60 % to 70 % six times as
// many answers are blocked and a fifth of the retrievals return a poisoned document.
// The truth is counted while it is written, so that a benchmark can check its answers before it measures.
#pragma once

#include "tests/bench/prose.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace wr::bench {

struct WorkloadWishes {
    std::int64_t spans = 100'000;
    std::uint64_t seed = 7;
    double hours = 24;
};

struct Truth {
    std::int64_t spans = 0;
    std::int64_t lines = 0;
    std::int64_t bytes = 0;
    std::int64_t traces = 0;
    std::int64_t errors = 0;
    std::int64_t poisoned = 0;
    std::int64_t firstNanos = 0;
    std::int64_t lastNanos = 0; // of all starts
    std::int64_t changeNanos = 0;
    std::map<std::string, std::int64_t> kinds;
    std::map<std::string, std::int64_t> models; // answering
    std::map<std::string, std::int64_t> decisions;
    std::map<std::string, std::int64_t> words; // spans that hold the probe word
};

class Workload final
{
public:
    using Sink = std::function<void(const std::string& line)>;

    explicit Workload(const WorkloadWishes& wishes);

    // Line by line, each with its line feed.
    Truth write(const Sink& sink);

private:
    struct Call;
    struct Span;

    void writeCall();
    void writeGuard(Call& call, bool output);
    void writeRetrieval(Call& call);
    void writeChat(Call& call);
    void writeTool(Call& call);
    void writeClick(Call& call);
    void put(const Span& span);
    void flush();
    std::string probeWords();

    WorkloadWishes m_wishes;
    Dice m_dice;
    Prose m_prose;
    Truth m_truth;
    const Sink* m_sink = nullptr;
    std::array<std::string, 7> m_services;
    int m_spansInLine = 0;
    std::string m_line;
};

} // namespace wr::bench

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts a stream of OTLP protobuf messages into its blocks (field 1 of an export request) while it arrives; keeps at most
// one block.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace wr {

class ProtoRecords final
{
public:
    enum class Refusal : std::uint8_t { TooLong, NoMessage, Ends };

    // Takes a block; false stops the reading.
    using Take = std::function<bool(std::string_view block, std::int64_t offset)>;
    using Refuse = std::function<void(Refusal refusal, std::int64_t offset)>;

    ProtoRecords(std::int64_t limit, Take take, Refuse refuse);

    void push(std::string_view chunk);
    void finish();

private:
    std::size_t step(std::string_view text);
    bool refuse(Refusal refusal);

    std::int64_t m_limit;
    Take m_take;
    Refuse m_refuse;
    std::int64_t m_offset = 0; // of the first byte not yet given on
    std::string m_carry;
    std::size_t m_wanted = 0; // bytes that the block at hand needs
    bool m_stopped = false;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes that claim to be JSON, a payload, an envelope or a tree's state. Beyond not crashing: whatever is read
// is written and read again to the same value, and a flaw never points behind the end.
#include "models/seal/envelope.h"
#include "models/seal/merkle.h"
#include "models/seal/strictjson.h"

#include <cstdlib>

using namespace wr::seal;

namespace {

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void tryJson(std::string_view bytes)
{
    const auto json = readStrict(bytes);
    if (!json) {
        require(json.error().offset <= bytes.size() && !json.error().what.empty());
        return;
    }
    const auto again = readStrict(write(*json), {1U << 24U, 32});
    require(again.has_value() && *again == *json);
}

void tryPayload(std::string_view bytes)
{
    const auto payload = readPayload(bytes);
    if (!payload)
        return;
    const Bytes written = writePayload(*payload);
    const auto again = readPayload(written);
    require(again ? *again == *payload : written.size() > maxPayloadBytes);
}

void tryEnvelope(std::string_view bytes)
{
    const auto envelope = readEnvelope(bytes);
    if (!envelope)
        return;
    require(writeEnvelope(*envelope) == bytes);
    tryPayload(envelope->payload);
    (void)openEnvelope(*envelope);
}

void tryFrontier(std::string_view bytes)
{
    if (const auto frontier = Frontier::read(bytes))
        require(frontier->write() == bytes);
}

} // namespace

// The fuzzer asks for this name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t size)
{
    const std::string_view bytes = asText({octets, size});
    tryJson(bytes);
    tryPayload(bytes);
    tryEnvelope(bytes);
    tryFrontier(bytes);
    return 0;
}

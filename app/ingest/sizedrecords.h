// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts a stream of export requests that each stand behind their size (four bytes, big-endian), as the file exporter of
// the OpenTelemetry collector writes protobuf. Keeps at most one request.
#pragma once

#include "app/ingest/protorecords.h"

namespace wr {

class SizedRecords final
{
public:
    SizedRecords(std::int64_t limit, ProtoRecords::Take take, ProtoRecords::Refuse refuse);

    void push(std::string_view chunk);
    void finish();

private:
    std::size_t step(std::string_view text);
    void refuse(ProtoRecords::Refusal refusal);

    std::int64_t m_limit;
    ProtoRecords::Take m_take;
    ProtoRecords::Refuse m_refuse;
    std::int64_t m_offset = 0; // of the first byte not yet given on
    std::string m_carry;
    std::size_t m_wanted = 0; // bytes that the request at hand needs, its size included
    bool m_stopped = false;
};

} // namespace wr

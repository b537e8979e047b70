// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace wr {

// One log record of a choice, as emitters of the conventions 1.28 to 1.36 send it.
inline QByteArray choice(const QByteArray& reason)
{
    return R"({"resourceLogs":[{"resource":{},"scopeLogs":[{"scope":{},"logRecords":[{"timeUnixNano":"1760000000000000000","attributes":[{"key":"event.name","value":{"stringValue":"gen_ai.choice"}},{"key":"gen_ai.system","value":{"stringValue":"openai"}}],"body":{"kvlistValue":{"values":[{"key":"index","value":{"intValue":"0"}},{"key":"finish_reason","value":{"stringValue":")"
        + reason
        + R"("}},{"key":"message","value":{"kvlistValue":{"values":[{"key":"role","value":{"stringValue":"assistant"}}]}}}]}}}]}]}]})";
}

inline QByteArray wireText(int number, const QByteArray& bytes)
{
    return QByteArray(1, static_cast<char>(number << 3 | 2))
        + QByteArray(1, static_cast<char>(bytes.size())) + bytes;
}

inline QByteArray wirePair(const QByteArray& key, const QByteArray& text)
{
    return wireText(1, key) + wireText(2, wireText(1, text));
}

// The same as protobuf; field numbers of opentelemetry-proto logs v1.
inline QByteArray wireChoice(const QByteArray& reason)
{
    const QByteArray body = wireText(6, wireText(1, wirePair("finish_reason", reason)));
    const QByteArray record = wireText(5, body)
        + wireText(6, wirePair("event.name", "gen_ai.choice"))
        + QByteArray::fromHex("09") // time_unix_nano
        + QByteArray::fromHex("0000c16f9d2a6c18");
    return wireText(1, wireText(2, wireText(2, record)));
}

} // namespace wr

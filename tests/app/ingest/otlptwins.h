// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same value, or point of a metric, in OTLP/JSON and in protobuf.
#pragma once

#include <QtCore/QByteArrayList>

#include "wirebytes.h"

namespace wr {

// JSON with ' for ", because moc 6.4 loses the slots that follow a raw string with brackets.
inline QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

// An AnyValue.
struct Twin {
    QByteArray json;
    QByteArray wire;
};

inline Twin textTwin(const QByteArray& words)
{
    QByteArray escaped = words;
    escaped.replace("\\", "\\\\").replace("\"", "\\\"");
    return {quoted("{'stringValue':'") + escaped + quoted("'}"), wire::text(words)};
}

inline Twin listTwin(const QList<Twin>& values)
{
    QByteArrayList json;
    QByteArrayList wire;
    for (const Twin& value : values) {
        json += value.json;
        wire += value.wire;
    }
    return {quoted("{'arrayValue':{'values':[") + json.join(',') + "]}}", wire::list(wire)};
}

inline Twin mapTwin(const QList<std::pair<QByteArray, Twin>>& members)
{
    QByteArrayList json;
    QByteArrayList wire;
    for (const auto& [key, value] : members) {
        json += quoted("{'key':'") + key + quoted("','value':") + value.json + "}";
        wire += wire::pair(key, value.wire);
    }
    return {quoted("{'kvlistValue':{'values':[") + json.join(',') + "]}}", wire::map(wire)};
}

// A request with one metric of one point. sort = the number of the field that holds its data.
inline QByteArray wirePoint(int sort, const QByteArray& point)
{
    return wire::request({wire::bytes(1, "gen_ai.client.operation.duration")
                          + wire::bytes(sort, wire::bytes(1, point))});
}

inline QByteArray jsonPoint(const QByteArray& sort, const QByteArray& point)
{
    return quoted("{'resourceMetrics':[{'scopeMetrics':[{'metrics':[{'name':'gen_ai.client."
                  "operation.duration','")
        + sort + quoted("':{'dataPoints':[{") + point + "}]}}]}]}]}";
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record of an OTLP protobuf export as OTLP/JSON: span, log record or data point, with every field of opentelemetry-proto
// 1.x. A field that a later version adds is not in it. Pure; any thread.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

#include <functional>
#include <optional>
#include <string_view>

namespace wr {

// What is done to the bytes of a value before they go out.
using BytesFilter = std::function<QByteArray(const QByteArray&)>;

struct WireJson {
    QJsonObject record;
    bool point = false; // of a metric, which is neither a span nor a log record
};

// Nothing when the message is no such record, or is nested too deep.
std::optional<WireJson> wireJson(std::string_view message, const BytesFilter& filter);

} // namespace wr

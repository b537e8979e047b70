// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record opened into fields, whatever it was written in: an OTLP span or log record in JSON or protobuf, a Langfuse
// trace, observation or score, or a record whose shape a dialect describes. What it is shows in the record itself.
#pragma once

#include "app/ingest/node.h"
#include "app/ingest/recordshape.h"
#include "models/base/result.h"

namespace wr {

struct OpenedField {
    QString key;
    Node value;
};

struct OpenedEvent {
    QString name;
    std::vector<OpenedField> fields;
};

struct OpenedRecord {
    std::vector<OpenedField> fields; // attributes, in the record's order
    std::vector<OpenedField> own;    // what an OTLP record itself says beside them
    std::vector<OpenedEvent> events;
    QString eventName; // of a log record
    Node body;
    bool langfuse = false;
    std::string shape; // by which it was opened; empty for OTLP and Langfuse
};

// Opens the bytes of one record. shapes = of records that are no OTLP; resource = what the record was said under, for
// a row of a table the header.
Result<OpenedRecord> openRecord(std::string_view record, std::string_view resource,
                                const std::vector<RecordShape>& shapes);
// The attributes of a resource or scope, written in JSON or protobuf; a scope's name and version come as scope.name and
// scope.version. Nothing is wrong with none.
std::vector<OpenedField> openResource(std::string_view resource);
std::vector<OpenedField> openScope(std::string_view scope);

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a record that is no OTLP looks like: which keys tell it, where its time, ids and name stand, which objects in it
// are opened into fields. Shapes are data and stand in the dialect files (resources/dialects/README.md).
//
// A path is the keys from the record's top, joined by dots; a number stands for the place in a list and is written N.
//
// Immutable once loaded, so any thread may read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace wr {

enum class ShapeRole : std::uint8_t { Start, End, Lasts, Name, Trace, Span, Parent };
inline constexpr std::size_t shapeRoleCount = 7;

// What a number of time counts. Auto: ISO 8601 as text, else seconds since 1970. Ticks: 100 ns since the year 1 (.NET).
enum class TimeUnit : std::uint8_t { Auto, Millis, Micros, Nanos, Ticks };

struct ShapePlace {
    ShapeRole role = ShapeRole::Name;
    int rank = 0; // of several places of one role the lowest rank counts
    TimeUnit unit = TimeUnit::Auto;
};

struct RecordShape {
    std::string name;   // as in a dialect's evidence by shapes
    std::string prefix; // put before every path to make the field's key
    std::string called; // the item's name when the record gives none
    // Key of the record, and value or "". A value with * at its beginning or end means any rest, in any case of letters.
    std::vector<std::pair<std::string, std::string>> needs;
    std::vector<std::string> list;  // where records also stand, in a document around them
    std::vector<std::string> opens; // paths; with * at the end every path that starts so
    std::vector<std::string> bare;  // paths of objects whose members keep their own names
    std::vector<std::string>
        inside; // keys of a text that is the record; beside it stands around.KEY
    std::vector<std::string> verdicts; // paths of texts that are verdicts of a guard model
    std::unordered_map<std::string, std::string> categories; // what the codes in them mean
    std::vector<std::string>
        projects; // keys of the record that are called like a user's session and are none
    std::unordered_map<std::string, ShapePlace> places;
    // By path: the words that mean failure, in lower case; none = whenever a value is there.
    std::unordered_map<std::string, std::vector<std::string>> failed;

    bool opensPath(const std::string& numberlessPath) const;
    bool isBare(const std::string& numberlessPath) const;
    bool isVerdict(const std::string& numberlessPath) const;
};

// The keys of a record that may tell its shape, with the values of short texts.
using ShapeKeys = std::vector<std::pair<std::string, std::string>>;
inline constexpr std::size_t shapeWordBytes = 64; // longer values tell no shape

// The shape of a record with these keys: the one that needs most of them.
const RecordShape* maybeShape(const std::vector<RecordShape>& shapes, const ShapeKeys& keys);

// Whether records of some shape stand as texts under this key.
bool mayStandInside(const std::vector<RecordShape>& shapes, const std::string& key);

// The shape of a record that stands as a text under this key, and has these.
const RecordShape* maybeShapeInside(const std::vector<RecordShape>& shapes, const std::string& key,
                                    const ShapeKeys& keys);

// Nanoseconds since 1970 of a time, or of a stretch of time; nothing when the text is none, or does not fit.
std::optional<std::int64_t> timeNanos(std::string_view text, bool quoted, TimeUnit unit);
std::optional<std::int64_t> stretchNanos(std::string_view text, TimeUnit unit);

} // namespace wr

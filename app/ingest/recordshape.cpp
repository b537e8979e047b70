// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/recordshape.h"

#include "app/ingest/fields.h"

#include <algorithm>
#include <limits>

namespace wr {

namespace {

constexpr std::int64_t ticksTo1970 = 621'355'968'000'000'000; // 100 ns from 0001-01-01
constexpr std::int64_t nanosPerTick = 100;

bool isWord(const std::string& word, std::string_view wanted)
{
    const bool anyBegin = wanted.front() == '*';
    const bool anyEnd = wanted.size() > 1 && wanted.back() == '*';
    if (!anyBegin && !anyEnd)
        return word == wanted;
    wanted.remove_prefix(anyBegin ? 1 : 0);
    wanted.remove_suffix(anyEnd ? 1 : 0);
    if (word.size() < wanted.size())
        return false;
    const auto same = [](char left, char right) { return smallLetter(left) == smallLetter(right); };
    if (anyBegin && anyEnd)
        return std::search(word.begin(), word.end(), wanted.begin(), wanted.end(), same)
            != word.end();
    const auto from
        = anyEnd ? word.begin() : word.end() - static_cast<std::ptrdiff_t>(wanted.size());
    return std::equal(wanted.begin(), wanted.end(), from, same);
}

bool holds(const ShapeKeys& keys, const std::pair<std::string, std::string>& need)
{
    return std::any_of(keys.begin(), keys.end(), [&need](const auto& key) {
        return key.first == need.first && (need.second.empty() || isWord(key.second, need.second));
    });
}

bool fits(const RecordShape& shape, const ShapeKeys& keys)
{
    return std::all_of(shape.needs.begin(), shape.needs.end(),
                       [&keys](const auto& need) { return holds(keys, need); });
}

// A decimal of units that are `scale` nanoseconds each.
std::optional<std::int64_t> scaled(std::string_view text, std::int64_t scale)
{
    const std::size_t dot = text.find('.');
    const std::optional<std::int64_t> whole = wholeNumber(text.substr(0, dot));
    if (!whole || *whole > std::numeric_limits<std::int64_t>::max() / scale - 1 || *whole < 0)
        return std::nullopt;
    std::int64_t fraction = 0;
    if (dot != std::string_view::npos) {
        const std::string rest = "0" + std::string(text.substr(dot));
        const std::optional<std::int64_t> nanos = secondsAsNanos(rest);
        if (!nanos)
            return std::nullopt;
        fraction = *nanos / (1'000'000'000 / scale);
    }
    return *whole * scale + fraction;
}

bool standsInside(const RecordShape& shape, const std::string& key)
{
    return std::find(shape.inside.begin(), shape.inside.end(), key) != shape.inside.end();
}

template<class IsMeant>
const RecordShape* mostNeeding(const std::vector<RecordShape>& shapes, const ShapeKeys& keys,
                               IsMeant isMeant)
{
    const RecordShape* found = nullptr;
    for (const RecordShape& shape : shapes) {
        if (isMeant(shape) && fits(shape, keys)
            && (found == nullptr || shape.needs.size() > found->needs.size()))
            found = &shape;
    }
    return found;
}

} // namespace

bool RecordShape::opensPath(const std::string& numberlessPath) const
{
    return std::any_of(opens.begin(), opens.end(), [&numberlessPath](const std::string& open) {
        return open.back() == '*'
            ? numberlessPath.compare(0, open.size() - 1, open, 0, open.size() - 1) == 0
            : numberlessPath == open;
    });
}

bool RecordShape::isBare(const std::string& numberlessPath) const
{
    return std::find(bare.begin(), bare.end(), numberlessPath) != bare.end();
}

bool RecordShape::isVerdict(const std::string& numberlessPath) const
{
    return std::find(verdicts.begin(), verdicts.end(), numberlessPath) != verdicts.end();
}

const RecordShape* maybeShape(const std::vector<RecordShape>& shapes, const ShapeKeys& keys)
{
    return mostNeeding(shapes, keys, [](const RecordShape&) { return true; });
}

bool mayStandInside(const std::vector<RecordShape>& shapes, const std::string& key)
{
    return std::any_of(shapes.begin(), shapes.end(),
                       [&key](const RecordShape& shape) { return standsInside(shape, key); });
}

const RecordShape* maybeShapeInside(const std::vector<RecordShape>& shapes, const std::string& key,
                                    const ShapeKeys& keys)
{
    return mostNeeding(shapes, keys,
                       [&key](const RecordShape& shape) { return standsInside(shape, key); });
}

std::optional<std::int64_t> timeNanos(std::string_view text, bool quoted, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Auto:
        if (quoted) {
            if (const std::optional<std::int64_t> iso = isoNanos(text))
                return iso;
        }
        return secondsAsNanos(text);
    case TimeUnit::Millis:
    case TimeUnit::Micros:
    case TimeUnit::Nanos:
        return stretchNanos(text, unit);
    case TimeUnit::Ticks: {
        const std::optional<std::int64_t> ticks = wholeNumber(text);
        const std::int64_t most
            = std::numeric_limits<std::int64_t>::max() / nanosPerTick + ticksTo1970;
        if (!ticks || *ticks < ticksTo1970 || *ticks > most)
            return std::nullopt;
        return (*ticks - ticksTo1970) * nanosPerTick;
    }
    }
    return std::nullopt;
}

std::optional<std::int64_t> stretchNanos(std::string_view text, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Auto:
        return secondsAsNanos(text);
    case TimeUnit::Millis:
        return scaled(text, 1'000'000);
    case TimeUnit::Micros:
        return scaled(text, 1'000);
    case TimeUnit::Nanos:
        return scaled(text, 1);
    case TimeUnit::Ticks:
        return scaled(text, nanosPerTick);
    }
    return std::nullopt;
}

} // namespace wr

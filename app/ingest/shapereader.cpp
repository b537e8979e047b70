// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/shapereader.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RoleName {
    const char* name;
    ShapeRole role;
};

constexpr RoleName roleNames[] = {
    {"start", ShapeRole::Start},   {"end", ShapeRole::End},     {"lasts", ShapeRole::Lasts},
    {"name", ShapeRole::Name},     {"trace", ShapeRole::Trace}, {"span", ShapeRole::Span},
    {"parent", ShapeRole::Parent},
};

struct UnitName {
    const char* name;
    TimeUnit unit;
};

constexpr UnitName unitNames[] = {
    {"ms", TimeUnit::Millis},
    {"us", TimeUnit::Micros},
    {"ns", TimeUnit::Nanos},
    {"ticks", TimeUnit::Ticks},
};

constexpr const char* const otherWords[]
    = {"name",  "prefix", "called",   "needs",      "list",  "opens",    "bare",
       "units", "failed", "verdicts", "categories", "about", "projects", "inside"};

std::vector<std::string> wordsOf(const QJsonValue& value)
{
    std::vector<std::string> words;
    for (const QJsonValue& word : value.toArray()) {
        if (!word.toString().isEmpty())
            words.push_back(word.toString().toStdString());
    }
    return words;
}

bool readPlaces(const QJsonObject& entry, RecordShape& shape, QString& word)
{
    const QJsonObject units = entry.value("units"_L1).toObject();
    const QJsonObject places = entry.value("places"_L1).toObject();
    for (const RoleName& row : roleNames) {
        int rank = 0;
        for (const std::string& path : wordsOf(places.value(QLatin1StringView(row.name))))
            shape.places.emplace(path, ShapePlace{row.role, rank++, TimeUnit::Auto});
    }
    for (auto it = places.begin(); it != places.end(); ++it) {
        word = it.key();
        if (std::none_of(std::begin(roleNames), std::end(roleNames), [&word](const RoleName& row) {
                return word == QLatin1StringView(row.name);
            }))
            return false;
    }
    for (auto it = units.begin(); it != units.end(); ++it) {
        word = it.key();
        const auto place = shape.places.find(word.toStdString());
        const QString unit = it.value().toString();
        const auto* const found = std::find_if(
            std::begin(unitNames), std::end(unitNames),
            [&unit](const UnitName& row) { return unit == QLatin1StringView(row.name); });
        if (place == shape.places.end() || found == std::end(unitNames))
            return false;
        place->second.unit = found->unit;
    }
    return true;
}

bool knows(const QString& word)
{
    return word == "places"_L1
        || std::any_of(std::begin(otherWords), std::end(otherWords),
                       [&word](const char* known) { return word == QLatin1StringView(known); });
}

} // namespace

std::optional<RecordShape> readShape(const QJsonObject& entry, QString& word)
{
    for (auto it = entry.begin(); it != entry.end(); ++it) {
        word = it.key();
        if (!knows(word))
            return std::nullopt;
    }
    RecordShape shape;
    shape.name = entry.value("name"_L1).toString().toStdString();
    shape.prefix = entry.value("prefix"_L1).toString().toStdString();
    shape.called = entry.value("called"_L1).toString().toStdString();
    for (const std::string& need : wordsOf(entry.value("needs"_L1))) {
        const std::size_t sign = need.find('=');
        shape.needs.emplace_back(need.substr(0, sign),
                                 sign == std::string::npos ? std::string() : need.substr(sign + 1));
    }
    word = u"needs"_s;
    if (shape.name.empty() || shape.needs.empty()) // a shape that needs nothing fits everything
        return std::nullopt;
    const QStringList pieces = entry.value("list"_L1).toString().split(u'.', Qt::SkipEmptyParts);
    for (const QString& piece : pieces)
        shape.list.push_back(piece.toStdString());
    shape.opens = wordsOf(entry.value("opens"_L1));
    shape.bare = wordsOf(entry.value("bare"_L1));
    shape.inside = wordsOf(entry.value("inside"_L1));
    shape.verdicts = wordsOf(entry.value("verdicts"_L1));
    shape.projects = wordsOf(entry.value("projects"_L1));
    const QJsonObject categories = entry.value("categories"_L1).toObject();
    for (auto it = categories.begin(); it != categories.end(); ++it)
        shape.categories.emplace(it.key().toStdString(), it.value().toString().toStdString());
    const QJsonObject failed = entry.value("failed"_L1).toObject();
    for (auto it = failed.begin(); it != failed.end(); ++it) {
        std::vector<std::string> words = wordsOf(it.value());
        for (std::string& one : words)
            one = QString::fromStdString(one).toLower().toStdString();
        shape.failed.emplace(it.key().toStdString(), std::move(words));
    }
    if (!readPlaces(entry, shape, word))
        return std::nullopt;
    return shape;
}

} // namespace wr

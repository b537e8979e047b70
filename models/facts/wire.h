// SPDX-License-Identifier: GPL-3.0-or-later
//
// How values become JSON and come back: one describe() per struct names its fields once for both directions. Empty
// text, lists and values are left out, numbers and enums never; a field that nobody knows is an error that names it.
#pragma once

#include "models/base/result.h"
#include "models/facts/event.h"
#include "models/seal/json.h"

#include <concepts>
#include <type_traits>

namespace wr::wire {

using seal::Json;

template<class T, class U>
concept Of = std::same_as<std::remove_const_t<T>, U>;

// Names of enums; specialised in wireenums.h.
template<class E>
struct Names;

inline Json textJson(const QString& text)
{
    return Json(text.toStdString());
}

class Writer
{
public:
    template<class T>
    void operator()(const char* key, const T& value)
    {
        constexpr bool always = !std::same_as<T, bool> && (std::integral<T> || std::is_enum_v<T>);
        if (always || !(value == T{}))
            m_object.set(key, jsonOf(value));
    }

    // For text where "empty" and "not given" mean different things.
    void maybeText(const char* key, const QString& value)
    {
        if (!value.isNull())
            m_object.set(key, textJson(value));
    }

    template<class T>
    static Json jsonOf(const T& value);

    Json take() { return std::move(m_object); }

private:
    Json m_object = Json::object();
};

class Reader
{
public:
    Reader(const Json& object, QString path)
        : m_object(object)
        , m_path(std::move(path))
    {
    }

    template<class T>
    void operator()(const char* key, T& into);

    void maybeText(const char* key, QString& into) { (*this)(key, into); }

    template<class T>
    static Result<T> valueOf(const Json& json, const QString& path);

    // The first error, or an unknown field; nothing when all is well.
    std::optional<Error> finish() const;

private:
    const Json& m_object;
    QString m_path;
    std::vector<std::string_view> m_known;
    std::optional<Error> m_error;
};

// What a field must be, for the sentence that says it is not.
enum class Shape { Text, WholeNumber, SmallerNumber, TrueOrFalse, List, Object };
Error wrongShape(const QString& path, Shape wanted);
Error unknownWord(const QString& path, const QString& word);
Result<QString> readText(const Json& json, const QString& path);
Result<qint64> readInt(const Json& json, const QString& path);
Result<bool> readBool(const Json& json, const QString& path);

template<class T>
inline constexpr bool isId = false;
template<class Tag>
inline constexpr bool isId<Id<Tag>> = true;
template<class T>
inline constexpr bool isList = false;
template<class T>
inline constexpr bool isList<QList<T>> = true;
template<class T>
inline constexpr bool isOptional = false;
template<class T>
inline constexpr bool isOptional<std::optional<T>> = true;

template<class T>
Json Writer::jsonOf(const T& value)
{
    if constexpr (std::same_as<T, bool>) {
        return Json(value);
    } else if constexpr (std::integral<T>) {
        return Json(qint64{value});
    } else if constexpr (std::same_as<T, QString>) {
        return textJson(value);
    } else if constexpr (std::is_enum_v<T>) {
        return textJson(Names<T>::name(value));
    } else if constexpr (isId<T>) {
        return textJson(value.value);
    } else if constexpr (std::same_as<T, Instant>) {
        return Json(value.micros);
    } else if constexpr (std::same_as<T, EvidenceTime>) {
        return Json(value.nanos);
    } else if constexpr (isOptional<T>) {
        return value ? jsonOf(*value) : Json();
    } else if constexpr (isList<T>) {
        Json list = Json::array();
        for (const auto& it : value)
            list.append(jsonOf(it));
        return list;
    } else {
        Writer writer;
        describe(writer, value);
        return writer.take();
    }
}

template<class T>
Result<T> Reader::valueOf(const Json& json, const QString& path)
{
    if constexpr (std::same_as<T, bool>) {
        return readBool(json, path);
    } else if constexpr (std::integral<T>) {
        const auto number = readInt(json, path);
        if (!number)
            return pass(number.error());
        if (*number < std::numeric_limits<T>::min() || *number > std::numeric_limits<T>::max())
            return pass(wrongShape(path, Shape::SmallerNumber));
        return static_cast<T>(*number);
    } else if constexpr (std::same_as<T, QString>) {
        return readText(json, path);
    } else if constexpr (std::is_enum_v<T>) {
        const auto text = readText(json, path);
        if (!text)
            return pass(text.error());
        const std::optional<T> value = Names<T>::value(*text);
        if (!value)
            return pass(unknownWord(path, *text));
        return *value;
    } else if constexpr (isId<T>) {
        return readText(json, path).map([](QString text) { return T(std::move(text)); });
    } else if constexpr (std::same_as<T, Instant>) {
        return readInt(json, path).map([](qint64 micros) { return Instant{micros}; });
    } else if constexpr (std::same_as<T, EvidenceTime>) {
        return readInt(json, path).map([](qint64 nanos) { return EvidenceTime{nanos}; });
    } else if constexpr (isOptional<T>) {
        return valueOf<typename T::value_type>(json, path).map([](auto value) {
            return T(std::move(value));
        });
    } else if constexpr (isList<T>) {
        const auto* items = json.asArray();
        if (items == nullptr)
            return pass(wrongShape(path, Shape::List));
        T list;
        list.reserve(static_cast<qsizetype>(items->size()));
        for (const Json& item : *items) {
            auto value
                = valueOf<typename T::value_type>(item, path + u'/' + QString::number(list.size()));
            if (!value)
                return pass(value.error());
            list.append(std::move(*value));
        }
        return list;
    } else {
        if (json.asObject() == nullptr)
            return pass(wrongShape(path, Shape::Object));
        T value;
        Reader reader(json, path);
        describe(reader, value);
        if (auto error = reader.finish())
            return pass(std::move(*error));
        return value;
    }
}

template<class T>
void Reader::operator()(const char* key, T& into)
{
    m_known.emplace_back(key);
    if (m_error)
        return;
    const Json* json = m_object.find(key);
    if (json == nullptr)
        return;
    auto value = valueOf<T>(*json, m_path + u'/' + QString::fromLatin1(key));
    if (value)
        into = std::move(*value);
    else
        m_error = std::move(value.error());
}

} // namespace wr::wire

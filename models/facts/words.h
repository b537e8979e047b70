// SPDX-License-Identifier: GPL-3.0-or-later
//
// One table per enum: its wire name (added to, never renamed) beside its title for people. Titles are marked for
// translation where the table stands, in the context "wr::Words".
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace wr {

template<class E>
struct Word {
    E value;
    const char* name;
    const char* title;
};

template<class E, size_t n>
QString wordName(const std::array<Word<E>, n>& table, E value)
{
    for (const auto& word : table) {
        if (word.value == value)
            return QString::fromLatin1(word.name);
    }
    return {};
}

template<class E, size_t n>
QString wordTitle(const std::array<Word<E>, n>& table, E value)
{
    for (const auto& word : table) {
        if (word.value == value)
            return QCoreApplication::translate("wr::Words", word.title);
    }
    return {};
}

template<class E, size_t n>
std::optional<E> wordValue(const std::array<Word<E>, n>& table, const QString& name)
{
    for (const auto& word : table) {
        if (name == QLatin1StringView(word.name))
            return word.value;
    }
    return std::nullopt;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of the house as data: the shelves of each room in order, the headers that have one shelf, and the tokens
// that are barred. Every barred token carries a planted breach and an innocent neighbour, and both are tried.
// The lists of exceptions may only shrink.
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace wr::house {

struct Room {
    QString name;
    QStringList shelves;   // a shelf includes itself and those before it
    QStringList strangers; // shelves of this room that never see each other
};

struct ForeignHeader {
    QString name;
    QString pattern;     // of the whole name between <> or ""
    QStringList allowed; // path prefixes
    QString planted;
};

enum class Part { Code, Everything };

struct TokenRule {
    QString name;
    QString pattern;
    QStringList scope;   // path prefixes that the rule reads
    QStringList allowed; // path prefixes that it leaves out
    Part part = Part::Code;
    QString plantedPath;
    QString planted;
    QString innocent;
};

inline constexpr int MaximumLines = 400;

const std::vector<Room>& rooms();
const std::vector<ForeignHeader>& foreignHeaders();
const std::vector<TokenRule>& tokenRules();

} // namespace wr::house

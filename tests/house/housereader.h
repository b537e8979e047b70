// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads sources as text and finds what breaks the rules of the house. Every function is pure: a file comes in as a
// value, breaches go out as "path:line: what is wrong", so that each can be fed a planted breach.
#pragma once

#include "tests/house/houserules.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <vector>

namespace wr::house {

struct SourceFile {
    QString path; // from the top of the tree, with forward slashes
    QString text;
};

// The text with comments blanked out; strings and line breaks stay where they were.
QString withoutComments(const QString& text);

// Includes that point up or sideways, or that do not start at a room.
QStringList orderBreaches(const SourceFile& file);

// Headers of other people's libraries outside the shelf that owns them.
QStringList foreignBreaches(const SourceFile& file);

QStringList tokenBreaches(const TokenRule& rule, const SourceFile& file);

// Length, licence line, `#pragma once`.
QStringList shapeBreaches(const SourceFile& file);

// Paths of the sources that one CMakeLists.txt names, from the top of the tree.
QSet<QString> listedSources(const SourceFile& cmakeLists);

// Sources of the three rooms that no CMakeLists.txt names.
QStringList unlistedSources(const std::vector<SourceFile>& files);

// Names in anonymous namespaces that another source of the folder has too: a checked build compiles sources of a folder
// together, a dozen at a time, and which ones meet changes with every new source.
QStringList sharedNames(const std::vector<SourceFile>& files);

// Test programs without a single assertion.
QStringList hollowTests(const SourceFile& file);

bool isCxx(const QString& path);
bool isInRoom(const QString& path);

} // namespace wr::house

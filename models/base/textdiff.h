// SPDX-License-Identifier: GPL-3.0-or-later
//
// What differs between two texts, line by line; a long line counts as its sentences. Pure; any thread.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace wr {

struct DiffLine {
    enum class Kind : quint8 { Same, Gone, New };

    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine&) const = default;
};

// More lines than this are not compared one by one; they are all gone or new then.
inline constexpr qsizetype diffLimit = 1500;

// In reading order; what is gone stands before what is new in its place. Reads back as each of the texts.
QList<DiffLine> textDiff(const QString& before, const QString& after);

} // namespace wr

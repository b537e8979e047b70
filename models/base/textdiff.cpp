// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/textdiff.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <vector>

namespace wr {

namespace {

constexpr qsizetype longLine = 160;

void addSentences(const QString& line, QStringList& pieces)
{
    qsizetype from = 0;
    for (qsizetype at = 0; line.size() > longLine && at + 1 < line.size(); ++at) {
        const bool ends = QStringView(u".!?。").contains(line[at]);
        if (!ends || !line[at + 1].isSpace())
            continue;
        pieces.append(line.sliced(from, at + 1 - from));
        from = at + 2;
    }
    pieces.append(line.sliced(from));
}

QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    if (text.isEmpty())
        return pieces;
    for (const QString& line : text.split(u'\n'))
        addSentences(line, pieces);
    return pieces;
}

void addAll(const QStringList& pieces, DiffLine::Kind kind, QList<DiffLine>& lines)
{
    for (const QString& piece : pieces)
        lines.append({kind, piece});
}

// The differing middle, by the longest common subsequence.
void compare(const QStringList& before, const QStringList& after, QList<DiffLine>& lines)
{
    const auto rows = static_cast<std::size_t>(before.size());
    const auto columns = static_cast<std::size_t>(after.size());
    std::vector<quint16> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> quint16& {
        return length[row * (columns + 1) + column];
    };
    const auto same = [&](std::size_t row, std::size_t column) {
        return before[static_cast<qsizetype>(row)] == after[static_cast<qsizetype>(column)];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = same(row, column)
                ? static_cast<quint16>(at(row + 1, column + 1) + 1)
                : std::max(at(row + 1, column), at(row, column + 1));
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (same(row, column)) {
            lines.append({DiffLine::Kind::Same, before[static_cast<qsizetype>(row)]});
            ++row;
            ++column;
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            lines.append({DiffLine::Kind::Gone, before[static_cast<qsizetype>(row++)]});
        } else {
            lines.append({DiffLine::Kind::New, after[static_cast<qsizetype>(column++)]});
        }
    }
    addAll(before.sliced(static_cast<qsizetype>(row)), DiffLine::Kind::Gone, lines);
    addAll(after.sliced(static_cast<qsizetype>(column)), DiffLine::Kind::New, lines);
}

} // namespace

QList<DiffLine> textDiff(const QString& before, const QString& after)
{
    const QStringList left = piecesOf(before);
    const QStringList right = piecesOf(after);
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype head = 0;
    while (head < shorter && left[head] == right[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    const QStringList gone = left.sliced(head, left.size() - head - tail);
    const QStringList come = right.sliced(head, right.size() - head - tail);
    QList<DiffLine> lines;
    addAll(left.first(head), DiffLine::Kind::Same, lines);
    if (gone.size() > diffLimit || come.size() > diffLimit) {
        addAll(gone, DiffLine::Kind::Gone, lines);
        addAll(come, DiffLine::Kind::New, lines);
    } else {
        compare(gone, come, lines);
    }
    addAll(left.last(tail), DiffLine::Kind::Same, lines);
    return lines;
}

} // namespace wr

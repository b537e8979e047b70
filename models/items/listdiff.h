// SPDX-License-Identifier: GPL-3.0-or-later
//
// Turns the rows a model has into the rows it should have by inserts, removals, moves and edits, never by a reset: a
// selection, a scroll position and an open editor survive what somebody else does. Rows are told apart by their key.
// Thread: the model's.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>

#include <algorithm>
#include <utility>

namespace wr {

// What a model does around each step; rows are numbers of the list as it then is, ends included.
template<class T>
concept RowSteps = requires(T steps, int row)
{
    steps.inserting(row, row);
    steps.inserted();
    steps.removing(row, row);
    steps.removed();
    steps.moving(row, row); // from, and the row before which it goes, as in beginMoveRows
    steps.moved();
    steps.edited(row, row);
};

namespace listdiff {

template<class Row, class Keys, RowSteps Steps>
void removeGone(QList<Row>& rows, const Keys& wanted, Steps& steps)
{
    auto last = static_cast<int>(rows.size()) - 1;
    while (last >= 0) {
        if (wanted.contains(rows.at(last).key)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(rows.at(first - 1).key))
            --first;
        steps.removing(first, last);
        rows.remove(first, last - first + 1);
        steps.removed();
        last = first - 1;
    }
}

template<class Row, RowSteps Steps>
void moveRow(QList<Row>& rows, int from, int to, Steps& steps)
{
    steps.moving(from, to > from ? to + 1 : to);
    rows.move(from, to);
    steps.moved();
}

template<class Row, class Keys>
int runOfNew(const QList<Row>& wanted, int from, const Keys& had)
{
    int end = from;
    while (end < wanted.size() && !had.contains(wanted.at(end).key))
        ++end;
    return end - from;
}

} // namespace listdiff

// REQUIRES: Row has a `key` with qHash and ==, unique in each list.
template<class Row, RowSteps Steps>
void mergeRows(QList<Row>& rows, const QList<Row>& wanted, Steps steps)
{
    using Key = std::decay_t<decltype(std::declval<Row>().key)>;
    QHash<Key, int> places;
    places.reserve(wanted.size());
    for (int i = 0; i < wanted.size(); ++i)
        places.insert(wanted.at(i).key, i);
    listdiff::removeGone(rows, places, steps);
    QHash<Key, int> had;
    had.reserve(rows.size());
    for (const Row& row : rows)
        had.insert(row.key, 0);

    for (int i = 0; i < wanted.size(); ++i) {
        if (const int count = listdiff::runOfNew(wanted, i, had); count > 0) {
            steps.inserting(i, i + count - 1);
            rows.insert(i, count, Row());
            std::copy(wanted.begin() + i, wanted.begin() + i + count, rows.begin() + i);
            steps.inserted();
            i += count - 1;
            continue;
        }
        // One that went down is moved down at once, instead of moving up all that it passed.
        while (!(rows.at(i).key == wanted.at(i).key) && i + 1 < rows.size()
               && rows.at(i + 1).key == wanted.at(i).key && places.value(rows.at(i).key) > i + 1) {
            const int last = static_cast<int>(rows.size()) - 1;
            listdiff::moveRow(rows, i, std::min(places.value(rows.at(i).key), last), steps);
        }
        if (!(rows.at(i).key == wanted.at(i).key)) {
            int from = i + 1;
            while (!(rows.at(from).key == wanted.at(i).key))
                ++from;
            listdiff::moveRow(rows, from, i, steps);
        }
        if (!(rows.at(i) == wanted.at(i))) {
            rows[i] = wanted.at(i);
            steps.edited(i, i);
        }
    }
}

} // namespace wr

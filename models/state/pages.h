// SPDX-License-Identifier: GPL-3.0-or-later
//
// A list that only grows, in pages that are shared until they are changed: who appends to a copy copies the last
// page, not the list. Thread: a copy may be read anywhere while the original grows.
#pragma once

#include <QtCore/QList>

#include <iterator>

namespace wr {

template<class T>
class Pages final
{
public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = qsizetype;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;

        const_iterator(const Pages* pages, qsizetype place)
            : m_pages(pages)
            , m_place(place)
        {
        }

        reference operator*() const { return m_pages->at(m_place); }

        pointer operator->() const { return &m_pages->at(m_place); }

        const_iterator& operator++()
        {
            ++m_place;
            return *this;
        }

        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++m_place;
            return before;
        }

        bool operator==(const const_iterator&) const = default;

    private:
        const Pages* m_pages = nullptr;
        qsizetype m_place = 0;
    };

    using value_type = T;

    void append(const T& value)
    {
        if (m_size % perPage == 0)
            m_pages.append(QList<T>());
        m_pages.last().append(value);
        ++m_size;
    }

    // REQUIRES: 0 <= place < size().
    const T& at(qsizetype place) const { return m_pages.at(place / perPage).at(place % perPage); }

    const T& last() const { return at(m_size - 1); }

    qsizetype size() const { return m_size; }

    bool isEmpty() const { return m_size == 0; }

    const_iterator begin() const { return {this, 0}; }

    const_iterator end() const { return {this, m_size}; }

private:
    static constexpr qsizetype perPage = 256;

    QList<QList<T>> m_pages;
    qsizetype m_size = 0;
};

} // namespace wr

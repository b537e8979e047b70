// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words that must all occur, upper and lower case alike for ASCII. A word with other letters is also looked for as JSON
// writes it with escapes. Pure; any thread.
#pragma once

#include <QtCore/QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

class TextMatch final
{
public:
    // Words are parted by white space; no words match everything.
    explicit TextMatch(const QString& text);

    bool isEmpty() const { return m_words.empty(); }

    // True when every word occurs in one of the texts or in the record, which is read only when it must be; the record
    // may be missing.
    bool matches(const std::vector<std::string_view>& texts,
                 const std::function<std::string_view()>& record) const;

private:
    struct Word {
        std::vector<std::string> spellings; // lower case
        bool isIn(std::string_view text) const;
    };

    std::vector<Word> m_words;
};

// True when lower, which is in lower case and not empty, occurs in text.
bool containsFolded(std::string_view text, std::string_view lower);

} // namespace wr

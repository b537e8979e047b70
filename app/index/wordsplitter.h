// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts text into words exactly as the full-text index does: it asks the tokenizer of SQLite's FTS5 (unicode61 without
// diacritics). A word comes in small letters, with the bytes where it stands. Thread: that of the Database.
#pragma once

#include "app/disk/sqlite.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

struct SplitWord {
    std::string_view word;
    std::size_t from = 0; // bytes into the text
    std::size_t to = 0;
};

class WordSplitter final
{
public:
    // The last option of the index's virtual table; the splitter and the index must agree.
    static constexpr std::string_view tokenizing = "unicode61 remove_diacritics 2";

    // REQUIRES: the database outlives the splitter.
    static Result<WordSplitter> open(Database& database);
    WordSplitter(WordSplitter&&) noexcept;
    WordSplitter& operator=(WordSplitter&&) noexcept;
    ~WordSplitter();

    // Tells each word in order until it is answered false.
    void split(std::string_view text, const std::function<bool(const SplitWord&)>& told) const;
    std::vector<std::string> words(std::string_view text) const;

private:
    struct Tokenizer;
    explicit WordSplitter(std::unique_ptr<Tokenizer> tokenizer);
    std::unique_ptr<Tokenizer> m_tokenizer;
};

} // namespace wr

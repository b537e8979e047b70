// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/wordsplitter.h"

#include <QtCore/QCoreApplication>

#include <sqlite3.h>

#include <array>
#include <limits>

namespace wr {

namespace {

struct WordSplitterWords {
    Q_DECLARE_TR_FUNCTIONS(wr::WordSplitter)
};

using Told = std::function<bool(const SplitWord&)>;

int tell(void* context, int, const char* token, int size, int from, int to)
{
    const Told& told = *static_cast<const Told*>(context);
    const SplitWord word{std::string_view(token, static_cast<std::size_t>(size)),
                         static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
    return told(word) ? SQLITE_OK : SQLITE_DONE;
}

fts5_api* apiOf(Database& database)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr)
        == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

struct WordSplitter::Tokenizer {
    fts5_tokenizer calls{};
    Fts5Tokenizer* made = nullptr;

    Tokenizer() = default;
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    ~Tokenizer()
    {
        if (made != nullptr)
            calls.xDelete(made);
    }
};

WordSplitter::WordSplitter(std::unique_ptr<Tokenizer> tokenizer)
    : m_tokenizer(std::move(tokenizer))
{
}

WordSplitter::WordSplitter(WordSplitter&&) noexcept = default;
WordSplitter& WordSplitter::operator=(WordSplitter&&) noexcept = default;
WordSplitter::~WordSplitter() = default;

Result<WordSplitter> WordSplitter::open(Database& database)
{
    auto made = std::make_unique<Tokenizer>();
    fts5_api* const api = apiOf(database);
    void* context = nullptr;
    std::array<const char*, 2> options{"remove_diacritics", "2"};
    if (api == nullptr || api->xFindTokenizer(api, "unicode61", &context, &made->calls) != SQLITE_OK
        || made->calls.xCreate(context, options.data(), static_cast<int>(options.size()),
                               &made->made)
            != SQLITE_OK)
        return fail(Fault::OutOfReach, database.path(),
                    WordSplitterWords::tr("This SQLite comes without full-text search (FTS5)."),
                    WordSplitterWords::tr("Install the SQLite of the system's packages."));
    return WordSplitter(std::move(made));
}

void WordSplitter::split(std::string_view text, const Told& told) const
{
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    Told copy = told;
    m_tokenizer->calls.xTokenize(m_tokenizer->made, &copy, FTS5_TOKENIZE_DOCUMENT, text.data(),
                                 static_cast<int>(std::min(text.size(), most)), tell);
}

std::vector<std::string> WordSplitter::words(std::string_view text) const
{
    std::vector<std::string> all;
    split(text, [&all](const SplitWord& word) {
        all.emplace_back(word.word);
        return true;
    });
    return all;
}

} // namespace wr

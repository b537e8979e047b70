// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verdicts that a guard model such as Llama Guard writes as plain text: "safe", or "unsafe" and on the next line the codes
// of what it objects to ("S1,S10"). They stand in a field of a record, or a file holds nothing but them.
#pragma once

#include "app/ingest/records.h"
#include "app/ingest/recordshape.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wr {

struct TextVerdict {
    std::string_view decision;           // safe, unsafe
    std::vector<std::string_view> codes; // of an unsafe one; may be none
};

// Nothing when the text is anything else, white space around it apart.
std::optional<TextVerdict> textVerdict(std::string_view text);

// What a verdict gives below the path of its field: decision, codes, and reason, which names the codes by the shape's
// categories. Empty when the text is no verdict.
std::vector<std::pair<std::string, std::string>> verdictFields(const RecordShape& shape,
                                                               std::string_view text);

// The key that a shape needs to describe the verdicts of a file that holds nothing else.
inline constexpr std::string_view verdictKey = "plain-text-verdict";

// The first bytes of such a file.
bool looksLikeVerdicts(std::string_view head);

// Cuts such a file into verdicts while it arrives. Keeps at most one line and one verdict.
class VerdictRecords final
{
public:
    using Take = std::function<void(std::string_view verdict, Records::Place place)>;
    // A line that is no part of a verdict; the next one goes on.
    using Refuse = std::function<void(Records::Place place)>;

    VerdictRecords(Take take, Refuse refuse);

    void push(std::string_view chunk);
    void finish();

private:
    void line(std::string_view text);
    void give();

    Take m_take;
    Refuse m_refuse;
    std::string m_line;
    bool m_tooLong = false;    // the line at hand, and so it is no part of a verdict
    std::int64_t m_passed = 0; // bytes of the line at hand
    Records::Place m_place;    // of it
    std::string m_verdict;     // waits for its codes
    Records::Place m_verdictPlace;
};

} // namespace wr

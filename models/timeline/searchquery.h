// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person types into the search box, as a value. Everything in it must hold at once:
//
//   refund            a word; upper case and accents do not matter          refund*   a word that begins so
//   "refund denied"   words in this order                                   -word     must not occur; goes before anything
//   kind: status: model: prompt: source: guardrail: fingerprint: provider: deployment: name: system: user: session: finish: exhibit:
//                     the item says so; of a name a piece is enough, of user, session and finish (why a model call ended; * =
//                     it says why) it must be the whole
//   before: after:    13:40Z, T-2h or ISO 8601
//   score latency tokens   with : < <= > or >=, such as score<0.4 or latency>2s
//
// A value with spaces stands in quotation marks. Pure; any thread.
#pragma once

#include "models/base/instant.h"
#include "models/base/result.h"
#include "models/facts/evidence.h"

#include <QtCore/QStringList>

namespace wr {

enum class SearchField : quint8 {
    Kind,
    Status,
    Model,
    Prompt,
    Source,
    Guardrail,
    Fingerprint,
    Provider,
    Deployment,
    Name,
    System,
    User,
    Session,
    Finish,
    Exhibit,
    Before,
    After,
    Score,
    Latency,
    Tokens
};
inline constexpr int searchFieldCount = 20;

// As it is typed, such as "kind".
QString searchFieldName(SearchField field);
// All of them, in the order above.
QStringList searchFieldNames();

enum class SearchSign : quint8 { Is, Less, AtMost, More, AtLeast };

struct SearchWords {
    QString text;         // one word, or several of a phrase
    bool negated = false; // must not occur
    bool start = false;   // the last word only begins so
    bool operator==(const SearchWords&) const = default;
};

struct SearchTerm {
    SearchField field = SearchField::Kind;
    SearchSign sign = SearchSign::Is;
    bool negated = false;
    QString value;                                // as typed, without quotation marks
    double number = 0;                            // of score and tokens
    qint64 nanos = 0;                             // of before, after and latency
    EvidenceKind kind = EvidenceKind::PromptPath; // of kind
    bool operator==(const SearchTerm&) const = default;
};

struct SearchQuery {
    QList<SearchWords> words;
    QList<SearchTerm> terms;

    bool isEmpty() const { return words.isEmpty() && terms.isEmpty(); }

    bool operator==(const SearchQuery&) const = default;
};

// Usage names the character where the flaw stands, and what may stand there.
Result<SearchQuery> searchQueryOf(const QString& text, Instant now);
// The same query as text, which reads back as the same.
QString searchText(const SearchQuery& query);

// Whether a number answers a term such as score<0.4.
bool holds(SearchSign sign, double number, double wanted);

} // namespace wr

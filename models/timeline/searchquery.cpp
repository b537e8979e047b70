// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/searchquery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SearchQueryWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SearchQuery)
};

constexpr std::array<QStringView, searchFieldCount> names{
    u"kind",     u"status",     u"model", u"prompt", u"source",  u"guardrail", u"fingerprint",
    u"provider", u"deployment", u"name",  u"system", u"user",    u"session",   u"finish",
    u"exhibit",  u"before",     u"after", u"score",  u"latency", u"tokens"};

constexpr std::array<QStringView, 5> signs{u":", u"<", u"<=", u">", u">="};

bool isNumeric(SearchField field)
{
    return field == SearchField::Score || field == SearchField::Latency
        || field == SearchField::Tokens;
}

std::optional<SearchField> fieldNamed(QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [name](QStringView it) {
        return it.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == names.end())
        return {};
    return static_cast<SearchField>(found - names.begin());
}

Error flaw(qsizetype at, const QString& subject, const QString& reason, const QString& remedy)
{
    return Error{Fault::Usage, subject,
                 SearchQueryWords::tr("Character %1 of the search: %2").arg(at + 1).arg(reason),
                 remedy};
}

// One thing typed, before what it means is known.
struct Piece {
    qsizetype at = 0;
    bool negated = false;
    QString name; // before the sign; empty for words
    SearchSign sign = SearchSign::Is;
    QString text;
    bool quoted = false;
};

class Cutter final
{
public:
    explicit Cutter(const QString& text)
        : m_text(text)
    {
    }

    // Nothing at the end.
    Result<std::optional<Piece>> next();

private:
    bool ends() const { return m_at >= m_text.size(); }

    void readName(Piece& piece);
    Result<void> readText(Piece& piece);

    const QString& m_text;
    qsizetype m_at = 0;
};

void Cutter::readName(Piece& piece)
{
    qsizetype to = m_at;
    while (to < m_text.size() && m_text.at(to).isLetter())
        ++to;
    if (to == m_at || to == m_text.size())
        return;
    const QStringView name = QStringView(m_text).mid(m_at, to - m_at);
    const QStringView rest = QStringView(m_text).mid(to);
    const bool known = fieldNamed(name).has_value();
    if (rest.startsWith(u':')
        && (known
            || (rest.size() > 1 && !rest.at(1).isSpace() && !rest.startsWith(u"://")
                && !rest.startsWith(u"::")))) {
        piece.name = name.toString();
        m_at = to + 1;
        return;
    }
    if (!known || (!rest.startsWith(u'<') && !rest.startsWith(u'>')))
        return;
    const bool also = rest.size() > 1 && rest.at(1) == u'=';
    piece.name = name.toString();
    piece.sign = rest.startsWith(u'<') ? (also ? SearchSign::AtMost : SearchSign::Less)
                                       : (also ? SearchSign::AtLeast : SearchSign::More);
    m_at = to + (also ? 2 : 1);
}

Result<void> Cutter::readText(Piece& piece)
{
    if (ends() || m_text.at(m_at) != u'"') {
        const qsizetype from = m_at;
        while (!ends() && !m_text.at(m_at).isSpace())
            ++m_at;
        piece.text = m_text.mid(from, m_at - from).remove(u'"'); // a stray one says nothing
        return {};
    }
    piece.quoted = true;
    const qsizetype close = m_text.indexOf(u'"', m_at + 1);
    if (close < 0)
        return pass(flaw(m_at, m_text.mid(m_at),
                         SearchQueryWords::tr("the quotation mark that opens here is not closed."),
                         SearchQueryWords::tr("Close it with another quotation mark.")));
    piece.text = m_text.mid(m_at + 1, close - m_at - 1).simplified();
    m_at = close + 1;
    return {};
}

Result<std::optional<Piece>> Cutter::next()
{
    while (!ends() && m_text.at(m_at).isSpace())
        ++m_at;
    if (ends())
        return std::optional<Piece>();
    Piece piece;
    piece.at = m_at;
    if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
        piece.negated = true;
        ++m_at;
    }
    if (m_text.at(m_at) != u'"')
        readName(piece);
    if (auto read = readText(piece); !read)
        return pass(read.error());
    return std::optional<Piece>(std::move(piece));
}

Result<void> addWords(SearchQuery& query, const Piece& piece)
{
    SearchWords words{piece.text, piece.negated, false};
    if (!piece.quoted && words.text.endsWith(u'*')) {
        words.start = true;
        words.text.chop(1);
    }
    const bool says = std::any_of(words.text.begin(), words.text.end(), [](QChar it) {
        return it.isLetterOrNumber() || it.isSurrogate();
    });
    if (!says)
        return pass(
            flaw(piece.at, piece.text, SearchQueryWords::tr("there is no word here."),
                 SearchQueryWords::tr("Type letters or digits; punctuation is not searched for.")));
    query.words.append(words);
    return {};
}

Result<double> numberOf(const Piece& piece, QStringView digits)
{
    bool good = false;
    const double number = digits.toDouble(&good);
    if (good && std::isfinite(number))
        return number;
    return pass(flaw(piece.at, piece.text,
                     SearchQueryWords::tr("\"%1\" is no number.").arg(piece.text),
                     SearchQueryWords::tr("Write it like score<0.4, latency>2s or tokens>=1000.")));
}

Result<qint64> lengthOf(const Piece& piece)
{
    constexpr double perMilli = 1e6;
    constexpr double most = 9e18;

    struct Unit {
        QStringView name;
        double nanos;
    };

    for (const Unit& unit : {Unit{u"ms", perMilli}, Unit{u"us", 1e3}, Unit{u"ns", 1.0},
                             Unit{u"s", 1e9}, Unit{u"m", 60e9}, Unit{u"", perMilli}}) {
        if (!piece.text.endsWith(unit.name))
            continue;
        const auto number = numberOf(piece, QStringView(piece.text).chopped(unit.name.size()));
        if (!number)
            return pass(number.error());
        return static_cast<qint64>(std::clamp(*number * unit.nanos, -most, most));
    }
    return 0;
}

Result<EvidenceKind> kindOf(const Piece& piece)
{
    std::optional<EvidenceKind> found;
    QStringList known;
    for (const EvidenceKind kind : allEvidenceKinds) {
        known.append(evidenceKindName(kind));
        if (!found && !piece.text.isEmpty()
            && known.constLast().startsWith(piece.text, Qt::CaseInsensitive))
            found = kind;
    }
    if (found)
        return *found;
    return pass(flaw(piece.at, piece.text,
                     SearchQueryWords::tr("there is no kind \"%1\".").arg(piece.text),
                     SearchQueryWords::tr("The kinds are %1.").arg(known.join(u", "_s))));
}

Result<void> fillIn(SearchTerm& term, const Piece& piece, Instant now)
{
    switch (term.field) {
    case SearchField::Kind: {
        const auto kind = kindOf(piece);
        if (!kind)
            return pass(kind.error());
        term.kind = *kind;
        term.value = evidenceKindName(*kind);
        return {};
    }
    case SearchField::Status:
        term.value = term.value.toLower();
        if (QStringList{u"ok"_s, u"error"_s, u"adverse"_s, u"unset"_s}.contains(term.value))
            return {};
        return pass(flaw(piece.at, piece.text,
                         SearchQueryWords::tr("there is no status \"%1\".").arg(piece.text),
                         SearchQueryWords::tr("The statuses are ok, error, adverse and unset.")));
    case SearchField::Before:
    case SearchField::After: {
        if (const auto exact = evidenceTimeFromIso(piece.text)) {
            term.nanos = exact->nanos;
            return {};
        }
        const auto at = instantFromPerson(piece.text, now);
        if (!at)
            return pass(flaw(
                piece.at, piece.text, SearchQueryWords::tr("\"%1\" is no time.").arg(piece.text),
                SearchQueryWords::tr("Write it like 13:40Z, T-2h or 2026-11-24T14:02Z.")));
        term.nanos = toEvidenceTime(*at).nanos;
        return {};
    }
    case SearchField::Latency: {
        const auto length = lengthOf(piece);
        if (!length)
            return pass(length.error());
        term.nanos = *length;
        return {};
    }
    case SearchField::Score:
    case SearchField::Tokens: {
        const auto number = numberOf(piece, piece.text);
        if (!number)
            return pass(number.error());
        term.number = *number;
        return {};
    }
    case SearchField::Model:
    case SearchField::Prompt:
    case SearchField::Source:
    case SearchField::Guardrail:
    case SearchField::Fingerprint:
    case SearchField::Provider:
    case SearchField::Deployment:
    case SearchField::Name:
    case SearchField::System:
    case SearchField::User:
    case SearchField::Session:
    case SearchField::Finish:
    case SearchField::Exhibit:
        return {};
    }
    return {};
}

Result<void> addTerm(SearchQuery& query, const Piece& piece, Instant now)
{
    const auto field = fieldNamed(piece.name);
    if (!field)
        return pass(flaw(
            piece.at, piece.name,
            SearchQueryWords::tr("there is nothing called \"%1:\" to search by.").arg(piece.name),
            SearchQueryWords::tr(
                "There are %1. To search for the text itself, put it in quotation marks.")
                .arg(searchFieldNames().join(u": "_s) + u':')));
    if (piece.sign != SearchSign::Is && !isNumeric(*field))
        return pass(flaw(piece.at, piece.name,
                         SearchQueryWords::tr("\"%1\" takes no < or >.").arg(piece.name),
                         SearchQueryWords::tr("Write it as %1:value.").arg(piece.name)));
    if (piece.text.isEmpty())
        return pass(flaw(piece.at, piece.name,
                         SearchQueryWords::tr("nothing stands behind \"%1\".").arg(piece.name),
                         SearchQueryWords::tr("Type a value right behind it, without a space.")));
    SearchTerm term;
    term.field = *field;
    term.sign = piece.sign;
    term.negated = piece.negated;
    term.value = piece.text;
    if (auto filled = fillIn(term, piece, now); !filled)
        return filled;
    query.terms.append(term);
    return {};
}

} // namespace

QString searchFieldName(SearchField field)
{
    return names.at(static_cast<std::size_t>(field)).toString();
}

QStringList searchFieldNames()
{
    QStringList all;
    for (const QStringView name : names)
        all.append(name.toString());
    return all;
}

bool holds(SearchSign sign, double number, double wanted)
{
    switch (sign) {
    case SearchSign::Is:
        return number == wanted;
    case SearchSign::Less:
        return number < wanted;
    case SearchSign::AtMost:
        return number <= wanted;
    case SearchSign::More:
        return number > wanted;
    case SearchSign::AtLeast:
        return number >= wanted;
    }
    return false;
}

Result<SearchQuery> searchQueryOf(const QString& text, Instant now)
{
    SearchQuery query;
    Cutter cutter(text);
    while (true) {
        auto piece = cutter.next();
        if (!piece)
            return pass(piece.error());
        if (!*piece)
            return query;
        auto added
            = (*piece)->name.isEmpty() ? addWords(query, **piece) : addTerm(query, **piece, now);
        if (!added)
            return pass(added.error());
    }
}

QString searchText(const SearchQuery& query)
{
    // What consists of letters and digits reads the same without quotation marks.
    const auto written = [](const QString& text) {
        const bool simple = !text.isEmpty()
            && std::all_of(text.begin(), text.end(),
                           [](QChar letter) { return letter.isLetterOrNumber(); });
        return simple ? text : QString(u'"' + text + u'"');
    };
    // A beginning stands in no quotation marks; a stray one keeps it from being read as a qualifier.
    const auto begun = [](const QString& text) {
        const QString plain = text + u'*';
        const auto piece = Cutter(plain).next();
        const bool misread = piece && *piece && !(*piece)->name.isEmpty();
        return misread ? QString(plain).insert(1, u'"') : plain;
    };
    QStringList pieces;
    for (const SearchWords& words : query.words)
        pieces.append((words.negated ? u"-"_s : QString())
                      + (words.start ? begun(words.text) : written(words.text)));
    for (const SearchTerm& term : query.terms)
        pieces.append((term.negated ? u"-"_s : QString()) + searchFieldName(term.field)
                      + signs.at(static_cast<std::size_t>(term.sign)).toString()
                      + written(term.value));
    return pieces.join(u' ');
}

} // namespace wr

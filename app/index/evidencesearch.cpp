// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/openindex.h"
#include "app/index/recordtext.h"

#include <algorithm>
#include <set>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t snippetBefore = 60; // bytes
constexpr std::size_t snippetAfter = 140;

bool isUtf8Continued(char it)
{
    return (static_cast<unsigned char>(it) & 0xc0U) == 0x80U;
}

// Whole characters around the hit, in one line.
QString snippetOf(const std::string& text, std::size_t from, std::size_t to)
{
    std::size_t begin = from > snippetBefore ? from - snippetBefore : 0;
    std::size_t end = std::min(text.size(), to + snippetAfter);
    while (begin < from && isUtf8Continued(text[begin]))
        ++begin;
    while (end < text.size() && end > to && isUtf8Continued(text[end]))
        --end;
    QString snippet = QString::fromUtf8(text.data() + begin, static_cast<qsizetype>(end - begin));
    snippet.replace(QLatin1Char(textParting), u' ');
    return (begin > 0 ? u"…"_s : QString()) + snippet.simplified()
        + (end + 1 < text.size() ? u"…"_s : QString());
}

// Starts that are told before it is certain that the count includes them.
constexpr std::size_t unsettledLimit = 65'536;

Result<ItemCount> tallied(ItemSearch& search, const std::function<bool()>& cancelled)
{
    ItemCount count;
    std::vector<qint64> unsettled;
    const auto settle = [&](qint64 before) {
        count.items += static_cast<qint64>(
            std::erase_if(unsettled, [before](qint64 start) { return start < before; }));
    };
    const auto reached = search.tally(
        [&](std::span<const qint64> starts, qint64 settled) {
            unsettled.insert(unsettled.end(), starts.begin(), starts.end());
            if (unsettled.size() >= unsettledLimit)
                settle(settled);
        },
        cancelled);
    if (!reached)
        return pass(reached.error());
    if (*reached) {
        settle(**reached);
        count.searchedTo = ItemRef();
        count.searchedToStart = EvidenceTime{**reached};
    } else {
        count.items += static_cast<qint64>(unsettled.size());
    }
    return count;
}

} // namespace

// One question sees one state of the index and of the words, which end with it.
class EvidenceIndex::Question final
{
public:
    Question(std::unique_ptr<Reading> reading, TextReader& words)
        : m_reading(std::move(reading))
        , m_words(words)
    {
    }

    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    ~Question() { m_words.end(); }

    static Result<std::unique_ptr<Question>> begin(Open& open, TextReader& words)
    {
        auto reading = Reading::begin(open);
        if (!reading)
            return pass(reading.error());
        auto question = std::make_unique<Question>(std::move(*reading), words);
        if (const auto begun = words.begin(open.file); !begun)
            return pass(begun.error());
        return question;
    }

private:
    std::unique_ptr<Reading> m_reading;
    TextReader& m_words;
};

Result<ItemPage> EvidenceIndex::items(const ItemQuery& query,
                                      const std::function<bool()>& cancelled)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return ItemPage();
    const auto question = Question::begin(*m_open, m_words);
    if (!question)
        return pass(question.error());
    ItemSearch search(m_open->store, m_records, m_words, query);
    auto page = search.run(cancelled);
    if (page && query.snippets)
        addSnippets(search.plan(), *page);
    return page;
}

void EvidenceIndex::addSnippets(const SearchPlan& plan, ItemPage& page)
{
    for (const EvidenceItem& item : page.items) {
        ItemText& text = m_words.text();
        text.clear();
        const auto found = findNow(item.ref);
        if (const auto record = m_records.view(item.ref.exhibit, item.ref.offset, item.ref.length);
            found && record) {
            const std::string kept(*record);
            const auto resource
                = m_records.view(item.ref.exhibit, found->resourceOffset, found->resourceLength);
            text.read(kept, resource ? *resource : std::string_view());
        }
        const auto hit = plan.firstHit(text.text());
        page.snippets.append(hit ? snippetOf(text.text(), hit->first, hit->second)
                                 : snippetOf(text.text(), 0, 0));
    }
}

// What is all in the full-text index is counted there; nothing when rows must be looked at.
std::optional<Result<qint64>> EvidenceIndex::countedByWords(const SearchPlan& plan,
                                                            const ItemQuery& query)
{
    if (!plan.isTextOnly() || plan.match().empty() || plan.isInverted() || plan.needsReading()
        || query.from || query.to || query.kind || query.adverseOnly || query.after
        || !query.trace.isEmpty())
        return {};
    std::set<std::pair<ExhibitId, qint64>> known; // an exhibit under two systems counts once
    std::vector<TextPiece> pieces;
    for (const PartPlace& part : m_open->store.parts()) {
        if (!inScope(part, query.systems) || !plan.passesPart(part))
            continue;
        const auto piece = m_words.piece(part.id);
        if (!piece || piece->itemsDone < part.items)
            return {};
        const auto other = known.lower_bound({part.exhibit, 0});
        if (other != known.end() && other->first == part.exhibit && other->second != part.segment)
            return {};
        known.insert({part.exhibit, part.segment});
        pieces.push_back(*piece);
    }
    std::sort(pieces.begin(), pieces.end(), [](const TextPiece& left, const TextPiece& right) {
        return left.first < right.first;
    });
    qint64 sum = 0;
    for (std::size_t i = 0; i < pieces.size();) {
        const qint64 first = pieces[i].first;
        qint64 end = first;
        for (; i < pieces.size() && pieces[i].first == end; ++i)
            end += pieces[i].items;
        const auto some = m_words.count(plan.match(), first, end - first);
        if (!some)
            return some;
        sum += *some;
    }
    return Result<qint64>(sum);
}

Result<ItemCount> EvidenceIndex::count(const ItemQuery& query,
                                       const std::function<bool()>& cancelled)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return ItemCount();
    const auto question = Question::begin(*m_open, m_words);
    if (!question)
        return pass(question.error());
    ItemSearch search(m_open->store, m_records, m_words, query);
    ItemCount count;
    if (const auto counted = countedByWords(search.plan(), query)) {
        if (!*counted)
            return pass(counted->error());
        count.items = **counted;
        return count;
    }
    if (search.canTally())
        return tallied(search, cancelled);
    const auto reached = search.walk(
        [&count](const FoundRow&) {
            ++count.items;
            return true;
        },
        cancelled);
    if (!reached)
        return pass(reached.error());
    if (*reached) {
        count.searchedTo = (*reached)->ref;
        count.searchedToStart = (*reached)->start;
    }
    return count;
}

Result<HitPicture> EvidenceIndex::hits(const ItemQuery& query, const PictureQuery& picture)
{
    HitPicture hits;
    hits.query = picture;
    hits.columns.resize(static_cast<std::size_t>(std::max(0, picture.columns)));
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    const qint64 span = picture.toNanos - picture.fromNanos;
    if (!m_open || hits.columns.empty() || span <= 0)
        return hits;
    const auto question = Question::begin(*m_open, m_words);
    if (!question)
        return pass(question.error());
    ItemQuery window = query;
    window.from = EvidenceTime{
        std::max(picture.fromNanos, query.from.value_or(EvidenceTime{picture.fromNanos}).nanos)};
    window.to = EvidenceTime{
        std::min(picture.toNanos, query.to.value_or(EvidenceTime{picture.toNanos}).nanos)};
    const double columns = static_cast<double>(picture.columns) / static_cast<double>(span);
    const auto draw = [&](qint64 start) {
        const auto column
            = static_cast<std::size_t>(static_cast<double>(start - picture.fromNanos) * columns);
        ++hits.columns[std::min(column, hits.columns.size() - 1)];
    };
    ItemSearch search(m_open->store, m_records, m_words, window);
    const auto drawn = search.canTally()
        ? search.tally([&](std::span<const qint64> starts,
                           qint64) { std::for_each(starts.begin(), starts.end(), draw); },
                       {})
        : search
              .walk(
                  [&](const FoundRow& found) {
                      draw(found.start());
                      return true;
                  },
                  {})
              .map([](const std::optional<SearchedTo>& to) {
                  return to ? std::optional(to->start.nanos) : std::nullopt;
              });
    if (!drawn)
        return pass(drawn.error());
    hits.whole = !drawn->has_value();
    return hits;
}

Result<TextProgress> EvidenceIndex::textProgress()
{
    TextProgress progress;
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return progress;
    const auto question = Question::begin(*m_open, m_words);
    if (!question)
        return pass(question.error());
    for (const PartPlace& part : m_open->store.parts()) {
        progress.total += part.items;
        if (const auto piece = m_words.piece(part.id))
            progress.searchable += piece->itemsDone;
    }
    return progress;
}

} // namespace wr

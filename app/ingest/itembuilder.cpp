// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/itembuilder.h"

#include "app/ingest/fields.h"
#include "app/ingest/jsoncursor.h"
#include "app/ingest/keymemory.h"
#include "app/ingest/members.h"
#include "app/ingest/redactions.h"

#include <algorithm>
#include <utility>

namespace wr {

namespace {

constexpr std::size_t wordBytes = 4096; // lists longer than this are not searched for adverse words

bool isList(const FieldValue& value)
{
    return value.type == FieldType::List || value.type == FieldType::Map
        || (value.type == FieldType::Text && !value.text.empty() && value.text.front() == '[');
}

bool saysNothing(const FieldValue& value)
{
    return value.type == FieldType::Null || (value.type == FieldType::Text && value.text.empty());
}

// The better of two: content beats a cut of it, that beats a pointer to it, that beats its redaction.
KindPresence stronger(KindPresence left, KindPresence right)
{
    constexpr std::array<int, 5> worth{0, 4, 1, 2, 3}; // by KindPresence
    return worth[static_cast<std::size_t>(left)] >= worth[static_cast<std::size_t>(right)] ? left
                                                                                           : right;
}

} // namespace

ItemBuilder::ItemBuilder(const DialectSet& dialects, Tally& tally, BatchSink sink,
                         IngestLimits limits, ByteHash hash)
    : m_dialects(dialects)
    , m_tally(tally)
    , m_sink(std::move(sink))
    , m_limits(limits)
    , m_hash(std::move(hash))
    , m_keys(std::make_unique<KeyMemory>(dialects))
{
    m_batch.items.reserve(limits.batchItems + 64);
    m_batch.strings = &m_strings;
}

ItemBuilder::~ItemBuilder() = default;

void ItemBuilder::enterResource(ByteStretch where)
{
    m_resource = where;
    m_scope = {};
    m_source = 0;
    m_resourceHash = 0;
    m_resourceProvenance = false;
    m_scopeEvidence.clear();
    m_bands.enterResource();
}

void ItemBuilder::resourceAttribute(std::string_view key, const FieldValue& value)
{
    const KeyMeaning& meaning = m_keys->meaning(key);
    if (m_hash)
        m_resourceHash += m_hash(key) ^ (m_hash(plainText(value, m_scratch)) << 1U);
    if (saysNothing(value))
        return;
    if (meaning.source)
        m_source = m_strings.intern(cut(plainText(value, m_scratch), nameBytes));
    if (meaning.bears && meaning.kind == EvidenceKind::Provenance)
        m_resourceProvenance = true;
    if (meaning.bands != 0 && !isRedacted(value))
        m_bands.addToResource(meaning, value);
    for (const Evidence& one : meaning.evidence)
        m_tally.score(one.dialect, one.weight);
}

void ItemBuilder::enterScope(ByteStretch where, std::string_view name)
{
    m_scope = where;
    m_scopeEvidence = m_dialects.scopeEvidence(name);
}

void ItemBuilder::startItem(std::int64_t offset)
{
    m_item = RawItem();
    m_item.offset = offset;
    m_item.resourceOffset = m_resource.offset;
    m_item.resourceLength = m_resource.length;
    m_item.scopeOffset = m_scope.offset;
    m_item.scopeLength = m_scope.length;
    m_item.source = m_source;
    m_scores.fill(0);
    m_weak = 0;
    m_general.fill(KindPresence::Absent);
    m_laneRank = 1000;
    m_kept.clear();
    m_bands.startItem();
    if (m_resourceProvenance)
        m_item.presence[static_cast<std::size_t>(EvidenceKind::Provenance)]
            = KindPresence::Captured;
    weigh(m_scopeEvidence);
}

void ItemBuilder::attribute(std::string_view key, const FieldValue& value)
{
    const KeyMeaning& meaning = m_keys->meaning(key);
    weigh(meaning.evidence);
    if (m_inEvent)
        noteInEvent(meaning, key, value);
    if (meaning.known && !saysNothing(value))
        take(meaning, key, value);
}

void ItemBuilder::enterEvent()
{
    m_inEvent = true;
    m_eventWithheld = false;
    m_eventSaid = false;
}

// Labels, such as a role or why a model stopped, are no content.
void ItemBuilder::noteInEvent(const KeyMeaning& meaning, std::string_view key,
                              const FieldValue& value)
{
    constexpr std::array<std::string_view, 4> spoken{"content", "message", "parts", "arguments"};
    if (isRedacted(value) || holdsOnlyRedactions(value))
        m_eventWithheld = true;
    else if (!saysNothing(value)
             && (meaning.content || std::find(spoken.begin(), spoken.end(), key) != spoken.end()))
        m_eventSaid = true;
}

void ItemBuilder::take(const KeyMeaning& meaning, std::string_view key, const FieldValue& value)
{
    if (meaning.bears)
        bear(meaning, value);
    if (meaning.bands != 0 && !isRedacted(value))
        m_bands.add(meaning, value);
    if (!meaning.adverse.empty() || !meaning.lanes.empty() || meaning.adverseWhenThere)
        judge(meaning, value);
    if (meaning.source)
        m_item.source = m_strings.intern(cut(plainText(value, m_scratch), nameBytes));
    if (meaning.opens)
        open(key, value, meaning.unless);
}

// What stands in a value is no evidence of the dialect: its key was.
void ItemBuilder::open(std::string_view key, const FieldValue& value,
                       const std::vector<std::string>& unless)
{
    bool opens = true;
    if (!unless.empty())
        eachMember(
            value, m_kept, m_tally, m_item.offset, [&](std::string_view name, const FieldValue&) {
                opens = opens && std::find(unless.begin(), unless.end(), name) == unless.end();
            });
    if (!opens)
        return;
    const std::string stem = std::string(key) + '.';
    eachMember(value, m_kept, m_tally, m_item.offset,
               [&](std::string_view name, const FieldValue& member) {
                   const std::string inner = stem + std::string(name);
                   const KeyMeaning& meaning = m_keys->meaning(inner);
                   if (meaning.known && !saysNothing(member))
                       take(meaning, inner, member);
               });
}

void ItemBuilder::bear(const KeyMeaning& meaning, const FieldValue& value)
{
    const auto kind = static_cast<std::size_t>(meaning.kind);
    if (meaning.weak) {
        m_weak |= 1U << kind;
        return;
    }
    KindPresence found = KindPresence::Captured;
    if (meaning.external)
        found = KindPresence::External;
    else if (meaning.content && (isRedacted(value) || holdsOnlyRedactions(value)))
        found = KindPresence::Redacted;
    KindPresence& presence = meaning.general ? m_general[kind] : m_item.presence[kind];
    presence = stronger(presence, found);
}

void ItemBuilder::judge(const KeyMeaning& meaning, const FieldValue& value)
{
    if (meaning.adverseWhenThere)
        m_item.adverse = true;
    for (const std::string& word : meaning.adverse) {
        if (isList(value) ? value.text.substr(0, wordBytes).find(word) != std::string_view::npos
                          : sameWord(value.text, word))
            m_item.adverse = true;
    }
    for (const LaneRule& rule : meaning.lanes) {
        if (rule.rank < m_laneRank && (rule.value.empty() || sameWord(value.text, rule.value))) {
            m_laneRank = rule.rank;
            m_item.lane = rule.lane;
        }
    }
}

void ItemBuilder::event(std::string_view name, bool hasBody, const FieldValue& body)
{
    const bool emptied = std::exchange(m_inEvent, false) && m_eventWithheld && !m_eventSaid;
    const EventMeaning meaning = m_dialects.event(name);
    if (!meaning.known)
        return;
    weigh(meaning.evidence);
    const auto kind = static_cast<std::size_t>(meaning.kind);
    if (hasBody) {
        const bool withheld = emptied || isRedacted(body) || holdsOnlyRedactions(body);
        m_item.presence[kind] = stronger(
            m_item.presence[kind], withheld ? KindPresence::Redacted : KindPresence::Captured);
    }
    constexpr int eventRank = 60;
    if (m_laneRank > eventRank) {
        m_laneRank = eventRank;
        m_item.lane = meaning.kind;
    }
    if (meaning.opens)
        open(name, body, {});
}

void ItemBuilder::id(IdSlot slot, std::string_view bytes)
{
    const RawSlice slice{static_cast<std::uint32_t>(m_batch.store.size()),
                         static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), 256))};
    m_batch.store.append(bytes.substr(0, slice.size));
    switch (slot) {
    case IdSlot::Trace:
        m_item.traceId = slice;
        break;
    case IdSlot::Span:
        m_item.spanId = slice;
        break;
    case IdSlot::Parent:
        m_item.parentId = slice;
        break;
    }
}

void ItemBuilder::evidence(const std::vector<Evidence>& evidence)
{
    weigh(evidence);
}

bool ItemBuilder::metric(std::string_view name)
{
    const KeyMeaning& meaning = m_keys->meaning(name);
    for (const Evidence& one : meaning.evidence)
        m_tally.score(one.dialect, one.weight);
    return meaning.bears;
}

void ItemBuilder::weigh(const std::vector<Evidence>& evidence)
{
    for (const Evidence& one : evidence)
        m_scores[one.dialect] += one.weight;
}

// Without a lane rule the strongest kind that the item bears names the lane.
void ItemBuilder::settleKinds()
{
    constexpr std::array<EvidenceKind, evidenceKindCount> order{
        EvidenceKind::Guardrail,  EvidenceKind::Retrieval,  EvidenceKind::ModelBehaviour,
        EvidenceKind::PromptPath, EvidenceKind::UserAction, EvidenceKind::Provenance};
    const auto has = [this](EvidenceKind kind, bool weak) {
        const auto at = static_cast<std::size_t>(kind);
        return weak ? (m_weak & (1U << at)) != 0
                    : stronger(m_item.presence[at], m_general[at]) != KindPresence::Absent
                && kind != EvidenceKind::Provenance;
    };
    for (const bool weak : {false, true}) {
        for (const EvidenceKind kind : order) {
            if (m_laneRank == 1000 && has(kind, weak)) {
                m_item.lane = kind;
                m_laneRank = 999;
            }
        }
    }
    const bool takes = m_item.lane == EvidenceKind::Retrieval
        || m_item.lane == EvidenceKind::UserAction || m_item.lane == EvidenceKind::Guardrail;
    for (std::size_t kind = 0; kind < m_general.size(); ++kind) {
        auto& presence = m_item.presence[takes ? static_cast<std::size_t>(m_item.lane) : kind];
        presence = stronger(presence, m_general[kind]);
    }
    KindPresence& own = m_item.presence[static_cast<std::size_t>(m_item.lane)];
    const bool weakly = (m_weak & (1U << static_cast<unsigned>(m_item.lane))) != 0;
    if (own == KindPresence::Absent && (weakly || m_item.lane == EvidenceKind::Provenance))
        own = KindPresence::Captured;
}

void ItemBuilder::settleDialect()
{
    std::size_t best = m_dialects.fallback();
    int most = 0;
    for (std::size_t dialect = 0; dialect < m_dialects.size(); ++dialect) {
        if (m_scores[dialect] == 0)
            continue;
        m_tally.score(static_cast<std::uint8_t>(dialect), m_scores[dialect]);
        if (m_scores[dialect] > most) {
            most = m_scores[dialect];
            best = dialect;
        }
    }
    m_item.dialect = static_cast<std::uint8_t>(best);
}

void ItemBuilder::truncate()
{
    for (const EvidenceKind kind :
         {EvidenceKind::PromptPath, EvidenceKind::ModelBehaviour, EvidenceKind::Retrieval}) {
        KindPresence& presence = m_item.presence[static_cast<std::size_t>(kind)];
        if (presence == KindPresence::Captured)
            presence = KindPresence::Truncated;
    }
}

void ItemBuilder::finishItem(std::string_view record, std::string_view name)
{
    m_item.length = static_cast<std::int64_t>(record.size());
    if (m_hash && m_item.timed && (m_item.traceId.size == 0 || m_item.spanId.size == 0)) {
        const std::array parts{m_hash(record), m_hash(name), m_resourceHash};
        m_item.recordHash = std::max<std::uint64_t>(
            m_hash({reinterpret_cast<const char*>(parts.data()), sizeof parts}), 1);
    }
    m_item.name = m_strings.intern(cut(name, nameBytes));
    settleKinds();
    settleDialect();
    m_bands.settle(m_strings, m_item.bands);
    if (m_item.status == ItemStatus::Error)
        m_item.adverse = true;
    if (m_item.end < m_item.start) {
        if (m_item.end != 0)
            m_tally.odd(Oddity::EndsBeforeStart, m_item.offset);
        m_item.end = m_item.start;
    }
    m_batch.items.push_back(m_item);
}

void ItemBuilder::dropFrom(std::size_t count)
{
    if (count < m_batch.items.size())
        m_batch.items.resize(count);
}

void ItemBuilder::deliverIfFull()
{
    if (m_batch.items.size() >= m_limits.batchItems || m_strings.bytes() > m_limits.stringBytes)
        deliver();
}

void ItemBuilder::deliver()
{
    if (!m_batch.items.empty()) {
        for (const RawItem& item : m_batch.items)
            m_tally.item(item, m_batch.bytes(item.traceId));
        if (m_sink)
            m_sink(m_batch);
    }
    m_batch.items.clear();
    m_batch.store.clear();
    if (m_strings.bytes() > m_limits.stringBytes) {
        m_strings.clear();
        ++m_batch.epoch;
        m_source = 0;
    }
}

void ItemBuilder::fillUnmapped(FileReport& report) const
{
    for (const auto& [key, seen] : m_keys->unmapped())
        report.unmapped[QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))] += seen;
}

} // namespace wr

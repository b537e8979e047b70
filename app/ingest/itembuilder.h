// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes items of fields, whatever format the fields came in: the format readers say "this span has this attribute", the
// dialects say what it means. The hot loop of an import: one look-up per attribute, no allocation per item.
//
// Views given to attribute() must hold until finishItem().
#pragma once

#include "app/ingest/bandpicks.h"
#include "app/ingest/dialects.h"
#include "app/ingest/fields.h"
#include "app/ingest/readers.h"
#include "app/ingest/tally.h"

#include <deque>
#include <memory>

namespace wr {

// Where something lies in the decoded stream.
struct ByteStretch {
    std::int64_t offset = 0;
    std::int64_t length = 0;
};

// W3C Trace Context.
inline constexpr std::size_t traceIdBytes = 16;
inline constexpr std::size_t spanIdBytes = 8;

inline constexpr int errorSeverity = 17; // OTLP: SEVERITY_NUMBER_ERROR

class KeyMemory; // what this reader has learnt about the keys it met

class ItemBuilder final
{
public:
    enum class IdSlot : std::uint8_t { Trace, Span, Parent };

    ItemBuilder(const DialectSet& dialects, Tally& tally, BatchSink sink, IngestLimits limits,
                ByteHash hash);
    ~ItemBuilder();
    ItemBuilder(const ItemBuilder&) = delete;
    ItemBuilder& operator=(const ItemBuilder&) = delete;

    // What the items that follow come from.
    void enterResource(ByteStretch where);
    void resourceAttribute(std::string_view key, const FieldValue& value);
    void enterScope(ByteStretch where, std::string_view name);

    // One item: start, then its fields in any order, then finish. Times and status are set on current().
    void startItem(std::int64_t offset);

    RawItem& current() { return m_item; }

    void attribute(std::string_view key, const FieldValue& value);
    // The attributes that follow, up to event(), are those of a span event.
    void enterEvent();
    // A span event, or the record of one; hasBody: it says something beside its attributes.
    void event(std::string_view name, bool hasBody, const FieldValue& body = {});
    void id(IdSlot slot, std::string_view bytes);
    void evidence(const std::vector<Evidence>& evidence);
    // Whether a dialect knows a metric of this name, so that its data points are items; else its name counts as unmapped.
    bool metric(std::string_view name);
    // The emitter dropped something, perhaps content: nothing that this item holds counts as whole.
    void truncate();
    // record: its bytes in the stream, by which it is known where an id is missing.
    void finishItem(std::string_view record, std::string_view name);

    // The batch: how many items wait; dropping what a bad document gave; handing over.
    std::size_t waiting() const { return m_batch.items.size(); }

    void dropFrom(std::size_t count);
    void deliverIfFull();
    void deliver();
    void fillUnmapped(FileReport& report) const;

private:
    void noteInEvent(const KeyMeaning& meaning, std::string_view key, const FieldValue& value);
    void take(const KeyMeaning& meaning, std::string_view key, const FieldValue& value);
    void open(std::string_view key, const FieldValue& value,
              const std::vector<std::string>& unless);
    void bear(const KeyMeaning& meaning, const FieldValue& value);
    void judge(const KeyMeaning& meaning, const FieldValue& value);
    void weigh(const std::vector<Evidence>& evidence);
    void settleKinds();
    void settleDialect();

    const DialectSet& m_dialects;
    Tally& m_tally;
    BatchSink m_sink;
    IngestLimits m_limits;
    ByteHash m_hash; // empty: records are not hashed
    StringTable m_strings;
    RawBatch m_batch;
    std::unique_ptr<KeyMemory> m_keys;

    ByteStretch m_resource;
    ByteStretch m_scope;
    std::uint32_t m_source = 0;
    std::uint64_t m_resourceHash = 0; // of what it says, whatever the order
    bool m_resourceProvenance = false;
    std::vector<Evidence> m_scopeEvidence;

    RawItem m_item;
    std::array<int, dialectLimit> m_scores{};
    unsigned m_weak = 0; // bit per kind
    bool m_inEvent = false;
    bool m_eventWithheld = false; // one of the event's attributes was taken out
    bool m_eventSaid = false;     // another one is content
    std::array<KindPresence, evidenceKindCount> m_general{};
    int m_laneRank = 1000;
    BandPicks m_bands;
    std::deque<std::string> m_kept; // what opened values needed, for the item at hand
    std::string m_scratch;
};

} // namespace wr

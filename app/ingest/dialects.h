// SPDX-License-Identifier: GPL-3.0-or-later
//
// Telemetry dialects are data: one JSON file each (resources/dialects/README.md describes the format). A key means the same
// wherever it stands, so all dialects share one table, the earlier `order` wins; what tells the dialects apart is
// evidence: weights on keys, scopes, span names, events. A new dialect needs a file and no code.
//
// Immutable once loaded, so any thread may read it.
#pragma once

#include "app/ingest/recordshape.h"
#include "models/base/result.h"
#include "models/facts/evidence.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wr {

inline constexpr std::size_t dialectLimit = 32;

// How a value takes part in a band: as it is, in small letters, before the value (alone, too, or only together with
// one), as the start of its SHA-256, or the names in a list, in order.
enum class BandPart : std::uint8_t { Value, Word, Name, Owner, Digest, Set };

// Where the viewers show a value.
enum class Showing : std::uint8_t {
    Plain, // only in the list of all attributes
    SystemInstructions,
    InputMessages, // any JSON shape
    OutputMessages,
    InputText, // shown as a message only when there are no messages
    OutputText,
    MessageRole, // flattened, the first N numbers the message
    MessageText,
    MessageTool, // a piece of a tool call
    ToolName,
    ToolArguments,
    ToolResult,
    Documents, // a JSON list
    DocumentId,
    DocumentScore,
    DocumentText,
    DocumentMetadata,
    RerankedId,
    RerankedScore,
    RerankedText,
    RerankedMetadata,
    VerdictGuardrail,
    VerdictVersion,
    VerdictStage,
    VerdictDecision,
    VerdictScore,
    VerdictReason,
    VerdictThreshold,
    Verdicts, // a tree of them
    Provenance,
};

struct LaneRule {
    std::string value; // lower case; empty = whenever the key is there
    EvidenceKind lane = EvidenceKind::Provenance;
    int rank = 50; // the lowest rank names the lane
};

struct Evidence {
    std::uint8_t dialect = 0;
    int weight = 0;
};

// What a key of a verdict says by itself.
struct VerdictWords {
    QString guardrail;              // whose verdict its value belongs to
    QString stage;                  // at which it was given
    bool keyed = false;             // of a tree: the names of its first members are guardrails
    QHash<QString, QString> values; // in words, such as true = filtered
};

// What one key means. `known` is false for a key that no dialect lists.
struct KeyMeaning {
    bool known = false;
    bool bears = false;    // the item carries `kind`
    bool weak = false;     // only if nothing stronger says what the item is
    bool general = false;  // input or output of whatever the item is
    bool content = false;  // may be redacted or cut
    bool external = false; // the value says where the content is kept
    bool source = false;   // says who emitted the item
    bool opens = false;    // the value's members are keys of their own, unless one is called so:
    std::vector<std::string> unless;
    bool adverseWhenThere = false;
    EvidenceKind kind = EvidenceKind::Provenance;
    Showing shows = Showing::Plain;
    unsigned bands = 0; // a bit a BandKind
    BandPart part = BandPart::Value;
    int rank = 50;                    // of several keys of one band the lowest rank counts
    std::vector<std::string> adverse; // lower case
    std::vector<LaneRule> lanes;
    std::vector<Evidence> evidence;
    std::shared_ptr<const VerdictWords> verdict; // null: the key says nothing by itself
};

// One event or log record name.
struct EventMeaning {
    bool known = false;
    EvidenceKind kind = EvidenceKind::ModelBehaviour;
    bool opens = false; // its body's members are keys of their own
    QString role;       // of the message that its body is
    std::vector<Evidence> evidence;
};

class DialectSet final
{
public:
    struct Text {
        QString file;
        QByteArray json;
    };

    // The dialects that ship with the program, then those of an optional folder.
    static Result<DialectSet> load(const QString& folder = {});
    static Result<DialectSet> fromTexts(const QList<Text>& texts);

    // What a key means, whatever numbers stand in it.
    KeyMeaning meaning(std::string_view key) const;
    EventMeaning event(std::string_view name) const;
    std::vector<Evidence> scopeEvidence(std::string_view scope) const;
    std::vector<Evidence> spanEvidence(std::string_view name) const;
    std::vector<Evidence> shapeEvidence(std::string_view shape) const;

    // The same, reading records as this dialect says, whatever they look like; an empty name chooses none. NotFound
    // names the dialects that there are.
    Result<DialectSet> chosen(const QString& name) const;

    // The dialect that was chosen; -1 = none.
    int maybeChosen() const { return m_chosen; }

    // Records that are no OTLP, in the order of the dialects.
    const std::vector<RecordShape>& shapes() const { return m_recordShapes; }

    std::size_t size() const { return static_cast<std::size_t>(m_names.size()); }

    QString name(std::size_t dialect) const { return m_names.value(static_cast<int>(dialect)); }

    QString title(std::size_t dialect) const { return m_titles.value(static_cast<int>(dialect)); }

    // The dialect of items that show no evidence of any.
    std::uint8_t fallback() const { return m_fallback; }

private:
    friend class DialectReader;

    struct Prefix {
        std::string text;
        std::vector<Evidence> evidence;
    };

    static std::vector<Evidence> matching(const std::vector<Prefix>& prefixes,
                                          std::string_view text);

    QStringList m_names;
    QStringList m_titles;
    std::uint8_t m_fallback = 0;
    int m_chosen = -1;
    std::unordered_map<std::string, KeyMeaning> m_keys; // exact and with N for numbers
    std::vector<std::pair<std::string, KeyMeaning>>
        m_families; // "prefix." of "prefix.*", longest first
    std::unordered_map<std::string, EventMeaning> m_events;
    std::vector<Prefix> m_keyEvidence;
    std::vector<Prefix> m_scopes; // "name" or "name*"
    std::vector<Prefix> m_spans;
    std::vector<Prefix> m_shapes;
    std::vector<RecordShape> m_recordShapes;
};

// The key with every all-digits piece replaced by N: llm.input_messages.0.message.role gives …N….
std::string numberless(std::string_view key);

} // namespace wr

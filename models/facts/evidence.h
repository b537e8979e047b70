// SPDX-License-Identifier: GPL-3.0-or-later
//
// Evidence: one item of telemetry, never edited. An item is named by where its record lies in an exhibit's decoded
// stream, which is the same on every replica and after every reindex.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace wr {

// The six kinds of the founding text. An item may bear several; its lane is the first one that its dialect names.
enum class EvidenceKind : quint8 {
    PromptPath,
    ModelBehaviour,
    Retrieval,
    UserAction,
    Guardrail,
    Provenance
};
inline constexpr int evidenceKindCount = 6;
inline constexpr std::array<EvidenceKind, evidenceKindCount> allEvidenceKinds{
    EvidenceKind::PromptPath, EvidenceKind::ModelBehaviour, EvidenceKind::Retrieval,
    EvidenceKind::UserAction, EvidenceKind::Guardrail,      EvidenceKind::Provenance};

// Wire names: prompt-path, model-behaviour, retrieval, user-action, guardrail, provenance.
QString evidenceKindName(EvidenceKind kind);
std::optional<EvidenceKind> evidenceKindFromName(const QString& name);
// Translated, for people: "Prompt path", …
QString evidenceKindTitle(EvidenceKind kind);

// How much of a kind an item carries.
enum class KindPresence : quint8 { Absent, Captured, Redacted, External, Truncated };
QString presenceName(KindPresence presence);
QString presenceTitle(KindPresence presence);

enum class ItemStatus : quint8 { Unset, Ok, Error };

// What somebody did with an exhibit after it was collected.
enum class CustodyAct : quint8 { Opened, Exported, Transferred };
QString custodyActName(CustodyAct act); // opened, exported, transferred
std::optional<CustodyAct> custodyActFromName(const QString& name);
QString custodyActTitle(CustodyAct act);

// One act on an exhibit after it was collected, kept for good.
struct Custody {
    CustodyAct act = CustodyAct::Opened;
    MemberId by;
    QString to; // whom or where it went
    QString why;
    IncidentId incident; // empty when it was for none
    Instant recorded;
    EntryHash entry;
    bool operator==(const Custody&) const = default;
};

// What a change band follows; one band row each.
enum class BandKind : quint8 {
    AnsweringModel,
    RequestedModel,
    ModelDifference, // "requested → answered" where they differ, else the model; of items that say both
    PromptVersion,
    RetrievalSource,
    GuardrailVersion,
    Fingerprint, // of the build that answered, as the vendor names it
    Provider,    // who hosts the model
    Deployment   // the vendor's deployment, or the version of one's own service
};
inline constexpr int bandKindCount = 9;
// Wire names: answering-model, requested-model, model-difference, prompt-version, retrieval-source, guardrail-version, fingerprint,
// provider, deployment.
QString bandKindName(BandKind kind);
std::optional<BandKind> bandKindFromName(const QString& name);
QString bandKindTitle(BandKind kind);

struct ItemRef {
    ExhibitId exhibit;
    qint64 offset = 0; // bytes into the decoded stream
    qint64 length = 0; // bytes of the record

    bool operator==(const ItemRef&) const = default;
    bool operator<(const ItemRef& other) const;
};

// Text form: <64 hex>:<offset>+<length>; used by the command line, pins and links.
QString itemRefText(const ItemRef& ref);
std::optional<ItemRef> itemRefFromText(const QString& text);

// One item as the index keeps it: enough to place, filter and list it. Everything else is in the raw record.
struct EvidenceItem {
    ItemRef ref;
    EvidenceTime start;
    EvidenceTime end;
    EvidenceKind lane = EvidenceKind::Provenance;
    std::array<KindPresence, evidenceKindCount> presence{}; // by kind
    ItemStatus status = ItemStatus::Unset;
    bool adverse = false; // blocked, failed, thumbs down: what a responder looks for
    QByteArray traceId;   // raw bytes (16 for OTLP) or the opaque text; empty when there is none
    QByteArray spanId;
    QByteArray parentId;
    QString name;
    QString source; // service.name, or the exporter's word for who emitted it
    std::array<QString, bandKindCount>
        bands; // value per band kind; empty when the item says nothing

    bool bears(EvidenceKind kind) const
    {
        return presence[static_cast<size_t>(kind)] != KindPresence::Absent;
    }

    bool operator==(const EvidenceItem&) const = default;
};

// An item opened for reading: the record's fields sorted into what the viewers show. All text is foreign.
struct ItemMessage {
    QString role;
    QString text;
    QString toolCall; // name and arguments, when the message is a tool call or its answer
    bool operator==(const ItemMessage&) const = default;
};

struct ItemDocument {
    QString id;
    QString score; // as written by the emitter
    QString text;
    QString metadata;
    bool operator==(const ItemDocument&) const = default;
};

struct ItemVerdict {
    QString guardrail;
    QString version;
    QString stage;
    QString decision;
    QString score;
    QString reason;
    QString threshold{}; // of the score, as written by the emitter
    bool operator==(const ItemVerdict&) const = default;
};

struct ItemAttribute {
    QString key;
    QString value;
    bool mapped = false; // the dialect knows this key
    bool operator==(const ItemAttribute&) const = default;
};

struct ItemDetail {
    EvidenceItem item;
    QString dialect;
    QString systemInstructions;
    QList<ItemMessage> messages;   // input and output in order
    QList<ItemDocument> documents; // retrieved, or before reranking
    QList<ItemDocument> reranked;
    QList<ItemVerdict> verdicts;
    QList<ItemAttribute>
        provenance; // provider, host, requested and answering model, service, scope
    QList<ItemAttribute> attributes; // everything, in the record's order
    QByteArray record;               // raw bytes, verbatim
    QString session{}; // of the user, as `session:` finds it; empty when the record names none
    bool operator==(const ItemDetail&) const = default;
};

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/journalcodec.h"

#include "app/journal/flaws.h"
#include "models/facts/codec.h"
#include "models/seal/bytes.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// roster, policy, systems, or the incident's id.
QString streamOf(const Event& event)
{
    const IncidentId incident = incidentOf(event);
    if (!incident.isEmpty())
        return incident.value;
    if (std::holds_alternative<PolicySet>(event))
        return u"policy"_s;
    if (std::holds_alternative<SystemSet>(event) || std::holds_alternative<AuthoritySet>(event)
        || std::holds_alternative<AuthorityConfirmed>(event)
        || std::holds_alternative<EvidenceImported>(event))
        return u"systems"_s;
    if (const auto* advanced = std::get_if<RunAdvanced>(&event))
        return advanced->run.value;
    return u"roster"_s;
}

// Exhibits that an entry speaks of, so that a store can tell what it must keep.
std::vector<seal::Digest> blobsOf(const Event& event)
{
    std::vector<seal::Digest> blobs;
    const auto add = [&blobs](const ExhibitId& exhibit) {
        if (const auto digest = seal::digestFromHex(exhibit.value.toStdString()))
            blobs.push_back(*digest);
    };
    if (const auto* imported = std::get_if<EvidenceImported>(&event))
        add(imported->exhibit);
    return blobs;
}

} // namespace

QString hexDigits(std::span<const std::uint8_t> bytes)
{
    return QString::fromStdString(seal::hex(bytes));
}

Result<Entry> entryOf(const StoredEntry& stored)
{
    if (!stored.flaw.isEmpty())
        return fail(Fault::Integrity, QString::number(stored.position), stored.flaw);
    auto payload = seal::readPayload(stored.envelope.payload);
    if (!payload)
        return pass(flawError(QString::number(stored.position), payload.error()));
    auto event = readEvent(QString::fromStdString(payload->kind), payload->body);
    if (!event)
        return pass(event.error());
    return Entry{EntryHash(hexDigits(stored.hash)), stored.position,
                 DeviceKey(hexDigits(payload->author)), Instant{payload->timeMicros},
                 std::move(*event)};
}

UnsignedEntry unsignedOf(const Event& event, Instant now)
{
    UnsignedEntry entry;
    entry.stream = streamOf(event).toStdString();
    entry.timeMicros = now.micros;
    entry.kind = eventKind(event).toStdString();
    entry.body = writeEvent(event);
    entry.blobs = blobsOf(event);
    return entry;
}

} // namespace wr

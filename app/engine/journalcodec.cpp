// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/journalcodec.h"

#include "app/journal/flaws.h"
#include "models/facts/codec.h"
#include "models/seal/bytes.h"
#include "models/seal/strictjson.h"

#include <QtCore/QCoreApplication>

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

// Exhibits that an entry speaks of, so that a store can tell what it must keep; in a restricted incident the encrypted copy.
std::vector<seal::Digest> blobsOf(const Event& event)
{
    std::vector<seal::Digest> blobs;
    const auto add = [&blobs](const ExhibitId& exhibit) {
        if (const auto digest = seal::digestFromHex(exhibit.value.toStdString()))
            blobs.push_back(*digest);
    };
    if (const auto* imported = std::get_if<EvidenceImported>(&event))
        add(imported->incident.isEmpty() ? imported->exhibit : imported->shared);
    return blobs;
}

// The same with other names; nothing when there are none to put in.
Result<std::optional<seal::Json>> renamedIn(const seal::Json& value, const NewName& newName)
{
    if (const std::string* text = value.asString()) {
        const auto hash = seal::digestFromHex(*text);
        const auto name = hash ? newName(*hash) : Result<std::optional<seal::Digest>>(std::nullopt);
        if (!name || !*name)
            return name.map([](const auto&) { return std::optional<seal::Json>(); });
        return std::optional(seal::Json(seal::hex(**name)));
    }
    bool found = false;
    const auto put = [&](const seal::Json& old, const auto& add) -> Result<void> {
        auto anew = renamedIn(old, newName);
        if (!anew)
            return pass(anew.error());
        found = found || *anew;
        add(*anew ? std::move(**anew) : old);
        return {};
    };
    seal::Json same = value.asArray() != nullptr ? seal::Json::array() : seal::Json::object();
    Result<void> done;
    if (const auto* items = value.asArray()) {
        for (std::size_t i = 0; done && i < items->size(); ++i)
            done = put((*items)[i], [&](seal::Json item) { same.append(std::move(item)); });
    } else if (const auto* members = value.asObject()) {
        for (std::size_t i = 0; done && i < members->size(); ++i)
            done = put((*members)[i].second,
                       [&](seal::Json item) { same.set((*members)[i].first, std::move(item)); });
    }
    if (!done)
        return pass(done.error());
    return found ? std::optional(std::move(same)) : std::optional<seal::Json>();
}

} // namespace

Result<Event> renamed(const Event& event, const NewName& newName)
{
    const auto body = renamedIn(writeEvent(event), newName);
    if (!body)
        return pass(body.error());
    return *body ? readEvent(eventKind(event), **body) : Result<Event>(event);
}

QString hexDigits(std::span<const std::uint8_t> bytes)
{
    return QString::fromStdString(seal::hex(bytes));
}

Result<Entry> entryOf(const StoredEntry& stored)
{
    return readStored(stored).entry;
}

ReadEntry readStored(const StoredEntry& stored)
{
    if (!stored.flaw.isEmpty())
        return {fail(Fault::Integrity, QString::number(stored.position), stored.flaw), {}};
    auto payload = seal::readPayload(stored.envelope.payload);
    if (!payload)
        return {pass(flawError(QString::number(stored.position), payload.error())), {}};
    const EntryHash hash(hexDigits(stored.hash));
    const DeviceKey author(hexDigits(payload->author));
    const Instant time{payload->timeMicros};
    if (payload->sealed)
        return {fail(Fault::Refused, QString::number(stored.position),
                     QCoreApplication::translate("wr::JournalCodec",
                                                 "The entry belongs to a restricted incident, and "
                                                 "no key here opens it.")),
                SealedEntry{hash, stored.position, author, time,
                            IncidentId(QString::fromStdString(payload->stream)),
                            payload->sealed->epoch},
                payload->sealed};
    auto event = readEvent(QString::fromStdString(payload->kind), payload->body);
    if (!event)
        return {pass(event.error()), {}};
    return {Entry{hash, stored.position, author, time, std::move(*event)}, {}};
}

Result<Entry> opened(const SealedEntry& outside, const seal::Sealed& sealed, const SecretBytes& key)
{
    auto plain = openText(sealed, key);
    if (!plain)
        return pass(plain.error());
    const auto json = seal::readStrict(*plain);
    const seal::Json* kind = json ? json->find("kind") : nullptr;
    const seal::Json* body = json ? json->find("body") : nullptr;
    const std::string* name = kind == nullptr ? nullptr : kind->asString();
    if (name == nullptr || body == nullptr)
        return fail(Fault::BadInput, QString::number(outside.position),
                    QCoreApplication::translate("wr::JournalCodec",
                                                "What the entry has sealed cannot be read."));
    auto event = readEvent(QString::fromStdString(*name), *body);
    if (!event)
        return pass(event.error());
    const IncidentId of = incidentOf(*event);
    if (!of.isEmpty() && of != outside.incident)
        return fail(
            Fault::BadInput, QString::number(outside.position),
            QCoreApplication::translate("wr::JournalCodec",
                                        "What the entry has sealed belongs to another incident."));
    return Entry{outside.hash, outside.position,  outside.author,
                 outside.time, std::move(*event), outside.epoch};
}

Change foldClear(Fold& fold, const StoredEntry& stored)
{
    const ReadEntry read = readStored(stored);
    if (read.entry)
        return fold.apply(*read.entry);
    if (read.outside)
        return fold.applySealed(*read.outside);
    fold.refuse(EntryHash(hexDigits(stored.hash)), stored.position, sentence(read.entry.error()));
    return {};
}

UnsignedEntry sealedOf(const Event& event, Instant now, const IncidentId& incident, qint64 epoch,
                       const SecretBytes& key)
{
    seal::Json within = seal::Json::object();
    within.set("kind", seal::Json(eventKind(event).toStdString()));
    within.set("body", writeEvent(event));
    UnsignedEntry entry;
    entry.stream = incident.value.toStdString();
    entry.timeMicros = now.micros;
    entry.kind = "sealed";
    entry.sealed = sealText(seal::write(within), key, epoch);
    entry.blobs = blobsOf(event);
    return entry;
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

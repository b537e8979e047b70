// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/envelope.h"

#include "models/seal/digest.h"

#include <algorithm>

namespace wr::seal {

namespace {

constexpr char wireVersion = 0x01;
constexpr std::size_t authorAt = 1;
constexpr std::size_t signatureAt = 33;
constexpr std::size_t lengthAt = 97;
constexpr std::size_t payloadAt = 101;
constexpr std::string_view entryDomain = "warroom.entry.v1";

void addPart(Sha256& hash, std::string_view part)
{
    hash.addNumber(part.size()).add(part);
}

} // namespace

Bytes preAuthenticationEncoding(std::string_view type, std::string_view payload)
{
    const std::string typeLength = std::to_string(type.size());
    const std::string payloadLength = std::to_string(payload.size());
    Bytes bytes;
    bytes.reserve(10 + typeLength.size() + type.size() + payloadLength.size() + payload.size());
    bytes.append("DSSEv1 ").append(typeLength).append(1, ' ').append(type).append(1, ' ');
    bytes.append(payloadLength).append(1, ' ').append(payload);
    return bytes;
}

Envelope signPayload(Bytes payload, const KeyPair& keys)
{
    Envelope envelope;
    envelope.signature = sign(preAuthenticationEncoding(payloadType, payload), keys.secretKey);
    envelope.author = keys.publicKey;
    envelope.payload = std::move(payload);
    return envelope;
}

tl::expected<Payload, Flaw> openEnvelope(const Envelope& envelope)
{
    if (envelope.payload.size() > maxPayloadBytes)
        return flawed(FlawKind::TooLarge, "The payload is larger than 64 KiB.", maxPayloadBytes);
    if (!verify(preAuthenticationEncoding(payloadType, envelope.payload), envelope.signature,
                envelope.author))
        return flawed(FlawKind::BadSignature,
                      "The signature does not belong to this payload and device.");
    auto payload = readPayload(envelope.payload);
    if (payload && payload->author != envelope.author)
        return flawed(FlawKind::WrongAuthor,
                      "The entry was signed by another device than it names.");
    return payload;
}

Digest entryHash(const Envelope& envelope)
{
    Sha256 hash;
    addPart(hash, entryDomain);
    addPart(hash, envelope.payload);
    addPart(hash, asText(envelope.author));
    addPart(hash, asText(envelope.signature));
    return hash.finish();
}

Bytes writeEnvelope(const Envelope& envelope)
{
    const auto length = bigEndian(envelope.payload.size());
    Bytes bytes;
    bytes.reserve(payloadAt + envelope.payload.size());
    bytes.append(1, wireVersion).append(asText(envelope.author)).append(asText(envelope.signature));
    bytes.append(asText(length).substr(4)).append(envelope.payload);
    return bytes;
}

tl::expected<Envelope, Flaw> readEnvelope(std::string_view bytes)
{
    if (bytes.empty())
        return flawed(FlawKind::Truncated, "The envelope is empty.");
    if (bytes.front() != wireVersion)
        return static_cast<unsigned char>(bytes.front()) > wireVersion
            ? flawed(FlawKind::NewerVersion,
                     "The envelope was written by a newer version of the program.")
            : flawed(FlawKind::WrongValue, "This is no envelope.");
    if (bytes.size() < payloadAt)
        return flawed(FlawKind::Truncated, "The envelope ends before its payload.", bytes.size());
    std::size_t length = 0;
    for (const std::uint8_t octet : asOctets(bytes.substr(lengthAt, 4)))
        length = length * 256 + octet;
    if (length > maxPayloadBytes)
        return flawed(FlawKind::TooLarge, "The payload is larger than 64 KiB.", lengthAt);
    if (length == 0)
        return flawed(FlawKind::WrongValue, "The payload is empty.", lengthAt);
    const std::string_view rest = bytes.substr(payloadAt);
    if (rest.size() < length)
        return flawed(FlawKind::Truncated, "The envelope ends inside its payload.", bytes.size());
    if (rest.size() > length)
        return flawed(FlawKind::TrailingBytes, "There are bytes after the end of the envelope.",
                      payloadAt + length);
    Envelope envelope;
    envelope.payload = rest;
    std::ranges::copy(asOctets(bytes.substr(authorAt, envelope.author.size())),
                      envelope.author.begin());
    std::ranges::copy(asOctets(bytes.substr(signatureAt, envelope.signature.size())),
                      envelope.signature.begin());
    return envelope;
}

} // namespace wr::seal

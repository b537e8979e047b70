// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/payload.h"

#include "models/seal/strictjson.h"

#include <limits>
#include <sodium.h>

namespace wr::seal {

namespace {

std::string quoted(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

Bytes toBase64(std::string_view bytes)
{
    Bytes text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), asOctets(bytes).data(), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the terminating NUL
    return text;
}

// libsodium refuses wrong padding and stray bits, so each byte string has one spelling.
std::optional<Bytes> fromBase64(std::string_view text)
{
    Bytes bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const int result = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()),
                                         bytes.size(), text.data(), text.size(), nullptr, &length,
                                         &end, sodium_base64_VARIANT_ORIGINAL);
    if (result != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

// Takes the members of one object one by one, notes the first flaw, and at the end knows whether a member
// was left over.
class Fields final
{
public:
    Fields(Json::Object members, std::string_view prefix)
        : m_members(std::move(members))
        , m_prefix(prefix)
    {
    }

    bool has(std::string_view name) const { return position(name) < m_members.size(); }

    // The member, moved out; null JSON and a flaw when it is missing or of another kind.
    Json take(std::string_view name, Json::Kind kind, const char* shouldBe)
    {
        const std::size_t at = position(name);
        if (at == m_members.size())
            return refuse(FlawKind::MissingField, name, " is missing.");
        ++m_taken;
        if (m_members[at].second.kind() != kind)
            return refuse(FlawKind::WrongType, name, shouldBe);
        return std::move(m_members[at].second);
    }

    std::int64_t number(std::string_view name, std::int64_t least)
    {
        const Json value = take(name, Json::Kind::Integer, " should be a whole number.");
        const std::int64_t found = value.asInt().value_or(least);
        if (found < least)
            refuse(FlawKind::WrongValue, name, " is too small.");
        return found;
    }

    std::string text(std::string_view name)
    {
        const Json value = take(name, Json::Kind::Text, " should be text.");
        return value.asString() != nullptr ? *value.asString() : std::string();
    }

    template<std::size_t N>
    std::array<std::uint8_t, N> octets(std::string_view name)
    {
        const auto bytes = fromHex<N>(text(name));
        if (!bytes)
            refuse(FlawKind::WrongValue, name,
                   " should be lower-case hexadecimal digits of a fixed length.");
        return bytes.value_or(std::array<std::uint8_t, N>{});
    }

    Fields object(std::string_view name)
    {
        Json value = take(name, Json::Kind::Object, " should be an object.");
        return {std::move(value).intoObject(), name};
    }

    // Also takes over the flaw of a part that was read through object().
    void finish(const Fields& part)
    {
        if (!m_flaw)
            m_flaw = part.m_flaw;
    }

    // To be called last.
    void nothingLeft()
    {
        if (m_taken != m_members.size() && !m_flaw)
            m_flaw
                = Flaw{FlawKind::UnknownField, "There is a field that version 1 does not know.", 0};
    }

    Json refuse(FlawKind kind, std::string_view name, const char* what)
    {
        if (!m_flaw) {
            const std::string path
                = m_prefix.empty() ? std::string(name) : m_prefix + "." + std::string(name);
            m_flaw = Flaw{kind, "The field " + quoted(path) + what, 0};
        }
        return {};
    }

    const std::optional<Flaw>& flaw() const { return m_flaw; }

private:
    std::size_t position(std::string_view name) const
    {
        std::size_t at = 0;
        while (at < m_members.size() && m_members[at].first != name)
            ++at;
        return at;
    }

    Json::Object m_members;
    std::string m_prefix;
    std::size_t m_taken = 0;
    std::optional<Flaw> m_flaw;
};

Seen readSeen(Fields& fields)
{
    Fields part = fields.object("seen");
    Seen seen;
    seen.log = part.text("log");
    seen.position = part.number("position", 0);
    seen.root = part.octets<32>("root");
    part.nothingLeft();
    fields.finish(part);
    return seen;
}

Sealed readSealed(Fields& fields)
{
    Fields part = fields.object("sealed");
    Sealed sealed;
    sealed.epoch = part.number("epoch", 0);
    sealed.nonce = part.octets<24>("nonce");
    auto secretbox = fromBase64(part.text("secretbox"));
    // A secret box starts with its 16-byte authenticator.
    if (!secretbox || secretbox->size() < crypto_secretbox_MACBYTES)
        part.refuse(FlawKind::WrongValue, "secretbox", " should be a secret box in padded base64.");
    else
        sealed.secretbox = std::move(*secretbox);
    part.nothingLeft();
    fields.finish(part);
    return sealed;
}

std::vector<Digest> readBlobs(Fields& fields)
{
    const Json list = fields.take("blobs", Json::Kind::Array, " should be a list.");
    std::vector<Digest> blobs;
    if (list.asArray() == nullptr)
        return blobs;
    blobs.reserve(list.asArray()->size());
    for (const Json& item : *list.asArray()) {
        const std::string* text = item.asString();
        const auto digest = text != nullptr ? digestFromHex(*text) : std::nullopt;
        if (!digest) {
            fields.refuse(FlawKind::WrongValue, "blobs",
                          " should hold only digests of 64 lower-case digits.");
            break;
        }
        blobs.push_back(*digest);
    }
    return blobs;
}

Json sealedAsJson(const Sealed& sealed)
{
    return Json(Json::Object{{"epoch", sealed.epoch},
                             {"nonce", hex(sealed.nonce)},
                             {"secretbox", toBase64(sealed.secretbox)}});
}

} // namespace

Bytes writePayload(const Payload& payload)
{
    Json::Array blobs;
    blobs.reserve(payload.blobs.size());
    for (const Digest& blob : payload.blobs)
        blobs.emplace_back(hex(blob));
    Json::Object fields{{"version", payload.version},
                        {"room", payload.room},
                        {"stream", payload.stream},
                        {"author", hex(payload.author)},
                        {"sequence", payload.sequence},
                        {"previous", hex(payload.previous)},
                        {"seen",
                         Json::Object{{"log", payload.seen.log},
                                      {"position", payload.seen.position},
                                      {"root", hex(payload.seen.root)}}},
                        {"time", payload.timeMicros},
                        {"kind", payload.kind}};
    if (payload.sealed)
        fields.emplace_back("sealed", sealedAsJson(*payload.sealed));
    else
        fields.emplace_back("body", payload.body);
    fields.emplace_back("blobs", std::move(blobs));
    return write(Json(std::move(fields)));
}

tl::expected<Payload, Flaw> readPayload(std::string_view bytes)
{
    auto json = readStrict(bytes, {maxPayloadBytes, 32});
    if (!json)
        return tl::unexpected<Flaw>(std::move(json.error()));
    if (json->asObject() == nullptr)
        return flawed(FlawKind::WrongType, "The payload should be an object.");
    const Json* version = json->find("version");
    if (version != nullptr && version->asInt().value_or(0) > payloadVersion)
        return flawed(FlawKind::NewerVersion,
                      "The entry was written by a newer version of the program.");

    Fields fields(std::move(*json).intoObject(), {});
    Payload payload;
    payload.version = fields.number("version", payloadVersion);
    payload.room = fields.text("room");
    payload.stream = fields.text("stream");
    payload.author = fields.octets<32>("author");
    payload.sequence = fields.number("sequence", 1);
    payload.previous = fields.octets<32>("previous");
    payload.seen = readSeen(fields);
    payload.timeMicros = fields.number("time", std::numeric_limits<std::int64_t>::min());
    payload.kind = fields.text("kind");
    if (payload.kind.empty())
        fields.refuse(FlawKind::WrongValue, "kind", " is empty.");
    if (fields.has("sealed"))
        payload.sealed = readSealed(fields);
    else
        payload.body = fields.take("body", Json::Kind::Object, " should be an object.");
    payload.blobs = readBlobs(fields);
    fields.nothingLeft();
    if (fields.flaw())
        return tl::unexpected<Flaw>(*fields.flaw());
    return payload;
}

} // namespace wr::seal

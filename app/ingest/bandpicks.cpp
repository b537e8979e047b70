// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/bandpicks.h"

#include "app/ingest/conversation.h"
#include "app/ingest/node.h"

#include <QtCore/QCryptographicHash>

namespace wr {

namespace {

std::string digestOf(std::string_view text)
{
    const QByteArray digest
        = QCryptographicHash::hash(
              QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
              QCryptographicHash::Sha256)
              .toHex();
    return "sha256:" + digest.left(12).toStdString();
}

// Text that may hold JSON of its own, or a structure: the same instruction can be written in several ways.
bool hasForm(const FieldValue& value, std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return value.type == FieldType::List || value.type == FieldType::Map
        || (first != std::string_view::npos
            && std::string_view("[{\"").find(text[first]) != std::string_view::npos);
}

// A list or map of OTLP as protobuf has only its own bytes; with these before them it is a value.
std::string asAnyValue(const FieldValue& value)
{
    std::string message(1, value.type == FieldType::List ? '\x2a' : '\x32');
    for (std::size_t size = value.text.size(); size != 0; size >>= 7)
        message.push_back(static_cast<char>((size & 0x7f) | (size > 0x7f ? 0x80 : 0)));
    return message.append(value.text);
}

std::optional<Node> nodeOf(const FieldValue& value, std::string_view text)
{
    if (value.type == FieldType::Text)
        return Node{Node::Kind::Text,
                    QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                    {}};
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return nodeOfWire(asAnyValue(value));
    std::optional<Node> node = nodeOfJson(text);
    const bool wrapped = node && (node->kind == Node::Kind::List || !node->at(u"values").isEmpty());
    if (!wrapped)
        return node;
    Node holder;
    holder.kind = Node::Kind::Map;
    holder.members.push_back({value.type == FieldType::List ? QStringLiteral("arrayValue")
                                                            : QStringLiteral("kvlistValue"),
                              std::move(*node)});
    return unwrapped(holder);
}

// The names in a list, each once and in order, so that the same ones always give the same text; any other text as it is.
std::string namesIn(const FieldValue& value, std::string_view text)
{
    std::optional<Node> node = nodeOf(value, text);
    if (node && node->kind == Node::Kind::Text) {
        if (std::optional<Node> inner = nodeInText(node->text))
            node = std::move(inner);
    }
    if (!node || node->kind != Node::Kind::List)
        return node && node->kind == Node::Kind::Text ? node->text.toStdString() : std::string();
    QStringList names;
    for (const auto& [none, name] : node->members) {
        if (name.kind == Node::Kind::Text && !name.text.isEmpty())
            names.append(name.text);
    }
    names.sort();
    names.removeDuplicates();
    return names.join(QStringLiteral(", ")).toStdString();
}

} // namespace

void BandPicks::addToResource(const KeyMeaning& meaning, const FieldValue& value)
{
    m_resource.push_back({meaning.bands, meaning.part, meaning.rank,
                          std::string(cut(plainText(value, m_scratch), nameBytes))});
}

void BandPicks::follow(unsigned bands, BandPart part, int rank, const FieldValue& value)
{
    for (std::size_t band = 0; band < m_picks.size(); ++band) {
        if ((bands & (1U << band)) == 0)
            continue;
        Pick& pick = m_picks[band];
        if ((m_picked & (1U << band)) == 0) {
            pick = Pick();
            m_picked |= 1U << band;
        }
        if (part == BandPart::Name || part == BandPart::Owner) {
            if (rank < pick.nameRank) {
                pick.nameRank = rank;
                pick.name = value;
                pick.namePart = part;
            }
        } else if (rank < pick.rank) {
            pick.rank = rank;
            pick.value = value;
            pick.part = part;
        }
    }
}

std::uint32_t BandPicks::textOf(StringTable& strings, const Pick& pick)
{
    const std::string_view value = plainText(pick.value, m_scratch);
    if (pick.part == BandPart::Digest)
        return strings.intern(instructionDigest(pick.value, value));
    if (pick.part == BandPart::Set)
        return strings.intern(cut(namesIn(pick.value, value), nameBytes));
    if (pick.part == BandPart::Word)
        return strings.intern(inSmallLetters(cut(value, nameBytes)));
    if (pick.nameRank == 1000)
        return strings.intern(cut(value, nameBytes));
    if (value.empty() && pick.namePart == BandPart::Owner)
        return 0;
    std::string whole(cut(plainText(pick.name, m_otherScratch), nameBytes));
    if (!value.empty())
        whole.append("/").append(cut(value, nameBytes));
    return strings.intern(whole);
}

// Of what the instruction says, however it is written: of its bytes only when they say nothing.
const std::string& BandPicks::instructionDigest(const FieldValue& value, std::string_view text)
{
    constexpr std::size_t mostDigests = 1024;
    std::string ofBytes = digestOf(text);
    if (m_digests.size() > mostDigests)
        m_digests.clear();
    const auto [known, fresh] = m_digests.try_emplace(std::move(ofBytes));
    if (!fresh)
        return known->second;
    const std::optional<Node> node = hasForm(value, text) ? nodeOf(value, text) : std::nullopt;
    const std::string said = node ? instructionText(*node).toStdString() : std::string();
    known->second = said.empty() ? known->first : digestOf(said);
    return known->second;
}

// What was asked for and what answered: one name where they are the same.
std::uint32_t BandPicks::difference(StringTable& strings, std::uint32_t requested,
                                    std::uint32_t answered)
{
    if (requested == 0 || answered == 0 || requested == answered)
        return requested == answered ? answered : 0;
    m_scratch.assign(strings.at(requested)).append(" \xe2\x86\x92 ").append(strings.at(answered));
    return strings.intern(m_scratch);
}

void BandPicks::settle(StringTable& strings, std::array<std::uint32_t, bandKindCount>& bands)
{
    for (const OfResource& it : m_resource)
        follow(it.bands, it.part, it.rank, {FieldType::Text, it.text, false});
    for (std::size_t band = 0; m_picked != 0 && band < m_picks.size(); ++band) {
        if ((m_picked & (1U << band)) != 0)
            bands[band] = textOf(strings, m_picks[band]);
    }
    const auto at = [](BandKind kind) { return static_cast<std::size_t>(kind); };
    bands[at(BandKind::ModelDifference)] = difference(strings, bands[at(BandKind::RequestedModel)],
                                                      bands[at(BandKind::AnsweringModel)]);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/dialectreader.h"

#include "app/ingest/shapereader.h"
#include "models/facts/evidence.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <iterator>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ShowingName {
    const char* name;
    Showing showing;
};

// Words of the dialect format; added to and never renamed.
constexpr ShowingName showingNames[] = {
    {"system-instructions", Showing::SystemInstructions},
    {"input-messages", Showing::InputMessages},
    {"output-messages", Showing::OutputMessages},
    {"input-text", Showing::InputText},
    {"output-text", Showing::OutputText},
    {"message.role", Showing::MessageRole},
    {"message.text", Showing::MessageText},
    {"message.tool", Showing::MessageTool},
    {"tool.name", Showing::ToolName},
    {"tool.arguments", Showing::ToolArguments},
    {"tool.result", Showing::ToolResult},
    {"documents", Showing::Documents},
    {"document.id", Showing::DocumentId},
    {"document.score", Showing::DocumentScore},
    {"document.text", Showing::DocumentText},
    {"document.metadata", Showing::DocumentMetadata},
    {"reranked.id", Showing::RerankedId},
    {"reranked.score", Showing::RerankedScore},
    {"reranked.text", Showing::RerankedText},
    {"reranked.metadata", Showing::RerankedMetadata},
    {"verdict.guardrail", Showing::VerdictGuardrail},
    {"verdict.version", Showing::VerdictVersion},
    {"verdict.stage", Showing::VerdictStage},
    {"verdict.decision", Showing::VerdictDecision},
    {"verdict.score", Showing::VerdictScore},
    {"verdict.reason", Showing::VerdictReason},
    {"verdict.threshold", Showing::VerdictThreshold},
    {"verdicts", Showing::Verdicts},
    {"provenance", Showing::Provenance},
};

struct PartName {
    const char* name;
    BandPart part;
};

constexpr PartName partNames[]
    = {{"", BandPart::Value},      {"word", BandPart::Word},     {"name", BandPart::Name},
       {"owner", BandPart::Owner}, {"digest", BandPart::Digest}, {"set", BandPart::Set}};

tl::unexpected<Error> wrong(const QString& file, const QString& word)
{
    return fail(Fault::BadInput, file,
                QCoreApplication::translate("wr::DialectSet",
                                            "The dialect holds a word that is not understood: %1.")
                    .arg(word),
                QCoreApplication::translate("wr::DialectSet",
                                            "Correct the file, or take it out of the folder."));
}

Result<EvidenceKind> kindOf(const QString& file, const QString& word)
{
    const std::optional<EvidenceKind> kind = evidenceKindFromName(word);
    if (!kind)
        return wrong(file, word);
    return *kind;
}

Result<Showing> showingOf(const QString& file, const QString& word)
{
    for (const ShowingName& row : showingNames) {
        if (word == QLatin1StringView(row.name))
            return row.showing;
    }
    return wrong(file, word);
}

Result<void> readBand(const QString& file, const QJsonObject& entry, KeyMeaning& meaning)
{
    const QJsonValue given = entry.value("band"_L1);
    if (given.isUndefined())
        return {};
    const QJsonArray names = given.isArray() ? given.toArray() : QJsonArray{given};
    for (const QJsonValue& name : names) {
        const std::optional<BandKind> band = bandKindFromName(name.toString());
        if (!band || *band == BandKind::ModelDifference) // follows from the two models
            return wrong(file, name.toString());
        meaning.bands |= 1U << static_cast<unsigned>(*band);
    }
    meaning.rank = entry.value("rank"_L1).toInt(meaning.rank);
    const QString part = entry.value("part"_L1).toString();
    const auto* const known
        = std::find_if(std::begin(partNames), std::end(partNames),
                       [&part](const PartName& it) { return part == QLatin1StringView(it.name); });
    if (known == std::end(partNames))
        return wrong(file, part);
    meaning.part = known->part;
    return {};
}

Result<void> readLanes(const QString& file, const QJsonObject& entry, KeyMeaning& meaning)
{
    const int rank = entry.value("laneRank"_L1).toInt(50);
    const QJsonValue lane = entry.value("lane"_L1);
    if (lane.isString()) {
        const Result<EvidenceKind> kind = kindOf(file, lane.toString());
        if (!kind)
            return pass(kind.error());
        meaning.lanes.push_back({{}, *kind, rank});
    }
    const QJsonObject byValue = lane.toObject();
    for (auto it = byValue.begin(); it != byValue.end(); ++it) {
        const Result<EvidenceKind> kind = kindOf(file, it.value().toString());
        if (!kind)
            return pass(kind.error());
        meaning.lanes.push_back({it.key().toLower().toStdString(), *kind, rank});
    }
    return {};
}

std::shared_ptr<const VerdictWords> verdictWordsOf(const QJsonObject& entry)
{
    const QJsonObject given = entry.value("verdict"_L1).toObject();
    if (given.isEmpty())
        return nullptr;
    auto words = std::make_shared<VerdictWords>();
    words->guardrail = given.value("guardrail"_L1).toString();
    words->stage = given.value("stage"_L1).toString();
    words->keyed = given.value("keyed"_L1).toBool();
    const QJsonObject values = given.value("values"_L1).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        words->values.insert(it.key().toLower(), it.value().toString());
    return words;
}

Result<KeyMeaning> meaningOf(const QString& file, const QJsonObject& entry)
{
    KeyMeaning meaning;
    meaning.known = true;
    if (entry.contains("kind"_L1)) {
        const Result<EvidenceKind> kind = kindOf(file, entry.value("kind"_L1).toString());
        if (!kind)
            return pass(kind.error());
        meaning.kind = *kind;
        meaning.bears = true;
    }
    if (entry.contains("shows"_L1)) {
        const Result<Showing> shows = showingOf(file, entry.value("shows"_L1).toString());
        if (!shows)
            return pass(shows.error());
        meaning.shows = *shows;
    }
    meaning.verdict = verdictWordsOf(entry);
    meaning.weak = entry.value("weak"_L1).toBool();
    meaning.general = entry.value("general"_L1).toBool();
    meaning.opens = entry.value("opens"_L1).toBool();
    for (const QJsonValue& word : entry.value("unless"_L1).toArray())
        meaning.unless.push_back(word.toString().toStdString());
    meaning.content = entry.value("content"_L1).toBool();
    meaning.external = entry.value("external"_L1).toBool();
    meaning.source = entry.value("source"_L1).toBool();
    const QJsonValue adverse = entry.value("adverse"_L1);
    meaning.adverseWhenThere = adverse.toBool();
    for (const QJsonValue& word : adverse.toArray())
        meaning.adverse.push_back(word.toString().toLower().toStdString());
    if (const Result<void> band = readBand(file, entry, meaning); !band)
        return pass(band.error());
    if (const Result<void> lanes = readLanes(file, entry, meaning); !lanes)
        return pass(lanes.error());
    return meaning;
}

} // namespace

Result<void> DialectReader::add(const QString& file, const QJsonObject& root)
{
    const QString name = root.value("name"_L1).toString();
    if (name.isEmpty() || m_set.m_names.contains(name))
        return wrong(file, u"name"_s);
    if (m_set.size() >= dialectLimit)
        return wrong(file, u"name (there are 32 dialects already)"_s);
    const auto dialect = static_cast<std::uint8_t>(m_set.size());
    m_set.m_names.append(name);
    m_set.m_titles.append(root.value("title"_L1).toString(name));
    if (root.value("fallback"_L1).toBool())
        m_set.m_fallback = dialect;
    const QJsonObject keys = root.value("attributes"_L1).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (const Result<void> added = addKey(file, it.key(), it.value().toObject()); !added)
            return added;
    }
    const QJsonObject events = root.value("events"_L1).toObject();
    for (auto it = events.begin(); it != events.end(); ++it) {
        if (const Result<void> added = addEvent(file, it.key(), it.value().toObject()); !added)
            return added;
    }
    for (const QJsonValue& written : root.value("shapes"_L1).toArray()) {
        QString word;
        const std::optional<RecordShape> shape = readShape(written.toObject(), word);
        if (!shape)
            return wrong(file, word);
        m_set.m_recordShapes.push_back(*shape);
    }
    return addDetection(file, root.value("detect"_L1).toObject(), dialect);
}

Result<void> DialectReader::addKey(const QString& file, const QString& key,
                                   const QJsonObject& entry)
{
    Result<KeyMeaning> meaning = meaningOf(file, entry);
    if (!meaning)
        return pass(meaning.error());
    std::string text = key.toStdString();
    if (text.empty() || text.back() != '*') {
        m_set.m_keys.emplace(std::move(text), std::move(*meaning)); // the first one stays
        return {};
    }
    text.pop_back();
    const auto same = [&text](const auto& family) { return family.first == text; };
    if (std::none_of(m_set.m_families.begin(), m_set.m_families.end(), same))
        m_set.m_families.emplace_back(std::move(text), std::move(*meaning));
    return {};
}

Result<void> DialectReader::addEvent(const QString& file, const QString& name,
                                     const QJsonObject& entry)
{
    const Result<EvidenceKind> kind = kindOf(file, entry.value("kind"_L1).toString());
    if (!kind)
        return pass(kind.error());
    EventMeaning event;
    event.known = true;
    event.kind = *kind;
    event.role = entry.value("role"_L1).toString();
    event.opens = entry.value("opens"_L1).toBool();
    m_set.m_events.emplace(name.toStdString(), std::move(event));
    return {};
}

Result<void> DialectReader::addDetection(const QString& file, const QJsonObject& detect,
                                         std::uint8_t dialect)
{
    const auto prefixes = [&detect, dialect](QLatin1StringView part, auto& list) {
        const QJsonObject words = detect.value(part).toObject();
        for (auto it = words.begin(); it != words.end(); ++it)
            list.push_back({it.key().toStdString(), {{dialect, it.value().toInt()}}});
    };
    prefixes("attributes"_L1, m_set.m_keyEvidence);
    prefixes("scopes"_L1, m_set.m_scopes);
    prefixes("spans"_L1, m_set.m_spans);
    prefixes("shapes"_L1, m_set.m_shapes);
    const QJsonObject events = detect.value("events"_L1).toObject();
    for (auto it = events.begin(); it != events.end(); ++it) {
        const auto at = m_set.m_events.find(it.key().toStdString());
        if (at == m_set.m_events.end())
            return wrong(file, it.key());
        at->second.evidence.push_back({dialect, it.value().toInt()});
    }
    return {};
}

Result<DialectSet> DialectReader::done()
{
    std::stable_sort(
        m_set.m_families.begin(), m_set.m_families.end(),
        [](const auto& left, const auto& right) { return left.first.size() > right.first.size(); });
    return std::move(m_set);
}

Result<DialectSet> readDialects(const QList<DialectSet::Text>& texts)
{
    struct File {
        QString name;
        QJsonObject root;
    };

    std::vector<File> files;
    for (const DialectSet::Text& text : texts) {
        QJsonParseError flaw{};
        const QJsonDocument document = QJsonDocument::fromJson(text.json, &flaw);
        if (flaw.error != QJsonParseError::NoError)
            return fail(
                Fault::BadInput, u"%1:%2"_s.arg(text.file).arg(flaw.offset),
                QCoreApplication::translate("wr::DialectSet", "The dialect is not JSON: %1.")
                    .arg(flaw.errorString()),
                QCoreApplication::translate("wr::DialectSet",
                                            "Correct the file, or take it out of the folder."));
        files.push_back({text.file, document.object()});
    }
    std::stable_sort(files.begin(), files.end(), [](const File& left, const File& right) {
        return left.root.value("order"_L1).toInt(100) < right.root.value("order"_L1).toInt(100);
    });
    DialectReader reader;
    for (const File& file : files) {
        if (const Result<void> added = reader.add(file.name, file.root); !added)
            return pass(added.error());
    }
    return reader.done();
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/dialects.h"

#include "app/ingest/dialectreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

// Outside the namespace, as the macro demands: the program links this shelf statically.
inline void initDialectResource()
{
    Q_INIT_RESOURCE(dialects);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<DialectSet::Text>> textsOf(const QString& folder)
{
    QList<DialectSet::Text> texts;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                Fault::OutOfReach, file.fileName(),
                QCoreApplication::translate("wr::DialectSet", "The dialect cannot be read."),
                QCoreApplication::translate("wr::DialectSet", "Check the file's permissions."));
        texts.append({file.fileName(), file.readAll()});
    }
    return texts;
}

void append(std::vector<Evidence>& to, const std::vector<Evidence>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

std::string numberless(std::string_view key)
{
    std::string out;
    out.reserve(key.size());
    std::size_t at = 0;
    while (at <= key.size()) {
        const std::size_t dot = std::min(key.find('.', at), key.size());
        const std::string_view piece = key.substr(at, dot - at);
        const bool digits = !piece.empty()
            && std::all_of(piece.begin(), piece.end(),
                           [](char sign) { return sign >= '0' && sign <= '9'; });
        if (at > 0)
            out.push_back('.');
        if (digits)
            out.push_back('N');
        else
            out.append(piece);
        at = dot + 1;
    }
    return out;
}

Result<DialectSet> DialectSet::chosen(const QString& name) const
{
    DialectSet set = *this;
    if (name.isEmpty())
        return set;
    set.m_chosen = static_cast<int>(m_names.indexOf(name));
    if (set.m_chosen < 0)
        return fail(Fault::NotFound, name,
                    QCoreApplication::translate("wr::DialectSet", "There is no such dialect."),
                    QCoreApplication::translate("wr::DialectSet", "Choose one of: %1.")
                        .arg(m_names.join(u", "_s)));
    std::vector<RecordShape> own;
    for (const RecordShape& shape : m_recordShapes) {
        const auto evidence = shapeEvidence(shape.name);
        if (std::any_of(evidence.begin(), evidence.end(), [&set](const Evidence& one) {
                return static_cast<int>(one.dialect) == set.m_chosen;
            }))
            own.push_back(shape);
    }
    if (!own.empty()) // a dialect of OTLP has none: its records tell themselves
        set.m_recordShapes = own;
    return set;
}

Result<DialectSet> DialectSet::load(const QString& folder)
{
    initDialectResource();
    Result<QList<Text>> texts = textsOf(u":/dialects"_s);
    if (!texts)
        return pass(texts.error());
    if (!folder.isEmpty()) {
        const Result<QList<Text>> more = textsOf(folder);
        if (!more)
            return pass(more.error());
        texts->append(*more);
    }
    return fromTexts(*texts);
}

Result<DialectSet> DialectSet::fromTexts(const QList<Text>& texts)
{
    return readDialects(texts);
}

std::vector<Evidence> DialectSet::matching(const std::vector<Prefix>& prefixes,
                                           std::string_view text)
{
    std::vector<Evidence> found;
    for (const Prefix& prefix : prefixes) {
        const std::string_view pattern = prefix.text;
        const bool open = !pattern.empty() && pattern.back() == '*';
        const std::string_view stem = open ? pattern.substr(0, pattern.size() - 1) : pattern;
        if (open ? text.substr(0, stem.size()) == stem : text == stem)
            append(found, prefix.evidence);
    }
    return found;
}

KeyMeaning DialectSet::meaning(std::string_view key) const
{
    KeyMeaning found;
    auto at = m_keys.find(std::string(key));
    const std::string numbered = at == m_keys.end() ? numberless(key) : std::string();
    if (at == m_keys.end())
        at = m_keys.find(numbered);
    if (at != m_keys.end()) {
        found = at->second;
    } else {
        for (const auto& [stem, meaning] : m_families) {
            if (key.substr(0, stem.size()) == stem || numbered.compare(0, stem.size(), stem) == 0) {
                found = meaning;
                break;
            }
        }
    }
    append(found.evidence, matching(m_keyEvidence, key));
    return found;
}

EventMeaning DialectSet::event(std::string_view name) const
{
    const auto at = m_events.find(std::string(name));
    return at == m_events.end() ? EventMeaning{} : at->second;
}

std::vector<Evidence> DialectSet::scopeEvidence(std::string_view scope) const
{
    return matching(m_scopes, scope);
}

std::vector<Evidence> DialectSet::spanEvidence(std::string_view name) const
{
    return matching(m_spans, name);
}

std::vector<Evidence> DialectSet::shapeEvidence(std::string_view shape) const
{
    return matching(m_shapes, shape);
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/versionquestions.h"

#include "models/items/tracequery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VersionQuestionsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::VersionQuestions)
};

constexpr auto guardrailBand = static_cast<size_t>(BandKind::GuardrailVersion);
constexpr int questionPageItems = 2000;

bool isOf(const ItemVerdict& verdict, const ItemVerdict& now)
{
    return verdict.guardrail == now.guardrail && verdict.stage == now.stage;
}

// "name/version" where the band names the guardrail too: of another guardrail nothing is asked.
QString ownerOf(const QString& band, const QList<ItemVerdict>& verdicts)
{
    for (const ItemVerdict& verdict : verdicts) {
        if (band.endsWith(u'/' + verdict.version))
            return band.chopped(verdict.version.size());
    }
    return {};
}

qint64 distance(const BandStretch& stretch, qint64 at)
{
    if (at < stretch.fromNanos)
        return stretch.fromNanos - at;
    return std::max<qint64>(0, at - stretch.toNanos);
}

// At most so many, evenly spread.
QList<ItemRef> spread(const QList<ItemRef>& refs, qsizetype most)
{
    if (refs.size() <= most)
        return refs;
    QList<ItemRef> kept;
    for (qsizetype at = 0; at < most; ++at)
        kept.append(refs.at(at * refs.size() / most));
    return kept;
}

} // namespace

VersionQuestions::VersionQuestions(const ItemDetail& detail, const QList<SystemId>& systems)
    : m_detail(detail)
    , m_systems(systems)
{
    for (const ItemVerdict& verdict : detail.verdicts) {
        if (!verdict.guardrail.isEmpty() && !verdict.version.isEmpty()
            && !verdict.decision.isEmpty())
            m_verdicts.append(verdict);
    }
    // A picture of one moment tells from when to when there is evidence at all.
    const qint64 at = detail.item.start.nanos;
    if (!m_verdicts.isEmpty())
        m_next = PictureQuery{systems, at, at + 1, 1};
}

void VersionQuestions::take(const TimelinePicture& picture)
{
    if (!std::exchange(m_extentKnown, true)) {
        m_next = PictureQuery{m_systems, picture.extentFromNanos, picture.extentToNanos + 1, 1};
        return;
    }
    const QString own = m_detail.item.bands[guardrailBand];
    const QString owner = ownerOf(own, m_verdicts);
    for (const BandStretch& stretch : picture.bands) {
        const bool known
            = std::any_of(m_versions.begin(), m_versions.end(),
                          [&](const BandStretch& it) { return it.value == stretch.value; });
        if (stretch.kind == BandKind::GuardrailVersion && stretch.value != own
            && stretch.value.startsWith(owner) && !known)
            m_versions.append(stretch);
    }
    const qint64 at = m_detail.item.start.nanos;
    std::stable_sort(m_versions.begin(), m_versions.end(),
                     [at](const BandStretch& left, const BandStretch& right) {
                         return distance(left, at) < distance(right, at);
                     });
    m_more = m_versions.size() > versionLimit;
    m_versions.resize(std::min(m_versions.size(), versionLimit));
    if (m_detail.item.traceId.isEmpty())
        goOn();
    else
        m_next = ofRequest();
}

void VersionQuestions::take(const ItemPage& page)
{
    QList<ItemRef> refs;
    for (const EvidenceItem& item : page.items) {
        const QString& band = item.bands[guardrailBand];
        const bool wanted
            = m_version.isEmpty() ? band != m_detail.item.bands[guardrailBand] : band == m_version;
        if (wanted && item.ref != m_detail.item.ref && !m_opened.contains(item.ref))
            refs.append(item.ref);
    }
    m_refs = spread(refs, openedLimit);
    m_opened.insert(m_refs.begin(), m_refs.end());
    goOn();
}

void VersionQuestions::take(const ItemDetail& detail)
{
    for (const ItemVerdict& verdict : detail.verdicts)
        m_seen.append({verdict, detail.item.traceId, detail.item.ref});
    goOn();
}

void VersionQuestions::goOn()
{
    if (!m_refs.isEmpty()) {
        m_next = m_refs.takeFirst();
    } else if (!m_versions.isEmpty()) {
        const BandStretch stretch = m_versions.takeFirst();
        m_version = stretch.value;
        m_next = ofVersion(stretch);
    } else {
        m_next = std::monostate();
    }
}

ItemQuery VersionQuestions::ofRequest() const
{
    ItemQuery query = traceQuery(m_detail.item, m_systems);
    query.kind = EvidenceKind::Guardrail;
    return query;
}

ItemQuery VersionQuestions::ofVersion(const BandStretch& stretch) const
{
    ItemQuery query;
    query.systems = m_systems;
    query.kind = EvidenceKind::Guardrail;
    query.from = EvidenceTime{stretch.fromNanos};
    query.to = EvidenceTime{stretch.toNanos + 1};
    query.limit = questionPageItems;
    SearchTerm term;
    term.field = SearchField::Guardrail;
    term.value = stretch.value;
    query.search.terms.append(term);
    return query;
}

VersionQuestions::Lack VersionQuestions::lack() const
{
    if (m_detail.verdicts.isEmpty())
        return Lack::Verdict;
    if (m_verdicts.isEmpty())
        return Lack::Version;
    return decisions().isEmpty() ? Lack::Other : Lack::None;
}

QList<UnderVersion> VersionQuestions::decisions() const
{
    QList<UnderVersion> decisions;
    for (const ItemVerdict& now : m_verdicts) {
        QStringList versions; // in the order in which they were met
        QHash<QString, QList<SeenVerdict>> seen;
        for (const SeenVerdict& it : m_seen) {
            if (!isOf(it.verdict, now) || it.verdict.version.isEmpty()
                || it.verdict.version == now.version)
                continue;
            if (!seen.contains(it.verdict.version))
                versions.append(it.verdict.version);
            seen[it.verdict.version].append(it);
        }
        for (const QString& version : std::as_const(versions))
            decisions.append(decisionUnder({now, m_detail.item.traceId, m_detail.item.ref},
                                           seen.value(version)));
    }
    return decisions;
}

QString lackSentence(VersionQuestions::Lack lack)
{
    switch (lack) {
    case VersionQuestions::Lack::Verdict:
        return VersionQuestionsWords::tr("This item carries no guardrail verdict.");
    case VersionQuestions::Lack::Version:
        return VersionQuestionsWords::tr(
            "The verdicts of this item do not name a guardrail with its version, so "
            "there is nothing to compare them with.");
    case VersionQuestions::Lack::Other:
        return VersionQuestionsWords::tr(
            "The evidence holds no verdict of these guardrails under another version.");
    case VersionQuestions::Lack::None:
        break;
    }
    return {};
}

QString groundsSentence(const VersionQuestions& questions)
{
    QString words = VersionQuestionsWords::tr(
        "Judged by recorded verdicts; no guardrail was run again. Scores of "
        "two versions are taken to mean the same.");
    if (questions.hasMore())
        words += u' '
            + VersionQuestionsWords::tr("Only the versions nearest in time were looked at.");
    return words;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/evidence.h"

#include "models/facts/words.h"

#include <QtCore/QRegularExpression>

#include <tuple>

namespace wr {

namespace {

constexpr std::array<Word<EvidenceKind>, 6> kindWords{{
    {EvidenceKind::PromptPath, "prompt-path", QT_TRANSLATE_NOOP("wr::Words", "Prompt path")},
    {EvidenceKind::ModelBehaviour, "model-behaviour",
     QT_TRANSLATE_NOOP("wr::Words", "Model version and behaviour")},
    {EvidenceKind::Retrieval, "retrieval", QT_TRANSLATE_NOOP("wr::Words", "Retrieval and ranking")},
    {EvidenceKind::UserAction, "user-action", QT_TRANSLATE_NOOP("wr::Words", "User action")},
    {EvidenceKind::Guardrail, "guardrail", QT_TRANSLATE_NOOP("wr::Words", "Guardrail decision")},
    {EvidenceKind::Provenance, "provenance", QT_TRANSLATE_NOOP("wr::Words", "Provenance")},
}};

constexpr std::array<Word<KindPresence>, 5> presences{{
    {KindPresence::Absent, "absent", QT_TRANSLATE_NOOP("wr::Words", "Absent")},
    {KindPresence::Captured, "captured", QT_TRANSLATE_NOOP("wr::Words", "Captured")},
    {KindPresence::Redacted, "redacted", QT_TRANSLATE_NOOP("wr::Words", "Redacted")},
    {KindPresence::External, "external", QT_TRANSLATE_NOOP("wr::Words", "External")},
    {KindPresence::Truncated, "truncated", QT_TRANSLATE_NOOP("wr::Words", "Truncated")},
}};

constexpr std::array<Word<CustodyAct>, 3> custodyActs{{
    {CustodyAct::Opened, "opened", QT_TRANSLATE_NOOP("wr::Words", "Opened")},
    {CustodyAct::Exported, "exported", QT_TRANSLATE_NOOP("wr::Words", "Exported")},
    {CustodyAct::Transferred, "transferred", QT_TRANSLATE_NOOP("wr::Words", "Transferred")},
}};

constexpr std::array<Word<BandKind>, bandKindCount> bandKinds{{
    {BandKind::AnsweringModel, "answering-model",
     QT_TRANSLATE_NOOP("wr::Words", "Answering model")},
    {BandKind::RequestedModel, "requested-model",
     QT_TRANSLATE_NOOP("wr::Words", "Requested model")},
    {BandKind::ModelDifference, "model-difference",
     QT_TRANSLATE_NOOP("wr::Words", "Requested and answered")},
    {BandKind::PromptVersion, "prompt-version", QT_TRANSLATE_NOOP("wr::Words", "Prompt version")},
    {BandKind::RetrievalSource, "retrieval-source",
     QT_TRANSLATE_NOOP("wr::Words", "Retrieval source")},
    {BandKind::GuardrailVersion, "guardrail-version",
     QT_TRANSLATE_NOOP("wr::Words", "Guardrail version")},
    {BandKind::Fingerprint, "fingerprint", QT_TRANSLATE_NOOP("wr::Words", "Model fingerprint")},
    {BandKind::Provider, "provider", QT_TRANSLATE_NOOP("wr::Words", "Provider")},
    {BandKind::Deployment, "deployment", QT_TRANSLATE_NOOP("wr::Words", "Deployment")},
}};

} // namespace

QString custodyActName(CustodyAct act)
{
    return wordName(custodyActs, act);
}

std::optional<CustodyAct> custodyActFromName(const QString& name)
{
    return wordValue(custodyActs, name);
}

QString custodyActTitle(CustodyAct act)
{
    return wordTitle(custodyActs, act);
}

QString evidenceKindName(EvidenceKind kind)
{
    return wordName(kindWords, kind);
}

std::optional<EvidenceKind> evidenceKindFromName(const QString& name)
{
    return wordValue(kindWords, name);
}

QString evidenceKindTitle(EvidenceKind kind)
{
    return wordTitle(kindWords, kind);
}

QString presenceName(KindPresence presence)
{
    return wordName(presences, presence);
}

QString presenceTitle(KindPresence presence)
{
    return wordTitle(presences, presence);
}

QString bandKindName(BandKind kind)
{
    return wordName(bandKinds, kind);
}

std::optional<BandKind> bandKindFromName(const QString& name)
{
    return wordValue(bandKinds, name);
}

QString bandKindTitle(BandKind kind)
{
    return wordTitle(bandKinds, kind);
}

bool ItemRef::operator<(const ItemRef& other) const
{
    return std::tie(exhibit.value, offset, length)
        < std::tie(other.exhibit.value, other.offset, other.length);
}

QString itemRefText(const ItemRef& ref)
{
    return ref.exhibit.value + u':' + QString::number(ref.offset) + u'+'
        + QString::number(ref.length);
}

std::optional<ItemRef> itemRefFromText(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9a-f]{64}):(\\d{1,18})\\+(\\d{1,18})\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return ItemRef{ExhibitId(match.captured(1)), match.captured(2).toLongLong(),
                   match.captured(3).toLongLong()};
}

} // namespace wr

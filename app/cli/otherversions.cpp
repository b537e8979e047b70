// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/otherversions.h"

#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "models/items/versionquestions.h"

#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<VersionQuestions> askAll(EvidenceDesk& evidence, const ItemDetail& detail)
{
    VersionQuestions questions(detail, {});
    while (!std::holds_alternative<std::monostate>(questions.next())) {
        if (const auto* picture = std::get_if<PictureQuery>(&questions.next())) {
            const auto answer = await(evidence.picture(*picture));
            if (!answer)
                return pass(answer.error());
            questions.take(*answer);
        } else if (const auto* items = std::get_if<ItemQuery>(&questions.next())) {
            const auto answer = await(evidence.items(*items));
            if (!answer)
                return pass(answer.error());
            questions.take(*answer);
        } else if (const auto answer
                   = await(evidence.detail(std::get<ItemRef>(questions.next())))) {
            questions.take(*answer);
        } else {
            questions.skip();
        }
    }
    return questions;
}

QString decisionLine(const UnderVersion& it)
{
    const QString decision
        = it.decision.isEmpty() ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "not told")) : it.decision;
    return phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                    "%1: decided %2; version %3 would have decided: %4. %5"))
        .arg(it.guardrail, it.decided, it.version, decision, it.sentence);
}

} // namespace

Result<void> addOtherVersions(EvidenceDesk& evidence, const ItemDetail& detail,
                              QJsonObject& document, QStringList& lines)
{
    const auto known = askAll(evidence, detail);
    if (!known)
        return pass(known.error());
    const QList<UnderVersion> decisions = known->decisions();
    QJsonArray array;
    for (const UnderVersion& it : decisions) {
        array.append(QJsonObject{
            {u"id"_s, QString::number(array.size())},
            {u"guardrail"_s, it.guardrail},
            {u"stage"_s, it.stage},
            {u"decided"_s, it.decided},
            {u"version"_s, it.version},
            {u"decision"_s, it.decision.isEmpty() ? QJsonValue() : QJsonValue(it.decision)},
            {u"differs"_s, it.differs()},
            {u"ground"_s, verdictGroundName(it.ground)},
            {u"seen"_s, it.seen},
            {u"sentence"_s, it.sentence},
            {u"example"_s, it.example ? QJsonValue(itemRefText(*it.example)) : QJsonValue()}});
        lines.append(decisionLine(it));
    }
    document.insert(u"otherVersions"_s, array);
    lines.append(decisions.isEmpty() ? lackSentence(known->lack()) : groundsSentence(*known));
    return {};
}

} // namespace wr::cli

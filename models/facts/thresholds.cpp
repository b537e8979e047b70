// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/thresholds.h"

#include "models/facts/wireenums.h"
#include "models/facts/words.h"
#include "models/seal/strictjson.h"

namespace wr {

namespace wire {

template<class V>
void describe(V& v, Of<SeverityRule> auto& it)
{
    v("severity", it.severity);
    v("harm", it.harm);
    v("misuse", it.misuse);
    v("dependency", it.dependency);
    v("why", it.why);
}

template<class V>
void describe(V& v, Of<Escalation> auto& it)
{
    v("id", it.id);
    v("severity", it.severity);
    v("types", it.types);
    v("owed", it.owed);
    v("why", it.why);
}

template<class V>
void describe(V& v, Of<RequiredEvidence> auto& it)
{
    v("type", it.type);
    v("kinds", it.kinds);
}

template<class V>
void describe(V& v, Of<UpdateCadence> auto& it)
{
    v("severity", it.severity);
    v("minutes", it.minutes);
}

template<class V>
void describe(V& v, Of<Thresholds> auto& it)
{
    v("version", it.version);
    v("severities", it.severities);
    v("escalations", it.escalations);
    v("evidence", it.evidence);
    v("updates", it.updates);
    v("silentCommandMinutes", it.silentCommandMinutes);
}

} // namespace wire

Result<Thresholds> readThresholds(std::string_view text)
{
    const auto json = seal::readStrict(text);
    if (!json)
        return fail(
            Fault::BadInput,
            QCoreApplication::translate("wr::Thresholds", "byte %1").arg(json.error().offset),
            QString::fromStdString(json.error().what),
            QCoreApplication::translate("wr::Thresholds", "Correct the thresholds and try again."));
    auto thresholds = wire::Reader::valueOf<Thresholds>(*json, {});
    if (thresholds && thresholds->severities.isEmpty())
        return fail(Fault::BadInput, QStringLiteral("/severities"),
                    QCoreApplication::translate("wr::Thresholds",
                                                "There is no rule that gives a severity."),
                    QCoreApplication::translate("wr::Thresholds", "Add at least one rule."));
    return thresholds;
}

} // namespace wr

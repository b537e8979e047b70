// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/actwords.h"

#include "models/state/fields.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("wr::ActWords", source);
}

QString severityWord(const QString& value)
{
    const auto severity = severityFromName(value);
    return severity ? severityTitle(*severity) : value;
}

QString phaseWord(const QString& value)
{
    const auto phase = phaseFromName(value);
    return phase ? phaseTitle(*phase) : value;
}

QString typeWords(const QString& value)
{
    QStringList titles;
    for (const QString& name : value.split(u',', Qt::SkipEmptyParts)) {
        const auto type = incidentTypeFromName(name);
        titles.append(type ? incidentTypeTitle(*type) : name);
    }
    return titles.join(u", "_s);
}

QString systemWords(const Room& room, const QString& value)
{
    QStringList names;
    for (const QString& id : value.split(u',', Qt::SkipEmptyParts)) {
        const System* system = room.maybeSystem(SystemId(id));
        names.append(system == nullptr ? id : system->name);
    }
    return names.join(u", "_s);
}

// A field's value as people say it; the journal's own words stay in the journal.
QString valueWords(const Room& room, const QString& field, const QString& value,
                   const TimeSpelling& spelling)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "nothing"));
    if (field == u"severity"_s)
        return severityWord(value);
    if (field == u"phase"_s)
        return phaseWord(value);
    if (field == u"types"_s)
        return typeWords(value);
    if (field == u"systems"_s)
        return systemWords(room, value);
    if (field == u"harm"_s || field == u"misuse"_s || field == u"dependency"_s)
        return levelTitle(value.toInt());
    const auto time = field == u"happened"_s ? instantFromIso(value) : std::nullopt;
    return time && spelling ? spelling(*time) : value;
}

// Lowered, or else raised.
QString severityMoved(const QString& before, const QString& after, const QString& reason)
{
    const bool lowered = before < after; // sev1 sorts before sev4
    if (reason.isEmpty())
        return (lowered ? words(QT_TRANSLATE_NOOP("wr::ActWords", "Severity lowered from %1 to %2"))
                        : words(QT_TRANSLATE_NOOP("wr::ActWords", "Severity raised from %1 to %2")))
            .arg(severityWord(before), severityWord(after));
    return (lowered ? words(
                QT_TRANSLATE_NOOP("wr::ActWords", "Severity lowered from %1 to %2 because %3"))
                    : words(QT_TRANSLATE_NOOP("wr::ActWords",
                                              "Severity raised from %1 to %2 because %3")))
        .arg(severityWord(before), severityWord(after), reason);
}

const char* phaseTemplate(const QString& before, const QString& after, bool because)
{
    const QString closed = phaseName(Phase::Closed);
    if (after == closed)
        return because
            ? QT_TRANSLATE_NOOP("wr::ActWords", "Incident closed after the phase %1 because %3")
            : QT_TRANSLATE_NOOP("wr::ActWords", "Incident closed after the phase %1");
    if (before == closed)
        return because
            ? QT_TRANSLATE_NOOP("wr::ActWords", "Incident opened again in the phase %2 because %3")
            : QT_TRANSLATE_NOOP("wr::ActWords", "Incident opened again in the phase %2");
    return because ? QT_TRANSLATE_NOOP("wr::ActWords", "Phase moved from %1 to %2 because %3")
                   : QT_TRANSLATE_NOOP("wr::ActWords", "Phase moved from %1 to %2");
}

QString phaseMoved(const QString& before, const QString& after, const QString& reason)
{
    QString text = words(phaseTemplate(before, after, !reason.isEmpty()));
    const std::array<std::pair<QString, QString>, 3> places{
        {{u"%1"_s, phaseWord(before)}, {u"%2"_s, phaseWord(after)}, {u"%3"_s, reason}}};
    for (const auto& [place, value] : places) // the reason last: it may hold anything
        text.replace(place, value);
    return text;
}

QString withReason(const QString& sentence, const QString& reason)
{
    return reason.isEmpty()
        ? sentence
        : words(QT_TRANSLATE_NOOP("wr::ActWords", "%1. Reason: %2")).arg(sentence, reason);
}

QString fieldSet(const Room& room, const Act& act, const TimeSpelling& spelling)
{
    const QString reason = act.reason.trimmed();
    const QString title = fieldTitle(act.field);
    const QString before = valueWords(room, act.field, act.before, spelling);
    const QString after = valueWords(room, act.field, act.after, spelling);
    if (act.unseen)
        return withReason(
            (act.inForce
                 ? words(QT_TRANSLATE_NOOP("wr::ActWords",
                                           "%1 set to “%2” by who had not seen “%3”: both are "
                                           "kept, and “%2” is in force"))
                 : words(QT_TRANSLATE_NOOP("wr::ActWords",
                                           "%1 set to “%2” by who had not seen “%3”: both are "
                                           "kept, and “%3” stays in force")))
                .arg(title, after, before),
            reason);
    if (act.before == act.after)
        return withReason(
            words(QT_TRANSLATE_NOOP("wr::ActWords", "%1 stated again: “%2”")).arg(title, after),
            reason);
    if (act.field == u"severity"_s)
        return severityMoved(act.before, act.after, reason);
    if (act.field == u"phase"_s)
        return phaseMoved(act.before, act.after, reason);
    return withReason(words(QT_TRANSLATE_NOOP("wr::ActWords", "%1 changed from “%2” to “%3”"))
                          .arg(title, before, after),
                      reason);
}

QString commandTaken(const Room& room, const Act& act)
{
    if (act.other.isEmpty())
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "Command taken; it was vacant"));
    return words(QT_TRANSLATE_NOOP("wr::ActWords", "Command taken from %1 because %2"))
        .arg(room.memberName(act.other), act.reason);
}

// What a field said before anybody changed it.
QString firstValue(const Incident& incident, const QString& field)
{
    for (const Act& act : incident.acts) {
        if (act.field == field && act.inForce)
            return act.before;
    }
    return fieldText(incident, field);
}

QString namesIn(const Room& room, const QString& ids, const QString& without)
{
    const QStringList others = without.split(u',', Qt::SkipEmptyParts);
    QStringList names;
    for (const QString& id : ids.split(u',', Qt::SkipEmptyParts)) {
        if (!others.contains(id))
            names.append(room.memberName(MemberId(id)));
    }
    return names.join(u", "_s);
}

QString accessSet(const Room& room, const Act& act)
{
    if (act.before.isEmpty())
        return words(QT_TRANSLATE_NOOP("wr::ActWords",
                                       "Restricted: only %1 can read it from here on"))
            .arg(namesIn(room, act.after, {}));
    const QString added = namesIn(room, act.after, act.before);
    const QString removed = namesIn(room, act.before, act.after);
    if (added.isEmpty() && removed.isEmpty())
        return words(
            QT_TRANSLATE_NOOP("wr::ActWords", "Access given to further devices of its members"));
    if (removed.isEmpty())
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "Access granted to %1")).arg(added);
    if (added.isEmpty())
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "Access ended for %1")).arg(removed);
    return words(QT_TRANSLATE_NOOP("wr::ActWords", "Access granted to %1, ended for %2"))
        .arg(added, removed);
}

} // namespace

QString actSentence(const Room& room, const Act& act, const TimeSpelling& spelling)
{
    switch (act.kind) {
    case ActKind::FieldSet:
        return fieldSet(room, act, spelling);
    case ActKind::ConflictSettled:
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "Conflict over %1 settled: “%2”"))
            .arg(fieldTitle(act.field), valueWords(room, act.field, act.after, spelling));
    case ActKind::CommandTaken:
        return commandTaken(room, act);
    case ActKind::CommandOffered:
        return words(QT_TRANSLATE_NOOP("wr::ActWords", "Command offered to %1"))
            .arg(room.memberName(act.other));
    case ActKind::CommandAccepted:
        return act.other.isEmpty()
            ? words(QT_TRANSLATE_NOOP("wr::ActWords", "Command accepted"))
            : words(QT_TRANSLATE_NOOP("wr::ActWords", "Command accepted from %1"))
                  .arg(room.memberName(act.other));
    case ActKind::CommandVacated:
        return words(QT_TRANSLATE_NOOP("wr::ActWords",
                                       "Command is vacant: %1, who held it, was revoked"))
            .arg(room.memberName(act.other));
    case ActKind::AccessSet:
        return accessSet(room, act);
    }
    return {};
}

QString declaredSentence(const Incident& incident)
{
    return words(QT_TRANSLATE_NOOP("wr::ActWords", "Incident declared as %1: %2"))
        .arg(severityWord(firstValue(incident, u"severity"_s)), firstValue(incident, u"title"_s));
}

QString hypothesisSentence(const Hypothesis& hypothesis, const HypothesisStatement& said)
{
    QString sentence = words(QT_TRANSLATE_NOOP("wr::ActWords", "%1: %2"))
                           .arg(hypothesisCauseTitle(hypothesis.cause), said.text);
    if (said.confidence >= 0)
        sentence = words(QT_TRANSLATE_NOOP("wr::ActWords", "%1. Confidence %2 %"))
                       .arg(sentence, QString::number(said.confidence));
    if (!said.why.isEmpty())
        sentence
            = words(QT_TRANSLATE_NOOP("wr::ActWords", "%1. Because: %2")).arg(sentence, said.why);
    return sentence;
}

} // namespace wr

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/fields.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fieldsPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Fields", text);
}

QString setLevel(int& level, const QString& value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < 0 || number > 3)
        return fieldsPhrase(QT_TRANSLATE_NOOP(
            "wr::Fields", "A level is 0 (none), 1 (low), 2 (serious) or 3 (grave)."));
    level = number;
    return {};
}

QString setTypes(Incident& incident, const QString& value)
{
    QList<IncidentType> types;
    for (const QString& name : value.split(u',', Qt::SkipEmptyParts)) {
        const auto type = incidentTypeFromName(name);
        if (!type)
            return fieldsPhrase(QT_TRANSLATE_NOOP("wr::Fields", "“%1” is not an incident type."))
                .arg(name);
        if (!types.contains(*type))
            types.append(*type);
    }
    incident.types = types;
    return {};
}

template<class T, class Parse>
QString setWord(T& into, const QString& value, Parse parse)
{
    const auto parsed = parse(value);
    if (!parsed)
        return fieldsPhrase(
                   QT_TRANSLATE_NOOP("wr::Fields", "“%1” is not a value that this field can have."))
            .arg(value);
    into = *parsed;
    return {};
}

QString joinedTypes(const Incident& incident)
{
    QStringList names;
    for (const IncidentType type : incident.types)
        names.append(incidentTypeName(type));
    return names.join(u',');
}

QString joinedSystems(const Incident& incident)
{
    QStringList names;
    for (const SystemId& system : incident.systems)
        names.append(system.value);
    return names.join(u',');
}

// A field and the two ways through it.
struct FieldRow {
    QString name;
    const char* title;
    QString (*text)(const Incident&);
    QString (*set)(Incident&, const QString&);
};

const QList<FieldRow>& rows()
{
    static const QList<FieldRow> table{
        {u"title"_s, QT_TRANSLATE_NOOP("wr::Fields", "Title"),
         [](const Incident& it) { return it.title; },
         [](Incident& it, const QString& value) {
             if (value.trimmed().isEmpty())
                 return fieldsPhrase(QT_TRANSLATE_NOOP("wr::Fields", "An incident needs a title."));
             it.title = value;
             return QString();
         }},
        {u"severity"_s, QT_TRANSLATE_NOOP("wr::Fields", "Severity"),
         [](const Incident& it) { return severityName(it.severity); },
         [](Incident& it, const QString& value) {
             return setWord(it.severity, value, severityFromName);
         }},
        {u"phase"_s, QT_TRANSLATE_NOOP("wr::Fields", "Phase"),
         [](const Incident& it) { return phaseName(it.phase); },
         [](Incident& it, const QString& value) {
             return setWord(it.phase, value, phaseFromName);
         }},
        {u"types"_s, QT_TRANSLATE_NOOP("wr::Fields", "Types"), joinedTypes, setTypes},
        {u"harm"_s, QT_TRANSLATE_NOOP("wr::Fields", "Output harm"),
         [](const Incident& it) { return QString::number(it.levels.harm); },
         [](Incident& it, const QString& value) { return setLevel(it.levels.harm, value); }},
        {u"misuse"_s, QT_TRANSLATE_NOOP("wr::Fields", "Misuse"),
         [](const Incident& it) { return QString::number(it.levels.misuse); },
         [](Incident& it, const QString& value) { return setLevel(it.levels.misuse, value); }},
        {u"dependency"_s, QT_TRANSLATE_NOOP("wr::Fields", "Dependency"),
         [](const Incident& it) { return QString::number(it.levels.dependency); },
         [](Incident& it, const QString& value) { return setLevel(it.levels.dependency, value); }},
        {u"systems"_s, QT_TRANSLATE_NOOP("wr::Fields", "Systems"), joinedSystems,
         [](Incident& it, const QString& value) {
             QList<SystemId> systems;
             for (const QString& id : value.split(u',', Qt::SkipEmptyParts))
                 systems.append(SystemId(id));
             if (systems.isEmpty())
                 return fieldsPhrase(
                     QT_TRANSLATE_NOOP("wr::Fields", "An incident needs a system in scope."));
             it.systems = systems;
             return QString();
         }},
        {u"outcome"_s, QT_TRANSLATE_NOOP("wr::Fields", "Outcome"),
         [](const Incident& it) { return it.outcome; },
         [](Incident& it, const QString& value) {
             it.outcome = value;
             return QString();
         }},
        {u"happened"_s, QT_TRANSLATE_NOOP("wr::Fields", "Onset"),
         [](const Incident& it) { return isoText(it.happened); },
         [](Incident& it, const QString& value) {
             return setWord(it.happened, value, instantFromIso);
         }},
    };
    return table;
}

const FieldRow* maybeRow(const QString& field)
{
    for (const FieldRow& row : rows()) {
        if (row.name == field)
            return &row;
    }
    return nullptr;
}

} // namespace

const QStringList& incidentFields()
{
    static const QStringList names = [] {
        QStringList list;
        for (const FieldRow& row : rows())
            list.append(row.name);
        return list;
    }();
    return names;
}

QString fieldText(const Incident& incident, const QString& field)
{
    const FieldRow* row = maybeRow(field);
    return row == nullptr ? QString() : row->text(incident);
}

QString setField(Incident& incident, const QString& field, const QString& value)
{
    const FieldRow* row = maybeRow(field);
    if (row == nullptr)
        return fieldsPhrase(QT_TRANSLATE_NOOP("wr::Fields", "“%1” is not a field of an incident."))
            .arg(field);
    return row->set(incident, value);
}

QString fieldTitle(const QString& field)
{
    const FieldRow* row = maybeRow(field);
    return row == nullptr ? field : fieldsPhrase(row->title);
}

} // namespace wr
